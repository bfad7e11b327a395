import type { Band, Comparator, Value, Verdict } from '../../agreement/reason.ts';
import { ATTRIBUTES, isAttribute } from '../../agreement/vocabulary.ts';
import { FOREVER } from '../../time/day.ts';
import type { Phrases } from '../en/phrases.ts';
import { isolated } from '../letters.ts';
import {
  asOfWords,
  dayWords,
  listWords,
  momentWords,
  numberWords,
  periodWords,
  plural,
  readingWords,
  sinceWords,
  spanWords,
} from './grammar.ts';
import { isSeveral, stateWords } from './states.ts';
import { statuses } from './statuses.ts';
import { attributeWords, eventWords, kindWords, measured, wordValue } from './vocabulary.ts';

/** The sentence for each reason. What the record says stays English and stands between isolates. */
export const phrases: Phrases = {
  all: ({ verdict }) =>
    verdict === 'yes' ? 'выполнены все эти условия' : `выполнены не все эти условия${open(verdict)}`,
  any: ({ verdict }) =>
    verdict === 'yes'
      ? 'выполнено хотя бы одно из этих условий'
      : `не показано, что выполнено хотя бы одно из этих условий${open(verdict)}`,
  not: ({ verdict }) => (verdict === 'yes' ? 'это условие не выполнено' : `это не исключено${open(verdict)}`),
  compare: ({ verdict, attribute, value, comparator, bound }) => {
    const name = attributeWords(attribute);
    const wanted = `${COMPARATORS[comparator]}${boundWords(bound, attribute, comparator)}`;
    if (value === undefined) return `${name}: сведений нет; условие — «${wanted}»`;
    const is = `${name}: ${valueWords(value, attribute)}`;
    if (comparator === '=' && verdict === 'yes') return is;
    if (verdict === 'undetermined') return `${is}; выполнено ли условие «${wanted}», не установлено`;
    return `${is}; условие «${wanted}» ${verdict === 'yes' ? 'выполнено' : 'не выполнено'}`;
  },
  kind: ({ verdict, kind, wanted }) =>
    verdict === 'yes' ? `вид: ${kindWords(kind)}` : `вид: ${kindWords(kind)}, а не ${kindWords(wanted)}`,
  covered: ({ verdict, term }) => `${COVERED[verdict]} под определение «${isolated(term.replaceAll('-', ' '))}»`,
  'as-declared': ({ verdict, term }) =>
    `владелец заявил это как «${isolated(term)}»${verdict === 'yes' ? '' : ', а это другое'}`,
  named: ({ name }) => `соглашение прямо называет тип ${isolated(name)}, каковы бы ни были его характеристики`,
  excepted: ({ says }) => `действует исключение: ${isolated(says)}`,
  unclear: ({ says }) => `текст оставляет это открытым: ${isolated(says)}`,

  'not-signed': () => 'ещё не подписано',
  signed: ({ on }) =>
    `подписано ${dayWords(on)}, ещё не в силе; подписавшие не должны лишать договор его объекта и цели`,
  binding: ({ since, until }) => `в силе с ${dayWords(since)}${until === undefined ? '' : ` до ${dayWords(until)}`}`,
  proposed: ({ on, by }) => `предложено ${dayWords(on)} (${listWords(by.map(stateWords))}); никем не подписано`,
  rejected: ({ on, by, ground }) => `отклонено ${dayWords(on)}${inBrackets(by)}${quoted(ground)}`,
  deposited: ({ on }) =>
    `документ сдан на хранение (${dayWords(on)}), но ещё не связывает; лишать договор его объекта и цели нельзя`,
  declined: ({ on, by }) => `${dayWords(on)} сделано заявление, что участником не станет ${stateWords(by)}`,
  'never-in-force': ({ on, expired, ground }) =>
    `в силу не вступило${expired ? ': срок истёк' : quoted(ground)} (${dayWords(on)})`,
  provisional: ({ since }) => `применяется временно с ${dayWords(since)}`,
  'in-force': ({ since, act, number, last, met }) => {
    if (number === undefined || met === undefined) return `в силе с ${dayWords(since)}${ENTERED[act] ?? ''}`;
    const latest = last === undefined ? '' : ` (последний — ${stateWords(last)})`;
    return `в силе с ${dayWords(since)}; к ${dayWords(met)} условия выполнены: ${plural(number, 'документ', 'документа', 'документов')}${latest}`;
  },
  'force-differs': ({ recorded, computed, because }) =>
    `записанная дата — ${dayWords(recorded)}; по документам в записях — ${computed === undefined ? 'никакая' : dayWords(computed)}${quoted(because)}`,
  'not-met': ({ lacking }) => `не в силе: ${isolated(lacking)}`,
  reserved: ({ on, ground, provisions }) =>
    `с оговоркой от ${dayWords(on)}${provisions === undefined ? '' : ` (${isolated(provisions.join(', '))})`}${quoted(ground)}`,
  joined: ({ on, how }) => `${JOINED[how]} ${dayWords(on)}`,
  'runs-until': ({ until, lasts }) =>
    lasts === undefined
      ? `действует по ${dayWords(until - 1)} включительно`
      : `действует ${periodWords(lasts)}, до ${dayWords(until)}`,
  unlimited: () => 'собственного срока действия нет',
  'lasts-with': ({ agreement }) => `действует столько же, сколько ${isolated(agreement)}`,
  renews: ({ every, ahead }) =>
    `само продлевается каждый раз на ${periodWords(every)}, если ни одна из сторон не возразит за ${periodWords(ahead)}`,
  'left-blank': ({ what }) =>
    what === 'number' ? 'число в проекте не указано' : 'срок уведомления о выходе в проекте не указан',
  'notice-refused': ({ by, on, earliest }) =>
    `уведомление от ${dayWords(on)} (${stateWords(by)}) не имеет силы: дать его раньше ${dayWords(earliest)} нельзя`,
  'exit-frozen': ({ by, since, until }) =>
    `${stateWords(by)}: вооружённый конфликт с ${dayWords(since)}, выход не вступает в силу ${until === undefined ? 'пока он длится' : `до ${dayWords(until)}`}`,
  terminated: ({ on, by, ground }) => `прекращено ${dayWords(on)}${inBrackets(by)}${quoted(ground)}`,
  extended: ({ on, until }) =>
    `продлено ${dayWords(on)} ${until === undefined ? 'бессрочно' : `до ${dayWords(until)}`}`,
  'extension-refused': ({ why, on }) => `продление от ${dayWords(on)} не имеет силы: ${EXTENSION_REFUSED[why]}`,
  notice: ({ by, on, effective, period, held }) => {
    const given = `${dayWords(on)} дано уведомление о выходе (${stateWords(by)})`;
    if (held === 'blank') return `${given}; когда оно вступает в силу, в проекте не указано`;
    const day = effective >= FOREVER ? 'пока он длится' : `до ${dayWords(effective)}`;
    if (held === 'conflict')
      return `${given}; срок — ${periodWords(period)}, но из-за вооружённого конфликта оно не вступает в силу ${day}`;
    const after = held === 'recorded' ? '' : `через ${periodWords(period)}, `;
    return `${given}; оно вступает в силу ${after}${dayWords(effective)}`;
  },
  revoked: ({ by, on }) => `уведомление отозвано ${dayWords(on)}, до вступления в силу (${stateWords(by)})`,
  expired: ({ on }) => `прекращено ${dayWords(on)}: срок действия истёк`,
  withdrawn: ({ on, by }) => `прекращено ${dayWords(on)}: вступил в силу выход (${stateWords(by)})`,
  suspended: ({ by, since, ground, partly, towards, with: others = [] }) =>
    `приостановлено${partly ? ' частично' : ''} с ${dayWords(since)} (${listWords([by, ...others].map(stateWords))}${towards === undefined ? '' : `; в отношении: ${stateWords(towards)}`})${quoted(ground)}`,
  'suspension-announced': ({ by, on, effective }) =>
    `об этом объявлено ${dayWords(on)} (${stateWords(by)}), с действием с ${dayWords(effective)}`,
  'suspension-claimed': ({ by, since }) =>
    `${verb(by, 'утверждает', 'утверждают')}, что приостановлено с ${dayWords(since)}; это толкование с этим не согласно`,

  'binds-from': ({ day, until }) =>
    `связывает с ${dayWords(day)}${until === undefined ? '' : ` до ${dayWords(until)}`}`,
  within: ({ value, bound }) => `${numberWords(value)}, разрешено не более ${numberWords(bound)}`,
  over: ({ value, bound }) =>
    `${numberWords(value)}, на ${numberWords(value - bound)} больше предела, который равен ${numberWords(bound)}`,
  'at-least': ({ value, bound }) => `${numberWords(value)}, не менее ${numberWords(bound)}`,
  under: ({ value, bound }) =>
    `${numberWords(value)}, на ${numberWords(bound - value)} меньше минимума, который равен ${numberWords(bound)}`,
  'would-be': ({ value, bound, comparison }) =>
    `если бы предел связывал: ${numberWords(value)} при «${comparison === '<=' ? 'не более' : 'не менее'} ${numberWords(bound)}»${margin(value, bound, comparison)}`,
  'bound-unknown': ({ rule }) => `разрешённое число неизвестно: ${isolated(rule)}`,
  'bound-made': ({ value, rule }) => `разрешённое число — ${numberWords(value)}: ${isolated(rule)}`,
  declared: ({ by, on, value }) => `${stateWords(by)}: заявлено ${numberWords(value)} ${asOfWords(on)}`,
  'declared-as-known': ({ was, now, known }) =>
    `прежде было ${numberWords(was)}; заменено на ${numberWords(now)}${known === undefined ? '' : `, известно ${sinceWords(known)}`}`,
  derived: ({ value, on }) =>
    `единицы в записях ${asOfWords(on)} дают в сумме ${numberWords(value)}; других может не хватать`,
  'derived-equal': ({ value, on }) =>
    `единицы в записях ${asOfWords(on)} дают в сумме столько же, ${numberWords(value)}`,
  'derived-differs': ({ value, declared, on }) =>
    value < declared
      ? `единицы в записях ${asOfWords(on)} дают в сумме ${numberWords(value)} из ${numberWords(declared)}; остальное не разбито`
      : `единицы в записях ${asOfWords(on)} дают в сумме ${numberWords(value)}, больше заявленного: ${numberWords(declared)}`,
  'derived-unknown': ({ on, missing }) =>
    on === ''
      ? `сведений в записях мало, чтобы сосчитать: ${isolated(missing)}`
      : `единицы в записях ${asOfWords(on)} не дают числа: ${isolated(missing)}`,
  part: ({ number, each, what }) =>
    `${numberWords(number)} × ${isolated(what)}, ${each === 1 ? 'по одному' : `по ${numberWords(each)}`}`,
  'first-of': ({ number, first, each, beyond, what }) =>
    `${numberWords(number)} × ${isolated(what)}: первые ${numberWords(first)} по ${numberWords(each)}${beyond === undefined ? '' : `, остальные по ${numberWords(beyond)}`}`,
  added: ({ number, what, by }) =>
    `${numberWords(number)} × ${isolated(what)}: ещё засчитываются, как ${isSeveral(by) ? 'утверждают' : 'утверждает'} ${stateWords(by)}`,
  stale: ({ on, value, until, current }) =>
    `последнее заявление, ${numberWords(value)} ${asOfWords(on)}, служило ${periodWords(current)}, до ${dayWords(until)}; нового не последовало`,
  'no-declaration': () => 'в записях нет заявления об этом',
  rival: ({ value, source, changes }) =>
    `напечатано и другое число: ${numberWords(value)} (${isolated(source)})${changes ? ', оно изменило бы ответ' : ', оно ничего не изменило бы'}`,
  'counted-as': ({ says }) => `засчитывается так: ${isolated(says)}`,
  estimate: ({ by, value, on, note }) =>
    `оценка, в зачёт не идёт: ${isolated(by)} — ${numberWords(value)} ${asOfWords(on)}${note === undefined ? '' : ` (${isolated(plain(note))})`}`,

  occurred: ({ what, on, party }) => `${eventWords(what)}: ${stateWords(party)}, ${momentWords(on)}`,
  period: ({ from, to, every }) => `период (${periodWords(every)}) с ${dayWords(from)} по ${dayWords(to)}`,
  due: ({ day, latest, period, direction, from, conventions }) => {
    const count = `${periodWords(period)} ${direction === 'after' ? 'после даты' : 'до даты'} ${spanWords(from)}; пояс ${isolated(conventions.zone)}; день события ${conventions.startDay === 'included' ? 'считается' : 'не считается'}; конец месяца: ${MONTH_ENDS[conventions.monthEnd]}`;
    return day === latest
      ? `срок — ${dayWords(latest)}: ${count}`
      : `срок — от ${dayWords(day)} до ${dayWords(latest)}: ${count}`;
  },
  done: ({ what, on }) => `${eventWords(what)}, ${on === undefined ? 'день в записях не указан' : momentWords(on)}`,
  'in-time': ({ on }) => `выполнено в срок: ${momentWords(on)}`,
  late: ({ day, due }) =>
    `выполнено ${dayWords(day)}, после ${day === due ? 'часа, к которому это следовало сделать' : dayWords(due)}`,
  'not-shown': ({ found, wanted }) =>
    wanted === 1
      ? 'ничто в записях не показывает, что это сделано'
      : `в записях есть ${numberWords(found)} из ${numberWords(wanted)}`,
  awaited: ({ due }) => (due === undefined ? 'ещё предстоит' : `ещё предстоит, не позднее ${dayWords(due)}`),
  'timing-unknown': () => 'это сделано, но день получения в записях не указан',
  'no-deadline': ({ on }) => `выполнено: ${momentWords(on)}; срок для этого неизвестен`,
  'unsure-if-owed': () => 'сведений в записях мало, чтобы сказать, возникла ли обязанность',
  'no-events': () => 'отдельных событий и уведомлений в открытых сведениях нет',
  'nothing-recorded': () => 'в записях нет сведений ни о том, что это соблюдалось, ни о том, что не соблюдалось',
  'not-kept': ({ party, by, since, says }) =>
    `${verb(by, 'заявляет', 'заявляют')}, что ${by === party ? 'само это государство' : stateWords(party)} не ${isSeveral(party) && by !== party ? 'соблюдают' : 'соблюдает'} этого ${sinceWords(since)}${quoted(says)}`,
  kept: ({ party, by, since, says }) =>
    `${verb(by, 'заявляет', 'заявляют')}, что ${by === party ? 'само это государство' : stateWords(party)} ${isSeveral(party) && by !== party ? 'соблюдают' : 'соблюдает'} это ${sinceWords(since)}${quoted(says)}`,
  contradicted: () => 'заявления, каждое из которых здесь учитывается, противоречат друг другу',
  countermeasure: ({ by, since }) =>
    `извинено как контрмера с ${dayWords(since)} (${stateWords(by)}): сделанное остаётся нарушением, за которое отвечают`,
  exempt: ({ by, since }) => `исключение: ссылка на него сделана ${dayWords(since)} (${stateWords(by)})`,
  'lapsed-before-due': ({ end, due }) =>
    `возникло до прекращения соглашения, ${dayWords(end)}, а срок наступает после него, ${dayWords(due)}`,
  lapsed: () => 'прекращение освобождает стороны от дальнейшего выполнения: обязанность отпала',
  accrued: () => 'прекращение не затрагивает того, что возникло до него: обязанность остаётся',

  used: ({ number, bound, from, to, of, site }) =>
    `использовано ${numberWords(number)} из ${numberWords(bound)} с ${dayWords(from)} по ${dayWords(to)} (${useWords(of, site)})`,
  exceeded: ({ number, bound, from, to, of, site }) =>
    `${numberWords(number)} с ${dayWords(from)} по ${dayWords(to)} (${useWords(of, site)}), больше квоты, которая равна ${numberWords(bound)}`,
  'use-unknown': ({ bound, from, to }) =>
    `сколько использовано из квоты ${numberWords(bound)} с ${dayWords(from)} по ${dayWords(to)}, в записях не указано`,
  counted: ({ number, on, site }) =>
    `${numberWords(number)}: ${on.split(' to ').map(momentWords).join(' — ')}${site === undefined ? '' : ` (${isolated(site)})`}`,

  held: ({ party, what, since }) =>
    `${stateWords(party)}: имеется ${isolated(what)}${since === '' ? '' : `, в записях ${sinceWords(since)}`}`,
  happened: ({ party, what, on }) => `${eventWords(what)}: ${stateWords(party)}, ${momentWords(on)}`,
  'unclear-if-covered': () => 'подпадает ли под это то, что есть в записях, не установлено',
  judgement: ({ asks }) => `вопрос, на который отвечают люди: ${isolated(asks)}`,
  unconfirmed: ({ status }) =>
    `без ответа: было бы «${statuses[status as keyof typeof statuses]}», но лишь по общим сведениям без источника`, // Only statuses are given.
  'as-read': ({ by }) => readingWords(by),
};

