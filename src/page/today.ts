import { h } from 'preact';
import { partiesOf } from '../agreement/agreement.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import type { Finding } from '../assess/finding.ts';
import { printedTotal } from '../record/printed.ts';
import { boundIn, ofPrinted } from '../report/printed-words.ts';
import { toldTogether } from '../report/status-text.ts';
import { PLACES, placeOf } from '../report/summary-text.ts';
import { BEGINNING, formatDay } from '../time/day.ts';
import { say } from '../words/language.ts';
import { capitalised } from '../words/words.ts';
import { CROWD, readersWords, severalStates } from './answers.ts';
import { dateWords } from './dates.ts';
import { actsUntil, happeningsList, newestFirst, positionsUntil } from './happened.ts';
import { type AgreementLife, type DateAhead, datesAhead, livesOn, standingOf } from './lives.ts';
import { namedLink, ours, provisionPath, recalledMark, recordInEnglish, told } from './marks.ts';
import { bindingDayWords, figuresOn, limitsTable } from './near.ts';
import { commandOptions, type Html, type Page, type Site } from './site.ts';
import { hrefOf, type View } from './view.ts';

/** What binds whom on the day, what is near, what ends, what is disputed and what changed last: the first page. */
export function todayPage(site: Site, view: View): Page {
  const entries = livesOn(site, view);
  const figures = figuresOn(site, view);
  const ahead = datesAhead(site, view);
  const happened = lastHappenings(site, view);
  const words = say().today;
  return {
    status: 200,
    title: words.title(view.on),
    body: [
      h('p', null, leadWords(site, view, entries)),
      questions(view),
      h('h2', { id: 'near' }, words.near),
      h('p', null, bindingDayWords(figures)),
      figures.figures.length > 0 ? limitsTable(view, words.figures, figures.figures, MOST) : null,
      unnumbered(view, entries, new Set(figures.figures.map(({ agreement }) => agreement.id))),
      h('h2', { id: 'soon' }, words.soon),
      soon(view, ahead),
      h('h2', { id: 'last' }, words.last),
      happened.length === 0 ? h('p', null, words.nothingLast) : happeningsList(site, view, happened),
      h('h2', { id: 'disputed' }, words.disputed),
      recordInEnglish(),
      ...disputed(view, entries),
      ...places(site, view, entries),
    ],
    twins: [
      {
        href: hrefOf(view, '/api/v1/status.json', { on: formatDay(view.on) }),
        label: 'JSON',
        type: 'application/json',
      },
      { href: hrefOf(view, '/api/v1/status.csv', { on: formatDay(view.on) }), label: 'CSV', type: 'text/csv' },
    ],
    command: `status ${commandOptions({ ...view, party: undefined })}`,
    sources: [...new Set(happened.flatMap((each) => each.sources))],
  };
}

/** More rows of a table than this are left to the pages of the agreements. */
const MOST = 12;

function leadWords({ agreements }: Site, { on }: View, entries: readonly AgreementLife[]): string {
  const disputes = entries.filter(({ life }) => life.some((each) => each.disputed)).length;
  return say().today.lead(on, agreements.length, standingOf(entries), disputes);
}

/** Where somebody who is new here may begin. */
function questions(view: View): Html {
  const launchers = hrefOf(view, provisionPath('new-start', 'limits.launchers'), { on: '2022-03-01' });
  const ended = hrefOf(view, '/agreements/new-start', { on: '2026-02-05' });
  const extended = hrefOf(view, '/what-if', {
    ...{ on: undefined, agreement: 'new-start', extend: '5 years', at: '2026-02-03' },
  });
  const words = say().today;
  return h(
    'section',
    { 'aria-labelledby': 'begin' },
    h('h2', { id: 'begin' }, words.begin),
    h(
      'ul',
      null,
      h('li', null, h('a', { href: launchers }, words.launchers)),
      h('li', null, h('a', { href: ended }, words.ended)),
      h('li', null, h('a', { href: extended }, words.extended)),
    ),
  );
}

/** The last that ended stand with their day; the others by their name. */
const LAST_ENDED = 4;

function places(site: Site, view: View, entries: readonly AgreementLife[]): Html[] {
  return PLACES.flatMap(([place], i): Html[] => {
    const here = entries.filter((entry) => placeOf(entry) === place);
    if (here.length === 0) return [];
    const over = place === 'over' ? [...here].sort((a, b) => endOf(b) - endOf(a)) : here;
    return [
      h('h2', { id: `place-${i + 1}` }, say().today.place(say().places[place], here.length)),
      h(
        'ul',
        { class: 'columns' },
        over.map((entry, n) => h('li', null, placeItem(site, view, entry, place === 'over' && n < LAST_ENDED))),
      ),
    ];
  });
}

function placeItem(site: Site, view: View, { agreement, life }: AgreementLife, withEnd: boolean): Html {
  const words = say().today;
  const bound = boundIn(life);
  const printed = bound.length > CROWD ? ofPrinted(printedTotal(site.record, agreement.id, view.on), life) : '';
  return [
    namedLink(view, agreement),
    bound.length === 0 ? null : h('span', { class: 'faint' }, words.members(severalStates(bound), printed)),
    withEnd ? h('span', { class: 'faint' }, words.since(endOf({ agreement, life }))) : null,
    life.some((each) => each.disputed)
      ? [' ', h('a', { class: 'disputed', href: '#disputed' }, say().marks.disputed)]
      : null,
  ];
}

function endOf({ life }: AgreementLife): number {
  return Math.max(...life.map((each) => (each.from > BEGINNING ? each.from : 0)));
}

