import { parentPort, workerData } from 'node:worker_threads';
import type { Compiled } from '../forecast/compiled.ts';
import { makeRunner } from '../forecast/model.ts';
import { emptySummary } from '../forecast/summary.ts';

/** A worker: takes the parts that it is given, and hands over what all of them came to when there are no more. */

export type ToWorker = { readonly kind: 'part'; readonly from: number; readonly to: number } | { readonly kind: 'end' };

if (!parentPort) throw new Error('invariant: this file is a worker');
const port = parentPort;
const compiled = workerData as Compiled; // Handed over by src/work/ensemble.ts alone.
const summary = emptySummary(compiled.quarters, compiled.parties.length);
const run = makeRunner(compiled);

port.on('message', (message: ToWorker) => {
  if (message.kind === 'part') {
    run(message.from, message.to, summary);
    port.postMessage({ kind: 'done', runs: message.to - message.from });
    return;
  }
  const buffers = [...Object.values(summary.counts), summary.above].map(({ buffer }) => buffer as ArrayBuffer);
  port.postMessage({ kind: 'summary', summary }, buffers);
  port.close();
});
