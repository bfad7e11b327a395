import type { Day } from '../../time/day.ts';
import { dayWords, listWords, numberWords, plural } from './grammar.ts';
import { stateWords } from './states.ts';

interface Counts {
  readonly signed: number;
  readonly suspended: number;
  readonly proposed: number;
  readonly over: number;
  readonly disputed: number;
}

/** One state towards everything. */
export const party = {
  /** Where it stands, in the order in which the page tells it. */
  places: {
    bound: 'Bound by',
    leaving: 'Notice of withdrawal is running',
    suspended: 'Suspended',
    signed: 'Signed or deposited, not bound',
    proposed: 'On the table',
    over: 'Left, or over',
    never: 'Never bound',
  },
  counted: (title: string, many: number) => `${title} (${numberWords(many)})`,
  lead: (on: Day, code: string, bound: number, all: number, rest: Counts) => {
    const parts: readonly (readonly [number, string])[] = [
      [rest.signed, 'signed and not binding it'],
      [rest.suspended, 'suspended'],
      [rest.proposed, 'on the table'],
      [rest.over, 'left or over'],
      [rest.disputed, 'disputed'],
    ];
    const told = parts.flatMap(([many, words]) => (many === 0 ? [] : [`${numberWords(many)} ${words}`]));
    return `On ${dayWords(on)}, ${bound === 0 ? 'none' : numberWords(bound)} of the ${numberWords(all)} agreements in the library ${bound < 2 ? 'binds' : 'bind'} ${stateWords(code)}${told.length === 0 ? '' : `; ${listWords(told)}`}.`;
  },
  nothingYet: (on: Day) => `On ${dayWords(on)} nothing in the library concerned this state yet.`,
  timeline: (name: string) => `Timeline of ${name}`,
  calendar: (name: string) => `Calendar of ${name} (iCalendar)`,
  disputed: 'Disputed',
  due: 'What is due next',
  nothingDue: 'Nothing in the record ends or falls due for it within a year of this day.',
  together: 'by the parties together',
  tentative: 'tentative',
  figures: 'Last figures against the limits',
  noFigures: (code: string) => `The record has no number of ${stateWords(code)} against a limit.`,
  figuresCaption: 'Each as of the last day on which the agreement bound, nearest to the limit first',
  acts: 'Legal acts that concern it, newest first',
  noActs: (code: string) => `The record has no legal act of ${stateWords(code)} by this day.`,
  earlierActs: (many: number) => plural(many, 'earlier legal act'),
  said: 'What it said, newest first',
  nothingSaid: (code: string) => `The record has no statement of ${stateWords(code)} by this day.`,
  earlierSaid: (many: number) => plural(many, 'earlier statement'),
  older: <T>(many: number, code: string, link: (words: string) => T): readonly (string | T)[] => [
    `${plural(many, 'older one')}: see the `,
    link(`timeline of ${stateWords(code)}`),
    '.',
  ],
  /** Those that took its place, each with the number of agreements. */
  successors: <T>(places: readonly (readonly [successor: T, agreements: number])[]): readonly (string | T)[] => [
    'Its place was taken by ',
    ...places.flatMap(([successor, many], i) => [
      i === 0 ? '' : ', by ',
      successor,
      ` in ${plural(many, 'agreement')}`,
    ]),
    ': what it did under these stands on their pages.',
  ],
};
