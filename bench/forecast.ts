import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { agreementsFor, recordFor } from '../src/cli/library.ts';
import { prepare } from '../src/forecast/compile.ts';
import { runEnsemble } from '../src/forecast/ensemble.ts';
import { meanOf } from '../src/forecast/summary.ts';
import { loadParameters, loadScenario } from '../src/store/scenarios.ts';
import { digestOf, runOnThreads } from '../src/work/ensemble.ts';
import { bareLoop } from './forecast-bare.ts';
import { bar, count, median, mib } from './measure.ts';

/** 100,000 runs of 20 years, two parties, three classes; threads against one; the loop against one written by hand. */

const RUNS = 100_000;

const scenario = loadScenario('lapse');
if (!scenario.ok) throw new Error('the scenario lapse');
const parameters = loadParameters(scenario.value.parameters);
if (!parameters.ok) throw new Error('its parameters');
const library = { agreements: agreementsFor(['new-start']), record: recordFor({}) };
const prepared = prepare(scenario.value, parameters.value, library);
if (!prepared.ok) throw new Error(JSON.stringify(prepared.problem));
const { compiled } = prepared.value;

/** What a process comes to that only runs so many, as the command does: its time, its digest, and the most memory it held. */
interface Alone {
  readonly ms: number;
  readonly bytes: number;
  readonly digest: string;
}

const [, , child, asked, threads] = process.argv;
if (child === 'child') {
  const start = performance.now();
  const summary = await runOnThreads(compiled, { runs: Number(asked), workers: Number(threads) });
  const [ms, bytes] = [performance.now() - start, process.resourceUsage().maxRSS * 1024];
  console.log(JSON.stringify({ ms, bytes, digest: digestOf(summary) } satisfies Alone));
  process.exit();
}

function alone(runs: number, workers: number): Alone {
  const self = fileURLToPath(import.meta.url);
  const { status, stdout } = spawnSync(process.execPath, [self, 'child', String(runs), String(workers)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`the measurement ended with ${status}`);
  return JSON.parse(stdout) as Alone; // Written above.
}

console.log(`Forecast: ${RUNS.toLocaleString('en')} runs of 20 years, two parties, three classes`);

/** The middle of three, taken in turns: what else the machine does meets them all alike. */
const rounds: Alone[][] = [[], [], []];
for (let round = 0; round < 3; round++) {
  for (const [i, workers] of [1, 2, 4].entries()) rounds[i]?.push(alone(RUNS, workers));
}
const [one, two, four] = rounds.map((all) => ({
  ms: median(all.map(({ ms }) => ms)),
  digest: new Set(all.map(({ digest }) => digest)).size === 1 ? all[0]?.digest : undefined,
}));
if (!one || !two || !four) throw new Error('invariant: three numbers of workers');
console.log(`  1, 2 and 4 workers: ${[one, two, four].map(({ ms }) => `${ms.toFixed(0)} ms`).join(', ')}`);
bar(two.ms <= 4000, `${(two.ms / 1000).toFixed(2)} s with two workers (at most 4 s)`);
bar(one.ms / two.ms >= 1.8, `${(one.ms / two.ms).toFixed(2)} times as fast with two as with one (at least 1.8)`);
bar(
  one.digest !== undefined && new Set([one, two, four].map(({ digest }) => digest)).size === 1,
  'equal digests for 1, 2 and 4 workers',
);

// The same runs with everything that the loop by hand leaves out: nothing is built in the middle of the fan of a lapse.
const few = 4000;
const times = { model: [] as number[], bare: [] as number[] };
let [model, bare] = [0, 0];
for (let round = 0; round < 7; round++) {
  let start = performance.now();
  bare = bareLoop(compiled, few);
  times.bare.push(performance.now() - start);
  start = performance.now();
  const summary = runEnsemble(compiled, few);
  times.model.push(performance.now() - start);
  model =
    few *
    (meanOf(summary, 'warheads', compiled.quarters - 1, 0) + meanOf(summary, 'warheads', compiled.quarters - 1, 1));
}
console.log(
  `  the loop by hand deploys ${Math.round(bare / few)} warheads on both sides at the end, the model ${Math.round(model / few)}`,
);
const ratio = median(times.model) / median(times.bare);
bar(ratio <= 2, `${ratio.toFixed(2)} times the loop by hand, which counts nothing (at most 2)`);

// What a process has held at most never goes down, so that each number of runs has a process of its own.
const FEWER = [1000, 10_000] as const;
const MOST_GROWTH = 1.1;

for (const workers of [1, 2]) {
  // Two workers share what is more than one part of the runs.
  const [least = 0, ...others] = workers === 1 ? [...FEWER, RUNS] : [FEWER[1], RUNS];
  const first = alone(least, workers).bytes;
  const more = others.map((runs) => ({ runs, bytes: alone(runs, workers).bytes }));
  const growth = Math.max(...more.map(({ bytes }) => bytes / first));
  const told = more.map(({ runs, bytes }) => `${count(runs)} runs ${mib(bytes)}, ${(bytes / first).toFixed(2)} times`);
  bar(
    growth <= MOST_GROWTH,
    `memory, ${workers === 1 ? 'one worker' : 'two workers'}: at most ${mib(first)} for ${count(least)} runs, ${told.join('; ')} (at most ${MOST_GROWTH} times)`,
  );
}
