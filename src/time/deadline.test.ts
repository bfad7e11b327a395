import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Conventions } from './conventions.ts';
import { formatDay } from './day.ts';
import { type DeadlineRule, dueDay, type InTime, inTime } from './deadline.ts';
import { type Moment, momentOfDay } from './moment.ts';
import { parsePeriod } from './period.ts';
import { anyCalendarPeriod, anyDay, anyHourPeriod, day, moment, property } from './testing.ts';

/** New START, Protocol Part Four, I(2). */
const gmt: Conventions = { zone: 'GMT', startDay: 'excluded', monthEnd: 'last-day', holidays: 'none' };
const washington: Conventions = { ...gmt, zone: 'America/New_York' };
const paris: Conventions = { ...gmt, zone: 'Europe/Paris' };
const included: Conventions = { ...gmt, startDay: 'included' };
const refuse: Conventions = { ...gmt, monthEnd: 'refuse' };

/** `5 days after`, `48 hours before`. */
function rule(text: string): DeadlineRule {
  const [, length = '', direction] = /^(.*) (after|before)$/.exec(text) ?? [];
  const period = parsePeriod(length);
  assert.ok(period && (direction === 'after' || direction === 'before'));
  return { period, direction };
}

const due: [
  source: string,
  event: string,
  within: string,
  conventions: Conventions,
  earliest: string,
  latest: string,
][] = [
  ['case 3, Protocol Four II(3)', '2023-01-28T23:30-05:00', '5 days after', gmt, '2023-02-03', '2023-02-03'],
  ['case 3, in Washington dates', '2023-01-28T23:30-05:00', '5 days after', washington, '2023-02-02', '2023-02-02'],
  ['case 3, start day included', '2023-01-28T23:30-05:00', '5 days after', included, '2023-02-02', '2023-02-02'],
  ['case 4, Protocol Four II(1)', '2011-02-05', '45 days after', gmt, '2011-03-22', '2011-03-22'],
  ['case 4, Protocol Four II(2)', '2011-08-31', '30 days after', gmt, '2011-09-30', '2011-09-30'],
  ['case 12', '2021-02-03', '5 days after', gmt, '2021-02-08', '2021-02-08'],
  ['VCLT 65(2), receipt known to the month', '2017-08', '3 months after', gmt, '2017-11-01', '2017-11-30'],
  ['DESIGN, "2010" is not 1 January 2010', '2010', '5 days after', gmt, '2010-01-06', '2011-01-05'],
  ['exercise notice of 1989', '2023-06', '14 days before', gmt, '2023-05-18', '2023-06-16'],
  [
    'RULES 3, five days are not 120 hours',
    '2023-01-28T23:30-05:00',
    '120 hours after',
    gmt,
    '2023-02-03',
    '2023-02-03',
  ],
  ['Protocol Four III, instant known', '2023-01-29T04:30Z', '48 hours before', gmt, '2023-01-27', '2023-01-27'],
  ['Protocol Four III, whole days, day known', '2023-01-29', '48 hours before', gmt, '2023-01-27', '2023-01-27'],
  ['INF IX(5), whole days, day known', '1989-03-10', '48 hours after', gmt, '1989-03-12', '1989-03-12'],
  ['Protocol Five V, day known: one of two', '2012-05-10', '32 hours before', gmt, '2012-05-08', '2012-05-09'],
  ['Protocol Five V, the other way', '2012-05-10', '32 hours after', gmt, '2012-05-11', '2012-05-12'],
  ['month known', '2012-05', '24 hours before', gmt, '2012-04-30', '2012-05-30'],
  ['a day of 23 hours', '2023-03-11', '24 hours after', washington, '2023-03-12', '2023-03-13'],
  ['a day of 25 hours', '2023-11-05', '24 hours after', washington, '2023-11-05', '2023-11-06'],
  ['a day of 23 hours, backwards', '2023-03-13', '24 hours before', washington, '2023-03-11', '2023-03-12'],
  ['a day of 23 hours, counted in days', '2023-03-25T12:00+01:00', '1 day after', paris, '2023-03-26', '2023-03-26'],
  [
    'a day that began at one',
    '2018-11-04',
    '23 hours after',
    { ...gmt, zone: 'America/Sao_Paulo' },
    '2018-11-05',
    '2018-11-05',
  ],
];
for (const [source, event, within, conventions, earliest, latest] of due) {
  const last = earliest === latest ? earliest : `${earliest} to ${latest}`;
  test(`${source}: ${within} ${event} in ${conventions.zone} is due ${last}`, () => {
    const found = dueDay(moment(event), rule(within), conventions);
    assert.ok(found.ok);
    assert.deepEqual([found.value.earliest, found.value.latest].map(formatDay), [earliest, latest]);
  });
}

