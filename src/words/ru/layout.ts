import type { layout as english } from '../en/layout.ts';
import { dayWords } from './grammar.ts';

export const layout: typeof english = {
  skip: 'Перейти к странице',
  pages: 'Страницы',
  names: {
    '/': 'Сегодня',
    '/agreements': 'Соглашения',
    '/parties': 'Стороны',
    '/timeline': 'Хронология',
    '/what-if': 'Что если',
    '/scenarios': 'Сценарии',
    '/compare': 'Сравнение',
    '/range': 'Дальность',
    '/draft': 'Проект',
    '/sources': 'Источники',
    '/how': 'Как это устроено',
  },
  when: (on, known) => `На ${dayWords(on)}${known === undefined ? '' : `, по сведениям на ${dayWords(known)}`}`,
  change: 'изменить',
  on: 'На дату',
  knownOn: 'по сведениям на',
  show: 'Показать',
  recordInEnglish: 'Тексты положений, толкований и примечаний записаны в базе сведений по-английски.',
  otherRecord: (made, digest) =>
    `Ссылка сделана по базе и собранию соглашений ${made}. Здесь — ${digest}: написанное может отличаться от того, что цитировалось.`,
};
