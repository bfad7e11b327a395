import { reason } from '../agreement/reason.ts';
import type { DateRule } from '../agreement/schema.ts';
import { type Day, FOREVER } from '../time/day.ts';
import type { Timeline } from '../time/timeline.ts';
import { type Context, resolveDate } from './context.ts';
import type { Explanation, Outcome } from './finding.ts';
import { cuts, edgesOf, relationOn } from './lifecycle.ts';

/** Whether a provision binds a party on a day; where it does not, what is to be said instead. */
export type Binding =
  | { readonly kind: 'binding' }
  | { readonly kind: 'pending'; readonly from: Day; readonly outcome: Outcome }
  | { readonly kind: 'suspended'; readonly outcome: Outcome }
  | { readonly kind: 'dormant'; readonly outcome: Outcome };

const BINDING: Binding = { kind: 'binding' };

export interface Bounds {
  readonly from?: DateRule | undefined;
  readonly until?: DateRule | undefined;
}

/**
 * When a provision binds a party: from entry into force (or the later day that the provision names) until the
 * agreement's end for that party, save while the party is freed from it by a suspension that this perspective accepts.
 * The obligations of the time before the end are not undone by it (Vienna Convention, Art. 70(1)(b)).
 */
export function bindingOf(
  context: Context,
  provision: string,
  cite: string,
  party: string,
  bounds: Bounds = {},
): Timeline<Binding> {
  const { life } = context;
  const ending = life.endFor(party);
  const from = bounds.from ? resolveDate(bounds.from, life) : life.force;
  const until = bounds.until ? (resolveDate(bounds.until, life) ?? FOREVER) : FOREVER;
  const days = [life.signed, life.force, from, until, ending.on, ...edgesOf(life.suspensions, provision)];
  const starts = cuts(days.filter((day) => day !== undefined));

  const at = (day: Day): Binding => {
    if (life.force === undefined || day < life.force) {
      if (life.signed === undefined || day < life.signed)
        return dormant('unsigned', () => ({ reason: reason('not-signed', {}), because: [] }));
      const on = life.signed;
      return dormant('signed', () => ({
        reason: reason('signed', { on }, { cite: 'Vienna Convention, Art. 18' }),
        because: [],
      }));
    }
    if (day >= ending.on) return dormant('ended', () => endedBy(context, party));
    const relation = relationOn(life.suspensions, provision, party, day);
    if (relation) {
      const { act } = relation;
      const params = { by: relation.by, since: relation.from, ground: act.ground, partly: isPartial(act) };
      const announced = { by: relation.by, on: act.on.last, effective: relation.from };
      const why = (): Explanation => ({
        reason: reason('suspended', params, { statements: [act.id] }),
        because: act.on.last < relation.from ? [reason('suspension-announced', announced)] : [],
      });
      return { kind: 'suspended', outcome: { status: 'dormant', basis: act.id, why } };
    }
    const limits = { day: from ?? life.force, until: until === FOREVER ? undefined : until };
    if (day >= until) return dormant('over', () => ({ reason: reason('binds-from', limits, { cite }), because: [] }));
    if (from === undefined || day < from) {
      const outcome = {
        status: 'pending',
        why: () => ({ reason: reason('binds-from', limits, { cite }), because: life.background }),
      } as const;
      return { kind: 'pending', from: from ?? FOREVER, outcome };
    }
    return BINDING;
  };
  return { starts, values: starts.map(at) };
}

export function endedBy({ life, agreement }: Context, party: string): Explanation {
  const ending = life.endFor(party);
  const { duration, withdraw } = agreement.lifecycle;
  const rest = { statements: ending.statements };
  return {
    reason:
      ending.how === 'withdrawal'
        ? reason('withdrawn', { on: ending.on, by: ending.by ?? '' }, { ...rest, cite: withdraw?.cite })
        : reason('expired', { on: ending.on }, { ...rest, cite: duration.cite }),
    because: life.background,
  };
}

export function isPartial(act: { readonly provisions?: unknown; readonly except?: unknown }): boolean {
  return act.provisions !== undefined || act.except !== undefined;
}

function dormant(basis: string, why: () => Explanation): Binding {
  return { kind: 'dormant', outcome: { status: 'dormant', basis, why } };
}
