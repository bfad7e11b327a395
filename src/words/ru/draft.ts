import type { draft as english } from '../en/draft.ts';
import { isolated } from '../letters.ts';
import { dayWords, listWords, plural } from './grammar.ts';
import { statuses } from './statuses.ts';

export const draft: typeof english = {
  title: 'Составить соглашение',
  lead: 'Напишите или измените соглашение в виде данных: здесь видно, что в нём не так и что из него вышло бы на действительных сведениях.',
  sent: 'Текст получает программа, которая отдаёт эту страницу, и больше никто. Он не хранится: сохраните его у себя в файле.',
  stays:
    'Текст остаётся в этом браузере: здесь он проверяется и сопоставляется со сведениями по мере того, как вы пишете. Он никому не отправляется.',
  noStart: (id) => `Соглашения ${isolated(id)}, с которого можно было бы начать, нет.`,
  startFrom: 'Начать с текста',
  load: 'Загрузить',
  text: 'Проект в формате YAML',
  check: 'Проверить',
  open: 'Открыть файл',
  save: 'Сохранить в файл',
  keep: 'Хранить в этом браузере',
  takeUp: 'Продолжить сохранённый здесь проект',
  forget: 'Удалить сохранённый проект',
  keys: 'Ctrl+Пробел предлагает, что может здесь стоять, Ctrl+Shift+Пробел говорит, что стоит у курсора; F8 ведёт к следующей ошибке. Tab сдвигает строку; Escape, затем Tab — выход из текста.',
  unreachable: 'Сведения не загрузились, и проект не проверен. Загрузите страницу ещё раз.',
  wrong: 'Что в нём не так',
  nothing: 'Исправлять нечего.',
  counts: (errors, warnings) => {
    const counts = [
      ...(errors > 0 ? [plural(errors, 'ошибка', 'ошибки', 'ошибок')] : []),
      ...(warnings > 0 ? [plural(warnings, 'предупреждение', 'предупреждения', 'предупреждений')] : []),
    ];
    const runs = errors > 0 ? 'пока ошибки не исправлены, проект не работает' : 'проект работает и так';
    return `${listWords(counts)}: ${runs}.`;
  },
  problems: 'Что найдено, что ожидалось и как это можно исправить',
  problemHeads: ['Строка', 'Найдено', 'Ожидалось', 'Как исправить'],
  warning: 'предупреждение',
  error: 'ошибка',
  refused: (found, expected) => `Найдено: ${isolated(found)}; ожидалось: ${isolated(expected)}.`,
  comes: 'Что из него вышло бы',
  asIf: (short, on, counts) => {
    const told = counts.map(([status, number]) => `${statuses[status]} — ${number}`);
    const answer = told.length === 0 ? 'сказать о нём нечего' : listWords(told);
    return `Как если бы ${isolated(short)} было соглашением, с действиями и цифрами из базы сведений, на ${dayWords(on)}: ${answer}.`;
  },
  bound: 'Кто был бы связан',
  limits: 'Ограничения и что есть в сведениях',
  rest: 'Всё остальное',
  first: (shown, all) => `Ответы: первые ${shown} из ${all}`,
  each: 'Каждое положение, на которое есть ответ',
  answerHeads: ['Положение', 'Для кого', 'Ответ', 'Почему'],
  why: 'Почему',
};
