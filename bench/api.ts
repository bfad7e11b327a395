import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { listen } from '../src/api/server.ts';
import { app } from '../test/api.ts';
import { hostileRequest } from '../test/hostile.ts';
import type { Counted, Order } from './api-load.ts';
import { bar, count, median, mib, ms } from './measure.ts';

/**
 * The API on loopback, asked by a second process over connections that stay open: findings, and answers that the client
 * has already. Then ten thousand hostile requests, and what memory they leave.
 */

const FINDINGS = 1000;
const UNCHANGED = 5000;
const HOSTILE = 10_000;
const MOST_GROWTH = 32 * 1024 * 1024;

const urls = ['new-start', 'inf', 'start-1', 'abm'].flatMap((id) =>
  ['2018-02-05', '2019-07-15', '2022-03-01', '2023-06-15', '2026-02-04'].flatMap((on) =>
    ['USA', 'RUS'].map((party) => `api/v1/findings?agreement=${id}&on=${on}&party=${party}`),
  ),
);

async function load(order: Partial<Order>): Promise<Counted> {
  const file = fileURLToPath(new URL('api-load.ts', import.meta.url));
  const whole = { ms: 4000, connections: 16, headers: {}, conditional: false, status: 200, urls, ...order };
  const child = spawn(process.execPath, [file, JSON.stringify(whole)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) out += String(chunk);
  return JSON.parse(out) as Counted; // Written by api-load.ts.
}

function told({ p50, p99 }: Counted): string {
  return `p50 ${ms(p50)}, p99 ${ms(p99)}`;
}

const running = await listen(app({ clock: () => performance.now() }), { host: '127.0.0.1', port: 0 });
const base = running.url;
console.log(`API: ${urls.length} addresses over 16 connections from a second process, 4 s each`);
const packed = await load({ base, headers: { 'accept-encoding': 'gzip' } });
bar(
  packed.perSecond >= FINDINGS && packed.wrong === 0,
  `${count(packed.perSecond)} findings/s, packed; ${told(packed)} (at least ${count(FINDINGS)})`,
);
const plain = await load({ base });
bar(
  plain.perSecond >= FINDINGS && plain.wrong === 0,
  `${count(plain.perSecond)} findings/s, plain; ${told(plain)} (at least ${count(FINDINGS)})`,
);
const same = await load({ base, conditional: true, status: 304 });
bar(
  same.perSecond >= UNCHANGED && same.wrong === 0,
  `${count(same.perSecond)} times 304 a second; ${told(same)} (at least ${count(UNCHANGED)})`,
);
await running.close();

const forgetful = app({ limits: { cacheBytes: 0 } });
const anew: number[] = [];
const ROUNDS = 10;
for (let round = 0; round < ROUNDS; round++) {
  for (const url of urls) {
    const at = performance.now();
    await (await forgetful.request(`/${url}`)).arrayBuffer();
    anew.push(performance.now() - at);
  }
}
// At first the program is as good as cold; the rate is that of the second half.
const [first, later] = [anew.slice(0, urls.length), anew.slice(anew.length / 2)];
const rate = (1000 * later.length) / later.reduce((sum, each) => sum + each, 0);
console.log(
  `  the answers above are kept; one that is worked out anew takes ${ms(median(first))} the first time, ${ms(median(later))} warm: ${count(rate)} a second`,
);

const small = app({ limits: { cacheBytes: 16 * 1024 * 1024 } });
const statuses = new Map<number, number>();
const sample = (runs: number, seed: number) =>
  fc.assert(
    fc.asyncProperty(hostileRequest, async ({ url, init }) => {
      const response = await small.request(url, init);
      await response.arrayBuffer();
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      return response.status < 500;
    }),
    { numRuns: runs, seed },
  );
const collect = exposedGc();
const used = (): number => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
await sample(HOSTILE, 1);
const before = used();
statuses.clear();
const start = performance.now();
await sample(HOSTILE, 4660);
const took = performance.now() - start;
const grown = used() - before;
const list = [...statuses].sort(([a], [b]) => a - b).map(([status, many]) => `${status}: ${count(many)}`);
console.log(`  ${count(HOSTILE)} hostile requests in ${ms(took)}; ${list.join(', ')}`);
bar(
  grown <= MOST_GROWTH,
  `${mib(Math.max(0, grown))} more memory after them than before, of ${mib(before)} (at most ${mib(MOST_GROWTH)})`,
);

/** A collection of all garbage, so that what is measured is what is kept. */
function exposedGc(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void; // What the flag exposes.
}
