import { EN } from '../en/catalogue.ts';
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
import { stateWords } from './states.ts';
import { statuses } from './statuses.ts';

/** Russian. */
export const RU: typeof EN = {
  // What stands in no file of this folder yet is still said in English.
  ...EN,
  grammar: { dayWords, direction, intervalWords, listWords, momentWords, numberWords, readingWords, spanWords },
  states: { stateWords },
  acts,
  chart,
  layout,
  statuses,
};
