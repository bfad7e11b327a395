import { partyOf } from '../agreement/agreement.ts';
import { compileCondition } from '../agreement/condition.ts';
import { reason } from '../agreement/reason.ts';
import type { Duty } from '../agreement/schema.ts';
import type { View } from '../record/record.ts';
import type { Event, Notification } from '../record/schema.ts';
import { civilDate, type Day, dayOf } from '../time/day.ts';
import type { DeadlineRule } from '../time/deadline.ts';
import { daysIn, momentOfDay } from '../time/moment.ts';
import { valueOn } from '../time/timeline.ts';
import { bindingOf, boundBy } from './binding.ts';
import { behaviourOf } from './conduct.ts';
import { askedIn, type Context } from './context.ts';
import type { Outcome, Track } from './finding.ts';
import { follow, type Instance, type Owed, type Performance, whenDone } from './instance.ts';
import { bindsFrom, cuts, readPeriod, resolveDate } from './lifecycle.ts';
import { HORIZON, periodsFrom } from './periods.ts';
import { explainRuns } from './runs.ts';

/** Each duty of each party: every time that it is owed, and the duty as such where nothing is known of single times. */
export function dutyTracks(context: Context): Track[] {
  return askedIn(context, 'duties').flatMap(([name, duty]) => {
    const id = `duties.${name}`;
    const bound = duty.who === 'together' ? [{ party: 'all' }] : boundBy(context, duty.binds);
    return bound.flatMap((each): Track[] => {
      const { party } = each;
      const owed: Owed = {
        context,
        duty,
        party,
        binding: bindingOf(context, id, duty.cite, each, duty),
        behaviour: behaviourOf(context, id, duty.cite, party),
        rule: ruleOf(duty),
      };
      const recalled = duty.confidence === 'recalled';
      const base = { provision: id, cite: duty.cite, kind: 'duty', party, recalled } as const;
      const instances = instancesOf(owed);
      const tracks = instances.flatMap((instance): Track[] =>
        follow(owed, instance).map((track) => ({ ...base, subject: instance.subject, ...track })),
      );
      const periodic = duty.when.event === undefined && duty.when.always === undefined;
      return periodic && (instances.length > 0 || recurs(owed))
        ? tracks
        : [{ ...base, outcomes: standing(owed, instances.length > 0) }, ...tracks];
    });
  });
}

function ruleOf(duty: Duty): DeadlineRule | undefined {
  const { within, ahead } = duty;
  // What a draft leaves blank sets no deadline.
  if (within !== undefined && within !== 'blank') return { period: readPeriod(within), direction: 'after' };
  return ahead === undefined || ahead === 'blank' ? undefined : { period: readPeriod(ahead), direction: 'before' };
}

/** The duty as such, apart from single events: what is said of the party's conduct, or that nothing is. */
function standing(owed: Owed, hasInstances: boolean): Track['outcomes'] {
  const { binding, behaviour, duty } = owed;
  const starts = cuts([...binding.starts, ...behaviour.edges]);
  const code = duty.when.event === undefined ? 'nothing-recorded' : 'no-events';
  const why = () => ({ reason: reason(code, {}, { cite: duty.cite }), because: [] });
  const silence: Outcome = { status: 'undetermined', why };
  const values = starts.map((day): Outcome | undefined => {
    const bound = valueOn(binding, day);
    if (bound.kind !== 'binding') return bound.outcome;
    return behaviour.on(day) ?? (hasInstances ? undefined : silence);
  });
  return explainRuns({ starts, values });
}

/** Whether it is ever owed, though not within the days that are asked about: what is found must not depend on these. */
function recurs(owed: Owed): boolean {
  const first = firstDay(owed);
  if (first === undefined) return false;
  return instancesOf({ ...owed, context: { ...owed.context, span: { from: first, to: first + 1 } } }).length > 0;
}

/** The day from which something recurs. */
function firstDay({ duty: { when }, context: { life }, party }: Owed): Day | undefined {
  if (when.every !== undefined) return resolveDate(when.from ?? { after: 'force' }, life, party);
  if (when.yearly === undefined) return undefined;
  return when.from ? resolveDate(when.from, life, party) : bindsFrom(life, party);
}

