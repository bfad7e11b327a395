import { type Bin, bin, max, quantileSorted } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { heading, type Key, SIGN, sentence } from './heading.ts';
import { axisWidth, valueScale } from './plot.ts';
import { type ChartSize, coordinate, escapeText, footnote, label, sheetOf, svgOf, tag, widthOf } from './svg.ts';
import { type ChartWords, figureWords, type ModelRun, runWords } from './words.ts';

export interface DistributionData {
  readonly title: string;
  /** What is measured along the foot. */
  readonly unit: string;
  /** What is counted upwards: runs. */
  readonly counted: string;
  readonly values: readonly number[];
  /** Shares from 0 to 1. */
  readonly quantiles: readonly number[];
  /** What it is held against: drawn as an outline, with the same counts. */
  readonly against?: Against;
  /** Where the values come from a model. */
  readonly run?: ModelRun;
}

interface Against {
  /** What the bars are, and what the outline is. */
  readonly own: string;
  readonly other: string;
  readonly values: readonly number[];
}

/** How often which value came out, with marks where so many in a hundred lie below. */
export function distributionChart(data: DistributionData, words: ChartWords, size: ChartSize = {}): string {
  const sheet = sheetOf(size);
  const sorted = [...Float64Array.from(data.values).sort()];
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) throw new RangeError('invariant: a distribution has values');
  const others = [...Float64Array.from(data.against?.values ?? []).sort()];
  const extent = extentOf(Math.min(least, others[0] ?? least), Math.max(most, others.at(-1) ?? most));
  const rough = scaleLinear(extent, [0, 1]).nice(sheet.narrow ? 12 : 24);
  const [low = 0, high = 1] = rough.domain();
  const binned = bin<number, number>()
    .domain([low, high])
    .thresholds(rough.ticks(sheet.narrow ? 12 : 24));
  const [bins, outlined] = [binned(sorted), binned(others)];
  const head = heading(sheet, data.title, data.against ? keysOf(data.against) : []);
  const tall = sheet.narrow ? 150 : 180;
  const counts = [max([...bins, ...outlined], (each) => each.length) ?? 0];
  const [left, right] = [4 + axisWidth(valueScale(counts, 0, tall), words), sheet.width - 12];
  const x = scaleLinear([low, high], [left, right]);
  const marks = placed(sorted, data.quantiles, x, sheet.width, words);
  const top = head.height + 30 + Math.max(0, ...marks.map(({ row }) => row + 1)) * ROW;
  const values = valueScale(counts, top, top + tall);
  const boxes = bins
    .filter((each) => each.length > 0)
    .map((each) => {
      const [from, to] = [x(each.x0 ?? low), x(each.x1 ?? high)];
      const y = values.y(each.length);
      const box = { x: from + 0.5, y, width: Math.max(0.5, to - from - 1), height: values.bottom - y };
      return { each, box };
    });
  const outline = data.against ? [outlineOf(outlined, x, values)] : [];
  // Bars that say nothing when they are pointed at are one path.
  const path = boxes.map(({ box }) => {
    const [left, top, wide] = [box.x, box.y, box.width].map(coordinate);
    return `M${left} ${coordinate(values.bottom)}V${top}h${wide}V${coordinate(values.bottom)}z`;
  });
  const bars = sheet.bare
    ? [tag('path', { d: path.join(''), ...BARS })]
    : boxes.map(({ each, box }) => {
        const range = words.between(words.number(each.x0 ?? low), words.number(each.x1 ?? high));
        const says = `<title>${escapeText(`${range}: ${words.number(each.length)} ${data.counted}`)}</title>`;
        return tag('rect', { ...box, ...BARS }, says);
      });
  const grid = values.ticks.map((value) => {
    const d = `M${coordinate(left)} ${coordinate(values.y(value))}H${coordinate(right)}`;
    const rule = tag('path', { d, class: value === 0 ? 'sv-line-faint' : 'sv-line-rule' });
    return rule + label(left - 6, values.y(value) + 4, words.number(value), 'sv-small sv-fill-faint', 'end');
  });
  const count = Math.max(2, Math.floor((right - left) / 90));
  const foot = x.ticks(count).map((value) => {
    const text = words.number(value);
    const middle = Math.min(x(value), sheet.width - 2 - widthOf(text, 11) / 2);
    return label(middle, values.bottom + 15, text, 'sv-small sv-fill-faint', 'middle');
  });
  const run = data.run ? runWords(data.run, words) : undefined;
  const unit = label(right, values.bottom + 30, data.unit, 'sv-small sv-fill-faint', 'end');
  const note = run === undefined ? { svg: '', height: 0 } : footnote(sheet, values.bottom + 36, run);
  const counted = label(4, head.height + 16, data.counted, 'sv-small sv-fill-faint');
  const lines = marks.map((each) => markLine(each, top, values.bottom));
  const body = [head.svg, counted, ...grid, ...bars, ...outline, ...lines, ...foot, unit, note.svg];
  const description = [
    ...(run === undefined ? [] : [run]),
    words.between(words.number(least), words.number(most)),
    ...marks.map(({ share, value }) => words.quantile(words.percent(share), figureWords(value, words))),
    ...(data.against && others.length > 0
      ? [
          `${data.against.other}: ${words.quantile(words.percent(0.5), figureWords(quantileSorted(others, 0.5) ?? 0, words))}`,
        ]
      : []),
  ];
  return svgOf(sheet, {
    title: data.title,
    description: description.map(sentence).join(' '),
    lang: words.lang,
    height: values.bottom + 38 + note.height,
    body: body.join('\n'),
  });
}

