import { partyOf } from '../agreement/agreement.ts';
import { compileCondition, type Test, type Thing } from '../agreement/condition.ts';
import { type Reason, reason, type Verdict } from '../agreement/reason.ts';
import type { Count, CountValue } from '../agreement/schema.ts';
import { normaliseName } from '../agreement/terms.ts';
import { knownSince } from '../record/record.ts';
import type { Declaration, Holding } from '../record/schema.ts';
import { BEGINNING, type Day, FOREVER } from '../time/day.ts';
import { holds } from '../time/interval.ts';
import { combine, fromChanges, type Timeline } from '../time/timeline.ts';
import type { Context } from './context.ts';
import type { LedgerEntry } from './holdings.ts';
import { dayAfter } from './lifecycle.ts';

/** How many, on a day. `low` and `high` differ where the record does not say enough of some item. */
export interface Quantity {
  readonly low: number;
  readonly high: number;
  /** The declaration that it comes from; without one it was counted item by item. */
  readonly declared?: Declared;
  /** What the record shows item by item where the declaration no longer serves: at least so many. */
  readonly seen?: number;
  /** Items that a reading counts on top of what was declared. */
  readonly added: readonly LedgerEntry[];
}

export interface Declared {
  readonly statement: Declaration;
  /** Earlier versions of the same figure, which this one replaced. */
  readonly replaced: readonly Declaration[];
  /** Figures of the same standing, which leave open which of them is meant. */
  readonly beside: readonly Declaration[];
  /** Other figures given for it; shown, not counted. */
  readonly rivals: readonly Declaration[];
  /** The first day on which it no longer serves. */
  readonly until: Day;
  readonly stale: boolean;
}

/** A counting rule, compiled: what an item counts for, and how many there are of what is counted. */
export interface Counting {
  readonly id: string;
  readonly rule: Count;
  readonly over: (party: string) => Timeline<Quantity | undefined>;
  /** What the largest or the smallest single item counts for. */
  readonly extremes: (party: string, end: 'largest' | 'smallest') => Timeline<Quantity | undefined>;
  /** What the items in the record add up to on a day, type by type, for an explanation. */
  readonly parts: (party: string, day: Day) => Reason[];
  /** Whether what the record has of the day, type by type or item by item, adds up to what was declared. */
  readonly check: (party: string, declared: Declared) => Reason | undefined;
  /** What third parties reckon for this day and later, as estimates that are counted nowhere. */
  readonly estimates: (party: string, day: Day) => Reason[];
  /** What the last inventory at or before the day shows: at least so many then, since its types may not be all. */
  readonly glimpse: (party: string, day: Day) => Reason | undefined;
}

interface Amount {
  readonly low: number;
  readonly high: number;
}

interface Listed {
  readonly thing: Thing;
  readonly holding: Holding;
}

/** What one item counts for; `undefined` where the record does not give it. */
type Worth = (thing: Thing) => number | undefined;

/** A part of the sum, compiled. With `first`, only so many count for `value` and the others for `beyond`. */
interface Part {
  readonly covers: (thing: Thing) => Verdict;
  readonly value: Worth;
  readonly first?: number;
  readonly beyond?: Worth;
}

function worthOf(value: CountValue): Worth {
  if (typeof value === 'number') return () => value;
  if (typeof value === 'string') {
    return (thing) => {
      const each = thing.attributes[value];
      return typeof each === 'number' ? each : undefined;
    };
  }
  const table = new Map(Object.entries(value.byType).map(([name, each]) => [normaliseName(name), each]));
  return (thing) => {
    const name = thing.names?.find((each) => table.has(normaliseName(each)));
    return name === undefined ? undefined : table.get(normaliseName(name));
  };
}

/** Items in the order in which they cost least beyond the first so many: which of them come first is the party's to say. */
function steppedAmount(part: Part, entries: readonly Listed[]): Amount {
  const { first = 0, beyond } = part;
  let [sure, open] = [0, 0];
  const excess: number[] = [];
  let full = 0;
  for (const { thing, holding } of entries) {
    const verdict = part.covers(thing);
    if (verdict === 'no') continue;
    if (verdict === 'yes') sure += holding.number;
    else open += holding.number;
    full = part.value(thing) ?? full;
    excess.push(beyond?.(thing) ?? Number.POSITIVE_INFINITY);
  }
  const amount = (number: number, each: number): number =>
    Math.min(number, first) * full + (number > first ? (number - first) * each : 0);
  const [least, most] = [Math.min(...excess), Math.max(...excess)];
  return { low: amount(sure, Number.isFinite(least) ? least : 0), high: amount(sure + open, most) };
}

