import assert from 'node:assert/strict';
import test from 'node:test';
import { course, findings, found, inf, newStart, only, told } from './testing.ts';

/** What only people can answer stays a question, and is never met or breached. */

test('New START, V(2): whether a new kind of arm is covered is a question while the treaty binds', () => {
  assert.deepEqual(course(findings(newStart), { id: 'judgements.new-kinds', party: 'RUS', reading: 'USA' }), [
    'ever to 2010-04-08: dormant',
    '2010-04-08 to 2011-02-05: dormant',
    '2011-02-05 to 2023-02-28: undetermined',
    '2023-02-28 to 2026-02-05: undetermined',
    '2026-02-05 to ever after: dormant',
  ]);
  const wanted = { id: 'judgements.new-kinds', party: 'RUS', on: '2023-06-15' };
  assert.deepEqual(told(findings(newStart), wanted), { USA: 'undetermined', RUS: 'dormant' });
});

test('New START, V(2): the reason is the question, and the finding cites its article', () => {
  const finding = only(found(findings(newStart), { id: 'judgements.new-kinds', party: 'RUS', on: '2018-02-05' }));
  assert.equal(finding.kind, 'definition');
  assert.equal(finding.provision, 'V(2)');
  const { reason, because } = finding.why();
  assert.deepEqual(reason, {
    code: 'judgement',
    params: { asks: 'Is the arm of a new kind, and does the treaty cover it?' },
    cite: 'V(2)',
  });
  assert.deepEqual(because, []);
});

test('DESIGN: no judgement of any agreement is ever met or breached', () => {
  for (const file of [newStart, inf]) {
    const those = findings(file).filter((each) => each.kind === 'definition');
    assert.equal(new Set(those.map((each) => each.id)).size, Object.keys(file.judgements).length);
    assert.deepEqual([...new Set(those.map((each) => each.status))].sort(), ['dormant', 'undetermined']);
  }
});
