/**
 * Philox4x32-10, a counter-based generator: the numbers at a counter depend on the key and the counter alone, so that a
 * run draws the same ones whichever worker takes it, and in whatever order.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011), doi 10.1145/2063384.2063405.
 */

const M0 = 0xd2511f53;
const M1 = 0xcd9e8d57;
const M0_LOW = M0 & 0xffff;
const M0_HIGH = M0 >>> 16;
const M1_LOW = M1 & 0xffff;
const M1_HIGH = M1 >>> 16;
/** The Weyl constants: the golden ratio and the square root of three, less one. */
const W0 = 0x9e3779b9;
const W1 = 0xbb67ae85;
const ROUNDS = 10;

/**
 * Four words of 32 bits for a counter of four words and a key of two, written into `out`. Products of two words are put
 * together from their halves, since nothing above 2^53 is exact; it stands in the loop twice, since a function for it
 * would cost as much again.
 */
export function philox(
  out: Uint32Array,
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  key0: number,
  key1: number,
): void {
  let a = counter0 | 0;
  let b = counter1 | 0;
  let c = counter2 | 0;
  let d = counter3 | 0;
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  for (let round = 0; round < ROUNDS; round++) {
    const aLow = a & 0xffff;
    const aHigh = a >>> 16;
    const aLower = Math.imul(aLow, M0_LOW) >>> 16;
    const aMiddle = (Math.imul(aHigh, M0_LOW) >>> 0) + aLower;
    const aCarry = (Math.imul(aLow, M0_HIGH) >>> 0) + (aMiddle & 0xffff);
    const aUpper = (Math.imul(aHigh, M0_HIGH) + (aMiddle >>> 16) + (aCarry >>> 16)) | 0;
    const cLow = c & 0xffff;
    const cHigh = c >>> 16;
    const cLower = Math.imul(cLow, M1_LOW) >>> 16;
    const cMiddle = (Math.imul(cHigh, M1_LOW) >>> 0) + cLower;
    const cCarry = (Math.imul(cLow, M1_HIGH) >>> 0) + (cMiddle & 0xffff);
    const cUpper = (Math.imul(cHigh, M1_HIGH) + (cMiddle >>> 16) + (cCarry >>> 16)) | 0;
    const nextA = cUpper ^ b ^ k0;
    const nextC = aUpper ^ d ^ k1;
    b = Math.imul(c, M1);
    d = Math.imul(a, M0);
    a = nextA;
    c = nextC;
    k0 = (k0 + W0) | 0;
    k1 = (k1 + W1) | 0;
  }
  out[0] = a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
}
