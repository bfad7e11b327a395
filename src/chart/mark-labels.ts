import { type Anchor, linesOf, widthOf } from './svg.ts';

/** Where the texts of days stand beside a bar, so that no text covers another and no line runs through one. */

export const LINE = 14;
const FONT = 11;
const GAP = 4;

export interface Mark {
  readonly x: number;
  readonly text: string;
}

export interface Placed {
  /** Of the day itself. */
  readonly x: number;
  /** Of its text, and which end of it that is. */
  readonly at: number;
  readonly anchor: Anchor;
  readonly lines: readonly string[];
  /** The line of its first, or last, counted from the bar. */
  readonly line: number;
}

interface Measured extends Omit<Placed, 'line'> {
  readonly from: number;
  readonly to: number;
}

/**
 * A text begins at its day where there is room before the next line that would run through it, and ends there
 * otherwise. Those that begin come first, the last day nearest to the bar; then those that end, the first day nearest:
 * so each line passes beside the texts that are nearer than its own.
 */
export function placeLabels(
  marks: readonly Mark[],
  left: number,
  right: number,
): { readonly placed: readonly Placed[]; readonly height: number } {
  const beginning: Measured[] = [];
  const ending: Measured[] = [];
  let free = right;
  for (const { x, text } of marks.toReversed()) {
    const lines = linesOf(text, right - left - GAP, FONT);
    const wide = Math.max(...lines.map((each) => widthOf(each, FONT)));
    const [at, back] = [x + GAP, x - GAP];
    if (at + wide <= free) beginning.push({ x, at, anchor: 'start', lines, from: at, to: at + wide });
    else {
      free = Math.min(free, x);
      const begin = Math.max(left, back - wide);
      if (begin === left) ending.unshift({ x, at: left, anchor: 'start', lines, from: left, to: left + wide });
      else ending.unshift({ x, at: back, anchor: 'end', lines, from: begin, to: back });
    }
  }
  const first = stacked(beginning, 0);
  const second = stacked(ending, first.line);
  return { placed: [...first.placed, ...second.placed], height: second.line * LINE };
}

/** Line by line away from the bar; those that do not meet share one. */
function stacked(those: readonly Measured[], start: number): { readonly placed: Placed[]; readonly line: number } {
  let [line, high] = [start, 0];
  let row: Measured[] = [];
  const placed = those.map(({ from, to, ...each }) => {
    if (row.some((other) => from < other.to + 2 * GAP && other.from < to + 2 * GAP)) {
      [line, high, row] = [line + high, 0, []];
    }
    high = Math.max(high, each.lines.length);
    row.push({ from, to, ...each });
    return { ...each, line };
  });
  return { placed, line: line + high };
}
