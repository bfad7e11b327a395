import { parentPort, workerData } from 'node:worker_threads';
import { runEnsemble } from '../forecast/ensemble.ts';
import { outcomeOf } from '../forecast/outcome.ts';
import { digestOf } from './ensemble.ts';
import type { ForecastJob } from './forecaster.ts';

/** A worker: all runs of one scenario, and what they come to. */

const { prepared, dataDate, runs } = workerData as ForecastJob; // Handed over by src/work/forecaster.ts alone.
const summary = runEnsemble(prepared.compiled, runs);
parentPort?.postMessage({ outcome: outcomeOf(prepared, summary, dataDate), digest: digestOf(summary) });
