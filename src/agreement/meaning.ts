import type { Comparator } from './reason.ts';
import type { AgreementFile, Comparison, Condition, Scalar, Term } from './schema.ts';
import { ATTRIBUTES, type Attribute, isAttribute } from './vocabulary.ts';

/**
 * What terms and conditions come to, whatever names and steps a file takes to say it: the chain of `is` walked to its
 * end, one test for each bound, order and nesting without meaning taken away. Two that mean the same have the same key.
 */

interface Tested {
  readonly is: 'test';
  readonly attribute: string;
  readonly comparator: Comparator;
  readonly bound: Scalar | readonly string[];
}

/** One part of a meaning; of a list, all parts hold. */
export type Part =
  | { readonly is: 'kind'; readonly kind: string }
  /** A term that is the counterpart of one in the other agreement: the same, as each of them defines it. */
  | { readonly is: 'pair'; readonly pair: number; readonly name: string }
  | Tested
  | { readonly is: 'any'; readonly of: readonly (readonly Part[])[] }
  | { readonly is: 'not' | 'open'; readonly of: readonly Part[] }
  | { readonly is: 'named'; readonly types: readonly string[] };

/** The terms of an agreement, and which of them have a counterpart where the reader stops. */
export interface Lexicon {
  readonly terms: AgreementFile['terms'];
  readonly pairs: ReadonlyMap<string, number>;
}

/** The same agreement, read down to the kinds of item. */
export function toTheEnd({ terms }: Lexicon): Lexicon {
  return { terms, pairs: new Map() };
}

export function partsOfName(name: string, lexicon: Lexicon): Part[] {
  const pair = lexicon.pairs.get(name);
  if (pair !== undefined) return [{ is: 'pair', pair, name }];
  const term = Object.hasOwn(lexicon.terms, name) ? lexicon.terms[name] : undefined;
  return term ? partsOfTerm(term, lexicon) : [{ is: 'kind', kind: name }];
}

/** All of a definition. Definitions end, and within bounds: check.ts refuses those that do not. */
export function partsOfTerm(term: Term, lexicon: Lexicon): Part[] {
  const named = Object.entries(term.named?.types ?? {}).flatMap(([state, types]) =>
    types.map((type) => `${state} ${type}`),
  );
  const outside = (is: 'not' | 'open', those: Term['except']): Part[] =>
    Object.values(those ?? {}).map((each) => ({ is, of: partsOf(each.where, lexicon) }));
  return [
    ...definingParts(term, lexicon),
    ...(named.length > 0 ? [{ is: 'named' as const, types: named.sort() }] : []),
    ...outside('not', term.except),
    ...outside('open', term.unclear),
  ];
}

/** What it is and where, without the types that it names and what it leaves out. */
export function definingParts(term: Term, lexicon: Lexicon): Part[] {
  return [...partsOfName(term.is, lexicon), ...partsOf(term.where, lexicon)];
}

export function partsOf(condition: Condition | undefined, lexicon: Lexicon): Part[] {
  if (!condition) return [];
  const parts: Part[] = (condition.all ?? []).flatMap((each) => partsOf(each, lexicon));
  if (condition.any) parts.push(...either(condition.any.map((each) => partsOf(each, lexicon))));
  if (condition.not) parts.push({ is: 'not', of: partsOf(condition.not, lexicon) });
  if (condition.is !== undefined) parts.push(...partsOfName(condition.is, lexicon));
  for (const [attribute, test] of Object.entries(condition)) {
    if (!isAttribute(attribute) || test === undefined) continue;
    parts.push(...tests(attribute, test as Scalar | Comparison)); // The other keys are attributes (schema.ts).
  }
  return parts;
}

