import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalQuantile } from './normal.ts';

test('the values that the algorithm was published with, and those of every table', () => {
  // AS 241, p. 480, and the usual two-sided levels.
  const table = [
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798409],
    [0.975, 1.959963984540054],
    [0.95, 1.6448536269514722],
    [0.5, 0],
  ] as const;
  for (const [p, z] of table) assert.ok(Math.abs(normalQuantile(p) - z) < 1e-13 * Math.max(1, Math.abs(z)), `${p}`);
});

test('odd about the middle, and growing', () => {
  const p = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
  fc.assert(
    fc.property(p, p, (a, b) => {
      assert.ok(Math.abs(normalQuantile(a) + normalQuantile(1 - a)) < 1e-6);
      if (a < b) assert.ok(normalQuantile(a) <= normalQuantile(b) + 1e-12);
    }),
  );
});
