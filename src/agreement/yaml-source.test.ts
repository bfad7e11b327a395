import assert from 'node:assert/strict';
import test from 'node:test';
import { parseAgreement } from './parse.ts';
import { formatProblem } from './problem.ts';
import { assertPlaced, FILE, problemsIn, small } from './testing.ts';
import { readYaml } from './yaml-source.ts';

/** So long that a slow and busy machine keeps it; what blows up with the size of the file does not. */
const MOST_MS = 20_000;

const HIDDEN = 'expected characters that show; delete it';
const PLAIN = 'expected plain data; write the value out';
const DEEP = 'found nesting that goes on and on, expected at most 40 levels; flatten it';
const MANY = Array.from({ length: 100_000 }, (_, i) => `k${i.toString(36)}`);

const refused: [what: string, text: string, message: string][] = [
  ['an anchor', 'a: &x 1', `1:4: found an anchor, "&x", ${PLAIN}`],
  ['an alias', 'a: 1\nb: *x', `2:4: found an alias, "*x", ${PLAIN}`],
  [
    'an anchor before its alias: no laughs, let alone a billion',
    'a: &a [1]\nb: [*a, *a]',
    `1:4: found an anchor, "&a", ${PLAIN}`,
  ],
  ['a merge key', '<<: { a: 1 }', '1:1: found a merge key, expected plain data; write it out'],
  ['a merge key further in', 'a: { "<<": 1 }', '1:6: found a merge key, expected plain data; write it out'],
  ['a tag', 'a: !!str 1', `1:4: found a tag, "!!str", ${PLAIN}`],
  [
    'a tag of JavaScript',
    'a: !<tag:yaml.org,2002:js/function> f',
    `1:4: found a tag, "!<tag:yaml.org,2002:js/function>", ${PLAIN}`,
  ],
  ['a tag without a name', '! a', `1:1: found a tag, "!", ${PLAIN}`],
  ['a directive', '%YAML 1.1\n---\na: 1', `1:1: found a directive, "%YAML 1.1", ${PLAIN}`],
  ['two documents', 'a: 1\n---\nb: 2', '2:1: found a second document, expected one YAML document; delete the ---'],
  [
    'two documents, by dots',
    'a: 1\n...\nb: 2',
    '3:1: found a second document, expected one YAML document; delete the ---',
  ],
  [
    '2 MiB',
    `a: ${'x'.repeat(2 * 1024 * 1024)}`,
    '1:1: found a file of more than 1048576 bytes, expected at most 1 MiB; split it',
  ],
  [
    '1.2 MB in half as many characters',
    `a: ${'я'.repeat(600_000)}`,
    '1:1: found a file of more than 1048576 bytes, expected at most 1 MiB; split it',
  ],
  ['10,000 lists in one another', '['.repeat(10_000) + ']'.repeat(10_000), `1:42: ${DEEP}`],
  ['10,000 lists that never end', '['.repeat(10_000), `1:42: ${DEEP}`],
  ['10,000 maps in one another', '{a: '.repeat(10_000), `1:165: ${DEEP}`],
  ['10,000 lists in one another on one line', `${'- '.repeat(10_000)}x`, `1:83: ${DEEP}`],
  ['10,000 keys with a question mark', '? '.repeat(10_000), `1:83: ${DEEP}`],
  [
    '1,000 maps, each further in',
    Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    `42:42: ${DEEP}`,
  ],
  [
    'a key twice',
    'a: 1\nb: 2\na: 3',
    '3:1: found the key "a" a second time, expected each key once; delete one or rename it',
  ],
  [
    'a key twice, once in quotation marks',
    '{ a: 1, "a": 2 }',
    '1:9: found the key "a" a second time, expected each key once; delete one or rename it',
  ],
  ['__proto__', '__proto__: { a: 1 }', '1:1: found the key "__proto__", expected another name; rename it'],
  [
    '__proto__, written with an escape',
    'a:\n  "\\x5f_proto__": 1',
    '2:3: found the key "__proto__", expected another name; rename it',
  ],
  ['constructor', 'a: { constructor: 1 }', '1:6: found the key "constructor", expected another name; rename it'],
  ['a number as key', '1: a', '1:1: found a key that is not text, expected text; quote the key'],
  ['nothing as key', '~: a', '1:1: found a key that is not text, expected text; quote the key'],
  ['no key', ': a', '1:1: found a key that is not text, expected text; quote the key'],
  ['yes and no as key', 'true: a', '1:1: found a key that is not text, expected text; quote the key'],
  ['a list as key', '[a]: b', '1:1: found a key that is not text, expected text; quote the key'],
  ['a map as key', '{ a: b }: c', '1:1: found a key that is not text, expected text; quote the key'],
  ['NUL', 'a: "\0"', `1:5: found the character U+0000, ${HIDDEN}`],
  ['escape, which commands a terminal', 'a: \u001b[2J', `1:4: found the character U+001B, ${HIDDEN}`],
  ['a control character of the second set', 'a: \u0085', `1:4: found the character U+0085, ${HIDDEN}`],
  ['text that turns round', 'a: 1\nb: \u202e', `2:4: found the character U+202E, ${HIDDEN}`],
  ['text that turns round and back', 'a: \u2067x\u2069', `1:4: found the character U+2067, ${HIDDEN}`],
  ['a space without width', 'i\u200bd: x', `1:2: found the character U+200B, ${HIDDEN}`],
  ['a byte order mark inside', 'a: \ufeffb', `1:4: found the character U+FEFF, ${HIDDEN}`],
  ['a soft hyphen', 'lim\u00adits: 1', `1:4: found the character U+00AD, ${HIDDEN}`],
  ['a filler of Hangul, which is blank', 'a: \u3164', `1:4: found the character U+3164, ${HIDDEN}`],
  ['a selector of variants', 'a: x\ufe0f', `1:5: found the character U+FE0F, ${HIDDEN}`],
  ['a tag character, which hides text', 'a: \u{e0061}', `1:4: found the character U+E0061, ${HIDDEN}`],
  ['half a character', 'a: \ud800', `1:4: found the character U+D800, ${HIDDEN}`],
  ['the other half', 'a: x\udc00', `1:5: found the character U+DC00, ${HIDDEN}`],
  ['NUL, written with an escape', 'a: "x\\0"', `1:4: found an escape for the character U+0000, ${HIDDEN}`],
  ['escape, written with an escape', 'a: ["\\e[2J"]', `1:5: found an escape for the character U+001B, ${HIDDEN}`],
  [
    'text that turns round, written with an escape',
    'a: "\\u202e"',
    `1:4: found an escape for the character U+202E, ${HIDDEN}`,
  ],
  [
    'half a character, written with an escape',
    'a: "\\ud800"',
    `1:4: found an escape for the character U+D800, ${HIDDEN}`,
  ],
  ['a hidden key, written with an escape', '"\\u200b": 1', `1:1: found an escape for the character U+200B, ${HIDDEN}`],
  [
    'a tab before a key',
    'a:\n\tb: 1',
    '2:1: found text that is not YAML (Tabs are not allowed as indentation), expected YAML 1.2',
  ],
  [
    'a list that does not end',
    'a: [1, 2',
    '1:9: found text that is not YAML (Flow sequence in block collection must be sufficiently indented and end with a ]), expected YAML 1.2',
  ],
  [
    'a map that does not end',
    'a: { b: 1',
    '1:10: found text that is not YAML (Flow map in block collection must be sufficiently indented and end with a }), expected YAML 1.2',
  ],
  [
    'a quotation that does not end',
    'a: "x',
    '1:6: found text that is not YAML (Missing closing "quote), expected YAML 1.2',
  ],
  [
    'two values',
    'a: b: c',
    '1:4: found text that is not YAML (Nested mappings are not allowed in compact mappings), expected YAML 1.2',
  ],
  ['a wrong escape', 'a: "\\q"', '1:5: found text that is not YAML (Invalid escape sequence \\q), expected YAML 1.2'],
  ['nothing', '', '1:1: found nothing, expected a map'],
  ['blanks', '  \n\n', '1:1: found nothing, expected a map'],
  ['a comment', '# hello\n', '1:1: found nothing, expected a map'],
  ['a megabyte of comment', '#'.repeat(1_000_000), '1:1: found nothing, expected a map'],
  ['half a megabyte of empty lines', '\n'.repeat(500_000), '1:1: found nothing, expected a map'],
  ['null', '~', '1:1: found nothing, expected a map'],
  ['text', 'hello', '1:1: found "hello", expected a map'],
  ['a list', '- a', '1:1: found a list, expected a map'],
  ['50,000 entries', '- a\n'.repeat(50_000), '1:1: found a list, expected a map'],
];
for (const [what, text, message] of refused) {
  test(`refuses ${what}`, () => {
    const start = performance.now();
    const result = parseAgreement(text, FILE);
    assert.ok(performance.now() - start < MOST_MS, 'too slow');
    assert.ok(!result.ok);
    assertPlaced(result.problem);
    assert.deepEqual(result.problem.map(formatProblem), [`${FILE}:${message}`]);
  });
}

