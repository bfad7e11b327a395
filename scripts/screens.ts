import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch, openTab } from '../test/browser/browser.ts';
import { PAGES } from '../test/browser/pages.ts';
import { startSite } from '../test/browser/site.ts';
import { findBrowser, WITHOUT_BROWSER } from './browser.ts';

/**
 * Pictures of the pages. Without arguments: the few that docs/screens shows. `--all FOLDER`: every page, light, dark, on
 * a phone and on paper, to look at.
 */
const DOCS = fileURLToPath(new URL('../docs/screens/', import.meta.url));
const MOST_BYTES = 2_500_000;

type Look = 'light' | 'dark' | 'phone' | 'paper';
/** How much of each is shown, from the top, in pixels. */
const TELLING: Readonly<Record<string, Partial<Record<Look, number>>>> = {
  today: { light: 900, phone: 1200 },
  'new-start': { light: 1150, dark: 1150, paper: 1047 },
  timeline: { light: 1200 },
  'what-if': { light: 950 },
};
const LOOKS = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: 'light', media: 'screen' },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark', media: 'screen' },
  phone: { viewport: { width: 320, height: 640 }, colorScheme: 'light', media: 'screen' },
  // A4 at 96 dots an inch, less the margins of 10 mm.
  paper: { viewport: { width: 718, height: 1047 }, colorScheme: 'light', media: 'print' },
} as const;

const { values } = parseArgs({ options: { all: { type: 'string' }, only: { type: 'string' } } });
const program = findBrowser();
if (program === undefined) throw new Error(WITHOUT_BROWSER);
const folder = values.all ?? DOCS;
mkdirSync(folder, { recursive: true });
if (values.all === undefined) for (const name of pictures()) rmSync(join(folder, name));

const site = await startSite();
const browser = await launch(program);
for (const [name, { viewport, colorScheme, media }] of Object.entries(LOOKS)) {
  const look = name as Look;
  const { page, takeFaults } = await openTab(browser, site.origin, { viewport, colorScheme });
  await page.emulateMedia({ media, colorScheme });
  for (const address of PAGES) {
    if (values.only !== undefined && values.only !== address.name) continue;
    const most = values.all === undefined ? TELLING[address.name]?.[look] : 12_000;
    if (most === undefined) continue;
    await page.goto(site.origin + address.path);
    // What a draft comes to is worked out in the browser.
    if (address.path.startsWith('/draft')) await page.locator('#verdict h2').first().waitFor();
    const whole: number = await page.evaluate('document.documentElement.scrollHeight');
    const height = Math.min(whole, most);
    const path = join(folder, `${address.name}-${look}.png`);
    await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width: viewport.width, height } });
    if (values.all !== undefined && look === 'paper')
      await page.pdf({
        path: join(folder, `${address.name}.pdf`),
        format: 'A4',
        margin: { top: '10mm', right: '10mm', bottom: '10mm', left: '10mm' },
      });
    for (const fault of takeFaults()) process.stderr.write(`${address.path}: ${fault}\n`);
  }
  await page.context().close();
}
await browser.close();
await site.stop();

if (values.all === undefined) {
  const bytes = pictures().reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  process.stdout.write(`${pictures().length} pictures, ${Math.round(bytes / 1000)} kB, in docs/screens\n`);
  if (bytes > MOST_BYTES) throw new Error(`docs/screens has ${bytes} bytes, more than ${MOST_BYTES}`);
}

function pictures(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.png'));
}
