import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { type Conventions, lastDayAfter, lastDayBefore, periodStart, shift } from './conventions.ts';
import { BEGINNING, civilDate, type Day, daysInMonth, FOREVER, formatDay, toPlainDate } from './day.ts';
import type { Result } from './result.ts';
import { anyCalendarPeriod, anyDay, calendar, day, hours, property } from './testing.ts';

type MonthEnd = Conventions['monthEnd'];
const treaty: Conventions = { zone: 'UTC', startDay: 'excluded', monthEnd: 'last-day', holidays: 'none' };
const included: Conventions = { ...treaty, startDay: 'included' };

/** The day as text, or the code of the problem. */
function written(result: Result<Day, { readonly code: string }>): string {
  return result.ok ? formatDay(result.value) : result.problem.code;
}

const forward: [source: string, start: string, period: string, monthEnd: MonthEnd, end: string][] = [
  ['case 2, RULES 3 Catala', '2025-11-30', '3 months', 'last-day', '2026-02-28'],
  ['case 2, RULES 3 Catala', '2025-11-30', '3 months', 'overflow', '2026-03-02'],
  ['case 2, RULES 3 Catala', '2025-11-30', '3 months', 'refuse', 'no-such-day'],
  ['case 2 before a leap year', '2023-11-30', '3 months', 'last-day', '2024-02-29'],
  ['case 2 before a leap year', '2023-11-30', '3 months', 'overflow', '2024-03-01'],
  ['RULES 3 Symboleo', '2024-01-31', '1 month', 'last-day', '2024-02-29'],
  ['RULES 3 Symboleo', '2024-01-31', '1 month', 'overflow', '2024-03-02'],
  ['RULES 3 Symboleo', '2024-01-31', '1 month', 'refuse', 'no-such-day'],
  ['no month-end is met', '2024-01-29', '1 month', 'refuse', '2024-02-29'],
  ['RULES 3, case 1, NPT X(1)', '1993-03-12', '3 months', 'last-day', '1993-06-12'],
  ['RULES 3, case 1, NPT X(1) misread', '1993-03-12', '90 days', 'last-day', '1993-06-10'],
  ['case 1, NPT X(1), the notice of 2003', '2003-01-10', '3 months', 'last-day', '2003-04-10'],
  ['case 1, NPT X(1), one day left of the notice of 1993', '2003-01-10', '1 day', 'last-day', '2003-01-11'],
  ['INF IV(1)', '1988-06-01', '3 years', 'last-day', '1991-06-01'],
  ['INF IV(2)(a)', '1988-06-01', '29 months', 'last-day', '1990-11-01'],
  ['INF V(1)', '1988-06-01', '18 months', 'last-day', '1989-12-01'],
  ['INF X(5)', '1988-06-01', '6 months', 'last-day', '1988-12-01'],
  ['INF XI, inspections through 31 May', '1988-06-01', '13 years', 'last-day', '2001-06-01'],
  ['INF XV(2)', '2019-02-02', '6 months', 'last-day', '2019-08-02'],
  ['INF XV(2) by the press', '2019-02-02', '180 days', 'last-day', '2019-08-01'],
  ['New START II(1), case 6', '2011-02-05', '7 years', 'last-day', '2018-02-05'],
  ['New START XIV(2)', '2011-02-05', '10 years', 'last-day', '2021-02-05'],
  ['New START XIV(2), case 20', '2021-02-05', '5 years', 'last-day', '2026-02-05'],
  ['ABM XV(2), notice of 13 December 2001', '2001-12-13', '6 months', 'last-day', '2002-06-13'],
  ['leap day and a year', '2024-02-29', '1 year', 'last-day', '2025-02-28'],
  ['leap day and a year', '2024-02-29', '1 year', 'overflow', '2025-03-01'],
  ['leap day and a year', '2024-02-29', '1 year', 'refuse', 'no-such-day'],
  ['leap day and four years', '2024-02-29', '4 years', 'refuse', '2028-02-29'],
  ['leap day and eight years across 1900', '1896-02-29', '8 years', 'refuse', '1904-02-29'],
  ['leap day and four years to 1900', '1896-02-29', '4 years', 'last-day', '1900-02-28'],
  ['leap day and a century to 2000', '1600-02-29', '400 years', 'refuse', '2000-02-29'],
  ['RULES 3, years before months', '2020-02-29', '1 year 1 month', 'last-day', '2021-03-28'],
  ['RULES 3, years before months', '2020-02-29', '13 months', 'last-day', '2021-03-29'],
  ['RULES 3, years before months', '2020-02-29', '1 year 1 month', 'overflow', '2021-04-01'],
  ['RULES 3, years before months, both needed', '2020-02-29', '1 year 1 month', 'refuse', 'no-such-day'],
  ['RULES 3, months before days', '2023-01-30', '1 month 1 day', 'last-day', '2023-03-01'],
  ['RULES 3, years, months, days', '2020-02-29', '1 year 1 month 1 day', 'last-day', '2021-03-29'],
  ['a year is twelve months across December', '2023-12-31', '2 months', 'last-day', '2024-02-29'],
  ['nothing', '2024-01-31', '0 days', 'refuse', '2024-01-31'],
  ['weeks', '2018-02-05', '2 weeks', 'last-day', '2018-02-19'],
  ['past the year 9999', '2011-02-05', '10000 years', 'last-day', '+012011-02-05'],
];
for (const [source, start, period, monthEnd, end] of forward) {
  test(`${source}: ${start} + ${period} under ${monthEnd} is ${end}`, () => {
    assert.equal(written(shift(day(start), calendar(period), monthEnd)), end);
  });
}