const ENTERED: Readonly<Record<string, string>> = {
  signature: ', с подписания',
  'instruments-exchanged': ', с обмена ратификационными грамотами',
  date: ', с даты, которая в нём названа',
  'own-act': ', по собственному акту каждого государства',
};

const JOINED = {
  deposit: 'документ сдан на хранение',
  statement: 'обязательства приняты заявлением',
  signature: 'подписано',
} as const;

const EXTENSION_REFUSED = {
  'too-often': 'продлевать соглашение больше нельзя',
  'too-short': 'оно кончается не позднее, чем само соглашение',
  'too-long': 'оно длиннее, чем допускает соглашение',
  'too-late': 'соглашение уже прекратилось',
  'not-by-all': 'нужны все стороны',
  'not-allowed': 'соглашение такого не предусматривает',
} as const;

const COVERED: Readonly<Record<Verdict, string>> = {
  yes: 'подпадает',
  no: 'не подпадает',
  undetermined: 'не установлено, подпадает ли',
};

const COMPARATORS: Readonly<Record<Comparator, string>> = {
  '=': '',
  '≠': 'иное, чем: ',
  '>': 'более ',
  '≥': 'не менее ',
  '<': 'менее ',
  '≤': 'не более ',
  in: 'одно из: ',
};

const MONTH_ENDS = {
  'last-day': 'последний день',
  overflow: 'переход на следующий месяц',
  refuse: 'не определён',
} as const;

