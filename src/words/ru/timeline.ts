import type { timeline as english } from '../en/timeline.ts';
import { dayWords, numberWords, plural } from './grammar.ts';
import { stateWords } from './states.ts';

export const timeline: typeof english = {
  title: (party) => (party === undefined ? 'Хронология' : `Хронология: ${stateWords(party)}`),
  name: (party, first, last) =>
    `${party === undefined ? 'Жизнь соглашений' : `Хронология: ${stateWords(party)}`}, ${first}—${last}`,
  lead: (agreements, party, first, last) =>
    `Жизнь соглашений с ${dayWords(first)} по ${dayWords(last)}${party === undefined ? '' : ` (${stateWords(party)})`}: ${plural(agreements, 'соглашение', 'соглашения', 'соглашений')}.`,
  kinds: {
    treaty: 'Договор',
    'executive-agreement': 'Межправительственное соглашение',
    'political-commitment': 'Политическое обязательство',
    pledge: 'Односторонний обет',
    draft: 'Проект',
    proposal: 'Предложение',
  },
  noKind: (found) => `Соглашений такого рода нет: ${found}. Выберите из списка.`,
  nothing: (found, expected) => `Показать нечего: ${found}; ожидается: ${expected}.`,
  nobody: (code) => `Действий ${code} в записях нет. Напишите три буквы государства, которое в них есть, например USA.`,
  asList: 'То же списком',
  standing: { inForce: 'в силе', ended: 'прекращено', disputed: 'оспаривается', none: 'нет' },
  fields: {
    party: 'Только одно государство, три буквы',
    from: 'С (год или дата)',
    to: 'По',
    kind: 'Род',
    allKinds: 'Все',
    on: 'На дату (сегодня, если пусто)',
    draw: 'Показать',
    scrub: 'Передвинуть день',
  },
  columns: { agreement: 'Соглашение', held: 'Что действовало', day: 'День', act: 'Действие' },
  disputed: ' (≠ оспаривается)',
  noActs: 'Действий в эти дни в записях нет.',
  acts: 'Что было сделано',
  actsCaption: (told, all) =>
    told === all
      ? `${plural(all, 'действие', 'действия', 'действий')}, сначала последние`
      : `Последние действия: ${told} из ${numberWords(all)}`,
  before: 'До них: ',
  decade: (decade, acts) => `${decade}-е (${acts})`,
};
