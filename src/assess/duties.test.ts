import assert from 'node:assert/strict';
import test from 'node:test';
import type { AgreementFile } from '../agreement/schema.ts';
import { day } from '../time/testing.ts';
import { assess } from './assess.ts';
import {
  ABOUT,
  actsAlone,
  agreement,
  citing,
  course,
  findings,
  found,
  inf,
  newStart,
  only,
  recordOf,
  signed,
  statements,
  told,
} from './testing.ts';

// Case 4: periods and what is owed once.

const once: [article: string, id: string, party: string, due: string][] = [
  ['Protocol IV, II(1), case 4: 45 days', 'duties.initial-data-base', 'USA', '2011-03-22'],
  ['Protocol IV, II(1), case 4: 45 days', 'duties.initial-data-base', 'RUS', '2011-03-22'],
  ['Protocol V: 5 days', 'duties.inspection-aeroplanes', 'USA', '2011-02-10'],
  ['Protocol V: 25 days', 'duties.inspector-lists', 'RUS', '2011-03-02'],
];
for (const [article, id, party, due] of once) {
  test(`New START, ${article} from entry into force end on ${due}`, () => {
    const wanted = { id, party, subject: '2011-02-05' };
    assert.deepEqual(told(findings(newStart), { ...wanted, on: '2011-02-05' }), { common: `pending due ${due}` });
    assert.deepEqual(told(findings(newStart), { ...wanted, on: due }), { common: `pending due ${due}` });
    const after = Temporal.PlainDate.from(due).add({ days: 1 }).toString();
    assert.deepEqual(told(findings(newStart), { ...wanted, on: after }), { common: `undetermined due ${due}` });
  });
}

const once2011 = (more: string): string =>
  `{ kind: notification, id: first, agreement: new-start, by: USA, what: data-base${more} }`;
const initial: [title: string, notification: string, on: string, expected: string][] = [
  ['received in time', once2011(", on: '2011-02-05', received: '2011-03-22'"), '2011-03-22', 'met due 2011-03-22'],
  ['received late', once2011(", on: '2011-02-05', received: '2011-03-23'"), '2011-03-23', 'breached due 2011-03-22'],
  [
    'an update is not the initial data base',
    once2011(", on: '2011-09-01', received: '2011-09-20'"),
    '2011-09-20',
    'undetermined due 2011-03-22',
  ],
  [
    'data as of a day that is not known may be the update',
    once2011(", received: '2011-09-20'"),
    '2011-09-20',
    'undetermined due 2011-03-22',
  ],
];
for (const [title, notification, on, expected] of initial) {
  test(`New START, Protocol IV, II(1): ${title}: ${expected}`, () => {
    const all = findings(newStart, { record: recordOf(actsAlone, statements(`[${notification}]`)) });
    const wanted = { id: 'duties.initial-data-base', party: 'USA', on, subject: '2011-02-05' };
    assert.deepEqual(told(all, wanted), { common: expected });
  });
}

test('New START, Protocol V: a list that nothing else asks for was late when it came late', () => {
  const list = `{ kind: notification, id: list, agreement: new-start, by: USA, what: inspector-lists, received: '2011-03-03' }`;
  const all = findings(newStart, { record: recordOf(actsAlone, statements(`[${list}]`)) });
  const wanted = { id: 'duties.inspector-lists', party: 'USA', subject: '2011-02-05' };
  assert.deepEqual(told(all, { ...wanted, on: '2011-03-03' }), { common: 'breached due 2011-03-02' });
});

