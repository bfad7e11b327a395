import assert from 'node:assert/strict';
import { test } from 'node:test';
import { howPage } from './how.ts';
import { rendered } from './testing-pages.ts';
import { todayPage } from './today.ts';

test('a frozen link on its own record says nothing; on another it warns, with its words escaped', () => {
  assert.doesNotMatch(rendered(howPage, '/how?record=test').html, /This link was made/);
  const other = rendered(howPage, '/how?record=%3Cscript%3E').html;
  assert.match(other, /This link was made with the record and library &lt;script/);
  assert.doesNotMatch(other, /<script/);
});

test('the frozen link of a page holds both days and the record, and leads to itself', () => {
  const link = (html: string) =>
    /<a href="([^"]*)">A link to exactly this page/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const first = link(rendered(todayPage, '/?on=2018-02-05').html);
  assert.equal(first, '/?on=2018-02-05&known=2026-11-24&record=test');
  assert.equal(link(rendered(todayPage, first).html), first);
});

test('changing the days of a page keeps its reading, its party and all else', () => {
  const { html } = rendered(howPage, '/how?party=RUS&reading=USA&section=duties');
  const form = /<form class="days"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  for (const [name, value] of Object.entries({ party: 'RUS', reading: 'USA', section: 'duties' })) {
    assert.ok(form.includes(`type="hidden" name="${name}" value="${value}"`), name);
  }
});

test('a page tells how to get the same answer', () => {
  const { html } = rendered(todayPage, '/?on=2018-02-05');
  assert.match(
    html,
    /npm run -s servanda -- status --on 2018-02-05<[\s\S]*curl '?[^<]*http[\s\S]*status\(\{ on: '2018-02-05' \}\)/,
  );
});
