import { type Reason, reason } from '../agreement/reason.ts';
import type { AgreementFile, Delay, ForceRule } from '../agreement/schema.ts';
import type { Act } from '../record/schema.ts';
import { civilDate, type Day, dayOf, FOREVER } from '../time/day.ts';
import { holds, type Interval } from '../time/interval.ts';
import { type Acts, completionOf, standingOf } from './acts.ts';

/** How an agreement entered into force: what the instruments give, what the record says, and what is still missing. */
export interface Entry {
  /** The day of entry into force: the recorded one, otherwise the computed one. */
  readonly on: Day | undefined;
  readonly computed: Day | undefined;
  readonly recorded: Day | undefined;
  /** The day on which the last condition was met. */
  readonly met: Day | undefined;
  /** The acts that it rests on. */
  readonly acts: readonly Act[];
  /** From when a party is bound, as far as entry into force decides it. */
  readonly forParty: (party: string) => Day | undefined;
  readonly reasons: readonly Reason[];
}

/** What a condition of entry into force still lacks on a day. */
export interface Lacking {
  readonly deposits?: { readonly have: number; readonly need: number };
  readonly group?: { readonly id: string; readonly states: readonly string[]; readonly of: number };
  readonly percent?: { readonly have: number; readonly above: number };
}

/** What the parts of entry into force need of the agreement's life. */
interface Scene {
  readonly agreement: AgreementFile;
  readonly acts: Acts;
  readonly parties: readonly string[];
  readonly after: (day: Day, period: string) => Day;
  readonly before: (day: Day, period: string) => Day;
  /** The day of a rule that counts from signature or opening. */
  readonly floor: Day | undefined;
}

/**
 * Entry into force as the agreement's own clause computes it (Vienna Convention, Art. 24), checked against the day that
 * the record gives. The recorded day decides: lists of today leave out states that are gone, as the CCW shows.
 */
export function entryOf(scene: Scene): Entry {
  const { agreement, acts } = scene;
  const { force } = agreement.lifecycle;
  const found = computedEntry(scene);
  const act = acts.joint('entry-into-force');
  const recorded = act && acts.at(act);
  const on = recorded ?? found.on;
  const own = (party: string): Day | undefined => {
    const stated = acts.by('entry-into-force', party)[0];
    return stated ? acts.at(stated) : joining(scene, party, on, found.met);
  };
  const reasons: Reason[] = [];
  if (on !== undefined) {
    const statements = [...(act ? [act.id] : []), ...found.acts.slice(-3).map((each) => each.id)];
    const last = found.acts.at(-1);
    const params = {
      since: on,
      act: force.upon,
      number: force.needs ? found.acts.length : undefined,
      last: last && force.needs ? acts.actor(last) : undefined,
      met: force.needs ? found.met : undefined,
    };
    reasons.push(reason('in-force', params, { cite: force.cite, statements }));
    if (act && recorded !== undefined && found.on !== recorded && COMPUTED.includes(force.upon)) {
      const differs = { recorded, computed: found.on, because: force.difference };
      reasons.push(reason('force-differs', differs, { cite: force.cite, statements: [act.id] }));
    }
  }
  return {
    on,
    computed: found.on,
    recorded,
    met: found.met,
    acts: found.acts,
    // A group owes what it owes together from when the agreement is in force, whoever of it joined when.
    forParty: memo((party) => (party === 'all' || Object.hasOwn(agreement.groups, party) ? on : own(party))),
    reasons,
  };
}

/** The ways of entry into force that acts of the parties decide; the others are decided outside. */
const COMPUTED: readonly ForceRule['upon'][] = ['signature', 'instruments-exchanged', 'deposits', 'date', 'own-act'];

interface Found {
  readonly on: Day | undefined;
  readonly met: Day | undefined;
  readonly acts: readonly Act[];
}

const NOT_YET: Found = { on: undefined, met: undefined, acts: [] };

function computedEntry(scene: Scene): Found {
  const { agreement, acts, parties } = scene;
  const { force } = agreement.lifecycle;
  const open = !Array.isArray(agreement.parties);
  switch (force.upon) {
    case 'signature':
    case 'instruments-exchanged': {
      const done = completionOf(force.upon, acts, parties);
      if (!done) return NOT_YET;
      return { on: delayed(scene, done.on, force.delay), met: done.on, acts: done.acts };
    }
    case 'date': {
      const on = parseOn(force.on);
      const signed = completionOf('signature', acts, parties);
      // Before anybody has agreed to the day it is nobody's day.
      return signed || open ? { on, met: on, acts: signed?.acts ?? [] } : NOT_YET;
    }
    case 'own-act': {
      const first = parties
        .flatMap((party) => ownActs(acts, party))
        .reduce<Act | undefined>((a, b) => (a && acts.at(a) <= acts.at(b) ? a : b), undefined);
      return first ? { on: acts.at(first), met: acts.at(first), acts: [first] } : NOT_YET;
    }
    case 'decision':
      return NOT_YET;
    case 'deposits':
      return byDeposits(scene, force);
  }
}

