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
  inf,
  newStart,
  only,
  plain,
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

// Case 6: when a limit binds.

const binding: [on: string, value: number, expected: string][] = [
  ['2018-02-04', 1600, 'pending 1600/1550'],
  ['2018-02-05', 1600, 'breached 1600/1550'],
  ['2018-02-05', 1551, 'breached 1551/1550'],
  ['2018-02-05', 1550, 'met 1550/1550'],
  ['2018-02-05', 1549, 'met 1549/1550'],
  ['2018-02-05', 0, 'met 0/1550'],
  ['2026-02-04', 1600, 'breached 1600/1550'],
  ['2026-02-05', 1600, 'dormant'],
];
for (const [on, value, expected] of binding) {
  test(`New START, II(1)(b), case 6: ${value} warheads on ${on} is ${expected}`, () => {
    const as = on < '2026' ? '2018-02-01' : '2026-01-01';
    const all = declaring(declared('figure', 'warheads', value, as));
    assert.deepEqual(told(all, { id: WARHEADS, party: 'USA', on }), { common: expected });
  });
}

const comparisons: [article: string, id: string, quantity: string, max: number][] = [
  ['II(1)(a)', VEHICLES, 'deployed-vehicles', 700],
  ['II(1)(b)', WARHEADS, 'warheads', 1550],
  ['II(1)(c)', LAUNCHERS, 'launchers', 800],
];
for (const [article, id, quantity, max] of comparisons) {
  test(`New START, ${article}: exactly ${max} is within, and one more is not`, () => {
    const at = (value: number): string | undefined => {
      const all = declaring(declared('figure', quantity, value, '2019-03-01'));
      return only(found(all, { id, party: 'USA', on: '2019-03-01' })).status;
    };
    assert.deepEqual([at(max), at(max + 1)], ['met', 'breached']);
  });
}

test('New START, II(1), RULES 2.3: under the Russian reading too nothing is breached before 5 February 2018', () => {
  const before = onDay(findings(newStart), day('2018-02-04')).filter((each) => each.kind === 'limit');
  assert.ok(before.every((each) => each.status !== 'breached'));
});

// A declaration serves for the interval of the exchange.

test('New START, Protocol IV, II(2): a declaration serves six months, then the limit is undetermined', () => {
  const all = declaring(declared('figure', 'warheads', 1400, '2019-03-01'));
  assert.deepEqual(course(all, { id: WARHEADS, party: 'USA' }).slice(-4), [
    '2018-02-05 to 2019-03-01: undetermined',
    '2019-03-01 to 2019-09-01: met 1400/1550',
    '2019-09-01 to 2026-02-05: undetermined 1400/1550 stale',
    '2026-02-05 to ever after: dormant',
  ]);
});

test('New START: a breach that was declared is not a breach for ever', () => {
  const all = declaring(declared('figure', 'warheads', 1600, '2019-03-01'));
  assert.deepEqual(told(all, { id: WARHEADS, party: 'USA', on: '2019-08-31' }), { common: 'breached 1600/1550' });
  assert.deepEqual(told(all, { id: WARHEADS, party: 'USA', on: '2019-09-01' }), {
    common: 'undetermined 1600/1550 stale',
  });
});

test('New START: between two declarations the earlier one counts, and no value in between', () => {
  const all = declaring(
    declared('one', 'warheads', 1600, '2019-03-01'),
    declared('two', 'warheads', 1500, '2019-06-01'),
  );
  assert.deepEqual(told(all, { id: WARHEADS, party: 'USA', on: '2019-05-31' }), { common: 'breached 1600/1550' });
  assert.deepEqual(told(all, { id: WARHEADS, party: 'USA', on: '2019-06-01' }), { common: 'met 1500/1550' });
});

