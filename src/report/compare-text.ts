import { type ComparedSection, type Comparison, isSame, type Pair, type Side } from '../agreement/compare.ts';
import { FROM_FORCE } from '../agreement/facets.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { comparisonWords } from '../words/comparison.ts';
import { thingWords } from '../words/en/rules.ts';
import { say } from '../words/language.ts';
import { capitalised, foreign, lowered, unmarked } from '../words/words.ts';
import { facetWords } from './compare-words.ts';
import { fit, padRight, WIDTH, wrap } from './layout.ts';
import type { Paint } from './paint.ts';

/** Two agreements in two columns: what differs row by row, what is the same by its name, and what only one has. */

const LABEL = 16;
const CELL = (WIDTH - LABEL - 2) / 2;
/** From so many lines on, two columns are harder to read than one after the other. */
const MOST_LINES = 6;

/** The two agreements by what their columns are called. */
export interface Columns {
  readonly a: string;
  readonly b: string;
}

/** Their short names; two versions of one draft have the same, and go by their ids or by letters. */
export function columnsOf(a: AgreementFile, b: AgreementFile): Columns {
  if (a.short !== b.short) return { a: a.short, b: b.short };
  return a.id === b.id ? { a: `A ${a.short}`, b: `B ${b.short}` } : { a: a.id, b: b.id };
}

/** `whole`: what only one of them has is told in full, however much that is. */
export function comparisonText({ a, b, pairs }: Comparison, paint: Paint, whole = false): string {
  const columns = columnsOf(a, b);
  const lines = [
    paint.strong(`${columns.a.toUpperCase()} AND ${columns.b.toUpperCase()}`),
    wrap(`${columns.a}: ${a.title.en}`, '', '  '),
    wrap(`${columns.b}: ${b.title.en}`, '', '  '),
    '',
    wrap(summaryWords(pairs, columns)),
  ];
  for (const [section, those] of Map.groupBy(pairs, (pair) => pair.section)) {
    lines.push('', ...sectionLines(section, those, columns, { paint, whole }));
  }
  if (pairs.some((pair) => isRecalled(pair.a) || isRecalled(pair.b))) {
    lines.push('', paint.faint(comparisonWords().recalled));
  }
  return lines.join('\n');
}

/** How it is shown: `whole`, with everything however long it is. */
interface Manner {
  readonly paint: Paint;
  readonly whole: boolean;
}

export function summaryWords(pairs: readonly Pair[], { a, b }: Columns): string {
  const both = pairs.filter((pair) => pair.a && pair.b);
  const counts = {
    same: both.filter(isSame).length,
    sameButForTerms: both.filter(isSameButForTerms).length,
    worded: both.filter(isInOtherWords).length,
    different: both.filter(isDifferent).length,
    onlyA: pairs.filter((pair) => !pair.b).length,
    onlyB: pairs.filter((pair) => !pair.a).length,
  };
  return comparisonWords().summary(counts, a, b);
}

/** What rests on a term that is defined differently is no mere matter of words. */
export function isInOtherWords(pair: Pair): boolean {
  return pair.inOtherWords && pair.differences.every(({ aspect }) => aspect === 'words');
}

export function isDifferent(pair: Pair): boolean {
  return !isSame(pair) && !isSameButForTerms(pair) && !isInOtherWords(pair);
}

/** Nothing differs but what a term that it rests on means. */
export function isSameButForTerms(pair: Pair): boolean {
  return pair.differences.length > 0 && pair.differences.every(({ aspect }) => aspect === 'terms');
}

