import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** The system's Chromium, which can reach nothing but this machine. */
export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      // A container has no room for shared memory, and root no sandbox; the pages are our own.
      '--disable-dev-shm-usage',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

/** A tab that writes down whatever goes wrong in it. */
export interface Tab {
  readonly page: Page;
  /** What went wrong since this was last asked. */
  readonly takeFaults: () => string[];
}

export async function openTab(browser: Browser, origin: string, options: BrowserContextOptions): Promise<Tab> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
  let faults: string[] = [];
  // Nothing foreign is fetched, even where a page asks for it.
  await context.route(
    (url) => url.origin !== origin && url.protocol !== 'data:',
    (route) => route.abort(),
  );
  const page = await context.newPage();
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) faults.push(`asked somebody else: ${url}`);
  });
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`));
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest())
      faults.push(`answered ${response.status()}: ${response.url()}`);
  });
  page.on('pageerror', (error) => faults.push(`threw: ${error.message}`));
  page.on('console', (message) => {
    // That a page answers 404 is told by its status, where it is checked; the console says it once more.
    if (message.type() === 'error' && !(message.text().includes('404') && message.location().url === page.url()))
      faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  const takeFaults = () => {
    const taken = faults;
    faults = [];
    return taken;
  };
  return { page, takeFaults };
}

/** Does the work on every item, so many at once, each with a tab of its own. */
export async function inTabs<T>(tabs: readonly Tab[], items: readonly T[], work: (tab: Tab, item: T) => Promise<void>) {
  const left = [...items];
  await Promise.all(
    tabs.map(async (tab) => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await work(tab, item);
    }),
  );
}
