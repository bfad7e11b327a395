/**
 * A civil day: the number of whole days since 1970-01-01 in the Gregorian calendar, carried back before 1582.
 * It has no clock and no zone; `Temporal.PlainDate` serves at the edges.
 */
export type Day = number;

/** Before every day that any agreement can speak of: the open start of an interval. */
export const BEGINNING: Day = -(2 ** 31);
/** After every such day: the open end of an interval. */
export const FOREVER: Day = 2 ** 31 - 1;

const MS_PER_DAY = 86_400_000;
const MOST_MS = 8.64e15;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day with this year, month (1-12) and day of month, which must exist: see {@link daysInMonth}. */
export function dayOf(year: number, month: number, day: number): Day {
  // Date.UTC reads the years 0-99 as 1900-1999.
  const early = year >= 0 && year <= 99;
  const epochMs = early ? new Date(0).setUTCFullYear(year, month - 1, day) : Date.UTC(year, month - 1, day);
  return existing(epochMs) / MS_PER_DAY;
}

export function civilDate(day: Day): CivilDate {
  const date = new Date(existing(day * MS_PER_DAY));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** Reads `2018-02-05`. A date that does not exist (2015-13-01, 2019-02-29) gives `undefined`. */
export function parseDay(text: string): Day | undefined {
  const match = ISO_DAY.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  // No agreement here is older than the year 1000: 0201-02-05 is a slip of the pen.
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayOf(year, month, day);
}

/** Writes `2018-02-05`, and `+012011-02-05` past 9999. Open ends have no date: the caller must not ask for them. */
export function formatDay(day: Day): string {
  if (day <= BEGINNING || day >= FOREVER) throw new RangeError('invariant: an open end has no date');
  const instant = new Date(existing(day * MS_PER_DAY)).toISOString();
  return instant.slice(0, instant.indexOf('T'));
}

export function toPlainDate(day: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(civilDate(day));
}

export function fromPlainDate(date: Temporal.PlainDate): Day {
  return dayOf(date.year, date.month, date.day);
}

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export function dayOfWeek(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Date holds 100 million days each way; an open end must not become NaN, which compares false with every day. */
function existing(epochMs: number): number {
  if (!(Math.abs(epochMs) <= MOST_MS)) throw new RangeError('invariant: this day is beyond the calendar');
  return epochMs;
}
