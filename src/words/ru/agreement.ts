import type { Provision } from '../../agreement/agreement.ts';
import type { AgreementFile } from '../../agreement/schema.ts';
import type { Lacking } from '../../assess/force.ts';
import type { TieCategory, TieKind } from '../../record/ties.ts';
import type { agreement as english, Whom } from '../en/agreement.ts';
import { capitalised, isolated } from '../letters.ts';
import { acts } from './acts.ts';
import { chart } from './chart.ts';
import { dayWords, intervalWords, listWords, momentWords, numberWords, plural } from './grammar.ts';
import { stateWords } from './states.ts';
import { statuses } from './statuses.ts';

/** The page of an agreement in Russian. */

const kinds: Readonly<Record<AgreementFile['kind'], string>> = {
  treaty: 'договор',
  'executive-agreement': 'межправительственное соглашение',
  'political-commitment': 'политическое обязательство',
  pledge: 'одностороннее обязательство',
  draft: 'проект',
  proposal: 'предложение',
};

const sections: Readonly<Record<Provision['section'], string>> = {
  limits: 'Ограничения',
  prohibitions: 'Запреты',
  duties: 'Обязанности',
  quotas: 'Квоты',
  lifecycle: 'Действие во времени: вступление в силу, срок, выход',
  counts: 'Правила засчёта',
  verification: 'Контроль за соблюдением',
  meetings: 'Встречи и органы',
  judgements: 'Вопросы, на которые отвечают люди',
  terms: 'Определения',
  groups: 'Группы государств',
  disputes: 'Споры, изложенные словами',
};

const tieKinds: Readonly<Record<TieKind, string>> = {
  'ratification-condition': 'одна из сторон обусловила свою ратификацию другим соглашением',
  'entry-into-force-condition': 'другое соглашение должно было сначала вступить в силу или связать участников',
  'duration-tie': 'действует лишь до тех пор, пока действует другое',
  supersession: 'другое прекращает или заменяет его, вступив в силу или будучи внесено',
  amendment: 'изменяет текст другого',
  protocol: 'часть, добавленная к другому',
  'floor-clause': 'сохраняет уровень, установленный другим',
  'non-prejudice': 'говорит, что не затрагивает другого',
  'set-aside': 'разрешает то, что другое запрещает',
  trigger: 'поведение по одному приводит в действие положение другого',
  implements: 'исполняет обещание, данное в другом',
  sequel: 'переговоры, обещанные в одном, привели к другому',
  'preamble-reference': 'называет другое как исходное',
  'regime-web': 'задуманы как действующие вместе',
  'political-linkage': 'государство связало своё поведение по одному с другим, без положения об этом',
  'verification-borrowed': 'контроль за ним ведётся по другому',
  'shared-body': 'одна комиссия или одна группа участников служит обоим',
  'notification-channel': 'его уведомления идут по каналу другого',
  'definition-borrowed': 'заимствует определения или правила засчёта другого',
  'baseline-date': 'дата из другого определяет уровень в нём',
  independent: 'кажется связанным с другим, но действует само по себе',
};

const tieTitles: Readonly<Record<TieCategory, string>> = {
  legal: 'Правовая связь',
  verification: 'Контроль',
  commission: 'Общая комиссия',
  notification: 'Канал и порядок уведомлений',
  definition: 'Определения',
  political: 'Политическая связь',
  alleged: 'По утверждению одной стороны',
  independent: 'Связи нет',
};

const tieCategories: Readonly<Record<TieCategory, string>> = {
  legal: 'с другим его связывает положение или закон',
  verification: 'контроль за ним ведётся по другому',
  commission: 'у обоих общая комиссия или группа участников',
  notification: 'его уведомления или их порядок идут через другое',
  definition: 'заимствует из другого определения, правила засчёта или дату',
  political: 'с другим его связывают заявления или практика',
  alleged: 'так говорит одна сторона; другая отрицает или того же не говорила',
  independent: 'кажется связанным с другим, но действует само по себе',
};

