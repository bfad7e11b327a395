import assert from 'node:assert/strict';
import test from 'node:test';
import type { AgreementFile } from '../agreement/schema.ts';
import { categoryOf, tiesOf } from '../record/ties.ts';
import { agreementIds } from '../store/library.ts';
import { day } from '../time/testing.ts';
import { assess } from './assess.ts';
import { onDay } from './merge.ts';
import {
  acts,
  certain,
  date,
  findings,
  found,
  library,
  lifeCourse,
  lifeOf,
  membersAt,
  only,
  record,
  saying,
  statements,
  told,
} from './testing.ts';
import { whatIf } from './what-if.ts';

/** Acceptance cases of agreements over time, asked of the library and the record that come with the program. */

const FORCE = 'lifecycle.force';

// Case 1. Three months are not 90 days.

test('case 1: the notice of 12 March 1993, before it was suspended, would have taken effect on 12 June', () => {
  const npt = library('npt');
  const course = lifeCourse(npt, 'PRK', { known: day('1993-06-01') }, 'JPN');
  assert.deepEqual(course.slice(-2), [
    '1993-03-12 to 1993-06-12: met notice-running',
    '1993-06-12 to ever after: dormant ended',
  ]);
  const counted = {
    ...npt.lifecycle,
    withdraw: npt.lifecycle.withdraw && { ...npt.lifecycle.withdraw, after: '90 days' },
  };
  const days = lifeCourse({ ...npt, lifecycle: counted }, 'PRK', { known: day('1993-06-01') }, 'JPN');
  assert.deepEqual(days.at(-1), '1993-06-10 to ever after: dormant ended');
});

test('case 1: suspended on 11 June 1993, it was not out on the 12th', () => {
  const states = membersAt(library('npt'), '1993-06-12').findings.filter((each) => each.party === 'PRK');
  // As North Korea counts it the notice was held up with one day left; nobody holds that it was out.
  assert.deepEqual(states.map((each) => `${each.reading} ${each.state}`).sort(), [
    'JPN in-force',
    'PRESS in-force',
    'PRK notice-running',
    'others in-force',
  ]);
});

const dprk: [on: string, expected: { [reading: string]: string }][] = [
  ['2003-01-09', { JPN: 'met in-force', PRESS: 'met in-force', PRK: 'met notice-running', others: 'met in-force' }],
  ['2003-01-11', { JPN: 'met in-force', PRESS: 'met notice-running', PRK: 'dormant ended', others: 'met in-force' }],
  ['2003-04-09', { JPN: 'met in-force', PRESS: 'met notice-running', PRK: 'dormant ended', others: 'met in-force' }],
  ['2003-04-10', { JPN: 'met in-force', PRESS: 'dormant ended', PRK: 'dormant ended', others: 'met in-force' }],
  ['2026-01-01', { JPN: 'met in-force', PRESS: 'dormant ended', PRK: 'dormant ended', others: 'met in-force' }],
];
for (const [on, expected] of dprk) {
  test(`case 1: after the notice of 10 January 2003 the readings stand side by side on ${on}`, () => {
    const span = { from: day(on), to: day(on) + 1 };
    assert.deepEqual(told(findings(library('npt'), { span }), { id: FORCE, party: 'PRK', on }), expected);
  });
}

// Case 2. Month-end.

const ends: [monthEnd: 'last-day' | 'overflow', on: string][] = [
  ['last-day', '2026-02-28'],
  ['overflow', '2026-03-02'],
];
const notice = acts(["USA notice-of-withdrawal 2025-11-30 received='2025-11-30'"]).map((each) => ({
  ...each,
  agreement: 'new-start',
}));
const under = (monthEnd: AgreementFile['time']['monthEnd']): AgreementFile => {
  const { time, lifecycle, ...rest } = library('new-start');
  const duration = { ...lifecycle.duration, lasts: 'unlimited' as const };
  return { ...rest, time: { ...time, monthEnd }, lifecycle: { ...lifecycle, duration } };
};
for (const [monthEnd, on] of ends) {
  test(`case 2: three months from a notice of 30 November 2025 end on ${on} under ${monthEnd}`, () => {
    assert.equal(date(lifeOf(under(monthEnd), { statements: notice }).endFor('RUS').on), on);
  });
}

test('case 2: under refuse it is an error, and names the convention', () => {
  const refused = assess({ agreement: under('refuse'), record, statements: notice });
  assert.ok(!refused.ok);
  assert.match(refused.problem[0]?.found ?? '', /3 months after 2025-11-30, in a month that has no such day/);
  assert.match(refused.problem[0]?.fix ?? '', /monthEnd/);
});

// Case 11. A revoked notice.

