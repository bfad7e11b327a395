import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deterringProbability, type InspectionGame, type Solved, solveGame } from './game.ts';

/** The game solved stage by stage, as it is defined: rows inspect or not, columns legal or violate. */
function stageByStage({ periods, inspections, violations, penalty }: InspectionGame): Solved {
  const value = (n: number, m: number, k: number): number => {
    if (n === 0 || k === 0) return 0;
    if (m === 0) return -Math.min(n, k);
    if (m >= n) return 0;
    return stage(n, m, k).value;
  };
  const stage = (n: number, m: number, k: number): Solved => {
    const [inspectLegal, inspectViolate] = [value(n - 1, m - 1, k), penalty];
    const [notLegal, notViolate] = [value(n - 1, m, k), value(n - 1, m, k - 1) - 1];
    const spread = inspectLegal - notLegal - inspectViolate + notViolate;
    const inspectFirst = (notViolate - notLegal) / spread;
    return { value: inspectFirst * inspectLegal + (1 - inspectFirst) * notLegal, inspectFirst };
  };
  return stage(periods, inspections, violations);
}

test('the closed form is what the stages give', () => {
  for (let periods = 2; periods <= 9; periods++) {
    for (let inspections = 1; inspections < periods; inspections++) {
      for (let violations = 1; violations <= periods; violations++) {
        for (const penalty of [0.5, 1, 3]) {
          const game = { periods, inspections, violations, penalty };
          const [closed, stages] = [solveGame(game), stageByStage(game)];
          assert.ok(
            Math.abs(closed.value - stages.value) < 1e-12,
            `${JSON.stringify(game)}: ${closed.value} ${stages.value}`,
          );
          assert.ok(Math.abs(closed.inspectFirst - stages.inspectFirst) < 1e-12, JSON.stringify(game));
        }
      }
    }
  }
});

test('Dresher: one violation, penalty 1', () => {
  const value = (periods: number, inspections: number) =>
    solveGame({ periods, inspections, violations: 1, penalty: 1 }).value;
  assert.ok(Math.abs(value(2, 1) + 1 / 3) < 1e-15);
  assert.ok(Math.abs(value(3, 1) + 2 / 4) < 1e-15, 'C(2,1) / (C(3,0) + C(3,1))');
  assert.ok(Math.abs(value(3, 2) + 1 / 7) < 1e-15, 'C(2,2) / (1 + 3 + 3)');
});

test('the ends: no inspection, one in every period, nobody who would violate', () => {
  assert.deepEqual(solveGame({ periods: 5, inspections: 0, violations: 2, penalty: 1 }), {
    value: -2,
    inspectFirst: 0,
  });
  assert.deepEqual(solveGame({ periods: 5, inspections: 5, violations: 2, penalty: 1 }), { value: 0, inspectFirst: 1 });
  assert.equal(solveGame({ periods: 5, inspections: 2, violations: 0, penalty: 1 }).value, 0);
});

test('a thousand periods and more are no trouble', () => {
  const { value, inspectFirst } = solveGame({ periods: 5000, inspections: 90, violations: 3, penalty: 10 });
  assert.ok(value < 0 && value > -3);
  assert.ok(inspectFirst > 90 / 5000 / 2 && inspectFirst < (90 / 5000) * 2);
});

test('a violation does not pay from d / (b + d) on', () => {
  assert.equal(deterringProbability(1, 9), 0.1);
  assert.equal(deterringProbability(1, 1), 0.5);
});
