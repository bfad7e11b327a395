import assert from 'node:assert/strict';
import test from 'node:test';
import { excludes, keyOf, type Lexicon, overlap, partsOf, partsOfName } from './meaning.ts';
import type { Condition } from './schema.ts';
import { ABOUT, agreementOf, small } from './testing.ts';

const TERMS = agreementOf(
  small(`terms:
  ballistic: { ${ABOUT}, is: missile, where: { flight: ballistic } }
  long: { ${ABOUT}, is: ballistic, where: { basing: ground, rangeKm: { above: 5500 } } }
  flat: { ${ABOUT}, is: missile, where: { rangeKm: { above: 5500 }, all: [{ basing: ground }], flight: ballistic } }
  short: { ${ABOUT}, is: ballistic, where: { basing: ground, rangeKm: { atLeast: 500, atMost: 5500 } } }
  either: { ${ABOUT}, is: missile, where: { any: [{ basing: ground }, { basing: sea }] } }
  submarine: { ${ABOUT}, is: missile, where: { basing: submarine } }
  airborne: { ${ABOUT}, is: missile, where: { basing: air } }
  launcher-of-long: { ${ABOUT}, is: launcher, where: { carries: icbm } }
`),
).terms;
const LEXICON: Lexicon = { terms: TERMS, pairs: new Map() };
const parts = (name: string) => partsOfName(name, LEXICON);
const key = (condition: Condition) => keyOf(partsOf(condition, LEXICON));

test('a definition in steps and one in a piece come to the same', () => {
  assert.equal(keyOf(parts('long')), keyOf(parts('flat')));
  assert.notEqual(keyOf(parts('long')), keyOf(parts('short')));
});

test('other ways to write one condition have one key', () => {
  const same: readonly (readonly [Condition, Condition])[] = [
    [{ basing: { in: ['ground', 'sea'] } }, { any: [{ basing: 'sea' }, { basing: 'ground' }] }],
    [{ basing: { in: ['ground'] } }, { basing: 'ground' }],
    [{ any: [{ basing: 'ground' }] }, { basing: 'ground' }],
    [
      { any: [{ flight: 'cruise' }, { any: [{ basing: 'sea' }, { heavy: true }] }] },
      { any: [{ heavy: true }, { basing: 'sea' }, { flight: 'cruise' }] },
    ],
    [{ all: [{ rangeKm: { above: 5 } }, { rangeKm: { atMost: 9 } }] }, { rangeKm: { atMost: 9, above: 5 } }],
    [{ all: [{ all: [{ heavy: true }] }, { heavy: true }] }, { heavy: true }],
  ];
  for (const [one, other] of same) assert.equal(key(one), key(other), JSON.stringify(one));
  const different: readonly (readonly [Condition, Condition])[] = [
    [{ rangeKm: { above: 5 } }, { rangeKm: { atLeast: 5 } }],
    [{ not: { heavy: true } }, { heavy: true }],
    [{ any: [{ heavy: true }, { flight: 'cruise' }] }, { heavy: true, flight: 'cruise' }],
  ];
  for (const [one, other] of different) assert.notEqual(key(one), key(other), JSON.stringify(one));
});

test('a term that has a counterpart stands for itself', () => {
  const paired = { terms: TERMS, pairs: new Map([['ballistic', 7]]) };
  assert.match(keyOf(partsOfName('long', paired)), /#7/);
  assert.doesNotMatch(keyOf(partsOfName('long', paired)), /ballistic/);
});

test('what excludes one another: kinds, ranges, bases; a wide word leaves a narrower one open', () => {
  assert.ok(excludes(parts('long'), parts('short')), '5,500 kilometres and no more, and more than 5,500');
  assert.ok(excludes(parts('long'), parts('launcher-of-long')));
  assert.ok(excludes(parts('either'), parts('airborne')));
  assert.ok(!excludes(parts('either'), parts('submarine')), 'at sea may mean in a submarine');
  assert.ok(!excludes(parts('ballistic'), parts('long')));
});

test('overlap: from nothing, through what is shared, to the same', () => {
  assert.equal(overlap(parts('long'), parts('flat')), 1);
  assert.equal(overlap(parts('long'), parts('short')), 0);
  const some = overlap(parts('long'), parts('ballistic'));
  assert.ok(some > 0.3 && some < 1, String(some));
  for (const a of Object.keys(TERMS)) {
    for (const b of Object.keys(TERMS)) assert.equal(overlap(parts(a), parts(b)), overlap(parts(b), parts(a)));
  }
});
