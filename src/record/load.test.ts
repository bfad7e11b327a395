import assert from 'node:assert/strict';
import test from 'node:test';
import { formatProblem, listed } from '../agreement/problem.ts';
import { ATTRIBUTES } from '../agreement/vocabulary.ts';
import { moment } from '../time/testing.ts';
import { loadRecord, type RecordFile } from './load.ts';
import { problemsIn, recordOf, SOURCES } from './testing.ts';

const HEADER = 'id,agreement,by,party,quantity,value,on,rivals,sources,confidence,note\n';
const ROW = 'w-1,new-start,USA,USA,warheads,1350,2018-02-05,,a,confirmed,\n';
const declarations = (text: string): RecordFile => ({ name: 'declarations.csv', text });
const COLUMNS =
  'id, agreement, sources, confidence, contested, said, known, note, by, party, quantity, value, on, corrects, rivals';

test('a good small record', () => {
  const record = recordOf(
    declarations(
      `${HEADER}${ROW}w-2,new-start,FAS,RUS,warheads,1444,2018-02,w-1,a;b,recalled,"As ""said"", in a cell"\n`,
    ),
    {
      name: 'folder/events.csv',
      text: 'id,event,party,item,attributes,on,to,sources,confidence\ne,launch,RUS,missile,hours=1.5; prototype=yes;site=A=B,2023,2023-01-28T23:30-05:00,b,confirmed\n',
    },
    {
      name: 'acts.csv',
      text: 'id,act,by,on,provisions,contested,sources,confidence\ns,suspension,RUS,2023-02-28,duties.data-change; duties.*,yes,a,confirmed\n',
    },
  );
  assert.deepEqual(record.statements, [
    {
      id: 'w-1',
      agreement: 'new-start',
      kind: 'declaration',
      by: 'USA',
      party: 'USA',
      quantity: 'warheads',
      value: 1350,
      on: moment('2018-02-05'),
      sources: ['a'],
      confidence: 'confirmed',
      contested: false,
    },
    {
      id: 'w-2',
      agreement: 'new-start',
      kind: 'declaration',
      by: 'FAS',
      party: 'RUS',
      quantity: 'warheads',
      value: 1444,
      on: moment('2018-02'),
      rivals: 'w-1',
      sources: ['a', 'b'],
      confidence: 'recalled',
      contested: false,
      note: 'As "said", in a cell',
    },
    {
      id: 'e',
      kind: 'event',
      event: 'launch',
      party: 'RUS',
      item: 'missile',
      attributes: { prototype: true, hours: 1.5, site: 'A=B' },
      number: 1,
      on: moment('2023'),
      to: moment('2023-01-28T23:30-05:00'),
      sources: ['b'],
      confidence: 'confirmed',
      contested: false,
    },
    {
      id: 's',
      kind: 'act',
      act: 'suspension',
      by: 'RUS',
      on: moment('2023-02-28'),
      provisions: ['duties.data-change', 'duties.*'],
      sources: ['a'],
      confidence: 'confirmed',
      contested: true,
    },
  ]);
  assert.deepEqual([...record.sources.keys()], ['a', 'b']);
  assert.deepEqual(record.sources.get('b'), { publisher: 'Publisher', title: 'Title', grade: 'news' });
});

test('the order of columns, empty lines, spaces, the ends of lines and a byte order mark do not matter', () => {
  const plain = recordOf(declarations(HEADER + ROW)).statements;
  const forms = [
    `\ufeff${HEADER}${ROW}`,
    (HEADER + ROW).replaceAll('\n', '\r\n'),
    (HEADER + ROW).replaceAll('\n', '\r'),
    `${HEADER.replace('\n', '\r\n')}${ROW}`,
    `${HEADER}\n\n${ROW}\n`,
    (HEADER + ROW).slice(0, -1),
    HEADER + ROW.replace('USA,USA', ' USA , USA'),
    HEADER + ROW.replace('w-1', '"w-1"'),
    'sources,confidence,value,on,quantity,party,by,agreement,id\na,confirmed,1350,2018-02-05,warheads,USA,USA,new-start,w-1\n',
  ];
  for (const text of forms) assert.deepEqual(recordOf(declarations(text)).statements, plain, JSON.stringify(text));
});

