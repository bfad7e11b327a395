import type { Band, Comparator, ReasonCode, ReasonParams, Value, Verdict } from '../../agreement/reason.ts';
import { ATTRIBUTES, isAttribute } from '../../agreement/vocabulary.ts';
import { FOREVER } from '../../time/day.ts';
import { dayWords, listWords, momentWords, numberWords, plural, spanWords } from './grammar.ts';
import { stateWords } from './states.ts';

/** The sentence for each reason. They say who said what and never more than the record holds. */
export type Phrases = { readonly [C in ReasonCode]: (params: Readonly<ReasonParams[C]>) => string };

export const phrases: Phrases = {
  all: ({ verdict }) => (verdict === 'yes' ? 'all of these hold' : `not all of these hold${open(verdict)}`),
  any: ({ verdict }) =>
    verdict === 'yes' ? 'at least one of these holds' : `none of these is shown to hold${open(verdict)}`,
  not: ({ verdict }) => (verdict === 'yes' ? 'this does not hold' : `this is not ruled out${open(verdict)}`),
  compare: ({ verdict, attribute, value, comparator, bound }) => {
    const name = attributeWords(attribute);
    const wanted = `${comparatorWords(comparator)}${boundWords(bound, attribute)}`;
    if (value === undefined) return `${name} is not known; it would have to be ${wanted}`;
    const is = `${name} is ${valueWords(value, attribute)}`;
    if (comparator === '=' && verdict === 'yes') return is;
    if (verdict === 'undetermined') return `${is}, which may or may not be ${wanted}`;
    return `${is}, ${verdict === 'yes' ? '' : 'not '}${wanted}`;
  },
  kind: ({ verdict, kind, wanted }) =>
    verdict === 'yes' ? `it is of the kind ${kind}` : `it is of the kind ${kind}, not ${wanted}`,
  covered: ({ verdict, term }) => `${verdictWords(verdict)} covered as ${term.replaceAll('-', ' ')}`,
  'as-declared': ({ verdict, term }) =>
    `its holder declared it as ${term}${verdict === 'yes' ? '' : ', which is something else'}`,
  named: ({ name }) => `the agreement names the type ${name}, whatever its figures`,
  excepted: ({ says }) => `an exception applies: ${says}`,
  unclear: ({ says }) => `the text leaves it open: ${says}`,

  'not-signed': () => 'not yet signed',
  signed: ({ on }) => `signed on ${dayWords(on)}, not yet in force; signatories must not defeat its object and purpose`,
  binding: ({ since, until }) =>
    `in force since ${dayWords(since)}${until === undefined ? '' : `, until ${dayWords(until)}`}`,
  proposed: ({ on, by }) => `put on the table by ${listWords(by.map(stateWords))} on ${dayWords(on)}; signed by nobody`,
  rejected: ({ on, by, ground }) =>
    `${by === 'all' ? 'rejected' : `${stateWords(by)} rejected it`} on ${dayWords(on)}${ground === undefined ? '' : `: ${lower(ground)}`}`,
  deposited: ({ on }) =>
    `has deposited its instrument (${dayWords(on)}) and is not yet bound; it must not defeat the object and purpose`,
  declined: ({ on, by }) => `${stateWords(by)} said on ${dayWords(on)} that it will not become a party`,
  'never-in-force': ({ on, expired, ground = '' }) => {
    const how = expired ? 'its term had run out' : lower(ground);
    return `never entered into force${how === '' ? '' : `: ${how}`} (${dayWords(on)})`;
  },
  provisional: ({ since }) => `applied provisionally since ${dayWords(since)}`,
  'in-force': ({ since, act, number, last, met }) => {
    if (number === undefined || met === undefined) return `in force since ${dayWords(since)}${ENTERED[act] ?? ''}`;
    const latest = last === undefined ? '' : `, the last of them that of ${stateWords(last)},`;
    return `in force since ${dayWords(since)}; ${plural(number, 'instrument')}${latest} had met the conditions on ${dayWords(met)}`;
  },
  'force-differs': ({ recorded, computed, because }) =>
    `the recorded day is ${dayWords(recorded)}; the instruments in the record give ${computed === undefined ? 'none' : dayWords(computed)}${because === undefined ? '' : `: ${lower(because)}`}`,
  'not-met': ({ lacking }) => `not in force: ${lacking}`,
  reserved: ({ on, ground, provisions }) =>
    `with a reservation of ${dayWords(on)}${provisions === undefined ? '' : ` on ${provisions.join(', ')}`}${ground === undefined ? '' : `: ${lower(ground)}`}`,
  joined: ({ on, how }) => `${JOINED[how]} on ${dayWords(on)}`,
  'runs-until': ({ until, lasts }) =>
    lasts === undefined ? `it lasts through ${dayWords(until - 1)}` : `it lasts ${lasts}, until ${dayWords(until)}`,
  unlimited: () => 'it has no end date of its own',
  'lasts-with': ({ agreement }) => `it lasts as long as ${agreement}`,
  renews: ({ every, ahead }) => `it renews itself for ${every} each time, unless a party objects ${ahead} ahead`,
  'left-blank': ({ what }) => `${what === 'number' ? 'the number' : 'the period of notice'} is not stated in the draft`,
  'notice-refused': ({ by, on, earliest }) =>
    `the notice of ${stateWords(by)} of ${dayWords(on)} has no effect: none can be given before ${dayWords(earliest)}`,
  'exit-frozen': ({ by, since, until }) =>
    `${stateWords(by)} has been in armed conflict since ${dayWords(since)}, so that its exit does not take effect ${until === undefined ? 'while that lasts' : `before ${dayWords(until)}`}`,
  terminated: ({ on, by, ground }) =>
    `ended on ${dayWords(on)}${by === 'all' ? '' : `, by an act of ${stateWords(by)}`}${ground === undefined ? '' : `: ${lower(ground)}`}`,
  extended: ({ on, until }) =>
    `extended on ${dayWords(on)} ${until === undefined ? 'without limit' : `until ${dayWords(until)}`}`,
  'extension-refused': ({ why, on }) => `the extension of ${dayWords(on)} has no effect: ${EXTENSION_REFUSED[why]}`,
  notice: ({ by, on, effective, period, held }) => {
    const given = `${stateWords(by)} gave notice of withdrawal on ${dayWords(on)}`;
    if (held === 'blank') return `${given}; when it takes effect is not stated in the draft`;
    const day = effective >= FOREVER ? 'while that lasts' : `before ${dayWords(effective)}`;
    if (held === 'conflict') return `${given}; ${period} have to pass, and in armed conflict it takes no effect ${day}`;
    const after = held === 'recorded' ? '' : `after ${period} `;
    return `${given}; ${after}it takes effect on ${dayWords(effective)}`;
  },
  revoked: ({ by, on }) => `${stateWords(by)} revoked the notice on ${dayWords(on)}, before it took effect`,
  expired: ({ on }) => `ended on ${dayWords(on)}: its term had run out`,
  withdrawn: ({ on, by }) => `ended on ${dayWords(on)}, when the withdrawal of ${stateWords(by)} took effect`,
  suspended: ({ by, since, ground, partly, towards, with: others = [] }) =>
    `suspended${partly ? ' in part' : ''} by ${listWords([by, ...others].map(stateWords))}${towards === undefined ? '' : ` towards ${stateWords(towards)}`} since ${dayWords(since)}${ground === undefined ? '' : ` (${lower(ground)})`}`,
  'suspension-announced': ({ by, on, effective }) =>
    `${stateWords(by)} announced it on ${dayWords(on)}, with effect from ${dayWords(effective)}`,
  'suspension-claimed': ({ by, since }) =>
    `${stateWords(by)} claims a suspension since ${dayWords(since)}, which this reading does not accept`,

  'binds-from': ({ day, until }) =>
    `binds from ${dayWords(day)}${until === undefined ? '' : ` until ${dayWords(until)}`}`,
  within: ({ value, bound }) => `${numberWords(value)} of at most ${numberWords(bound)}`,
  over: ({ value, bound }) =>
    `${numberWords(value)}, which is ${numberWords(value - bound)} over the limit of ${numberWords(bound)}`,
  'at-least': ({ value, bound }) => `${numberWords(value)}, at least ${numberWords(bound)}`,
  under: ({ value, bound }) =>
    `${numberWords(value)}, which is ${numberWords(bound - value)} under the minimum of ${numberWords(bound)}`,
  'would-be': ({ value, bound, comparison }) =>
    `had it bound: ${numberWords(value)} against ${comparison === '<=' ? 'at most' : 'at least'} ${numberWords(bound)}${margin(value, bound, comparison)}`,
  'bound-unknown': ({ rule }) => `the number allowed is not known: ${rule}`,
  'bound-made': ({ value, rule }) => `the number allowed is ${numberWords(value)}: ${rule}`,
  declared: ({ by, on, value }) => `${stateWords(by)} declared ${numberWords(value)} as of ${momentWords(on)}`,
  'declared-as-known': ({ was, now, known }) =>
    `the figure was ${numberWords(was)} before; ${numberWords(now)} replaced it${known === undefined ? '' : `, known since ${momentWords(known)}`}`,
  derived: ({ value, on }) =>
    `the items in the record as of ${momentWords(on)} add up to ${numberWords(value)}; others may be missing`,
  'derived-equal': ({ value, on }) =>
    `the items in the record as of ${momentWords(on)} add up to the same ${numberWords(value)}`,
  'derived-differs': ({ value, declared, on }) =>
    value < declared
      ? `the items in the record as of ${momentWords(on)} add up to ${numberWords(value)} of the ${numberWords(declared)}; the rest is not broken down`
      : `the items in the record as of ${momentWords(on)} add up to ${numberWords(value)}, more than the ${numberWords(declared)} declared`,
  'derived-unknown': ({ on, missing }) =>
    on === ''
      ? `the record does not say enough to count the ${missing}`
      : `the items in the record as of ${momentWords(on)} do not give the number of ${missing}`,
  part: ({ number, each, what }) =>
    `${numberWords(number)} × ${what}, ${each === 1 ? 'one each' : `${numberWords(each)} each`}`,
  'first-of': ({ number, first, each, beyond, what }) =>
    `${numberWords(number)} × ${what}, the first ${numberWords(first)} at ${numberWords(each)} each${beyond === undefined ? '' : `, the others at ${numberWords(beyond)}`}`,
  added: ({ number, what, by }) => `${numberWords(number)} × ${what}, which ${stateWords(by)} says still count`,
  stale: ({ on, value, until, current }) =>
    `the last declaration, ${numberWords(value)} as of ${momentWords(on)}, served for ${current}, until ${dayWords(until)}; none has followed`,
  'no-declaration': () => 'the record holds no declaration of it',
  rival: ({ value, source, changes }) =>
    `another figure is in print: ${numberWords(value)} (${source})${changes ? ', which would change the answer' : ', which would change nothing'}`,
  'counted-as': ({ says }) => `counted so: ${says}`,
  estimate: ({ by, value, on, note }) =>
    `estimate, not counted: ${by} reckons ${numberWords(value)} for ${momentWords(on)}${note === undefined ? '' : ` (${lower(note)})`}`,

  occurred: ({ what, on, party }) => `${what.replaceAll('-', ' ')} by ${stateWords(party)} on ${momentWords(on)}`,
  period: ({ from, to, every }) => `the period of ${every} from ${dayWords(from)} to ${dayWords(to)}`,
  due: ({ day, latest, period, direction, from, conventions }) => {
    const count = `${period} ${direction} ${spanWords(from)}, in ${conventions.zone}, start day ${conventions.startDay}, month-end ${conventions.monthEnd}`;
    return day === latest
      ? `due ${dayWords(latest)}: ${count}`
      : `due between ${dayWords(day)} and ${dayWords(latest)}: ${count}`;
  },
  done: ({ what, on }) =>
    `${what.replaceAll('-', ' ')}, ${on === undefined ? 'on a day that the record does not give' : `on ${momentWords(on)}`}`,
  'in-time': ({ on }) => `done in time, on ${momentWords(on)}`,
  late: ({ day, due }) =>
    `done on ${dayWords(day)}, after ${day === due ? 'the hour by which it was due' : dayWords(due)}`,
  'not-shown': ({ found, wanted }) =>
    wanted === 1 ? 'nothing in the record shows that it was done' : `the record shows ${found} of ${wanted}`,
  awaited: ({ due }) => (due === undefined ? 'still to be done' : `still to be done, by ${dayWords(due)}`),
  'timing-unknown': () => 'it was done, but the record does not give the day on which it was received',
  'no-deadline': ({ on }) => `done on ${momentWords(on)}; no deadline for it is known`,
  'unsure-if-owed': () => 'the record does not say enough to tell whether the duty arose',
  'no-events': () => 'single events and notifications are not in the public record',
  'nothing-recorded': () => 'nothing in the record says that it was kept, or that it was not',
  'not-kept': ({ party, by, since, says }) =>
    `${by === party ? `${stateWords(party)} itself says since ${momentWords(since)} that it does not keep it` : `${stateWords(by)} says that ${stateWords(party)} has not kept it since ${momentWords(since)}`}${quoted(says)}`,
  kept: ({ party, by, since, says }) =>
    `${by === party ? `${stateWords(party)} says that it has kept it since ${momentWords(since)}` : `${stateWords(by)} says that ${stateWords(party)} has kept it since ${momentWords(since)}`}${quoted(says)}`,
  contradicted: () => 'statements that both count here contradict each other',
  countermeasure: ({ by, since }) =>
    `excused as a countermeasure of ${stateWords(by)} since ${dayWords(since)}: what it did remains a breach that is answered for`,
  exempt: ({ by, since }) => `exempt: ${stateWords(by)} invoked an exemption on ${dayWords(since)}`,
  'lapsed-before-due': ({ end, due }) =>
    `it arose before the agreement ended on ${dayWords(end)} and falls due after, on ${dayWords(due)}`,
  lapsed: () => 'the end releases the parties from further performance, so that the duty lapsed',
  accrued: () => 'the end does not affect what arose before it, so that the duty is still owed',

  used: ({ number, bound, from, to, of, site }) =>
    `${numberWords(number)} of ${numberWords(bound)} ${unitWords(of, bound)} used from ${dayWords(from)} to ${dayWords(to)}${site === undefined ? '' : ` at ${site}`}`,
  exceeded: ({ number, bound, from, to, of, site }) =>
    `${numberWords(number)} ${unitWords(of, number)} from ${dayWords(from)} to ${dayWords(to)}${site === undefined ? '' : ` at ${site}`}, over the quota of ${numberWords(bound)}`,
  'use-unknown': ({ bound, from, to }) =>
    `how much of the quota of ${numberWords(bound)} was used from ${dayWords(from)} to ${dayWords(to)} is not in the record`,
  counted: ({ number, on, site }) => `${numberWords(number)} on ${on}${site === undefined ? '' : ` at ${site}`}`,

  held: ({ party, what, since }) => `${stateWords(party)} holds ${what}, in the record since ${momentWords(since)}`,
  happened: ({ party, what, on }) => `${what.replaceAll('-', ' ')} by ${stateWords(party)} on ${momentWords(on)}`,
  'unclear-if-covered': () => 'whether what the record shows is covered is not settled',
  judgement: ({ asks }) => `a question for people: ${asks}`,
  unconfirmed: ({ status }) => `not answered: it would be ${status}, on what is only recalled`,
  'as-read': ({ by }) => `as ${stateWords(by)} reads it`,
};