function steppedReasons(part: Part, entries: readonly Listed[]): Reason[] {
  const covered = entries.filter(({ thing }) => part.covers(thing) !== 'no');
  const number = covered.reduce((sum, each) => sum + each.holding.number, 0);
  const [one] = covered;
  if (!one || number === 0) return [];
  const { first = 0, beyond } = part;
  const params = {
    number,
    first,
    each: part.value(one.thing) ?? 0,
    beyond: number > first ? beyond?.(one.thing) : undefined,
    what: [...new Set(covered.map(({ holding }) => holding.type ?? holding.item))].join(', '),
  };
  return [reason('first-of', params, { statements: covered.map((each) => each.holding.id).slice(0, 20) })];
}

export function compileCounting(context: Context, id: string, rule: Count): Counting {
  const { terms, holdings, members } = context;
  const parts = rule.sum.map((part): Part => {
    const tests = part.each.map((name) => terms.test(name));
    const where = part.where ? compileCondition(part.where, terms.test) : undefined;
    const of = part.of && new Set(part.of);
    return {
      covers: (thing) => {
        if (of && !of.has(partyOf(members, thing.party ?? ''))) return 'no';
        return both(any(tests, thing), where?.test(thing) ?? 'yes');
      },
      value: worthOf(part.value),
      ...(part.first !== undefined && part.beyond !== undefined && { first: part.first, beyond: worthOf(part.beyond) }),
    };
  });
  const plain = parts.filter((part) => part.first === undefined);
  const stepped = parts.filter((part) => part.first !== undefined);

  /** What some items of one kind add, apart from parts in which only the first so many count in full. */
  const amountOf = (thing: Thing, number: number): Amount => {
    let low = 0;
    let high = 0;
    for (const part of plain) {
      const verdict = part.covers(thing);
      if (verdict === 'no') continue;
      const each = part.value(thing);
      if (each !== undefined) high += each * number;
      else high = Number.POSITIVE_INFINITY;
      if (verdict === 'yes' && each !== undefined) low += each * number;
    }
    return { low, high };
  };
  const total = (entries: readonly Listed[]): Amount => {
    let [low, high] = [0, 0];
    for (const { thing, holding } of entries) {
      const amount = amountOf(thing, holding.number);
      [low, high] = [low + amount.low, high + amount.high];
    }
    for (const part of stepped) {
      const amount = steppedAmount(part, entries);
      [low, high] = [low + amount.low, high + amount.high];
    }
    return { low, high };
  };

  const over = (party: string): Timeline<Quantity | undefined> => {
    const ledger = holdings.ledger(party);
    const counted = stepped.length === 0 ? sweep(ledger, amountOf) : recount(ledger, total);
    const declared = declaredOver(context, rule, party);
    const added = addedOver(holdings.added(party, id));
    if (!declared && !added) return counted;
    return combine<unknown, Quantity | undefined>([counted, declared ?? NOTHING, added ?? NONE], (values) => {
      // The three timelines above, in this order.
      const [items, statement, extra] = values as [Quantity | undefined, Declared | undefined, readonly LedgerEntry[]];
      const more = extra.reduce((sum, entry) => sum + entry.holding.number, 0);
      if (statement) {
        const figures = [statement.statement, ...statement.beside].map((each) => each.value + more);
        const seen = statement.stale && items ? { seen: items.low + more } : {};
        return { low: Math.min(...figures), high: Math.max(...figures), declared: statement, added: extra, ...seen };
      }
      return items && { low: items.low + more, high: items.high + more, added: extra };
    });
  };
  const extremes = (party: string, end: 'largest' | 'smallest'): Timeline<Quantity | undefined> => {
    if (rule.declared) return over(party);
    const pick = end === 'largest' ? Math.max : Math.min;
    return recount(holdings.ledger(party), (entries) => {
      const amounts = entries.map((each) => amountOf(each.thing, 1)).filter((each) => each.high > 0);
      if (amounts.length === 0) return undefined;
      return { low: pick(...amounts.map((each) => each.low)), high: pick(...amounts.map((each) => each.high)) };
    });
  };

  const listed = (entries: readonly Listed[]): Reason[] => {
    const byWhat = new Map<string, { number: number; each: number; ids: string[] }>();
    for (const { thing, holding } of entries) {
      const amount = amountOf(thing, 1);
      if (amount.high === 0) continue;
      const what = `${holding.type ?? holding.as?.join(', ') ?? holding.item}${statusWords(thing)}`;
      const group = byWhat.get(`${what} ${amount.low}`) ?? { number: 0, each: amount.low, ids: [] };
      group.number += holding.number;
      group.ids.push(holding.id);
      byWhat.set(`${what} ${amount.low}`, group);
    }
    const told = [...byWhat].map(([key, { number, each, ids }]) =>
      reason('part', { number, each, what: key.slice(0, key.lastIndexOf(' ')) }, { statements: ids.slice(0, 20) }),
    );
    return [...told, ...stepped.flatMap((part) => steppedReasons(part, entries))];
  };

  return {
    id,
    rule,
    over,
    extremes,
    parts: (party, day) => listed(holdings.ledger(party).filter((entry) => holds(entry, day))),
    estimates: (party, day) => estimatesOf(context, rule, party, day),
    glimpse: (party, day) => {
      const inventory = holdings
        .inventories(party)
        .filter((each) => each.on <= day)
        .sort((a, b) => b.on - a.on)[0];
      if (!inventory) return undefined;
      const because = listed(inventory.entries);
      const { low } = total(inventory.entries);
      return because.length === 0 ? undefined : reason('derived', { value: low, on: inventory.text }, { because });
    },
    check: (party, { statement }) => {
      const on = statement.on.text;
      const inventory = holdings.inventories(party).find((each) => each.text === on);
      const items = holdings.ledger(party).filter((entry) => holds(entry, statement.on.last));
      const entries = inventory?.entries ?? items;
      const { low, high } = total(entries);
      const because = listed(entries);
      if (because.length === 0) return undefined;
      if (high === Number.POSITIVE_INFINITY)
        return reason('derived-unknown', { on, missing: 're-entry vehicles' }, { because });
      return low === statement.value
        ? reason('derived-equal', { value: low, on }, { because })
        : reason('derived-differs', { value: low, declared: statement.value, on }, { because });
    },
  };
}