const DATE = 'expected a date such as 2018-02-05, 2018-02, 2018 or 2023-01-28T23:30-05:00';
const STATE = 'expected a state as three capital letters (ISO 3166-1) such as USA, or all';
const rows: [what: string, from: string, to: string, ...problems: string[]][] = [
  ['no source', ',a,confirmed', ',,confirmed', '2:49: found no "sources", expected a list; add "sources"'],
  [
    'a source that the register lacks',
    ',a,confirmed',
    ',c,confirmed',
    '2:49: found the source "c", expected a source that is in the record; did you mean "a"?',
  ],
  [
    'one source of two that the register lacks',
    ',a,confirmed',
    ',a;nowhere-at-all,confirmed',
    '2:49: found the source "nowhere-at-all", expected a source that is in the record; add the source',
  ],
  ['an empty source', ',a,confirmed', ',a;,confirmed', '2:49: found "a;", expected text'],
  ['no id', 'w-1,', ',', '2:1: found no "id", expected text; add "id"'],
  [
    'an id with a capital',
    'w-1',
    'W-1',
    '2:1: found "W-1", expected a name in small letters, digits and single hyphens',
  ],
  [
    'an id with a Cyrillic letter',
    'w-1',
    'wа-1',
    '2:1: found "wа-1", expected a name in small letters, digits and single hyphens; "а" is U+0430',
  ],
  ['a fraction', '1350', '1350.5', '2:32: found "1350.5", expected a whole number'],
  ['a number with a comma', '1350', '"1,350"', '2:32: found "1,350", expected a whole number'],
  ['a number below none', '1350', '-1', '2:32: found "-1", expected at least 0'],
  [
    'a number past exactness',
    '1350',
    '9007199254740993',
    '2:32: found "9007199254740993", expected at most 9007199254740991',
  ],
  ['a number in words', '1350', 'many', '2:32: found "many", expected a whole number'],
  ['no number', '1350', '', '2:32: found no "value", expected a number; add "value"'],
  ['a date that does not exist', '2018-02-05', '2018-02-30', `2:37: found "2018-02-30", ${DATE}`],
  ['a date as Americans write it', '2018-02-05', '02/05/2018', `2:37: found "02/05/2018", ${DATE}`],
  ['a date as Excel writes it', '2018-02-05', '43136', `2:37: found "43136", ${DATE}`],
  ['an instant without its offset', '2018-02-05', '2018-02-05T10:00', `2:37: found "2018-02-05T10:00", ${DATE}`],
  ['a state in two letters', 'USA,USA', 'USA,US', `2:19: found "US", ${STATE}`],
  ['a body where a state is wanted', 'USA,USA', 'USA,FAS1', `2:19: found "FAS1", ${STATE}`],
  [
    'how sure it is',
    'confirmed',
    'confirmd',
    '2:51: found "confirmd", expected one of confirmed, recalled; did you mean "confirmed"?',
  ],
  [
    'a statement that the record lacks',
    '2018-02-05,,',
    '2018-02-05,w-2,',
    '2:48: found the statement "w-2", expected a statement that is in the record; did you mean "w-1"?',
  ],
  [
    'too much text',
    'confirmed,',
    `confirmed,${'x'.repeat(4001)}`,
    `2:61: found "${'x'.repeat(57)}...", expected at most 4000 characters`,
  ],
  [
    'too few cells',
    ',confirmed,',
    '',
    '2:49: found 9 cells, expected 11, as in the header; check the commas and quotes',
  ],
  [
    'too many cells',
    'confirmed,',
    'confirmed,,',
    '2:62: found 12 cells, expected 11, as in the header; check the commas and quotes',
  ],
  ['one cell', ROW.trimEnd(), 'w-1', '2:1: found 1 cell, expected 11, as in the header; check the commas and quotes'],
  [
    'a line break in a cell',
    'confirmed,',
    'confirmed,"a\nb"',
    '2:1: found a line break inside a cell, expected each row on one line; take the line break out',
  ],
  [
    'a quotation that does not end',
    'confirmed,',
    'confirmed,"abc',
    '2:61: found a quotation mark that does not close a cell, expected "..." around a cell, "" inside it',
  ],
  [
    'a quotation that ends too early',
    'confirmed,',
    'confirmed,"a"bc',
    '2:61: found a quotation mark that does not close a cell, expected "..." around a cell, "" inside it',
  ],
  ['NUL', 'confirmed,', 'confirmed,a\0', '2:62: found the character U+0000, expected characters that show; delete it'],
  [
    'escape, which commands a terminal',
    'confirmed,',
    'confirmed,\u001b[2J',
    '2:61: found the character U+001B, expected characters that show; delete it',
  ],
  [
    'text that turns round',
    'warheads',
    'war\u202eheads',
    '2:26: found the character U+202E, expected characters that show; delete it',
  ],
  [
    'a place after a cell in quotation marks',
    'w-1,new-start,USA,USA',
    'w-1,"new-start","USA",usa',
    `2:23: found "usa", ${STATE}`,
  ],
  [
    'several at once',
    'USA,warheads,1350',
    'usa,warheads,x',
    `2:19: found "usa", ${STATE}`,
    '2:32: found "x", expected a whole number',
  ],
];
for (const [what, from, to, ...problems] of rows) {
  test(`a row with ${what}`, () => {
    assert.ok(ROW.includes(from));
    const found = problemsIn(declarations(HEADER + ROW.replace(from, to)));
    assert.deepEqual(
      found,
      problems.map((problem) => `declarations.csv:${problem}`),
    );
  });
}

