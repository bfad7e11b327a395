import { area, line } from 'd3-shape';
import type { Day } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { heading, type Key, SIGN, sentence } from './heading.ts';
import { axes, axisWidth, limitLabels, limitLine, valueScale } from './plot.ts';
import { type LimitSegment, within } from './series.ts';
import { type ChartSize, coordinate, footnote, label, sheetOf, svgOf, tag } from './svg.ts';
import { timeScale } from './time-axis.ts';
import { type ChartWords, figureWords, type ModelRun, runWords } from './words.ts';

export interface FanData {
  readonly title: string;
  readonly unit: string;
  readonly run: ModelRun;
  readonly days: readonly Day[];
  /** Ascending shares from 0 to 1, in pairs around 0.5; each with a value for every day. */
  readonly quantiles: readonly { readonly share: number; readonly values: readonly number[] }[];
  readonly limits?: readonly LimitSegment[];
  /** The axis reaches at least so far: fans that are compared share theirs. */
  readonly upTo?: number;
  /** A day that is looked at. */
  readonly at?: Day;
}

/** What is drawn between the axes. */
export type FanPlot = Omit<FanData, 'title' | 'unit' | 'run'>;

/** Where: below `top`, so many pixels high and wide. */
export interface FanFrame {
  readonly top: number;
  readonly high: number;
  readonly width: number;
}

/** Possible futures as bands, darker where more of the runs are. It ends in ranges, never in a single number. */
export function fanChart(data: FanData, words: ChartWords, size: ChartSize = {}): string {
  const sheet = sheetOf(size);
  const { days, quantiles } = data;
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || quantiles.some(({ values }) => values.length !== days.length)) {
    throw new RangeError('invariant: a fan has days, and a value of each quantile for each of them');
  }
  if (!quantiles.every(({ values }) => values.every(Number.isFinite))) {
    throw new RangeError('invariant: the values of a fan are finite');
  }
  const bands = bandsOf(quantiles);
  const middle = quantiles.find(({ share }) => share === 0.5);
  const head = heading(sheet, data.title, [
    ...bands.map(({ low, high, shown }): Key => {
      const box = { width: SIGN.width, height: SIGN.height, class: 'sv-fill-estimated', 'fill-opacity': shown };
      return { sign: tag('rect', box), text: words.between(words.percent(low.share), words.percent(high.share)) };
    }),
    ...(middle ? [{ sign: tag('path', { d: `M0 6h${SIGN.width}`, ...MIDDLE }), text: words.middle }] : []),
  ]);
  const [top, high] = [head.height + 26, sheet.narrow ? 200 : 250];
  const run = runWords(data.run, words);
  const foot = footnote(sheet, top + high + 22, run);
  const body = [
    head.svg,
    label(4, top - 12, data.unit, 'sv-small sv-fill-faint'),
    fanPlot(data, { top, high, width: sheet.width }, words),
    foot.svg,
  ].join('\n');
  const ends = bands.map(({ low, high: upper }) => {
    const [from, to] = [low.values.at(-1) ?? 0, upper.values.at(-1) ?? 0];
    return words.share(
      words.percent(upper.share - low.share),
      figureWords(from, words),
      figureWords(to, words),
      words.day(last),
    );
  });
  const description = [run, ...ends].map(sentence).join(' ');
  return svgOf(sheet, {
    title: data.title,
    description,
    lang: words.lang,
    height: top + high + 24 + foot.height,
    body,
  });
}

/** Half of its days, with the first and the last, for where it is small and must not be heavy: nobody sees the difference. */
export function thinned<T extends FanPlot>(plot: T): T {
  const last = plot.days.length - 1;
  const kept = <V>(values: readonly V[]): readonly V[] => values.filter((_, i) => i === 0 || (last - i) % 2 === 0);
  const quantiles = plot.quantiles.map(({ share, values }) => ({ share, values: kept(values) }));
  return { ...plot, days: kept(plot.days), quantiles };
}

/** The fan with its axes and limits alone, for who draws it anew in its place. Every number in it is finite. */
export function fanPlot(
  { days, quantiles, limits: all = [], upTo = 0, at: looked }: FanPlot,
  { top, high, width }: FanFrame,
  words: Pick<ChartWords, 'number' | 'limited'>,
): string {
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const span: Interval = { from: first, to: Math.max(last, first + 1) };
  const { limits } = within({ name: '', series: [], limits: all }, span);
  const numbers = [upTo, ...quantiles.flatMap(({ values }) => values), ...limits.map(({ bound }) => bound)];
  const values = valueScale(numbers, top, top + high);
  const time = timeScale(span, 4 + axisWidth(values, words), width - 8);
  const at = (_value: number, i: number): number => time.x(days[i] ?? first);
  const shapes = bandsOf(quantiles).map(({ low, high: upper, opacity }) => {
    const shape = area<number>()
      .digits(1)
      .x(at)
      .y0((value) => values.y(value))
      .y1((_value, i) => values.y(upper.values[i] ?? 0));
    const look = { class: 'sv-line-estimated sv-fill-estimated', 'stroke-width': 0.7, 'fill-opacity': opacity };
    return tag('path', { d: shape(low.values) ?? '', ...look });
  });
  const path = line<number>()
    .digits(1)
    .x(at)
    .y((value) => values.y(value));
  const middle = quantiles.find(({ share }) => share === 0.5);
  const drawn = [
    axes(time, values, words),
    ...shapes,
    middle ? tag('path', { d: path(middle.values) ?? '', ...MIDDLE }) : '',
    looked === undefined ? '' : dayLine(time.x(looked), top, top + high),
    ...limits.map((each) => limitLine(each, time, values)),
    ...limitLabels({ series: [], limits }, time, values, words),
  ].join('\n');
  const place = { 'data-top': top, 'data-high': high, 'data-width': width };
  const scale = {
    'data-from': span.from,
    'data-to': span.to,
    'data-left': time.left,
    'data-right': time.right,
    'data-at': looked,
  };
  return tag('g', { class: 'sv-fan', ...place, ...scale }, drawn);
}

function dayLine(x: number, top: number, bottom: number): string {
  const d = `M${coordinate(x)} ${coordinate(top)}V${coordinate(bottom)}`;
  return tag('path', { d, class: 'sv-line-ink', 'stroke-dasharray': '2 3' });
}

const [OUTER, DARKER] = [0.2, 0.15];
const MIDDLE = { class: 'sv-line-estimated', 'stroke-width': 1.6, 'stroke-dasharray': '5 3' } as const;

/** The outermost pair first, so that the inner ones lie on top of it and come out darker. */
function bandsOf(quantiles: FanData['quantiles']) {
  const sorted = [...quantiles].sort((a, b) => a.share - b.share);
  const pairs = Math.floor(sorted.length / 2);
  let through = 1;
  return Array.from({ length: pairs }, (_, i) => {
    const [low, high] = [sorted[i], sorted[sorted.length - 1 - i]];
    // What is seen of a band is its own colour over those of the wider ones.
    through *= 1 - (OUTER + DARKER * i);
    if (!low || !high) throw new Error('invariant: half of a list lies within it');
    return { low, high, opacity: OUTER + DARKER * i, shown: 1 - through };
  });
}
