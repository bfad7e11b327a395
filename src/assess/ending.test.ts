import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Statement } from '../record/schema.ts';
import { FOREVER } from '../time/day.ts';
import { day, property } from '../time/testing.ts';
import {
  ABOUT,
  acts,
  agreement,
  course,
  date,
  findings,
  found,
  library,
  lifeCourse,
  lifeOf,
  membersAt,
  only,
  recordOf,
  saying,
  signed,
} from './testing.ts';

/** How agreements end: by their term, by exit, by an act of termination; and how they do not. */

const FORCE = 'lifecycle.force';

/** Acts of an agreement of the library beside those of the record. */
function also(id: string, short: readonly string[]): { readonly statements: readonly Statement[] } {
  return { statements: acts(short).map((each) => ({ ...each, agreement: id, id: `more-${each.id}` })) };
}

// Terms.

const ends: [article: string, id: string, how: string, on: string][] = [
  ['London, 23: through 31 December 1936', 'london-naval-1930', 'expiry', '1937-01-01'],
  ['Washington, XXIII: through 31 December 1936', 'washington-naval-1922', 'withdrawal', '1937-01-01'],
  ['SALT I, VIII(2): five years', 'salt-1-interim', 'expiry', '1977-10-03'],
  ['SALT II, XIX: through 31 December 1985, never in force', 'salt-2', 'expiry', '1986-01-01'],
  ['START I, XVII(2): fifteen years', 'start-1', 'expiry', '2009-12-05'],
  ['SORT, IV: superseded by New START before its term', 'sort', 'termination', '2011-02-05'],
  ['ABM, XV(2): six months after the American notice', 'abm', 'withdrawal', '2002-06-13'],
  ['Anglo-German Agreement: denounced for both by one', 'anglo-german-naval-1935', 'termination', '1939-04-28'],
  ['Versailles, Part V: renounced for all by one', 'versailles-part-v-1919', 'termination', '1935-03-16'],
  ['Lisbon Protocol: with START I', 'lisbon-protocol', 'termination', '2009-12-05'],
  ['Russia and China, 2009: ten years and ten more', 'russia-china-launch-notification-2009', 'expiry', '2030-12-16'],
  ['NPT, X(2): without a limit since the conference of 1995', 'npt', 'open', 'ever after'],
];
for (const [article, id, how, on] of ends) {
  test(`${article}: ${how} on ${on}`, () => {
    const end = lifeOf(library(id)).endFor('all');
    assert.deepEqual([end.how, date(end.on)], [how, on]);
  });
}

test('NPT, X(2): as known before the conference of 1995 it had a term of 25 years', () => {
  const end = lifeOf(library('npt'), { known: day('1995-05-10') }).endFor('all');
  assert.deepEqual([end.how, date(end.on)], ['expiry', '1995-03-05']);
});

test('Anglo-German Agreement: who denounced it for both, and why, is told to both', () => {
  const all = findings(library('anglo-german-naval-1935'));
  for (const party of ['DEU', 'GBR']) {
    const { reason } = only(found(all, { id: FORCE, party, on: '1939-04-28' })).why();
    assert.equal(reason.code, 'terminated');
    assert.equal(reason.code === 'terminated' && reason.params.by, 'DEU');
    assert.equal(reason.statements?.length, 1);
  }
});

// Tacit renewal.

const renewals: [article: string, id: string, objection: string | undefined, on: string][] = [
  ['TTBT, V(1): five years by five, as nobody objects', 'ttbt', undefined, 'ever after'],
  ['TTBT, V(1): six months before the end to the day', 'ttbt', '1995-06-11', '1995-12-11'],
  ['TTBT, V(1): a day too late for the end of 1995', 'ttbt', '1995-06-12', '2000-12-11'],
  ['TTBT, V(1): long before', 'ttbt', '1991-01-01', '1995-12-11'],
  ['PNET, VIII(1): in the second period', 'pnet', '1997-01-01', '2000-12-11'],
  ['Incidents at Sea, IX: three years by three', 'incsea-1972', '2025-11-25', '2026-05-25'],
  ['Incidents at Sea, IX: three years by three', 'incsea-1972', '2025-11-26', '2029-05-25'],
];
for (const [article, id, objection, on] of renewals) {
  test(`${article}: ends ${on}`, () => {
    const rest = objection === undefined ? {} : also(id, [`USA non-renewal ${objection}`]);
    const life = lifeOf(library(id), rest);
    assert.equal(date(life.endFor('USA').on), on);
    assert.equal(date(life.endFor('all').on), on);
    assert.ok(life.background.some((each) => each.code === 'renews'));
  });
}

