import { h } from 'preact';
import { type ComparedSection, isSame, type Pair, type Side } from '../agreement/compare.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import {
  type Columns,
  cited,
  citeOf,
  isDifferent,
  isInOtherWords,
  isSameButForTerms,
  MOST_TOLD,
  onlyBriefly,
  restsOn,
  shortened,
  subjectOf,
  TOLD_ELSEWHERE,
} from '../report/compare-text.ts';
import { facetWords } from '../report/compare-words.ts';
import { comparisonWords } from '../words/comparison.ts';
import { say } from '../words/language.ts';
import { capitalised, unmarked } from '../words/words.ts';
import { provisionHref } from './answers.ts';
import { inEnglish, joined, told, toldIn } from './marks.ts';
import type { Html } from './site.ts';
import type { View } from './view.ts';

/** The parts of a comparison: what differs as tables, what only one of the two has, and what is the same. */

export type Both = { readonly a: AgreementFile; readonly b: AgreementFile };

export function partsOf(pairs: readonly Pair[]) {
  const both = pairs.filter((pair) => pair.a && pair.b);
  return {
    different: both.filter(isDifferent),
    onlyA: pairs.filter((pair) => !pair.b),
    onlyB: pairs.filter((pair) => !pair.a),
    same: both.filter((pair) => !isDifferent(pair)),
  };
}

function bySection(pairs: readonly Pair[]): (readonly [ComparedSection, readonly Pair[]])[] {
  return [...Map.groupBy(pairs, ({ section }) => section)];
}

/** A table for each sort of provision, with a group of rows for each: what the one says of it, and what the other. */
export function tablesOf(pairs: readonly Pair[], columns: Columns, files: Both, view: View): Html {
  const words = comparisonWords();
  return bySection(pairs).map(([section, those]) =>
    h(
      'table',
      { class: 'list sides' },
      h('caption', null, h('h3', null, words.titles[section])),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          [words.what, columns.a, columns.b].map((each) => h('th', { scope: 'col' }, each)),
        ),
      ),
      those.map((pair) => h('tbody', null, head(pair, files, view), rowsOf(pair, columns), besides(pair))),
    ),
  );
}

function head(pair: Pair, files: Both, view: View): Html {
  if (pair.section === 'agreement' || pair.section === 'time') return null;
  return h('tr', null, h('th', { scope: 'rowgroup', colspan: 3 }, nameWithLinks(pair, files, view)));
}

function rowsOf(pair: Pair, columns: Columns): Html {
  return differing(pair).map(({ aspect, a, b }) => {
    const { label, none = comparisonWords().nothing } = say().facets[aspect];
    const cell = (of: string, words = none): Html =>
      toldIn('td', { 'data-of': of }, aspect === 'named' ? shortened(words) : words);
    return h(
      'tr',
      null,
      h('th', { scope: 'row' }, label),
      cell(columns.a, facetWords(a, b)),
      cell(columns.b, facetWords(b, a)),
    );
  });
}

/** What a definition says is easier to read than the tests that it comes to; of other rules their data say it shorter. */
function differing({ section, differences }: Pair): Pair['differences'] {
  const told = differences.filter(({ aspect }) => aspect !== 'terms');
  const [prose, data] = [
    told.filter(({ aspect }) => aspect === 'words'),
    told.filter(({ aspect }) => aspect !== 'words'),
  ];
  if (section === 'terms') return [...prose, ...data];
  return data.length > 0 ? data : prose;
}

function besides(pair: Pair): Html {
  if (!pair.differences.some(({ aspect }) => aspect === 'terms')) return null;
  return h('tr', null, h('td', { colspan: 3, class: 'faint' }, told(comparisonWords().restsOn(restsOn(pair)))));
}

/** Its subject, and its article in each of the two as a link to it. */
function nameWithLinks(pair: Pair, files: Both, view: View): Html {
  const link = (side: Side | undefined, file: AgreementFile): Html => {
    const cite = citeOf(side);
    return side === undefined || cite === '' ? null : h('a', { href: provisionHref(view, file.id, side.id) }, cite);
  };
  const links = [link(pair.a, files.a), link(pair.b, files.b)].filter((each) => each !== null);
  const name = told(capitalised(subjectOf(pair)));
  return links.length === 0 ? name : [name, ' ', h('span', { class: 'cite', ...inEnglish() }, joined(links, ' | '))];
}

// --- what only one has

/** Long lists are named here, and told where the agreement stands. */
function isTold(pair: Pair, pairs: readonly Pair[]): boolean {
  const side = pair.a ? 'b' : 'a';
  const alike = pairs.filter((each) => each.section === pair.section && !each[side]);
  return pair.section === 'limits' || alike.length <= MOST_TOLD;
}

export function onlyPart(side: 'a' | 'b', pairs: readonly Pair[], columns: Columns, files: Both, view: View): Html {
  const words = comparisonWords();
  const other = side === 'a' ? 'b' : 'a';
  return bySection(pairs.filter((pair) => !pair[other])).map(([section, those]) =>
    h(
      'details',
      { open: section === 'limits' },
      h('summary', null, words.counted(words.titles[section], those.length)),
      those.every((pair) => isTold(pair, pairs))
        ? h(
            'ul',
            null,
            those.map((pair) => h('li', null, nameWithLinks(pair, files, view), ': ', told(onlyBriefly(pair)))),
          )
        : h('p', inEnglish(), `${unmarked(those.map(cited).join('; '))}.`),
      TOLD_ELSEWHERE.includes(section) && !pairs.some((pair) => pair.section === section && pair[other])
        ? h('p', { class: 'faint' }, words.nothingHere(columns[other], section))
        : null,
    ),
  );
}

// --- what is the same

export function samePart(pairs: readonly Pair[], files: Both, view: View): Html {
  const words = comparisonWords();
  const list = (those: readonly Pair[]): Html =>
    bySection(those).map(([section, its]) => [
      h('dt', null, words.titles[section]),
      h('dd', null, section === 'agreement' || section === 'time' ? words.same : joined(its.map(nameOf), '; ')),
    ]);
  const nameOf = (pair: Pair): Html => [
    nameWithLinks(pair, files, view),
    isSameButForTerms(pair) ? [' (', told(restsOn(pair)), ')'] : null,
  ];
  const parts = [
    { title: undefined, those: pairs.filter(isSame) },
    { title: words.sameButForTerms, those: pairs.filter(isSameButForTerms) },
    { title: words.worded, those: pairs.filter(isInOtherWords) },
  ];
  return parts
    .filter(({ those }) => those.length > 0)
    .map(({ title, those }) => [
      title === undefined ? null : h('h3', null, title),
      h('dl', { class: 'terms' }, list(those)),
    ]);
}
