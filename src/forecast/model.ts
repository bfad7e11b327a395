import { CLASSES, type Compiled, type PartyForces, type Range } from './compiled.ts';
import { normalQuantile } from './normal.ts';
import { philox } from './philox.ts';
import { filterOf } from './sight.ts';
import { BINS, QUANTITIES_ABOVE, type Summary } from './summary.ts';

/** Takes the runs `from` to `to` and adds what they come to. */
export type Runner = (from: number, to: number, into: Summary) => void;

/** For who wants to know what single runs drew, and what came of it in one quarter. The arrays are those of the run: copy. */
export interface Watch {
  readonly quarter: number;
  readonly see: (run: number, state: Watched) => void;
}

interface Watched {
  readonly deployed: Float64Array;
  readonly reaction: Float64Array;
  readonly hedge: Float64Array;
  readonly upload: Float64Array;
}

/**
 * The force model: quarter by quarter each party wants a number of deployed warheads, is held to what binds it, moves as fast
 * as its means allow, and is seen by the others as well as the law lets them see. One run is one draw of everything that
 * is not known; docs/forecast.md has the equations.
 *
 * A run reads the random numbers of its own counter (run, quarter, party) and nothing else, so that it is the same wherever and
 * whenever it is taken. All state lies in flat arrays, `[party × classes + class]`; while runs go nothing is allocated.
 */
