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
 * All runs of a scenario on so many threads, of which this one is the first: it has begun before another could. Each takes
 * the next part as soon as it is ready; since parts are merged exactly, what comes out does not depend on who took which.
 * Rejects with the reason of the signal when that ends it, and no other thread is left then.
 */
export async function runOnThreads(compiled: Compiled, { runs, workers, onProgress, signal }: Asked): Promise<Summary> {
  signal?.throwIfAborted();
  const all = chunksOf(runs);
  const parts = all.values();
  let done = 0;
  const tell = (more: number): void => {
    done += more;
    onProgress?.({ done, runs });
  };
  const threads = Array.from(
    { length: Math.min(workers, all.length) - 1 },
    () => new Worker(new URL('./ensemble-worker.ts', import.meta.url), { workerData: compiled }),
  );
  const theirs = Promise.all(threads.map((thread) => summaryOf(thread, parts, tell)));
  const ended = Promise.withResolvers<never>();
  const end = (): void => ended.reject(signal?.reason);
  signal?.addEventListener('abort', end, { once: true });
  try {
    const ours = inTurns(runsHere(compiled, parts, tell), signal && { signal });
    const [whole, others] = await Promise.race([Promise.all([ours, theirs]), ended.promise]);
    for (const other of others) mergeInto(whole, other);
    return whole;
  } finally {
    signal?.removeEventListener('abort', end);
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** What is left to be taken: whoever asks has the next part for himself. */
type Parts = Iterator<readonly [from: number, to: number], undefined>;

function* runsHere(compiled: Compiled, parts: Parts, tell: (more: number) => void): TellingPieces<Summary> {
  const summary = emptySummary(compiled.quarters, compiled.parties.length);
  const run = makeRunner(compiled);
  for (let part = parts.next(); !part.done; part = parts.next()) {
    const [from, to] = part.value;
    run(from, to, summary);
    tell(to - from);
    yield;
  }
  return summary;
}

/** What a thread comes to. It has a part in hand beside the one that it is at, since this one does not hear it at once. */
function summaryOf(thread: Worker, parts: Parts, tell: (more: number) => void): Promise<Summary> {
  const give = (): void => {
    const part = parts.next();
    const message: ToWorker = part.done ? { kind: 'end' } : { kind: 'part', from: part.value[0], to: part.value[1] };
    thread.postMessage(message);
  };
  return new Promise((resolve, reject) => {
    thread.on('error', reject);
    thread.on('message', (message: FromWorker) => {
      if (message.kind === 'summary') {
        resolve(message.summary);
        return;
      }
      tell(message.runs);
      give();
    });
    give();
    give();
  });
}

/** Of everything that an ensemble came to: equal for any number of workers and any order of runs. */
export function digestOf(summary: Summary): string {
  return createHash('sha256').update(bytesOf(summary)).digest('hex');
}
