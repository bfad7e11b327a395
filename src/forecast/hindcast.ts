import type { TellingPieces } from '../time/pieces.ts';
import { CLASSES, type ClassForces, type Compiled, type PartyForces } from './compiled.ts';
import { runEnsemble } from './ensemble.ts';
import { wanderOf } from './numbers.ts';
import { crpsOfCounts, crpsOfNormal, withinCounts, withinNormal } from './scores.ts';
import { BINS, type Summary } from './summary.ts';

/** A number over the years: half years are .5. */
export interface Observed {
  readonly year: number;
  readonly value: number;
  /** When it became known, as a year; without it, when it was so. */
  readonly known?: number;
}

/** Two rivals and the same number of each. */
export interface Rivals {
  readonly name: string;
  /** Warheads for one unit of the model: large numbers are counted in tens. */
  readonly unit: number;
  readonly series: Readonly<Record<string, readonly Observed[]>>;
}

const LEVELS = [0.5, 0.8, 0.95] as const;
const HORIZONS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** How a way to forecast did at one horizon, over all origins and both sides. */
export interface Score {
  readonly crps: number;
  /** For each of {@link LEVELS}: the share of what came that lay within. */
  readonly coverage: readonly number[];
}

export interface Row {
  readonly name: string;
  readonly horizon: number;
  readonly cases: number;
  readonly model: Score;
  readonly walk: Score;
  readonly drift: Score;
}

/**
 * Forecasts from each year in which enough was known, as if it were then, and scores them against what came: the force model
 * with a programme that goes on as it went, ever more slowly, against a random walk, and one with a drift. Scores are
 * continuous ranked probability scores, in warheads: less is better.
 *
 * Source of the score: T. Gneiting and A. E. Raftery, "Strictly Proper Scoring Rules, Prediction, and Estimation", Journal of
 * the American Statistical Association 102 (2007).
 */
export function* hindcastPieces(
  asked: readonly { readonly rivals: Rivals; readonly origins: readonly number[] }[],
): TellingPieces<readonly Row[]> {
  const rows: Row[] = [];
  const runs = asked.reduce((sum, { origins }) => sum + origins.length * RUNS, 0);
  let done = 0;
  for (const { rivals, origins } of asked) {
    const gathered: Gathered = new Map();
    for (const origin of origins) {
      gatherFrom(rivals, origin, gathered);
      done += RUNS;
      yield { done, runs };
    }
    rows.push(...rowsOf(rivals.name, gathered));
  }
  return rows;
}

type Gathered = Map<number, { readonly model: Case[]; readonly walk: Case[]; readonly drift: Case[] }>;

/** Forecasts from one origin, where enough was known, against what came. */
function gatherFrom(rivals: Rivals, origin: number, gathered: Gathered): void {
  const codes = Object.keys(rivals.series);
  const pasts = codes.map((code) => knownAt(rivals.series[code] ?? [], origin));
  if (pasts.some((past) => past.length < LEAST)) return;
  const summary = runEnsemble(compiledAt(rivals, codes, pasts, origin), RUNS);
  for (const horizon of HORIZONS) {
    codes.forEach((code, p) => {
      const past = pasts[p] ?? [];
      const came = rivals.series[code]?.find(({ year }) => Math.abs(year - origin - horizon) < 0.1)?.value;
      if (came === undefined) return;
      const here = gathered.get(horizon) ?? { model: [], walk: [], drift: [] };
      gathered.set(horizon, here);
      here.model.push(caseOfRuns(summary, horizon * 4 - 1, p, came / rivals.unit, rivals.unit));
      here.walk.push(caseOfWalk(past, horizon, came, false));
      here.drift.push(caseOfWalk(past, horizon, came, true));
    });
  }
}

function rowsOf(name: string, gathered: Gathered): Row[] {
  return HORIZONS.flatMap((horizon) => {
    const here = gathered.get(horizon);
    if (!here) return [];
    const { model, walk, drift } = here;
    return [{ name, horizon, cases: model.length, model: scoreOf(model), walk: scoreOf(walk), drift: scoreOf(drift) }];
  });
}

/** From each origin. */
export const RUNS = 400;
/** Fewer numbers than this say nothing of how they change. */
const LEAST = 5;
/** What is further back says little of what comes. */
const REMEMBERED = 10;
/** Ten numbers show less of what can happen than there is. */
const CAUTION = 1.3;
/** No trend lasts for ever: E. S. Gardner and E. McKenzie, "Forecasting Trends in Time Series", Management Science 31 (1985). */
const MOST_KEPT = 0.9;

interface Case {
  readonly crps: number;
  readonly within: readonly boolean[];
}

function scoreOf(cases: readonly Case[]): Score {
  const mean = (of: (each: Case) => number): number => cases.reduce((sum, each) => sum + of(each), 0) / cases.length;
  return {
    crps: mean((each) => each.crps),
    coverage: LEVELS.map((_, i) => mean((each) => (each.within[i] ? 1 : 0))),
  };
}

/** What was known in a year, oldest first. */
function knownAt(series: readonly Observed[], origin: number): readonly Observed[] {
  return series
    .filter(({ year, known = year }) => year <= origin + 0.01 && known <= origin + 0.01)
    .sort((a, b) => a.year - b.year);
}

const NO_TREND: Trend = { last: 0, slope: 0, momentum: 0, spread: 0 };