const ENTERED: Readonly<Record<string, string>> = {
  signature: ', when it was signed',
  'instruments-exchanged': ', when instruments of ratification were exchanged',
  date: ', the day that it names',
  'own-act': ", by each state's own act",
};

const JOINED = {
  deposit: 'deposited its instrument',
  statement: 'declared itself bound',
  signature: 'signed',
} as const;

function margin(value: number, bound: number, comparison: '<=' | '>='): string {
  const over = comparison === '<=' ? value - bound : bound - value;
  if (over <= 0) return '';
  return `, ${numberWords(over)} ${comparison === '<=' ? 'above' : 'below'}`;
}

const EXTENSION_REFUSED = {
  'too-often': 'the agreement can be extended no further time',
  'too-short': 'it ends no later than the agreement does without it',
  'too-long': 'it is longer than the agreement allows',
  'too-late': 'the agreement had ended',
  'not-by-all': 'it takes all parties',
  'not-allowed': 'the agreement has no clause for it',
} as const;

function open(verdict: Verdict): string {
  return verdict === 'undetermined' ? ', or not enough is known' : '';
}

function verdictWords(verdict: Verdict): string {
  return { yes: 'it is', no: 'it is not', undetermined: 'it is not settled whether it is' }[verdict];
}

function comparatorWords(comparator: Comparator): string {
  return {
    '=': '',
    '≠': 'other than ',
    '>': 'above ',
    '≥': 'at least ',
    '<': 'below ',
    '≤': 'at most ',
    in: 'one of ',
  }[comparator];
}

