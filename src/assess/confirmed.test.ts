import assert from 'node:assert/strict';
import test from 'node:test';
import { agreementIds } from '../store/library.ts';
import { day } from '../time/testing.ts';
import { confirmedOnly, confirmedRecord, type IsRecalled, isUnconfirmed, withheldOn } from './confirmed.ts';
import type { Finding } from './finding.ts';
import { lifeFindings, membersOn } from './standing.ts';
import {
  ABOUT,
  agreement,
  certain,
  citing,
  findings,
  found,
  library,
  only,
  record,
  recordOf,
  statements,
  told,
} from './testing.ts';

/** What is only recalled is never given as an answer that is confirmed. */

const recalled = new Set(record.statements.flatMap((each) => (each.confidence === 'recalled' ? [each.id] : [])));
const isRecalled: IsRecalled = (id) => recalled.has(id);

const FILE = agreement({
  rest: `terms: { arm: { ${ABOUT}, cite: T, is: missile } }
counts: { arms: { ${ABOUT}, cite: C, unit: arms, declared: { as: arms, current: 10 years, cite: D }, sum: [{ each: [arm], value: 1 }] } }
limits:
  sure: { ${ABOUT}, cite: L1, count: arms, max: 10 }
  recalled: { says: A test, confidence: recalled, sources: [recalled], cite: L2, count: arms, max: 10 }`,
});
const told2 = (parts: { readonly signature?: string; readonly declaration?: string }) => {
  const confidence = (word = 'confirmed') => `confidence: ${word}`;
  return recordOf(
    statements(`[{ kind: act, id: signature, act: signature, by: all, on: '2000-01-01', ${confidence(parts.signature)} },
      { kind: declaration, id: figure, by: AAA, party: AAA, quantity: arms, value: 7, on: '2001-01-01', ${confidence(parts.declaration)} }]`),
  );
};
const recalledIn = (of: ReturnType<typeof told2>): IsRecalled => {
  const ids = new Set(of.statements.flatMap((each) => (each.confidence === 'recalled' ? [each.id] : [])));
  return (id) => ids.has(id);
};

const answers: [title: string, parts: Parameters<typeof told2>[0], limit: string, expected: string][] = [
  ['all is confirmed', {}, 'sure', 'met 7/10'],
  ['the provision is recalled', {}, 'recalled', 'undetermined'],
  ['the figure is recalled', { declaration: 'recalled' }, 'sure', 'undetermined'],
  ['that it is in force is recalled', { signature: 'recalled' }, 'sure', 'undetermined'],
];
for (const [title, parts, limit, expected] of answers) {
  test(`confirmed only, where ${title}: ${expected}`, () => {
    const of = told2(parts);
    const all = findings(FILE, { record: of });
    const wanted = { id: `limits.${limit}`, party: 'AAA', on: '2002-01-01' };
    assert.deepEqual(told(all, wanted), { common: 'met 7/10' });
    const confirmed = confirmedOnly(all, recalledIn(of));
    assert.deepEqual(told(confirmed, wanted), { common: expected });
    const finding = only(found(confirmed, wanted));
    assert.equal(finding.withheld ?? false, expected === 'undetermined');
    if (!finding.withheld) return;
    assert.equal(finding.measured, undefined);
    assert.equal(finding.why().reason.code, 'unconfirmed');
    assert.deepEqual(citing(finding), []);
    assert.deepEqual(
      withheldOn(confirmed, day('2002-01-01')).filter((each) => each === finding),
      [finding],
    );
  });
}

test('without the figures that are recalled there is no answer either: the record is what is confirmed', () => {
  const of = told2({ declaration: 'recalled' });
  const kept = confirmedRecord(of);
  assert.deepEqual(
    kept.statements.map((each) => each.id),
    ['signature'],
  );
  const wanted = { id: 'limits.sure', party: 'AAA', on: '2002-01-01' };
  const finding = only(found(confirmedOnly(findings(FILE, { record: kept }), recalledIn(of)), wanted));
  assert.deepEqual(
    [finding.status, finding.withheld, finding.why().reason.code],
    ['undetermined', undefined, 'no-declaration'],
  );
});

