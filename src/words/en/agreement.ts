import type { Provision } from '../../agreement/agreement.ts';
import type { AgreementFile } from '../../agreement/schema.ts';
import type { LifecycleState, Status } from '../../assess/finding.ts';
import type { Lacking } from '../../assess/force.ts';
import type { Act } from '../../record/schema.ts';
import { TIE_CATEGORIES, TIE_KINDS, type TieCategory, type TieKind } from '../../record/ties.ts';
import type { Day } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { capitalised, lowered } from '../letters.ts';
import { acts } from './acts.ts';
import { chart } from './chart.ts';
import { dayWords, intervalWords, listWords, momentWords, numberWords, plural } from './grammar.ts';
import { stateWords } from './states.ts';
import { statuses } from './statuses.ts';

/** The page of an agreement. */

/** Who the parties are: a few that are named, many that are counted, or whoever may join, as the file says it. */
export type Whom<T> =
  | { readonly is: 'named'; readonly states: readonly string[] }
  | { readonly is: 'counted'; readonly number: number }
  | { readonly is: 'open'; readonly to: T };

/** A state of its life, and whose answer that is; of nobody in particular where all say the same. */
export interface StateRead {
  readonly state: LifecycleState;
  /** Whose answer it is, in words. */
  readonly readers: string;
}

const kinds: Readonly<Record<AgreementFile['kind'], string>> = {
  treaty: 'a treaty',
  'executive-agreement': 'an executive agreement',
  'political-commitment': 'a political commitment',
  pledge: 'a pledge',
  draft: 'a draft',
  proposal: 'a proposal',
};

const sections: Readonly<Record<Provision['section'], string>> = {
  limits: 'Limits',
  prohibitions: 'Prohibitions',
  duties: 'Duties',
  quotas: 'Quotas',
  lifecycle: 'Life: entry into force, duration, exit',
  counts: 'Counting rules',
  verification: 'Verification',
  meetings: 'Meetings and bodies',
  judgements: 'Questions for people',
  terms: 'Definitions',
  groups: 'Groups of states',
  disputes: 'Disputes in words',
};

const tieTitles: Readonly<Record<TieCategory, string>> = {
  legal: 'Legal',
  verification: 'Verification',
  commission: 'Shared commission',
  notification: 'Notification channel and practice',
  definition: 'Definitions',
  political: 'Political',
  alleged: 'Alleged by one side',
  independent: 'No tie',
};

const tieCategories: Readonly<Record<TieCategory, string>> = TIE_CATEGORIES;

function whomWords<T>(whom: Whom<T>): readonly (string | T)[] {
  if (whom.is === 'open') return ['open to ', whom.to];
  if (whom.is === 'counted') return [`of ${whom.number} states`];
  const [one] = whom.states;
  if (whom.states.length === 1 && one !== undefined) return [`of ${stateWords(one)}`];
  return [`between ${listWords(whom.states.map(stateWords))}`];
}