const backward: [source: string, start: string, period: string, monthEnd: MonthEnd, end: string][] = [
  ['RULES 2, OPA 6131', '2024-07-31', '1 month', 'last-day', '2024-06-30'],
  ['RULES 2, OPA 6131, its own answer', '2024-07-31', '1 month', 'overflow', '2024-07-01'],
  ['RULES 2, OPA 6131', '2024-07-31', '1 month', 'refuse', 'no-such-day'],
  ['RULES 2, L4 961: the month before, in January', '2024-01-15', '1 month', 'last-day', '2023-12-15'],
  ['RULES 2, L4 961: from 31 January', '2024-01-31', '1 month', 'last-day', '2023-12-31'],
  ['RULES 3, feelin: back from 29 February', '2024-02-29', '1 month', 'last-day', '2024-01-29'],
  ['31 March', '2023-03-31', '1 month', 'last-day', '2023-02-28'],
  ['New START, back to force', '2018-02-05', '7 years', 'last-day', '2011-02-05'],
  ['across a year', '2024-01-31', '2 months', 'last-day', '2023-11-30'],
  ['years first, then months, then days', '2024-02-29', '1 year 1 month 1 day', 'last-day', '2023-01-27'],
  ['into a year that Date.UTC would move to 1950', '1950-03-01', '1900 years', 'last-day', '0050-03-01'],
];
for (const [source, start, period, monthEnd, end] of backward) {
  test(`${source}: ${start} - ${period} under ${monthEnd} is ${end}`, () => {
    assert.equal(written(shift(day(start), calendar(period), monthEnd, -1)), end);
  });
}

test('RULES 3, feelin: (31 January + 1 month) - 1 month is 29 January, not 31', () => {
  const there = shift(day('2024-01-31'), calendar('1 month'), 'last-day');
  assert.ok(there.ok);
  assert.equal(written(shift(there.value, calendar('1 month'), 'last-day', -1)), '2024-01-29');
});

test('RULES 3, durations are never summed first: a month and a month is not two months', () => {
  const first = shift(day('2023-01-31'), calendar('1 month'), 'last-day');
  assert.ok(first.ok);
  assert.equal(written(shift(first.value, calendar('1 month'), 'last-day')), '2023-03-28');
  assert.equal(written(shift(day('2023-01-31'), calendar('2 months'), 'last-day')), '2023-03-31');
});

test('DESIGN, under overflow a later start can end earlier: 31 January and 1 February', () => {
  assert.equal(written(shift(day('2023-01-31'), calendar('1 month'), 'overflow')), '2023-03-03');
  assert.equal(written(shift(day('2023-02-01'), calendar('1 month'), 'overflow')), '2023-03-01');
});

test('case 2, a refusal names the day that does not exist', () => {
  assert.deepEqual(shift(day('2025-11-30'), calendar('3 months'), 'refuse'), {
    ok: false,
    problem: { code: 'no-such-day', year: 2026, month: 2, day: 30 },
  });
});

test('RULES 2, FEEL rounds date - PT1H to a day: a clock period is refused in every count of days', () => {
  const problem = { ok: false, problem: { code: 'not-civil', hours: 48 } };
  const start = day('2021-01-02');
  assert.deepEqual(shift(start, hours('48 hours'), 'last-day', -1), problem);
  assert.deepEqual(lastDayAfter(start, hours('48 hours'), treaty), problem);
  assert.deepEqual(lastDayBefore(start, hours('48 hours'), treaty), problem);
});

