import type { Span } from '../assess/lifelines.ts';
import { BEGINNING, type Day } from '../time/day.ts';
import { type Interval, overlap } from '../time/interval.ts';
import { drawKeys, heading, type Key, SIGN, sentence } from './heading.ts';
import { BAR, isDrawn, spanBar, spanWords, stateKeys } from './life-bar.ts';
import { LINE, type Placed, placeLabels } from './mark-labels.ts';
import {
  type Block,
  type ChartSize,
  coordinate,
  label,
  linesOf,
  type Sheet,
  sheetOf,
  svgOf,
  tag,
  widthOf,
} from './svg.ts';
import { type TimeScale, timeAxis, timeScale } from './time-axis.ts';
import type { ChartWords } from './words.ts';

/** Something of one day that the states do not say, or say only where it turned them. */
export interface Told {
  readonly day: Day;
  readonly text: string;
  /** An act: where a state begins on its day, that is what it came to. */
  readonly act?: true;
}

interface Course {
  readonly name: string;
  readonly spans: readonly Span[];
  readonly told: readonly Told[];
}

/** The life of an agreement as it is, and as it would be; of some parties, where it is not the same for all. */
export interface SupposedPair {
  readonly of?: string;
  readonly before: Course;
  readonly after: Course;
}

export interface SupposedData {
  readonly title: string;
  /** In sentences: a drawing that goes on alone must say what it supposes. A page has said it. */
  readonly supposed: readonly string[];
  readonly span: Interval;
  readonly pairs: readonly SupposedPair[];
  /** What the marks are called. */
  readonly changed: string;
}

/** More days than this are counted and not named. */
const MOST_MARKS = 5;
const DASHED = { class: 'sv-line-ink', 'stroke-width': 1, 'stroke-dasharray': '3 3' } as const;
const DOTS = { class: 'sv-fill-ink sv-line-ground', 'stroke-width': 1.5 } as const;

/**
 * Before and after on one axis: a bar for the life as it is with the days on which it goes another way named above it,
 * and below it the life as it would be with the days of its own below.
 */
export function supposedChart(data: SupposedData, words: ChartWords, size: ChartSize = {}): string {
  const sheet = sheetOf(size);
  const { narrow, width } = sheet;
  const courses = data.pairs.flatMap(({ before, after }) => [before, after]);
  const shown = courses.flatMap((each) => drawnIn(each, data.span));
  const named = Math.max(...courses.map(({ name }) => widthOf(name, 12) + 12));
  const scale = timeScale(data.span, narrow ? 4 : named, width - 6);
  const keys = [...stateKeys(sheet, shown, words), { sign: changeSign(), text: data.changed }];
  const head = headOf(sheet, data, keys);
  const parts: string[] = [];
  let y = head.height + 6;
  for (const pair of data.pairs) {
    const { svg, height } = drawPair(sheet, pair, scale, y, words);
    parts.push(svg);
    y += height;
  }
  return svgOf(sheet, {
    title: data.title,
    description: describe(data, sheet.bare, words),
    lang: words.lang,
    height: y + 22,
    body: [head.svg, timeAxis(scale, head.height + 6, y), ...parts].join('\n'),
  });
}

/** The title, what is supposed, and the keys. */
function headOf(sheet: Sheet, { title, supposed }: SupposedData, keys: readonly Key[]): Block {
  const top = heading(sheet, title, []);
  const lines = (sheet.bare ? [] : supposed).flatMap((each) => linesOf(each, sheet.width - 8, 12));
  const said = lines.map((line, i) => label(4, top.height + 8 + i * 16, line, 'sv-fill-ink'));
  const signs = drawKeys(sheet, keys, top.height + lines.length * 16);
  return { svg: top.svg + said.join('') + signs.svg, height: signs.height };
}

function drawnIn({ spans }: Course, span: Interval): Span[] {
  return spans.filter((each) => isDrawn(each.state) && overlap(each, span));
}

