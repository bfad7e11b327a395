import type { AgreementFile } from '../../agreement/schema.ts';
import type { Day } from '../../time/day.ts';
import { dayWords, numberWords, plural } from './grammar.ts';
import { stateWords } from './states.ts';

const kinds: Readonly<Record<AgreementFile['kind'], string>> = {
  treaty: 'Treaty',
  'executive-agreement': 'Executive agreement',
  'political-commitment': 'Political commitment',
  pledge: 'Pledge',
  draft: 'Draft',
  proposal: 'Proposal',
};

/** The lives of agreements as lines. */
export const timeline = {
  title: (party: string | undefined) => (party === undefined ? 'Timeline' : `Timeline of ${stateWords(party)}`),
  /** What is drawn, as the title of the drawing and of its table. */
  name: (party: string | undefined, first: number, last: number) =>
    `${party === undefined ? 'Lives of agreements' : `Timeline of ${stateWords(party)}`}, ${first} to ${last}`,
  lead: (agreements: number, party: string | undefined, first: Day, last: Day) =>
    `The lives of ${plural(agreements, 'agreement')}${party === undefined ? '' : ` of ${stateWords(party)}`} between ${dayWords(first)} and ${dayWords(last)}.`,
  kinds,
  noKind: (found: string) => `No agreement here is a ${found}. Choose a kind from the list.`,
  nothing: (found: string, expected: string) => `Nothing to show for ${found}: expected ${expected}.`,
  nobody: (code: string) =>
    `The record has no act of ${code}. Write the three letters of a state that it knows, such as USA.`,
  asList: 'The same as a list',
  /** What a script says of a day. */
  standing: { inForce: 'in force', ended: 'ended', disputed: 'disputed', none: 'none' },
  fields: {
    party: 'One state only, in three letters',
    from: 'From (a year or a date)',
    to: 'To',
    kind: 'Kind',
    allKinds: 'All kinds',
    on: 'On the day (today, if empty)',
    draw: 'Draw',
    scrub: 'Move the day',
  },
  columns: { agreement: 'Agreement', held: 'What held', day: 'Day', act: 'Act' },
  disputed: ' (≠ disputed)',
  noActs: 'The record has no act of these days.',
  acts: 'What was done',
  actsCaption: (told: number, all: number) =>
    told === all ? `${plural(all, 'act')}, the last first` : `The last ${told} of ${numberWords(all)} acts`,
  before: 'Before these: ',
  decade: (decade: number, acts: number) => `${decade}s (${acts})`,
};
