import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Tally } from '../record/schema.ts';
import { agreementIds } from '../store/library.ts';
import { day } from '../time/testing.ts';
import { lifeFindings, lifeOn, type Members, membersOn } from './standing.ts';
import {
  acts,
  agreement,
  certain,
  date,
  library,
  lifeCourse,
  lifeOf,
  membersAt,
  plain,
  record,
  recordOf,
} from './testing.ts';

/** Which state stood where, treaty by treaty. */

const PLACES = ['bound', 'deposited', 'signed', 'provisional', 'declined', 'out', 'disputed'] as const;

// TPNW, 15(1) and (2).

test('the issue: who was bound by the TPNW on 1 March 2021, and who had only deposited', () => {
  const members = membersAt(library('tpnw'), '2021-03-01');
  assert.equal(members.bound.length, 50);
  assert.deepEqual(members.deposited, ['BEN', 'COM', 'KHM', 'PHL']);
  assert.ok(members.bound.includes('HND') && members.bound.includes('AUT') && members.bound.includes('KAZ'));
  assert.ok(members.signed.includes('BRA') && !members.bound.includes('BRA'));
  assert.deepEqual([members.out, members.disputed, members.declined], [[], [], []]);
  assert.deepEqual([members.force.inForce, date(members.force.on)], [true, '2021-01-22']);
});

const tpnw: [on: string, bound: number, deposited: number, inForce: boolean][] = [
  ['2020-10-23', 0, 49, false],
  ['2020-10-24', 0, 50, false],
  ['2020-12-11', 0, 51, false],
  ['2021-01-21', 0, 51, false],
  ['2021-01-22', 50, 2, true],
  ['2021-03-10', 50, 4, true],
  ['2021-03-11', 51, 3, true],
  ['2021-05-20', 54, 0, true],
];
for (const [on, bound, deposited, inForce] of tpnw) {
  test(`TPNW, 15: on ${on} ${bound} states are bound, and ${deposited} have only deposited`, () => {
    const members = membersAt(library('tpnw'), on);
    assert.deepEqual(
      [members.bound.length, members.deposited.length, members.force.inForce],
      [bound, deposited, inForce],
    );
  });
}

test('TPNW, 15(1): what was lacking on 1 September 2020', () => {
  const { lacking } = membersAt(library('tpnw'), '2020-09-01').force;
  assert.deepEqual(lacking, [{ deposits: { have: 44, need: 50 } }]);
});

// Single states in the treaties of many.

const lives: [article: string, id: string, state: string, expected: string[]][] = [
  [
    'Open Skies, XV(2): six months after its notice',
    'open-skies',
    'USA',
    [
      'ever to 1992-03-24: dormant unsigned',
      '1992-03-24 to 1993-12-03: pending signed',
      '1993-12-03 to 2002-01-01: pending deposited',
      '2002-01-01 to 2020-05-22: met in-force',
      '2020-05-22 to 2020-11-22: met notice-running',
      '2020-11-22 to ever after: dormant ended',
    ],
  ],
  [
    'CFE, XIX(2): out for Russia alone',
    'cfe',
    'RUS',
    [
      '1992-11-09 to 2007-12-12: met in-force',
      '2007-12-12 to 2023-06-09: met in-force',
      '2023-06-09 to 2023-11-07: met notice-running',
      '2023-11-07 to ever after: dormant ended',
    ],
  ],
  [
    'CFE: in, and its operation suspended',
    'cfe',
    'USA',
    ['1992-11-09 to 2023-12-07: met in-force', '2023-12-07 to ever after: dormant suspended'],
  ],
  ['CFE, XIX(2): for the others it goes on', 'cfe', 'NLD', ['1992-11-09 to ever after: met in-force']],
  [
    'Ottawa, 20(2): six months after the depositary received it',
    'ottawa',
    'LVA',
    [
      '2006-01-01 to 2025-06-27: met in-force',
      '2025-06-27 to 2025-12-27: met notice-running',
      '2025-12-27 to ever after: dormant ended',
    ],
  ],
  [
    'CCM, 20(2): the first to leave',
    'ccm',
    'LTU',
    [
      '2011-09-01 to 2024-09-06: met in-force',
      '2024-09-06 to 2025-03-06: met notice-running',
      '2025-03-06 to ever after: dormant ended',
    ],
  ],
  [
    'CTBT: a ratification taken back leaves the signature',
    'ctbt',
    'RUS',
    [
      'ever to 1996-09-24: dormant unsigned',
      '1996-09-24 to 2000-06-30: pending signed',
      '2000-06-30 to 2023-11-03: pending deposited',
      '2023-11-03 to ever after: pending signed',
    ],
  ],
  [
    'ATT, 21; Vienna Convention, Art. 18(a): the intention not to become a party',
    'att',
    'USA',
    [
      'ever to 2013-09-25: dormant unsigned',
      '2013-09-25 to 2019-07-18: pending signed',
      '2019-07-18 to ever after: dormant declined',
    ],
  ],
  [
    'START II: never in force for a day',
    'start-2',
    'RUS',
    [
      'ever to 1993-01-03: dormant unsigned',
      '1993-01-03 to 2002-06-14: pending signed',
      '2002-06-14 to ever after: dormant never',
    ],
  ],
];
for (const [article, id, state, expected] of lives) {
  test(`${article}: ${state}`, () => {
    // Where the readings differ, this is how it stands without a suspension that another contests.
    const told = lifeCourse(library(id), state, {}, 'USA');
    assert.deepEqual(told.slice(-expected.length), expected);
  });
}

