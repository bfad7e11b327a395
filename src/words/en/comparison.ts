import type { ComparedSection } from '../../agreement/compare.ts';
import { numberWords } from './grammar.ts';

/** Two agreements side by side. */

const titles: Readonly<Record<ComparedSection, string>> = {
  agreement: 'What it is',
  limits: 'Limits',
  prohibitions: 'Prohibitions',
  terms: 'Definitions',
  measures: 'How range is measured',
  duties: 'Duties',
  quotas: 'Quotas',
  verification: 'Verification',
  meetings: 'Meetings',
  lifecycle: 'Entry into force, duration, exit',
  time: 'How time is counted',
  groups: 'Groups of states',
  judgements: 'Questions that only people can answer',
};

/** How many provisions of each sort there are. */
export interface Counted {
  readonly same: number;
  readonly sameButForTerms: number;
  readonly worded: number;
  readonly different: number;
  readonly onlyA: number;
  readonly onlyB: number;
}

export const comparison = {
  titles,
  title: 'Compare',
  both: (a: string, b: string) => `${a} and ${b}`,
  lead: 'Choose two agreements or drafts: Servanda puts them side by side by what their provisions mean, however they are named and ordered.',
  unknown: (quoted: readonly string[]) => `The library has no agreement ${quoted.join(' and none ')}.`,
  choose: 'Choose it from the list.',
  meant: (quoted: string) => `Did you mean ${quoted}?`,
  first: 'First agreement',
  second: 'Second agreement',
  compare: 'Compare',
  reasons: {
    drafts: 'two drafts of one treaty, six years apart',
    counting: 'how the same arms were counted in 1991 and in 2010',
    ban: 'a ban on a class of missiles, and a ceiling on another',
    weapons: 'what each of them forbids about nuclear weapons',
  },
  summary: ({ same, sameButForTerms, worded, different, onlyA, onlyB }: Counted, a: string, b: string) => {
    const sorts = [
      [same, 'the same'],
      [sameButForTerms, 'the same but for a term'],
      [worded, 'alike in structure'],
      [different, 'different'],
    ] as const;
    const told = sorts.flatMap(([number, words]) => (number > 0 ? [`${number} ${words}`] : []));
    const both = `${same + sameButForTerms + worded + different} provisions in both: ${told.join(', ')}`;
    return `${both}; ${onlyA} only in ${a}; ${onlyB} only in ${b}.`;
  },
  parts: 'Parts of this page',
  differs: 'What differs',
  restIsSame: 'What is not said of a provision here is the same in both.',
  worded: 'Alike in structure, told in other words',
  same: 'The same',
  sameButForTerms: 'The same, but for a term in it',
  only: (short: string) => `Only in ${short}`,
  counted: (words: string, number: number) => `${words} (${numberWords(number)})`,
  nothingHere: (short: string, section: ComparedSection) =>
    `${titles[section]}: the file on ${short} has nothing under this head; see its duties and quotas.`,
  what: 'What',
  nothing: '–',
  more: (list: readonly string[], more: number) => `${list.join(', ')} and ${more} more`,
  restsOn: (terms: string) => `Terms in it that are defined differently: ${terms}.`,
  recalled: '° unconfirmed: from general knowledge',
  otherWay: (a: string, b: string) => `The other way round: ${a} and ${b}`,
  twoOthers: 'Compare two others',
  life: {
    'lifecycle.force': 'entry into force',
    'lifecycle.withdraw': 'withdrawal',
    'lifecycle.suspend': 'suspension',
    'lifecycle.duration': 'duration',
    'lifecycle.signature': 'signature',
  } as Readonly<Record<string, string>>,
  inPlaceOf: (id: string) => `in place of ${id}`,
  from: (date: string) => `from ${date}`,
  steps: (steps: string) => `before that ${steps}`,
  binds: (whom: string) => `for ${whom}`,
};
