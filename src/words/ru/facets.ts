import type { FacetValues, Item } from '../../agreement/facets.ts';
import { partsBeyond } from '../../agreement/meaning.ts';
import { actsWords, facets as english, type Facets, itemsBeyond, typesNamed } from '../en/facets.ts';
import { countWords, partsWords, thingWords } from '../en/rules.ts';
import { isolated } from '../letters.ts';
import { listWords, momentWords, numberWords, plural } from './grammar.ts';
import { BLANK, boundsWords, dateWords, delayWords, periodWords, whomWords } from './rules.ts';
import { stateWords } from './states.ts';

/** What each facet of a provision says. What is said in words of the file itself stays in English, and marked so. */

const NOT_SAID = 'не сказано';
const NOTHING_MORE = 'ничего сверх того';

export const facets: Facets = {
  kind: {
    label: 'вид',
    words: (kind) =>
      ({
        treaty: 'договор',
        'executive-agreement': 'межправительственное соглашение',
        'political-commitment': 'политическое обязательство',
        pledge: 'одностороннее обязательство',
        draft: 'проект',
        proposal: 'предложение',
      })[kind],
  },
  parties: {
    label: 'участники',
    words: (parties) =>
      Array.isArray(parties)
        ? listWords(
            parties.map((party) =>
              typeof party === 'string'
                ? stateWords(party)
                : `${stateWords(party.party)} (прежде: ${listWords(party.before.map((each) => stateWords(each.state)))})`,
            ),
          )
        : `открыто: ${isolated(parties.open)}`,
  },
  zone: { label: 'дни считаются в поясе', words: (zone) => zone },
  'start-day': { label: 'первый день', words: (day) => (day === 'excluded' ? 'не считается' : 'считается') },
  'month-end': {
    label: 'конец месяца',
    words: (end) =>
      ({
        'last-day': 'последний день более короткого месяца',
        overflow: 'переходит на следующий месяц',
        refuse: 'не определён',
      })[end],
  },
  holidays: {
    label: 'праздники',
    words: (holidays) =>
      holidays === 'none'
        ? 'дату не переносят'
        : `переносят дату на ${holidays.roll === 'next' ? 'следующий' : 'предыдущий'} рабочий день`,
  },

  upon: { label: 'вступает в силу', words: uponWords },
  delay: { label: 'как скоро', words: (delay) => `${delayWords(delay)} этого`, none: 'сразу' },
  'not-before': { label: 'не раньше', words: dateWords, none: 'самого раннего дня нет' },
  joins: {
    label: 'присоединение',
    words: ({ delay, since }) => {
      const bound = delay ? `обязывает ${delayWords(delay)} сдачи документа` : 'обязывает со сдачи документа';
      return since === 'condition' ? `${bound}, когда условие уже выполнено` : bound;
    },
  },
  lasts: {
    label: 'срок действия',
    words: (lasts) => {
      if (lasts === 'unlimited') return 'бессрочно';
      if (typeof lasts === 'string') return periodWords(lasts);
      return 'through' in lasts ? `по ${momentWords(lasts.through)}` : `пока действует ${isolated(lasts.with)}`;
    },
  },
  renewal: {
    label: 'возобновление',
    words: ({ every, ahead }) =>
      `само собой, каждый раз на ${periodWords(every)}, если никто из участников не откажется за ${periodWords(ahead)}`,
    none: 'само собой не возобновляется',
  },
  extension: {
    label: 'продление',
    words: ({ max, times, by }) => {
      const far = max === 'unlimited' ? 'без предела' : `не более чем на ${periodWords(max)}`;
      const often = times === undefined ? 'сколько раз — по договорённости' : plural(times, 'раз', 'раза', 'раз');
      return `${far}, ${often}, ${by === 'all' ? 'всеми участниками' : 'на конференции'}`;
    },
    none: 'положения об этом нет',
  },
  'notice-period': {
    label: 'уведомление',
    words: ({ after, from }) =>
      `${periodWords(after)}, считая ${from === 'receipt' ? 'с его получения' : 'со дня, когда оно сделано'}`,
  },
  ground: {
    label: 'основание',
    words: ({ ground, words }) => (ground === 'none' ? `не требуется: ${isolated(words)}` : isolated(words)),
  },
  'first-notice': {
    label: 'не раньше',
    words: (rule) => `самое раннее уведомление: ${dateWords(rule)}`,
    none: 'в любое время',
  },
  frozen: {
    label: 'в войну',
    words: () => 'не действует, пока участник находится в вооружённом конфликте',
    none: 'действует',
  },
  ends: {
    label: 'прекращается',
    words: (ends) => (ends === 'all' ? 'для всех участников' : 'для участника, который выходит'),
  },

  members: {
    label: 'государства',
    words: ({ states, asks }) => (states ? listWords(states.map(stateWords)) : isolated(asks ?? '')),
  },
  definition: {
    label: 'признаки',
    words: (parts, other) => {
      const beyond = partsBeyond(parts, other ?? []);
      return beyond.length === 0 ? NOTHING_MORE : isolated(partsWords(beyond));
    },
  },
  named: {
    label: 'называет',
    words: (items, other) => {
      const types = typesNamed(items, other);
      return types === '' ? NOTHING_MORE : isolated(types);
    },
    none: 'типы не названы',
  },
  exceptions: { label: 'исключения', words: (items, other) => itemsWords(items, other), none: 'исключений нет' },
  open: { label: 'неясно', words: (items, other) => itemsWords(items, other), none: 'неясного нет' },
  basis: {
    label: 'дальность',
    words: (basis) => (basis === 'tested' ? 'наибольшая из испытанных' : 'та, на которую способно средство'),
  },

  number: { label: 'число', words: ({ max, min, unit }) => boundsWords(max, min, unit) },
  counted: { label: 'как считается', words: (parts, other) => isolated(countWords(parts, other)) },
  per: {
    label: 'для кого',
    words: ({ per, groups }) =>
      per === 'group'
        ? `каждая группа вместе: ${whomWords(groups)}`
        : {
            party: 'каждый участник',
            item: 'каждый предмет',
            site: 'каждый объект',
            host: 'столько, сколько участник должен допустить у себя',
          }[per],
  },
  binds: { label: 'обязаны', words: (whom) => (whom.length === 0 ? 'все участники' : whomWords(whom)) },
  from: { label: 'начиная с', words: dateWords },
  until: { label: 'до', words: dateWords, none: 'собственного срока нет' },
  steps: {
    label: 'ступени',
    words: (steps) =>
      steps.map((each) => `${boundsWords(each.max, each.min, '')} — ${dateWords(each.from)}`).join('; '),
    none: 'более ранних пределов нет',
  },
  declared: {
    label: 'заявляется',
    words: (current) => `самим участником; каждое число служит ${periodWords(current)}`,
    none: 'число не заявляется',
  },

  acts: {
    label: 'запрещает',
    words: ({ acts, alone }, other) => {
      if (other === undefined || (alone.length > 0 && alone.length === acts.length)) return isolated(actsWords(acts));
      return alone.length === 0 ? NOTHING_MORE : `кроме того: ${isolated(actsWords(alone))}`;
    },
  },
  trigger: { label: 'когда', words: triggerWords },
  who: {
    label: 'кто',
    words: (who) =>
      ({
        actor: 'участник, который действует',
        each: 'каждый участник',
        other: 'другие участники',
        together: 'все вместе',
      })[who],
  },
  action: {
    label: 'обязанность',
    words: ({ send, hold, allow, do: act, times }) => {
      const often = times === undefined || times === 1 ? '' : ` (${plural(times, 'раз', 'раза', 'раз')})`;
      if (send !== undefined) return `направить: ${isolated(thingWords(send))}${often}`;
      if (hold !== undefined) return `провести: ${isolated(thingWords(hold))}${often}`;
      return allow === undefined
        ? `${isolated(thingWords(act ?? ''))}${often}`
        : `допустить: ${isolated(thingWords(allow))}`;
    },
  },
  deadline: {
    label: 'в какой срок',
    words: ({ within, ahead, timing }) => {
      if (within !== undefined) return periodWords(within);
      if (ahead !== undefined) return ahead === 'blank' ? `заранее, ${BLANK}` : `за ${periodWords(ahead)} до того`;
      return timing === undefined ? 'срока нет' : isolated(timing);
    },
  },
  uses: { label: 'что считается', words: (uses, other) => isolated(english.uses.words(uses, other)) },
  quota: { label: 'число', words: (quota) => quotaWords(quota) },

  means: {
    label: 'средство',
    words: (means) =>
      ({
        'on-site-inspection': 'инспекция на месте',
        'continuous-monitoring': 'непрерывное наблюдение',
        'observation-flight': 'наблюдательный полёт',
        'national-technical-means': 'национальные технические средства',
        'technical-monitoring': 'техническое наблюдение',
        safeguards: 'гарантии',
        'data-exchange': 'обмен данными',
        notification: 'уведомление',
        exhibition: 'показ',
        consultation: 'консультации',
        commission: 'комиссия',
        complaint: 'жалоба',
        none: 'нет',
      })[means],
  },
  often: { label: 'как часто', words: isolated, none: NOT_SAID },
  quotas: {
    label: 'квоты',
    words: (quotas) => quotas.map((quota) => `${isolated(thingWords(quota.of))}: ${quotaWords(quota)}`).join('; '),
    none: 'нет',
  },
  notice: { label: 'уведомление', words: periodWords, none: NOT_SAID },
  within: { label: 'проводится', words: (within) => `в срок: ${periodWords(within)}`, none: 'день не указан' },
  support: {
    label: 'по просьбе',
    words: (support) => (support === 'blank' ? BLANK : `число участников: ${numberWords(support)}`),
    none: NOT_SAID,
  },
  quorum: {
    label: 'кворум',
    words: ({ atLeast, outOf }) => `${numberWords(atLeast)} из ${numberWords(outOf)} участников`,
    none: 'нет',
  },
  decides: { label: 'как решает', words: (by) => DECIDES[by] ?? isolated(by), none: NOT_SAID },
  binding: { label: 'обязательно', words: (binding) => (binding ? 'да' : 'нет'), none: NOT_SAID },
  question: { label: 'вопрос', words: isolated },
  words: { label: 'говорит', words: isolated },
  terms: { label: 'опирается на', words: (terms, other) => isolated(english.terms.words(terms, other)) },
};

