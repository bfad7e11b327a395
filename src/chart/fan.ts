import { area, line } from 'd3-shape';
import type { Day } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { heading, type Key, SIGN, sentence } from './heading.ts';
import { axes, axisWidth, limitLabels, limitLine, valueScale } from './plot.ts';
import { type LimitSegment, within } from './series.ts';
import { type ChartSize, footnote, label, sheetOf, svgOf, tag } from './svg.ts';
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
  const span: Interval = { from: first, to: Math.max(last, first + 1) };
  const { limits } = within({ name: '', series: [], limits: data.limits ?? [] }, span);
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
  const numbers = [...quantiles.flatMap(({ values }) => values), ...limits.map(({ bound }) => bound)];
  const values = valueScale(numbers, top, top + high);
  const time = timeScale(span, 4 + axisWidth(values, words), sheet.width - 8);
  const at = (_value: number, i: number): number => time.x(days[i] ?? first);
  const drawn = bands.map(({ low, high: upper, opacity }) => {
    const shape = area<number>()
      .digits(2)
      .x(at)
      .y0((value) => values.y(value))
      .y1((_value, i) => values.y(upper.values[i] ?? 0));
    return tag('path', { d: shape(low.values) ?? '', class: 'sv-fill-estimated', 'fill-opacity': opacity });
  });
  const edges = bands.flatMap(({ low, high: upper }) => [low, upper]);
  const path = line<number>()
    .digits(2)
    .x(at)
    .y((value) => values.y(value));
  const outline = edges.map((each) =>
    tag('path', { d: path(each.values) ?? '', class: 'sv-line-estimated', 'stroke-width': 0.7 }),
  );
  const run = runWords(data.run, words);
  const foot = footnote(sheet, top + high + 22, run);
  const body = [
    head.svg,
    label(4, top - 12, data.unit, 'sv-small sv-fill-faint'),
    axes(time, values, words),
    ...drawn,
    ...outline,
    middle ? tag('path', { d: path(middle.values) ?? '', ...MIDDLE }) : '',
    ...limits.map((each) => limitLine(each, time, values)),
    ...limitLabels({ series: [], limits }, time, values, words),
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
