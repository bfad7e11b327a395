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
    const faults = takeFaults().filter((fault) => !/^failed: \S+\?\S+ net::ERR_ABORTED$/.test(fault));
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

  /** What the page says of its day, as its own address would say it. */
  async function assertSameAsServed(page: Page): Promise<void> {
    const told = () => page.evaluate<string[]>(TOLD);
    const here = await told();
    assert.equal(await isKept(page), true, 'nothing was reloaded');
    await page.reload();
    assert.deepEqual(await told(), here);
  }

  test('timeline: the day is moved with slider, keys and date, and line, words and links follow', async () => {
    await open('/timeline', async (page) => {
      const scrub = page.getByLabel('Move the day');
      await scrub.focus();
      await scrub.press('ArrowLeft');
      await page.waitForURL(/on=2026-11-23/);
      assert.match(await page.locator('#standing').innerText(), /^23 November 2026: in force \d+/);
      await scrub.press('Home');
      assert.match(await page.locator('#standing').innerText(), /^1 January 1919: in force 0;/);
      await scrub.press('End');
      await scrub.press('PageDown');
      await page.locator('main input[name="on"]').fill('2024-01-01');
      await page.waitForURL(/on=2024-01-01/);
      assert.match(await page.locator('#standing').innerText(), /^1 January 2024: .* disputed 1 \(New START\)\.$/);
      assert.equal(await scrub.getAttribute('aria-valuetext'), '1 January 2024');
      assert.equal(await focused(page), 'on');
      await assertSameAsServed(page);
    });
  });

  test('timeline: the lives are one stop of the Tab key, are walked through with arrows and lead to the day', async () => {
    await open('/timeline?party=RUS&on=2012-01-01', async (page) => {
      const lives = page.locator('.sv-lives a');
      assert.equal(await page.locator('.sv-lives a[tabindex="0"]').count(), 1);
      const { height } = (await lives.nth(1).boundingBox()) ?? { height: 0 };
      assert.ok(height >= 24, `a target of ${height} px`);
      await lives.first().focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
      const second = await lives.nth(1).getAttribute('href');
      assert.equal(await page.evaluate('document.activeElement.getAttribute("href")'), second);
      await page.keyboard.press('End');
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate('document.activeElement.closest(".sv-lives")'), null, 'one stop');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await page.waitForURL(/agreements\/[a-z0-9-]+\?on=2012-01-01$/);
    });
  });

  test('timeline: state and kind filter at once, and the day stays', async () => {
    await open('/timeline', async (page) => {
      await page.locator('main input[name="on"]').fill('2012-01-01');
      const all = await page.locator('.sv-lives a').count();
      await page.getByLabel('One state only').pressSequentially('DEU');
      await page.waitForURL(/party=DEU/);
      await page.getByLabel('Kind').selectOption('treaty');
      await page.waitForURL(/kind=treaty/);
      const left = await page.locator('.sv-lives a').count();
      assert.ok(left > 0 && left < all, `${left} of ${all}`);
      assert.match(await page.locator('#standing').innerText(), /^1 January 2012/);
      await page.getByLabel('Move the day').press('ArrowRight');
      await page.waitForURL(/on=2012-01-02/);
      await assertSameAsServed(page);
    });
  });
});

/** What is said, and where the links lead: the order of what an address asks is no matter. */
const TOLD = `[document.title, ...['#lead', '#standing', '#acts', 'header', 'footer', '.sv-day'].map((each) => document.querySelector(each).textContent),
  ...[...document.querySelectorAll('#lives a')].map((each) => {
    const url = new URL(each.getAttribute('href'), location.href);
    url.searchParams.sort();
    return url.href;
  })]`;
