import assert from 'node:assert/strict';
import test from 'node:test';
import { day } from '../time/testing.ts';
import { citing, findings, found, newStart, only, patch, saying, statements, told } from './testing.ts';

/** Case 12: the treaty ends between the event and the deadline. */

const CHANGE = 'duties.data-change';
const changed = (on: string): string =>
  `{ kind: event, id: change, event: data-change, agreement: new-start, party: RUS, on: '${on}' }`;
const sent = (received: string): string =>
  `{ kind: notification, id: sent, agreement: new-start, by: RUS, what: data-change, about: change, received: '${received}' }`;

const lapse = patch('no-extension', [{ reject: ['new-start-extension'] }]);
const event2021 = changed('2021-02-03');

test('New START, case 12: event on 3 February 2021, due on the 8th, end on the 5th: lapsed and accrued, side by side', () => {
  const all = findings(newStart, { patches: [lapse], statements: statements(`[${event2021}]`) });
  const wanted = { id: CHANGE, party: 'RUS', subject: 'change' };
  assert.deepEqual(told(all, { ...wanted, on: '2021-02-04' }), { common: 'pending due 2021-02-08' });
  for (const on of ['2021-02-05', '2021-02-08']) {
    assert.deepEqual(told(all, { ...wanted, on }), {
      'Art. 70(1)(a)': 'dormant due 2021-02-08',
      'Art. 70(1)(b)': 'pending due 2021-02-08',
    });
  }
  assert.deepEqual(told(all, { ...wanted, on: '2021-02-09' }), {});
  const both = found(all, { ...wanted, on: '2021-02-05' });
  const [a, b] = [only(both, 'Art. 70(1)(a)'), only(both, 'Art. 70(1)(b)')];
  assert.ok(a.disputed && b.disputed);
  assert.equal(a.why().reason.cite, 'Vienna Convention, Art. 70(1)(a)');
  assert.equal(b.why().reason.cite, 'Vienna Convention, Art. 70(1)(b)');
  for (const each of [a, b]) {
    assert.deepEqual(saying(each, 'lapsed-before-due')[0]?.params, { end: day('2021-02-05'), due: day('2021-02-08') });
    assert.deepEqual(citing(each), ['change']);
  }
});

test('New START, case 12: performed after the end and before the deadline, it was kept if it was still owed', () => {
  const note = sent('2021-02-06');
  const all = findings(newStart, { patches: [lapse], statements: statements(`[${event2021}, ${note}]`) });
  const wanted = { id: CHANGE, party: 'RUS', subject: 'change' };
  assert.deepEqual(told(all, { ...wanted, on: '2021-02-05' }), {
    'Art. 70(1)(a)': 'dormant due 2021-02-08',
    'Art. 70(1)(b)': 'pending due 2021-02-08',
  });
  assert.deepEqual(told(all, { ...wanted, on: '2021-02-06' }), {
    'Art. 70(1)(a)': 'dormant due 2021-02-08',
    'Art. 70(1)(b)': 'met due 2021-02-08',
  });
});

test('New START, case 12: performed before the end, nothing lapses', () => {
  const note = sent('2021-02-04');
  const all = findings(newStart, { patches: [lapse], statements: statements(`[${event2021}, ${note}]`) });
  const wanted = { id: CHANGE, party: 'RUS', subject: 'change' };
  assert.deepEqual(told(all, { ...wanted, on: '2021-02-04' }), { common: 'met due 2021-02-08' });
  assert.deepEqual(told(all, { ...wanted, on: '2021-02-05' }), {});
});

test('New START, case 12: due on the last day of the treaty, nothing lapses', () => {
  const early = changed('2021-01-30');
  const all = findings(newStart, { patches: [lapse], statements: statements(`[${early}]`) });
  const wanted = { id: CHANGE, party: 'RUS', subject: 'change' };
  assert.deepEqual(told(all, { ...wanted, on: '2021-02-04' }), { common: 'pending due 2021-02-04' });
  assert.deepEqual(told(all, { ...wanted, on: '2021-02-05' }), {});
});

test('New START, case 12: with the extension that there was, the same event is simply owed', () => {
  const all = findings(newStart, { statements: statements(`[${event2021}]`) });
  const wanted = { id: CHANGE, party: 'RUS', subject: 'change' };
  assert.deepEqual(told(all, { ...wanted, on: '2021-02-06' }), { common: 'pending due 2021-02-08' });
});

test('New START, case 12: in 2026 the Russian reading has nothing to lapse, for the duty slept', () => {
  const said = statements(`[${changed('2026-02-03')}]`);
  const all = findings(newStart, { statements: said });
  const wanted = { id: CHANGE, party: 'RUS', subject: 'change' };
  assert.deepEqual(told(all, { ...wanted, on: '2026-02-04' }), { USA: 'pending due 2026-02-08', RUS: 'dormant' });
});
