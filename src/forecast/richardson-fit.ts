import { fail, ok, type Result } from '../time/result.ts';

/** The budgets of both sides together in one year. */
export interface Total {
  readonly year: number;
  readonly value: number;
}

export interface RichardsonFit {
  /** k - alpha: by how much more a year both arm for each unit that they have, 1/year. */
  readonly slope: number;
  readonly intercept: number;
  /** The total at which nothing changes, in the unit of the data; a flat line has none. */
  readonly zero: number | undefined;
  readonly rSquared: number;
  readonly points: number;
}

/**
 * Richardson's line: with the same coefficients on both sides, d(x + y)/dt = (k - alpha)(x + y) + (g + h). Least squares
 * through the yearly changes against the totals in between.
 *
 * Source: L. F. Richardson, Generalized Foreign Politics (1939): 1909 to 1913, slope 0.73 a year, zero at 194 million pounds.
 */
export function fitRichardson(totals: readonly Total[]): Result<RichardsonFit, string> {
  const sorted = [...totals].sort((p, q) => p.year - q.year);
  const points = sorted.slice(1).map((later, i) => {
    const earlier = sorted[i] ?? later;
    const years = later.year - earlier.year;
    return { x: (later.value + earlier.value) / 2, y: (later.value - earlier.value) / years };
  });
  if (points.some(({ x, y }) => !Number.isFinite(x) || !Number.isFinite(y))) return fail('a year stands twice');
  if (points.length < 2) return fail(`${totals.length} years; a line takes at least three`);
  const mean = (of: (point: { readonly x: number; readonly y: number }) => number): number =>
    points.reduce((sum, each) => sum + of(each), 0) / points.length;
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const xx = mean(({ x }) => (x - meanX) ** 2);
  if (xx === 0) return fail('the totals never change');
  const xy = mean(({ x, y }) => (x - meanX) * (y - meanY));
  const yy = mean(({ y }) => (y - meanY) ** 2);
  // By less than what is lost in writing the totals down, a line is not steep.
  const lost = 8 * Number.EPSILON * Math.max(...sorted.map(({ value }) => Math.abs(value)));
  const slope = Math.abs(xy) <= lost * Math.sqrt(xx) ? 0 : xy / xx;
  const intercept = meanY - slope * meanX;
  return ok({
    slope,
    intercept,
    zero: slope === 0 ? undefined : -intercept / slope,
    rSquared: Math.sqrt(yy) <= lost ? 1 : xy ** 2 / (xx * yy),
    points: points.length,
  });
}
