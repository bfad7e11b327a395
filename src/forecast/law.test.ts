import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDay } from '../time/day.ts';
import { prepared } from './testing.ts';

/** `1550/700/800`, or `–` where nothing binds, on the first day of a quarter. */
function capsOf({ compiled, days }: ReturnType<typeof prepared>, party: number, on: string): string {
  const t = days.findIndex((each) => formatDay(each) === on);
  assert.ok(t >= 0, `${on} begins no quarter`);
  return (compiled.law.caps[party] ?? []).map((row) => (Number.isFinite(row[t]) ? row[t] : '–')).join('/');
}

test('New START, II(1): nothing binds before 5 February 2018, then 1,550, 700 and 800, and nothing after 5 February 2026', () => {
  const past = prepared('lapse', { start: '2016-02-05' });
  for (const party of [0, 1]) {
    assert.equal(capsOf(past, party, '2017-11-05'), '–/–/–');
    assert.equal(capsOf(past, party, '2018-02-05'), '1550/700/800');
    assert.equal(
      capsOf(past, party, '2025-11-05'),
      '1550/700/800',
      'the suspension of 2023 leaves the limits (its own words)',
    );
    assert.equal(capsOf(past, party, '2026-02-05'), '–/–/–');
  }
});

test('Protocol IV, II(2): data come twice a year, from Russia not while it holds the treaty suspended', () => {
  const { compiled, days } = prepared('lapse', { start: '2018-02-05', years: 8 });
  const given = (party: number, year: string): number =>
    days.filter((each, t) => formatDay(each).startsWith(year) && compiled.law.exchange[party]?.[t] === 1).length;
  assert.deepEqual([given(0, '2019'), given(1, '2019')], [2, 2]);
  assert.deepEqual([given(0, '2024'), given(1, '2024')], [2, 0]);
});

test('XI: eighteen inspections a year, four and a half a quarter, as long as the quota is in force', () => {
  const { compiled } = prepared('extension');
  assert.equal(compiled.law.inspections[0]?.[0], 4.5);
  assert.equal(compiled.law.inspections[1]?.[0], 4.5);
  assert.equal(compiled.law.inspections[0]?.[21], 0);
});

test('a fifth of a century: an extension of five years binds for five years, and the text does not allow it', () => {
  const extended = prepared('extension');
  assert.equal(capsOf(extended, 0, '2026-02-05'), '1550/700/800');
  assert.equal(capsOf(extended, 1, '2030-11-05'), '1550/700/800');
  assert.equal(capsOf(extended, 0, '2031-02-05'), '–/–/–');
  assert.deepEqual(
    extended.notAllowed.map(({ why, cite }) => [why, cite]),
    [['too-often', 'XIV(2)']],
  );
  assert.equal(extended.compiled.law.exchange[1]?.[0], 1, 'the suspension is taken back');
});

test('an amended number is a patch like any other', () => {
  assert.equal(capsOf(prepared('cap-1000'), 1, '2026-02-05'), '1000/700/800');
});

test('the offer of 2025, had it been accepted, binds for a year, without data and inspections', () => {
  const restraint = prepared('mutual-restraint');
  assert.equal(capsOf(restraint, 0, '2026-02-05'), '1550/700/800');
  assert.equal(capsOf(restraint, 0, '2027-02-05'), '–/–/–');
  assert.equal(
    restraint.compiled.law.exchange[0]?.some((each) => each === 1),
    false,
  );
});

test('an excess is measured by the limits as they last bound', () => {
  const { compiled } = prepared('lapse');
  assert.deepEqual(
    compiled.law.reference.map((rows) => rows.map((row) => row[79])),
    [
      [1550, 700, 800],
      [1550, 700, 800],
    ],
  );
});
