/** What the benchmarks share: seeded numbers, medians, and bars that say PASS or MISSED. */

/** A small generator with a fixed seed, so that every run measures the same input. */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `low` to `high`, both included. */
export function between(random: () => number, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [upper, lower] = [sorted[middle], sorted[sorted.length % 2 === 0 ? middle - 1 : middle]];
  if (upper === undefined || lower === undefined)
    throw new Error('invariant: there is something to take the median of');
  return (upper + lower) / 2;
}

/** Milliseconds of each of `runs` runs, one after the other. */
export function timed(runs: number, run: () => unknown): number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
}

/** Prints a bar and, if it is missed, makes the process end with 1. */
export function bar(passed: boolean, what: string): void {
  console.log(`  ${passed ? 'PASS  ' : 'MISSED'} ${what}`);
  if (!passed) process.exitCode = 1;
}

/** Stops the benchmark if two ways to the same answer differ: a wrong answer has no speed. */
export function same(what: string, ...answers: readonly unknown[]): void {
  const [first, ...others] = answers.map((answer) => JSON.stringify(answer));
  if (others.some((other) => other !== first)) throw new Error(`${what} differ: ${[first, ...others].join(', ')}`);
}

export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

export function mib(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024).toLocaleString('en')} MiB`;
}

export function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}
