import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  classicSample,
  detectionOver,
  missOver,
  missProbability,
  smallestFalsified,
  smallestSample,
} from './sampling.ts';

/** C(N - d, n) / C(N, n) in integers that cannot overflow. */
function exactMiss(items: number, falsified: number, inspected: number): number {
  const choose = (n: number, r: number): bigint => {
    if (r > n) return 0n;
    let product = 1n;
    for (let i = 0; i < r; i++) product = (product * BigInt(n - i)) / BigInt(i + 1);
    return product;
  };
  const scale = 10n ** 30n;
  return Number((choose(items - falsified, inspected) * scale) / choose(items, inspected)) / 1e30;
}

const population = fc
  .integer({ min: 1, max: 300 })
  .chain((items) =>
    fc.tuple(fc.constant(items), fc.integer({ min: 0, max: items }), fc.integer({ min: 0, max: items })),
  );

test('missing is counted exactly', () => {
  fc.assert(
    fc.property(population, ([items, falsified, inspected]) => {
      const [found, wanted] = [
        missProbability({ items, falsified }, inspected),
        exactMiss(items, falsified, inspected),
      ];
      assert.ok(Math.abs(found - wanted) <= 1e-12 * wanted + 1e-29, `${found} ${wanted}`);
    }),
  );
});

test('the smallest sample is the smallest', () => {
  const miss = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(population, miss, ([items, falsified], beta) => {
      const sample = smallestSample({ items, falsified }, beta);
      if (falsified === 0) return assert.equal(sample, undefined);
      assert.ok(sample !== undefined && missProbability({ items, falsified }, sample) <= beta);
      if (sample > 0) assert.ok(missProbability({ items, falsified }, sample - 1) > beta);
    }),
  );
});

test('cases that can be done by hand', () => {
  assert.equal(detectionOver({ items: 2, falsified: 1 }, 1, 2), 0.75);
  assert.equal(detectionOver({ items: 10, falsified: 4 }, 7, 1), 1);
  assert.equal(smallestSample({ items: 1000, falsified: 1 }, 0.05), 950);
  assert.equal(classicSample({ items: 1000, falsified: 1 }, 0.05), 950);
  assert.equal(classicSample({ items: 100, falsified: 10 }, 0.05), 26, '100 (1 - 0.05^(1/10)) = 25.9');
  assert.equal(smallestSample({ items: 100, falsified: 10 }, 0.05), 25);
});

test('many items are no trouble, and years add up', () => {
  assert.ok(detectionOver({ items: 5_000_000, falsified: 1000 }, 20_000, 1) > 0.98);
  assert.ok(Math.abs(detectionOver({ items: 100, falsified: 1 }, 10, 2) - (1 - 0.9 ** 2)) < 1e-12);
});

test('the fewest false items that are found are the fewest', () => {
  const samples = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 5 });
  const miss = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 40, max: 300 }), samples, miss, (items, sizes, beta) => {
      const fewest = smallestFalsified(items, sizes, beta);
      if (sizes.every((each) => each === 0)) return assert.equal(fewest, undefined);
      assert.ok(fewest !== undefined && missOver({ items, falsified: fewest }, sizes) <= beta);
      if (fewest > 1) assert.ok(missOver({ items, falsified: fewest - 1 }, sizes) > beta);
    }),
  );
  assert.equal(missOver({ items: 10, falsified: 1 }, [3, 5]), 0.7 * 0.5);
});

test('a billion items are answered at once', () => {
  const started = performance.now();
  for (const falsified of [1, 2, 3000, 2_000_000, 9_999_999]) {
    const items = 1_000_000_000;
    const exact = smallestSample({ items, falsified }, 1e-12);
    const classic = classicSample({ items, falsified }, 1e-12);
    assert.ok(
      exact !== undefined && classic !== undefined && exact <= classic + 1,
      `${falsified}: ${exact} ${classic}`,
    );
    smallestFalsified(items, [falsified], 1e-12);
  }
  assert.ok(performance.now() - started < 2000);
});

test('what comes to the wanted number exactly is enough, and a billion items lose no digit', () => {
  // 28 × 27 / (36 × 35) is 0.6.
  assert.equal(smallestSample({ items: 36, falsified: 2 }, 0.6), 8);
  assert.equal(smallestSample({ items: 36, falsified: 8 }, 0.6), 2);
  assert.equal(classicSample({ items: 1e9, falsified: 1 }, 0.16), 840_000_000);
  assert.ok(Math.abs(detectionOver({ items: 1e9, falsified: 1 }, 1, 1) / 1e-9 - 1) < 1e-12);
  assert.equal(Object.is(detectionOver({ items: 10, falsified: 0 }, 5, 1), 0), true);
});
