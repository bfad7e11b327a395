import { type Reason, reason } from '../agreement/reason.ts';
import type { Bound as BoundRule, Limit } from '../agreement/schema.ts';
import type { Day } from '../time/day.ts';
import { combine, combineTwo, type Timeline } from '../time/timeline.ts';
import { type Binding, type Bound, bindingOf, boundBy } from './binding.ts';
import { askedIn, type Context } from './context.ts';
import { type Counting, compileCounting, type Declared, type Quantity } from './counts.ts';
import type { Explanation, Measured, Outcome, Status, Track } from './finding.ts';

/** Each limit against each party's holdings, as declared or counted item by item. */
export function limitTracks(context: Context): Track[] {
  const counted = new Map<string, Counting>();
  const counting = (id: string): Counting => {
    const known = counted.get(id);
    if (known) return known;
    const rule = context.agreement.counts[id];
    if (!rule) throw new Error(`invariant: the check lets only defined counts through, not ${id}`);
    const made = compileCounting(context, id, rule);
    counted.set(id, made);
    return made;
  };
  return askedIn(context, 'limits').flatMap(([name, limit]) => {
    const provision = `limits.${name}`;
    const count = counting(limit.count);
    const recalled = limit.confidence === 'recalled' || count.rule.confidence === 'recalled';
    const base = { provision, cite: limit.cite, kind: 'limit', recalled } as const;
    return limited(context, limit, count).map(({ bound, quantity, smallest }): Track => {
      const { party } = bound;
      const binding = bindingOf(context, provision, limit.cite, bound, limit);
      const against = (limit: Limit, quantity: Timeline<Quantity | undefined>): Timeline<Outcome> => {
        const applied = { limit, count, party };
        const allowed = allowedFor(limit, party, counting);
        if (!('starts' in allowed)) {
          return combineTwo(binding, quantity, (bind, number, day) =>
            outcomeOf({ ...applied, allowed }, bind, number, day),
          );
        }
        const both = combineTwo(quantity, allowed, (number, now) => ({ number, now }));
        return combineTwo(binding, both, (bind, { number, now }, day) =>
          outcomeOf({ ...applied, allowed: now }, bind, number, day),
        );
      };
      if (!smallest) return { ...base, party, outcomes: against(limit, quantity) };
      // The largest item is held against the one end, the smallest against the other.
      const [ceiling, floor] = [
        against({ ...limit, min: undefined }, quantity),
        against({ ...limit, max: undefined }, smallest),
      ];
      return { ...base, party, outcomes: combineTwo(ceiling, floor, graver) };
    });
  });
}

interface Limited {
  readonly bound: Bound;
  readonly quantity: Timeline<Quantity | undefined>;
  /** Per item with both a floor and a ceiling. */
  readonly smallest?: Timeline<Quantity | undefined>;
}

/** Of two answers on the same day the one that tells of a breach, or of what is not known. */
function graver(a: Outcome, b: Outcome): Outcome {
  const first = (['breached', 'undetermined'] as const).find((status) => a.status === status || b.status === status);
  return first !== undefined && a.status !== first ? b : a;
}

/** Whom a limit is applied to, and the number that is held against it: of a party, of a group, or of a single item. */
function limited(context: Context, limit: Limit, count: Counting): Limited[] {
  if (limit.per === 'group') {
    return (limit.groups ?? []).map((id): Limited => {
      const states = context.agreement.groups[id]?.states ?? [];
      return { bound: { party: id }, quantity: sumOver(states.map(count.over)) };
    });
  }
  const end = limit.max === undefined ? 'smallest' : 'largest';
  return boundBy(context, limit.binds).map((bound): Limited => {
    const { party } = bound;
    if (limit.per !== 'item') return { bound, quantity: count.over(party) };
    const both = limit.max !== undefined && limit.min !== undefined;
    return {
      bound,
      quantity: count.extremes(party, end),
      ...(both && { smallest: count.extremes(party, 'smallest') }),
    };
  });
}

