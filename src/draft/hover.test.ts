import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreementText } from '../store/library.ts';
import { hoverAt } from './hover.ts';
import type { World } from './world.ts';

const NEW_START = agreementText('new-start');
const WORLD: World = {
  sources: new Map([['ns-crs13', { publisher: 'CRS', title: 'The New START Treaty', grade: 'official' }]]),
  agreements: new Map([['start-1', 'START I']]),
  contested: new Map(),
};

/** What is told at the first letter after `before`, in one line each. */
function told(text: string, before: string): string[] | undefined {
  const at = text.indexOf(before);
  assert.ok(at >= 0, before);
  const found = hoverAt(text, at + before.length, WORLD);
  return found && [found.title, ...found.says, ...found.meaning.map(({ label, words }) => `${label}: ${words}`)];
}

const cases: readonly (readonly [title: string, before: string, expected: string[] | undefined])[] = [
  ['a key', 'short: New START\n', ['also', 'Other names']],
  ['a word', 'kind: ', ['kind: treaty', 'What kind of commitment it is; it changes nothing in the answers']],
  ['a state', 'parties: [', ['USA', 'the United States']],
  ['an attribute', 'is: launcher\n    where: { ', ['carries', 'what it holds, has launched or is equipped for']],
];
for (const [title, before, expected] of cases) {
  test(`says what it means: ${title}`, () => assert.deepEqual(told(NEW_START, before), expected));
}

test('says what a provision was compiled to', () => {
  assert.deepEqual(told(NEW_START, 'limits:\n  '), [
    'limits.deployed-vehicles [II(1)(a)]',
    'number: at most 700 deployed delivery vehicles',
    'counted: one for each deployed ICBM, SLBM and heavy bomber',
    'for: each party',
    'from: 7 years after entry into force',
    'declared: by the party; each figure serves for 6 months',
  ]);
  assert.deepEqual(told(NEW_START, 'count: ')?.[0], 'counts.deployed-vehicles [III(1)]', 'a name stands for it');
});

test('says the name behind an id, and a date in words', () => {
  assert.deepEqual(told(NEW_START, 'sources: [ns-state-series, '), ['ns-crs13', 'CRS, The New START Treaty']);
  const draft = "lifecycle:\n  supersedes:\n    start-1: {}\n  duration: { lasts: { through: '1936-12-31' } }\n";
  assert.deepEqual(told(draft, 'through: '), ['1936-12-31', '31 December 1936']);
  assert.deepEqual(told('lifecycle: { duration: { lasts: { with: start-1 } } }', 'with: '), ['start-1', 'START I']);
});

test('in a file that is broken it says what the format says', () => {
  const broken = NEW_START.replace('kind: treaty', 'kind: treat');
  assert.deepEqual(told(broken, 'limits:\n  '), undefined);
  assert.deepEqual(told(broken, 'short: New START\n'), ['also', 'Other names']);
  assert.deepEqual(told('limits:\n  a: { max: 3, [', 'a: { '), ['max', 'At most this']);
});

test('says nothing beside a text, and nothing of words of nobody', () => {
  assert.equal(hoverAt(NEW_START, NEW_START.length), undefined);
  assert.equal(hoverAt('', 0), undefined);
  assert.equal(hoverAt('# kind: treaty', 4), undefined);
  assert.equal(hoverAt('kind: nothing', 8), undefined);
  assert.equal(hoverAt('parties: [ZZZ]', 11), undefined);
});
