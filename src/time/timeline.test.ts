import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { BEGINNING, type Day, FOREVER } from './day.ts';
import { holds } from './interval.ts';
import { day, property } from './testing.ts';
import { combine, combineTwo, constant, fromChanges, steps, type Timeline, valueOn } from './timeline.ts';

/** Steps that follow one another over all the days there are, none empty: what every timeline must be. */
function assertWhole<T>(timeline: Timeline<T>): void {
  assert.equal(timeline.starts[0], BEGINNING);
  assert.equal(timeline.values.length, timeline.starts.length);
  let reached = BEGINNING;
  for (const step of steps(timeline)) {
    assert.equal(step.from, reached);
    assert.ok(step.from < step.to);
    reached = step.to;
  }
  assert.equal(reached, FOREVER);
}

const bound = fromChanges('dormant', [
  [day('2011-02-05'), 'pending'],
  [day('2018-02-05'), 'binding'],
  [day('2026-02-05'), 'dormant'],
]);
const cases: [source: string, on: string, value: string][] = [
  ['before force', '2011-02-04', 'dormant'],
  ['case 6, New START II(1), the day before', '2018-02-04', 'pending'],
  ['case 6, New START II(1), the day', '2018-02-05', 'binding'],
  ['New START XIV(2), the last day', '2026-02-04', 'binding'],
  ['case 6, after the end', '2026-02-05', 'dormant'],
];
for (const [source, on, value] of cases) {
  test(`${source}: ${on} is ${value}`, () => assert.equal(valueOn(bound, day(on)), value));
}

test('a constant holds from the beginning, for ever', () => {
  assert.deepEqual(steps(constant('x')), [{ from: BEGINNING, to: FOREVER, value: 'x' }]);
  assert.equal(valueOn(constant('x'), day('2018-02-05')), 'x');
});

test('changes: each from its day on, the later of two on one day', () => {
  const timeline = fromChanges('none', [
    [10, 'a'],
    [20, 'b'],
    [20, 'c'],
  ]);
  assertWhole(timeline);
  assert.deepEqual(
    [9, 10, 19, 20, 21].map((on) => valueOn(timeline, on)),
    ['none', 'a', 'a', 'c', 'c'],
  );
});

test('changes at the open ends: at the beginning replaces what was before, at FOREVER never comes', () => {
  const timeline = fromChanges('none', [
    [BEGINNING, 'in force'],
    [FOREVER, 'ended'],
  ]);
  assertWhole(timeline);
  assert.deepEqual(steps(timeline), [{ from: BEGINNING, to: FOREVER, value: 'in force' }]);
});

test('changes out of order break an invariant', () => {
  assert.throws(
    () =>
      fromChanges('none', [
        [20, 'b'],
        [10, 'a'],
      ]),
    /^RangeError: invariant: changes come in the order/,
  );
});

test('combining nothing gives one value for all days', () => {
  assert.deepEqual(
    combine([], (values) => values.length),
    constant(0),
  );
});

test('STYLE 4, explanations are built later: values kept by a callback stay as they were', () => {
  const a = fromChanges(0, [
    [10, 1],
    [20, 2],
  ]);
  const b = fromChanges('x', [[15, 'y']]);
  const kept = combine<number | string, () => readonly (number | string)[]>([a, b], (values) => () => values);
  assert.deepEqual(
    kept.values.map((late) => late()),
    [
      [0, 'x'],
      [1, 'x'],
      [1, 'y'],
      [2, 'y'],
    ],
  );
});

// Few days and few values, so that changes meet and repeat.
const few = fc.integer({ min: -12, max: 12 });
const letter = fc.constantFrom('a', 'b', 'c');
const DAYS = [BEGINNING, ...Array.from({ length: 29 }, (_, i) => i - 14), FOREVER - 1];
const anyChanges: fc.Arbitrary<[Day, string][]> = fc
  .array(fc.tuple(few, letter), { maxLength: 6 })
  .map((changes) => changes.sort(([a], [b]) => a - b));
const anyTimeline: fc.Arbitrary<Timeline<string>> = fc.oneof(
  anyChanges.map((each) => fromChanges('none', each)),
  letter.map((each) => constant(each)),
);

test(
  'from changes: the last that has come',
  property(anyChanges, (all) => {
    const timeline = fromChanges('none', all);
    assertWhole(timeline);
    for (const on of DAYS) {
      assert.equal(valueOn(timeline, on), all.findLast(([from]) => from <= on)?.[1] ?? 'none');
    }
  }),
);

test(
  'steps and values agree',
  property(anyTimeline, (timeline) => {
    const all = steps(timeline);
    for (const on of DAYS) {
      assert.deepEqual(
        all.filter((step) => holds(step, on)).map((step) => step.value),
        [valueOn(timeline, on)],
      );
    }
  }),
);

test(
  'combine is f applied to the values of each day, over steps that follow one another',
  property(fc.array(anyTimeline, { maxLength: 4 }), (timelines) => {
    const combined = combine(timelines, (values, from, to) => ({ joined: values.join(), from, to }));
    assertWhole(combined);
    assert.deepEqual(
      steps(combined).map(({ from, to }) => ({ from, to })),
      combined.values.map(({ from, to }) => ({ from, to })),
    );
    for (const on of DAYS) {
      assert.equal(valueOn(combined, on).joined, timelines.map((each) => valueOn(each, on)).join());
    }
  }),
);

test(
  'combining two is combining',
  property(fc.tuple(anyTimeline, anyTimeline), ([a, b]) => {
    const two = combineTwo(a, b, (left, right, from) => `${left}${right}${from}`);
    assert.deepEqual(
      two,
      combine([a, b], ([left, right], from) => `${left}${right}${from}`),
    );
  }),
);
