import { conventionsOf, partiesOf } from '../agreement/agreement.ts';
import type { Reason } from '../agreement/reason.ts';
import type { AgreementFile, DateRule } from '../agreement/schema.ts';
import type { View } from '../record/record.ts';
import type { Act } from '../record/schema.ts';
import { type Conventions, shift } from '../time/conventions.ts';
import { BEGINNING, civilDate, type Day, dayOf, FOREVER, parseDay } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { holds } from '../time/interval.ts';
import { type Period, parsePeriod } from '../time/period.ts';
import { type Acts, actsOf, completionOf, joinedIn, standingOf } from './acts.ts';
import { type After, durationOf, type Ending, type Notice, noticesOf, terminationFor, untilOf } from './ending.ts';
import { type Entry, entryOf } from './force.ts';

export { lastDayOf, startOf } from './acts.ts';

/** Everything about an agreement's life that the rest of the assessment asks for, from one perspective. */
export interface Lifecycle {
  readonly conventions: Conventions;
  readonly acts: Acts;
  readonly parties: readonly string[];
  readonly entry: Entry;
  /** When it was signed: by all, otherwise by the first. */
  readonly signed: Day | undefined;
  readonly opened: Day | undefined;
  /** When it was put on the table. */
  readonly proposed: Act | undefined;
  /** Entry into force of the agreement; for a party see {@link forceFor}. */
  readonly force: Day | undefined;
  /** From when the party itself is bound; `all` asks for the agreement. */
  readonly forceFor: (party: string) => Day | undefined;
  readonly signedBy: (party: string) => Day | undefined;
  /** The first day on which the agreement no longer binds this party. */
  readonly endFor: (party: string) => Ending;
  readonly notices: readonly Notice[];
  /** The first day on which the exit clause lets the party give notice, where it names one. */
  readonly noticeFrom: (party: string) => Day | undefined;
  /** Suspensions that take effect in this perspective. */
  readonly suspensions: readonly Relation[];
  readonly countermeasures: readonly Relation[];
  readonly exemptions: readonly Relation[];
  /** What stands behind entry into force, duration and end. */
  readonly background: readonly Reason[];
  /** Periods that end in a month without that day, where the agreement refuses to choose another. */
  readonly uncountable: readonly Uncountable[];
}

/** A period whose end the agreement's own conventions refuse to name. */
export interface Uncountable {
  readonly from: Day;
  readonly period: string;
}

/**
 * Suspension, countermeasure and exemption are relations, not states of the agreement: somebody invokes them against
 * somebody, for some provisions, over some days.
 */
export interface Relation extends Interval {
  readonly act: Act;
  readonly by: string;
  /** The one state towards which it is invoked, where the agreement has others as well. */
  readonly towards?: string;
  readonly frees: (party: string) => boolean;
  readonly touches: (provision: string) => boolean;
}

export function lifecycleOf(agreement: AgreementFile, view: View): Lifecycle {
  const conventions = conventionsOf(agreement);
  const members = partiesOf(agreement, joinedIn(view));
  const parties = members.map((party) => party.code);
  const acts = actsOf(view, members, conventions.zone);
  const uncountable: Uncountable[] = [];
  const after: After = (from, period) => {
    if (from >= FOREVER) return FOREVER;
    const day = dayAfter(from, period, conventions);
    if (day === FOREVER) uncountable.push({ from, period });
    return day;
  };

  const first = acts.of('signature')[0];
  const signed = completionOf('signature', acts, parties)?.on ?? (first && acts.at(first));
  const opening = acts.of('opening')[0];
  const opened = opening && acts.at(opening);
  const { notBefore } = agreement.lifecycle.force;
  const anchors = { signed, opened, force: undefined, forceFor: () => undefined, conventions };
  const floor = notBefore && resolveDate(notBefore, anchors, 'all');
  const before = (day: Day, period: string): Day => {
    const moved = shift(day, readPeriod(period), conventions.monthEnd, -1);
    return moved.ok ? moved.value : day;
  };
  const entry = entryOf({ agreement, acts, parties, after, before, floor });
  const force = entry.on;
  const background: Reason[] = [...entry.reasons];
  const duration = durationOf(agreement, force, acts, after, background);
  const { withdraw } = agreement.lifecycle;
  const life = { signed, opened, force, forceFor: entry.forParty, conventions };
  const rule = (date: DateRule | undefined) => (party: string) => date && resolveDate(date, life, party);
  const scene = {
    agreement,
    acts,
    after,
    conventions,
    noticeFrom: rule(withdraw?.notice),
    notBefore: rule(withdraw?.notBefore),
  };
  const notices = noticesOf(scene, background);

  const endings = new Map<string, Ending>();
  const endFor = (party: string): Ending => {
    const known = endings.get(party);
    if (known) return known;
    const leaving = notices.filter((notice) => withdraw?.ends === 'all' || notice.by === party);
    const earliest = leaving.reduce<Notice | undefined>((a, b) => (a && a.effective <= b.effective ? a : b), undefined);
    const ends = [
      ...(earliest
        ? [{ on: earliest.effective, how: 'withdrawal', by: earliest.by, statements: [earliest.statement] } as const]
        : []),
      terminationFor(acts, party),
    ].filter((each) => each !== undefined);
    const ending = ends.reduce<Ending>((a, b) => (b.on < a.on ? b : a), duration);
    endings.set(party, ending);
    return ending;
  };

  return {
    conventions,
    acts,
    parties,
    entry,
    signed,
    opened,
    proposed: acts.of('proposal')[0],
    force,
    forceFor: entry.forParty,
    signedBy: (party) => {
      const act = acts.joint('signature') ?? acts.by('signature', party)[0];
      return act && acts.at(act);
    },
    endFor,
    notices,
    noticeFrom: scene.noticeFrom,
    suspensions: relationsOf('suspension', acts, parties),
    countermeasures: relationsOf('countermeasure', acts, parties),
    exemptions: relationsOf('exemption', acts, parties),
    background,
    uncountable,
  };
}