const kept: [source: string, event: string, done: string, within: string, conventions: Conventions, answer: InTime][] =
  [
    ['case 3, Protocol Four II(3)', '2023-01-28T23:30-05:00', '2023-02-03T10:00Z', '5 days after', gmt, 'yes'],
    ['case 3, the last day counts whole', '2023-01-28T23:30-05:00', '2023-02-03T23:59:59Z', '5 days after', gmt, 'yes'],
    ['case 3, the next day is late', '2023-01-28T23:30-05:00', '2023-02-04T00:00Z', '5 days after', gmt, 'no'],
    ['case 3, 120 hours wrongly say late', '2023-01-28T23:30-05:00', '2023-02-03T10:00Z', '120 hours after', gmt, 'no'],
    [
      'case 3, Washington wrongly says late',
      '2023-01-28T23:30-05:00',
      '2023-02-03T10:00Z',
      '5 days after',
      washington,
      'no',
    ],
    ['RULES 3, start day included', '2023-01-29', '2023-02-03', '5 days after', included, 'no'],
    ['RULES 3, start day included', '2023-01-29', '2023-02-02', '5 days after', included, 'yes'],
    ['case 4, Protocol Four II(1)', '2011-02-05', '2011-03-22', '45 days after', gmt, 'yes'],
    ['case 4, Protocol Four II(1)', '2011-02-05', '2011-03-23', '45 days after', gmt, 'no'],
    ['Protocol Four II(2), the data of March 2023', '2023-02-28', '2023-03-30', '30 days after', gmt, 'yes'],
    ['Protocol Four II(2), the day that the press gave', '2023-02-28', '2023-03-31', '30 days after', gmt, 'no'],
    ['Protocol Four II(2), leap year', '2024-02-29', '2024-03-30', '30 days after', gmt, 'yes'],
    ['Protocol Four II(2), leap year', '2024-02-29', '2024-03-31', '30 days after', gmt, 'no'],
    ['DESIGN, event known to the year', '2010', '2010-06-01', '5 days after', gmt, 'undetermined'],
    ['DESIGN, event known to the year, in time for any', '2010', '2010-01-06', '5 days after', gmt, 'yes'],
    ['DESIGN, event known to the year, one day on', '2010', '2010-01-07', '5 days after', gmt, 'undetermined'],
    ['DESIGN, event known to the year, last chance', '2010', '2011-01-05', '5 days after', gmt, 'undetermined'],
    ['DESIGN, event known to the year, late for any', '2010', '2011-01-06', '5 days after', gmt, 'no'],
    ['DESIGN, event known to the month', '2017-08', '2017-08-20', '5 days after', gmt, 'undetermined'],
    ['DESIGN, act known to the month', '2017-08-30', '2017-09', '5 days after', gmt, 'undetermined'],
    ['DESIGN, act known to the month, all of it in time', '2017-08-01', '2017-08', '30 days after', gmt, 'yes'],
    ['DESIGN, act known to the month, all of it late', '2017-08-01', '2017-09', '30 days after', gmt, 'no'],
    ['DESIGN, both known to the year', '2010', '2010', '5 days after', gmt, 'undetermined'],
    ['exercise notice of 1989', '2023-06-15', '2023-06-01', '14 days before', gmt, 'yes'],
    ['exercise notice of 1989', '2023-06-15', '2023-06-02', '14 days before', gmt, 'no'],
    ['exercise notice of 1989, exercise known to the month', '2023-06', '2023-05-18', '14 days before', gmt, 'yes'],
    [
      'exercise notice of 1989, exercise known to the month',
      '2023-06',
      '2023-06-10',
      '14 days before',
      gmt,
      'undetermined',
    ],
    ['exercise notice of 1989, exercise known to the month', '2023-06', '2023-06-17', '14 days before', gmt, 'no'],
    ['Protocol Four III, to the minute', '2012-05-10T12:00Z', '2012-05-08T12:00Z', '48 hours before', gmt, 'yes'],
    ['Protocol Four III, a minute late', '2012-05-10T12:00Z', '2012-05-08T12:01Z', '48 hours before', gmt, 'no'],
    ['Protocol Four III, in two offsets', '2012-05-10T12:00Z', '2012-05-08T15:00+03:00', '48 hours before', gmt, 'yes'],
    ['Protocol Four III, days only', '2012-05-10', '2012-05-08', '48 hours before', gmt, 'undetermined'],
    ['Protocol Four III, days only, well ahead', '2012-05-10', '2012-05-07', '48 hours before', gmt, 'yes'],
    ['Protocol Four III, days only, too late', '2012-05-10', '2012-05-09', '48 hours before', gmt, 'no'],
    [
      'Protocol Four III, the act to the day',
      '2012-05-10T12:00Z',
      '2012-05-08',
      '48 hours before',
      gmt,
      'undetermined',
    ],
    ['INF IX(5), days only', '1989-03-10', '1989-03-12', '48 hours after', gmt, 'undetermined'],
    ['INF IX(5), days only, in time', '1989-03-10', '1989-03-11', '48 hours after', gmt, 'yes'],
    ['INF IX(5), days only, late', '1989-03-10', '1989-03-13', '48 hours after', gmt, 'no'],
    [
      'INF IX(5), on the day that begins with the last hour',
      '1989-03-10T00:00Z',
      '1989-03-12',
      '48 hours after',
      gmt,
      'undetermined',
    ],
    ['a day of 23 hours', '2023-03-25T12:00+01:00', '2023-03-26T13:00+02:00', '24 hours after', paris, 'yes'],
    ['a day of 23 hours', '2023-03-25T12:00+01:00', '2023-03-26T13:01+02:00', '24 hours after', paris, 'no'],
    ['a day of 25 hours', '2023-10-28T12:00+02:00', '2023-10-29T11:01+01:00', '24 hours after', paris, 'no'],
    [
      'a day of 25 hours, counted in days',
      '2023-10-28T12:00+02:00',
      '2023-10-29T23:59+01:00',
      '1 day after',
      paris,
      'yes',
    ],
    ['case 2, refuse only where a month-end is met', '2025-11-28', '2026-02-28', '3 months after', refuse, 'yes'],
  ];
