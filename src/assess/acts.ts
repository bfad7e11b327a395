import type { Party } from '../agreement/agreement.ts';
import type { View } from '../record/record.ts';
import type { Act } from '../record/schema.ts';
import { type Day, FOREVER } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { daysIn, type Moment } from '../time/moment.ts';

/** The acts of an agreement in the order in which they take effect, found by their name and by who acted. */
export interface Acts {
  readonly zone: string;
  readonly of: (name: Act['act']) => readonly Act[];
  /** Those of one party; what all did together is not among them. */
  readonly by: (name: Act['act'], party: string) => readonly Act[];
  /** The first act that all did together. */
  readonly joint: (name: Act['act']) => Act | undefined;
  /** The party that acted, or `all`. */
  readonly actor: (act: Act) => string;
  readonly at: (act: Act) => Day;
}

const NONE: readonly Act[] = [];

export function actsOf(view: View, members: readonly Party[], zone: string): Acts {
  const days = new Map<Act, Day>();
  const all = [...view.of('act')];
  for (const act of all) days.set(act, startOf(act, zone));
  const at = (act: Act): Day => days.get(act) ?? startOf(act, zone);
  all.sort((a, b) => at(a) - at(b) || (a.id < b.id ? -1 : 1));
  const taken = new Map<string, string>();
  for (const { code, before } of members) {
    // Of several successors the first has what its predecessor did, as `partyOf` says.
    for (const { state } of before) if (!taken.has(state)) taken.set(state, code);
  }
  const actor = (act: Act): string => taken.get(act.by) ?? act.by;
  const byName = new Map<string, Act[]>();
  const byActor = new Map<string, Map<string, Act[]>>();
  for (const act of all) {
    push(byName, act.act, act);
    const who = actor(act);
    const own = byActor.get(who);
    if (own) push(own, act.act, act);
    else byActor.set(who, new Map([[act.act, [act]]]));
  }
  return {
    zone,
    of: (name) => byName.get(name) ?? NONE,
    by: (name, party) => byActor.get(party)?.get(name) ?? NONE,
    joint: (name) => byActor.get('all')?.get(name)?.[0],
    actor,
    at,
  };
}

/** When an act was done by all together, or by the last of the parties. */
export function completionOf(
  name: Act['act'],
  acts: Acts,
  parties: readonly string[],
): { readonly on: Day; readonly acts: readonly Act[] } | undefined {
  const joint = acts.joint(name);
  if (joint) return { on: acts.at(joint), acts: [joint] };
  const each = parties.map((party) => acts.by(name, party)[0]).filter((act) => act !== undefined);
  if (each.length === 0 || each.length < parties.length) return undefined;
  return { on: Math.max(...each.map(acts.at)), acts: each };
}

/** Whose acts make a state one of those that an open agreement is about. */
const JOINING: readonly Act['act'][] = [
  'proposal',
  'signature',
  'deposit',
  'statement',
  'entry-into-force',
  'provisional-application',
];

/** The states whose acts the record has, in the order of their codes: the parties of an agreement that is open. */
export function joinedIn(view: View): string[] {
  const codes = new Set<string>();
  for (const act of view.of('act'))
    if (act.by.length === 3 && act.by !== 'all' && JOINING.includes(act.act)) codes.add(act.by);
  return [...codes].sort();
}

/** The times over which a party's instrument stood: from its deposit until it was taken back. */
export function standingOf(acts: Acts, party: string): readonly (Interval & { readonly act: Act })[] {
  const taken = acts.by('deposit-withdrawn', party);
  if (taken.length === 0) return acts.by('deposit', party).map((act) => ({ act, from: acts.at(act), to: FOREVER }));
  return acts.by('deposit', party).map((act) => {
    const from = acts.at(act);
    const back = taken.find((each) => acts.at(each) > from);
    return { act, from, to: back ? acts.at(back) : FOREVER };
  });
}

/** When an act takes effect, in the agreement's zone. A coarse date counts from its last day: only then is it certain. */
export function startOf(act: Act, zone: string): Day {
  return lastDayOf(act.effective ?? act.on, zone);
}

export function lastDayOf(moment: Moment, zone: string): Day {
  return daysIn(moment, zone).to - 1;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
