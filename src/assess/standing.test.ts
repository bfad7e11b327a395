import assert from 'node:assert/strict';
import test from 'node:test';
import { day } from '../time/testing.ts';
import { actsIn, lifelineOf, type Span } from './lifelines.ts';
import { lifeFindings, lifeOn, membersOn } from './standing.ts';
import {
  ABOUT,
  acts,
  agreement,
  certain,
  date,
  findings,
  library,
  membersAt,
  patch,
  plain,
  record,
  recordOf,
  signed,
  underOnly,
} from './testing.ts';

/** Where states stand on a day, without anything that the agreement says. */

const OPEN = agreement({
  parties: '{ open: to all }',
  force: 'upon: deposits, needs: [{ deposits: 2 }], delay: { plus: 30 days }',
  lifecycle: `  duration: { ${ABOUT}, cite: D, lasts: unlimited }
  withdraw: { ${ABOUT}, cite: W, grounds: none, ground: none, after: 3 months, from: notice, ends: withdrawing }`,
});

const places: [title: string, short: string[], on: string, state: string, list: string][] = [
  ['signed', ['AAA signature 2000-01-01'], '2000-01-01', 'signed', 'signed'],
  ['the day before it signed', ['AAA signature 2000-01-02'], '2000-01-01', 'unsigned', ''],
  ['deposited, and not in force', ['AAA deposit 2000-01-01'], '2000-06-01', 'deposited', 'deposited'],
  [
    'said that it will not join',
    ['AAA signature 2000-01-01', 'AAA intention-not-to-join 2001-01-01'],
    '2001-01-01',
    'declined',
    'declined',
  ],
  [
    'said so, and deposited all the same',
    ['AAA intention-not-to-join 2001-01-01', 'AAA deposit 2002-01-01'],
    '2002-01-01',
    'deposited',
    'deposited',
  ],
  [
    'deposited, and then said that it will not join',
    ['AAA deposit 2000-01-01', 'AAA intention-not-to-join 2001-01-01'],
    '2002-01-01',
    'declined',
    'declined',
  ],
  [
    'took its instrument back, and had signed',
    ['AAA signature 2000-01-01', 'AAA deposit 2000-02-01', 'AAA deposit-withdrawn 2000-03-01'],
    '2000-03-01',
    'signed',
    'signed',
  ],
  [
    'took its instrument back, and had acceded',
    ['AAA deposit 2000-02-01', 'AAA deposit-withdrawn 2000-03-01'],
    '2000-03-01',
    'unsigned',
    '',
  ],
  [
    'deposited again',
    ['AAA deposit 2000-02-01', 'AAA deposit-withdrawn 2000-03-01', 'AAA deposit 2001-01-01'],
    '2001-01-01',
    'deposited',
    'deposited',
  ],
  ['bound', ['AAA deposit 2000-01-01', 'BBB deposit 2000-01-01'], '2000-01-31', 'in-force', 'bound'],
  [
    'taking an instrument back does not undo that it is bound',
    ['AAA deposit 2000-01-01', 'BBB deposit 2000-01-01', 'AAA deposit-withdrawn 2001-01-01'],
    '2002-01-01',
    'in-force',
    'bound',
  ],
  ['applies it provisionally', ['AAA provisional-application 2000-01-01'], '2000-01-01', 'provisional', 'provisional'],
  [
    'gave notice',
    ['AAA deposit 2000-01-01', 'BBB deposit 2000-01-01', 'AAA notice-of-withdrawal 2001-01-01'],
    '2001-03-31',
    'notice-running',
    'noticeRunning',
  ],
  [
    'is out',
    ['AAA deposit 2000-01-01', 'BBB deposit 2000-01-01', 'AAA notice-of-withdrawal 2001-01-01'],
    '2001-04-01',
    'ended',
    'out',
  ],
  [
    'suspended it',
    ['AAA deposit 2000-01-01', 'BBB deposit 2000-01-01', 'AAA suspension 2001-01-01'],
    '2001-01-01',
    'suspended',
    'suspended',
  ],
];
for (const [title, short, on, state, list] of places) {
  test(`a state that ${title} is ${state}`, () => {
    const members = membersAt(OPEN, on, { record: recordOf(acts(short)) });
    assert.equal(members.findings.find((each) => each.party === 'AAA')?.state, state);
    const lists = [
      'bound',
      'deposited',
      'signed',
      'provisional',
      'declined',
      'out',
      'noticeRunning',
      'suspended',
    ] as const;
    const those: string[] = lists.filter((each) => members[each].includes('AAA'));
    const also = ['noticeRunning', 'suspended'].includes(list) ? ['bound', list] : list === '' ? [] : [list];
    assert.deepEqual(those, also);
  });
}

