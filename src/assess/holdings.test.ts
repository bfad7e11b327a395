import assert from 'node:assert/strict';
import test from 'node:test';
import { day } from '../time/testing.ts';
import type { Finding } from './finding.ts';
import { onDay } from './merge.ts';
import {
  actsAlone,
  citing,
  course,
  findings,
  found,
  newStart,
  only,
  recordOf,
  saying,
  statements,
  told,
} from './testing.ts';

const [VEHICLES, WARHEADS, LAUNCHERS] = ['limits.deployed-vehicles', 'limits.warheads', 'limits.launchers'] as const;

/** A declaration by the United States under New START. */
const declared = (id: string, quantity: string, value: number, on: string, more = ''): string =>
  `{ kind: declaration, id: ${id}, agreement: new-start, by: USA, party: USA, quantity: ${quantity}, value: ${value}, on: '${on}'${more} }`;

function declaring(...yaml: readonly string[]): Finding[] {
  return findings(newStart, { record: recordOf(actsAlone, statements(`[${yaml.join(', ')}]`)) });
}

// The types of 1 September 2020.

const sums: [article: string, id: string, value: number, parts: [number: number, what: string][]][] = [
  [
    'II(1)(a)',
    VEHICLES,
    675,
    [
      [397, 'Minuteman III (deployed)'],
      [230, 'Trident II (deployed)'],
      [12, 'B-2A (deployed)'],
      [36, 'B-52H (deployed)'],
    ],
  ],
  [
    'II(1)(c)',
    LAUNCHERS,
    800,
    [
      [397, 'Minuteman III (deployed)'],
      [53, 'Minuteman III (non-deployed)'],
      [4, 'Minuteman III (non-deployed, test)'],
      [230, 'Trident II (deployed)'],
      [50, 'Trident II (non-deployed)'],
      [12, 'B-2A (deployed)'],
      [7, 'B-2A (non-deployed)'],
      [1, 'B-2A (non-deployed, test)'],
      [36, 'B-52H (deployed)'],
      [6, 'B-52H (non-deployed)'],
      [4, 'B-52H (non-deployed, test)'],
    ],
  ],
];
for (const [article, id, value, parts] of sums) {
  test(`New START, ${article}: the types of 1 September 2020 add up to the ${value} declared, and it says so`, () => {
    const finding = only(
      found(findings(newStart), { id, party: 'USA', on: '2020-09-01' }),
      id === LAUNCHERS ? 'USA' : 'common',
    );
    assert.equal(finding.measured?.value, value);
    assert.deepEqual(saying(finding, 'derived-equal')[0]?.params, { value, on: '2020-09-01' });
    const said = saying(finding, 'part').map(({ params }) => [params.number, params.what]);
    assert.deepEqual(said, parts);
    assert.equal(
      parts.reduce((sum, [number]) => sum + number, 0),
      value,
    );
  });
}

test('New START, II(1)(b): the types of 1 September 2020 do not give the 1,457 warheads, and it says so', () => {
  const finding = only(found(findings(newStart), { id: WARHEADS, party: 'USA', on: '2020-09-01' }));
  assert.equal(finding.measured?.value, 1457);
  assert.deepEqual(saying(finding, 'derived-equal'), []);
  assert.deepEqual(
    saying(finding, 'derived-unknown').map(({ params }) => params.on),
    ['2020-09-01'],
  );
});

// Item by item. The real counting rules over small ledgers, with no declaration.

const item = (id: string, what: string, attributes: string, from: string, more = ''): string =>
  `{ kind: holding, id: ${id}, agreement: new-start, by: USA, party: USA, ${what}, attributes: { ${attributes} }, from: '${from}'${more} }`;
const B52 = 'item: aircraft, type: B-52H';
const MINUTEMAN = 'item: missile, type: Minuteman III, as: [icbm]';
const TRIDENT = 'item: missile, type: Trident II, as: [slbm]';
const SILO = 'item: launcher, type: Minuteman III, as: [icbm-launcher]';

function holding(...yaml: readonly string[]): { vehicles: string; warheads: string; launchers: string } {
  const all = findings(newStart, { record: recordOf(actsAlone, statements(`[${yaml.join(', ')}]`)) });
  const under = (id: string): string => {
    const those = told(all, { id, party: 'USA', on: '2019-01-01' });
    return those['common'] ?? those['USA'] ?? 'nothing';
  };
  return { vehicles: under(VEHICLES), warheads: under(WARHEADS), launchers: under(LAUNCHERS) };
}