const NOTHING: Timeline<Declared | undefined> = { starts: [BEGINNING], values: [undefined] };
const NONE: Timeline<readonly LedgerEntry[]> = { starts: [BEGINNING], values: [[]] };

function estimatesOf({ view, members }: Context, rule: Count, party: string, day: Day): Reason[] {
  return view
    .of('estimate')
    .filter((each) => rule.estimated?.includes(each.quantity) && partyOf(members, each.party) === party)
    .filter((each) => each.on.last >= day)
    .map((each) => {
      const { by, value, on, note } = each;
      return reason('estimate', { by, value, on: on.text, note }, { statements: [each.id] });
    });
}

/** The last declaration at or before each day, never a value in between; `stale` once the next one is overdue. */
function declaredOver(context: Context, rule: Count, party: string): Timeline<Declared | undefined> | undefined {
  if (!rule.declared) return undefined;
  const { as, current } = rule.declared;
  const { members, life, view } = context;
  const all = view.of('declaration').filter((each) => each.quantity === as && partyOf(members, each.party) === party);
  const own = all.filter(
    (each) => each.rivals === undefined && (partyOf(members, each.by) === party || each.by === 'all'),
  );
  const byDay = Map.groupBy(own, (each) => each.on.last);
  // A coarse date counts from its last day: only then is it sure that the figure had been declared.
  const days = [...byDay.keys()].sort((a, b) => a - b);
  if (days.length === 0) return undefined;
  const told = Map.groupBy(all, (each) => each.on.last);
  const changes: [Day, Declared][] = [];
  days.forEach((day, i) => {
    const versions = [...(byDay.get(day) ?? [])].sort((a, b) => knownSince(a) - knownSince(b));
    const corrected = new Set(versions.flatMap((each) => each.corrects ?? []));
    const statement = versions.findLast((each) => !corrected.has(each.id)) ?? versions.at(-1);
    if (!statement) return;
    // Figures that became known together and do not correct one another contradict each other: none replaces another.
    const beside = versions.filter(
      (each) => each !== statement && !corrected.has(each.id) && knownSince(each) === knownSince(statement),
    );
    const replaced = versions.filter((each) => each !== statement && !beside.includes(each));
    const rivals = (told.get(day) ?? []).filter((each) => !versions.includes(each));
    const until = dayAfter(day, current, life.conventions);
    const value = { statement, replaced, beside, rivals, until };
    changes.push([day, { ...value, stale: false }]);
    if (until < (days[i + 1] ?? FOREVER)) changes.push([until, { ...value, stale: true }]);
  });
  return fromChanges<Declared | undefined>(undefined, changes);
}

