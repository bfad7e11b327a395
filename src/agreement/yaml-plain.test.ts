import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { type Document, isAlias, isMap, isPair, isScalar, parseDocument, visit } from 'yaml';
import { readPlainYaml } from './yaml-plain.ts';
import { findOdd, isReserved, readYaml } from './yaml-source.ts';

const AGREEMENTS = new URL('../../agreements/', import.meta.url);
const library = readdirSync(AGREEMENTS).map((name) => [name, readFileSync(new URL(name, AGREEMENTS), 'utf8')] as const);

const plain: [what: string, text: string, data: unknown][] = [
  ['maps in maps', 'a:\n  b:\n    c: d\n  e: f\n', { a: { b: { c: 'd' }, e: 'f' } }],
  ['a list further in than its key, and one that is not', 'a:\n  - b\nc:\n- d\ne: f\n', { a: ['b'], c: ['d'], e: 'f' }],
  [
    'maps and lists in a list',
    '- a: b\n  c: d\n- - e\n  - f\n-\n  g: h\n',
    [{ a: 'b', c: 'd' }, ['e', 'f'], { g: 'h' }],
  ],
  ['nothing', 'a:\nb: null\nc:\n  -\n', { a: null, b: null, c: [null] }],
  ['numbers, yes and no', 'a: 1550\nb: true\nc: False\nd: yes\n', { a: 1550, b: true, c: false, d: 'yes' }],
  ['what looks like a number', 'a: 5 years\nb: 2018-02-05\nc: 1/2\n', { a: '5 years', b: '2018-02-05', c: '1/2' }],
  ['articles', 'cite: II(1)(b)\nalso: [Art. 5, VI, VII]\n', { cite: 'II(1)(b)', also: ['Art. 5', 'VI', 'VII'] }],
  ['quotation marks', "a: \"b: c # d\"\ne: 'it''s'\nf: ''\n", { a: 'b: c # d', e: "it's", f: '' }],
  ['marks inside', "a: the party's [own] {text}, & so on\n", { a: "the party's [own] {text}, & so on" }],
  ['comments', '# a\nb: c # d\n  # e\nf: [g] # h\ni: j#k\n', { b: 'c', f: ['g'], i: 'j#k' }],
  ['text', 'a: >-\n  b\n  c\n\nd: |\n  # e\n  f: g\n', { a: 'b c', d: '# e\nf: g\n' }],
  ['brackets', 'a: [b, { c: d, e: [] }, "f"]\ng: {}\n', { a: ['b', { c: 'd', e: [] }, 'f'], g: {} }],
  ['brackets over lines', 'a:\n  { b: c,\n    d: [e,\n      f] }\n', { a: { b: 'c', d: ['e', 'f'] } }],
  ['other alphabets', 'a: Договор\nb: «c»\n', { a: 'Договор', b: '«c»' }],
];

/** YAML or not: for the library to say. */
const notPlain: [what: string, text: string][] = [
  ['no end of line', 'a: b'],
  ['a tab', 'a:\tb\n'],
  ['another end of line', 'a: b\r\n'],
  ['a space at the end of a line', 'a: b \n'],
  ['the start of a document', '---\na: b\n'],
  ['the end of a document', 'a: b\n...\n'],
  ['a directive', '%YAML 1.2\n'],
  ['an anchor', 'a: &b c\n'],
  ['an alias', 'a: *b\n'],
  ['a tag', 'a: !!str b\n'],
  ['a merge key', '<<: { a: b }\n'],
  ['a key twice', 'a: b\na: c\n'],
  ['a key twice in brackets', 'a: { b: c, b: d }\n'],
  ['a key in quotation marks', '"a": b\n'],
  ['a number as key', '1: a\n'],
  ['a truth as key', 'true: a\n'],
  ['a reserved key', 'constructor: a\n'],
  ['another reserved key', '__proto__: a\n'],
  ['an escape', 'a: "\\u0041"\n'],
  ['quotation marks that do not close', 'a: "b\n'],
  ['brackets that do not close', 'a: [b\n'],
  ['a comma too many', 'a: [b, ]\n'],
  ['a pair in a list', 'a: [b: c]\n'],
  ['a key in a value', 'a: b: c\n'],
  ['text over lines without a mark', 'a: b\n  c\n'],
  ['a paragraph', 'a: >-\n  b\n\n  c\n'],
  ['text further in', 'a: |\n  b\n   c\n'],
  ['text that keeps its end', 'a: |+\n  b\n'],
  ['a key that stands between', 'a:\n    b: c\n  d: e\n'],
  ['brackets that close too far out', 'a:\n  b: [c,\n  d]\n'],
  ['a number that is not whole', 'a: 0.5\n'],
  ['a number with an exponent', 'a: 1e3\n'],
  ['a number too long to be exact', 'a: 12345678901234567890\n'],
  ['a number below none', 'a: -1\n'],
  ['nothing by another name', 'a: ~\n'],
  ['no number', 'a: .nan\n'],
  ['30 lists in one another', `a: ${'['.repeat(30)}b${']'.repeat(30)}\n`],
  ['nothing at all', '\n'],
];

