import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import Papa from 'papaparse';
import { type ComparisonJson, comparisonSchema } from '../src/report/compare-json.ts';
import { command, json } from './command.ts';

/** `compare` as others script against it. */

const folder = mkdtempSync(join(tmpdir(), 'servanda-'));
after(() => rmSync(folder, { recursive: true, force: true }));
/** A copy of an agreement of the library, with changes, as a negotiator would make one. */
const draft = (id: string, ...changes: readonly (readonly [string, string])[]): string => {
  const text = readFileSync(new URL(`../agreements/${id}.yaml`, import.meta.url), 'utf8');
  const path = join(folder, 'my-draft.yaml');
  const changed = changes.reduce((before, [from, to]) => {
    assert.ok(before.includes(from), from);
    return before.replace(from, to);
  }, text);
  writeFileSync(path, changed);
  return path;
};

test('a changed copy differs in what was changed, in words, and in nothing else', async () => {
  const path = draft('new-start', ['max: 1550', 'max: 1000'], ['after: 3 months', 'after: blank']);
  const comparison = await json<ComparisonJson>(['compare', 'new-start', path]);
  assert.deepEqual(comparisonSchema.parse(comparison), comparison);
  assert.deepEqual([comparison.a.id, comparison.b.id], ['new-start', 'new-start']);
  const different = comparison.pairs.filter((pair) => !pair.same);
  assert.deepEqual(
    different.map(({ subject, section, a, b, differences }) => [subject, section, a?.cite, b?.cite, differences]),
    [
      [
        'warheads',
        'limits',
        'II(1)(b)',
        'II(1)(b)',
        [{ aspect: 'number', a: 'at most 1,550 warheads', b: 'at most 1,000 warheads' }],
      ],
      [
        'withdrawal',
        'lifecycle',
        'XIV(3)',
        'XIV(3)',
        [
          {
            aspect: 'notice-period',
            a: '3 months, from its receipt',
            b: 'left blank in the draft, from its receipt',
          },
        ],
      ],
    ],
  );
});

test('compare --csv: a row for each aspect of each pair, with the articles and words of both', async () => {
  const { pairs } = await json<ComparisonJson>(['compare', 'start-1', 'new-start']);
  const { out } = await command(['compare', 'start-1', 'new-start', '--csv']);
  const rows = Papa.parse<Record<string, string>>(out.trim(), { header: true }).data;
  assert.deepEqual(
    rows
      .filter((row) => row['same'] === 'false')
      .map((row) => ['section', 'citeA', 'citeB', 'aspect', 'inA', 'inB'].map((column) => row[column])),
    pairs.flatMap(({ section, a, b, same, differences }) => {
      const of = [section, a?.cite ?? '', b?.cite ?? ''];
      if (!same && differences.length === 0) return [[...of, '', '', '']];
      return differences.map((each) => [...of, each.aspect, each.a ?? '', each.b ?? '']);
    }),
  );
  const named = (all: readonly (readonly (string | undefined)[])[]) => new Set(all.map((each) => each.join('|')));
  assert.deepEqual(
    named(rows.map((row) => [row['section'], row['provisionA'], row['provisionB']])),
    named(pairs.map(({ section, a, b }) => [section, a?.id ?? '', b?.id ?? ''])),
    'no pair is left out',
  );
});

test('compare answers with 0 and in text, the one and the other way round', async () => {
  for (const names of [
    ['inf', 'new-start'],
    ['new-start', 'inf'],
  ]) {
    const { code, out, err } = await command(['compare', ...names]);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^(INF AND NEW START|NEW START AND INF)\n/);
    assert.match(out, /Only in INF/);
  }
  const brief = (await command(['compare', 'inf', 'new-start'])).out.split('\n').length;
  const whole = (await command(['compare', 'inf', 'new-start', '--all'])).out.split('\n').length;
  assert.ok(whole > brief);
});

test('what cannot be compared is refused in one line', async () => {
  const broken = draft('new-start', ['max: 1550', 'max: many']);
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['compare', 'new-start'], /missing required argument 'b'/],
    [['compare', 'new-start', 'inff'], /^found the agreement "inff", expected .*did you mean "inf"\?$/m],
    [['compare', 'new-start', broken], /my-draft\.yaml:\d+:\d+: found/],
    [['compare', 'new-start', join(folder, 'none.yaml')], /none\.yaml:1:1: found no such file/],
  ];
  for (const [args, expected] of cases) {
    const { code, out, err } = await command(args);
    assert.deepEqual([code, out], [2, ''], args.join(' '));
    assert.match(err, expected);
    assert.doesNotMatch(err, /\n\s+at |node:internal/);
  }
});
