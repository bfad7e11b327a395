import type { Day } from '../time/day.ts';
import { atOnce, type Pieces } from '../time/pieces.ts';
import type { Prepared } from './compile.ts';
import { QUANTITIES, type Quantity } from './compiled.ts';
import { cumulativeRisk } from './risk.ts';
import { predictabilityAhead, predictabilityOf } from './sight.ts';
import { BINS, QUANTITIES_ABOVE, quantilesOf, type Summary, shareBeyond, TALLIED, type Tallied } from './summary.ts';

/** The model that the numbers come from, by name and version. */
export const MODEL = 'servanda-forces/1';

export const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
export const SHARE_NAMES = ['p05', 'p25', 'p50', 'p75', 'p95'] as const;

/** One number over time: for each share of the runs, the value that it does not exceed, quarter by quarter. */
export type Fan = Readonly<Record<(typeof SHARE_NAMES)[number], readonly number[]>>;

interface PartyOutcome {
  readonly deployedWarheads: Fan;
  readonly launchers: Fan;
  /** Million dollars so far, and of it what was spent once, on launchers and upload. */
  readonly cumulativeCost: Fan;
  readonly investment: Fan;
}

/** What of a party went on beyond what is counted, which its fan shows as that. */
export interface Beyond {
  readonly party: string;
  readonly what: keyof PartyOutcome;
  /** The most that is counted: so many, or so many million dollars. */
  readonly most: number;
  /** In so large a share of the runs, in the quarter with the largest. */
  readonly share: number;
}

interface Backing {
  readonly parameters: number;
  readonly assumed: number;
  readonly recalled: number;
}

/** What stands behind the numbers that go in. */
function backingOf(parameters: Prepared['parameters']): Backing {
  const all = [...parameters.values()];
  return {
    parameters: all.length,
    assumed: all.filter(({ assumption }) => assumption !== undefined).length,
    recalled: all.filter(({ confidence }) => confidence === 'recalled').length,
  };
}

/** What an ensemble comes to, with everything that somebody needs to do it again. */
export interface Outcome {
  readonly scenario: string;
  readonly model: string;
  readonly seed: number;
  readonly runs: number;
  /** The day that the newest of its parameters is about. */
  readonly dataDate: string;
  /** How many numbers go in, and how many of them are assumed, and recalled. */
  readonly backing: Backing;
  readonly quarters: readonly Day[];
  readonly parties: Readonly<Record<string, PartyOutcome>>;
  /** Empty, unless a scenario goes where nobody has asked it to. */
  readonly beyond: readonly Beyond[];
  /** How wide the rivals' own 90 per cent interval for a party's deployed warheads is, now and five years ahead. */
  readonly predictability: Readonly<
    Record<string, { readonly now: readonly number[]; readonly ahead: readonly number[] }>
  >;
  /** The share of runs above what the reference allows, had it stayed in force. */
  readonly exceedance: Readonly<Record<string, Readonly<Partial<Record<Quantity, readonly number[]>>>>>;
  /** Cumulative, for a yearly probability that is the same throughout. */
  readonly risk: {
    readonly yearly: { readonly low: number; readonly mid: number; readonly high: number };
    readonly low: readonly number[];
    readonly mid: readonly number[];
    readonly high: readonly number[];
  };
}

const AHEAD = 20;

export function outcomeOf(prepared: Prepared, summary: Summary, dataDate: string): Outcome {
  return atOnce(outcomePieces(prepared, summary, dataDate));
}

/** As {@link outcomeOf}, one fan after the other. */
export function* outcomePieces(
  { scenario, compiled, parameters, days }: Prepared,
  summary: Summary,
  dataDate: string,
): Pieces<Outcome> {
  const codes = compiled.parties.map(({ code }) => code);
  const each = <T>(of: (p: number) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(codes.map((code, p) => [code, of(p)]));
  const { value: mid, low = mid, high = mid } = parameters.get('risk') ?? { value: 0 };
  const overTime = (yearly: number): number[] => days.map((_, t) => cumulativeRisk(yearly, (t + 1) / 4));
  const parties: Record<string, PartyOutcome> = {};
  for (const [p, code] of codes.entries()) {
    const fans: Fan[] = [];
    for (const what of TALLIED) {
      fans.push(fanOf(summary, what, p));
      yield;
    }
    parties[code] = Object.fromEntries(fans.map((fan, i) => [NAMES[i], fan])) as unknown as PartyOutcome; // One for each tallied.
  }
  return {
    scenario: scenario.id,
    model: MODEL,
    seed: compiled.seed,
    runs: summary.runs,
    dataDate,
    backing: backingOf(parameters),
    quarters: days,
    parties,
    beyond: beyondOf(summary, codes),
    predictability: each((p) => ({
      now: [...predictabilityOf(compiled, p)],
      ahead: [...predictabilityAhead(compiled, p, AHEAD)],
    })),
    exceedance: each((p) => exceedanceOf(summary, p, compiled.law.reference[p] ?? [])),
    risk: { yearly: { low, mid, high }, low: overTime(low), mid: overTime(mid), high: overTime(high) },
  };
}

/** Under which name an outcome has what is tallied. */
const NAMES = ['deployedWarheads', 'launchers', 'cumulativeCost', 'investment'] as const;

function beyondOf(summary: Summary, codes: readonly string[]): Beyond[] {
  return codes.flatMap((party, p) =>
    TALLIED.flatMap((what, i): Beyond[] => {
      const [share, name] = [shareBeyond(summary, what, p), NAMES[i]];
      const { bins, width } = BINS[what];
      return share > 0 && name ? [{ party, what: name, most: (bins - 1) * width, share }] : [];
    }),
  );
}

/** One number of one party as a fan. */
export function fanOf(summary: Summary, what: Tallied, party: number): Fan {
  const rows = Array.from({ length: summary.quarters }, (_, t) => quantilesOf(summary, what, t, party, SHARES));
  return Object.fromEntries(SHARE_NAMES.map((name, i) => [name, rows.map((row) => row[i] ?? 0)])) as unknown as Fan; // Every name once.
}

function exceedanceOf(
  { above, parties, quarters, runs }: Summary,
  party: number,
  reference: readonly Float64Array[],
): Readonly<Partial<Record<Quantity, readonly number[]>>> {
  return Object.fromEntries(
    QUANTITIES.flatMap((quantity, q) => {
      // Where nothing is allowed or forbidden nothing can be exceeded.
      if (!reference[q]?.some(Number.isFinite)) return [];
      const shares = Array.from({ length: quarters }, (_, t) => {
        const many = above[(t * parties + party) * QUANTITIES_ABOVE + q] ?? 0;
        return runs === 0 ? 0 : many / runs;
      });
      return [[quantity, shares] as const];
    }),
  );
}