/** What a state is to an agreement on a day, apart from suspensions and notices. */
export type Stage =
  | 'unsigned'
  | 'proposed'
  | 'signed'
  | 'deposited'
  | 'declined'
  | 'provisional'
  | 'bound'
  | 'ended'
  | 'never';

/** What decides where one party stands, found once: its own days in the agreement's life. */
export interface PartyLife {
  readonly signed: Day | undefined;
  readonly force: Day | undefined;
  readonly end: Ending;
  readonly proposed: Day | undefined;
  readonly declined: Day | undefined;
  /** The times over which its instrument stood, and over which it applied the agreement provisionally. */
  readonly standing: readonly Interval[];
  readonly provisional: readonly Interval[];
  /** The days on which its stage may change. */
  readonly edges: readonly Day[];
}

const PARTIES = new WeakMap<Lifecycle, Map<string, PartyLife>>();

export function partyLife(life: Lifecycle, party: string): PartyLife {
  const known = PARTIES.get(life) ?? new Map<string, PartyLife>();
  PARTIES.set(life, known);
  const found = known.get(party);
  if (found) return found;
  const { acts } = life;
  const [signed, force, end] = [life.signedBy(party), life.forceFor(party), life.endFor(party)];
  const proposed = life.proposed && acts.at(life.proposed);
  const [no] = acts.by('intention-not-to-join', party);
  const declined = no && acts.at(no);
  const standing = standingOf(acts, party);
  const provisional = provisionalActs(life, party).map((act) => ({ from: acts.at(act), to: untilOf(act, acts.zone) }));
  const edges: Day[] = [];
  for (const day of [end.on, signed, force, proposed, declined]) {
    if (day !== undefined && day < FOREVER) edges.push(day);
  }
  for (const { from, to } of standing) edges.push(from, to);
  for (const { from, to } of provisional) edges.push(from, to);
  const made = { signed, force, end, proposed, declined, standing, provisional, edges };
  known.set(party, made);
  return made;
}

export function stageOn(life: Lifecycle, party: string, day: Day): Stage {
  const { signed, force, end, proposed, declined, standing, provisional } = partyLife(life, party);
  if (day >= end.on) return force !== undefined && force < end.on ? 'ended' : 'never';
  if (force !== undefined && day >= force) return 'bound';
  if (provisional.some((each) => holds(each, day))) return 'provisional';
  const instrument = standing.find((each) => holds(each, day));
  // Who said that it would not join and deposits all the same has changed its mind.
  if (declined !== undefined && declined <= day && !(instrument && instrument.from > declined)) return 'declined';
  if (instrument) return 'deposited';
  if (signed !== undefined && signed <= day) return 'signed';
  return proposed !== undefined && proposed <= day ? 'proposed' : 'unsigned';
}

/** Provisional application before entry into force (Vienna Convention, Art. 25), by all together or by this party. */
export function provisionalActs({ acts }: Lifecycle, party: string): readonly Act[] {
  const joint = acts.joint('provisional-application');
  return joint ? [joint, ...acts.by('provisional-application', party)] : acts.by('provisional-application', party);
}

/** From when the agreement is applied to the party: provisionally or in force. */
export function bindsFrom(life: Lifecycle, party: string): Day | undefined {
  const { force, provisional } = partyLife(life, party);
  const early = provisional[0]?.from;
  return early === undefined || (force !== undefined && force <= early) ? force : early;
}

