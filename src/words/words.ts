export { capitalised, lowered, unmarked } from './letters.ts';

import type { Status } from '../assess/finding.ts';
import type { Day } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { language, say } from './language.ts';
import { isolated } from './letters.ts';

/** The small words of every text, in the language that is being spoken: dates, numbers, states, lists. */

/** `5 February 2018`. */
export function dayWords(day: Day): string {
  return say().grammar.dayWords(day);
}

/** A moment as written in the record: `2018-02-05` becomes 5 February 2018, `2017-08` August 2017, `2010` stays. */
export function momentWords(text: string): string {
  return say().grammar.momentWords(text);
}

/** `2011-03-01/2011-08-31` becomes 1 March 2011 to 31 August 2011. */
export function spanWords(text: string): string {
  return say().grammar.spanWords(text);
}

/** The days `[from, to)` with the last of them named; an end that lies beyond every agreement is not. */
export function intervalWords(interval: Interval): string {
  return say().grammar.intervalWords(interval);
}

export function numberWords(value: number): string {
  return say().grammar.numberWords(value);
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[]): string {
  return say().grammar.listWords(words);
}

/** `RUS`: Russia. A code that is no state's, such as NATO, stays what it is. */
export function stateWords(code: string): string {
  return say().states.stateWords(code);
}

/** Whose answer it is. Not every answer is a party's: the law itself can leave two (Vienna Convention, Art. 70). */
export function readingWords(reading: string): string {
  return say().grammar.readingWords(reading);
}

/** What the record and the library say, within a sentence: they say it in English, whatever is spoken around it. */
export function foreign(text: string): string {
  return language() === 'en' ? text : isolated(text);
}

export const STATUS_MARKS: Readonly<Record<Status, string>> = {
  met: '✓',
  breached: '✗',
  pending: '…',
  dormant: '–',
  undetermined: '?',
};
