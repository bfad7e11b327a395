import type { LifecycleState } from '../assess/finding.ts';
import type { Lifeline, Span } from '../assess/lifelines.ts';
import type { Act } from '../record/schema.ts';
import { BEGINNING, type Day, FOREVER } from '../time/day.ts';
import { type Interval, overlap } from '../time/interval.ts';
import { heading, type Key, SIGN, sentence } from './heading.ts';
import {
  type ChartSize,
  coordinate,
  escapeText,
  label,
  type PatternName,
  patternFill,
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

/** How names, bars and lines look: each says so itself, or all of them by where they stand. */
const ALONE = {
  name: 'sv-fill-ink sv-line-ground sv-halo',
  bar: { class: 'sv-fill-declared' },
  line: { class: 'sv-line-declared', 'stroke-width': 3 },
} as const;
const LINKED = { name: undefined, bar: {}, line: {} } as const;
type Style = typeof ALONE | typeof LINKED;

/** How a state is drawn. What says that nothing binds is not drawn at all. */
type Look = 'solid' | 'line' | 'dotted' | PatternName;

const LOOKS: Readonly<Record<LifecycleState, Look | undefined>> = {
  unsigned: undefined,
  declined: undefined,
  ended: undefined,
  never: undefined,
  proposed: 'dotted',
  signed: 'line',
  deposited: 'line',
  provisional: 'provisional',
  'in-force': 'solid',
  'notice-running': 'partly',
  'suspended-in-part': 'partly',
  suspended: 'suspended',
};

const BINDING: readonly LifecycleState[] = ['in-force', 'notice-running', 'suspended-in-part', 'provisional'];
const BAR = 11;
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
    spans: line.spans.filter((each) => LOOKS[each.state] !== undefined && overlap(each, data.span)),
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
      const [from, to] = [scale.x(span.from), scale.x(span.to)];
      const drawn = bar(sheet, span, from, Math.max(1, to - from), y, style);
      const says = `<title>${escapeText(`${name}: ${spanWords(span, words)}`)}</title>`;
      parts.push(data.plain ? drawn : tag('g', {}, says + drawn));
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

/** One state over its days, from `x` on. Disputed days have a frame and, where there is room, a sign. */
function bar(
  sheet: Sheet,
  { state, disputed }: Pick<Span, 'state' | 'disputed'>,
  x: number,
  wide: number,
  y: number,
  style: Style = ALONE,
): string {
  const drawn = shape(sheet, LOOKS[state] ?? 'line', x, wide, y, style);
  if (!disputed) return drawn;
  const inner = { x: x + 0.75, y: y - 0.5, width: Math.max(0.5, wide - 1.5), height: BAR + 1 };
  const frame = tag('rect', { ...inner, class: 'sv-line-alleged', 'stroke-width': 2 });
  if (wide < 14) return drawn + frame;
  const [middle, centre] = [x + wide / 2, y + BAR / 2];
  const plate = tag('rect', { x: middle - 6, y: y - 1, width: 12, height: BAR + 2, rx: 2, class: 'sv-fill-ground' });
  const d = `M${coordinate(middle - 4)} ${coordinate(centre - 1.8)}h8m-8 3.6h8M${coordinate(middle - 2.2)} ${coordinate(centre + 4)}l4.4 -8`;
  return drawn + frame + plate + tag('path', { d, class: 'sv-line-alleged', 'stroke-width': 1.5 });
}

function shape(sheet: Sheet, look: Look, x: number, wide: number, y: number, style: Style = ALONE): string {
  if (look === 'line' || look === 'dotted') {
    const d = `M${coordinate(x)} ${coordinate(y + BAR / 2)}h${coordinate(wide)}`;
    if (look === 'line') return tag('path', { d, ...style.line });
    return tag('path', { d, class: 'sv-line-declared', 'stroke-width': 2, 'stroke-dasharray': '2 3' });
  }
  const box = { x, y, width: wide, height: BAR };
  if (look === 'solid') return tag('rect', { ...box, ...style.bar });
  const inner = { x: x + 0.5, y: y + 0.5, width: Math.max(0.5, wide - 1), height: BAR - 1 };
  return (
    tag('rect', { ...box, class: 'sv-fill-ground' }) +
    tag('rect', { ...box, fill: patternFill(sheet, look) }) +
    tag('rect', { ...inner, class: 'sv-line-declared' })
  );
}

interface Row {
  readonly name: string;
  readonly acts: readonly Act[];
  readonly spans: readonly Span[];
}

function keysOf(sheet: Sheet, rows: readonly Row[], { day, linkOf }: LifelinesData, words: ChartWords): Key[] {
  const spans = rows.flatMap((row) => row.spans);
  const states = new Set(spans.map(({ state }) => state));
  const looks = new Map<Look, string[]>();
  for (const [state, look] of Object.entries(LOOKS)) {
    // The keys of the record are its states.
    const known = state as LifecycleState;
    if (look && states.has(known)) looks.set(look, [...(looks.get(look) ?? []), words.state[known]]);
  }
  const keys = [...looks].map(
    ([look, texts]): Key => ({ sign: shape(sheet, look, 0, SIGN.width, 0.5), text: texts.join(', ') }),
  );
  const tick = tag('rect', { x: 10, y: 2, width: 1.2, height: 8, class: 'sv-fill-ink' });
  const dispute = bar(sheet, { state: 'in-force', disputed: true }, 0, SIGN.width, 0.5);
  return [
    ...keys.reverse(),
    ...(spans.some((each) => each.disputed) ? [{ sign: dispute, text: words.disputed }] : []),
    ...(rows.some(({ acts }) => acts.length > 0) ? [{ sign: tick, text: words.event }] : []),
    ...(day === undefined || linkOf
      ? []
      : [{ sign: tag('path', { d: 'M11 0v12', ...DAY_LINE }), text: words.day(day) }]),
  ];
}

function spanWords({ from, to, state, disputed }: Span, words: ChartWords): string {
  const days = words.during(openOr(from, BEGINNING, words), to >= FOREVER ? undefined : words.day(to - 1));
  return `${words.state[state]}${disputed ? ` (${words.disputed})` : ''} ${days}`;
}

function openOr(day: Day, open: Day, words: ChartWords): string | undefined {
  return day === open ? undefined : words.day(day);
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