function addedOver(entries: readonly LedgerEntry[]): Timeline<readonly LedgerEntry[]> | undefined {
  if (entries.length === 0) return undefined;
  const days = [...new Set(entries.flatMap((entry) => [entry.from, entry.to]))]
    .filter((day) => day < FOREVER)
    .sort((a, b) => a - b);
  return fromChanges<readonly LedgerEntry[]>(
    [],
    days.map((day) => [day, entries.filter((entry) => holds(entry, day))]),
  );
}

/**
 * One pass over the items: what each adds on its first day it takes away on its last. Time grows with the items and
 * the span of days, not with their product.
 */
function sweep(
  entries: readonly LedgerEntry[],
  amountOf: (thing: Thing, number: number) => Amount,
): Timeline<Quantity | undefined> {
  if (entries.length === 0) return { starts: [BEGINNING], values: [undefined] };
  let first = FOREVER;
  let last = BEGINNING;
  for (const { from, to } of entries) {
    if (from >= FOREVER) continue;
    if (from < first) first = from;
    if (from > last) last = from;
    if (to < FOREVER && to > last) last = to;
  }
  if (first === FOREVER) return { starts: [BEGINNING], values: [undefined] };
  // Items that are all of another kind say nothing of this one: that is no data, not a count of zero.
  const counts = ({ from, to, thing, holding }: LedgerEntry): boolean =>
    from < FOREVER && from < to && amountOf(thing, holding.number).high > 0;
  if (!entries.some(counts)) return { starts: [BEGINNING], values: [undefined] };
  const span = last - first + 1;
  const zeros = (): number[] => new Array<number>(span).fill(0);
  const [low, unsure, unknown] = [zeros(), zeros(), zeros()];
  const changed = new Array<boolean>(span).fill(false);
  for (const { from, to, thing, holding } of entries) {
    if (from >= FOREVER || from >= to) continue;
    const amount = amountOf(thing, holding.number);
    if (amount.high === 0) continue;
    const start = from - first;
    add(start, amount, 1);
    if (to < FOREVER) add(to - first, amount, -1);
  }
  const starts: Day[] = [BEGINNING];
  const values: (Quantity | undefined)[] = [undefined];
  let [sure, open, endless] = [0, 0, 0];
  for (let i = 0; i < span; i++) {
    if (!changed[i] && i > 0) continue;
    sure += low[i] ?? 0;
    open += unsure[i] ?? 0;
    endless += unknown[i] ?? 0;
    starts.push(first + i);
    values.push({ low: sure, high: endless > 0 ? Number.POSITIVE_INFINITY : sure + open, added: NO_ENTRIES });
  }
  return { starts, values };

  function add(at: number, amount: Amount, sign: 1 | -1): void {
    changed[at] = true;
    low[at] = (low[at] ?? 0) + sign * amount.low;
    if (amount.high === Number.POSITIVE_INFINITY) unknown[at] = (unknown[at] ?? 0) + sign;
    else if (amount.high !== amount.low) unsure[at] = (unsure[at] ?? 0) + sign * (amount.high - amount.low);
  }
}

const NO_ENTRIES: readonly LedgerEntry[] = [];

/** Counted anew on each day on which the items change, for counts that are no sum of what each item adds. */
function recount(
  entries: readonly LedgerEntry[],
  amount: (entries: readonly LedgerEntry[]) => Amount | undefined,
): Timeline<Quantity | undefined> {
  if (entries.length === 0) return { starts: [BEGINNING], values: [undefined] };
  const days = [...new Set(entries.flatMap((each) => [each.from, each.to]))]
    .filter((day) => day < FOREVER)
    .sort((a, b) => a - b);
  const changes = days.map((day): [Day, Quantity | undefined] => {
    const found = amount(entries.filter((entry) => holds(entry, day)));
    return [day, found && { ...found, added: NO_ENTRIES }];
  });
  // As above: no data, not a count of zero.
  if (changes.every(([, found]) => !found || found.high === 0)) return { starts: [BEGINNING], values: [undefined] };
  return fromChanges<Quantity | undefined>(undefined, changes);
}

function any(tests: readonly Test[], thing: Thing): Verdict {
  let verdict: Verdict = 'no';
  for (const each of tests) {
    const found = each.test(thing);
    if (found === 'yes') return 'yes';
    if (found === 'undetermined') verdict = 'undetermined';
  }
  return verdict;
}

function both(a: Verdict, b: Verdict): Verdict {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' && b === 'yes' ? 'yes' : 'undetermined';
}

function statusWords(thing: Thing): string {
  const { status, role } = thing.attributes;
  const words = [status, role].filter((word) => typeof word === 'string');
  return words.length > 0 ? ` (${words.join(', ')})` : '';
}
