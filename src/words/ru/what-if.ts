import type { LifecycleState } from '../../assess/finding.ts';
import type { Obstacle, Supposition } from '../../assess/what-if.ts';
import type { Act } from '../../record/schema.ts';
import { civilDate, FOREVER } from '../../time/day.ts';
import type { Bound, ExtensionClause, whatIf as english } from '../en/what-if.ts';
import { isolated } from '../letters.ts';
import { acts } from './acts.ts';
import { dayWords, intervalWords, listWords, momentWords, numberWords, periodWords, plural } from './grammar.ts';
import { stateWords } from './states.ts';
import { statuses } from './statuses.ts';

function states(parties: readonly string[]): string {
  return parties.length > 6
    ? plural(parties.length, 'государство', 'государства', 'государств')
    : listWords(parties.map(stateWords));
}

/** In brackets, so that names stand in the nominative. Nobody is named where it is all of them. */
function forStates(parties: readonly string[] | undefined): string {
  return parties === undefined ? '' : ` (${states(parties)})`;
}

function suppositionWords(supposed: Supposition, act?: Act): string {
  switch (supposed.kind) {
    case 'extend': {
      const whose = supposed.by === 'all' ? 'всеми участниками' : `одной стороной: ${stateWords(supposed.by)}`;
      return `продлено на ${periodWords(supposed.period)} ${dayWords(supposed.at)}, ${whose}`;
    }
    case 'withdraw':
      return `${stateWords(supposed.party)} уведомляет о выходе, уведомление получено ${dayWords(supposed.at)}`;
    case 'suspend':
      return `${stateWords(supposed.party)} приостанавливает действие ${dayWords(supposed.at)}`;
    case 'join':
      return `${stateWords(supposed.party)} сдаёт документ на хранение ${dayWords(supposed.at)}`;
    case 'lapse':
      return supposed.at === undefined
        ? 'срок истёк бы без всякого продления'
        : `соглашению дают истечь ${dayWords(supposed.at)}`;
    case 'without':
      return act === undefined
        ? `без действия ${isolated(supposed.act)} из базы сведений`
        : `как если бы этого не было (${momentWords(act.on.text)}): ${acts.actWords(act)}`;
  }
}

/** A length of time as somebody writes it in Russian. */
const PERIODS = [
  [/(?:года?|лет)(?![а-я])/giu, 'years'],
  [/месяц(?:а|ев)?(?![а-я])/giu, 'months'],
  [/недел[ьяи](?![а-я])/giu, 'weeks'],
  [/(?:день|дня|дней)(?![а-я])/giu, 'days'],
] as const;

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  'too-often': 'оно уже продлевалось столько раз, сколько разрешает текст',
  'too-long': 'продления на такой срок текст не допускает',
  'too-late': 'к этому времени оно прекратилось',
  'not-by-all': 'для продления нужно согласие всех участников',
  'no-extension-clause': 'положения о продлении в тексте нет',
  'no-exit-clause': 'положения о выходе в тексте нет',
  'only-for-breach': 'участник может выйти только потому, что другой нарушил существенное положение',
  'only-after-amendment': 'участник может выйти, только если поправка осталась нератифицированной',
  'notice-too-early': 'уведомления в этот день текст ещё не допускает',
  'not-a-party': 'в этот день государство им не связано, так что выходить не из чего',
  closed: 'оно открыто только для его участников',
  'no-suspension-clause':
    'положения о приостановлении в тексте нет; допускает ли его общее право договоров, оспаривается',
  'no-term': 'срока, который мог бы истечь или быть продлён, у него нет',
  'already-over': 'для этого государства оно к тому времени прекратилось',
};

function obstacleWords(why: Obstacle, clause?: ExtensionClause): string {
  if (why !== 'too-often' || clause?.times === undefined || clause.used.length === 0) return OBSTACLES[why];
  const often = plural(clause.times, 'продление', 'продления', 'продлений');
  const far =
    clause.max === undefined || clause.max === 'unlimited' ? '' : ` не более чем на ${periodWords(clause.max)}`;
  const years = listWords(clause.used.map((day) => String(civilDate(day).year)));
  return `он допускает ${often}${far}, и это уже использовано (${years})`;
}

