import {
  categoryOf,
  TIE_CATEGORIES,
  TIE_FORCES,
  TIE_KINDS,
  type Tie,
  type TieCategory,
  type TiesOf,
} from '../record/ties.ts';
import { agreement } from '../words/en/agreement.ts';
import { capitalised, stateWords } from '../words/words.ts';
import { wrap } from './layout.ts';
import type { Paint } from './paint.ts';

/** What the text of ties needs from outside: names of agreements, publishers of sources, colours. */
export interface TiesView {
  readonly paint: Paint;
  /** The short name of an agreement or other instrument; its id where it has none. */
  readonly nameOf: (id: string) => string;
  readonly publisherOf: (source: string) => string;
}

const LEGEND = '° recalled: from general knowledge, unconfirmed';

const TITLES = agreement.ties.titles;

/** One agreement, both ways: what it rests on, and what rests on it. */
export function tiesText(id: string, ties: TiesOf, view: TiesView): string {
  const { paint } = view;
  const lines = [paint.strong(titled(id, view)), wrap(countWords(ties, agreement.ties))];
  const from = (tie: Tie): string => `${partOf(tie.fromProvision)} → ${sideOf(tie.to, tie.toProvision, view)}`;
  const to = (tie: Tie): string => `${sideOf(tie.from, tie.fromProvision, view)} → ${partOf(tie.toProvision)}`;
  const other = (tie: Tie): string => (tie.from === id ? from(tie) : to(tie));
  const sections: readonly (readonly [string, readonly Tie[], (tie: Tie) => string])[] = [
    ['Rests on', ties.restsOn, from],
    ['Rested on by', ties.dependents, to],
    ['Within itself', ties.within, (tie) => `${partOf(tie.fromProvision)} → ${partOf(tie.toProvision)}`],
    ['Looks tied, and is not', ties.independent, other],
  ];
  for (const [title, these, head] of sections) {
    if (these.length === 0) continue;
    lines.push('', paint.strong(title.toUpperCase()));
    // Of those that are no ties, the title has said so.
    const groups = these === ties.independent ? [['', these] as const] : byCategory(these);
    for (const [category, group] of groups) {
      if (category !== '') lines.push(paint.strong(`  ${TITLES[category]}`));
      for (const tie of group) lines.push(...tieLines(tie, head(tie), view));
    }
  }
  return [...lines, ...legend([...ties.restsOn, ...ties.dependents, ...ties.within, ...ties.independent], view)].join(
    '\n',
  );
}

/** All ties, by category. */
export function allTiesText(ties: readonly Tie[], view: TiesView): string {
  const { paint } = view;
  const groups = byCategory(ties);
  const counts = groups.map(([category, group]) => `${group.length} ${TITLES[category].toLowerCase()}`);
  const lines = [paint.strong('TIES BETWEEN AGREEMENTS'), wrap(`${ties.length}: ${counts.join(', ')}`)];
  for (const [category, group] of groups) {
    lines.push('', paint.strong(TITLES[category].toUpperCase()), paint.faint(wrap(TIE_CATEGORIES[category], '  ')));
    for (const tie of group) {
      const head = `${sideOf(tie.from, tie.fromProvision, view)} → ${sideOf(tie.to, tie.toProvision, view)}`;
      lines.push(...tieLines(tie, head, view));
    }
  }
  return [...lines, ...legend(ties, view)].join('\n');
}

type CountWords = Pick<typeof agreement.ties, 'none' | 'count'>;

/** On how many instruments it rests, and how many rest on it. */
export function countWords({ restsOn, dependents, within, independent }: TiesOf, words: CountWords): string {
  if (restsOn.length + dependents.length + within.length + independent.length === 0) return words.none;
  const many = (ties: readonly Tie[], end: 'from' | 'to'): number => new Set(ties.map((tie) => tie[end])).size;
  return words.count(many(restsOn, 'to'), many(dependents, 'from'));
}

export function byCategory(ties: readonly Tie[]): (readonly [TieCategory, readonly Tie[]])[] {
  const groups = Map.groupBy(ties, categoryOf);
  const categories = Object.keys(TIE_CATEGORIES) as TieCategory[]; // Keys of a literal object.
  return categories.flatMap((category) => {
    const group = groups.get(category);
    return group ? [[category, group] as const] : [];
  });
}

function tieLines(tie: Tie, head: string, view: TiesView): string[] {
  const { paint, nameOf, publisherOf } = view;
  const mark = tie.confidence === 'recalled' ? '°' : '';
  const by = tie.by === undefined ? '' : `; asserted only by ${stateWords(tie.by)}`;
  // Where the group has not said it.
  const force = UNSAID.includes(categoryOf(tie)) ? `, ${TIE_FORCES[tie.force]}` : '';
  const other = tie.from === tie.to ? 'the second' : nameOf(tie.to);
  const publishers = [...new Set(tie.sources.map(publisherOf))];
  return [
    wrap(`${head}${mark}`, '  • ', '    '),
    wrap(`${capitalised(tie.kind.replaceAll('-', ' '))}: ${TIE_KINDS[tie.kind]}${force}${by}.`, '    '),
    wrap(`If ${other} is lost: ${tie.ifLost}`, '    ', '      '),
    ...(tie.note === undefined ? [] : [wrap(`Note: ${tie.note}`, '    ', '      ')]),
    paint.faint(wrap(publishers.join('; '), '    — ', '      ')),
  ];
}

const UNSAID: readonly TieCategory[] = ['verification', 'commission', 'definition'];

function titled(id: string, { nameOf }: TiesView): string {
  const name = nameOf(id);
  return name === id ? id : `${name.toUpperCase()} (${id})`;
}

/** `New START (new-start) [II, III]`. */
function sideOf(id: string, provision: string, { nameOf }: TiesView): string {
  const name = nameOf(id);
  return `${name === id ? id : `${name} (${id})`}${provision === 'whole' ? '' : ` [${provision}]`}`;
}

function partOf(provision: string): string {
  return provision === 'whole' ? 'the whole of it' : provision;
}

function legend(ties: readonly Tie[], { paint }: TiesView): string[] {
  return ties.some((tie) => tie.confidence === 'recalled') ? ['', paint.faint(LEGEND)] : [];
}
