import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFaults } from './axe.ts';
import { inTabs, openTab, type Tab } from './browser.ts';
import { keyboardFaults } from './keyboard.ts';
import { openedSite, skip } from './opened.ts';
import { type Address, PAGES, TRANSLATED } from './pages.ts';
import { FOCUS, type Focus, PAPER, shapeOf, WIDE } from './probes.ts';

const PHONE = { width: 320, height: 640 };
const DESK = { width: 1280, height: 800 };
/** Where scripts are off, the browser refuses to fetch ahead what they would import. */
const PRELOAD = /^failed: \S+\/assets\/[\w-]+\.js csp$/;
const THEMES = ['light', 'dark'] as const;
/** Every rule once; then those whose answer may be another in another theme or width. Each step changes one of these. */
const SIGHTS = [
  [DESK, 'light', 'all'],
  [DESK, 'dark', 'colours'],
  [PHONE, 'dark', 'looks'],
  [PHONE, 'light', 'colours'],
] as const;
/** There are two cores, and while a tab waits for the server or the server for it, another goes on. */
const TABS = 3;

describe('in a browser', { skip }, () => {
  const opened = openedSite();

  /** Opens every page in every language, several at once, and gathers what is wrong with each. */
  async function walk(scripts: boolean, look: (tab: Tab, address: Address) => Promise<string[]>): Promise<string[]> {
    const { site, browser } = opened();
    const wrong: string[] = [];
    const open = () => openTab(browser, site.origin, { viewport: DESK, javaScriptEnabled: scripts });
    const tabs = await Promise.all(Array.from({ length: TABS }, open));
    await inTabs(tabs, [...PAGES, ...TRANSLATED], async (tab, address) => {
      const response = await tab.page.goto(site.origin + address.path);
      const faults = [
        ...(response?.status() === (address.status ?? 200) ? [] : [`answered ${response?.status()}`]),
        ...(await look(tab, address)),
        ...tab.takeFaults().filter((fault) => scripts || !PRELOAD.test(fault)),
      ];
      wrong.push(...faults.map((fault) => `${address.path}: ${fault}`));
    });
    await Promise.all(tabs.map(({ page }) => page.context().close()));
    return wrong.sort();
  }

  test('every page is whole without scripts, wide, narrow and on paper, in every language', async () => {
    const wrong = await walk(false, async ({ page }, { bare }) => {
      const faults: string[] = await page.evaluate(shapeOf(bare));
      for (const viewport of [DESK, PHONE]) {
        await page.setViewportSize(viewport);
        faults.push(...(await widthFaults(page)));
      }
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ media: 'print', colorScheme });
        const paper: string[] = await page.evaluate(PAPER);
        faults.push(...paper.map((fault) => `on paper, ${colorScheme}: ${fault}`));
      }
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      await page.setViewportSize(DESK);
      return faults;
    });
    assert.deepEqual(wrong, []);
  });

  test('with scripts, axe finds nothing serious, light and dark, wide and narrow, and Tab goes through every page', async () => {
    const wrong = await walk(true, async ({ page }, { path, bare }) => {
      const faults: string[] = [];
      const translated = TRANSLATED.some((each) => each.path === path);
      for (const [viewport, colorScheme, rules] of SIGHTS) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        const found = await axeFaults(page, rules);
        faults.push(...found.map((fault) => `${colorScheme}, ${viewport.width} px: ${fault}`));
        if (colorScheme === 'light') faults.push(...(await widthFaults(page)));
      }
      // The order is that of the markup, which is the same in all languages: there one page tells, narrow as it is now.
      if (!translated) await page.setViewportSize(DESK);
      if (!translated || path === TRANSLATED[0]?.path) faults.push(...(await keyboardFaults(page, bare)));
      return faults;
    });
    assert.deepEqual(wrong, []);
  });

  test('with the keyboard alone, past the navigation in one step, and details open', async () => {
    const { site, browser } = opened();
    const { page, takeFaults } = await openTab(browser, site.origin, { viewport: DESK, javaScriptEnabled: false });
    await page.goto(site.origin);
    for (const key of ['Tab', 'Enter', 'Tab']) await page.keyboard.press(key);
    const next: Focus = await page.evaluate(FOCUS);
    assert.equal(next.region, 'main', `the skip link leads to <${next.tag}> ${next.label}`);
    const summary = page.locator('footer summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('footer details[open]').count(), 1, 'Enter opens details');
    assert.deepEqual(takeFaults(), []);
    await page.context().close();
  });

  test('every page is reached by links from the first, and none of these is broken', async () => {
    const { site } = opened();
    const linksOn = async (path: string): Promise<readonly string[]> => {
      const response = await fetch(site.origin + path);
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
      return linksIn(await response.text());
    };
    const near = await linksOn('/');
    const found = new Set(near);
    for (const path of someOfEach(near, 1).filter(isPage)) for (const link of await linksOn(path)) found.add(link);
    const broken: string[] = [];
    for (const path of someOfEach([...found], 2)) {
      const response = await fetch(site.origin + path);
      await response.arrayBuffer();
      if (response.status !== 200) broken.push(`${response.status} ${path}`);
    }
    assert.deepEqual(broken.sort(), []);
    const paths = new Set([...found].map(pathOf));
    const wanted = PAGES.filter(({ status, bare }) => status === undefined && !bare).map(({ path }) => pathOf(path));
    const unreached = wanted.filter((each) => !paths.has(each));
    assert.deepEqual(unreached, [], 'no link leads there in two steps');
  });
});

async function widthFaults(page: Page): Promise<string[]> {
  const faults: string[] = await page.evaluate(WIDE);
  return faults.map((fault) => `at ${page.viewportSize()?.width} px: ${fault}`);
}

const pathOf = (address: string) => address.split('?')[0] ?? '';
const isPage = (address: string) => !/^\/(api|feeds|assets)\b|\.[a-z]{3,4}$/.test(pathOf(address));

function linksIn(html: string): readonly string[] {
  const hrefs = [...html.matchAll(/<(?:a|link)\s[^>]*?href="(\/[^"#]*)/g)].map(([, href = '']) => href);
  return [...new Set(hrefs.map((href) => href.replaceAll('&amp;', '&')))];
}

/** There are thousands of links of some dozens of kinds, and whatever is wrong with one is wrong with all of its kind. */
function someOfEach(addresses: readonly string[], most: number): readonly string[] {
  const kinds = Map.groupBy(addresses, (address) => {
    const { pathname, searchParams } = new URL(address, 'http://localhost');
    const [root = '', id, ...rest] = pathname.slice(1).split('/');
    const provision = rest.join('/') || (searchParams.get('provision') ?? '');
    const kind = /^[a-z-]+(?=\.)/.exec(provision)?.[0] ?? provision.length > 0;
    const shape =
      root === 'api' ? [rest[0], rest.length, /\.\w+$/.exec(pathname)?.[0]] : [id !== undefined, rest.length];
    return JSON.stringify([root, kind, ...shape, [...new Set(searchParams.keys())].sort()]);
  });
  return [...kinds.values()].flatMap((each) => each.slice(0, most));
}
