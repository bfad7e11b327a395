import { type Reason, reason } from '../agreement/reason.ts';
import type { Limit } from '../agreement/schema.ts';
import type { Day } from '../time/day.ts';
import { combineTwo } from '../time/timeline.ts';
import { type Binding, bindingOf } from './binding.ts';
import type { Context } from './context.ts';
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
  return Object.entries(context.agreement.limits).flatMap(([name, limit]) => {
    const provision = `limits.${name}`;
    const count = counting(limit.count);
    const recalled = limit.confidence === 'recalled' || count.rule.confidence === 'recalled';
    const base = { provision, cite: limit.cite, kind: 'limit', recalled } as const;
    return context.life.parties.map((party): Track => {
      const binding = bindingOf(context, provision, limit.cite, party, limit);
      const applied = { limit, count, party };
      const outcomes = combineTwo(binding, count.over(party), (bound, quantity, day) =>
        outcomeOf(applied, bound, quantity, day),
      );
      return { ...base, party, outcomes };
    });
  });
}

/** A limit as it is applied to one party. */
interface Applied {
  readonly limit: Limit;
  readonly count: Counting;
  readonly party: string;
}

/** Each answer has a function of its own: a day keeps only what its own explanation needs. */
function outcomeOf(applied: Applied, binding: Binding, quantity: Quantity | undefined, day: Day): Outcome {
  if (binding.kind === 'dormant' || binding.kind === 'suspended') return binding.outcome;
  if (binding.kind === 'pending') return pending(applied, binding.outcome, quantity, day);
  if (!quantity) return unknown(applied, day);
  if (quantity.seen !== undefined && quantity.seen > applied.limit.max)
    return seen(applied, quantity, quantity.seen, day);
  if (quantity.declared?.stale) return stale(applied, quantity, quantity.declared, day);
  if (quantity.low > applied.limit.max || quantity.high <= applied.limit.max) return compared(applied, quantity, day);
  return unsure(applied, quantity, day);
}

function pending(applied: Applied, binding: Outcome, quantity: Quantity | undefined, day: Day): Outcome {
  const why = (): Explanation => {
    const { reason: first, because } = binding.why();
    return { reason: first, because: [...because, ...basisOf(applied, quantity, day)] };
  };
  return { ...binding, ...outcome('pending', measuredOf(applied, quantity), why) };
}

function unknown(applied: Applied, day: Day): Outcome {
  const why = () => ({
    reason: reason('no-declaration', {}),
    because: [...basisOf(applied, undefined, day), ...estimates(applied, day)],
  });
  return outcome('undetermined', undefined, why);
}

/** The declaration no longer serves, but the items that the record shows are already too many. */
function seen(applied: Applied, quantity: Quantity, value: number, day: Day): Outcome {
  const { limit, count, party } = applied;
  const bound = limit.max;
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

function compared(applied: Applied, quantity: Quantity, day: Day): Outcome {
  const status = quantity.low > applied.limit.max ? 'breached' : 'met';
  return outcome(status, measuredOf(applied, quantity), () => {
    const { cite, max: bound } = applied.limit;
    const code = status === 'breached' ? 'over' : 'within';
    return {
      reason: reason(code, { value: quantity.low, bound }, { cite }),
      because: basisOf(applied, quantity, day),
    };
  });
}

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

function measuredOf({ limit, count }: Applied, quantity: Quantity | undefined): Measured | undefined {
  if (!quantity || quantity.low !== quantity.high) return undefined;
  const { declared } = quantity;
  const measured: Measured = { value: quantity.low, comparison: '<=', bound: limit.max, unit: count.rule.unit };
  if (!declared) return measured;
  return { ...measured, asOf: declared.statement.on.text, ...(declared.stale && { stale: true as const }) };
}

/** What the number rests on: the declaration and its history, what was added, what the items say, who says otherwise. */
function basisOf({ limit, count, party }: Applied, quantity: Quantity | undefined, day: Day): Reason[] {
  const rule = reason('counted-as', { says: count.rule.says }, { cite: count.rule.cite });
  if (!quantity) {
    const glimpse = count.glimpse(party, day);
    return glimpse ? [glimpse, rule] : [rule];
  }
  const reasons: Reason[] = [];
  if (quantity.declared) {
    reasons.push(...declaredReasons(quantity.declared, limit));
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
  return [...reasons, rule];
}

function declaredReasons({ statement, replaced, beside, rivals }: Declared, limit: Limit): Reason[] {
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
    const changes = other.value > limit.max !== statement.value > limit.max;
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
