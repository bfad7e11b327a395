import assert from 'node:assert/strict';
import test from 'node:test';
import type { AgreementFile } from '../agreement/schema.ts';
import { day } from '../time/testing.ts';
import {
  ABOUT,
  acts,
  agreement,
  course,
  findings,
  found,
  library,
  only,
  record,
  recordOf,
  signed,
  statements,
  told,
} from './testing.ts';

/** Whom a provision binds and how often: yearly duties, those of all together, classes of states, hosts. */

const RULE = (section: string, rule: string, groups = ''): AgreementFile =>
  agreement({ parties: '[AAA, BBB, CCC]', rest: `${groups}\n${section}: { x: { ${ABOUT}, cite: X, ${rule} } }` });

// Each year, by a day.

const REPORT = RULE('duties', "who: each, when: { yearly: '04-30' }, must: { send: report }");
const sent = (received: string) =>
  statements(`[{ kind: notification, id: report, agreement: test, what: report, by: AAA, received: '${received}' }]`);

const yearly: [
  title: string,
  received: string | undefined,
  subject: string,
  on: string,
  expected: string | undefined,
][] = [
  ['before its day it is awaited', undefined, '2001-04-30', '2001-03-01', 'pending due 2001-04-30'],
  ['on its day too', undefined, '2001-04-30', '2001-04-30', 'pending due 2001-04-30'],
  ['nothing in the record is no breach', undefined, '2001-04-30', '2001-05-01', 'undetermined due 2001-04-30'],
  ['on the day it is in time', '2001-04-30', '2001-04-30', '2001-05-01', 'met due 2001-04-30'],
  ['in the year before its day', '2000-07-01', '2001-04-30', '2001-05-01', 'met due 2001-04-30'],
  [
    'one of the year before is not one of this',
    '2001-04-30',
    '2002-04-30',
    '2002-05-01',
    'undetermined due 2002-04-30',
  ],
  ['a day after the last it belongs to the next', '2001-05-01', '2002-04-30', '2002-05-01', 'met due 2002-04-30'],
  ['who is bound since July owes none for the April before', undefined, '2000-04-30', '2000-06-01', undefined],
];
for (const [title, received, subject, on, expected] of yearly) {
  test(`the format, duties: each year by 30 April: ${title}`, () => {
    const those = recordOf(signed('2000-05-15'), received === undefined ? [] : sent(received));
    const all = findings(REPORT, { record: those, span: { from: day('2000-01-01'), to: day('2004-01-01') } });
    assert.equal(told(all, { id: 'duties.x', party: 'AAA', on, subject })['common'], expected);
  });
}

test('the format, duties: yearly, until the agreement ends and never after', () => {
  const file = agreement({
    lifecycle: `  duration: { ${ABOUT}, cite: D, lasts: 3 years }`,
    rest: `duties: { x: { ${ABOUT}, cite: X, who: each, when: { yearly: '04-30' }, must: { send: report } } }`,
  });
  const all = findings(file, { record: recordOf(signed('2000-05-15')) });
  const years = [...new Set(all.filter((each) => each.id === 'duties.x').flatMap((each) => each.subject ?? []))];
  assert.deepEqual(years.sort(), ['2001-04-30', '2002-04-30', '2003-04-30']);
});

test('CCM, 7(2): the first report of a state that is bound since 1 September 2011 is due on 30 April 2012', () => {
  const span = { from: day('2010-01-01'), to: day('2014-01-01') };
  const all = findings(library('ccm'), { span }).filter(
    (each) => each.id === 'duties.annual-report' && each.party === 'LTU',
  );
  const dues = [...new Set(all.flatMap((each) => each.subject ?? []))].sort();
  assert.equal(dues[0], '2012-04-30');
  assert.equal(dues[1], '2013-04-30');
});

test('what recurs is followed within the days that are asked about, and comes to the same there', () => {
  const id = 'duties.annual-report';
  const narrow = { from: day('2013-01-01'), to: day('2013-12-31') };
  const wide = { from: day('2011-01-01'), to: day('2016-01-01') };
  const asked = (span: typeof narrow) => {
    return told(findings(library('ccm'), { span }), { id, party: 'LTU', on: '2013-06-15', subject: '2013-04-30' });
  };
  assert.deepEqual(asked(narrow), asked(wide));
});

// All of them together.

const MEET = RULE(
  'duties',
  'who: together, when: { once: { after: force, plus: 5 years } }, must: { hold: conference }, within: 1 year',
);
const met = (on: string) =>
  statements(`[{ kind: event, id: meeting, agreement: test, event: conference, party: all, on: '${on}' }]`);

