import { partyOf } from '../agreement/agreement.ts';
import { type Reason, reason } from '../agreement/reason.ts';
import type { Quota } from '../agreement/schema.ts';
import type { Event, Inspection, Notification } from '../record/schema.ts';
import type { Day } from '../time/day.ts';
import { holds, type Interval } from '../time/interval.ts';
import { daysIn, type Moment, momentOfDay } from '../time/moment.ts';
import { valueOn } from '../time/timeline.ts';
import { bindingOf, boundBy } from './binding.ts';
import { askedIn, type Context } from './context.ts';
import type { Outcome, Track } from './finding.ts';
import { cuts, lastDayOf, resolveDate } from './lifecycle.ts';
import { periodsFrom } from './periods.ts';

/** Something that a quota counts, and who used a place of the quota by it. */
interface Use {
  readonly party: string;
  readonly on: Day;
  readonly last: Day;
  readonly number: number;
  readonly site: string | undefined;
  readonly id: string;
}

/**
 * A quota is a right with a ceiling, counted in years from the day that the agreement names. Using less of it is no
 * breach; going beyond it is. What the record does not count is undetermined, since a number that is not known is not
 * a small one. Each year has an answer of its own; before the first and after the last there is one for the quota.
 */
export function quotaTracks(context: Context): Track[] {
  return askedIn(context, 'quotas').flatMap(([name, quota]) => {
    const id = `quotas.${name}`;
    const uses = usesOf(context, quota);
    return boundBy(context, quota.binds).flatMap((each): Track[] => {
      const { party } = each;
      const years = quotaYears(context, quota, party);
      const binding = bindingOf(context, id, quota.cite, each, quota);
      const recalled = quota.confidence === 'recalled';
      const base = { provision: id, cite: quota.cite, kind: 'quota', party, recalled } as const;
      const mine = uses.filter((use) => use.party === party);
      const unbound = binding.values.map((bound) => (bound.kind === 'binding' ? undefined : bound.outcome));
      const inYears = years.flatMap((year): Track[] => {
        const subject = `${momentOfDay(year.from).text}/${momentOfDay(year.to - 1).text}`;
        const used = outcomeOf(year, mine, quota);
        const starts = cuts([year.from, year.to, ...binding.starts]);
        const values = starts.map((day) =>
          holds(year, day) && valueOn(binding, day).kind === 'binding' ? used : undefined,
        );
        return values.some((value) => value !== undefined) ? [{ ...base, subject, outcomes: { starts, values } }] : [];
      });
      return [{ ...base, outcomes: { starts: binding.starts, values: unbound } }, ...inYears];
    });
  });
}

export interface QuotaYear extends Interval {
  readonly max: number | 'blank';
}

/** The years of the quota until the agreement ends or its schedule runs out. */
export function quotaYears({ life, span }: Pick<Context, 'life' | 'span'>, quota: Quota, party: string): QuotaYear[] {
  const anchor = resolveDate(quota.from, life, party);
  if (anchor === undefined) return [];
  const end = Math.max(...life.parties.map((each) => life.endFor(each).on));
  return periodsFrom(anchor, quota.every, end, life.conventions, span).flatMap(({ n, ...period }): QuotaYear[] => {
    const step = quota.schedule?.find((each) => each.first <= n + 1 && n + 1 <= each.last);
    const max = quota.schedule ? step?.max : quota.max;
    const asked = span.from < period.to && period.from < span.to;
    return max === undefined || period.from >= end || !asked ? [] : [{ ...period, max }];
  });
}

function usesOf({ view, members, life }: Context, quota: Quota): Use[] {
  const kinds = new Set([quota.of, ...(quota.also ?? [])]);
  const inspections = view.of('inspection').filter((each: Inspection) => kinds.has(each.what));
  // A quota of what a party must accept is used up by those who come.
  const host = quota.per === 'host';
  const notices = view.of('notification').filter((each: Notification) => kinds.has(each.what));
  const events = view.of('event').filter((each: Event) => kinds.has(each.event));
  const use = (by: string, on: Moment, to: Moment, rest: Pick<Use, 'number' | 'site' | 'id'>): Use => {
    const { zone } = life.conventions;
    return { party: partyOf(members, by), on: daysIn(on, zone).from, last: lastDayOf(to, zone), ...rest };
  };
  return [
    ...inspections.map(({ by, party, on, to, number, site, id }) =>
      use(host ? party : by, on, to ?? on, { number, site, id }),
    ),
    ...notices.flatMap(({ by, on, received, id }): Use[] => {
      const when = on ?? received;
      return when ? [use(by, when, when, { number: 1, site: undefined, id })] : [];
    }),
    ...events.map(({ party, on, to, number, attributes, id }) => {
      const site = typeof attributes['site'] === 'string' ? attributes['site'] : undefined;
      return use(party, on, to ?? on, { number, site, id });
    }),
  ];
}

function outcomeOf(year: QuotaYear, uses: readonly Use[], quota: Quota): Outcome {
  const { from, to, max } = year;
  const within = uses.filter((use) => from <= use.on && use.last < to);
  const touching = uses.filter((use) => use.on < to && from <= use.last);
  const { most, site, anywhere } = largest(within, quota.per);
  // What may belong to the year before or after, or to any site, may or may not fill the quota.
  const unsure = touching.length > within.length || anywhere > 0;
  if (max === 'blank') {
    const left = reason('left-blank', { what: 'number' }, { cite: quota.cite });
    return { status: 'undetermined', why: () => ({ reason: left, because: touching.map((use) => used(use)) }) };
  }
  const params = {
    number: most,
    bound: max,
    from,
    to: to - 1,
    of: quota.of,
    ...(site !== undefined && { site }),
  };
  const because = (): Reason[] => touching.map((use) => used(use));
  const rest = { cite: quota.cite };
  const unit = quota.of;
  const measured = { value: most, comparison: '<=', bound: max, unit } as const;
  if (most > max)
    return {
      status: 'breached',
      measured,
      why: () => ({ reason: reason('exceeded', params, rest), because: because() }),
    };
  if (within.length === 0 || unsure) {
    return { status: 'undetermined', why: () => ({ reason: reason('use-unknown', params, rest), because: because() }) };
  }
  return { status: 'met', measured, why: () => ({ reason: reason('used', params, rest), because: because() }) };
}

function used(use: Use): Reason {
  const on =
    use.on === use.last ? momentOfDay(use.on).text : `${momentOfDay(use.on).text} to ${momentOfDay(use.last).text}`;
  return reason('counted', { number: use.number, on, site: use.site }, { statements: [use.id] });
}

/** The number used: of all, or of the site with the most; and how many were at a site that is not known. */
function largest(
  uses: readonly Use[],
  per: Quota['per'],
): { readonly most: number; readonly site: string | undefined; readonly anywhere: number } {
  const sum = (those: readonly Use[]): number => those.reduce((total, use) => total + use.number, 0);
  if (per !== 'site') return { most: sum(uses), site: undefined, anywhere: 0 };
  const bySite = Map.groupBy(uses, (use) => use.site);
  const anywhere = sum(bySite.get(undefined) ?? []);
  let [most, site]: [number, string | undefined] = [0, undefined];
  for (const [name, those] of bySite) {
    if (name !== undefined && sum(those) > most) [most, site] = [sum(those), name];
  }
  return { most, site, anywhere };
}
