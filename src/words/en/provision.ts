import type { Provision } from '../../agreement/agreement.ts';
import type { Status } from '../../assess/finding.ts';
import type { Day } from '../../time/day.ts';
import { capitalised } from '../letters.ts';
import { dayWords, listWords, momentWords, numberWords, plural } from './grammar.ts';
import { stateWords } from './states.ts';
import { statuses } from './statuses.ts';

/** The page of a provision: what came of it, why, who disputes it, what it says, its course over time. */

type Section = Provision['section'];

const what: { readonly [S in Section]?: string } = {
  terms: 'A definition',
  counts: 'A counting rule',
  groups: 'A group of states',
  verification: 'A means of verification',
  meetings: 'A body or a meeting',
  disputes: 'A dispute in words',
  lifecycle: 'A rule on the life',
};

const silent: { readonly [S in Section]?: string } = {
  terms: 'Nobody keeps or breaks a definition: limits and prohibitions rest on it.',
  counts: 'Nobody keeps or breaks a counting rule: limits rest on it.',
  groups: 'It says who is meant elsewhere.',
  verification: 'What has to be allowed, and how often, are duties and quotas.',
  meetings: 'What has to be held, and when, are duties.',
  disputes: 'Where a position can be computed, it stands among the readings.',
  lifecycle: 'Its effect stands in the life of the agreement.',
};

/** A number in dispute: whose it is, who does not share it, and what each comes to. */
export interface DisputedNumber<T> {
  readonly on: Day;
  readonly party: string;
  readonly by: readonly string[];
  readonly unit: T;
  readonly values: readonly { readonly value: number; readonly readers: string }[];
  readonly bound: number;
  readonly comparison: '<=' | '>=';
  readonly cite: T;
}

