import { actionOf, actsOf, FROM_FORCE, type Ladder, measureOf, periodKey, whomKey, whomOf } from './facets.ts';
import type { Half } from './half.ts';
import {
  excludes,
  keyOf,
  type Lexicon,
  overlap,
  type Part,
  partsOf,
  partsOfName,
  partsOfTerm,
  toTheEnd,
} from './meaning.ts';
import { nameLikeness, share, textLikeness } from './pairing.ts';
import type { AgreementFile, Count, Duty, Limit, Prohibition } from './schema.ts';

/**
 * How much two provisions are about the same, from 0 to 1. What they are about and how they are built decides; the same
 * name is a strong hint, and our words for them a weak one.
 */

/** A provision under its name in the file. */
export interface Entry<T> {
  readonly name: string;
  readonly value: T;
}

type Matched = 'groups' | 'terms' | 'prohibitions' | 'duties' | 'quotas' | 'verification' | 'meetings' | 'judgements';
type Of<S extends Matched> = Entry<AgreementFile[S][string]>;

export function groupLikeness(a: Of<'groups'>, b: Of<'groups'>): number {
  const name = nameLikeness(a.name, b.name);
  if (a.value.states && b.value.states) {
    return 0.5 * name + 0.5 * share(new Set(a.value.states), new Set(b.value.states));
  }
  const [asks, others] = [a.value.asks ?? a.value.says, b.value.asks ?? b.value.says];
  return 0.5 * name + 0.5 * textLikeness(asks, others);
}

export function termLikeness(a: Of<'terms'>, b: Of<'terms'>, ofA: Lexicon, ofB: Lexicon): number {
  const [left, right] = [partsOfTerm(a.value, ofA), partsOfTerm(b.value, ofB)];
  const name = nameLikeness(a.name, b.name);
  // Two that say no more than that they are a facility have little in common yet.
  const bare = left.length === 1 && right.length === 1 && name < 1;
  const [ownLeft, ownRight] = [partsOf(a.value.where, ofA), partsOf(b.value.where, ofB)];
  // Two that narrow one and the same term are told apart by what they add to it.
  const own = a.value.is === b.value.is && !bare ? overlap(ownLeft, ownRight) : 1;
  const structure = overlap(left, right) * (own < 0.5 && name < 1 ? 0.6 : 1);
  const weight = bare ? 0.2 : keyOf(left) === keyOf(right) && left.length > 2 ? 0.6 : 0.42;
  // Under one name they are counterparts even where the one says something quite different.
  return (name === 1 ? 0.56 : 0.45 * name) + weight * structure + 0.13 * textLikeness(a.value.says, b.value.says);
}

/** Two lists of things that are spoken of: how far each finds its like among the others. */
function classLikeness(as: readonly Named[], bs: readonly Named[]): number {
  if (as.length === 0 || bs.length === 0) return as.length === bs.length ? 1 : 0;
  const best = (those: readonly Named[], others: readonly Named[]) =>
    those.reduce((sum, one) => sum + Math.max(...others.map((other) => alike(one, other))), 0) / those.length;
  return (best(as, bs) + best(bs, as)) / 2;
}

/** A thing by its parts down to terms that have counterparts, and down to the kinds of item. */
interface Named {
  readonly near: readonly Part[];
  readonly far: readonly Part[];
}

function alike(a: Named, b: Named): number {
  if (keyOf(a.near) === keyOf(b.near) || keyOf(a.far) === keyOf(b.far)) return 1;
  const [left, right] = [keysOf(a.near), keysOf(b.near)];
  // The same term, with other conditions: it depends on how many of these they share.
  const pair = a.near.some((part) => part.is === 'pair' && right.has(keyOf([part])));
  return pair ? share(left, right) : overlap(a.far, b.far);
}

function keysOf(parts: readonly Part[]): Set<string> {
  return new Set(parts.map((part) => keyOf([part])));
}

function named(name: string, half: Half): Named {
  return { near: partsOfName(name, half.lexicon), far: partsOfName(name, toTheEnd(half.lexicon)) };
}

// --- limits

