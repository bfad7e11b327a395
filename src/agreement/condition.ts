import { type Band, type Comparator, type Reason, reason, type Value, type Verdict } from './reason.ts';
import type { Comparison, Condition, Scalar } from './schema.ts';
import { ATTRIBUTES, type Attribute, isAttribute } from './vocabulary.ts';

/** What a condition is asked about: an item, or an event. */
export interface Thing {
  readonly kind: string;
  readonly attributes: Readonly<Record<string, Value>>;
  /** The type, by every name that it goes by. */
  readonly names?: readonly string[];
  /** What its holder declared it as: ids of terms. */
  readonly as?: readonly string[];
  /** Whose it is. */
  readonly party?: string;
  /** The statements that tell of it. */
  readonly statements?: readonly string[];
  /** The statements that a single attribute comes from, where they are others. */
  readonly said?: Readonly<Record<string, readonly string[]>>;
}

/** A compiled condition: `test` answers without making anything, `explain` makes the reasons for those who ask. */
export interface Test {
  readonly test: (thing: Thing) => Verdict;
  readonly explain: (thing: Thing) => Reason;
}

/** Resolves `is`: a term of the agreement, or a kind of item. */
export type Resolve = (name: string) => Test;

const CONNECTIVES = new Set(['all', 'any', 'not', 'is']);

export function compileCondition(condition: Condition, resolve: Resolve): Test {
  const parts: Test[] = [];
  if (condition.all) parts.push(allOf(condition.all.map((each) => compileCondition(each, resolve))));
  if (condition.any) parts.push(anyOf(condition.any.map((each) => compileCondition(each, resolve))));
  if (condition.not) parts.push(negation(compileCondition(condition.not, resolve)));
  if (condition.is !== undefined) parts.push(resolve(condition.is));
  for (const [attribute, test] of Object.entries(condition)) {
    if (CONNECTIVES.has(attribute) || test === undefined) continue;
    parts.push(...comparisons(attribute, test as Scalar | Comparison)); // The other keys are attributes (schema.ts).
  }
  const [only] = parts;
  return parts.length === 1 && only ? only : allOf(parts);
}

/** No part refuses and every part agrees; nothing at all is a yes. */
export function allOf(parts: readonly Test[]): Test {
  const test = (thing: Thing): Verdict => {
    let verdict: Verdict = 'yes';
    for (const part of parts) {
      const each = part.test(thing);
      if (each === 'no') return 'no';
      if (each === 'undetermined') verdict = 'undetermined';
    }
    return verdict;
  };
  return {
    test,
    explain: (thing) => decisive('all', parts, test(thing), thing),
  };
}

function anyOf(parts: readonly Test[]): Test {
  const test = (thing: Thing): Verdict => {
    let verdict: Verdict = 'no';
    for (const part of parts) {
      const each = part.test(thing);
      if (each === 'yes') return 'yes';
      if (each === 'undetermined') verdict = 'undetermined';
    }
    return verdict;
  };
  return {
    test,
    explain: (thing) => decisive('any', parts, test(thing), thing),
  };
}

/** Only the parts that made the verdict: those that say the same. A single one speaks for itself. */
function decisive(code: 'all' | 'any', parts: readonly Test[], verdict: Verdict, thing: Thing): Reason {
  const those = parts.filter((part) => part.test(thing) === verdict).map((part) => part.explain(thing));
  const [only] = those;
  return only && those.length === 1 ? only : reason(code, { verdict }, { because: those });
}

function negation(part: Test): Test {
  const test = (thing: Thing): Verdict => opposite(part.test(thing));
  return {
    test,
    explain: (thing) => reason('not', { verdict: test(thing) }, { because: [part.explain(thing)] }),
  };
}

export function opposite(verdict: Verdict): Verdict {
  if (verdict === 'undetermined') return verdict;
  return verdict === 'yes' ? 'no' : 'yes';
}

/** One test for each bound: `{ atLeast: 500, atMost: 1000 }` is two. */
function comparisons(attribute: string, test: Scalar | Comparison): Test[] {
  if (typeof test !== 'object') return [comparison(attribute, '=', test)];
  const parts: Test[] = [];
  if (test.above !== undefined) parts.push(numeric(attribute, '>', test.above));
  if (test.atLeast !== undefined) parts.push(numeric(attribute, '≥', test.atLeast));
  if (test.below !== undefined) parts.push(numeric(attribute, '<', test.below));
  if (test.atMost !== undefined) parts.push(numeric(attribute, '≤', test.atMost));
  if (test.in !== undefined) parts.push(comparison(attribute, 'in', test.in));
  if (test.not !== undefined) parts.push(comparison(attribute, '≠', test.not));
  return parts;
}

function comparison(attribute: string, comparator: Comparator, bound: Scalar | readonly string[]): Test {
  if (typeof bound === 'number') return numeric(attribute, comparator, bound);
  const wide = isAttribute(attribute) ? openWords(ATTRIBUTES[attribute]) : [];
  const meant = new Set<Value>(typeof bound === 'object' ? bound : [bound]);
  for (const [word, narrower] of wide) if (meant.has(word)) for (const each of narrower) meant.add(each);
  // Said to be at sea, asked whether in a submarine: it may be.
  const open = new Set<Value>(
    wide.flatMap(([word, narrower]) => (!meant.has(word) && narrower.some((each) => meant.has(each)) ? [word] : [])),
  );
  const [inside, outside] = comparator === '≠' ? (['no', 'yes'] as const) : (['yes', 'no'] as const);
  return leaf(attribute, comparator, bound, (value) => {
    if (meant.has(value)) return inside;
    return open.has(value) ? 'undetermined' : outside;
  });
}

function openWords(attribute: Attribute): readonly (readonly [word: string, narrower: readonly string[]])[] {
  return attribute.is === 'word' ? Object.entries(attribute.open ?? {}) : [];
}

function numeric(attribute: string, comparator: Comparator, bound: number): Test {
  return leaf(attribute, comparator, bound, (value) => {
    if (typeof value === 'number') return compare(value, value, comparator, bound);
    return isBand(value) ? compare(value.low, value.high, comparator, bound) : 'no';
  });
}

/** A band answers only where both of its ends agree. */
function compare(low: number, high: number, comparator: Comparator, bound: number): Verdict {
  const [whole, none] = BOUNDS[comparator](low, high, bound);
  if (whole) return 'yes';
  return none ? 'no' : 'undetermined';
}

const BOUNDS: Record<Comparator, (low: number, high: number, bound: number) => readonly [boolean, boolean]> = {
  '>': (low, high, bound) => [low > bound, high <= bound],
  '≥': (low, high, bound) => [low >= bound, high < bound],
  '<': (low, high, bound) => [high < bound, low >= bound],
  '≤': (low, high, bound) => [high <= bound, low > bound],
  '=': (low, high, bound) => [low === bound && high === bound, bound < low || high < bound],
  '≠': (low, high, bound) => [bound < low || high < bound, low === bound && high === bound],
  in: () => [false, true],
};

function leaf(
  attribute: string,
  comparator: Comparator,
  bound: Scalar | readonly string[],
  decide: (value: Value) => Verdict,
): Test {
  const test = (thing: Thing): Verdict => {
    const value = thing.attributes[attribute];
    return value === undefined ? 'undetermined' : decide(value);
  };
  return {
    test,
    explain: (thing) =>
      reason(
        'compare',
        { verdict: test(thing), attribute, value: thing.attributes[attribute], comparator, bound },
        { statements: thing.said?.[attribute] },
      ),
  };
}

function isBand(value: Value): value is Band {
  return typeof value === 'object';
}
