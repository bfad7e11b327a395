import type { FindingKind, LifecycleState, Status } from '../../assess/finding.ts';
import type { Ground, Obstacle, Supposition } from '../../assess/what-if.ts';
import type { Act } from '../../record/schema.ts';
import type { TieCategory } from '../../record/ties.ts';
import { civilDate, type Day, FOREVER } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { acts } from './acts.ts';
import { dayWords, intervalWords, listWords, momentWords, numberWords, plural } from './grammar.ts';
import { stateWords } from './states.ts';

/** What would follow if something were otherwise: the question, the answer in a sentence, and its parts. */

/** A clause on extension, and when it was used. */
export interface ExtensionClause {
  readonly max: string | undefined;
  readonly times: number | undefined;
  readonly used: readonly Day[];
}

/** How much a limit allows. */
export interface Bound {
  readonly name: string;
  readonly number: number;
  readonly unit: string;
  readonly comparison: '<=' | '>=';
}

function states(parties: readonly string[] | undefined): string {
  if (parties === undefined) return '';
  return parties.length > 6 ? plural(parties.length, 'state') : listWords(parties.map(stateWords));
}

/** Nobody is named where it is all of them. */
function forStates(parties: readonly string[] | undefined): string {
  return parties === undefined ? '' : ` for ${states(parties)}`;
}

function suppositionWords(supposed: Supposition, act?: Act): string {
  switch (supposed.kind) {
    case 'extend': {
      const whose = supposed.by === 'all' ? 'by all parties' : `by ${stateWords(supposed.by)} alone`;
      return `extended by ${supposed.period} on ${dayWords(supposed.at)}, ${whose}`;
    }
    case 'withdraw':
      return `${stateWords(supposed.party)} gives notice of withdrawal, received on ${dayWords(supposed.at)}`;
    case 'suspend':
      return `${stateWords(supposed.party)} suspends it on ${dayWords(supposed.at)}`;
    case 'join':
      return `${stateWords(supposed.party)} deposits its instrument on ${dayWords(supposed.at)}`;
    case 'lapse':
      return supposed.at === undefined
        ? 'it had been allowed to lapse at the end of its own term'
        : `it is allowed to lapse on ${dayWords(supposed.at)}`;
    case 'without':
      return act === undefined
        ? `without the act ${supposed.act} of the record`
        : `as if this had not taken place (${momentWords(act.on.text)}): ${acts.actWords(act)}`;
  }
}

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  'too-often': 'it has been extended as often as the text allows',
  'too-long': 'the text allows no extension of that length',
  'too-late': 'it had ended by then',
  'not-by-all': 'an extension takes the agreement of all parties',
  'no-extension-clause': 'the text has no clause for an extension',
  'no-exit-clause': 'the text has no exit clause',
  'only-for-breach': 'a party can leave only because another has broken an essential provision',
  'only-after-amendment': 'a party can leave only where an amendment has stayed unratified',
  'notice-too-early': 'the text allows no notice on that day yet',
  'not-a-party': 'the state is not bound by it on that day, so that there is nothing to leave',
  closed: 'it is between its parties alone',
  'no-suspension-clause': 'the text has no clause on suspension; whether general treaty law allows it is contested',
  'no-term': 'it has no term that could run out or be prolonged',
  'already-over': 'it is over for that state by then',
};

/** With the clause itself, where one was used up. */
function obstacleWords(why: Obstacle, clause?: ExtensionClause): string {
  if (why !== 'too-often' || clause?.times === undefined || clause.used.length === 0) return OBSTACLES[why];
  const often = clause.times === 1 ? 'one extension' : plural(clause.times, 'extension');
  const far = clause.max === undefined || clause.max === 'unlimited' ? '' : ` of at most ${clause.max}`;
  const years = listWords(clause.used.map((day) => String(civilDate(day).year)));
  return `it allows ${often}${far}, and ${clause.times === 1 ? 'that was' : 'these were'} used in ${years}`;
}

