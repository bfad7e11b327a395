import fc from 'fast-check';
import { type Day, dayOf, parseDay } from './day.ts';
import { type Moment, parseMoment } from './moment.ts';
import { type CalendarPeriod, type HourPeriod, parsePeriod } from './period.ts';

/** For tests only: dates and periods as a person writes them, and the properties that must hold for any of them. */

export function day(text: string): Day {
  return parseDay(text) ?? unreadable(text);
}

export function moment(text: string): Moment {
  return parseMoment(text) ?? unreadable(text);
}

export function calendar(text: string): CalendarPeriod {
  const period = parsePeriod(text);
  return period?.kind === 'calendar' ? period : unreadable(text);
}

export function hours(text: string): HourPeriod {
  const period = parsePeriod(text);
  return period?.kind === 'hours' ? period : unreadable(text);
}

/** Any day of four centuries, after which the calendar repeats; the last of a month as often as all the others. */
export const anyDay: fc.Arbitrary<Day> = fc.oneof(
  fc.integer({ min: day('1800-01-01'), max: day('2199-12-31') }),
  fc.integer({ min: 1800 * 12, max: 2200 * 12 - 1 }).map((index) => dayOf(Math.floor(index / 12), (index % 12) + 2, 0)),
);

export const anyCalendarPeriod: fc.Arbitrary<CalendarPeriod> = fc
  .tuple(fc.nat(30), fc.nat(40), fc.nat(400))
  .map(([years, months, days]) => ({ kind: 'calendar', years, months, days }));

export const anyHourPeriod: fc.Arbitrary<HourPeriod> = fc.nat(2000).map((count) => ({ kind: 'hours', hours: count }));

/** The seed is fixed, so that a gate gives the same answer twice. Change it here to look further. */
export function property<T extends [unknown, ...unknown[]]>(
  ...args: [...arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> }, predicate: (...values: T) => void]
): () => void {
  return () => fc.assert(fc.property<T>(...args), { seed: 20110205, numRuns: 300 });
}

function unreadable(text: string): never {
  throw new RangeError(`test: ${text} is not readable`);
}
