import type { Compiled, Law, Sight } from './compiled.ts';

/**
 * How well each party knows the others' deployed warheads: a scalar Kalman filter. The variance depends on who sees what
 * when, and on no draw, so that it is worked out once for all runs; a run needs the gain and the error alone.
 *
 * Source: R. E. Kalman, "A New Approach to Linear Filtering and Prediction Problems", Journal of Basic Engineering 82 (1960).
 */
export interface Filter {
  /** `[quarter]`: how far the estimate moves towards what is observed, 0 to 1. */
  readonly gain: Float64Array;
  /** The standard deviation of what is observed in the quarter. */
  readonly error: Float64Array;
  /** The standard deviation of the estimate after it. */
  readonly sd: Float64Array;
}

/** What everybody knows of one party: national technical means always, its data and inspections where the law gives them. */
export function filterOf(
  sight: Sight,
  law: Pick<Law, 'exchange' | 'inspections'>,
  party: number,
  quarters: number,
): Filter {
  const [gain, error, sd] = [new Float64Array(quarters), new Float64Array(quarters), new Float64Array(quarters)];
  let variance = sight.start ** 2;
  for (let t = 0; t < quarters; t++) {
    variance += sight.drift ** 2;
    const given = law.exchange[party]?.[t] === 1;
    const inspected = law.inspections[party]?.[t] ?? 0;
    const seen = given
      ? sight.exchange * (1 - sight.inspectionGain) ** inspected
      : sight.technical * (1 - sight.inspectionGain) ** inspected;
    // Who is sure already learns nothing, not even from what cannot err.
    const k = variance === 0 ? 0 : variance / (variance + seen ** 2);
    variance *= 1 - k;
    gain[t] = k;
    error[t] = seen;
    sd[t] = Math.sqrt(variance);
  }
  return { gain, error, sd };
}

/** The 0.95 quantile of the standard normal distribution: 90 per cent of it lie within this many standard deviations. */
const WITHIN_90 = 1.6448536269514722;

/** How wide the interval is in which the rivals suppose a party's deployed warheads with 90 per cent, quarter by quarter. */
export function predictabilityOf({ sight, law, quarters }: Compiled, party: number): Float64Array {
  return filterOf(sight, law, party, quarters).sd.map((sd) => 2 * WITHIN_90 * sd);
}

/** The same `ahead` quarters later, if nothing is seen in between. */
export function predictabilityAhead(compiled: Compiled, party: number, ahead: number): Float64Array {
  const { sight, law, quarters } = compiled;
  const grown = ahead * sight.drift ** 2;
  return filterOf(sight, law, party, quarters).sd.map((sd) => 2 * WITHIN_90 * Math.sqrt(sd ** 2 + grown));
}
