import { BEGINNING, civilDate, type Day, FOREVER, parseDay } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { parsePeriod } from '../../time/period.ts';
import type * as english from '../en/grammar.ts';
import { isolated } from '../letters.ts';
import { isSeveral, stateWords } from './states.ts';

/**
 * The small words of Russian. Names of states and of agreements are not declined anywhere: sentences are built so that
 * they stand in the nominative.
 */

export const direction: typeof english.direction = 'ltr';

const OF_MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
] as const;

const MONTHS = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
] as const;

/** `5 февраля 2018 года`: the same in the nominative of a date and after a preposition with the genitive. */
export function dayWords(day: Day): string {
  if (day <= BEGINNING) return 'самое начало';
  if (day >= FOREVER) return 'дальнейшее уведомление';
  const { year, month, day: date } = civilDate(day);
  return `${date} ${OF_MONTHS[month - 1] ?? ''} ${year} года`;
}

/** `с 5 февраля 2018 года`, `с февраля 2018 года`, `с 2010 года`. */
export function sinceWords(text: string): string {
  if (parseDay(text) !== undefined) return `с ${momentWords(text)}`;
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  return month ? `с ${OF_MONTHS[Number(month[2]) - 1] ?? ''} ${month[1] ?? ''} года` : `с ${text} года`;
}

/** `на 5 февраля 2018 года`, `на февраль 2018 года`, `на 2010 год`. */
export function asOfWords(text: string): string {
  return /^\d{4}$/.test(text) ? `на ${text} год` : `на ${momentWords(text)}`;
}

export function momentWords(text: string): string {
  const day = parseDay(text);
  if (day !== undefined) return dayWords(day);
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) return `${MONTHS[Number(month[2]) - 1] ?? ''} ${month[1] ?? ''} года`;
  return text;
}

export function spanWords(text: string): string {
  return text.split('/').map(momentWords).join(' — ');
}

export function intervalWords({ from, to }: Interval): string {
  if (from <= BEGINNING) return to >= FOREVER ? 'всё время' : `до ${dayWords(to - 1)} включительно`;
  // The word for the year stands once, after the second.
  return to >= FOREVER ? `с ${dayWords(from)}` : `с ${dayWords(from).replace(/ года$/, '')} по ${dayWords(to - 1)}`;
}

/** Thin groups from five digits on: 1550, 10 000 (GOST 8.417 sets no group below that; the space must not break). */
export function numberWords(value: number): string {
  const [whole = '', part] = value.toString().split('.');
  const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0');
  return part === undefined ? grouped : `${grouped},${part}`;
}

export function readingWords(reading: string): string {
  if (reading === 'common') return 'без этого толкования';
  if (reading === 'others') return 'как это толкуют остальные';
  return /^[A-Z]{3,12}$/.test(reading)
    ? `как это ${isSeveral(reading) ? 'толкуют' : 'толкует'} ${stateWords(reading)}`
    : `по толкованию ${reading}`;
}

/** The form that goes with a number: `forms(3, 'соглашение', 'соглашения', 'соглашений')`. */
export function form(count: number, one: string, few: string, many: string): string {
  const [tens, ones] = [count % 100, count % 10];
  if (!Number.isInteger(count)) return few;
  if (tens >= 11 && tens <= 14) return many;
  if (ones === 1) return one;
  return ones >= 2 && ones <= 4 ? few : many;
}

/** `3 соглашения`. */
export function plural(count: number, one: string, few: string, many: string): string {
  return `${numberWords(count)} ${form(count, one, few, many)}`;
}

/** `5 years`: 5 лет. The nominative, which is the accusative too: `на 5 лет`, `через 5 лет`. */
export function periodWords(text: string): string {
  const period = parsePeriod(text);
  if (!period) return isolated(text);
  if (period.kind === 'hours') return plural(period.hours, 'час', 'часа', 'часов');
  const { years, months, days } = period;
  return [
    ...(years > 0 ? [plural(years, 'год', 'года', 'лет')] : []),
    ...(months > 0 ? [plural(months, 'месяц', 'месяца', 'месяцев')] : []),
    ...(days > 0 ? [plural(days, 'день', 'дня', 'дней')] : []),
  ].join(' ');
}

export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} и ${words.at(-1) ?? ''}`;
}
