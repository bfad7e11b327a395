import type { comparison as english } from '../en/comparison.ts';
import { isolated } from '../letters.ts';
import { numberWords } from './grammar.ts';

const titles: typeof english.titles = {
  agreement: 'Что это такое',
  limits: 'Ограничения',
  prohibitions: 'Запреты',
  terms: 'Определения',
  measures: 'Как измеряется дальность',
  duties: 'Обязанности',
  quotas: 'Квоты',
  verification: 'Проверка',
  meetings: 'Заседания',
  lifecycle: 'Вступление в силу, срок действия, выход',
  time: 'Как считаются сроки',
  groups: 'Группы государств',
  judgements: 'Вопросы, на которые могут ответить только люди',
};

export const comparison: typeof english = {
  titles,
  title: 'Сравнение',
  both: (a, b) => `${a} и ${b}`,
  lead: 'Выберите два соглашения или проекта: Servanda поставит их рядом по тому, что значат их положения, как бы они ни назывались и в каком бы порядке ни стояли.',
  unknown: (quoted) => `В библиотеке нет: ${quoted.map(isolated).join(', ')}.`,
  choose: 'Выберите соглашение из списка.',
  meant: (quoted) => `Возможно, это ${isolated(quoted)}?`,
  first: 'Первое соглашение',
  second: 'Второе соглашение',
  compare: 'Сравнить',
  reasons: {
    drafts: 'два проекта одного договора, между которыми шесть лет',
    counting: 'как считали одни и те же вооружения в 1991 году и в 2010 году',
    ban: 'запрет целого класса ракет и потолок для другого',
    weapons: 'что каждый из них запрещает в отношении ядерного оружия',
  },
  summary: ({ same, sameButForTerms, worded, different, onlyA, onlyB }, a, b) => {
    const sorts = [
      [same, 'совпадают'],
      [sameButForTerms, 'совпадают, кроме термина'],
      [worded, 'одинаковы по строению'],
      [different, 'различаются'],
    ] as const;
    const told = sorts.flatMap(([number, words]) => (number > 0 ? [`${words} ${numberWords(number)}`] : []));
    const both = `Положений, которые есть в обоих: ${numberWords(same + sameButForTerms + worded + different)} (${told.join(', ')})`;
    return `${both}; только здесь: ${a} — ${numberWords(onlyA)}, ${b} — ${numberWords(onlyB)}.`;
  },
  parts: 'Части этой страницы',
  differs: 'Что различается',
  restIsSame: 'О чём в положении здесь не сказано, то в обоих одинаково.',
  worded: 'Одинаково по строению, сказано другими словами',
  same: 'Что совпадает',
  sameButForTerms: 'Совпадает, кроме термина',
  only: (short) => `Есть только здесь: ${short}`,
  counted: (words, number) => `${words} (${numberWords(number)})`,
  nothingHere: (short, section) =>
    `${titles[section]}: в файле ${short} в этом разделе ничего нет; см. его обязанности и квоты.`,
  what: 'Что',
  nothing: '–',
  more: (list, more) => `${isolated(list.join(', '))} (и ещё ${numberWords(more)})`,
  restsOn: (terms) => `Термины с разным определением: ${terms}.`,
  recalled: '° не подтверждено: из общих знаний',
  otherWay: (a, b) => `В обратном порядке: ${a} и ${b}`,
  twoOthers: 'Сравнить два других',
  life: {
    'lifecycle.force': 'вступление в силу',
    'lifecycle.withdraw': 'выход',
    'lifecycle.suspend': 'приостановление',
    'lifecycle.duration': 'срок действия',
    'lifecycle.signature': 'подписание',
  },
  inPlaceOf: (id) => `взамен: ${isolated(id)}`,
  from: (date) => `с какого дня: ${date}`,
  steps: (steps) => `до того: ${steps}`,
  binds: (whom) => `обязаны: ${whom}`,
};