export function makeRunner(compiled: Compiled, watch?: Watch): Runner {
  const { parties, quarters, law, seed, sight } = compiled;
  const n = parties.length;
  const each = (of: (party: PartyForces) => number): Float64Array => Float64Array.from(parties, of);
  const eachClass = (of: (forces: PartyForces['classes'][number]) => number): Float64Array =>
    Float64Array.from(parties.flatMap(({ classes }) => classes.map(of)));
  const eachQuarter = (of: (party: number) => Float64Array | undefined): Float64Array => {
    const all = new Float64Array(n * quarters);
    parties.forEach((_, p) => {
      all.set(of(p) ?? [], p * quarters);
    });
    return all;
  };

  // What does not change from run to run.
  const most = eachClass((forces) => forces.most);
  const build = eachClass((forces) => forces.build);
  const lead = eachClass((forces) => forces.lead);
  const price = eachClass((forces) => forces.launcherCost);
  const upkeep = eachClass((forces) => forces.operation / 4);
  const launchersAtFirst = eachClass((forces) => forces.launchers);
  const loadedAtFirst = eachClass((forces) => forces.warheads);
  const storedAtFirst = each((party) => party.stored);
  const nondeployed = each((party) => party.nondeployed);
  const download = each((party) => party.download);
  const production = each((party) => party.production);
  const referenceLevel = each((party) => party.reference);
  const noise = each((party) => party.noise);
  const persistence = each((party) => party.persistence);
  const wander = each((party) => party.wander);
  const momentum = each((party) => party.momentum);
  const uploadCost = each((party) => party.uploadCost);
  const budgets = each((party) => party.budget);
  const programme = eachQuarter((p) => parties[p]?.programme);
  const capWarheads = eachQuarter((p) => law.caps[p]?.[0]);
  const capDeployed = eachQuarter((p) => law.caps[p]?.[1]);
  const capAll = eachQuarter((p) => law.caps[p]?.[2]);
  const aboveWarheads = eachQuarter((p) => law.reference[p]?.[0]);
  const aboveDeployed = eachQuarter((p) => law.reference[p]?.[1]);
  const aboveAll = eachQuarter((p) => law.reference[p]?.[2]);
  const filters = parties.map((_, p) => filterOf(sight, law, p, quarters));
  const gain = eachQuarter((p) => filters[p]?.gain);
  const error = eachQuarter((p) => filters[p]?.error);
  /** How unsure a party is of all its rivals together as a quarter begins, one standard deviation. */
  const unsure = eachQuarter((p) => unsureOf(filters, p, sight.start, quarters));

  // One run.
  const launchers = new Float64Array(n * C);
  const loaded = new Float64Array(n * C);
  const awaited = new Float64Array(n * C);
  const ordered = new Float64Array((quarters + Math.max(0, ...lead) + 1) * n * C);
  const stored = new Float64Array(n);
  /** As many warheads as the launchers carry. */
  const capacity = new Float64Array(n);
  /** Million dollars so far: spent once, and to keep what there is. */
  const investment = new Float64Array(n);
  const keeping = new Float64Array(n);
  const deviation = new Float64Array(n);
  const deployed = new Float64Array(n);
  /** How far the programme has come away from what it was, and how fast it goes on to. */
  const wandered = new Float64Array(n);
  const pace = new Float64Array(n);
  /** What the others take a party's deployed warheads to be. */
  const estimate = new Float64Array(n);
  const reaction = new Float64Array(n);
  const hedge = new Float64Array(n);
  const upload = new Float64Array(n);
  /** 1 where it does not keep the limits that bind it. */
  const free = new Uint8Array(n);
  const words = new Uint32Array(4);

  const begin = (run: number): void => {
    launchers.set(launchersAtFirst);
    loaded.set(loadedAtFirst);
    stored.set(storedAtFirst);
    awaited.fill(0);
    wandered.fill(0);
    pace.fill(0);
    ordered.fill(0);
    investment.fill(0);
    keeping.fill(0);
    for (let p = 0; p < n; p++) {
      const party = parties[p] as PartyForces;
      let sum = 0;
      for (let i = p * C; i < p * C + C; i++) sum += loaded[i] as number;
      philox(words, run, BEFORE, p, 0, seed, KEY);
      reaction[p] = drawOf(party.reaction, words[0] as number);
      hedge[p] = drawOf(party.hedge, words[1] as number);
      upload[p] = drawOf(party.upload, words[2] as number);
      // Noise begins as it goes on: with the spread that it keeps.
      const spread = (noise[p] as number) / Math.sqrt(1 - (persistence[p] as number) ** 2);
      deviation[p] = spread * normalQuantile(unitOf(words[3] as number));
      philox(words, run, BEFORE, p, 1, seed, KEY);
      estimate[p] = sum + sight.start * normalQuantile(unitOf(words[0] as number));
      free[p] = unitOf(words[1] as number) < party.exceeds ? 1 : 0;
    }
  };

  /** Target, law and means: what a party does in a quarter, of what it supposes its rivals to have. */
  const move = (p: number, t: number): void => {
    const first = p * C;
    const last = first + C;
    const at = p * quarters + t;
    const bound = free[p] === 0;
    let seen = 0;
    for (let o = 0; o < n; o++) if (o !== p) seen += estimate[o] as number;
    const provoked = (reaction[p] as number) * Math.max(0, seen - (referenceLevel[p] as number));
    const wanted = Math.max(0, (programme[at] as number) + (wandered[p] as number));
    let target = wanted + provoked + (hedge[p] as number) * (unsure[at] as number);
    let kept = Number.POSITIVE_INFINITY;
    if (bound) {
      target = Math.min(target, capWarheads[at] as number);
      // Where those that are not deployed are too many already, none may be.
      kept = Math.max(0, Math.min(capDeployed[at] as number, (capAll[at] as number) - (nondeployed[p] as number)));
    }

    let standing = 0;
    for (let i = first; i < last; i++) {
      const delivered = ordered[t * n * C + i] as number;
      launchers[i] = (launchers[i] as number) + delivered;
      awaited[i] = (awaited[i] as number) - delivered;
      standing += launchers[i] as number;
    }
    if (standing > kept) {
      reduce(p, Math.max(kept, standing - (download[p] as number)) / standing);
      standing = Math.max(kept, standing - (download[p] as number));
    }

    let carried = 0;
    let room = 0;
    let coming = 0;
    for (let i = first; i < last; i++) {
      const here = loaded[i] as number;
      carried += here;
      room += Math.max(0, (launchers[i] as number) * (most[i] as number) - here);
      coming += (awaited[i] as number) * (most[i] as number);
    }
    capacity[p] = carried + room;
    stored[p] = (stored[p] as number) + (production[p] as number);
    const gap = target - carried;
    if (gap > 0) {
      load(p, Math.min(gap, upload[p] as number, stored[p] as number, room), room);
      if (gap > room + coming) order(p, t, gap - room - coming, kept - standing);
    } else if (gap < 0) {
      unload(p, Math.min(-gap, download[p] as number), carried);
    }
    for (let i = first; i < last; i++)
      keeping[p] = (keeping[p] as number) + (launchers[i] as number) * (upkeep[i] as number);
  };

  /** Fewer launchers of every class, as fast as they can be converted or taken out; warheads without a place go to store. */
  const reduce = (p: number, share: number): void => {
    for (let i = p * C; i < p * C + C; i++) {
      launchers[i] = (launchers[i] as number) * share;
      const over = (loaded[i] as number) - (launchers[i] as number) * (most[i] as number);
      if (over <= 0) continue;
      loaded[i] = (loaded[i] as number) - over;
      stored[p] = (stored[p] as number) + over;
    }
  };

  /** Warheads from the store, onto launchers with room for them. */
  const load = (p: number, many: number, room: number): void => {
    if (many <= 0) return;
    for (let i = p * C; i < p * C + C; i++) {
      const free = (launchers[i] as number) * (most[i] as number) - (loaded[i] as number);
      if (free > 0) loaded[i] = (loaded[i] as number) + (many * free) / room;
    }
    stored[p] = (stored[p] as number) - many;
    investment[p] = (investment[p] as number) + many * (uploadCost[p] as number);
  };

  const unload = (p: number, many: number, carried: number): void => {
    if (carried <= 0) return;
    const share = 1 - Math.min(many, carried) / carried;
    for (let i = p * C; i < p * C + C; i++) loaded[i] = (loaded[i] as number) * share;
    stored[p] = (stored[p] as number) + Math.min(many, carried);
  };

  /** New launchers for warheads that have no place, within what is allowed, what can be built and what can be paid. */
  const order = (p: number, t: number, homeless: number, allowed: number): void => {
    let left = homeless;
    let places = allowed;
    for (let i = p * C; i < p * C + C; i++) places -= awaited[i] as number;
    let budget = budgets[p] as number;
    for (let i = p * C; i < p * C + C; i++) {
      if (left <= 0 || places <= 0 || budget <= 0) break;
      const each = price[i] as number;
      const many = Math.min(build[i] as number, left / (most[i] as number), places, each > 0 ? budget / each : left);
      if (many <= 0) continue;
      const slot = (t + (lead[i] as number)) * n * C + i;
      ordered[slot] = (ordered[slot] as number) + many;
      awaited[i] = (awaited[i] as number) + many;
      left -= many * (most[i] as number);
      places -= many;
      budget -= many * each;
    }
    investment[p] = (investment[p] as number) + (budgets[p] as number) - budget;
  };

  /** Noise and sight: what is deployed on the day, and what the others take it for. */
  const observe = (p: number, t: number): void => {
    const at = p * quarters + t;
    let carried = 0;
    for (let i = p * C; i < p * C + C; i++) carried += loaded[i] as number;
    const moved =
      (persistence[p] as number) * (deviation[p] as number) +
      (noise[p] as number) * normalQuantile(unitOf(words[0] as number));
    deviation[p] = moved;
    const turn = (wander[p] as number) * normalQuantile(unitOf(words[2] as number));
    pace[p] = (momentum[p] as number) * (pace[p] as number) + turn;
    wandered[p] = (wandered[p] as number) + (pace[p] as number);
    // Noise takes nobody across a limit; who is still above it, because the means allow no more, stays there. Nor does it
    // put more on the launchers than they carry.
    const cap = free[p] === 1 ? Number.POSITIVE_INFINITY : Math.max(capWarheads[at] as number, carried);
    const here = Math.max(0, Math.min(carried + moved, cap, capacity[p] as number));
    deployed[p] = here;
    const observed = here + (error[at] as number) * normalQuantile(unitOf(words[1] as number));
    estimate[p] = (estimate[p] as number) + (gain[at] as number) * (observed - (estimate[p] as number));
  };

  /** The bins of a few runs, `[(quarter × parties + party) × tallied + which][run]`, until they are counted. */
  const pending = new Uint16Array(n * quarters * TABLES * BLOCK);

  /** Counts what is pending of so many runs, table by table: a run by itself would touch all of the memory at once. */
  const settle = (many: number, { counts: { warheads, launchers: places, cost, investment: once } }: Summary): void => {
    for (let cell = 0; cell < n * quarters; cell++) {
      const at = cell * TABLES * BLOCK;
      for (let i = at; i < at + many; i++) {
        tally(warheads, cell * WARHEADS.bins + (pending[i] as number));
        tally(places, cell * LAUNCHERS.bins + (pending[i + BLOCK] as number));
        tally(cost, cell * COST.bins + (pending[i + 2 * BLOCK] as number));
        tally(once, cell * ONCE.bins + (pending[i + 3 * BLOCK] as number));
      }
    }
  };

  const count = (p: number, t: number, slot: number, into: Summary): void => {
    const cell = t * n + p;
    const at = p * quarters + t;
    let standing = 0;
    for (let i = p * C; i < p * C + C; i++) standing += launchers[i] as number;
    const once = investment[p] as number;
    const to = cell * TABLES * BLOCK + slot;
    pending[to] = binOf(WARHEADS.bins, deployed[p] as number);
    pending[to + BLOCK] = binOf(LAUNCHERS.bins, standing);
    pending[to + 2 * BLOCK] = binOf(COST.bins, (once + (keeping[p] as number)) / COST.width);
    pending[to + 3 * BLOCK] = binOf(ONCE.bins, once / ONCE.width);
    const { above } = into;
    const first = cell * QUANTITIES_ABOVE;
    // Half an arm is none: launchers and warheads are whole, and the model's are not.
    if ((deployed[p] as number) > (aboveWarheads[at] as number) + 0.5) above[first] = (above[first] as number) + 1;
    if (standing > (aboveDeployed[at] as number) + 0.5) above[first + 1] = (above[first + 1] as number) + 1;
    if (standing + (nondeployed[p] as number) > (aboveAll[at] as number) + 0.5)
      above[first + 2] = (above[first + 2] as number) + 1;
  };

  return (from, to, into) => {
    for (let run = from; run < to; run++) {
      const slot = (run - from) % BLOCK;
      begin(run);
      for (let t = 0; t < quarters; t++) {
        for (let p = 0; p < n; p++) move(p, t);
        for (let p = 0; p < n; p++) {
          philox(words, run, t, p, 0, seed, KEY);
          observe(p, t);
          count(p, t, slot, into);
        }
        if (t === watch?.quarter) watch.see(run, { deployed, reaction, hedge, upload });
      }
      if (slot === BLOCK - 1 || run === to - 1) settle(slot + 1, into);
    }
    into.runs += to - from;
  };
}

