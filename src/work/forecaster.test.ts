import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runEnsemble } from '../forecast/ensemble.ts';
import { outcomeOf } from '../forecast/outcome.ts';
import { prepared } from '../forecast/testing.ts';
import { digestOf } from './ensemble.ts';
import { makeForecaster, TooManyForecasts } from './forecaster.ts';

test('a forecast on a thread is that of this one, and holds up nobody; too many are turned away', async () => {
  const ready = prepared('lapse');
  const job = { prepared: ready, dataDate: '2025-05-01', runs: 300 };
  const { forecast } = makeForecaster({ atOnce: 1, waiting: 1 });
  let turns = 0;
  const beside = setInterval(() => turns++, 1);
  const [first, second, third] = [forecast(job), forecast(job), forecast(job)];
  await assert.rejects(third, TooManyForecasts);
  const answers = await Promise.all([first, second]);
  clearInterval(beside);
  const summary = runEnsemble(ready.compiled, 300);
  for (const { outcome, digest } of answers) {
    assert.equal(digest, digestOf(summary));
    assert.deepEqual(outcome, outcomeOf(ready, summary, '2025-05-01'));
  }
  assert.ok(turns > 5, `${turns} turns for others`);
  assert.equal((await forecast(job)).digest, digestOf(summary), 'there is room again');
});
