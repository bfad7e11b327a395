import { h } from 'preact';
import { partiesOf } from '../agreement/agreement.ts';
import { codeInUse, isState } from '../agreement/states.ts';
import type { Finding, LifecycleState } from '../assess/finding.ts';
import { scopePath } from '../report/atom.ts';
import { formatDay } from '../time/day.ts';
import { say } from '../words/language.ts';
import { clause, phrase } from '../words/phrases.ts';
import { capitalised, dayWords, stateWords } from '../words/words.ts';
import { readersWords, sourcesBehind } from './answers.ts';
import { dateWords } from './dates.ts';
import { livesFigure } from './figure.ts';
import { actsUntil, happeningsList, positionsUntil } from './happened.ts';
import { type AgreementLife, type DateAhead, datesAhead, livesOn } from './lives.ts';
import { agreementLink, partyLink, recalledMark, stateName, told } from './marks.ts';
import { figuresOfParty, figuresTable } from './near.ts';
import { notFoundPage } from './not-found.ts';
import { standingsOn } from './parties.ts';
import { commandOptions, type Html, type Page, type Site, unconfirmed } from './site.ts';
import { livesOfParty } from './timeline.ts';
import { hrefOf, type View } from './view.ts';

/** Who stands so, and never stood otherwise, has no line. */
const UNDRAWN: readonly LifecycleState[] = ['unsigned', 'declined'];

/** Where one state stands towards everything: bound, signed, left, disputed, what it owes next, what it declared and did. */
export function partyPage(site: Site, view: View, code: string): Page {
  const all = livesOn(site, { ...view, reading: undefined });
  const own = all.flatMap((entry) => {
    const life = entry.life.filter((each) => each.party === code);
    return life.length === 0 ? [] : [{ ...entry, life }];
  });
  if (own.length === 0 && !isConcerned(site, code)) return unknownParty(site, view, code);
  const name = stateName(code);
  const settled = own.filter(({ life }) => !life.some((each) => each.disputed));
  const parties = new Map(own.map(({ agreement }) => [agreement.id, partiesOf(agreement)]));
  // That a text was opened for signature to all is no act of any of them.
  const acts = actsUntil(site, view, parties, code).filter((each) => each.act !== 'opening');
  const said = positionsUntil(site, view, code);
  const ahead = datesAhead(site, view, code);
  const figures = figuresOfParty(site, view, code);
  const words = say().party;
  const drawn = own.some(({ life }) => life.some(({ state = 'unsigned' }) => !UNDRAWN.includes(state)));
  return {
    status: 200,
    title: name,
    body: [
      h('p', null, leadWords(site, view, own)),
      h(
        'p',
        null,
        h('a', { href: hrefOf(view, '/timeline', { party: code }) }, words.timeline(stateWords(code))),
        ' · ',
        h('a', { href: `/feeds/${scopePath({ party: code })}.ics` }, words.calendar(stateWords(code))),
      ),
      successors(site, view, code),
      disputes(view, own),
      PLACES.map(([place, states]) => section(site, view, words.places[place], settled, states)),
      h('h2', null, words.due),
      dueList(view, ahead, code),
      h('h2', null, words.figures),
      figures.length === 0 ? h('p', null, words.noFigures(code)) : figuresTable(view, words.figuresCaption, figures),
      h('h2', null, words.acts),
      folded(site, view, acts, code, words.earlierActs, words.noActs(code)),
      h('h2', null, words.said),
      folded(site, view, said, code, words.earlierSaid, words.nothingSaid(code)),
    ],
    twins: [
      {
        href: hrefOf(view, '/api/v1/status.json', { on: formatDay(view.on), party: code }),
        label: 'JSON',
        type: 'application/json',
      },
      {
        href: hrefOf(view, '/api/v1/status.csv', { on: formatDay(view.on), party: code }),
        label: 'CSV',
        type: 'text/csv',
      },
    ],
    ...(drawn && {
      figures: [livesFigure(say().foot.livesOf(stateWords(code)), () => livesOfParty(site, { ...view, party: code }))],
    }),
    command: `status ${commandOptions({ ...view, party: code, reading: undefined })}`,
    sources: [
      ...new Set([
        ...sourcesBehind(
          site,
          own.flatMap(({ life }) => life),
        ),
        ...[...acts.slice(0, SHOWN), ...said.slice(0, SHOWN)].flatMap((each) => each.sources),
      ]),
    ],
  };
}

/** Where it stands, in the order in which the page tells it. */
const PLACES = [
  ['bound', ['in-force', 'provisional']],
  ['leaving', ['notice-running']],
  ['suspended', ['suspended', 'suspended-in-part']],
  ['signed', ['signed', 'deposited']],
  ['proposed', ['proposed']],
  ['over', ['ended']],
  ['never', ['never', 'declined']],
] as const satisfies readonly (readonly [place: string, states: readonly LifecycleState[]])[];

/** The library or the record names it on some day, though not yet on this one. */
function isConcerned({ agreements, record }: Site, code: string): boolean {
  if (!isState(code)) return false;
  const named = agreements.some((each) => partiesOf(each).some((party) => party.code === code));
  return named || record.statements.some((each) => each.kind === 'act' && each.by === code);
}

