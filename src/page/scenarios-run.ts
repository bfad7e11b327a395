import type { Problem } from '../agreement/problem.ts';
import { preparedPieces, type Scenarios } from '../ask/scenarios.ts';
import type { Prepared } from '../forecast/compile.ts';
import type { Compiled } from '../forecast/compiled.ts';
import { ensemblePieces } from '../forecast/ensemble.ts';
import type { Move } from '../forecast/moves.ts';
import { movesFor } from '../forecast/moves.ts';
import { type Outcome, outcomePieces } from '../forecast/outcome.ts';
import type { ScenarioFile } from '../forecast/schema.ts';
import { BINS, clearPieces, emptySummary, type Summary } from '../forecast/summary.ts';
import type { Pieces } from '../time/pieces.ts';
import { ok, type Result } from '../time/result.ts';
import { rememberedPieces } from './remembered.ts';
import type { ScenariosAsked } from './scenarios-asked.ts';
import type { Site } from './site.ts';
import type { View } from './view.ts';

/** What a page tells of one scenario. */
export interface Ran {
  readonly prepared: Prepared;
  readonly outcome: Outcome;
  /** By party and year: the deployed warheads of every run, ascending, in the last quarter that begins in it. */
  readonly warheads: Readonly<Record<string, readonly Uint16Array[]>>;
}

export interface BothRan {
  readonly a: Ran;
  readonly b: Ran;
}

/** So many runs take about three milliseconds: others have a turn after them. */
const STEP = 50;

/** The scenario and what it is held against, run by run; what was asked before is remembered. */
export function* bothPieces(
  site: Site & { readonly scenarios: Scenarios },
  view: View,
  asked: ScenariosAsked,
): Pieces<Result<BothRan, Problem[]>> {
  const a = yield* ranPieces(site, view, asked, asked.scenario);
  if (!a.ok) return a;
  const b = yield* ranPieces(site, view, asked, asked.baseline);
  return b.ok ? ok({ a: a.value, b: b.value }) : b;
}

function ranPieces(
  site: Site & { readonly scenarios: Scenarios },
  view: View,
  { moves, runs, seed }: ScenariosAsked,
  scenario: ScenarioFile,
): Pieces<Result<Ran, Problem[]>> {
  const own = movesFor(scenario, moves);
  const key = ['scenario', scenario.id, runs, seed, ...own.map(({ path, value }) => `${path}:${value}`)].join(' ');
  // The days of the page change nothing.
  const always = { ...view, on: 0, known: undefined, reading: undefined };
  return rememberedPieces(site, key, always, () => run(site, scenario, own, runs, seed));
}

function* run(
  site: Site & { readonly scenarios: Scenarios },
  scenario: ScenarioFile,
  moves: readonly Move[],
  runs: number,
  seed: number,
): Pieces<Result<Ran, Problem[]>> {
  const ready = yield* preparedPieces(site, site.scenarios, { id: scenario.id, moves, seed });
  if (!ready.ok) return ready;
  const { prepared, dataDate } = ready.value;
  const summary = taken(prepared.compiled);
  yield* clearPieces(summary);
  yield* ensemblePieces(prepared.compiled, runs, STEP, summary);
  const outcome = yield* outcomePieces(prepared, summary, dataDate);
  const warheads: Record<string, readonly Uint16Array[]> = {};
  for (const [p, party] of scenario.parties.entries()) {
    warheads[party] = Array.from({ length: scenario.years }, (_, year) => valuesIn(summary, year * 4 + 3, p));
    yield;
  }
  SPARE.set(prepared.compiled.parties.length, summary);
  return ok({ prepared, outcome, warheads });
}

/** Thirty megabytes that are needed for a moment: to be given them anew takes longer than to clear them. */
const SPARE = new Map<number, Summary>();

function taken({ quarters, parties: { length } }: Compiled): Summary {
  const spare = SPARE.get(length);
  // Nobody else may count in it meanwhile.
  SPARE.delete(length);
  return spare?.quarters === quarters ? spare : emptySummary(quarters, length);
}

/** The deployed warheads of every run in one quarter, ascending. */
function valuesIn({ counts, runs, parties }: Summary, quarter: number, party: number): Uint16Array {
  const start = (quarter * parties + party) * BINS.warheads.bins;
  const values = new Uint16Array(runs);
  let filled = 0;
  for (let bin = 0; filled < runs && bin < BINS.warheads.bins; bin++) {
    const many = counts.warheads[start + bin] ?? 0;
    values.fill(bin, filled, filled + many);
    filled += many;
  }
  return values;
}

/** Those of the year that is looked at. */
export function warheadsIn({ warheads, prepared }: Ran, party: string, year: number): Uint16Array | undefined {
  return warheads[party]?.[year - Number(prepared.scenario.start.slice(0, 4))];
}
