import type { Status } from '../../assess/finding.ts';
import type { Day } from '../../time/day.ts';
import { dayWords, listWords, plural } from './grammar.ts';
import { statuses } from './statuses.ts';

/** The page on which a draft is checked and tried on the record. */
export const draft = {
  title: 'Draft an agreement',
  lead: 'Write or change an agreement as data, and see what is wrong with it and what would come of it on the real record.',
  sent: 'The text goes to the program that serves this page and nowhere else. It is not kept: save it in a file of your own.',
  stays:
    'The text stays in this browser, where it is checked and held against the record as you write: it is sent to nobody.',
  noStart: (id: string) => `There is no agreement ${id} to start from.`,
  startFrom: 'Start from',
  load: 'Load it',
  text: 'The draft, as YAML',
  check: 'Check it',
  open: 'Open a file',
  save: 'Save as a file',
  keep: 'Keep it in this browser',
  takeUp: 'Go on with the draft that is kept here',
  forget: 'Take the kept draft away',
  keys: 'Ctrl+Space offers what may stand there, and Ctrl+Shift+Space says what stands at the cursor; F8 goes to the next problem. Tab sets a line in; Escape and then Tab leaves the text.',
  unreachable: 'The record could not be loaded, so that the draft is not looked at. Load the page again.',
  wrong: 'What is wrong with it',
  nothing: 'Nothing to mend.',
  /** What was found, counted, and whether the draft runs. */
  counts: (errors: number, warnings: number) => {
    const counts = [
      ...(errors > 0 ? [plural(errors, 'error')] : []),
      ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
    ];
    const runs = errors > 0 ? 'it cannot run before the errors are mended' : 'it runs as it is';
    return `${listWords(counts)}: ${runs}.`;
  },
  problems: 'What was found, what was expected, and one way to mend it',
  problemHeads: ['Line', 'Found', 'Expected', 'To mend it'] as readonly string[],
  warning: 'warning',
  error: 'error',
  refused: (found: string, expected: string) => `Found ${found}, expected ${expected}.`,
  comes: 'What would come of it',
  asIf: (short: string, on: Day, counts: readonly (readonly [status: Status, number: number])[]) => {
    const told = counts.map(([status, number]) => `${plural(number, 'finding')} ${statuses[status]}`);
    const answer = told.length === 0 ? 'nothing could be said of it' : listWords(told);
    return `As if ${short} were an agreement, with the acts and the figures that the record has, on ${dayWords(on)}: ${answer}.`;
  },
  bound: 'Who would be bound',
  limits: 'Limits, and what the record has',
  rest: 'Everything else',
  first: (shown: number, all: number) => `The first ${shown} of ${all} answers`,
  each: 'Each provision that has an answer',
  answerHeads: ['Provision', 'For whom', 'Answer', 'Why'] as readonly string[],
  why: 'Why',
};
