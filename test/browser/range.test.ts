import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openTab } from './browser.ts';
import { openedSite, skip } from './opened.ts';

describe('the page on ranges, with its script', { skip }, () => {
  const opened = openedSite();

  async function open(path: string, work: (page: Page) => Promise<void>): Promise<void> {
    const { site, browser } = opened();
    const { page, takeFaults } = await openTab(browser, site.origin, { viewport: { width: 1280, height: 1000 } });
    await page.goto(site.origin + path);
    await page.evaluate('window.kept = true');
    await work(page);
    assert.equal(await page.evaluate('window.kept'), true, 'nothing was reloaded');
    // A question that a later one has overtaken is called off.
    const faults = takeFaults().filter((fault) => !/^failed: .*\/range\?.* net::ERR_ABORTED$/.test(fault));
    assert.deepEqual(faults, []);
    await page.context().close();
  }

  const PATH = '/range?lat=50&lon=20&basing=ground&flight=cruise&range=400&on=1990-01-01';
  const answer = (page: Page): Promise<string> => page.locator('#range-answer').innerText();
  const point = (page: Page): number[] => {
    const { searchParams } = new URL(page.url());
    return [Number(searchParams.get('lat')), Number(searchParams.get('lon'))];
  };

  test('the slider moves the ring at once, and the answer follows', async () => {
    await open(PATH, async (page) => {
      assert.match(await answer(page), /No agreement in force/);
      const slider = page.locator('form input[type="range"]');
      await slider.focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.locator('.map circle.sv-line-declared[data-km="500"]').waitFor();
      await page.waitForURL(/range=500/);
      await page.locator('#range-answer', { hasText: 'covered by INF (II(6))' }).waitFor();
      assert.equal(await page.locator('main input[name="range"]').inputValue(), '500');
    });
  });

  test('a click on the map chooses the point, and a drag moves the map under it', async () => {
    await open(PATH, async (page) => {
      const disc = page.locator('.map .sv-map');
      const box = await disc.boundingBox();
      assert.ok(box);
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.click(x, y - box.height / 4);
      await page.waitForURL((url) => url.searchParams.get('lat') !== '50');
      const [north = 0, along = 0] = point(page);
      assert.ok(north > 51 && Math.abs(along - 20) < 1, `${north}, ${along}`);
      await page.locator('h1', { hasText: `${north}° N` }).waitFor();

      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x, y - 60, { steps: 4 });
      await page.mouse.up();
      await page.waitForURL((url) => Number(url.searchParams.get('lat')) < north);
    });
  });

  test('each step can be taken with the keyboard, and the focus stays for the next', async () => {
    await open(PATH, async (page) => {
      for (const lat of [50, 55]) {
        await page.getByRole('link', { name: 'North', exact: true }).focus();
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => Number(url.searchParams.get('lat')) > lat);
        await page.locator('a:focus', { hasText: 'North' }).waitFor();
      }
      const shown = await page.locator('.map svg').innerHTML();
      const { site, browser } = opened();
      const { page: plain } = await openTab(browser, site.origin, { javaScriptEnabled: false });
      await plain.goto(page.url());
      assert.equal(await plain.locator('.map svg').innerHTML(), shown, 'the page is what its address gives');
      await plain.context().close();
    });
  });
});
