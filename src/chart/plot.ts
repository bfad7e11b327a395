import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import type { Day } from '../time/day.ts';
import { type Interval, normalise } from '../time/interval.ts';
import { type Key, SIGN } from './heading.ts';
import type { LimitSegment, Panel, Series, Step } from './series.ts';
import { coordinate, escapeText, label, patternFill, type Sheet, tag, widthOf } from './svg.ts';
import { type TimeScale, timeAxis } from './time-axis.ts';
import type { ChartWords } from './words.ts';

/** Figures over time between two axes: steps, dots, the limit while it bound. Shared by all charts of that kind. */

export interface ValueScale {
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  readonly top: number;
  readonly bottom: number;
}

/** Below this, what is measured is as good as zero, and an axis for it would have no marks. */
const LEAST = 1e-6;

/** From zero up, always: a cut axis makes little look like much. */
export function valueScale(values: Iterable<number>, top: number, bottom: number): ValueScale {
  const count = Math.max(2, Math.min(6, Math.floor((bottom - top) / 38)));
  const highest = max(values) ?? 0;
  const scale = scaleLinear([0, highest > LEAST ? highest * 1.06 : 1], [bottom, top]).nice(count);
  return { y: (value) => scale(value), ticks: scale.ticks(count), top, bottom };
}

/** The room that the numbers of an axis take. */
export function axisWidth({ ticks }: ValueScale, words: Pick<ChartWords, 'number'>): number {
  return Math.max(0, ...ticks.map((each) => widthOf(words.number(each), 11))) + 12;
}

export function axes(time: TimeScale, values: ValueScale, words: Pick<ChartWords, 'number'>): string {
  const rows = values.ticks.map((value) => {
    const y = coordinate(values.y(value));
    const d = `M${coordinate(time.left)} ${y}H${coordinate(time.right)}`;
    const rule = tag('path', { d, class: value === 0 ? 'sv-line-faint' : 'sv-line-rule' });
    return rule + label(time.left - 6, values.y(value) + 4, words.number(value), 'sv-small sv-fill-faint', 'end');
  });
  return timeAxis(time, values.top, values.bottom) + rows.join('');
}

export function numbersOf({ series, limits }: Panel): number[] {
  return [...series.flatMap(({ steps }) => steps.map(({ value }) => value)), ...limits.map(({ bound }) => bound)];
}

const MARKS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond].map((type) => {
  return symbol(type, 44).digits(2)() ?? '';
});
/** Narrower spans of days than this, in pixels, have no room for a pattern. */
const HATCHED = 8;
const DASHES = [undefined, '6 3', '2 2.5', '8 3 2 3'] as const;

export function drawPanel(sheet: Sheet, panel: Panel, time: TimeScale, values: ValueScale, words: ChartWords): string {
  const hatched = normalise(panel.series.flatMap(({ undetermined }) => undetermined)).map(({ from, to }) => {
    const [x, high] = [time.x(from), values.bottom - values.top];
    const box = { x, y: values.top, width: Math.max(1, time.x(to) - x), height: high };
    const says = `<title>${escapeText(`${words.notDetermined} ${daysWords({ from, to }, words)}`)}</title>`;
    const shade = tag('rect', { ...box, class: 'sv-fill-rule', 'fill-opacity': 0.4 }, box.width < HATCHED ? says : '');
    // Of a few days there is nothing to hatch but specks in a line, which would look like a line.
    if (box.width < HATCHED) return shade;
    return shade + tag('rect', { ...box, fill: patternFill(sheet, 'unknown') }, says);
  });
  return [
    axes(time, values, words),
    ...hatched,
    ...panel.series.map((each, i) => drawSeries(sheet, each, i, time, values, words)),
    // Above the figures, so that those that stand at the limit do not hide it.
    ...panel.limits.map((each) => limitLine(each, time, values)),
    ...limitLabels(panel, time, values, words),
  ].join('\n');
}

