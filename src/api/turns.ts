import { setImmediate } from 'node:timers/promises';
import type { Pieces } from '../time/pieces.ts';

/** All of some work, with a turn for everybody else after each of its pieces. */
export async function inTurns<T>(work: Pieces<T>): Promise<T> {
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
    await setImmediate();
  }
}
