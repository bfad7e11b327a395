import assert from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../assess/testing.ts';
import { thresholdsOf } from './thresholds.ts';

/** The ranges at which definitions of missiles begin and end, with their articles. */
const cases: readonly (readonly [agreement: string, ranges: readonly string[]])[] = [
  [
    'inf',
    [
      'intermediate-range-missile [II(5)] > 1000',
      'intermediate-range-missile [II(5)] ≤ 5500',
      'shorter-range-missile [II(6)] ≥ 500',
      'shorter-range-missile [II(6)] ≤ 1000',
    ],
  ],
  [
    'mtcr',
    [
      'category-i-system [Annex, item 1] ≥ 300',
      'category-i-system [Annex, definitions of range and payload] ≥ 300 aside',
      'category-i-system [Annex, definitions of range and payload] < 300 aside',
      'category-ii-system [Annex, item 19] ≥ 300',
    ],
  ],
  // The 8,000 kilometres of new-start are those of a bomber.
  ['new-start', ['icbm [Protocol I] > 5500', 'slbm [Protocol I] > 600', 'long-range-nuclear-alcm [Protocol I] > 600']],
  ['tpnw', []],
];

for (const [id, expected] of cases) {
  test(`${id}: ranges of missiles`, () => {
    const told = thresholdsOf(library(id), 'missile', 'rangeKm').map(
      ({ term, cite, comparator, bound, aside }) => `${term} [${cite}] ${comparator} ${bound}${aside ? ' aside' : ''}`,
    );
    assert.deepEqual(told, expected);
  });
}

test('a bound under "not" is turned round', () => {
  const inf = library('inf');
  const term = inf.terms['shorter-range-missile'];
  assert.ok(term);
  const turned = { ...inf, terms: { turned: { ...term, where: { not: { rangeKm: { above: 70, atMost: 90 } } } } } };
  const told = thresholdsOf(turned, 'missile', 'rangeKm').map(({ comparator, bound }) => [comparator, bound]);
  assert.deepEqual(told, [
    ['≤', 70],
    ['>', 90],
  ]);
});
