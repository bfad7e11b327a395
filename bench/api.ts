import { spawn } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { listen } from '../src/api/server.ts';
import { dayOf, formatDay } from '../src/time/day.ts';
import { app } from '../test/api.ts';
import { hostileRequest } from '../test/hostile.ts';
import type { Counted, Order } from './api-load.ts';
import { bar, count, mib, ms } from './measure.ts';

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

// Questions that nobody has asked before: no answer is kept, and the days are all different.
const forgetful = await listen(app({ clock: () => performance.now(), limits: { cacheBytes: 0 } }), {
  host: '127.0.0.1',
  port: 0,
});
const unasked = sampleOfDays(1500);
const cold = await load({ base: forgetful.url, urls: unasked, ms: 500, connections: 1 });
const anew = await load({ base: forgetful.url, urls: unasked, headers: { 'accept-encoding': 'gzip' } });
bar(
  anew.perSecond >= FINDINGS && anew.wrong === 0,
  `${count(anew.perSecond)} findings/s that nobody asked for before, packed; ${told(anew)} (at least ${count(FINDINGS)}); ` +
    `in the first half second of the server ${count(cold.perSecond)}/s`,
);
await forgetful.close();

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
const used = async (): Promise<number> => {
  // What a response holds is let go in a later turn than the response.
  for (let i = 0; i < 3; i++) {
    await setImmediate();
    collect();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
await sample(HOSTILE, 1);
const before = await used();
statuses.clear();
const start = performance.now();
await sample(HOSTILE, 4660);
const took = performance.now() - start;
const grown = (await used()) - before;
const list = [...statuses].sort(([a], [b]) => a - b).map(([status, many]) => `${status}: ${count(many)}`);
console.log(`  ${count(HOSTILE)} hostile requests in ${ms(took)}; ${list.join(', ')}`);
bar(
  grown <= MOST_GROWTH,
  `${mib(Math.max(0, grown))} more memory after them than before, of ${mib(before)} (at most ${mib(MOST_GROWTH)})`,
);

/** Findings of four agreements on days spread over sixteen years, in no order. */
function sampleOfDays(many: number): string[] {
  const start = dayOf(2011, 1, 1);
  return Array.from({ length: many }, (_, i) => {
    const on = formatDay(start + ((i * 2003) % 5800));
    const id = ['new-start', 'inf', 'start-1', 'abm'][i % 4];
    return `api/v1/findings?agreement=${id}&on=${on}&party=${i % 8 < 4 ? 'USA' : 'RUS'}`;
  });
}

/** A collection of all garbage, so that what is measured is what is kept. */
function exposedGc(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void; // What the flag exposes.
}