test('a legal act that is recalled stays in the record: without it what it ended would seem to go on', () => {
  const kept = confirmedRecord(told2({ signature: 'recalled' }));
  assert.ok(kept.statements.some((each) => each.id === 'signature'));
  assert.ok(confirmedRecord(record).statements.every((each) => each.kind === 'act' || each.confidence === 'confirmed'));
});

test('what is told beside an answer does not make it doubtful: an estimate, a rival figure, the types of that day', () => {
  const finding = only(
    found(findings(library('new-start')), { id: 'limits.warheads', party: 'USA', on: '2018-02-05' }),
  );
  const rest = { statements: ['doubtful'] };
  const beside: Finding = {
    ...finding,
    why: () => {
      const { reason, because } = finding.why();
      const estimate = {
        code: 'estimate',
        params: { by: 'FAS', value: 1, on: '2018', note: undefined },
        ...rest,
      } as const;
      return { reason, because: [...because, estimate] };
    },
  };
  assert.equal(
    isUnconfirmed(beside, (id) => id === 'doubtful'),
    false,
  );
  const [declared] = finding.why().because.filter((each) => each.code === 'declared');
  assert.ok(isUnconfirmed(finding, (id) => declared?.statements?.includes(id) ?? false));
});

test('New START, II(1): on 5 February 2018 the numbers are confirmed and stay', () => {
  const confirmed = confirmedOnly(findings(library('new-start')), isRecalled);
  for (const [party, expected] of [
    ['USA', 'met 1350/1550'],
    ['RUS', 'met 1444/1550'],
  ] as const) {
    assert.deepEqual(told(confirmed, { id: 'limits.warheads', party, on: '2018-02-05' }), { common: expected });
  }
});

test('START I: figures that are recalled are no answer, and those that were declared in public are', () => {
  const of = confirmedRecord(record);
  const all = confirmedOnly(findings(library('start-1'), { record: of }), isRecalled);
  const warheads = (party: string) => told(all, { id: 'limits.warheads', party, on: '2001-12-05' })['common'];
  assert.deepEqual([warheads('USA'), warheads('RUS')], ['undetermined 10563/6000 stale', 'met 5518/6000']);
});

test('the whole library: withholding changes no answer, and leaves none that rests on what is recalled', () => {
  let withheld = 0;
  for (const id of agreementIds()) {
    const all = certain(lifeFindings({ agreement: library(id), record }));
    const confirmed = confirmedOnly(all, isRecalled);
    assert.equal(confirmed.length, all.length);
    confirmed.forEach((each, i) => {
      const was = all[i];
      assert.deepEqual(
        [each.id, each.party, each.reading, each.from, each.to],
        [was?.id, was?.party, was?.reading, was?.from, was?.to],
      );
      if (each.withheld) withheld++;
      else assert.ok(each === was && (each.status === 'undetermined' || !isUnconfirmed(each, isRecalled)));
    });
  }
  assert.ok(withheld > 50);
});

test('members: whose place is only recalled is named apart, and in no other list', () => {
  for (const id of ['tlatelolco', 'start-1', 'cfe']) {
    const question = { agreement: library(id), record };
    const on = day('2000-01-01');
    const [plain, confirmed] = [certain(membersOn(question, on)), certain(membersOn(question, on, isRecalled))];
    assert.equal(plain.unconfirmed.length, 0);
    const kept = [...confirmed.bound, ...confirmed.unconfirmed];
    for (const state of plain.bound) assert.ok(kept.includes(state), state);
    for (const state of confirmed.unconfirmed)
      assert.ok(!confirmed.bound.includes(state) && !confirmed.disputed.includes(state), state);
  }
  assert.ok(
    certain(membersOn({ agreement: library('tlatelolco'), record }, day('2000-01-01'), isRecalled)).unconfirmed.length >
      5,
  );
});
