import type { Day } from '../../time/day.ts';
import { dayWords, listWords, numberWords, plural } from './grammar.ts';
import { stateWords } from './states.ts';

/** All states, and where each stands. */
export const parties = {
  title: 'Parties',
  nobodyYet: (on: Day) => `On ${dayWords(on)} no agreement in the library concerns any state yet.`,
  /** The states that are bound by the most, and by how many each. */
  lead: (on: Day, states: number, first: readonly string[], most: number) =>
    `On ${dayWords(on)} the agreements in the library concern ${plural(states, 'state')}; ${listWords(first.map(stateWords))} ${first.length === 1 ? 'is' : 'are'} bound by the most, ${numberWords(most)}${first.length === 1 ? '' : ' each'}.`,
  fit: (states: number, word: string) => `${plural(states, 'state fits', 'states fit')} “${word}”.`,
  field: 'Name of a state, or its three letters',
  find: 'Find',
  showAll: 'Show all',
  caption: (on: Day) => `Agreements that bind each state on ${dayWords(on)}, the most first`,
  state: 'State',
  bound: 'Bound',
  signed: 'Signed',
  over: 'Over',
  disputed: '≠ Disputed',
};
