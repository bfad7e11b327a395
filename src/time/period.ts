import { dayOf } from './day.ts';

/**
 * A length of time as a treaty states it. Calendar units and hours are kept apart because they are different things:
 * five days are not 120 hours, three months are not 90 days, and no conversion between them exists here.
 */
export type Period = CalendarPeriod | HourPeriod;

export interface CalendarPeriod {
  readonly kind: 'calendar';
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

export interface HourPeriod {
  readonly kind: 'hours';
  readonly hours: number;
}

const UNITS: readonly string[] = ['year', 'month', 'week', 'day'];
const MOST = 10_000;

/**
 * Reads `10 years`, `3 months`, `1 year 6 months`, `45 days`, `2 weeks`, `48 hours`: larger units first, each once.
 * A week is seven days. Anything else gives `undefined`, a mix of hours and calendar units included.
 */
export function parsePeriod(text: string): Period | undefined {
  const words = text.trim().split(/\s+/);
  if (words.length % 2 !== 0) return undefined;
  const found = [0, 0, 0, 0];
  let last = -1;
  for (let i = 0; i < words.length; i += 2) {
    const count = words[i] ?? '';
    if (!/^\d{1,5}$/.test(count) || Number(count) > MOST) return undefined;
    const unit = (words[i + 1] ?? '').replace(/s$/, '');
    if (unit === 'hour' && words.length === 2) return { kind: 'hours', hours: Number(count) };
    const rank = UNITS.indexOf(unit);
    if (rank <= last) return undefined;
    found[rank] = Number(count);
    last = rank;
  }
  const [years = 0, months = 0, weeks = 0, single = 0] = found;
  const days = weeks * 7 + single;
  return days > MOST ? undefined : { kind: 'calendar', years, months, days };
}

export function formatPeriod(period: Period): string {
  if (period.kind === 'hours') return plural(period.hours, 'hour');
  const parts = [
    period.years ? plural(period.years, 'year') : '',
    period.months ? plural(period.months, 'month') : '',
    period.days ? plural(period.days, 'day') : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' ') : '0 days';
}

/** `n` times the period, unit by unit: for the n-th period counted from an anchor, so that month-ends never drift. */
export function times(period: CalendarPeriod, n: number): CalendarPeriod {
  return { kind: 'calendar', years: period.years * n, months: period.months * n, days: period.days * n };
}

/**
 * Which of two periods is longer: a negative number, zero or a positive number, or `undefined` where the answer
 * depends on the day that they start on (one month against 30 days). Twelve months are a year, although from a
 * 29 February 18 months end a day after 1 year 6 months, since years are counted first.
 */
export function comparePeriods(a: Period, b: Period): number | undefined {
  if (a.kind === 'hours' || b.kind === 'hours') {
    return a.kind === 'hours' && b.kind === 'hours' ? a.hours - b.hours : undefined;
  }
  const months = a.years * 12 + a.months - (b.years * 12 + b.months);
  const days = a.days - b.days;
  if (months === 0) return days;
  if (days === 0 || Math.sign(months) === Math.sign(days)) return months;
  const span = daysOf(Math.abs(months));
  if (Math.abs(days) < span.least) return months;
  return Math.abs(days) > span.most ? days : undefined;
}

/** How few and how many days so many months can take, from any of the 4,800 months after which the calendar repeats. */
function daysOf(months: number): { readonly least: number; readonly most: number } {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (let start = 1; start <= 4800; start++) {
    const days = dayOf(2000, start + months, 1) - dayOf(2000, start, 1);
    least = Math.min(least, days);
    most = Math.max(most, days);
  }
  return { least, most };
}

function plural(count: number, unit: string): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}
