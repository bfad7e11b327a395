import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { formatProblem, listed, type Problem } from '../agreement/problem.ts';
import { FILE, marked } from '../agreement/testing.ts';
import { ATTRIBUTES } from '../agreement/vocabulary.ts';
import { readYaml } from '../agreement/yaml-source.ts';
import { moment, property } from '../time/testing.ts';
import { loadRecord } from './load.ts';
import { knownSince } from './record.ts';
import { STATEMENT_KINDS } from './schema.ts';
import { readStatements } from './statements.ts';
import { problemsIn, RECORD_FILES, recordOf, SOURCES, sure, yaml } from './testing.ts';

const MADE = 'sources: [a], confidence: confirmed';
const KINDS = STATEMENT_KINDS.join(', ');

test('statements in YAML are what they are in CSV, with numbers, lists and maps of their own', () => {
  const csv =
    'id,event,party,item,number,attributes,on,known,sources,confidence\ne,launch,RUS,missile,2,hours=1.5; prototype=yes,2023-01-28T23:30-05:00,2023-02,a;b,confirmed\n';
  const flow = `  - { id: e, kind: event, event: launch, party: RUS, item: missile, number: 2, attributes: { hours: 1.5, prototype: true }, on: 2023-01-28T23:30-05:00, known: 2023-02, sources: [a, b], confidence: confirmed }\n`;
  assert.deepEqual(recordOf(yaml(flow)).statements, recordOf({ name: 'events.csv', text: csv }).statements);
});

test('what a statement leaves out has its default', () => {
  const [made] = recordOf(
    yaml(`  - { id: h, kind: holding, by: USA, party: USA, item: missile, on: 2018-02, ${MADE} }`),
  ).statements;
  assert.deepEqual(made, {
    id: 'h',
    kind: 'holding',
    by: 'USA',
    party: 'USA',
    item: 'missile',
    number: 1,
    attributes: {},
    on: moment('2018-02'),
    sources: ['a'],
    confidence: 'confirmed',
    contested: false,
  });
});

const DECLARED = `kind: declaration, by: USA, party: USA, quantity: warheads, on: '2018', ${MADE}`;
const ALL =
  'id, agreement, sources, confidence, contested, said, known, note, kind, by, party, quantity, value, on, corrects, rivals';
const EVENT = `kind: event, event: launch, party: USA, on: '2018', id: a, ${MADE}`;
const wrong: [what: string, statements: string, problem: string][] = [
  ['no kind', `  - »{ id: a, ${MADE} }`, `found a statement without a kind, expected one of ${KINDS}`],
  [
    'a kind with a slip',
    '  - { kind: »declaratoin, id: a }',
    `found the kind "declaratoin", expected one of ${KINDS}; did you mean "declaration"?`,
  ],
  ['a kind that is no word', '  - { kind: »[event], id: a }', `found the kind "event", expected one of ${KINDS}`],
  [
    'a kind that JavaScript knows',
    '  - { kind: »toString, id: a }',
    `found the kind "toString", expected one of ${KINDS}`,
  ],
  [
    'a key with a slip',
    `  - { ${DECLARED}, id: a, value: 1, »vlaue: 2 }`,
    `found the key "vlaue", expected one of ${ALL}; did you mean "value"?`,
  ],
  [
    'a value that is missing, in the second statement',
    `  - { ${DECLARED}, id: a, value: 1 }\n  - »{ ${DECLARED}, id: b }`,
    'found no "value", expected a number; add "value"',
  ],
  [
    'a year without quotation marks',
    `  - { ${DECLARED.replace("'2018'", '»2018')}, id: a, value: 1 }`,
    'found 2018, expected text',
  ],
  [
    'a source that the register lacks',
    `  - { ${DECLARED.replace('sources: [a]', '»sources: [c]')}, id: a, value: 1 }`,
    'found the source "c", expected a source that is in the record; did you mean "a"?',
  ],
  [
    'no source in a list of them',
    `  - { ${DECLARED.replace('[a]', '»[]')}, id: a, value: 1 }`,
    'found a list, expected at least 1 entry',
  ],
  [
    'an attribute with a slip',
    `  - { ${EVENT}, attributes: { »roel: test } }`,
    `found the key "roel", expected one of ${listed(Object.keys(ATTRIBUTES))}; did you mean "role"?`,
  ],
  [
    'an attribute with another word',
    `  - { ${EVENT}, attributes: { basing: »land } }`,
    'found "land", expected one of ground, sea, submarine, air, space',
  ],
  ['an attribute below none', `  - { ${EVENT}, attributes: { hours: »-1 } }`, 'found -1, expected at least 0'],
  [
    'an id twice',
    `  - { ${DECLARED}, id: a, value: 1 }\n  - { ${DECLARED}, »id: a, value: 2 }`,
    'found the id "a" a second time, expected each id once; rename one',
  ],
  [
    'an event that the record lacks',
    `  - { kind: notification, by: USA, what: launch-notice, »about: e, id: a, ${MADE} }`,
    'found the statement "e", expected a statement that is in the record; did you mean "a"?',
  ],
  ['a list of text', '  - »a\n', 'found "a", expected a map'],
  ['an anchor', '  - »&a { kind: event }', 'found an anchor, "&a", expected plain data; write the value out'],
];
for (const [what, statements, problem] of wrong) {
  test(`refuses ${what}`, () => {
    const { text, place } = marked(yaml(statements).text);
    assert.deepEqual(problemsIn({ name: FILE, text }), [`${place}: ${problem}`]);
  });
}

