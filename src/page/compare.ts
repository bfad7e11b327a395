import { h } from 'preact';
import { provisionsOf } from '../agreement/agreement.ts';
import { compareAgreements, type Pair } from '../agreement/compare.ts';
import { quote } from '../agreement/problem.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { nearest } from '../agreement/suggest.ts';
import { type Columns, columnsOf, isDifferent, isRecalled, summaryWords } from '../report/compare-text.ts';
import { comparisonWords } from '../words/comparison.ts';
import { say } from '../words/language.ts';
import { agreementHref } from './answers.ts';
import { type Both, onlyPart, partsOf, samePart, tablesOf } from './compare-parts.ts';
import { agreementOptions, keptInputs, problemBox } from './form.ts';
import { titleOf, told } from './marks.ts';
import { remembered } from './remembered.ts';
import { agreementById, type Html, type Page, type Site } from './site.ts';
import { hrefOf, type View, valueIn } from './view.ts';

/** Pairs that show at once what comparing is good for, and why. */
const SUGGESTED = [
  { a: 'ppwt-2008', b: 'ppwt-2014', why: 'drafts' },
  { a: 'start-1', b: 'new-start', why: 'counting' },
  { a: 'inf', b: 'new-start', why: 'ban' },
  { a: 'tpnw', b: 'npt', why: 'weapons' },
] as const;

/** Two agreements or drafts side by side, provision by provision, by what they mean. */
export function comparePage(site: Site, view: View): Page {
  const words = comparisonWords();
  const [idA, idB] = [valueIn(view, 'a'), valueIn(view, 'b')];
  const [a, b] = [idA, idB].map((id) => (id === undefined ? undefined : agreementById(site, id)));
  const unknown = [idA, idB].flatMap((id) => (id === undefined || agreementById(site, id) ? [] : [id]));
  if (unknown.length > 0) {
    const problem = problemBox([told(words.unknown(unknown.map(quote))), ' ', hint(site, unknown)]);
    return { status: 404, title: words.title, body: [problem, chooser(site, view, a, b), suggestions(site, view)] };
  }
  if (!a || !b) {
    const body = [h('p', null, words.lead), chooser(site, view, a, b), suggestions(site, view)];
    return { status: 200, title: words.title, body };
  }
  const { pairs } = remembered(site, `compare ${a.id} ${b.id}`, view, () => compareAgreements(a, b));
  const columns = columnsOf(a, b);
  const query = new URLSearchParams({ a: a.id, b: b.id }).toString();
  return {
    status: 200,
    title: words.both(columns.a, columns.b),
    body: sideBySide(view, pairs, columns, { a, b }),
    twins: [
      { href: `/api/v1/compare?${query}`, label: 'JSON', type: 'application/json' },
      { href: `/api/v1/compare.csv?${query}`, label: 'CSV', type: 'text/csv' },
    ],
    command: `compare ${a.id} ${b.id}`,
    sources: sourcesOf(pairs, { a, b }),
  };
}

function hint(site: Site, [unknown = '']: readonly string[]): Html {
  const meant = nearest(
    unknown,
    site.agreements.map(({ id }) => id),
  );
  return meant === undefined ? comparisonWords().choose : told(comparisonWords().meant(quote(meant)));
}

/** First what differs, then what only one of them has, then what is the same, with the ways there at the top. */
function sideBySide(view: View, pairs: readonly Pair[], columns: Columns, files: Both): Html {
  const words = comparisonWords();
  const { different, onlyA, onlyB, same } = partsOf(pairs);
  const parts = [
    { id: 'differs', title: words.differs, those: different, body: tablesOf(different, columns, files, view) },
    { id: 'only-a', title: words.only(columns.a), those: onlyA, body: onlyPart('a', pairs, columns, files, view) },
    { id: 'only-b', title: words.only(columns.b), those: onlyB, body: onlyPart('b', pairs, columns, files, view) },
    { id: 'same', title: words.same, those: same, body: samePart(same, files, view) },
  ].filter(({ those }) => those.length > 0);
  return [
    h('p', null, summaryWords(pairs, columns)),
    h(
      'nav',
      { 'aria-label': words.parts },
      h(
        'ul',
        { class: 'inline' },
        parts.map(({ id, title, those }) =>
          h('li', null, h('a', { href: `#${id}` }, words.counted(title, those.length))),
        ),
      ),
    ),
    h(
      'dl',
      { class: 'terms' },
      (['a', 'b'] as const).map((side) => [
        h('dt', null, h('a', { href: agreementHref(view, files[side].id) }, columns[side])),
        h('dd', null, titleOf(files[side])),
      ]),
    ),
    parts.map(({ id, title, body }) =>
      h(
        'section',
        null,
        h('h2', { id }, title),
        id === 'differs' ? h('p', { class: 'faint' }, words.restIsSame) : null,
        body,
      ),
    ),
    pairs.some((pair) => isRecalled(pair.a) || isRecalled(pair.b)) ? h('p', { class: 'small' }, words.recalled) : null,
    h(
      'p',
      null,
      h(
        'a',
        { href: hrefOf(view, '/compare', { a: files.b.id, b: files.a.id }) },
        words.otherWay(columns.b, columns.a),
      ),
      ' · ',
      h('a', { href: hrefOf(view, '/compare') }, words.twoOthers),
    ),
  ];
}

/** The sources of what is told and not only named: each provision leads to its own. */
function sourcesOf(pairs: readonly Pair[], files: Both): string[] {
  const told = pairs.filter((pair) => pair.a && pair.b && isDifferent(pair));
  return [
    ...new Set(
      (['a', 'b'] as const).flatMap((side) => {
        const ids = new Set(told.flatMap((pair) => pair[side]?.id ?? []));
        return provisionsOf(files[side]).flatMap(({ id, sources }) => (ids.has(id) ? sources : []));
      }),
    ),
  ];
}

function chooser(site: Site, view: View, a: AgreementFile | undefined, b: AgreementFile | undefined): Html {
  const words = comparisonWords();
  const select = (name: string, label: string, chosen: string | undefined): Html =>
    h('label', null, label, h('select', { name, required: true }, agreementOptions(site, chosen)));
  return h(
    'form',
    { class: 'ask', method: 'get', action: '/compare' },
    keptInputs(view),
    select('a', words.first, a?.id),
    select('b', words.second, b?.id),
    h('button', { type: 'submit' }, words.compare),
  );
}

function suggestions(site: Site, view: View): Html {
  const words = comparisonWords();
  const known = SUGGESTED.flatMap(({ a: idA, b: idB, why }) => {
    const [a, b] = [agreementById(site, idA), agreementById(site, idB)];
    return a && b ? [{ a, b, why }] : [];
  });
  if (known.length === 0) return null;
  return [
    h('h2', null, say().forms.begin),
    h(
      'ul',
      null,
      known.map(({ a, b, why }) => {
        const columns = columnsOf(a, b);
        const href = hrefOf(view, '/compare', { a: a.id, b: b.id });
        return h('li', null, h('a', { href }, words.both(columns.a, columns.b)), `: ${words.reasons[why]}`);
      }),
    ),
  ];
}
