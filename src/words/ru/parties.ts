import type { parties as english } from '../en/parties.ts';
import { dayWords, listWords, numberWords, plural } from './grammar.ts';
import { stateWords } from './states.ts';

export const parties: typeof english = {
  title: 'Стороны',
  nobodyYet: (on) => `На ${dayWords(on)} ни одно соглашение собрания ещё не касалось ни одного государства.`,
  lead: (on, states, first, most) =>
    `На ${dayWords(on)} соглашения собрания касаются такого числа государств: ${numberWords(states)}; больше всего обязательств — ${listWords(first.map(stateWords))}, ${first.length === 1 ? '' : 'по '}${plural(most, 'соглашение', 'соглашения', 'соглашений')}.`,
  fit: (states, word) => `По запросу «${word}»: ${plural(states, 'государство', 'государства', 'государств')}.`,
  field: 'Название государства или его три буквы',
  find: 'Найти',
  showAll: 'Показать все',
  caption: (on) => `Сколько соглашений связывает каждое государство на ${dayWords(on)}, сначала наибольшее число`,
  state: 'Государство',
  bound: 'Связано',
  signed: 'Подписано',
  over: 'Прекращено',
  disputed: '≠ Оспаривается',
};
