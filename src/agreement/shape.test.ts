import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreementSchema, patchSchema } from './schema.ts';
import { shapesAt } from './shape.ts';
import type { Path } from './yaml-source.ts';

const refers: readonly (readonly [path: Path, expected: readonly string[]])[] = [
  [['limits', 'a', 'count'], ['count']],
  [['limits', 'a', 'max', 'of'], ['count']],
  [
    ['limits', 'a', 'binds', 0],
    ['state', 'group'],
  ],
  [['terms', 'a', 'is'], ['term-or-kind']],
  [['terms', 'a', 'except', 'b', 'where', 'any', 0, 'is'], ['term-or-kind']],
  [['terms', 'a', 'where', 'site'], []],
  [['limits', 'a', 'from', 'on'], ['date']],
  [['readings', 'a', 'by'], ['body']],
  [['limits', 'a', 'nothing'], []],
];
for (const [path, expected] of refers) {
  test(`what ${path.join('.')} refers to`, () => {
    const found = shapesAt(agreementSchema, path).flatMap(({ refersTo }) => (refersTo ? [refersTo] : []));
    assert.deepEqual(found, expected);
  });
}

/** Every place that a key can stand at, down to a depth that has all of the format in it. */
function* keysUnder(schema: typeof agreementSchema | typeof patchSchema, path: Path): Generator<Path> {
  if (path.length > 7) return;
  for (const { properties = {}, additionalProperties, items } of shapesAt(schema, path)) {
    for (const key of Object.keys(properties)) {
      yield [...path, key];
      // A condition has conditions in it.
      if (!['where', 'all', 'any', 'not'].includes(key)) yield* keysUnder(schema, [...path, key]);
    }
    if (typeof additionalProperties === 'object') yield* keysUnder(schema, [...path, 'any-name']);
    if (items) yield* keysUnder(schema, [...path, 0]);
  }
}

test('every key of the formats says what it means', () => {
  for (const [name, schema] of Object.entries({ agreementSchema, patchSchema })) {
    const keys = [...keysUnder(schema, [])];
    const silent = keys.filter((path) => !shapesAt(schema, path).some(({ description }) => description !== undefined));
    assert.deepEqual([...new Set(silent.map((path) => path.join('.')))], [], name);
    assert.ok(keys.length > 20, `only ${keys.length} keys of ${name} were looked at`);
  }
});
