import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Compiled } from '../forecast/compiled.ts';
import { chunksOf } from '../forecast/ensemble.ts';
import { makeRunner } from '../forecast/model.ts';
import { bytesOf, emptySummary, mergeInto, type Summary } from '../forecast/summary.ts';
import type { TellingPieces } from '../time/pieces.ts';
import type { ToWorker } from './ensemble-worker.ts';
import { inTurns, type Watch } from './turns.ts';

export interface Asked extends Watch {
  readonly runs: number;
  readonly workers: number;
}

type FromWorker =
  | { readonly kind: 'done'; readonly runs: number }
  | { readonly kind: 'summary'; readonly summary: Summary };

/**
 * All runs of a scenario on so many threads. Each takes the next part as soon as it is ready; since parts are merged exactly,
 * what comes out does not depend on who took which. Rejects with the reason of the signal when that ends it, and no thread
 * is left then.
 */
export async function runOnThreads(compiled: Compiled, { runs, workers, ...watch }: Asked): Promise<Summary> {
  watch.signal?.throwIfAborted();
  const parts = chunksOf(runs);
  return workers <= 1 || parts.length < 2
    ? await inTurns(runsHere(compiled, parts, runs), watch)
    : await runsThere(compiled, parts, { runs, workers: Math.min(workers, parts.length), ...watch });
}

type Parts = ReturnType<typeof chunksOf>;

function* runsHere(compiled: Compiled, parts: Parts, runs: number): TellingPieces<Summary> {
  const summary = emptySummary(compiled.quarters, compiled.parties.length);
  const run = makeRunner(compiled);
  for (const [from, to] of parts) {
    run(from, to, summary);
    yield { done: to, runs };
  }
  return summary;
}

async function runsThere(
  compiled: Compiled,
  parts: Parts,
  { runs, workers, onProgress, signal }: Asked,
): Promise<Summary> {
  let whole: Summary | undefined;
  const threads = Array.from(
    { length: workers },
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
            onProgress?.({ done, runs });
            give(thread);
            return;
          }
          if (whole) mergeInto(whole, message.summary);
          else whole = message.summary;
          resolve();
        });
        give(thread);
      }),
  );
  const ended = Promise.withResolvers<never>();
  const end = (): void => ended.reject(signal?.reason);
  signal?.addEventListener('abort', end, { once: true });
  try {
    await Promise.race([Promise.all(finished), ended.promise]);
    if (!whole) throw new Error('invariant: each thread hands over what it counted');
    return whole;
  } finally {
    signal?.removeEventListener('abort', end);
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Of everything that an ensemble came to: equal for any number of workers and any order of runs. */
export function digestOf(summary: Summary): string {
  return createHash('sha256').update(bytesOf(summary)).digest('hex');
}