test('an open end has no months: it throws and never becomes NaN', () => {
  for (const end of [BEGINNING, FOREVER]) {
    assert.throws(() => shift(end, calendar('1 month'), 'last-day'), /^RangeError: invariant: this day is beyond/);
  }
});

const lastDays: [source: string, start: string, period: string, startDay: Conventions['startDay'], last: string][] = [
  ['New START Protocol Four II(1)', '2011-02-05', '45 days', 'excluded', '2011-03-22'],
  ['New START Protocol Five I(2)', '2011-02-05', '60 days', 'excluded', '2011-04-06'],
  ['New START Protocol Five, aeroplanes', '2011-02-05', '5 days', 'excluded', '2011-02-10'],
  ['New START Protocol Five, inspectors', '2011-02-05', '25 days', 'excluded', '2011-03-02'],
  ['New START Protocol Four II(2), first update', '2011-08-31', '30 days', 'excluded', '2011-09-30'],
  ['New START Protocol Four II(2), March 2023', '2023-02-28', '30 days', 'excluded', '2023-03-30'],
  ['New START Protocol Four II(2), leap year', '2024-02-29', '30 days', 'excluded', '2024-03-30'],
  ['New START Protocol Four II(3), case 3', '2023-01-29', '5 days', 'excluded', '2023-02-03'],
  ['RULES 3, Misset 152/85: the start day counts', '2023-01-29', '5 days', 'included', '2023-02-02'],
  ['case 12, due after the treaty expired on the 5th', '2021-02-03', '5 days', 'excluded', '2021-02-08'],
  ['INF IX(3)', '1988-06-01', '30 days', 'excluded', '1988-07-01'],
  ['VCLT 65(2), receipt on a month-end', '2025-11-30', '3 months', 'excluded', '2026-02-28'],
  ['RULES 3, the start day counts in months', '2018-02-05', '1 month', 'included', '2018-03-04'],
  ['RULES 3, the start day counts in years', '2011-02-05', '7 years', 'included', '2018-02-04'],
  ['one day, start excluded', '2018-02-05', '1 day', 'excluded', '2018-02-06'],
  ['one day, start included: the day itself', '2018-02-05', '1 day', 'included', '2018-02-05'],
];
for (const [source, start, period, startDay, last] of lastDays) {
  test(`${source}: within ${period} after ${start}, start ${startDay}, until ${last}`, () => {
    assert.equal(written(lastDayAfter(day(start), calendar(period), { ...treaty, startDay })), last);
  });
}

const warnings: [source: string, event: string, period: string, startDay: Conventions['startDay'], last: string][] = [
  ['exercise notice of 1989', '2023-06-15', '14 days', 'excluded', '2023-06-01'],
  ['exercise notice of 1989', '2023-06-15', '14 days', 'included', '2023-06-02'],
  ['New START Protocol Four V', '2012-03-31', '30 days', 'excluded', '2012-03-01'],
  ['RULES 2, OPA 6131', '2024-07-31', '1 month', 'excluded', '2024-06-30'],
  ['a warning over a leap day', '2024-03-10', '10 days', 'excluded', '2024-02-29'],
];
for (const [source, event, period, startDay, last] of warnings) {
  test(`${source}: at least ${period} before ${event}, start ${startDay}, until ${last}`, () => {
    assert.equal(written(lastDayBefore(day(event), calendar(period), { ...treaty, startDay })), last);
  });
}

test('case 2, month-end conventions reach the last day, and a refusal its caller', () => {
  const [start, period] = [day('2025-11-30'), calendar('3 months')];
  assert.equal(written(lastDayAfter(start, period, { ...treaty, monthEnd: 'overflow' })), '2026-03-02');
  assert.equal(written(lastDayAfter(start, period, { ...included, monthEnd: 'overflow' })), '2026-03-01');
  assert.equal(written(lastDayAfter(start, period, { ...treaty, monthEnd: 'refuse' })), 'no-such-day');
  assert.equal(
    written(lastDayBefore(day('2024-07-31'), calendar('1 month'), { ...treaty, monthEnd: 'refuse' })),
    'no-such-day',
  );
});

