import { equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../assess/testing.ts';
import { registerOf, restingOn, tally } from '../record/register.ts';
import { numberWords } from '../words/words.ts';
import { howPage } from './how.ts';
import { sourcesPage } from './sources.ts';
import { hostileSite, librarySite, MARKUP, rendered, viewAt } from './testing-site.ts';

const site = librarySite();

function sourcesAt(address: string, of = site): string {
  const view = viewAt(of, address);
  return rendered(of, view, sourcesPage(of, view));
}

test('the first sentence says how much is confirmed, as the register has it', () => {
  const { confirmed, recalled } = tally(restingOn(site.record, site.agreements));
  match(
    sourcesAt('/sources'),
    new RegExp(`<p>${numberWords(confirmed)} of ${numberWords(confirmed + recalled)} entries`),
  );
});

test('every source on which something rests stands on some part of the list', () => {
  const used = registerOf(site.record, site.agreements).filter((each) => each.resting.length > 0);
  const parts = Math.max(...[...sourcesAt('/sources').matchAll(/page=(\d+)/g)].map((each) => Number(each[1])));
  const all = Array.from({ length: parts }, (_, i) => sourcesAt(`/sources?page=${i + 1}`)).join('');
  for (const { id } of used) ok(all.includes(`id="source-${id}"`), id);
});

test('sources are found by word, by grade and by agreement', () => {
  match(sourcesAt('/sources?q=podvig'), /Podvig/);
  match(sourcesAt('/sources?grade=not+opened'), /<td>not opened<\/td>/);
  match(sourcesAt('/sources?agreement=new-start'), /what the library and the record hold of New START/);
  match(sourcesAt('/sources?q=no-such-word-anywhere'), /No source fits/);
});

test('an agreement that there is not is not found, and a strange part is the first or the last', () => {
  const view = viewAt(site, '/sources?agreement=zzz');
  equal(sourcesPage(site, view).status, 404);
  for (const page of ['-1', '0', 'x', '1e9']) sourcesAt(`/sources?page=${page}`);
});

test('markup in titles is text, and only addresses of the web become links', () => {
  const html = sourcesAt('/sources', hostileSite(site, library('inf')));
  equal(html.includes(MARKUP), false);
  ok(html.includes('&lt;script>alert(1)&lt;/script>'));
});

test('how it works has no number that the record does not give', () => {
  const view = viewAt(site, '/how');
  const html = rendered(site, view, howPage(site, view));
  match(html, new RegExp(`${site.agreements.length} arms-control agreements`));
  match(html, new RegExp(`${numberWords(site.record.statements.length)} statements`));
  for (const mark of ['✓', '✗', '…', '–', '≠', '°']) ok(html.includes(mark), mark);
});

test('how it works can be shown of a library without anything in it', () => {
  const empty = { ...site, agreements: [], record: { statements: [], ties: [], sources: new Map() } };
  const view = viewAt(empty, '/how');
  rendered(empty, view, howPage(empty, view));
});
