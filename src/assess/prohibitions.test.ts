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
  reasonsOf,
  record,
  recordOf,
  saying,
  statements,
  told,
} from './testing.ts';

const INTERMEDIATE = 'prohibitions.intermediate-range-testing';
const SHORTER = 'prohibitions.shorter-range-testing';
const POSSESSION = 'prohibitions.possession';

const tested = (party: string, type: string, on: string, more = ''): string =>
  `{ kind: event, id: flight, agreement: inf, event: flight-test, party: ${party}, item: missile, type: ${type}, on: '${on}'${more} }`;

function after(...yaml: string[]): ReturnType<typeof findings> {
  return findings(inf, { statements: statements(`[${yaml.join(', ')}]`) });
}

// Case 10: a flight test between the suspensions of 2 February and the end on 2 August 2019.

const july: [title: string, party: string, type: string, expected: { [reading: string]: string }][] = [
  ['Russia is bound under the American reading alone', 'RUS', 'SS-20', { USA: 'breached', RUS: 'dormant' }],
  [
    'the United States is bound under the Russian reading alone',
    'USA',
    'Pershing II',
    { USA: 'dormant', RUS: 'breached' },
  ],
];
for (const [title, party, type, expected] of july) {
  test(`INF, VI(1), case 10: a flight test on 15 July 2019: ${title}`, () => {
    const all = after(tested(party, type, '2019-07-15'));
    const both = found(all, { id: INTERMEDIATE, party, on: '2019-07-15' });
    assert.deepEqual(told(all, { id: INTERMEDIATE, party, on: '2019-07-15' }), expected);
    assert.ok(Object.values(both).every((each) => each.disputed));
    const breach = Object.values(both).find((each) => each.status === 'breached');
    assert.ok(breach && citing(breach).includes('flight'));
    assert.ok(breach && reasonsOf(breach).some((each) => each.cite === 'VI(1)'));
  });
}

test('INF, VI(1), case 10: before the suspensions it is a breach under both readings', () => {
  const all = after(tested('RUS', 'SS-20', '2019-02-01'));
  const both = found(all, { id: INTERMEDIATE, party: 'RUS', on: '2019-02-01' });
  assert.ok(Object.values(both).length > 0 && Object.values(both).every((each) => each.status === 'breached'));
});

test('INF, VI(1), case 10: after the end nothing is forbidden', () => {
  for (const on of ['2019-08-02', '2019-08-18']) {
    const all = after(tested('USA', 'Pershing II', on));
    assert.deepEqual(told(all, { id: INTERMEDIATE, party: 'USA', on }), { common: 'dormant' });
  }
});

test('Vienna Convention, Art. 70(1)(b), case 10: a breach before the end stays a finding after it', () => {
  const known = day('2026-01-01');
  const flight = statements(`[${tested('RUS', 'SS-20', '2019-07-15')}]`);
  const all = findings(inf, { statements: flight, known });
  const finding = only(found(all, { id: INTERMEDIATE, party: 'RUS', on: '2019-07-15' }), 'USA');
  assert.equal(finding.status, 'breached');
});

test('INF, VI(1), case 3: 22:00 in Washington on 1 August 2019 is 2 August GMT, when the treaty had ended', () => {
  const late = after(tested('USA', 'Pershing II', '2019-08-01T22:00-04:00'));
  assert.deepEqual(told(late, { id: INTERMEDIATE, party: 'USA', on: '2019-08-02' }), { common: 'dormant' });
  const russian = found(late, { id: INTERMEDIATE, party: 'USA', on: '2019-08-01' });
  assert.ok(!citing(only(russian, 'RUS')).includes('flight'));
  const early = after(tested('USA', 'Pershing II', '2019-08-01T19:00-04:00'));
  assert.ok(citing(only(found(early, { id: INTERMEDIATE, party: 'USA', on: '2019-08-01' }), 'RUS')).includes('flight'));
});

test('DESIGN, Time: a test some day of August 2019 proves nothing, since it was allowed from the 2nd', () => {
  const record = recordOf(actsAlone, statements(`[${tested('USA', 'Pershing II', '2019-08')}]`));
  const all = findings(inf, { record });
  const finding = only(found(all, { id: INTERMEDIATE, party: 'USA', on: '2019-08-01' }), 'RUS');
  assert.equal(finding.status, 'undetermined');
  assert.deepEqual(citing(finding), ['flight']);
  const june = findings(inf, {
    record: recordOf(actsAlone, statements(`[${tested('USA', 'Pershing II', '2019-06')}]`)),
  });
  assert.equal(only(found(june, { id: INTERMEDIATE, party: 'USA', on: '2019-06-15' }), 'RUS').status, 'breached');
});

