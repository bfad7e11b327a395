/**
 * Philox4x32-10, a counter-based generator: the numbers at a counter depend on the key and the counter alone, so that a
 * run draws the same ones whichever worker takes it, and in whatever order.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011), doi 10.1145/2063384.2063405.
 */

const [M0, M1] = [0xd2511f53, 0xcd9e8d57] as const;
/** The Weyl constants: the golden ratio and the square root of three, less one. */
const [W0, W1] = [0x9e3779b9, 0xbb67ae85] as const;
const ROUNDS = 10;

const [M0_LOW, M0_HIGH, M1_LOW, M1_HIGH] = [M0 & 0xffff, M0 >>> 16, M1 & 0xffff, M1 >>> 16] as const;

/** The upper half of the product of two words of 32 bits; every step stays below 2^32 and is exact. */
function upper(word: number, low: number, high: number): number {
  const [wordLow, wordHigh] = [word & 0xffff, word >>> 16];
  const middle = wordHigh * low + ((wordLow * low) >>> 16);
  return wordHigh * high + (middle >>> 16) + (((middle & 0xffff) + wordLow * high) >>> 16);
}

/** Four words of 32 bits for a counter of four words and a key of two, written into `out`. */
export function philox(
  out: Uint32Array,
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  key0: number,
  key1: number,
): void {
  let [a, b, c, d] = [counter0 >>> 0, counter1 >>> 0, counter2 >>> 0, counter3 >>> 0];
  let [k0, k1] = [key0 | 0, key1 | 0];
  for (let round = 0; round < ROUNDS; round++) {
    const [upperA, lowerA] = [upper(a, M0_LOW, M0_HIGH), Math.imul(a, M0)];
    const [upperC, lowerC] = [upper(c, M1_LOW, M1_HIGH), Math.imul(c, M1)];
    a = (upperC ^ b ^ k0) >>> 0;
    b = lowerC >>> 0;
    c = (upperA ^ d ^ k1) >>> 0;
    d = lowerA >>> 0;
    k0 = (k0 + W0) | 0;
    k1 = (k1 + W1) | 0;
  }
  out[0] = a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
}
