import type { AxeResults } from 'axe-core';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = {
  all: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  /** What may differ between themes and widths. */
  looks: { type: 'rule', values: ['color-contrast', 'target-size', 'scrollable-region-focusable'] },
};

/** What axe finds on a page as it is now, of what keeps somebody from using it. */
export async function axeFaults(page: Page, rules: keyof typeof RULES = 'all'): Promise<string[]> {
  // Evaluated, not added as a script: the pages allow none that is not their own.
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axe.source);
  const { violations }: AxeResults = await page.evaluate(
    `axe.run(document, ${JSON.stringify({ runOnly: RULES[rules], resultTypes: ['violations'], elementRef: false })})`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, any }) => `${id}: ${html.slice(0, 160)} (${any[0]?.message ?? ''})`),
    );
}
