import assert from 'node:assert/strict';
import test from 'node:test';
import { fail, ok, type Result } from './result.ts';

test('STYLE 4, an expected failure is a value that says which it is', () => {
  const results: Result<number, string>[] = [ok(0), fail('')];
  assert.deepEqual(results, [
    { ok: true, value: 0 },
    { ok: false, problem: '' },
  ]);
  assert.deepEqual(
    results.map((result) => (result.ok ? result.value : result.problem)),
    [0, ''],
  );
});