function unknownParty(site: Site, view: View, code: string): Page {
  const near = standingsOn(site, view)
    .filter(
      (each) =>
        each.code === codeInUse(code) ||
        near3(each.code, code) ||
        stateName(each.code).toLowerCase().startsWith(code.toLowerCase().slice(0, 4)),
    )
    .slice(0, 6);
  return notFoundPage(
    say().notFound.kinds.state(code.slice(0, 60)),
    near.map((each) => ({ href: hrefOf(view, `/parties/${each.code}`), label: stateName(each.code) })),
  );
}

/** Two of the three letters in their places. */
function near3(a: string, b: string): boolean {
  return b.length === 3 && [0, 1, 2].filter((i) => a[i] === b[i]).length === 2;
}

function leadWords({ agreements }: Site, view: View, own: readonly AgreementLife[]): string {
  const settled = own.filter(({ life }) => !life.some((each) => each.disputed));
  const many = (is: (finding: Finding) => boolean): number => settled.filter(({ life }) => life.some(is)).length;
  const [first] = own;
  if (!first) return say().party.nothingYet(view.on);
  return say().party.lead(
    view.on,
    first.life[0]?.party ?? '',
    many((each) => each.status === 'met'),
    agreements.length,
    {
      signed: many((each) => each.state === 'signed' || each.state === 'deposited'),
      suspended: many((each) => each.state === 'suspended'),
      proposed: many((each) => each.state === 'proposed'),
      over: many((each) => each.state === 'ended'),
      disputed: own.length - settled.length,
    },
  );
}

/** Both readings side by side, and nobody's first. */
function disputes(view: View, own: readonly AgreementLife[]): Html {
  const those = own.filter(({ life }) => life.some((each) => each.disputed));
  if (those.length === 0) return null;
  return [
    h('h2', null, say().party.disputed),
    those.map(({ agreement, life }) => {
      const answers = Map.groupBy(life, (each) => phrase(each.why().reason));
      return [
        h('h3', null, h('span', { class: 'disputed' }, '≠ '), agreementLink(view, agreement)),
        h(
          'div',
          { class: 'two' },
          [...answers].map(([text, findings]) => {
            const readers = readersWords([...new Set(findings.map((each) => each.reading))]);
            return h('p', null, h('strong', null, `${capitalised(readers)}: `), told(`${text}.`));
          }),
        ),
      ];
    }),
  ];
}

function section(
  site: Site,
  view: View,
  title: string,
  entries: readonly AgreementLife[],
  states: readonly LifecycleState[],
): Html {
  const here = entries.flatMap(({ agreement, life }) => {
    const finding = life.find((each) => each.state !== undefined && states.includes(each.state));
    return finding ? [{ agreement, finding }] : [];
  });
  if (here.length === 0) return null;
  return [
    h('h2', null, say().party.counted(title, here.length)),
    h(
      'ul',
      null,
      here
        .sort((a, b) => b.finding.from - a.finding.from || (a.agreement.id < b.agreement.id ? -1 : 1))
        .map(({ agreement, finding }) =>
          h(
            'li',
            null,
            agreementLink(view, agreement),
            told(`: ${clause(finding.why().reason)}`),
            recalledMark(unconfirmed(site, finding)),
          ),
        ),
    ),
  ];
}

function dueList(view: View, ahead: readonly DateAhead[], code: string): Html {
  if (ahead.length === 0) return h('p', null, say().party.nothingDue);
  return h(
    'ul',
    null,
    ahead.map((each) =>
      h(
        'li',
        null,
        `${dayWords(each.on)}: `,
        dateWords(view, each),
        each.parties.includes(code) ? '' : `, ${say().party.together}`,
        recalledMark(each.recalled),
        each.tentative ? h('span', { class: 'faint' }, ` (${say().party.tentative})`) : null,
      ),
    ),
  );
}

/** So many stand open, and as many more as this open on demand; the timeline has all. */
const SHOWN = 15;
const FOLDED = 45;

function folded(
  site: Site,
  view: View,
  happenings: Parameters<typeof happeningsList>[2],
  code: string,
  earlier: (many: number) => string,
  none: string,
): Html {
  if (happenings.length === 0) return h('p', null, none);
  const rest = happenings.slice(SHOWN);
  const left = rest.length - FOLDED;
  return [
    happeningsList(site, view, happenings.slice(0, SHOWN), code),
    rest.length === 0
      ? null
      : h(
          'details',
          null,
          h('summary', null, earlier(rest.length)),
          happeningsList(site, view, rest.slice(0, FOLDED), code),
          left > 0
            ? h(
                'p',
                null,
                say().party.older(left, code, (words) =>
                  h('a', { href: hrefOf(view, '/timeline', { party: code }) }, words),
                ),
              )
            : null,
        ),
  ];
}

/** A state that is gone, and those that took its place, agreement by agreement. */
function successors({ agreements }: Site, view: View, code: string): Html {
  const taken = agreements.flatMap((each) =>
    partiesOf(each)
      .filter(({ before }) => before.some(({ state }) => state === code))
      .map((party) => party.code),
  );
  if (taken.length === 0) return null;
  const places = [...Map.groupBy(taken, (each) => each)].sort((a, b) => b[1].length - a[1].length);
  return h(
    'p',
    null,
    say().party.successors(places.map(([successor, those]) => [partyLink(view, successor), those.length] as const)),
  );
}