test('New START, case 17: without any declaration a limit is undetermined, and never met', () => {
  const all = declaring();
  const finding = only(found(all, { id: WARHEADS, party: 'USA', on: '2019-03-01' }));
  assert.equal(finding.status, 'undetermined');
  assert.equal(finding.measured, undefined);
  assert.equal(finding.why().reason.code, 'no-declaration');
});

test('New START, case 17: what somebody else declares of a party is not its declaration', () => {
  const other = declared('figure', 'warheads', 1400, '2019-03-01').replace('by: USA', 'by: FAS');
  const rival = declared('rival', 'warheads', 1700, '2019-03-01', ', rivals: own').replace('by: USA', 'by: RUS');
  const own = declared('own', 'warheads', 1400, '2019-03-01');
  assert.deepEqual(told(declaring(other), { id: WARHEADS, party: 'USA', on: '2019-03-01' }), {
    common: 'undetermined',
  });
  const all = declaring(own, rival);
  const finding = only(found(all, { id: WARHEADS, party: 'USA', on: '2019-03-01' }));
  assert.equal(finding.status, 'met');
  assert.deepEqual(
    saying(finding, 'rival').map(({ params }) => [params.value, params.changes]),
    [[1700, true]],
  );
});

test('New START, XI: from 1 September 2018 the record has a declaration for each half-year until 2023', () => {
  const all = findings(newStart);
  for (const [from, value] of [
    ['2018-09-01', 1398],
    ['2019-03-01', 1365],
    ['2019-09-01', 1376],
    ['2020-03-01', 1373],
    ['2020-09-01', 1457],
    ['2021-03-01', 1357],
    ['2021-09-01', 1389],
    ['2022-03-01', 1515],
    ['2022-09-01', 1420],
    ['2023-03-01', 1419],
  ] as const) {
    const finding = only(found(all, { id: WARHEADS, party: 'USA', on: from }));
    assert.deepEqual([finding.measured?.value, finding.measured?.asOf, finding.from], [value, from, day(from)]);
  }
});

// Case 7: a late correction. There was no public figure as of 1 March 2018.

const first = `{ kind: declaration, id: first, agreement: new-start, by: RUS, party: RUS, quantity: warheads, value: 1540, on: '2018-03-01', known: '2018-03-10' }`;
const second = `{ kind: declaration, id: second, agreement: new-start, by: RUS, party: RUS, quantity: warheads, value: 1560, on: '2018-03-01', known: '2018-04-01', corrects: first }`;

test('New START, II(1)(b), case 7: a statement of 1 April raises the figure for 1 March from 1,540 to 1,560', () => {
  const wanted = { id: WARHEADS, party: 'RUS', on: '2018-03-01' };
  const asked = (known: string, yaml: string): Finding[] =>
    findings(newStart, { known: day(known), statements: statements(yaml) });
  const early = asked('2018-03-15', `[${first}, ${second}]`);
  assert.deepEqual(told(early, wanted), { common: 'met 1540/1550' });
  assert.deepEqual(citing(only(found(early, wanted))), ['first']);
  const late = asked('2018-05-01', `[${first}, ${second}]`);
  assert.deepEqual(told(late, wanted), { common: 'breached 1560/1550' });
  assert.deepEqual(citing(only(found(late, wanted))), ['first', 'second']);
  assert.deepEqual(saying(only(found(late, wanted)), 'declared-as-known')[0]?.params, {
    was: 1540,
    now: 1560,
    known: '2018-04-01',
  });
  // The day before it was known, the old figure still stands; and whoever never heard of the correction says the same.
  assert.deepEqual(told(asked('2018-03-31', `[${first}, ${second}]`), wanted), { common: 'met 1540/1550' });
  assert.deepEqual(told(asked('2018-04-01', `[${first}, ${second}]`), wanted), { common: 'breached 1560/1550' });
  assert.deepEqual(plain(asked('2018-03-15', `[${first}]`)), plain(early));
  // In whatever order they stand in the record.
  assert.deepEqual(plain(asked('2018-05-01', `[${second}, ${first}]`)), plain(late));
});