test('the format, duties: what all owe together is one finding, of all', () => {
  const all = findings(MEET, { record: recordOf(signed('2000-01-01'), met('2005-06-01')) });
  const parties = new Set(all.filter((each) => each.id === 'duties.x').map((each) => each.party));
  assert.deepEqual([...parties], ['all']);
});

const meetings: [title: string, held: string | undefined, on: string, expected: string][] = [
  ['on the day from which the year runs', undefined, '2005-01-01', 'pending due 2006-01-01'],
  ['the year runs', undefined, '2005-12-31', 'pending due 2006-01-01'],
  ['held within it', '2005-06-01', '2006-01-01', 'met due 2006-01-01'],
  ['held too late', '2006-01-02', '2006-01-02', 'breached due 2006-01-01'],
  ['nothing recorded', undefined, '2006-01-02', 'undetermined due 2006-01-01'],
];
for (const [title, held, on, expected] of meetings) {
  test(`the format, duties: a conference of all within a year: ${title}`, () => {
    const all = findings(MEET, { record: recordOf(signed('2000-01-01'), held === undefined ? [] : met(held)) });
    const asked = { id: 'duties.x', party: 'all', on, subject: '2005-01-01' };
    assert.deepEqual(told(all, asked), { common: expected });
  });
}

// Classes of states.

const EAST = `groups: { east: { ${ABOUT}, cite: G, states: [AAA, CCC] }, owners: { ${ABOUT}, cite: G, asks: Has it any? } }`;
const bound: [title: string, binds: string, party: string, expected: string | undefined][] = [
  ['a state that is named', '[AAA]', 'AAA', 'undetermined'],
  ['a state that is not', '[AAA]', 'BBB', undefined],
  ['a state of a group that is named', '[east]', 'CCC', 'undetermined'],
  ['a state outside of it', '[east]', 'BBB', undefined],
  ['a group and a state', '[east, BBB]', 'BBB', 'undetermined'],
];
for (const [title, binds, party, expected] of bound) {
  test(`the format, binds: ${title}`, () => {
    const file = RULE('duties', `who: each, when: { always: true }, must: { do: it }, binds: ${binds}`, EAST);
    const all = findings(file, { record: recordOf(signed('2000-01-01')) });
    assert.equal(told(all, { id: 'duties.x', party, on: '2001-01-01' })['common'], expected);
  });
}

test('the format, binds: whether a state belongs to a class that no list names is a question for people', () => {
  for (const [section, rule] of [
    ['duties', 'who: each, when: { always: true }, must: { do: it }, binds: [owners]'],
    ['prohibitions', 'forbids: [{ events: [launch] }], binds: [owners]'],
    ['quotas', 'of: visit, max: 2, every: 1 year, from: { after: force }, binds: [owners]'],
  ] as const) {
    const all = findings(RULE(section, rule, EAST), { record: recordOf(signed('2000-01-01')) });
    for (const party of ['AAA', 'BBB', 'CCC']) {
      const finding = only(found(all, { id: `${section}.x`, party, on: '2001-01-01' }));
      assert.equal(finding.status, 'undetermined', section);
      const { reason } = finding.why();
      assert.equal(reason.code === 'judgement' && reason.params.asks, 'Has it any?', section);
    }
  }
});

test('the format, binds: a list and a question together ask only those who are not on the list', () => {
  const file = RULE('prohibitions', 'forbids: [{ events: [launch] }], binds: [AAA, owners]', EAST);
  const all = findings(file, { record: recordOf(signed('2000-01-01')) });
  const code = (party: string) => only(found(all, { id: 'prohibitions.x', party, on: '2001-01-01' })).why().reason.code;
  assert.deepEqual([code('AAA'), code('BBB')], ['nothing-recorded', 'judgement']);
});

test('TPNW, 4(1): what binds former possessors alone is a question for each party', () => {
  const span = { from: day('2021-03-01'), to: day('2021-03-02') };
  const all = findings(library('tpnw'), { span });
  const asked = all.filter(
    (each) => each.party === 'ZAF' && each.why().reason.code === 'judgement' && each.kind === 'duty',
  );
  assert.ok(asked.length > 0);
  assert.ok(asked.every((each) => each.status === 'undetermined'));
});

test('Washington, IV: each navy has its own limit, and no other', () => {
  const span = { from: day('1930-01-01'), to: day('1930-01-02') };
  const all = findings(library('washington-naval-1922'), { span });
  const limits = (party: string) =>
    all
      .filter((each) => each.kind === 'limit' && each.party === party && each.from <= span.from && span.from < each.to)
      .map((each) => each.id.replace('limits.', ''))
      .filter((id) => /^(capital-ships|carriers)-/.test(id));
  assert.deepEqual(limits('JPN'), ['capital-ships-jpn', 'carriers-jpn']);
  assert.deepEqual(limits('USA'), ['capital-ships-usa', 'carriers-usa-gbr']);
  assert.deepEqual(limits('ITA'), ['capital-ships-ita', 'carriers-fra-ita']);
});