function whomWords<T>(whom: Whom<T>): readonly (string | T)[] {
  if (whom.is === 'open') return ['открыто: ', whom.to];
  if (whom.is === 'counted') return [`участников — ${whom.number}`];
  return [`${whom.states.length === 1 ? 'участник' : 'участники'}: ${listWords(whom.states.map(stateWords))}`];
}

export const agreement: typeof english = {
  twins: {
    json: (first) => `Выводы в JSON${first === undefined ? '' : ` (первые ${numberWords(first)})`}`,
    csv: (first) => `Выводы в CSV${first === undefined ? '' : ` (первые ${numberWords(first)})`}`,
    members: 'Участники',
    ties: 'Связи',
  },
  head: {
    is: (short, kind, whom) => [`${short} — ${kinds[kind]}; `, ...whomWords(whom), '. '],
    on: (day, standing) => `Положение на ${dayWords(day)}. ${capitalised(standing)}`,
    nothing: (day) => `На ${dayWords(day)} ничего ещё не произошло.`,
    change: (on, states) =>
      `Следующая перемена, известная базе сведений${states === undefined ? '' : ` (${listWords(states.map(stateWords))})`}: ${dayWords(on)}.`,
    undisputed: 'Ни одна сторона, насколько известно собранию, не толкует его иначе.',
    disputed: '≠ Оспаривается. ',
    boundDisputed: 'Кто связан на этот день, само по себе спорно.',
    points: (readers, points, shown) => {
      const who = listWords(readers.map(stateWords));
      const many = plural(points, 'спорный вопрос', 'спорных вопроса', 'спорных вопросов');
      const on = points === 1 ? ':' : `. ${capitalised(many)}${points > shown ? ', прежде всего:' : ':'}`;
      return `${readers.length === 1 ? 'Своё толкование' : 'Толкования расходятся'}: ${who}${on}`;
    },
    holds: (by, title) => [`${capitalised(listWords(by.map(stateWords)))}: «`, title, '»'],
    further: (points, written, link) => {
      const parts = [
        ...(points > 0 ? [`ещё ${plural(points, 'вопрос', 'вопроса', 'вопросов')}`] : []),
        ...(written > 0 ? [`${plural(written, 'спор изложен', 'спора изложены', 'споров изложены')} словами`] : []),
      ];
      if (parts.length === 0) return [link('Обе стороны полностью'), '.'];
      return [`${capitalised(parts.join('; '))}: `, link('обе стороны полностью'), '.'];
    },
    also: (names) => `Другие названия: ${names.map(isolated).join(', ')}.`,
    contents: { life: 'Действие во времени', members: 'Кто связан', provisions: 'Положения', ties: 'Связи' },
    compare: 'Сравнить с другим',
    whatIf: 'Что если',
  },
  disputed: 'Спорное: стороны рядом друг с другом',
  life: {
    heading: 'Действие во времени',
    chart: (short) => `Действие во времени: ${short}`,
    name: (act) => acts.names[act.act],
    caption: (day) =>
      `Положение и действия; черта — ${dayWords(day)}. То же словами — в разделе «Действие во времени».`,
    span: (state, days) => `${chart.state[state]} ${intervalWords(days)}`,
    disputedSpan: (reads, days) =>
      `оспаривается ${intervalWords(days)}: ${reads.map(({ state, readers }) => `${chart.state[state]}, ${readers}`).join('; ')}`,
    none: 'До этого дня в базе сведений нет ни одного действия.',
    done: (day) => `Что было сделано по ${dayWords(day)} включительно`,
    lastDone: (shown, all, day) => `Последние ${shown} из ${all} действий по ${dayWords(day)}; все — в хронологии`,
    columns: ['День', 'Действие', 'Источник'],
    act: (act) =>
      `${capitalised(acts.names[act.act])}${act.by === 'all' ? '' : ` (${stateWords(act.by)})`}${acts.effectWords(act)}`,
    contested: ' ≠ оспаривается',
    timeline: 'Все соглашения на одной хронологии',
  },
  members: {
    heading: 'Кто связан',
    notInForce: 'Не в силе.',
    notYet: (since) => `Ещё не в силе; вступает в силу ${dayWords(since)}.`,
    inForce: (since) => `В силе с ${dayWords(since)}.`,
    ended: (since) => `Было в силе с ${dayWords(since)}; действие прекращено.`,
    lacking: (lacking) => `Не хватает: ${lackingWords(lacking)}`,
    lists: {
      bound: 'Связаны',
      noticeRunning: 'Из них уведомили о выходе',
      suspended: 'Из них приостановили действие полностью или частично',
      provisional: 'Применяют временно',
      deposited: 'Документ сдан на хранение, ещё не связаны',
      signed: 'Подписали, документа не сдали',
      declined: 'Заявили, что участниками не станут',
      out: 'Более не участвуют',
      disputed: 'Оспаривается',
    },
    number: (title, states) => `${title}: ${numberWords(states)}`,
    printed: (parties, recalled, on, sources) => [
      `Для сверки: ${plural(parties, 'участник', 'участника', 'участников')}${recalled ? '°' : ''} по печатным данным, ${momentWords(on)} (`,
      sources,
      ').',
    ],
  },
  limits: {
    heading: 'Ограничения и заявленные количества',
    over: (on, last, link) => [
      `На ${dayWords(on)} соглашение никого не связывает. Числа ниже — на `,
      link(dayWords(last)),
      ', последний день его действия.',
    ],
    caption: (day) => `Заявленное и разрешённое на ${dayWords(day)}`,
    limit: 'Ограничение',
    answers: 'Ответы',
    steps: 'Ступени показывают заявленное; предел нанесён лишь за то время, когда он связывал. ',
    every: (name) => ['Каждое число и почему: ', name],
    states: (number) => plural(number, 'государство', 'государства', 'государств'),
    status: (status) => statuses[status],
  },
  provisions: {
    heading: (number) => `Положения (${number})`,
    what: 'Что говорит текст (в нашем изложении) и рядом — во что он переведён для вычислений. Название положения ведёт к тому, что по нему установлено, и почему.',
    sections,
    section: (section, number) => `${sections[section]} (${number})`,
    columns: { provision: 'Положение', says: 'Что говорит', computes: 'Что вычисляется' },
    show: (section, number) => `Показать текст раздела «${sections[section]}» (${number})`,
    paragraph: ' (пункт °)',
  },
  ties: {
    heading: 'Связи с другими соглашениями',
    none: 'В базе сведений связей нет.',
    count: (on, by) =>
      `Опирается на другие документы: ${on === 0 ? 'нет' : on}; на него опираются: ${by === 0 ? 'нет' : by}.`,
    groups: {
      restsOn: 'На что опирается',
      dependents: 'Что опирается на него',
      within: 'Внутри самого соглашения',
      independent: 'Кажется связанным, но не связано',
    },
    group: (title, number) => `${title} (${number})`,
    titles: tieTitles,
    categories: tieCategories,
    tie: (kind, by) => `${tieKinds[kind]}${by === undefined ? '' : `; так утверждает только ${stateWords(by)}`}.`,
  },
};

function lackingWords({ deposits, group, percent }: Lacking): string {
  if (deposits) {
    const lacking = plural(deposits.need - deposits.have, 'документ', 'документа', 'документов');
    return `${lacking} из ${deposits.need} (сдано ${deposits.have})`;
  }
  if (group) {
    const names = listWords(group.states.map(stateWords));
    return `документы государств группы ${isolated(group.id.replaceAll('-', ' '))}, ${group.states.length} из ${group.of}: ${names}`;
  }
  const { have = 0, above = 0 } = percent ?? {};
  return `документы более чем ${above}\u00a0% подписавших (сейчас ${Math.round(have)}\u00a0%)`;
}
