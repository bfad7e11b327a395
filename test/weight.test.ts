import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ISLANDS, type IslandName } from '../src/page/islands.ts';
import { type Built, readBuilt } from '../src/store/built.ts';
import { LANGUAGES } from '../src/words/language.ts';

/** What the scripts of a page may weigh, packed, with all that they import at once or later. */
const BUDGETS: Readonly<Record<IslandName, number>> = {
  'what-if': 45_000,
  // 40,000 and the coastlines.
  range: 61_000,
  timeline: 15_000,
  draft: 190_000,
  // With its worker, which runs the model.
  scenarios: 45_000,
};

/**
 * What a worker may weigh beside the page, which is there before it, with the words of its one language. That of drafts has the
 * whole core in it: YAML, the format, every check and the assessment, which otherwise a server would have to do with a text
 * that is nobody's business.
 */
const WORKERS: Readonly<Record<string, number>> = { 'draft-worker': 180_000 };

function weightOf(names: Iterable<string>, files: Built['files']): number {
  return [...names].reduce((sum, name) => sum + gzipSync(files.get(name) ?? '').byteLength, 0);
}

/** The file and every other that it names, and that these name, up to those that are weighed for themselves. */
function reachedFrom(
  name: string,
  files: Built['files'],
  apart: (file: string) => boolean = () => false,
  reached = new Set<string>(),
): ReadonlySet<string> {
  reached.add(name);
  const text = new TextDecoder().decode(files.get(name));
  for (const other of files.keys()) {
    if (!reached.has(other) && !apart(other) && text.includes(other)) reachedFrom(other, files, apart, reached);
  }
  return reached;
}

const built = readBuilt();

test('the islands are built from what is in web/ now', () => {
  assert.ok(built, 'run npm run islands');
  assert.deepEqual(Object.keys(built.islands).sort(), [...ISLANDS].sort());
});

for (const name of ISLANDS) {
  test(`the scripts of ${name} weigh no more than they may`, () => {
    assert.ok(built, 'run npm run islands');
    const { script, chunks } = built.islands[name] ?? assert.fail(`${name} is not built`);
    const reached = reachedFrom(script.replace('/assets/', ''), built.files, (file) => workerOf(file) !== undefined);
    for (const chunk of chunks) assert.ok(reached.has(chunk.replace('/assets/', '')), `${script} names ${chunk}`);
    const bytes = weightOf(reached, built.files);
    assert.ok(bytes > 200, `${bytes} bytes are no script`);
    assert.ok(bytes <= BUDGETS[name], `${bytes} bytes, more than ${BUDGETS[name]}`);
  });
}

function workerOf(file: string): string | undefined {
  return Object.keys(WORKERS).find((name) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file));
}

test('each worker weighs no more than it may, in every language', () => {
  assert.ok(built, 'run npm run islands');
  const { files } = built;
  for (const [name, most] of Object.entries(WORKERS)) {
    const own = [...files.keys()].filter((file) => workerOf(file) === name);
    assert.equal(own.length, 1, `${name} is built once`);
    const words = [...files.keys()].filter((file) => isCatalogue(file, files));
    assert.equal(words.length, LANGUAGES.length, words.join(', '));
    for (const one of words) {
      const reached = reachedFrom(own[0] ?? '', files, (file) => words.includes(file) && file !== one);
      assert.ok(reached.has(one), `${name} never asks for ${one}`);
      const bytes = weightOf(reached, files);
      assert.ok(bytes <= most, `${name} with ${one}: ${bytes} bytes, more than ${most}`);
    }
  }
});

/** The words of one language; a small file that only hands them on is none. */
function isCatalogue(file: string, files: Built['files']): boolean {
  return file.startsWith('catalogue-') && (files.get(file)?.byteLength ?? 0) > 1000;
}

test('what is imported by what is imported is weighed too', () => {
  const text = (words: string) => new TextEncoder().encode(words);
  const files = new Map([
    ['a-1.js', text('import"./b-2.js"')],
    ['b-2.js', text('new Worker("/assets/c-3.js")')],
    ['c-3.js', text('import("./a-1.js")')],
    ['d-4.js', text('alone')],
  ]);
  assert.deepEqual([...reachedFrom('a-1.js', files)].sort(), ['a-1.js', 'b-2.js', 'c-3.js']);
  assert.ok(weightOf(['a-1.js', 'b-2.js'], files) > weightOf(['a-1.js'], files));
});