/** The agreements that bind and have limits, and of whose numbers the record has none. */
function unnumbered(view: View, entries: readonly AgreementLife[], told: ReadonlySet<string>): Html {
  const silent = entries.filter(
    ({ agreement, life }) =>
      life.some((each) => each.status === 'met') && Object.keys(agreement.limits).length > 0 && !told.has(agreement.id),
  );
  if (silent.length === 0) return null;
  const links = silent.map(({ agreement }) => namedLink(view, agreement));
  return h('p', { class: 'faint' }, say().today.unnumbered(links));
}

/** What ends or falls due, one row for each provision: one day for all, or each state's own. */
function soon(view: View, ahead: readonly DateAhead[]): Html {
  const words = say().today;
  if (ahead.length === 0) return h('p', null, words.nothingSoon);
  const rows = [...Map.groupBy(ahead, (each) => `${each.agreement.id}|${each.id}|${each.kind}`).values()];
  return h(
    'table',
    { class: 'list calm' },
    h('caption', null, words.soonCaption(view.on)),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        [words.when, words.what, words.whom].map((each) => h('th', { scope: 'col' }, each)),
      ),
    ),
    h(
      'tbody',
      null,
      rows.map((those) => soonRow(view, those)),
    ),
  );
}

function soonRow(view: View, dates: readonly DateAhead[]): Html {
  const [first] = dates;
  if (!first) return null;
  const parties = [...new Set(dates.flatMap((each) => each.parties))];
  const days = [...new Set(dates.map((each) => each.on))];
  return h(
    'tr',
    null,
    h('td', null, say().today.days(days)),
    h(
      'th',
      { scope: 'row' },
      dateWords(view, first),
      recalledMark(first.recalled),
      dates.some((each) => each.tentative) ? h('span', { class: 'faint' }, ` (${say().today.tentative})`) : null,
    ),
    h('td', null, partiesWords(parties)),
  );
}

function partiesWords(parties: readonly string[]): string {
  return parties.length === 1 && parties[0] === 'all' ? say().answers.together : severalStates(parties);
}

function disputed(view: View, entries: readonly AgreementLife[]): Html[] {
  const bound = entries.filter(({ life }) => life.some((each) => each.disputed));
  const alive = entries.filter((entry) => entry.life.some((each) => each.status === 'met' || each.disputed));
  const worded = alive.filter(({ agreement }) => Object.keys(agreement.disputes).length > 0);
  const computed = entries.filter(({ agreement }) => Object.keys(agreement.readings).length > 0);
  const words = say().today;
  if (bound.length + worded.length + computed.length === 0) return [h('p', null, words.noDispute)];
  return [
    bound.length === 0 ? null : h('h3', null, words.whoIsBound),
    bound.map(({ agreement, life }) => whoIsBound(view, agreement, life)),
    worded.length === 0 ? null : h('h3', null, words.worded),
    worded.length === 0 ? null : h('p', { class: 'faint' }, words.wordedNote),
    worded.length === 0
      ? null
      : h(
          'ul',
          null,
          worded.map(({ agreement }) => wordedDisputes(view, agreement)),
        ),
    computed.length === 0 ? null : h('h3', null, words.readings),
    computed.length === 0
      ? null
      : h(
          'ul',
          null,
          computed.map(({ agreement }) => h('li', null, readingsWords(view, agreement))),
        ),
  ];
}

/** So many parties are told with what they hold; the others are counted. */
const CLAIMANTS = 3;

/** What each party holds first: the file begins with what matters most. */
function readingsWords(view: View, agreement: AgreementFile): Html {
  const readings = Object.values(agreement.readings);
  const byParty = [...Map.groupBy(readings, (each) => each.by)];
  const claims = byParty
    .slice(0, CLAIMANTS)
    .map(([by, [first]]) => [by, h('q', null, ours(first?.title ?? ''))] as const);
  const left = byParty.length - claims.length;
  return [
    say().today.readingsOf<Html>(namedLink(view, agreement), readings.length, claims),
    left > 0 ? say().today.more(left) : null,
    '.',
  ];
}

/** Each answer under those who give it, side by side. */
function whoIsBound(view: View, agreement: AgreementFile, life: readonly Finding[]): Html {
  const answers = toldTogether(life.filter((each) => each.disputed));
  const sides = Map.groupBy(answers, ({ readings }) => capitalised(readersWords(readings)));
  return [
    h('h4', null, h('span', { class: 'disputed' }, '≠ '), namedLink(view, agreement)),
    h(
      'div',
      { class: 'two' },
      [...sides].map(([readers, those]) =>
        h(
          'div',
          null,
          h('strong', null, `${readers}:`),
          h(
            'ul',
            null,
            those.map(({ parties, clause }) =>
              h('li', null, told(say().today.answerFor(capitalised(severalStates(parties)), clause))),
            ),
          ),
        ),
      ),
    ),
  ];
}

/** The questions in dispute; who holds what stands on the page of each. */
function wordedDisputes(view: View, agreement: AgreementFile): Html {
  return Object.entries(agreement.disputes).map(([name, { says }]) =>
    h(
      'li',
      null,
      `${agreement.short}: `,
      h('a', { href: hrefOf(view, provisionPath(agreement.id, `disputes.${name}`)) }, ours(says)),
    ),
  );
}

/** So many acts and so many statements stand on the first page. */
const LAST = 6;

function lastHappenings(site: Site, view: View) {
  const parties = new Map(site.agreements.map((each) => [each.id, partiesOf(each)]));
  const acts = actsUntil(site, view, parties).slice(0, LAST);
  const positions = positionsUntil(site, view).slice(0, LAST);
  return newestFirst([...acts, ...positions]);
}
