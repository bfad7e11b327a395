import { type Problem, quote } from '../agreement/problem.ts';
import type { Value } from '../agreement/reason.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { didYouMean } from '../agreement/suggest.ts';
import { ATTRIBUTES, ITEM_KINDS, isItemKind } from '../agreement/vocabulary.ts';
import { type Asked, type Coverage, define } from '../assess/define.ts';
import { type Named, refuse, UsageProblems } from './problems.ts';
import { type Asking, askedOf, type Library, questionOf } from './question.ts';

/** The words by which a thing is described; the others are numbers. */
export const DESCRIBED_BY = ['basing', 'flight', 'status', 'armament', 'role', 'place', 'carries'] as const;
type DescribedBy = (typeof DESCRIBED_BY)[number];

/** A type in the record by its name, or a thing in words, as options and addresses have them. */
export interface Described extends Readonly<Partial<Record<DescribedBy, string>>> {
  readonly item?: string;
  readonly kind?: string;
  /** Kilometres: `2350`, or `400-700`. */
  readonly range?: string;
  /** Kilograms. */
  readonly payload?: string;
}

/** What is asked about, from words that somebody wrote. */
export function askedAbout(described: Described, named: Named): Asked {
  const { item, kind = 'missile', range, payload } = described;
  const words = DESCRIBED_BY.flatMap((key) => {
    const value = described[key];
    return value === undefined ? [] : [[key, wordOf(key, value, named)] as const];
  });
  if (item !== undefined) {
    if (words.length > 0 || range !== undefined || payload !== undefined)
      refuse(`${named('item')} with a description`, 'either a type in the record or a description');
    return { kind: 'type', name: item };
  }
  if (!isItemKind(kind))
    refuse(`${named('kind')} ${quote(kind)}`, `one of ${ITEM_KINDS.join(', ')}`, didYouMean(kind, ITEM_KINDS));
  const attributes: { [attribute: string]: Value } = Object.fromEntries(words);
  if (range !== undefined) attributes['rangeKm'] = measureOf(range, 'range', 'km', named);
  if (payload !== undefined) attributes['payloadKg'] = measureOf(payload, 'payload', 'kg', named);
  if (Object.keys(attributes).length === 0)
    refuse('no description', `${named('item')} NAME, or ${named('basing')}, ${named('flight')} and ${named('range')}`);
  return { kind: 'thing', item: kind, attributes };
}

function wordOf(key: DescribedBy, written: string, named: Named): string {
  const word = key === 'basing' && written === 'land' ? 'ground' : written;
  const known: readonly string[] = ATTRIBUTES[key].values;
  if (known.includes(word)) return word;
  return refuse(`${named(key)} ${quote(written)}`, `one of ${known.join(', ')}`, didYouMean(written, known));
}

const MEASURES = {
  range: 'kilometres, such as 2350 or 400-700',
  payload: 'kilograms, such as 500 or 480-700',
} as const;

/** `2350`, or `400-700` where only a band is known. */
function measureOf(written: string, key: keyof typeof MEASURES, unit: string, named: Named): Value {
  const match = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(written.replace(new RegExp(`\\s*${unit}$`), ''));
  const found = `${named(key)} ${quote(written)}`;
  if (!match) return refuse(found, MEASURES[key]);
  const [low, high] = [Number(match[1]), Number(match[2] ?? match[1])];
  if (low > high) return refuse(found, 'the smaller number first');
  return low === high ? low : { low, high };
}

/** One agreement, and what each of its terms for such things says of this one. */
export interface Covering {
  readonly agreement: AgreementFile;
  readonly coverage: readonly Coverage[];
}

/**
 * Whether each of the agreements covers it. A type that only some of them name is known to these; what none of them
 * and nothing in the record knows is refused.
 */
export function coverageFor({ agreements, record }: Library, asked: Asked, asking: Asking): Covering[] {
  const unknown: Problem[] = [];
  const told = agreements.flatMap((agreement): Covering[] => {
    const answer = define(questionOf(agreement, record, askedOf(asking, agreement, agreements)), asked);
    if (answer.ok) return [{ agreement, coverage: answer.value }];
    if (!answer.problem.every(({ code }) => code === 'not-found')) throw new UsageProblems(answer.problem);
    unknown.push(...answer.problem);
    return [];
  });
  const [first] = unknown;
  if (told.length === 0 && first) throw new UsageProblems([first]);
  return told;
}