test('what was proposed is proposed to all whom it names, until one of them signs', () => {
  const file = agreement({});
  const asked = { record: recordOf(acts(['AAA proposal 1999-01-01', 'BBB signature 2000-01-01'])) };
  const states = (on: string) => membersAt(file, on, asked).findings.map((each) => each.state);
  assert.deepEqual(states('1998-12-31'), ['unsigned', 'unsigned']);
  assert.deepEqual(states('1999-01-01'), ['proposed', 'proposed']);
  assert.deepEqual(states('2000-01-01'), ['proposed', 'signed']);
});

test('entry into force on a day: whether, since when, and what is lacking', () => {
  const asked = { record: recordOf(acts(['AAA deposit 2000-01-01', 'BBB deposit 2000-03-01'])) };
  const force = (on: string) => {
    const { inForce, on: since, lacking } = membersAt(OPEN, on, asked).force;
    return [inForce, date(since), lacking.length];
  };
  assert.deepEqual(force('2000-02-29'), [false, '2000-03-31', 1]);
  assert.deepEqual(force('2000-03-01'), [false, '2000-03-31', 0]);
  assert.deepEqual(force('2000-03-31'), [true, '2000-03-31', 0]);
  assert.equal(membersAt(library('inf'), '2019-08-01').force.inForce, true);
  assert.equal(membersAt(library('inf'), '2019-08-02').force.inForce, false);
});

test('the lifecycle findings are those of the whole assessment', () => {
  for (const id of ['new-start', 'inf', 'jcpoa', 'ottawa', 'start-1']) {
    const question = { agreement: library(id), record, span: { from: 0, to: 1 } };
    const all = findings(question.agreement, { span: question.span }).filter((each) => each.kind === 'lifecycle');
    assert.deepEqual(plain(certain(lifeFindings(question))), plain(all), id);
  }
});

test('one reading alone is asked as of the whole assessment', () => {
  const [on, id] = [day('2003-04-10'), 'npt'];
  const state = (reading: string) =>
    certain(lifeOn({ agreement: library(id), record, reading }, on))
      .filter((each) => each.party === 'PRK')
      .map((each) => `${each.reading} ${each.state}`);
  assert.deepEqual(state('JPN'), ['JPN in-force']);
  assert.deepEqual(state('PRK'), ['PRK ended']);
  assert.deepEqual(state('prk-out-2003-01'), ['common in-force', 'prk-out-2003-01 ended']);
  const bound = (reading: string) => {
    const { bound: those, out, disputed } = certain(membersOn({ agreement: library(id), record, reading }, on));
    return [those.includes('PRK'), out.includes('PRK'), disputed.length];
  };
  assert.deepEqual(
    [bound('JPN'), bound('PRK'), bound('jpn-still-bound')],
    [
      [true, false, 0],
      [false, true, 0],
      [true, false, 0],
    ],
  );
  const asked = underOnly(library(id), 'PRESS', record);
  const alone = certain(lifeOn({ ...asked, record }, on)).find((each) => each.party === 'PRK');
  assert.deepEqual([alone?.reading, alone?.state, date(alone?.from)], ['common', 'ended', '2003-04-10']);
});

test('an amendment changes who is bound from its own day', () => {
  const file = agreement({ lifecycle: `  duration: { ${ABOUT}, cite: D, lasts: 10 years }` });
  const longer = patch('longer', [{ set: 'lifecycle.duration.lasts', to: '20 years' }], '2005-01-01');
  const question = { agreement: file, record: recordOf(signed('2000-01-01')), patches: [longer] };
  const state = (on: string) => {
    const told = certain(lifeOn(question, day(on)))[0]?.state;
    const members = certain(membersOn(question, day(on)));
    assert.equal(members.bound.includes('AAA'), told === 'in-force', on);
    return told;
  };
  assert.deepEqual([state('2004-12-31'), state('2012-01-01'), state('2020-01-01')], ['in-force', 'in-force', 'ended']);
});

// Lifelines.

