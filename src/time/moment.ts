import { type Day, dayOf, daysInMonth, formatDay, fromPlainDate, parseDay } from './day.ts';
import type { Interval } from './interval.ts';

/**
 * When something was, as exactly as it is known and no more: "2010" is some day of 2010, never 1 January.
 * An instant keeps its offset, because the same instant is 28 January in Washington and 29 January in GMT.
 */
export interface Moment {
  readonly precision: 'year' | 'month' | 'day' | 'instant';
  /** As written: `2010`, `2017-08`, `2018-02-05`, `2023-01-28T23:30-05:00`. */
  readonly text: string;
  /** The first day that it can be; for an instant the day where it was written down. */
  readonly first: Day;
  /** The last day that it can be. */
  readonly last: Day;
  /** Milliseconds since 1970-01-01T00:00Z, for instants. */
  readonly epochMs?: number;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Reads a year, a month, a day or an instant with its offset; anything else gives `undefined`. */
export function parseMoment(text: string): Moment | undefined {
  if (/^[1-9]\d{3}$/.test(text)) {
    const year = Number(text);
    return { precision: 'year', text, first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) };
  }
  if (/^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(text)) {
    const [year, month] = [Number(text.slice(0, 4)), Number(text.slice(5))];
    return {
      precision: 'month',
      text,
      first: dayOf(year, month, 1),
      last: dayOf(year, month, daysInMonth(year, month)),
    };
  }
  const day = parseDay(text);
  if (day !== undefined) return { precision: 'day', text, first: day, last: day };
  const match = INSTANT.exec(text);
  const written = match ? parseDay(match[1] ?? '') : undefined;
  if (!match || written === undefined) return undefined;
  const { epochMilliseconds } = Temporal.Instant.from(text);
  return { precision: 'instant', text, first: written, last: written, epochMs: epochMilliseconds };
}

export function momentOfDay(day: Day): Moment {
  return { precision: 'day', text: formatDay(day), first: day, last: day };
}

/** The civil days that the moment can be in a zone: one day for an instant or a day, more for a month or a year. */
export function daysIn(moment: Moment, zone: string): Interval {
  if (moment.epochMs === undefined) return { from: moment.first, to: moment.last + 1 };
  const day = dayAt(moment.epochMs, zone);
  return { from: day, to: day + 1 };
}

/** The civil day that it is in a zone at an instant. */
export function dayAt(epochMs: number, zone: string): Day {
  return fromPlainDate(Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).toPlainDate());
}
