/**
 * A civil day: the number of whole days since 1970-01-01 in the Gregorian calendar, carried back before 1582.
 * It has no clock and no zone; `Temporal.PlainDate` serves at the edges.
 */
export type Day = number;

/** Before every day that any agreement can speak of: the open start of an interval. */
export const BEGINNING: Day = -(2 ** 31);
/** After every such day: the open end of an interval. */
export const FOREVER: Day = 2 ** 31 - 1;

const MOST_DAYS = 100_000_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_PER_ERA = 146_097;
/** Days from 0000-03-01, with which an era of 400 years begins, to 1970-01-01. */
const FIRST_ERA = 719_468;

/**
 * The day with this year, month and day of month, which must exist: see {@link daysInMonth}. Month 13 is January of the
 * next year. Years are counted from March, so that the leap day is the last of its year, in eras of 400 years, which all have as many days (H. Hinnant,
 * chrono-Compatible Low-Level Date Algorithms, 2013).
 */
export function dayOf(year: number, month: number, day: number): Day {
  const months = year * 12 + month - 3;
  const fromMarch = Math.floor(months / 12);
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (months - fromMarch * 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return existing(era * DAYS_PER_ERA + dayOfEra - FIRST_ERA);
}

export function civilDate(day: Day): CivilDate {
  const fromEra = existing(day) + FIRST_ERA;
  const era = Math.floor(fromEra / DAYS_PER_ERA);
  const dayOfEra = fromEra - era * DAYS_PER_ERA;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
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
  const { year, month, day: date } = civilDate(day);
  const plain = year >= 0 && year <= 9999;
  const sign = year < 0 ? '-' : '+';
  const written = plain ? String(year).padStart(4, '0') : `${sign}${String(Math.abs(year)).padStart(6, '0')}`;
  return `${written}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`;
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

/** 100 million days each way, as `Date` and `Temporal` hold; an open end must not become a day of some year. */
function existing(day: number): number {
  if (!(Math.abs(day) <= MOST_DAYS)) throw new RangeError('invariant: this day is beyond the calendar');
  return day;
}