const files: [what: string, file: RecordFile, ...problems: string[]][] = [
  [
    'a column with a slip',
    declarations(HEADER.replace('quantity', 'quantty')),
    `declarations.csv:1:23: found the column "quantty", expected one of ${COLUMNS}; did you mean "quantity"?`,
  ],
  [
    'a column of another kind of statement',
    declarations(HEADER.replace('rivals', 'ground')),
    `declarations.csv:1:41: found the column "ground", expected one of ${COLUMNS}`,
  ],
  [
    'a column in quotation marks with a slip',
    declarations(HEADER.replace('id,agreement,by', 'id,"agreement","bi"')),
    `declarations.csv:1:16: found the column "bi", expected one of ${COLUMNS}; did you mean "by"?`,
  ],
  [
    'the kind, which the name of the file tells',
    declarations(HEADER.replace('rivals', 'kind')),
    `declarations.csv:1:41: found the column "kind", expected one of ${COLUMNS}; did you mean "id"?`,
  ],
  [
    'a column twice',
    declarations(HEADER.replace('rivals', 'value')),
    'declarations.csv:1:41: found the column "value" a second time, expected each column once',
  ],
  [
    'a column without a name',
    declarations(HEADER.replace('rivals', '')),
    `declarations.csv:1:41: found the column "", expected one of ${COLUMNS}; did you mean "id"?`,
  ],
  ['no header', declarations(ROW), `declarations.csv:1:1: found the column "w-1", expected one of ${COLUMNS}`],
  ['nothing', declarations(''), 'declarations.csv:1:1: found nothing, expected a row with the names of the columns'],
  [
    'blanks',
    declarations('\n \n'),
    'declarations.csv:1:1: found nothing, expected a row with the names of the columns',
  ],
  [
    'an id twice',
    declarations(HEADER + ROW + ROW),
    'declarations.csv:3:1: found the id "w-1" a second time, expected each id once; rename one',
  ],
  [
    'semicolons for commas',
    declarations((HEADER + ROW).replaceAll(',', ';')),
    `declarations.csv:1:1: found the column "id;agreement;by;party;quantity;value;on;rivals;sources;co...", expected one of ${COLUMNS}`,
  ],
];
for (const [what, file, ...problems] of files) {
  test(`a file with ${what}`, () => assert.deepEqual(problemsIn(file), problems));
}

const KINDS =
  'sources.csv, membership.csv, declarations.csv, holdings.csv, acts.csv, events.csv, notifications.csv, inspections.csv, conduct.csv, missiles.csv, positions.csv, estimates.csv, tallies.csv, ties.csv or a YAML file';
