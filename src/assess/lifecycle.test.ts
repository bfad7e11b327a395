import assert from 'node:assert/strict';
import test from 'node:test';
import { day } from '../time/testing.ts';
import {
  ABOUT,
  agreement,
  course,
  findings,
  found,
  newStart,
  only,
  patch,
  recordOf,
  saying,
  signed,
  statements,
  told,
} from './testing.ts';

const FORCE = 'lifecycle.force';

// Duration and extension (New START, XIV(2)).

const withoutExtension = patch('no-extension', [{ reject: ['new-start-extension'] }]);
const extension = (id: string, on: string, until: string, by = 'all'): string =>
  `{ kind: act, id: ${id}, agreement: new-start, act: extension, by: ${by}, on: '${on}', until: '${until}' }`;

test('New START, XIV(2), case 12: without the extension it ends on 5 February 2021', () => {
  const all = findings(newStart, { patches: [withoutExtension] });
  assert.deepEqual(told(all, { id: FORCE, party: 'RUS', on: '2021-02-04' }), { common: 'met in-force' });
  assert.deepEqual(told(all, { id: FORCE, party: 'RUS', on: '2021-02-05' }), { common: 'dormant ended' });
});

test('New START, XIV(2): as known on 2 February 2021, the day before it was extended, it ends on 5 February 2021', () => {
  const asked = (known: string): { [reading: string]: string } =>
    told(findings(newStart, { known: day(known) }), { id: FORCE, party: 'USA', on: '2021-02-05' });
  assert.deepEqual(asked('2021-02-02'), { common: 'dormant ended' });
  assert.deepEqual(asked('2021-02-03'), { common: 'met in-force' });
});

const extensions: [title: string, without: boolean, acts: string[], last: string, refused: string[]][] = [
  ['it was extended once, to 5 February 2026', false, [], '2026-02-05', []],
  [
    'a second extension is refused: once only',
    false,
    [extension('again', '2026-01-20', '2031-02-05')],
    '2026-02-05',
    ['too-often'],
  ],
  [
    'one party alone cannot extend it',
    true,
    [extension('alone', '2021-02-03', '2026-02-05', 'RUS')],
    '2021-02-05',
    ['not-by-all'],
  ],
  ['five years are the most', true, [extension('long', '2021-02-03', '2026-02-06')], '2021-02-05', ['too-long']],
  ['five years to the day are allowed', true, [extension('full', '2021-02-03', '2026-02-05')], '2026-02-05', []],
  [
    'what ends no later than the treaty does anyway extends nothing',
    true,
    [extension('same', '2021-02-02', '2021-02-05'), extension('full', '2021-02-03', '2026-02-05')],
    '2026-02-05',
    ['too-short'],
  ],
  ['less than five years is allowed', true, [extension('short', '2021-02-03', '2022-02-05')], '2022-02-05', []],
  [
    'on the day of its expiry it is too late',
    true,
    [extension('late', '2021-02-05', '2026-02-05')],
    '2021-02-05',
    ['too-late'],
  ],
  [
    'after its expiry it is too late',
    true,
    [extension('late', '2021-03-01', '2026-02-05')],
    '2021-02-05',
    ['too-late'],
  ],
  ['on its last day it can be extended', true, [extension('last', '2021-02-04', '2026-02-05')], '2026-02-05', []],
  [
    'a year and then four more are two extensions: the second is refused, though five years together',
    true,
    [extension('one', '2021-02-03', '2022-02-05'), extension('four', '2022-01-20', '2026-02-05')],
    '2022-02-05',
    ['too-often'],
  ],
  [
    'an extension that was refused uses up nothing',
    true,
    [extension('alone', '2021-01-26', '2026-02-05', 'RUS'), extension('both', '2021-02-03', '2026-02-05')],
    '2026-02-05',
    ['not-by-all'],
  ],
];
for (const [title, without, acts, ended, refused] of extensions) {
  test(`New START, XIV(2), case 20: ${title}`, () => {
    const all = findings(newStart, {
      ...(without && { patches: [withoutExtension] }),
      statements: statements(`[${acts.join(', ')}]`),
    });
    for (const party of ['USA', 'RUS']) {
      const before = Object.values(found(all, { id: FORCE, party, on: dayBefore(ended) }));
      assert.ok(before.length > 0 && before.every((each) => each.state !== 'ended' && each.to === day(ended)));
      const after = only(found(all, { id: FORCE, party, on: ended }));
      assert.equal(after.state, 'ended');
      assert.deepEqual(
        saying(after, 'extension-refused').map(({ params }) => params.why),
        refused,
      );
    }
  });
}