function instancesOf(owed: Owed): Instance[] {
  const { when } = owed.duty;
  if (when.event !== undefined) return eventInstances(owed, when.event);
  if (when.once !== undefined) return onceInstances(owed);
  if (when.yearly !== undefined) return yearlyInstances(owed, when.yearly);
  return when.every === undefined ? [] : periodicInstances(owed, when.every);
}

function eventInstances(owed: Owed, kind: string): Instance[] {
  const { context, duty, party } = owed;
  const { members, view, things, terms } = context;
  const where = duty.when.where && compileCondition(duty.when.where, terms.test);
  const exceptions = Object.values(duty.unless ?? {}).map((each) => compileCondition(each.where, terms.test));
  const acts = performances(owed);
  return view.of('event').flatMap((event): Instance[] => {
    // A statement that sums up several events has no single day to count from, and none is no event.
    if (event.event !== kind || event.number !== 1) return [];
    const actor = partyOf(members, event.party);
    const isActor = actor === party || actor === 'all';
    if (duty.who === 'actor' ? !isActor : duty.who === 'other' && actor === party) return [];
    const thing = things.inEvent(event) ?? things.ofEvent(event);
    const verdict = where?.test(thing) ?? 'yes';
    if (verdict === 'no' || exceptions.some((each) => each.test(thing) === 'yes')) return [];
    const meeting = duty.must.hold !== undefined;
    return [
      {
        subject: event.id,
        trigger: event.on,
        because: () => [
          reason('occurred', { what: event.event, on: event.on.text, party: actor }, { statements: [event.id] }),
          ...(where ? [where.explain(thing)] : []),
        ],
        done: acts.filter((act) =>
          meeting ? act.on !== undefined && !isBefore(owed, act, event) : 'about' in act && act.about === event.id,
        ),
        times: duty.must.times ?? 1,
        sure: verdict === 'yes',
      },
    ];
  });
}

/** Whether a meeting was over before the event that calls for one. */
function isBefore({ context }: Owed, meeting: Performance, event: Event): boolean {
  const { zone } = context.life.conventions;
  return meeting.on !== undefined && daysIn(meeting.on, zone).from < daysIn(event.on, zone).from;
}

function onceInstances(owed: Owed): Instance[] {
  const { context, duty } = owed;
  const anchor = duty.when.once && resolveDate(duty.when.once, context.life, owed.party);
  if (anchor === undefined) return [];
  const { zone } = context.life.conventions;
  // Where another duty asks for the same, what does not say as of when it stands may have served that one.
  const asking = Object.values(context.agreement.duties).filter((each) => each.must.send === duty.must.send);
  const done = performances(owed).filter((act) => {
    if (act.kind === 'event') return act.on.first >= anchor;
    if (act.on) return act.on.precision !== 'year' && act.on.precision !== 'month' && act.on.first === anchor;
    return asking.length === 1 && act.received !== undefined && daysIn(act.received, zone).from >= anchor;
  });
  const trigger = momentOfDay(anchor);
  return [{ subject: trigger.text, trigger, because: () => [], done, times: duty.must.times ?? 1, sure: true }];
}

/** The periods that follow one another from the anchor and end while the agreement is in force. */
function periodicInstances(owed: Owed, every: string): Instance[] {
  const { duty, context, party } = owed;
  const { life } = context;
  const anchor = firstDay(owed);
  if (anchor === undefined) return [];
  const end = life.endFor(party).on;
  const periods = periodsFrom(anchor, every, end, life.conventions, context.span);
  const acts = performances(owed).map((act) => ({ act, day: dayOn(act, context) }));
  const meeting = duty.must.hold !== undefined;
  return periods.flatMap(({ from, to }, i): Instance[] => {
    const next = periods[i + 1];
    if (!next || to > end) return [];
    // Nobody asks about other times: an agreement of all states would have hundreds of periods for each of them.
    if (next.to <= context.span.from || from >= context.span.to) return [];
    const [first, last] = [from, to - 1];
    // Meetings are to be held within the period; data are due after it, as of its last day or the day that follows.
    const isDone = (day: Day) => (meeting ? first <= day && day <= last : day === last || day === to);
    const done = acts.flatMap(({ act, day }) => (day !== undefined && isDone(day) ? [act] : []));
    return [
      {
        subject: `${momentOfDay(first).text}/${momentOfDay(last).text}`,
        trigger: momentOfDay(last),
        // The data of a period are owed once it is over; a meeting, from its first day.
        opens: meeting ? first : to,
        because: () => [reason('period', { from: first, to: last, every }, { cite: duty.cite })],
        done,
        times: duty.must.times ?? 1,
        // A period is looked back upon until the next one is over.
        next: next.to,
        sure: true,
      },
    ];
  });
}

