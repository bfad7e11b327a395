import { h } from 'preact';
import { STATEMENT_KINDS } from '../record/schema.ts';
import { scopePath } from '../report/atom.ts';
import { formatDay } from '../time/day.ts';
import { say } from '../words/language.ts';
import { STATUS_MARKS } from '../words/words.ts';
import { provisionPath } from './marks.ts';
import type { Html, Page, Site } from './site.ts';
import { hrefOf, type View } from './view.ts';

/** How Servanda decides, in plain words; what it does not do; its marks; how to cite, script against and subscribe to it. */
export function howPage(site: Site, view: View): Page {
  const words = say().how;
  return {
    status: 200,
    title: words.title,
    body: [
      h('p', null, leadWords(site)),
      h('p', null, words.nobodyIsRight),
      contents(),
      PARTS.flatMap(([id, paragraphs]) => [
        h('h2', { id }, words.parts[id]),
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
  return say().how.lead(agreements.length, provisions, record.statements.length, sources);
}

function sizeOf(provisions: object): number {
  return Object.keys(provisions).length;
}

function contents(): Html {
  const words = say().how;
  return h(
    'nav',
    { 'aria-label': words.onThisPage },
    h(
      'ul',
      { class: 'columns' },
      PARTS.map(([id]) => h('li', null, h('a', { href: `#${id}` }, words.parts[id]))),
    ),
  );
}

type Part = keyof ReturnType<typeof say>['how']['parts'];
type Paragraphs = (site: Site, view: View) => readonly Html[];

const PARTS: readonly (readonly [id: Part, paragraphs: Paragraphs])[] = [
  ['statements', statements],
  ['marks', marks],
  ['silence', () => say().how.silence],
  ['readings', readings],
  ['membership', membership],
  ['what-if', whatIfs],
  ['not', notDone],
  ['cite', cite],
  ['data', data],
];

/** A part of a sentence that leads somewhere. */
function linkTo(href: string): (words: string) => Html {
  return (words) => h('a', { href }, words);
}

function statements({ record }: Site, view: View): readonly Html[] {
  const words = say().how;
  const kinds = STATEMENT_KINDS.map(
    (kind) => [kind, record.statements.filter((each) => each.kind === kind).length] as const,
  );
  return [
    words.everythingIsSaid,
    h(
      'details',
      null,
      h('summary', null, words.howMany),
      h(
        'ul',
        { class: 'columns' },
        kinds.filter(([, many]) => many > 0).map(([kind, many]) => h('li', null, words.ofKind(kind, many))),
      ),
    ),
    words.twoDays,
    words.asExact,
    h('p', null, words.howSure(linkTo(hrefOf(view, '/sources')))),
  ];
}

const STATUSES = ['met', 'breached', 'pending', 'dormant', 'undetermined'] as const;

function marks(): readonly Html[] {
  const { how, statuses } = say();
  const rows = [
    ...STATUSES.map((each) => [STATUS_MARKS[each], each, statuses[each]] as const),
    ['≠', 'disputed', how.disputed] as const,
    ['°', 'recalled', how.recalled] as const,
  ];
  return [
    h(
      'table',
      { class: 'list' },
      h('caption', null, how.marksCaption),
      h('thead', null, h('tr', null, h('th', { scope: 'col' }, how.mark), h('th', { scope: 'col' }, how.meaning))),
      h(
        'tbody',
        null,
        rows.map(([mark, kind, name]) =>
          h(
            'tr',
            null,
            h('th', { scope: 'row' }, h('span', { class: `mark ${kind}` }, mark), ` ${name}`),
            h('td', null, how.means[kind]),
          ),
        ),
      ),
    ),
    how.countermeasures,
  ];
}

function readings({ agreements }: Site, view: View): readonly Html[] {
  const words = say().how;
  const all = agreements.flatMap((each) => Object.values(each.readings));
  const worded = agreements.reduce((sum, each) => sum + sizeOf(each.disputes), 0);
  const launchers = hrefOf(view, provisionPath('new-start', 'limits.launchers'), { on: '2022-03-01' });
  return [
    words.readings(all.length, new Set(all.map((each) => each.by)).size, worded),
    words.contested,
    agreements.some((each) => each.id === 'new-start') ? h('p', null, words.example(linkTo(launchers))) : null,
  ];
}

function membership(_site: Site, view: View): readonly Html[] {
  const words = say().how;
  return [
    ...words.membership,
    h(
      'p',
      null,
      h('a', { href: hrefOf(view, '/') }, words.whatBindsWhom),
      ' · ',
      h('a', { href: hrefOf(view, '/parties') }, words.stateByState),
      ' · ',
      h('a', { href: hrefOf(view, '/timeline') }, words.theTimeline),
    ),
  ];
}

function whatIfs({ record }: Site, view: View): readonly Html[] {
  const words = say().how;
  return [
    ...words.whatIf,
    words.ties(record.ties.length),
    h(
      'p',
      null,
      h('a', { href: hrefOf(view, '/what-if') }, words.tryOne),
      ' · ',
      h('a', { href: hrefOf(view, '/compare') }, words.compareTwo),
    ),
  ];
}

function notDone(): readonly Html[] {
  return [
    h(
      'ul',
      null,
      say().how.notDone.map((each) => h('li', null, each)),
    ),
  ];
}

function cite({ digest, today }: Site, view: View): readonly Html[] {
  const words = say().how;
  const example = hrefOf({ ...view, on: view.on, dated: true, known: view.known ?? today }, '/', { record: digest });
  return [words.addresses, h('p', null, words.atTheFoot, h('a', { href: example }, example)), words.digest(digest)];
}

function data(_site: Site, view: View): readonly Html[] {
  const words = say().how;
  const on = formatDay(view.on);
  const links = [
    ['/api/v1/openapi.json', words.dataLinks.api],
    [hrefOf(view, '/api/v1/status.csv', { on }), words.dataLinks.csv],
    [`/feeds/${scopePath({})}.atom`, words.dataLinks.atom],
    [`/feeds/${scopePath({})}.ics`, words.dataLinks.calendar],
  ] as const;
  return [
    h(
      'ul',
      null,
      links.map(([href, [label, means]]) => h('li', null, h('a', { href }, label), `: ${means}.`)),
    ),
    words.ownFeeds,
  ];
}
