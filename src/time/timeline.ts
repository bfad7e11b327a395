import { BEGINNING, type Day, FOREVER } from './day.ts';
import type { Interval } from './interval.ts';

/**
 * A value for every day there is, as steps: `values[i]` holds from `starts[i]` to `starts[i + 1]`, the last for ever.
 * The first start is always {@link BEGINNING}. Everything that the assessment knows over time has this shape.
 */
export interface Timeline<T> {
  readonly starts: readonly Day[];
  readonly values: readonly T[];
}

interface Step<T> extends Interval {
  readonly value: T;
}

export function constant<T>(value: T): Timeline<T> {
  return { starts: [BEGINNING], values: [value] };
}

/**
 * `before` until the first change, then each value from its day on. The changes must be in order of days; one that
 * takes effect at {@link FOREVER} never does.
 */
export function fromChanges<T>(before: T, changes: readonly (readonly [Day, T])[]): Timeline<T> {
  const starts: Day[] = [BEGINNING];
  const values: T[] = [before];
  for (const [day, value] of changes) {
    const last = starts.at(-1) ?? BEGINNING;
    if (day < last) throw new RangeError('invariant: changes come in the order of their days');
    if (day >= FOREVER) break;
    if (day === last) values[values.length - 1] = value;
    else {
      starts.push(day);
      values.push(value);
    }
  }
  return { starts, values };
}

export function valueOn<T>(timeline: Timeline<T>, day: Day): T {
  let low = 0;
  let high = timeline.starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((timeline.starts[middle] ?? FOREVER) <= day) low = middle;
    else high = middle;
  }
  return timeline.values[low] as T; // `low` is an index of `starts`, and `values` is as long.
}

export function steps<T>(timeline: Timeline<T>): Step<T>[] {
  return timeline.values.map((value, i) => ({
    from: timeline.starts[i] ?? BEGINNING,
    to: timeline.starts[i + 1] ?? FOREVER,
    value,
  }));
}

/** One sweep over all the change points: `f` sees the values that hold from each of them on, and its day. */
export function combine<T, R>(
  timelines: readonly Timeline<T>[],
  f: (values: readonly T[], from: Day, to: Day) => R,
): Timeline<R> {
  const cursors = timelines.map(() => 0);
  const starts: Day[] = [];
  const values: R[] = [];
  let day = BEGINNING;
  while (day < FOREVER) {
    let next = FOREVER;
    // A new array each time: `f` may keep it, as an explanation does that is built later.
    const current: T[] = [];
    for (let i = 0; i < timelines.length; i++) {
      const timeline = timelines[i] as Timeline<T>; // `i` is an index of `timelines`.
      let cursor = cursors[i] ?? 0;
      let until = timeline.starts[cursor + 1] ?? FOREVER;
      while (until <= day) until = timeline.starts[++cursor + 1] ?? FOREVER;
      cursors[i] = cursor;
      if (until < next) next = until;
      current.push(timeline.values[cursor] as T); // `cursor` is an index of `starts`, and `values` is as long.
    }
    starts.push(day);
    values.push(f(current, day, next));
    day = next;
  }
  return { starts, values };
}

/** As {@link combine}, for two. */
export function combineTwo<A, B, R>(a: Timeline<A>, b: Timeline<B>, f: (a: A, b: B, from: Day) => R): Timeline<R> {
  const starts: Day[] = [];
  const values: R[] = [];
  let [i, j] = [0, 0];
  let day = BEGINNING;
  while (day < FOREVER) {
    starts.push(day);
    values.push(f(a.values[i] as A, b.values[j] as B, day)); // `i` and `j` are indices of both lists.
    const [nextA, nextB] = [a.starts[i + 1] ?? FOREVER, b.starts[j + 1] ?? FOREVER];
    if (nextA <= nextB) i++;
    if (nextB <= nextA) j++;
    day = Math.min(nextA, nextB);
  }
  return { starts, values };
}