function tests(attribute: string, test: Scalar | Comparison): Tested[] {
  const made = (comparator: Comparator, bound: Tested['bound'] | undefined): Tested[] =>
    bound === undefined ? [] : [{ is: 'test', attribute, comparator, bound }];
  if (typeof test !== 'object') return made('=', test);
  return [
    ...made('>', test.above),
    ...made('≥', test.atLeast),
    ...made('<', test.below),
    ...made('≤', test.atMost),
    ...(test.in?.length === 1 ? made('=', test.in[0]) : made('in', test.in)),
    ...made('≠', test.not),
  ];
}

/** One branch is no choice, and a choice among values of one attribute is a list of them. */
function either(branches: readonly (readonly Part[])[]): readonly Part[] {
  const flat = branches.flatMap((parts) => (parts.length === 1 && parts[0]?.is === 'any' ? parts[0].of : [parts]));
  const [first] = flat;
  if (flat.length === 1 && first) return first;
  const values = flat.map((parts) => (parts.length === 1 ? wordsOf(parts[0]) : undefined));
  const attributes = new Set(values.map((each) => each?.attribute));
  const [attribute] = attributes;
  if (attributes.size > 1 || attribute === undefined) return [{ is: 'any', of: flat }];
  const bound = [...new Set(values.flatMap((each) => each?.words ?? []))];
  return [{ is: 'test', attribute, comparator: 'in', bound }];
}

function wordsOf(
  part: Part | undefined,
): { readonly attribute: string; readonly words: readonly string[] } | undefined {
  if (part?.is !== 'test') return undefined;
  if (part.comparator === '=' && typeof part.bound === 'string') {
    return { attribute: part.attribute, words: [part.bound] };
  }
  return Array.isArray(part.bound) ? { attribute: part.attribute, words: part.bound } : undefined;
}

/** The same for two lists of parts exactly if they say the same. */
export function keyOf(parts: readonly Part[]): string {
  return [...new Set(parts.map(keyOfPart))].sort().join(' & ');
}

function keyOfPart(part: Part): string {
  switch (part.is) {
    case 'kind':
      return part.kind;
    case 'pair':
      return `#${part.pair}`;
    case 'test':
      return `${part.attribute} ${part.comparator} ${JSON.stringify(sorted(part.bound))}`;
    case 'any':
      return `any(${[...new Set(part.of.map(keyOf))].sort().join(' | ')})`;
    case 'named':
      return `named(${part.types.join(', ')})`;
    case 'not':
    case 'open':
      return `${part.is}(${keyOf(part.of)})`;
  }
}

function sorted(bound: Tested['bound']): unknown {
  return Array.isArray(bound) ? [...bound].sort() : bound;
}

/** The terms with counterparts that these parts refer to. */
export function pairsIn(parts: readonly Part[]): number[] {
  return parts.flatMap((part) => {
    switch (part.is) {
      case 'pair':
        return [part.pair];
      case 'any':
        return part.of.flatMap(pairsIn);
      case 'not':
      case 'open':
        return pairsIn(part.of);
      default:
        return [];
    }
  });
}

/**
 * How much two meanings, both read to the end, have in common, from 0 to 1: none where the one excludes the other,
 * otherwise the share of their tests that are alike.
 */
export function overlap(a: readonly Part[], b: readonly Part[]): number {
  if (excludes(a, b)) return 0;
  if (keyOf(a) === keyOf(b)) return 1;
  const [as, bs] = [leavesOf(a), leavesOf(b)];
  const found = (those: readonly Part[], others: readonly Part[]) =>
    those.reduce((sum, each) => sum + Math.max(0, ...others.map((other) => alike(each, other))), 0);
  const together = Math.min(found(as, bs), found(bs, as));
  return (1 + together) / (1 + as.length + bs.length - together);
}

/** What it is tested for, and what it must not be. */
function leavesOf(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => {
    if (part.is === 'test' || part.is === 'not') return [part];
    return part.is === 'any' ? part.of.flatMap(leavesOf) : [];
  });
}

