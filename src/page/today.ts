import { h } from 'preact';
import { partiesOf } from '../agreement/agreement.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import type { Finding } from '../assess/finding.ts';
import { printedTotal } from '../record/printed.ts';
import { boundIn, ofPrinted } from '../report/printed-words.ts';
import { type Told, toldTogether } from '../report/status-text.ts';
import { PLACES, placeOf } from '../report/summary-text.ts';
import { BEGINNING, formatDay } from '../time/day.ts';
import { plural } from '../words/en/grammar.ts';
import { capitalised, dayWords, listWords, numberWords, stateWords } from '../words/words.ts';
import { agreementHref, CROWD, readersWords } from './answers.ts';
import { dateWords } from './dates.ts';
import { actsUntil, happeningsList, newestFirst, positionsUntil } from './happened.ts';
import { type AgreementLife, type DateAhead, datesAhead, livesOn } from './lives.ts';
import { agreementLink, joined, provisionPath, recalledMark } from './marks.ts';
import { bindingDayWords, figuresOn, figuresTable } from './near.ts';
import { commandOptions, type Html, type Page, type Site } from './site.ts';
import { hrefOf, type View } from './view.ts';

/** What binds whom on the day, what is near, what ends, what is disputed and what changed last: the first page. */
export function todayPage(site: Site, view: View): Page {
  const entries = livesOn(site, view);
  const figures = figuresOn(site, view);
  const ahead = datesAhead(site, view);
  const happened = lastHappenings(site, view);
  return {
    status: 200,
    title: `What binds whom on ${dayWords(view.on)}`,
    body: [
      h('p', null, leadWords(site, view, entries)),
      questions(view),
      h('h2', { id: 'near' }, 'Near a limit'),
      h('p', null, bindingDayWords(figures)),
      figures.figures.length > 0
        ? figuresTable(view, 'Last figures against the limits', figures.figures.slice(0, MOST))
        : null,
      unnumbered(view, entries, new Set(figures.figures.map(({ agreement }) => agreement.id))),
      h('h2', { id: 'soon' }, 'Within a year'),
      soon(view, ahead),
      h('h2', { id: 'last' }, 'What changed last'),
      happened.length === 0
        ? h('p', null, 'The record has nothing up to this day.')
        : happeningsList(site, view, happened),
      h('h2', { id: 'disputed' }, 'Disputed'),
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
const MOST = 24;

function leadWords({ agreements }: Site, { on }: View, entries: readonly AgreementLife[]): string {
  const count = (states: (typeof PLACES)[number][1]): number =>
    entries.filter((each) => placeOf(each) === states).length;
  const parts = PLACES.flatMap(([title, states], i) => {
    const many = count(states);
    return i === 0 || many === 0 ? [] : [`${numberWords(many)} ${WHERE[title] ?? title.toLowerCase()}`];
  });
  const [, inForce = []] = PLACES[0] ?? [];
  const many = count(inForce);
  const disputes = entries.filter(({ life }) => life.some((each) => each.disputed)).length;
  const doubt = disputes === 0 ? '' : ` Who is bound is disputed in ${plural(disputes, 'agreement')}.`;
  const rest = parts.length === 0 ? '' : `; ${listWords(parts)}`;
  return `On ${dayWords(on)}, ${numberWords(many)} of the ${numberWords(agreements.length)} agreements in the library ${many === 1 ? 'is' : 'are'} in force${rest}.${doubt}`;
}

const WHERE: Readonly<Record<string, string>> = {
  'Signed, not in force': 'signed and not in force',
  'On the table': 'on the table',
  Over: 'over',
  'Never in force': 'never in force',
};

/** Where somebody who is new here may begin. */
function questions(view: View): Html {
  const launchers = hrefOf(view, provisionPath('new-start', 'limits.launchers'), { on: '2022-03-01' });
  const ended = hrefOf(view, '/agreements/new-start', { on: '2026-02-05' });
  const extended = hrefOf(view, '/what-if', {
    ...{ on: undefined, agreement: 'new-start', extend: '5 years', at: '2026-02-03' },
  });
  return h(
    'section',
    { 'aria-labelledby': 'begin' },
    h('h2', { id: 'begin' }, 'Three questions to begin with'),
    h(
      'ul',
      null,
      h('li', null, h('a', { href: launchers }, 'Who disputes the number of American launchers, and why?')),
      h('li', null, h('a', { href: ended }, 'What ended on 5 February 2026?')),
      h('li', null, h('a', { href: extended }, 'What would an extension by five years have changed?')),
    ),
  );
}

/** The last that ended stand with their day; the others by their name. */
const LAST_ENDED = 4;

function places(site: Site, view: View, entries: readonly AgreementLife[]): Html[] {
  return PLACES.flatMap(([title, states], i): Html[] => {
    const here = entries.filter((entry) => placeOf(entry) === states);
    if (here.length === 0) return [];
    const over = title === 'Over' ? [...here].sort((a, b) => endOf(b) - endOf(a)) : here;
    return [
      h('h2', { id: `place-${i + 1}` }, `${title} (${numberWords(here.length)})`),
      h(
        'ul',
        { class: 'columns' },
        over.map((entry, n) => h('li', null, placeItem(site, view, entry, title === 'Over' && n < LAST_ENDED))),
      ),
    ];
  });
}

function placeItem(site: Site, view: View, { agreement, life }: AgreementLife, withEnd: boolean): Html {
  const bound = boundIn(life);
  const whom =
    bound.length > CROWD
      ? `${plural(bound.length, 'state')}${ofPrinted(printedTotal(site.record, agreement.id, view.on), life)}`
      : listWords(bound.map(stateWords));
  return [
    agreementLink(view, agreement),
    whom === '' ? null : h('span', { class: 'faint' }, `: ${whom}`),
    withEnd ? h('span', { class: 'faint' }, `: ${dayWords(endOf({ agreement, life }))}`) : null,
    life.some((each) => each.disputed) ? h('span', { class: 'disputed' }, ' ≠ disputed') : null,
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
  return h(
    'p',
    { class: 'faint' },
    `${plural(silent.length, 'other agreement')} in force ${silent.length === 1 ? 'has' : 'have'} limits that are undetermined (?), since the record has no numbers: `,
    joined(
      silent.map(({ agreement }) => agreementLink(view, agreement)),
      ', ',
    ),
    '.',
  );
}

/** What ends or falls due, one row for each provision: one day for all, or each state's own. */
function soon(view: View, ahead: readonly DateAhead[]): Html {
  if (ahead.length === 0) return h('p', null, 'Nothing in the record ends or falls due within a year of this day.');
  const rows = [...Map.groupBy(ahead, (each) => `${each.agreement.id}|${each.id}|${each.kind}`).values()];
  return h(
    'table',
    { class: 'list calm' },
    h('caption', null, `After ${dayWords(view.on)}, soonest first`),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        ['When', 'What', 'Whom'].map((each) => h('th', { scope: 'col' }, each)),
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
  const last = days.at(-1) ?? first.on;
  return h(
    'tr',
    null,
    h(
      'td',
      null,
      days.length <= 2
        ? days.map(dayWords).join(', ')
        : `${dayWords(first.on)} to ${dayWords(last)}, each state on a day of its own`,
    ),
    h(
      'th',
      { scope: 'row' },
      dateWords(view, first),
      recalledMark(first.recalled),
      dates.some((each) => each.tentative) ? h('span', { class: 'faint' }, ' (tentative)') : null,
    ),
    h('td', null, partiesWords(parties)),
  );
}

function partiesWords(parties: readonly string[]): string {
  if (parties.length === 1 && parties[0] === 'all') return 'the parties together';
  return parties.length > CROWD ? plural(parties.length, 'state') : listWords(parties.map(stateWords));
}

function disputed(view: View, entries: readonly AgreementLife[]): Html[] {
  const bound = entries.filter(({ life }) => life.some((each) => each.disputed));
  const alive = entries.filter((entry) => entry.life.some((each) => each.status === 'met' || each.disputed));
  const worded = alive.filter(({ agreement }) => Object.keys(agreement.disputes).length > 0);
  const computed = entries.filter(({ agreement }) => Object.keys(agreement.readings).length > 0);
  if (bound.length + worded.length + computed.length === 0)
    return [h('p', null, 'No dispute is on record for this day.')];
  return [
    bound.length === 0 ? null : h('h3', null, 'Who is bound'),
    bound.map(({ agreement, life }) => whoIsBound(view, agreement, life)),
    worded.length === 0 ? null : h('h3', null, 'What the text means, or who kept it'),
    worded.length === 0
      ? null
      : h(
          'p',
          { class: 'faint' },
          'These have no day of their own: all that are on record of agreements in force are here.',
        ),
    worded.map(({ agreement }) => wordedDisputes(view, agreement)),
    computed.length === 0 ? null : h('h3', null, 'Readings that change an answer'),
    computed.length === 0
      ? null
      : h(
          'ul',
          { class: 'columns' },
          computed.map(({ agreement }) => {
            const readings = Object.values(agreement.readings);
            const by = [...new Set(readings.map((each) => each.by))].map(stateWords);
            return h(
              'li',
              null,
              agreementLink(view, agreement),
              `: ${plural(readings.length, 'reading')}, by ${listWords(by)}`,
            );
          }),
        ),
  ];
}

/** Each answer under those who give it, side by side. */
function whoIsBound(view: View, agreement: AgreementFile, life: readonly Finding[]): Html {
  const told = toldTogether(life.filter((each) => each.disputed));
  const sides = Map.groupBy(told, ({ readings }) => capitalised(readersWords(readings)));
  return [
    h(
      'h4',
      null,
      h('span', { class: 'disputed' }, '≠ '),
      h('a', { href: agreementHref(view, agreement.id) }, agreement.short),
    ),
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
            those.map((each) => h('li', null, sentence(each))),
          ),
        ),
      ),
    ),
  ];
}

function sentence({ parties, text }: Told): string {
  const whom = parties.length > CROWD ? plural(parties.length, 'state') : listWords(parties.map(stateWords));
  return `${capitalised(whom)}: ${text.charAt(0).toLowerCase()}${text.slice(1)}.`;
}

function wordedDisputes(view: View, agreement: AgreementFile): Html {
  return Object.entries(agreement.disputes).map(([name, { says, positions }]) =>
    h(
      'details',
      null,
      h('summary', null, `≠ ${agreement.short}: ${says}`),
      h(
        'ul',
        null,
        positions.map((each) =>
          h('li', null, h('strong', null, `${capitalised(listWords(each.by.map(stateWords)))}: `), each.says),
        ),
      ),
      h(
        'p',
        null,
        h(
          'a',
          { href: hrefOf(view, provisionPath(agreement.id, `disputes.${name}`)) },
          `The dispute in ${agreement.short}`,
        ),
      ),
    ),
  );
}

/** So many acts and so many statements stand on the first page. */
const LAST = 8;

function lastHappenings(site: Site, view: View) {
  const parties = new Map(site.agreements.map((each) => [each.id, partiesOf(each)]));
  const acts = actsUntil(site, view, parties).slice(0, LAST);
  const positions = positionsUntil(site, view).slice(0, LAST);
  return newestFirst([...acts, ...positions]);
}