/** What all of them hold together; not known, where it is not known of one of them. */
function sumOver(those: readonly Timeline<Quantity | undefined>[]): Timeline<Quantity | undefined> {
  return combine<Quantity | undefined, Quantity | undefined>(those, (values) => {
    let [low, high] = [0, 0];
    for (const each of values) {
      if (!each || each.declared?.stale) return undefined;
      [low, high] = [low + each.low, high + each.high];
    }
    return values.length === 0 ? undefined : { low, high, added: [] };
  });
}

/** The numbers that a limit allows on a day. */
interface Allowed {
  readonly max?: number;
  readonly min?: number;
  /** How a number that is not in the text came about. */
  readonly made?: Reason;
  /** Why there is no number. */
  readonly unknown?: Reason;
}

function allowedFor(limit: Limit, party: string, counting: (id: string) => Counting): Allowed | Timeline<Allowed> {
  const { max, min, cite } = limit;
  const plain = [max, min].every((each) => each === undefined || typeof each === 'number');
  if (plain) return { ...(typeof max === 'number' && { max }), ...(typeof min === 'number' && { min }) };
  if (max === 'blank' || min === 'blank') {
    return { unknown: reason('left-blank', { what: 'number' }, { cite }) };
  }
  const [rule, end] = typeof max === 'object' ? ([max, 'max'] as const) : ([min, 'min'] as const);
  if (typeof rule !== 'object') return {};
  // The other end, where it is a plain number.
  const other = { ...(typeof max === 'number' && { max }), ...(typeof min === 'number' && { min }) };
  const source = counting('of' in rule ? rule.of : rule.plus);
  const { starts, values } = source.over('of' in rule ? (rule.held ?? party) : party);
  return {
    starts,
    values: values.map((quantity): Allowed => {
      const known = quantity && quantity.low === quantity.high && !quantity.declared?.stale ? quantity.low : undefined;
      const words = boundRule(rule, source.rule.unit);
      if ('base' in rule) {
        // Without anything in the record that would raise it, the number of the text stands.
        const value = Math.min(rule.atMost, rule.base + (known ?? 0));
        return { ...other, [end]: value, made: reason('bound-made', { value, rule: words }, { cite }) };
      }
      if (known === undefined) return { unknown: reason('bound-unknown', { rule: words }, { cite }) };
      const value = (known * rule.percent) / 100;
      return { ...other, [end]: value, made: reason('bound-made', { value, rule: words }, { cite }) };
    }),
  };
}

/** A bound that is made from another count, in words. */
function boundRule(rule: Exclude<BoundRule, number | string>, unit: string): string {
  if ('base' in rule) return `${rule.base}, raised by the ${unit}, to at most ${rule.atMost}`;
  return `${rule.percent} per cent of the ${unit}${rule.held === undefined ? '' : ` of ${rule.held}`}`;
}

/** A limit as it is applied to one party. */
interface Applied {
  readonly limit: Limit;
  readonly count: Counting;
  readonly party: string;
  readonly allowed: Allowed;
}

/** The end of the limit that decides, with the number allowed. */
function boundOf({ allowed }: Applied, quantity: Quantity | undefined): Pick<Measured, 'comparison' | 'bound'> {
  const { max, min } = allowed;
  const below = min !== undefined && (max === undefined || (quantity !== undefined && quantity.low < min));
  return below ? { comparison: '>=', bound: min } : { comparison: '<=', bound: max ?? 0 };
}

