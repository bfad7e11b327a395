import type { Pieces } from '../time/pieces.ts';
import type { Compiled } from './compiled.ts';
import { makeRunner } from './model.ts';
import { emptySummary, type Summary } from './summary.ts';

/** As many runs as are taken between two looks at whether somebody still wants them. */
const CHUNK = 1000;

/** The first run of each part of an ensemble, and the one after its last. */
export function chunksOf(runs: number): readonly (readonly [from: number, to: number])[] {
  return Array.from(
    { length: Math.ceil(runs / CHUNK) },
    (_, i) => [i * CHUNK, Math.min(runs, (i + 1) * CHUNK)] as const,
  );
}

/** All runs of a scenario, one after the other, here. */
export function runEnsemble(compiled: Compiled, runs: number): Summary {
  const summary = emptySummary(compiled.quarters, compiled.parties.length);
  const run = makeRunner(compiled);
  for (const [from, to] of chunksOf(runs)) run(from, to, summary);
  return summary;
}

/** As {@link runEnsemble}, into a summary without runs and so many at a time; the same comes out. */
export function* ensemblePieces(compiled: Compiled, runs: number, step: number, into: Summary): Pieces<void> {
  const run = makeRunner(compiled);
  for (let from = 0; from < runs; from += step) {
    run(from, Math.min(runs, from + step), into);
    yield;
  }
}
