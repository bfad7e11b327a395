import assert from 'node:assert/strict';
import test from 'node:test';
import { day } from '../time/testing.ts';
import {
  actsAlone,
  citing,
  course,
  findings,
  found,
  inf,
  newStart,
  only,
  recordOf,
  saying,
  statements,
  told,
} from './testing.ts';

/** Inspections by the United States: kind, day, number, site. */
type Inspected = readonly [what: string, on: string, number?: number, site?: string | undefined, to?: string];

function inspections(those: readonly Inspected[]): string {
  return `[${those
    .map(
      ([what, on, number = 1, site, to], i) =>
        `{ kind: inspection, id: i${i}, agreement: new-start, what: ${what}, by: USA, party: RUS, on: '${on}', number: ${number}${site ? `, site: ${site}` : ''}${to ? `, to: '${to}'` : ''} }`,
    )
    .join(', ')}]`;
}

function used(quota: string, those: readonly Inspected[], subject: string): string[] {
  const all = findings(newStart, { record: recordOf(actsAlone, statements(inspections(those))) });
  return course(all, { id: `quotas.${quota}`, party: 'USA', subject, reading: 'USA' });
}

const YEARS = ['2019-02-05/2020-02-04', '2020-02-05/2021-02-04'] as const;

const cases: [title: string, quota: string, those: Inspected[], year: string, expected: string][] = [
  [
    '18 are met',
    'inspections',
    [
      ['type-one', '2020-03-01', 10],
      ['type-two', '2020-04-01', 8],
    ],
    YEARS[1],
    'met 18/18',
  ],
  [
    '19 are a breach',
    'inspections',
    [
      ['type-one', '2020-03-01', 10],
      ['type-two', '2020-04-01', 9],
    ],
    YEARS[1],
    'breached 19/18',
  ],
  ['one is no breach: a right need not be used', 'inspections', [['inspection', '2020-03-01']], YEARS[1], 'met 1/18'],
  ['none in the record is no breach, and not none at all', 'inspections', [], YEARS[1], 'undetermined'],
  [
    '18 on 4 February and one on the 5th are of two years',
    'inspections',
    [
      ['inspection', '2020-02-04', 18],
      ['inspection', '2020-02-05'],
    ],
    YEARS[0],
    'met 18/18',
  ],
  [
    '18 on 4 February and one on the 5th are of two years',
    'inspections',
    [
      ['inspection', '2020-02-04', 18],
      ['inspection', '2020-02-05'],
    ],
    YEARS[1],
    'met 1/18',
  ],
  [
    '18 and one on 4 February are of one year',
    'inspections',
    [
      ['inspection', '2020-02-04', 18],
      ['inspection', '2020-02-04'],
    ],
    YEARS[0],
    'breached 19/18',
  ],
  [
    'the year is that of GMT: 20:00 in Washington on 4 February is the 5th',
    'inspections',
    [
      ['inspection', '2020-02-04', 18],
      ['inspection', '2020-02-04T20:00-05:00'],
    ],
    YEARS[0],
    'met 18/18',
  ],
  [
    'ten of Type One are met',
    'type-one',
    [
      ['type-one', '2020-03-01', 10],
      ['type-two', '2020-04-01', 8],
    ],
    YEARS[1],
    'met 10/10',
  ],
  [
    'eleven of Type One are a breach, though 18 in all are not',
    'type-one',
    [
      ['type-one', '2020-03-01', 11],
      ['type-two', '2020-04-01', 7],
    ],
    YEARS[1],
    'breached 11/10',
  ],
  ['eight of Type Two are met', 'type-two', [['type-two', '2020-04-01', 8]], YEARS[1], 'met 8/8'],
  ['nine of Type Two are a breach', 'type-two', [['type-two', '2020-04-01', 9]], YEARS[1], 'breached 9/8'],
  [
    'inspections whose type is not known say nothing of Type One',
    'type-one',
    [['inspection', '2020-03-01', 18]],
    YEARS[1],
    'undetermined',
  ],
  [
    'a number over two years belongs to neither for sure',
    'inspections',
    [['inspection', '2020-01-01', 18, undefined, '2020-03-01']],
    YEARS[1],
    'undetermined',
  ],
  ['February 2020 may be either year', 'inspections', [['inspection', '2020-02', 18]], YEARS[1], 'undetermined'],
  [
    '19 in the year for sure are a breach, whatever the others were',
    'inspections',
    [
      ['inspection', '2020-02', 18],
      ['inspection', '2020-04-01', 19],
    ],
    YEARS[1],
    'breached 19/18',
  ],
  [
    'twice at one base is met',
    'same-base',
    [
      ['type-one', '2020-03-01', 2, 'Kozelsk'],
      ['type-one', '2020-04-01', 1, 'Teykovo'],
    ],
    YEARS[1],
    'met 2/2',
  ],
  [
    'three times at one base is a breach',
    'same-base',
    [
      ['type-one', '2020-03-01', 2, 'Kozelsk'],
      ['type-two', '2020-04-01', 1, 'Kozelsk'],
    ],
    YEARS[1],
    'breached 3/2',
  ],
  [
    'three times in two years is none',
    'same-base',
    [
      ['type-one', '2020-02-04', 2, 'Kozelsk'],
      ['type-one', '2020-02-05', 1, 'Kozelsk'],
    ],
    YEARS[1],
    'met 1/2',
  ],
  [
    'what was at no known base may have been there',
    'same-base',
    [
      ['type-one', '2020-03-01', 2, 'Kozelsk'],
      ['type-one', '2020-04-01'],
    ],
    YEARS[1],
    'undetermined',
  ],
];
for (const [title, quota, those, year, expected] of cases) {
  test(`New START, XI, case 5: ${quota}: ${title}: ${expected} in ${year}`, () => {
    const [from, last] = year.split('/');
    const to = Temporal.PlainDate.from(last ?? '')
      .add({ days: 1 })
      .toString();
    assert.deepEqual(used(quota, those, year), [`${from} to ${to}: ${expected}`]);
  });
}