interface Trend {
  readonly last: number;
  /** A year. */
  readonly slope: number;
  /** What is left of a slope a year later, 0 where each change says nothing of the next. */
  readonly momentum: number;
  /** By how much the slope changes in a year beyond that, one standard deviation. */
  readonly spread: number;
}

/** The last number, how it moved lately, for how long such movement lasted, and how well it told the next one. */
function trendOf(past: readonly Observed[]): Trend {
  const recent = past.slice(-REMEMBERED - 1);
  const changes = changesOf(recent);
  const step = stepOf(recent);
  const products = changes.slice(1).map((change, i) => change * (changes[i] ?? 0));
  const squares = changes.slice(0, -1).map((change) => change ** 2);
  const kept = Math.min(MOST_KEPT, Math.max(0, mean(products) / Math.max(1e-9, mean(squares))));
  const errors = changes.slice(1).map((change, i) => change - kept * (changes[i] ?? 0));
  return {
    last: recent.at(-1)?.value ?? 0,
    slope: kept * (changes.at(-1) ?? 0),
    momentum: kept ** (1 / step),
    // Independent errors of the rates of several steps average out over a year.
    spread: Math.sqrt(mean(errors.map((each) => each ** 2)) * step),
  };
}

/** Years from one number to the next. */
function stepOf(series: readonly Observed[]): number {
  return ((series.at(-1)?.year ?? 1) - (series[0]?.year ?? 0)) / Math.max(1, series.length - 1);
}

/** Changes a year, from each number to the next. */
function changesOf(series: readonly Observed[]): number[] {
  return series.slice(1).map((later, i) => {
    const earlier = series[i] ?? later;
    return (later.value - earlier.value) / (later.year - earlier.year);
  });
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / values.length;
}

/** The force model as it would have been set up then: nothing binds, nothing is out of reach, the plan goes on as it went. */
function compiledAt(
  { name, unit }: Rivals,
  codes: readonly string[],
  pasts: readonly (readonly Observed[])[],
  origin: number,
): Compiled {
  const quarters = (HORIZONS.at(-1) ?? 1) * 4;
  const trends = pasts.map(trendOf);
  const together = trends.reduce((sum, { last }) => sum + last, 0);
  const none = codes.map(() => [0, 1, 2].map(() => new Float64Array(quarters).fill(Number.POSITIVE_INFINITY)));
  return {
    id: `${name} ${origin}`,
    quarters,
    parties: codes.map((code, p) => partyAt(code, trends[p] ?? NO_TREND, together, unit, quarters)),
    law: {
      caps: none,
      reference: none,
      exchange: codes.map(() => new Uint8Array(quarters)),
      inspections: codes.map(() => new Float64Array(quarters)),
    },
    sight: { start: 0, drift: 0, exchange: 1, technical: 1, inspectionGain: 0 },
    seed: Math.round(origin * 2),
  };
}

const AMPLE = 1e6;
const NOTHING = { low: 0, mid: 0, high: 0 };

function partyAt(
  code: string,
  { last, slope, momentum, spread }: Trend,
  together: number,
  unit: number,
  quarters: number,
): PartyForces {
  const kept = momentum ** 0.25;
  let planned = last;
  let pace = slope / 4;
  const programme = Float64Array.from({ length: quarters }, () => {
    planned = Math.max(0, planned + pace);
    pace *= kept;
    return planned / unit;
  });
  const one: ClassForces = {
    ...{ launchers: AMPLE, warheads: last / unit, most: 1, build: 0, lead: 1, launcherCost: 0, operation: 0 },
  };
  const empty: ClassForces = { ...one, launchers: 0, warheads: 0 };
  return {
    code,
    classes: CLASSES.map((_, c) => (c === 0 ? one : empty)) as never, // As many as there are classes.
    ...{ nondeployed: 0, stored: AMPLE, download: AMPLE, production: 0, noise: 0, persistence: 0 },
    ...{ uploadCost: 0, budget: 0, exceeds: 0, hedge: NOTHING, upload: { low: AMPLE, mid: AMPLE, high: AMPLE } },
    programme,
    ...wanderOf((spread * CAUTION) / unit, momentum),
    reaction: NOTHING,
    reference: (together - last) / unit,
  };
}

function caseOfRuns(
  { counts, runs, parties }: Summary,
  quarter: number,
  party: number,
  came: number,
  unit: number,
): Case {
  const { bins } = BINS.warheads;
  const start = (quarter * parties + party) * bins;
  const row = counts.warheads.subarray(start, start + bins);
  return {
    crps: crpsOfCounts(row, runs, came) * unit,
    within: LEVELS.map((level) => withinCounts(row, runs, came, level)),
  };
}

/** A random walk from the last number, with the spread of the changes; with a drift, about their mean. */
function caseOfWalk(past: readonly Observed[], horizon: number, came: number, drifts: boolean): Case {
  const recent = past.slice(-REMEMBERED - 1);
  const changes = changesOf(recent);
  const centre = drifts ? mean(changes) : 0;
  const yearly = Math.sqrt(mean(changes.map((each) => (each - centre) ** 2)) * stepOf(recent));
  const spread = Math.max(1, yearly * Math.sqrt(horizon));
  const middle = (past.at(-1)?.value ?? 0) + centre * horizon;
  return {
    crps: crpsOfNormal(middle, spread, came),
    within: LEVELS.map((level) => withinNormal(middle, spread, came, level)),
  };
}
