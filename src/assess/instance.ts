import { type Reason, reason } from '../agreement/reason.ts';
import type { Duty } from '../agreement/schema.ts';
import type { Event, Notification } from '../record/schema.ts';
import { type Day, FOREVER } from '../time/day.ts';
import { type DeadlineRule, dueDay } from '../time/deadline.ts';
import { holds, type Interval } from '../time/interval.ts';
import { daysIn, type Moment } from '../time/moment.ts';
import { formatPeriod } from '../time/period.ts';
import { type Timeline, valueOn } from '../time/timeline.ts';
import type { Binding } from './binding.ts';
import type { Behaviour } from './conduct.ts';
import type { Context } from './context.ts';
import type { Outcome, Track } from './finding.ts';
import { cuts } from './lifecycle.ts';
import { type Settlement, settlementOf } from './settlement.ts';

/** One duty of one party, ready to be followed through time. */
export interface Owed {
  readonly context: Context;
  readonly duty: Duty;
  readonly party: string;
  readonly binding: Timeline<Binding>;
  readonly behaviour: Behaviour;
  readonly rule: DeadlineRule | undefined;
}

/** Something that was done and may be what a duty asks for. */
export type Performance = Notification | Event;

/** One time that the duty is owed: for an event, a period, or once. */
export interface Instance {
  readonly subject: string;
  /** What the deadline counts from. */
  readonly trigger: Moment;
  /** The first day on which the instance can be asked about, where the trigger does not give it. */
  readonly opens?: Day;
  readonly because: () => Reason[];
  readonly done: readonly Performance[];
  /** How many acts it takes. */
  readonly times: number;
  /** The first day of the next instance, which ends the interest in this one. */
  readonly next?: Day;
  /** Whether the condition of the duty is known to be met. */
  readonly sure: boolean;
}

/** The last day on which the duty can be kept; two days where the event is not known to the day. */
export interface Due {
  readonly earliest: Day;
  readonly latest: Day;
}

type Followed = Pick<Track, 'outcomes' | 'reading'>;

/** A notification is provided on the day of receipt (New START, Protocol Part Four, I(2)). */
export function whenDone(act: Performance): Moment | undefined {
  return act.kind === 'notification' ? act.received : act.on;
}

/** Follows one instance from the day that it arises until it is settled, the agreement ends, or the next one takes over. */
export function follow(owed: Owed, instance: Instance): Followed[] {
  const { context, binding, party } = owed;
  const days = daysIn(instance.trigger, context.life.conventions.zone);
  const [first, last] = [valueOn(binding, days.from), valueOn(binding, days.to - 1)];
  if (isUnbound(first) && isUnbound(last)) return [];
  const end = context.life.endFor(party).on;
  // Some day of a month in which the duty began or ceased to bind: it may have been before or after.
  if (isUnbound(first) !== isUnbound(last)) return [unsureIfOwed(owed, instance, days, end)];
  const due = dueOf(owed, instance, days);
  if (due === 'uncountable') return [uncounted(owed, instance, days, end)];
  if (due && context.due && !holds(context.due, due.latest)) return [];
  const settlement = settlementOf(owed, instance, due);
  const main = mainTrack(owed, instance, { days, due, settlement, end });
  const lapses =
    due !== undefined &&
    main.arises < end &&
    due.latest >= end &&
    (settlement === undefined || settlement.day >= end) &&
    first.kind === 'binding';
  return lapses ? [main, ...lapsed(owed, instance, due, end, settlement)] : [main];
}

function isUnbound(binding: Binding): boolean {
  return binding.kind === 'pending' || binding.kind === 'dormant';
}

function dueOf({ context, duty, rule }: Owed, instance: Instance, days: Interval): Due | 'uncountable' | undefined {
  if (rule) {
    const counted = dueDay(instance.trigger, rule, context.life.conventions);
    return counted.ok ? counted.value : 'uncountable';
  }
  // Meetings are to be held by the end of their period; what is owed each year, by its day.
  const dated = duty.when.yearly !== undefined || (duty.must.hold !== undefined && instance.next !== undefined);
  return dated ? { earliest: days.from, latest: days.from } : undefined;
}

