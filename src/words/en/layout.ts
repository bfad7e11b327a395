import type { Day } from '../../time/day.ts';
import { dayWords } from './grammar.ts';

/** What stands around every page. */
export const layout = {
  skip: 'Skip to the page',
  pages: 'Pages',
  names: {
    '/': 'Today',
    '/agreements': 'Agreements',
    '/parties': 'Parties',
    '/timeline': 'Timeline',
    '/what-if': 'What if',
    '/scenarios': 'Scenarios',
    '/compare': 'Compare',
    '/range': 'Range',
    '/draft': 'Draft',
    '/sources': 'Sources',
    '/how': 'How it works',
  },
  /** The days of the page in words, since browsers write dates as their own country does. */
  when: (on: Day, known: Day | undefined) =>
    `On ${dayWords(on)}${known === undefined ? '' : `, as known on ${dayWords(known)}`}`,
  change: 'change',
  on: 'On',
  knownOn: 'as known on',
  show: 'Show',
  /** Why some of a page stands in another language than it asks for. */
  recordInEnglish: '',
  otherRecord: (made: string, digest: string) =>
    `This link was made with the record and library ${made}. These are ${digest}: what stands here may differ from what was cited.`,
};
