import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Half as long as the text that the module itself has, and read anew by every page. */
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const RULES = {
  all: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  /** What may be otherwise in another theme. */
  colours: { type: 'rule', values: ['color-contrast'] },
  /** And in another width. */
  looks: { type: 'rule', values: ['color-contrast', 'target-size', 'scrollable-region-focusable'] },
};

/** What axe finds on a page as it is now, of what keeps somebody from using it. */
export async function axeFaults(page: Page, rules: keyof typeof RULES = 'all'): Promise<string[]> {
  // Evaluated, not added as a script: the pages allow none that is not their own.
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(AXE);
  // Where a fault is, its own markup says; to find a selector for every element takes longer than the rules do.
  const options = { runOnly: RULES[rules], resultTypes: ['violations'], elementRef: false, selectors: false };
  const { violations }: AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, any }) => `${id}: ${html.slice(0, 160)} (${any[0]?.message ?? ''})`),
    );
}
