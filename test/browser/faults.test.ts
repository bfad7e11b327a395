import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { findBrowser, WITHOUT_BROWSER } from '../../scripts/browser.ts';
import { axeFaults } from './axe.ts';
import { launch, openTab, type Tab } from './browser.ts';
import { keyboardFaults } from './keyboard.ts';
import { skip } from './opened.ts';
import { PAPER, shapeOf, WIDE } from './probes.ts';

/** The gate itself: each of its probes fails where it should, and not where all is well. */
const ORIGIN = 'http://127.0.0.1:9';
const program = findBrowser();

const GOOD = {
  head: '<title>A page</title><style>details::details-content { content-visibility: visible; block-size: auto } a { display: inline-block; padding: 8px } a:focus, summary:focus { outline: 3px solid } @media print { nav, .skip { display: none } }</style>',
  header:
    '<a class="skip" href="#main">Skip</a><header><nav><a href="/">Today</a></nav><details class="when"><summary>Today</summary></details></header>',
  main: '<h1>A page</h1><p>It says something, and it says it at some length.</p><details><summary>More</summary><p>Inside</p></details>',
};

function documentWith(change: Partial<typeof GOOD>, lang = 'en'): string {
  const { head, header, main } = { ...GOOD, ...change };
  return `<!doctype html><html lang="${lang}"><head>${head}</head><body>${header}<main id="main">${main}</main><footer><a href="/">Foot</a></footer></body></html>`;
}

describe('the browser gate sees', { skip }, () => {
  let browser: Browser;
  let tab: Tab;

  before(async () => {
    assert.ok(program !== undefined, WITHOUT_BROWSER);
    browser = await launch(program);
    tab = await openTab(browser, ORIGIN, { viewport: { width: 320, height: 640 } });
  });
  after(() => browser?.close());

  /** All that is wrong with a page, as the walk would find it. */
  async function faultsOf(html: string): Promise<string> {
    const { page, takeFaults } = tab;
    await page.unroute('**/page');
    await page.route('**/page', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${ORIGIN}/page`);
    const faults: string[] = [];
    for (const probe of [shapeOf(), WIDE]) faults.push(...(await page.evaluate<string[]>(probe)));
    faults.push(...(await axeFaults(page)));
    faults.push(...(await keyboardFaults(page)));
    await page.emulateMedia({ media: 'print' });
    faults.push(...(await page.evaluate<string[]>(PAPER)));
    return [...faults, ...takeFaults()].join('\n');
  }

  test('nothing on a page that has no faults', async () => {
    assert.equal(await faultsOf(documentWith({})), '');
  });

  const planted: readonly (readonly [name: string, html: string, expected: RegExp])[] = [
    ['a page that scrolls sideways', documentWith({ main: `${GOOD.main}<p>${'long'.repeat(99)}</p>` }), /reaches to/],
    ['a level of headings left out', documentWith({ main: `${GOOD.main}<h3>Deep</h3>` }), /h3 after h1/],
    ['a page without a language', documentWith({}, ''), /no language/],
    ['an inline style', documentWith({ main: `${GOOD.main}<p style="color: red">x</p>` }), /inline style/],
    ['an inline script', documentWith({ main: `${GOOD.main}<script>1</script>` }), /inline script/],
    ['an empty page', documentWith({ main: '<h1>A page</h1>' }), /next to nothing/],
    ['a link to nowhere', documentWith({ main: `${GOOD.main}<a href="#gone">x</a>` }), /has the id gone/],
    ['letters too faint', documentWith({ head: `${GOOD.head}<style>p { color: #bbb }</style>` }), /color-contrast/],
    ['a field without a label', documentWith({ main: `${GOOD.main}<input>` }), /label/],
    [
      'a focus that cannot be seen',
      documentWith({ head: `${GOOD.head}<style>a:focus { outline: 0 }</style>` }),
      /no visible/,
    ],
    [
      'a key that is caught',
      documentWith({
        main: `${GOOD.main}<textarea aria-label="Text"></textarea><script>document.querySelector('textarea').onkeydown = (event) => event.preventDefault()</script>`,
      }),
      /Tab does not reach <a href="\/">Foot/,
    ],
    [
      'a focus that jumps over what it should reach',
      documentWith({
        main: `${GOOD.main}<a href="/">Far</a><script>document.querySelector('main a').onfocus = () => document.querySelector('footer a').focus()</script><a href="/">Farther</a>`,
      }),
      /Tab does not reach <a href="\/">Far/,
    ],
    [
      'a page whose parts stand in another order for the keys',
      documentWith({ main: `${GOOD.main}<a tabindex="1" href="/">First</a>` }),
      /the focus goes through main, skip/,
    ],
    [
      'details that stay closed on paper',
      documentWith({ head: '<title>A page</title><style>a:focus, summary:focus { outline: 3px solid }</style>' }),
      /closed: More/,
    ],
    [
      'white letters on paper',
      documentWith({ head: `${GOOD.head}<style>@media print { body { color: #fff } }</style>` }),
      /ink is/,
    ],
    [
      'a foreign image',
      documentWith({ main: `${GOOD.main}<img alt="" src="https://example.org/x.png">` }),
      /somebody else/,
    ],
    ['a script that throws', documentWith({ main: `${GOOD.main}<script>throw new Error('oh')</script>` }), /threw: oh/],
    [
      'a word on the console',
      documentWith({ main: `${GOOD.main}<script>console.error('oh')</script>` }),
      /console: oh/,
    ],
  ];
  for (const [name, html, expected] of planted) {
    test(name, async () => assert.match(await faultsOf(html), expected));
  }
});
