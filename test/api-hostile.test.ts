import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { problemDetailsSchema } from '../src/api/problem.ts';
import { app } from './api.ts';
import { hostileRequest } from './hostile.ts';

/** Random and hostile requests, a tenth of what bench/api.ts sends: only 2xx, 3xx and 4xx, and nothing told of ourselves. */

test('whatever is sent, the answer is one, or a problem that says what was found', async () => {
  const api = app({ limits: { cacheBytes: 4 * 1024 * 1024 } });
  const seen = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(hostileRequest, async ({ url, init }) => {
      const response = await api.request(url, init);
      seen.set(response.status, (seen.get(response.status) ?? 0) + 1);
      const text = await response.text();
      assert.ok(response.status < 500, `${response.status}: ${url}`);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      if (response.status < 400) return;
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      if (init.method === 'HEAD') return;
      const details = problemDetailsSchema.parse(JSON.parse(text));
      assert.equal(details.status, response.status);
      assert.ok(text.length < 20_000, `an error of ${text.length} characters`);
      assert.doesNotMatch(text, /node_modules|\.ts:\d|\n\s+at /);
    }),
    { numRuns: 1000, seed: 4660 },
  );
  for (const status of [200, 400, 404, 405, 406, 413, 415, 422]) {
    assert.ok(seen.has(status), `${status} was among the answers: ${[...seen.keys()].join(', ')}`);
  }
});
