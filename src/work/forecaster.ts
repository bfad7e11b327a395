import { Worker } from 'node:worker_threads';
import type { Prepared } from '../forecast/compile.ts';
import type { Outcome } from '../forecast/outcome.ts';

export interface ForecastJob {
  readonly prepared: Prepared;
  readonly dataDate: string;
  readonly runs: number;
}

/** What the runs came to, and the digest of all their summaries. */
export interface Forecasted {
  readonly outcome: Outcome;
  readonly digest: string;
}

/** Forecasts one after the other on a few threads; who asks is never held up, and too many are turned away. */
export interface Forecaster {
  readonly forecast: (job: ForecastJob) => Promise<Forecasted>;
}

/** So many are waiting that one more would wait too long. */
export class TooManyForecasts extends Error {}

export function makeForecaster({ atOnce = 2, waiting = 16 } = {}): Forecaster {
  const queue: (() => void)[] = [];
  let running = 0;
  return {
    forecast: async (job) => {
      if (running >= atOnce) {
        if (queue.length >= waiting) throw new TooManyForecasts(`${queue.length} forecasts wait`);
        await new Promise<void>((turn) => queue.push(turn));
      }
      running++;
      try {
        return await onThread(job);
      } finally {
        running--;
        queue.shift()?.();
      }
    },
  };
}

async function onThread(job: ForecastJob): Promise<Forecasted> {
  const worker = new Worker(new URL('./forecast-worker.ts', import.meta.url), { workerData: job });
  const { promise, resolve, reject } = Promise.withResolvers<Forecasted>();
  worker.once('message', resolve);
  worker.once('error', reject);
  try {
    return await promise;
  } finally {
    await worker.terminate();
  }
}
