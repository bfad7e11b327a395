import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { formatDay } from './day.ts';
import { holds } from './interval.ts';
import { dayAt, daysIn, type Moment, momentOfDay, parseMoment } from './moment.ts';
import { anyDay, day, moment, property } from './testing.ts';

const read: [source: string, text: string, precision: Moment['precision'], first: string, last: string][] = [
  ['DESIGN, "2010" is not 1 January 2010', '2010', 'year', '2010-01-01', '2010-12-31'],
  ['New START, the US reached the limits in August', '2017-08', 'month', '2017-08-01', '2017-08-31'],
  ['February of a common year', '2023-02', 'month', '2023-02-01', '2023-02-28'],
  ['February of a leap year', '2024-02', 'month', '2024-02-01', '2024-02-29'],
  ['December', '2009-12', 'month', '2009-12-01', '2009-12-31'],
  ['New START II(1)', '2018-02-05', 'day', '2018-02-05', '2018-02-05'],
  ['case 3', '2023-01-28T23:30-05:00', 'instant', '2023-01-28', '2023-01-28'],
  ['with seconds', '2023-02-03T10:00:00Z', 'instant', '2023-02-03', '2023-02-03'],
];
for (const [source, text, precision, first, last] of read) {
  test(`${source}: ${text} is a ${precision}, from ${first} to ${last}`, () => {
    const { epochMs, ...rest } = moment(text);
    assert.deepEqual(rest, { precision, text, first: day(first), last: day(last) });
    assert.equal(epochMs, precision === 'instant' ? Temporal.Instant.from(text).epochMilliseconds : undefined);
  });
}

const refused: [source: string, text: string][] = [
  ['an instant without its offset', '2023-01-28T23:30'],
  ['an instant without its offset, with seconds', '2023-01-28T23:30:00'],
  ['hour 24', '2023-01-28T24:00Z'],
  ['minute 60', '2023-01-28T23:60Z'],
  ['a leap second, which no clock here has', '2016-12-31T23:59:60Z'],
  ['a fraction of a second', '2023-01-28T23:30:00.5Z'],
  ['an hour alone', '2023-01-28T23Z'],
  ['an offset in hours alone', '2023-01-28T23:30-05'],
  ['an offset without its colon', '2023-01-28T23:30-0500'],
  ['an offset without its sign', '2023-01-28T23:3005:00'],
  ['an offset of 24 hours', '2023-01-28T23:30+24:00'],
  ['the name of a zone', '2023-01-28T23:30[America/New_York]'],
  ['an offset and the name of a zone', '2023-01-28T23:30-05:00[America/New_York]'],
  ['small letters', '2023-01-28t23:30z'],
  ['a space for the T', '2023-01-28 23:30Z'],
  ['an instant on a day that does not exist', '2019-02-29T10:00Z'],
  ['an instant in month 13', '2015-13-01T10:00Z'],
  ['month 0', '2018-00'],
  ['month 13', '2018-13'],
  ['a month without its zero', '2018-2'],
  ['a day that does not exist', '2019-02-29'],
  ['a day without its zeros', '2018-2-5'],
  ['two digits', '18'],
  ['a year before any agreement', '0999'],
  ['a month of such a year', '0999-01'],
  ['five digits', '12010'],
  ['a decade', '2010s'],
  ['a quarter', '2018-Q1'],
  ['a week', '2018-W06'],
  ['spaces', ' 2010 '],
  ['a line break', '2010\n'],
  ['nothing', ''],
  ['words', 'early 2010'],
];
for (const [source, text] of refused) {
  test(`refuses ${source}: ${JSON.stringify(text)}`, () => assert.equal(parseMoment(text), undefined));
}

const zoned: [source: string, text: string, zone: string, on: string][] = [
  ['case 3, Protocol Four I(2): GMT', '2023-01-28T23:30-05:00', 'GMT', '2023-01-29'],
  ['case 3, in Washington', '2023-01-28T23:30-05:00', 'America/New_York', '2023-01-28'],
  ['case 3, in Moscow', '2023-01-28T23:30-05:00', 'Europe/Moscow', '2023-01-29'],
  ['the last second of a day', '2018-02-04T23:59:59Z', 'UTC', '2018-02-04'],
  ['midnight begins a day', '2018-02-05T00:00Z', 'UTC', '2018-02-05'],
  ['before 1970', '1969-12-31T23:59:59Z', 'UTC', '1969-12-31'],
  ['summer time in Paris: two hours', '2023-07-01T22:00Z', 'Europe/Paris', '2023-07-02'],
  ['winter time in Paris: one hour', '2023-01-01T22:59Z', 'Europe/Paris', '2023-01-01'],
  ['Moscow until 2014: four hours', '2014-10-25T20:00Z', 'Europe/Moscow', '2014-10-26'],
  ['Moscow since then: three hours', '2014-10-26T20:59Z', 'Europe/Moscow', '2014-10-26'],
  ['a day that began at one', '2018-11-04T03:00Z', 'America/Sao_Paulo', '2018-11-04'],
];
for (const [source, text, zone, on] of zoned) {
  test(`${source}: ${text} in ${zone} is ${on}`, () => {
    assert.deepEqual(daysIn(moment(text), zone), { from: day(on), to: day(on) + 1 });
    assert.equal(formatDay(dayAt(moment(text).epochMs ?? Number.NaN, zone)), on);
  });
}

test('a day without a clock is the same day in every zone; a month and a year stay whole', () => {
  for (const zone of ['UTC', 'America/New_York', 'Pacific/Kiritimati']) {
    assert.deepEqual(daysIn(moment('2018-02-05'), zone), { from: day('2018-02-05'), to: day('2018-02-06') });
    assert.deepEqual(daysIn(moment('2017-08'), zone), { from: day('2017-08-01'), to: day('2017-09-01') });
    assert.deepEqual(daysIn(moment('2010'), zone), { from: day('2010-01-01'), to: day('2011-01-01') });
  }
});

test(
  'a day as a moment is read back from its text',
  property(anyDay, (each) => {
    assert.deepEqual(parseMoment(momentOfDay(each).text), momentOfDay(each));
  }),
);

test(
  'days, months and years: each day is in its month, each month in its year',
  property(anyDay, (each) => {
    const text = formatDay(each);
    for (const coarse of [text, text.slice(0, 7), text.slice(0, 4)]) {
      assert.ok(holds(daysIn(moment(coarse), 'UTC'), each));
    }
  }),
);

test(
  'an instant is one day in a zone, the same as by Temporal',
  property(
    anyDay,
    fc.integer({ min: 0, max: 1439 }),
    fc.integer({ min: -12 * 60, max: 14 * 60 }),
    fc.constantFrom('UTC', 'America/New_York', 'Europe/Moscow', 'Asia/Kolkata', 'America/Sao_Paulo'),
    (each, minute, offset, zone) => {
      const clock = (minutes: number) => {
        const part = (count: number) => String(count).padStart(2, '0');
        return `${part(Math.floor(minutes / 60))}:${part(minutes % 60)}`;
      };
      const text = `${formatDay(each)}T${clock(minute)}${offset < 0 ? '-' : '+'}${clock(Math.abs(offset))}`;
      const read = moment(text);
      assert.equal(read.epochMs, (each * 1440 + minute - offset) * 60_000);
      const { from, to } = daysIn(read, zone);
      assert.equal(to, from + 1);
      assert.equal(formatDay(from), Temporal.Instant.from(text).toZonedDateTimeISO(zone).toPlainDate().toString());
    },
  ),
);
