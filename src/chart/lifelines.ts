import type { LifecycleState } from '../assess/finding.ts';
import type { Lifeline, Span } from '../assess/lifelines.ts';
import type { Act } from '../record/schema.ts';
import type { Day } from '../time/day.ts';
import { type Interval, overlap } from '../time/interval.ts';
import { heading, type Key, sentence } from './heading.ts';
import { ALONE, BAR, isDrawn, LINKED, spanBar, spanWords, stateKeys } from './life-bar.ts';
import {
  type ChartSize,
  coordinate,
  escapeText,
  label,
  type Sheet,
  sheetOf,
  shortened,
  svgOf,
  tag,
  widthOf,
} from './svg.ts';
import { type TimeScale, timeAxis, timeScale } from './time-axis.ts';
import type { ChartWords } from './words.ts';

/** A row: of an agreement, under its own name unless another is given, with acts of its own or those of all rows. */
export interface Life extends Lifeline {
  readonly name?: string;
  readonly acts?: readonly Act[];
}

export interface LifelinesData {
  readonly title: string;
  readonly lifelines: readonly Life[];
  readonly acts: readonly Act[];
  readonly span: Interval;
  /** Drawn as a line from top to bottom. */
  readonly day?: Day;
  /** What is written below an act where there is room, if anything: for few rows alone. */
  readonly nameOf?: (act: Act) => string | undefined;
  /** Without a text on each bar: for a page that has the same as a table, and must not be heavy. */
  readonly plain?: boolean;
  /** Where each life leads. The day then has its name above, where a script can move it. What draws a row is left to {@link LINKED_STYLE}, which the page must have. */
  readonly linkOf?: (line: Lifeline) => LifeLink;
}

interface LifeLink {
  readonly href: string;
  /** What a script needs to know of it, in `data-life`. */
  readonly life: string;
}

const BINDING: readonly LifecycleState[] = ['in-force', 'notice-running', 'suspended-in-part', 'provisional'];
/** Two lines of the names of acts. */
const NAMES = 34;
/** Above this many rows the years stand at the foot too, and the description gives numbers instead of every life. */
const MANY = 8;

/** The lives of agreements: a row for each, what held as bars, what was done as ticks above them. */
export function lifelinesChart(data: LifelinesData, words: ChartWords, size: ChartSize = {}): string {
  const sheet = sheetOf(size);
  const { narrow, width } = sheet;
  const acts = Map.groupBy(data.acts, ({ agreement }) => agreement ?? '');
  const rows = data.lifelines.map((line) => ({
    name: line.name ?? line.agreement.short,
    acts: (line.acts ?? acts.get(line.agreement.id) ?? []).filter(
      ({ on }) => on.last >= data.span.from && on.first < data.span.to,
    ),
    link: data.linkOf?.(line),
    spans: line.spans.filter((each) => isDrawn(each.state) && overlap(each, data.span)),
  }));
  // The name of a link is what stands there, so that it is cut only where it would leave no room.
  const most = data.linkOf ? 320 : 210;
  const named = Math.min(most, Math.max(60, ...rows.map(({ name }) => widthOf(name, 12) + 12)));
  const scale = timeScale(data.span, narrow ? 4 : named, width - 6);
  // What can be chosen has room for a finger (WCAG 2.2, 2.5.8).
  const high = (narrow ? 38 : data.linkOf ? LEAST_TARGET : 22) + (data.nameOf ? NAMES : 0);
  const style = data.linkOf ? LINKED : ALONE;
  const head = heading(sheet, data.title, keysOf(sheet, rows, data, words));
  // Years above the rows where the foot is far away, and above these the day.
  const top = head.height + (rows.length > MANY ? (narrow ? 22 : 26) : 6) + (data.linkOf ? 16 : 0);
  const bottom = top + rows.length * high + 4;
  const frame = [head.svg, timeAxis(scale, top, bottom, rows.length > MANY)];
  const lives: string[] = [];
  for (const [i, { name, acts: done, spans, link }] of rows.entries()) {
    const parts: string[] = [];
    const y = top + i * high + (narrow ? 22 : 8);
    const fitting = shortened(name, narrow ? width - 8 : named - 10, 12);
    parts.push(label(4, narrow ? y - 8 : y + 9.5, fitting, style.name));
    for (const span of spans) {
      parts.push(spanBar(sheet, { name, span, plain: data.plain === true }, scale, y, words, style));
    }
    if (sheet.bare && done.length > 0) parts.push(ticks(done, scale, y));
    for (const act of sheet.bare ? [] : done) {
      const [from, to] = [scale.x(act.on.first), scale.x(act.on.last)];
      const says = `<title>${escapeText(`${act.on.text} ${words.act(act)}`)}</title>`;
      const box = { x: from - 0.6, y: y - 4, width: Math.max(1.2, to - from), height: 3.5, class: 'sv-fill-ink' };
      parts.push(tag('rect', box, says));
    }
    if (data.nameOf) parts.push(...actNames(done, data.nameOf, scale, y + BAR));
    if (!link) lives.push(...parts);
    else {
      const room = tag('use', { href: `#${sheet.prefix}-room`, y: top + i * high });
      const full = fitting === name ? undefined : name;
      const attributes = { href: link.href, 'data-name': full, 'data-life': link.life };
      lives.push(tag('a', attributes, room + parts.join('')));
    }
  }
  const said = { title: data.title, description: describe(data, rows, words), lang: words.lang, height: bottom + 22 };
  const shown = data.day !== undefined && data.day >= data.span.from && data.day < data.span.to ? [data.day] : [];
  if (!data.linkOf) {
    const line = shown.map((day) => tag('path', { d: dayPath(scale.x(day), top, bottom), ...DAY_LINE }));
    return svgOf(sheet, { ...said, body: [...frame, ...lives, ...line].join('\n') });
  }
  const line = shown.map((day) => namedDay(scale, day, top, bottom, words));
  const room = tag('rect', { id: `${sheet.prefix}-room`, width, height: high, class: 'sv-room' });
  const [from, to] = [data.span.from, data.span.to];
  const places = { 'data-from': from, 'data-to': to, 'data-left': scale.left, 'data-right': scale.right };
  const linked = [
    tag('defs', {}, room),
    tag('g', { class: 'sv-lives', ...places }, lives.join('\n')),
    tag('g', { 'aria-hidden': 'true' }, line.join('')),
  ];
  return svgOf(sheet, { ...said, body: frame.join('\n'), linked: linked.join('\n') });
}

