import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePatch } from '../agreement/parse.ts';
import { library, record } from '../assess/testing.ts';
import {
  assertEscaped,
  assertSound,
  assertSpeaksRussian,
  HOSTILE,
  hostile,
  rendered,
  siteOf,
  wholeSite,
} from './testing-pages.ts';
import { whatIfPage } from './what-if.ts';

test('a newcomer finds six questions that work', () => {
  const page = rendered(whatIfPage, '/what-if');
  assertSound(page);
  const links = [...page.html.matchAll(/href="(\/what-if\?[^"]+)"/g)].map((match) =>
    (match[1] ?? '').replaceAll('&amp;', '&'),
  );
  const asked = links.filter((each) => each.includes('agreement='));
  assert.equal(asked.length, 6);
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
  assert.match(
    text,
    /✗ The text does not allow it: it allows one extension of at most 5 years, and that was used in 2021 \[XIV\(2\)\]\. Shown as an amendment/,
  );
  assert.match(text, /New START would be in force until 5 February 2031; as it is, it ended on 5 February 2026\./);
  assert.match(text, /It would be suspended in part, as Russia reads it\./);
  assert.match(
    text,
    /The limits of 700 deployed delivery vehicles, 1,550 warheads and 800 launchers and heavy bombers would go on binding the United States and Russia\./,
  );
  assert.match(
    text,
    /Owed would be: data base update \(10 times\), commission sessions \(5 times\), \d+ kinds of notification/,
  );
  assert.match(text, /inspections \(18 every year\), and 4 other quotas/);
  assert.match(text, /\d+ more provisions would bind, from 5 February 2026 through 4 February 2031/);
  assert.match(text, /✓ in force \(≠ as the United States reads it\) ✓ suspended in part \(≠ as Russia reads it\)/);
  assert.match(
    text,
    /Test heavy bombers °? ?IV at most 10 test heavy bombers – does not bind .*does not bind \(≠ as Russia reads it\)/,
  );
  assert.match(text, /Deadlines that would arise Data base update : 30 March 2026, .* the last on 30 September 2030/);
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
  const [before, after] = ['at most 1,550 (warheads)', 'at most 1,000 (warheads)'];
  assert.ok(
    html.includes(`5 February 2015: ${before}`) && html.includes(`5 February 2015: ${after}`),
    'on the drawing',
  );
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
  // So much is said of it that there is no room for a drawing.
  '/what-if?agreement=start-1&withdraw=USA&at=2001-12-13&lang=ru',
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
  ['/what-if?agreement=inf&without=usa-withdrawal', 400, /The record has no act "usa-withdrawal" of INF/],
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

test('an agreement of all states is told in few lines, though each came to it on a day of its own', () => {
  for (const lang of ['', '&lang=ru']) {
    assertSound(rendered(whatIfPage, `/what-if?agreement=npt&lapse=term&on=2026-11-24&known=2026-11-24${lang}`));
  }
  const { text } = rendered(whatIfPage, '/what-if?agreement=npt&lapse=term');
  assert.match(text, /NPT would never be in force for 17 states\./);
  assert.match(text, /17 states Angola, [^:]*Vanuatu , on days of its own for each: – unsigned/);
});

test('INF without the withdrawal of the United States: what is supposed away is an act of the record', () => {
  const { page, text } = rendered(whatIfPage, '/what-if?agreement=inf&without=usa-withdrawal-2019');
  assert.match(text, /As if this had not taken place \(2 February 2019\): notice of withdrawal by the United States\./);
  assert.match(text, /INF would be in force, with no end in sight; as it is, it ended on 2 August 2019\./);
  assert.match(text, /It would be suspended for Russia, as Russia reads it\./);
  assert.equal(page.command, 'what-if inf --without usa-withdrawal-2019');
});

test('what only one side calls a suspension is never told as one', () => {
  const { text } = rendered(whatIfPage, '/what-if?agreement=cfe&without=cfe-rus-suspension-2007');
  assert.match(text, /as it is, it is suspended then, as Russia reads it\./);
});

for (const address of [
  '/what-if',
  '/what-if?agreement=new-start',
  '/what-if?agreement=new-start&extend=5+years&at=2026-02-03',
  '/what-if?agreement=inf&without=usa-withdrawal-2019',
  '/what-if?agreement=npt&withdraw=IRN&at=2027-01-01',
  '/what-if?agreement=new-start&limit=limits.warheads&max=1000&from=2015-02-05',
  '/what-if?agreement=inf&extend=foo&at=2026-02-03&withdraw=RUSSIA&without=nothing',
]) {
  test(`${address} in Russian`, () => {
    const page = rendered(whatIfPage, `${address}${address.includes('?') ? '&' : '?'}lang=ru`);
    assertSound(page);
    // The description of a drawing is one text, in which the name of a limit cannot be marked.
    assertSpeaksRussian(page, ['(warheads)']);
  });
}

test('a length of time may be written in Russian', () => {
  const address = `/what-if?agreement=new-start&extend=${encodeURIComponent('5 лет')}&at=2026-02-03&lang=ru`;
  const { page, text } = rendered(whatIfPage, address);
  assert.match(text, /New START было бы в силе до 5 февраля 2031 года; на деле оно прекратилось 5 февраля 2026 года\./);
  assert.equal(page.command, "what-if new-start --extend '5 years' --at 2026-02-03");
});
