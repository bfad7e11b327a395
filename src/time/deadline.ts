import { type Conventions, type CountingProblem, lastDayAfter, lastDayBefore } from './conventions.ts';
import { type Day, toPlainDate } from './day.ts';
import { dayAt, daysIn, type Moment } from './moment.ts';
import type { Period } from './period.ts';
import { ok, type Result } from './result.ts';

/** `within 5 days after` or `at least 30 days before` some moment. */
export interface DeadlineRule {
  readonly period: Period;
  readonly direction: 'after' | 'before';
}

export type InTime = 'yes' | 'no' | 'undetermined';

const MS_PER_HOUR = 3_600_000;

/**
 * The last day on which the duty can still be kept, in the agreement's own zone and counting.
 * Where the event is known only to the month, both ends are given: nothing can be late up to and on `earliest`.
 * A period in hours gives the day on which the hour falls; see {@link inTime} for the hour itself.
 */
export function dueDay(
  event: Moment,
  rule: DeadlineRule,
  conventions: Conventions,
): Result<{ readonly earliest: Day; readonly latest: Day }, CountingProblem> {
  if (rule.period.kind === 'hours') {
    const { first, last } = lastHour(event, rule.period.hours, rule, conventions);
    return ok({ earliest: dayAt(first, conventions.zone), latest: dayAt(last, conventions.zone) });
  }
  const days = daysIn(event, conventions.zone);
  const count = rule.direction === 'after' ? lastDayAfter : lastDayBefore;
  const earliest = count(days.from, rule.period, conventions);
  if (!earliest.ok) return earliest;
  const latest = count(days.to - 1, rule.period, conventions);
  return latest.ok ? ok({ earliest: earliest.value, latest: latest.value }) : latest;
}

/** Whether an act at `done` kept the deadline. Coarse dates give `undetermined`, never a guess. */
export function inTime(
  event: Moment,
  done: Moment,
  rule: DeadlineRule,
  conventions: Conventions,
): Result<InTime, CountingProblem> {
  if (rule.period.kind === 'hours') {
    const due = lastHour(event, rule.period.hours, rule, conventions);
    const act = instants(done, conventions.zone);
    return ok(act.last <= due.first ? 'yes' : act.first > due.last ? 'no' : 'undetermined');
  }
  const due = dueDay(event, rule, conventions);
  if (!due.ok) return due;
  const days = daysIn(done, conventions.zone);
  if (days.to - 1 <= due.value.earliest) return ok('yes');
  return ok(days.from > due.value.latest ? 'no' : 'undetermined');
}

interface Instants {
  readonly first: number;
  readonly last: number;
}

/** Hours run on the clock, through the days of 23 and 25 hours: the last instant, or the span in which it lies. */
function lastHour(event: Moment, hours: number, rule: DeadlineRule, { zone }: Conventions): Instants {
  const { first, last } = instants(event, zone);
  const length = (rule.direction === 'after' ? hours : -hours) * MS_PER_HOUR;
  return { first: first + length, last: last + length };
}

function instants(moment: Moment, zone: string): Instants {
  if (moment.epochMs !== undefined) return { first: moment.epochMs, last: moment.epochMs };
  return { first: midnight(moment.first, zone), last: midnight(moment.last + 1, zone) - 1 };
}

function midnight(day: Day, zone: string): number {
  return toPlainDate(day).toZonedDateTime(zone).epochMilliseconds;
}
