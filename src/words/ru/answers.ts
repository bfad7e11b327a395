import type { answers as english } from '../en/answers.ts';
import { chart } from './chart.ts';
import { asOfWords, dayWords, listWords, numberWords, plural, readingWords } from './grammar.ts';
import { stateWords } from './states.ts';
import { statuses } from './statuses.ts';

export const answers: typeof english = {
  last: (value) => `последнее: ${numberWords(value)}`,
  of: (value, bound) => `${numberWords(value)} из ${numberWords(bound)}`,
  allowed: (comparison, bound) => `${comparison === '<=' ? 'не более' : 'не менее'} ${numberWords(bound)}`,
  excused: 'извинено',
  due: (day) => `срок ${dayWords(day)}`,
  state: (state) => chart.state[state],
  answer: (status, detail) => (detail === statuses[status] ? detail : `${statuses[status]}: ${detail}`),
  stale: (status, value, bound, asOf) =>
    `${statuses[status]}: последнее — ${numberWords(value)} из ${numberWords(bound)}${asOf === undefined ? '' : `, ${asOfWords(asOf)}`}`,
  readers: (readings) => {
    const [one] = readings;
    if (readings.length === 1 && one !== undefined) return readingWords(one);
    return `как это толкуют ${listWords(readings.map((each) => (each === 'others' ? 'остальные' : stateWords(each))))}`;
  },
  states: (codes, most) =>
    codes.length > most
      ? plural(codes.length, 'государство', 'государства', 'государств')
      : listWords(codes.map(stateWords)),
  together: 'стороны вместе',
  standing: (whom, readers, clause) =>
    `${[...(whom === undefined ? [] : [whom]), ...(readers === undefined ? [] : [readers])].join(', ')}: ${clause}.`,
  others: (many) => ` и ещё ${numberWords(many)}`,
};
