import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { nameLikeness, pairUp, textLikeness } from './pairing.ts';

const table = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })).chain(([rows, columns]) =>
  // Few values, so that many are equal.
  fc
    .array(fc.array(fc.constantFrom(0, 0.4, 0.5, 0.9), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    })
    .map((scores) => ({ rows, columns, scores })),
);
const places = (length: number) => Array.from({ length }, (_each, i) => i);

test('each is paired once at most, above the threshold, and the same whichever list is the first', () => {
  fc.assert(
    fc.property(table, ({ rows, columns, scores }) => {
      const score = (a: number, b: number) => scores[a]?.[b] ?? 0;
      const pairs = pairUp(places(rows), places(columns), score, 0.5);
      const swapped = pairUp(places(columns), places(rows), (b, a) => score(a, b), 0.5);
      const order = (one: string, other: string) => one.localeCompare(other);
      assert.deepEqual(
        pairs.map(({ a, b }) => `${a}-${b}`).sort(order),
        swapped.map(({ a, b }) => `${b}-${a}`).sort(order),
      );
      assert.equal(new Set(pairs.map(({ a }) => a)).size, pairs.length);
      assert.equal(new Set(pairs.map(({ b }) => b)).size, pairs.length);
      assert.ok(pairs.every(({ a, b }) => score(a, b) >= 0.5));
      // Nothing that is left would have found a better counterpart that is left as well.
      const free = places(rows).filter((a) => !pairs.some((pair) => pair.a === a));
      const others = places(columns).filter((b) => !pairs.some((pair) => pair.b === b));
      assert.ok(free.every((a) => others.every((b) => score(a, b) < 0.5)));
    }),
  );
});

test('the best pair comes first, whatever that leaves for the others', () => {
  const scores = [
    [0.6, 0.9],
    [0, 0.8],
  ];
  assert.deepEqual(
    pairUp([0, 1], [0, 1], (a, b) => scores[a]?.[b] ?? 0, 0.5),
    [{ a: 0, b: 1 }],
  );
});

test('names and words', () => {
  assert.equal(nameLikeness('warheads', 'warheads'), 1);
  assert.ok(nameLikeness('deployed-warheads', 'warheads') < nameLikeness('warhead', 'warheads'));
  assert.equal(nameLikeness('a', 'b'), 0);
  assert.ok(textLikeness('Each party limits its missiles.', 'Missiles are limited.') > 0.9);
});