/** The first day on which every need was met, after the delay of the clause and not before its floor. */
function byDeposits(scene: Scene, force: ForceRule): Found {
  const { acts, agreement, parties } = scene;
  const standing = new Map(parties.map((party) => [party, standingOf(acts, party)]));
  const all = [...standing.values()].flat();
  // The n-th instrument cannot be there before n of them have been deposited.
  const deposits = all.map((each) => each.from).sort((a, b) => a - b);
  const least = Math.max(1, ...(force.needs ?? []).map((need) => need.deposits ?? 1));
  const earliest = deposits[least - 1];
  if (earliest === undefined) return NOT_YET;
  const days = [...new Set(all.flatMap((each) => [each.from, each.to]))]
    .filter((day) => earliest <= day && day < FOREVER)
    .sort((a, b) => a - b);
  const met = days.find((day) => lackingOn(agreement, acts, parties, day, standing).length === 0);
  if (met === undefined) return NOT_YET;
  const on = Math.max(delayed(scene, met, force.delay) ?? FOREVER, scene.floor ?? met);
  const counted = [...standing.values()].flatMap((each) => each.find((one) => holds(one, met))?.act ?? []);
  return {
    on: on >= FOREVER ? undefined : on,
    met,
    acts: counted.sort((a, b) => acts.at(a) - acts.at(b) || (a.id < b.id ? -1 : 1)),
  };
}

/** What the conditions of entry into force still lack on a day; nothing, once they are met. */
export function lackingOn(
  agreement: AgreementFile,
  acts: Acts,
  parties: readonly string[],
  day: Day,
  standing: ReadonlyMap<string, readonly Interval[]> = new Map(
    parties.map((party) => [party, standingOf(acts, party)]),
  ),
): Lacking[] {
  const stands = (state: string): boolean => standing.get(state)?.some((each) => holds(each, day)) ?? false;
  let have: number | undefined;
  const deposited = (): number => (have ??= parties.filter(stands).length);
  return (agreement.lifecycle.force.needs ?? []).flatMap((need): Lacking[] => {
    if (need.deposits !== undefined) {
      return deposited() >= need.deposits ? [] : [{ deposits: { have: deposited(), need: need.deposits } }];
    }
    if (need.all !== undefined) {
      const states = agreement.groups[need.all]?.states ?? [];
      const missing = states.filter((state) => !stands(state));
      return missing.length === 0 ? [] : [{ group: { id: need.all, states: missing, of: states.length } }];
    }
    const above = need.percentOfSignatories?.above ?? 100;
    const signatories = parties.filter((party) => {
      const own = acts.by('signature', party)[0];
      return own !== undefined && acts.at(own) <= day;
    }).length;
    const percent = signatories === 0 ? 0 : (100 * deposited()) / signatories;
    return percent > above ? [] : [{ percent: { have: percent, above } }];
  });
}

/** From when a party is bound by an agreement that is in force from `on`. */
function joining(scene: Scene, party: string, on: Day | undefined, met: Day | undefined): Day | undefined {
  const { agreement, acts } = scene;
  const { force } = agreement.lifecycle;
  if (force.upon === 'own-act') {
    const own = ownActs(acts, party)[0];
    return own && acts.at(own);
  }
  if (on === undefined) return undefined;
  if (force.upon !== 'deposits') {
    if (Array.isArray(agreement.parties)) return on;
    // Where anybody may join, nobody is bound who did nothing to join.
    const own = ownActs(acts, party)[0] ?? acts.joint('signature');
    return own && Math.max(on, acts.at(own));
  }
  const { joins } = force;
  const border = joins?.since === 'condition' ? (met !== undefined && met <= on ? met : conditionDay(scene, on)) : on;
  for (const { from, to } of standingOf(acts, party)) {
    const bound = from <= border ? on : Math.max(on, delayed(scene, from, joins?.delay) ?? FOREVER);
    // One that was taken back before it bound anybody leaves the next to be counted.
    if (bound < to) return bound;
  }
  return undefined;
}

/** When the condition must have been met for entry into force on this day, where the instruments do not show it. */
function conditionDay({ agreement, before }: Scene, on: Day): Day {
  const { delay } = agreement.lifecycle.force;
  return delay?.plus === undefined ? on : before(on, delay.plus);
}

/** What a state did to bind itself, where no treaty waits for others: a statement, else its signature or instrument. */
function ownActs(acts: Acts, party: string): readonly Act[] {
  for (const name of ['statement', 'deposit', 'signature'] as const) {
    const those = acts.by(name, party);
    if (those.length > 0) return those;
  }
  return [];
}

/** `delay` after a day; the day itself without one. `undefined` where the month-end rule refuses to name a day. */
function delayed({ after }: Scene, day: Day, delay: Delay | undefined): Day | undefined {
  if (!delay) return day;
  if (delay.plus !== undefined) {
    const moved = after(day, delay.plus);
    return moved >= FOREVER ? undefined : moved;
  }
  const { year, month } = civilDate(day);
  const index = year * 12 + (month - 1) + (delay.firstOfMonth ?? 0);
  return dayOf(Math.floor(index / 12), (index % 12) + 1, 1);
}

function parseOn(text: string | undefined): Day | undefined {
  const [year, month, day] = (text ?? '').split('-').map(Number);
  return year && month && day ? dayOf(year, month, day) : undefined;
}

function memo<T>(f: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (known.has(key)) return known.get(key) as T; // `has` says that it is there, be it undefined.
    const made = f(key);
    known.set(key, made);
    return made;
  };
}
