import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runEnsemble } from './ensemble.ts';
import { movedScenario, movesFor, movesIn } from './moves.ts';
import { compiledPlain, plainScenario } from './plain.ts';
import { bytesOf } from './summary.ts';
import { prepared, scenarioFile } from './testing.ts';

test('a scenario that went through JSON gives the same runs, bound and unbound, with parameters moved and without', () => {
  for (const id of ['extension', 'three-way']) {
    const sent = JSON.parse(JSON.stringify(plainScenario(prepared(id), '2025-05-01'))) as ReturnType<
      typeof plainScenario
    >; // As it was written.
    const { compiled } = prepared(id);
    assert.deepEqual(compiledPlain(sent, [], compiled.seed), compiled);
    const moves = [
      { path: 'USA.reaction', value: 0.4 },
      { path: 'sight.technical', value: 60 },
    ];
    const moved = prepared(id, movedScenario(scenarioFile(id), moves));
    assert.deepEqual(
      bytesOf(runEnsemble(compiledPlain(sent, moves, 5), 50)),
      bytesOf(runEnsemble({ ...moved.compiled, seed: 5 }, 50)),
    );
    assert.notDeepEqual(compiledPlain(sent, moves, 5), { ...compiled, seed: 5 });
  }
});

test('a moved parameter is written with a colon or an equals sign, once, and as scenario files write numbers', () => {
  assert.deepEqual(movesIn(['USA.reaction:0.4', 'sight.technical=60']), {
    ok: true,
    value: [
      { path: 'USA.reaction', value: 0.4 },
      { path: 'sight.technical', value: 60 },
    ],
  });
  for (const bad of [
    '',
    'x',
    ':1',
    'USA.reaction:',
    'USA.reaction:-1',
    'USA.reaction:1e3',
    'USA.reaction:0x1',
    'a b:1',
  ]) {
    assert.equal(movesIn([bad]).ok, false, bad);
  }
  assert.equal(movesIn(['risk:0.1', 'risk:0.2']).ok, false);
  assert.equal(movesIn(Array.from({ length: 41 }, (_, i) => `USA.programme.${2000 + i}:1`)).ok, false);
});

test('of several scenarios each takes the moves that speak of its own parties', () => {
  const moves = ['CHN.reaction', 'USA.reaction', 'sight.start', 'risk'].map((path) => ({ path, value: 1 }));
  assert.deepEqual(
    movesFor({ parties: ['USA', 'RUS'] }, moves).map(({ path }) => path),
    ['USA.reaction', 'sight.start', 'risk'],
  );
});