test('New START, II(1)(b), case 7: before the figure was known there was none', () => {
  const all = findings(newStart, { known: day('2018-03-09'), statements: statements(`[${first}]`) });
  const finding = only(found(all, { id: WARHEADS, party: 'RUS', on: '2018-03-01' }));
  assert.deepEqual([finding.measured?.value, finding.measured?.asOf], [1444, '2018-02-05']);
});

// Case 9: contested counting.

test('New START, II(1)(c), case 9: the three added items come from two readings, each of which can be asked alone', () => {
  const alone = (reading: string): { [reading: string]: string } =>
    told(findings(newStart, { reading }), { id: LAUNCHERS, party: 'USA', on: '2022-03-01' });
  assert.deepEqual(alone('rus-conversions'), { common: 'met 800/800', 'rus-conversions': 'breached 897/800' });
  assert.deepEqual(alone('rus-training-silos'), { common: 'met 800/800', 'rus-training-silos': 'breached 804/800' });
  assert.deepEqual(alone('usa-conversions'), { common: 'met 800/800' });
});

test('New START, II(1)(c), case 9: the claims of February 2018 do not change what was declared before', () => {
  assert.deepEqual(told(findings(newStart), { id: LAUNCHERS, party: 'USA', on: '2018-02-04' }), {
    common: 'pending 800/800',
  });
});

// INF: the ceilings of the first phase and the zero after it.

test('INF, IV(1): on the last day of the three years the limit is pending, on the next it binds at zero', () => {
  const all = findings(inf);
  const wanted = { id: 'limits.intermediate-range-missiles', party: 'RUS' };
  // The declarations of 1987 served for six months and are long stale in 1991.
  assert.match(told(all, { ...wanted, on: '1991-05-31' })['common'] ?? '', /^pending/);
  assert.deepEqual(told(all, { ...wanted, on: '1991-06-01' }), { common: 'met 0/0' });
});

const phases: [on: string, value: number, expected: string][] = [
  ['1990-10-31', 201, 'pending 201/200'],
  ['1990-11-01', 201, 'breached 201/200'],
  ['1990-11-01', 200, 'met 200/200'],
  ['1991-05-31', 201, 'breached 201/200'],
  ['1991-06-01', 201, 'dormant'],
];
for (const [on, value, expected] of phases) {
  test(`INF, IV(2)(a)(iv): ${value} warheads on ${on} is ${expected}`, () => {
    const yaml = `[{ kind: holding, id: m, agreement: inf, by: SUN, party: SUN, item: missile, type: SS-20, number: ${value}, attributes: { reentryVehicles: 1 }, from: '1988-06-01' }]`;
    const all = findings(inf, { record: recordOf(actsAlone, statements(yaml)) });
    assert.deepEqual(told(all, { id: 'limits.all-intermediate-warheads', party: 'RUS', on }), { common: expected });
  });
}

test('INF, Article III: the US types of 1 November 1987 add up to the 689 and 170 declared', () => {
  for (const [id, value] of [
    ['limits.intermediate-range-missiles', 689],
    ['limits.shorter-range-missiles', 170],
  ] as const) {
    const finding = only(found(findings(inf), { id, party: 'USA', on: '1988-06-01' }));
    assert.equal(finding.status, 'pending');
    assert.deepEqual(
      saying(finding, 'derived-equal').map(({ params }) => params.value),
      [value],
    );
  }
});

test('STYLE 4: of two own figures for one day the order in the record decides nothing', () => {
  const [a, b] = [declared('a', 'warheads', 1500, '2019-03-01'), declared('b', 'warheads', 1600, '2019-03-01')];
  const wanted = { id: WARHEADS, party: 'USA', on: '2019-03-01' };
  assert.deepEqual(told(declaring(a, b), wanted), told(declaring(b, a), wanted));
});
