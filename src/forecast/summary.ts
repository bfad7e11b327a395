import type { Pieces } from '../time/pieces.ts';

/**
 * What many runs come to, in whole numbers alone: how many runs had how much, quarter by quarter. Two summaries are merged
 * by adding them, exactly and in any order, so that one worker, two, a browser or many machines give the same bytes.
 */
export const TALLIED = ['warheads', 'launchers', 'cost', 'investment'] as const;
export type Tallied = (typeof TALLIED)[number];

/**
 * Warheads and launchers one by one, cost so far in steps of 100 million dollars, and of it what was spent once, on launchers
 * and upload. What is more than the last bin is counted in it.
 */
export const BINS: Readonly<Record<Tallied, { readonly bins: number; readonly width: number }>> = {
  warheads: { bins: 16_384, width: 1 },
  launchers: { bins: 4_096, width: 1 },
  cost: { bins: 16_384, width: 100 },
  investment: { bins: 16_384, width: 100 },
};

export interface Summary {
  readonly quarters: number;
  readonly parties: number;
  runs: number;
  /** Each `[(quarter × parties + party) × bins + bin]`. */
  readonly counts: Readonly<Record<Tallied, Uint32Array>>;
  /** `[(quarter × parties + party) × quantities + quantity]`: runs above what the law asked about allows. */
  readonly above: Uint32Array;
}

export const QUANTITIES_ABOVE = 3;

export function emptySummary(quarters: number, parties: number): Summary {
  const cells = quarters * parties;
  const of = (what: Tallied): Uint32Array => new Uint32Array(cells * BINS[what].bins);
  return {
    quarters,
    parties,
    runs: 0,
    counts: { warheads: of('warheads'), launchers: of('launchers'), cost: of('cost'), investment: of('investment') },
    above: new Uint32Array(cells * QUANTITIES_ABOVE),
  };
}

/** Takes everything out of it again, one table after the other: a new one would be given memory that has to be cleared. */
export function* clearPieces(summary: Summary): Pieces<void> {
  summary.runs = 0;
  for (const counts of [...Object.values(summary.counts), summary.above]) {
    counts.fill(0);
    yield;
  }
}

/** Adds the runs of `from` to `into`. Both must be about the same quarters and parties. */
export function mergeInto(into: Summary, from: Summary): void {
  if (into.quarters !== from.quarters || into.parties !== from.parties) {
    throw new Error('invariant: summaries of the same scenario are merged');
  }
  into.runs += from.runs;
  for (const what of TALLIED) addAll(into.counts[what], from.counts[what]);
  addAll(into.above, from.above);
}

function addAll(into: Uint32Array, from: Uint32Array): void {
  for (let i = 0; i < from.length; i++) {
    const more = from[i] ?? 0;
    if (more !== 0) into[i] = (into[i] ?? 0) + more;
  }
}

/** The quantiles of one number in one quarter, for ascending shares; each is the least value that so many runs do not exceed. */
export function quantilesOf(
  { counts, runs, parties }: Summary,
  what: Tallied,
  quarter: number,
  party: number,
  shares: readonly number[],
): number[] {
  const { bins, width } = BINS[what];
  const start = (quarter * parties + party) * bins;
  const found: number[] = [];
  let [seen, bin] = [counts[what][start] ?? 0, 0];
  for (const share of shares) {
    const wanted = Math.max(1, Math.ceil(share * runs));
    while (seen < wanted && bin + 1 < bins) {
      bin++;
      seen += counts[what][start + bin] ?? 0;
    }
    found.push(bin * width);
  }
  return found;
}

/** The mean of one number in one quarter. */
export function meanOf({ counts, runs, parties }: Summary, what: Tallied, quarter: number, party: number): number {
  const { bins, width } = BINS[what];
  const start = (quarter * parties + party) * bins;
  let sum = 0;
  for (let bin = 0; bin < bins; bin++) sum += bin * (counts[what][start + bin] ?? 0);
  return runs === 0 ? 0 : (sum * width) / runs;
}

/** The largest share of runs, over all quarters, of which no more is known than that they had more than is counted. */
export function shareBeyond({ counts, runs, quarters, parties }: Summary, what: Tallied, party: number): number {
  const { bins } = BINS[what];
  let most = 0;
  for (let t = 0; t < quarters; t++) most = Math.max(most, counts[what][(t * parties + party + 1) * bins - 1] ?? 0);
  return runs === 0 ? 0 : most / runs;
}

/** Everything in it as bytes, for a digest that says whether two ensembles are the same: little-endian, in a fixed order. */
export function bytesOf(summary: Summary): Uint8Array {
  const head = Uint32Array.of(summary.quarters, summary.parties, summary.runs);
  const parts = [head, ...TALLIED.map((what) => summary.counts[what]), summary.above];
  const bytes = new Uint8Array(parts.reduce((sum, each) => sum + each.byteLength, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const part of parts) {
    for (const each of part) {
      view.setUint32(at, each, true);
      at += 4;
    }
  }
  return bytes;
}
