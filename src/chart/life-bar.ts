import type { LifecycleState } from '../assess/finding.ts';
import type { Span } from '../assess/lifelines.ts';
import { BEGINNING, type Day, FOREVER } from '../time/day.ts';
import { type Key, SIGN } from './heading.ts';
import { coordinate, escapeText, type PatternName, patternFill, type Sheet, tag } from './svg.ts';
import type { TimeScale } from './time-axis.ts';
import type { ChartWords } from './words.ts';

/** The states in a life as bars, what they mean, and the same in words. */

export const BAR = 11;

/** How names, bars and lines look: each says so itself, or all of them by where they stand. */
export const ALONE = {
  name: 'sv-fill-ink sv-line-ground sv-halo',
  bar: { class: 'sv-fill-declared' },
  line: { class: 'sv-line-declared', 'stroke-width': 3 },
} as const;
export const LINKED = { name: undefined, bar: {}, line: {} } as const;
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

/** Whether a state is drawn: what says that nothing binds is not. */
export function isDrawn(state: LifecycleState): boolean {
  return LOOKS[state] !== undefined;
}

/** A span of a life where it stands in time, with a text on it unless it is to be plain. */
export function spanBar(
  sheet: Sheet,
  { name, span, plain }: { readonly name: string; readonly span: Span; readonly plain: boolean },
  { x }: TimeScale,
  y: number,
  words: ChartWords,
  style: Style = ALONE,
): string {
  const [from, to] = [x(span.from), x(span.to)];
  const drawn = bar(sheet, span, from, Math.max(1, to - from), y, style);
  if (plain) return drawn;
  return tag('g', {}, tag('title', {}, escapeText(`${name}: ${spanWords(span, words)}`)) + drawn);
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

/** What the bars of these spans mean. */
export function stateKeys(sheet: Sheet, spans: readonly Span[], words: ChartWords): Key[] {
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
  const dispute = bar(sheet, { state: 'in-force', disputed: true }, 0, SIGN.width, 0.5);
  return [...keys.reverse(), ...(spans.some((each) => each.disputed) ? [{ sign: dispute, text: words.disputed }] : [])];
}

/** `in force (disputed) from 28 February 2023 until 4 February 2026`. */
export function spanWords({ from, to, state, disputed }: Span, words: ChartWords): string {
  const days = words.during(openOr(from, BEGINNING, words), to >= FOREVER ? undefined : words.day(to - 1));
  return `${words.state[state]}${disputed ? ` (${words.disputed})` : ''} ${days}`;
}

function openOr(day: Day, open: Day, words: ChartWords): string | undefined {
  return day === open ? undefined : words.day(day);
}
