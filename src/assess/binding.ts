import { reason } from '../agreement/reason.ts';
import type { DateRule } from '../agreement/schema.ts';
import { type Day, FOREVER } from '../time/day.ts';
import type { Timeline } from '../time/timeline.ts';
import type { Context } from './context.ts';
import type { Explanation, Outcome } from './finding.ts';
import { bindsFrom, cuts, edgesOf, type Lifecycle, partyLife, relationOn, resolveDate, stageOn } from './lifecycle.ts';
import { stageReason } from './stages.ts';

/** Whether a provision binds a party on a day; where it does not, what is to be said instead. */
export type Binding =
  | { readonly kind: 'binding' }
  | { readonly kind: 'pending'; readonly from: Day; readonly outcome: Outcome }
  /** Whether it binds this party is a question for people. */
  | { readonly kind: 'unsettled'; readonly outcome: Outcome }
  | { readonly kind: 'suspended'; readonly outcome: Outcome }
  | { readonly kind: 'dormant'; readonly outcome: Outcome };

const BINDING: Binding = { kind: 'binding' };

export interface Bounds {
  readonly from?: DateRule | undefined;
  readonly until?: DateRule | undefined;
}

/** A party that a provision binds; `asks` where only people can say whether it is of the class that is bound. */
export interface Bound {
  readonly party: string;
  readonly asks?: string;
}

/** Whom a provision binds: every party, or the states and groups that it names. */
export function boundBy({ agreement, life, only }: Context, binds: readonly string[] | undefined): Bound[] {
  const parties = only ? life.parties.filter((party) => only.has(party)) : life.parties;
  if (!binds) return parties.map((party) => ({ party }));
  const groups = binds.map((name) => agreement.groups[name] ?? { states: [name] });
  const named = new Set(groups.flatMap((group) => group.states ?? []));
  const asks = groups.find((group) => 'asks' in group && group.asks !== undefined);
  const question = asks && 'asks' in asks ? asks.asks : undefined;
  return parties.flatMap((party): Bound[] => {
    if (named.has(party)) return [{ party }];
    return question === undefined ? [] : [{ party, asks: question }];
  });
}

/**
 * When a provision binds a party: from the day from which the agreement does (or the later day that the provision
 * names) until its end for that party, save while the party is freed from it by a suspension that this perspective
 * accepts. The obligations of the time before the end are not undone by it (Vienna Convention, Art. 70(1)(b)).
 */
export function bindingOf(
  context: Context,
  provision: string,
  cite: string,
  bound: Bound,
  bounds: Bounds = {},
): Timeline<Binding> {
  const { life } = context;
  const plain = !bounds.from && !bounds.until && bound.asks === undefined && life.suspensions.length === 0;
  if (!plain) return ownBinding(context, provision, cite, bound, bounds);
  // Most provisions bind a party just as long as the agreement does: these have one answer together.
  const known = PLAIN.get(life) ?? new Map<string, Timeline<Binding>>();
  PLAIN.set(life, known);
  const found = known.get(bound.party) ?? ownBinding(context, provision, cite, bound, bounds);
  known.set(bound.party, found);
  return found;
}

const PLAIN = new WeakMap<Lifecycle, Map<string, Timeline<Binding>>>();

function ownBinding(
  context: Context,
  provision: string,
  cite: string,
  { party, asks }: Bound,
  bounds: Bounds,
): Timeline<Binding> {
  const { life } = context;
  const applied = bindsFrom(life, party);
  const from = bounds.from ? resolveDate(bounds.from, life, party) : applied;
  const until = bounds.until ? (resolveDate(bounds.until, life, party) ?? FOREVER) : FOREVER;
  const days = [...partyLife(life, party).edges, from, until, ...edgesOf(life.suspensions, provision)];
  const starts = cuts(days.filter((day) => day !== undefined));

  const at = (day: Day): Binding => {
    const stage = stageOn(life, party, day);
    if (stage !== 'bound' && stage !== 'provisional') {
      return dormant(stage, () => stageReason(context, party, stage));
    }
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
    const limits = { day: from ?? applied ?? day, until: until === FOREVER ? undefined : until };
    if (day >= until) return dormant('over', () => ({ reason: reason('binds-from', limits, { cite }), because: [] }));
    if (from === undefined || day < from) {
      const outcome = {
        status: 'pending',
        why: () => ({ reason: reason('binds-from', limits, { cite }), because: life.background }),
      } as const;
      return { kind: 'pending', from: from ?? FOREVER, outcome };
    }
    if (asks === undefined) return BINDING;
    const why = (): Explanation => ({ reason: reason('judgement', { asks }, { cite }), because: [] });
    return { kind: 'unsettled', outcome: { status: 'undetermined', basis: 'class', why } };
  };
  return { starts, values: starts.map(at) };
}

export function isPartial(act: { readonly provisions?: unknown; readonly except?: unknown }): boolean {
  return act.provisions !== undefined || act.except !== undefined;
}

function dormant(basis: string, why: () => Explanation): Binding {
  return { kind: 'dormant', outcome: { status: 'dormant', basis, why } };
}
