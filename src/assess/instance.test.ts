import assert from 'node:assert/strict';
import test from 'node:test';
import type { AgreementFile } from '../agreement/schema.ts';
import { day } from '../time/testing.ts';
import { assess } from './assess.ts';
import {
  ABOUT,
  actsAlone,
  agreement,
  certain,
  citing,
  course,
  findings,
  found,
  newStart,
  only,
  recordOf,
  saying,
  signed,
  statements,
  told,
} from './testing.ts';

const CHANGE = 'duties.data-change';
const changed = (on: string, more = ''): string =>
  `{ kind: event, id: change, event: data-change, agreement: new-start, party: USA, on: '${on}'${more} }`;
const sent = (received: string, more = ''): string =>
  `{ kind: notification, id: sent, agreement: new-start, by: USA, what: data-change, about: change, received: '${received}'${more} }`;

/** What the real treaty says of one change in data and of what was sent about it. */
function reported(event: string, notifications: readonly string[] = [], party = 'USA'): string[] {
  const said = statements(`[${[event, ...notifications].join(', ')}]`);
  const all = findings(newStart, { record: recordOf(actsAlone, said) });
  return course(all, { id: CHANGE, party, subject: 'change', reading: 'USA' });
}

// Case 3: five days, in the agreement's zone, the day of the event not counted and the last day whole.

const fiveDays: [title: string, event: string, received: string, expected: string[]][] = [
  [
    '23:30 in Washington on 28 January is 29 January GMT, and 10:00 GMT on 3 February is in time',
    '2023-01-28T23:30-05:00',
    '2023-02-03T10:00Z',
    ['2023-01-29 to 2023-02-03: pending due 2023-02-03', '2023-02-03 to 2023-02-04: met due 2023-02-03'],
  ],
  [
    'the last minute of 3 February GMT is in time',
    '2023-01-28T23:30-05:00',
    '2023-02-03T23:59Z',
    ['2023-01-29 to 2023-02-03: pending due 2023-02-03', '2023-02-03 to 2023-02-04: met due 2023-02-03'],
  ],
  [
    '20:00 in Washington on 3 February is 4 February GMT, and late',
    '2023-01-28T23:30-05:00',
    '2023-02-03T20:00-05:00',
    ['2023-01-29 to 2023-02-04: pending due 2023-02-03', '2023-02-04 to 2026-02-05: breached due 2023-02-03'],
  ],
  [
    '18:30 in Washington on 28 January is still 28 January GMT, so that 3 February is late',
    '2023-01-28T18:30-05:00',
    '2023-02-03T10:00Z',
    ['2023-01-28 to 2023-02-03: pending due 2023-02-02', '2023-02-03 to 2026-02-05: breached due 2023-02-02'],
  ],
  ['received on the day of the event', '2023-01-29', '2023-01-29', ['2023-01-29 to 2023-02-04: met due 2023-02-03']],
];
for (const [title, event, received, expected] of fiveDays) {
  test(`New START, Protocol IV, II(3), case 3: ${title}`, () => {
    assert.deepEqual(reported(changed(event), [sent(received)]), expected);
  });
}

test('New START, Protocol IV, I(2), case 3: the reason names the count, the zone and the statements', () => {
  const said = statements(`[${changed('2023-01-28T23:30-05:00')}, ${sent('2023-02-03T10:00Z')}]`);
  const all = findings(newStart, { record: recordOf(actsAlone, said) });
  const finding = only(found(all, { id: CHANGE, party: 'USA', on: '2023-02-03', subject: 'change' }));
  const [due] = saying(finding, 'due');
  assert.equal(due?.cite, 'Protocol IV, I(2)');
  assert.deepEqual(due?.params, {
    day: day('2023-02-03'),
    latest: day('2023-02-03'),
    period: '5 days',
    direction: 'after',
    from: '2023-01-28T23:30-05:00',
    conventions: { zone: 'GMT', startDay: 'excluded', monthEnd: 'last-day', holidays: 'none' },
  });
  assert.deepEqual(citing(finding), ['change', 'sent']);
  assert.deepEqual(saying(finding, 'occurred')[0]?.params, {
    what: 'data-change',
    on: '2023-01-28T23:30-05:00',
    party: 'USA',
  });
  assert.deepEqual(saying(finding, 'done')[0]?.params, { what: 'data-change', on: '2023-02-03T10:00Z' });
  assert.deepEqual(saying(finding, 'in-time')[0]?.params, { on: '2023-02-03T10:00Z' });
});

