import { spawnSync } from 'node:child_process';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { mib } from './measure.ts';

/** All benchmarks, one after the other, each in a process of its own; ends with 1 if any bar is missed. */

const PARTS = [
  'conditions.ts',
  'ledger.ts',
  'record.ts',
  'library.ts',
  'charts.ts',
  'startup.ts',
  'api.ts',
  'pages.ts',
  'islands.ts',
  'forecast.ts',
];

const cores = availableParallelism();
console.log(
  `${cores} cores, ${mib(totalmem())} of memory, Node ${process.version}, ${process.platform} ${process.arch}\n`,
);
let missed = 0;
for (const part of PARTS) {
  const [busy = 0] = loadavg();
  if (busy > cores / 2)
    console.log(`The machine is busy (load ${busy.toFixed(1)}): what follows takes longer than it would.`);
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(part, import.meta.url))], { stdio: 'inherit' });
  if (status !== 0) missed++;
  console.log('');
}
console.log(missed === 0 ? 'Every bar is met.' : `${missed} of ${PARTS.length} parts missed a bar or failed.`);
process.exitCode = missed === 0 ? 0 : 1;