// Friday 3 February 2023 as a holiday, Saturdays and Sundays.
const weekend = { days: [day('2023-02-03')], weekdays: [6, 7] };
const holidays: [source: string, holidays: Conventions['holidays'], start: string, last: string][] = [
  ['RULES 3, roll-over is off unless it is declared', 'none', '2023-01-29', '2023-02-03'],
  ['next', { ...weekend, roll: 'next' }, '2023-01-29', '2023-02-06'],
  ['previous', { ...weekend, roll: 'previous' }, '2023-01-29', '2023-02-02'],
  ['next, on a working day', { ...weekend, roll: 'next' }, '2023-01-28', '2023-02-02'],
  ['next, from a Saturday', { ...weekend, roll: 'next' }, '2023-02-06', '2023-02-13'],
  ['previous, from a Saturday', { ...weekend, roll: 'previous' }, '2023-02-06', '2023-02-10'],
  ['weekdays alone', { days: [], weekdays: [6, 7], roll: 'next' }, '2023-01-29', '2023-02-03'],
  ['days alone', { days: weekend.days, weekdays: [], roll: 'next' }, '2023-01-29', '2023-02-04'],
  [
    'no working day at all: the day stays',
    { days: [], weekdays: [1, 2, 3, 4, 5, 6, 7], roll: 'next' },
    '2023-01-29',
    '2023-02-03',
  ],
];
for (const [source, declared, start, last] of holidays) {
  test(`holidays, ${source}: five days after ${start} last until ${last}`, () => {
    assert.equal(written(lastDayAfter(day(start), calendar('5 days'), { ...treaty, holidays: declared })), last);
  });
}

test('holidays roll after the start day is counted, and never shorten a warning', () => {
  const declared: Conventions = { ...included, holidays: { ...weekend, roll: 'next' } };
  assert.equal(written(lastDayAfter(day('2023-01-30'), calendar('5 days'), declared)), '2023-02-06');
  assert.equal(
    written(lastDayBefore(day('2023-02-08'), calendar('5 days'), { ...declared, startDay: 'excluded' })),
    '2023-02-03',
  );
});

const anchored: [source: string, anchor: string, every: string, monthEnd: MonthEnd, starts: string[]][] = [
  [
    'case 4, New START Protocol Four II(2)',
    '2011-03-01',
    '6 months',
    'refuse',
    ['2011-03-01', '2011-09-01', '2012-03-01', '2012-09-01'],
  ],
  ['case 5, New START XI, treaty years', '2011-02-05', '1 year', 'refuse', ['2011-02-05', '2012-02-05', '2013-02-05']],
  [
    'the n-th period never drifts',
    '2023-01-31',
    '1 month',
    'last-day',
    ['2023-01-31', '2023-02-28', '2023-03-31', '2023-04-30', '2023-05-31'],
  ],
  [
    'the n-th period never drifts',
    '2023-01-31',
    '1 month',
    'overflow',
    ['2023-01-31', '2023-03-03', '2023-03-31', '2023-05-01', '2023-05-31'],
  ],
  ['a month without the day', '2023-01-31', '1 month', 'refuse', ['2023-01-31', 'no-such-day', '2023-03-31']],
  [
    'from a leap day',
    '2020-02-29',
    '1 year',
    'last-day',
    ['2020-02-29', '2021-02-28', '2022-02-28', '2023-02-28', '2024-02-29'],
  ],
  ['half years from 31 August', '2022-08-31', '6 months', 'last-day', ['2022-08-31', '2023-02-28', '2023-08-31']],
  ['weeks', '2018-02-05', '1 week', 'last-day', ['2018-02-05', '2018-02-12', '2018-02-19']],
];
for (const [source, anchor, every, monthEnd, starts] of anchored) {
  test(`${source}: every ${every} from ${anchor} under ${monthEnd}`, () => {
    const found = starts.map((_, n) => written(periodStart(day(anchor), calendar(every), n, monthEnd)));
    assert.deepEqual(found, starts);
  });
}

test('case 5, inspections on 4 and 5 February fall in different treaty years', () => {
  const year = (n: number): string => written(periodStart(day('2011-02-05'), calendar('1 year'), n, 'last-day'));
  assert.ok(year(8) < '2020-02-04' && '2020-02-04' < year(9));
  assert.equal(year(9), '2020-02-05');
});

test('the period before the anchor has a negative number', () => {
  assert.equal(written(periodStart(day('2011-03-01'), calendar('6 months'), -1, 'last-day')), '2010-09-01');
});

test('case 11, a notice given again after its revocation restarts the clock', () => {
  const ends = ['2019-02-02', '2019-05-20'].map((notice) =>
    written(shift(day(notice), calendar('6 months'), 'last-day')),
  );
  assert.deepEqual(ends, ['2019-08-02', '2019-11-20']);
});