test('INF, VI(1): one test after the other is one finding that cites both', () => {
  const second = tested('RUS', 'SS-20', '2010-07-16').replace('id: flight', 'id: second');
  const record = recordOf(actsAlone, statements(`[${tested('RUS', 'SS-20', '2010-07-15')}, ${second}]`));
  const finding = only(found(findings(inf, { record }), { id: INTERMEDIATE, party: 'RUS', on: '2010-07-16' }));
  assert.deepEqual([finding.from, finding.to], [day('2010-07-15'), day('2010-07-17')]);
  assert.deepEqual(citing(finding), ['flight', 'second']);
});

test('INF, VI(1): a test by both together is a breach of each, and none is no breach', () => {
  const record = recordOf(actsAlone, statements(`[${tested('all', 'SS-20', '2010-07-15')}]`));
  for (const party of ['USA', 'RUS']) {
    assert.deepEqual(told(findings(inf, { record }), { id: INTERMEDIATE, party, on: '2010-07-15' }), {
      common: 'breached',
    });
  }
  const none = recordOf(actsAlone, statements(`[${tested('RUS', 'SS-20', '2010-07-15', ', number: 0')}]`));
  assert.deepEqual(told(findings(inf, { record: none }), { id: INTERMEDIATE, party: 'RUS', on: '2010-07-15' }), {
    common: 'undetermined',
  });
});

test('INF, VI(1): the Soviet Union is Russia', () => {
  const record = recordOf(actsAlone, statements(`[${tested('SUN', 'SS-20', '1990-07-15')}]`));
  assert.deepEqual(told(findings(inf, { record }), { id: INTERMEDIATE, party: 'RUS', on: '1990-07-15' }), {
    common: 'breached',
  });
});

test('INF: the tests of August 2019 and November 2024 in the record came after the end', () => {
  for (const [id, party, on] of [
    [INTERMEDIATE, 'USA', '2019-08-18'],
    ['prohibitions.shorter-range-launching', 'RUS', '2024-11-21'],
  ] as const) {
    assert.deepEqual(told(findings(inf), { id, party, on }), { common: 'dormant' });
  }
});

// Case 15: range, basing and names.

/** What a flight test in 2010 breaches, of a type with these characteristics. */
function flown(characteristics: string): {
  readonly intermediate: string | undefined;
  readonly shorter: string | undefined;
} {
  const yaml = `
- { kind: characteristic, id: type, type: X-1, party: RUS, item: missile, ${characteristics} }
- ${tested('RUS', 'X-1', '2010-07-15')}`;
  const all = findings(inf, { record: recordOf(actsAlone, statements(yaml)) });
  const under = (id: string): string | undefined => told(all, { id, party: 'RUS', on: '2010-07-15' })['common'];
  return { intermediate: under(INTERMEDIATE), shorter: under(SHORTER) };
}
const cruise = (km: number): string =>
  `attributes: { basing: ground, flight: cruise }, lowKm: ${km}, highKm: ${km}, basis: capability`;

const ranges: [article: string, characteristics: string, intermediate: string, shorter: string][] = [
  ['II(6): 499 km', cruise(499), 'undetermined', 'undetermined'],
  ['II(6): 500 km', cruise(500), 'undetermined', 'breached'],
  ['II(6): 1,000 km', cruise(1000), 'undetermined', 'breached'],
  ['II(5): 1,001 km', cruise(1001), 'breached', 'undetermined'],
  ['II(5): 5,500 km', cruise(5500), 'breached', 'undetermined'],
  ['II(5): 5,501 km', cruise(5501), 'undetermined', 'undetermined'],
  ['I, II: launched from the sea', cruise(2500).replace('ground', 'sea'), 'undetermined', 'undetermined'],
  ['I, II: launched from the air', cruise(2500).replace('ground', 'air'), 'undetermined', 'undetermined'],
  [
    'VII(3): an interceptor',
    'attributes: { basing: ground, flight: ballistic, role: interceptor }, lowKm: 700, highKm: 700, basis: tested',
    'undetermined',
    'undetermined',
  ],
];
for (const [article, characteristics, intermediate, shorter] of ranges) {
  test(`INF, ${article}, case 15: ${intermediate} as intermediate-range, ${shorter} as shorter-range`, () => {
    assert.deepEqual(flown(characteristics), { intermediate, shorter });
  });
}