for (const [source, event, done, within, conventions, answer] of kept) {
  test(`${source}: ${within} ${event} in ${conventions.zone}, done ${done}: ${answer}`, () => {
    assert.deepEqual(inTime(moment(event), moment(done), rule(within), conventions), { ok: true, value: answer });
  });
}

test('case 2, under refuse a deadline on a day that does not exist is a problem, not an answer', () => {
  const problem = { ok: false, problem: { code: 'no-such-day', year: 2026, month: 2, day: 30 } };
  assert.deepEqual(dueDay(moment('2025-11-30'), rule('3 months after'), refuse), problem);
  assert.deepEqual(dueDay(moment('2025-11'), rule('3 months after'), refuse), problem);
  assert.deepEqual(inTime(moment('2025-11-30'), moment('2026-01-01'), rule('3 months after'), refuse), problem);
  assert.deepEqual(dueDay(moment('2026-03-30'), rule('1 month before'), refuse), problem);
});

test('RULES 3, holidays move a deadline only where they are declared, and never a count of hours', () => {
  const declared: Conventions = { ...gmt, holidays: { days: [day('2023-02-03')], weekdays: [6, 7], roll: 'next' } };
  const [event, done] = [moment('2023-01-29'), moment('2023-02-06')];
  assert.deepEqual(inTime(event, done, rule('5 days after'), gmt), { ok: true, value: 'no' });
  assert.deepEqual(inTime(event, done, rule('5 days after'), declared), { ok: true, value: 'yes' });
  assert.deepEqual(dueDay(event, rule('120 hours after'), declared), dueDay(event, rule('120 hours after'), gmt));
});

