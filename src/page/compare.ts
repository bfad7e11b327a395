import { h } from 'preact';
import { provisionsOf } from '../agreement/agreement.ts';
import { type ComparedSection, compareAgreements, isSame, type Pair, type Side } from '../agreement/compare.ts';
import { quote } from '../agreement/problem.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { didYouMean } from '../agreement/suggest.ts';
import {
  type Columns,
  cited,
  citeOf,
  columnsOf,
  isDifferent,
  isInOtherWords,
  isRecalled,
  isSameButForTerms,
  MOST_TOLD,
  onlyWords,
  restsOn,
  shortened,
  subjectOf,
  summaryWords,
  TITLES,
  TOLD_ELSEWHERE,
} from '../report/compare-text.ts';
import { facetWords } from '../report/compare-words.ts';
import { say } from '../words/language.ts';
import { capitalised } from '../words/words.ts';
import { agreementHref, provisionHref } from './answers.ts';
import { agreementOptions, keptInputs, problemBox } from './form.ts';
import { remembered } from './remembered.ts';
import { agreementById, type Html, type Page, type Site } from './site.ts';
import { hrefOf, type View, valueIn } from './view.ts';

/** Pairs that show at once what comparing is good for, and why. */
const SUGGESTED: readonly (readonly [a: string, b: string, why: string])[] = [
  ['ppwt-2008', 'ppwt-2014', 'two drafts of one treaty, six years apart'],
  ['start-1', 'new-start', 'how the same arms were counted in 1991 and in 2010'],
  ['inf', 'new-start', 'a ban on a class of missiles, and a ceiling on another'],
  ['tpnw', 'npt', 'what each of them forbids about nuclear weapons'],
];

/** Two agreements or drafts side by side, provision by provision, by what they mean. */
export function comparePage(site: Site, view: View): Page {
  const [idA, idB] = [valueIn(view, 'a'), valueIn(view, 'b')];
  const [a, b] = [idA, idB].map((id) => (id === undefined ? undefined : agreementById(site, id)));
  const unknown = [idA, idB].filter((id) => id !== undefined && !agreementById(site, id));
  const form = chooser(site, view, a, b);
  if (unknown.length > 0) {
    const hint = didYouMean(
      unknown[0] ?? '',
      site.agreements.map(({ id }) => id),
    ); // At least one, by the condition.
    const told = `The library has no agreement ${unknown.map((id) => quote(id ?? '')).join(' and none ')}. ${hint === undefined ? 'Choose it from the list.' : `${capitalised(hint)}`}`;
    return { status: 404, title: 'Compare', body: [problemBox(told), form, suggestions(site, view)] };
  }
  if (!a || !b) {
    const lead =
      'Choose two agreements or drafts: Servanda puts them side by side by what their provisions mean, however they are named and ordered.';
    return { status: 200, title: 'Compare', body: [h('p', null, lead), form, suggestions(site, view)] };
  }
  const { pairs } = remembered(site, `compare ${a.id} ${b.id}`, view, () => compareAgreements(a, b));
  const columns = columnsOf(a, b);
  const kept = { a: a.id, b: b.id };
  const sections = [...Map.groupBy(pairs, (pair) => pair.section)];
  const body = [
    h('p', null, summaryWords(pairs, columns)),
    h(
      'dl',
      { class: 'terms' },
      (
        [
          ['a', a],
          ['b', b],
        ] as const
      ).map(([side, each]) => [
        h('dt', null, h('a', { href: agreementHref(view, each.id) }, columns[side])),
        h('dd', null, each.title.en),
      ]),
    ),
    sections.map(([section, those]) => sectionOf(section, those, columns, { a, b }, view)),
    pairs.some((pair) => isRecalled(pair.a) || isRecalled(pair.b))
      ? h('p', { class: 'small' }, '° unconfirmed: from general knowledge')
      : null,
    h(
      'p',
      null,
      h(
        'a',
        { href: hrefOf(view, '/compare', { a: b.id, b: a.id }) },
        `The other way round: ${columns.b} and ${columns.a}`,
      ),
      ' · ',
      h('a', { href: hrefOf(view, '/compare') }, 'Compare two others'),
    ),
  ];
  const query = new URLSearchParams(kept).toString();
  return {
    status: 200,
    title: `${columns.a} and ${columns.b}`,
    body,
    twins: [{ href: `/api/v1/compare?${query}`, label: 'JSON', type: 'application/json' }],
    command: `compare ${a.id} ${b.id}`,
    sources: sourcesOf(sections, { a, b }),
  };
}