const STATES: Readonly<Record<LifecycleState, string>> = {
  unsigned: 'не подписано',
  proposed: 'предложено',
  signed: 'только подписано',
  deposited: 'на пути к вступлению в силу',
  declined: 'участвовать отказались',
  provisional: 'применяется временно',
  'in-force': 'в силе',
  'notice-running': 'в силе, идёт срок уведомления о выходе',
  suspended: 'приостановлено',
  'suspended-in-part': 'приостановлено частично',
  ended: 'прекращено',
  never: 'в силу не вступало',
};

function boundWords({ name, number, unit, comparison }: Bound): string {
  if (number === 0) return `0 — ${name}`;
  return `${comparison === '>=' ? 'не менее ' : ''}${numberWords(number)} ${isolated(unit)}`;
}

export const whatIf: typeof english = {
  suppositionWords,
  obstacleWords,
  noLonger: (reason) => `Больше не так: ${reason}`,
  notAllowed: (why, cite) => `Текст этого не допускает: ${why} [${isolated(cite)}].`,
  nothingChanges: 'Ничего не меняется.',
  asIfEffective: 'Показано так, как если бы это имело силу.',
  asAmendment: (treaty) =>
    `Показано как поправка, с которой согласны все участники${treaty ? ' (Венская конвенция, ст. 39 и 54(b))' : ''}.`,

  title: 'Что если',
  titleOf: (short) => `Что если: ${short}`,
  lead: 'Предположите, что соглашение продлили, что из него вышли, его приостановили, к нему присоединились, ему дали истечь, в нём другое число или чего-то не произошло, — и посмотрите, кто тогда был бы чем связан.',
  nothingSupposed: (short) =>
    `Соглашение: ${short}. Пока ничего не предположено. Заполните одну строку или несколько, которые должны выполняться вместе.`,
  refused: (found, expected) =>
    `На это нельзя ответить. Найдено: ${isolated(found)}; ожидалось: ${isolated(expected)}.`,
  own: 'Ваш вопрос',
  another: 'Спросить о другом или изменить вопрос',

  agreement: 'Соглашение',
  chooseAnother: 'Выбрать другое',
  otherAgreement: 'Спросить о другом соглашении',
  goOn: 'Дальше',
  extended: 'Продлено',
  howLong: 'На сколько, например на 5 лет',
  readPeriod: (text) => PERIODS.reduce((read, [russian, unit]) => read.replace(russian, unit), text),
  agreedBy: 'Кем согласовано',
  allParties: 'всеми участниками',
  alone: (code) => `только одна сторона: ${stateWords(code)}`,
  left: 'Выход государства',
  letters: 'Тремя буквами',
  onGround: 'На основании',
  notSaid: 'не сказано',
  grounds: {
    none: 'не указано',
    'supreme-interests': 'его высшие интересы',
    breach: 'нарушение другим участником',
    amendment: 'поправка, оставшаяся нератифицированной',
  },
  suspendedOrJoined: 'Приостановлено или присоединение',
  suspendedBy: 'Кто приостанавливает',
  joinedBy: 'Кто присоединяется',
  runOut: 'Дать истечь',
  when: 'Когда',
  notSupposed: 'не предполагается',
  ownTerm: 'по истечении собственного срока',
  onDayBelow: 'в день, указанный ниже',
  without: 'Без того, что было сделано',
  withoutAct: 'Как если бы этого не было',
  actOn: (act) => `${momentWords(act.on.text)}: ${acts.actWords(act)}`,
  dayOfAll: 'День всего этого',
  on: 'На дату',
  anotherNumber: 'Другое число',
  forLimit: 'Для ограничения',
  none: 'нет',
  limitNamed: (name, allowed) => `${name}: ${allowed}`,
  theNumber: 'Число',
  from: 'Начиная с',
  show: 'Показать, что изменится',

  noAgreement: (quoted, meant) =>
    `В библиотеке нет соглашения ${isolated(quoted)}. ${meant === undefined ? '' : `Возможно, это ${isolated(meant)}? `}Выберите соглашение из списка.`,
  tooFar: 'Дни этого вопроса разделяет более шестидесяти лет. Спросите о них по отдельности.',
  noPeriod: (quoted) => `${isolated(quoted)} — не срок. Напишите, например, 5 лет или 18 месяцев.`,
  noGround: (quoted, known) => `${isolated(quoted)} — не основание. Основания: ${isolated(known.join(', '))}.`,
  noLapse: (quoted) => `${isolated(quoted)}: так соглашение не истекает. Выберите конец его срока или день.`,
  noState: (quoted) => `${isolated(quoted)} — не государство. Напишите тремя буквами, например RUS.`,
  noAct: (short, quoted) => `В базе сведений нет действия ${isolated(quoted)} (${short}). Выберите его из списка.`,
  noDay: (field, quoted) => {
    const which = field === 'at' ? 'День' : 'День, с которого действует число,';
    const what = quoted === undefined ? 'не указан' : `не существует: ${isolated(quoted)}`;
    return `${which} ${what}. Напишите в виде 2026-02-03.`;
  },
  noLimit: (short, quoted) => `${short}: ограничения ${isolated(quoted)} нет. Выберите его из списка.`,
  noNumber: (quoted) =>
    `${quoted === undefined ? 'Новое число не указано' : `${isolated(quoted)} — не целое число не более чем из девяти цифр`}. Напишите, например, 1000.`,
  limited: ({ name, number, unit, comparison }, from) =>
    `${name}: ${comparison === '<=' ? 'не более' : 'не менее'} ${numberWords(number)} ${isolated(unit)} с ${dayWords(from)}`,

  life: (short, parties, was, would) => {
    const whom = forStates(parties);
    if (!would) return `${short} никогда не вступило бы в силу${whom}.`;
    if (!was) {
      const until = would.to >= FOREVER ? '' : ` до ${dayWords(would.to)}`;
      return `${short} было бы в силе${whom} с ${dayWords(would.from)}${until}.`;
    }
    if (would.to > was.to) {
      const until = would.to >= FOREVER ? ', и конца не видно' : ` до ${dayWords(would.to)}`;
      return `${short} было бы в силе${whom}${until}; на деле оно прекратилось ${dayWords(was.to)}.`;
    }
    if (would.to < was.to) {
      const asIs = was.to >= FOREVER ? 'оно продолжает действовать' : `оно действует до ${dayWords(was.to)}`;
      return `${short} прекратилось бы${whom} ${dayWords(would.to)}; на деле ${asIs}.`;
    }
    return `${short} было бы в силе${whom} с ${dayWords(would.from)}, а не с ${dayWords(was.from)}.`;
  },
  standing: (short, parties, state, was, readers, days) => {
    const asItIs =
      was === undefined ? '' : `; на деле тогда «${STATES[was]}»${readers === undefined ? '' : `, ${readers}`}`;
    return `${short}${forStates(parties)}: было бы «${STATES[state]}» ${intervalWords(days)}${asItIs}.`;
  },
  apart: (readers, state, parties) => `Было бы «${STATES[state]}»${forStates(parties)}, ${readers}.`,
  limits: (turn, bounds, parties) => {
    const names = listWords(bounds.map(boundWords));
    const verb = {
      'goes on': 'продолжали бы действовать',
      binds: 'стали бы действовать',
      ceases: 'больше не действовали бы',
    }[turn];
    return `Ограничения ${verb} (${states(parties)}): ${names}.`;
  },
  answer: (name, parties, was, would) =>
    `${name}: ответ был бы «${statuses[would]}», а не «${statuses[was]}» (${states(parties)}).`,
  owed: (more, recurring, notices, others) => {
    const told = [
      ...recurring.map(([name, times]) => `${name} (${plural(times, 'раз', 'раза', 'раз')})`),
      ...(notices > 0 ? [plural(notices, 'вид уведомлений', 'вида уведомлений', 'видов уведомлений')] : []),
      ...(others > 0 ? [plural(others, 'другая обязанность', 'другие обязанности', 'других обязанностей')] : []),
    ];
    return `${more ? 'Причиталось бы' : 'Больше не причиталось бы'}: ${listWords(told)}.`;
  },
  quotas: (more, first, rule, others) => {
    const rest = others === 0 ? '' : ` и ${plural(others, 'другая квота', 'другие квоты', 'других квот')}`;
    return `${more ? 'Допускалось бы' : 'Больше не допускалось бы'}: ${first} (${rule})${rest}.`;
  },
  nothing: (short) => `${short}: ни для кого ничего не изменилось бы.`,
  counted: (turn, provisions, days, disputed) => {
    const apart =
      disputed === 0
        ? ''
        : ` Толкования участников расходятся: ${plural(disputed, 'положение', 'положения', 'положений')}.`;
    const number = plural(provisions, 'положение', 'положения', 'положений');
    return `${turn === 'binds' ? 'Дополнительно обязывало бы' : 'Больше не обязывало бы'}: ${number}, ${intervalWords(days)}.${apart}`;
  },
  otherwise: (provisions) => `Другой ответ: ${plural(provisions, 'положение', 'положения', 'положений')}.`,

  sides: 'Как есть и как было бы',
  provision: 'Положение',
  asItIs: 'Как есть',
  asItWouldBe: 'Как было бы',
  marks: {
    extend: 'продлено',
    withdraw: 'уведомление о выходе',
    suspend: 'приостановление',
    join: 'документ сдан на хранение',
    lapse: 'дают истечь',
    without: 'как если бы этого не было',
  },
  dayOfChange: 'день перемены',
  bounded: (comparison, number, mark, name) =>
    `${comparison === '<=' ? 'не более' : 'не менее'} ${numberWords(number)}${mark} (${name})`,
  since: (what, from) => `${what} с ${dayWords(from)}`,
  whole: 'Соглашение',
  days: (days) => `${intervalWords(days)}, если не сказано иного`,
  daysOf: (spans) =>
    spans.length === 0
      ? 'для каждого в свои дни'
      : spans.length > 3
        ? `отрезков времени: ${spans.length}, ${intervalWords({ from: spans[0]?.from ?? 0, to: spans.at(-1)?.to ?? FOREVER })}`
        : listWords(spans.map(intervalWords)),
  forWhom: (parties) => states(parties),
  together: 'Участники вместе',
  why: 'Почему',
  reasons: (more) => `и ещё ${plural(more, 'причина', 'причины', 'причин')}`,
  answers: (more) => `и ещё ${plural(more, 'ответ', 'ответа', 'ответов')} за эти дни`,
  missing: '– ничего',
  doesNotBind: '– не обязывает',
  periods: (number) => `периодов или событий: ${numberWords(number)}`,
  toAnswerFor: (number) => `периодов или событий, за которые надо отвечать: ${numberWords(number)}`,
  anotherAnswer: 'другой ответ на них',
  rest: 'Подробно',
  kinds: {
    lifecycle: 'Кто связан',
    limit: 'Ограничения',
    prohibition: 'Запреты',
    duty: 'Обязанности',
    quota: 'Квоты',
    definition: 'Вопросы к людям',
  },
  kind: (title, number) => `${title} (${numberWords(number)})`,
  questions: 'На них могут ответить только люди; каждый был бы открыт.',
  noQuestions: 'На них могут ответить только люди; больше ни один не стоял бы.',
  dues: 'Сроки, которые наступили бы',
  dueDays: (shown, all, last) =>
    last === undefined
      ? listWords(shown.map(momentWords))
      : `${shown.map(momentWords).join(', ')} и ещё ${numberWords(all - shown.length)}, в последний раз ${momentWords(last)}`,
  ties: (short) => `Что держится на этом соглашении (${short}) и что с этим делает его утрата`,
  tieKinds: {
    legal: 'правовая связь',
    verification: 'проверка',
    commission: 'общая комиссия',
    notification: 'канал и практика уведомлений',
    definition: 'определения',
    political: 'политическая связь',
    alleged: 'утверждает одна сторона',
    independent: 'связи нет',
  },
  patchFile: 'Другое число в виде файла поправки',
  textsInEnglish: 'Тексты положений и базы сведений — на английском языке.',
  tiesData: 'Связи: JSON',
};
