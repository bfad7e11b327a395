import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { findBrowser, WITHOUT_BROWSER } from '../../scripts/browser.ts';
import { launch } from './browser.ts';
import { type LocalSite, startSite } from './site.ts';

const program = findBrowser();

/** Why tests in a browser are passed over, if they are. In CI nothing is: they then fail for want of a browser. */
export const skip = program === undefined && process.env['CI'] !== 'true' ? WITHOUT_BROWSER : false;

export interface Opened {
  readonly site: LocalSite;
  readonly browser: Browser;
}

/** The workbench and a browser, for as long as the tests of the suite that asks for them take. */
export function openedSite(): () => Opened {
  let opened: Opened | undefined;
  before(async () => {
    assert.ok(program !== undefined, WITHOUT_BROWSER);
    const [site, browser] = await Promise.all([startSite(), launch(program)]);
    opened = { site, browser };
  });
  after(async () => {
    await opened?.browser.close();
    await opened?.site.stop();
  });
  return () => opened ?? assert.fail('the suite has not begun');
}
