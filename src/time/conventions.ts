import { civilDate, type Day, dayOf, dayOfWeek, daysInMonth } from './day.ts';
import { type CalendarPeriod, type Period, times } from './period.ts';
import { fail, ok, type Result } from './result.ts';

/**
 * How one agreement counts time. Nothing here is universal: the start day, the month-end and the holidays were each
 * litigated somewhere, so every agreement declares its own and every answer can name them.
 */
export interface Conventions {
  /** IANA zone in which an instant becomes a civil day. New START, Protocol Part Four, I(2): GMT. */
  readonly zone: string;
  /** Whether the day of the event is day one of the period (`included`) or day zero (`excluded`). */
  readonly startDay: 'excluded' | 'included';
  /** 30 November and three months: 28 February (`last-day`), 2 March (`overflow`), or no answer (`refuse`). */
  readonly monthEnd: 'last-day' | 'overflow' | 'refuse';
  readonly holidays: Holidays | 'none';
}

interface Holidays {
  readonly days: readonly Day[];
  /** ISO weekday numbers, 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly roll: 'next' | 'previous';
}

/** A month-end rule that says `refuse` met a day that the month does not have. */
interface NoSuchDay {
  readonly code: 'no-such-day';
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A clock period cannot be counted in civil days: 48 hours before a day is not a day. */
interface NotCivil {
  readonly code: 'not-civil';
  readonly hours: number;
}

export type CountingProblem = NoSuchDay | NotCivil;

/**
 * The day that lies `period` after `day` (before it with `direction` -1): years first, then months, then days, each
 * step from the day that the step before reached. Not invertible: 31 January and a month and back is 29 or 28 January.
 */
export function shift(
  day: Day,
  period: Period,
  monthEnd: Conventions['monthEnd'],
  direction: 1 | -1 = 1,
): Result<Day, CountingProblem> {
  if (period.kind === 'hours') return fail({ code: 'not-civil', hours: period.hours });
  const afterYears = shiftMonths(day, direction * period.years * 12, monthEnd);
  if (!afterYears.ok) return afterYears;
  const afterMonths = shiftMonths(afterYears.value, direction * period.months, monthEnd);
  if (!afterMonths.ok) return afterMonths;
  return ok(afterMonths.value + direction * period.days);
}

function shiftMonths(day: Day, months: number, monthEnd: Conventions['monthEnd']): Result<Day, NoSuchDay> {
  if (months === 0) return ok(day);
  const start = civilDate(day);
  const index = start.year * 12 + (start.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const length = daysInMonth(year, month);
  if (start.day <= length) return ok(dayOf(year, month, start.day));
  switch (monthEnd) {
    case 'last-day':
      return ok(dayOf(year, month, length));
    case 'overflow':
      return ok(dayOf(year, month, length) + (start.day - length));
    case 'refuse':
      return fail({ code: 'no-such-day', year, month, day: start.day });
  }
}

/** The last day on which a duty to act within `period` after `start` can be kept; that day counts whole. */
export function lastDayAfter(start: Day, period: Period, conventions: Conventions): Result<Day, CountingProblem> {
  const end = shift(start, period, conventions.monthEnd);
  if (!end.ok) return end;
  const counted = conventions.startDay === 'included' ? end.value - 1 : end.value;
  return ok(roll(counted, conventions.holidays));
}

/** The last day on which a duty to act at least `period` before `event` can be kept. Holidays shorten no warning. */
export function lastDayBefore(event: Day, period: Period, conventions: Conventions): Result<Day, CountingProblem> {
  const start = shift(event, period, conventions.monthEnd, -1);
  if (!start.ok) return start;
  return ok(conventions.startDay === 'included' ? start.value + 1 : start.value);
}

/** The first day of the n-th period (0 is the first) of those that follow one another from `anchor`. */
export function periodStart(
  anchor: Day,
  every: CalendarPeriod,
  n: number,
  monthEnd: Conventions['monthEnd'],
): Result<Day, CountingProblem> {
  return shift(anchor, times(every, n), monthEnd);
}

function roll(day: Day, holidays: Conventions['holidays']): Day {
  if (holidays === 'none') return day;
  const step = holidays.roll === 'next' ? 1 : -1;
  let rolled = day;
  // Seven holidays a week would never end; a year of looking is enough to say that the list names no working day.
  for (let tries = 0; tries < 366; tries++, rolled += step) {
    if (!holidays.days.includes(rolled) && !holidays.weekdays.includes(dayOfWeek(rolled))) return rolled;
  }
  return day;
}
