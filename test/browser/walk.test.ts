import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { axeFaults } from './axe.ts';
import { inTabs, openTab, type Tab } from './browser.ts';
import { openedSite, skip } from './opened.ts';
import { type Address, PAGES } from './pages.ts';
import { FOCUS, type Focus, PAPER, SHAPE, WIDE } from './probes.ts';

const PHONE = { width: 320, height: 640 };
const DESK = { width: 1280, height: 800 };
/** Where scripts are off, the browser refuses to fetch ahead what they would import. */
const PRELOAD = /^failed: \S+\/assets\/[\w-]+\.js csp$/;
const THEMES = ['light', 'dark'] as const;

describe('in a browser', { skip }, () => {
  const opened = openedSite();

  /** Opens every page, in two tabs at once, and gathers what is wrong with each. */
  async function walk(scripts: boolean, look: (tab: Tab, address: Address) => Promise<string[]>): Promise<string[]> {
    const { site, browser } = opened();
    const wrong: string[] = [];
    const open = () => openTab(browser, site.origin, { viewport: DESK, javaScriptEnabled: scripts });
    const tabs = await Promise.all([open(), open()]);
    await inTabs(tabs, PAGES, async (tab, address) => {
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

  test('every page is whole without scripts, wide, narrow and on paper', async () => {
    const wrong = await walk(false, async ({ page }) => {
      const faults: string[] = await page.evaluate(SHAPE);
      for (const viewport of [DESK, PHONE]) {
        await page.setViewportSize(viewport);
        const wide: string[] = await page.evaluate(WIDE);
        faults.push(...wide.map((fault) => `at ${viewport.width} px: ${fault}`));
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

  test('axe finds nothing serious on any page, light and dark, wide and narrow', async () => {
    const wrong = await walk(true, async ({ page }) => {
      const faults: string[] = [];
      for (const [viewport, colorScheme, rules] of [
        [DESK, 'light', 'all'],
        [DESK, 'dark', 'looks'],
        [PHONE, 'dark', 'looks'],
      ] as const) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        const found = await axeFaults(page, rules);
        faults.push(...found.map((fault) => `${colorScheme}, ${viewport.width} px: ${fault}`));
      }
      return faults;
    });
    assert.deepEqual(wrong, []);
  });

  for (const path of ['/', '/timeline?party=RUS', '/what-if?agreement=new-start&extend=5+years&at=2026-02-03']) {
    test(`with the keyboard alone: ${path}`, async () => {
      const { site, browser } = opened();
      const { page, takeFaults } = await openTab(browser, site.origin, { viewport: DESK, javaScriptEnabled: false });
      await page.goto(site.origin + path);
      const steps: Focus[] = [];
      do {
        await page.keyboard.press('Tab');
        steps.push(await page.evaluate(FOCUS));
      } while (steps.length < 300 && !['footer', 'none'].includes(steps.at(-1)?.region ?? 'none'));
      const regions = steps.map(({ region }) => region);
      assert.deepEqual(
        [...new Set(regions)].filter((region) => region !== 'other'),
        ['skip', 'navigation', 'days', 'main', 'footer'],
        'the focus goes through the page from its head to its foot',
      );
      const faults = steps.flatMap(({ tag, label, faults }) => faults.map((fault) => `<${tag}> ${label}: ${fault}`));
      assert.deepEqual([...faults, ...takeFaults()], []);

      // Past the navigation in one step.
      await page.goto(site.origin + path);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      const next: Focus = await page.evaluate(FOCUS);
      assert.equal(next.region, 'main', `the skip link leads to <${next.tag}> ${next.label}`);

      const summary = page.locator('footer summary').first();
      await summary.focus();
      await page.keyboard.press('Enter');
      assert.equal(await page.locator('footer details[open]').count(), 1, 'Enter opens details');
      await page.context().close();
    });
  }

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
    const wanted = PAGES.filter(({ status }) => status === undefined).map(({ path }) => pathOf(path));
    const unreached = wanted.filter((each) => !paths.has(each));
    assert.deepEqual(unreached, [], 'no link leads there in two steps');
  });
});

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
