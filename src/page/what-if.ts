import { h } from 'preact';
import type { AgreementFile } from '../agreement/schema.ts';
import { UsageProblems } from '../ask/problems.ts';
import { NO_CHANGES } from '../ask/question.ts';
import { type Supposing, whatIfFor } from '../ask/what-if.ts';
import type { Change } from '../assess/difference.ts';
import type { Supposition } from '../assess/what-if.ts';
import { categoryOf, INSTRUMENTS, type Tie } from '../record/ties.ts';
import { TITLES } from '../report/ties-text.ts';
import { suppositionWords } from '../report/what-if-json.ts';
import { duesOf, KINDS, notAllowedWords, turnOf } from '../report/what-if-text.ts';
import { plural } from '../words/en/grammar.ts';
import { capitalised, intervalWords, listWords, momentWords } from '../words/words.ts';
import { agreementHref, provisionHref, sourcesBehind, statesOf } from './answers.ts';
import { problemBox } from './form.ts';
import { remembered } from './remembered.ts';
import { agreementById, type Html, type Page, type Site } from './site.ts';
import { hrefOf, type View } from './view.ts';
import { type Asked, askedIn, commandOf, type Limited, limitedWords, patchText } from './what-if-asked.ts';
import { agreementForm, supposeForm } from './what-if-form.ts';
import { changeRows, type Row, toldChanges } from './what-if-rows.ts';

const TITLE = 'What if';

/** Questions that show at once what this page is for. */
const EXAMPLES: readonly (readonly [words: string, query: { readonly [key: string]: string }])[] = [
  [
    'What if New START had been extended by five years once more, two days before it ended?',
    { agreement: 'new-start', extend: '5 years', at: '2026-02-03' },
  ],
  ['What if it had not been extended in 2021 either?', { agreement: 'new-start', lapse: 'term' }],
  [
    'What if Australia gave notice under the Treaty of Rarotonga?',
    { agreement: 'rarotonga', withdraw: 'AUS', at: '2027-01-01' },
  ],
];

/** What an extension, an exit, a suspension, a new party, a lapse or another number would change, all in the address. */
export function whatIfPage(site: Site, view: View): Page {
  return { ...asPage(site, view), scripts: ['what-if'] };
}

function asPage(site: Site, view: View): Page {
  const asked = askedIn(site, view);
  const { agreement, troubles, suppositions, limited } = asked;
  if (troubles.length > 0) {
    const status = asked.unknown ? 404 : 400;
    const lead = problemBox(...troubles.map(({ words }) => words));
    return { status, title: TITLE, body: body(site, view, asked, lead, examples(site, view)) };
  }
  if (!agreement) {
    const lead =
      'Suppose that an agreement had been extended, left, suspended, joined, let run out or given another number, and see who would then be bound by what.';
    return { status: 200, title: TITLE, body: body(site, view, asked, h('p', null, lead), examples(site, view)) };
  }
  if (suppositions.length === 0 && !limited) {
    const lead = `Nothing is supposed of ${agreement.short} yet. Fill in one line, or several that are to hold together.`;
    return {
      status: 200,
      title: `${TITLE}: ${agreement.short}`,
      body: body(site, view, asked, h('p', null, lead), examples(site, view)),
    };
  }
  try {
    return answerPage(site, view, agreement, asked);
  } catch (error) {
    if (!(error instanceof UsageProblems)) throw error;
    const told = error.problems.map(
      ({ found, expected }) => `This cannot be answered: found ${found}, expected ${expected}.`,
    );
    return { status: 400, title: TITLE, body: body(site, view, asked, problemBox(...told), null) };
  }
}

/** The question stands between what it comes to and the rows of the answer, each a part that can be renewed alone. */
function body(site: Site, view: View, asked: Asked, lead: Html, answer: Html, answered = false): Html {
  return [
    h('div', { id: 'lead', role: 'status' }, lead),
    h(
      'details',
      { class: 'question', open: !answered },
      h('summary', null, answered ? 'Ask something else, or change the question' : 'Your own question'),
      agreementForm(site, view, asked.agreement),
      h('div', { id: 'suppose' }, asked.agreement ? supposeForm(site, view, asked.agreement, asked) : null),
    ),
    h('div', { id: 'answer' }, answer),
  ];
}

