import type { agreements as english } from '../en/agreements.ts';
import { dayWords, numberWords, plural } from './grammar.ts';
import { agreementsWords, elsewhere } from './today.ts';

export const agreements: typeof english = {
  title: 'Соглашения',
  lead: (day, all, standing, disputed, filtered) => {
    if (all === 0 && filtered) return 'Ни одно соглашение собрания не подходит.';
    const parts = [
      `в силе ${agreementsWords(standing.force)} из ${numberWords(all)}${filtered ? ' найденных' : ''}`,
      ...elsewhere(standing),
    ];
    const doubt = disputed === 0 ? '' : ` Кто связан, оспаривается (≠): ${agreementsWords(disputed)}.`;
    return `На ${dayWords(day)} ${parts.join(', ')}.${doubt}`;
  },
  unsigned: 'Ещё не подписаны и не предложены',
  place: (title, many) => `${title} (${many})`,
  kind: 'Вид',
  everyKind: 'Любой вид',
  name: 'Слова из названия',
  show: 'Показать',
  showAll: 'Показать все',
  kinds: {
    treaty: 'договор',
    'executive-agreement': 'исполнительное соглашение',
    'political-commitment': 'политическое обязательство',
    pledge: 'заявление об обязательстве',
    draft: 'проект',
    proposal: 'предложение',
  },
  nothingYet: 'к этому дню ничего не произошло.',
  manyAnswers: (answers, parties) =>
    `${plural(answers, 'ответ', 'ответа', 'ответов')} для ${numberWords(parties)} сторон.`,
};