const RENEWING = agreement({
  lifecycle: `  duration: { ${ABOUT}, cite: D, lasts: 5 years, renews: { every: 5 years, ahead: 6 months } }`,
});

test(
  'a renewal ends with one of its periods, at least so long after the objection, and never later than it must',
  property(fc.integer({ min: day('2000-01-01'), max: day('2060-12-31') }), (said) => {
    const objection = acts([`AAA non-renewal ${date(said)}`]).map((each) => ({ ...each, id: 'no' }));
    const end = lifeOf(RENEWING, { record: recordOf(signed('2000-01-01'), objection) }).endFor('BBB').on;
    const on = Temporal.PlainDate.from(date(end));
    const since = Temporal.PlainDate.from('2000-01-01').until(on, { largestUnit: 'years' });
    assert.ok(since.years % 5 === 0 && since.years > 0 && since.months === 0 && since.days === 0, date(end));
    const ahead = Temporal.PlainDate.from(date(said)).add({ months: 6 });
    assert.ok(Temporal.PlainDate.compare(ahead, on) <= 0);
    const before = on.subtract({ years: 5 });
    assert.ok(since.years === 5 || Temporal.PlainDate.compare(ahead, before) > 0);
  }),
);

// Exit: floors, periods that are left blank, and what holds it up.

test('Washington, XXIII: notice of 29 December 1934, two years, and not before the end of 1936', () => {
  const file = library('washington-naval-1922');
  assert.deepEqual(lifeCourse(file, 'USA').slice(-3), [
    '1923-08-17 to 1934-12-29: met in-force',
    '1934-12-29 to 1937-01-01: met notice-running',
    '1937-01-01 to ever after: dormant ended',
  ]);
});

const washington: [received: string, on: string][] = [
  ['1925-01-01', '1937-01-01'],
  ['1934-12-31', '1937-01-01'],
  ['1935-01-01', '1937-01-01'],
  ['1935-01-02', '1937-01-02'],
  ['1936-06-30', '1938-06-30'],
];
for (const [received, on] of washington) {
  test(`Washington, XXIII: a notice received on ${received} ends it for all on ${on}`, () => {
    const file = library('washington-naval-1922');
    const notice = acts([`ITA notice-of-withdrawal ${received} received='${received}'`]);
    const before = acts(['all signature 1922-02-06', 'all entry-into-force 1923-08-17']).map((each) => {
      return { ...each, id: `before-${each.id}` };
    });
    const life = lifeOf(file, {
      record: recordOf([...before, ...notice].map((each) => ({ ...each, agreement: file.id }))),
    });
    for (const party of life.parties) assert.equal(date(life.endFor(party).on), on);
  });
}

const frozen: [article: string, id: string, short: string[], party: string, on: string][] = [
  [
    'Ottawa, 20(3): no conflict',
    'ottawa',
    ["NLD notice-of-withdrawal 2030-01-10 received='2030-01-15'"],
    'NLD',
    '2030-07-15',
  ],
  [
    'Ottawa, 20(3): in armed conflict at the end of the six months, and no end in sight',
    'ottawa',
    ['NLD notice-of-withdrawal 2030-01-15', 'NLD armed-conflict 2030-06-01'],
    'NLD',
    'ever after',
  ],
  [
    'Ottawa, 20(3): takes effect at the end of the conflict',
    'ottawa',
    ['NLD notice-of-withdrawal 2030-01-15', "NLD armed-conflict 2030-06-01 until='2031-02-01'"],
    'NLD',
    '2031-02-01',
  ],
  [
    'Ottawa, 20(3): a conflict that is over before the six months are',
    'ottawa',
    ['NLD notice-of-withdrawal 2030-01-15', "NLD armed-conflict 2030-02-01 until='2030-07-15'"],
    'NLD',
    '2030-07-15',
  ],
  [
    'Ottawa, 20(3): a conflict that begins on the day on which it takes effect',
    'ottawa',
    ['NLD notice-of-withdrawal 2030-01-15', 'NLD armed-conflict 2030-07-15'],
    'NLD',
    'ever after',
  ],
  [
    'Ottawa, 20(3): a conflict that begins a day later',
    'ottawa',
    ['NLD notice-of-withdrawal 2030-01-15', 'NLD armed-conflict 2030-07-16'],
    'NLD',
    '2030-07-15',
  ],
  [
    'Ottawa, 20(3): the conflict of another state',
    'ottawa',
    ['NLD notice-of-withdrawal 2030-01-15', 'BEL armed-conflict 2030-06-01'],
    'NLD',
    '2030-07-15',
  ],
  [
    'Ottawa, 20(3): one conflict ends and the next has begun',
    'ottawa',
    [
      'NLD notice-of-withdrawal 2030-01-15',
      "NLD armed-conflict 2030-06-01 until='2030-09-01'",
      "NLD armed-conflict 2030-08-01 until='2031-03-01'",
    ],
    'NLD',
    '2031-03-01',
  ],
  [
    'Ottawa, 20(3): Ukraine, in armed conflict since 2022, cannot leave',
    'ottawa',
    ['UKR notice-of-withdrawal 2025-07-17'],
    'UKR',
    'ever after',
  ],
  [
    'New START knows no such rule',
    'new-start',
    ['USA notice-of-withdrawal 2020-01-10', 'USA armed-conflict 2020-01-01'],
    'USA',
    '2020-04-10',
  ],
];
for (const [article, id, short, party, on] of frozen) {
  test(`${article}: out on ${on}`, () => {
    assert.equal(date(lifeOf(library(id), also(id, short)).endFor(party).on), on);
  });
}