interface Course {
  readonly days: Interval;
  readonly due: Due | undefined;
  readonly settlement: Settlement | undefined;
  readonly end: Day;
}

function mainTrack(
  owed: Owed,
  instance: Instance,
  { days, due, settlement, end }: Course,
): Followed & { readonly arises: Day } {
  const { binding, rule } = owed;
  const warned =
    rule?.direction === 'before' ? Math.min(due?.earliest ?? FOREVER, settlement?.day ?? FOREVER) : FOREVER;
  const arises = instance.opens ?? Math.min(days.from, warned);
  // What is kept in time is settled when its time is over; what is not stays open. Without a deadline only the event's
  // own days can be spoken of.
  // What is owed from a day on, without a deadline, is owed until it is done.
  const lasting = owed.duty.when.once !== undefined && !due && !settlement;
  const settled = settlement?.kept === 'yes' || (!due && !lasting);
  const settling = settled ? Math.max(due?.latest ?? 0, days.to - 1) + 1 : FOREVER;
  const closes = Math.min(instance.next ?? settling, end);
  const overdue = due === undefined ? arises : due.latest + 1;
  // An event in the time of a suspension calls for nothing, even where its deadline falls after it.
  const asleep = instance.opens === undefined && valueOn(binding, arises).kind === 'suspended';
  const at = (day: Day): Outcome | undefined => {
    if (day < arises || day >= closes) return undefined;
    // What fell due before a suspension began is not undone by it (Vienna Convention, Art. 72(1)).
    const bound = valueOn(binding, asleep ? arises : Math.min(day, due?.latest ?? day));
    if (bound.kind !== 'binding') return bound.outcome;
    return outcomeOn(owed, instance, due, settlement, day, overdue);
  };
  const starts = cuts([arises, closes, overdue, ...(settlement ? [settlement.day] : []), ...binding.starts]);
  return { arises, outcomes: { starts, values: starts.map(at) } };
}

/** What is to be said of an instance that binds. A breach takes an act that was late, or somebody who says so. */
function outcomeOn(
  owed: Owed,
  instance: Instance,
  due: Due | undefined,
  settlement: Settlement | undefined,
  day: Day,
  overdue: Day,
): Outcome {
  const { cite } = owed.duty;
  const decisive = due?.latest ?? day;
  const because = (): Reason[] => [...instance.because(), ...dueReasons(owed, instance, due)];
  const say = (status: Outcome['status'], first: () => Reason): Outcome => ({
    status,
    ...(due && { due: due.latest }),
    why: () => ({ reason: first(), because: [...because(), ...doneReasons(instance)] }),
  });
  if (!instance.sure) return say('undetermined', () => reason('unsure-if-owed', {}, { cite }));
  if (settlement?.kept === 'yes' && day >= settlement.day) {
    return say('met', () => reason('in-time', { on: settlement.text }, { cite }));
  }
  if (day < overdue) return say('pending', () => reason('awaited', { due: due?.latest }, { cite }));
  if (settlement?.kept === 'no') {
    const late = { day: settlement.day, due: decisive };
    return owed.behaviour.judged(
      say('breached', () => reason('late', late, { cite })),
      decisive,
    );
  }
  const spoken = owed.behaviour.on(decisive);
  if (spoken) {
    const why = () => {
      const { reason: answer, because: more } = spoken.why();
      return { reason: answer, because: [...more, ...because()] };
    };
    return { ...spoken, ...(due && { due: due.latest }), why };
  }
  if (settlement) {
    const { text: on } = settlement;
    const known = due === undefined && on !== '';
    return say('undetermined', () =>
      known ? reason('no-deadline', { on }, { cite }) : reason('timing-unknown', {}, { cite }),
    );
  }
  const params = { found: instance.done.length, wanted: instance.times };
  return say('undetermined', () => reason('not-shown', params, { cite }));
}

