import { type Conventions, periodStart } from '../time/conventions.ts';
import type { Day } from '../time/day.ts';
import { ALWAYS, type Interval } from '../time/interval.ts';
import type { CalendarPeriod } from '../time/period.ts';
import { readPeriod } from './lifecycle.ts';

/** Agreements of unlimited duration have no last period; none is asked about after this day (the year 2100). */
export const HORIZON: Day = 47482;

/**
 * The periods that follow one another from the anchor and start before the end, and the one after them. Where a period
 * would start in a month without that day, and the agreement refuses to choose another, there are none from there on.
 * With a span, those that touch it, the one before and the one after: others may be left out.
 */
export function periodsFrom(
  anchor: Day,
  every: string,
  end: Day,
  { monthEnd }: Pick<Conventions, 'monthEnd'>,
  span: Interval = ALWAYS,
): Numbered[] {
  const period = readPeriod(every);
  if (period.kind !== 'calendar') return [];
  const periods: Numbered[] = [];
  const until = Math.min(end, HORIZON);
  for (let n = firstWithin(anchor, period, until, monthEnd, span); ; n++) {
    const from = periodStart(anchor, period, n, monthEnd);
    const to = periodStart(anchor, period, n + 1, monthEnd);
    if (!from.ok || !to.ok || to.value <= from.value) return periods;
    periods.push({ from: from.value, to: to.value, n });
    if (from.value >= until || from.value >= span.to) return periods;
  }
}

/** A period with its number among those that follow one another: 0 is the first. */
interface Numbered extends Interval {
  readonly n: number;
}

/**
 * The number of a period from which on none is left out that touches the span, or whose next one does: those before it
 * need not be counted one by one. Where a month may have no such day each of them has to be looked at.
 */
function firstWithin(
  anchor: Day,
  { years, months, days }: CalendarPeriod,
  until: Day,
  monthEnd: Conventions['monthEnd'],
  { from }: Interval,
): number {
  const most = years * 366 + months * 31 + days;
  if (monthEnd === 'refuse' || most === 0) return 0;
  const first = Math.max(0, Math.floor((from - anchor) / most) - 1);
  const start = periodStart(anchor, { kind: 'calendar', years, months, days }, first, monthEnd);
  return start.ok && start.value < until ? first : 0;
}
