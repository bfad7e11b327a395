import assert from 'node:assert/strict';
import test from 'node:test';
import type { AgreementFile } from '../agreement/schema.ts';
import { day } from '../time/testing.ts';
import { assess } from './assess.ts';
import {
  ABOUT,
  agreement,
  citing,
  course,
  findings,
  found,
  only,
  recordOf,
  saying,
  signed,
  statements,
  told,
} from './testing.ts';

const FORCE = 'lifecycle.force';

// Cases 1, 2 and 11 with an agreement that either party can leave alone, as under the NPT, X(1).

interface Leaving {
  readonly after?: string;
  readonly from?: string;
  readonly ends?: string;
  readonly time?: string;
  readonly readings?: string;
}
function leaving({
  after = '3 months',
  from = 'receipt',
  ends = 'withdrawing',
  time,
  readings,
}: Leaving = {}): AgreementFile {
  return agreement({
    ...(time !== undefined && { time }),
    lifecycle: `  duration: { ${ABOUT}, cite: Duration, lasts: unlimited }
  withdraw: { ${ABOUT}, cite: X(1), grounds: Supreme interests, after: ${after}, from: ${from}, ends: ${ends} }`,
    ...(readings !== undefined && { rest: readings }),
  });
}
const notice = (id: string, on: string, more = ''): string =>
  `{ kind: act, id: ${id}, act: notice-of-withdrawal, by: AAA, on: '${on}'${more} }`;
const revocation = (id: string, on: string, more = ''): string =>
  `{ kind: act, id: ${id}, act: revocation, by: AAA, on: '${on}'${more} }`;

const ends: [article: string, after: string, on: string, last: string, over: string][] = [
  ['NPT, X(1), case 1: three months are not 90 days', '3 months', '1993-03-12', '1993-06-11', '1993-06-12'],
  ['NPT, X(1), case 1: 90 days would already be over', '90 days', '1993-03-12', '1993-06-09', '1993-06-10'],
  ['INF, XV(2), by the press', '180 days', '2019-02-02', '2019-07-31', '2019-08-01'],
  ['INF, XV(2), by the treaty', '6 months', '2019-02-02', '2019-08-01', '2019-08-02'],
  ['ABM, XV(2)', '6 months', '2001-12-13', '2002-06-12', '2002-06-13'],
];
for (const [article, after, on, last, over] of ends) {
  test(`${article}: notice of ${on}, in on ${last}, out on ${over}`, () => {
    const record = recordOf(signed('1970-03-05'), statements(`[${notice('notice', on)}]`));
    const all = findings(leaving({ after }), { record });
    assert.deepEqual(told(all, { id: FORCE, party: 'AAA', on: last }), { common: 'met notice-running' });
    assert.deepEqual(told(all, { id: FORCE, party: 'AAA', on: over }), { common: 'dormant ended' });
    assert.deepEqual(told(all, { id: FORCE, party: 'BBB', on: over }), { common: 'met in-force' });
  });
}

test('NPT, X(1), case 1: at least three readings of the notice of 2003 stand side by side', () => {
  const file = leaving({
    readings: `readings:
  resumed: { by: AAA, title: Resumed, says: The old notice resumes with one day left, confidence: confirmed, sources: [recalled], patch: [{ accept: [resumption] }] }
  anew: { by: BBB, title: Anew, says: The notice of 2003 needs three months of its own, confidence: confirmed, sources: [recalled], patch: [{ accept: [anew] }] }`,
  });
  const acts = [
    notice('notice-1993', '1993-03-12'),
    revocation('suspension-1993', '1993-06-11'),
    notice('resumption', '2003-01-10', ", effective: '2003-01-11', contested: true"),
    notice('anew', '2003-01-10', ', contested: true'),
  ];
  const record = recordOf(signed('1985-12-12'), statements(`[${acts.join(', ')}]`));
  const all = findings(file, { record });
  assert.deepEqual(told(all, { id: FORCE, party: 'AAA', on: '1993-06-12' }), { common: 'met in-force' });
  assert.deepEqual(told(all, { id: FORCE, party: 'AAA', on: '2003-01-10' }), { common: 'met notice-running' });
  const on = '2003-01-11';
  assert.deepEqual(told(all, { id: FORCE, party: 'AAA', on }), { AAA: 'dormant ended', BBB: 'met notice-running' });
  assert.deepEqual(told(all, { id: FORCE, party: 'AAA', on: '2003-04-09' }), {
    AAA: 'dormant ended',
    BBB: 'met notice-running',
  });
  assert.deepEqual(told(all, { id: FORCE, party: 'AAA', on: '2003-04-10' }), { common: 'dormant ended' });
  // Still in: what a reader finds who accepts neither.
  const neither = findings(file, { record, reading: 'resumed' });
  assert.equal(only(found(neither, { id: FORCE, party: 'AAA', on: '2020-01-01' }), 'common').state, 'in-force');
});

