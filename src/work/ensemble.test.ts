import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { test } from 'node:test';
import type { Worker } from 'node:worker_threads';
import { prepared } from '../forecast/testing.ts';
import { digestOf, runOnThreads } from './ensemble.ts';

/** All threads that are begun while `during` goes on. */
async function threadsOf(during: () => Promise<unknown>): Promise<readonly Worker[]> {
  const begun: Worker[] = [];
  const note = (message: unknown): void => {
    begun.push((message as { readonly worker: Worker }).worker); // So says the documentation of the channel.
  };
  subscribe('worker_threads', note);
  await during();
  unsubscribe('worker_threads', note);
  return begun;
}

/** A thread that has ended has this id. */
const GONE = -1;

const { compiled } = prepared('lapse', { years: 2 });

for (const workers of [1, 2]) {
  test(`who ends runs on ${workers} worker(s) is left with the reason and without a thread`, async () => {
    const ending = new AbortController();
    const reason = new Error('enough');
    const heard: number[] = [];
    const onProgress = ({ done }: { readonly done: number }): void => {
      heard.push(done);
      if (done >= 2000) ending.abort(reason);
    };
    const asked = { runs: 50_000, workers, signal: ending.signal, onProgress };
    const threads = await threadsOf(() =>
      assert.rejects(runOnThreads(compiled, asked), (error) => {
        assert.equal(error, reason);
        return true;
      }),
    );
    assert.equal(threads.length, workers - 1, 'this thread is one of them');
    assert.deepEqual([...new Set(threads.map(({ threadId }) => threadId))], workers === 1 ? [] : [GONE]);
    assert.ok((heard.at(-1) ?? 0) < 50_000, `${heard.at(-1)} runs were done`);
    await assert.rejects(runOnThreads(compiled, asked), reason, 'nor is anything begun once it has ended');
  });
}

test('every run is told of, and the digest does not depend on who took it', async () => {
  const told = async (workers: number) => {
    const heard: { readonly done: number; readonly runs: number }[] = [];
    const onProgress = (progress: { readonly done: number; readonly runs: number }): void => void heard.push(progress);
    const summary = await runOnThreads(compiled, { runs: 3500, workers, onProgress });
    assert.deepEqual(heard.at(-1), { done: 3500, runs: 3500 });
    assert.equal(heard.length, 4);
    return digestOf(summary);
  };
  assert.equal(await told(1), await told(2));
});
