import type { EN } from '../en/catalogue.ts';
import { acts } from './acts.ts';
import { agreement } from './agreement.ts';
import { agreements } from './agreements.ts';
import { answers } from './answers.ts';
import { chart } from './chart.ts';
import { dates } from './dates.ts';
import { draft } from './draft.ts';
import { facets } from './facets.ts';
import { foot } from './foot.ts';
import { forms } from './forms.ts';
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
import { how } from './how.ts';
import { layout } from './layout.ts';
import { marks } from './marks.ts';
import { membership } from './membership.ts';
import { names } from './names.ts';
import { near } from './near.ts';
import { notFound } from './not-found.ts';
import { parties } from './parties.ts';
import { party } from './party.ts';
import { phrases, valueWords } from './phrases.ts';
import { places } from './places.ts';
import { provision } from './provision.ts';
import { range } from './range.ts';
import { scenarios } from './scenarios.ts';
import { sources } from './sources.ts';
import { stateWords } from './states.ts';
import { statuses } from './statuses.ts';
import { timeline } from './timeline.ts';
import { today } from './today.ts';

/** Russian. */
export const RU: typeof EN = {
  grammar: { dayWords, direction, intervalWords, listWords, momentWords, numberWords, readingWords, spanWords },
  states: { stateWords },
  acts,
  agreement,
  chart,
  draft,
  facets,
  forms,
  foot,
  layout,
  how,
  notFound,
  parties,
  party,
  provision,
  range,
  scenarios,
  sources,
  phrases,
  answers,
  dates,
  marks,
  membership,
  places,
  agreements,
  near,
  today,
  names,
  statuses,
  timeline,
  values: { valueWords },
};