function answerPage(site: Site, view: View, agreement: AgreementFile, asked: Asked): Page {
  const { suppositions, limited } = asked;
  const { supposed, ties } = supposingOf(site, view, agreement, asked);
  const changed = supposed.changed.filter(
    ({ party }) => view.party === undefined || party === view.party || party === 'all',
  );
  const told = toldChanges(changed);
  const rows = KINDS.map(([kind, title]) => ({ title, rows: changeRows(site, told, kind, supposed) })).filter(
    (each) => each.rows.length > 0,
  );
  const shown = ties.filter((tie) => categoryOf(tie) !== 'independent');
  const shownFindings = rows.flatMap((each) => each.rows.flatMap((row) => row.findings));
  return {
    status: 200,
    title: `${TITLE}: ${agreement.short}`,
    body: body(
      site,
      view,
      asked,
      [
        h('p', null, h('strong', null, supposedWords(suppositions, limited))),
        supposed.notAllowed.map((each) =>
          h('p', { class: 'problem' }, h('span', { class: 'mark breached' }, '✗ '), notAllowedWords(agreement, each)),
        ),
        summary(
          agreement,
          changed,
          rows.some((each) => each.rows.length > 0),
        ),
      ],
      [
        rows.map((each) => kindSection(each.title, each.rows, agreement, view)),
        duesSection(changed),
        tiesSection(site, shown, agreement, view),
        limited
          ? h(
              'details',
              null,
              h('summary', null, 'The other number as a patch file'),
              h('pre', null, h('code', null, patchText(agreement, limited))),
            )
          : null,
      ],
      true,
    ),
    twins: twinsOf(agreement, asked, view),
    command: commandOf(agreement, asked, view),
    sources: [...sourcesBehind(site, shownFindings), ...shown.flatMap(({ sources }) => sources)],
  };
}

/** What follows from what an address supposes. */
export function supposingOf(site: Site, view: View, agreement: AgreementFile, asked: Asked): Supposing {
  const { suppositions, limited, days } = asked;
  const asking = {
    ...(view.known !== undefined && { known: view.known }),
    ...(view.reading !== undefined && { reading: view.reading }),
  };
  const changes = limited ? { patches: () => [limited.patch], statements: [] } : NO_CHANGES;
  const library = { agreements: [agreement], record: site.record };
  const key = `what-if ${agreement.id} ${JSON.stringify([suppositions, limited])}`;
  const [supposing] = remembered(site, key, view, () =>
    whatIfFor(library, () => suppositions, days, asking, changes, view.on),
  );
  if (!supposing) throw new Error('invariant: one agreement gives one answer');
  return supposing;
}

function supposedWords(suppositions: readonly Supposition[], limited: Limited | undefined): string {
  const words = [...suppositions.map(suppositionWords), ...(limited ? [limitedWords(limited)] : [])];
  return `${capitalised(words.join('; '))}.`;
}

/** What it comes to, in a sentence or two. */
function summary(agreement: AgreementFile, changed: readonly Change[], any: boolean): Html {
  if (!any) return h('p', null, `Nothing that ${agreement.short} asks of anybody would change.`);
  const turned = Map.groupBy(changed, turnOf);
  const sentences = (['binds', 'no longer binds'] as const).flatMap((turn) => {
    const those = turned.get(turn) ?? [];
    if (those.length === 0) return [];
    const provisions = new Set(those.map(({ id }) => id)).size;
    const spans = those.map(({ from, to }) => ({ from, to }));
    const days = intervalWords({
      from: Math.min(...spans.map(({ from }) => from)),
      to: Math.max(...spans.map(({ to }) => to)),
    });
    const disputed = new Set(
      those.filter(({ before, after }) => after?.disputed || before?.disputed).map(({ id }) => id),
    ).size;
    const apart =
      disputed === 0
        ? ''
        : ` On ${disputed === provisions ? 'them' : `${disputed} of them`} the readings of the parties differ.`;
    const [one, many] = turn === 'binds' ? ['more provision', 'more provisions'] : ['provision', 'provisions'];
    return [
      `${plural(provisions, one, many)} ${turn === 'binds' ? 'would bind' : 'would no longer bind'}, ${days}.${apart}`,
    ];
  });
  const others = new Set(
    (turned.get(undefined) ?? [])
      .filter((each) => (each.after ?? each.before)?.kind !== 'lifecycle')
      .map(({ id }) => id),
  ).size;
  if (others > 0) sentences.push(`${plural(others, 'provision')} would have another answer.`);
  if (sentences.length === 0) sentences.push('Only who is bound, and on what footing, would change.');
  return h('p', null, sentences.join(' '));
}

