import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import Papa from 'papaparse';
import type * as z from 'zod';
import { templateOf } from '../src/agreement/template.ts';
import { sourcesJsonSchema } from '../src/report/sources-json.ts';
import { command, json } from './command.ts';

/** `servanda sources` as others script against it. */

type SourcesJson = z.infer<typeof sourcesJsonSchema>;

const folder = mkdtempSync(join(tmpdir(), 'servanda-sources-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const whole = await json<SourcesJson>(['sources']);

test('sources --json follows schemas/sources-1.json', () => {
  assert.deepEqual(sourcesJsonSchema.parse(whole), whole);
  assert.equal(whole.sources[0]?.id, 'recalled');
});

test('the counts of a source are those of what rests on it, and each agreement has its tallies', () => {
  for (const { id, resting, provisions, statements, ties, recalled } of whole.sources) {
    assert.equal(provisions + statements + ties, resting.length, id);
    assert.equal(resting.filter((each) => each.confidence === 'recalled').length, recalled, id);
  }
  for (const { agreement, provisions } of whole.agreements) {
    const resting = whole.sources.flatMap((each) => each.resting);
    const its = resting.filter((each) => each.agreement === agreement && each.what === 'provision');
    assert.equal(new Set(its.map((each) => each.id)).size, provisions.confirmed + provisions.recalled, `${agreement}`);
  }
});

test('sources --agreement new-start: what rests on each of its sources, by id', async () => {
  const { agreements, sources } = await json<SourcesJson>(['sources', '--agreement', 'new-start']);
  assert.deepEqual(
    agreements.map((each) => each.agreement),
    ['new-start'],
  );
  assert.ok(sources.every((each) => each.resting.length > 0));
  assert.ok(sources.every((each) => each.resting.every(({ agreement }) => agreement === 'new-start')));
  const part = sources.find((each) => each.id === 'ns-part4');
  assert.ok(part?.resting.some((each) => each.id === 'time' && each.confidence === 'confirmed'));
  const { out } = await command(['sources', '--agreement', 'new-start']);
  assert.match(out, /^NEW START: SOURCES\n/);
  assert.match(out, /\nns-part4 \(official\)\n[^\n]*\n[\s\S]*?\n {2}Provisions: time, /);
  assert.match(out, /terms\.[a-z-]+\.except\.[a-z-]+°/);
});

test('sources --unused: those on which nothing rests, and no others', async () => {
  const { sources } = await json<SourcesJson>(['sources', '--unused']);
  const unused = whole.sources.filter((each) => each.resting.length === 0).map((each) => each.id);
  assert.ok(unused.length > 0);
  assert.deepEqual(
    sources.map((each) => each.id),
    unused,
  );
  const { out } = await command(['sources', '--unused']);
  for (const id of unused) assert.ok(out.includes(`\n  ${id} (`), id);
});

test('sources: the summary comes first, then every source that carries something, the most cited first', async () => {
  const { code, out } = await command(['sources']);
  assert.equal(code, 0);
  const many = whole.sources.length;
  assert.match(out, new RegExp(`^SOURCES\n${many} sources; nothing rests on `));
  assert.match(out, /\nHow sure +Provisions +Statements\n/);
  assert.match(out, /\n {2}inf +\d+ +\d+ +\d+% +\d+ +\d+ +\d+%\n/);
  assert.match(out, /\n {2}together +/);
  assert.match(out, /\nGeneral knowledge \(recalled\): \d+ provisions, [\d,]+ statements[.,]/);
  const list = out.slice(out.indexOf('\nEach source')).trim().split('\n').slice(1);
  assert.equal(list.length, whole.sources.filter((each) => each.resting.length > 0).length);
  const sums = list.map((line) =>
    [...line.slice(0, 18).matchAll(/[\d,]+/g)].reduce((sum, [number]) => sum + Number(number.replace(',', '')), 0),
  );
  assert.deepEqual(
    sums,
    sums.toSorted((a, b) => b - a),
  );
  for (const line of out.split('\n')) assert.ok(line.length <= 80, line);
});

test('sources --csv: one row for each source, with the same counts', async () => {
  const { out } = await command(['sources', '--csv']);
  const rows = Papa.parse<Record<string, string>>(out.trim(), { header: true }).data;
  assert.deepEqual(
    rows.map((row) => [row['id'], row['provisions'], row['recalled']]),
    whole.sources.map((each) => [each.id, `${each.provisions}`, `${each.recalled}`]),
  );
});

test("a draft of the user's own, with a source that nobody has", async () => {
  const path = join(folder, 'draft.yaml');
  writeFileSync(path, templateOf('draft').replace('sources: [draft]\n', 'sources: [nowhere]\n'));
  const { sources } = await json<SourcesJson>(['sources', '--agreement', path]);
  assert.deepEqual(
    sources.map(({ id, file, grade, provisions }) => [id, file, grade, provisions > 0]),
    [
      ['draft', 'draft', 'not opened', true],
      ['nowhere', undefined, 'none', true],
    ],
  );
});

test('bad usage', async () => {
  const both = await command(['sources', '--agreement', 'inf', '--unused']);
  assert.deepEqual(
    [both.code, both.err],
    [2, 'found --agreement with --unused, expected either one agreement or the sources on which nothing rests\n'],
  );
  const slip = await command(['sources', '--agreement', 'imf']);
  assert.equal(slip.code, 2);
  assert.match(slip.err, /^found the agreement "imf", expected one of .*; did you mean "inf"\?\n$/);
});