const frames: [what: string, text: string, ...problems: string[]][] = [
  ['nothing', '', '1:1: found nothing, expected a map'],
  ['another format', 'servanda: agreement/1\nstatements: []', '1:11: found "agreement/1", expected "record/1"'],
  [
    'another version',
    'servanda: record/2\nstatements: []',
    '1:11: found "record/2", expected "record/1"; did you mean "record/1"?',
  ],
  ['a map of statements', 'servanda: record/1\nstatements: {}', '2:13: found a map, expected a list'],
  [
    'another key',
    'servanda: record/1\nstatements: []\nstatement: []',
    '3:1: found the key "statement", expected one of servanda, statements; did you mean "statements"?',
  ],
];
for (const [what, text, ...problems] of frames) {
  test(`refuses a file with ${what}`, () => {
    assert.deepEqual(
      problemsIn({ name: 'a.yml', text }),
      problems.map((problem) => `a.yml:${problem}`),
    );
  });
}

test('the statements of a patch are read with their places in it', () => {
  const source = sure(readYaml("statements:\n  - { kind: act, act: suspension, by: RUS, on: '2023' }\n", 'patch.yaml'));
  const problems: Problem[] = [];
  const places = {
    placeOf: (path: readonly (string | number)[]) => source.placeOf(['statements', ...path]),
    placeOfKey: (path: readonly (string | number)[], key: string) => source.placeOfKey(['statements', ...path], key),
  };
  const raw = (source.data as { statements: { [key: string]: unknown }[] }).statements; // As written above.
  assert.deepEqual(readStatements(raw, places, problems), []);
  assert.deepEqual(problems.map(formatProblem), [
    'patch.yaml:2:5: found no "id", expected text; add "id"',
    'patch.yaml:2:5: found no "sources", expected a list; add "sources"',
    'patch.yaml:2:5: found no "confidence", expected one of confirmed, recalled; add "confidence"',
  ]);
});

const piece = fc.oneof(
  fc.constantFrom(',', '"', '""', '\n', '\r\n', ';', '=', 'id', 'a', '2018', 'sources', '__proto__', '\0', '\u202e'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
test(
  'any text in any file gives a record or problems with their places, and never a throw',
  property(
    fc.array(piece, { maxLength: 40 }),
    fc.constantFrom('sources.csv', 'declarations.csv', 'missiles.csv', FILE, 'x.csv'),
    fc.constantFrom('', 'id,sources,confidence\n', 'servanda: record/1\nstatements:\n  - '),
    (pieces, name, head) => {
      const result = loadRecord([SOURCES, { name, text: head + pieces.join('') }]);
      for (const { at, ...rest } of result.ok ? [] : result.problem) {
        assert.ok(at && at.file === name && at.line >= 1 && at.column >= 1);
        assert.doesNotMatch(formatProblem(rest), /\n|undefined|\[object/);
      }
    },
  ),
);

const cell = fc.constantFrom('', ' ', ',', '"', 'x', '2018', '-1', 'USA', 'role=tst', 'nowhere', '\n', '\u200b');
test(
  'a file of the library with a cell of another kind gives a record or problems with their places',
  property(fc.nat(RECORD_FILES.length - 1), fc.nat(), fc.nat(), cell, (which, i, j, written) => {
    const file = RECORD_FILES[which];
    assert.ok(file);
    const lines = file.text.split('\n');
    const line = 1 + (i % (lines.length - 2));
    const cells = (lines[line] ?? '').split(',');
    cells[j % cells.length] = written;
    lines[line] = cells.join(',');
    const changed = { name: file.name, text: lines.join('\n') };
    const result = loadRecord([SOURCES, changed]);
    for (const { at } of result.ok ? [] : result.problem) assert.ok(at && at.line >= 1 && at.column >= 1);
  }),
);

test('two loads of the same files in another order know the same things, statement by statement', () => {
  const byId = (files: typeof RECORD_FILES) => {
    const { statements, sources } = sure(loadRecord(files));
    return { statements: new Map(statements.map((each) => [each.id, each])), sources };
  };
  const first = byId(RECORD_FILES);
  const shuffled = fc.sample(fc.shuffledSubarray([...RECORD_FILES], { minLength: RECORD_FILES.length }), {
    seed: 1,
    numRuns: 5,
  });
  for (const files of [RECORD_FILES.toReversed(), ...shuffled]) {
    const other = byId(files);
    assert.deepEqual(other, first);
    for (const [id, statement] of other.statements) {
      assert.equal(knownSince(statement), knownSince(first.statements.get(id) ?? statement));
    }
  }
});