export const whatIf = {
  suppositionWords,
  obstacleWords,
  noLonger: (reason: string) => `No longer: ${reason}`,
  notAllowed: (why: string, cite: string) => `The text does not allow it: ${why} [${cite}].`,
  nothingChanges: 'Nothing changes.',
  asIfEffective: 'Shown as if it took effect.',
  asAmendment: (treaty: boolean) =>
    `Shown as an amendment that all parties agree to${treaty ? ' (Vienna Convention, Arts 39 and 54(b))' : ''}.`,

  title: 'What if',
  titleOf: (short: string) => `What if: ${short}`,
  lead: 'Suppose that an agreement had been extended, left, suspended, joined, let run out or given another number, or that something had not been done, and see who would then be bound by what.',
  nothingSupposed: (short: string) =>
    `Nothing is supposed of ${short} yet. Fill in one line, or several that are to hold together.`,
  refused: (found: string, expected: string) => `This cannot be answered: found ${found}, expected ${expected}.`,
  own: 'Your own question',
  another: 'Ask something else, or change the question',

  // --- the form
  agreement: 'Agreement',
  chooseAnother: 'Choose another',
  otherAgreement: 'Ask about another agreement',
  goOn: 'Go on',
  extended: 'Extended',
  howLong: 'By how long, such as 5 years',
  /** A length of time as the format writes it, from what somebody wrote in the language that is spoken. */
  readPeriod: (text: string) => text,
  agreedBy: 'Agreed by',
  allParties: 'all parties',
  alone: (code: string) => `${stateWords(code)} alone`,
  left: 'Left by a state',
  letters: 'In three letters',
  onGround: 'On the ground of',
  notSaid: 'not said',
  grounds: {
    none: 'none given',
    'supreme-interests': 'its supreme interests',
    breach: 'a breach by another',
    amendment: 'an amendment left unratified',
  } as Readonly<Record<Ground, string>>,
  suspendedOrJoined: 'Suspended or joined',
  suspendedBy: 'Suspended by',
  joinedBy: 'Joined by',
  runOut: 'Let run out',
  when: 'When',
  notSupposed: 'not supposed',
  ownTerm: 'at the end of its own term',
  onDayBelow: 'on the day below',
  without: 'Without what was done',
  withoutAct: 'As if it had not taken place',
  actOn: (act: Act) => `${momentWords(act.on.text)}: ${acts.actWords(act)}`,
  dayOfAll: 'Day of all of these',
  on: 'On',
  anotherNumber: 'Another number',
  forLimit: 'For the limit',
  none: 'none',
  limitNamed: (name: string, allowed: string) => `${name}: ${allowed}`,
  theNumber: 'The number',
  from: 'From',
  show: 'Show what changes',

  // --- what cannot be understood
  noAgreement: (quoted: string, meant: string | undefined) =>
    `The library has no agreement ${quoted}. ${meant === undefined ? '' : `Did you mean ${meant}? `}Choose one from the list.`,
  tooFar: 'The days of this question lie more than sixty years apart. Ask about them one by one.',
  noPeriod: (quoted: string) => `${quoted} is no length of time. Write it as 5 years or 18 months.`,
  noGround: (quoted: string, known: readonly string[]) =>
    `${quoted} is no ground here. The grounds are ${known.join(', ')}.`,
  noLapse: (quoted: string) => `${quoted} is no way to lapse. Choose the end of its own term, or a day.`,
  noState: (quoted: string) => `${quoted} is no state. Write it in three letters, such as RUS.`,
  noAct: (short: string, quoted: string) => `The record has no act ${quoted} of ${short}. Choose one from the list.`,
  noDay: (field: 'at' | 'from', quoted: string | undefined) =>
    `${field === 'at' ? 'The day' : 'The day from which the number holds'} ${quoted === undefined ? 'is missing' : `${quoted} does not exist`}. Write it as 2026-02-03.`,
  noLimit: (short: string, quoted: string) => `${short} has no limit ${quoted}. Choose one from the list.`,
  noNumber: (quoted: string | undefined) =>
    `${quoted === undefined ? 'The new number is missing' : `${quoted} is no whole number of at most nine digits`}. Write it as 1000.`,
  limited: ({ name, number, unit, comparison }: Bound, from: Day) =>
    `${name}: ${comparison === '<=' ? 'at most' : 'at least'} ${numberWords(number)} ${unit} from ${dayWords(from)}`,

  // --- the answer in a few sentences
  /** Somebody is bound longer, or not as long, or other than before. */
  life: (
    short: string,
    parties: readonly string[] | undefined,
    was: Interval | undefined,
    would: Interval | undefined,
  ): string => {
    const whom = forStates(parties);
    if (!would) return `${short} would never be in force${whom}.`;
    if (!was) {
      const until = would.to >= FOREVER ? '' : ` until ${dayWords(would.to)}`;
      return `${short} would be in force${whom} from ${dayWords(would.from)}${until}.`;
    }
    if (would.to > was.to) {
      const until = would.to >= FOREVER ? ', with no end in sight' : ` until ${dayWords(would.to)}`;
      return `${short} would be in force${whom}${until}; as it is, it ended on ${dayWords(was.to)}.`;
    }
    if (would.to < was.to) {
      const asIs = was.to >= FOREVER ? 'it goes on' : `it lasts until ${dayWords(was.to)}`;
      return `${short} would end${whom} on ${dayWords(would.to)}; as it is, ${asIs}.`;
    }
    return `${short} would be in force${whom} from ${dayWords(would.from)} and not from ${dayWords(was.from)}.`;
  },
  standing: (
    short: string,
    parties: readonly string[] | undefined,
    state: LifecycleState,
    was: LifecycleState | undefined,
    /** Of what it was, where the readings differ on that. */
    readers: string | undefined,
    days: Interval,
  ): string => {
    const asItIs =
      was === undefined ? '' : `; as it is, it is ${STATES[was]} then${readers === undefined ? '' : `, ${readers}`}`;
    return `${short} would be ${STATES[state]}${forStates(parties)} ${intervalWords(days)}${asItIs}.`;
  },
  apart: (readers: string, state: LifecycleState, parties: readonly string[] | undefined) =>
    `It would be ${STATES[state]}${forStates(parties)}, ${readers}.`,
  limits: (turn: 'goes on' | 'binds' | 'ceases', bounds: readonly Bound[], parties: readonly string[]): string => {
    const names = listWords(bounds.map(boundWords));
    const verb = { 'goes on': 'would go on binding', binds: 'would bind', ceases: 'would no longer bind' }[turn];
    return `The ${bounds.length === 1 ? 'limit' : 'limits'} of ${names} ${verb} ${states(parties)}.`;
  },
  answer: (name: string, parties: readonly string[], was: Status, would: Status) =>
    `With it ${name} would come to “${would}” and not to “${was}” for ${states(parties)}.`,
  owed: (
    more: boolean,
    recurring: readonly (readonly [name: string, times: number])[],
    notices: number,
    others: number,
  ): string => {
    const told = [
      ...recurring.map(([name, times]) => `${name} (${times} times)`),
      ...(notices > 0 ? [plural(notices, 'kind of notification', 'kinds of notification')] : []),
      ...(others > 0 ? [plural(others, 'other duty', 'other duties')] : []),
    ];
    return `${more ? 'Owed would be' : 'No longer owed would be'}: ${listWords(told)}.`;
  },
  quotas: (more: boolean, first: string, rule: string, others: number): string => {
    const rest = others === 0 ? '' : `, and ${plural(others, 'other quota')}`;
    return `${more ? 'Allowed would be' : 'No longer allowed would be'}: ${first} (${rule})${rest}.`;
  },
  nothing: (short: string) => `Nothing that ${short} asks of anybody would change.`,
  counted: (turn: 'binds' | 'ceases', provisions: number, days: Interval, disputed: number): string => {
    const apart =
      disputed === 0
        ? ''
        : ` On ${disputed === provisions ? 'them' : `${disputed} of them`} the readings of the parties differ.`;
    const head =
      turn === 'binds'
        ? `${plural(provisions, 'more provision')} would bind`
        : `${plural(provisions, 'provision')} would no longer bind`;
    return `${head}, ${intervalWords(days)}.${apart}`;
  },
  otherwise: (provisions: number) => `${plural(provisions, 'provision')} would have another answer.`,

  // --- as it is and as it would be
  sides: 'As it is and as it would be',
  provision: 'Provision',
  asItIs: 'As it is',
  asItWouldBe: 'As it would be',
  /** What is done on a day, where no state begins with it. */
  marks: {
    extend: 'extended',
    withdraw: 'notice of withdrawal',
    suspend: 'suspension',
    join: 'instrument deposited',
    lapse: 'allowed to lapse',
    without: 'as if it had not been done',
  } as Readonly<Record<Supposition['kind'], string>>,
  dayOfChange: 'day of a change',
  bounded: (comparison: Bound['comparison'], number: number, mark: string, name: string) =>
    `${comparison === '<=' ? 'at most' : 'at least'} ${numberWords(number)}${mark} (${name})`,
  since: (what: string, from: Day) => `${what} from ${dayWords(from)}`,
  whole: 'The agreement',
  days: (days: Interval) => `${intervalWords(days)}, where nothing else is said`,
  daysOf: (spans: readonly Interval[]) =>
    spans.length === 0
      ? 'on days of its own for each'
      : spans.length > 3
        ? `on ${plural(spans.length, 'span', 'spans')} of days ${intervalWords({ from: spans[0]?.from ?? 0, to: spans.at(-1)?.to ?? FOREVER })}`
        : spans.map(intervalWords).join(' and '),
  forWhom: (parties: readonly string[]) => `For ${states(parties)}`,
  together: 'For the parties together',
  why: 'Why',
  reasons: (more: number) => `and ${plural(more, 'more reason')}`,
  answers: (more: number) => `and ${plural(more, 'more answer')} over the days`,
  missing: '– nothing',
  doesNotBind: '– does not bind',
  periods: (number: number) => plural(number, 'period or event', 'periods or events'),
  toAnswerFor: (number: number) => `${plural(number, 'period or event', 'periods or events')} to answer for`,
  anotherAnswer: 'another answer to them',
  rest: 'In detail',
  kinds: {
    lifecycle: 'Who is bound',
    limit: 'Limits',
    prohibition: 'Prohibitions',
    duty: 'Duties',
    quota: 'Quotas',
    definition: 'Questions for people',
  } as Readonly<Record<FindingKind, string>>,
  kind: (title: string, number: number) => `${title} (${number})`,
  questions: 'Only people can answer these; each would be open.',
  noQuestions: 'Only people can answer these; none would be asked any more.',
  dues: 'Deadlines that would arise',
  dueDays: (shown: readonly string[], all: number, last: string | undefined) =>
    last === undefined
      ? listWords(shown.map(momentWords))
      : `${shown.map(momentWords).join(', ')} and ${all - shown.length} more, the last on ${momentWords(last)}`,
  ties: (short: string) => `What hangs on ${short}, and what its loss does to it`,
  tieKinds: {
    legal: 'legal',
    verification: 'verification',
    commission: 'shared commission',
    notification: 'notification channel and practice',
    definition: 'definitions',
    political: 'political',
    alleged: 'alleged by one side',
    independent: 'no tie',
  } as Readonly<Record<TieCategory, string>>,
  patchFile: 'The other number as a patch file',
  textsInEnglish: '',
  tiesData: 'Ties: JSON',
};

const STATES: Readonly<Record<LifecycleState, string>> = {
  unsigned: 'unsigned',
  proposed: 'proposed',
  signed: 'signed only',
  deposited: 'on its way into force',
  declined: 'declined',
  provisional: 'applied provisionally',
  'in-force': 'in force',
  'notice-running': 'in force while notice of withdrawal runs',
  suspended: 'suspended',
  'suspended-in-part': 'suspended in part',
  ended: 'ended',
  never: 'never in force',
};

function boundWords({ name, number, unit, comparison }: Bound): string {
  if (number === 0) return `no ${name}`;
  return `${comparison === '>=' ? 'at least ' : ''}${numberWords(number)} ${unit}`;
}