for (const [what, text, data] of plain) {
  test(`reads ${what}`, () => {
    assert.deepEqual(readPlainYaml(text), data);
    assertAlike(text);
  });
}

for (const [what, text] of notPlain) {
  test(`leaves to the library: ${what}`, () => assert.equal(readPlainYaml(text), undefined));
}

for (const [name, text] of library) {
  test(`reads ${name} as the library does`, () => {
    assert.notEqual(readPlainYaml(text), undefined, 'what is not plain takes many times as long to load');
    assertAlike(text);
  });
}

test('places are those of the library', () => {
  const source = readYaml('# a\nb:\n  - c: d\n', 'file.yaml');
  assert(source.ok);
  assert.deepEqual(source.value.placeOf(['b', 0, 'c']), { file: 'file.yaml', line: 3, column: 8 });
  assert.deepEqual(source.value.placeOfKey(['b', 0], 'c'), { file: 'file.yaml', line: 3, column: 5 });
});

const MARKS = [
  ...[
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\n- ',
    '\n  - ',
    '\n    ',
    '\n  # a\n',
    '# a\n',
    ' # a',
    ':',
    ': ',
    '-',
    '- ',
    '?',
    '? ',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    ', ',
    '"',
    "'",
    "''",
    '\\',
    '>-\n',
    '|\n',
    '>',
    '|',
    '+',
    '&a ',
    '*a',
    '!',
    '%',
    '@',
    '`',
  ],
  ...[
    '~',
    '.',
    '---',
    '...',
    '<<',
    '=',
    '0',
    '1',
    '.5',
    'e1',
    '0x1',
    'null',
    'true',
    'a',
    'a: ',
    'a: b\n',
    'Я',
    '\u00a0',
  ],
];

test('what is plain the library reads alike, and refuses nothing in it: marks in any order', () => {
  const texts = fc
    .array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 14 })
    .map((marks) => `a: ${marks.join('')}\n`);
  fc.assert(fc.property(texts, assertAlike), { numRuns: 20_000, seed: 1 });
});

test('what is plain the library reads alike, and refuses nothing in it: agreements with slips of the pen', () => {
  const lines = library.flatMap(([, text]) => text.split('\n'));
  const excerpts = fc.tuple(fc.nat(lines.length), fc.integer({ min: 1, max: 12 })).map(([from, count]) => {
    const part = lines.slice(from, from + count);
    const indent = Math.min(...part.filter((line) => line !== '').map((line) => line.search(/[^ ]|$/)));
    return `${part.map((line) => line.slice(indent)).join('\n')}\n`;
  });
  const slips = fc.array(fc.tuple(fc.nat(2000), fc.nat(3), fc.constantFrom('', ...MARKS)), { maxLength: 3 });
  const slipped = ([text, made]: [string, [number, number, string][]]) =>
    made.reduce((before, [at, removed, mark]) => {
      const place = at % before.length || 0;
      return before.slice(0, place) + mark + before.slice(place + removed);
    }, text);
  fc.assert(fc.property(fc.tuple(excerpts, slips).map(slipped), assertAlike), { numRuns: 10_000, seed: 2 });
});

function assertAlike(text: string): void {
  const data = findOdd(text) ? undefined : readPlainYaml(text);
  if (data === undefined) return;
  const document = parseDocument(text, { version: '1.2', schema: 'core', merge: false });
  assert.deepEqual([document.errors, document.warnings], [[], []]);
  assert.deepEqual(data, document.toJS());
  assertAllowed(document);
}

/** Anchors, aliases, tags, and keys that are no text or mean something to JavaScript: none of it is plain. */
function assertAllowed(document: Document): void {
  visit(document, (_key, node) => {
    assert(!isAlias(node));
    if (isPair(node)) assert(isScalar(node.key) && typeof node.key.value === 'string' && !isReserved(node.key.value));
    if (isScalar(node) || isMap(node)) assert.deepEqual([node.anchor, node.tag], [undefined, undefined]);
  });
}