function drawSeries(
  sheet: Sheet,
  { name, role, steps }: Series,
  i: number,
  time: TimeScale,
  values: ValueScale,
  words: ChartWords,
): string {
  const dash = DASHES[i % DASHES.length];
  // Where no figure served, the line breaks off.
  const d = steps.map(({ from, to, value }, n) => {
    const goesOn = n > 0 && steps[n - 1]?.to === from;
    const y = coordinate(values.y(value));
    return `${goesOn ? `V${y}` : `M${coordinate(time.x(from))} ${y}`}H${coordinate(time.x(to))}`;
  });
  const lines =
    d.length === 0
      ? ''
      : tag('path', { d: d.join(''), class: `sv-line-${role}`, 'stroke-width': 1.8, 'stroke-dasharray': dash });
  // A figure declared before the days that are shown serves on, but its dot stands elsewhere.
  const shown = steps.filter(({ at }) => at >= time.span.from && at < time.span.to);
  if (sheet.bare) return lines + plainMarks(i, role, shown, time, values);
  const dots = shown.map((step) => {
    const says = `${name}: ${words.once({ value: words.number(step.value), day: words.day(step.at) })}`;
    return mark(i, role, step, time.x(step.at), values.y(step.value), says);
  });
  return lines + dots.join('');
}

/** The same forms as {@link MARKS}, each to be drawn from its middle. */
const FORMS = ['h0', 'm-3.3-3.3h6.6v6.6h-6.6z', 'm0-5.8l5 8.7h-10z', 'm0-6.2l3.6 6.2l-3.6 6.2l-3.6-6.2z'] as const;

/** Marks that say nothing when they are pointed at are one path: there are many, and a page must not be heavy. */
function plainMarks(i: number, role: Series['role'], steps: readonly Step[], time: TimeScale, values: ValueScale) {
  const form = FORMS[i % FORMS.length] ?? '';
  return [true, false]
    .map((exact) => {
      const d = steps
        .filter((each) => each.exact === exact)
        .map(({ at, value }) => `M${coordinate(time.x(at))} ${coordinate(values.y(value))}${form}`);
      if (d.length === 0) return '';
      return form === 'h0' ? rounds(d.join(''), role, exact) : tag('path', { d: d.join(''), ...look(role, exact) });
    })
    .join('');
}

/** Circles are the round ends of lines without a length, a small one over a large one. */
function rounds(d: string, role: Series['role'], exact: boolean): string {
  const [outer, inner] = exact ? ['ground', role] : [role, 'ground'];
  const round = (part: string, width: number): string =>
    tag('path', { d, class: `sv-line-${part}`, 'stroke-width': width, 'stroke-linecap': 'round' });
  return round(outer, exact ? 8.5 : 9) + round(inner, exact ? 6.5 : 5.8);
}

function look(role: Series['role'], exact: boolean) {
  return exact
    ? { class: `sv-fill-${role} sv-line-ground` }
    : { class: `sv-line-${role} sv-fill-ground`, 'stroke-width': 1.6 };
}

function mark(i: number, role: Series['role'], { exact }: Pick<Step, 'exact'>, x: number, y: number, says: string) {
  const title = says === '' ? '' : `<title>${escapeText(says)}</title>`;
  // A circle is a third as long as the path of one, and there are many.
  if (i % MARKS.length === 0) return tag('circle', { cx: x, cy: y, r: 3.75, ...look(role, exact) }, title);
  const place = `translate(${coordinate(x)} ${coordinate(y)})`;
  return tag('path', { d: MARKS[i % MARKS.length], transform: place, ...look(role, exact) }, title);
}

export function limitLine({ from, to, bound, pending }: LimitSegment, time: TimeScale, values: ValueScale): string {
  const y = coordinate(values.y(bound));
  const d = `M${coordinate(time.x(from))} ${y}H${coordinate(time.x(to))}`;
  const look = pending ? { 'stroke-width': 1.4, 'stroke-dasharray': '4 4' } : { 'stroke-width': 2.6 };
  return tag('path', { d, class: 'sv-line-limit sv-limit', 'data-pending': pending ? 'yes' : undefined, ...look });
}