test('New START, XIV(2) and (3): a withdrawal that takes effect on the day of expiry ends nothing before it', () => {
  const leaving = (on: string): string[] => {
    const act = `[{ kind: act, id: leaving, agreement: new-start, act: notice-of-withdrawal, by: RUS, on: '${on}' }]`;
    const all = findings(newStart, { statements: statements(act) });
    const finding = Object.values(found(all, { id: FORCE, party: 'USA', on: '2026-02-05' }))[0];
    return [finding?.provision ?? '', finding?.why().reason.code ?? ''];
  };
  assert.deepEqual(leaving('2025-11-04'), ['XIV(3)', 'withdrawn']);
  assert.deepEqual(leaving('2025-11-05'), ['XIV(2)', 'expired']);
  assert.deepEqual(leaving('2025-11-06'), ['XIV(2)', 'expired']);
});

test('New START, XIV(2): an agreement without a clause cannot be extended by it', () => {
  const file = agreement({ lifecycle: `  duration: { ${ABOUT}, cite: Duration, lasts: 10 years }` });
  const acts = statements(`[{ kind: act, id: more, act: extension, by: all, on: '2009-01-01', until: '2015-01-01' }]`);
  const all = findings(file, { record: recordOf(signed('2000-01-01'), acts) });
  const finding = only(found(all, { id: FORCE, party: 'AAA', on: '2010-01-01' }));
  assert.equal(finding.state, 'ended');
  assert.deepEqual(saying(finding, 'extension-refused')[0]?.params.why, 'not-allowed');
});

test('Vienna Convention, Art. 24: force needs the act of every party, and comes with the last of them', () => {
  const each = (by: string, on: string): string =>
    `{ kind: act, id: sign-${by.toLowerCase()}, act: signature, by: ${by}, on: '${on}' }`;
  const file = agreement({});
  const one = recordOf(statements(`[${each('AAA', '2000-01-01')}]`));
  assert.deepEqual(course(findings(file, { record: one }), { id: FORCE, party: 'AAA' }), [
    'ever to 2000-01-01: dormant unsigned',
    '2000-01-01 to ever after: pending signed',
  ]);
  assert.deepEqual(course(findings(file, { record: one }), { id: FORCE, party: 'BBB' }), [
    'ever to ever after: dormant unsigned',
  ]);
  const both = recordOf(statements(`[${each('BBB', '2000-05-01')}, ${each('AAA', '2000-01-01')}]`));
  assert.deepEqual(course(findings(file, { record: both }), { id: FORCE, party: 'AAA' }), [
    'ever to 2000-01-01: dormant unsigned',
    '2000-01-01 to 2000-05-01: pending signed',
    '2000-05-01 to ever after: met in-force',
  ]);
});

test('DESIGN, Time: an act known only to the month counts from the last day of it', () => {
  const file = agreement({});
  assert.deepEqual(course(findings(file, { record: recordOf(signed('2010-04')) }), { id: FORCE, party: 'AAA' }), [
    'ever to 2010-04-30: dormant unsigned',
    '2010-04-30 to ever after: met in-force',
  ]);
});

// Suspension as a relation.