/** Limits on the same count for the same parties are one limit that is reached in steps; the last of them is the limit. */
export function laddersOf(half: Half): Ladder[] {
  const groups = Map.groupBy(Object.entries(half.file.limits), ([, limit]) => {
    const binds = (limit.binds ?? []).map((name) => whomKey(whomOf(name, half), half)).sort();
    const ends = [limit.max === undefined ? '' : 'max', limit.min === undefined ? '' : 'min'];
    return [limit.count, limit.per, ...ends, ...(limit.groups ?? []), ...binds].join(' ');
  });
  return [...groups.values()].flatMap((those): Ladder[] => {
    const steps = those.filter(([, limit]) => limit.until !== undefined);
    const last = those.filter(([, limit]) => limit.until === undefined);
    const [main] = last;
    // Two without an end stand side by side, and steps that lead nowhere are limits of their own.
    if (last.length !== 1 || !main) return those.map(([name, limit]) => ({ name, limit, steps: [] }));
    return [{ name: main[0], limit: main[1], steps: steps.map(([, limit]) => limit) }];
  });
}

export function limitLikeness(a: Ladder, b: Ladder, ofA: Half, ofB: Half): number {
  const [one, other] = [ofA.file.counts[a.limit.count], ofB.file.counts[b.limit.count]];
  if (!one || !other || measureOf(one) !== measureOf(other)) return 0;
  const things = classLikeness(counted(one, ofA), counted(other, ofB));
  const same = (x: unknown, y: unknown) => (x === y ? 1 : 0);
  const rest =
    0.5 * nameLikeness(a.name, b.name) +
    0.2 * same(statusOf(one), statusOf(other)) +
    0.1 * same(whomsOf(a.limit, ofA), whomsOf(b.limit, ofB)) +
    0.1 * same(a.limit.per, b.limit.per) +
    0.05 * same(a.limit.max === undefined, b.limit.max === undefined) +
    0.05 * same(a.limit.until === undefined, b.limit.until === undefined);
  if (things === 0) return 0;
  // Limits on different things are no counterparts, whatever else they have in common.
  const likeness = things * (0.55 + 0.45 * rest);
  // But what SALT II counts by launchers and START I by missiles are delivery vehicles in both.
  return a.name === b.name ? Math.max(0.5, likeness) : likeness;
}

function counted(count: Count, half: Half): Named[] {
  const far = toTheEnd(half.lexicon);
  return count.sum.flatMap((part) =>
    part.each.map((name) => ({
      near: [...partsOfName(name, half.lexicon), ...partsOf(part.where, half.lexicon)],
      far: [...partsOfName(name, far), ...partsOf(part.where, far)],
    })),
  );
}

/** Deployed, non-deployed or both: two limits that differ in that are hardly about the same. */
function statusOf(count: Count): string {
  const all = count.sum.map(({ where, each }) =>
    typeof where?.['status'] === 'string' ? where['status'] : (/(non-)?deployed/.exec(each.join(' '))?.[0] ?? ''),
  );
  return [...new Set(all)].sort().join(' ');
}

function whomsOf(limit: Limit, half: Half): string {
  return [...(limit.binds ?? []), ...(limit.groups ?? [])]
    .map((name) => whomKey(whomOf(name, half), half))
    .sort()
    .join(' ');
}

// --- prohibitions

export function prohibitionLikeness(a: Of<'prohibitions'>, b: Of<'prohibitions'>, ofA: Half, ofB: Half): number {
  const words = 0.3 * nameLikeness(a.name, b.name) + 0.15 * textLikeness(a.value.says, b.value.says);
  const acts = actLikeness(a.value, b.value, ofA, ofB);
  return acts === 0 ? 0 : 0.55 * acts + words;
}

function actLikeness(a: Prohibition, b: Prohibition, ofA: Half, ofB: Half): number {
  const [as, bs] = [actsOf(a, ofA), actsOf(b, ofB)];
  const alikeActs = as.map((one) =>
    bs.map((other) => {
      if (one.keys.some((key) => other.keys.includes(key))) return 1;
      if (one.event !== other.event) return 0;
      if (one.of === undefined || other.of === undefined) return 0.5;
      return alike(named(one.of, ofA), named(other.of, ofB));
    }),
  );
  const forA = alikeActs.reduce((sum, row) => sum + Math.max(0, ...row), 0) / Math.max(1, as.length);
  const forB =
    bs.reduce((sum, _each, i) => sum + Math.max(0, ...alikeActs.map((row) => row[i] ?? 0)), 0) / Math.max(1, bs.length);
  // One that forbids a part of what the other does is its counterpart too.
  return 0.7 * Math.max(forA, forB) + 0.3 * Math.min(forA, forB);
}

