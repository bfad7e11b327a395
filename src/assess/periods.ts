import { type Conventions, periodStart } from '../time/conventions.ts';
import type { Day } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { readPeriod } from './lifecycle.ts';

/** Agreements of unlimited duration have no last period; none is asked about after this day (the year 2100). */
export const HORIZON: Day = 47482;

/**
 * The periods that follow one another from the anchor and start before the end, and the one after them. Where a period
 * would start in a month without that day, and the agreement refuses to choose another, there are none from there on.
 */
export function periodsFrom(anchor: Day, every: string, end: Day, { monthEnd }: Conventions): Interval[] {
  const period = readPeriod(every);
  if (period.kind !== 'calendar') return [];
  const periods: Interval[] = [];
  const until = Math.min(end, HORIZON);
  for (let n = 0; ; n++) {
    const from = periodStart(anchor, period, n, monthEnd);
    const to = periodStart(anchor, period, n + 1, monthEnd);
    if (!from.ok || !to.ok || to.value <= from.value) return periods;
    periods.push({ from: from.value, to: to.value });
    if (from.value >= until) return periods;
  }
}
