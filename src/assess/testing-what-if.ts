import type { Day } from '../time/day.ts';
import { day } from '../time/testing.ts';
import type { Question } from './assess.ts';
import { bare, certain, date, library, record } from './testing.ts';
import { daysFollowed, type Supposed, type Supposition, whatIf } from './what-if.ts';

/** For tests only: suppositions as a person writes them, and what they come to. */

const FORCE = 'lifecycle.force';

/** Of the life alone, unless a test brings the agreement along as it is. */
export function suppose(id: string, suppositions: readonly Supposition[], rest: Partial<Question> = {}): Supposed {
  const days = suppositions.flatMap((each): Day[] => ('at' in each && each.at !== undefined ? [each.at] : []));
  const span = days.length > 0 ? daysFollowed(days) : { from: day('2021-01-01'), to: day('2022-01-01') };
  return certain(whatIf({ agreement: bare(library(id)), record, span, ...rest }, suppositions));
}

export const extend = (period: string, at: string, by = 'all'): Supposition => ({
  kind: 'extend',
  period,
  at: day(at),
  by,
});
export const withdraw = (party: string, at: string): Supposition => ({ kind: 'withdraw', party, at: day(at) });
export const suspend = (party: string, at: string): Supposition => ({ kind: 'suspend', party, at: day(at) });
export const join = (party: string, at: string): Supposition => ({ kind: 'join', party, at: day(at) });

/** The first day on which the party is no longer bound, before and after; of those whose life changes alone. */
export function ends(supposed: Supposed, party: string): string[] {
  return [supposed.before, supposed.after].map((all) => {
    const life = all.filter((each) => each.id === FORCE && each.party === party);
    const over = life.find((each) => each.state === 'ended');
    if (life.length === 0) return 'untouched';
    return over ? date(over.from) : 'open';
  });
}
