import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../time/testing.ts';
import { lifeSpans, standingOn } from './standing.ts';
import { assertEscaped, assertSound, hostile, rendered, siteOf, wholeSite } from './testing-pages.ts';
import { timelinePage } from './timeline.ts';

test('all agreements as a drawing and as a list, and the last acts', () => {
  const page = rendered(timelinePage, '/timeline');
  assertSound(page);
  assert.equal(page.page.status, 200);
  assert.match(page.text, /The lives of 7\d agreements between 1 January 1919 and 24 November 2026/);
  assert.match(page.text, /24 November 2026 : in force \d+; ended \d+; disputed none/);
  assert.match(page.html, /<svg [^>]*role="group"/);
  assert.match(page.text, /The same as a list/);
  assert.match(
    page.text,
    /in force from 5 February 2011; in force \(≠ disputed\) from 28 February 2023 through 4 February 2026/,
  );
});

for (const address of [
  '/timeline?party=RUS&from=1960&to=2026&kind=treaty',
  '/timeline?party=USA',
  '/timeline?party=DEU&from=1990-10-03',
  '/timeline?kind=draft',
  '/timeline?on=1985-06-01&known=1985-06-01',
  '/timeline?on=2020-01-01&known=2021-01-01',
]) {
  test(`${address} is sound and within the budget`, () => {
    const page = rendered(timelinePage, address);
    assertSound(page);
    assert.equal(page.page.status, 200);
    assert.match(page.text, /The lives of \d+ agreements?( of [\w ]+)? between/);
  });
}

test('the day stands in the drawing and is said of, and each life leads to its agreement on that day', () => {
  const { html, text } = rendered(timelinePage, '/timeline?on=2024-01-01');
  assert.match(text, /between 1 January 1919 and 24 November 2026/, 'lives go on after the day');
  assert.match(text, /1 January 2024 : in force \d+; ended \d+; disputed 1 \(New START\)/);
  assert.match(html, /class="sv-day [^>]*translate\(9\d\d[^>]*>.*>1 January 2024<\/text>/);
  const [, life = ''] = /<a href="\/agreements\/new-start\?on=2024-01-01" data-life="([^"]*)"/.exec(html) ?? [];
  assert.equal(standingOn([{ name: 'New START', spans: lifeSpans(life) }], day('2011-02-04')).inForce, 0);
  assert.equal(standingOn([{ name: 'New START', spans: lifeSpans(life) }], day('2011-02-05')).inForce, 1);
});

test('a year as the end is the whole of it, in the command too', () => {
  const { page, text } = rendered(timelinePage, '/timeline?party=RUS&from=1960&to=2026&kind=treaty');
  assert.match(text, /between 1 January 1960 and 31 December 2026/);
  assert.match(page.command ?? '', /--party RUS --from 1960 --to 2026-12-31$/);
  assert.match(page.twins?.[0]?.href ?? '', /^\/api\/v1\/timeline\?party=RUS&from=1960&to=2026-12-31&agreement=geneva/);
});

test('the acts that do not fit are a click away, ten years at a time', () => {
  const { html } = rendered(timelinePage, '/timeline');
  const links = [...html.matchAll(/href="(\/timeline\?[^"]*from=19[0-9]{2}[^"]*)"/g)].map((match) => match[1] ?? '');
  assert.ok(links.length > 4);
  const decade = rendered(timelinePage, (links[1] ?? '').replaceAll('&amp;', '&'));
  assertSound(decade);
  assert.equal(decade.page.status, 200);
});

for (const [address, words] of [
  ['/timeline?party=XXX', /The record has no act of XXX\./],
  ['/timeline?from=foo', /from "foo"/],
  ['/timeline?from=2000&to=1990', /does not end before it begins/],
  ['/timeline?kind=poem', /"poem"/],
  ['/timeline?from=0001', /from "0001"/],
] as const) {
  test(`${address} is refused calmly`, () => {
    const page = rendered(timelinePage, address);
    assertSound(page);
    assert.equal(page.page.status, 400);
    assert.match(page.text, words);
  });
}

test('hostile names are text, in the drawing too', () => {
  const site = siteOf([hostile('inf'), ...wholeSite().agreements.filter(({ id }) => id !== 'inf')]);
  const page = rendered(timelinePage, '/timeline?party=RUS', site);
  assertSound(page);
  assertEscaped(page);
  const kind = rendered(timelinePage, `/timeline?kind=${encodeURIComponent('<script>alert(1)</script>')}`);
  assertEscaped(kind);
});
