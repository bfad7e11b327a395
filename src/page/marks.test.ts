import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { library } from '../assess/testing.ts';
import { inLanguage } from '../words/language.ts';
import { foreign } from '../words/words.ts';
import { ours, titleOf, told } from './marks.ts';
import type { Html } from './site.ts';
import { assertSpeaksRussian } from './testing-pages.ts';

const shown = (html: Html): string => renderToString(h('p', null, html));
const russian = (make: () => Html): string => inLanguage('ru', () => shown(make()));

test('words of the record are marked as English where another language is spoken, and escaped', () => {
  assert.equal(shown(ours('no <b>')), '<p>no &lt;b></p>');
  assert.equal(
    russian(() => ours('no <b>')),
    '<p><span lang="en">no &lt;b></span></p>',
  );
  assert.equal(
    russian(() => told(`так: ${foreign('no')}, и не иначе`)),
    '<p>так: <span lang="en">no</span>, и не иначе</p>',
  );
});

test('a title stands in the language that is spoken, and in English where the file has no other', () => {
  const bwc = library('bwc');
  assert.match(
    russian(() => titleOf(bwc)),
    /^<p>Конвенция о запрещении/,
  );
  const { ru: _, ...english } = bwc.title;
  assert.match(
    russian(() => titleOf({ title: english })),
    /^<p><span lang="en">Convention on/,
  );
  assert.match(shown(titleOf(bwc)), /^<p>Convention on/);
});

test('English that is left in a Russian page is found, in its text and in its attributes', () => {
  const page = (body: string) => ({
    page: { status: 200 as const, title: '', body: null },
    html: `<html lang="ru"><main><h1>Договор</h1>${body}</main></html>`,
    text: '',
  });
  const sound = '<p>New START в силе, <span lang="en">no limit</span> <code>npm run</code> 5 II(1)</p>';
  assertSpeaksRussian(page(sound));
  assertSpeaksRussian(page('<p>Hiroshima Process</p>'), ['Hiroshima Process']);
  for (const left of ['<p>Two words</p>', '<td>met</td>', '<a title="of it">так</a>', '<p>\u2068так\u2069</p>']) {
    assert.throws(() => assertSpeaksRussian(page(left)), assert.AssertionError, left);
  }
});