/** Each number that a limit had is written once, at its longest line, where it covers no figure if there is such a place. */
export function limitLabels(
  { series, limits }: Pick<Panel, 'series' | 'limits'>,
  time: TimeScale,
  values: ValueScale,
  words: Pick<ChartWords, 'number' | 'limited'>,
): string[] {
  const figures = series.flatMap(({ steps }) => steps);
  const byBound = Map.groupBy(limits, ({ bound, comparison }) => `${comparison}${bound}`);
  return [...byBound.values()].map((those) => {
    const long = those.reduce((a, b) => (weight(b) > weight(a) ? b : a));
    const text = words.limited(words.number(long.bound), long.comparison);
    const wide = widthOf(text, 12);
    const [above, below] = [values.y(long.bound) - 6, values.y(long.bound) + 16];
    const right = Math.max(time.x(long.to) - 3, time.left + wide + 1);
    const left = Math.min(time.x(long.from) + wide + 3, time.right - 3);
    const places = [above, below]
      .filter((y) => y > values.top + 6 && y < values.bottom - 2)
      .flatMap((y) => [right, left].map((x) => ({ x, y })));
    const covered = ({ x, y }: { readonly x: number; readonly y: number }): number =>
      figures.filter((each) => {
        const meets = time.x(each.to) > x - wide - 6 && time.x(each.from) < x + 6;
        return meets && Math.abs(values.y(each.value) - (y - 4)) < 12;
      }).length;
    const best = places.reduce((a, b) => (covered(b) < covered(a) ? b : a), places[0] ?? { x: right, y: above });
    return label(best.x, best.y, text, 'sv-fill-limit sv-line-ground sv-halo', 'end');
  });
}

/** What bound is named before what did not yet. */
function weight({ from, to, pending }: LimitSegment): number {
  return (to - from) * (pending ? 1 : 1_000_000);
}

export function daysWords({ from, to }: Interval, words: ChartWords): string {
  return words.during(words.day(from), words.day(to - 1));
}

/** What the marks of these panels mean; a name that stands for the same mark in several is told once. */
export function keysOf(sheet: Sheet, panels: readonly Panel[], words: ChartWords): Key[] {
  const keys = new Map<string, Key>();
  const add = (text: string, sign: string): unknown => keys.has(text) || keys.set(text, { text, sign });
  const middle = SIGN.height / 2;
  const stroke = `M0 ${middle}h${SIGN.width}`;
  for (const { series } of panels) {
    for (const [i, { name, role, steps }] of series.entries()) {
      if (steps.length === 0) continue;
      const dash = DASHES[i % DASHES.length];
      const path = tag('path', { d: stroke, class: `sv-line-${role}`, 'stroke-width': 1.8, 'stroke-dasharray': dash });
      add(name, path + mark(i, role, { exact: true }, SIGN.width / 2, middle, ''));
    }
  }
  const limits = panels.flatMap((each) => each.limits);
  if (limits.some(({ pending }) => !pending))
    add(words.limit, tag('path', { d: stroke, class: 'sv-line-limit', 'stroke-width': 2.6 }));
  if (limits.some(({ pending }) => pending)) {
    add(
      words.pending,
      tag('path', { d: stroke, class: 'sv-line-limit', 'stroke-width': 1.4, 'stroke-dasharray': '4 4' }),
    );
  }
  if (panels.some(({ series }) => series.some(({ undetermined }) => undetermined.length > 0))) {
    const box = { width: SIGN.width, height: SIGN.height };
    const frame = tag('rect', { ...box, class: 'sv-line-rule' });
    add(words.notDetermined, tag('rect', { ...box, fill: patternFill(sheet, 'unknown') }) + frame);
  }
  return [...keys.values()];
}

export function dated(value: number, day: Day, words: ChartWords): { readonly value: string; readonly day: string } {
  return { value: words.number(value), day: words.day(day) };
}
