import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  BEGINNING,
  civilDate,
  dayOf,
  dayOfWeek,
  daysInMonth,
  FOREVER,
  formatDay,
  fromPlainDate,
  parseDay,
  toPlainDate,
} from './day.ts';
import { anyDay, day, property } from './testing.ts';

const known: [source: string, text: string, days: number, weekday: number][] = [
  ['the epoch', '1970-01-01', 0, 4],
  ['New START XIV(1), in force', '2011-02-05', 15010, 6],
  ['New START II(1), the limits bind', '2018-02-05', 17567, 1],
  ['INF, in force', '1988-06-01', 6726, 3],
  ['the century without a leap day', '1900-03-01', -25508, 4],
  ['the century with one', '2000-02-29', 11016, 2],
];
for (const [source, text, days, weekday] of known) {
  test(`${source}: ${text} is day ${days}, weekday ${weekday}`, () => {
    assert.equal(parseDay(text), days);
    assert.equal(formatDay(days), text);
    assert.equal(dayOfWeek(days), weekday);
  });
}

const refused: [source: string, text: string][] = [
  ['month 13', '2015-13-01'],
  ['month 0', '2018-00-05'],
  ['day 0', '2018-02-00'],
  ['no leap year', '2019-02-29'],
  ['a century without a leap day', '1900-02-29'],
  ['30 February', '2024-02-30'],
  ['31 June', '2018-06-31'],
  ['two-digit year that Date.UTC would read as 1999', '0099-01-01'],
  ['a year before any agreement', '0999-12-31'],
  ['the year 0', '0000-01-01'],
  ['no leading zeros', '2018-2-5'],
  ['five-digit year', '12018-02-05'],
  ['expanded year', '+002018-02-05'],
  ['negative year', '-2018-02-05'],
  ['space before', ' 2018-02-05'],
  ['space after', '2018-02-05 '],
  ['line break after', '2018-02-05\n'],
  ['spaces within', '2018 - 02 - 05'],
  ['slashes', '2018/02/05'],
  ['day first', '05-02-2018'],
  ['an instant', '2018-02-05T00:00Z'],
  ['a month (precision is data: STYLE 4)', '2018-02'],
  ['a year (precision is data: STYLE 4)', '2010'],
  ['other digits', '２０１８-02-05'],
  ['nothing', ''],
];
for (const [source, text] of refused) {
  test(`refuses ${source}: ${JSON.stringify(text)}`, () => assert.equal(parseDay(text), undefined));
}

const lengths: [source: string, year: number, month: number, days: number][] = [
  ['common year', 2023, 2, 28],
  ['leap year', 2024, 2, 29],
  ['century', 1900, 2, 28],
  ['fourth century', 2000, 2, 29],
  ['first month', 2018, 1, 31],
  ['last month', 2018, 12, 31],
  ['a year that Date.UTC would move to 1996', 96, 2, 29],
];
for (const [source, year, month, days] of lengths) {
  test(`${source}: ${year}-${month} has ${days} days`, () => assert.equal(daysInMonth(year, month), days));
}

test('RULES 3, cel-js getDayOfMonth counts from 0: months and days count from 1', () => {
  assert.deepEqual(civilDate(day('2018-01-01')), { year: 2018, month: 1, day: 1 });
  assert.deepEqual(civilDate(day('2018-12-31')), { year: 2018, month: 12, day: 31 });
});

test('every day of four centuries is read back as written and put together as taken apart', () => {
  const last = day('2199-12-31');
  let weekday = dayOfWeek(day('1799-12-31'));
  for (let each = day('1800-01-01'); each <= last; each++) {
    const { year, month, day: dayOfMonth } = civilDate(each);
    weekday = (weekday % 7) + 1;
    if (parseDay(formatDay(each)) !== each) assert.fail(`${each} is not read back`);
    if (dayOf(year, month, dayOfMonth) !== each) assert.fail(`${each} is not put together`);
    if (dayOfWeek(each) !== weekday) assert.fail(`${each} has another weekday`);
  }
});

test(
  'agrees with Temporal in date, weekday, length of month and text',
  property(anyDay, (each) => {
    const date = new Temporal.PlainDate(1970, 1, 1).add({ days: each });
    assert.ok(toPlainDate(each).equals(date));
    assert.equal(fromPlainDate(date), each);
    assert.equal(formatDay(each), date.toString());
    assert.equal(dayOfWeek(each), date.dayOfWeek);
    assert.equal(daysInMonth(date.year, date.month), date.daysInMonth);
  }),
);

test(
  'the order of days is the order of their texts',
  property(anyDay, anyDay, (a, b) => {
    assert.equal(a < b, formatDay(a) < formatDay(b));
  }),
);

test(
  'reads no text that it would not write',
  property(fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/), (text) => {
    const read = parseDay(text);
    if (read !== undefined) assert.equal(formatDay(read), text);
  }),
);

test('a year past 9999 is written with its sign, never cut short', () => {
  assert.equal(formatDay(day('9999-12-31') + 1), '+010000-01-01');
});

test('open ends are no dates: they throw and never become NaN', () => {
  for (const end of [BEGINNING, FOREVER]) {
    assert.throws(() => formatDay(end), /^RangeError: invariant: an open end has no date$/);
    assert.throws(() => civilDate(end), /^RangeError: invariant: this day is beyond the calendar$/);
    assert.throws(() => toPlainDate(end), /^RangeError: invariant: this day is beyond the calendar$/);
  }
  assert.throws(() => dayOf(300_000, 1, 1), /^RangeError: invariant: this day is beyond the calendar$/);
  assert.throws(() => civilDate(Number.NaN), /^RangeError: invariant: this day is beyond the calendar$/);
});