/** The sources of what is told, and not of what is only named. */
function sourcesOf(sections: readonly (readonly [ComparedSection, readonly Pair[]])[], { a, b }: Both): string[] {
  const told = sections.flatMap(([section, pairs]) =>
    pairs.filter((pair) => {
      if (pair.a && pair.b) return !isSame(pair);
      const side = pair.a ? 'a' : 'b';
      return !isLong(
        section,
        pairs.filter((each) => each[side] && !(each.a && each.b)),
      );
    }),
  );
  return [
    ...new Set(
      (['a', 'b'] as const).flatMap((side) => {
        const ids = new Set(told.flatMap((pair) => pair[side]?.id ?? []));
        return provisionsOf(side === 'a' ? a : b).flatMap(({ id, sources }) => (ids.has(id) ? sources : []));
      }),
    ),
  ];
}

type Both = { readonly a: AgreementFile; readonly b: AgreementFile };

function chooser(site: Site, view: View, a: AgreementFile | undefined, b: AgreementFile | undefined): Html {
  const select = (name: string, words: string, chosen: string | undefined): Html =>
    h('label', null, words, h('select', { name, required: true }, agreementOptions(site, chosen)));
  return h(
    'form',
    { class: 'ask', method: 'get', action: '/compare' },
    keptInputs(view),
    select('a', 'First agreement', a?.id),
    select('b', 'Second agreement', b?.id),
    h('button', { type: 'submit' }, 'Compare'),
  );
}

function suggestions(site: Site, view: View): Html {
  const known = SUGGESTED.flatMap(([idA, idB, why]) => {
    const [a, b] = [agreementById(site, idA), agreementById(site, idB)];
    return a && b ? [{ a, b, why }] : [];
  });
  if (known.length === 0) return null;
  return [
    h('h2', null, 'Some to begin with'),
    h(
      'ul',
      null,
      known.map(({ a, b, why }) => {
        const { a: one, b: other } = columnsOf(a, b);
        return h(
          'li',
          null,
          h('a', { href: hrefOf(view, '/compare', { a: a.id, b: b.id }) }, `${one} and ${other}`),
          `: ${why}`,
        );
      }),
    ),
  ];
}

function sectionOf(section: ComparedSection, pairs: readonly Pair[], columns: Columns, files: Both, view: View): Html {
  const both = pairs.filter((pair) => pair.a && pair.b);
  const named = (those: readonly Pair[], words?: (pair: Pair) => string): Html =>
    h(
      'ul',
      { class: 'inline' },
      those.map((pair) => h('li', null, nameWithLinks(pair, files, view), words ? ` (${words(pair)})` : null)),
    );
  const told = (title: string, those: readonly Pair[]): Html =>
    those.length === 0 ? null : differenceTable(title, those, columns, files, view);
  const same = both.filter(isSame);
  const sameButForTerms = both.filter(isSameButForTerms);
  const whole = section === 'agreement' || section === 'time';
  return h(
    'section',
    null,
    h('h2', null, TITLES[section]),
    told(`${TITLES[section]}: different`, both.filter(isDifferent)),
    told(`${TITLES[section]}: alike in structure, told in other words`, both.filter(isInOtherWords)),
    sameButForTerms.length === 0
      ? null
      : [h('h3', null, 'The same, but for a term in it'), named(sameButForTerms, restsOn)],
    same.length === 0 ? null : whole ? h('p', null, 'The same.') : [h('h3', null, 'The same'), named(same)],
    (['a', 'b'] as const).map((side) => onlyIn(section, side, pairs, columns, files, view)),
  );
}