test('Ottawa, 20(3): that the exit is frozen is told, with the conflict', () => {
  const life = lifeOf(library('ottawa'), also('ottawa', ['UKR notice-of-withdrawal 2025-07-17']));
  const told = life.background.filter((each) => each.code === 'exit-frozen');
  assert.deepEqual(
    told.map((each) => each.params.by),
    ['UKR'],
  );
  assert.deepEqual(told[0]?.statements, ['ottawa-ukr-armed-conflict']);
});

test('Outer Space Treaty, XVI: a notice before the first year is over does nothing', () => {
  const asked = (on: string) =>
    lifeOf(library('outer-space-treaty'), also('outer-space-treaty', [`USA notice-of-withdrawal ${on}`]));
  const early = asked('1968-10-09');
  assert.equal(early.endFor('USA').on, FOREVER);
  assert.ok(early.background.some((each) => each.code === 'notice-refused'));
  assert.equal(date(asked('1968-10-10').endFor('USA').on), '1969-10-10');
});

test('European Security Treaty, 14: the draft leaves the period of notice blank, so that no day can be named', () => {
  const file = library('european-security-treaty-2009');
  assert.equal(file.lifecycle.withdraw?.after, 'blank');
  const states = Array.from({ length: 25 }, (_, i) => `A${String.fromCharCode(65 + i)}A deposit 2030-01-01`);
  const life = lifeOf(file, also(file.id, [...states, 'AAA notice-of-withdrawal 2031-01-01']));
  assert.equal(date(life.force), '2030-01-11');
  assert.equal(life.endFor('AAA').on, FOREVER);
  assert.ok(life.background.some((each) => each.code === 'left-blank'));
  const filled = {
    ...file,
    lifecycle: { ...file.lifecycle, withdraw: { ...file.lifecycle.withdraw, after: '90 days' } },
  };
  const whole = lifeOf(filled as typeof file, also(file.id, [...states, 'AAA notice-of-withdrawal 2031-01-01']));
  assert.equal(date(whole.endFor('AAA').on), '2031-04-01');
});

// Termination.

const OPEN = agreement({ parties: '{ open: to all }', force: 'upon: own-act' });
const ABC = ['AAA statement 2000-01-01', 'BBB statement 2000-01-01', 'CCC statement 2000-01-01'];
const terminated: [title: string, act: string, out: string[]][] = [
  ['by all, for all', 'all termination 2010-01-01', ['AAA', 'BBB', 'CCC']],
  ['by one, for that one', 'BBB termination 2010-01-01', ['BBB']],
  ['by one that claims it for all', 'BBB termination 2010-01-01 releases=all', ['AAA', 'BBB', 'CCC']],
  ['contested and accepted by nobody', 'all termination 2010-01-01 contested=true', []],
];
for (const [title, act, out] of terminated) {
  test(`Vienna Convention, Art. 54: a termination ${title}`, () => {
    const asked = { record: recordOf(acts([...ABC, act])) };
    assert.deepEqual(membersAt(OPEN, '2009-12-31', asked).out, []);
    assert.deepEqual(membersAt(OPEN, '2010-01-01', asked).out, out);
  });
}

test('Vienna Convention, Art. 54: the first of a notice and a termination is the one that ends it', () => {
  const file = agreement({
    parties: '{ open: to all }',
    force: 'upon: own-act',
    lifecycle: `  duration: { ${ABOUT}, cite: D, lasts: unlimited }
  withdraw: { ${ABOUT}, cite: W, grounds: none, after: 6 months, from: notice, ends: withdrawing }`,
  });
  const how = (termination: string) => {
    const short = [...ABC, 'AAA notice-of-withdrawal 2010-01-01', `all termination ${termination}`];
    const end = lifeOf(file, { record: recordOf(acts(short)) }).endFor('AAA');
    return [end.how, date(end.on)];
  };
  assert.deepEqual(how('2010-06-30'), ['termination', '2010-06-30']);
  assert.deepEqual(how('2010-07-02'), ['withdrawal', '2010-07-01']);
});