test('Open Skies: 34 states until the United States left, 33 until Russia left, and then 32', () => {
  const sizes = ['2020-11-21', '2020-11-22', '2021-12-17', '2021-12-18'].map(
    (on) => membersAt(library('open-skies'), on).bound.length,
  );
  assert.deepEqual(sizes, [34, 33, 33, 32]);
  assert.deepEqual(membersAt(library('open-skies'), '2021-12-18').out, ['RUS', 'USA']);
});

test('NPT: on 10 April 2003 North Korea alone is disputed, and is in no other list', () => {
  const members = membersAt(library('npt'), '2003-04-10');
  assert.deepEqual(members.disputed, ['PRK']);
  assert.equal(members.bound.length, 187);
  assert.ok(!members.bound.includes('PRK') && !members.out.includes('PRK'));
});

// What depositaries print.

/** Where our own count of a day is not the one that is printed, and why. */
const EXPLAINED: { readonly [tally: string]: { readonly ours: number; readonly why: string } } = {
  'ctbt-tally-2026-02-03': { ours: 0, why: 'Not in force: the 178 have ratified and are bound by nothing yet.' },
  'ccm-tally-2026-02-03': { ours: 111, why: 'Vanuatu had deposited and was not bound yet: the depositary counts it.' },
  'hcoc-tally-2002-11-25': { ours: 10, why: 'The record has the statements of some subscribers only.' },
  'hcoc-tally-2016-06-01': { ours: 11, why: 'The record has the statements of some subscribers only.' },
  'hcoc-tally-2023': { ours: 11, why: 'The record has the statements of some subscribers only.' },
  'mtcr-tally-2017': { ours: 9, why: 'The record has the statements of some partners only.' },
  'vienna-document-2011-tally-2011-11-30': {
    ours: 0,
    why: 'The day before it took effect, of states that acted by decision and not each for itself.',
  },
};

const tallies = record.statements.filter((each): each is Tally => each.kind === 'tally');
for (const { id, agreement: of = '', parties, on } of tallies) {
  test(`${of}: ${parties} parties are printed for ${on.text}, and ours are as many, or it is explained`, () => {
    const { bound, disputed } = certain(membersOn({ agreement: library(of), record }, on.last));
    const explained = EXPLAINED[id];
    // Whom one reading holds to be out, and no other, the depositary still counts.
    assert.equal(bound.length + disputed.length, explained?.ours ?? parties);
    assert.ok(explained === undefined || explained.ours !== parties, 'no longer needs an explanation');
  });
}

test('the explanations are of tallies that there are', () => {
  const ids = tallies.map((each) => each.id);
  assert.ok(ids.length > 20);
  assert.deepEqual(
    Object.keys(EXPLAINED).filter((id) => !ids.includes(id)),
    [],
  );
});

test('CCM: the one that the depositary counts and that is not bound yet is Vanuatu', () => {
  assert.deepEqual(membersAt(library('ccm'), '2026-02-03').deposited, ['VUT']);
});

