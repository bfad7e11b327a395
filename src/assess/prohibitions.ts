import { partyOf } from '../agreement/agreement.ts';
import type { Thing } from '../agreement/condition.ts';
import { type Reason, reason, type Verdict } from '../agreement/reason.ts';
import type { Prohibition } from '../agreement/schema.ts';
import { isItemKind } from '../agreement/vocabulary.ts';
import type { Event } from '../record/schema.ts';
import type { Day } from '../time/day.ts';
import { holds, type Interval } from '../time/interval.ts';
import { daysIn } from '../time/moment.ts';
import { type Timeline, valueOn } from '../time/timeline.ts';
import { type Binding, bindingOf, boundBy } from './binding.ts';
import { type Behaviour, behaviourOf } from './conduct.ts';
import { askedIn, type Context } from './context.ts';
import type { Outcome, Track } from './finding.ts';
import type { LedgerEntry } from './holdings.ts';
import { cuts, lastDayOf } from './lifecycle.ts';
import { explainRuns } from './runs.ts';

/** Something in the record that the prohibition may be about: an act on a day, or a holding over some. */
interface Matter extends Interval {
  readonly verdict: Verdict;
  readonly reason: () => Reason;
}

/**
 * What a party did or holds against what it must not do or hold. What the definitions leave open is undetermined; so
 * is silence, for nobody has said that the prohibition was kept.
 */
export function prohibitionTracks(context: Context): Track[] {
  return askedIn(context, 'prohibitions').flatMap(([name, prohibition]) => {
    const id = `prohibitions.${name}`;
    return boundBy(context, prohibition.binds).map((each): Track => {
      const { party } = each;
      const binding = bindingOf(context, id, prohibition.cite, each, prohibition);
      const behaviour = behaviourOf(context, id, prohibition.cite, party);
      const matters = mattersOf(context, prohibition, party, binding);
      const starts = cuts([...binding.starts, ...behaviour.edges, ...matters.flatMap((each) => [each.from, each.to])]);
      const values = starts.map((day): Outcome => {
        const bound = valueOn(binding, day);
        if (bound.kind !== 'binding') return bound.outcome;
        const now = matters.filter((each) => holds(each, day));
        return outcomeOf(now, behaviour, prohibition, day);
      });
      const base = { provision: id, cite: prohibition.cite, kind: 'prohibition', party } as const;
      return { ...base, recalled: prohibition.confidence === 'recalled', outcomes: explainRuns({ starts, values }) };
    });
  });
}

function outcomeOf(matters: readonly Matter[], behaviour: Behaviour, prohibition: Prohibition, day: Day): Outcome {
  const rest = { cite: prohibition.cite };
  const said = behaviour.on(day);
  const proven = matters.filter((each) => each.verdict === 'yes');
  const [first] = proven;
  if (said?.status === 'breached' || (said && !first)) {
    const why = () => {
      const { reason: answer, because } = said.why();
      return { reason: answer, because: [...because, ...matters.map((each) => each.reason())] };
    };
    return { ...said, why };
  }
  if (first) {
    const others = (): Reason[] => [
      ...proven.slice(1).map((each) => each.reason()),
      ...(said ? [said.why().reason] : []),
    ];
    const why = () => ({ reason: { ...first.reason(), ...rest }, because: others() });
    return behaviour.judged({ status: 'breached', why }, day);
  }
  if (matters.length > 0) {
    const because = (): Reason[] => matters.map((each) => each.reason());
    const why = () => ({ reason: reason('unclear-if-covered', {}, rest), because: because() });
    return { status: 'undetermined', why };
  }
  return { status: 'undetermined', why: () => ({ reason: reason('nothing-recorded', {}, rest), because: [] }) };
}

/** What the record holds that the prohibition covers, or that may be covered. */
function mattersOf(context: Context, prohibition: Prohibition, party: string, binding: Timeline<Binding>): Matter[] {
  const { view, members, holdings } = context;
  return prohibition.forbids.flatMap((part): Matter[] => {
    const { events, holding, of } = part;
    const held = holding ? holdings.ledger(party).filter((entry) => entry.holding.number > 0) : [];
    const done = view.of('event').filter((event) => {
      const actor = partyOf(members, event.party);
      return events?.includes(event.event) && event.number > 0 && (actor === party || actor === 'all');
    });
    return [
      ...held.map((entry) => holdingMatter(context, holding ?? [], party, entry)),
      ...done.flatMap((event) => eventMatter(context, of, party, event, binding) ?? []),
    ].filter((each) => each.verdict !== 'no');
  });
}

function holdingMatter(context: Context, terms: readonly string[], party: string, entry: LedgerEntry): Matter {
  const { holding, thing, from, to } = entry;
  const { verdict, explain } = covered(context, terms, thing);
  const params = { party, what: holding.type ?? holding.item, since: holding.from?.text ?? '' };
  const why = () => reason('held', params, { statements: [holding.id], because: explain() });
  return { from, to, verdict, reason: why };
}

/**
 * An act counts on its days in the agreement's zone. Where they are not known exactly and the prohibition did not bind
 * on all of them, it may have been done when it was allowed: then it proves nothing.
 */
function eventMatter(
  context: Context,
  of: readonly string[] | undefined,
  party: string,
  event: Event,
  binding: Timeline<Binding>,
): Matter | undefined {
  const { things, terms } = context;
  const { zone } = context.life.conventions;
  const days = daysIn(event.on, zone);
  const to = event.to ? lastDayOf(event.to, zone) + 1 : days.to;
  const thing = things.inEvent(event);
  const names = of?.filter((name) => thing === undefined || isItemKind(name) || terms.kindOf(name) === thing.kind);
  if (names?.length === 0) return undefined;
  const test = covered(context, names, thing ?? things.ofEvent(event));
  const unknown = of !== undefined && thing === undefined;
  const coarse = days.to - days.from > 1;
  const allowed = coarse && edgesWithin(binding, days).some((day) => valueOn(binding, day).kind !== 'binding');
  const what = `${event.event}${event.type === undefined ? '' : ` of ${event.type}`}`;
  const why = () =>
    reason(
      'happened',
      { party, what, on: event.on.text },
      { statements: [event.id], because: unknown ? [] : test.explain() },
    );
  const open = test.verdict !== 'no' && allowed;
  return { from: days.from, to, verdict: unknown || open ? 'undetermined' : test.verdict, reason: why };
}

/** The days of an interval on which what binds can change. */
function edgesWithin(binding: Timeline<Binding>, days: Interval): Day[] {
  return [days.from, ...binding.starts.filter((day) => holds(days, day))];
}

function covered(
  { terms }: Context,
  names: readonly string[] | undefined,
  thing: Thing,
): { readonly verdict: Verdict; readonly explain: () => Reason[] } {
  if (!names) return { verdict: 'yes', explain: () => [] };
  const tests = names.map((name) => terms.test(name));
  const verdicts = tests.map((test) => test.test(thing));
  const verdict = verdicts.includes('yes') ? 'yes' : verdicts.includes('undetermined') ? 'undetermined' : 'no';
  const relevant = tests.filter((_test, i) => verdicts[i] === verdict);
  return { verdict, explain: () => relevant.map((test) => test.explain(thing)) };
}