const monthEnds: [monthEnd: string, last: string, over: string][] = [
  ['last-day', '2026-02-27', '2026-02-28'],
  ['overflow', '2026-03-01', '2026-03-02'],
];
for (const [monthEnd, last, over] of monthEnds) {
  test(`case 2: notice received on 30 November 2025 ends it on ${over} under ${monthEnd}`, () => {
    const file = { ...leaving(), time: { ...leaving().time, monthEnd: monthEnd as 'last-day' | 'overflow' } };
    const record = recordOf(
      signed('2000-01-01'),
      statements(`[${notice('notice', '2025-11-20', ", received: '2025-11-30'")}]`),
    );
    const all = findings(file, { record });
    assert.deepEqual(told(all, { id: FORCE, party: 'AAA', on: '2025-11-29' }), { common: 'met in-force' });
    assert.deepEqual(told(all, { id: FORCE, party: 'AAA', on: last }), { common: 'met notice-running' });
    assert.deepEqual(told(all, { id: FORCE, party: 'AAA', on: over }), { common: 'dormant ended' });
  });
}

test('case 2: under refuse it is an error, which names the day that does not exist and the convention', () => {
  const file: AgreementFile = { ...leaving(), time: { ...leaving().time, monthEnd: 'refuse' } };
  const acts = statements(`[${notice('notice', '2025-11-20', ", received: '2025-11-30'")}]`);
  assert.deepEqual(assess({ agreement: file, record: recordOf(signed('2000-01-01'), acts) }), {
    ok: false,
    problem: [
      {
        code: 'bad-value',
        found: '3 months after 2025-11-30, in a month that has no such day',
        expected: 'a day, or a month-end convention that gives one',
        fix: 'write monthEnd: last-day or monthEnd: overflow in test',
      },
    ],
  });
  const plain = recordOf(signed('2000-01-01'), statements(`[${notice('notice', '2025-11-28')}]`));
  assert.deepEqual(told(findings(file, { record: plain }), { id: FORCE, party: 'AAA', on: '2026-02-28' }), {
    common: 'dormant ended',
  });
});

test('NPT, X(1): notice counts from receipt where the agreement says so, and from the notice where it says so', () => {
  const acts = statements(`[${notice('notice', '2020-01-10', ", received: '2020-01-20'")}]`);
  const record = recordOf(signed('2000-01-01'), acts);
  const over = (from: string): string[] => course(findings(leaving({ from }), { record }), { id: FORCE, party: 'AAA' });
  assert.deepEqual(over('receipt').slice(1), [
    '2000-01-01 to 2020-01-20: met in-force',
    '2020-01-20 to 2020-04-20: met notice-running',
    '2020-04-20 to ever after: dormant ended',
  ]);
  assert.deepEqual(over('notice').slice(1), [
    '2000-01-01 to 2020-01-10: met in-force',
    '2020-01-10 to 2020-04-10: met notice-running',
    '2020-04-10 to ever after: dormant ended',
  ]);
});

test('case 3 for a notice: received at 22:00 in Washington on 1 February is received on 2 February GMT', () => {
  const acts = statements(`[${notice('notice', '2019-02-01', ", received: '2019-02-01T22:00-05:00'")}]`);
  const all = findings(leaving({ after: '6 months' }), { record: recordOf(signed('2000-01-01'), acts) });
  assert.deepEqual(course(all, { id: FORCE, party: 'AAA' }).slice(1), [
    '2000-01-01 to 2019-02-02: met in-force',
    '2019-02-02 to 2019-08-02: met notice-running',
    '2019-08-02 to ever after: dormant ended',
  ]);
});

