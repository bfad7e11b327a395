import { BEGINNING, civilDate, type Day, FOREVER, parseDay } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';

/** The small words of English: dates, numbers, lists. */

export const direction: 'ltr' | 'rtl' = 'ltr';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `5 February 2018`. */
export function dayWords(day: Day): string {
  if (day <= BEGINNING) return 'the beginning';
  if (day >= FOREVER) return 'further notice';
  const { year, month, day: date } = civilDate(day);
  return `${date} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** A moment as written in the record: `2018-02-05` becomes 5 February 2018, `2017-08` August 2017, `2010` stays. */
export function momentWords(text: string): string {
  const day = parseDay(text);
  if (day !== undefined) return dayWords(day);
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) return `${MONTHS[Number(month[2]) - 1] ?? ''} ${month[1] ?? ''}`;
  return text;
}

/** `2011-03-01/2011-08-31` becomes 1 March 2011 to 31 August 2011. */
export function spanWords(text: string): string {
  return text.split('/').map(momentWords).join(' to ');
}

/** The days `[from, to)` with the last of them named; an end that lies beyond every agreement is not. */
export function intervalWords({ from, to }: Interval): string {
  if (from <= BEGINNING) return to >= FOREVER ? 'at all times' : `until ${dayWords(to - 1)}`;
  return to >= FOREVER ? `from ${dayWords(from)}` : `from ${dayWords(from)} through ${dayWords(to - 1)}`;
}

export function numberWords(value: number): string {
  return value.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** Whose answer it is. Not every answer is a party's: the law itself can leave two (Vienna Convention, Art. 70). */
export function readingWords(reading: string): string {
  if (reading === 'common') return 'without that reading';
  if (reading === 'others') return 'as the others read it';
  return /^[A-Z]{3,12}$/.test(reading) ? `as ${reading} reads it` : `under ${reading}`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${numberWords(count)} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