// --- duties and quotas

export function dutyLikeness(a: Of<'duties'>, b: Of<'duties'>, ofA: Half, ofB: Half): number {
  const trigger = triggerLikeness(a.value, b.value, ofA, ofB);
  const [one, other] = [actionOf(a.value), actionOf(b.value)];
  const what = nameLikeness(one.what, other.what);
  // That both hold a conference says little of what it is for.
  const action = one.kind === other.kind ? 0.4 + (one.kind === 'hold' ? 0.3 : 0.6) * what : 0;
  return (
    0.38 * trigger +
    0.24 * action +
    (a.name === b.name ? 0.32 : 0.2 * nameLikeness(a.name, b.name)) +
    0.18 * textLikeness(a.value.says, b.value.says)
  );
}

function triggerLikeness(a: Duty, b: Duty, ofA: Half, ofB: Half): number {
  const [one, other] = [a.when, b.when];
  if (one.event !== undefined || other.event !== undefined) {
    if (one.event !== other.event) return 0;
    const [left, right] = [partsOf(one.where, toTheEnd(ofA.lexicon)), partsOf(other.where, toTheEnd(ofB.lexicon))];
    return excludes(left, right) ? 0.2 : 0.6 + 0.4 * overlap(left, right);
  }
  if (one.always || other.always) return one.always === other.always ? 0.5 : 0;
  const rhythm = (duty: Duty) => (duty.when.yearly === undefined ? duty.when.every : '1 year');
  const [each, another] = [rhythm(a), rhythm(b)];
  if (each !== undefined && another !== undefined) return periodKey(each) === periodKey(another) ? 1 : 0.6;
  if (each !== undefined || another !== undefined) return 0.2;
  const [left, right] = [one.once ?? FROM_FORCE, other.once ?? FROM_FORCE];
  return left.after === right.after && left.plus === right.plus ? 0.8 : 0.5;
}

export function quotaLikeness(a: Of<'quotas'>, b: Of<'quotas'>): number {
  const uses = ({ value }: Of<'quotas'>) => new Set([value.of, ...(value.also ?? [])]);
  return (
    0.3 * Math.max(share(uses(a), uses(b)), nameLikeness(a.value.of, b.value.of)) +
    0.15 * (a.value.per === b.value.per ? 1 : 0) +
    0.15 * (isInspection(a) === isInspection(b) ? 1 : 0) +
    0.2 * nameLikeness(a.name, b.name) +
    0.2 * textLikeness(a.value.says, b.value.says)
  );
}

function isInspection({ value }: Of<'quotas'>): boolean {
  return /inspect/i.test(`${value.of} ${value.says}`);
}

// --- verification, meetings, questions

export function verificationLikeness(a: Of<'verification'>, b: Of<'verification'>): number {
  // That neither is verified says nothing yet of what is not.
  const means = a.value.means !== b.value.means ? 0 : a.value.means === 'none' ? 0.25 : 0.45;
  return means + 0.3 * nameLikeness(a.name, b.name) + 0.25 * textLikeness(a.value.says, b.value.says);
}

/** What parties meet for, as far as its name or our words for it tell. */
const ROLES = ['review', 'amend', 'exten', 'consult', 'commission', 'organi', 'extraordinary', 'special', 'annual'];

export function meetingLikeness(a: Of<'meetings'>, b: Of<'meetings'>): number {
  const roles = ({ name, value }: Of<'meetings'>) =>
    new Set(ROLES.filter((role) => `${name} ${value.says}`.toLowerCase().includes(role)));
  const name = nameLikeness(a.name, b.name);
  return 0.4 * share(roles(a), roles(b)) + 0.35 * name + 0.25 * textLikeness(a.value.says, b.value.says);
}

export function judgementLikeness(a: Of<'judgements'>, b: Of<'judgements'>): number {
  const words = ({ value }: Of<'judgements'>) => `${value.says} ${value.asks}`;
  return 0.5 * nameLikeness(a.name, b.name) + 0.5 * textLikeness(words(a), words(b));
}
