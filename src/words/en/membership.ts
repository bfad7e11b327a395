import type { Day } from '../../time/day.ts';
import { dayWords, momentWords } from './grammar.ts';

/** How many states stand where. */
const counted = {
  bound: 'bound',
  leaving: 'of these with notice given',
  suspended: 'of these suspended',
  provisional: 'applying it provisionally',
  deposited: 'deposited and not yet bound',
  signed: 'signed alone',
  declined: 'declined',
  out: 'out',
};

export const membership = {
  /** `190 bound`; beside it a larger number that is printed, or the names of those that are few. */
  count: (where: keyof typeof counted, many: number, printed: string, names: readonly string[]) =>
    `${many} ${counted[where]}${printed}${names.length === 0 ? '' : ` (${names.join(', ')})`}`,
  /** The number that is printed elsewhere, after the number of those that the record names. */
  ofPrinted: (number: string, asOf: string) => ` of ${number} in print as of ${momentWords(asOf)}`,
  crowd: (since: Day | undefined, counts: readonly string[], disputed: number) =>
    `${since === undefined ? '' : `in force since ${dayWords(since)}; `}${[...counts, ...(disputed > 0 ? [`${disputed} disputed`] : [])].join(', ')}.`,
};
