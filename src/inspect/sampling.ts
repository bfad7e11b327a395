/**
 * What a sample shows: of `items` things, `falsified` are not what they are declared to be, and `inspected` of them are drawn
 * without putting them back. Finding one is enough.
 *
 * Source: the hypergeometric distribution; for its use, R. Avenhaus and M. J. Canty, Compliance Quantified (1996), ch. 2.
 */
export interface Population {
  readonly items: number;
  readonly falsified: number;
}

/** The probability that none of those drawn is false: C(N - d, n) / C(N, n). */
export function missProbability({ items, falsified }: Population, inspected: number): number {
  if (falsified === 0 || inspected === 0) return 1;
  if (inspected > items - falsified) return 0;
  const [steps, taken] = shorter(falsified, inspected);
  let probability = 1;
  for (let i = 0; i < steps && probability > 0; i++) probability *= (items - taken - i) / (items - i);
  return probability;
}

/** C(N - d, n) / C(N, n) is the same with n and d exchanged: the shorter product of the two, and what each of its terms takes. */
function shorter(falsified: number, inspected: number): readonly [steps: number, taken: number] {
  return falsified < inspected ? [falsified, inspected] : [inspected, falsified];
}

/**
 * The smallest sample that misses all of the false items with a probability of `miss` at most; all items where nothing
 * less will do. Nothing is false: nothing can be found, and no sample is small enough.
 */
export function smallestSample(population: Population, miss: number): number | undefined {
  const { items, falsified } = population;
  if (falsified === 0) return undefined;
  let [low, high] = [0, items - falsified + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    // What comes to the wanted number exactly is not to be lost for a last bit.
    if (missProbability(population, middle) <= miss * (1 + ROUNDING)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const ROUNDING = 1e-14;

/**
 * The formula that the IAEA has long planned samples with, as if each draw were put back: n = N (1 - beta^(1/d)), rounded up.
 * It asks for more than the exact answer whenever more than one item is false.
 *
 * Source: IAEA, Statistical Concepts and Techniques for IAEA Safeguards, IAEA/SG/SCT/4 (1989), as quoted by Avenhaus and Canty.
 */
export function classicSample({ items, falsified }: Population, miss: number): number | undefined {
  if (falsified === 0) return undefined;
  // 1 - beta^(1/d), without losing digits where d is large.
  const sample = -items * Math.expm1(Math.log(miss) / falsified);
  // A whole number stays what it is: 1000 × (1 - 0.05) is 950, whatever the last bit says.
  return Math.min(items, Math.ceil(sample * (1 - ROUNDING)));
}

/**
 * Of what stays false from year to year, the probability of finding some by the end: a new sample is drawn every year. In
 * logarithms, so that one in a billion keeps its digits.
 */
export function detectionOver({ items, falsified }: Population, inspectedYearly: number, years: number): number {
  if (falsified > 0 && inspectedYearly > items - falsified) return 1;
  const [steps, taken] = shorter(falsified, inspectedYearly);
  let missed = 0;
  for (let i = 0; i < steps && missed > SURE; i++) missed += Math.log1p(-taken / (items - i));
  return 0 - Math.expm1(missed * years);
}

/** The logarithm of a probability that no number can tell from 0. */
const SURE = -800;

/** The probability that samples of these sizes, each drawn anew, all miss what stays false. */
export function missOver(population: Population, samples: readonly number[]): number {
  return samples.reduce((miss, inspected) => miss * missProbability(population, inspected), 1);
}

/** How few false items such samples still miss with a probability of `miss` at most; nothing where nothing is inspected. */
export function smallestFalsified(items: number, samples: readonly number[], miss: number): number | undefined {
  let [low, high] = [1, items];
  if (items < 1 || missOver({ items, falsified: items }, samples) > miss) return undefined;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (missOver({ items, falsified: middle }, samples) <= miss) high = middle;
    else low = middle + 1;
  }
  return low;
}