test('New START, Protocol IV, I(2): a late notification says when it came and when it was due', () => {
  const said = statements(`[${changed('2023-01-29')}, ${sent('2023-02-10')}]`);
  const all = findings(newStart, { record: recordOf(actsAlone, said) });
  const finding = only(found(all, { id: CHANGE, party: 'USA', on: '2023-02-10', subject: 'change' }));
  assert.deepEqual(finding.why().reason.params, { day: day('2023-02-10'), due: day('2023-02-03') });
  assert.equal(finding.why().reason.cite, 'Protocol IV, II(3)');
});

test('New START, Protocol IV, II(3): the other party owes nothing for it', () => {
  assert.deepEqual(reported(changed('2023-01-29'), [], 'RUS'), []);
});

// Case 4: a change in warheads waits for the next six-month update.

test('New START, Protocol IV, II(3), case 4: a change in warheads gives no five-day duty', () => {
  assert.deepEqual(reported(changed('2023-01-29', ', attributes: { category: warheads }')), []);
  assert.equal(reported(changed('2023-01-29', ', attributes: { category: launchers }')).length, 2);
});

test('New START, Protocol IV, II(3): a statement that sums up several changes, or none, starts no instance', () => {
  assert.deepEqual(reported(changed('2023-01-29', ', number: 2')), []);
  assert.deepEqual(reported(changed('2023-01-29', ', number: 0')), []);
});

// A breach takes an act that was late, or somebody who says so.

test('New START, Protocol IV, II(3): what nothing shows is undetermined once it is overdue, and never met', () => {
  assert.deepEqual(reported(changed('2023-01-29')), [
    '2023-01-29 to 2023-02-04: pending due 2023-02-03',
    '2023-02-04 to 2026-02-05: undetermined due 2023-02-03',
  ]);
});

const weighed: [title: string, notifications: string[], expected: string][] = [
  [
    'received on a day that is not known',
    ['{ kind: notification, id: n, agreement: new-start, by: USA, what: data-change, about: change }'],
    'undetermined',
  ],
  [
    'public before the deadline, and so received',
    [
      "{ kind: notification, id: n, agreement: new-start, by: USA, what: data-change, about: change, known: '2023-02-01' }",
    ],
    'met',
  ],
  [
    'sent only after the deadline, and so received after it',
    [
      "{ kind: notification, id: n, agreement: new-start, by: USA, what: data-change, about: change, sent: '2023-02-04' }",
    ],
    'breached',
  ],
  [
    'sent on the last day, received on a day that is not known',
    [
      "{ kind: notification, id: n, agreement: new-start, by: USA, what: data-change, about: change, sent: '2023-02-03' }",
    ],
    'undetermined',
  ],
  ['received some day of February', [sent('2023-02')], 'undetermined'],
  ['received some day of March', [sent('2023-03')], 'breached'],
  [
    'sent twice, late and then in time: the first in time counts',
    [sent('2023-02-10'), sent('2023-02-01').replace('id: sent', 'id: early')],
    'met',
  ],
  [
    'sent twice, in time and then late',
    [sent('2023-02-01'), sent('2023-02-10').replace('id: sent', 'id: again')],
    'met',
  ],
  [
    'received late once, and once on a day that is not known',
    [
      sent('2023-02-10'),
      '{ kind: notification, id: n, agreement: new-start, by: USA, what: data-change, about: change }',
    ],
    'undetermined',
  ],
  [
    'a notification of another kind',
    [sent('2023-02-01').replace('what: data-change', 'what: transit')],
    'undetermined',
  ],
  ['a notification about another event', [sent('2023-02-01').replace('about: change', 'about: other')], 'undetermined'],
  ['a notification by the other party', [sent('2023-02-01').replace('by: USA', 'by: RUS')], 'undetermined'],
];
for (const [title, notifications, expected] of weighed) {
  test(`New START, Protocol IV, I(2) and II(3): ${title}: ${expected}`, () => {
    const those = reported(changed('2023-01-29'), notifications);
    const after = those.find((each) => /^2023-02-0\d to/.test(each) && !each.includes('pending'));
    assert.equal(after?.replace(/^.*: /, ''), `${expected} due 2023-02-03`, those.join('\n'));
  });
}