const BARS = { class: 'sv-fill-estimated', 'fill-opacity': 0.55 } as const;
const OUTLINE = { class: 'sv-line-ink', 'stroke-width': 1.5, fill: 'none' } as const;

/** From the least to the most; a single value has no breadth of its own. */
function extentOf(least: number, most: number): readonly [low: number, high: number] {
  return most - least <= 1e-9 * Math.max(1, Math.abs(most)) ? [least - 0.5, most + 0.5] : [least, most];
}

function keysOf({ own, other }: Against): Key[] {
  return [
    { sign: tag('rect', { ...SIGN, ...BARS }), text: own },
    { sign: tag('path', { d: `M0 ${SIGN.height}V3H${SIGN.width}V${SIGN.height}`, ...OUTLINE }), text: other },
  ];
}

/** Up, along and down, bin by bin. */
function outlineOf(
  bins: readonly Bin<number, number>[],
  x: (value: number) => number,
  { y, bottom }: Pick<ReturnType<typeof valueScale>, 'y' | 'bottom'>,
): string {
  const steps = bins.flatMap(({ x0 = 0, x1 = 0, length }, i) => {
    if (length === 0 && (bins[i - 1]?.length ?? 0) === 0) return [];
    const start = (bins[i - 1]?.length ?? 0) === 0 ? `M${coordinate(x(x0))} ${coordinate(bottom)}` : '';
    return [length === 0 ? `V${coordinate(bottom)}` : `${start}V${coordinate(y(length))}H${coordinate(x(x1))}`];
  });
  const open = (bins.at(-1)?.length ?? 0) > 0 ? `V${coordinate(bottom)}` : '';
  return tag('path', { d: steps.join('') + open, ...OUTLINE });
}

/** The height of a row of names. */
const ROW = 14;

interface Mark {
  readonly share: number;
  readonly value: number;
  readonly text: string;
  readonly at: number;
  /** Where its name stands: as low as it can without meeting another. */
  readonly row: number;
  readonly middle: number;
}

function placed(
  sorted: number[],
  shares: readonly number[],
  x: (value: number) => number,
  width: number,
  words: ChartWords,
): Mark[] {
  const ends: number[] = [];
  return [...shares]
    .sort((a, b) => a - b)
    .map((share) => {
      const value = quantileSorted(sorted, share) ?? 0;
      const text = `${words.percent(share)}: ${figureWords(value, words)}`;
      const half = widthOf(text, 11) / 2;
      const middle = Math.min(width - half - 2, Math.max(half + 2, x(value)));
      const free = ends.findIndex((end) => middle - half > end);
      const row = free < 0 ? ends.length : free;
      ends[row] = middle + half + 6;
      return { share, value, text, at: x(value), row, middle };
    });
}

/** From its name down to the foot; the middle is solid. */
function markLine({ share, text, at, row, middle }: Mark, top: number, bottom: number): string {
  const y = top - 8 - row * ROW;
  const d = `M${coordinate(at)} ${coordinate(y + 3)}V${coordinate(bottom)}`;
  const dash = share === 0.5 ? undefined : '3 3';
  const rule = tag('path', { d, class: 'sv-line-ink', 'stroke-width': 1.3, 'stroke-dasharray': dash });
  return rule + label(middle, y, text, 'sv-small sv-fill-ink sv-line-ground sv-halo', 'middle');
}