const measured: [title: string, yaml: string, intermediate: string, shorter: string, from: string][] = [
  [
    'of a ballistic missile the longest test counts',
    `- { kind: characteristic, id: short, type: X-1, party: RUS, item: missile, attributes: { basing: ground, flight: ballistic }, lowKm: 450, highKm: 450, basis: tested }
- { kind: characteristic, id: long, type: X-1, party: RUS, item: missile, lowKm: 2000, highKm: 2000, basis: tested }`,
    'breached',
    'undetermined',
    'long',
  ],
  [
    'of a ballistic missile a report of more does not count beside a test',
    `- { kind: characteristic, id: test, type: X-1, party: RUS, item: missile, attributes: { basing: ground, flight: ballistic }, lowKm: 700, highKm: 700, basis: tested }
- { kind: characteristic, id: report, type: X-1, party: RUS, item: missile, lowKm: 2000, highKm: 2000 }`,
    'undetermined',
    'breached',
    'test',
  ],
  [
    'of a cruise missile what it can do counts, not what it was tested to do',
    `- { kind: characteristic, id: test, type: X-1, party: RUS, item: missile, attributes: { basing: ground, flight: cruise }, lowKm: 480, highKm: 480, basis: tested }
- { kind: characteristic, id: can, type: X-1, party: RUS, item: missile, lowKm: 2500, highKm: 2500, basis: capability }`,
    'breached',
    'undetermined',
    'can',
  ],
  [
    'reports alone leave a band, within which all is the same',
    `- { kind: characteristic, id: report, type: X-1, party: RUS, item: missile, attributes: { basing: ground, flight: cruise }, lowKm: 1500, highKm: 2500 }`,
    'breached',
    'undetermined',
    'report',
  ],
];
for (const [title, yaml, intermediate, shorter, from] of measured) {
  test(`INF, VII(4), case 15: ${title}`, () => {
    const record = recordOf(actsAlone, statements(`${yaml}\n- ${tested('RUS', 'X-1', '2010-07-15')}`));
    const all = findings(inf, { record });
    const one = only(found(all, { id: INTERMEDIATE, party: 'RUS', on: '2010-07-15' }));
    const other = only(found(all, { id: SHORTER, party: 'RUS', on: '2010-07-15' }));
    assert.deepEqual([one.status, other.status], [intermediate, shorter]);
    const breach = one.status === 'breached' ? one : other;
    const range = saying(breach, 'compare').filter((each) => each.params.attribute === 'rangeKm');
    assert.ok(range.length > 0 && range.every((each) => each.statements?.includes(from)), 'the figure has its source');
  });
}

test('INF, VII(4), case 15: a band across the border is undetermined, and says that it is not settled', () => {
  const { intermediate, shorter } = flown('attributes: { basing: ground, flight: cruise }, lowKm: 400, highKm: 700');
  assert.deepEqual([intermediate, shorter], ['undetermined', 'undetermined']);
  const held = `{ kind: holding, id: held, agreement: inf, by: RUS, party: RUS, item: missile, type: Iskander-M, from: '2010-01-01' }`;
  const finding = only(found(after(held), { id: POSSESSION, party: 'RUS', on: '2012-01-01' }));
  assert.equal(finding.status, 'undetermined');
  assert.equal(finding.why().reason.code, 'unclear-if-covered');
  assert.ok(citing(finding).includes('held') && citing(finding).includes('type-9m723-iskander-m'));
  assert.deepEqual(saying(finding, 'held')[0]?.params, { party: 'RUS', what: 'Iskander-M', since: '2010-01-01' });
});

test('INF, III and VII, case 15: statements that contradict each other about a type leave it undetermined', () => {
  const yaml = (ids: readonly [string, string]): string => `
- { kind: characteristic, id: ${ids[0]}, type: X-1, party: RUS, item: missile, attributes: { basing: ground, flight: cruise }, lowKm: 2500, highKm: 2500, basis: capability }
- { kind: characteristic, id: ${ids[1]}, type: X-1, party: RUS, item: missile, attributes: { basing: air } }
- ${tested('RUS', 'X-1', '2010-07-15')}`;
  for (const ids of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    const said = statements(yaml(ids));
    for (const order of [said, said.toReversed()]) {
      const all = findings(inf, { record: recordOf(actsAlone, order) });
      assert.deepEqual(told(all, { id: INTERMEDIATE, party: 'RUS', on: '2010-07-15' }), { common: 'undetermined' });
    }
  }
});

