import assert from 'node:assert/strict';
import type { AgreementFile } from '../agreement/schema.ts';
import { unwrap } from '../ask/problems.ts';
import { library, record } from '../assess/testing.ts';
import { agreementIds } from '../store/library.ts';
import { loadScenarios } from '../store/scenarios.ts';
import { day } from '../time/testing.ts';
import { inLanguage } from '../words/language.ts';
import { documentOf } from './layout.ts';
import { type Page, type Site, sourceById } from './site.ts';
import { isBad, readView, type View } from './view.ts';

/** For tests only: the library as a site, a page as its HTML, and what must hold of every page. */

const TODAY = day('2026-11-24');

const scenarios = unwrap(loadScenarios());
let whole: Site | undefined;

export function wholeSite(): Site {
  whole ??= siteOf(agreementIds().map(library));
  return whole;
}

export function siteOf(agreements: readonly AgreementFile[]): Site {
  return { agreements, record, scenarios, today: TODAY, digest: 'test' };
}

export interface Rendered {
  readonly page: Page;
  readonly html: string;
  /** What stands on it, without its markup. */
  readonly text: string;
}

export function rendered(make: (site: Site, view: View) => Page, address: string, site = wholeSite()): Rendered {
  const view = readView(new URL(address, 'http://localhost'), site.today);
  if (isBad(view)) throw new Error(`test: ${view.key} ${view.found}`);
  const { page, html } = inLanguage(view.language, () => {
    const made = make(site, view);
    return { page: made, html: documentOf(site, view, made) };
  });
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const text = main.replace(/<title>[\s\S]*?<\/title>|<desc[\s\S]*?<\/desc>/g, '').replace(/<[^>]+>/g, ' ');
  return { page, html, text: unescaped(text).replace(/\s+/g, ' ') };
}

/** The text that was escaped to stand in markup. */
export function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** As much as a reading page may weigh. */
const MOST_BYTES = 60_000;

/** What a strict policy, a reader of the screen and a slow line ask of every page. */
export function assertSound({ page, html }: Rendered): void {
  assert.doesNotMatch(html, /\sstyle="/, 'no style on an element');
  assert.doesNotMatch(html, /<(script|style)\b/, 'no script and no style but from files');
  assert.doesNotMatch(html, /<[^>]*\son[a-z]+=/, 'no handlers');
  assert.ok(Buffer.byteLength(html) <= MOST_BYTES, `${Buffer.byteLength(html)} bytes`);
  const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
  levels.forEach((level, i) => {
    assert.ok(level <= (levels[i - 1] ?? 0) + 1, `heading ${i + 1} is h${level} after h${levels[i - 1] ?? 0}`);
  });
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
  assert.equal(new Set(ids).size, ids.length, 'every id once');
  for (const match of html.matchAll(/\s(?:list|for|aria-labelledby|aria-describedby)="([^"]+)"|href="#([^"]+)"/g)) {
    assert.ok(ids.includes(match[1] ?? match[2]), `${match[0]} leads to nothing`);
  }
  const labelled = [...html.matchAll(/<label for="([^"]+)"/g)].map((match) => match[1]);
  const unlabelled = html
    .replace(/<label[\s\S]*?<\/label>/g, '')
    .match(/<(input(?![^>]*type="hidden")|select|textarea)[^>]*>/g)
    ?.filter((field) => !labelled.includes(/\sid="([^"]+)"/.exec(field)?.[1]));
  assert.deepEqual(unlabelled ?? [], [], 'every field has a label');
  for (const table of html.match(/<table[\s\S]*?<\/table>/g) ?? []) {
    assert.match(table, /<caption>/, 'every table has a caption');
    assert.doesNotMatch(table, /<th(?![^>]*scope=)(?!ead)/, 'every head of a row or column says of what');
  }
  for (const id of page.sources ?? []) assert.ok(sourceById(wholeSite(), id) || certainOwn(id), `source ${id}`);
}

/** Sources that an agreement brings along itself. */
function certainOwn(id: string): boolean {
  return wholeSite().agreements.some((each) => Object.hasOwn(each.sources ?? {}, id));
}

/**
 * A page in Russian says nothing in English but what it marks as English, names of agreements, and code. Words in
 * `except` are left aside: each test says which and why.
 */
export function assertSpeaksRussian({ html }: Rendered, except: readonly string[] = []): void {
  assert.match(html, /<html lang="ru"/);
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  assert.match(main, /[а-я]{3}/, 'something is said in Russian');
  assert.doesNotMatch(main, /[\u2068\u2069]/, 'words of the record are marked, by `told`');
  const spoken = main
    .replace(/<(code|pre|style)\b[\s\S]*?<\/\1>/g, '|')
    .replace(/<(\w+)[^>]*\slang="en"[\s\S]*?<\/\1>/g, '|');
  const attributes = [...spoken.matchAll(/\s(?:title|aria-label|alt|placeholder)="([^"]*)"/g)].map((each) => each[1]);
  const text = spoken.replace(/<\/?(?:a|abbr|b|em|i|span|strong)\b[^>]*>/g, ' ').replace(/<[^>]+>/g, '|');
  const said = namesRemoved(unescaped([text, ...attributes].join('|')), except);
  const english = [...said.matchAll(/[A-Za-z]{2,}(?:\s+[A-Za-z]{2,})+|(?<![\w./-])[a-z]{3,}(?![\w./-])/g)];
  const found = english.map(({ 0: words, index }) => `${words}: …${said.slice(Math.max(0, index - 40), index + 60)}…`);
  assert.deepEqual(found, [], 'English is left in a Russian page');
}

function namesRemoved(text: string, except: readonly string[]): string {
  const names = wholeSite().agreements.flatMap(({ id, short, also = [] }) => [id, short, ...also]);
  return [...names, ...except]
    .sort((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, '·'), text);
}

export const HOSTILE = '<script>alert(1)</script>"\'&';

/** An agreement whose names try to be markup. */
export function hostile(id: string): AgreementFile {
  const file = library(id);
  const limits = Object.fromEntries(
    Object.entries(file.limits).map(([name, limit]) => [name, { ...limit, cite: HOSTILE, says: HOSTILE }]),
  );
  return { ...file, short: HOSTILE, title: { ...file.title, en: HOSTILE }, limits };
}

export function assertEscaped({ html }: Rendered): void {
  assert.doesNotMatch(html, /<script>alert/);
  assert.match(html, /&lt;script>alert|&lt;script&gt;alert/);
}