const NONE = 'undetermined';
const counted: [title: string, yaml: string[], vehicles: string, warheads: string, launchers: string][] = [
  [
    'III(2)(b), case 16: a deployed B-52H counts 1 to each of the three',
    [item('b', B52, 'status: deployed, armament: nuclear', '2018-02-05')],
    'met 1/700',
    'met 1/1550',
    'met 1/800',
  ],
  [
    'III(2)(b), case 16: whatever it carries',
    [item('b', B52, 'status: deployed, armament: nuclear, reentryVehicles: 20', '2018-02-05')],
    'met 1/700',
    'met 1/1550',
    'met 1/800',
  ],
  [
    'III(2)(b), case 16: ten of them count ten',
    [item('b', B52, 'status: deployed, armament: nuclear', '2018-02-05', ', number: 10')],
    'met 10/700',
    'met 10/1550',
    'met 10/800',
  ],
  [
    'III(1): a non-deployed B-52H counts to the launchers alone',
    [item('b', B52, 'status: non-deployed, armament: nuclear', '2018-02-05')],
    NONE,
    NONE,
    'met 1/800',
  ],
  [
    'III(7)(b): a B-52H for conventional arms alone counts to none',
    [item('b', B52, 'status: deployed, armament: conventional', '2018-02-05')],
    NONE,
    NONE,
    NONE,
  ],
  [
    'III(2)(a): a deployed missile counts for the re-entry vehicles on it',
    [item('m', TRIDENT, 'status: deployed, reentryVehicles: 4', '2018-02-05', ', number: 3')],
    'met 3/700',
    'met 12/1550',
    NONE,
  ],
  [
    'II, III, case 16: non-deployed missiles count to none of the three',
    [item('m', TRIDENT, 'status: non-deployed, reentryVehicles: 4', '2018-02-05', ', number: 300')],
    NONE,
    NONE,
    NONE,
  ],
  [
    'II, III, case 16: non-deployed missiles add nothing to those deployed',
    [
      item('m', MINUTEMAN, 'status: deployed, reentryVehicles: 1', '2018-02-05', ', number: 400'),
      item('n', MINUTEMAN, 'status: non-deployed, reentryVehicles: 1', '2018-02-05', ', number: 261'),
      item('s', SILO, 'status: deployed', '2018-02-05', ', number: 400'),
    ],
    'met 400/700',
    'met 400/1550',
    'met 400/800',
  ],
  [
    'III(1): missiles count as vehicles and launchers as launchers, never both',
    [item('s', SILO, 'status: deployed', '2018-02-05', ', number: 450')],
    NONE,
    NONE,
    'met 450/800',
  ],
  [
    'III(2)(a): without the number of re-entry vehicles the warheads are undetermined',
    [item('m', TRIDENT, 'status: deployed', '2018-02-05', ', number: 3')],
    'met 3/700',
    NONE,
    NONE,
  ],
  [
    'III(2)(a): what is known is already too much, whatever the rest',
    [
      item('m', TRIDENT, 'status: deployed, reentryVehicles: 8', '2018-02-05', ', number: 200'),
      item('n', TRIDENT, 'status: deployed', '2018-02-05', ', number: 3'),
    ],
    'met 203/700',
    'breached',
    NONE,
  ],
  [
    'Protocol I: an aircraft of which it is not known whether it is a heavy bomber leaves the count open',
    [item('a', 'item: aircraft, type: X-9', 'status: deployed, armament: nuclear', '2018-02-05', ', number: 1600')],
    NONE,
    NONE,
    NONE,
  ],
  [
    'Protocol I: it does not where the limit would be kept all the same',
    [item('a', 'item: aircraft, type: X-9', 'status: deployed, armament: nuclear', '2018-02-05', ', number: 9')],
    'met',
    'met',
    'met',
  ],
  [
    'Protocol I: a missile of 5,500 km is no ICBM, one of 5,501 km is',
    [
      item(
        'a',
        'item: missile, type: X-8',
        'status: deployed, basing: ground, flight: ballistic, rangeKm: 5500, reentryVehicles: 1',
        '2018-02-05',
        ', number: 30',
      ),
      item(
        'b',
        'item: missile, type: X-9',
        'status: deployed, basing: ground, flight: ballistic, rangeKm: 5501, reentryVehicles: 1',
        '2018-02-05',
        ', number: 20',
      ),
    ],
    'met 20/700',
    'met 20/1550',
    NONE,
  ],
];
for (const [title, yaml, vehicles, warheads, launchers] of counted) {
  test(`New START, ${title}`, () => assert.deepEqual(holding(...yaml), { vehicles, warheads, launchers }));
}

