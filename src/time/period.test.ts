import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { shift } from './conventions.ts';
import { comparePeriods, formatPeriod, type Period, parsePeriod, times } from './period.ts';
import { anyCalendarPeriod, anyDay, anyHourPeriod, calendar, property } from './testing.ts';

const span = (years: number, months: number, days: number): Period => ({ kind: 'calendar', years, months, days });
const clock = (hours: number): Period => ({ kind: 'hours', hours });

const read: [source: string, text: string, period: Period, written: string][] = [
  ['New START XIV(2)', '10 years', span(10, 0, 0), '10 years'],
  ['New START XIV(3), NPT X(1)', '3 months', span(0, 3, 0), '3 months'],
  ['New START Protocol Four II(1)', '45 days', span(0, 0, 45), '45 days'],
  ['New START Protocol Four III', '48 hours', clock(48), '48 hours'],
  ['INF V(1)', '18 months', span(0, 18, 0), '18 months'],
  ['INF V(1), in other words', '1 year 6 months', span(1, 6, 0), '1 year 6 months'],
  ['exercise notice of 1989', '2 weeks', span(0, 0, 14), '14 days'],
  ['all units', '1 year 2 months 3 weeks 4 days', span(1, 2, 25), '1 year 2 months 25 days'],
  ['a unit may be left out', '1 year 1 day', span(1, 0, 1), '1 year 1 day'],
  ['hours past a day stay hours', '120 hours', clock(120), '120 hours'],
  ['one', '1 hour', clock(1), '1 hour'],
  ['nothing', '0 days', span(0, 0, 0), '0 days'],
  ['no time on the clock', '0 hours', clock(0), '0 hours'],
  ['spaces do not matter', '  3   months ', span(0, 3, 0), '3 months'],
  ['the most', '10000 days', span(0, 0, 10_000), '10000 days'],
];
for (const [source, text, period, written] of read) {
  test(`${source}: reads ${JSON.stringify(text)}, writes ${written}`, () => {
    assert.deepEqual(parsePeriod(text), period);
    assert.equal(formatPeriod(period), written);
  });
}

const refused: [source: string, text: string][] = [
  ['hours mixed with days (RULES 3: FEEL rounds them)', '1 day 12 hours'],
  ['hours before days', '12 hours 1 day'],
  ['hours twice', '12 hours 12 hours'],
  ['smaller units first', '6 months 1 year'],
  ['days before weeks', '3 days 2 weeks'],
  ['a unit twice', '1 year 1 year'],
  ['a unit twice, in both numbers', '1 month 2 months'],
  ['a negative count', '-5 days'],
  ['a plus sign', '+5 days'],
  ['a fraction', '1.5 years'],
  ['an exponent', '1e3 days'],
  ['a huge count', '10001 days'],
  ['a huger count', '99999999999999999999 days'],
  ['a huge count in weeks, which would not be read back', '1429 weeks'],
  ['ISO 8601 (RULES 2: FEEL takes P1Y1M1D for years and months)', 'P1Y1M1D'],
  ['minutes', '30 minutes'],
  ['working days', '5 working days'],
  ['a plural too many', '5 dayss'],
  ['capitals', '5 Days'],
  ['words', 'five days'],
  ['a number alone', '5'],
  ['a unit alone', 'days'],
  ['unit first', 'days 5'],
  ['no space', '5days'],
  ['and', '1 year and 6 months'],
  ['comma', '1 year, 6 months'],
  ['nothing', ''],
  ['spaces', '   '],
];
for (const [source, text] of refused) {
  test(`refuses ${source}: ${JSON.stringify(text)}`, () => assert.equal(parsePeriod(text), undefined));
}

