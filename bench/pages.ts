import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { findBrowser, WITHOUT_BROWSER } from '../scripts/browser.ts';
import { provisionsOf } from '../src/agreement/agreement.ts';
import { makePages } from '../src/api/pages.ts';
import { listen } from '../src/api/server.ts';
import { dayOf } from '../src/time/day.ts';
import { agreements, app, record } from '../test/api.ts';
import { launch } from '../test/browser/browser.ts';
import { PAGES } from '../test/browser/pages.ts';
import { bar, between, count, ms, mulberry32 } from './measure.ts';
import type { Order, Seen } from './pages-load.ts';

/**
 * The pages as `servanda serve` serves them, asked by a second process that waits for nobody: addresses that were asked
 * for before, and those that nobody has asked for yet. Then what somebody sees first, in a browser.
 */

const PER_SECOND = 200;
const SECONDS = 15;
const MOST_MS = 25;
const MOST_PAINT_MS = 500;
const COLD_SHARE = 0.05;

const random = mulberry32(4660);
const pick = <T>(list: readonly T[]): T => list[between(random, 0, list.length - 1)] as T; // Never an empty one.

const ids = agreements.map(({ id }) => id);
const states = [...new Set(record.statements.flatMap((each) => (each.kind === 'act' ? [each.by] : [])))].filter(
  (each) => /^[A-Z]{3}$/.test(each),
);
const PLAIN = ['/', '/agreements', '/parties', '/timeline', '/what-if', '/compare', '/sources', '/how', '/draft'];

function anyDay(): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${between(random, 1965, 2026)}-${two(between(random, 1, 12))}-${two(between(random, 1, 28))}`;
}

/** An address that somebody may ask for, of every kind of page; one in two as of another day than today. */
function anyPath(): string {
  const on = random() < 0.5 ? `?on=${anyDay()}` : '';
  const dice = random();
  if (dice < 0.15) return `${pick(PLAIN)}${on}`;
  if (dice < 0.45) return `/agreements/${pick(ids)}${on}`;
  if (dice < 0.6) return `/parties/${pick(states)}${on}`;
  if (dice < 0.9) {
    const agreement = pick(agreements);
    return `/agreements/${agreement.id}/${encodeURIComponent(pick(provisionsOf(agreement)).id)}${on}`;
  }
  if (dice < 0.95) return `/timeline?party=${pick(states)}`;
  return `/compare?a=${pick(ids)}&b=${pick(ids)}`;
}

async function load(order: Order): Promise<Seen[]> {
  const file = fileURLToPath(new URL('pages-load.ts', import.meta.url));
  const child = spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(order));
  let out = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) out += String(chunk);
  if (child.exitCode === null) await once(child, 'exit');
  return JSON.parse(out) as Seen[]; // Written by pages-load.ts.
}

function shares(seen: readonly Seen[]): { readonly p50: number; readonly p99: number; readonly slowest: Seen } {
  const sorted = [...seen].sort((a, b) => a.ms - b.ms);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)]?.ms ?? 0;
  const slowest = sorted.at(-1);
  if (!slowest) throw new Error('invariant: something was asked');
  return { p50: at(0.5), p99: at(0.99), slowest };
}

const pages = makePages({ agreements, record, today: () => dayOf(2026, 11, 24), digest: 'bench' });
const running = await listen(app({ pages, clock: () => performance.now() }), { host: '127.0.0.1', port: 0 });
const base = running.url;
console.log(
  `Pages: ${PER_SECOND} requests a second from a second process, ${SECONDS} s each; times from when each was due`,
);
const start = performance.now();
await pages.warm(new URL(base).origin, new AbortController().signal);
console.log(
  `  the first pages of ${ids.length} agreements and ${states.length} states: made in ${ms(performance.now() - start)} after the start`,
);

const known = [...new Set(Array.from({ length: 600 }, anyPath))];
await load({ base, perSecond: 50, paths: known });
const asked = new Set(known);

function told(name: string, seen: readonly Seen[], limit: number | undefined): void {
  const { p50, p99, slowest } = shares(seen);
  const wrong = seen.find((each) => each.status !== 200);
  const words = `${name}, ${count(seen.length)}: p50 ${ms(p50)}, p99 ${ms(p99)}, at most ${ms(slowest.ms)} (${slowest.path})`;
  if (wrong) throw new Error(`${wrong.path} was answered with ${wrong.status}`);
  if (limit === undefined) console.log(`  ${words}`);
  else bar(p99 < limit, `${words} (p99 under ${limit} ms)`);
}

const total = PER_SECOND * SECONDS;
told(
  'asked before',
  await load({ base, perSecond: PER_SECOND, paths: Array.from({ length: total }, () => pick(known)) }),
  MOST_MS,
);
const mixed = Array.from({ length: total }, () => (random() < COLD_SHARE ? anyPath() : pick(known)));
const seen = await load({ base, perSecond: PER_SECOND, paths: mixed });
told(`one in ${1 / COLD_SHARE} any address`, seen, MOST_MS);
told(
  '  of these, never asked before',
  seen.filter(({ path }) => !asked.has(path)),
  undefined,
);
told(
  '  of these, asked before',
  seen.filter(({ path }) => asked.has(path)),
  undefined,
);

const executablePath = findBrowser();
if (executablePath === undefined) console.log(`  not painted: ${WITHOUT_BROWSER}`);
else {
  const browser = await launch(executablePath);
  const paints: { readonly name: string; readonly ms: number }[] = [];
  for (const { name, path, status } of PAGES) {
    if (status !== undefined) continue;
    const page = await (await browser.newContext()).newPage();
    await page.goto(new URL(path, base).href);
    const paint = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const first = list.getEntriesByName('first-contentful-paint')[0];
            if (first) resolve(first.startTime);
          }).observe({ type: 'paint', buffered: true });
        }),
    );
    paints.push({ name, ms: paint });
    await page.context().close();
  }
  await browser.close();
  paints.sort((a, b) => b.ms - a.ms);
  const [slowest, middle] = [paints[0], paints[paints.length >> 1]];
  if (!slowest || !middle) throw new Error('invariant: there are pages');
  bar(
    slowest.ms < MOST_PAINT_MS,
    `first contentful paint of ${paints.length} pages: median ${ms(middle.ms)}, at most ${ms(slowest.ms)} (${slowest.name}; under ${MOST_PAINT_MS} ms)`,
  );
}
await running.close();
