import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFaults } from './axe.ts';
import { openTab } from './browser.ts';
import { openedSite, skip } from './opened.ts';

/** A word that stands in the draft alone. */
const MARKER = 'zanzibar-clause';

const DRAFT = `servanda: agreement/1
id: ${MARKER}
title: { en: A made-up treaty }
short: Zanzibar
kind: draft
parties: [USA, RUS]
time: { cite: "1", says: Days., zone: UTC, startDay: excluded, monthEnd: last-day, holidays: none, confidence: recalled, sources: [recalled] }
lifecycle:
  force: { cite: "2", says: On signature., upon: signature, confidence: recalled, sources: [recalled] }
  duration: { cite: "3", says: Always., lasts: unlimited, confidence: recalled, sources: [recalled] }
limits:
  few: { cite: "4", says: Few launchers., count: launchers, max: 3, confidence: recalled, sources: [recalled] }
counts:
  launchers:
    { cite: "5", says: Each launcher., unit: launchers, sum: [{ each: [fixed], value: 1 }], confidence: recalled, sources: [recalled] }
terms:
  fixed: { cite: "6", says: In a silo., is: launcher, where: { mobility: silo }, confidence: recalled, sources: [recalled] }
`;

describe('the page for drafts', { skip, concurrency: true }, () => {
  const opened = openedSite();

  const status = (page: Page, text: string | RegExp) =>
    page.locator('#editor [role="status"]').filter({ hasText: text }).waitFor();

  test('a draft is written with help, judged at once, and told to nobody', async () => {
    const { site, browser } = opened();
    const { page, takeFaults } = await openTab(browser, site.origin, { viewport: { width: 1280, height: 900 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
    await page.goto(`${site.origin}/draft?on=2022-03-01`);
    const text = page.getByRole('textbox', { name: 'The draft, as YAML' });
    await text.focus();
    assert.equal(
      await page.getByRole('button', { name: 'Check it' }).count(),
      0,
      'nothing is left that sends the text',
    );

    // A mistake, with its place, and the way there.
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(DRAFT.replace('kind: draft', 'kind: drft'));
    await status(page, '1 error');
    const row = page.locator('#verdict tr', { hasText: '"drft"' });
    assert.match(await row.innerText(), /5:7[\s\S]*did you mean "draft"\?/);
    await page.keyboard.press('Control+Home');
    await row.getByRole('link', { name: '5:7' }).click();
    assert.equal(await page.locator('.cm-activeLine').innerText(), 'kind: drft');
    assert.equal(await page.locator('.cm-lint-marker-error').count(), 1, 'the margin shows it too');

    // What may stand there.
    for (let i = 0; i < 4; i++) await page.keyboard.press('Delete');
    await page.keyboard.press('Control+Space');
    const choice = page.getByRole('listbox').getByRole('option');
    await choice.first().waitFor();
    assert.deepEqual(await choice.allInnerTexts(), [
      'treaty',
      'executive-agreement',
      'political-commitment',
      'pledge',
      'draft',
      'proposal',
    ]);
    await page.keyboard.type('dr');
    await choice.filter({ hasText: 'draft' }).click();
    await status(page, /warnings?: it runs as it is/);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('als');
    await choice.first().waitFor();
    assert.match(await choice.first().innerText(), /^also/);
    await choice.first().click();
    assert.equal(await page.locator('.cm-activeLine').innerText(), 'also: ');
    await page.keyboard.press('Escape');
    await page.keyboard.type('[Z]');

    // What it would come to on the record, and what a word means.
    await page.getByRole('heading', { name: 'Limits, and what the record has' }).waitFor();
    const limit = page.locator('#verdict tr', { hasText: 'few' });
    assert.match(await limit.innerText(), /United States and Russia[\s\S]*dormant/);
    await limit.getByText('Why').click();
    assert.match(await limit.locator('.why').innerText(), /\w{4}/);
    await page
      .locator('.cm-line', { hasText: /^parties/ })
      .getByText('parties')
      .hover();
    await page.locator('.cm-told', { hasText: 'The states that are parties' }).waitFor();
    await page.mouse.move(0, 0);
    await page.locator('.cm-told').waitFor({ state: 'detached' });
    await text.focus();
    for (const key of ['ArrowDown', 'End', ...Array<string>(8).fill('ArrowLeft')]) await page.keyboard.press(key);
    await page.keyboard.press('Control+Shift+Space');
    await page.locator('.cm-told', { hasText: 'the United States' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.cm-told').waitFor({ state: 'detached' });
    await row.waitFor({ state: 'detached' });
    assert.deepEqual(await axeFaults(page), []);

    // The days change without the text being lost.
    await page.locator('header .when summary').click();
    await page.locator('header').getByLabel('On', { exact: true }).fill('2019-08-01');
    await page.locator('header form.days button').click();
    await page.waitForURL(/on=2019-08-01/);
    await page.locator('#verdict p', { hasText: '1 August 2019' }).waitFor();
    assert.match(await text.innerText(), new RegExp(MARKER));

    assert.deepEqual(
      asked.filter((each) => each.includes('zanzibar') || !each.startsWith('GET ')),
      [],
    );
    assert.ok(asked.some((each) => /\/assets\/record-\w+\.json/.test(each)));
    assert.deepEqual(takeFaults(), []);
    await page.context().close();
  });

  test('the keys lead in and out, and a draft is kept where somebody asks for it', async () => {
    const { site, browser } = opened();
    const { page, takeFaults } = await openTab(browser, site.origin, { viewport: { width: 1280, height: 900 } });
    await page.goto(`${site.origin}/draft?start=inf`);
    await page.locator('#verdict h2').first().waitFor();
    await page.getByRole('button', { name: 'Load it' }).focus();
    await page.keyboard.press('Tab');
    const inText = () => page.evaluate<boolean>('document.querySelector("#text").shadowRoot.activeElement !== null');
    assert.equal(await inText(), true, 'Tab leads into the text');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Tab');
    assert.equal(await inText(), true, 'and sets a line in there');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    assert.equal(await inText(), false, 'Escape and Tab lead out of it');

    const keep = page.getByLabel('Keep it in this browser');
    const stored = () => page.evaluate<string | null>('localStorage.getItem("servanda.draft")');
    assert.equal(await stored(), null, 'nothing is kept unasked');
    await keep.check();
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText('# mine\n');
    assert.match((await stored()) ?? '', /^# mine\n/);
    await page.goto(`${site.origin}/draft`);
    await page.getByRole('button', { name: 'Go on with the draft that is kept here' }).click();
    assert.match(await page.locator('.cm-content').innerText(), /^# mine\n/);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    assert.equal((await saved).suggestedFilename(), 'inf.yaml');
    await page.getByRole('button', { name: 'Take the kept draft away' }).click();
    assert.equal(await stored(), null);
    await page.getByLabel('Open a file').setInputFiles({
      name: 'own.yaml',
      mimeType: 'application/yaml',
      buffer: Buffer.from('id: own\n'),
    });
    await status(page, /errors?/);
    assert.equal((await page.locator('.cm-content').innerText()).trim(), 'id: own');
    // What is chosen takes the place of the whole word.
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('sho');
    // Enter chooses only what has been in sight for a moment, lest somebody chooses what they did not see; a click at once.
    await page.getByRole('option', { name: 'short' }).click();
    assert.equal(await page.locator('.cm-activeLine').innerText(), 'short: own');
    assert.deepEqual(takeFaults(), []);
    await page.context().close();
  });
});
