import { styleText } from 'node:util';
import { type Paint, PLAIN } from '../report/paint.ts';
import type { Day } from '../time/day.ts';

/** The outside world as the command line needs it, handed in so that tests can hand in another. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly paint: Paint;
  readonly today: Day;
}

/** Colours where somebody is looking and has not asked for none. `styleText` would look at its own stream. */
export function paintFor(colours: boolean): Paint {
  if (!colours) return PLAIN;
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    styleText(format, text, { validateStream: false });
  return {
    strong: style('bold'),
    faint: style('dim'),
    good: style('green'),
    bad: style('red'),
    doubtful: style('yellow'),
  };
}
