import type { Comparator } from './reason.ts';
import type { AgreementFile, Comparison, Condition } from './schema.ts';
import { compileTerms } from './terms.ts';
import type { AttributeName, ItemKind } from './vocabulary.ts';

/** A number at which a definition of an agreement begins or ends. */
export interface Threshold {
  readonly agreement: string;
  readonly term: string;
  readonly cite: string;
  readonly comparator: Comparator;
  readonly bound: number;
  /** It is in an exception, or in what the text leaves open, and not in the definition itself. */
  readonly aside: boolean;
  /** The definition is known only from general knowledge. */
  readonly recalled: boolean;
  readonly sources: readonly string[];
}

/** Every bound that the terms of the agreement for things of this kind set for an attribute, each once for its article. */
export function thresholdsOf(agreement: AgreementFile, kind: ItemKind, attribute: AttributeName): Threshold[] {
  const { kindOf } = compileTerms(agreement);
  const found = Object.entries(agreement.terms).flatMap(([term, { where, except, unclear, cite, ...rest }]) => {
    if (kindOf(term) !== kind) return [];
    const asides = [...Object.values(except ?? {}), ...Object.values(unclear ?? {})];
    const stated = [
      ...(where ? [{ where, cite, ...rest, aside: false }] : []),
      ...asides.map((each) => ({ ...each, aside: true })),
    ];
    return stated.flatMap((each) =>
      boundsIn(each.where, attribute).map(([comparator, bound]): Threshold => {
        const recalled = each.confidence === 'recalled';
        const { cite: article, aside, sources } = each;
        return { agreement: agreement.id, term, cite: article, comparator, bound, aside, recalled, sources };
      }),
    );
  });
  const byPlace = Map.groupBy(found, ({ term, cite, comparator, bound }) =>
    JSON.stringify([term, cite, comparator, bound]),
  );
  return [...byPlace.values()].flatMap((those) => those.slice(0, 1));
}

type Bound = readonly [comparator: Comparator, bound: number];

const SIGNS: readonly (readonly [key: keyof Comparison, comparator: Comparator])[] = [
  ['above', '>'],
  ['atLeast', '≥'],
  ['below', '<'],
  ['atMost', '≤'],
];

/** What does not hold below a bound holds from it on. */
const TURNED: Readonly<Partial<Record<Comparator, Comparator>>> = { '>': '≤', '≥': '<', '<': '≥', '≤': '>', '=': '≠' };

function boundsIn(condition: Condition, attribute: AttributeName): Bound[] {
  const { all = [], any = [], not, [attribute]: test } = condition;
  const inner = [...all, ...any].flatMap((each) => boundsIn(each, attribute));
  const turned = (not ? boundsIn(not, attribute) : []).map(
    ([comparator, bound]): Bound => [TURNED[comparator] ?? comparator, bound],
  );
  return [...ownBounds(test), ...inner, ...turned];
}

function ownBounds(test: Condition[string]): Bound[] {
  if (typeof test === 'number') return [['=', test]];
  if (typeof test !== 'object' || Array.isArray(test)) return [];
  const comparison = test as Comparison; // Under an attribute there is no condition (schema.ts).
  return SIGNS.flatMap(([key, comparator]) => {
    const bound = comparison[key];
    return typeof bound === 'number' ? [[comparator, bound] as const] : [];
  });
}