/** Each answer has a function of its own: a day keeps only what its own explanation needs. */
function outcomeOf(applied: Applied, binding: Binding, quantity: Quantity | undefined, day: Day): Outcome {
  if (binding.kind === 'dormant') return dormant(applied, binding.outcome, quantity);
  if (binding.kind === 'suspended' || binding.kind === 'unsettled') return binding.outcome;
  if (binding.kind === 'pending') return pending(applied, binding.outcome, quantity, day);
  const { allowed } = applied;
  if (allowed.unknown) return unbounded(applied, allowed.unknown, quantity, day);
  if (!quantity) return unknown(applied, day);
  const { max, min } = allowed;
  if (quantity.seen !== undefined && max !== undefined && quantity.seen > max)
    return seen(applied, quantity, quantity.seen, day);
  if (quantity.declared?.stale) return stale(applied, quantity, quantity.declared, day);
  const broken = (max !== undefined && quantity.low > max) || (min !== undefined && quantity.high < min);
  const kept = (max === undefined || quantity.high <= max) && (min === undefined || quantity.low >= min);
  if (broken || kept) return compared(applied, quantity, broken ? 'breached' : 'met', day);
  return unsure(applied, quantity, day);
}

/** Before it is in force nothing is owed; what was declared all the same shows how far there would be to go. */
function dormant(applied: Applied, binding: Outcome, quantity: Quantity | undefined): Outcome {
  const measured = BEFORE.includes(binding.basis ?? '') ? measuredOf(applied, quantity) : undefined;
  if (!measured || measured.stale) return binding;
  const { value, bound, comparison } = measured;
  const why = (): Explanation => {
    const { reason: first, because } = binding.why();
    const { cite } = applied.limit;
    return { reason: first, because: [reason('would-be', { value, bound, comparison }, { cite }), ...because] };
  };
  return { ...binding, measured, why };
}

/** The stages before a limit binds anybody. */
const BEFORE: readonly string[] = ['unsigned', 'proposed', 'signed', 'deposited', 'never'];

function unbounded(applied: Applied, why: Reason, quantity: Quantity | undefined, day: Day): Outcome {
  return outcome('undetermined', undefined, () => ({ reason: why, because: basisOf(applied, quantity, day) }));
}

function pending(applied: Applied, binding: Outcome, quantity: Quantity | undefined, day: Day): Outcome {
  const why = (): Explanation => {
    const { reason: first, because } = binding.why();
    return { reason: first, because: [...because, ...basisOf(applied, quantity, day)] };
  };
  const measured = measuredOf(applied, quantity);
  return { ...binding, ...outcome('pending', measured, why), ...(!measured && allowanceOf(applied)) };
}

function unknown(applied: Applied, day: Day): Outcome {
  const why = () => ({
    reason: reason('no-declaration', {}),
    because: [...basisOf(applied, undefined, day), ...estimates(applied, day)],
  });
  return { ...outcome('undetermined', undefined, why), ...allowanceOf(applied) };
}

/** What is allowed, where there is no number to hold against it. */
function allowanceOf(applied: Applied): Pick<Outcome, 'allowed'> {
  const { max, min } = applied.allowed;
  if (max === undefined && min === undefined) return {};
  return { allowed: { ...boundOf(applied, undefined), unit: applied.count.rule.unit } };
}

/** The declaration no longer serves, but the items that the record shows are already too many. */
function seen(applied: Applied, quantity: Quantity, value: number, day: Day): Outcome {
  const { limit, count, party } = applied;
  const bound = applied.allowed.max ?? 0;
  return outcome('breached', { value, comparison: '<=', bound, unit: count.rule.unit }, () => ({
    reason: reason('over', { value, bound }, { cite: limit.cite }),
    because: [...count.parts(party, day), ...basisOf(applied, quantity, day)],
  }));
}

function stale(applied: Applied, quantity: Quantity, { statement, until }: Declared, day: Day): Outcome {
  const { declared } = applied.count.rule;
  return outcome('undetermined', measuredOf(applied, quantity), () => {
    const params = { on: statement.on.text, value: statement.value, until, current: declared?.current ?? '' };
    return {
      reason: reason('stale', params, { cite: declared?.cite, statements: [statement.id] }),
      because: [...basisOf(applied, quantity, day), ...estimates(applied, day)],
    };
  });
}