test('INF, II(5): a missile and a launcher of one name are each told of by their own statements', () => {
  const yaml = `
- { kind: characteristic, id: missile, type: X-1, party: RUS, item: missile, attributes: { basing: ground, flight: cruise }, lowKm: 2500, highKm: 2500, basis: capability }
- { kind: characteristic, id: launcher, type: X-1, party: RUS, item: launcher, attributes: { basing: sea } }
- ${tested('RUS', 'X-1', '2010-07-15')}`;
  for (const order of [statements(yaml), statements(yaml).toReversed()]) {
    const all = findings(inf, { record: recordOf(actsAlone, order) });
    assert.deepEqual(told(all, { id: INTERMEDIATE, party: 'RUS', on: '2010-07-15' }), { common: 'breached' });
  }
});

test('INF, III(2)(b), case 15: the Oka is banned by name, whatever its range', () => {
  for (const type of ['SS-23', 'Oka', '9K714']) {
    const held = `{ kind: holding, id: held, agreement: inf, by: RUS, party: RUS, item: missile, type: ${type}, from: '2000-01-01' }`;
    const finding = only(
      found(after(held), { id: 'prohibitions.shorter-range-possession', party: 'RUS', on: '2001-01-01' }),
    );
    assert.equal(finding.status, 'breached');
    assert.deepEqual(
      saying(finding, 'named').map((each) => each.params.verdict),
      ['yes'],
    );
  }
});

// Possession (INF, I).

test('INF, I and V(1): shorter-range missiles had to go by 1 December 1989, all others by 1 June 1991', () => {
  const held = `{ kind: holding, id: held, agreement: inf, by: SUN, party: SUN, item: missile, type: SS-12, from: '1988-06-01' }`;
  const all = findings(inf, { record: recordOf(actsAlone, statements(`[${held}]`)) });
  const shorter = { id: 'prohibitions.shorter-range-possession', party: 'RUS' };
  assert.deepEqual(told(all, { ...shorter, on: '1989-11-30' }), { common: 'pending' });
  assert.deepEqual(told(all, { ...shorter, on: '1989-12-01' }), { common: 'breached' });
  assert.deepEqual(told(all, { id: POSSESSION, party: 'RUS', on: '1991-05-31' }), { common: 'pending' });
  assert.deepEqual(told(all, { id: POSSESSION, party: 'RUS', on: '1991-06-01' }), { common: 'breached' });
});

test('INF, I: a statement that none is held is no breach', () => {
  const none = `{ kind: holding, id: none, agreement: inf, by: RUS, party: RUS, item: missile, type: SS-20, number: 0, from: '1991-06-01' }`;
  const all = findings(inf, { record: recordOf(actsAlone, statements(`[${none}]`)) });
  assert.deepEqual(told(all, { id: POSSESSION, party: 'RUS', on: '2000-01-01' }), { common: 'undetermined' });
});

test('INF, I: a breach ends when the item is gone', () => {
  const held = `{ kind: holding, id: held, agreement: inf, by: RUS, party: RUS, item: missile, type: SS-20, from: '2000-01-01', to: '2001-01-01' }`;
  const all = findings(inf, { record: recordOf(actsAlone, statements(`[${held}]`)) });
  assert.deepEqual(course(all, { id: POSSESSION, party: 'RUS', reading: 'USA' }), [
    'ever to 1987-12-08: dormant',
    '1987-12-08 to 1988-06-01: dormant',
    '1988-06-01 to 1991-06-01: pending',
    '1991-06-01 to 2000-01-01: undetermined',
    '2000-01-01 to 2001-01-01: breached',
    '2001-01-01 to 2019-02-02: undetermined',
    '2019-02-02 to 2019-08-02: undetermined',
    '2019-08-02 to ever after: dormant',
  ]);
});

test('INF, VI and VII: the 9M729, as each party reads the range', () => {
  const all = findings(inf);
  const on = '2017-09-18';
  assert.deepEqual(told(all, { id: INTERMEDIATE, party: 'RUS', on }), { USA: 'breached', RUS: 'met' });
  assert.deepEqual(told(all, { id: POSSESSION, party: 'RUS', on: '2018-01-01' }), { USA: 'breached', RUS: 'met' });
  assert.deepEqual(told(all, { id: SHORTER, party: 'RUS', on }), { USA: 'undetermined', RUS: 'met' });
  const american = only(found(all, { id: INTERMEDIATE, party: 'RUS', on }), 'USA');
  assert.ok(['usa-claim-9m729', 'test-9m729-2017', 'range-9m729-usa'].every((id) => citing(american).includes(id)));
  const russian = only(found(all, { id: INTERMEDIATE, party: 'RUS', on }), 'RUS');
  assert.deepEqual(citing(russian), ['rus-denial-9m729']);
});

