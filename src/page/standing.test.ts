import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../time/testing.ts';
import { lifeSpans, lifeText, standingOn } from './standing.ts';

const [begins, doubted, ends] = [day('2011-02-05'), day('2023-02-28'), day('2026-02-05')];
const spans = [
  { from: day('2010-04-08'), to: begins, binding: false, disputed: false },
  { from: begins, to: doubted, binding: true, disputed: false },
  { from: doubted, to: ends, binding: true, disputed: true },
];

for (const [on, inForce, ended, disputed] of [
  ['2011-02-04', 0, 0, []],
  ['2011-02-05', 1, 0, []],
  ['2023-02-28', 1, 0, ['New START']],
  ['2026-02-04', 1, 0, ['New START']],
  ['2026-02-05', 0, 1, []],
] as const) {
  test(`on ${on}: ${inForce} in force, ${ended} ended, ${disputed.length} disputed`, () => {
    for (const known of [spans, lifeSpans(lifeText(spans))]) {
      assert.deepEqual(standingOn([{ name: 'New START', spans: known }], day(on)), { inForce, ended, disputed });
    }
  });
}

test('what never bound has not ended, and a life without days that matter is written as nothing', () => {
  const offered = [{ from: begins, to: ends, binding: false, disputed: false }];
  assert.equal(standingOn([{ name: 'Offer', spans: offered }], ends).ended, 0);
  assert.deepEqual([lifeText(offered), lifeSpans('')], ['', []]);
});
