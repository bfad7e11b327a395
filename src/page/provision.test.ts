import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provisionPage } from './provision.ts';
import type { Page, Site } from './site.ts';
import {
  assertEscaped,
  assertSound,
  assertSpeaksRussian,
  HOSTILE,
  hostile,
  rendered,
  siteOf,
} from './testing-pages.ts';
import type { View } from './view.ts';

const of =
  (id: string, provision: string) =>
  (site: Site, view: View): Page =>
    provisionPage(site, view, id, provision);

for (const [id, provision] of [
  ['new-start', 'limits.warheads'],
  ['new-start', 'limits.launchers'],
  ['new-start', 'duties.data-base-update'],
  ['new-start', 'prohibitions.transfer'],
  ['new-start', 'terms.icbm'],
  ['new-start', 'counts.warheads'],
  ['new-start', 'lifecycle.force'],
  ['new-start', 'verification.telemetry'],
  ['new-start', 'disputes.new-russian-systems'],
  ['new-start', 'judgements.new-kinds'],
  ['inf', 'prohibitions.possession'],
  ['npt', 'lifecycle.force'],
  ['npt', 'prohibitions.acquisition'],
  ['cfe', 'limits.party-battle-tanks'],
  ['london-naval-1930', 'II'],
] as const) {
  for (const on of ['2012-01-01', '2023-10-15']) {
    test(`${id} ${provision} on ${on} is sound and within the budget`, () => {
      const page = rendered(of(id, provision), `/agreements/${id}/${provision}?on=${on}`);
      assertSound(page);
      assert.ok([200, 404].includes(page.page.status));
    });
  }
}

test('the first words say who disputes the number, what each side counts, and why', () => {
  const { text } = rendered(
    of('new-start', 'limits.launchers'),
    '/agreements/new-start/limits.launchers?on=2022-03-01',
  );
  const start = text.slice(0, 1400);
  assert.match(
    start,
    /^ New START, II\(1\)\(c\): launchers Russia disputes how many launchers and heavy bombers the United States had on 1 March 2022 under New START : 901 as Russia reads it, against 800 as the United States reads it, where at most 800 are allowed \[II\(1\)\(c\)\]\./,
  );
  assert.match(
    start,
    /Russia still counts 56 × converted Trident II launcher, 41 × converted B-52H and 4 × silo training launcher \( Russian Foreign Ministry/,
  );
  assert.match(
    start,
    /As Russia reads it: ✗ breached: 901 of 800\. 56 Trident II launchers and 41 B-52H still count \[Protocol III, I\(3\); II\(1\)\(c\)\]/,
  );
  assert.match(
    start,
    /As the United States reads it: ✓ met: 800 of 800\. The conversions comply with the treaty \[Protocol III, I\(3\)/,
  );
  assert.match(start, /Russia, undisputed: ✓ met: 761 of 800/);
});

test('both answers stand side by side, each under its reader, with statements and sources', () => {
  const { text, html } = rendered(
    of('new-start', 'limits.launchers'),
    '/agreements/new-start/limits.launchers?on=2022-03-01',
  );
  assert.match(text, /56 × converted Trident II launcher, which Russia says still count/);
  assert.doesNotMatch(text, /ns-2022-03-01-usa-launchers/, 'ids of statements are no reading text');
  assert.match(html, /<span title="ns-2022-03-01-usa-launchers"><a /);
  assert.match(text, /at most 800 launchers and heavy bombers/);
  assert.match(html, /class="two"/);
  assert.match(html, /class="narrow"><svg /);
});

test('a dispute about conduct says who reads it differently, and each side with its reading', () => {
  const { text } = rendered(
    of('inf', 'prohibitions.possession'),
    '/agreements/inf/prohibitions.possession?on=2018-12-01&party=RUS',
  );
  assert.match(
    text.slice(0, 900),
    /is disputed: Russia and the United States read it differently\. As Russia reads it:/,
  );
  assert.match(text.slice(0, 900), /The 9M729 complies with the treaty/);
});

test('of a long course the rows around the day stand open, and the others in details', () => {
  const { text, html } = rendered(
    of('new-start', 'limits.launchers'),
    '/agreements/new-start/limits.launchers?on=2022-03-01',
  );
  const [open = '', others = ''] = html.slice(html.indexOf('Over time')).split('<details>');
  assert.match(open, /2022-03-01 to 2022-08-31/);
  assert.ok(!open.includes('2011-02-05'), 'what is long past is folded');
  assert.match(others, /^<summary>The other \d\d spans<\/summary>/);
  assert.ok(!others.includes('2022-03-01 to'), 'each stands once');
  assert.match(others, /2011-02-05 to 2011-08-04/);
  assert.match(text, /pending: 1,124 of 800; the limit applies from 5 February 2018/);
});

test('an article finds its rule before the questions about it', () => {
  const { page, text } = rendered(of('new-start', 'II(1)(b)'), '/agreements/new-start/II(1)(b)?on=2022-03-01');
  assert.equal(page.title, 'New START, II(1)(b): warheads');
  assert.match(text, /Also under II\(1\)\(b\): warheads after 2022/);
});

test('one state of many is shown in full', () => {
  const { text } = rendered(of('npt', 'lifecycle.force'), '/agreements/npt/lifecycle.force?party=FRA');
  assert.match(text, /France: ✓ met: in force/);
});

test('where nothing binds on the day there is a way to the last day on which it did', () => {
  const { html } = rendered(of('new-start', 'limits.warheads'), '/agreements/new-start/limits.warheads');
  assert.match(html, /href="\/agreements\/new-start\/limits\.warheads\?on=2026-02-04"/);
});

test('an unknown provision leads to those with a name like it', () => {
  const missing = rendered(of('new-start', 'limits.warhead'), '/agreements/new-start/limits.warhead');
  assertSound(missing);
  assert.equal(missing.page.status, 404);
  assert.match(missing.html, /href="\/agreements\/new-start\/limits\.warheads"/);
  assert.equal(rendered(of('nothing', 'x'), '/agreements/nothing/x').page.status, 404);
  assert.equal(
    rendered(of('new-start', 'limits.warheads'), '/agreements/new-start/limits.warheads?reading=no').page.status,
    400,
  );
});

test('hostile names and addresses are shown as text', () => {
  const page = rendered(
    of('new-start', 'limits.warheads'),
    '/agreements/new-start/limits.warheads?on=2022-03-01',
    siteOf([hostile('new-start')]),
  );
  assertEscaped(page);
  assertEscaped(rendered(of('new-start', HOSTILE), '/agreements/new-start/x'));
});

for (const [id, provision, on] of [
  ['new-start', 'limits.launchers', '2022-03-01'],
  ['inf', 'prohibitions.possession', '2018-12-01'],
  ['npt', 'lifecycle.force', '2026-11-24'],
  ['cfe', 'limits.party-battle-tanks', '2012-01-01'],
  ['cwc', 'duties.yearly-industry-declaration', '2022-03-01'],
  ['new-start', 'terms.icbm', '2022-03-01'],
] as const) {
  test(`${id} ${provision} is said in Russian`, () => {
    const page = rendered(of(id, provision), `/agreements/${id}/${provision}?on=${on}&lang=ru`);
    assertSound(page);
    assertSpeaksRussian(page);
  });
}