const january: [title: string, received: string, expected: string][] = [
  ['5 days after the first of January', sent('2023-01-06'), 'met due 2023-02-05'],
  ['5 days after the last', sent('2023-02-05'), 'undetermined due 2023-02-05'],
  ['6 days after the last', sent('2023-02-06'), 'breached due 2023-02-05'],
  ['public 5 days after the first', sent('2023-01-06').replace('received', 'known'), 'met due 2023-02-05'],
  ['public 6 days after the first', sent('2023-01-07').replace('received', 'known'), 'undetermined due 2023-02-05'],
  ['sent 5 days after the last', sent('2023-02-05').replace('received', 'sent'), 'undetermined due 2023-02-05'],
  ['sent 6 days after the last', sent('2023-02-06').replace('received', 'sent'), 'breached due 2023-02-05'],
];
for (const [title, received, expected] of january) {
  test(`DESIGN, Time: of a change some day of January a notification ${title} is ${expected}`, () => {
    const said = statements(`[${changed('2023-01')}, ${received}]`);
    const all = findings(newStart, { record: recordOf(actsAlone, said) });
    const wanted = { id: CHANGE, party: 'USA', subject: 'change' };
    const settled = ['2023-01-06', '2023-02-06'].flatMap((on) => Object.values(told(all, { ...wanted, on })));
    assert.ok(settled.includes(expected), settled.join());
  });
}

test('New START, Protocol IV, II(3): somebody says that it was not kept, and it is a breach from the deadline on', () => {
  const said = `{ kind: conduct, id: says, agreement: new-start, by: RUS, party: USA, provisions: [duties.data-change], kept: no, from: '2023-01-01', to: '2023-02-28' }`;
  assert.deepEqual(reported(changed('2023-01-29'), [said]), [
    '2023-01-29 to 2023-02-04: pending due 2023-02-03',
    '2023-02-04 to 2026-02-05: breached due 2023-02-03',
  ]);
});

test('New START, Protocol IV, II(3): what was received in time was kept, whatever is said of the rest', () => {
  const said = `{ kind: conduct, id: says, agreement: new-start, by: RUS, party: USA, provisions: ['duties.*'], kept: no, from: '2023-01-01', to: '2023-02-28' }`;
  assert.deepEqual(reported(changed('2023-01-29'), [sent('2023-02-01'), said]), [
    '2023-01-29 to 2023-02-01: pending due 2023-02-03',
    '2023-02-01 to 2023-02-04: met due 2023-02-03',
  ]);
});

test('New START, case 8: a late notification is excused by a countermeasure that covers its last day', () => {
  const late = [changed('2023-06-10'), sent('2023-06-20')];
  const all = findings(newStart, { record: recordOf(actsAlone, statements(`[${late.join(', ')}]`)) });
  assert.deepEqual(course(all, { id: CHANGE, party: 'USA', subject: 'change', reading: 'USA' }), [
    '2023-06-10 to 2023-06-16: pending due 2023-06-15',
    '2023-06-16 to 2026-02-05: breached excused due 2023-06-15',
  ]);
  // Due on 31 May, the day before the countermeasure: late without excuse.
  const before = [changed('2023-05-26'), sent('2023-06-20')];
  const other = findings(newStart, { record: recordOf(actsAlone, statements(`[${before.join(', ')}]`)) });
  assert.deepEqual(course(other, { id: CHANGE, party: 'USA', subject: 'change', reading: 'USA' }), [
    '2023-05-26 to 2023-06-01: pending due 2023-05-31',
    '2023-06-01 to 2026-02-05: breached due 2023-05-31',
  ]);
});

