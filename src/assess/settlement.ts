import type { Day } from '../time/day.ts';
import { type InTime, inTime } from '../time/deadline.ts';
import { daysIn, type Moment } from '../time/moment.ts';
import { type Due, type Instance, type Owed, type Performance, whenDone } from './instance.ts';

/** Whether what was done kept the duty, and from which day on that can be said. */
export interface Settlement {
  readonly kept: InTime;
  readonly day: Day;
  /** When it was done, as written in the record. */
  readonly text: string;
}

/**
 * Weighs everything that was done. As many acts as it takes, each surely in time, keep the duty; it is late only where
 * too few of them can have been in time. Everything in between is undetermined. Nothing done settles nothing.
 */
export function settlementOf(owed: Owed, instance: Instance, due: Due | undefined): Settlement | undefined {
  const { done, times } = instance;
  const acts = done.map((act) => timingOf(owed, instance, act, due)).sort((a, b) => a.day - b.day);
  const nth = (those: readonly Settlement[], kept: InTime): Settlement | undefined => {
    const last = those[times - 1];
    return last && { ...last, kept };
  };
  return (
    nth(
      acts.filter((act) => act.kept === 'yes'),
      'yes',
    ) ??
    nth(
      acts.filter((act) => act.kept !== 'no'),
      'undetermined',
    ) ??
    nth(acts, 'no')
  );
}

/**
 * Whether one act was in time. Where its day is not known, it was if it was public knowledge before the deadline, and
 * was not if it was only sent after it.
 */
function timingOf(owed: Owed, instance: Instance, act: Performance, due: Due | undefined): Settlement {
  const { rule, context } = owed;
  const { conventions } = context.life;
  const lastDay = (moment: Moment): Day => daysIn(moment, conventions.zone).to - 1;
  const when = whenDone(act);
  // Without a deadline nothing can be said to be in time; a meeting within its period is.
  const timeless: InTime = instance.next === undefined ? 'undetermined' : 'yes';
  if (when) {
    const timely = rule ? inTime(instance.trigger, when, rule, conventions) : undefined;
    return { kept: timely?.ok ? timely.value : timeless, day: lastDay(when), text: when.text };
  }
  const unknown = { kept: 'undetermined', day: due?.latest ?? lastDay(instance.trigger), text: '' } as const;
  if (!due) return unknown;
  if (act.known && lastDay(act.known) <= due.earliest) {
    return { kept: 'yes', day: lastDay(act.known), text: act.known.text };
  }
  const sent = act.kind === 'notification' ? act.sent : undefined;
  if (sent && daysIn(sent, conventions.zone).from > due.latest) {
    return { kept: 'no', day: lastDay(sent), text: sent.text };
  }
  return unknown;
}