function examples(site: Site, view: View): Html {
  const known = EXAMPLES.filter(([, query]) => agreementById(site, query['agreement'] ?? ''));
  if (known.length === 0) return null;
  return [
    h('h2', null, 'Some to begin with'),
    h(
      'ul',
      null,
      known.map(([words, query]) => h('li', null, h('a', { href: hrefOf(view, '/what-if', query) }, words))),
    ),
  ];
}

/** More questions for people than this are named in one line. */
const MOST_ROWS = 40;

function kindSection(title: string, rows: readonly Row[], agreement: AgreementFile, view: View): Html {
  const life = rows.every(({ ids }) => ids.every(({ id }) => id.startsWith('lifecycle.')));
  return h(
    'section',
    null,
    h('h2', null, title),
    h(
      'table',
      { class: 'list sides' },
      h('caption', null, `${title}: as it is and as it would be`),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          [life ? 'Who' : 'Provision', 'As it is', 'As it would be', 'Days and reason'].map((each) =>
            h('th', { scope: 'col' }, each),
          ),
        ),
      ),
      h(
        'tbody',
        null,
        rows.map((row) => rowOf(row, life, agreement, view)),
      ),
    ),
  );
}

function rowOf(row: Row, life: boolean, agreement: AgreementFile, view: View): Html {
  const names = row.ids
    .slice(0, MOST_ROWS)
    .map(({ id, name, cite, recalled }, i) => [
      i > 0 ? '; ' : '',
      h('a', { href: provisionHref(view, agreement.id, id) }, capitalised(name)),
      `${recalled ? '°' : ''} `,
      h('span', { class: 'cite' }, cite),
    ]);
  const states = statesOf(row.parties);
  const who = life && typeof states === 'string' ? capitalised(states) : states;
  const lines = (those: readonly string[]): Html => those.map((each, i) => [i > 0 ? h('br', null) : null, each]);
  return h(
    'tr',
    null,
    h('th', { scope: 'row' }, life ? who : names),
    h('td', { 'data-of': 'As it is' }, lines(row.before)),
    h('td', { 'data-of': 'As it would be' }, lines(row.after)),
    h(
      'td',
      null,
      life ? null : h('span', { class: 'small' }, 'For ', who, ', '),
      capitalisedIf(life, row.days),
      '. ',
      row.why.join('; '),
      '.',
    ),
  );
}

function capitalisedIf(condition: boolean, text: string): string {
  return condition ? capitalised(text) : text;
}

const MOST_DUES = 12;

function duesSection(changes: readonly Change[]): Html {
  const dues = duesOf(changes);
  if (dues.length === 0) return null;
  const item = ([on, names]: (typeof dues)[number]): Html =>
    h('li', null, h('strong', null, momentWords(on)), `: ${listWords(names)}`);
  const rest = dues.slice(MOST_DUES);
  return h(
    'section',
    null,
    h('h2', null, 'Deadlines that would arise'),
    h('ul', null, dues.slice(0, MOST_DUES).map(item)),
    rest.length === 0
      ? null
      : h('details', null, h('summary', null, `${plural(rest.length, 'more day')}`), h('ul', null, rest.map(item))),
  );
}

function tiesSection(site: Site, ties: readonly Tie[], agreement: AgreementFile, view: View): Html {
  if (ties.length === 0) return null;
  const nameOf = (id: string): Html => {
    const file = agreementById(site, id);
    return file ? h('a', { href: agreementHref(view, id) }, file.short) : (INSTRUMENTS[id] ?? id);
  };
  return h(
    'section',
    null,
    h('h2', null, `What hangs on ${agreement.short}, and what its loss does to it`),
    h(
      'ul',
      null,
      ties.map((tie) =>
        h(
          'li',
          null,
          nameOf(tie.from),
          ` (${tie.fromProvision})${tie.confidence === 'recalled' ? '°' : ''}, ${TITLES[categoryOf(tie)].toLowerCase()}: ${tie.ifLost}`,
        ),
      ),
    ),
  );
}

function twinsOf({ id }: AgreementFile, { written }: Asked, view: View): NonNullable<Page['twins']> {
  const href = (format: string): string =>
    hrefOf(view, `/api/v1/what-if.${format}`, { agreement: id, ...written, reading: view.reading });
  return [
    { href: href('json'), label: 'JSON', type: 'application/json' },
    { href: href('csv'), label: 'CSV', type: 'text/csv' },
    { href: `/api/v1/ties/${encodeURIComponent(id)}`, label: 'Ties: JSON', type: 'application/json' },
  ];
}