// What a state must accept.

const HOST = RULE('quotas', 'of: flight, per: host, max: 2, every: 1 year, from: { after: force }');
const visits = (short: readonly [by: string, to: string, on: string, number: number][]) =>
  statements(
    `[${short.map(([by, to, on, number], i) => `{ kind: inspection, id: i-${i}, agreement: test, what: flight, by: ${by}, party: ${to}, on: '${on}', number: ${number} }`).join(', ')}]`,
  );

const hosts: [
  title: string,
  flights: [by: string, to: string, on: string, number: number][],
  party: string,
  expected: string,
][] = [
  [
    'two that it accepted fill it',
    [
      ['AAA', 'BBB', '2000-03-01', 1],
      ['CCC', 'BBB', '2000-04-01', 1],
    ],
    'BBB',
    'met 2/2',
  ],
  [
    'a third is beyond it, whoever came',
    [
      ['AAA', 'BBB', '2000-03-01', 2],
      ['CCC', 'BBB', '2000-04-01', 1],
    ],
    'BBB',
    'breached 3/2',
  ],
  [
    'those that it made do not count',
    [
      ['BBB', 'AAA', '2000-03-01', 5],
      ['AAA', 'BBB', '2000-04-01', 1],
    ],
    'BBB',
    'met 1/2',
  ],
  [
    'those of the next year do not count',
    [
      ['AAA', 'BBB', '2000-03-01', 2],
      ['AAA', 'BBB', '2001-01-01', 2],
    ],
    'BBB',
    'met 2/2',
  ],
  ['nothing is known of any', [], 'BBB', 'undetermined'],
];
for (const [title, flights, party, expected] of hosts) {
  test(`the format, quotas of what a host must accept: ${title}`, () => {
    const all = findings(HOST, { record: recordOf(signed('2000-01-01'), visits(flights)) });
    const asked = { id: 'quotas.x', party, on: '2000-12-01', subject: '2000-01-01/2000-12-31' };
    assert.equal(told(all, asked)['common'], expected);
  });
}

test('Open Skies, Annex A: the United States accepted 42 flights a year, and 31 in the first four', () => {
  const flights = (on: string, number: number) =>
    statements(
      `[{ kind: inspection, id: flights, agreement: open-skies, what: observation-flight, by: RUS, party: USA, on: '${on}', number: ${number} }]`,
    );
  const asked = (year: number, number: number) => {
    const span = { from: day(`${year}-01-01`), to: day(`${year + 1}-01-01`) };
    const all = findings(library('open-skies'), { span, statements: flights(`${year}-06-01`, number) });
    const subject = `${year}-01-01/${year}-12-31`;
    return told(all, { id: 'quotas.passive-usa', party: 'USA', on: `${year}-12-01`, subject })['common'];
  };
  assert.deepEqual([asked(2005, 31), asked(2005, 32)], ['met 31/31', 'breached 32/31']);
  assert.deepEqual([asked(2006, 42), asked(2006, 43)], ['met 42/42', 'breached 43/42']);
});

test('the format, quotas: what a draft leaves blank is no number to fill', () => {
  const file = RULE('quotas', 'of: flight, per: host, max: blank, every: 1 year, from: { after: force }');
  const all = findings(file, { record: recordOf(signed('2000-01-01'), visits([['AAA', 'BBB', '2000-03-01', 9]])) });
  const those = all.filter((each) => each.id === 'quotas.x' && each.party === 'BBB');
  assert.ok(those.every((each) => each.status !== 'breached' && each.status !== 'met'));
});

test('each party of an open agreement owes what is counted from the day on which it was bound itself', () => {
  const file = agreement({
    parties: '{ open: to all }',
    force: 'upon: deposits, needs: [{ deposits: 1 }]',
    rest: `duties: { x: { ${ABOUT}, cite: X, who: each, when: { once: { after: force } }, must: { send: report }, within: 4 years } }`,
  });
  const all = findings(file, { record: recordOf(acts(['AAA deposit 2000-01-01', 'BBB deposit 2003-06-01'])) });
  const dues = (party: string, subject: string) => course(all, { id: 'duties.x', party, subject }).join('\n');
  assert.match(dues('AAA', '2000-01-01'), /due 2004-01-01/);
  assert.match(dues('BBB', '2003-06-01'), /due 2007-06-01/);
});

test('the record knows some of those whom the tests are about', () => {
  assert.ok(record.statements.some((each) => each.kind === 'act' && each.agreement === 'tpnw' && each.by === 'ZAF'));
});