const order: [source: string, a: string, b: string, sign: -1 | 0 | 1 | undefined][] = [
  ['RULES 3, feelin says that P1M > P30D', '1 month', '30 days', undefined],
  ['RULES 3, 1 month is not 30 days', '1 month', '31 days', undefined],
  ['28 February days can be a month', '1 month', '28 days', undefined],
  ['no month is so short', '1 month', '27 days', 1],
  ['no month is so long', '1 month', '32 days', -1],
  ['NPT X(1): June to September is 92 days, February to May 89', '3 months', '90 days', undefined],
  ['INF XV(2) against the press: no six months are so short', '6 months', '180 days', 1],
  ['six months from February are 181 days', '6 months', '181 days', undefined],
  ['a common year', '1 year', '365 days', undefined],
  ['a leap year', '1 year', '366 days', undefined],
  ['no year is so short', '1 year', '364 days', 1],
  ['New START XIV(2), five years across 2100', '5 years', '1825 days', undefined],
  ['New START XIV(2), five years with two leap days', '5 years', '1827 days', undefined],
  ['New START XIV(2), more than any five years', '5 years', '1828 days', -1],
  ['New START XIV(2), an extension by weeks', '5 years', '30 days', 1],
  ['INF V(1)', '18 months', '1 year 6 months', 0],
  ['INF V(1)', '17 months 31 days', '1 year 6 months', undefined],
  ['longer in each unit', '2 years 1 day', '1 year', 1],
  ['days decide between equal months', '12 months 4 days', '1 year 5 days', -1],
  ['only the difference matters', '1 month 5 days', '35 days', undefined],
  ['a week is seven days', '2 weeks', '14 days', 0],
  ['RULES 3, five days are not 120 hours', '5 days', '120 hours', undefined],
  ['RULES 3, nor is a day ever an hour', '1 year', '1 hour', undefined],
  ['hours among themselves', '48 hours', '24 hours', 1],
  ['hours among themselves', '24 hours', '24 hours', 0],
];
for (const [source, a, b, sign] of order) {
  test(`${source}: ${a} against ${b} is ${sign ?? 'undetermined'}`, () => {
    const [first, second] = [parsePeriod(a), parsePeriod(b)];
    assert.ok(first && second);
    const [there, back] = [comparePeriods(first, second), comparePeriods(second, first)];
    assert.equal(there === undefined ? there : Math.sign(there), sign);
    assert.equal(
      back === undefined ? back : Math.sign(back) + Math.sign(there ?? Number.NaN),
      sign === undefined ? sign : 0,
    );
  });
}

test(
  'a decided comparison holds from every day',
  property(
    anyDay,
    anyCalendarPeriod,
    anyCalendarPeriod,
    fc.constantFrom('last-day', 'overflow'),
    (start, a, b, monthEnd) => {
      const sign = comparePeriods(a, b);
      const [afterA, afterB] = [shift(start, a, monthEnd), shift(start, b, monthEnd)];
      assert.ok(afterA.ok && afterB.ok);
      if (sign !== undefined && sign > 0) assert.ok(afterA.value >= afterB.value);
      if (sign !== undefined && sign < 0) assert.ok(afterA.value <= afterB.value);
    },
  ),
);

test(
  'what is written is read back',
  property(fc.oneof(anyCalendarPeriod, anyHourPeriod), (period) =>
    assert.deepEqual(parsePeriod(formatPeriod(period)), period),
  ),
);

test(
  'what is read is written so that it is read the same',
  property(
    fc.array(
      fc.tuple(fc.nat(12_000), fc.constantFrom('year', 'years', 'months', 'week', 'weeks', 'days', 'hours', 'x')),
      { minLength: 1, maxLength: 4 },
    ),
    (words) => {
      const period = parsePeriod(words.map((pair) => pair.join(' ')).join(' '));
      if (period) assert.deepEqual(parsePeriod(formatPeriod(period)), period);
    },
  ),
);

test('n times a period keeps its units apart', () => {
  assert.deepEqual(times(calendar('1 year 7 months 20 days'), 3), calendar('3 years 21 months 60 days'));
  assert.deepEqual(times(calendar('6 months'), 0), calendar('0 days'));
});
