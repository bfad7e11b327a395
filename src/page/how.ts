import { h } from 'preact';
import { STATEMENT_KINDS, type StatementKind } from '../record/schema.ts';
import { scopePath } from '../report/atom.ts';
import { formatDay } from '../time/day.ts';
import { plural } from '../words/en/grammar.ts';
import { numberWords, STATUS_MARKS } from '../words/words.ts';
import { provisionPath } from './marks.ts';
import type { Html, Page, Site } from './site.ts';
import { hrefOf, type View } from './view.ts';

/** How Servanda decides, in plain words; what it does not do; its marks; how to cite, script against and subscribe to it. */
export function howPage(site: Site, view: View): Page {
  return {
    status: 200,
    title: 'How it works',
    body: [
      h('p', null, leadWords(site)),
      h(
        'p',
        null,
        'It does not decide who is right. Where the parties read a text differently, each answer stands beside the other.',
      ),
      contents(),
      ...PARTS.flatMap(([id, title, paragraphs]) => [
        h('h2', { id }, title),
        paragraphs(site, view).map((each) => (typeof each === 'string' ? h('p', null, each) : each)),
      ]),
    ],
    twins: [{ href: '/api/v1/openapi.json', label: 'OpenAPI', type: 'application/json' }],
    command: '--help',
  };
}

function leadWords({ agreements, record }: Site): string {
  const provisions = agreements.reduce(
    (sum, each) => sum + sizeOf(each.limits) + sizeOf(each.duties) + sizeOf(each.prohibitions),
    0,
  );
  const sources = agreements.reduce((sum, each) => sum + sizeOf(each.sources ?? {}), record.sources.size);
  return `Servanda turns ${plural(agreements.length, 'arms-control agreement')} into rules, ${numberWords(provisions)} limits, duties and prohibitions among them, and holds them against ${plural(record.statements.length, 'statement')} from ${plural(sources, 'source')}. For any day it says who was bound by what, whether it was kept, and why.`;
}

function sizeOf(provisions: object): number {
  return Object.keys(provisions).length;
}

function contents(): Html {
  return h(
    'nav',
    { 'aria-label': 'On this page' },
    h(
      'ul',
      { class: 'columns' },
      PARTS.map(([id, title]) => h('li', null, h('a', { href: `#${id}` }, title))),
    ),
  );
}

type Paragraphs = (site: Site, view: View) => readonly Html[];

const PARTS: readonly (readonly [id: string, title: string, paragraphs: Paragraphs])[] = [
  ['statements', 'Statements, and two days', statements],
  ['marks', 'What the marks mean', marks],
  ['silence', 'Silence is undetermined', silence],
  ['readings', 'Readings, and who disputes what', readings],
  ['membership', 'Who is bound, and from when', membership],
  ['what-if', 'What if', whatIfs],
  ['not', 'What it does not do', notDone],
  ['cite', 'How to cite and to link', cite],
  ['data', 'Data, API and feeds', data],
];

const KINDS: Readonly<Record<StatementKind, readonly [one: string, many: string]>> = {
  declaration: ['figure declared', 'figures declared'],
  holding: ['entry of an inventory', 'entries of inventories'],
  act: ['legal act', 'legal acts'],
  event: ['event', 'events'],
  notification: ['notification', 'notifications'],
  inspection: ['number of inspections', 'numbers of inspections'],
  conduct: ['word on conduct', 'words on conduct'],
  characteristic: ['type of missile', 'types of missiles'],
  position: ['position taken', 'positions taken'],
  estimate: ['estimate', 'estimates'],
  tally: ['printed total', 'printed totals'],
};

