import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePatch } from '../agreement/parse.ts';
import { library, record } from '../assess/testing.ts';
import { assertEscaped, assertSound, HOSTILE, hostile, rendered, siteOf, wholeSite } from './testing-pages.ts';
import { whatIfPage } from './what-if.ts';

test('a newcomer finds three questions that work', () => {
  const page = rendered(whatIfPage, '/what-if');
  assertSound(page);
  const links = [...page.html.matchAll(/href="(\/what-if\?[^"]+)"/g)].map((match) =>
    (match[1] ?? '').replaceAll('&amp;', '&'),
  );
  const asked = links.filter((each) => each.includes('agreement='));
  assert.equal(asked.length, 3);
  for (const link of asked) {
    const answer = rendered(whatIfPage, link);
    assertSound(answer);
    assert.equal(answer.page.status, 200);
    assert.match(answer.text, /As it would be/);
  }
});

test('one more extension of New START: not allowed, and shown with both readings', () => {
  const { page, text } = rendered(whatIfPage, '/what-if?agreement=new-start&extend=5+years&at=2026-02-03');
  assert.match(text, /Extended by 5 years on 3 February 2026, by all parties/);
  assert.match(text, /✗ The text does not allow it: it has been extended as often as the text allows \[XIV\(2\)\]/);
  assert.match(text, /\d+ more provisions would bind, from 5 February 2026 through 4 February 2031/);
  assert.match(text, /✓ in force \(≠ as the United States reads it\) ✓ suspended in part \(≠ as Russia reads it\)/);
  assert.match(text, /Test heavy bombers °? ?IV – does not bind .*does not bind \(≠ as Russia reads it\)/);
  assert.match(text, /Deadlines that would arise 30 March 2026 : data base update/);
  assert.match(text, /What hangs on New START/);
  assert.equal(page.command, "what-if new-start --extend '5 years' --at 2026-02-03");
});

test('no answer shows the reading of one side of a dispute alone', () => {
  const { html } = rendered(whatIfPage, '/what-if?agreement=new-start&extend=5+years&at=2026-02-03');
  for (const cell of html.match(/<td data-of="As it would be">[\s\S]*?<\/td>/g) ?? []) {
    assert.equal(cell.includes('as Russia reads it'), cell.includes('as the United States reads it'), cell);
  }
});

test('without the extension of 2021 it would have ended that year', () => {
  const { text } = rendered(whatIfPage, '/what-if?agreement=new-start&lapse=term');
  assert.match(text, /would no longer bind, from 5 February 2021/);
  assert.match(text, /Ended on 5 February 2021: its term had run out/);
});

test('Rarotonga can be left because of a breach alone', () => {
  const { text } = rendered(whatIfPage, '/what-if?agreement=rarotonga&withdraw=AUS&at=2027-01-01');
  assert.match(text, /only because another has broken an essential provision \[13\]/);
  const breach = rendered(whatIfPage, '/what-if?agreement=rarotonga&withdraw=AUS&ground=breach&at=2027-01-01');
  assert.doesNotMatch(breach.text, /does not allow it/);
});

test('another number for one limit, with the patch that says the same', () => {
  const { page, html, text } = rendered(
    whatIfPage,
    '/what-if?agreement=new-start&limit=limits.warheads&max=1000&from=2015-02-05',
  );
  assert.match(text, /Warheads: at most 1,000 warheads from 5 February 2015/);
  assert.match(text, /✗ [\d,]+ of 1,000/);
  assert.equal(page.command, 'what-if new-start --patch another-number.yaml');
  const yaml = /<pre><code>(servanda: patch[\s\S]*?)<\/code>/.exec(html)?.[1] ?? '';
  const patch = parsePatch(yaml, 'another-number.yaml');
  assert.ok(patch.ok, JSON.stringify(patch));
});

for (const address of [
  '/what-if?agreement=npt&withdraw=IRN&at=2027-01-01',
  '/what-if?agreement=tpnw&join=DEU&at=2027-01-01',
  '/what-if?agreement=new-start&suspend=USA&at=2024-01-01&known=2024-02-01',
  '/what-if?agreement=new-start&extend=5+years&at=2026-02-03&limit=limits.warheads&max=1000&from=2026-02-05&party=RUS',
  '/what-if?agreement=ccw&lapse=day&at=2027-01-01',
  '/what-if?agreement=new-start',
]) {
  test(`${address} is sound and within the budget`, () => {
    const page = rendered(whatIfPage, address);
    assertSound(page);
    assert.equal(page.page.status, 200);
  });
}

for (const [address, status, words] of [
  ['/what-if?agreement=nope', 404, /no agreement "nope"/],
  ['/what-if?agreement=inf&extend=foo&at=2026-02-03', 400, /"foo" is no length of time/],
  ['/what-if?agreement=inf&extend=5+years&at=2026-02-30', 400, /"2026-02-30" does not exist/],
  ['/what-if?agreement=inf&withdraw=RUSSIA&at=2026-02-03', 400, /"RUSSIA" is no state/],
  ['/what-if?agreement=inf&withdraw=RUS', 400, /The day is missing/],
  ['/what-if?agreement=new-start&limit=limits.x&max=1', 400, /no limit "limits.x"/],
  ['/what-if?agreement=new-start&limit=limits.warheads&max=1e9', 400, /"1e9" is no whole number/],
  ['/what-if?agreement=new-start&limit=__proto__&max=1', 400, /no limit/],
  ['/what-if?agreement=new-start&lapse=soon', 400, /no way to lapse/],
  ['/what-if?agreement=new-start&extend=1+year&at=1000-01-01&limit=warheads&max=1&from=9999-01-01', 400, /sixty years/],
  ['/what-if?agreement=new-start&lapse=term&reading=nobody', 400, /nobody/],
] as const) {
  test(`${address} is refused calmly, beside the form`, () => {
    const page = rendered(whatIfPage, address);
    assertSound(page);
    assert.equal(page.page.status, status);
    assert.match(page.text, words);
    assert.match(page.html, /<form class="ask"/);
  });
}

test('hostile names are text', () => {
  const site = siteOf([hostile('new-start')]);
  for (const rest of ['', '&extend=5+years&at=2026-02-03', `&extend=${encodeURIComponent(HOSTILE)}&at=2026-02-03`]) {
    const page = rendered(whatIfPage, `/what-if?agreement=new-start${rest}`, site);
    assertSound(page);
    assertEscaped(page);
  }
});

test('what the page rests on is in the register', () => {
  const { page } = rendered(whatIfPage, '/what-if?agreement=new-start&lapse=term');
  assert.ok((page.sources ?? []).length > 5);
  for (const id of page.sources ?? [])
    assert.ok(record.sources.has(id) || Object.hasOwn(library('new-start').sources ?? {}, id), id);
});

test('the whole library answers an exit and a lapse', () => {
  for (const { id } of wholeSite().agreements.slice(0, 12)) {
    const page = rendered(whatIfPage, `/what-if?agreement=${id}&withdraw=USA&at=2001-12-13`);
    assert.equal(page.page.status, 200, id);
  }
});
