import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { freshCopies, loadAgreement, loadRecordFolder } from '../src/store/library.ts';
import { copyText, readCopy } from '../src/store/parsed.ts';

const folder = mkdtempSync(join(tmpdir(), 'servanda-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('there is a copy of every agreement and of the record, and each gives back what it was made from', () => {
  const copies = freshCopies();
  assert.ok(copies.ok);
  assert.ok(copies.value.length > 75);
  assert.ok(copies.value.some(({ file }) => file.pathname.endsWith('/record.json')));
});

test('a copy serves only for the texts that it was made from', () => {
  const file = pathToFileURL(join(folder, 'copy.json'));
  writeFileSync(file, copyText(['a', 'b'], { kept: true }));
  assert.deepEqual(readCopy(file, ['a', 'b']), { kept: true });
  assert.equal(readCopy(file, ['a', 'c']), undefined);
  assert.equal(readCopy(file, ['ab', '']), undefined);
  assert.equal(readCopy(pathToFileURL(join(folder, 'none.json')), []), undefined);
});

test('the quick reader of the library and the careful one, which reads what others write, read the same', () => {
  const copies = freshCopies();
  assert.ok(copies.ok);
  for (const { file, text } of copies.value) {
    const id = /agreements\/(.*)\.json$/.exec(file.pathname)?.[1];
    if (id === undefined) continue;
    const { value } = JSON.parse(text) as { readonly value: unknown }; // The text of a copy, as `copyText` writes it.
    const careful = loadAgreement(`agreements/${id}.yaml`);
    assert.ok(careful.ok);
    assert.deepEqual(value, JSON.parse(JSON.stringify(careful.value)), id);
  }
});

test('the record from its copy and from its files is the same', () => {
  const [copied, read] = [loadRecordFolder(), loadRecordFolder('record')];
  assert.ok(copied.ok && read.ok);
  assert.deepEqual(copied.value.statements, read.value.statements);
  assert.deepEqual([...copied.value.sources], [...read.value.sources]);
  assert.deepEqual(copied.value.ties, read.value.ties);
});
