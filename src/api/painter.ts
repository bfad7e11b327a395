import { Worker } from 'node:worker_threads';
import { ApiFailure } from './problem.ts';

/**
 * Pictures are made in a thread of their own, one after another: drawing takes a hundred times as long as a page, and
 * pages must not wait for it. The thread starts with the first picture, and when nothing is asked of it keeps no
 * process from ending.
 */

export interface Painter {
  /** An SVG in light colours as a PNG; the same bytes for the same SVG. */
  readonly paint: (svg: string) => Promise<Uint8Array<ArrayBuffer>>;
}

interface Limits {
  /** Pictures that are waited for at the same time. */
  readonly waiting: number;
  readonly ms: number;
}

/** What the thread answers. */
export interface Painted {
  readonly id: number;
  readonly png?: Uint8Array<ArrayBuffer>;
  readonly problem?: string;
}

interface Waiting {
  readonly resolve: (png: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

function busy(found: string): ApiFailure {
  const problem = { code: 'bad-request', found, expected: 'fewer pictures', fix: 'try again in a second' } as const;
  return new ApiFailure(503, [problem], { 'retry-after': '1' });
}

export function makePainter({ waiting: most, ms }: Limits = { waiting: 16, ms: 20_000 }): Painter {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;

  const settle = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    waiting.delete(id);
    clearTimeout(one?.timer);
    if (waiting.size === 0) worker?.unref();
    return one;
  };
  const fail = (error: Error): void => {
    void worker?.terminate();
    worker = undefined;
    for (const id of [...waiting.keys()]) settle(id)?.reject(error);
  };
  const started = (): Worker => {
    const one = new Worker(new URL('./paint.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 256 } });
    one.on('message', ({ id, png, problem }: Painted) => {
      const asked = settle(id);
      if (png) asked?.resolve(png);
      else asked?.reject(new Error(`invariant: our own drawings can be painted: ${problem}`));
    });
    one.on('error', (error) => {
      if (worker === one) fail(error instanceof Error ? error : new Error(String(error)));
    });
    return one;
  };
  return {
    paint: (svg) => {
      if (waiting.size >= most) {
        throw busy('too many pictures at the same time');
      }
      worker ??= started();
      worker.ref();
      const id = ++last;
      const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
      const late = () => fail(busy('a picture that took too long'));
      waiting.set(id, { resolve, reject, timer: setTimeout(late, ms).unref() });
      worker.postMessage({ id, svg });
      return promise;
    },
  };
}
