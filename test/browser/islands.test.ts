import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openTab } from './browser.ts';
import { openedSite, skip } from './opened.ts';

describe('islands', { skip }, () => {
  const opened = openedSite();

  /** A page, with a mark on its window that a reload would take away, and its faults at the end. */
  async function open(path: string, work: (page: Page) => Promise<void>): Promise<void> {
    const { site, browser } = opened();
    const { page, takeFaults } = await openTab(browser, site.origin, { viewport: { width: 1280, height: 900 } });
    await page.goto(site.origin + path);
    await page.evaluate('window.kept = true');
    await work(page);
    // A question that a later one has overtaken is called off.
    const faults = takeFaults().filter((fault) => !/^failed: .*[?&]agreement=.* net::ERR_ABORTED$/.test(fault));
    assert.deepEqual(faults, []);
    await page.context().close();
  }

  /** What a reader has of the page: the words of its main part. */
  const wordsOf = (page: Page): Promise<string> => page.evaluate('document.querySelector("main").textContent');
  const isKept = (page: Page): Promise<boolean> => page.evaluate('window.kept === true');
  const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement?.name ?? ""');

  test('what if: each change is answered in place, as the server would answer its address', async () => {
    await open('/what-if', async (page) => {
      await page.getByLabel('Agreement').selectOption('new-start');
      await page.getByLabel('By how long').pressSequentially('5 years');
      await page.locator('#answer table').first().waitFor();
      assert.equal(await focused(page), 'extend', 'the focus stays where somebody writes');
      await page.locator('main').getByLabel('On', { exact: true }).fill('2026-02-03');
      await page.waitForURL(/at=2026-02-03/);
      assert.match(await wordsOf(page), /no longer|would bind|would have/);

      await page.getByLabel('When').selectOption('term');
      await page.waitForURL(/lapse=term/);
      assert.equal(await isKept(page), true, 'nothing was reloaded');
      const told = await page.locator('#lead').innerText();
      const answer = await page.locator('#answer').innerText();
      const frame = await page.locator('footer').innerText();
      await page.reload();
      assert.equal(await page.locator('#lead').innerText(), told);
      assert.equal(await page.locator('#answer').innerText(), answer);
      assert.equal(await page.locator('footer').innerText(), frame);
    });
  });

  test('what if: what is wrong is told beside its field once it is written, and goes when it is mended', async () => {
    await open('/what-if?agreement=new-start', async (page) => {
      const field = page.getByLabel('By how long');
      await field.pressSequentially('5 yea');
      assert.equal(await page.locator('#extend-trouble').innerText(), '', 'not while somebody writes');
      await field.press('Tab');
      await page.locator('#extend-trouble', { hasText: 'no length of time' }).waitFor();
      assert.equal(await field.getAttribute('aria-invalid'), 'true');
      await field.fill('5 years');
      await page.locator('#answer table').first().waitFor();
      assert.equal(await page.locator('#extend-trouble').innerText(), '');
      assert.equal(await field.getAttribute('aria-invalid'), 'false');
    });
  });
});