export const provision = {
  twins: { provision: 'Provision as JSON', json: 'Findings as JSON', csv: 'Findings as CSV' },
  lead: {
    silent: <T>(section: Section, agreement: T): readonly (string | T)[] => [
      `${what[section] ?? 'A provision'} of `,
      agreement,
      `. ${silent[section] ?? ''}`,
    ],
    nothingOf: <T>(party: string, agreement: T): readonly (string | T)[] => [
      `This provision of `,
      agreement,
      ` says nothing of ${stateWords(party)}.`,
    ],
    nothing: <T>(on: Day, agreement: T): readonly (string | T)[] => [
      `On ${dayWords(on)} nothing could be said of this provision of `,
      agreement,
      '.',
    ],
    counts: <T>(
      on: Day,
      counts: readonly (readonly [status: Status, findings: number])[],
      agreement: T,
    ): readonly (string | T)[] => [
      `On ${dayWords(on)}: ${listWords(counts.map(([status, findings]) => `${plural(findings, 'finding')} ${statuses[status]}`))}, under this provision of `,
      agreement,
      '.',
    ],
    answers: <T>(on: Day, agreement: T): readonly (string | T)[] => [`On ${dayWords(on)}, under `, agreement, ': '],
    /** One answer of several: whose it is, the answer itself, and for whom it is. */
    answer: <T>(readers: string | undefined, mark: T, whom: string | undefined): readonly (string | T)[] => [
      readers === undefined ? '' : `≠ ${readers}, `,
      mark,
      whom === undefined ? '' : ` for ${whom}`,
    ],
    /** The first sentence where a number is disputed. */
    number: <T>(n: DisputedNumber<T>, agreement: T): readonly (string | T)[] => [
      `${n.by.length === 0 ? 'It is disputed' : `${capitalised(listWords(n.by.map(stateWords)))} ${n.by.length === 1 ? 'disputes' : 'dispute'}`} how many `,
      n.unit,
      ` ${stateWords(n.party)} had on ${dayWords(n.on)} under `,
      agreement,
      `: ${n.values.map(({ value, readers }) => `${numberWords(value)} ${readers}`).join(', against ')}, where ${n.comparison === '<=' ? 'at most' : 'at least'} ${numberWords(n.bound)} are allowed [`,
      n.cite,
      '].',
    ],
    /** What a side counts besides. */
    counted: <T>(by: string, things: readonly { readonly number: number; readonly what: T }[], sources: T) => {
      const listed = things.flatMap(({ number, what: thing }, i): (string | T)[] => [
        i === 0 ? '' : i === things.length - 1 ? ' and ' : ', ',
        `${numberWords(number)} × `,
        thing,
      ]);
      return [` ${capitalised(stateWords(by))} still counts `, ...listed, ' (', sources, ').'] as readonly (
        | string
        | T
      )[];
    },
    /** The first sentence where something else is disputed. */
    differ: <T>(on: Day, whom: string, readers: readonly string[], agreement: T): readonly (string | T)[] => [
      `What this provision of `,
      agreement,
      ` comes to for ${whom} on ${dayWords(on)} is disputed: ${readers.length === 0 ? 'it can be read in two ways' : `${listWords(readers.map(stateWords))} read it differently`}.`,
    ],
    side: <T>(readers: string, mark: T, whom: string | undefined): readonly (string | T)[] => [
      `${capitalised(readers)}: `,
      mark,
      whom === undefined ? '' : ` for ${whom}`,
      '.',
    ],
    undisputed: <T>(whom: string, mark: T): readonly (string | T)[] => [
      `${capitalised(whom)}, undisputed: `,
      mark,
      '.',
    ],
    also: <T>(cite: T): readonly (string | T)[] => ['Also under ', cite, ': '],
  },
  day: {
    heading: (on: Day) => `On ${dayWords(on)}, and why`,
    over: <T>(last: Day, link: (text: string) => T): readonly (string | T)[] => [
      'It binds nobody on this day. ',
      link(`What held on ${dayWords(last)}, the last day on which it did`),
      '.',
    ],
    legend:
      '✓ met  ✗ breached  … pending  – dormant  ? undetermined  ≠ disputed ° unconfirmed: from general knowledge. Undetermined: the record does not say enough. Dormant: it binds nobody then.',
    excused: ' (excused as a countermeasure)',
    earlier: (instances: number, short: string, on: Day) =>
      `${plural(instances, 'earlier instance')} of ${short} on ${dayWords(on)}: in the data below.`,
    why: (state: string) => `Why, for ${stateWords(state)}`,
    oneState: 'One state',
    reasons: 'Show its reasons',
  },
  says: {
    heading: 'What it says',
    recalled: '° recalled: from general knowledge, unconfirmed.',
    paragraph: 'Confirmed from sources; the paragraph number is recalled °.',
    confirmed: 'Confirmed from sources.',
    computed: 'How it is computed',
    note: 'Note',
    counted: 'Counting rule: ',
    rests: <T>(terms: T): readonly (string | T)[] => ['Rests on the definitions of ', terms, '.'],
    never: 'It has bound nobody.',
    since: (from: Day) => `It has bound since ${dayWords(from)}.`,
    bound: (from: Day, last: Day) => `It bound from ${dayWords(from)} through ${dayWords(last)}.`,
  },
  disputed: {
    heading: 'Disputed',
    readings: (number: number) =>
      `${plural(number, 'reading')} ${number === 1 ? 'bears' : 'bear'} on this provision. None is the default: each answer above stands under the name of its reader.`,
    underReading: 'The agreement under this reading',
    sources: 'Sources: ',
  },
  course: {
    heading: 'Over time',
    silent: 'The record says nothing of it on any day.',
    steps: 'Steps are what was declared, the limit is drawn only while it bound; the table has every figure.',
    table: 'Table of the course over time',
    columns: { days: 'Days', whom: 'For whom', answer: 'Answer', reading: 'Whose reading', instance: 'Instance' },
    allReadings: 'all readings',
    last: (shown: number, all: number) =>
      `The last ${shown} of ${numberWords(all)} spans; the others are in the data below.`,
    caption: <T>(name: T, known: Day): readonly (string | T)[] => [
      'What held of ',
      name,
      ` over time, as known on ${dayWords(known)}.`,
    ],
    around: <T>(name: T, on: Day, known: Day): readonly (string | T)[] => [
      'What held of ',
      name,
      ` around ${dayWords(on)}, as known on ${dayWords(known)}.`,
    ],
    others: (spans: number) => `The other ${plural(spans, 'span')}`,
    /** Half-open on either side where it has no end. */
    days: (first: string | undefined, last: string | undefined) => `${first ?? '…'} to ${last ?? '…'}`,
    /** One of several of the same: an event by its day, a period by its last. */
    instance: (first: string, last: string | undefined) => (last === undefined ? momentWords(first) : `to ${last}`),
    applies: (from: Day) => `; the limit applies from ${dayWords(from)}`,
  },
  missing: (short: string) => `Every provision of ${short}`,
};