function alike(a: Part, b: Part): number {
  if (keyOfPart(a) === keyOfPart(b)) return isOfItsOwn(a) ? 0.5 : 1;
  if (a.is !== 'test' || b.is !== 'test' || a.attribute !== b.attribute) return 0;
  if (typeof a.bound === 'number' && typeof b.bound === 'number' && direction(a) === direction(b)) {
    const most = Math.max(a.bound, b.bound);
    return most > 0 ? 0.5 + (0.5 * Math.min(a.bound, b.bound)) / most : 0.5;
  }
  return contradict(a, b) ? 0 : 0.5;
}

/** The zone of the one is not the zone of the other. */
function isOfItsOwn(part: Part): boolean {
  return part.is === 'test' && part.attribute === 'region';
}

function direction({ comparator }: Tested): 'up' | 'down' | 'at' {
  if (comparator === '>' || comparator === '≥') return 'up';
  return comparator === '<' || comparator === '≤' ? 'down' : 'at';
}

/** Whether nothing can be both: another kind of item, or a test of the one that a test of the other rules out. */
export function excludes(a: readonly Part[], b: readonly Part[]): boolean {
  const kinds = (parts: readonly Part[]) => parts.flatMap((part) => (part.is === 'kind' ? [part.kind] : []));
  const [as, bs] = [kinds(a), kinds(b)];
  if (as.some((kind) => bs.some((other) => other !== kind))) return true;
  const ruledOut = (one: readonly Part[], other: readonly Part[]) =>
    one.some((part) => part.is === 'any' && part.of.every((branch) => excludes(branch, other)));
  if (ruledOut(a, b) || ruledOut(b, a)) return true;
  return a.some((one) => one.is === 'test' && b.some((other) => other.is === 'test' && contradict(one, other)));
}

function contradict(a: Tested, b: Tested): boolean {
  if (a.attribute !== b.attribute) return false;
  if (typeof a.bound === 'number' && typeof b.bound === 'number') return !meet(spanOf(a, a.bound), spanOf(b, b.bound));
  if (a.comparator === '≠' || b.comparator === '≠') {
    return a.bound === b.bound && (a.comparator === '=' || b.comparator === '=');
  }
  const as = valuesOf(a);
  return !valuesOf(b).some((value) => as.includes(value));
}

interface Span {
  readonly low: number;
  readonly high: number;
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

function spanOf({ comparator }: Tested, bound: number): Span {
  const up = comparator === '>' || comparator === '≥';
  const down = comparator === '<' || comparator === '≤';
  return {
    low: down ? Number.NEGATIVE_INFINITY : bound,
    high: up ? Number.POSITIVE_INFINITY : bound,
    openLow: comparator === '>',
    openHigh: comparator === '<',
  };
}

function meet(a: Span, b: Span): boolean {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  if (low < high) return true;
  const open = [a, b].some((each) => (each.low === low && each.openLow) || (each.high === high && each.openHigh));
  return low === high && !open;
}

/** The values that a test lets through, and the narrower ones that a wide word may mean. */
function valuesOf({ attribute, bound }: Tested): readonly unknown[] {
  const known: Attribute | undefined = isAttribute(attribute) ? ATTRIBUTES[attribute] : undefined;
  const open = known?.is === 'word' ? (known.open ?? {}) : {};
  const said: readonly unknown[] = Array.isArray(bound) ? bound : [bound];
  return said.flatMap((value) => [
    value,
    ...(typeof value === 'string' && Object.hasOwn(open, value) ? (open[value] ?? []) : []),
  ]);
}

/** Only the parts that the other does not have; of a choice, only the branches. */
export function partsBeyond(parts: readonly Part[], others: readonly Part[]): Part[] {
  const keys = new Set(others.map((part) => keyOf([part])));
  const branches = new Set(others.flatMap((part) => (part.is === 'any' ? part.of.map(keyOf) : [])));
  return parts.flatMap((part): Part[] => {
    if (keys.has(keyOf([part]))) return [];
    if (part.is !== 'any') return [part];
    const of = part.of.filter((branch) => !branches.has(keyOf(branch)));
    return of.length === 0 ? [] : [{ is: 'any', of }];
  });
}