test('New START, XI, case 5: what the inspected party did is none of the quota of the inspecting one', () => {
  const all = findings(newStart, {
    record: recordOf(actsAlone, statements(inspections([['type-one', '2020-03-01', 19]]))),
  });
  const wanted = { id: 'quotas.inspections', on: '2020-06-01', subject: YEARS[1] };
  assert.deepEqual(told(all, { ...wanted, party: 'RUS' }), { common: 'undetermined' });
  assert.deepEqual(told(all, { ...wanted, party: 'USA' }), { common: 'breached 19/18' });
});

test('New START, XI, case 5: each year answers for itself, with its own statements', () => {
  const those: Inspected[] = [
    ['inspection', '2019-06-01', 18],
    ['inspection', '2020-06-01', 18],
  ];
  const all = findings(newStart, { record: recordOf(actsAlone, statements(inspections(those))) });
  for (const [i, subject] of YEARS.entries()) {
    const on = `${2019 + i}-07-01`;
    const finding = only(found(all, { id: 'quotas.inspections', party: 'USA', on, subject }));
    assert.deepEqual(citing(finding), [`i${i}`]);
    const [use] = saying(finding, 'used');
    assert.deepEqual([use?.params.from, use?.params.to], subject.split('/').map(day));
  }
});

test('New START, XI, the record: the full 18 in the first treaty year, two in 2020 before the pause', () => {
  for (const party of ['USA', 'RUS']) {
    const wanted = { id: 'quotas.inspections', party };
    const all = findings(newStart);
    assert.deepEqual(told(all, { ...wanted, on: '2011-06-01', subject: '2011-02-05/2012-02-04' }), {
      common: 'met 18/18',
    });
    assert.deepEqual(told(all, { ...wanted, on: '2020-06-01', subject: YEARS[1] }), { common: 'met 2/18' });
    assert.deepEqual(told(all, { ...wanted, on: '2021-06-01', subject: '2021-02-05/2022-02-04' }), {
      common: 'undetermined',
    });
  }
});

test('New START, XI, case 8: the quota sleeps under the Russian reading from 28 February 2023', () => {
  const wanted = { id: 'quotas.inspections', party: 'USA', on: '2023-06-15' };
  assert.deepEqual(told(findings(newStart), { ...wanted, subject: '2023-02-05/2024-02-04' }), { USA: 'undetermined' });
  assert.deepEqual(told(findings(newStart), wanted), { RUS: 'dormant' });
});

test('New START, XI: after the end the quota is dormant, whatever was done', () => {
  const said = statements(inspections([['inspection', '2026-03-01', 30]]));
  const all = findings(newStart, { statements: said });
  assert.deepEqual(told(all, { id: 'quotas.inspections', party: 'USA', on: '2026-03-01' }), { common: 'dormant' });
});

const schedule: [year: string, max: number][] = [
  ['1988-06-01/1989-05-31', 20],
  ['1990-06-01/1991-05-31', 20],
  ['1991-06-01/1992-05-31', 15],
  ['1995-06-01/1996-05-31', 15],
  ['1996-06-01/1997-05-31', 10],
  ['2000-06-01/2001-05-31', 10],
];
for (const [year, max] of schedule) {
  test(`INF, XI(5): ${max} short-notice inspections from ${year.replace('/', ' to ')}`, () => {
    const on = year.slice(0, 10);
    const many = (number: number): { [reading: string]: string } => {
      const yaml = `[{ kind: inspection, id: i, agreement: inf, what: short-notice, by: USA, party: SUN, on: '${on}', number: ${number} }]`;
      const all = findings(inf, { record: recordOf(actsAlone, statements(yaml)) });
      return told(all, { id: 'quotas.short-notice', party: 'USA', on, subject: year });
    };
    assert.deepEqual(many(max), { common: `met ${max}/${max}` });
    assert.deepEqual(many(max + 1), { common: `breached ${max + 1}/${max}` });
  });
}

test('INF, XI(5): after 13 years the right is over, and no year of it is asked about', () => {
  const last = findings(inf).filter((each) => each.id === 'quotas.short-notice' && each.subject !== undefined);
  assert.equal(Math.max(...last.map((each) => each.to)), day('2001-06-01'));
});

test('INF, X(5): launching eliminates at most 100 missiles in the first six months, and none later', () => {
  const launched = (on: string, number: number): { [reading: string]: string } => {
    const yaml = `[{ kind: inspection, id: i, agreement: inf, what: elimination-by-launching, by: SUN, party: SUN, on: '${on}', number: ${number} }]`;
    const all = findings(inf, { record: recordOf(actsAlone, statements(yaml)) });
    const subject = on < '1988-12-01' ? '1988-06-01/1988-11-30' : '1988-12-01/1989-05-31';
    return told(all, { id: 'quotas.elimination-by-launching', party: 'RUS', on, subject });
  };
  assert.deepEqual(launched('1988-11-30', 100), { common: 'met 100/100' });
  assert.deepEqual(launched('1988-11-30', 101), { common: 'breached 101/100' });
  assert.deepEqual(launched('1988-12-01', 1), { common: 'breached 1/0' });
});
