import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { reason } from '../agreement/reason.ts';
import { BEGINNING, FOREVER } from '../time/day.ts';
import type { Finding, Status } from './finding.ts';
import { turnsOf } from './turns.ts';

const why = () => ({ reason: reason('unlimited', {}), because: [] });
const finding = (from: number, to: number, status: Status, rest: Partial<Finding> = {}): Finding => ({
  agreement: 'a',
  provision: '1',
  id: 'limits.x',
  kind: 'limit',
  party: 'USA',
  reading: 'common',
  disputed: false,
  from,
  to,
  status,
  recalled: false,
  why,
  ...rest,
});
const life = (from: number, to: number, state: NonNullable<Finding['state']>, party = 'USA'): Finding =>
  finding(from, to, state === 'in-force' ? 'met' : 'dormant', {
    id: 'lifecycle.force',
    kind: 'lifecycle',
    state,
    party,
  });
const ALL = { from: 0, to: 100 };
const told = (findings: readonly Finding[], span = ALL) =>
  turnsOf(findings, span).map(
    ({ what, on, parties, after }) =>
      `${on} ${what} ${parties.join()} ${after[0]?.id} ${after[0]?.state ?? after[0]?.status}`,
  );

test('met, then breached, then met again', () => {
  const course = [finding(BEGINNING, 10, 'met'), finding(10, 20, 'breached'), finding(20, FOREVER, 'met')];
  assert.deepEqual(told(course), ['10 became USA limits.x breached', '20 became USA limits.x met']);
  assert.deepEqual(told(course, { from: 11, to: 20 }), []);
});

test('what begins or ceases to bind with the agreement is told once, of the agreement', () => {
  const course = [life(BEGINNING, 10, 'signed'), life(10, 20, 'in-force'), life(20, FOREVER, 'ended')];
  const limit = [finding(BEGINNING, 10, 'dormant'), finding(10, 20, 'undetermined'), finding(20, FOREVER, 'dormant')];
  assert.deepEqual(told([...course, ...limit]), [
    '10 became USA lifecycle.force in-force',
    '20 became USA lifecycle.force ended',
  ]);
});

test('pending, then binding; and a duty whose day passes in silence is no news', () => {
  const course = [finding(BEGINNING, 10, 'pending'), finding(10, FOREVER, 'undetermined')];
  assert.deepEqual(told(course), ['10 became USA limits.x undetermined']);
  const duty = { id: 'duties.x', kind: 'duty', subject: '2020' } as const;
  assert.deepEqual(told([finding(0, 10, 'pending', duty), finding(10, FOREVER, 'undetermined', duty)]), []);
});

test('a dispute that begins, and one that is settled', () => {
  const course = [
    finding(BEGINNING, 10, 'met'),
    finding(10, 20, 'met', { reading: 'USA', disputed: true }),
    finding(10, 20, 'breached', { reading: 'RUS', disputed: true }),
    finding(20, FOREVER, 'met'),
  ];
  assert.deepEqual(told(course), ['10 dispute USA limits.x met', '20 settled USA limits.x met']);
});

test('what happens to several parties alike is one turn', () => {
  const course = ['AAA', 'BBB'].flatMap((party) => [
    life(BEGINNING, 10, 'signed', party),
    life(10, FOREVER, 'in-force', party),
  ]);
  assert.deepEqual(told(course), ['10 became AAA,BBB lifecycle.force in-force']);
});

test('spans that follow one another tell together what the whole span tells, and nothing twice', () => {
  const statuses = fc.array(fc.constantFrom<Status>('met', 'breached', 'pending', 'undetermined', 'dormant'), {
    minLength: 1,
    maxLength: 9,
  });
  fc.assert(
    fc.property(statuses, fc.integer({ min: 1, max: 99 }), (course, cut) => {
      const findings = course.map((status, i) =>
        finding(i === 0 ? BEGINNING : i * 10, i === course.length - 1 ? FOREVER : (i + 1) * 10, status),
      );
      const parts = [...told(findings, { from: 0, to: cut }), ...told(findings, { from: cut, to: 100 })];
      assert.deepEqual(parts.sort(), told(findings).sort());
    }),
    { seed: 5 },
  );
});