test('New START, Protocol IV, II(2), case 4: the first period starts on 1 March 2011, its data are due on 30 September', () => {
  const all = findings(newStart);
  const update = { id: 'duties.data-base-update', party: 'RUS' };
  assert.deepEqual(told(all, { ...update, on: '2011-08-31', subject: '2011-03-01/2011-08-31' }), {});
  assert.deepEqual(told(all, { ...update, on: '2011-09-01', subject: '2011-03-01/2011-08-31' }), {
    common: 'pending due 2011-09-30',
  });
  assert.deepEqual(told(all, { ...update, on: '2012-03-01', subject: '2011-09-01/2012-02-29' }), {
    common: 'pending due 2012-03-30',
  });
  const periods = all
    .filter((each) => each.id === update.id && each.party === 'RUS')
    .flatMap((each) => each.subject ?? []);
  assert.equal(periods[0], '2011-03-01/2011-08-31');
  // 1 September 2025 to 28 February 2026 would end after the treaty.
  assert.equal(periods.at(-1), '2025-03-01/2025-08-31');
  assert.equal(new Set(periods).size, 29);
});

test('DESIGN: a period is looked back upon until the next one is over', () => {
  const those = findings(newStart).filter((each) => each.subject === '2011-03-01/2011-08-31' && each.party === 'RUS');
  assert.deepEqual(
    those.map((each) => each.to),
    [day('2011-10-01'), day('2012-03-01')],
  );
});

const updates: [title: string, notification: string, on: string, expected: string][] = [
  [
    'as of 1 September, received on 30 September',
    ", on: '2011-09-01', received: '2011-09-30'",
    '2011-09-30',
    'met due 2011-09-30',
  ],
  [
    'as of 31 August, received on 30 September',
    ", on: '2011-08-31', received: '2011-09-30'",
    '2011-09-30',
    'met due 2011-09-30',
  ],
  ['received on 1 October', ", on: '2011-09-01', received: '2011-10-01'", '2011-10-01', 'breached due 2011-09-30'],
  ['as of another day', ", on: '2011-09-02', received: '2011-09-30'", '2011-10-01', 'undetermined due 2011-09-30'],
  [
    'as of September, the day not known',
    ", on: '2011-09', received: '2011-09-30'",
    '2011-10-01',
    'undetermined due 2011-09-30',
  ],
  ['public within the 30 days', ", on: '2011-09-01', known: '2011-09-29'", '2011-09-30', 'met due 2011-09-30'],
  ['public later', ", on: '2011-09-01', known: '2011-10'", '2011-10-01', 'undetermined due 2011-09-30'],
];
for (const [title, more, on, expected] of updates) {
  test(`New START, Protocol IV, II(2), case 4: ${title}: ${expected}`, () => {
    const said = `[{ kind: notification, id: data, agreement: new-start, by: RUS, what: data-base${more} }]`;
    const all = findings(newStart, { record: recordOf(actsAlone, statements(said)) });
    const wanted = { id: 'duties.data-base-update', party: 'RUS', on, subject: '2011-03-01/2011-08-31' };
    assert.deepEqual(told(all, wanted), { common: expected });
  });
}

// Meetings.

const session = (id: string, on: string, more = ''): string =>
  `{ kind: event, id: ${id}, event: session, agreement: new-start, party: all, on: '${on}'${more} }`;

test('New START, Protocol VI: two sessions in the year from entry into force', () => {
  const held = (...on: string[]): string[] => {
    const those = statements(`[${on.map((each, i) => session(`s${i}`, each)).join(', ')}]`);
    const all = findings(newStart, { record: recordOf(actsAlone, those) });
    return course(all, { id: 'duties.commission-sessions', party: 'USA', subject: '2011-02-05/2012-02-04' });
  };
  assert.deepEqual(held('2011-04-08', '2011-10-19'), [
    '2011-02-05 to 2011-10-19: pending due 2012-02-04',
    '2011-10-19 to 2013-02-05: met due 2012-02-04',
  ]);
  assert.deepEqual(held('2011-10-19', '2011-04-08'), held('2011-04-08', '2011-10-19'));
  assert.deepEqual(held('2011-04-08'), [
    '2011-02-05 to 2012-02-05: pending due 2012-02-04',
    '2012-02-05 to 2013-02-05: undetermined due 2012-02-04',
  ]);
  // Case 5 for meetings: 4 February is of the old year and 5 February of the new one.
  assert.equal(held('2011-04-08', '2012-02-04').at(-1), '2012-02-04 to 2013-02-05: met due 2012-02-04');
  assert.equal(held('2011-04-08', '2012-02-05').at(-1), '2012-02-05 to 2013-02-05: undetermined due 2012-02-04');
});