test('New START, II(1)(b): a ledger of items day by day', () => {
  const mirv = (id: string, number: number, each: number, from: string, to?: string): string =>
    item(
      id,
      TRIDENT,
      `status: deployed, reentryVehicles: ${each}`,
      from,
      `, number: ${number}${to ? `, to: '${to}'` : ''}`,
    );
  const all = findings(newStart, {
    record: recordOf(
      actsAlone,
      statements(
        `[${[
          mirv('a', 200, 4, '2018-01-01'), // 800
          mirv('b', 150, 5, '2018-03-01', '2018-03-10'), // 750 more: 1550
          mirv('c', 1, 1, '2018-03-04', '2018-03-05'), // one more, for a day: 1551
          mirv('d', 100, 8, '2018-03-10'), // in exchange for b: 1600
          mirv('e', 100, 8, '2018-04-01', '2018-04-01'), // never held
        ].join(', ')}]`,
      ),
    ),
  });
  assert.deepEqual(course(all, { id: WARHEADS, party: 'USA' }), [
    'ever to 2010-04-08: dormant',
    '2010-04-08 to 2011-02-05: dormant',
    '2011-02-05 to 2018-01-01: pending',
    '2018-01-01 to 2018-02-05: pending 800/1550',
    '2018-02-05 to 2018-03-01: met 800/1550',
    '2018-03-01 to 2018-03-04: met 1550/1550',
    '2018-03-04 to 2018-03-05: breached 1551/1550',
    '2018-03-05 to 2018-03-10: met 1550/1550',
    '2018-03-10 to 2026-02-05: breached 1600/1550',
    '2026-02-05 to ever after: dormant',
  ]);
  const breach = only(found(all, { id: WARHEADS, party: 'USA', on: '2018-03-04' }));
  assert.deepEqual(citing(breach), ['a', 'b', 'c']);
  assert.deepEqual(
    saying(breach, 'part')
      .map(({ params }) => `${params.number} × ${params.each}`)
      .sort(),
    ['1 × 1', '150 × 5', '200 × 4'],
  );
});

test('DESIGN, Time: an item held from some day of March is surely held from the last, and until some day of May to the first', () => {
  const all = findings(newStart, {
    record: recordOf(
      actsAlone,
      statements(
        `[${item('m', TRIDENT, 'status: deployed, reentryVehicles: 1', '2018-03', ", number: 1600, to: '2018-05'")}]`,
      ),
    ),
  });
  const surely = onDay(all, day('2018-04-15')).find((each) => each.id === WARHEADS && each.party === 'USA');
  assert.equal(surely?.status, 'breached');
  assert.deepEqual(told(all, { id: WARHEADS, party: 'USA', on: '2018-03-30' }), { common: 'undetermined' });
  assert.deepEqual(told(all, { id: WARHEADS, party: 'USA', on: '2018-03-31' }), { common: 'breached 1600/1550' });
  assert.deepEqual(told(all, { id: WARHEADS, party: 'USA', on: '2018-04-30' }), { common: 'breached 1600/1550' });
});

test('New START: a declaration is checked against the items of its day: equal, fewer, more', () => {
  for (const [each, code] of [
    [7, 'derived-equal'],
    [6, 'derived-differs'],
    [8, 'derived-differs'],
  ] as const) {
    const all = declaring(
      declared('figure', 'warheads', 1400, '2019-03-01'),
      item('m', TRIDENT, `status: deployed, reentryVehicles: ${each}`, '2018-02-05', ', number: 200'),
    );
    const finding = only(found(all, { id: WARHEADS, party: 'USA', on: '2019-03-01' }));
    assert.deepEqual(
      saying(finding, code).map(({ params }) => params.value),
      [200 * each],
    );
    assert.equal(finding.measured?.value, 1400);
  }
});

test('New START: a declaration goes before the items in the record, until it no longer serves', () => {
  const all = declaring(
    declared('figure', 'warheads', 1400, '2019-03-01'),
    item('m', TRIDENT, 'status: deployed, reentryVehicles: 8', '2018-02-05', ', number: 200'),
  );
  assert.deepEqual(told(all, { id: WARHEADS, party: 'USA', on: '2019-02-28' }), { common: 'breached 1600/1550' });
  assert.deepEqual(told(all, { id: WARHEADS, party: 'USA', on: '2019-03-01' }), { common: 'met 1400/1550' });
  // At least 1,600 were then in the record: that is over the limit, whatever was declared before.
  assert.deepEqual(told(all, { id: WARHEADS, party: 'USA', on: '2019-09-01' }), { common: 'breached 1600/1550' });
});

test('New START: items in the record that are within the limit do not show that the rest is', () => {
  const all = declaring(
    declared('figure', 'warheads', 1400, '2019-03-01'),
    item('m', TRIDENT, 'status: deployed, reentryVehicles: 1', '2018-02-05', ', number: 200'),
  );
  assert.deepEqual(told(all, { id: WARHEADS, party: 'USA', on: '2019-09-01' }), {
    common: 'undetermined 1400/1550 stale',
  });
});

test('items that have gone leave a count of what remains', () => {
  const gone = item('m', TRIDENT, 'status: deployed, reentryVehicles: 1', '2018-03-01', ", to: '2018-04-01'");
  const all = declaring(gone);
  assert.deepEqual(told(all, { id: WARHEADS, party: 'USA', on: '2018-03-31' }), { common: 'met 1/1550' });
  assert.deepEqual(told(all, { id: WARHEADS, party: 'USA', on: '2018-04-01' }), { common: 'met 0/1550' });
});
