import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { philox } from './philox.ts';

// The known-answer vectors that the authors publish with Random123 (tests/kat_vectors, philox4x32 10).
const KNOWN: readonly (readonly [counter: readonly number[], key: readonly number[], out: readonly number[]])[] = [
  [
    [0, 0, 0, 0],
    [0, 0],
    [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
  ],
  [
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  ],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  ],
];

function wordsOf([c0 = 0, c1 = 0, c2 = 0, c3 = 0]: readonly number[], [k0 = 0, k1 = 0]: readonly number[]): number[] {
  const out = new Uint32Array(4);
  philox(out, c0, c1, c2, c3, k0, k1);
  return [...out];
}

test('the published known-answer vectors', () => {
  for (const [counter, key, out] of KNOWN) assert.deepEqual(wordsOf(counter, key), out);
});

test('as with big integers, for any counter and key', () => {
  const word = fc.integer({ min: 0, max: 0xffffffff });
  fc.assert(
    fc.property(fc.tuple(word, word, word, word), fc.tuple(word, word), (counter, key) => {
      assert.deepEqual(wordsOf(counter, key), slowly(counter, key));
    }),
  );
});

/** The paper's definition, word for word, in integers that cannot overflow. */
function slowly(counter: readonly number[], key: readonly number[]): number[] {
  const mask = 0xffffffffn;
  let [a = 0n, b = 0n, c = 0n, d = 0n] = counter.map(BigInt);
  let [k0 = 0n, k1 = 0n] = key.map(BigInt);
  for (let round = 0; round < 10; round++) {
    const [p0, p1] = [a * 0xd2511f53n, c * 0xcd9e8d57n];
    [a, b, c, d] = [(p1 >> 32n) ^ b ^ k0, p1 & mask, (p0 >> 32n) ^ d ^ k1, p0 & mask];
    [k0, k1] = [(k0 + 0x9e3779b9n) & mask, (k1 + 0xbb67ae85n) & mask];
  }
  return [a, b, c, d].map(Number);
}
