import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issuesOf } from './issues.ts';
import { library, record } from './testing.ts';

test('New START is disputed first about its suspension, then about what counts as a launcher', () => {
  assert.deepEqual(issuesOf(library('new-start'), record.statements).slice(0, 3), [
    ['rus-suspension-2023', 'usa-suspension-void-2023'],
    ['rus-conversions', 'usa-conversions'],
    ['rus-training-silos', 'usa-training-silos'],
  ]);
});

test('readings that accept and reject the same stand together, whatever their order in the file', () => {
  const file = library('new-start');
  const turned = { ...file, readings: Object.fromEntries(Object.entries(file.readings).reverse()) };
  const sorted = (those: ReturnType<typeof issuesOf>) => those.map((ids) => [...ids].sort().join(' ')).sort();
  assert.deepEqual(sorted(issuesOf(turned, record.statements)), sorted(issuesOf(file, record.statements)));
});

test('without readings there is nothing to dispute', () => {
  assert.deepEqual(issuesOf(library('outer-space-treaty'), record.statements), []);
});
