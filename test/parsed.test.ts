import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { freshCopies, loadAgreement } from '../src/store/library.ts';
import { readCopy } from '../src/store/parsed.ts';

const FOLDER = new URL('../agreements/parsed/', import.meta.url);
const copies = freshCopies();
assert.ok(copies.ok);

test('agreements/parsed/ holds the library as its files say it: npm run parsed', () => {
  for (const { file, text } of copies.value) assert.equal(readFileSync(file, 'utf8'), text, `${file.pathname} is old`);
  assert.equal(readdirSync(FOLDER).length, copies.value.length, 'a copy without its agreement');
});

test('a copy serves only for the file that it was made from', () => {
  const [copy] = copies.value;
  assert.ok(copy);
  assert.equal(readCopy(copy.file, 'another text'), undefined);
  assert.equal(readCopy(new URL('none.json', FOLDER), ''), undefined);
});

test('an agreement by its id and by its file is the same', () => {
  for (const id of ['new-start', 'inf']) assert.deepEqual(loadAgreement(id), loadAgreement(`agreements/${id}.yaml`));
});