const anyZone = fc.constantFrom('UTC', 'America/New_York', 'Europe/Moscow', 'America/Sao_Paulo', 'Pacific/Auckland');
const anyConventions: fc.Arbitrary<Conventions> = fc.record({
  zone: anyZone,
  startDay: fc.constantFrom<Conventions['startDay']>('excluded', 'included'),
  monthEnd: fc.constantFrom<Conventions['monthEnd']>('last-day', 'overflow', 'refuse'),
  holidays: fc.oneof(
    fc.constant('none' as const),
    fc.record({
      days: fc.constant([]),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
      roll: fc.constantFrom<'next' | 'previous'>('next', 'previous'),
    }),
  ),
});
const anyRule: fc.Arbitrary<DeadlineRule> = fc.record({
  period: fc.oneof(anyCalendarPeriod, anyHourPeriod),
  direction: fc.constantFrom<DeadlineRule['direction']>('after', 'before'),
});
const MS_PER_DAY = 86_400_000;

function midnight(on: number, zone: string): number {
  return Temporal.PlainDate.from(formatDay(on)).toZonedDateTime(zone).epochMilliseconds;
}

/** The instants that a moment can be in a zone. */
function span(of: Moment, zone: string): [first: number, last: number] {
  if (of.epochMs !== undefined) return [of.epochMs, of.epochMs];
  return [midnight(of.first, zone), midnight(of.last + 1, zone) - 1];
}

function instant(epochMs: number): Moment {
  const written = Math.floor(epochMs / MS_PER_DAY);
  return { precision: 'instant', text: new Date(epochMs).toISOString(), first: written, last: written, epochMs };
}

/** Year, month, day or instant, around the day. */
function anyMomentNear(on: number): fc.Arbitrary<Moment> {
  const text = formatDay(on);
  return fc.oneof(
    fc.constantFrom(moment(text.slice(0, 4)), moment(text.slice(0, 7)), momentOfDay(on)),
    fc.nat(MS_PER_DAY - 1).map((ms) => instant(on * MS_PER_DAY + ms)),
  );
}

/** An act near the day on which it is due, so that every answer comes often. */
const anyCase = fc
  .tuple(anyDay, anyRule, anyConventions, fc.integer({ min: -40, max: 40 }))
  .chain(([on, within, conventions, off]) => {
    const found = dueDay(momentOfDay(on), within, conventions);
    const act = (found.ok ? found.value.latest : on) + off;
    return fc.tuple(anyMomentNear(on), anyMomentNear(act), fc.constant(within), fc.constant(conventions));
  });

test(
  'yes and no hold for every instant that the moments can be',
  property(anyCase, fc.nat(1_000_000), fc.nat(1_000_000), ([event, done, within, conventions], a, b) => {
    const answer = inTime(event, done, within, conventions);
    if (!answer.ok || answer.value === 'undetermined') return;
    const pick = ([first, last]: [number, number], share: number): Moment =>
      instant(first + Math.floor(((last - first) * share) / 1_000_000));
    const [exactEvent, exactDone] = [pick(span(event, conventions.zone), a), pick(span(done, conventions.zone), b)];
    const exact = inTime(exactEvent, exactDone, within, conventions);
    if (exact.ok) assert.equal(exact.value, answer.value); // Under refuse some day inside may have no answer.
  }),
);

test(
  'undetermined is said only where both answers are possible; of two instants it is never said',
  property(anyCase, ([event, done, within, conventions]) => {
    const answer = inTime(event, done, within, conventions);
    if (!answer.ok) return;
    const [[firstEvent, lastEvent], [firstDone, lastDone]] = [
      span(event, conventions.zone),
      span(done, conventions.zone),
    ];
    const best = inTime(instant(lastEvent), instant(firstDone), within, conventions);
    const worst = inTime(instant(firstEvent), instant(lastDone), within, conventions);
    assert.ok(best.ok && worst.ok);
    assert.notEqual(best.value, 'undetermined');
    assert.notEqual(worst.value, 'undetermined');
    assert.equal(answer.value, best.value === worst.value ? best.value : 'undetermined');
  }),
);

test(
  'an act up to the earliest due day is in time, one after the latest is late',
  property(anyDay, anyDay, anyRule, anyConventions, (on, act, within, conventions) => {
    const event = momentOfDay(on);
    const [found, answer] = [dueDay(event, within, conventions), inTime(event, momentOfDay(act), within, conventions)];
    assert.equal(found.ok, answer.ok);
    if (!found.ok || !answer.ok) return;
    assert.ok(found.value.earliest <= found.value.latest);
    if (act < found.value.earliest) assert.equal(answer.value, 'yes');
    if (act > found.value.latest) assert.equal(answer.value, 'no');
  }),
);
