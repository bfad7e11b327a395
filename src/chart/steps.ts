import { type Interval, normalise } from '../time/interval.ts';
import { heading, sentence } from './heading.ts';
import { axisWidth, dated, daysWords, drawPanel, keysOf, numbersOf, valueScale } from './plot.ts';
import { type LimitSegment, type Panel, type Series, within } from './series.ts';
import { type ChartSize, label, sheetOf, svgOf } from './svg.ts';
import { timeScale } from './time-axis.ts';
import type { ChartWords } from './words.ts';

export interface StepsData {
  readonly title: string;
  readonly unit: string;
  /** The language of title and unit, where it is not that of the other words: agreements are in English. */
  readonly named?: string | undefined;
  readonly span: Interval;
  readonly panels: readonly Panel[];
}

/**
 * Declared figures as steps and dots against a limit, drawn only while it bound. One panel fills the chart; several
 * stand side by side, on the same scales.
 */
export function stepsChart(data: StepsData, words: ChartWords, size: ChartSize = {}): string {
  const sheet = sheetOf(size);
  const panels = data.panels.map((each) => within(each, data.span));
  const head = heading(sheet, data.title, keysOf(sheet, panels, words), data.named);
  const several = panels.length > 1;
  const columns = Math.max(1, Math.min(panels.length, Math.floor(sheet.width / 300)));
  const gap = 16;
  const wide = (sheet.width - gap * (columns - 1)) / columns;
  const plotHeight = several ? 150 : sheet.narrow ? 200 : 250;
  const numbers = panels.flatMap(numbersOf);
  const left = 4 + axisWidth(valueScale(numbers, 0, plotHeight), words);
  const above = several ? 44 : 26;
  const rowHeight = above + plotHeight + 26;
  const parts = [head.svg];
  for (const [i, panel] of panels.entries()) {
    const [x, y] = [(i % columns) * (wide + gap), head.height + Math.floor(i / columns) * rowHeight];
    const values = valueScale(numbers, y + above, y + above + plotHeight);
    const time = timeScale(data.span, x + left, x + wide - 8);
    if (several) parts.push(label(x + 4, y + 16, panel.name, 'sv-panel sv-fill-ink'));
    parts.push(label(x + 4, y + above - 12, data.unit, 'sv-small sv-fill-faint', 'start', data.named));
    parts.push(drawPanel(sheet, panel, time, values, words));
  }
  const description = panels.map((panel) => describePanel(panel, words)).join(' ');
  const height = head.height + Math.ceil(panels.length / columns) * rowHeight + 2;
  return svgOf(sheet, {
    title: data.title,
    named: data.named,
    description,
    lang: words.lang,
    height,
    body: parts.join('\n'),
  });
}

/** At most so many spans are told one by one. */
const TOLD = 4;

function describePanel({ name, series, limits }: Panel, words: ChartWords): string {
  const some = series.filter(({ steps }) => steps.length > 0);
  const moves = some.map(
    (each) => `${some.length > 1 || each.role !== 'declared' ? `${each.name} ` : ''}${movesOf(each, words)}`,
  );
  const unknown = normalise(series.flatMap(({ undetermined }) => undetermined));
  const parts = [
    ...moves,
    ...told(limits, words, (each) => limitWords(each, words)),
    ...told(unknown, words, (each) => `${words.notDetermined} ${daysWords(each, words)}`),
  ];
  return sentence(`${name}: ${parts.join('; ') || words.nothing}`);
}

function told<T>(those: readonly T[], words: ChartWords, tell: (one: T) => string): string[] {
  const shown = those.slice(0, TOLD).map(tell);
  return those.length > TOLD ? [...shown, words.most(TOLD, those.length - TOLD)] : shown;
}

function movesOf({ steps }: Series, words: ChartWords): string {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return '';
  if (first === last) return words.once(dated(first.value, first.at, words));
  const far = [...steps].sort((a, b) => b.value - a.value)[0] ?? first;
  const higher = far.value > Math.max(first.value, last.value);
  const highest = higher ? `, ${words.highest(dated(far.value, far.at, words))}` : '';
  const moves = words.moves(
    dated(first.value, first.at, words),
    dated(last.value, last.at, words),
    last.value - first.value,
  );
  return `${moves}${highest}`;
}

function limitWords(segment: LimitSegment, words: ChartWords): string {
  const number = words.limited(words.number(segment.bound), segment.comparison);
  return `${segment.pending ? words.agreed(number) : number} ${daysWords(segment, words)}`;
}
