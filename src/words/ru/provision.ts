import type { Provision } from '../../agreement/agreement.ts';
import type { provision as english } from '../en/provision.ts';
import { capitalised } from '../letters.ts';
import { dayWords, listWords, momentWords, numberWords, plural } from './grammar.ts';
import { stateWords } from './states.ts';
import { statuses } from './statuses.ts';

/** The page of a provision in Russian. */

type Section = Provision['section'];

const what: { readonly [S in Section]?: string } = {
  terms: 'Определение',
  counts: 'Правило засчёта',
  groups: 'Группа государств',
  verification: 'Средство контроля',
  meetings: 'Орган или встреча',
  disputes: 'Спор, изложенный словами',
  lifecycle: 'Правило о действии во времени',
};

const silent: { readonly [S in Section]?: string } = {
  terms: 'Определение нельзя ни соблюсти, ни нарушить: на него опираются ограничения и запреты.',
  counts: 'Правило засчёта нельзя ни соблюсти, ни нарушить: на него опираются ограничения.',
  groups: 'Говорит, кто имеется в виду в других положениях.',
  verification: 'Что и как часто надо допускать, установлено обязанностями и квотами.',
  meetings: 'Что и когда надо созывать, установлено обязанностями.',
  disputes: 'Если позицию можно вычислить, она стоит среди толкований.',
  lifecycle: 'Его действие видно в разделе соглашения о действии во времени.',
};

export const provision: typeof english = {
  twins: { provision: 'Положение в JSON', json: 'Выводы в JSON', csv: 'Выводы в CSV' },
  lead: {
    silent: (section, agreement) => [`${what[section] ?? 'Положение'}: `, agreement, `. ${silent[section] ?? ''}`],
    nothingOf: (party, agreement) => [
      'Это положение (',
      agreement,
      `) не касается того, о ком вопрос: ${stateWords(party)}.`,
    ],
    nothing: (on, agreement) => [`На ${dayWords(on)} об этом положении ничего сказать нельзя (`, agreement, ').'],
    counts: (on, counts, agreement) => [
      `На ${dayWords(on)}, по этому положению (`,
      agreement,
      `): ${counts.map(([status, findings]) => `${statuses[status]} — ${plural(findings, 'вывод', 'вывода', 'выводов')}`).join('; ')}.`,
    ],
    answers: (on, agreement) => [`На ${dayWords(on)}, `, agreement, ': '],
    answer: (readers, mark, whom) => [
      `${readers === undefined ? '' : `≠ ${readers}, `}${whom === undefined ? '' : `${whom}: `}`,
      mark,
    ],
    number: (n, agreement) => [
      'Спорно, сколько единиц (',
      n.unit,
      `) на ${dayWords(n.on)} было по `,
      agreement,
      ` у стороны «${stateWords(n.party)}»${n.by.length === 0 ? '' : ` (оспаривает ${listWords(n.by.map(stateWords))})`}: ${n.values.map(({ value, readers }) => `${numberWords(value)}, ${readers}`).join(', против ')}; разрешено ${n.comparison === '<=' ? 'не более' : 'не менее'} ${numberWords(n.bound)} [`,
      n.cite,
      '].',
    ],
    counted: (by, things, sources) => [
      ` ${capitalised(stateWords(by))} по-прежнему засчитывает: `,
      ...things.flatMap(({ number, what: thing }, i) => [i === 0 ? '' : ', ', `${numberWords(number)} × `, thing]),
      ' (',
      sources,
      ').',
    ],
    differ: (on, whom, readers, agreement) => [
      `Что следует из этого положения (`,
      agreement,
      `) на ${dayWords(on)}, оспаривается; о ком речь: ${whom}. ${readers.length === 0 ? 'Его можно понять двояко.' : `Толкуют по-разному: ${listWords(readers.map(stateWords))}.`}`,
    ],
    side: (readers, mark, whom) => [`${capitalised(readers)}${whom === undefined ? '' : ` (${whom})`}: `, mark, '.'],
    undisputed: (whom, mark) => [`${capitalised(whom)}, не оспаривается: `, mark, '.'],
    also: (cite) => ['Там же, ', cite, ': '],
  },
  day: {
    heading: (on) => `На ${dayWords(on)} и почему`,
    over: (last, link) => [
      'В этот день положение никого не связывает. ',
      link(`Что было на ${dayWords(last)}, в последний день его действия`),
      '.',
    ],
    legend:
      '✓ соблюдено  ✗ нарушено  … ещё не наступило  – не действует  ? не установлено  ≠ оспаривается ° не подтверждено: из общих знаний. Не установлено: в базе сведений об этом сказано недостаточно. Не действует: в этот день никого не связывает.',
    excused: ' (оправдано как контрмера)',
    earlier: (instances, short, on) =>
      `${short}, ${dayWords(on)}: ещё ${plural(instances, 'более ранний случай', 'более ранних случая', 'более ранних случаев')} — в данных ниже.`,
    why: (state) => `Почему: ${stateWords(state)}`,
    oneState: 'Одно государство',
    reasons: 'Показать причины',
  },
  says: {
    heading: 'Что говорит положение',
    recalled: '° из общих знаний, не подтверждено.',
    paragraph: 'Подтверждено источниками; номер пункта — из общих знаний °.',
    confirmed: 'Подтверждено источниками.',
    computed: 'Как это вычисляется',
    note: 'Примечание',
    counted: 'Правило засчёта: ',
    rests: (terms) => ['Опирается на определения: ', terms, '.'],
    never: 'Никого не связывало.',
    since: (from) => `Связывает с ${dayWords(from)}.`,
    bound: (from, last) => `Связывало с ${dayWords(from)} по ${dayWords(last)}.`,
  },
  disputed: {
    heading: 'Спорное',
    readings: (number) =>
      `Толкований, относящихся к этому положению: ${number}. Ни одно не взято за основное: каждый ответ выше стоит под именем того, кто так толкует.`,
    underReading: 'Соглашение по этому толкованию',
    sources: 'Источники: ',
  },
  course: {
    heading: 'С течением времени',
    silent: 'В базе сведений об этом положении ни на один день ничего нет.',
    steps: 'Ступени показывают заявленное, предел нанесён лишь за то время, когда он связывал; все числа — в таблице.',
    table: 'Таблица с течением времени',
    columns: { days: 'Дни', whom: 'Для кого', answer: 'Ответ', reading: 'Чьё толкование', instance: 'Случай' },
    allReadings: 'все толкования',
    last: (shown, all) => `Последние ${shown} из ${numberWords(all)} промежутков; остальные — в данных ниже.`,
    caption: (name, known) => [
      'Что было установлено с течением времени (',
      name,
      `), по сведениям на ${dayWords(known)}.`,
    ],
    around: (name, on, known) => [
      'Что было установлено (',
      name,
      `) около ${dayWords(on)}, по сведениям на ${dayWords(known)}.`,
    ],
    others: (spans) => `Остальные промежутки (${numberWords(spans)})`,
    days: (first, last) => `${first ?? '…'} — ${last ?? '…'}`,
    instance: (first, last) => (last === undefined ? momentWords(first) : `по ${last}`),
    applies: (from) => `; предел действует с ${dayWords(from)}`,
  },
  missing: (short) => `Все положения: ${short}`,
};