// Provisional application.

const provisional: [title: string, short: string[], expected: string[]][] = [
  [
    'until entry into force',
    ['all provisional-application 2000-01-01', 'all signature 2000-06-01'],
    [
      'ever to 2000-01-01: dormant unsigned',
      '2000-01-01 to 2000-06-01: met provisional',
      '2000-06-01 to ever after: met in-force',
    ],
  ],
  [
    'by this party alone',
    ['AAA provisional-application 2000-01-01', 'BBB signature 2000-02-01'],
    ['ever to 2000-01-01: dormant unsigned', '2000-01-01 to ever after: met provisional'],
  ],
  ['by the other alone', ['BBB provisional-application 2000-01-01'], ['ever to ever after: dormant unsigned']],
  [
    'for a time',
    ["all provisional-application 2000-01-01 until='2000-03-01'", 'AAA signature 1999-06-01'],
    [
      'ever to 1999-06-01: dormant unsigned',
      '1999-06-01 to 2000-01-01: pending signed',
      '2000-01-01 to 2000-03-01: met provisional',
      '2000-03-01 to ever after: pending signed',
    ],
  ],
];
for (const [title, short, expected] of provisional) {
  test(`Vienna Convention, Art. 25: provisional application ${title}`, () => {
    assert.deepEqual(lifeCourse(agreement({}), 'AAA', { record: recordOf(acts(short)) }), expected);
  });
}

test('CFE: applied provisionally from 17 July 1992, and in force from 9 November', () => {
  const file = library('cfe');
  assert.ok(membersAt(file, '1992-07-16').provisional.length === 0);
  assert.ok(membersAt(file, '1992-07-17').provisional.includes('USA'));
  assert.ok(membersAt(file, '1992-11-08').provisional.includes('DEU'));
  const after = membersAt(file, '1992-11-09');
  assert.deepEqual([after.provisional.length, after.bound.includes('DEU')], [0, true]);
});

test('Vienna Convention, Art. 25: what is applied provisionally is owed', () => {
  const file = agreement({ rest: `judgements: { j: { ${ABOUT}, cite: J, asks: Is it? } }` });
  const asked = { record: recordOf(acts(["all provisional-application 2000-01-01 until='2000-03-01'"])) };
  assert.deepEqual(course(findings(file, asked), { id: 'judgements.j', party: 'AAA' }), [
    'ever to 2000-01-01: dormant',
    '2000-01-01 to 2000-03-01: undetermined',
    '2000-03-01 to ever after: dormant',
  ]);
});

// Suspension towards one state alone.

const MANY = agreement({
  parties: '[AAA, BBB, CCC]',
  rest: `judgements: { j: { ${ABOUT}, cite: J, asks: Is it? } }`,
});
const TWO = agreement({ rest: `judgements: { j: { ${ABOUT}, cite: J, asks: Is it? } }` });
const HALT = acts(['AAA suspension 2010-01-01 towards=BBB']).map((each) => ({ ...each, id: 'halt' }));

test('Vienna Convention, Art. 60(2)(b): towards one of several it stays owed to the others', () => {
  const all = findings(MANY, { record: recordOf(signed('2000-01-01'), HALT) });
  assert.deepEqual(course(all, { id: FORCE, party: 'AAA' }).slice(1), [
    '2000-01-01 to 2010-01-01: met in-force',
    '2010-01-01 to ever after: met suspended-in-part',
  ]);
  assert.deepEqual(course(all, { id: FORCE, party: 'BBB' }).slice(1), ['2000-01-01 to ever after: met in-force']);
  assert.deepEqual(course(all, { id: 'judgements.j', party: 'AAA' }).slice(1), [
    '2000-01-01 to ever after: undetermined',
  ]);
  const [told] = saying(only(found(all, { id: FORCE, party: 'AAA', on: '2011-01-01' })), 'suspended');
  assert.equal(told?.params.towards, 'BBB');
});

test('Vienna Convention, Art. 60(1): towards the only other party it is owed to nobody', () => {
  const all = findings(TWO, { record: recordOf(signed('2000-01-01'), HALT) });
  assert.deepEqual(course(all, { id: FORCE, party: 'AAA' }).slice(1), [
    '2000-01-01 to 2010-01-01: met in-force',
    '2010-01-01 to ever after: dormant suspended',
  ]);
  assert.deepEqual(course(all, { id: 'judgements.j', party: 'AAA' }).slice(1), [
    '2000-01-01 to 2010-01-01: undetermined',
    '2010-01-01 to ever after: dormant',
  ]);
});
