import { setImmediate } from 'node:timers/promises';
import type { Progress, TellingPieces } from '../time/pieces.ts';

/** What somebody who waits for long work hears of it and can do about it. */
export interface Watch {
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the work; nothing is left behind. */
  readonly signal?: AbortSignal;
}

/** All of some work, with a turn for everybody else after each of its pieces: also for whoever ends it. */
export async function inTurns<T>(work: TellingPieces<T>, { onProgress, signal }: Watch = {}): Promise<T> {
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
    if (piece.value) onProgress?.(piece.value);
    await setImmediate();
    signal?.throwIfAborted();
  }
}