const forMonths = (months: number) => ({ kind: 'calendar', years: 0, months, days: 0 }) as const;
const forDays = (days: number) => ({ kind: 'calendar', years: 0, months: 0, days }) as const;
const anyMonthEnd = fc.constantFrom<MonthEnd>('last-day', 'overflow', 'refuse');
const anyDirection = fc.constantFrom<1 | -1>(1, -1);
const signedMonths = fc.integer({ min: -600, max: 600 });

function shifted(start: Day, period: Parameters<typeof shift>[1], direction: 1 | -1 = 1): Day {
  const end = shift(start, period, 'last-day', direction);
  assert.ok(end.ok);
  return end.value;
}

test(
  'days add up, and come back',
  property(anyDay, fc.nat(5000), fc.nat(5000), anyMonthEnd, (start, a, b, monthEnd) => {
    assert.deepEqual(shift(start, forDays(a + b), monthEnd), { ok: true, value: start + a + b });
    assert.equal(shifted(shifted(start, forDays(a)), forDays(b)), start + a + b);
    assert.equal(shifted(shifted(start, forDays(a)), forDays(a), -1), start);
  }),
);

test(
  'under last-day a later start never ends earlier',
  property(anyDay, fc.nat(70), anyCalendarPeriod, anyDirection, (start, later, period, direction) => {
    assert.ok(shifted(start, period, direction) <= shifted(start + later, period, direction));
  }),
);

test(
  'under last-day months and years are those of Temporal',
  property(anyDay, signedMonths, (start, months) => {
    const direction = months < 0 ? -1 : 1;
    const date = toPlainDate(start);
    const ended = toPlainDate(shifted(start, forMonths(Math.abs(months)), direction));
    assert.ok(ended.equals(date.add({ months })));
    const years = { kind: 'calendar', years: Math.abs(months), months: 0, days: 0 } as const;
    assert.ok(toPlainDate(shifted(start, years, direction)).equals(date.add({ years: months })));
  }),
);

test(
  'refuse answers where Temporal rejects nothing, overflow counts on as Date does',
  property(anyDay, signedMonths, (start, months) => {
    const direction = months < 0 ? -1 : 1;
    const refused = shift(start, forMonths(Math.abs(months)), 'refuse', direction);
    let expected: string;
    try {
      expected = toPlainDate(start).add({ months }, { overflow: 'reject' }).toString();
    } catch {
      expected = 'no-such-day'; // Temporal throws where the month has no such day.
    }
    assert.equal(written(refused), expected);
    const { year, month, day: dayOfMonth } = civilDate(start);
    const counted = new Date(Date.UTC(year, month - 1 + months, dayOfMonth)).toISOString().slice(0, 10);
    assert.equal(written(shift(start, forMonths(Math.abs(months)), 'overflow', direction)), counted);
  }),
);

test(
  'the three month-end rules agree wherever refuse has an answer',
  property(anyDay, anyCalendarPeriod, anyDirection, (start, period, direction) => {
    const refused = shift(start, period, 'refuse', direction);
    if (!refused.ok) return;
    assert.deepEqual(shift(start, period, 'last-day', direction), refused);
    assert.deepEqual(shift(start, period, 'overflow', direction), refused);
  }),
);

test(
  'periods from an anchor follow one another, each on the day of the anchor or the last of its month',
  property(anyDay, fc.integer({ min: 1, max: 30 }), fc.nat(100), (anchor, months, n) => {
    const [start, next] = [n, n + 1].map((each) => periodStart(anchor, forMonths(months), each, 'last-day'));
    assert.ok(start?.ok && next?.ok);
    assert.ok(start.value < next.value);
    const { year, month, day: dayOfMonth } = civilDate(start.value);
    assert.equal(dayOfMonth, Math.min(civilDate(anchor).day, daysInMonth(year, month)));
  }),
);

test(
  'the start day included is the same count, one day less; a roll never goes the other way',
  property(
    anyDay,
    anyCalendarPeriod,
    fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
    fc.constantFrom<'next' | 'previous'>('next', 'previous'),
    (start, period, weekdays, roll) => {
      const [without, counted] = [lastDayAfter(start, period, treaty), lastDayAfter(start, period, included)];
      const rolled = lastDayAfter(start, period, { ...treaty, holidays: { days: [], weekdays, roll } });
      assert.ok(without.ok && counted.ok && rolled.ok);
      assert.equal(counted.value, without.value - 1);
      assert.ok(!weekdays.includes(toPlainDate(rolled.value).dayOfWeek));
      const moved = rolled.value - without.value;
      assert.ok(Math.abs(moved) < 7 && (roll === 'next' ? moved >= 0 : moved <= 0));
    },
  ),
);