/** Signatories that are printed and not in the record, or the other way round. */
const SIGNATORIES: { readonly [tally: string]: { readonly ours: number; readonly why: string } } = {
  'ccw-tally-2026-02-03': { ours: 48, why: 'Two signatories are gone: Czechoslovakia and Yugoslavia, or their like.' },
  'ottawa-tally-2026-02-03': { ours: 133, why: 'Lithuania signed and left; the depositary no longer lists it.' },
  'ccm-tally-2026-02-03': { ours: 108, why: 'Lithuania signed and left; the depositary no longer lists it.' },
  ...Object.fromEntries(
    ['2020-11-21', '2020-11-22', '2021-12-18'].map((on) => [
      `open-skies-tally-${on}`,
      { ours: 28, why: 'The source counts those who acceded as well.' },
    ]),
  ),
};
for (const { id, agreement: of = '', signatories, on } of tallies) {
  if (signatories === undefined) continue;
  test(`${of}: ${signatories} signatories are printed for ${on.text}, and ours are as many, or it is explained`, () => {
    const signed = lifeOf(library(of))
      .acts.of('signature')
      .filter((act) => act.on.last <= on.last);
    assert.equal(signed.length, SIGNATORIES[id]?.ours ?? signatories);
  });
}

// Properties.

function assertApart(members: Members): void {
  const placed = PLACES.flatMap((place) => members[place]);
  assert.equal(new Set(placed).size, placed.length);
  for (const state of [...members.noticeRunning, ...members.suspended]) assert.ok(members.bound.includes(state), state);
}

const DAYS = [
  '1950-01-01',
  '1975-01-01',
  '1992-11-09',
  '2003-04-10',
  '2010-08-01',
  '2021-03-01',
  '2023-12-07',
  '2026-03-01',
];
test('the whole library: on any day a state is in one list at most', () => {
  for (const id of agreementIds()) for (const on of DAYS) assertApart(membersAt(library(id), on));
});

test('the whole library: what is told of one day is what is told of that day in the whole life', () => {
  for (const id of agreementIds()) {
    const question = { agreement: library(id), record };
    const all = certain(lifeFindings(question));
    for (const on of DAYS.slice(-2).map(day)) {
      const those = all.filter((each) => each.from <= on && on < each.to);
      const key = (each: { party: string; reading: string }) => `${each.party} ${each.reading}`;
      const sorted = (found: typeof those) => plain(found).sort((a, b) => (key(a) < key(b) ? -1 : 1));
      assert.deepEqual(sorted(certain(lifeOn(question, on))), sorted(those), `${id} on ${date(on)}`);
    }
  }
});

const OPEN = agreement({
  parties: '{ open: to all }',
  force:
    'upon: deposits, needs: [{ deposits: 2 }], delay: { plus: 30 days }, joins: { cite: J, delay: { plus: 30 days } }',
  lifecycle: `  duration: { cite: D, says: A test, confidence: confirmed, sources: [recalled], lasts: unlimited }
  withdraw: { cite: W, says: A test, confidence: confirmed, sources: [recalled], grounds: none, ground: none, after: 3 months, from: notice, ends: withdrawing, frozen: armed-conflict }`,
  rest: `readings:
  r: { by: AAA, title: R, says: R, sources: [recalled], confidence: recalled, patch: [{ accept: [act-0] }] }`,
});
const STATES = ['AAA', 'BBB', 'CCC', 'DDD'];
const ACTS = [
  ...['signature', 'deposit', 'deposit-withdrawn', 'provisional-application', 'intention-not-to-join'],
  ...['notice-of-withdrawal', 'revocation', 'armed-conflict', 'suspension', 'suspension-ended', 'termination'],
];
const onMonth = (n: number): string => `${2000 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-10`;
const anyAct = fc.tuple(fc.constantFrom(...STATES), fc.constantFrom(...ACTS), fc.integer({ min: 0, max: 60 }));

test('whatever states do, on any day each that did anything is in one list, unless it undid all of it', () => {
  const any = [
    fc.array(anyAct, { minLength: 1, maxLength: 16 }),
    fc.integer({ min: 0, max: 70 }),
    fc.boolean(),
  ] as const;
  const check = fc.property(...any, (did, n, contested) => {
    const short = did.map(
      ([by, act, month], i) => `${by} ${act} ${onMonth(month)}${i === 0 && contested ? ' contested=true' : ''}`,
    );
    const question = { agreement: OPEN, record: recordOf(acts(short)) };
    const members = certain(membersOn(question, day(onMonth(n))));
    assertApart(members);
    for (const finding of members.findings) {
      const lists = PLACES.filter((place) => members[place].includes(finding.party));
      const nowhere = ['unsigned', 'proposed', 'never'].includes(finding.state ?? '');
      assert.ok(lists.length === 1 || (lists.length === 0 && nowhere), `${finding.party} ${finding.state}`);
    }
  });
  fc.assert(check, { seed: 20110205, numRuns: 150 });
});
