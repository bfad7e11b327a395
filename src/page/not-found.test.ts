import assert from 'node:assert/strict';
import { test } from 'node:test';
import { badPage, notFoundPage } from './not-found.ts';
import { assertEscaped, assertSound, HOSTILE, rendered } from './testing-pages.ts';

test('a dead end says what was looked for and leads on', () => {
  const page = rendered(() => notFoundPage('page “x”', [{ href: '/agreements/inf', label: 'INF' }]), '/x');
  assertSound(page);
  assert.equal(page.page.status, 404);
  assert.match(page.text, /There is no page “x” here\./);
  assert.match(page.html, /href="\/agreements\/inf"/);
});

test('an address that cannot be read is told what was found and what is expected', () => {
  const page = rendered(() => badPage({ key: 'on', found: '2026-02-30', expected: 'a date that exists' }), '/');
  assertSound(page);
  assert.equal(page.page.status, 400);
  assert.match(page.text, /on is 2026-02-30 ; expected is a date that exists\./);
});

test('what was asked for is shown as text, and not at any length', () => {
  assertEscaped(rendered(() => notFoundPage(HOSTILE), '/x'));
  const page = rendered(() => badPage({ key: HOSTILE, found: 'x'.repeat(5000), expected: HOSTILE }), '/');
  assertEscaped(page);
  assert.ok(page.html.length < 6000);
});
