import * as z from 'zod';
import { parseDay } from '../time/day.ts';
import { parsePeriod } from '../time/period.ts';

// Before any schema is made: zod would otherwise compile its checks with `new Function`, which a strict content
// security policy forbids.
z.config({ jitless: true });

/** The kinds of text in agreement files. A message is also a description, so that an editor says it before it is wrong. */

export function matching(pattern: RegExp, message: string) {
  return z.string().regex(pattern, message).describe(message);
}

/** What a name or a code in a file stands for. */
export type Referent =
  | 'term'
  | 'term-or-kind'
  | 'count'
  | 'group'
  | 'quota'
  | 'agreement'
  | 'source'
  | 'statement'
  | 'provision'
  | 'state'
  | 'body'
  | 'date';

/** Which fields refer to something: for those who offer names while somebody writes, and say what stands behind one. */
export const REFERENTS = z.registry<{ readonly refersTo: Referent }>();

/** The same kind of text, as the name of something. */
export function referring<T extends z.ZodType>(schema: T, refersTo: Referent): T {
  const named = schema.clone();
  REFERENTS.add(named, { refersTo });
  return named;
}

function passing(isRight: (text: string) => boolean, message: string) {
  return z.string().refine(isRight, message).describe(message);
}

export const slug = matching(
  /^(?=.{1,64}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  'a name of at most 64 small letters, digits and single hyphens, such as heavy-bomber',
);
/** The id of a statement or a source, as the record writes them. */
export const reference = matching(
  /^(?=.{1,200}$)[a-z0-9]+(-[a-z0-9]+)*$/,
  'an id of at most 200 small letters, digits and single hyphens',
);
export const line = z.string().trim().min(1).max(2000);
export const code = referring(
  matching(/^[A-Z]{3}$/, 'a state as three capital letters (ISO 3166-1), such as USA'),
  'state',
);
/** A state, or a body that is not one: NATO, IAEA. */
export const body = referring(
  matching(/^[A-Z]{3,12}$/, 'a state or a body in capital letters, such as USA or NATO'),
  'body',
);
/** A day of every year. */
export const monthDay = matching(
  /^((0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)$/,
  "a month and a day, in quotation marks: '04-30'",
);
export const period = passing(
  (text) => parsePeriod(text) !== undefined,
  'a period such as 5 days, 6 months, 1 year 6 months or 48 hours',
);
/** The length of periods that follow one another: days, months or years, and more than none. */
export const cycle = passing((text) => {
  const read = parsePeriod(text);
  return read?.kind === 'calendar' && read.years + read.months + read.days > 0;
}, 'a period of days, months or years, such as 6 months');
export const date = referring(
  passing((text) => parseDay(text) !== undefined, "a date that exists, in quotation marks: '2018-02-05'"),
  'date',
);
export const zone = passing(isZone, 'a time zone such as UTC, GMT or Europe/Paris');

function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
