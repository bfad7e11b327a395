import assert from 'node:assert/strict';
import test from 'node:test';
import type { AgreementFile } from '../agreement/schema.ts';
import {
  ABOUT,
  actsAlone,
  agreement,
  findings,
  found,
  held,
  library,
  only,
  recordOf,
  saying,
  signed,
  told,
  toldOf,
} from './testing.ts';

/** Limits whose number is not a plain one, and those on groups, on single items and on what is attributed. */

// SALT I, Protocol: a number that another count raises, up to a ceiling.

const salt: [party: string, launchers: number, replaced: number, expected: string][] = [
  ['USA', 656, 0, 'met 656/656'],
  ['USA', 657, 0, 'breached 657/656'],
  ['USA', 657, 1, 'met 657/657'],
  ['USA', 710, 53, 'breached 710/709'],
  ['USA', 710, 54, 'met 710/710'],
  ['USA', 711, 60, 'breached 711/710'],
  ['SUN', 740, 0, 'met 740/740'],
  ['SUN', 950, 210, 'met 950/950'],
  ['SUN', 950, 209, 'breached 950/949'],
  ['SUN', 951, 300, 'breached 951/950'],
];
for (const [party, launchers, replaced, expected] of salt) {
  test(`SALT I, III and Protocol: ${party} with ${launchers} launchers and ${replaced} replaced is ${expected}`, () => {
    const items = held('salt-1-interim', '1974-01-01', [
      `${party} ${launchers} launcher carries=slbm status=deployed`,
      ...(replaced > 0 ? [`${party} ${replaced} launcher carries=icbm mobility=silo status=decommissioned`] : []),
    ]);
    const limit = `slbm-launchers-${party.toLowerCase()}`;
    assert.equal(toldOf(library('salt-1-interim'), limit, party, '1975-01-01', items), expected);
  });
}

test('SALT I: how the number came about is told', () => {
  const items = held('salt-1-interim', '1974-01-01', [
    'USA 657 launcher carries=slbm status=deployed',
    'USA 1 launcher carries=icbm mobility=silo status=decommissioned',
  ]);
  const all = findings(library('salt-1-interim'), { record: recordOf(actsAlone, items) });
  const finding = only(found(all, { id: 'limits.slbm-launchers-usa', party: 'USA', on: '1975-01-01' }));
  assert.deepEqual(
    saying(finding, 'bound-made').map((each) => each.params),
    [{ value: 657, rule: '656, raised by the launchers, to at most 710' }],
  );
});

// Anglo-German Agreement, 2(a): a share of what another holds.

const fleets: [british: number | undefined, german: number, expected: string][] = [
  [1_000_000, 350_000, 'met 350000/350000'],
  [1_000_000, 350_001, 'breached 350001/350000'],
  [1_200_000, 420_000, 'met 420000/420000'],
  [1_000_001, 350_000, 'met 350000/350000.35'],
  [undefined, 350_000, 'undetermined'],
];
for (const [british, german, expected] of fleets) {
  test(`Anglo-German Agreement, 2(a): ${german} tons of Germany against ${british ?? 'unknown'} are ${expected}`, () => {
    const items = held('anglo-german-naval-1935', '1936-01-01', [
      ...(british === undefined ? [] : [`GBR 1 ship shipClass=capital-ship displacementTons=${british}`]),
      `DEU 1 ship shipClass=capital-ship displacementTons=${german}`,
    ]);
    assert.equal(toldOf(library('anglo-german-naval-1935'), 'fleet', 'DEU', '1937-01-01', items), expected);
  });
}

test('Anglo-German Agreement, 2(a): it binds Germany alone, and moves when Britain builds', () => {
  const items = [
    ...held('anglo-german-naval-1935', '1936-01-01', [
      'GBR 1 ship shipClass=cruiser displacementTons=1000000',
      'DEU 1 ship shipClass=cruiser displacementTons=360000',
    ]),
    ...held('anglo-german-naval-1935', '1938-01-01', ['GBR 1 ship shipClass=cruiser displacementTons=100000']).map(
      (each) => ({ ...each, id: 'later' }),
    ),
  ];
  const file = library('anglo-german-naval-1935');
  assert.equal(toldOf(file, 'fleet', 'DEU', '1937-12-31', items), 'breached 360000/350000');
  assert.equal(toldOf(file, 'fleet', 'DEU', '1938-01-01', items), 'met 360000/385000');
  assert.equal(toldOf(file, 'fleet', 'GBR', '1938-01-01', items), '');
});

