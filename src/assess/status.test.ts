import assert from 'node:assert/strict';
import test from 'node:test';
import { day } from '../time/testing.ts';
import { course, findings, found, inf, newStart, only, saying, told } from './testing.ts';

const FORCE = 'lifecycle.force';

// New START, from signature to its end.

const life: [on: string, expected: string, code: string][] = [
  ['2010-04-07', 'dormant unsigned', 'not-signed'],
  ['2010-04-08', 'pending signed', 'signed'],
  ['2011-02-04', 'pending signed', 'signed'],
  ['2011-02-05', 'met in-force', 'binding'],
  ['2023-02-27', 'met in-force', 'binding'],
];
for (const [on, expected, code] of life) {
  test(`New START, XIV(1): on ${on} it is ${expected} for both, undisputed`, () => {
    for (const party of ['USA', 'RUS']) {
      const finding = found(findings(newStart), { id: FORCE, party, on });
      assert.deepEqual(told(findings(newStart), { id: FORCE, party, on }), { common: expected });
      assert.equal(only(finding).why().reason.code, code);
    }
  });
}

test('New START, XIV(1) and (2): in force, the reason says since when and until when', () => {
  const until = (agreement: typeof newStart, on: string): unknown =>
    only(found(findings(agreement), { id: FORCE, party: 'USA', on })).why().reason.params;
  assert.deepEqual(until(newStart, '2018-02-05'), { since: day('2011-02-05'), until: day('2026-02-05') });
  // In the end withdrawal set an end to the INF Treaty, which has none of its own.
  assert.deepEqual(until(inf, '2018-02-05'), { since: day('1988-06-01'), until: day('2019-08-02') });
  const before = findings(inf, { known: day('2018-02-05') });
  assert.deepEqual(only(found(before, { id: FORCE, party: 'USA', on: '2018-02-05' })).why().reason.params, {
    since: day('1988-06-01'),
    until: undefined,
  });
});

test('Vienna Convention, Art. 18: between signature and force the reason names it, and no limit binds', () => {
  const finding = only(found(findings(newStart), { id: FORCE, party: 'USA', on: '2010-06-01' }));
  assert.equal(finding.why().reason.cite, 'Vienna Convention, Art. 18');
  const limit = { id: 'limits.warheads', party: 'USA', on: '2010-06-01' };
  assert.deepEqual(told(findings(newStart), limit), { common: 'dormant' });
});

test('New START, case 8: the suspension of 2023 is a relation, which each reading takes or leaves', () => {
  assert.deepEqual(course(findings(newStart), { id: FORCE, party: 'RUS', reading: 'USA' }), [
    'ever to 2010-04-08: dormant unsigned',
    '2010-04-08 to 2011-02-05: pending signed',
    '2011-02-05 to 2023-02-28: met in-force',
    '2023-02-28 to 2026-02-05: met in-force',
    '2026-02-05 to ever after: dormant ended',
  ]);
  assert.deepEqual(course(findings(newStart), { id: FORCE, party: 'RUS', reading: 'RUS' }), [
    'ever to 2010-04-08: dormant unsigned',
    '2010-04-08 to 2011-02-05: pending signed',
    '2011-02-05 to 2023-02-28: met in-force',
    '2023-02-28 to 2026-02-05: met suspended-in-part',
    '2026-02-05 to ever after: dormant ended',
  ]);
});

test('New START, case 8: the American reading shows the suspension that it does not accept', () => {
  const finding = only(found(findings(newStart), { id: FORCE, party: 'RUS', on: '2023-06-15' }), 'USA');
  const [claimed] = saying(finding, 'suspension-claimed');
  assert.deepEqual(claimed?.statements, ['rus-suspension-2023']);
});

test('New START, case 8: a reader with no reading sees a claim, not a suspension', () => {
  const all = findings(newStart, { reading: 'rus-exemption-2022' });
  const finding = only(found(all, { id: FORCE, party: 'RUS', on: '2023-06-15' }));
  assert.equal(finding.state, 'in-force');
  assert.deepEqual(
    saying(finding, 'suspension-claimed').map((each) => each.statements),
    [['rus-suspension-2023']],
  );
});

const beforehand: [known: string, on: string, expected: { [reading: string]: string }][] = [
  ['2023-02-20', '2023-03-15', { common: 'met in-force' }],
  // Announced on 21 February with effect from the 28th.
  ['2023-02-21', '2023-02-27', { common: 'met in-force' }],
  ['2023-02-21', '2023-02-28', { USA: 'met in-force', RUS: 'met suspended-in-part' }],
];
for (const [known, on, expected] of beforehand) {
  test(`New START, case 8: as known on ${known}, on ${on} it is ${Object.values(expected).join(' or ')}`, () => {
    const all = findings(newStart, { known: day(known) });
    assert.deepEqual(told(all, { id: FORCE, party: 'RUS', on }), expected);
  });
}

// Withdrawal (INF, XV(2)).

test('INF, XV(2), case 10: the notice runs for the one party and the suspension frees the other', () => {
  assert.deepEqual(course(findings(inf), { id: FORCE, party: 'RUS', reading: 'USA' }).slice(2), [
    '1988-06-01 to 2019-02-02: met in-force',
    '2019-02-02 to 2019-08-02: met notice-running',
    '2019-08-02 to ever after: dormant ended',
  ]);
  assert.deepEqual(course(findings(inf), { id: FORCE, party: 'RUS', reading: 'RUS' }).slice(2), [
    '1988-06-01 to 2019-02-02: met in-force',
    '2019-02-02 to 2019-08-02: dormant suspended',
    '2019-08-02 to ever after: dormant ended',
  ]);
});

test('INF, XV(2): a running notice says whose, since when and until when', () => {
  const finding = only(found(findings(inf), { id: FORCE, party: 'RUS', on: '2019-07-15' }), 'USA');
  assert.equal(finding.provision, 'XV(2)');
  assert.deepEqual(finding.why().reason.params, {
    by: 'USA',
    on: day('2019-02-02'),
    effective: day('2019-08-02'),
    period: '6 months',
  });
});

test('INF, XV(2): as known on 1 February 2019 the treaty has no end', () => {
  const all = findings(inf, { known: day('2019-02-01') });
  for (const on of ['2019-08-02', '2050-01-01']) {
    assert.deepEqual(told(all, { id: FORCE, party: 'RUS', on }), { common: 'met in-force' });
    // Announced on 1 February with effect from the 2nd, and accepted by its author alone.
    assert.deepEqual(told(all, { id: FORCE, party: 'USA', on }), { USA: 'dormant suspended', RUS: 'met in-force' });
  }
});
