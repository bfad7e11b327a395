import { reason } from '../agreement/reason.ts';
import { BEGINNING, type Day, FOREVER } from '../time/day.ts';
import { holds, type Interval } from '../time/interval.ts';
import { isPartial } from './binding.ts';
import { asksAbout, type Context } from './context.ts';
import { type LifecycleState, type Outcome, type Status, sameRun, type Track } from './finding.ts';
import type { Life } from './life.ts';
import { cuts, partyLife, type Stage, stageOn, startOf } from './lifecycle.ts';
import { stageReason } from './stages.ts';

/** What a stage comes to, where no notice runs and nothing is suspended. */
const PLAIN: Readonly<Record<Stage, readonly [LifecycleState, Status]>> = {
  unsigned: ['unsigned', 'dormant'],
  proposed: ['proposed', 'dormant'],
  signed: ['signed', 'pending'],
  deposited: ['deposited', 'pending'],
  declined: ['declined', 'dormant'],
  provisional: ['provisional', 'met'],
  bound: ['in-force', 'met'],
  ended: ['ended', 'dormant'],
  never: ['never', 'dormant'],
};

/** The life of the agreement for each party: proposed, signed, in force, with a notice running, suspended, ended. */
export function lifecycleTracks(context: Life & Pick<Context, 'only' | 'about'>): Track[] {
  if (!asksAbout(context, 'lifecycle.force')) return [];
  const { life, agreement } = context;
  const { force } = agreement.lifecycle;
  const recalled = force.confidence === 'recalled';
  const base = { provision: 'lifecycle.force', cite: force.cite, kind: 'lifecycle', recalled } as const;
  const parties = context.only ? life.parties.filter((party) => context.only?.has(party)) : life.parties;
  return parties.map((party): Track => {
    const { starts, at } = courseOf(context, party);
    return { ...base, party, outcomes: { starts, values: starts.map((_day, i) => at(i)) } };
  });
}

/** What a party's life came to over some days, and from when to when it did. */
export interface Stay extends Interval {
  readonly outcome: Outcome;
}

/** Where a party stands on a day: as {@link lifecycleTracks} says, without asking about any other time. */
export function stayOn(context: Life, party: string, day: Day): Stay {
  const { starts, at } = courseOf(context, party);
  let first = 0;
  while ((starts[first + 1] ?? FOREVER) <= day) first++;
  let last = first;
  const outcome = at(first);
  while (first > 0 && sameRun(at(first - 1), outcome)) first--;
  while (last + 1 < starts.length && sameRun(at(last + 1), outcome)) last++;
  return { outcome, from: starts[first] ?? BEGINNING, to: starts[last + 1] ?? FOREVER };
}

interface Course {
  readonly starts: readonly Day[];
  /** The outcome from the start of this number on. */
  readonly at: (i: number) => Outcome;
}

function courseOf(context: Life, party: string): Course {
  const { life, agreement, view } = context;
  const { withdraw, suspend } = agreement.lifecycle;
  const suspensions = life.suspensions.filter((each) => each.frees(party));
  const notices = life.notices.filter((each) => withdraw?.ends === 'all' || each.by === party);
  const starts = cuts([
    ...partyLife(life, party).edges,
    ...suspensions.flatMap((each) => [each.from, each.to]),
    ...notices.flatMap((each) => [each.on, each.effective]),
  ]);

  /** Suspensions that somebody claims and this perspective does not accept, as far as they touch these days. */
  const refused = (to: Day) =>
    view.unaccepted.flatMap((act) => {
      if (act.kind !== 'act' || act.act !== 'suspension') return [];
      const since = startOf(act, life.conventions.zone);
      return since < to ? [reason('suspension-claimed', { by: act.by, since }, { statements: [act.id] })] : [];
    });
  const at = (day: Day, to: Day): Outcome => {
    const stage = stageOn(life, party, day);
    if (stage === 'bound' || stage === 'provisional') {
      const now = suspensions.filter((each) => holds(each, day));
      const suspension = now.find((each) => !isPartial(each.act) && each.towards === undefined) ?? now[0];
      if (suspension) {
        const { act, by, from, towards } = suspension;
        const partly = isPartial(act) || towards !== undefined;
        // Several may have done the same on the same day.
        const alike = now.filter((each) => each.from === from && each.act.ground === act.ground && each.by !== by);
        const others = [...new Set(alike.map((each) => each.by))];
        const params = {
          by,
          since: from,
          ground: act.ground,
          partly,
          ...(towards !== undefined && { towards }),
          ...(others.length > 0 && { with: others }),
        };
        return {
          status: partly ? 'met' : 'dormant',
          state: partly ? 'suspended-in-part' : 'suspended',
          basis: act.id,
          ...(suspend && { cite: suspend.cite }),
          why: () => ({ reason: reason('suspended', params, { statements: [act.id] }), because: life.background }),
        };
      }
      const notice = notices.find((each) => each.on <= day && day < each.effective);
      if (notice) {
        const { statement, ...params } = notice;
        return {
          status: 'met',
          state: 'notice-running',
          ...(withdraw && { cite: withdraw.cite }),
          why: () => ({
            reason: reason('notice', params, { cite: withdraw?.cite, statements: [statement] }),
            because: [...life.background, ...refused(to)],
          }),
        };
      }
    }
    const [state, status] = PLAIN[stage];
    const cite = stage === 'ended' ? endCite(context, party) : undefined;
    return {
      status,
      state,
      ...(restsOnRecalled(context, party, stage) && { recalled: true }),
      ...(cite !== undefined && { cite }),
      why: () => {
        const { reason: answer, because } = stageReason(context, party, stage);
        return { reason: answer, because: stage === 'bound' ? [...because, ...refused(to)] : because };
      },
    };
  };
  return { starts, at: (i) => at(starts[i] ?? BEGINNING, starts[i + 1] ?? FOREVER) };
}

/** Whether the clause by which it still binds, or no longer does, is only recalled. */
function restsOnRecalled({ life, agreement }: Life, party: string, stage: Stage): boolean {
  const { duration, withdraw } = agreement.lifecycle;
  if (stage === 'ended' && life.endFor(party).how === 'withdrawal') return withdraw?.confidence === 'recalled';
  const byTerm = stage === 'bound' || (stage === 'ended' && life.endFor(party).how === 'expiry');
  return byTerm && duration.lasts !== 'unlimited' && duration.confidence === 'recalled';
}

/** An agreement that ended by withdrawal ended under its exit clause. */
function endCite({ life, agreement }: Life, party: string): string | undefined {
  const { how } = life.endFor(party);
  if (how === 'withdrawal') return agreement.lifecycle.withdraw?.cite;
  return how === 'termination' ? undefined : agreement.lifecycle.duration.cite;
}