function onlyIn(
  section: ComparedSection,
  side: 'a' | 'b',
  pairs: readonly Pair[],
  columns: Columns,
  files: Both,
  view: View,
): Html {
  const other = side === 'a' ? 'b' : 'a';
  const only = pairs.filter((pair) => !pair[other]);
  if (TOLD_ELSEWHERE.includes(section) && !pairs.some((pair) => pair[side])) {
    return h(
      'p',
      { class: 'faint' },
      `The file on ${columns[side]} has nothing under this head; see its duties and quotas.`,
    );
  }
  if (only.length === 0) return null;
  const title = h('h3', null, `Only in ${columns[side]}`);
  // Long lists are named here, and told where the agreement stands.
  if (isLong(section, only)) return [title, h('p', null, `${capitalised(only.map(cited).join('; '))}.`)];
  return [
    title,
    h(
      'ul',
      null,
      only.map((pair) => h('li', null, nameWithLinks(pair, files, view), `: ${onlyWords(pair)}`)),
    ),
  ];
}

function isLong(section: ComparedSection, pairs: readonly Pair[]): boolean {
  return section !== 'limits' && pairs.length > MOST_TOLD;
}

/** Its subject, and its article in each of the two as a link to it. */
function nameWithLinks(pair: Pair, files: Both, view: View): Html {
  const link = (side: Side | undefined, file: AgreementFile): Html => {
    const cite = citeOf(side);
    return side === undefined || cite === '' ? null : h('a', { href: provisionHref(view, file.id, side.id) }, cite);
  };
  const links = [link(pair.a, files.a), link(pair.b, files.b)].filter((each) => each !== null);
  return [
    capitalised(subjectOf(pair)),
    links.length === 0
      ? null
      : [
          ' ',
          h(
            'span',
            { class: 'cite' },
            links.map((each, i) => [i > 0 ? ' | ' : '', each]),
          ),
        ],
  ];
}

/** One group of rows for each provision: what the one says of it, and what the other. */
function differenceTable(title: string, pairs: readonly Pair[], columns: Columns, files: Both, view: View): Html {
  return h(
    'table',
    { class: 'list sides' },
    h('caption', null, title),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        h('th', { scope: 'col' }, 'What'),
        h('th', { scope: 'col' }, columns.a),
        h('th', { scope: 'col' }, columns.b),
      ),
    ),
    pairs.map((pair) => h('tbody', null, head(pair, files, view), rowsOf(pair, columns), besides(pair))),
  );
}

function head(pair: Pair, files: Both, view: View): Html {
  if (pair.section === 'agreement' || pair.section === 'time') return null;
  return h('tr', null, h('th', { scope: 'rowgroup', colspan: 3 }, nameWithLinks(pair, files, view)));
}

function rowsOf(pair: Pair, columns: Columns): Html {
  const told = pair.differences.filter(({ aspect }) => aspect !== 'terms');
  // What a definition says is easier to read than the tests that it comes to.
  if (pair.section === 'terms')
    told.sort((one, other) => Number(other.aspect === 'words') - Number(one.aspect === 'words'));
  return told.map(({ aspect, a, b }) => {
    const { label, none = '–' } = say().facets[aspect];
    const words = [facetWords(a, b) ?? none, facetWords(b, a) ?? none].map((each) =>
      aspect === 'named' ? shortened(each) : each,
    );
    return h(
      'tr',
      null,
      h('th', { scope: 'row' }, label),
      h('td', { 'data-of': columns.a }, words[0]),
      h('td', { 'data-of': columns.b }, words[1]),
    );
  });
}

function besides(pair: Pair): Html {
  const labels = pair.alike.map((aspect) => say().facets[aspect].label);
  const lines = [
    ...(pair.differences.some(({ aspect }) => aspect === 'terms')
      ? [`Rests on, each as defined there: ${restsOn(pair)}.`]
      : []),
    ...(labels.length > 0 && !isInOtherWords(pair) ? [`The same in both: ${labels.join(', ')}.`] : []),
  ];
  return lines.length === 0 ? null : h('tr', null, h('td', { colspan: 3, class: 'faint' }, lines.join(' ')));
}
