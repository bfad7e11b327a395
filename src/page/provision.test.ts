import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provisionPage } from './provision.ts';
import type { Page, Site } from './site.ts';
import { assertEscaped, assertSound, HOSTILE, hostile, rendered, siteOf } from './testing-pages.ts';
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

test('both answers stand side by side, each under its reader, with statements and sources', () => {
  const { text, html } = rendered(
    of('new-start', 'limits.launchers'),
    '/agreements/new-start/limits.launchers?on=2022-03-01',
  );
  assert.match(text, /≠ as the United States reads it, ✓ met: 800 of 800 for the United States/);
  assert.match(text, /≠ as Russia reads it, ✗ breached: 901 of 800 for the United States/);
  assert.match(text, /56 × converted Trident II launcher, which Russia says still count/);
  assert.match(text, /\(ns-2022-03-01-usa-launchers\)/);
  assert.match(text, /at most 800 launchers and heavy bombers/);
  assert.match(html, /class="two"/);
  assert.match(html, /<svg /);
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
