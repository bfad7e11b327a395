import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { json } from '../command.ts';
import { openTab } from './browser.ts';
import { openedSite, skip } from './opened.ts';

/** So often a slider is let go; how long it takes until the fans are drawn anew is told, and is no matter of a test. */
const TIMES = 3;

describe('the page of scenarios, with its script', { skip }, () => {
  const opened = openedSite();

  async function open(path: string, work: (page: Page) => Promise<void>): Promise<void> {
    const { site, browser } = opened();
    const { page, takeFaults } = await openTab(browser, site.origin, { viewport: { width: 1280, height: 1000 } });
    await page.goto(site.origin + path);
    await page.evaluate('window.kept = true');
    await work(page);
    assert.equal(await page.evaluate('window.kept'), true, 'nothing was reloaded');
    // A question that a later one has overtaken is called off.
    const faults = takeFaults().filter((fault) => !/^failed: .*\/scenarios\?.* net::ERR_ABORTED$/.test(fault));
    assert.deepEqual(faults, []);
    await page.context().close();
  }

  test('a slider moves the fans at once, words and address follow, and the page is what its address gives', async (t) => {
    await open('/scenarios', async (page) => {
      const slider = page.getByLabel('Reaction').and(page.locator('input[type="range"]')).first();
      const before = await page.locator('#scenario-answer').innerText();
      const took: number[] = await page.evaluate(letGo(TIMES));
      const median = took.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
      t.diagnostic(`1,000 runs of both, from letting go to the fans: median ${Math.round(median)} ms`);

      await slider.focus();
      await page.keyboard.press('End');
      await page.waitForURL(/set=USA\.reaction%3A1\.5/);
      await page.locator('#scenario-reset a').waitFor();
      assert.notEqual(await page.locator('#scenario-answer').innerText(), before);
      assert.equal(await page.locator('#scenario-answer').getAttribute('role'), 'status');
      assert.equal(await slider.evaluate('document.activeElement.type'), 'range', 'the focus stays');
      const { site, browser } = opened();
      const { page: plain } = await openTab(browser, site.origin, { javaScriptEnabled: false });
      await plain.goto(page.url());
      for (const part of ['#scenario-answer', '#scenario-fans', '#scenario-tables']) {
        assert.equal(await plain.locator(part).innerHTML(), await page.locator(part).innerHTML());
      }
      await plain.context().close();
    });
  });

  test('the fans that a browser draws are those of the server, and its digest is that of the command line', async () => {
    await open('/scenarios?lang=ru&scenario=cap-1000&set=RUS.hedge:1.5&seed=7&runs=700', async (page) => {
      const fans = () => page.locator('.sv-fan').evaluateAll('fans => fans.map((each) => each.outerHTML)');
      const served = await fans();
      // The worker draws what stands there already, and asks the server for nothing.
      await page.evaluate(DRAWN_ANEW);
      assert.deepEqual(await fans(), served);

      await page.locator('#scenario-digest button').click();
      const shown = page.locator('#scenario-digest code');
      await shown.waitFor();
      const asked = ['--runs', '700', '--seed', '7', '--set', 'RUS.hedge=1.5'];
      const { digest } = await json<{ digest: string }>(['forecast', 'cap-1000', ...asked]);
      assert.equal(await shown.innerText(), digest);
    });
  });

  test('a year is chosen with a click on a fan or with keys; another scenario brings its own numbers', async () => {
    await open('/scenarios', async (page) => {
      await page.locator('.sv-fan').first().scrollIntoViewIfNeeded();
      const box = (await page.locator('.sv-fan').first().boundingBox()) ?? assert.fail('it is drawn');
      await page.mouse.click(box.x + box.width * 0.8, box.y + box.height / 2);
      await page.waitForURL(/year=204\d/);
      const { searchParams } = new URL(page.url());
      await page.locator('#scenario-fans h2', { hasText: `The runs in ${searchParams.get('year')}` }).waitFor();
      await page.locator('main input[name="year"]').focus();
      await page.keyboard.press('ArrowDown');
      await page.waitForURL(new RegExp(`year=${Number(searchParams.get('year')) - 1}`));

      await page.locator('select[name="scenario"]').selectOption('three-way');
      await page.locator('#scenario-moves legend', { hasText: 'China' }).waitFor();
      assert.equal(await page.locator('#scenario-moves input[type="range"]').count(), 9);
      await page.locator('main select[name="party"]').selectOption('CHN');
      await page.waitForURL(/party=CHN/);
      assert.equal(await page.locator('.sv-fan').count(), 1);
    });
  });
});

/** Moves the first slider so many times, each time after the page has come to rest, and measures until a fan is another. */
function letGo(times: number): string {
  return `(async () => {
    const slider = document.querySelector('#scenario-form input[type="range"]');
    const took = [];
    for (let i = 0; i <= ${times}; i++) {
      const drawn = new Promise((resolve) => {
        const before = document.querySelector('.sv-fan').innerHTML;
        const seen = new MutationObserver(() => {
          const fan = document.querySelector('.sv-fan');
          if (!fan || fan.innerHTML === before) return;
          seen.disconnect();
          requestAnimationFrame(() => resolve(performance.now()));
        });
        seen.observe(document.querySelector('#scenario-fans'), { childList: true, subtree: true });
      });
      const start = performance.now();
      slider.value = String(0.05 * (i + 1) + 0.3);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      slider.dispatchEvent(new Event('change', { bubbles: true }));
      took.push((await drawn) - start);
      await new Promise((resolve) => setTimeout(resolve, 600));
    }
    // The first one starts the worker.
    return took.slice(1);
  })()`;
}

/** Touches a number without changing it, and waits until both fans are other elements. */
const DRAWN_ANEW = `(async () => {
  const [first, second] = document.querySelectorAll('.sv-fan');
  const drawn = new Promise((resolve) => {
    const seen = new MutationObserver(() => {
      if (first.isConnected || second.isConnected) return;
      seen.disconnect();
      resolve();
    });
    seen.observe(document.querySelector('#scenario-fans'), { childList: true, subtree: true });
  });
  document.querySelector('#scenario-form input[type="range"]').dispatchEvent(new Event('input', { bubbles: true }));
  await drawn;
})()`;
