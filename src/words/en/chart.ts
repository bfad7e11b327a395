import type { ChartWords } from '../../chart/words.ts';
import { capitalised } from '../letters.ts';
import { acts } from './acts.ts';
import { dayWords, momentWords, numberWords, plural, readingWords } from './grammar.ts';
import { stateWords } from './states.ts';

/** The words of charts in English. */
export const chart: ChartWords = {
  lang: 'en',
  day: dayWords,
  moment: momentWords,
  number: (value) => numberWords(Number(value.toFixed(2))),
  percent: (share) => `${Number((share * 100).toFixed(1))}%`,
  party: (code) => capitalised(stateWords(code).replace(/^the /, '')),
  reading: (id) => (/^[A-Z]{3,12}$/.test(id) ? `as ${stateWords(id)} reads it` : readingWords(id)),
  state: {
    unsigned: 'not signed',
    proposed: 'proposed',
    signed: 'signed',
    deposited: 'instrument deposited',
    declined: 'declined',
    provisional: 'applied provisionally',
    'in-force': 'in force',
    'notice-running': 'notice of withdrawal running',
    suspended: 'suspended',
    'suspended-in-part': 'suspended in part',
    ended: 'ended',
    never: 'never in force',
  },
  disputed: 'disputed',
  event: 'act',
  act: acts.actWords,
  notDetermined: 'not determined',
  nothing: 'no figures and no limit',
  limit: 'limit',
  pending: 'limit, not yet binding',
  declared: 'declared',
  middle: 'middle of the runs',
  limited: (bound, comparison) => (comparison === '<=' ? `limit ${bound}` : `at least ${bound}`),
  agreed: (limited) => `${limited}, not yet binding,`,
  during: (first, last) =>
    [...(first === undefined ? [] : [`from ${first}`]), ...(last === undefined ? [] : [`until ${last}`])].join(' ') ||
    'without end',
  moves: (from, to, change) =>
    change === 0
      ? `${from.value} on ${from.day} and again on ${to.day}`
      : `${change < 0 ? 'falls' : 'rises'} from ${from.value} on ${from.day} to ${to.value} on ${to.day}`,
  highest: ({ value, day }) => `highest ${value} on ${day}`,
  once: ({ value, day }) => `${value} on ${day}`,
  between: (low, high) => `${low} to ${high}`,
  most: (_shown, left) => `and ${left} more`,
  lifelines: (rows, first, last) => `${plural(rows, 'agreement')} from ${first} to ${last}`,
  boundOn: (inForce, disputed, day) =>
    `On ${day} ${inForce} of them are in force${disputed === 0 ? '' : `, ${disputed} of these disputed`}`,
  share: (percent, low, high, day) => `${percent} of the runs lie between ${low} and ${high} on ${day}`,
  quantile: (percent, value) => `${percent} lie at or below ${value}`,
  run: ({ model, seed, runs, data }) => `Model ${model}, seed ${seed}, ${runs} runs, data as of ${data}`,
  phase: {
    title: (stable) => `Richardson's arms race, ${stable ? 'stable' : 'not stable'}`,
    x: 'Forces of x',
    y: 'Forces of y',
    stillX: 'x does not change',
    stillY: 'y does not change',
    courseKey: 'course from the start',
    restKey: 'nothing changes',
    rest: (at) => `nothing changes at ${at}`,
    noRest: 'there is no single point at which nothing changes',
    course: (from, to, years) => `the course leads from ${from} to ${to} in ${years} years`,
  },
};
