/**
 * The inspection game. Over `periods` stages an inspector has `inspections` to use, and an inspectee would violate up to
 * `violations` times. He sees each inspection after it; the inspector learns of a violation only where he inspects, which
 * ends the game and costs the inspectee `penalty`. Each violation that goes undetected costs the inspector 1. Zero-sum;
 * values are the inspector's.
 *
 * Sources: M. Dresher, A Sampling Inspector Problem in Arms Control Agreements, RAND RM-2972 (1962), for one violation and
 * penalty 1; B. von Stengel, "Recursive Inspection Games", Mathematics of Operations Research 41 (2016), 935-952, for the rest.
 */
export interface InspectionGame {
  readonly periods: number;
  readonly inspections: number;
  readonly violations: number;
  /** What a detected violation costs, in undetected ones. */
  readonly penalty: number;
}

export interface Solved {
  /** What the inspector has to expect: 0 at best, since a violation that would not pay is not tried. */
  readonly value: number;
  /** With what probability to inspect in the first period. */
  readonly inspectFirst: number;
}

/**
 * v(n, m, k) = [C(n - k, m + 1) - C(n, m + 1)] / s(n, m) with s(n, m) = the sum over i of C(n, i) b^(m - i), i from 0 to m;
 * the first inspection comes at once with probability s(n - 1, m - 1) / s(n, m), whatever k is. In logarithms, since binomial
 * coefficients of a thousand periods have three hundred digits.
 */
export function solveGame({ periods: n, inspections: m, violations, penalty }: InspectionGame): Solved {
  const k = Math.min(violations, n);
  if (k === 0) return { value: 0, inspectFirst: 0 };
  if (m === 0) return { value: -k, inspectFirst: 0 };
  if (m >= n) return { value: 0, inspectFirst: n === 0 ? 0 : 1 };
  const logPenalty = Math.log(penalty);
  const [ofAll, ofLater] = [logBinomials(n), logBinomials(n - 1)];
  const weights = ofAll.slice(0, m + 1).map((each, i) => each + (m - i) * logPenalty);
  const later = ofLater.slice(0, m).map((each, i) => each + (m - 1 - i) * logPenalty);
  const scale = weights.reduce((most, each) => Math.max(most, each), -Infinity);
  const sum = (logs: readonly number[]): number => logs.reduce((total, each) => total + Math.exp(each - scale), 0);
  const fewer = logBinomials(n - k)[m + 1];
  const undetected = (fewer === undefined ? 0 : Math.exp(fewer - scale)) - Math.exp((ofAll[m + 1] ?? 0) - scale);
  const all = sum(weights);
  return { value: undetected / all, inspectFirst: sum(later) / all };
}

/** log C(n, i) for each i from 0 to n. */
function logBinomials(n: number): readonly number[] {
  const logs = [0];
  for (let i = 1; i <= n; i++) logs.push((logs[i - 1] ?? 0) + Math.log((n - i + 1) / i));
  return logs;
}

/**
 * The least probability of being inspected at which a violation does not pay: (1 - p) d <= p b, where `gain` d is what an
 * undetected one is worth and `penalty` b what a detected one costs.
 */
export function deterringProbability(gain: number, penalty: number): number {
  return gain / (gain + penalty);
}