function estimates({ count, party }: Applied, day: Day): Reason[] {
  return count.estimates(party, day);
}

function compared(applied: Applied, quantity: Quantity, status: 'met' | 'breached', day: Day): Outcome {
  return outcome(status, measuredOf(applied, quantity), () => {
    const { cite } = applied.limit;
    const { bound, comparison } = boundOf(applied, quantity);
    const value = quantity.low;
    return {
      reason: reason(COMPARED[comparison][status], { value, bound }, { cite }),
      because: basisOf(applied, quantity, day),
    };
  });
}

const COMPARED = {
  '<=': { met: 'within', breached: 'over' },
  '>=': { met: 'at-least', breached: 'under' },
} as const;

function unsure(applied: Applied, quantity: Quantity, day: Day): Outcome {
  const { limit, count } = applied;
  return outcome('undetermined', undefined, () => ({
    reason: quantity.declared
      ? reason('contradicted', {}, { cite: limit.cite })
      : reason('derived-unknown', { on: '', missing: count.rule.unit }, { cite: limit.cite }),
    because: basisOf(applied, quantity, day),
  }));
}

function outcome(status: Status, measured: Measured | undefined, why: () => Explanation): Outcome {
  return measured ? { status, measured, why } : { status, why };
}

function measuredOf(applied: Applied, quantity: Quantity | undefined): Measured | undefined {
  if (!quantity || quantity.low !== quantity.high || applied.allowed.unknown) return undefined;
  const { declared } = quantity;
  const measured: Measured = { value: quantity.low, ...boundOf(applied, quantity), unit: applied.count.rule.unit };
  if (!declared) return measured;
  return { ...measured, asOf: declared.statement.on.text, ...(declared.stale && { stale: true as const }) };
}

/** What the number rests on: the declaration and its history, what was added, what the items say, who says otherwise. */
function basisOf(applied: Applied, quantity: Quantity | undefined, day: Day): Reason[] {
  const { count, party, allowed } = applied;
  const counted = reason('counted-as', { says: count.rule.says }, { cite: count.rule.cite });
  const made = allowed.made ? [allowed.made] : [];
  if (!quantity) {
    const glimpse = count.glimpse(party, day);
    return [...(glimpse ? [glimpse] : []), ...made, counted];
  }
  const reasons: Reason[] = [];
  if (quantity.declared) {
    reasons.push(...declaredReasons(quantity.declared, allowed));
    const check = count.check(party, quantity.declared);
    if (check) reasons.push(check);
  } else reasons.push(...count.parts(party, day));
  for (const { holding } of quantity.added) {
    reasons.push(
      reason(
        'added',
        { number: holding.number, what: holding.type ?? holding.item, by: holding.by },
        { statements: [holding.id] },
      ),
    );
  }
  return [...reasons, ...made, counted];
}

function declaredReasons({ statement, replaced, beside, rivals }: Declared, { max, min }: Allowed): Reason[] {
  const params = { by: statement.by, on: statement.on.text, value: statement.value };
  const reasons = [reason('declared', params, { statements: [statement.id] })];
  for (const other of beside) {
    const also = { by: other.by, on: other.on.text, value: other.value };
    reasons.push(reason('declared', also, { statements: [other.id] }));
  }
  for (const was of replaced) {
    const known = (statement.known ?? statement.said)?.text;
    const change = { was: was.value, now: statement.value, known };
    reasons.push(reason('declared-as-known', change, { statements: [was.id, statement.id] }));
  }
  for (const other of rivals) {
    const breaks = (value: number): boolean => (max !== undefined && value > max) || (min !== undefined && value < min);
    const changes = breaks(other.value) !== breaks(statement.value);
    reasons.push(
      reason(
        'rival',
        { value: other.value, by: other.by, source: other.sources.join(', '), changes },
        { statements: [other.id] },
      ),
    );
  }
  return reasons;
}