test('New START, Protocol VI: a session is to be held within 45 days of the request, the first one counts', () => {
  const request = `{ kind: event, id: request, event: request-for-session, agreement: new-start, party: USA, on: '2015-01-10' }`;
  const held = (...sessions: string[]): string[] => {
    const those = statements(`[${[request, ...sessions].join(', ')}]`);
    const all = findings(newStart, { record: recordOf(actsAlone, those) });
    return course(all, { id: 'duties.commission-on-request', party: 'RUS', subject: 'request', reading: 'RUS' });
  };
  const [early, timely, late] = [session('a', '2015-01-09'), session('b', '2015-02-24'), session('c', '2015-02-25')];
  assert.deepEqual(held(late, timely), [
    '2015-01-10 to 2015-02-24: pending due 2015-02-24',
    '2015-02-24 to 2015-02-25: met due 2015-02-24',
  ]);
  assert.match(held(session('d', '2015-01-10'))[0] ?? '', /^2015-01-10 to .*: met due 2015-02-24$/);
  assert.match(held(late).at(-1) ?? '', /^2015-02-25 to .*: breached due 2015-02-24$/);
  assert.match(held(early).at(-1) ?? '', /^2015-02-25 to .*: undetermined due 2015-02-24$/);
});

test('New START, XI(4): the exhibition of one party is none of the other', () => {
  const yaml = `
- { kind: event, id: new, event: new-type, agreement: new-start, party: RUS, item: missile, type: RS-28, on: '2015-01-10' }
- { kind: event, id: shown, event: exhibition, agreement: new-start, party: USA, item: aircraft, type: B-2A, on: '2015-01-10' }`;
  const all = findings(newStart, { record: recordOf(actsAlone, statements(yaml)) });
  const finding = only(found(all, { id: 'duties.exhibitions', party: 'RUS', on: '2015-01-10', subject: 'new' }));
  assert.equal(finding.status, 'undetermined');
  assert.ok(!citing(finding).includes('shown'));
});

test('RULES 3: the 45 days of Protocol IV, II(1), with the start day counted end a day earlier', () => {
  const included: AgreementFile = { ...newStart, time: { ...newStart.time, startDay: 'included' } };
  const all = findings(included, { record: recordOf(actsAlone) });
  const wanted = { id: 'duties.initial-data-base', party: 'USA', on: '2011-02-05', subject: '2011-02-05' };
  assert.deepEqual(told(all, wanted), { common: 'pending due 2011-03-21' });
});

test('New START, Protocol V, V: who inspects names the site, and the other party brings the inspectors there', () => {
  const named = `[{ kind: event, id: named, agreement: new-start, event: site-named, party: USA, on: '2015-03-01T10:00Z' },
    { kind: event, id: come, agreement: new-start, event: arrival-of-inspectors, party: USA, on: '2015-03-01T08:00Z' }]`;
  const all = findings(newStart, { record: recordOf(actsAlone, statements(named)) });
  const on = '2015-03-01';
  const transport = { id: 'duties.site-transport', on, subject: 'named' };
  assert.deepEqual(told(all, { ...transport, party: 'RUS' }), { common: 'pending due 2015-03-02' });
  assert.deepEqual(told(all, { ...transport, party: 'USA' }), {});
  const naming = { id: 'duties.site-naming', on, subject: 'come' };
  assert.deepEqual(told(all, { ...naming, party: 'USA' }), { common: 'pending due 2015-03-01' });
  assert.deepEqual(told(all, { ...naming, party: 'RUS' }), {});
});

