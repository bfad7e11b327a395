import type { StatementKind } from '../../record/schema.ts';
import { numberWords, plural } from './grammar.ts';

const KINDS: Readonly<Record<StatementKind, readonly [one: string, many: string]>> = {
  declaration: ['figure declared', 'figures declared'],
  holding: ['entry of an inventory', 'entries of inventories'],
  act: ['legal act', 'legal acts'],
  event: ['event', 'events'],
  notification: ['notification', 'notifications'],
  inspection: ['number of inspections', 'numbers of inspections'],
  conduct: ['word on conduct', 'words on conduct'],
  characteristic: ['type of missile', 'types of missiles'],
  position: ['position taken', 'positions taken'],
  estimate: ['estimate', 'estimates'],
  tally: ['printed total', 'printed totals'],
};

/** How Servanda decides, in plain words, and what it does not do. */
export const how = {
  title: 'How it works',
  lead: (agreements: number, provisions: number, statements: number, sources: number) =>
    `Servanda turns ${plural(agreements, 'arms-control agreement')} into rules, ${numberWords(provisions)} limits, duties and prohibitions among them, and holds them against ${plural(statements, 'statement')} from ${plural(sources, 'source')}. For any day it says who was bound by what, whether it was kept, and why.`,
  nobodyIsRight:
    'It does not decide who is right. Where the parties read a text differently, each answer stands beside the other.',
  onThisPage: 'On this page',
  parts: {
    statements: 'Statements, and two days',
    marks: 'What the marks mean',
    silence: 'Silence is undetermined',
    readings: 'Readings, and who disputes what',
    membership: 'Who is bound, and from when',
    'what-if': 'What if',
    not: 'What it does not do',
    cite: 'How to cite and to link',
    data: 'Data, API and feeds',
  },
  everythingIsSaid:
    'Everything known is a statement: somebody said, at some time, that something was so, and here is the source. What is only general knowledge is in the record too, and marked ° wherever an answer rests on it.',
  howMany: 'How many of which kind',
  ofKind: (kind: StatementKind, many: number) => plural(many, ...KINDS[kind]),
  twoDays:
    'Every question has two days. On asks when it was so. As known on asks what could be known by then: a figure that came out later takes no part, and a later correction never changes an earlier answer. Both days are at the top of each page.',
  asExact: 'A date is as exact as its source. A year is some day of that year, and never its first of January.',
  howSure: <T>(link: (words: string) => T): readonly (string | T)[] => [
    'How sure the record is, and what rests on which source: ',
    link('sources'),
    '.',
  ],
  marksCaption: 'Each answer has a mark and a word',
  mark: 'Mark',
  meaning: 'Meaning',
  disputed: 'disputed',
  recalled: 'recalled',
  means: {
    met: 'it was kept, by a number, an act or somebody’s word that is in the record.',
    breached:
      'it was not: a number beyond the limit, an act that came late, or somebody who says that it was not kept.',
    pending: 'it binds, and is not yet due or does not apply yet.',
    dormant: 'it had no legal force then: not yet in force, suspended, or over.',
    undetermined: 'the record does not say, and the reason tells why not.',
    disputed: 'the readings of the parties differ; each stands beside the other.',
    recalled: 'general knowledge, which nobody has confirmed from a source yet.',
  },
  countermeasures:
    'A breach that its author calls a countermeasure is excused in the reading that accepts that. It stays a breach.',
  silence: [
    'That nothing is recorded does not show that something was done, nor that it was not. A limit without a declaration, a duty without a record and a ban on which nobody spoke are undetermined, and never met.',
    'A party’s own declaration decides a limit for as long as it serves, until the next one is due. After that the last figure is shown as the last figure, and is no answer to what is so now. Estimates stand beside it and decide nothing.',
  ],
  readings: (readings: number, bodies: number, disputes: number) =>
    `A reading is what a party takes the text or the facts to be. The library has ${plural(readings, 'reading')} that change an answer, of ${plural(bodies, 'state or body', 'states and bodies')}, and ${plural(disputes, 'dispute')} in words.`,
  contested:
    'A contested claim takes effect only in the reading that accepts it. So nobody’s claim is in the answer by default, and nobody’s is left out. Servanda assesses once for each reading. Where all come to the same the answer is common; where they differ, both are shown with their articles and their sources.',
  example: <T>(link: (words: string) => T): readonly (string | T)[] => [
    'An example: ',
    link('the number of American launchers under New START, in two readings'),
    '.',
  ],
  membership: [
    'Who is bound is worked out for each state apart: it proposes, signs, deposits its instrument, is bound, gives notice, suspends, leaves. A signature alone binds to little: not to defeat the object and purpose.',
    'An agreement enters into force as its own clause says: so many instruments, those of certain states, a day, an exchange. The recorded day decides; the day that the instruments give is worked out beside it, so that a wrong list shows.',
    'A suspension frees its author or all, from some provisions or from the whole, as its author says and the reading accepts. What fell due before the end stays as it was; what arose before it and falls due after it has two answers in law, and both are shown.',
    'Days and months are counted as each agreement says, in its own time zone.',
  ],
  whatBindsWhom: 'What binds whom',
  stateByState: 'State by state',
  theTimeline: 'The timeline',
  whatIf: [
    'A what-if adds an act that nobody did: an extension, a withdrawal, a suspension, a state that joins, or that a term is left to run out. The same rules judge it, and the two assessments are laid over one another: what differs is told.',
    'What the text does not allow is named with its article, and then shown as if all had agreed on it.',
  ],
  ties: (ties: number) =>
    `What hangs on what is on record too: ${plural(ties, 'tie')} between agreements, each with what becomes of it if the other is lost.`,
  tryOne: 'Try one',
  compareTwo: 'Compare two agreements',
  notDone: [
    'It does not decide who is right, nor whether a breach is a material one, or a ground for leaving a good one.',
    'It finds no facts. It says what follows from what others said, and who they are.',
    'It does not take silence for compliance, nor for a breach.',
    'It does not weigh sources: a grade says what kind a source is, and no answer depends on it.',
    'It does not compute what a reservation changes, or an exit from a treaty that has no clause for it.',
    'It holds no data on targets and weapon design, and models no effects of weapons.',
    'It draws no borders, gives no scores, and asks nobody who they are: no request leaves for anybody else.',
  ],
  addresses:
    'The address of a page says all that was asked: copy it, and somebody else sees the same. Without a day in it a page is about today.',
  atTheFoot:
    'At the foot of each page stand the sentence to cite and a frozen address, with both days and the digest of the record, as here: ',
  digest: (digest: string) =>
    `The digest of this record and library is ${digest}. If it is another one, the record has changed since.`,
  dataLinks: {
    api: ['The API (OpenAPI)', 'every question of these pages, as JSON; reading needs no key'],
    csv: ['Who is bound by what (CSV)', 'each page names its data at its foot'],
    atom: ['What changes (Atom)', 'legal acts, declarations and answers that became others'],
    calendar: ['What is due (iCalendar)', 'deadlines, exchanges, ends and notices that run out'],
  },
  ownFeeds:
    'Each agreement and each state has a feed and a calendar of its own. Every page also says which command gives the same answer on your own machine, without a network.',
};
