import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runEnsemble } from '../forecast/ensemble.ts';
import { type Outcome, outcomeOf } from '../forecast/outcome.ts';
import { prepared } from '../forecast/testing.ts';
import { forecastCsv } from './forecast-json.ts';
import { comparisonOfForecasts } from './forecast-text.ts';
import { PLAIN } from './paint.ts';

const outcome = (id: string, years: number, runs: number): Outcome => {
  const ready = prepared(id, { years });
  return outcomeOf(ready, runEnsemble(ready.compiled, runs), '2025');
};
const [short, long] = [outcome('extension', 5, 20), outcome('lapse', 10, 30)];

test('of a scenario that has ended nothing is told, and each has its own runs', () => {
  for (const both of [
    [short, long],
    [long, short],
  ]) {
    const text = comparisonOfForecasts(both, PLAIN);
    const later = text.slice(text.indexOf('After 10 years'));
    assert.equal(later.match(/^ +extension +ends before$/gm)?.length, 2);
    assert.equal(later.match(/^ +lapse +\d,\d{3} \(/gm)?.length, 2);
    assert.match(text, /^extension: .* 20 runs/m);
    assert.match(text, /^lapse: .* 30 runs/m);
  }
});

test('each row of a table says of which model and data it is, and how much of these is assumed and recalled', () => {
  const [head = '', first = ''] = forecastCsv(short).split('\n');
  const named = 'scenario,model,seed,runs,data date,parameters,assumed,recalled,';
  assert.ok(head.startsWith(named), head);
  assert.ok(first.startsWith('extension,servanda-forces/1,1,20,2025,78,61,5,'), first);
});