function statements({ record }: Site, view: View): readonly Html[] {
  const kinds = STATEMENT_KINDS.map(
    (kind) => [kind, record.statements.filter((each) => each.kind === kind).length] as const,
  );
  return [
    'Everything known is a statement: somebody said, at some time, that something was so, and here is the source. What is only general knowledge is in the record too, and marked ° wherever an answer rests on it.',
    h(
      'details',
      null,
      h('summary', null, 'How many of which kind'),
      h(
        'ul',
        { class: 'columns' },
        kinds.filter(([, many]) => many > 0).map(([kind, many]) => h('li', null, plural(many, ...KINDS[kind]))),
      ),
    ),
    'Every question has two days. On asks when it was so. As known on asks what could be known by then: a figure that came out later takes no part, and a later correction never changes an earlier answer. Both days are at the top of each page.',
    'A date is as exact as its source. A year is some day of that year, and never its first of January.',
    h(
      'p',
      null,
      'How sure the record is, and what rests on which source: ',
      h('a', { href: hrefOf(view, '/sources') }, 'sources'),
      '.',
    ),
  ];
}

const MARKS: readonly (readonly [mark: string, name: string, means: string])[] = [
  [STATUS_MARKS.met, 'met', 'it was kept, by a number, an act or somebody’s word that is in the record.'],
  [
    STATUS_MARKS.breached,
    'breached',
    'it was not: a number beyond the limit, an act that came late, or somebody who says that it was not kept.',
  ],
  [STATUS_MARKS.pending, 'pending', 'it binds, and is not yet due or does not apply yet.'],
  [STATUS_MARKS.dormant, 'dormant', 'it had no legal force then: not yet in force, suspended, or over.'],
  [STATUS_MARKS.undetermined, 'undetermined', 'the record does not say, and the reason tells why not.'],
  ['≠', 'disputed', 'the readings of the parties differ; each stands beside the other.'],
  ['°', 'recalled', 'general knowledge, which nobody has confirmed from a source yet.'],
];

function marks(): readonly Html[] {
  return [
    h(
      'table',
      { class: 'list' },
      h('caption', null, 'Each answer has a mark and a word'),
      h('thead', null, h('tr', null, h('th', { scope: 'col' }, 'Mark'), h('th', { scope: 'col' }, 'Meaning'))),
      h(
        'tbody',
        null,
        MARKS.map(([mark, name, means]) =>
          h(
            'tr',
            null,
            h('th', { scope: 'row' }, h('span', { class: `mark ${name}` }, mark), ` ${name}`),
            h('td', null, means),
          ),
        ),
      ),
    ),
    'A breach that its author calls a countermeasure is excused in the reading that accepts that. It stays a breach.',
  ];
}

function silence(): readonly Html[] {
  return [
    'That nothing is recorded does not show that something was done, nor that it was not. A limit without a declaration, a duty without a record and a ban on which nobody spoke are undetermined, and never met.',
    'A party’s own declaration decides a limit for as long as it serves, until the next one is due. After that the last figure is shown as the last figure, and is no answer to what is so now. Estimates stand beside it and decide nothing.',
  ];
}

function readings({ agreements }: Site, view: View): readonly Html[] {
  const all = agreements.flatMap((each) => Object.values(each.readings));
  const worded = agreements.reduce((sum, each) => sum + sizeOf(each.disputes), 0);
  const launchers = hrefOf(view, provisionPath('new-start', 'limits.launchers'), { on: '2022-03-01' });
  return [
    `A reading is what a party takes the text or the facts to be. The library has ${plural(all.length, 'reading')} that change an answer, of ${plural(new Set(all.map((each) => each.by)).size, 'state or body', 'states and bodies')}, and ${plural(worded, 'dispute')} in words.`,
    'A contested claim takes effect only in the reading that accepts it. So nobody’s claim is in the answer by default, and nobody’s is left out. Servanda assesses once for each reading. Where all come to the same the answer is common; where they differ, both are shown with their articles and their sources.',
    agreements.some((each) => each.id === 'new-start')
      ? h(
          'p',
          null,
          'An example: ',
          h('a', { href: launchers }, 'the number of American launchers under New START, in two readings'),
          '.',
        )
      : null,
  ];
}

