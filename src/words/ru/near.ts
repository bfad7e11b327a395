import type { near as english } from '../en/near.ts';
import { asOfWords, dayWords, numberWords } from './grammar.ts';
import { statuses } from './statuses.ts';

export const near: typeof english = {
  limit: 'Ограничение',
  allowed: 'Разрешено',
  figure: 'Последнее число и предел',
  asOf: 'На дату',
  bound: (comparison, bound) => `${comparison === '<=' ? 'не более' : 'не менее'} ${numberWords(bound)}`,
  answer: (status, value, stale, bound) =>
    `${statuses[status]}: ${stale ? 'последнее — ' : ''}${numberWords(value)}${bound === undefined ? '' : ` (${bound})`}`,
  counted: 'подсчитано по единицам в записях',
  day: asOfWords,
  stale: (asOf) => `${asOfWords(asOf)}: больше не служит, а нового не последовало`,
  staleNote: '? не установлено: последнее число больше не служит, а нового не последовало.',
  none: 'На этот день ни для одного ограничения нет заявленного числа.',
  binding: (day) =>
    `Числа в записях и ограничения, которые связывают на ${dayWords(day)}; ближайшие к пределу — первыми.`,
  lastBound: (agreement, day) =>
    `Ни у одного ограничения, которое связывает на этот день, нет числа в записях. Последние, у которых оно было, — ${agreement}; здесь они на ${dayWords(day)}, последний день, когда соглашение связывало.`,
};
