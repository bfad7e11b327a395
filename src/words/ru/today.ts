import type { today as english, Standing } from '../en/today.ts';
import { dayWords, listWords, numberWords, plural } from './grammar.ts';
import { stateWords } from './states.ts';

/** `подписаны, но не в силе — 2`, where there are any. */
export function elsewhere({ signed, table, over, never }: Standing): string[] {
  const parts: readonly (readonly [string, number])[] = [
    ['подписаны, но не в силе', signed],
    ['предложены', table],
    ['прекращены', over],
    ['в силу не вступали', never],
  ];
  return parts.flatMap(([words, many]) => (many === 0 ? [] : [`${words} — ${numberWords(many)}`]));
}

export function agreementsWords(many: number): string {
  return plural(many, 'соглашение', 'соглашения', 'соглашений');
}

export const today: typeof english = {
  title: (day) => `Что кого связывает на ${dayWords(day)}`,
  lead: (day, all, standing, disputed) => {
    const rest = elsewhere(standing);
    const doubt = disputed === 0 ? '' : ` Кто связан, оспаривается: ${agreementsWords(disputed)}.`;
    return `На ${dayWords(day)} в силе ${agreementsWords(standing.force)} из ${numberWords(all)}, которые есть в собрании${rest.length === 0 ? '' : `; ${listWords(rest)}`}.${doubt}`;
  },
  begin: 'Три вопроса для начала',
  launchers: 'Кто и почему оспаривает число американских пусковых установок?',
  ended: 'Что прекратилось 5 февраля 2026 года?',
  extended: 'Что изменило бы продление на пять лет?',
  near: 'Близко к пределу',
  figures: 'Последние числа и ограничения',
  unnumbered: (links) => [
    `Есть и ещё соглашения в силе с ограничениями, по которым ответ не установлен (?), так как чисел в записях нет: `,
    ...links.flatMap((link, i) => (i === 0 ? [link] : [', ', link])),
    '.',
  ],
  soon: 'В течение года',
  nothingSoon: 'По записям в течение года от этого дня ничего не прекращается и ни один срок не наступает.',
  soonCaption: (day) => `После ${dayWords(day)}, ближайшее — первым`,
  when: 'Когда',
  what: 'Что',
  whom: 'Для кого',
  days: (days) => {
    const [first = 0, last = first] = [days[0], days.at(-1)];
    return days.length <= 2
      ? days.map(dayWords).join(', ')
      : `с ${dayWords(first)} по ${dayWords(last)}, у каждого государства свой день`;
  },
  tentative: 'предположительно',
  last: 'Что изменилось последним',
  nothingLast: 'До этого дня в записях ничего нет.',
  disputed: 'Оспаривается',
  noDispute: 'На этот день споров в записях нет.',
  whoIsBound: 'Кто связан',
  answerFor: (states, clause) => `${states}: ${clause}.`,
  worded: 'Что означает текст или кто его соблюдал',
  wordedNote:
    'Своего дня у этих споров нет: здесь все, что записаны для соглашений в силе; на странице каждого сказано, кто что утверждает.',
  readings: 'Толкования, от которых зависит ответ',
  readingsOf: (agreement, many, claims) => [
    agreement,
    `: ${plural(many, 'толкование', 'толкования', 'толкований')}. `,
    ...claims.flatMap(([by, claim], i) => [`${i === 0 ? '' : '; '}${stateWords(by)}: `, claim]),
  ],
  more: (many) => `; и ещё ${plural(many, 'сторона', 'стороны', 'сторон')} со своим толкованием`,
  place: (title, many) => `${title} (${numberWords(many)})`,
  members: (states, printed) => `: ${states}${printed}`,
  since: (day) => `: ${dayWords(day)}`,
};