function sectionLines(
  section: ComparedSection,
  pairs: readonly Pair[],
  columns: Columns,
  { paint, whole }: Manner,
): string[] {
  const words = comparisonWords();
  const lines = [paint.strong(words.titles[section])];
  const both = pairs.filter((pair) => pair.a && pair.b);
  const [different, worded] = [both.filter(isDifferent), both.filter(isInOtherWords)];
  if (different.length + worded.length > 0) {
    lines.push(paint.faint(`${padRight('', LABEL)}${fit(columns.a, CELL)}  ${fit(columns.b, CELL).trimEnd()}`));
  }
  for (const pair of different) lines.push(...pairLines(pair, columns, { paint, whole }));
  if (worded.length > 0) lines.push(`  ${words.worded}:`);
  for (const pair of worded) lines.push(...pairLines(pair, columns, { paint, whole }));
  const terms = both.filter(isSameButForTerms).map((pair) => `${cited(pair)} (${restsOn(pair)})`);
  if (terms.length > 0) lines.push(wrap(`${words.sameButForTerms}: ${terms.join('; ')}.`, '  ', '    '));
  const same = both.filter(isSame);
  if (same.length > 0) lines.push(wrap(sameWords(section, same), '  ', '    '));
  const only = { a: pairs.filter((pair) => !pair.b), b: pairs.filter((pair) => !pair.a) };
  if (TOLD_ELSEWHERE.includes(section)) {
    for (const side of ['a', 'b'] as const) {
      if (pairs.some((pair) => pair[side])) continue;
      lines.push(wrap(words.nothingHere(columns[side], section), '  ', '    '));
    }
  }
  for (const side of ['a', 'b'] as const) {
    if (only[side].length === 0) continue;
    if (!whole && LONG.includes(section) && only[side].length > MOST_TOLD) {
      lines.push(wrap(`${words.only(columns[side])}: ${only[side].map(cited).join('; ')}.`, '  ', '    '));
    } else
      lines.push(
        `  ${words.only(columns[side])}:`,
        ...only[side].map((pair) => wrap(`${cited(pair)}: ${onlyWords(pair)}`, '    ', '      ')),
      );
  }
  return lines;
}

/** What a file may also say as duties and quotas alone: that there is nothing here does not mean that there is nothing. */
export const TOLD_ELSEWHERE: readonly ComparedSection[] = ['verification', 'meetings'];

/** Where many provisions that only one of them has are named, and told with `--all`. */
const LONG: readonly ComparedSection[] = ['terms', 'duties', 'judgements'];
export const MOST_TOLD = 6;

function sameWords(section: ComparedSection, pairs: readonly Pair[]): string {
  if (section === 'agreement' || section === 'time') return 'The same.';
  return `The same: ${pairs.map(pairs.length > MOST_TOLD ? subjectOf : cited).join('; ')}.`;
}

/** The terms that it rests on, as the one and the other call them. */
export function restsOn(pair: Pair): string {
  const terms = pair.differences.find(({ aspect }) => aspect === 'terms');
  const [one, other] = [facetWords(terms?.a, undefined), facetWords(terms?.b, undefined)];
  return one === other ? (one ?? '') : `${one ?? ''} | ${other ?? ''}`;
}

/** `warheads [II(2)(a)° | II(1)(b)]`, and under it a row for each thing in which they differ. */
function pairLines(pair: Pair, columns: Columns, { paint, whole }: Manner): string[] {
  const told = pair.differences.filter(({ aspect }) => aspect !== 'terms');
  // What a definition says is easier to read than the tests that it comes to.
  if (pair.section === 'terms')
    told.sort((one, other) => Number(other.aspect === 'words') - Number(one.aspect === 'words'));
  const rows = told.flatMap(({ aspect, a, b }) => {
    const { label, none = '–' } = say().facets[aspect];
    const words = { a: facetWords(a, b) ?? none, b: facetWords(b, a) ?? none };
    const shown = aspect === 'named' && !whole ? { a: shortened(words.a), b: shortened(words.b) } : words;
    return rowLines(label, shown, columns);
  });
  const labels = pair.alike.map((aspect) => say().facets[aspect].label);
  const beside = [
    ...(told.length < pair.differences.length ? [`rests on, each as defined there: ${restsOn(pair)}`] : []),
    ...(labels.length > 0 && !isInOtherWords(pair) ? [`the same: ${labels.join(', ')}`] : []),
  ];
  const head = pair.section === 'agreement' || pair.section === 'time' ? [] : [headline(pair)];
  return [...head.map(paint.strong), ...rows, ...beside.map((line) => paint.faint(wrap(line, '    ', '      ')))];
}