test('case 11: given, revoked, and given again, a notice runs from the second time', () => {
  const made = acts([
    "RUS notice-of-withdrawal 2022-01-10 received='2022-01-10'",
    'RUS revocation 2022-03-01',
    "RUS notice-of-withdrawal 2022-06-01 received='2022-06-01'",
  ]).map((each) => ({ ...each, agreement: 'new-start' }));
  const course = lifeCourse(library('new-start'), 'USA', { statements: made }, 'USA');
  assert.deepEqual(course.slice(-3), [
    '2011-02-05 to 2022-06-01: met in-force',
    '2022-06-01 to 2022-09-01: met notice-running',
    '2022-09-01 to ever after: dormant ended',
  ]);
});

// Case 12. Lapse between event and deadline.

test('case 12: had New START lapsed, the notification of a change of 3 February 2021 lapsed or accrued', () => {
  const event = statements(
    "[{ kind: event, id: change, event: data-change, agreement: new-start, party: RUS, on: '2021-02-03' }]",
  );
  const question = { agreement: library('new-start'), record, statements: event };
  const { before, after } = certain(whatIf(question, [{ kind: 'lapse' }]));
  const wanted = { id: 'duties.data-change', party: 'RUS', subject: 'change', on: '2021-02-06' };
  assert.deepEqual(told(before, wanted), { common: 'pending due 2021-02-08' });
  assert.deepEqual(told(after, wanted), {
    'Art. 70(1)(a)': 'dormant due 2021-02-08',
    'Art. 70(1)(b)': 'pending due 2021-02-08',
  });
});

// Case 13. Signed, not in force.

test('case 13: CTBT signatories owe not to defeat its object, and its prohibition is dormant', () => {
  const span = { from: day('2026-03-01'), to: day('2026-03-02') };
  const all = findings(library('ctbt'), { span });
  for (const party of ['USA', 'CHN', 'RUS', 'JPN']) {
    const life = only(found(all, { id: FORCE, party, on: '2026-03-01' }));
    assert.equal(life.why().reason.cite, 'Vienna Convention, Art. 18');
    const bans = onDay(all, span.from).filter((each) => each.kind === 'prohibition' && each.party === party);
    assert.ok(bans.length > 0 && bans.every((each) => each.status === 'dormant'));
  }
});

test('case 13: revoking a ratification does not undo a signature', () => {
  assert.ok(membersAt(library('ctbt'), '2023-11-02').deposited.includes('RUS'));
  const after = membersAt(library('ctbt'), '2023-11-03');
  assert.ok(after.signed.includes('RUS') && !after.deposited.includes('RUS'));
});

test('case 13: START II was never in force for a day', () => {
  const all = findings(library('start-2'));
  assert.ok(all.every((each) => each.state !== 'in-force' && each.status !== 'met' && each.status !== 'breached'));
  for (const party of ['USA', 'RUS']) {
    const finding = only(found(all, { id: FORCE, party, on: '2026-01-01' }));
    assert.deepEqual([finding.state, finding.why().reason.code], ['never', 'never-in-force']);
  }
  assert.ok(all.filter((each) => each.kind === 'limit').every((each) => each.status === 'dormant'));
});

// Case 14. Per-state membership.

test('case 14: of Open Skies, Ottawa, CFE and the TPNW each state has its own days', () => {
  const where = (id: string, state: string, on: string): string => {
    const members = membersAt(library(id), on);
    const lists = ['bound', 'deposited', 'signed', 'out', 'disputed'] as const;
    return lists.find((each) => members[each].includes(state)) ?? 'nowhere';
  };
  assert.deepEqual(
    ['2020-11-21', '2020-11-22'].map((on) => where('open-skies', 'USA', on)),
    ['bound', 'out'],
  );
  assert.deepEqual(
    ['2021-12-17', '2021-12-18'].map((on) => where('open-skies', 'RUS', on)),
    ['bound', 'out'],
  );
  assert.deepEqual(
    ['2023-11-06', '2023-11-07'].map((on) => where('cfe', 'RUS', on)),
    ['disputed', 'out'],
  );
  assert.deepEqual(
    ['2021-03-10', '2021-03-11'].map((on) => where('tpnw', 'BEN', on)),
    ['deposited', 'bound'],
  );
  assert.deepEqual(
    ['2026-01-09', '2026-01-10'].map((on) => where('ottawa', 'FIN', on)),
    ['bound', 'out'],
  );
});

test('case 14: the exit of Ukraine from Ottawa is frozen by war, and its suspension is contested', () => {
  const left = acts(['UKR notice-of-withdrawal 2025-06-29']).map((each) => ({ ...each, agreement: 'ottawa' }));
  const life = lifeOf(library('ottawa'), { statements: left });
  assert.equal(date(life.endFor('UKR').on), 'ever after');
  assert.deepEqual(membersAt(library('ottawa'), '2026-02-20').disputed, ['UKR']);
});

test('case 14: in CFE a state is out, or in with its operation suspended', () => {
  const members = membersAt(library('cfe'), '2024-06-01');
  assert.deepEqual(members.out, ['RUS']);
  assert.deepEqual(members.suspended, ['POL', 'TUR', 'USA']);
  for (const state of members.suspended) assert.ok(members.bound.includes(state));
});

