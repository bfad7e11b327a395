import type { TellingPieces } from '../time/pieces.ts';
import { ok, type Result } from '../time/result.ts';
import { preparedUnder, preparePieces } from './compile.ts';
import { runEnsemble } from './ensemble.ts';
import type { Library } from './law.ts';
import { makeRunner } from './model.ts';
import { MODEL } from './outcome.ts';
import type { ScenarioProblem } from './placed.ts';
import type { ParametersFile, ScenarioFile } from './schema.ts';
import { emptySummary, meanOf } from './summary.ts';

/** What is asked: one party's deployed warheads, and its cost, so many years after the start. */
export interface Target {
  readonly party: string;
  readonly years: number;
}

/** One assumption moved from the lowest to the highest of its range, everything else left, the random numbers too. */
interface Swing {
  readonly path: string;
  readonly low: number;
  readonly high: number;
  /** The mean of the runs with the lowest and with the highest. */
  readonly warheads: readonly [low: number, high: number];
  readonly cost: readonly [low: number, high: number];
}

/** How much of the spread of the answer one parameter explains by itself, 0 to 1. */
interface Share {
  readonly path: string;
  readonly share: number;
}

export interface Sensitivity {
  readonly model: string;
  readonly seed: number;
  readonly dataDate: string;
  /** At each end of a range, and for the shares. */
  readonly runs: { readonly swings: number; readonly shares: number };
  readonly swings: readonly Swing[];
  readonly shares: readonly Share[];
}

const RUNS = 400;
const SAMPLES = 4000;
const BINS = 20;

/**
 * Which assumption moves the answer most. One at a time: each parameter that has a range, at both of its ends, with common
 * random numbers, so that only the parameter makes the difference. First-order Sobol indices: of the parameters that every run
 * draws for itself, the variance of the answer's mean within equal parts of the parameter's range, over all its variance.
 *
 * Sources: A. Saltelli et al., Global Sensitivity Analysis: The Primer (2008); the estimate from given runs is that of
 * E. Plischke, "An effective algorithm for computing global sensitivity indices (EASI)", RESS 95 (2010), in its simplest form.
 */
export function* sensitivityPieces(
  scenario: ScenarioFile,
  file: ParametersFile,
  library: Library,
  { party, years }: Target,
): TellingPieces<Result<Sensitivity, ScenarioProblem[]>> {
  const base = yield* preparePieces(scenario, file, library);
  if (!base.ok) return base;
  const { compiled, notAllowed, parameters } = base.value;
  const p = compiled.parties.findIndex(({ code }) => code === party);
  const quarter = Math.min(years * 4, compiled.quarters) - 1;
  const ranged = [...parameters].filter(([path, { low, high }]) => path !== 'risk' && low !== high);
  const swings: Swing[] = [];
  const runs = ranged.length * 2 * RUNS + SAMPLES;
  let done = 0;
  for (const [path, { value, low = value, high = value }] of ranged) {
    const ends: { readonly warheads: number; readonly cost: number }[] = [];
    for (const end of [low, high]) {
      const at = new Map(parameters).set(path, { value: end, assumption: 'an end of its range' });
      const moved = preparedUnder({ law: compiled.law, notAllowed }, scenario, at, scenario.seed);
      if (!moved.ok) return moved;
      const summary = runEnsemble(moved.value.compiled, RUNS);
      done += RUNS;
      yield { done, runs };
      ends.push({ warheads: meanOf(summary, 'warheads', quarter, p), cost: meanOf(summary, 'cost', quarter, p) });
    }
    const [atLow, atHigh] = ends;
    if (!atLow || !atHigh) continue;
    swings.push({ path, low, high, warheads: [atLow.warheads, atHigh.warheads], cost: [atLow.cost, atHigh.cost] });
  }
  const width = ({ warheads: [a, b] }: Swing): number => Math.abs(b - a);
  return ok({
    model: MODEL,
    seed: compiled.seed,
    dataDate: file.asOf,
    runs: { swings: RUNS, shares: SAMPLES },
    swings: swings.sort((a, b) => width(b) - width(a) || (a.path < b.path ? -1 : 1)),
    shares: sharesOf(compiled, p, quarter),
  });
}

/** First-order shares of what each run draws, of one party's deployed warheads in a quarter. */
function sharesOf(compiled: Parameters<typeof makeRunner>[0], party: number, quarter: number): readonly Share[] {
  const answers = new Float64Array(SAMPLES);
  const codes = compiled.parties.map(({ code }) => code);
  const drawn = new Map(
    codes.flatMap((code) => DRAWN.map((name) => [`${code}.${name}`, new Float64Array(SAMPLES)] as const)),
  );
  const run = makeRunner(compiled, {
    quarter,
    see: (at, { deployed, ...rest }) => {
      answers[at] = deployed[party] ?? 0;
      codes.forEach((code, p) => {
        for (const name of DRAWN) (drawn.get(`${code}.${name}`) as Float64Array)[at] = rest[name][p] ?? 0;
      });
    },
  });
  run(0, SAMPLES, emptySummary(compiled.quarters, codes.length));
  return [...drawn]
    .map(([path, values]) => ({ path, share: firstOrder(values, answers) }))
    .sort((a, b) => b.share - a.share || (a.path < b.path ? -1 : 1));
}

const DRAWN = ['reaction', 'hedge', 'upload'] as const;

/** The variance of the means of equal parts, less what chance alone would give, over the variance of all. */
export function firstOrder(values: Float64Array, answers: Float64Array): number {
  const n = answers.length;
  const order = Array.from(answers.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const mean = answers.reduce((sum, each) => sum + each, 0) / n;
  const all = answers.reduce((sum, each) => sum + (each - mean) ** 2, 0) / n;
  if (all === 0 || values[order[0] ?? 0] === values[order[n - 1] ?? 0]) return 0;
  let between = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const part = order.slice(Math.floor((bin * n) / BINS), Math.floor(((bin + 1) * n) / BINS));
    const partMean = part.reduce((sum, i) => sum + (answers[i] ?? 0), 0) / part.length;
    between += (part.length / n) * (partMean - mean) ** 2;
  }
  return Math.max(0, (between - (all * (BINS - 1)) / n) / all);
}