// Single items.

const single: [
  article: string,
  id: string,
  limit: string,
  party: string,
  on: string,
  items: string[],
  expected: string,
][] = [
  ['TTBT, I(1)', 'ttbt', 'yield', 'USA', '1991-01-01', ['USA 1 device role=weapon yieldKt=150'], 'met 150/150'],
  [
    'TTBT, I(1)',
    'ttbt',
    'yield',
    'USA',
    '1991-01-01',
    ['USA 1 device role=weapon yieldKt=150.1'],
    'breached 150.1/150',
  ],
  [
    'TTBT, I(1): the largest decides',
    'ttbt',
    'yield',
    'RUS',
    '1991-01-01',
    ['RUS 3 device role=weapon yieldKt=100', 'RUS 1 device role=weapon yieldKt=160'],
    'breached 160/150',
  ],
  [
    'Washington, V: each ship alone, whatever their sum',
    'washington-naval-1922',
    'capital-ship-displacement',
    'GBR',
    '1931-01-01',
    ['GBR 2 ship shipClass=capital-ship displacementTons=35000'],
    'met 35000/35000',
  ],
  [
    'Washington, V',
    'washington-naval-1922',
    'capital-ship-displacement',
    'GBR',
    '1931-01-01',
    ['GBR 1 ship shipClass=capital-ship displacementTons=35001'],
    'breached 35001/35000',
  ],
  [
    'Washington, XI: a heavy cruiser',
    'washington-naval-1922',
    'other-displacement',
    'JPN',
    '1931-01-01',
    ['JPN 1 ship shipClass=cruiser displacementTons=10980'],
    'breached 10980/10000',
  ],
];
for (const [article, id, limit, party, on, short, expected] of single) {
  test(`${article}: ${short.join(' and ')} is ${expected}`, () => {
    const from = id === 'ttbt' ? '1990-12-12' : '1930-01-01';
    const items = held(
      id,
      from,
      short.map((each) => each.replace('device', 'device environment=underground')),
    );
    const dated = items.map((each) =>
      each.kind === 'holding' && each.item === 'ship'
        ? { ...each, attributes: { ...each.attributes, yearBegun: 1928 } }
        : each,
    );
    assert.equal(toldOf(library(id), limit, party, on, dated), expected);
  });
}

// The format: groups, floors, what a draft leaves blank.

const SUM = `terms: { arm: { ${ABOUT}, cite: T, is: missile } }
counts:
  arms: { ${ABOUT}, cite: C, unit: arms, sum: [{ each: [arm], value: 1 }] }
  yields: { ${ABOUT}, cite: C, unit: kilotons, sum: [{ each: [arm], value: yieldKt }] }`;
const GROUPS = `groups:
  east: { ${ABOUT}, cite: G, states: [AAA, BBB] }
  west: { ${ABOUT}, cite: G, states: [CCC] }`;
const LIMITED = (rule: string): AgreementFile =>
  agreement({ parties: '[AAA, BBB, CCC]', rest: `${GROUPS}\n${SUM}\nlimits: { l: { ${ABOUT}, cite: L, ${rule} } }` });

