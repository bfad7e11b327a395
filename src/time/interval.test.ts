import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { BEGINNING, FOREVER } from './day.ts';
import { ALWAYS, holds, type Interval, intersect, isEmpty, normalise, overlap, subtract } from './interval.ts';
import { day, property } from './testing.ts';

const between = (from: string, to: string): Interval => ({ from: day(from), to: day(to) });
const force = between('2011-02-05', '2026-02-05');

const membership: [source: string, on: string, held: boolean][] = [
  ['New START, the day before it entered into force', '2011-02-04', false],
  ['New START XIV(1), the day it entered into force', '2011-02-05', true],
  ['New START XIV(2), "through 4 February"', '2026-02-04', true],
  ['RULES 3, Symboleo strongHappensBefore accepts equality; half-open intervals do not', '2026-02-05', false],
];
for (const [source, on, held] of membership) {
  test(`${source}: ${on} ${held ? 'is' : 'is not'} held`, () => assert.equal(holds(force, day(on)), held));
}

test('an interval that ends where it starts holds nothing, one that ends before it neither', () => {
  const start = day('2018-02-05');
  for (const empty of [
    { from: start, to: start },
    { from: start, to: start - 1 },
  ]) {
    assert.ok(isEmpty(empty));
    assert.ok(!holds(empty, start));
    assert.ok(!overlap(empty, ALWAYS));
    assert.ok(!overlap(ALWAYS, empty));
    assert.deepEqual(normalise([empty]), []);
  }
});

test('always holds every day that can be written', () => {
  assert.ok(holds(ALWAYS, day('1000-01-01')) && holds(ALWAYS, day('9999-12-31')));
  assert.ok(holds(ALWAYS, BEGINNING) && !holds(ALWAYS, FOREVER));
  assert.deepEqual(subtract([ALWAYS], [force]), [
    { from: BEGINNING, to: day('2011-02-05') },
    { from: day('2026-02-05'), to: FOREVER },
  ]);
});

test('SORT to New START, 5 February 2011: intervals that only touch do not overlap, and join when normalised', () => {
  const before = between('2003-06-01', '2011-02-05');
  assert.ok(!overlap(before, force) && !overlap(force, before));
  assert.ok(isEmpty(intersect(before, force)));
  assert.deepEqual(normalise([force, before]), [between('2003-06-01', '2026-02-05')]);
});

test('intersections and overlaps', () => {
  const extension = between('2021-02-05', '2031-02-05');
  assert.deepEqual(intersect(force, extension), between('2021-02-05', '2026-02-05'));
  assert.ok(overlap(force, extension));
  assert.deepEqual(
    intersect(between('2011-01-01', '2012-01-01'), between('2013-01-01', '2014-01-01')),
    between('2013-01-01', '2013-01-01'),
  );
});

test('a hole in the middle leaves both sides, one that covers all leaves nothing', () => {
  assert.deepEqual(subtract([force], [between('2023-02-28', '2024-01-01')]), [
    between('2011-02-05', '2023-02-28'),
    between('2024-01-01', '2026-02-05'),
  ]);
  assert.deepEqual(subtract([force], [ALWAYS]), []);
  assert.deepEqual(subtract([], [force]), []);
  assert.deepEqual(subtract([force], []), [force]);
});

// Few days, so that ends meet often.
const few = fc.integer({ min: -12, max: 12 });
const anyInterval = fc.record({ from: few, to: few }, { noNullPrototype: true });
const anyIntervals = fc.array(anyInterval, { maxLength: 8 });
const DAYS = Array.from({ length: 27 }, (_, i) => i - 13);
const held = (intervals: readonly Interval[], on: number): boolean => intervals.some((each) => holds(each, on));

test(
  'normalise keeps the days, and is in order without touching neighbours',
  property(anyIntervals, (all) => {
    const normal = normalise(all);
    for (const on of DAYS) assert.equal(held(normal, on), held(all, on));
    normal.forEach((each, i) => {
      assert.ok(!isEmpty(each));
      assert.ok((normal[i - 1]?.to ?? BEGINNING) < each.from);
    });
  }),
);

test(
  'normalise twice is normalise once',
  property(anyIntervals, (all) => {
    assert.deepEqual(normalise(normalise(all)), normalise(all));
  }),
);

test(
  'normalise does not depend on the order',
  property(
    anyIntervals.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
    ([all, shuffled]) => assert.deepEqual(normalise(shuffled), normalise(all)),
  ),
);

test(
  'normalise leaves its argument as it was',
  property(anyIntervals, (all) => {
    const copy = structuredClone(all);
    normalise(all);
    assert.deepEqual(all, copy);
  }),
);

test(
  'union, subtraction, intersection and overlap agree with membership day by day',
  property(anyIntervals, anyIntervals, anyInterval, anyInterval, (all, away, a, b) => {
    const union = normalise([...all, ...away]);
    const left = subtract(all, away);
    for (const on of DAYS) {
      assert.equal(held(union, on), held(all, on) || held(away, on));
      assert.equal(held(left, on), held(all, on) && !held(away, on));
      assert.equal(holds(intersect(a, b), on), holds(a, on) && holds(b, on));
    }
    assert.deepEqual(left, normalise(left));
    assert.equal(
      overlap(a, b),
      DAYS.some((on) => holds(a, on) && holds(b, on)),
    );
    assert.equal(overlap(a, b), !isEmpty(intersect(a, b)));
  }),
);
