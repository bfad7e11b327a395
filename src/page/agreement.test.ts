import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreementPage } from './agreement.ts';
import type { Site } from './site.ts';
import {
  assertEscaped,
  assertSound,
  assertSpeaksRussian,
  HOSTILE,
  hostile,
  rendered,
  siteOf,
} from './testing-pages.ts';
import type { View } from './view.ts';

const of =
  (id: string) =>
  (site: Site, view: View): ReturnType<typeof agreementPage> =>
    agreementPage(site, view, id);

for (const id of [
  'new-start',
  'npt',
  'inf',
  'start-1',
  'cfe',
  'jcpoa',
  'ppwt-2014',
  'geneva-protocol-1925',
  'london-naval-1930',
]) {
  for (const on of ['1925-01-01', '2012-01-01', '2026-11-24']) {
    test(`${id} on ${on} is sound and within the budget`, () => {
      const page = rendered(of(id), `/agreements/${id}?on=${on}`);
      assertSound(page);
      assert.equal(page.page.status, 200);
    });
  }
}

test('New START says at once what it is and where it stands', () => {
  const { text } = rendered(of('new-start'), '/agreements/new-start');
  assert.match(
    text,
    /New START is a treaty between the United States and Russia\. Ended on 5 February 2026: its term had run out\./,
  );
  assert.match(text, /It binds nobody on 24 November 2026\. These numbers are of 4 February 2026/);
});

test('its life is one bar, wide and narrow, with the day of the page as a line', () => {
  const { html, text } = rendered(of('new-start'), '/agreements/new-start?on=2022-03-01');
  const bar = /<svg[^>]*aria-labelledby="chart-life-title"[\s\S]*?<\/svg>/.exec(html)?.[0] ?? '';
  assert.match(
    bar,
    /<desc[^>]*>1 agreement from [^<]*in force \(disputed\) from 28 February 2023 until 4 February 2026/,
  );
  assert.match(bar, /stroke-dasharray="4 3"[^>]*>[^<]*<\/g><text[^>]*>1 March 2022</);
  assert.match(html, /class="narrow"><svg[^>]*aria-labelledby="chart-life-narrow-title"/);
  assert.match(text, /The life of New START/);
});

test('where the parties stand apart each has a row of its own', () => {
  const { html } = rendered(of('inf'), '/agreements/inf');
  const bar = /<svg[^>]*aria-labelledby="chart-life-title"[\s\S]*?<\/svg>/.exec(html)?.[0] ?? '';
  for (const name of ['Russia', 'The United States', 'Kazakhstan']) assert.ok(bar.includes(`>${name}</text>`), name);
});

test('what is disputed first is named at once, with who holds what', () => {
  const { text } = rendered(of('new-start'), '/agreements/new-start');
  assert.match(
    text,
    /≠ Disputed: Russia and the United States disagree on 6 points, first of all these: Russia: “The suspension of 2023 is lawful”; the United States: “The suspension of 2023 is legally invalid”\./,
  );
  assert.match(text, /4 further points and 2 disputes told in words: both sides in full/);
});

test('disputes that are told in words alone stand in one line', () => {
  const { text } = rendered(of('ppwt-2014'), '/agreements/ppwt-2014');
  assert.match(text, /≠ Disputed: 3 disputes told in words: both sides in full/);
});

test('over days in dispute each answer stands with those who give it', () => {
  const { text } = rendered(of('new-start'), '/agreements/new-start');
  assert.match(
    text,
    /≠ disputed from 28 February 2023 through 4 February 2026: in force as the United States reads it; suspended in part as Russia reads it/,
  );
});

test('numbers stand against their limits, both readings in one cell, and the drawing has only our own markup', () => {
  const { text, html } = rendered(of('new-start'), '/agreements/new-start?on=2022-03-01');
  assert.match(text, /warheads \[II\(1\)\(b\)\] ✓ met: 1,515 of 1,550 ✓ met: 1,474 of 1,550/);
  assert.match(text, /≠ as the United States reads it: ✓ met: 800 of 800 ≠ as Russia reads it: ✗ breached: 901 of 800/);
  assert.match(html, /<svg [^>]*role="img"/);
});

test('who disputes what stands in two columns', () => {
  const { html, text } = rendered(of('new-start'), '/agreements/new-start');
  assert.match(html, /class="two"/);
  assert.match(text, /As Russia reads it 56 Trident II launchers and 41 B-52H still count\./);
  assert.match(text, /As the United States reads it The conversions comply with the treaty\./);
});

test('of many members the count comes first', () => {
  const { text } = rendered(of('npt'), '/agreements/npt');
  assert.match(text, /in force since 5 March 1970; 190 bound, 1 disputed\./);
  assert.match(text, /Bound: 190/);
});

test('what has no room is one click away, whole', () => {
  const page = rendered(of('new-start'), '/agreements/new-start?section=duties');
  assertSound(page);
  assert.match(page.text, /within 45 days/);
  assert.match(page.html, /id="section-duties" open/);
});

test('an unknown agreement leads to those with a name like it, an unknown reading to what it should be', () => {
  const missing = rendered(of('new-strat'), '/agreements/new-strat');
  assertSound(missing);
  assert.equal(missing.page.status, 404);
  assert.match(missing.html, /href="\/agreements\/new-start"/);
  const bad = rendered(of('new-start'), '/agreements/new-start?reading=nobody');
  assertSound(bad);
  assert.equal(bad.page.status, 400);
  assert.match(bad.text, /reading is nobody/);
});

test('hostile names are shown as text', () => {
  const page = rendered(of('new-start'), '/agreements/new-start?on=2022-03-01', siteOf([hostile('new-start')]));
  assertEscaped(page);
  assert.ok(page.text.includes(HOSTILE.slice(0, 25)));
  const missing = rendered(of(HOSTILE), '/agreements/x');
  assertEscaped(missing);
});

for (const [id, on] of [
  ['new-start', '2022-03-01'],
  ['inf', '2018-12-01'],
  ['npt', '2026-11-24'],
  ['ppwt-2014', '2026-11-24'],
  ['jcpoa', '2026-11-24'],
  ['london-naval-1930', '1932-01-01'],
] as const) {
  test(`${id} is said in Russian`, () => {
    const page = rendered(of(id), `/agreements/${id}?on=${on}&lang=ru`);
    assertSound(page);
    // A name that a narrow drawing writes on two lines.
    assertSpeaksRussian(page, ['Naval Treaty']);
  });
}
