import { findBrowser, WITHOUT_BROWSER } from '../scripts/browser.ts';
import { readBuilt } from '../src/store/built.ts';
import { launch } from '../test/browser/browser.ts';
import { startSite } from '../test/browser/site.ts';
import { bar, median, ms } from './measure.ts';

/**
 * The islands in a browser: from a change in a field to the frame that shows what it comes to. Every question is one that
 * nobody has asked before, so that the server works each of them out.
 */
const MOST_MS = 100;
const CHANGES = 12;

const executablePath = findBrowser();
if (executablePath === undefined) throw new Error(WITHOUT_BROWSER);
if (!readBuilt()) throw new Error('the islands are not built: npm run islands');
const site = await startSite();
const browser = await launch(executablePath);
const page = await (await browser.newContext()).newPage();

/** Changes a field as somebody would, and gives the time until a part of the page shows something else. */
const CHANGE = `([field, value, part]) => new Promise((resolve) => {
  const control = document.querySelector(field);
  const shown = document.querySelector(part);
  const start = performance.now();
  new MutationObserver((_, observer) => {
    observer.disconnect();
    requestAnimationFrame(() => resolve(performance.now() - start));
  }).observe(shown, { childList: true, characterData: true, subtree: true });
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
})`;

async function changes(field: string, part: string, values: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const value of values)
    times.push(await page.evaluate<number>(`(${CHANGE})(${JSON.stringify([field, value, part])})`));
  return times;
}

function told(what: string, times: readonly number[]): void {
  const most = Math.max(...times);
  bar(
    median(times) < MOST_MS,
    `${what}, ${times.length} changes: median ${ms(median(times))}, at most ${ms(most)} (median under ${MOST_MS} ms)`,
  );
}

console.log('Islands: from the change of a field to the frame that shows the answer');
for (const [agreement, field, values] of [
  ['new-start', 'extend', (i: number) => `${i + 1} months`],
  ['new-start', 'max', (i: number) => String(1000 + i)],
  ['inf', 'at', (i: number) => `2019-03-${String(i + 1).padStart(2, '0')}`],
  ['tpnw', 'at', (i: number) => `2027-03-${String(i + 1).padStart(2, '0')}`],
] as const) {
  const asked = {
    'new-start': '&limit=limits.warheads&max=1500&at=2026-02-03&from=2012-01-01',
    inf: '&withdraw=USA',
    tpnw: '&withdraw=AUT',
  }[agreement];
  await page.goto(`${site.origin}/what-if?agreement=${agreement}${asked}&at=2026-02-03`);
  const all = Array.from({ length: CHANGES }, (_, i) => values(i));
  told(`what if, ${agreement}, ${field}`, await changes(`#suppose [name="${field}"]`, '#lead', all));
}
await page.goto(`${site.origin}/timeline`);
const days = Array.from({ length: CHANGES }, (_, i) => String(-10_000 + i * 1000));
told('timeline, all lives, the day', await changes('#scrub', '#standing', days));
await browser.close();
await site.stop();
