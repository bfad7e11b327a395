import { normalQuantile } from './normal.ts';

/**
 * How good a forecast of many possible numbers was, once the number is known: the continuous ranked probability score, the
 * integral of the squared distance between the forecast's distribution and the step at what came. Zero is perfect; for a
 * single number it is the plain distance.
 *
 * Source: T. Gneiting and A. E. Raftery (2007), as in hindcast.ts; the normal case is their equation 5.
 */
export function crpsOfNormal(mean: number, sd: number, came: number): number {
  const z = (came - mean) / sd;
  return sd * (z * (2 * normalShare(z) - 1) + 2 * normalDensity(z) - 1 / Math.sqrt(Math.PI));
}

/** The same for counts of runs by whole numbers from 0. */
export function crpsOfCounts(counts: ArrayLike<number>, runs: number, came: number): number {
  let [seen, score] = [0, 0];
  for (let value = 0; value < counts.length; value++) {
    seen += counts[value] ?? 0;
    const share = seen / runs;
    // From this number to the next; what came may lie in between.
    const before = Math.min(1, Math.max(0, came - value));
    score += share ** 2 * before + (1 - share) ** 2 * (1 - before);
  }
  return came > counts.length ? score + came - counts.length : score;
}

/** Whether what came lies in the middle interval that has so much of the forecast. */
export function withinCounts(counts: ArrayLike<number>, runs: number, came: number, level: number): boolean {
  const [low, high] = [(1 - level) / 2, (1 + level) / 2].map((share) => Math.max(1, Math.ceil(share * runs)));
  let [seen, from, to] = [0, -1, -1];
  for (let value = 0; value < counts.length && to < 0; value++) {
    seen += counts[value] ?? 0;
    if (from < 0 && seen >= (low ?? 0)) from = value;
    if (seen >= (high ?? 0)) to = value;
  }
  // A number stands for everything that is rounded to it.
  return from - 0.5 <= came && came <= to + 0.5;
}

export function withinNormal(mean: number, sd: number, came: number, level: number): boolean {
  return Math.abs(came - mean) <= normalQuantile((1 + level) / 2) * sd;
}

function normalDensity(z: number): number {
  return Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
}

/** The share of the standard normal distribution below z, to 10^-7; Abramowitz and Stegun, 26.2.17. */
function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    normalDensity(z) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z >= 0 ? 1 - tail : tail;
}
