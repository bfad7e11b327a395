import type { Compiled } from '../src/forecast/compiled.ts';
import { normalQuantile } from '../src/forecast/normal.ts';
import { philox } from '../src/forecast/philox.ts';
import { filterOf } from '../src/forecast/sight.ts';

/**
 * The force model as one would first write it by hand for two sides that nothing binds and whose launchers are enough: no
 * classes to build, no summaries, no fans. It can tell nothing but the sum of what is deployed at the end, and is what the
 * model's inner loop is measured against.
 */
export function bareLoop({ parties, quarters, law, sight, seed }: Compiled, runs: number): number {
  const [one, two] = parties;
  if (!one || !two) throw new Error('two sides');
  const filters = [filterOf(sight, law, 0, quarters), filterOf(sight, law, 1, quarters)];
  const sides = [one, two].map((party, p) => ({
    party,
    filter: filters[p] as (typeof filters)[number],
    rival: filters[1 - p] as (typeof filters)[number],
    most: Float64Array.from(party.classes, (each) => each.launchers * each.most),
    loaded: new Float64Array(3),
    ...{ stored: 0, deviation: 0, pace: 0, wandered: 0, estimate: 0, deployed: 0 },
    ...{ reaction: 0, hedge: 0, upload: 0, cost: 0 },
    upkeep: party.classes.reduce((sum, each) => sum + (each.launchers * each.operation) / 4, 0),
  }));
  const words = new Uint32Array(4);
  const unit = (word: number): number => (word + 0.5) / 4_294_967_296;
  const drawn = ({ low, mid, high }: { low: number; mid: number; high: number }, u: number): number =>
    high <= low
      ? mid
      : u < (mid - low) / (high - low)
        ? low + Math.sqrt(u * (high - low) * (mid - low))
        : high - Math.sqrt((1 - u) * (high - low) * (high - mid));
  let total = 0;
  for (let run = 0; run < runs; run++) {
    for (let p = 0; p < 2; p++) {
      const side = sides[p] as (typeof sides)[number];
      const { party, loaded } = side;
      for (let c = 0; c < 3; c++) loaded[c] = party.classes[c]?.warheads as number;
      const sum = (loaded[0] as number) + (loaded[1] as number) + (loaded[2] as number);
      philox(words, run, 0xffffffff, p, 0, seed, 0x53455201);
      side.reaction = drawn(party.reaction, unit(words[0] as number));
      side.hedge = drawn(party.hedge, unit(words[1] as number));
      side.upload = drawn(party.upload, unit(words[2] as number));
      side.deviation = (party.noise / Math.sqrt(1 - party.persistence ** 2)) * normalQuantile(unit(words[3] as number));
      philox(words, run, 0xffffffff, p, 1, seed, 0x53455201);
      side.estimate = sum + sight.start * normalQuantile(unit(words[0] as number));
      side.stored = party.stored;
      side.pace = side.wandered = side.cost = 0;
    }
    for (let t = 0; t < quarters; t++) {
      for (let p = 0; p < 2; p++) {
        const side = sides[p] as (typeof sides)[number];
        const { party, loaded, most } = side;
        const rival = sides[1 - p] as (typeof sides)[number];
        const unsure = t === 0 ? sight.start : (side.rival.sd[t - 1] as number);
        const target =
          Math.max(0, (party.programme[t] as number) + side.wandered) +
          side.reaction * Math.max(0, rival.estimate - party.reference) +
          side.hedge * unsure;
        const carried = (loaded[0] as number) + (loaded[1] as number) + (loaded[2] as number);
        const room = (most[0] as number) + (most[1] as number) + (most[2] as number) - carried;
        const gap = target - carried;
        if (gap > 0) {
          const up = Math.min(gap, side.upload, side.stored, room);
          if (up > 0) {
            for (let c = 0; c < 3; c++) {
              const free = (most[c] as number) - (loaded[c] as number);
              if (free > 0) loaded[c] = (loaded[c] as number) + (up * free) / room;
            }
            side.stored -= up;
            side.cost += up * party.uploadCost;
          }
        } else if (carried > 0) {
          const down = Math.min(-gap, party.download, carried);
          for (let c = 0; c < 3; c++) loaded[c] = (loaded[c] as number) * (1 - down / carried);
          side.stored += down;
        }
        side.cost += side.upkeep;
      }
      for (let p = 0; p < 2; p++) {
        const side = sides[p] as (typeof sides)[number];
        const { party, loaded, filter } = side;
        philox(words, run, t, p, 0, seed, 0x53455201);
        side.deviation = party.persistence * side.deviation + party.noise * normalQuantile(unit(words[0] as number));
        side.pace = party.momentum * side.pace + party.wander * normalQuantile(unit(words[2] as number));
        side.wandered += side.pace;
        const carried = (loaded[0] as number) + (loaded[1] as number) + (loaded[2] as number);
        side.deployed = Math.max(0, carried + side.deviation);
        const observed = side.deployed + (filter.error[t] as number) * normalQuantile(unit(words[1] as number));
        side.estimate += (filter.gain[t] as number) * (observed - side.estimate);
      }
    }
    total += (sides[0]?.deployed ?? 0) + (sides[1]?.deployed ?? 0);
  }
  return total;
}