const many: [what: string, text: string, first: string][] = [
  [
    '100,000 keys in one map',
    MANY.map((key) => `${key}: 1`).join('\n'),
    '1:1: found no "servanda", expected "agreement/1"; add "servanda"',
  ],
  [
    '100,000 keys between braces',
    `{${MANY.map((key) => `${key}: 1`).join(',')}}`,
    '1:1: found no "servanda", expected "agreement/1"; add "servanda"',
  ],
  [
    '50,000 wrong names in one section',
    `${small('limits:\n')}${MANY.slice(50_000)
      .map((key) => ` ${key}-: 1`)
      .join('\n')}`,
    '12:2: found the name "k12kw-", expected a name of at most 64 small letters, digits and single hyphens, such as heavy-bomber',
  ],
  [
    '100,000 keys without values',
    `{${MANY.join(',')}}`,
    '1:1: found no "servanda", expected "agreement/1"; add "servanda"',
  ],
  [
    'a key 50,000 times',
    'a: 1\n'.repeat(50_000),
    '2:1: found the key "a" a second time, expected each key once; delete one or rename it',
  ],
  [
    '20,000 braces that close',
    '} '.repeat(20_000),
    '1:1: found text that is not YAML (Unexpected flow-map-end token in YAML document: "}"), expected YAML 1.2',
  ],
  [
    '50,000 wrong escapes',
    `a: "${'\\q'.repeat(50_000)}"`,
    '1:5: found text that is not YAML (Invalid escape sequence \\q), expected YAML 1.2',
  ],
  [
    '20,000 commas',
    `[${','.repeat(20_000)}]`,
    '1:3: found text that is not YAML (Unexpected , in flow sequence), expected YAML 1.2',
  ],
  [
    'a long word where none may stand',
    `a: 1\n${'x'.repeat(100_000)}`,
    `2:1: found text that is not YAML (Implicit map keys need to be followed by map values), expected YAML 1.2`,
  ],
];
for (const [what, text, first] of many) {
  test(`says the first twenty things that are wrong with ${what}`, () => {
    const start = performance.now();
    const result = parseAgreement(text, FILE);
    assert.ok(performance.now() - start < MOST_MS, 'too slow');
    assert.ok(!result.ok);
    assertPlaced(result.problem);
    assert.equal(result.problem.map(formatProblem)[0], `${FILE}:${first}`);
  });
}

