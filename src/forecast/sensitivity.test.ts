import assert from 'node:assert/strict';
import { test } from 'node:test';
import { library, record } from '../assess/testing.ts';
import { atOnce } from '../time/pieces.ts';
import { firstOrder, sensitivityPieces } from './sensitivity.ts';
import { baseParameters, scenarioFile } from './testing.ts';

/** Evenly spread over 0 to 1, each in an order of its own. */
function spread(n: number, step: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => ((i * step) % n) / n);
}

test('of a sum each part explains its own variance: 16, 4 and 1 of 21', () => {
  const n = 4001;
  const [a, b, c] = [spread(n, 1), spread(n, 1237), spread(n, 2719)];
  const answers = Float64Array.from(a, (each, i) => 4 * each + 2 * (b[i] ?? 0) + (c[i] ?? 0));
  for (const [values, share] of [
    [a, 16 / 21],
    [b, 4 / 21],
    [c, 1 / 21],
  ] as const) {
    assert.ok(Math.abs(firstOrder(values, answers) - share) < 0.02, `${firstOrder(values, answers)} ${share}`);
  }
});

test('what has nothing to do with the answer explains nothing of it', () => {
  assert.ok(firstOrder(spread(4001, 1237), spread(4001, 2719)) < 0.02);
  assert.equal(firstOrder(new Float64Array(100).fill(1), spread(100, 7)), 0);
});

test('where nothing binds, the hedge against what is not seen and the reaction move the answer; upkeep moves the cost alone', () => {
  const library1 = { agreements: [library('new-start')], record };
  const found = atOnce(
    sensitivityPieces(scenarioFile('lapse'), baseParameters(), library1, { party: 'USA', years: 10 }),
  );
  assert.ok(found.ok);
  const { swings, shares } = found.value;
  assert.match(swings[0]?.path ?? '', /^(USA\.hedge|USA\.reaction)$/);
  const upkeep = swings.find(({ path }) => path === 'USA.slbm.operation');
  assert.ok(upkeep && upkeep.warheads[0] === upkeep.warheads[1] && upkeep.cost[0] < upkeep.cost[1]);
  assert.ok(shares.every(({ share }) => share >= 0 && share <= 1));
  assert.ok(shares.reduce((sum, { share }) => sum + share, 0) <= 1.02);
});