test('DESIGN: a finding says whether its provision is known from a source or only recalled', () => {
  const recalled = (id: string): boolean =>
    only(found(findings(newStart), { id, party: 'USA', on: '2015-03-01' })).recalled;
  assert.deepEqual(['duties.transit', 'duties.data-change', 'duties.telemetry'].map(recalled), [true, false, false]);
  assert.deepEqual(['prohibitions.transfer', 'prohibitions.national-technical-means'].map(recalled), [true, false]);
  assert.deepEqual(['judgements.new-kinds', 'judgements.alcm-cutoff'].map(recalled), [true, false]);
  assert.deepEqual(['limits.warheads', 'limits.test-heavy-bombers'].map(recalled), [false, true]);
});

test('case 2: dates and periods of the agreement that it refuses to count are an error', () => {
  const asked = (duty: string, monthEnd: 'last-day' | 'refuse', force: string): string[] => {
    const file = agreement({ rest: `duties:\n  report: { ${ABOUT}, cite: R, who: each, ${duty} }` });
    const result = assess({
      agreement: { ...file, time: { ...file.time, monthEnd } },
      record: recordOf(signed(force)),
    });
    return result.ok ? [] : result.problem.map((each) => each.found);
  };
  const always = 'when: { always: true }, must: { allow: inspection }, from: { after: force, plus: 1 month }';
  const every = 'when: { every: 6 months }, must: { send: data-base }';
  const ending = '1 month after 2000-01-31, in a month that has no such day';
  assert.deepEqual(asked(always, 'refuse', '2000-01-31'), [ending]);
  assert.deepEqual(asked(always, 'refuse', '2000-01-30'), [
    '1 month after 2000-01-30, in a month that has no such day',
  ]);
  assert.deepEqual(asked(always, 'refuse', '2000-01-29'), []);
  assert.deepEqual(asked(always, 'last-day', '2000-01-31'), []);
  assert.deepEqual(asked(every, 'refuse', '2000-08-31'), [
    '6 months after 2000-08-31, in a month that has no such day',
  ]);
  assert.deepEqual(asked(every, 'refuse', '2000-08-28'), []);
  assert.deepEqual(asked(every, 'last-day', '2000-08-31'), []);
});

// INF.

test('INF, IX(3): the first data are due 30 days after entry into force, on 1 July 1988', () => {
  const wanted = { id: 'duties.initial-data', party: 'RUS', on: '1988-06-01', subject: '1988-06-01' };
  assert.deepEqual(told(findings(inf), wanted), { common: 'pending due 1988-07-01' });
});

test('INF, IX(4): the half-years run from 1 June and 1 December, and the data follow within 30 days', () => {
  const wanted = { id: 'duties.data-update', party: 'USA', subject: '1988-06-01/1988-11-30' };
  assert.deepEqual(told(findings(inf), { ...wanted, on: '1988-12-01' }), { common: 'pending due 1988-12-30' });
});

const observed: [article: string, id: string, last: string][] = [
  ['XI(3): baseline inspections for 60 days from day 30', 'duties.baseline-inspections', '1988-08-29'],
  ['XI: inspections for 13 years', 'duties.inspection-rights', '2001-05-31'],
  ['XI(6): portals for 13 years', 'duties.portal-monitoring', '2001-05-31'],
];
for (const [article, id, last] of observed) {
  test(`INF, ${article}, the last day being ${last}`, () => {
    const over = Temporal.PlainDate.from(last).add({ days: 1 }).toString();
    assert.deepEqual(told(findings(inf), { id, party: 'RUS', on: '1988-06-30' }), { common: 'pending' });
    assert.deepEqual(told(findings(inf), { id, party: 'RUS', on: '1988-07-01' }), { common: 'undetermined' });
    assert.deepEqual(told(findings(inf), { id, party: 'RUS', on: last }), { common: 'undetermined' });
    assert.deepEqual(told(findings(inf), { id, party: 'RUS', on: over }), { common: 'dormant' });
  });
}