const DECIDES: Readonly<Record<string, string>> = {
  consensus: 'консенсусом',
  unanimity: 'единогласно',
  'unanimity-without-accused': 'единогласно, без обвиняемого',
  majority: 'большинством',
  'two-thirds': 'двумя третями',
  'three-quarters': 'тремя четвертями',
};

function uponWords({ upon, on, deposits, all, percent }: FacetValues['upon']): string {
  switch (upon) {
    case 'signature':
      return 'при подписании';
    case 'instruments-exchanged':
      return 'при обмене ратификационными грамотами';
    case 'date':
      return on === undefined ? 'в определённый день' : momentWords(on);
    case 'own-act':
      return 'для каждого государства — его собственным актом';
    case 'decision':
      return 'собственным решением';
    case 'deposits': {
      const needed = [
        ...(deposits === undefined ? [] : [`документов: ${numberWords(deposits)}`]),
        ...(all.length === 0 ? [] : [`среди них обязательно: ${whomWords(all)}`]),
        ...(percent === undefined ? [] : [`подписавших: более ${numberWords(percent)}\u00a0%`]),
      ];
      return `когда сданы документы на хранение (${needed.join('; ')})`;
    }
  }
}

function itemsWords(items: readonly Item[], other: readonly Item[] | undefined): string {
  const beyond = itemsBeyond(items, other);
  return beyond.length === 0 ? NOTHING_MORE : isolated(beyond.map((each) => each.says).join(' '));
}