/** What dates are counted from. */
type Anchors = Pick<Lifecycle, 'signed' | 'opened' | 'force' | 'forceFor' | 'conventions'>;

/** The day that a rule of the agreement names; `undefined` where the event that it counts from has not happened. */
export function resolveDate(rule: DateRule, life: Anchors, party: string): Day | undefined {
  const anchor = anchorOf(rule, life, party);
  if (anchor === undefined || rule.plus === undefined) return anchor;
  const moved = dayAfter(anchor, rule.plus, life.conventions);
  return moved === FOREVER ? undefined : moved;
}

export function anchorOf(rule: DateRule, life: Anchors, party: string): Day | undefined {
  if (rule.on !== undefined) return parseDay(rule.on);
  const event = eventDay(rule.after ?? rule.firstOfMonthAfter, life, party);
  if (event === undefined || rule.after !== undefined) return event;
  const { year, month } = civilDate(event);
  return month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
}

function eventDay(name: DateRule['after'], life: Anchors, party: string): Day | undefined {
  switch (name) {
    case 'signature':
      return life.signed;
    case 'opening':
      return life.opened;
    case 'agreement-force':
      return life.force;
    default:
      return life.forceFor(party);
  }
}

function relationsOf(
  name: 'suspension' | 'countermeasure' | 'exemption',
  acts: Acts,
  parties: readonly string[],
): Relation[] {
  return acts.of(name).map((act): Relation => {
    const [who, from] = [acts.actor(act), acts.at(act)];
    const until = act.until ? untilOf(act, acts.zone) : FOREVER;
    const resumed = acts
      .of('suspension-ended')
      .find((other) => [who, 'all'].includes(acts.actor(other)) && acts.at(other) > from);
    const freesAll = who === 'all' || (name === 'suspension' && act.releases === 'all');
    return {
      act,
      by: who,
      // Towards the only other party is towards all.
      ...(act.towards !== undefined && parties.length > 2 && { towards: act.towards }),
      from,
      to: Math.min(until, name === 'suspension' && resumed ? acts.at(resumed) : FOREVER),
      frees: (party) => freesAll || who === party,
      touches: (provision) => touches(act, provision),
    };
  });
}

/**
 * The relation that frees the party from the provision on this day, if one does. One that is towards a single state
 * leaves the provision owed to all the others.
 */
export function relationOn(
  relations: readonly Relation[],
  provision: string,
  party: string,
  day: Day,
): Relation | undefined {
  return relations.find(
    (each) => each.towards === undefined && holds(each, day) && each.frees(party) && each.touches(provision),
  );
}

/** The days on which any of the relations that concern the provision begins or ends. */
export function edgesOf(relations: readonly Relation[], provision: string): Day[] {
  return relations.filter((each) => each.touches(provision)).flatMap((each) => [each.from, each.to]);
}

/** Whether a list of provisions has this one: by its id, or all of a section as in `duties.*`. */
export function namesProvision(patterns: readonly string[], provision: string): boolean {
  return patterns.some(
    (pattern) => pattern === provision || (pattern.endsWith('.*') && provision.startsWith(pattern.slice(0, -1))),
  );
}

function touches(act: Act, provision: string): boolean {
  if (act.except && namesProvision(act.except, provision)) return false;
  return act.provisions === undefined || namesProvision(act.provisions, provision);
}

/** `period` after `day` under the agreement's conventions. */
export function dayAfter(day: Day, period: string, conventions: Conventions): Day {
  const read = readPeriod(period);
  const result = shift(day, read, conventions.monthEnd);
  if (result.ok) return result.value;
  // `refuse` met a month without that day: nothing can be said to begin or end, so nothing does.
  return FOREVER;
}

export function readPeriod(text: string): Period {
  const period = READ.get(text) ?? parsePeriod(text);
  if (!period) throw new Error(`invariant: the schema lets only periods through, not ${text}`);
  // The library has some dozens; what drafts have beside them is read anew.
  if (READ.size < 1000) READ.set(text, period);
  return period;
}

const READ = new Map<string, Period>();

/** From the beginning of time until forever, cut at these days: sorted, each once. */
export function cuts(days: readonly Day[]): Day[] {
  const sorted: Day[] = [BEGINNING];
  // There are few, and most come in order: each is put into its place.
  for (const day of days) {
    if (day <= BEGINNING || day >= FOREVER) continue;
    let at = sorted.length;
    while ((sorted[at - 1] ?? BEGINNING) > day) at--;
    if (sorted[at - 1] !== day) sorted.splice(at, 0, day);
  }
  return sorted;
}
