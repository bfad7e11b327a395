import type { Status } from '../../assess/finding.ts';
import type { Day } from '../../time/day.ts';
import { dayWords, momentWords, numberWords } from './grammar.ts';
import { statuses } from './statuses.ts';

/** Numbers against the limits. */
export const near = {
  limit: 'Limit',
  allowed: 'Allowed',
  figure: 'Last figure and limit',
  asOf: 'As of',
  bound: (comparison: '<=' | '>=', bound: number) =>
    `${comparison === '<=' ? 'at most' : 'at least'} ${numberWords(bound)}`,
  /** After the mark; `bound` where it does not stand beside. */
  answer: (status: Status, value: number, stale: boolean, bound: string | undefined) =>
    `${statuses[status]}: ${stale ? 'last ' : ''}${numberWords(value)}${bound === undefined ? '' : ` of ${bound}`}`,
  counted: 'counted from the items in the record',
  day: (asOf: string) => momentWords(asOf),
  stale: (asOf: string) => `${momentWords(asOf)}: no longer serves, and none has followed`,
  staleNote: '? undetermined: the last figure no longer serves, and none has followed.',
  none: 'No declared number stands against any limit on this day.',
  binding: (day: Day) =>
    `The numbers in the record against the limits that bind on ${dayWords(day)}, the nearest first.`,
  lastBound: (agreement: string, day: Day) =>
    `No limit that binds on this day has a number in the record. The last that had one are those of ${agreement}, here as of ${dayWords(day)}, the last day on which it bound.`,
};
