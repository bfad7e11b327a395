import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bar, median, ms, timed } from './measure.ts';

/**
 * The wall time of the program, from the start of its process to the end. Node strips the types from the source and
 * compiles it each time, unless the compile cache keeps both: measured with the cache filled, as on every run but the
 * first, and without any.
 */

const MOST_MS = 400;
const RUNS = 10;
const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const COMMANDS = [[], ['assess', 'new-start', '--on', '2018-02-05']] as const;

function run(command: readonly string[], env: NodeJS.ProcessEnv): void {
  const { status, stderr } = spawnSync(process.execPath, [MAIN, ...command], { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`servanda ${command.join(' ')} ended with ${status}: ${stderr}`);
}

const folder = mkdtempSync(join(tmpdir(), 'servanda-bench-'));
try {
  const cached = { ...process.env, NODE_COMPILE_CACHE: folder };
  const uncached = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
  console.log(`Startup: wall time, median of ${RUNS} after one to warm up`);
  const bare = median(timed(RUNS, () => spawnSync(process.execPath, ['--eval', ''])));
  console.log(`  node alone, doing nothing: ${ms(bare)}`);
  for (const command of COMMANDS) {
    const name = ['servanda', ...command].join(' ');
    const [first = 0] = timed(1, () => run(command, cached));
    const wall = median(timed(RUNS, () => run(command, cached)));
    run(command, uncached);
    const without = median(timed(RUNS, () => run(command, uncached)));
    console.log(`  ${name}: ${ms(wall)}; ${ms(without)} without the compile cache, ${ms(first)} while filling it`);
    bar(wall <= MOST_MS, `${ms(wall)} for ${name} (at most ${MOST_MS} ms)`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