const formats: [title: string, rule: string, items: string[], who: string, expected: string][] = [
  [
    'a group: the sum of its members',
    'count: arms, per: group, groups: [east, west], max: 10',
    ['AAA 6 missile', 'BBB 4 missile', 'CCC 99 missile'],
    'east',
    'met 10/10',
  ],
  [
    'a group: one too many together',
    'count: arms, per: group, groups: [east, west], max: 10',
    ['AAA 6 missile', 'BBB 5 missile'],
    'east',
    'breached 11/10',
  ],
  [
    'a group: nothing is known of one of them',
    'count: arms, per: group, groups: [east, west], max: 10',
    ['AAA 3 missile'],
    'east',
    'undetermined',
  ],
  [
    'a group: the other one',
    'count: arms, per: group, groups: [east, west], max: 10',
    ['AAA 99 missile', 'BBB 1 missile', 'CCC 10 missile'],
    'west',
    'met 10/10',
  ],
  ['a floor that is reached', 'count: arms, min: 5', ['AAA 5 missile'], 'AAA', 'met 5/5'],
  ['a floor that is missed', 'count: arms, min: 5', ['AAA 4 missile'], 'AAA', 'breached 4/5'],
  ['between a floor and a ceiling', 'count: arms, min: 5, max: 10', ['AAA 7 missile'], 'AAA', 'met 7/10'],
  ['below the floor of two ends', 'count: arms, min: 5, max: 10', ['AAA 4 missile'], 'AAA', 'breached 4/5'],
  ['above the ceiling of two ends', 'count: arms, min: 5, max: 10', ['AAA 11 missile'], 'AAA', 'breached 11/10'],
  [
    'a floor for each item: the smallest decides',
    'count: yields, per: item, min: 8',
    ['AAA 1 missile yieldKt=9', 'AAA 1 missile yieldKt=7'],
    'AAA',
    'breached 7/8',
  ],
  [
    'a floor and a ceiling for each item',
    'count: yields, per: item, min: 8, max: 10',
    ['AAA 1 missile yieldKt=9', 'AAA 1 missile yieldKt=10'],
    'AAA',
    'met 10/10',
  ],
  [
    'a ceiling for each item, broken by one',
    'count: yields, per: item, min: 8, max: 10',
    ['AAA 1 missile yieldKt=9', 'AAA 1 missile yieldKt=11'],
    'AAA',
    'breached 11/10',
  ],
  [
    'a floor for each item, broken by one',
    'count: yields, per: item, min: 8, max: 10',
    ['AAA 1 missile yieldKt=7', 'AAA 1 missile yieldKt=10'],
    'AAA',
    'breached 7/8',
  ],
  ['an item whose figure nobody gives', 'count: yields, per: item, max: 10', ['AAA 1 missile'], 'AAA', 'undetermined'],
  [
    'a number that is no whole one: 3.67',
    'count: yields, per: item, max: 3.67',
    ['AAA 1 missile yieldKt=3.67'],
    'AAA',
    'met 3.67/3.67',
  ],
  [
    'a number that is no whole one, broken',
    'count: yields, per: item, max: 3.67',
    ['AAA 1 missile yieldKt=3.7'],
    'AAA',
    'breached 3.7/3.67',
  ],
  ['what a draft leaves blank', 'count: arms, max: blank', ['AAA 7 missile'], 'AAA', 'undetermined'],
  [
    "half of one's own yields",
    'count: arms, max: { percent: 50, of: yields }',
    ['AAA 5 missile yieldKt=2'],
    'AAA',
    'met 5/5',
  ],
  [
    'a share above and a number below: between',
    'count: arms, max: { percent: 50, of: yields }, min: 3',
    ['AAA 5 missile yieldKt=2'],
    'AAA',
    'met 5/5',
  ],
  [
    'a share above and a number below: too few',
    'count: arms, max: { percent: 50, of: yields }, min: 3',
    ['AAA 2 missile yieldKt=2'],
    'AAA',
    'breached 2/3',
  ],
  [
    'a number above and a share below: too many',
    'count: arms, max: 4, min: { percent: 50, of: yields }',
    ['AAA 5 missile yieldKt=2'],
    'AAA',
    'breached 5/4',
  ],
  ['whom it does not bind it is not asked of', 'count: arms, max: 1, binds: [AAA]', ['BBB 7 missile'], 'BBB', ''],
  ['a group that it binds', 'count: arms, max: 1, binds: [west]', ['CCC 7 missile'], 'CCC', 'breached 7/1'],
];
for (const [title, rule, items, who, expected] of formats) {
  test(`the format, limits: ${title}`, () => {
    const record = recordOf(signed('2000-01-01'), held('test', '2001-01-01', items));
    const all = findings(LIMITED(rule), { record });
    assert.equal(told(all, { id: 'limits.l', party: who, on: '2002-01-01' })['common'] ?? '', expected);
  });
}

test('the format, limits: what is left blank is said to be, and a patch fills it in', () => {
  const file = LIMITED('count: arms, max: blank');
  const record = recordOf(signed('2000-01-01'), held('test', '2001-01-01', ['AAA 7 missile']));
  const finding = only(found(findings(file, { record }), { id: 'limits.l', party: 'AAA', on: '2002-01-01' }));
  assert.equal(finding.why().reason.code, 'left-blank');
  const filled = { ...file, limits: { l: { ...(file.limits['l'] ?? assert.fail()), max: 6 } } };
  assert.deepEqual(told(findings(filled, { record }), { id: 'limits.l', party: 'AAA', on: '2002-01-01' }), {
    common: 'breached 7/6',
  });
});
