import { styleText } from 'node:util';
import { type Paint, PLAIN } from '../report/paint.ts';
import type { Day } from '../time/day.ts';

/** The outside world as the command line needs it, handed in so that tests can hand in another. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly paint: Paint;
  readonly today: Day;
  readonly waiting: Waiting;
}

/** The signals by which somebody ends a command. */
export const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
export type Signal = (typeof SIGNALS)[number];

/** What a command needs of the outside world where somebody has to wait for it. */
export interface Waiting {
  /** To stderr as it is, without a line end. */
  readonly write: (text: string) => void;
  /** Whether what was written can be written over: a terminal, and no file or pipe. */
  readonly rewrites: boolean;
  /** Seconds from some moment on. Without it nobody is told how far the work is. */
  readonly seconds?: () => number;
  /** Hears of the first such signal, instead of the process being ended; gives back what stops that. */
  readonly hear?: (signal: Signal, listener: () => void) => () => void;
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