const NAMES: Readonly<Record<string, string>> = {
  rangeKm: 'the range',
  reentryVehicles: 'the number of re-entry vehicles',
  carries: 'what it carries',
  hours: 'the duration',
};

function attributeWords(attribute: string): string {
  return NAMES[attribute] ?? `the ${attribute.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)}`;
}

export function valueWords(value: Value, attribute: string): string {
  if (typeof value === 'number') return `${numberWords(value)}${unit(attribute)}`;
  if (typeof value === 'object')
    return `reported from ${numberWords((value as Band).low)} to ${numberWords((value as Band).high)}${unit(attribute)}`; // Bands are the only objects among values.
  return String(value);
}

function boundWords(bound: string | number | boolean | readonly string[], attribute: string): string {
  if (typeof bound === 'number') return `${numberWords(bound)}${unit(attribute)}`;
  return Array.isArray(bound) ? bound.join(', ') : String(bound);
}

function unit(attribute: string): string {
  const known = isAttribute(attribute) ? ATTRIBUTES[attribute] : undefined;
  return known?.is === 'number' ? ` ${known.unit}` : '';
}

function unitWords(of: string, number: number): string {
  return plural(number, of.replaceAll('-', ' ')).replace(/^[\d,]+ /, '');
}

function quoted(says: string | undefined): string {
  return says === undefined ? '' : `: ${says.replace(/\.$/, '')}`;
}

/** Words that keep their capital letter in the middle of a sentence. */
const PROPER =
  /^(America|Britain|British|China|Chinese|France|French|German|Germany|Iran|Iranian|Israel|Japan|Moscow|NATO|New START|North Korea|Russia|Russian|START|Soviet|Turkey|Ukraine|Ukrainian|United|Washington)/;

function lower(text: string): string {
  const inside = /^[A-Z][a-z]/.test(text) && !PROPER.test(text);
  return (inside ? text.charAt(0).toLowerCase() + text.slice(1) : text).replace(/\.$/, '');
}
