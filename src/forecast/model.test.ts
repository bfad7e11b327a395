import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Compiled } from './compiled.ts';
import { runEnsemble } from './ensemble.ts';
import { makeRunner } from './model.ts';
import { fanOf, outcomeOf } from './outcome.ts';
import { predictabilityOf } from './sight.ts';
import { bytesOf, emptySummary, meanOf, mergeInto, quantilesOf, type Summary } from './summary.ts';
import { prepared } from './testing.ts';

function partsOf(compiled: Compiled, parts: readonly (readonly [number, number])[]): Summary {
  const whole = emptySummary(compiled.quarters, compiled.parties.length);
  for (const [from, to] of parts) {
    const part = emptySummary(compiled.quarters, compiled.parties.length);
    makeRunner(compiled)(from, to, part);
    mergeInto(whole, part);
  }
  return whole;
}

test('what comes out does not depend on who takes which runs, nor on their order', () => {
  const { compiled } = prepared('three-way', { years: 3 });
  const whole = bytesOf(runEnsemble(compiled, 60));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 59 }), (cut) => {
      assert.deepEqual(
        bytesOf(
          partsOf(compiled, [
            [cut, 60],
            [0, cut],
          ]),
        ),
        whole,
      );
    }),
    { numRuns: 10 },
  );
});

test('another seed gives other runs', () => {
  const { compiled } = prepared('lapse', { years: 2 });
  assert.notDeepEqual(bytesOf(runEnsemble({ ...compiled, seed: 2 }, 50)), bytesOf(runEnsemble(compiled, 50)));
});

test('who is bound keeps to the limit, once it has had the time to come down to it', () => {
  const { compiled } = prepared('cap-1000', { years: 5 });
  const summary = runEnsemble(compiled, 400);
  for (const party of [0, 1]) assert.ok((quantilesOf(summary, 'warheads', 19, party, [1])[0] ?? 0) <= 1000);
});

test('who does not keep the limits exceeds them', () => {
  const { compiled } = prepared('cap-1000', { years: 2 });
  const parties = compiled.parties.map((each) => ({ ...each, exceeds: 1 }));
  const [most = 0] = quantilesOf(runEnsemble({ ...compiled, parties }, 200), 'warheads', 7, 0, [1]);
  assert.ok(most > 1000);
});

test('nobody who is not drawn in answers what the other does', () => {
  const quiet = prepared('lapse-not-drawn-in', { years: 10 });
  const drawn = prepared('lapse', { years: 10 });
  const mean = ({ compiled }: typeof quiet): number => meanOf(runEnsemble(compiled, 300), 'warheads', 39, 1);
  assert.ok(mean(quiet) < mean(drawn));
});

test('what is seen narrows what is believed: with data and inspections a number is known better than without', () => {
  const [seen = 0] = predictabilityOf(prepared('extension').compiled, 0);
  const [unseen = 0] = predictabilityOf(prepared('lapse').compiled, 0);
  assert.ok(seen < unseen / 4, `${seen} ${unseen}`);
});

test('launchers, warheads and money add up: a force without noise and reaction stays what it is, and costs its upkeep', () => {
  const { compiled } = prepared('lapse', { years: 5 });
  const still = compiled.parties.map((each) => ({
    ...each,
    noise: 0,
    wander: 0,
    reaction: { low: 0, mid: 0, high: 0 },
    hedge: { low: 0, mid: 0, high: 0 },
  }));
  const summary = runEnsemble({ ...compiled, parties: still }, 20);
  const warheads = fanOf(summary, 'warheads', 0);
  assert.deepEqual([warheads.p05[19], warheads.p95[19]], [1419, 1419]);
  assert.equal(fanOf(summary, 'launchers', 0).p50[19], 662);
  // 613 missiles at 15 million dollars a year and 49 bombers at 30, for five years, in steps of 100 million.
  assert.equal(fanOf(summary, 'cost', 0).p50[19], Math.round((5 * (613 * 15 + 49 * 30)) / 100) * 100);
  assert.equal(fanOf(summary, 'investment', 0).p50[19], 0);
});

test('what goes beyond the most that is counted is told, and nothing else is', () => {
  const usual = prepared('lapse', { years: 5 });
  assert.deepEqual(outcomeOf(usual, runEnsemble(usual.compiled, 50), '2026').beyond, []);
  const [usa, rus] = usual.compiled.parties;
  assert.ok(usa && rus);
  const rich = {
    ...usa,
    uploadCost: 1e9,
    upload: { low: 60, mid: 60, high: 60 },
    programme: usa.programme.map(() => 3000),
  };
  const far = { ...usual, compiled: { ...usual.compiled, parties: [rich, rus] } };
  const { beyond } = outcomeOf(far, runEnsemble(far.compiled, 50), '2026');
  assert.deepEqual(
    beyond.map(({ party, what, share }) => [party, what, share]),
    [
      ['USA', 'cumulativeCost', 1],
      ['USA', 'investment', 1],
    ],
  );
});

test('fans are ordered, and no share is above all runs', () => {
  const { compiled } = prepared('start-1-levels', { years: 8 });
  const summary = runEnsemble(compiled, 200);
  for (const what of ['warheads', 'launchers', 'cost', 'investment'] as const) {
    const fan = fanOf(summary, what, 1);
    fan.p05.forEach((low, t) => {
      const row = [low, fan.p25[t] ?? 0, fan.p50[t] ?? 0, fan.p75[t] ?? 0, fan.p95[t] ?? 0];
      assert.deepEqual(
        row,
        [...row].sort((a, b) => a - b),
      );
    });
  }
  assert.ok(summary.above.every((each) => each <= 200));
});

test('who has more that are not deployed than the limit on all allows comes down to none, and not below', () => {
  const { compiled } = prepared('lapse', { years: 5 });
  const caps = compiled.law.caps.map((rows) => rows.map((row) => row.map(() => 100)));
  const summary = runEnsemble({ ...compiled, law: { ...compiled.law, caps } }, 20);
  for (const party of [0, 1]) {
    assert.deepEqual(quantilesOf(summary, 'launchers', 19, party, [0.05, 1]), [0, 0]);
    assert.deepEqual(quantilesOf(summary, 'warheads', 19, party, [0.05, 1]), [0, 0]);
  }
});

test('nobody has more warheads deployed than the launchers carry', () => {
  const { compiled } = prepared('start-1-levels', { years: 8 });
  const [usa] = compiled.parties;
  const carry = usa?.classes.reduce((sum, { launchers, most }) => sum + launchers * most, 0) ?? 0;
  const summary = runEnsemble(compiled, 100);
  assert.deepEqual(quantilesOf(summary, 'launchers', 23, 0, [1]), [662], 'none has come yet');
  assert.equal(quantilesOf(summary, 'warheads', 23, 0, [1])[0], carry);
});

test('who knows everything and sees without error goes on knowing it', () => {
  const { compiled } = prepared('lapse', { years: 2 });
  const sight = { start: 0, drift: 0, exchange: 0, technical: 0, inspectionGain: 1 };
  assert.deepEqual([...predictabilityOf({ ...compiled, sight }, 0)], Array(8).fill(0));
});