/** Each year by one day, as long as the agreement binds the party. */
function yearlyInstances(owed: Owed, monthDay: string): Instance[] {
  const { duty, context, party } = owed;
  const { life } = context;
  const [month = 1, day = 1] = monthDay.split('-').map(Number);
  const start = firstDay(owed);
  if (start === undefined) return [];
  const end = Math.min(life.endFor(party).on, HORIZON);
  const instances: Instance[] = [];
  const acts = performances(owed);
  // The year before is looked back upon until the next day comes.
  for (let year = civilDate(Math.max(start, context.span.from)).year - 1; ; year++) {
    const [due, next] = [dayOf(year, month, day), dayOf(year + 1, month, day)];
    const opens = Math.max(start, dayOf(year - 1, month, day) + 1);
    if (due >= end || opens >= context.span.to) return instances;
    if (due < start) continue;
    const done = acts.filter((act) => {
      const when = whenDone(act) ?? act.on;
      return when !== undefined && opens <= when.first && when.last <= due;
    });
    instances.push({
      subject: momentOfDay(due).text,
      trigger: momentOfDay(due),
      opens,
      because: () => [],
      done,
      times: duty.must.times ?? 1,
      next: next + 1,
      sure: true,
    });
  }
}

/** The day that a performance is about, if it is known to the day. */
function dayOn(act: Performance, { life }: Context): Day | undefined {
  const days = act.on && daysIn(act.on, life.conventions.zone);
  return days && days.to - days.from === 1 ? days.from : undefined;
}

/** What the party did that the duty asks for, in the order of time: notifications of its kind, or meetings. */
function performances({ context, duty, party }: Owed): readonly Performance[] {
  const { view, life } = context;
  const { send, hold } = duty.must;
  const known = DONE.get(view) ?? new Map<string, ReadonlyMap<string, readonly Performance[]>>();
  DONE.set(view, known);
  const what = `${send ?? ''}|${hold ?? ''}`;
  const byActor = known.get(what) ?? doneByActor(context, duty);
  known.set(what, byActor);
  const [own = [], together = []] = [byActor.get(party), party === 'all' ? undefined : byActor.get('all')];
  const acts = [...own, ...together.filter((each) => each.kind === 'event')];
  if (acts.length < 2) return acts;
  const dayDone = (act: Performance): Day => {
    const when = whenDone(act);
    return when ? daysIn(when, life.conventions.zone).to : Number.POSITIVE_INFINITY;
  };
  const order = (act: Performance): number => whenDone(act)?.epochMs ?? Number.POSITIVE_INFINITY;
  return acts.sort((a, b) => dayDone(a) - dayDone(b) || order(a) - order(b) || (a.id < b.id ? -1 : 1));
}

/** Who did what duties ask for, found once for all parties and all duties that ask for the same. */
const DONE = new WeakMap<View, Map<string, ReadonlyMap<string, readonly Performance[]>>>();

function doneByActor({ view, members }: Context, { must: { send, hold } }: Duty): Map<string, Performance[]> {
  const sent = view.of('notification').filter((each: Notification) => each.what === send);
  const held = view.of('event').filter((each: Event) => each.event === hold && each.number > 0);
  return Map.groupBy([...sent, ...held], (each) =>
    partyOf(members, each.kind === 'notification' ? each.by : each.party),
  );
}
