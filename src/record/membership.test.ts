import assert from 'node:assert/strict';
import test from 'node:test';
import { moment } from '../time/testing.ts';
import type { RecordFile } from './load.ts';
import { problemsIn, recordOf } from './testing.ts';

/** membership.csv: a state's signature and instrument in one row, read as two acts. */

const HEADER = 'agreement,party,signed,deposited,sources,confidence,note\n';
const file = (...rows: string[]): RecordFile => ({ name: 'membership.csv', text: HEADER + rows.join('\n') });

test('a row is a signature and a deposit, each with the sources of the row', () => {
  const { statements } = recordOf(file('pact,USA,2000-01-01,2001-02,a;b,recalled,Both days'));
  const base = {
    kind: 'act',
    agreement: 'pact',
    by: 'USA',
    contested: false,
    sources: ['a', 'b'],
    confidence: 'recalled',
    note: 'Both days',
  };
  assert.deepEqual(statements, [
    { ...base, id: 'pact-usa-signature', act: 'signature', on: moment('2000-01-01') },
    { ...base, id: 'pact-usa-deposit', act: 'deposit', on: moment('2001-02') },
  ]);
});

const rows: [title: string, row: string, acts: string[]][] = [
  ['signed alone', 'pact,USA,2000-01-01,,a,confirmed,', ['signature']],
  ['acceded without having signed', 'pact,USA,,2001-01-01,a,confirmed,', ['deposit']],
  ['neither', 'pact,USA,,,a,confirmed,', []],
];
for (const [title, row, acts] of rows) {
  test(`a state that has ${title}`, () => {
    const made = recordOf(file(row)).statements.flatMap((each) => (each.kind === 'act' ? [each.act] : []));
    assert.deepEqual(made, acts);
  });
}

const wrong: [what: string, rows: string[], problem: RegExp][] = [
  [
    'a state in two letters',
    ['pact,US,2000-01-01,,a,confirmed,'],
    /^membership\.csv:2:6: found "US", expected a state as three/,
  ],
  [
    'all of them together',
    ['pact,all,2000-01-01,,a,confirmed,'],
    /^membership\.csv:2:6: found "all", expected a state as three/,
  ],
  [
    'a day that does not exist',
    ['pact,USA,2000-02-30,,a,confirmed,'],
    /^membership\.csv:2:10: found "2000-02-30", expected a date/,
  ],
  ['no source', ['pact,USA,2000-01-01,,,confirmed,'], /^membership\.csv:2:22: found no "sources"/],
  [
    'a source that the register lacks',
    ['pact,USA,2000-01-01,,nowhere,confirmed,'],
    /^membership\.csv:2:22: found the source "nowhere"/,
  ],
  [
    'a state twice',
    ['pact,USA,2000-01-01,,a,confirmed,', 'pact,USA,2001-01-01,,a,confirmed,'],
    /^membership\.csv:3:\d+: found the id "pact-usa-signature" a second time/,
  ],
];
for (const [what, those, problem] of wrong) {
  test(`a row with ${what}`, () => {
    const problems = problemsIn(file(...those));
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', problem);
  });
}

test('an act that stands in acts.csv as well is one too many', () => {
  const acts = {
    name: 'acts.csv',
    text: 'id,agreement,act,by,on,sources,confidence\npact-usa-deposit,pact,deposit,USA,2001-01-01,a,confirmed\n',
  };
  assert.equal(problemsIn(file('pact,USA,,2001-01-01,a,confirmed,'), acts).length, 1);
});
