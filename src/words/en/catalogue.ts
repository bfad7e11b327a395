import { acts } from './acts.ts';
import { chart } from './chart.ts';
import {
  dayWords,
  direction,
  intervalWords,
  listWords,
  momentWords,
  numberWords,
  readingWords,
  spanWords,
} from './grammar.ts';
import { layout } from './layout.ts';
import { phrases, valueWords } from './phrases.ts';
import { stateWords } from './states.ts';
import { statuses } from './statuses.ts';

/** English: the language that the others are measured by. */
export const EN = {
  grammar: { dayWords, direction, intervalWords, listWords, momentWords, numberWords, readingWords, spanWords },
  states: { stateWords },
  acts,
  chart,
  layout,
  phrases: { ...phrases },
  statuses,
  values: { valueWords },
};
