import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launch, openTab } from '../test/browser/browser.ts';
import { type Address, PAGES } from '../test/browser/pages.ts';
import { startSite } from '../test/browser/site.ts';
import { findBrowser, WITHOUT_BROWSER } from './browser.ts';

/**
 * Pictures of the pages. Without arguments: what docs/screens shows, small, with its index; with `--to FOLDER` elsewhere,
 * to see first. `--all FOLDER`: the whole of every page, and as PDF, to look at. `--only NAME`: of one page.
 */
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const DOCS = join(ROOT, 'docs/screens');
const MOST_BYTES = 6_000_000;
/** Of WebP: the lowest at which small letters are as clear as in the page. */
const QUALITY = 72;
/** As much of a long page, when somebody wants to look at all of it. */
const WHOLE = 12_000;

interface Look {
  readonly name: string;
  /** Over its pictures in the index. */
  readonly title: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
  readonly media: 'screen' | 'print';
  /** How much of a page is shown in the documentation, from the top, in pixels, and how much smaller. */
  readonly most: number;
  readonly scale: number;
}
const DESK = { viewport: { width: 1280, height: 900 }, media: 'screen', most: 1000, scale: 0.85 } as const;
const LOOKS: readonly Look[] = [
  { name: 'light', title: 'Light', colorScheme: 'light', ...DESK },
  { name: 'dark', title: 'Dark', colorScheme: 'dark', ...DESK },
  {
    ...{ name: 'phone', title: 'On a phone of 320 px', viewport: { width: 320, height: 640 } },
    ...{ colorScheme: 'light', media: 'screen', most: 960, scale: 1 },
  },
  {
    // A4 at 96 dots an inch, less the margins of 10 mm.
    ...{ name: 'paper', title: 'On paper', viewport: { width: 718, height: 1047 } },
    ...{ colorScheme: 'light', media: 'print', most: 1047, scale: 1 },
  },
];

const { values } = parseArgs({
  options: { all: { type: 'string' }, only: { type: 'string' }, to: { type: 'string' } },
});
const program = findBrowser();
if (program === undefined) throw new Error(WITHOUT_BROWSER);
const folder = values.all ?? values.to ?? DOCS;
const addresses = PAGES.filter(({ name }) => values.only === undefined || values.only === name);
mkdirSync(folder, { recursive: true });
// What is no page any more goes with the pictures of it.
if (folder === DOCS && values.only === undefined) for (const name of pictures()) rmSync(join(folder, name));

const site = await startSite();
const browser = await launch(program);
const titles = new Map<Address, string>();
for (const look of LOOKS) {
  const { viewport, colorScheme, media } = look;
  const { page, takeFaults } = await openTab(browser, site.origin, { viewport, colorScheme });
  await page.emulateMedia({ media, colorScheme });
  for (const address of addresses) {
    await page.goto(site.origin + address.path);
    // What a draft comes to is worked out in the browser.
    if (address.path.startsWith('/draft')) await page.locator('#verdict h2').first().waitFor();
    titles.set(address, await page.locator('h1').first().innerText());
    await (values.all === undefined ? small(page, address, look) : whole(page, address, look));
    for (const fault of takeFaults()) process.stderr.write(`${address.path}: ${fault}\n`);
  }
  await page.context().close();
}
await browser.close();
await site.stop();
if (values.all === undefined && values.only === undefined) finish();

async function heightOf(page: Page, most: number): Promise<number> {
  return Math.min(most, await page.evaluate<number>('document.documentElement.scrollHeight'));
}

async function whole(page: Page, { name }: Address, { name: look, viewport: { width } }: Look): Promise<void> {
  const clip = { x: 0, y: 0, width, height: await heightOf(page, WHOLE) };
  await page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: true, clip });
  const margin = { top: '10mm', right: '10mm', bottom: '10mm', left: '10mm' };
  if (look === 'paper') await page.pdf({ path: join(folder, `${name}.pdf`), format: 'A4', margin });
}

async function small(page: Page, address: Address, { name, viewport: { width }, most, scale }: Look): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    ...{ format: 'webp', quality: QUALITY, captureBeyondViewport: true },
    clip: { x: 0, y: 0, width, height: await heightOf(page, most), scale },
  });
  await session.detach();
  writeFileSync(join(folder, pictureOf(address, name)), Buffer.from(data, 'base64'));
}

function pictureOf({ name }: Address, look: string): string {
  return `${name}-${look}.webp`;
}

/** The index, and whether all is well with what it shows. */
function finish(): void {
  writeFileSync(join(folder, 'README.md'), indexText());
  const sizes = pictures().map((name) => statSync(join(folder, name)).size);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  process.stdout.write(`${sizes.length} pictures, ${Math.round(bytes / 1000)} kB, in ${folder}\n`);
  if (bytes > MOST_BYTES) throw new Error(`${folder} has ${bytes} bytes, more than ${MOST_BYTES}`);
  const shown = readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/docs\/screens\/([\w-]+\.\w+)/g);
  const gone = [...shown].map(([, name = '']) => name).filter((name) => !readdirSync(folder).includes(name));
  if (gone.length > 0) throw new Error(`README.md shows what is not there: ${gone.join(', ')}`);
}

function indexText(): string {
  const parts = addresses.map((address) => {
    const shown = LOOKS.map(({ name, title }) => `![${title}](${pictureOf(address, name)})`);
    const heads = LOOKS.map(({ title }) => title);
    return [
      `## ${titles.get(address) ?? address.name}`,
      `\`${address.path}\``,
      [`| ${heads.join(' | ')} |`, `|${' --- |'.repeat(heads.length)}`, `| ${shown.join(' | ')} |`].join('\n'),
    ].join('\n\n');
  });
  return `# The pages\n\nEvery page of the workbench as it stands on a wide screen, light and dark, on a phone, and printed; of long ones the\ntop. Written by \`npm run screens\`.\n\n${parts.join('\n\n')}\n`;
}

function pictures(): string[] {
  return readdirSync(folder).filter((name) => /\.(png|webp)$/.test(name));
}