export const agreement = {
  twins: {
    json: (first: number | undefined) =>
      `Findings as JSON${first === undefined ? '' : ` (the first ${numberWords(first)})`}`,
    csv: (first: number | undefined) =>
      `Findings as CSV${first === undefined ? '' : ` (the first ${numberWords(first)})`}`,
    members: 'Members',
    ties: 'Ties',
  },
  head: {
    is: <T>(short: string, kind: AgreementFile['kind'], whom: Whom<T>): readonly (string | T)[] => [
      `${short} is ${kinds[kind]} `,
      ...whomWords(whom),
      '. ',
    ],
    /** What is over stays so: its own day says when, and the day that is asked about stands above. */
    on: (day: Day, standing: string) =>
      /^ended on /i.test(standing) ? standing : `On ${dayWords(day)}: ${lowered(standing)}`,
    nothing: (day: Day) => `On ${dayWords(day)}: nothing had happened.`,
    change: (on: Day, states: readonly string[] | undefined) =>
      `The next change in the record${states === undefined ? '' : `, for ${listWords(states.map(stateWords))},`} is on ${dayWords(on)}.`,
    undisputed: 'No reading of a party in the library disputes what it means.',
    disputed: '≠ Disputed: ',
    boundDisputed: 'Who is bound on this day is itself disputed.',
    points: (readers: readonly string[], points: number, shown: number) => {
      const who = capitalised(listWords(readers.map(stateWords)));
      const many = points === 1 ? 'this' : `${numberWords(points)} points`;
      const on = points > shown ? `${many}, first of all these` : many;
      return readers.length === 1 ? `${who} reads it in a way of its own, on ${on}:` : `${who} disagree on ${on}:`;
    },
    holds: <T>(by: readonly string[], title: T, first: boolean): readonly (string | T)[] => [
      `${first ? capitalised(listWords(by.map(stateWords))) : listWords(by.map(stateWords))}: “`,
      title,
      '”',
    ],
    further: <T>(points: number, written: number, link: (text: string) => T): readonly (string | T)[] => {
      const parts = [
        ...(points > 0 ? [plural(points, 'further point')] : []),
        ...(written > 0 ? [`${plural(written, 'dispute')} told in words`] : []),
      ];
      if (parts.length === 0) return [link('Both sides in full'), '.'];
      return [`${capitalised(listWords(parts))}: `, link('both sides in full'), '.'];
    },
    also: (names: readonly string[]) => `Also called ${names.join(', ')}.`,
    contents: { life: 'Its life', members: 'Who is bound', provisions: 'Provisions', ties: 'Ties' },
    compare: 'Compare it with another',
    whatIf: 'What if',
  },
  disputed: 'Disputed, side by side',
  life: {
    heading: 'Its life',
    chart: (short: string) => `The life of ${short}`,
    name: (act: Act) => acts.names[act.act],
    caption: (day: Day) =>
      `Where it stood and what was done; the line is ${dayWords(day)}. The same in words stands under “Its life”.`,
    span: (state: LifecycleState, days: Interval) => `${chart.state[state]} ${intervalWords(days)}`,
    disputedSpan: (reads: readonly StateRead[], days: Interval) =>
      `disputed ${intervalWords(days)}: ${reads.map(({ state, readers }) => `${chart.state[state]} ${readers}`).join('; ')}`,
    none: 'No act of its life is in the record by this day.',
    done: (day: Day) => `What was done, by ${dayWords(day)}`,
    lastDone: (shown: number, all: number, day: Day) =>
      `The last ${shown} of ${all} acts by ${dayWords(day)}; the timeline has all`,
    columns: ['Day', 'Act', 'Source'],
    act: (act: Act) =>
      `${capitalised(acts.names[act.act])}${act.by === 'all' ? '' : ` by ${stateWords(act.by)}`}${acts.effectWords(act)}`,
    contested: ' ≠ contested',
    timeline: 'The lives of all agreements on one timeline',
  },
  members: {
    heading: 'Who is bound',
    notInForce: 'Not in force.',
    notYet: (since: Day) => `Not yet in force; it enters into force on ${dayWords(since)}.`,
    inForce: (since: Day) => `In force since ${dayWords(since)}.`,
    ended: (since: Day) => `In force from ${dayWords(since)}; it has ended.`,
    lacking: (lacking: Lacking) => `Lacking: ${lackingWords(lacking)}`,
    lists: {
      bound: 'Bound',
      noticeRunning: 'Of these, notice of withdrawal given',
      suspended: 'Of these, suspended in whole or in part',
      provisional: 'Applying it provisionally',
      deposited: 'Instrument deposited, not yet bound',
      signed: 'Signed, no instrument',
      declined: 'Said that it will not become a party',
      out: 'Out',
      disputed: 'Disputed',
    },
    number: (title: string, states: number) => `${title}: ${numberWords(states)}`,
    printed: <T>(parties: number, recalled: boolean, on: string, sources: T): readonly (string | T)[] => [
      `To check against: ${plural(parties, 'party', 'parties')}${recalled ? '°' : ''} in print as of ${momentWords(on)} (`,
      sources,
      ').',
    ],
  },
  limits: {
    heading: 'Limits against holdings',
    over: <T>(on: Day, last: Day, link: (text: string) => T): readonly (string | T)[] => [
      `It binds nobody on ${dayWords(on)}. These numbers are of `,
      link(dayWords(last)),
      ', the last day on which it did.',
    ],
    caption: (day: Day) => `What was declared against what is allowed, on ${dayWords(day)}`,
    limit: 'Limit',
    answers: 'Answers',
    steps: 'Steps are what was declared; the limit is drawn only while it bound. ',
    every: <T>(name: T): readonly (string | T)[] => ['Every figure of ', name, ', and why'],
    states: (number: number) => plural(number, 'state'),
    status: (status: Status) => statuses[status],
  },
  provisions: {
    heading: (number: number) => `Provisions (${number})`,
    what: 'What the text says in our words, and beside it what it was compiled to. The name of a provision leads to what came of it, and why.',
    sections,
    section: (section: Provision['section'], number: number) => `${sections[section]} (${number})`,
    columns: { provision: 'Provision', says: 'What it says', computes: 'What it computes' },
    show: (section: Provision['section'], number: number) =>
      `Show the text of ${sections[section].toLowerCase()} (${number})`,
    paragraph: ' (paragraph °)',
  },
  ties: {
    heading: 'Ties to other agreements',
    none: 'No ties on record.',
    count: (on: number, by: number) => {
      const others = on === 0 ? 'no other instrument' : plural(on, 'other instrument');
      const those = by === 0 ? 'none rests' : by === 1 ? '1 rests' : `${by} rest`;
      return `It rests on ${others}; ${those} on it.`;
    },
    groups: {
      restsOn: 'It rests on',
      dependents: 'What rests on it',
      within: 'Within itself',
      independent: 'Looks tied, and is not',
    },
    group: (title: string, number: number) => `${title} (${number})`,
    titles: tieTitles,
    categories: tieCategories,
    tie: (kind: TieKind, by: string | undefined) =>
      `${kind.replaceAll('-', ' ')}, ${TIE_KINDS[kind]}${by === undefined ? '' : `; asserted only by ${stateWords(by)}`}.`,
  },
};

/** What entry into force still lacks. */
export function lackingWords({ deposits, group, percent }: Lacking): string {
  if (deposits) return `${deposits.need - deposits.have} of ${deposits.need} instruments (${deposits.have} deposited)`;
  if (group) {
    const names = listWords(group.states.map(stateWords));
    return `the instruments of ${group.states.length} of the ${group.of} states of ${group.id.replaceAll('-', ' ')}: ${names}`;
  }
  const { have = 0, above = 0 } = percent ?? {};
  return `instruments of more than ${above} per cent of the signatories (${Math.round(have)} per cent now)`;
}