// Case 18. What a lapse drags along.

test('case 18: what hung on the ABM Treaty, by the kind of the tie', () => {
  const { dependents } = tiesOf(record.ties, 'abm');
  const by = Map.groupBy(dependents, categoryOf);
  const from = (category: Parameters<typeof by.get>[0]) =>
    [...new Set((by.get(category) ?? []).map((each) => each.from))].sort();
  assert.deepEqual(from('legal'), ['salt-1-interim', 'start-2']);
  assert.deepEqual(from('commission'), ['salt-1-interim']);
  assert.deepEqual(from('political'), ['start-1']);
  assert.deepEqual(from('alleged'), ['start-1']);
  const start2 = dependents.find((each) => each.from === 'start-2');
  assert.deepEqual([start2?.kind, start2?.force], ['ratification-condition', 'legal']);
});

test('case 18: without the American exit from the ABM Treaty it would still be in force', () => {
  const question = {
    agreement: library('abm'),
    record: { ...record, statements: record.statements.filter((each) => each.id !== 'abm-withdrawal-usa') },
  };
  const supposed = certain(whatIf(question, [{ kind: 'withdraw', party: 'USA', at: day('2001-12-13') }]));
  assert.deepEqual(supposed.notAllowed, []);
  const life = supposed.changed.filter((each) => each.id === FORCE && each.party === 'RUS');
  assert.deepEqual(
    life.map((each) => [date(each.from), each.before?.state, each.after?.state]),
    [
      ['2001-12-13', 'in-force', 'notice-running'],
      ['2002-06-13', 'in-force', 'ended'],
    ],
  );
});

test('case 18: New START notifications travel through agreements that survive it', () => {
  const { restsOn, dependents, independent } = tiesOf(record.ties, 'new-start');
  assert.deepEqual(restsOn.map((each) => [each.to, categoryOf(each)]).sort(), [
    ['launch-notification-1988', 'definition'],
    ['nrrc-1987', 'notification'],
  ]);
  assert.deepEqual(independent.map((each) => each.from).sort(), ['launch-notification-1988', 'nrrc-1987']);
  for (const id of ['launch-notification-1988', 'nrrc-1987']) {
    assert.equal(only(found(findings(library(id)), { id: FORCE, party: 'RUS', on: '2026-03-01' })).state, 'in-force');
  }
  assert.ok(
    dependents.some((each) => categoryOf(each) === 'legal') &&
      dependents.some((each) => categoryOf(each) === 'alleged'),
  );
});

// Case 19. Proposals.

const FIVE = ['CHN', 'FRA', 'GBR', 'RUS', 'USA'];
const others = (count: number): string[] => Array.from({ length: count }, (_, i) => `X${String.fromCharCode(65 + i)}X`);
const ppwt: [title: string, states: string[], on: string][] = [
  ['nineteen, the five among them, do not do it', [...FIVE, ...others(14)], 'never'],
  ['nor twenty-five without one of the five', [...FIVE.slice(1), ...others(21)], 'never'],
  ['twenty, the five among them, do', [...FIVE, ...others(15)], '2030-01-01'],
];
for (const [title, states, on] of ppwt) {
  test(`case 19: PPWT of 2014: ${title}`, () => {
    const made = acts(states.map((state) => `${state} deposit 2030-01-01`)).map((each) => ({
      ...each,
      agreement: 'ppwt-2014',
    }));
    assert.equal(date(lifeOf(library('ppwt-2014'), { statements: made }).entry.on), on);
  });
}

test('case 19: the European Security Treaty leaves days blank, and says so when asked for one', () => {
  const file = library('european-security-treaty-2009');
  const states = others(25).map((state) => `${state} deposit 2030-01-01`);
  const made = acts([...states, 'XAX notice-of-withdrawal 2031-01-01']).map((each) => ({
    ...each,
    agreement: file.id,
  }));
  const span = { from: day('2031-06-01'), to: day('2031-06-02') };
  const all = findings(file, { statements: made, span });
  const life = only(found(all, { id: FORCE, party: 'XAX', on: '2031-06-01' }));
  assert.equal(life.state, 'notice-running');
  assert.equal(saying(life, 'left-blank').length, 1);
  assert.equal(only(found(all, { id: FORCE, party: 'XBX', on: '2031-06-01' })).state, 'in-force');
});

test('case 19: what a proposal says binds nobody', () => {
  for (const id of agreementIds().filter((each) => ['proposal', 'draft'].includes(library(each).kind))) {
    const span = { from: day('2024-01-01'), to: day('2024-01-02') };
    for (const each of onDay(findings(library(id), { span }), span.from)) {
      assert.ok(
        each.status === 'dormant' || each.status === 'pending',
        `${id} ${each.id} ${each.party} ${each.status}`,
      );
    }
  }
});