// Warnings ahead (Protocol IV, III to V).

test('New START, Protocol IV, V: a conversion is announced 30 days ahead, or the notice is late', () => {
  const start = `{ kind: event, id: conversion, event: conversion-start, agreement: new-start, party: USA, on: '2012-03-31' }`;
  const notified = (received: string): string[] => {
    const note = `{ kind: notification, id: n, agreement: new-start, by: USA, what: conversion-start, about: conversion, received: '${received}' }`;
    const all = findings(newStart, { record: recordOf(actsAlone, statements(`[${start}, ${note}]`)) });
    return course(all, { id: 'duties.conversion-start', party: 'USA', subject: 'conversion', reading: 'USA' });
  };
  assert.deepEqual(notified('2012-02-20'), ['2012-02-20 to 2012-04-01: met due 2012-03-01']);
  assert.deepEqual(notified('2012-03-01'), ['2012-03-01 to 2012-04-01: met due 2012-03-01']);
  assert.deepEqual(notified('2012-03-02'), [
    '2012-03-01 to 2012-03-02: pending due 2012-03-01',
    '2012-03-02 to 2026-02-05: breached due 2012-03-01',
  ]);
});

test('New START, Protocol IV, IV(1): 24 hours are counted by the clock', () => {
  const launch = `{ kind: event, id: shot, event: launch, agreement: new-start, party: RUS, item: missile, type: RS-24, on: '2015-03-18T12:00Z' }`;
  const notified = (received: string): string[] => {
    const note = `{ kind: notification, id: n, agreement: new-start, by: RUS, what: launch-notice, about: shot, received: '${received}' }`;
    const all = findings(newStart, { record: recordOf(actsAlone, statements(`[${launch}, ${note}]`)) });
    return course(all, { id: 'duties.launch-notice', party: 'RUS', subject: 'shot' });
  };
  assert.match(notified('2015-03-17T12:00Z').at(-1) ?? '', /: met/);
  assert.match(notified('2015-03-17T12:01Z').at(-1) ?? '', /: breached/);
  assert.match(notified('2015-03-17').at(-1) ?? '', /: undetermined/);
});

test('New START, Protocol IV, III: whether the duty arose is undetermined where its condition is', () => {
  // 48 hours ahead for missiles with solid fuel: of this one the fuel is not known.
  const exit = `{ kind: event, id: out, event: exit-from-production, agreement: new-start, party: RUS, item: missile, type: RS-24, on: '2015-03-18' }`;
  const all = findings(newStart, { record: recordOf(actsAlone, statements(`[${exit}]`)) });
  const finding = only(
    found(all, { id: 'duties.exit-from-production', party: 'RUS', on: '2015-03-18', subject: 'out' }),
  );
  assert.equal(finding.status, 'undetermined');
  assert.equal(finding.why().reason.code, 'unsure-if-owed');
});

// The beginning and the end of the treaty.

test('Vienna Convention, Art. 28: an event before entry into force calls for nothing', () => {
  assert.deepEqual(reported(changed('2011-02-04')), []);
  assert.equal(reported(changed('2011-02-05')).length, 2);
});

test('New START, XIV(2): an event after the end calls for nothing', () => {
  assert.deepEqual(reported(changed('2026-02-05')), []);
});

test('DESIGN, Time: whether an event of some day in the month of entry into force calls for anything is undetermined', () => {
  assert.deepEqual(reported(changed('2011-02')), ['2011-02-05 to 2026-02-05: undetermined']);
});

