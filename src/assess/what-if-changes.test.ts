import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Statement } from '../record/schema.ts';
import { day } from '../time/testing.ts';
import {
  ABOUT,
  agreement,
  bare,
  certain,
  date,
  library,
  patch,
  plain,
  record,
  recordOf,
  signed,
  statements,
  told,
} from './testing.ts';
import { ends, extend, join, suppose, withdraw } from './testing-what-if.ts';
import { type Supposed, type Supposition, whatIf } from './what-if.ts';

/** What suppositions change together, what a patch changes, and where nothing changes. */

// Several together, and what reaches everything that the agreement says.

test('suppositions follow one another: an extension, and then an exit from what it prolonged', () => {
  const supposed = suppose('new-start', [extend('5 years', '2026-02-03'), withdraw('RUS', '2027-01-01')]);
  assert.deepEqual(
    supposed.notAllowed.map((each) => each.why),
    ['too-often'],
  );
  assert.deepEqual(ends(supposed, 'USA'), ['2026-02-05', '2027-04-01']);
});

test("New START, II(1): without the extension the limits of 2022 are nobody's", () => {
  const supposed = suppose('new-start', [{ kind: 'lapse' }], { agreement: library('new-start') });
  const wanted = { id: 'limits.warheads', party: 'USA', on: '2022-03-01' };
  assert.deepEqual(
    [told(supposed.before, wanted), told(supposed.after, wanted)],
    [{ common: 'met 1515/1550' }, { common: 'dormant' }],
  );
  const change = supposed.changed.find(
    (each) =>
      each.id === 'limits.warheads' &&
      each.party === 'USA' &&
      each.from <= day('2022-03-01') &&
      day('2022-03-01') < each.to,
  );
  assert.deepEqual([change?.before?.status, change?.after?.status], ['met', 'dormant']);
});

test('START I: what a group owes together ends with the agreement as well', () => {
  const supposed = suppose('start-1', [{ kind: 'lapse', at: day('2005-01-01') }], {
    agreement: bare(library('start-1'), 'successors-warheads'),
  });
  assert.ok(supposed.changed.some((each) => each.id === 'limits.successors-warheads' && each.party === 'successors'));
});

test('a patch is a supposition too, with the statements that it brings', () => {
  const question = { agreement: bare(library('new-start'), 'warheads'), record };
  const lower = patch('cap', [{ set: 'limits.warheads.max', to: 1400 }], '2021-09-01');
  const supposed = certain(whatIf(question, [], [lower]));
  const on = (all: Supposed['before'], when: string) => told(all, { id: 'limits.warheads', party: 'USA', on: when });
  assert.deepEqual(
    [on(supposed.before, '2022-03-01'), on(supposed.after, '2022-03-01')],
    [{ common: 'met 1515/1550' }, { common: 'breached 1515/1400' }],
  );
  assert.ok(supposed.changed.every((each) => each.id === 'limits.warheads' && each.from >= day('2021-09-01')));
  const added = statements(
    "[{ kind: declaration, id: made-up, agreement: new-start, by: USA, party: USA, quantity: warheads, value: 1560, on: '2022-03-01', known: '2022-05-01' }]",
  );
  const told2 = certain(whatIf(question, [], [], added));
  assert.ok(told2.changed.length > 0);
});

// Nothing changes where the supposition changes nothing.

const idle: [title: string, id: string, suppositions: Supposition[]][] = [
  ['nothing is supposed', 'new-start', []],
  ['the notice that was given that day', 'inf', [withdraw('USA', '2019-02-02')]],
  ['a second notice while the first runs', 'inf', [withdraw('USA', '2019-03-01')]],
  ['who is a party joins', 'tpnw', [join('AUT', '2027-01-01')]],
  ['the end that came anyway', 'start-1', [{ kind: 'lapse' }]],
  ['an exit from what is over', 'inf', [withdraw('RUS', '2020-01-01')]],
];
for (const [title, id, suppositions] of idle) {
  test(`nothing changes: ${title}`, () => {
    const supposed = suppose(id, suppositions);
    assert.deepEqual(supposed.changed, []);
    assert.deepEqual(plain(supposed.after), plain(supposed.before));
  });
}

const SMALL = agreement({
  parties: '[AAA, BBB, CCC]',
  lifecycle: `  duration: { ${ABOUT}, cite: D, lasts: 10 years, extend: { max: 5 years, times: 1, by: all } }
  withdraw: { ${ABOUT}, cite: W, grounds: none, ground: none, after: 3 months, from: receipt, ends: withdrawing }`,
  rest: `judgements: { j: { ${ABOUT}, cite: J, asks: Is it? } }`,
});
const MADE: readonly Statement[] = signed('2000-01-01');
const dayOn = fc.integer({ min: day('1999-06-01'), max: day('2016-06-01') });
const party = fc.constantFrom('AAA', 'BBB', 'CCC', 'DDD');
const anySupposition: fc.Arbitrary<Supposition> = fc.oneof(
  fc.record({ kind: fc.constant('withdraw' as const), party, at: dayOn }),
  fc.record({ kind: fc.constant('suspend' as const), party, at: dayOn }),
  fc.record({ kind: fc.constant('join' as const), party, at: dayOn }),
  fc.record({
    kind: fc.constant('extend' as const),
    period: fc.constantFrom('1 year', '5 years', '6 years'),
    at: dayOn,
    by: fc.constantFrom('all', 'AAA'),
  }),
  fc.record({ kind: fc.constant('lapse' as const), at: dayOn }),
);

test('whatever is supposed, the past before it is as it was, and what is told to change is all that differs', () => {
  const check = fc.property(fc.array(anySupposition, { maxLength: 3 }), (suppositions) => {
    const question = { agreement: SMALL, record: recordOf(MADE) };
    const supposed = certain(whatIf(question, suppositions));
    // An extension after the end is shown as one that left no gap, so that it reaches back.
    const late = supposed.notAllowed.some((each) => each.why === 'too-late');
    const first = Math.min(...suppositions.flatMap((each) => each.at ?? []));
    if (!late)
      for (const each of supposed.changed) assert.ok(each.from >= first, `${date(each.from)} before ${date(first)}`);
    const days = [...new Set([...supposed.before, ...supposed.after].map((each) => each.from))];
    for (const on of days) {
      const answers = (all: Supposed['before']) =>
        all
          .filter((each) => each.from <= on && on < each.to)
          .map((each) => `${each.id} ${each.party} ${each.status} ${each.state} ${each.provision}`)
          .sort();
      const differing = supposed.changed.some((each) => each.from <= on && on < each.to);
      assert.equal(
        JSON.stringify(answers(supposed.before)) !== JSON.stringify(answers(supposed.after)),
        differing,
        date(on),
      );
    }
  });
  fc.assert(check, { seed: 20110205, numRuns: 60 });
});
