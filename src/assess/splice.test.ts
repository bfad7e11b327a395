import assert from 'node:assert/strict';
import test from 'node:test';
import { day } from '../time/testing.ts';
import type { Finding } from './finding.ts';
import { actsAlone, findings, newStart, patch, plain, recordOf, statements, told } from './testing.ts';

/** RULES 2.3: a reform must not leak backwards, nor freeze what was before it. */

const [VEHICLES, WARHEADS] = ['limits.deployed-vehicles', 'limits.warheads'] as const;

test('RULES 2.3: a limit that an amendment lowers counts only from its day', () => {
  const lower = patch('lower', [{ set: 'limits.warheads.max', to: 1000 }], '2019-03-01');
  const all = findings(newStart, { patches: [lower] });
  const plainly = findings(newStart);
  const wanted = { id: WARHEADS, party: 'USA' };
  assert.deepEqual(told(all, { ...wanted, on: '2019-02-28' }), { common: 'met 1398/1550' });
  assert.deepEqual(told(all, { ...wanted, on: '2019-03-01' }), { common: 'breached 1365/1000' });
  assert.deepEqual(told(all, { ...wanted, on: '2026-02-05' }), { common: 'dormant' });
  const until = (those: readonly Finding[]): object[] =>
    plain(those.filter((each) => each.from < day('2019-03-01'))).map((each) => ({
      ...each,
      to: Math.min(each.to, day('2019-03-01')),
    }));
  assert.deepEqual(until(all), until(plainly));
});

test('RULES 2.3: without a day a what-if holds from the beginning, but no limit binds before it binds', () => {
  const lower = patch('lower', [{ set: 'limits.warheads.max', to: 1000 }]);
  const all = findings(newStart, { patches: [lower] });
  assert.deepEqual(told(all, { id: WARHEADS, party: 'USA', on: '2018-02-05' }), { common: 'breached 1350/1000' });
  assert.deepEqual(told(all, { id: WARHEADS, party: 'USA', on: '2018-02-04' }), { common: 'pending 1393/1000' });
});

test('RULES 2.3: two amendments, each from its day', () => {
  const one = patch('one', [{ set: 'limits.warheads.max', to: 1400 }], '2019-03-01');
  const two = patch('two', [{ set: 'limits.deployed-vehicles.max', to: 600 }], '2020-03-01');
  for (const patches of [
    [one, two],
    [two, one],
  ]) {
    const all = findings(newStart, { patches });
    const on = (date: string): string[] =>
      [WARHEADS, VEHICLES].map((id) => told(all, { id, party: 'USA', on: date })['common'] ?? '');
    assert.deepEqual(on('2018-09-01'), ['met 1398/1550', 'met 659/700']);
    assert.deepEqual(on('2019-03-01'), ['met 1365/1400', 'met 656/700']);
    assert.deepEqual(on('2020-03-01'), ['met 1373/1400', 'breached 655/600']);
    assert.deepEqual(on('2020-09-01'), ['breached 1457/1400', 'breached 675/600']);
  }
});

test('RULES 2.3: an amendment that adds a limit says nothing of the time before it', () => {
  const add = patch('add', [{ add: 'limits.fewer', to: { ...newStart.limits['warheads'], max: 100 } }], '2020-03-01');
  const all = findings(newStart, { patches: [add] });
  assert.deepEqual(told(all, { id: 'limits.fewer', party: 'USA', on: '2020-02-29' }), {});
  assert.deepEqual(told(all, { id: 'limits.fewer', party: 'USA', on: '2020-03-01' }), { common: 'breached 1373/100' });
});

test('Vienna Convention, Art. 28: an amendment changes no duty that was owed before it', () => {
  const longer = patch('longer', [{ set: 'duties.data-change.within', to: '60 days' }], '2015-03-01');
  const event = `[{ kind: event, id: change, agreement: new-start, event: data-change, party: USA, on: '2015-02-10' },
    { kind: notification, id: late, agreement: new-start, by: USA, what: data-change, about: change, received: '2015-02-20' }]`;
  const all = findings(newStart, { record: recordOf(actsAlone, statements(event)), patches: [longer] });
  const wanted = { id: 'duties.data-change', party: 'USA', subject: 'change' };
  assert.deepEqual(told(all, { ...wanted, on: '2015-02-28' }), { common: 'breached due 2015-02-15' });
  assert.deepEqual(told(all, { ...wanted, on: '2015-03-02' }), { common: 'breached due 2015-02-15' });
});