function assertLine(spans: readonly Span[]): void {
  for (const [i, each] of spans.entries()) {
    assert.ok(each.from < each.to);
    const next = spans[i + 1];
    if (!next) continue;
    assert.ok(each.to <= next.from);
    assert.ok(each.to < next.from || each.state !== next.state || each.disputed !== next.disputed);
  }
}

const lines: [id: string, party: string | undefined, expected: string[]][] = [
  ['start-1', undefined, ['1991-07-31 signed', '1994-12-05 in-force', '2009-12-05 ended']],
  ['start-1', 'UKR', ['1992-05-23 signed', '1994-12-05 in-force', '2009-12-05 ended']],
  ['start-2', 'RUS', ['1993-01-03 signed', '2002-06-14 never']],
  ['abm', undefined, ['1972-05-26 signed', '1972-10-03 in-force', '2001-12-13 notice-running', '2002-06-13 ended']],
  ['cfe', undefined, ['1990-11-19 signed', '1991-11-04 deposited', '1992-07-17 provisional', '1992-11-09 in-force']],
];
for (const [id, party, expected] of lines) {
  test(`the lifeline of ${id}${party === undefined ? '' : ` for ${party}`}`, () => {
    const { spans } = lifelineOf(library(id), certain(lifeFindings({ agreement: library(id), record })), party);
    assertLine(spans);
    const told = spans.filter((each) => each.state !== 'unsigned').map((each) => `${date(each.from)} ${each.state}`);
    assert.deepEqual(told.slice(0, expected.length), expected);
  });
}

test('where the readings part, a lifeline shows the answer that binds most, and that it is disputed', () => {
  const all = certain(lifeFindings({ agreement: library('new-start'), record }));
  const { spans } = lifelineOf(library('new-start'), all, 'RUS');
  const last = spans.find((each) => each.from === day('2023-02-28'));
  assert.deepEqual([last?.state, last?.disputed, date(last?.to)], ['in-force', true, '2026-02-05']);
  assert.ok(lifelineOf(library('new-start'), all).spans.some((each) => each.disputed));
  // Of an agreement of many, one state in dispute is no dispute about the whole.
  const npt = certain(lifeFindings({ agreement: library('npt'), record }));
  assert.ok(lifelineOf(library('npt'), npt).spans.every((each) => !each.disputed));
  assert.ok(lifelineOf(library('npt'), npt, 'PRK').spans.some((each) => each.disputed));
});

test('a lifeline shows on each day the state that binds most, whatever the order of the findings', () => {
  for (const id of ['npt', 'cfe', 'jcpoa', 'tlatelolco', 'inf']) {
    const all = certain(lifeFindings({ agreement: library(id), record }));
    const { spans } = lifelineOf(library(id), all);
    assertLine(spans);
    assert.deepEqual(lifelineOf(library(id), [...all].reverse()).spans, spans);
    for (const on of ['1972-01-01', '1992-12-01', '2003-05-01', '2019-07-15', '2026-01-01'].map(day)) {
      const states = all.filter((each) => each.from <= on && on < each.to).map((each) => each.state);
      const shown = spans.find((each) => each.from <= on && on < each.to)?.state;
      assert.ok(shown !== undefined && states.includes(shown));
      if (states.includes('in-force')) assert.equal(shown, 'in-force', id);
    }
  }
});

test('acts: of one state with those of all, or of the agreement as a whole without its hundreds of signatures', () => {
  const parties = [
    { code: 'USA', before: [] },
    { code: 'RUS', before: [{ state: 'SUN', until: day('1991-12-26') }] },
  ];
  const span = { from: day('1985-01-01'), to: day('2020-01-01') };
  const inf = new Map([['inf', parties]]);
  const whole = actsIn(record.statements, inf, span).map((each) => each.act);
  assert.ok(whole.includes('instruments-exchanged') && whole.includes('notice-of-withdrawal'));
  const russian = actsIn(record.statements, inf, span, 'RUS');
  assert.ok(
    russian.some((each) => each.by === 'RUS') && russian.every((each) => each.by !== 'USA' || each.towards === 'RUS'),
  );
  const tpnw = actsIn(record.statements, new Map([['tpnw', []]]), { from: 0, to: day('2030-01-01') });
  assert.ok(tpnw.every((each) => each.act !== 'signature' && each.act !== 'deposit'));
  const days = actsIn(record.statements, inf, { from: day('2019-02-02'), to: day('2019-02-03') });
  assert.ok(days.length > 0 && days.every((each) => each.on.text.startsWith('2019-02')));
});