function membership(_site: Site, view: View): readonly Html[] {
  return [
    'Who is bound is worked out for each state apart: it proposes, signs, deposits its instrument, is bound, gives notice, suspends, leaves. A signature alone binds to little: not to defeat the object and purpose.',
    'An agreement enters into force as its own clause says: so many instruments, those of certain states, a day, an exchange. The recorded day decides; the day that the instruments give is worked out beside it, so that a wrong list shows.',
    'A suspension frees its author or all, from some provisions or from the whole, as its author says and the reading accepts. What fell due before the end stays as it was; what arose before it and falls due after it has two answers in law, and both are shown.',
    'Days and months are counted as each agreement says, in its own time zone.',
    h(
      'p',
      null,
      h('a', { href: hrefOf(view, '/') }, 'What binds whom'),
      ' · ',
      h('a', { href: hrefOf(view, '/parties') }, 'State by state'),
      ' · ',
      h('a', { href: hrefOf(view, '/timeline') }, 'The timeline'),
    ),
  ];
}

function whatIfs({ record }: Site, view: View): readonly Html[] {
  return [
    'A what-if adds an act that nobody did: an extension, a withdrawal, a suspension, a state that joins, or that a term is left to run out. The same rules judge it, and the two assessments are laid over one another: what differs is told.',
    'What the text does not allow is named with its article, and then shown as if all had agreed on it.',
    `What hangs on what is on record too: ${plural(record.ties.length, 'tie')} between agreements, each with what becomes of it if the other is lost.`,
    h(
      'p',
      null,
      h('a', { href: hrefOf(view, '/what-if') }, 'Try one'),
      ' · ',
      h('a', { href: hrefOf(view, '/compare') }, 'Compare two agreements'),
    ),
  ];
}

function notDone(): readonly Html[] {
  return [
    h(
      'ul',
      null,
      [
        'It does not decide who is right, nor whether a breach is a material one, or a ground for leaving a good one.',
        'It finds no facts. It says what follows from what others said, and who they are.',
        'It does not take silence for compliance, nor for a breach.',
        'It does not weigh sources: a grade says what kind a source is, and no answer depends on it.',
        'It does not compute what a reservation changes, or an exit from a treaty that has no clause for it.',
        'It holds no data on targets and weapon design, and models no effects of weapons.',
        'It draws no borders, gives no scores, and asks nobody who they are: no request leaves for anybody else.',
      ].map((each) => h('li', null, each)),
    ),
  ];
}

function cite({ digest, today }: Site, view: View): readonly Html[] {
  const example = hrefOf({ ...view, on: view.on, dated: true, known: view.known ?? today }, '/', { record: digest });
  return [
    'The address of a page says all that was asked: copy it, and somebody else sees the same. Without a day in it a page is about today.',
    h(
      'p',
      null,
      'At the foot of each page stand the sentence to cite and a frozen address, with both days and the digest of the record, as here: ',
      h('a', { href: example }, example),
    ),
    `The digest of this record and library is ${digest}. If it is another one, the record has changed since.`,
  ];
}

function data(_site: Site, view: View): readonly Html[] {
  const on = formatDay(view.on);
  const links: readonly (readonly [href: string, label: string, means: string])[] = [
    ['/api/v1/openapi.json', 'The API (OpenAPI)', 'every question of these pages, as JSON; reading needs no key'],
    [hrefOf(view, '/api/v1/status.csv', { on }), 'Who is bound by what (CSV)', 'each page names its data at its foot'],
    [`/feeds/${scopePath({})}.atom`, 'What changes (Atom)', 'legal acts, declarations and answers that became others'],
    [`/feeds/${scopePath({})}.ics`, 'What is due (iCalendar)', 'deadlines, exchanges, ends and notices that run out'],
  ];
  return [
    h(
      'ul',
      null,
      links.map(([href, label, means]) => h('li', null, h('a', { href }, label), `: ${means}.`)),
    ),
    'Each agreement and each state has a feed and a calendar of its own. Every page also says which command gives the same answer on your own machine, without a network.',
  ];
}