/** The first of a long list, and how many more there are. */
export function shortened(list: string): string {
  const items = unmarked(list).split(', ');
  if (items.length <= MOST_NAMES) return list;
  return comparisonWords().more(items.slice(0, MOST_NAMES), items.length - MOST_NAMES);
}
const MOST_NAMES = 8;

function headline(pair: Pair): string {
  return wrap(capitalised(cited(pair)), '  ', '    ');
}

/** `warheads [II(2)(a)° | II(1)(b)]`. */
export function cited(pair: Pair): string {
  const cites = citesOf(pair);
  return `${subjectOf(pair)}${cites === '' ? '' : ` [${cites}]`}`;
}

function citesOf({ a, b }: Pair): string {
  const [one, other] = [citeOf(a), citeOf(b)];
  return one === other ? one : [one, other].filter((each) => each !== '').join(' | ');
}

export function citeOf(side: Side | undefined): string {
  // `none: a convention that this file declares` is no article.
  if (side?.cite === undefined || /^none\b/.test(side.cite)) return '';
  return `${side.cite}${isRecalled(side) ? '°' : ''}`;
}

export function isRecalled(side: Side | undefined): boolean {
  return side?.confidence === 'recalled' || side?.citeConfidence === 'recalled';
}

/** What a pair is about, as the files call it. */
export function subjectOf({ section, a, b }: Pair): string {
  if (section === 'agreement' || section === 'time') return lowered(comparisonWords().titles[section]);
  const [one, other] = [a, b].map((side) => side && nameIn(side.id));
  if (one === undefined || other === undefined || one === other) return one ?? other ?? '';
  return `${one} / ${other}`;
}

function nameIn(id: string): string {
  const words = comparisonWords();
  const supersedes = /^lifecycle\.supersedes\.(.*)$/.exec(id);
  if (supersedes) return words.inPlaceOf(supersedes[1] ?? '');
  return words.life[id] ?? foreign(thingWords(id.slice(id.lastIndexOf('.') + 1)));
}

function rowLines(label: string, told: Columns, columns: Columns): string[] {
  const [left, right] = [cellLines(told.a), cellLines(told.b)];
  const longest = Math.max(left.length, right.length);
  if (longest > MOST_LINES) {
    const line = (side: keyof Columns) => wrap(`${columns[side]}: ${told[side]}`, '      ', '        ');
    return [`    ${label}`, line('a'), line('b')];
  }
  return Array.from({ length: longest }, (_each, i) =>
    `${padRight(i === 0 ? `    ${label}` : '', LABEL)}${padRight(left[i] ?? '', CELL)}  ${right[i] ?? ''}`.trimEnd(),
  );
}

function cellLines(text: string): string[] {
  return wrap(text, '', '', CELL).split('\n');
}

/** In one or two sentences what the other agreement has not. Rules of numbers speak for themselves, others in our words. */
function onlyWords(pair: Pair): string {
  if (pair.section !== 'limits') return foreign((pair.a ?? pair.b)?.says ?? '');
  const { from, steps, binds } = comparisonWords();
  const { facets } = say();
  return [
    ...['number', 'counted'].flatMap((aspect) => aspectWords(pair, aspect) ?? []),
    ...unless(aspectWords(pair, 'from'), facets.from.words(FROM_FORCE, undefined), from),
    ...unless(aspectWords(pair, 'steps'), '', steps),
    ...unless(aspectWords(pair, 'binds'), facets.binds.words([], undefined), binds),
  ].join('; ');
}

/** The same in few words: of a limit its number. */
export function onlyBriefly(pair: Pair): string {
  return pair.section === 'limits' ? (aspectWords(pair, 'number') ?? '') : onlyWords(pair);
}

/** What one of the two says of an aspect that the other has not. */
function aspectWords({ differences }: Pair, aspect: string): string | undefined {
  const found = differences.find((each) => each.aspect === aspect);
  return found && facetWords(found.a ?? found.b, undefined);
}

function unless(words: string | undefined, usual: string, told: (words: string) => string): string[] {
  return words === undefined || words === usual ? [] : [told(words)];
}
