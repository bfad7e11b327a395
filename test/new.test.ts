import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { newJsonSchema } from '../src/report/new-json.ts';
import { command, json } from './command.ts';

/** `servanda new`: it writes into the current folder, so the tests stand in one of their own. */

const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'servanda-new-'));
process.chdir(folder);
after(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

test('new my-treaty writes a file that lint passes, that show tells and that can be assessed', async () => {
  const { code, out } = await command(['new', 'my-treaty']);
  assert.deepEqual([code, out], [0, 'my-treaty.yaml is written. Fill it in, then run: servanda lint my-treaty.yaml\n']);
  const blank =
    'my-treaty.yaml:74:10: warning: found limits.long-missiles.max, left blank in the draft, expected a value; ' +
    'fill it by a patch: set limits.long-missiles.max\n1 warning\n';
  assert.deepEqual(await command(['lint', 'my-treaty.yaml']), { code: 0, out: blank, err: '' });
  for (const args of [
    ['show', 'my-treaty.yaml'],
    ['assess', 'my-treaty.yaml', '--on', '2026-01-01', '--reading', 'all'],
    ['define', 'my-treaty.yaml', '--basing', 'ground', '--range', '800'],
  ]) {
    assert.deepEqual([(await command(args)).code, args[0]], [0, args[0]]);
  }
});

test('it writes nothing over', async () => {
  await command(['new', 'kept']);
  const text = readFileSync('kept.yaml', 'utf8');
  const { code, err } = await command(['new', 'kept']);
  assert.deepEqual(
    [code, err],
    [
      2,
      'found the file kept.yaml, expected no file of that name: nothing is written over; choose another name or folder, or use --print\n',
    ],
  );
  assert.equal(readFileSync('kept.yaml', 'utf8'), text);
});

test('--print writes no file; --json says what it did', async () => {
  const { out } = await command(['new', 'printed', '--print']);
  assert.match(out, /^# An agreement as data[\s\S]*\nid: printed\n/);
  const printed = newJsonSchema.parse(await json(['new', 'printed', '--print']));
  assert.deepEqual([printed.text, printed.written], [out, false]);
  assert.ok(!readdirSync('.').includes('printed.yaml'));
  const written = newJsonSchema.parse(await json(['new', 'written']));
  assert.deepEqual([written.id, written.file, written.written], ['written', 'written.yaml', true]);
  assert.equal(readFileSync('written.yaml', 'utf8'), written.text);
});

const names: [name: string, fix: string][] = [
  ['My Treaty', '; did you mean "my-treaty"?'],
  ['my-treaty.yaml', '; did you mean "my-treaty"?'],
  ['../up', '; did you mean "up"?'],
  ['1st', '; did you mean "st"?'],
  ['---', ''],
  ['', ''],
];
for (const [name, fix] of names) {
  test(`the name ${JSON.stringify(name)} is no id`, async () => {
    const { code, err } = await command(['new', '--', name]);
    const expected = 'a name of at most 64 small letters, digits and single hyphens, such as heavy-bomber';
    assert.deepEqual([code, err], [2, `found the name "${name}", expected ${expected}${fix}\n`]);
  });
}
