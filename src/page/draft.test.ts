import assert from 'node:assert/strict';
import { test } from 'node:test';
import { libraryText } from '../agreement/testing.ts';
import { draftPage } from './draft.ts';
import { assertSound, assertSpeaksRussian, type Rendered, rendered, wholeSite } from './testing-pages.ts';

const site = { ...wholeSite(), textOf: libraryText };
const checked = (text: string, address = '/draft'): Rendered =>
  rendered((each, view) => draftPage(each, view, text), address, site);

test('a draft starts from the template or from an agreement', () => {
  assert.match(rendered(draftPage, '/draft', site).html, /id: my-draft/);
  const page = rendered(draftPage, '/draft?start=sort', site);
  assertSound(page);
  assert.match(page.html, /id: sort\n/);
  assert.equal(rendered(draftPage, '/draft?start=nope', site).page.status, 404);
});

test('what is wrong is told with its place and a fix; what runs is tried on the record', () => {
  const wrong = checked(libraryText('sort').replace('kind: treaty', 'kind: tready'));
  assert.match(wrong.text, /1 error: it cannot run before the errors are mended\./);
  assert.match(wrong.text, /error "?tready/);
  const runs = checked(libraryText('sort'), '/draft?on=2010-01-01');
  assert.match(runs.text, /As if SORT were an agreement, .* on 1 January 2010: \d+ findings? [a-z]+/);
});

test('in Russian', () => {
  for (const text of [undefined, libraryText('sort'), libraryText('sort').replace('kind: treaty', 'kind: tready')]) {
    const page = rendered((each, view) => draftPage(each, view, text), '/draft?lang=ru&on=2010-01-01', site);
    assertSound(page);
    const unmarked = page.html.replace(/<textarea[\s\S]*?<\/textarea>/, '');
    assertSpeaksRussian({ ...page, html: unmarked });
  }
});
