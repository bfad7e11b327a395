import type { Reason } from '../agreement/reason.ts';
import type { Day } from '../time/day.ts';
import type { Timeline } from '../time/timeline.ts';

export type Status = 'met' | 'breached' | 'pending' | 'dormant' | 'undetermined';
export type FindingKind = 'lifecycle' | 'limit' | 'duty' | 'quota' | 'prohibition' | 'definition';
export type LifecycleState =
  | 'unsigned'
  | 'proposed'
  | 'signed'
  | 'deposited'
  | 'declined'
  | 'provisional'
  | 'in-force'
  | 'notice-running'
  | 'suspended'
  | 'suspended-in-part'
  | 'ended'
  | 'never';

/** What a limit allows. */
interface Allowance {
  readonly comparison: '<=' | '>=';
  readonly bound: number;
  readonly unit: string;
}

export interface Measured {
  readonly value: number;
  readonly comparison: '<=' | '>=';
  readonly bound: number;
  readonly unit: string;
  /** The day that the declaration is about, where the value comes from one. */
  readonly asOf?: string;
  /** The last declaration no longer serves: the value is what was declared then, not what is so now. */
  readonly stale?: true;
}

/** Why: the sentence that answers, and what it rests on. Built only when somebody asks. */
export interface Explanation {
  readonly reason: Reason;
  readonly because: readonly Reason[];
}

/** What holds of one provision for one party over some days, before it is known how long and under whose reading. */
export interface Outcome {
  readonly status: Status;
  readonly excused?: 'countermeasure';
  readonly measured?: Measured;
  /** What is allowed, where a limit binds and there is no number to hold against it. */
  readonly allowed?: Allowance;
  readonly due?: Day;
  readonly state?: LifecycleState;
  /** Where the answer comes from another article than the provision's own: an agreement ends by its exit clause. */
  readonly cite?: string;
  /** Another clause than the provision itself, on which the answer rests, is only recalled. */
  readonly recalled?: true;
  /** What it rests on, where outcomes that say the same must be told apart: not yet signed and not yet in force. */
  readonly basis?: string;
  readonly why: () => Explanation;
}

/** The outcomes of one provision, or of one instance of a duty, for one party over all time. */
export interface Track {
  /** `limits.warheads`. */
  readonly provision: string;
  readonly cite: string;
  readonly kind: FindingKind;
  readonly party: string;
  /** Which instance: the event or the period that a duty is about. */
  readonly subject?: string;
  /** Where the law itself leaves two answers, as for a duty that falls due after the end: which of the two this is. */
  readonly reading?: string;
  readonly recalled: boolean;
  readonly outcomes: Timeline<Outcome | undefined>;
}

/** What holds of a provision for a party over `[from, to)`, under a reading. */
export interface Finding {
  readonly agreement: string;
  readonly provision: string;
  /** The provision by its id in the agreement file. */
  readonly id: string;
  readonly kind: FindingKind;
  readonly party: string;
  /** `common` where no reading changes it, otherwise the party (or the reading) whose answer this is. */
  readonly reading: string;
  readonly disputed: boolean;
  readonly subject?: string;
  readonly from: Day;
  readonly to: Day;
  readonly status: Status;
  readonly excused?: 'countermeasure';
  readonly state?: LifecycleState;
  readonly measured?: Measured;
  readonly allowed?: Allowance;
  readonly due?: Day;
  /** The provision itself is known only from general knowledge. */
  readonly recalled: boolean;
  /** There would be an answer, and it is not given because it is not confirmed. */
  readonly withheld?: true;
  readonly why: () => Explanation;
}

/** Whether two outcomes say the same; how they came about may differ. */
export function sameOutcome(a: Outcome | undefined, b: Outcome | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  return (
    a.status === b.status &&
    a.excused === b.excused &&
    a.due === b.due &&
    a.state === b.state &&
    a.cite === b.cite &&
    a.measured?.value === b.measured?.value &&
    a.measured?.bound === b.measured?.bound &&
    a.allowed?.bound === b.allowed?.bound &&
    a.measured?.asOf === b.measured?.asOf &&
    a.measured?.stale === b.measured?.stale
  );
}

/** Whether two outcomes that follow one another are one finding. */
export function sameRun(a: Outcome | undefined, b: Outcome | undefined): boolean {
  return sameOutcome(a, b) && a?.basis === b?.basis;
}
