import { civilDate, type Day, dayOf } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { coordinate, label, tag, widthOf } from './svg.ts';

/** Days from left to right. */
export interface TimeScale {
  readonly span: Interval;
  readonly left: number;
  readonly right: number;
  readonly x: (day: Day) => number;
}

/** A day outside the span stands at its edge: what runs on is cut there. */
export function timeScale(span: Interval, left: number, right: number): TimeScale {
  if (!(span.to > span.from)) throw new RangeError('invariant: a span of time has days');
  const perDay = (right - left) / (span.to - span.from);
  const x = (day: Day): number => left + (Math.min(span.to, Math.max(span.from, day)) - span.from) * perDay;
  return { span, left, right, x };
}

interface Tick {
  readonly x: number;
  readonly text: string;
}

const STEPS_IN_MONTHS = [1, 3, 6, 12, 24, 60, 120, 240, 300, 600, 1200] as const;
const ROOM = { year: 42, month: 62 } as const;

/** The beginnings of months or years, as close as their names have room. */
export function ticksOf({ span, left, right, x }: TimeScale): Tick[] {
  const [first, last] = [civilDate(span.from), civilDate(span.to - 1)];
  const [from, to] = [first.year * 12 + first.month - 1, last.year * 12 + last.month - 1];
  const perMonth = (right - left) / Math.max(1, (span.to - span.from) / 30.44);
  const step = STEPS_IN_MONTHS.find((each) => each * perMonth >= (each < 12 ? ROOM.month : ROOM.year)) ?? 1200;
  const ticks: Tick[] = [];
  for (let month = Math.ceil(from / step) * step; month <= to; month += step) {
    const [year, ofYear] = [Math.floor(month / 12), (month % 12) + 1];
    const day = dayOf(year, ofYear, 1);
    if (day < span.from) continue;
    ticks.push({ x: x(day), text: step < 12 ? `${year}-${String(ofYear).padStart(2, '0')}` : String(year) });
  }
  return ticks;
}

/** Lines from `top` to `bottom`, with their dates below, or above too where the foot is far away. */
export function timeAxis(scale: TimeScale, top: number, bottom: number, above = false): string {
  let free = Number.NEGATIVE_INFINITY;
  const ticks = ticksOf(scale);
  const names = ticks.map(({ x, text }) => {
    const half = widthOf(text, 11) / 2;
    // At the edges a name stands within, and where it would meet another not at all.
    const middle = Math.max(scale.left + half - 6, Math.min(scale.right - half + 6, x));
    if (middle - half < free) return '';
    free = middle + half + 6;
    const at = (y: number): string => label(middle, y, text, undefined);
    return at(bottom + 15) + (above ? at(top - 6) : '');
  });
  const d = ticks.map(({ x }) => `M${coordinate(x)} ${coordinate(top)}V${coordinate(bottom)}`).join('');
  // What all of them have in common is said once: a page has several axes, and must not be heavy.
  const named = { class: 'sv-small sv-fill-faint', 'text-anchor': 'middle' };
  return d === '' ? '' : tag('path', { d, class: 'sv-line-rule' }) + tag('g', named, names.join(''));
}