// New START.

test('New START, X: interference with technical means is a breach on its day, and on no other', () => {
  const event = `{ kind: event, id: jam, agreement: new-start, event: interference, by: USA, party: RUS, on: '2015-03-01', to: '2015-03-03' }`;
  const all = findings(newStart, { record: recordOf(actsAlone, statements(`[${event}]`)) });
  assert.deepEqual(
    course(all, { id: 'prohibitions.national-technical-means', party: 'RUS', reading: 'USA' }).slice(2, 5),
    [
      '2011-02-05 to 2015-03-01: undetermined',
      '2015-03-01 to 2015-03-04: breached',
      '2015-03-04 to 2023-02-28: undetermined',
    ],
  );
});

test('New START, IV(11): the basing abroad of a B-52H is a breach, that of an F-16 is not covered', () => {
  const based = (type: string): string =>
    `[{ kind: event, id: base, agreement: new-start, event: basing-abroad, party: USA, item: aircraft, type: ${type}, on: '2015-03-01', attributes: { armament: nuclear } }]`;
  const asked = (type: string): ReturnType<typeof found> => {
    const all = findings(newStart, { record: recordOf(actsAlone, statements(based(type))) });
    return found(all, { id: 'prohibitions.basing-abroad', party: 'USA', on: '2015-03-01' });
  };
  assert.equal(only(asked('B-52H')).status, 'breached');
  const unknown = only(asked('F-16'));
  assert.equal(unknown.status, 'undetermined');
  assert.equal(unknown.why().reason.code, 'unclear-if-covered');
});

test('New START, III(7)(b): the basing abroad of a B-52H with conventional arms alone is not covered', () => {
  const yaml = `[{ kind: event, id: base, agreement: new-start, event: basing-abroad, party: USA, item: aircraft, type: B-52H, on: '2015-03-01', attributes: { armament: conventional } }]`;
  const all = findings(newStart, { record: recordOf(actsAlone, statements(yaml)) });
  const finding = only(found(all, { id: 'prohibitions.basing-abroad', party: 'USA', on: '2015-03-01' }));
  assert.equal(finding.why().reason.code, 'nothing-recorded');
});

test('INF, VI(1): an event that names only a type is about an item of that kind', () => {
  const named = `[{ kind: event, id: flight, agreement: inf, event: flight-test, party: RUS, type: Oka, on: '2010-07-15' }]`;
  const types = record.statements.filter((each) => each.kind === 'characteristic');
  const all = findings(inf, { record: recordOf(actsAlone, types, statements(named)) });
  assert.deepEqual(told(all, { id: SHORTER, party: 'RUS', on: '2010-07-15' }), { common: 'breached' });
  const item = `[{ kind: event, id: flight, agreement: inf, event: flight-test, party: RUS, item: missile, attributes: { basing: sea, flight: cruise }, on: '2010-07-15' }]`;
  const sea = findings(inf, { record: recordOf(actsAlone, types, statements(item)) });
  const finding = only(found(sea, { id: SHORTER, party: 'RUS', on: '2010-07-15' }));
  assert.equal(finding.why().reason.code, 'nothing-recorded');
});

test('New START, XIII: a transfer of which the record does not say of what is not passed over', () => {
  const yaml = `[{ kind: event, id: gift, agreement: new-start, event: transfer, party: USA, on: '2015-03-01' }]`;
  const all = findings(newStart, { record: recordOf(actsAlone, statements(yaml)) });
  const finding = only(found(all, { id: 'prohibitions.transfer', party: 'USA', on: '2015-03-01' }));
  assert.equal(finding.status, 'undetermined');
  assert.deepEqual(citing(finding), ['gift']);
});

test('DESIGN: a countermeasure excuses what was done against a prohibition too', () => {
  const yaml = `
- { kind: event, id: jam, agreement: new-start, event: interference, party: USA, on: '2015-03-01' }
- { kind: act, id: measure, agreement: new-start, act: countermeasure, by: USA, on: '2015-01-01', provisions: [prohibitions.national-technical-means] }`;
  const all = findings(newStart, { record: recordOf(actsAlone, statements(yaml)) });
  const wanted = { id: 'prohibitions.national-technical-means', party: 'USA', on: '2015-03-01' };
  assert.deepEqual(told(all, wanted), { common: 'breached excused' });
  assert.deepEqual(citing(only(found(all, wanted))), ['jam', 'measure']);
});
