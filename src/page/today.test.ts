import { equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../assess/testing.ts';
import { livesOn } from './lives.ts';
import { assertSound, assertSpeaksRussian, rendered as renderedPage } from './testing-pages.ts';
import { hostileSite, librarySite, MARKUP, rendered, viewAt } from './testing-site.ts';
import { todayPage } from './today.ts';

const site = librarySite();

function todayAt(address: string, of = site): string {
  const view = viewAt(of, address);
  return rendered(of, view, todayPage(of, view));
}

test('the first sentence says how many agreements are in force, as the assessment has it', () => {
  const view = viewAt(site, '/');
  const inForce = livesOn(site, view).filter(({ life }) => life.some((each) => each.status === 'met')).length;
  match(todayAt('/'), new RegExp(`<p>On 24 November 2026, ${inForce} of the ${site.agreements.length} agreements`));
});

test('three questions for newcomers stand on the page with their links', () => {
  const html = todayAt('/');
  ok(html.includes('href="/agreements/new-start/limits.launchers?on=2022-03-01"'));
  ok(html.includes('href="/agreements/new-start?on=2026-02-05"'));
  ok(html.includes('href="/what-if?agreement=new-start&amp;extend=5+years&amp;at=2026-02-03"'));
});

test('of a disputed number both answers stand beside each other, nobody’s first by default', () => {
  const html = todayAt('/?on=2022-03-01');
  match(html, /The numbers in the record against the limits that bind on 1 March 2022/);
  match(html, /at most 800.*✗<\/span> breached: 901.*≠ as Russia reads it/);
  match(html, /at most 800.*✓<\/span> met: 800<.*≠ as the United States reads it/);
});

test('a figure that no longer serves is called the last one', () => {
  match(
    todayAt('/'),
    /undetermined: last 1,549.* \(1 September 2022\).*the last figure no longer serves, and none has followed/,
  );
});

test('what is known later is not on the page of an earlier day', () => {
  const html = todayAt('/?on=2026-03-01&known=2010-01-01');
  equal(html.includes('Lavrov'), false);
});

test('what ends within a year is told with its day', () => {
  match(todayAt('/?on=2025-06-01'), /5 February 2026<\/td><th scope="row"><a[^>]*>New START/);
});

test('a day on which there was nothing yet is answered as well', () => {
  match(todayAt('/?on=1500-01-01'), /0 of the \d+ agreements/);
});

test('disputes name who says what', () => {
  const html = todayAt('/');
  match(html, /As Ukraine reads it:/);
  match(html, /As the others read it:/);
});

test('titles and statements with markup are shown as text', () => {
  const hostile = hostileSite(site, library('inf'));
  const html = todayAt('/?on=2018-12-24', hostile);
  equal(html.includes(MARKUP), false);
  ok(html.includes('&lt;script>alert(1)&lt;/script>'));
});

test('asked again it answers in under 30 ms', () => {
  const view = viewAt(site, '/?on=2020-05-05');
  rendered(site, view, todayPage(site, view));
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    rendered(site, view, todayPage(site, view));
    return performance.now() - start;
  });
  ok(Math.min(...times) < 30, `${Math.min(...times)} ms`);
});

test('where the record names fewer members than are printed, the count says so, and says what is only recalled', () => {
  const text = todayAt('/?on=2026-11-24').replace(/<[^>]+>/g, '');
  match(text, /\(HCoC\): 11 states of 145° in print as of 2023/);
  match(text, /\(MTCR\): 9 states of 35 in print as of 2017/);
  match(text, /\(TPNW\): 74 states(?! of)/);
});

test('a limit has one row, with a column for each party', () => {
  const table = /<table[^>]*><caption>Last figures[\s\S]*?<\/table>/.exec(todayAt('/?on=2022-03-01'))?.[0] ?? '';
  match(table, /<th scope="col">Russia<\/th><th scope="col">United States<\/th>/);
  equal(table.match(/limits\.launchers/g)?.length, 1);
});

test('short names stand with what they are short for', () => {
  const text = todayAt('/').replace(/<[^>]+>/g, '');
  for (const name of [
    'Security-Building Measures (VD11)',
    'Outer Space Treaty (OST)',
    'Presidential Nuclear Initiatives (PNI)',
  ]) {
    ok(text.includes(name), name);
  }
});

test('of readings that change an answer, what each party holds first is told in words', () => {
  const text = todayAt('/').replace(/<[^>]+>/g, '');
  match(
    text,
    /New START: 11 readings\. Russia: 56 Trident II launchers and 41 B-52H still count; the United States: The conversions comply with the treaty\./,
  );
});

for (const address of ['/?lang=ru', '/?lang=ru&on=2022-03-01', '/?lang=ru&on=1500-01-01', '/?lang=ru&on=2001-06-01']) {
  test(`${address} is said in Russian`, () => {
    const page = renderedPage(todayPage, address);
    assertSound(page);
    assertSpeaksRussian(page);
  });
}

test('in Russian the first sentence answers, and names are Russian where the file has them', () => {
  const { text } = renderedPage(todayPage, '/?lang=ru&on=2022-03-01');
  match(text, /На 1 марта 2022 года в силе \d+ соглашени[йея] из 77, которые есть в собрании/);
  match(text, /нарушено: 901.*≠ как это толкует Россия/);
  match(text, /Договор по открытому небу \(Open Skies\)/);
});
