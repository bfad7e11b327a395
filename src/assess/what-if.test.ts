import assert from 'node:assert/strict';
import test from 'node:test';
import { day } from '../time/testing.ts';
import type { Question } from './assess.ts';
import { acts, course, told } from './testing.ts';
import { ends, extend, join, suppose, suspend, withdraw } from './testing-what-if.ts';
import type { Supposition } from './what-if.ts';

/** Each supposition that the text allows, and each that it does not. */

const FORCE = 'lifecycle.force';

// Each supposition that the text allows.

const allowed: [
  article: string,
  id: string,
  supposition: Supposition,
  rest: Partial<Question>,
  party: string,
  ends: string[],
][] = [
  [
    'New START, XIV(2): the extension, as it was still open on 1 February 2021',
    'new-start',
    extend('5 years', '2021-02-03'),
    { known: day('2021-02-01') },
    'RUS',
    ['2021-02-05', '2026-02-05'],
  ],
  [
    'New START, XIV(2): a shorter one',
    'new-start',
    extend('1 year', '2021-02-03'),
    { known: day('2021-02-01') },
    'RUS',
    ['2021-02-05', '2022-02-05'],
  ],
  [
    'INF, XV(2): had the United States given no notice',
    'inf',
    { kind: 'without', act: 'usa-withdrawal-2019' },
    {},
    'BLR',
    ['2019-08-02', 'open'],
  ],
  [
    'New START, XIV(2): had it been allowed to lapse',
    'new-start',
    { kind: 'lapse' },
    {},
    'USA',
    ['2026-02-05', '2021-02-05'],
  ],
  [
    'New START, XIV(3): three months',
    'new-start',
    withdraw('RUS', '2023-02-21'),
    {},
    'USA',
    ['2026-02-05', '2023-05-21'],
  ],
  ['SORT, IV: had it not been replaced', 'sort', { kind: 'lapse' }, {}, 'RUS', ['2011-02-05', '2013-01-01']],
  [
    'TPNW, 17(3): twelve months, for the one that leaves',
    'tpnw',
    withdraw('AUT', '2027-01-01'),
    {},
    'AUT',
    ['open', '2028-01-01'],
  ],
  ['TPNW, 17(3): the others stay', 'tpnw', withdraw('AUT', '2027-01-01'), {}, 'IRL', ['untouched', 'untouched']],
  ['TTBT, V(1): no renewal', 'ttbt', { kind: 'lapse', at: day('2027-01-01') }, {}, 'USA', ['open', '2030-12-11']],
  [
    'TTBT, V(1): had it been allowed to lapse after its first term',
    'ttbt',
    { kind: 'lapse' },
    {},
    'USA',
    ['open', '1995-12-11'],
  ],
  [
    'NPT, X(2): the conference of 1995, nine weeks after the term',
    'npt',
    extend('25 years', '1995-05-11'),
    { known: day('1995-05-10') },
    'JPN',
    ['1995-03-05', '2020-03-05'],
  ],
];
for (const [article, id, supposition, rest, party, expected] of allowed) {
  test(`${article}: ${expected.join(', then ')}`, () => {
    const supposed = suppose(id, [supposition], rest);
    assert.deepEqual(ends(supposed, party), expected);
    assert.deepEqual(supposed.notAllowed, []);
    const life = supposed.changed.filter((each) => each.id === FORCE && each.party === party);
    assert.equal(life.length > 0, expected[0] !== expected[1]);
  });
}

test('TPNW, 15(2): who joins is bound 90 days after its deposit, and nobody else is touched', () => {
  const supposed = suppose('tpnw', [join('FRA', '2027-01-01')]);
  assert.deepEqual(course(supposed.after, { id: FORCE, party: 'FRA' }), [
    'ever to 2027-01-01: dormant unsigned',
    '2027-01-01 to 2027-04-01: pending deposited',
    '2027-04-01 to ever after: met in-force',
  ]);
  assert.deepEqual([...new Set(supposed.changed.map((each) => each.party))], ['FRA']);
});

test('CTBT, XIV(1): the nine join, and it enters into force for all 180 days later', () => {
  const nine = ['CHN', 'EGY', 'IND', 'IRN', 'ISR', 'PAK', 'PRK', 'RUS', 'USA'];
  const supposed = suppose(
    'ctbt',
    nine.map((state) => join(state, '2030-01-01')),
  );
  assert.deepEqual(
    course(supposed.after, { id: FORCE, party: 'JPN' }).at(-1),
    '2030-06-30 to ever after: met in-force',
  );
  const eight = suppose(
    'ctbt',
    nine.slice(1).map((state) => join(state, '2030-01-01')),
  );
  assert.ok(eight.after.every((each) => each.state !== 'in-force'));
});

test('JCPOA, 26 and 36: what the text allows to suspend is no obstacle', () => {
  const supposed = suppose('jcpoa', [suspend('IRN', '2017-01-01')]);
  assert.deepEqual(supposed.notAllowed, []);
  const state = told(supposed.after, { id: FORCE, party: 'IRN', on: '2017-06-01' });
  assert.ok(Object.values(state).every((each) => each === 'dormant suspended'));
});

// What the text does not allow, which is then taken as agreed.