function open(verdict: Verdict): string {
  return verdict === 'undetermined' ? ', или сведений недостаточно' : '';
}

function margin(value: number, bound: number, comparison: '<=' | '>='): string {
  const over = comparison === '<=' ? value - bound : bound - value;
  if (over <= 0) return '';
  return `, на ${numberWords(over)} ${comparison === '<=' ? 'больше' : 'меньше'}`;
}

/** What everybody did together is nobody's act. */
function inBrackets(by: string): string {
  return by === 'all' ? '' : ` (${stateWords(by)})`;
}

function verb(by: string, one: string, several: string): string {
  return `${stateWords(by)} ${isSeveral(by) ? several : one}`;
}

function useWords(of: string, site: string | undefined): string {
  const what = isolated(of.replaceAll('-', ' '));
  return site === undefined ? what : `${what}; ${isolated(site)}`;
}

/** A ground or a note of the record, in its own words. */
function quoted(text: string | undefined): string {
  return text === undefined || text === '' ? '' : `: ${isolated(plain(text))}`;
}

function plain(text: string): string {
  return text.replace(/\.$/, '');
}

/** A value of an attribute as a list names it: `2350 км`, `наземное`, `да`. */
export function valueWords(value: Value, attribute: string): string {
  if (typeof value === 'number') return measured(value, unitOf(attribute));
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (typeof value === 'string') return wordValue(value);
  const { low, high }: Band = value;
  return `по сообщениям, от ${numberWords(low)} до ${measured(high, unitOf(attribute), true)}`;
}

function boundWords(
  bound: string | number | boolean | readonly string[],
  attribute: string,
  comparator: Comparator,
): string {
  if (typeof bound === 'number') return measured(bound, unitOf(attribute), comparator !== '=' && comparator !== '≠');
  if (typeof bound === 'object') return bound.map(wordValue).join(', ');
  return valueWords(bound, attribute);
}

function unitOf(attribute: string): string {
  const known = isAttribute(attribute) ? ATTRIBUTES[attribute] : undefined;
  return known?.is === 'number' ? known.unit : '';
}