const clock: [title: string, acts: string[], expected: string[]][] = [
  [
    'revoked in time it ends nothing',
    [notice('first', '2020-01-10'), revocation('back', '2020-04-09')],
    ['2000-01-01 to ever after: met in-force'],
  ],
  [
    'revoked on the day on which it took effect, it was too late',
    [notice('first', '2020-01-10'), revocation('back', '2020-04-10')],
    [
      '2000-01-01 to 2020-01-10: met in-force',
      '2020-01-10 to 2020-04-10: met notice-running',
      '2020-04-10 to ever after: dormant ended',
    ],
  ],
  [
    'given again after its revocation, the clock restarts',
    [notice('first', '2020-01-10'), revocation('back', '2020-03-10'), notice('second', '2020-05-10')],
    [
      '2000-01-01 to 2020-05-10: met in-force',
      '2020-05-10 to 2020-08-10: met notice-running',
      '2020-08-10 to ever after: dormant ended',
    ],
  ],
  [
    'revoked and given again on one day, the clock restarts on that day',
    [notice('first', '2020-01-10'), revocation('back', '2020-03-10'), notice('second', '2020-03-10')],
    [
      '2000-01-01 to 2020-03-10: met in-force',
      '2020-03-10 to 2020-06-10: met notice-running',
      '2020-06-10 to ever after: dormant ended',
    ],
  ],
  [
    'a second notice while the first runs changes nothing',
    [notice('first', '2020-01-10'), notice('second', '2020-02-10')],
    [
      '2000-01-01 to 2020-01-10: met in-force',
      '2020-01-10 to 2020-04-10: met notice-running',
      '2020-04-10 to ever after: dormant ended',
    ],
  ],
  [
    'a revocation takes back both of two notices that run',
    [notice('first', '2020-01-10'), notice('second', '2020-02-10'), revocation('back', '2020-03-10')],
    ['2000-01-01 to ever after: met in-force'],
  ],
  [
    'given and revoked on one day it ends nothing',
    [notice('first', '2020-01-10'), revocation('back', '2020-01-10')],
    ['2000-01-01 to ever after: met in-force'],
  ],
  [
    'a revocation before any notice takes back nothing',
    [revocation('back', '2020-01-09'), notice('first', '2020-01-10')],
    [
      '2000-01-01 to 2020-01-10: met in-force',
      '2020-01-10 to 2020-04-10: met notice-running',
      '2020-04-10 to ever after: dormant ended',
    ],
  ],
  [
    'the other party cannot revoke it',
    [notice('first', '2020-01-10'), "{ kind: act, id: back, act: revocation, by: BBB, on: '2020-02-10' }"],
    [
      '2000-01-01 to 2020-01-10: met in-force',
      '2020-01-10 to 2020-04-10: met notice-running',
      '2020-04-10 to ever after: dormant ended',
    ],
  ],
];
for (const [title, acts, expected] of clock) {
  test(`Vienna Convention, Art. 68, case 11: ${title}`, () => {
    const record = recordOf(signed('2000-01-01'), statements(`[${acts.join(', ')}]`));
    assert.deepEqual(course(findings(leaving(), { record }), { id: FORCE, party: 'AAA' }).slice(1), expected);
  });
}

test('Vienna Convention, Art. 68: the explanation keeps the revoked notice and what revoked it', () => {
  const acts = statements(`[${notice('first', '2020-01-10')}, ${revocation('back', '2020-03-10')}]`);
  const all = findings(leaving(), { record: recordOf(signed('2000-01-01'), acts) });
  const finding = only(found(all, { id: FORCE, party: 'AAA', on: '2021-01-01' }));
  assert.deepEqual(citing(finding), ['back', 'first', 'signature']);
  assert.equal(saying(finding, 'revoked')[0]?.cite, 'Vienna Convention, Art. 68');
});

test('Vienna Convention, Art. 54: of two notices the one that takes effect first ends it for all', () => {
  const acts = `[${notice('late', '2020-02-10')}, { kind: act, id: early, act: notice-of-withdrawal, by: BBB, on: '2020-01-10' }]`;
  const all = findings(leaving({ ends: 'all' }), { record: recordOf(signed('2000-01-01'), statements(acts)) });
  for (const party of ['AAA', 'BBB']) {
    const finding = only(found(all, { id: FORCE, party, on: '2020-04-10' }));
    assert.equal(finding.state, 'ended');
    assert.deepEqual(finding.why().reason.params, { on: day('2020-04-10'), by: 'BBB' });
  }
});