const suspending: [title: string, acts: string[], party: string, expected: string[]][] = [
  [
    'it frees its invoker alone unless it says otherwise',
    ["{ kind: act, id: halt, act: suspension, by: AAA, on: '2020-01-10' }"],
    'BBB',
    ['2000-01-01 to ever after: met in-force'],
  ],
  [
    'it frees its invoker',
    ["{ kind: act, id: halt, act: suspension, by: AAA, on: '2020-01-10' }"],
    'AAA',
    ['2000-01-01 to 2020-01-10: met in-force', '2020-01-10 to ever after: dormant suspended'],
  ],
  [
    'it ends with its own end',
    ["{ kind: act, id: halt, act: suspension, by: AAA, on: '2020-01-10', until: '2021-01-10' }"],
    'AAA',
    [
      '2000-01-01 to 2020-01-10: met in-force',
      '2020-01-10 to 2021-01-10: dormant suspended',
      '2021-01-10 to ever after: met in-force',
    ],
  ],
  [
    'its invoker can end it',
    [
      "{ kind: act, id: halt, act: suspension, by: AAA, on: '2020-01-10' }",
      "{ kind: act, id: resume, act: suspension-ended, by: AAA, on: '2020-06-10' }",
    ],
    'AAA',
    [
      '2000-01-01 to 2020-01-10: met in-force',
      '2020-01-10 to 2020-06-10: dormant suspended',
      '2020-06-10 to ever after: met in-force',
    ],
  ],
  [
    'its invoker can end it before its own end',
    [
      "{ kind: act, id: halt, act: suspension, by: AAA, on: '2020-01-10', until: '2021-01-10' }",
      "{ kind: act, id: resume, act: suspension-ended, by: AAA, on: '2020-06-10' }",
    ],
    'AAA',
    [
      '2000-01-01 to 2020-01-10: met in-force',
      '2020-01-10 to 2020-06-10: dormant suspended',
      '2020-06-10 to ever after: met in-force',
    ],
  ],
  [
    'the other party cannot end it, nor does what was ended before it began',
    [
      "{ kind: act, id: before, act: suspension-ended, by: AAA, on: '2020-01-09' }",
      "{ kind: act, id: halt, act: suspension, by: AAA, on: '2020-01-10' }",
      "{ kind: act, id: resume, act: suspension-ended, by: BBB, on: '2020-06-10' }",
    ],
    'AAA',
    ['2000-01-01 to 2020-01-10: met in-force', '2020-01-10 to ever after: dormant suspended'],
  ],
  [
    'all together can end it',
    [
      "{ kind: act, id: halt, act: suspension, by: AAA, on: '2020-01-10' }",
      "{ kind: act, id: resume, act: suspension-ended, by: all, on: '2020-06-10' }",
    ],
    'AAA',
    [
      '2000-01-01 to 2020-01-10: met in-force',
      '2020-01-10 to 2020-06-10: dormant suspended',
      '2020-06-10 to ever after: met in-force',
    ],
  ],
  [
    'agreed by all it frees all (Art. 57)',
    ["{ kind: act, id: halt, act: suspension, by: all, on: '2020-01-10', until: '2021-01-10' }"],
    'BBB',
    [
      '2000-01-01 to 2020-01-10: met in-force',
      '2020-01-10 to 2021-01-10: dormant suspended',
      '2021-01-10 to ever after: met in-force',
    ],
  ],
  [
    'a suspension of some provisions leaves the agreement in force',
    ["{ kind: act, id: halt, act: suspension, by: AAA, on: '2020-01-10', provisions: [duties.report] }"],
    'AAA',
    ['2000-01-01 to 2020-01-10: met in-force', '2020-01-10 to ever after: met suspended-in-part'],
  ],
];
for (const [title, acts, party, expected] of suspending) {
  test(`Vienna Convention, Arts 57, 60 and 72: ${title}`, () => {
    const record = recordOf(signed('2000-01-01'), statements(`[${acts.join(', ')}]`));
    const all = findings(agreement({}), { record });
    assert.deepEqual(course(all, { id: FORCE, party }).slice(1), expected);
  });
}

function dayBefore(date: string): string {
  return Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
}