/** In CSS pixels, either way. */
const LEAST_TARGET = 24;

function dayPath(x: number, top: number, bottom: number): string {
  return `M${coordinate(x)} ${coordinate(top)}V${coordinate(bottom)}`;
}

/** A line through all lives, with its day on the side where there is room. */
function namedDay({ x, left, right }: TimeScale, day: Day, top: number, bottom: number, words: ChartWords): string {
  const rule = tag('path', { d: dayPath(0, top - 30, bottom), ...DAY_LINE });
  const said = label(0, top - 22, words.day(day), 'sv-fill-ink sv-line-ground sv-halo');
  const side = x(day) > (left + right) / 2 ? 'sv-before' : 'sv-after';
  return tag('g', { class: `sv-day ${side}`, transform: `translate(${coordinate(x(day))} 0)` }, rule + said);
}

const DAY_LINE = { class: 'sv-line-ink', 'stroke-width': 1.5, 'stroke-dasharray': '4 3' } as const;

/** Acts that say nothing when they are pointed at are one path: there may be many, and a page must not be heavy. */
function ticks(acts: readonly Act[], scale: TimeScale, y: number): string {
  const places = new Set(
    acts.map(({ on }) => {
      const [from, to] = [scale.x(on.first), scale.x(on.last)];
      return `M${coordinate(from - 0.6)} ${coordinate(y - 2.25)}h${coordinate(Math.max(1.2, to - from))}`;
    }),
  );
  return tag('path', { d: [...places].join(''), class: 'sv-line-ink', 'stroke-width': 3.5 });
}

/** The names of acts below their bar, in two lines. What would cover another is left to the table. */
function actNames(
  acts: readonly Act[],
  nameOf: (act: Act) => string | undefined,
  scale: TimeScale,
  y: number,
): string[] {
  const free = [scale.left - 4, scale.left - 4];
  const written = new Set<string>();
  return acts.flatMap((act) => {
    const [text, x] = [nameOf(act), scale.x(act.on.first)];
    if (text === undefined) return [];
    const wide = widthOf(text, 11);
    if (written.has(`${x} ${text}`)) return [];
    const start = Math.min(x, scale.right - wide);
    const line = free.findIndex((end) => start >= end);
    if (line < 0) return [];
    written.add(`${x} ${text}`);
    free[line] = start + wide + 8;
    return [label(start, y + 13 + line * 14, text, 'sv-small sv-fill-faint sv-line-ground sv-halo')];
  });
}

interface Row {
  readonly name: string;
  readonly acts: readonly Act[];
  readonly spans: readonly Span[];
}

function keysOf(sheet: Sheet, rows: readonly Row[], { day, linkOf }: LifelinesData, words: ChartWords): Key[] {
  const tick = tag('rect', { x: 10, y: 2, width: 1.2, height: 8, class: 'sv-fill-ink' });
  return [
    ...stateKeys(
      sheet,
      rows.flatMap((row) => row.spans),
      words,
    ),
    ...(rows.some(({ acts }) => acts.length > 0) ? [{ sign: tick, text: words.event }] : []),
    ...(day === undefined || linkOf
      ? []
      : [{ sign: tag('path', { d: 'M11 0v12', ...DAY_LINE }), text: words.day(day) }]),
  ];
}

function describe({ span, lifelines }: LifelinesData, rows: readonly Row[], words: ChartWords): string {
  const last = span.to - 1;
  const agreements = new Set(lifelines.map(({ agreement }) => agreement.id));
  const all = sentence(words.lifelines(agreements.size, words.day(span.from), words.day(last)));
  if (rows.length <= MANY) {
    const each = rows.map((row) =>
      sentence(`${row.name}: ${row.spans.map((one) => spanWords(one, words)).join('; ')}`),
    );
    return [all, ...each].join(' ');
  }
  const now = rows.flatMap((row) => row.spans.filter((each) => each.from <= last && last < each.to));
  const bound = now.filter(({ state }) => BINDING.includes(state));
  const disputed = bound.filter((each) => each.disputed).length;
  return `${all} ${sentence(words.boundOn(bound.length, disputed, words.day(last)))}`;
}
