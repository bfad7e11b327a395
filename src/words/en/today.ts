import type { Day } from '../../time/day.ts';
import { dayWords, listWords, numberWords, plural } from './grammar.ts';
import { stateWords } from './states.ts';

/** How many agreements stand where. */
export interface Standing {
  readonly force: number;
  readonly signed: number;
  readonly table: number;
  readonly over: number;
  readonly never: number;
}

/** `2 signed and not in force`, where there are any. */
export function elsewhere({ signed, table, over, never }: Standing, number = numberWords): string[] {
  const parts: readonly (readonly [number, string])[] = [
    [signed, 'signed and not in force'],
    [table, 'on the table'],
    [over, 'over'],
    [never, 'never in force'],
  ];
  return parts.flatMap(([many, words]) => (many === 0 ? [] : [`${number(many)} ${words}`]));
}

/** The first page. */
export const today = {
  title: (day: Day) => `What binds whom on ${dayWords(day)}`,
  lead: (day: Day, all: number, standing: Standing, disputed: number) => {
    const rest = elsewhere(standing);
    const doubt = disputed === 0 ? '' : ` Who is bound is disputed in ${plural(disputed, 'agreement')}.`;
    return `On ${dayWords(day)}, ${numberWords(standing.force)} of the ${numberWords(all)} agreements in the library ${standing.force === 1 ? 'is' : 'are'} in force${rest.length === 0 ? '' : `; ${listWords(rest)}`}.${doubt}`;
  },
  begin: 'Three questions to begin with',
  launchers: 'Who disputes the number of American launchers, and why?',
  ended: 'What ended on 5 February 2026?',
  extended: 'What would an extension by five years have changed?',
  near: 'Near a limit',
  figures: 'Last figures against the limits',
  /** Agreements in force with limits of whose numbers the record has none. */
  unnumbered: <T>(links: readonly T[]): readonly (string | T)[] => [
    `${plural(links.length, 'other agreement')} in force ${links.length === 1 ? 'has' : 'have'} limits that are undetermined (?), since the record has no numbers: `,
    ...links.flatMap((link, i) => (i === 0 ? [link] : [', ', link])),
    '.',
  ],
  soon: 'Within a year',
  nothingSoon: 'Nothing in the record ends or falls due within a year of this day.',
  soonCaption: (day: Day) => `After ${dayWords(day)}, soonest first`,
  when: 'When',
  what: 'What',
  whom: 'Whom',
  /** One day for all, two, or each state's own. */
  days: (days: readonly Day[]) => {
    const [first = 0, last = first] = [days[0], days.at(-1)];
    return days.length <= 2
      ? days.map(dayWords).join(', ')
      : `${dayWords(first)} to ${dayWords(last)}, each state on a day of its own`;
  },
  tentative: 'tentative',
  last: 'What changed last',
  nothingLast: 'The record has nothing up to this day.',
  disputed: 'Disputed',
  noDispute: 'No dispute is on record for this day.',
  whoIsBound: 'Who is bound',
  /** An answer for some states, under those who give it. */
  answerFor: (states: string, clause: string) => `${states}: ${clause}.`,
  worded: 'What the text means, or who kept it',
  wordedNote:
    'These have no day of their own: all that are on record of agreements in force are here, each with a page that says who holds what.',
  readings: 'Readings that change an answer',
  /** The first claim of each party that has one; the others are counted. */
  readingsOf: <T>(
    agreement: T,
    many: number,
    claims: readonly (readonly [by: string, claim: T])[],
  ): readonly (string | T)[] => [
    agreement,
    `: ${plural(many, 'reading')}. `,
    ...claims.flatMap(([by, claim], i) => [
      `${i === 0 ? '' : '; '}${stateWords(by).replace(/^the /, i === 0 ? 'The ' : 'the ')}: `,
      claim,
    ]),
  ],
  more: (many: number) => `; ${plural(many, 'other')} that read it ${many === 1 ? 'its' : 'their'} own way`,
  place: (title: string, many: number) => `${title} (${numberWords(many)})`,
  members: (states: string, printed: string) => `: ${states}${printed}`,
  since: (day: Day) => `: ${dayWords(day)}`,
};