const names: [name: string, fix: string][] = [
  ['declaration.csv', 'did you mean "declarations.csv"?'],
  ['record/Acts.csv', 'did you mean "acts.csv"?'],
  ['acts.tsv', 'did you mean "acts.csv"?'],
  ['summary-for-the-press.csv', 'rename it'],
  ['__proto__.csv', 'rename it'],
  ['constructor.csv', 'did you mean "conduct.csv"?'],
];
for (const [name, fix] of names) {
  test(`a file named ${name}`, () => {
    assert.deepEqual(problemsIn({ name, text: HEADER }), [
      `${name}:1:1: found the file "${name}", expected ${KINDS}; ${fix}`,
    ]);
  });
}

const KNOWN = listed(Object.keys(ATTRIBUTES));
const ROLES = `one of ${listed(ATTRIBUTES.role.values)}`;
const attributes: [cell: string, problem: string][] = [
  ['rol=test', `found the key "rol", expected one of ${KNOWN}; did you mean "role"?`],
  ['role=tst', `found "role=tst", expected ${ROLES}`],
  ['role=test=x', `found "role=test=x", expected ${ROLES}`],
  ['role', `found "role", expected ${ROLES}; did you mean "drone"?`],
  ['hours=1e3', 'found "hours=1e3", expected a number'],
  ['hours=-1', 'found "hours=-1", expected a number'],
  ['hours=', 'found "hours=", expected a number'],
  ['prototype=maybe', 'found "prototype=maybe", expected one of yes, no, true, false'],
  ['site=', 'found "site=", expected text'],
  ['role=test; role=drone', 'found "role=test; role=drone", expected each attribute once'],
  ['role=test;', `found the key "", expected one of ${KNOWN}; delete it`],
  ['__proto__=1', `found the key "__proto__", expected one of ${KNOWN}; delete it`],
];
for (const [cell, problem] of attributes) {
  test(`the attributes ${cell}`, () => {
    const text = `id,event,party,attributes,on,sources,confidence\ne,launch,USA,${cell},2018,a,confirmed\n`;
    assert.deepEqual(problemsIn({ name: 'events.csv', text }), [`events.csv:2:14: ${problem}`]);
  });
}

test('the register: an id twice, a source without a title, an address that is too long', () => {
  const text = `${SOURCES.text}a,P,T,,news\nc,P,,,news\nd,P,T,${'x'.repeat(2001)},news\n`;
  const result = loadRecord([{ name: 'sources.csv', text }]);
  assert.deepEqual(result.ok ? [] : result.problem.map(formatProblem), [
    'sources.csv:4:1: found the id "a" a second time, expected each id once; rename one',
    'sources.csv:5:5: found no "title", expected text; add "title"',
    `sources.csv:6:7: found "${'x'.repeat(57)}...", expected at most 2000 characters`,
  ]);
});

const many = (row: (i: number) => string) => HEADER + Array.from({ length: 5000 }, (_, i) => row(i)).join('');
const large: [what: string, text: string][] = [
  ['5,000 sources that the register lacks', many((i) => ROW.replace('w-1', `w-${i}`).replace(',a,', `,s${i},`))],
  ['5,000 statements that the record lacks', many((i) => ROW.replace('w-1', `w-${i}`).replace('05,,', `05,x${i},`))],
  ['an id 5,000 times', many(() => ROW)],
  ['5,000 wrong rows', many(() => ROW.replace('1350', 'x'))],
  ['5,000 short rows', many(() => 'x,y\n')],
];
for (const [what, text] of large) {
  test(`says the first fifty things that are wrong with ${what}`, () => {
    const start = performance.now();
    assert.equal(problemsIn(declarations(text)).length, 50);
    assert.ok(performance.now() - start < 20_000, 'too slow');
  });
}

test('a million quotation marks, commas and empty lines are read in one go', () => {
  const start = performance.now();
  for (const text of ['"', '""', '"a"b', ',', '\n', '"\n'].map((part) => part.repeat(200_000))) {
    assert.ok(problemsIn(declarations(HEADER + text)).length <= 50);
  }
  assert.ok(performance.now() - start < 20_000, 'too slow');
});

test('a file of more than 64 MiB is not read', () => {
  const text = HEADER + '\n'.repeat(64 * 1024 * 1024);
  const problem = 'declarations.csv:1:1: found a file of more than 64 MiB, expected a smaller one; split it';
  assert.deepEqual(problemsIn(declarations(text)), [problem]);
});
