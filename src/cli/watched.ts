import type { Progress } from '../time/pieces.ts';
import { numberWords } from '../words/words.ts';
import type { Watch } from '../work/turns.ts';
import { SIGNALS, type Signal, type Terminal, type Waiting } from './terminal.ts';

/** Somebody has ended the command before it had an answer. */
export class Interrupted extends Error {
  readonly signal: Signal;

  constructor(signal: Signal) {
    super(`Stopped by ${signal} before there was an answer`);
    this.signal = signal;
  }
}

/** Nobody reads what stands there for less than this. */
const UNSEEN = 0.5;
/** Seconds between two lines for a program, and between two looks of somebody at a terminal. */
const APART = { line: 1, look: 0.1 } as const;

/**
 * Work that somebody waits for: told on stderr how far it is, as one line that is written over on a terminal and as a line of
 * JSON now and then elsewhere; and ended by Ctrl-C or SIGTERM. The second signal ends the process, as without this.
 */
export async function watched<T>({ waiting }: Terminal, work: (watch: Required<Watch>) => Promise<T>): Promise<T> {
  const ending = new AbortController();
  const deaf = SIGNALS.map((signal) => waiting.hear?.(signal, () => ending.abort(new Interrupted(signal))));
  const line = progressLine(waiting);
  try {
    const onProgress = (progress: Progress): void => {
      // What was on its way when it was ended is told to nobody.
      if (!ending.signal.aborted) line.tell(progress);
    };
    return await work({ signal: ending.signal, onProgress });
  } finally {
    line.erase();
    for (const each of deaf) each?.();
  }
}

interface ProgressLine {
  readonly tell: (progress: Progress) => void;
  readonly erase: () => void;
}

function progressLine({ write, rewrites, seconds }: Waiting): ProgressLine {
  if (!seconds) return { tell: () => undefined, erase: () => undefined };
  let next = seconds() + UNSEEN;
  let shown = 0;
  const erase = (): void => {
    if (shown > 0) write(`\r${' '.repeat(shown)}\r`);
    shown = 0;
  };
  return {
    tell: ({ done, runs }) => {
      if (seconds() < next) return;
      next = seconds() + (rewrites ? APART.look : APART.line);
      if (!rewrites) {
        write(`${JSON.stringify({ kind: 'progress', done, runs })}\n`);
        return;
      }
      const text = `${numberWords(done)} of ${numberWords(runs)} runs`;
      write(`\r${text.padEnd(shown)}`);
      shown = Math.max(shown, text.length);
    },
    erase,
  };
}
