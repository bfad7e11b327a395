import { BEGINNING, type Day, FOREVER } from './day.ts';

/** Days from `from` up to but not including `to`. "Through 4 February" exists only in text. */
export interface Interval {
  readonly from: Day;
  readonly to: Day;
}

export const ALWAYS: Interval = { from: BEGINNING, to: FOREVER };

export function isEmpty(interval: Interval): boolean {
  return interval.from >= interval.to;
}

export function holds(interval: Interval, day: Day): boolean {
  return interval.from <= day && day < interval.to;
}

export function intersect(a: Interval, b: Interval): Interval {
  const from = Math.max(a.from, b.from);
  return { from, to: Math.max(from, Math.min(a.to, b.to)) };
}

export function overlap(a: Interval, b: Interval): boolean {
  return a.from < b.to && b.from < a.to && !isEmpty(a) && !isEmpty(b);
}

/** The same days as non-empty intervals in order, none touching the next. */
export function normalise(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter((each) => !isEmpty(each)).sort((a, b) => a.from - b.from || a.to - b.to);
  const merged: { from: Day; to: Day }[] = [];
  for (const { from, to } of sorted) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** The days of `all` that no interval of `away` holds. */
export function subtract(all: readonly Interval[], away: readonly Interval[]): Interval[] {
  let left = normalise(all);
  for (const hole of normalise(away)) {
    left = left.flatMap((part) =>
      [
        { from: part.from, to: Math.min(part.to, hole.from) },
        { from: Math.max(part.from, hole.to), to: part.to },
      ].filter((each) => !isEmpty(each)),
    );
  }
  return left;
}
