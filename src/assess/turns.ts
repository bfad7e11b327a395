import type { Day } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import type { Finding, LifecycleState } from './finding.ts';
import { onDay } from './merge.ts';

/** A provision that became something else on a day, or on which the readings began or ceased to differ. */
export interface Turn {
  readonly what: 'became' | 'dispute' | 'settled';
  readonly on: Day;
  readonly parties: readonly string[];
  /** What holds from that day on: one for each provision, party and reading. */
  readonly after: readonly Finding[];
  /** What held until then of the first of them, where something did. */
  readonly before: Finding | undefined;
}

/** States that are news of their own; the others are said by the act that leads to them. */
const TOLD: readonly LifecycleState[] = ['provisional', 'in-force', 'suspended', 'suspended-in-part', 'ended', 'never'];

/**
 * What changed within the span, of the findings of one agreement; of one party or of all. What begins or ceases to bind
 * because the agreement does is not told provision by provision, and silence is no news: a deadline that passes without
 * a record of it is a date, not a change. What happens to several parties alike is one turn.
 */
export function turnsOf(findings: readonly Finding[], span: Interval, party?: string): Turn[] {
  const inSpan = (day: Day): boolean => span.from <= day && day < span.to;
  const isOwn = (each: Finding): boolean => party === undefined || each.party === party || each.party === 'all';
  // Of many thousands, few begin or end within the span; those are looked at with what stands beside them.
  const trackOf = (each: Finding): string => `${each.id}|${each.party}|${each.subject ?? ''}`;
  const moving = new Set(findings.filter((each) => inSpan(each.from)).map(trackOf));
  const parties = new Set([...moving].map((each) => each.split('|')[1]));
  const own = findings.filter((each) => isOwn(each) && parties.has(each.party) && moving.has(trackOf(each)));
  const tracks = Map.groupBy(own, trackOf);
  const steps = [...tracks.values()].flatMap((those) => {
    const days = new Set(those.map((each) => each.from).filter(inSpan));
    return [...days].flatMap((day) => stepsOn(those, day));
  });
  const moved = new Set(steps.filter(isLife).map(({ on, party: whose }) => `${on}|${whose}`));
  const told = steps.filter((each) => isNews(each, moved.has(`${each.on}|${each.party}`)));
  const alike = [...Map.groupBy(told, keyOf).values()].flatMap((those) => turnFrom(those) ?? []);
  // What happens to the same parties at once is one turn again, whatever the number of provisions.
  return [...Map.groupBy(alike, togetherOf).values()].map((those) => mergedOf(those));
}

function turnFrom(steps: readonly Step[]): Turn | undefined {
  const [first] = steps;
  if (!first) return undefined;
  const parties = [...new Set(steps.map((each) => each.party))];
  return { what: first.what, on: first.on, parties, before: first.before, after: steps.flatMap((each) => each.after) };
}

/** Provisions alike in what they became; a number keeps its own, save where all that is said of it is that it is old. */
function togetherOf({ what, on, parties, before, after: [after] }: Turn): string {
  if (what !== 'became' || !after || after.kind === 'lifecycle')
    return `${what}|${on}|${after?.id}|${after?.reading}|${after?.state}`;
  if (after.measured?.stale) return `stale|${on}`;
  if (after.measured || before?.measured) return `${on}|${after.id}|${after.reading}|${after.status}|${parties.join()}`;
  return [on, after.reading, after.status, after.excused, before?.status, parties.join()].join('|');
}

function mergedOf(turns: readonly Turn[]): Turn {
  const [first] = turns;
  if (!first) throw new Error('invariant: a group has a member');
  const parties = [...new Set(turns.flatMap((each) => each.parties))];
  return { ...first, parties, after: turns.flatMap((each) => each.after) };
}

/** One provision, or one instance of a duty, of one party, on the day that something about it changes. */
interface Step {
  readonly what: Turn['what'];
  readonly on: Day;
  readonly party: string;
  readonly before: Finding | undefined;
  readonly after: readonly Finding[];
}

function stepsOn(findings: readonly Finding[], on: Day): Step[] {
  const [was, is] = [onDay(findings, on - 1), onDay(findings, on)];
  const [first] = is;
  if (!first) return [];
  const { party } = first;
  const [wasDisputed, isDisputed] = [was.some((each) => each.disputed), is.some((each) => each.disputed)];
  if (!wasDisputed && isDisputed) {
    // A new instance of a duty that comes round under a dispute begins none.
    const again = was.length === 0 && first.subject !== undefined;
    return again ? [] : [{ what: 'dispute', on, party, before: was[0], after: is }];
  }
  if (wasDisputed && !isDisputed) {
    // Where the common answer is what somebody said before, the dispute is over; otherwise everybody says something new.
    const like = was.find((each) => sameAnswer(each, first));
    if (like && first.status !== 'dormant') return [{ what: 'settled', on, party, before: like, after: is }];
    const alive = was.find((each) => each.status !== 'dormant');
    return [{ what: 'became', on, party, before: alive ?? was[0], after: is }];
  }
  return is.flatMap((after): Step[] => {
    const before = was.find((each) => each.reading === after.reading) ?? was.find((each) => each.reading === 'common');
    return before && sameAnswer(before, after) ? [] : [{ what: 'became', on, party, before, after: [after] }];
  });
}

function sameAnswer(a: Finding, b: Finding): boolean {
  return a.status === b.status && a.state === b.state && a.excused === b.excused;
}

function isLife({ after }: Step): boolean {
  return after[0]?.kind === 'lifecycle';
}

function isNews({ what, before, after: [after] }: Step, lifeMoved: boolean): boolean {
  if (!after || after.id.startsWith('judgements.')) return false;
  if (what !== 'became') return what === 'dispute' || after.kind === 'lifecycle' || !lifeMoved;
  if (after.kind === 'lifecycle') return after.state !== undefined && TOLD.includes(after.state);
  if (after.status === 'breached') return true;
  if (lifeMoved || !before) return false;
  if (before.status === 'breached') return true;
  if (before.status === 'dormant') return false;
  if (after.status === 'met') return true;
  if (after.status === 'dormant') return after.kind !== 'duty' && before.status !== 'pending';
  // Before it began to bind, or as long as a declaration served, more could be said.
  return (
    after.status === 'undetermined' &&
    (before.status === 'met' || (before.status === 'pending' && after.kind !== 'duty'))
  );
}

/** What is one turn: disputes of an agreement that begin on the same day; parties to whom the same happens. */
function keyOf({ what, on, party, before, after: [after] }: Step): string {
  if (!after || what !== 'became') return `${what}|${on}`;
  const life = after.kind === 'lifecycle';
  return [
    ...[on, after.id, after.reading, after.status, after.state, after.excused],
    life ? '' : before?.status,
    after.measured || before?.measured ? party : '',
  ].join('|');
}
