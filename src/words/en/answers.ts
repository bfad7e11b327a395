import type { LifecycleState, Status } from '../../assess/finding.ts';
import { type Day, formatDay } from '../../time/day.ts';
import { listWords, momentWords, numberWords, plural, readingWords } from './grammar.ts';
import { stateWords } from './states.ts';
import { statuses } from './statuses.ts';

/** What an answer says: the number against its bound, whose answer it is, and for whom. */
export const answers = {
  last: (value: number) => `last ${numberWords(value)}`,
  of: (value: number, bound: number) => `${numberWords(value)} of ${numberWords(bound)}`,
  allowed: (comparison: '<=' | '>=', bound: number) =>
    `${comparison === '<=' ? 'at most' : 'at least'} ${numberWords(bound)}`,
  excused: 'excused',
  due: (day: Day) => `due ${formatDay(day)}`,
  state: (state: LifecycleState): string => state.replaceAll('-', ' '),
  /** The status with its detail; where that is the status itself, it stands once. */
  answer: (status: Status, detail: string) => (detail === statuses[status] ? detail : `${statuses[status]}: ${detail}`),
  stale: (status: Status, value: number, bound: number, asOf: string | undefined) =>
    `${statuses[status]}: last ${numberWords(value)} of ${numberWords(bound)}${asOf === undefined ? '' : `, as of ${momentWords(asOf)}`}`,
  /** `as Russia reads it`, `as China and Russia read it`; the two answers of the law itself keep their own words. */
  readers: (readings: readonly string[]) => {
    const [one] = readings;
    if (readings.length === 1 && one !== undefined)
      return /^[A-Z]{3,12}$/.test(one) ? `as ${stateWords(one)} reads it` : readingWords(one);
    return `as ${listWords(readings.map((each) => (each === 'others' ? 'the others' : stateWords(each))))} read it`;
  },
  /** States by their names, more than so many by their number. */
  states: (codes: readonly string[], most: number) =>
    codes.length > most ? plural(codes.length, 'state') : listWords(codes.map(stateWords)),
  together: 'the parties together',
  /** An answer for some of the parties or in some readings. */
  standing: (whom: string | undefined, readers: string | undefined, clause: string) =>
    `${[...(whom === undefined ? [] : [`for ${whom}`]), ...(readers === undefined ? [] : [readers])].join(', ')}: ${clause}.`,
  others: (many: number) => ` and ${plural(many, 'other')}`,
};
