import assert from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../assess/testing.ts';
import { comparePage } from './compare.ts';
import {
  assertEscaped,
  assertSound,
  assertSpeaksRussian,
  hostile,
  rendered,
  siteOf,
  wholeSite,
} from './testing-pages.ts';

test('without a choice there are four pairs to begin with, and a form', () => {
  const page = rendered(comparePage, '/compare');
  assertSound(page);
  assert.equal(page.page.status, 200);
  assert.match(page.text, /PPWT 2008 and PPWT 2014/);
  assert.match(page.html, /href="\/compare\?a=start-1&amp;b=new-start"/);
  assert.match(page.html, /<select name="a"/);
});

for (const [a, b] of [
  ['start-1', 'new-start'],
  ['ppwt-2008', 'ppwt-2014'],
  ['inf', 'new-start'],
  ['tpnw', 'npt'],
  ['new-start', 'new-start'],
  ['jcpoa', 'cwc'],
] as const) {
  test(`${a} beside ${b} is sound and within the budget`, () => {
    const page = rendered(comparePage, `/compare?a=${a}&b=${b}`);
    assertSound(page);
    assert.equal(page.page.status, 200);
    assert.equal(page.page.command, `compare ${a} ${b}`);
    assert.match(page.text, /provisions in both/);
  });
}

test('numbers stand side by side, and each provision leads to where it is read', () => {
  const { html, text } = rendered(comparePage, '/compare?a=start-1&b=new-start&on=2012-01-01');
  assert.match(text, /at most 6,000 attributed warheads at most 1,550 warheads/);
  assert.match(html, /href="\/agreements\/new-start\/limits\.warheads\?on=2012-01-01"/);
  for (const [id, title] of [
    ['differs', 'What differs'],
    ['only-a', 'Only in START I'],
    ['only-b', 'Only in New START'],
    ['same', 'The same'],
  ]) {
    assert.match(html, new RegExp(`<a href="#${id}">${title} \\(\\d+\\)</a>`));
    assert.match(html, new RegExp(`<h2 id="${id}">${title}</h2>`));
  }
  assert.match(html, /<summary>Prohibitions \(\d+\)<\/summary>/);
});

test('the longest comparison leaves room in its budget', () => {
  const { html } = rendered(comparePage, '/compare?a=start-1&b=new-start');
  assert.ok(Buffer.byteLength(html) < 52_000, `${Buffer.byteLength(html)} bytes`);
});

test('every link to a provision leads to one', () => {
  const { html } = rendered(comparePage, '/compare?a=inf&b=new-start');
  const links = [...html.matchAll(/href="\/agreements\/([a-z0-9-]+)\/([a-z]+)\.([^"?]+)/g)];
  assert.ok(links.length > 10);
  for (const [, id = '', section = '', name = ''] of links) {
    const file: Readonly<Record<string, unknown>> = library(id);
    const known = section === 'lifecycle' ? file['lifecycle'] : file[section];
    const path = name.split('.')[0] ?? '';
    assert.ok(Object.hasOwn(known ?? {}, path), `${id}/${section}.${name}`);
  }
});

test('an agreement that the library has not is said calmly, with what may be meant', () => {
  const page = rendered(comparePage, '/compare?a=infx&b=new-start');
  assertSound(page);
  assert.equal(page.page.status, 404);
  assert.match(page.text, /no agreement "infx".*[Dd]id you mean "inf"/);
});

test('hostile names are text', () => {
  const site = siteOf([hostile('inf'), ...wholeSite().agreements.filter(({ id }) => id !== 'inf')]);
  const page = rendered(comparePage, '/compare?a=inf&b=new-start', site);
  assertSound(page);
  assertEscaped(page);
  const unknown = rendered(comparePage, `/compare?a=${encodeURIComponent('<script>alert(1)</script>')}&b=inf`);
  assertSound(unknown);
  assertEscaped(unknown);
});

test('in Russian', () => {
  for (const address of [
    '/compare',
    '/compare?a=start-1&b=new-start',
    '/compare?a=ppwt-2008&b=cwc',
    '/compare?a=infx',
  ]) {
    const page = rendered(comparePage, `${address}${address.includes('?') ? '&' : '?'}lang=ru`);
    assertSound(page);
    assertSpeaksRussian(page);
  }
  const { text } = rendered(comparePage, '/compare?a=start-1&b=new-start&lang=ru');
  assert.match(text, /не более 6000 attributed warheads не более 1550 warheads/);
});
