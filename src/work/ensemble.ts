import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Compiled } from '../forecast/compiled.ts';
import { chunksOf, runEnsemble } from '../forecast/ensemble.ts';
import { bytesOf, emptySummary, mergeInto, type Summary } from '../forecast/summary.ts';
import type { ToWorker } from './ensemble-worker.ts';

export interface Asked {
  readonly runs: number;
  readonly workers: number;
  /** Hears how many runs are done. */
  readonly onProgress?: (done: number) => void;
  /** Ends the work; nothing is left behind. */
  readonly signal?: AbortSignal;
}

type FromWorker =
  | { readonly kind: 'done'; readonly runs: number }
  | { readonly kind: 'summary'; readonly summary: Summary };

/**
 * All runs of a scenario on so many threads. Each takes the next part as soon as it is ready; since parts are merged exactly,
 * what comes out does not depend on who took which.
 */
export async function runOnThreads(compiled: Compiled, { runs, workers, onProgress, signal }: Asked): Promise<Summary> {
  signal?.throwIfAborted();
  const parts = chunksOf(runs);
  if (workers <= 1 || parts.length < 2) {
    const summary = runEnsemble(compiled, runs);
    onProgress?.(runs);
    return summary;
  }
  const whole = emptySummary(compiled.quarters, compiled.parties.length);
  const threads = Array.from(
    { length: Math.min(workers, parts.length) },
    () => new Worker(new URL('./ensemble-worker.ts', import.meta.url), { workerData: compiled }),
  );
  let [next, done] = [0, 0];
  const give = (thread: Worker): void => {
    const part = parts[next++];
    const message: ToWorker = part ? { kind: 'part', from: part[0], to: part[1] } : { kind: 'end' };
    thread.postMessage(message);
  };
  const finished = threads.map(
    (thread) =>
      new Promise<void>((resolve, reject) => {
        thread.on('error', reject);
        thread.on('message', (message: FromWorker) => {
          if (message.kind === 'done') {
            done += message.runs;
            onProgress?.(done);
            give(thread);
            return;
          }
          mergeInto(whole, message.summary);
          resolve();
        });
        give(thread);
      }),
  );
  const stopped = new Promise<never>((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    await Promise.race([Promise.all(finished), stopped]);
    return whole;
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Of everything that an ensemble came to: equal for any number of workers and any order of runs. */
export function digestOf(summary: Summary): string {
  return createHash('sha256').update(bytesOf(summary)).digest('hex');
}