const C = CLASSES.length;
/** Runs that are counted together, and what is counted of each. */
const BLOCK = 64;
const TABLES = 4;
/** Draws before the first quarter have a counter of their own. */
const BEFORE = 0xffffffff;
/** The second word of the key: this model, in its first version. */
const KEY = 0x53455201;
const { warheads: WARHEADS, launchers: LAUNCHERS, cost: COST, investment: ONCE } = BINS;

/** Errors about several rivals are independent, so that their variances add up. */
function unsureOf(
  filters: readonly { readonly sd: Float64Array }[],
  party: number,
  start: number,
  quarters: number,
): Float64Array {
  return Float64Array.from({ length: quarters }, (_, t) => {
    const variances = filters.map(({ sd }, o) => (o === party ? 0 : (t === 0 ? start : (sd[t - 1] ?? 0)) ** 2));
    return Math.sqrt(variances.reduce((sum, each) => sum + each, 0));
  });
}

/** A word as a number above 0 and below 1. */
function unitOf(word: number): number {
  return (word + 0.5) / 4_294_967_296;
}

/** From the triangular distribution between low and high, with its top at mid. */
function drawOf({ low, mid, high }: Range, word: number): number {
  if (high <= low) return mid;
  const u = unitOf(word);
  const rising = (high - low) * (mid - low);
  const falling = (high - low) * (high - mid);
  return u < (mid - low) / (high - low) ? low + Math.sqrt(u * rising) : high - Math.sqrt((1 - u) * falling);
}

/** The bin that is nearest, half a bin up; the last one holds what is more. No value is below 0. */
function binOf(bins: number, value: number): number {
  return Math.min(bins - 1, value + 0.5) | 0;
}

function tally(counts: Uint32Array, bin: number): void {
  counts[bin] = (counts[bin] as number) + 1;
}
