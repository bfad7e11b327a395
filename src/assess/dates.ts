import type { AgreementFile, Duty } from '../agreement/schema.ts';
import { type Day, FOREVER } from '../time/day.ts';
import { holds, type Interval } from '../time/interval.ts';
import type { Finding, LifecycleState } from './finding.ts';
import { onDay } from './merge.ts';

/**
 * Why a day stands in a calendar: something is due; data or a report are due that come round again; an agreement ends; a
 * notice runs out; something begins or ceases to bind.
 */
export type DateKind = 'deadline' | 'exchange' | 'expiry' | 'notice' | 'begins' | 'ends';

/** One day of a provision, for the parties to whom it means the same. */
export interface TreatyDate {
  readonly kind: DateKind;
  readonly on: Day;
  readonly parties: readonly string[];
  /** What the day follows from: one for each party, reading and instance. */
  readonly findings: readonly Finding[];
  /** The readings differ, or it cannot be said whether it is so. */
  readonly tentative: boolean;
}

const BOUND: readonly LifecycleState[] = ['provisional', 'in-force', 'suspended', 'suspended-in-part'];
const BEFORE: readonly LifecycleState[] = ['unsigned', 'proposed', 'signed', 'deposited', 'provisional'];

/** The days within the span on which something falls due, ends or begins, of the findings of one agreement. */
export function datesOf(
  agreement: AgreementFile,
  findings: readonly Finding[],
  span: Interval,
  party?: string,
): TreatyDate[] {
  const life = findings.filter((each) => each.kind === 'lifecycle');
  const own = findings.filter(
    (each) => party === undefined || each.party === party || (each.party === 'all' && binds(life, party, span)),
  );
  // Of many thousands, few begin, end or fall due within the span; those are looked at with what stands beside them.
  const within = (day: Day | undefined): boolean => day !== undefined && holds(span, day);
  const trackOf = (each: Finding): string => `${each.id}|${each.party}|${each.subject ?? ''}`;
  const moving = own.filter((each) => within(each.from) || within(each.to) || within(each.due));
  const [ids, parties] = [new Set(moving.map((each) => each.id)), new Set(moving.map((each) => each.party))];
  const those = new Set(moving.map(trackOf));
  const tracks = Map.groupBy(
    own.filter((each) => ids.has(each.id) && parties.has(each.party) && those.has(trackOf(each))),
    trackOf,
  );
  const moves = new Set(
    life.flatMap(({ party: whose, from, to }) => [from, to].filter(within).map((day) => `${whose}|${day}`)),
  );
  const days = [...tracks.values()].flatMap((those): Found[] => {
    const [first] = those;
    if (!first || first.id.startsWith('judgements.')) return [];
    if (first.kind === 'lifecycle') return lifeDates(those, span);
    if (first.kind === 'duty' && first.subject !== undefined) return dutyDates(agreement, those, span);
    return bindingDates(those, span, moves);
  });
  return [...Map.groupBy(days, ({ kind, on, why: [why] }) => `${kind}|${on}|${why?.id ?? ''}`).values()].flatMap(
    (those): TreatyDate[] => {
      const [first] = those;
      if (!first) return [];
      const all = those.flatMap((each) => each.why);
      const parties = [...new Set(all.map((each) => each.party))];
      return [
        { kind: first.kind, on: first.on, parties, findings: all, tentative: those.some((each) => each.tentative) },
      ];
    },
  );
}

interface Found {
  readonly kind: DateKind;
  readonly on: Day;
  readonly why: readonly Finding[];
  readonly tentative: boolean;
}

function binds(life: readonly Finding[], party: string, { from, to }: Interval): boolean {
  return life.some((each) => each.party === party && each.status === 'met' && each.from < to && from < each.to);
}

/** Ends, notices that run out, and entries into force. */
function lifeDates(findings: readonly Finding[], span: Interval): Found[] {
  const days = [...new Set(findings.map((each) => each.from))].filter((day) => holds(span, day));
  return days.flatMap((on): Found[] => {
    const [was, is] = [onDay(findings, on - 1), onDay(findings, on)];
    const ended = is.filter((each) => each.state === 'ended');
    const began = is.filter((each) => each.state === 'in-force' || each.state === 'provisional');
    const tentative = is.some((each) => each.disputed);
    if (ended.length > 0 && was.some((each) => each.state === 'notice-running')) {
      return [{ kind: 'notice', on, why: ended, tentative }];
    }
    if (ended.length > 0 && was.some((each) => each.state && BOUND.includes(each.state))) {
      return [{ kind: 'expiry', on, why: ended, tentative }];
    }
    const early = was.length > 0 && was.every((each) => each.state && BEFORE.includes(each.state));
    return early && began.length > 0 ? [{ kind: 'begins', on, why: began, tentative }] : [];
  });
}

/** The last day on which one instance of a duty can be kept; without a deadline, the day from which it is owed. */
function dutyDates(agreement: AgreementFile, findings: readonly Finding[], span: Interval): Found[] {
  const alive = findings.filter((each) => each.status !== 'dormant');
  const duty = agreement.duties[alive[0]?.id.replace(/^duties\./, '') ?? ''];
  const kind = duty && comesRound(duty) ? 'exchange' : 'deadline';
  const due = new Set(alive.flatMap((each) => each.due ?? []));
  if (due.size > 0) {
    return [...due]
      .filter((day) => holds(span, day) && day < FOREVER)
      .map((on) => {
        const those = alive.filter((each) => each.due === on);
        const then = onDay(those, on);
        const all = onDay(findings, on);
        // Where a reading has nothing due, it stands beside the one that has.
        const others = all.filter((each) => each.disputed && !then.includes(each));
        const why = [...(then.length > 0 ? then : those.slice(0, 1)), ...others];
        const unsure = then.length === 0 || then.some((each) => each.status === 'undetermined');
        return { kind, on, why, tentative: unsure || all.some((each) => each.disputed) };
      });
  }
  const [first] = alive;
  if (kind === 'deadline' || !first?.subject?.includes('/') || !holds(span, first.from)) return [];
  return [{ kind, on: first.from, why: [first], tentative: true }];
}

function comesRound({ when, must }: Duty): boolean {
  return must.send !== undefined && (when.yearly !== undefined || when.every !== undefined);
}

/** The days on which a provision begins or ceases to bind while the agreement itself goes on. */
function bindingDates(findings: readonly Finding[], span: Interval, moves: ReadonlySet<string>): Found[] {
  return findings.flatMap((was): Found[] => {
    const on = was.to;
    if (!holds(span, on) || was.kind === 'quota' || moves.has(`${was.party}|${on}`)) return [];
    const is = onDay(findings, on);
    const tentative = is.some((each) => each.disputed);
    const [after] = is;
    if (!after) return [];
    if (was.status === 'pending' && after.status !== 'pending' && after.status !== 'dormant' && was.kind !== 'duty') {
      return [{ kind: 'begins', on, why: is, tentative }];
    }
    const ends = was.status !== 'pending' && was.status !== 'dormant' && is.every((each) => each.status === 'dormant');
    return ends ? [{ kind: 'ends', on, why: is, tentative }] : [];
  });
}
