import type { Day } from '../time/day.ts';

/** A limit over the days on which it binds, for a chart. */
export interface BindingLimit {
  readonly from: Day;
  readonly to: Day;
  readonly bound: number;
  readonly comparison: '<=';
  readonly pending: false;
}

/** The stretches over which a cap stays the same; quarters without one leave a gap. */
export function limitsIn(caps: Float64Array | undefined, days: readonly Day[]): readonly BindingLimit[] {
  const found: BindingLimit[] = [];
  const end = (days.at(-1) ?? 0) + 91;
  days.forEach((day, t) => {
    const bound = caps?.[t] ?? Number.POSITIVE_INFINITY;
    if (!Number.isFinite(bound)) return;
    const [last, to] = [found.at(-1), days[t + 1] ?? end];
    if (last && last.bound === bound && last.to === day) found[found.length - 1] = { ...last, to };
    else found.push({ from: day, to, bound, comparison: '<=', pending: false });
  });
  return found;
}
