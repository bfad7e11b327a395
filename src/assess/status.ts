import { reason } from '../agreement/reason.ts';
import { type Day, FOREVER } from '../time/day.ts';
import { holds } from '../time/interval.ts';
import { endedBy, isPartial } from './binding.ts';
import type { Context } from './context.ts';
import type { Outcome, Track } from './finding.ts';
import { cuts, startOf } from './lifecycle.ts';

/** The life of the agreement for each party: signed, in force, with a notice running, suspended, ended. */
export function lifecycleTracks(context: Context): Track[] {
  const { life, agreement, view } = context;
  const { force, duration, withdraw, suspend } = agreement.lifecycle;
  return life.parties.map((party): Track => {
    const ending = life.endFor(party);
    const suspensions = life.suspensions.filter((each) => each.frees(party));
    const notices = life.notices.filter((each) => withdraw?.ends === 'all' || each.by === party);
    const days = [life.signed, life.force, ending.on, ...suspensions.flatMap((each) => [each.from, each.to])];
    const edges = [...days, ...notices.flatMap((each) => [each.on, each.effective])];
    const starts = cuts(edges.filter((day) => day !== undefined));
    const claimed = view.unaccepted.flatMap((each) => (each.kind === 'act' && each.act === 'suspension' ? [each] : []));

    /** Suspensions that somebody claims and this perspective does not accept, as far as they touch these days. */
    const refused = (to: Day) =>
      claimed.flatMap((act) => {
        const since = startOf(act, life.conventions.zone);
        return since < to ? [reason('suspension-claimed', { by: act.by, since }, { statements: [act.id] })] : [];
      });
    const at = (day: Day, to: Day): Outcome => {
      if (life.force === undefined || day < life.force) {
        const on = life.signed;
        if (on === undefined || day < on) {
          const why = () => ({ reason: reason('not-signed', {}, { cite: force.cite }), because: [] });
          return { status: 'dormant', state: 'unsigned', why };
        }
        const why = () => ({
          reason: reason('signed', { on }, { cite: 'Vienna Convention, Art. 18' }),
          because: life.background,
        });
        return { status: 'pending', state: 'signed', why };
      }
      if (day >= ending.on) {
        const cite = ending.how === 'withdrawal' ? withdraw?.cite : duration.cite;
        return {
          status: 'dormant',
          state: 'ended',
          ...(cite !== undefined && { cite }),
          why: () => endedBy(context, party),
        };
      }
      const now = suspensions.filter((each) => holds(each, day));
      const suspension = now.find((each) => !isPartial(each.act)) ?? now[0];
      if (suspension) {
        const { act, by, from } = suspension;
        const partly = isPartial(act);
        const params = { by, since: from, ground: act.ground, partly };
        return {
          status: partly ? 'met' : 'dormant',
          state: partly ? 'suspended-in-part' : 'suspended',
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
      const since = life.force;
      const until = ending.on === FOREVER ? undefined : ending.on;
      return {
        status: 'met',
        state: 'in-force',
        why: () => ({
          reason: reason('binding', { since, until }, { cite: force.cite }),
          because: [...life.background, ...refused(to)],
        }),
      };
    };
    const recalled = force.confidence === 'recalled';
    const base = { provision: 'lifecycle.force', cite: force.cite, kind: 'lifecycle', party, recalled } as const;
    return { ...base, outcomes: { starts, values: starts.map((day, i) => at(day, starts[i + 1] ?? FOREVER)) } };
  });
}
