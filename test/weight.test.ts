import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ISLANDS, type IslandName } from '../src/page/islands.ts';
import { type Built, readBuilt } from '../src/store/built.ts';

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
 * What a worker may weigh beside the page, which is there before it. That of drafts has the whole core in it: YAML, the
 * format, every check and the assessment, which otherwise a server would have to do with a text that is nobody's business.
 * It grows with the words of all pages in every language, of which it needs few: they are one catalogue for each.
 */
const WORKERS: Readonly<Record<string, number>> = { 'draft-worker': 230_000 };

function weightOf(names: Iterable<string>, files: Built['files']): number {
  return [...names].reduce((sum, name) => sum + gzipSync(files.get(name) ?? '').byteLength, 0);
}

/** The file and every other that it names, and that these name. */
function reachedFrom(name: string, files: Built['files'], reached = new Set<string>()): ReadonlySet<string> {
  reached.add(name);
  const text = new TextDecoder().decode(files.get(name));
  for (const other of files.keys()) {
    if (!reached.has(other) && text.includes(other)) reachedFrom(other, files, reached);
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
    const reached = reachedFrom(script.replace('/assets/', ''), built.files);
    for (const chunk of chunks) assert.ok(reached.has(chunk.replace('/assets/', '')), `${script} names ${chunk}`);
    const bytes = weightOf(
      [...reached].filter((file) => workerOf(file) === undefined),
      built.files,
    );
    assert.ok(bytes > 200, `${bytes} bytes are no script`);
    assert.ok(bytes <= BUDGETS[name], `${bytes} bytes, more than ${BUDGETS[name]}`);
  });
}

function workerOf(file: string): string | undefined {
  return Object.keys(WORKERS).find((name) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file));
}

test('each worker weighs no more than it may', () => {
  assert.ok(built, 'run npm run islands');
  for (const [name, most] of Object.entries(WORKERS)) {
    const files: string[] = [...built.files.keys()].filter((file) => workerOf(file) === name);
    assert.equal(files.length, 1, `${name} is built once`);
    const bytes = weightOf(files, built.files);
    assert.ok(bytes <= most, `${bytes} bytes, more than ${most}`);
  }
});

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