test('New START, case 8: an event during the suspension calls for nothing under the reading that accepts it', () => {
  const said = statements(`[${changed('2023-03-10').replace('USA', 'RUS')}]`);
  const all = findings(newStart, { record: recordOf(actsAlone, said) });
  const wanted = { id: CHANGE, party: 'RUS', subject: 'change' };
  assert.deepEqual(told(all, { ...wanted, on: '2023-03-12' }), { USA: 'pending due 2023-03-15', RUS: 'dormant' });
  assert.deepEqual(told(all, { ...wanted, on: '2023-03-16' }), { USA: 'undetermined due 2023-03-15', RUS: 'dormant' });
});

test('Vienna Convention, Art. 72(1): what fell due before the suspension began is not undone by it', () => {
  const said = [changed('2023-02-20').replace('USA', 'RUS'), sent('2023-03-10').replace('USA', 'RUS')];
  const all = findings(newStart, { record: recordOf(actsAlone, statements(`[${said.join(', ')}]`)) });
  const wanted = { id: CHANGE, party: 'RUS', subject: 'change' };
  // Due on 25 February, three days before: late under both readings.
  assert.deepEqual(told(all, { ...wanted, on: '2023-03-10' }), { common: 'breached due 2023-02-25' });
});

test('Vienna Convention, Art. 72(1): what would fall due during the suspension is not owed while it lasts', () => {
  const said = [changed('2023-02-26').replace('USA', 'RUS'), sent('2023-03-10').replace('USA', 'RUS')];
  const all = findings(newStart, { record: recordOf(actsAlone, statements(`[${said.join(', ')}]`)) });
  const wanted = { id: CHANGE, party: 'RUS', subject: 'change' };
  assert.deepEqual(told(all, { ...wanted, on: '2023-02-27' }), { common: 'pending due 2023-03-03' });
  assert.deepEqual(told(all, { ...wanted, on: '2023-03-10' }), { USA: 'breached due 2023-03-03', RUS: 'dormant' });
});

test('Vienna Convention, Art. 72(1): an event during a suspension that ends before the deadline calls for nothing', () => {
  const file = agreement({
    rest: `duties:
  report: { ${ABOUT}, cite: R, when: { event: data-change }, who: actor, must: { send: data-change }, within: 5 days }`,
  });
  const acts = `
- { kind: act, id: halt, act: suspension, by: AAA, on: '2020-01-10', until: '2020-03-01' }
- { kind: event, id: change, event: data-change, party: AAA, on: '2020-02-28' }`;
  const all = findings(file, { record: recordOf(signed('2000-01-01'), statements(acts)) });
  const wanted = { id: 'duties.report', party: 'AAA', subject: 'change' };
  assert.deepEqual(told(all, { ...wanted, on: '2020-03-02' }), { common: 'dormant' });
  assert.deepEqual(told(all, { ...wanted, on: '2020-03-10' }), { common: 'dormant' });
});

// Conventions, case 2.

test('case 2: a deadline that the agreement refuses to count is undetermined, and says so', () => {
  const file: AgreementFile = agreement({
    rest: `duties:
  report: { ${ABOUT}, cite: R, when: { event: data-change }, who: actor, must: { send: data-change }, within: 3 months }`,
  });
  const event = statements(`[{ kind: event, id: change, event: data-change, party: AAA, on: '2025-11-30' }]`);
  const record = recordOf(signed('2000-01-01'), event);
  const due = (monthEnd: 'last-day' | 'overflow' | 'refuse'): string[] => {
    const all = certain(assess({ agreement: { ...file, time: { ...file.time, monthEnd } }, record }));
    return course(all, { id: 'duties.report', party: 'AAA', subject: 'change' });
  };
  assert.equal(due('last-day')[0], '2025-11-30 to 2026-03-01: pending due 2026-02-28');
  assert.equal(due('overflow')[0], '2025-11-30 to 2026-03-03: pending due 2026-03-02');
  assert.deepEqual(due('refuse'), ['2025-11-30 to ever after: undetermined']);
});