function drawPair(sheet: Sheet, { of, before, after }: SupposedPair, scale: TimeScale, top: number, words: ChartWords) {
  const { narrow, width } = sheet;
  const [above, below] = [labelsOf(before, after, scale, words), labelsOf(after, before, scale, words)];
  const whom = of === undefined ? [] : linesOf(of, width - 8, 14);
  const first = top + whom.length * 18 + (narrow ? 18 : 0) + above.height + 4;
  const second = first + BAR + (narrow ? 24 : 10);
  const foot = second + BAR;
  const poles = [
    ...above.placed.map((each) => `M${coordinate(each.x)} ${coordinate(first - reach(each))}V${coordinate(foot)}`),
    ...below.placed.map((each) => `M${coordinate(each.x)} ${coordinate(first)}V${coordinate(foot + reach(each))}`),
  ];
  const days = [...above.placed.map(({ x }) => dot(x, first)), ...below.placed.map(({ x }) => dot(x, second))];
  const texts = [
    ...above.placed.flatMap((each) => textsOf(each, (line) => first - 7 - line * LINE, true)),
    ...below.placed.flatMap((each) => textsOf(each, (line) => foot + 14 + line * LINE, false)),
  ];
  const name = (text: string, y: number): string => label(4, y, text, undefined);
  const names = [
    name(before.name, narrow ? first - above.height - 8 : first + 9.5),
    name(after.name, narrow ? second - 7 : second + 9.5),
  ];
  const svg = [
    ...whom.map((line, i) => label(4, top + 14 + i * 18, line, `sv-panel sv-fill-ink ${HALO}`)),
    tag('path', { d: poles.join(''), ...DASHED }),
    courseBar(sheet, before, scale, first, words),
    courseBar(sheet, after, scale, second, words),
    tag('path', { d: days.join(''), ...DOTS }),
    tag(
      'g',
      { class: `sv-fill-ink ${HALO}` },
      names.join('') + (texts.length === 0 ? '' : tag('g', { class: 'sv-small' }, texts.join(''))),
    ),
  ];
  return { svg: svg.join('\n'), height: foot + below.height + 12 - top };
}

const HALO = 'sv-line-ground sv-halo';

/** How far a label reaches away from its bar. */
function reach({ line, lines }: Placed): number {
  return 4 + (line + lines.length) * LINE;
}

/** A circle around the middle of a bar: all of them are one path, as a page must not be heavy. */
function dot(x: number, top: number): string {
  return `M${coordinate(x - 3.5)} ${coordinate(top + BAR / 2)}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0`;
}

/** Lines are counted from the bar; above it the last of a text is the nearest. */
function textsOf({ at, anchor, line, lines }: Placed, yOf: (line: number) => number, upwards: boolean): string[] {
  return lines.map((text, i) => label(at, yOf(line + (upwards ? lines.length - 1 - i : i)), text, undefined, anchor));
}

function courseBar(sheet: Sheet, course: Course, scale: TimeScale, y: number, words: ChartWords): string {
  const spans = drawnIn(course, scale.span);
  if (spans.length === 0) return label(scale.left, y + 9.5, words.state.unsigned, `sv-small sv-fill-faint ${HALO}`);
  const of = (span: Span) => ({ name: course.name, span, plain: sheet.bare });
  return spans.map((span) => spanBar(sheet, of(span), scale, y, words)).join('');
}

/** The days on which a course goes another way than the other one, and what else is told of it. */
function labelsOf(course: Course, other: Course, scale: TimeScale, words: ChartWords) {
  const turns = course.spans.filter(
    ({ from, state, disputed }) =>
      from > BEGINNING &&
      !other.spans.some((each) => each.from === from && each.state === state && each.disputed === disputed),
  );
  const days = [...new Set([...turns.map(({ from }) => from), ...course.told.map(({ day }) => day)])]
    .filter((day) => day >= scale.span.from && day < scale.span.to)
    .sort((a, b) => a - b);
  const marks = days.slice(0, MOST_MARKS).map((day, i) => {
    const began = turns.filter(({ from }) => from === day);
    const texts = [
      ...course.told.filter((each) => each.day === day && (began.length === 0 || !each.act)).map(({ text }) => text),
      ...began.map(({ state, disputed }) => `${words.state[state]}${disputed ? ` (${words.disputed})` : ''}`),
    ];
    const left = i === MOST_MARKS - 1 && days.length > MOST_MARKS ? [words.most(i, days.length - MOST_MARKS)] : [];
    return { x: scale.x(day), text: `${words.day(day)}: ${[...texts, ...left].join('; ')}` };
  });
  return placeLabels(marks, scale.left, scale.right);
}

function changeSign(): string {
  const middle = SIGN.width / 2;
  return tag('path', { d: `M${middle} 0v12`, ...DASHED }) + tag('path', { d: dot(middle, 0.5), ...DOTS });
}

/** Where a page has said what is supposed, only what differs. */
function describe({ supposed, span, pairs }: SupposedData, bare: boolean, words: ChartWords): string {
  const course = (each: Course, other: Course, of: string | undefined): string => {
    const all = drawnIn(each, span);
    const own = bare ? all.filter((one) => !other.spans.some((its) => isSame(one, its))) : all;
    const held = (own.length === 0 ? all : own).map((one) => spanWords(one, words));
    const numbers = each.told.filter(({ act }) => !act).map(({ day, text }) => `${words.day(day)}: ${text}`);
    const told = [...(held.length === 0 ? [words.state.unsigned] : held), ...numbers];
    return sentence(`${of === undefined ? '' : `${of}. `}${each.name}: ${told.join('; ')}`);
  };
  const courses = pairs.flatMap(({ of, before, after }) => [
    course(before, after, of),
    course(after, before, undefined),
  ]);
  return [...(bare ? [] : supposed), ...courses].join(' ');
}

function isSame(a: Span, b: Span): boolean {
  return a.from === b.from && a.to === b.to && a.state === b.state && a.disputed === b.disputed;
}