function unsureIfOwed(owed: Owed, instance: Instance, days: Interval, end: Day): Followed {
  const why = () => ({
    reason: reason('unsure-if-owed', {}, { cite: owed.duty.cite }),
    because: [...instance.because(), ...doneReasons(instance)],
  });
  const bound = [days.from, ...owed.binding.starts].find((day) => {
    return day >= days.from && day < days.to && !isUnbound(valueOn(owed.binding, day));
  });
  return openFrom(owed, bound ?? days.from, end, { status: 'undetermined', why });
}

/** The deadline would end in a month without that day, and the agreement refuses to choose another. */
function uncounted(owed: Owed, instance: Instance, days: Interval, end: Day): Followed {
  const { duty, rule, context } = owed;
  const period = rule ? formatPeriod(rule.period) : '';
  const asks = `On which day is this due: ${period} ${rule?.direction ?? ''} ${instance.trigger.text}, where the month has no such day?`;
  const why = () => ({
    reason: reason('judgement', { asks }, { cite: context.agreement.time.cite }),
    because: [
      ...instance.because(),
      ...doneReasons(instance),
      reason('counted-as', { says: duty.says }, { cite: duty.cite }),
    ],
  });
  return openFrom(owed, instance.opens ?? days.from, end, { status: 'undetermined', why });
}

/** One answer from the day that the instance arises until the agreement ends. */
function openFrom({ binding }: Owed, from: Day, end: Day, outcome: Outcome): Followed {
  const bound = valueOn(binding, from);
  const answer = bound.kind === 'binding' ? outcome : bound.outcome;
  const starts = cuts([from, end]);
  return { outcomes: { starts, values: starts.map((day) => (day >= from && day < end ? answer : undefined)) } };
}

/**
 * The duty arose under the agreement and falls due after its end. The Vienna Convention, Art. 70(1), can be read both
 * ways: (a) the parties are released from further performance, (b) a legal situation created before the end is not
 * affected. Both are shown and neither is chosen.
 */
function lapsed(owed: Owed, instance: Instance, due: Due, end: Day, settlement: Settlement | undefined): Followed[] {
  const because = (): Reason[] => [
    reason('lapsed-before-due', { end, due: due.latest }),
    ...instance.because(),
    ...dueReasons(owed, instance, due),
    ...doneReasons(instance),
  ];
  const outcome = (status: Outcome['status'], first: Reason): Outcome => {
    return { status, due: due.latest, why: () => ({ reason: first, because: because() }) };
  };
  const [a, b] = ['Art. 70(1)(a)', 'Art. 70(1)(b)'] as const;
  const released = outcome('dormant', reason('lapsed', {}, { cite: `Vienna Convention, ${a}` }));
  const accrued = outcome('pending', reason('accrued', {}, { cite: `Vienna Convention, ${b}` }));
  const kept = settlement?.kept === 'yes' ? settlement : undefined;
  const performed = outcome('met', reason('in-time', { on: kept?.text ?? '' }, { cite: `Vienna Convention, ${b}` }));
  const starts = cuts([end, due.latest + 1, ...(kept ? [kept.day] : [])]);
  const during = (at: (day: Day) => Outcome): Followed['outcomes'] => {
    return { starts, values: starts.map((day) => (day >= end && day <= due.latest ? at(day) : undefined)) };
  };
  return [
    { reading: a, outcomes: during(() => released) },
    { reading: b, outcomes: during((day) => (kept && day >= kept.day ? performed : accrued)) },
  ];
}

function dueReasons({ context, rule }: Owed, instance: Instance, due: Due | undefined): Reason[] {
  if (!due || !rule) return [];
  const { conventions } = context.life;
  const counting = { period: formatPeriod(rule.period), direction: rule.direction, from: instance.trigger.text };
  const params = { day: due.earliest, latest: due.latest, ...counting, conventions };
  return [reason('due', params, { cite: context.agreement.time.cite })];
}

function doneReasons(instance: Instance): Reason[] {
  return instance.done.map((act) => {
    const params = { what: act.kind === 'notification' ? act.what : act.event, on: whenDone(act)?.text };
    return reason('done', params, { statements: [act.id] });
  });
}
