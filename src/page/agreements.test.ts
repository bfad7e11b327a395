import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreementsPage } from './agreements.ts';
import {
  assertEscaped,
  assertSound,
  assertSpeaksRussian,
  HOSTILE,
  hostile,
  rendered,
  siteOf,
} from './testing-pages.ts';

test('all agreements stand where they do, what binds first, and the first sentence counts them', () => {
  const page = rendered(agreementsPage, '/agreements');
  assertSound(page);
  assert.match(page.text, /On 24 November 2026, \d+ of \d+ agreements are in force, /);
  assert.match(page.text, /New START : Ended on 5 February 2026: its term had run out\./);
  assert.match(page.text, /NPT ≠ disputed : In force since 5 March 1970; 190 bound, 1 disputed\./);
  const [force, over] = [page.text.indexOf('In force ('), page.text.indexOf('Over (')];
  assert.ok(force > 0 && force < over);
});

test('another day has another answer, and the links keep the day', () => {
  const page = rendered(agreementsPage, '/agreements?on=1990-01-01');
  assertSound(page);
  assert.match(page.text, /INF : In force since 1 June 1988/);
  assert.match(page.html, /href="\/agreements\/inf\?on=1990-01-01"/);
});

test('before anything was signed nothing has happened', () => {
  const page = rendered(agreementsPage, '/agreements?on=1850-01-01');
  assertSound(page);
  assert.match(page.text, /0 of \d+ agreements are in force/);
});

test('they are filtered by kind and by words, and the form keeps both', () => {
  const page = rendered(agreementsPage, '/agreements?kind=draft&q=space+2008');
  assertSound(page);
  assert.match(page.text, /On 24 November 2026, 0 of 1 agreement that fit/);
  assert.match(page.text, /PPWT/);
  assert.doesNotMatch(page.text, /New START :/);
  assert.match(page.html, /value="space 2008"/);
  assert.match(page.html, /<option (?:value="draft" selected|selected value="draft")/);
});

test('a reading that some agreements do not know is asked of the others alone', () => {
  assertSound(rendered(agreementsPage, '/agreements?reading=RUS'));
});

test('a hostile name is shown as text', () => {
  const page = rendered(agreementsPage, `/agreements?q=${encodeURIComponent('alert')}`, siteOf([hostile('inf')]));
  assertEscaped(page);
  assert.ok(page.text.includes(HOSTILE.slice(0, 20)));
});

test('names stand in the order in which a reader looks for them, capitals and small letters alike', () => {
  const { html } = rendered(agreementsPage, '/agreements');
  const [first = ''] = html.split('<h2>').slice(1);
  const names = [...first.matchAll(/<li><a href="\/agreements\/[^"]*">([^<]*)</g)].map((each) => each[1] ?? '');
  assert.ok(names.length > 30);
  assert.deepEqual(
    names,
    [...names].sort((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base', numeric: true })),
  );
  assert.ok(names.indexOf('Lahore MoU') < names.indexOf('LTBT'));
});

for (const address of ['/agreements?lang=ru', '/agreements?lang=ru&on=1990-01-01', '/agreements?lang=ru&kind=draft']) {
  test(`${address} is said in Russian`, () => {
    const page = rendered(agreementsPage, address);
    assertSound(page);
    assertSpeaksRussian(page);
  });
}

test('in Russian the title is the Russian one, and the counts are whole sentences', () => {
  const { text } = rendered(agreementsPage, '/agreements?lang=ru');
  assert.match(text, /На 24 ноября 2026 года в силе 50 соглашений из 77,/);
  assert.match(
    text,
    /NPT ≠ оспаривается : В силе с 5 марта 1970 года; связано: 190, оспаривается: 1\. Договор о нераспространении/,
  );
});