function triggerWords(when: FacetValues['trigger']): string {
  if (when.event !== undefined) return isolated(english.trigger.words(when, undefined));
  if (when.once) return `один раз, считая от: ${dateWords(when.once)}`;
  if (when.every !== undefined)
    return `${oftenWords(when.every)}, считая от: ${dateWords(when.from ?? { after: 'force' })}`;
  return when.yearly === undefined ? 'всегда' : `ежегодно, к ${monthDayWords(when.yearly)}`;
}

/** `04-30`: 30 апреля. */
function monthDayWords(text: string): string {
  return momentWords(`2000-${text}`).replace(' 2000 года', '');
}

/** `раз в 6 месяцев`, `раз в год`. */
function oftenWords(every: string): string {
  return `раз в ${periodWords(every).replace(/^1 /, '')}`;
}

function quotaWords({ max, schedule, every }: FacetValues['quota']): string {
  const often = oftenWords(every);
  if (max === 'blank') return `${BLANK}, ${often}`;
  if (max !== undefined) return `${numberWords(max)}, ${often}`;
  const steps = (schedule ?? []).map(
    (each) =>
      `${numberWords(each.max)} (период ${each.first === each.last ? each.first : `${each.first}–${each.last}`})`,
  );
  return `${often}: ${steps.join(', ')}`;
}