const obstacles: [
  article: string,
  id: string,
  supposition: Supposition,
  rest: Partial<Question>,
  why: string,
  party: string,
  end: string,
][] = [
  [
    'New START, XIV(2): a second extension',
    'new-start',
    extend('5 years', '2026-02-03'),
    {},
    'too-often',
    'USA',
    '2031-02-05',
  ],
  [
    'New START, XIV(2): a longer one',
    'new-start',
    extend('6 years', '2021-02-03'),
    { known: day('2021-02-01') },
    'too-long',
    'USA',
    '2027-02-05',
  ],
  [
    'New START, XIV(2): by one alone',
    'new-start',
    extend('5 years', '2021-02-03', 'RUS'),
    { known: day('2021-02-01') },
    'not-by-all',
    'USA',
    '2026-02-05',
  ],
  [
    'New START, XIV(2): after its end',
    'new-start',
    extend('5 years', '2026-02-05'),
    {},
    'too-late',
    'USA',
    '2031-02-05',
  ],
  [
    'SALT I: no clause on extension',
    'salt-1-interim',
    extend('3 years', '1977-09-01'),
    {},
    'no-extension-clause',
    'USA',
    '1980-10-03',
  ],
  ['INF: no term', 'inf', extend('5 years', '2010-01-01'), {}, 'no-term', 'USA', 'untouched'],
  [
    'Rarotonga, 13: only for breach',
    'rarotonga',
    withdraw('AUS', '2027-01-01'),
    {},
    'only-for-breach',
    'AUS',
    '2028-01-01',
  ],
  [
    'Antarctic Treaty, XII(2)(c): only where an amendment is not ratified',
    'antarctic-treaty',
    withdraw('ARG', '2027-01-01'),
    {},
    'only-after-amendment',
    'ARG',
    '2029-01-01',
  ],
  ['ENMOD: no exit clause', 'enmod', withdraw('USA', '2027-01-01'), {}, 'no-exit-clause', 'USA', '2027-01-01'],
  [
    'Outer Space Treaty, XVI: not in the first year',
    'outer-space-treaty',
    withdraw('USA', '1968-01-01'),
    {},
    'notice-too-early',
    'USA',
    '1969-01-01',
  ],
  ['TPNW: not a party', 'tpnw', withdraw('FRA', '2027-01-01'), {}, 'not-a-party', 'FRA', 'untouched'],
  [
    'New START: a state that it does not know',
    'new-start',
    withdraw('CHN', '2020-01-01'),
    {},
    'not-a-party',
    'USA',
    'untouched',
  ],
  ['INF: over', 'inf', withdraw('RUS', '2020-01-01'), {}, 'already-over', 'RUS', 'untouched'],
  [
    'INF: over, and nothing to lapse',
    'inf',
    { kind: 'lapse', at: day('2020-01-01') },
    {},
    'already-over',
    'RUS',
    'untouched',
  ],
  ['INF: over, and nothing to suspend', 'inf', suspend('RUS', '2020-01-01'), {}, 'already-over', 'RUS', 'untouched'],
  [
    'TPNW: not a party, and nothing to suspend',
    'tpnw',
    suspend('FRA', '2027-01-01'),
    {},
    'not-a-party',
    'FRA',
    'untouched',
  ],
  [
    'New START: silent on suspension',
    'new-start',
    suspend('USA', '2021-06-01'),
    {},
    'no-suspension-clause',
    'USA',
    '2026-02-05',
  ],
  ['TPNW: no term to run out', 'tpnw', { kind: 'lapse' }, {}, 'no-term', 'AUT', 'untouched'],
  [
    'TPNW: ended by all on a day, with no term to run out',
    'tpnw',
    { kind: 'lapse', at: day('2027-01-01') },
    {},
    'no-term',
    'AUT',
    '2027-01-01',
  ],
];
for (const [article, id, supposition, rest, why, party, end] of obstacles) {
  test(`${article}: ${why}, and then ${end}`, () => {
    const supposed = suppose(id, [supposition], rest);
    assert.deepEqual(
      supposed.notAllowed.map((each) => [each.agreement, each.why]),
      [[id, why]],
    );
    assert.ok(supposed.notAllowed.every((each) => each.cite !== '' && each.supposition === supposition));
    assert.equal(ends(supposed, party)[1], end);
  });
}

test('Rarotonga, 13: for breach it is allowed, twelve months ahead', () => {
  const supposed = suppose('rarotonga', [{ kind: 'withdraw', party: 'AUS', at: day('2027-01-01'), ground: 'breach' }]);
  assert.deepEqual(supposed.notAllowed, []);
  assert.deepEqual(ends(supposed, 'AUS'), ['open', '2028-01-01']);
  assert.deepEqual(ends(supposed, 'NZL'), ['untouched', 'untouched']);
});

test('European Security Treaty, 14: a blank period of notice leaves the exit without a day', () => {
  const states = Array.from({ length: 25 }, (_, i) => `A${String.fromCharCode(65 + i)}A deposit 2030-01-01`);
  const more = acts(states).map((each) => ({ ...each, agreement: 'european-security-treaty-2009' }));
  const supposed = suppose('european-security-treaty-2009', [withdraw('AAA', '2031-01-01')], { statements: more });
  assert.deepEqual(supposed.notAllowed, []);
  assert.deepEqual(ends(supposed, 'AAA'), ['open', 'open']);
  assert.deepEqual(told(supposed.after, { id: FORCE, party: 'AAA', on: '2040-01-01' }), {
    common: 'met notice-running',
  });
});

test('New START, XIV(2): an extension that was refused has used up nothing', () => {
  const refused = acts(["RUS extension 2021-01-26 until='2026-02-05'"]).map((each) => ({
    ...each,
    agreement: 'new-start',
  }));
  const supposed = suppose('new-start', [extend('5 years', '2021-02-03')], {
    known: day('2021-02-01'),
    statements: refused,
  });
  assert.deepEqual(supposed.notAllowed, []);
  assert.deepEqual(ends(supposed, 'RUS'), ['2021-02-05', '2026-02-05']);
});