test('40 levels are read, whichever way they are written', () => {
  const indented = (levels: number) => Array.from({ length: levels }, (_, i) => `${' '.repeat(i)}a:`).join('\n');
  const forms = [
    (levels: number) => `${'['.repeat(levels)}x${']'.repeat(levels)}`,
    (levels: number) => `${'{a: '.repeat(levels)}x${'}'.repeat(levels)}`,
    (levels: number) => `${'- '.repeat(levels)}x`,
    (levels: number) => `${indented(levels)} x`,
  ];
  for (const form of forms) {
    assert.ok(readYaml(form(40), FILE).ok);
    assert.ok(!readYaml(form(42), FILE).ok);
  }
});

test('what looks like more than plain data in quotation marks or a block is text', () => {
  const text = 'a: "&x *y !z %YAML <<"\nb: |\n  &x *y !z\n  --- b\nc: a&b*c!d\n"1": "true"\n';
  const read = readYaml(text, FILE);
  assert.ok(read.ok);
  assert.deepEqual(read.value.data, { a: '&x *y !z %YAML <<', b: '&x *y !z\n--- b\n', c: 'a&b*c!d', '1': 'true' });
});

test('a block at the very left is text, whatever it begins with', () => {
  for (const text of ['&x *y\n', '*y\n', '!!str z\n']) {
    const read = readYaml(`--- |\n${text}`, FILE);
    assert.equal(read.ok && read.value.data, text);
  }
});

test('YAML 1.2: no is text, 0o17 is a number, a date is text', () => {
  const read = readYaml('a: no\nb: 0o17\nc: 2018-02-05\nd: 017\ne: null\nf: .inf\n', FILE);
  assert.ok(read.ok);
  assert.deepEqual(read.value.data, { a: 'no', b: 15, c: '2018-02-05', d: 17, e: null, f: Number.POSITIVE_INFINITY });
});

test('a map has nothing but what the file says', () => {
  const read = readYaml('{ prototype: 1, toString: 2, hasOwnProperty: 3 }', FILE);
  assert.ok(read.ok);
  assert.deepEqual(read.value.data, { prototype: 1, toString: 2, hasOwnProperty: 3 });
  assert.equal(Object.getPrototypeOf({}), Object.prototype);
});

test('lines that end as in Windows and a --- at the top change nothing', () => {
  const text = small('counts:\n  all: { wrong }\n');
  const windows = text.replaceAll('\n', '\r\n');
  assert.deepEqual(problemsIn(windows), problemsIn(text));
  assert.deepEqual(problemsIn(`---\n${small()}`), []);
  assert.deepEqual(problemsIn(small().replaceAll('\n', '\r\n')), []);
});

test('places: of a value, of a key, and of the nearest part that there is', () => {
  const read = readYaml('a:\n  - b: 1\n    "c": [2, { d: 3 }]\n', FILE);
  assert.ok(read.ok);
  const { placeOf, placeOfKey } = read.value;
  const at = (line: number, column: number) => ({ file: FILE, line, column });
  assert.deepEqual(placeOf([]), at(1, 1));
  assert.deepEqual(placeOf(['a', 0, 'b']), at(2, 8));
  assert.deepEqual(placeOf(['a', 0, 'c', 1, 'd']), at(3, 19));
  assert.deepEqual(placeOf(['a', 0, 'c', 1, 'e', 'f']), at(3, 14));
  assert.deepEqual(placeOf(['a', 7]), at(2, 3));
  assert.deepEqual(placeOfKey(['a', 0], 'c'), at(3, 5));
  assert.deepEqual(placeOfKey(['a', 0, 'c', 1], 'd'), at(3, 16));
  assert.deepEqual(placeOfKey(['a', 0], 'none'), at(2, 5));
});
