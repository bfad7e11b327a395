import { numberWords, plural } from './grammar.ts';

type Grade =
  | 'official'
  | 'official copy'
  | 'specialist'
  | 'secondary'
  | 'mirror'
  | 'news'
  | 'opinion'
  | 'not opened'
  | 'none';

const grades: Readonly<Record<Grade, readonly [name: string, means: string]>> = {
  official: ['official', 'a government, a depositary or an international body, on its own pages'],
  'official copy': ['official copy', 'the same text, kept by somebody else'],
  specialist: ['specialist', 'an institute or author who works on the matter'],
  secondary: ['secondary', 'tells what others found'],
  mirror: ['mirror', 'a copy of a page whose origin could not be opened'],
  news: ['news', 'a report in the press'],
  opinion: ['opinion', 'an argument, quoted for who makes it'],
  'not opened': ['not opened', 'known by its title, and read by nobody here: what rests on it alone is recalled'],
  none: ['none', 'general knowledge, seen in no source'],
};

/** Where the record comes from, and how good that is. */
export const sources = {
  title: 'Sources',
  titleOf: (short: string) => `Sources of ${short}`,
  all: 'All sources',
  lead: (
    confirmed: number,
    entries: number,
    percent: number,
    short: string | undefined,
    sources: number,
    grades: string,
  ) =>
    `${numberWords(confirmed)} of ${plural(entries, 'entry', 'entries')}, ${numberWords(percent)} per cent, of what the library and the record hold${short === undefined ? '' : ` of ${short}`} are confirmed from a source; the others are recalled from general knowledge and marked °. They rest on ${plural(sources, 'source')}: ${grades}.`,
  grades,
  /** `87 official`. */
  ofGrade: (many: number, name: string) => `${many} ${name}`,
  fit: (many: number) => `${plural(many, 'source fits', 'sources fit')}.`,
  none: 'No source fits.',
  restsOn: 'What rests on which source',
  eachSource: 'Each source, with how much rests on it',
  fields: { word: 'Publisher, title or address', agreement: 'Agreement', grade: 'Grade' },
  everyGrade: 'Every grade',
  everyAgreement: 'Every agreement',
  show: 'Show',
  showAll: 'Show all',
  howSure: 'How sure',
  surenessCaption: 'Provisions and statements that are confirmed, and those that are recalled °',
  heads: { agreement: 'Agreement', provisions: 'Provisions', statements: 'Statements' },
  ofNone: 'of no single agreement',
  agreementByAgreement: 'Agreement by agreement',
  tally: (confirmed: number, recalled: number) => {
    if (confirmed + recalled === 0) return 'none';
    return recalled === 0
      ? `all ${numberWords(confirmed)}`
      : `${numberWords(confirmed)}, ${numberWords(recalled)} recalled°`;
  },
  /** What is not as sure as it may look, a sentence for each doubt. */
  doubts: {
    general: (publisher: string, id: string, rests: string) => `${publisher} (${id}): ${rests}.`,
    unopened: (sources: number, rests: string) => `${plural(sources, 'source')} not opened, under ${rests}.`,
    ties: (confirmed: number, recalled: number) => `Ties: ${confirmed} confirmed, ${recalled} recalled.`,
    paragraphs: (many: number) => `Confirmed, with a paragraph number that is recalled: ${many}.`,
    unseen: (ids: readonly string[]) => `Called confirmed, though none of its sources was opened: ${ids.join(', ')}.`,
    none: 'Nothing rests on general knowledge alone.',
  },
  caption: (part: number, parts: number) =>
    `The most rested on first${parts === 1 ? '' : `, part ${part} of ${parts}`}`,
  columns: { source: 'Source', grade: 'Grade', rests: 'What rests on it' },
  rests: (provisions: number, statements: number, ties: number) => {
    const parts = [
      [provisions, 'provision'],
      [statements, 'statement'],
      [ties, 'tie'],
    ] as const;
    return parts.flatMap(([many, word]) => (many === 0 ? [] : [plural(many, word)])).join(', ') || 'nothing';
  },
  partsOfTheList: 'Parts of the list',
  part: (n: number) => `Part ${n}`,
  partOfTheList: (n: number) => `Part ${n} of the list`,
  whatGradesMean: 'What the grades mean',
  notWeighed: 'A grade says what kind a source is. No answer depends on it: sources are shown, not weighed.',
  licences: 'Licences',
  licencesText:
    'Dates, numbers and positions are facts, given with the source of each row, in our own words. Treaty texts and works of the Government of the United States are in the public domain. Signatures and instruments are quoted from the status pages of the United Nations Treaty Collection and from the lists of the UN Office for Disarmament Affairs. Estimates are those of the Federation of American Scientists, via Our World in Data, under CC BY 4.0. The program is under the Apache License 2.0.',
  leftOut: 'What is left out',
  leftOutList: [
    'Single notifications and inspections: most are not public, so that duties that ask for them are undetermined.',
    'Figures that nobody published: after its last declaration a limit is undetermined, and the last figure is shown as the last.',
    'Holdings under CFE, the Vienna Document and the naval treaties: not at hand.',
    'Instruments deposited since the newest list that we have; each list bears its day.',
    'The texts of most reservations: the lists give days, not texts.',
    'Data bases without an open licence: single facts are quoted, nothing is copied.',
    'Targets and weapon design.',
  ],
};
