import type { party as english } from '../en/party.ts';
import { dayWords, listWords, numberWords, plural } from './grammar.ts';
import { stateWords } from './states.ts';

export const party: typeof english = {
  places: {
    bound: 'Связывает',
    leaving: 'Идёт срок уведомления о выходе',
    suspended: 'Приостановлено',
    signed: 'Подписано или сдано на хранение, но не связывает',
    proposed: 'Предложено',
    over: 'Вышло или прекращено',
    never: 'Никогда не связывало',
  },
  counted: (title, many) => `${title} (${numberWords(many)})`,
  lead: (on, code, bound, all, rest) => {
    const parts: readonly (readonly [string, number])[] = [
      ['подписано и не связывает', rest.signed],
      ['приостановлено', rest.suspended],
      ['предложено', rest.proposed],
      ['прекращено или с выходом', rest.over],
      ['оспаривается', rest.disputed],
    ];
    const told = parts.flatMap(([words, many]) => (many === 0 ? [] : [`${words} — ${numberWords(many)}`]));
    return `${stateWords(code)}: на ${dayWords(on)} связывает ${plural(bound, 'соглашение', 'соглашения', 'соглашений')} из ${numberWords(all)}, которые есть в собрании${told.length === 0 ? '' : `; ${listWords(told)}`}.`;
  },
  nothingYet: (on) => `На ${dayWords(on)} ничто в собрании ещё не касалось этого государства.`,
  timeline: (name) => `Хронология: ${name}`,
  calendar: (name) => `Календарь: ${name} (iCalendar)`,
  disputed: 'Оспаривается',
  due: 'Что предстоит',
  nothingDue: 'В течение года от этого дня по записям ничего не заканчивается и ничего не надлежит исполнить.',
  together: 'сторонами вместе',
  tentative: 'предположительно',
  figures: 'Последние цифры в сравнении с пределами',
  noFigures: (code) => `${stateWords(code)}: цифр для сравнения с пределом в записях нет.`,
  figuresCaption: 'Каждая — на последний день, когда соглашение связывало; сначала самые близкие к пределу',
  acts: 'Правовые акты, сначала новые',
  noActs: (code) => `${stateWords(code)}: правовых актов до этого дня в записях нет.`,
  earlierActs: (many) => plural(many, 'более ранний акт', 'более ранних акта', 'более ранних актов'),
  said: 'Что было заявлено, сначала новое',
  nothingSaid: (code) => `${stateWords(code)}: заявлений до этого дня в записях нет.`,
  earlierSaid: (many) => plural(many, 'более раннее заявление', 'более ранних заявления', 'более ранних заявлений'),
  older: (many, code, link) => [
    `И ещё ${plural(many, 'более старая запись', 'более старые записи', 'более старых записей')}: `,
    link(`хронология, ${stateWords(code)}`),
    '.',
  ],
  successors: (places) => [
    'Его место заняли: ',
    ...places.flatMap(([successor, many], i) => [
      i === 0 ? '' : ', ',
      successor,
      ` (${plural(many, 'соглашение', 'соглашения', 'соглашений')})`,
    ]),
    '. Что оно делало по этим соглашениям, стоит на их страницах.',
  ],
};
