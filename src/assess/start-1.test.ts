import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { findings, found, held, library, only, toldOf } from './testing.ts';

/** START I, III(4): warheads are attributed by type, and bombers counted by a rule of their own. */

const bombers: [party: string, number: number, arms: number | undefined, expected: string][] = [
  ['USA', 149, 12, 'met 1490/6000'],
  ['USA', 150, 12, 'met 1500/6000'],
  ['USA', 151, 12, 'met 1512/6000'],
  ['USA', 189, 12, 'met 1968/6000'],
  ['USA', 150, undefined, 'met 1500/6000'],
  ['USA', 151, undefined, 'undetermined'],
  ['RUS', 179, 6, 'met 1432/6000'],
  ['RUS', 180, 6, 'met 1440/6000'],
  ['RUS', 181, 6, 'met 1446/6000'],
];
for (const [party, number, arms, expected] of bombers) {
  test(`START I, III(4): ${party} with ${number} bombers for ALCMs, ${arms ?? '?'} arms each, is ${expected}`, () => {
    const what = `aircraft status=deployed armament=nuclear carries=long-range-nuclear-alcm as=alcm-heavy-bomber`;
    const items = held('start-1', '2002-01-01', [`${party} ${number} ${what}${arms ? ` armsEquipped=${arms}` : ''}`]);
    assert.equal(toldOf(library('start-1'), 'warheads', party, '2003-01-01', items), expected);
  });
}

test('START I, III(4): the arms of those beyond the first 150 differ, and which come first is not said', () => {
  const what = 'aircraft status=deployed armament=nuclear carries=long-range-nuclear-alcm as=alcm-heavy-bomber';
  const asked = (others: number) =>
    toldOf(library('start-1'), 'warheads', 'USA', '2003-01-01', [
      ...held('start-1', '2002-01-01', [`USA 100 ${what} armsEquipped=12`, `USA 100 ${what} armsEquipped=${others}`]),
    ]);
  assert.equal(asked(12), 'met 2100/6000');
  // Between 1,500 and 50 times the fewest, and 1,500 and 50 times the most: within the limit either way.
  assert.equal(asked(20), 'met');
  // Between 2,100 and 6,500, so that nobody can say.
  assert.equal(asked(100), 'undetermined');
});

const attributed: [party: string, items: string[], expected: string][] = [
  ['USA', ['USA 500 missile type=Minuteman_III status=deployed reentryVehicles=1'], 'met 1500/4900'],
  ['RUS', ['RUS 154 missile type=SS-18 status=deployed'], 'met 1540/4900'],
  ['RUS', ['RUS 120 missile type=SS-N-18 status=deployed reentryVehicles=7'], 'met 360/4900'],
  ['RUS', ['RUS 491 missile type=SS-18 status=deployed'], 'breached 4910/4900'],
  [
    'RUS',
    ['RUS 490 missile type=SS-18 status=deployed', 'RUS 50 missile type=SS-18 status=non-deployed'],
    'met 4900/4900',
  ],
  ['RUS', ['RUS 40 missile type=SS-27 status=deployed as=icbm'], 'undetermined'],
];
for (const [party, items, expected] of attributed) {
  test(`START I, III(4): ${items.join(' and ')} is ${expected}`, () => {
    const those = held('start-1', '2002-01-01', items);
    assert.equal(toldOf(library('start-1'), 'ballistic-warheads', party, '2003-01-01', those), expected);
  });
}

test('START I, MOU of 1 September 1990: the items add up to the totals that both sides declared', () => {
  const all = findings(library('start-1'));
  const totals: [limit: string, party: string, value: number][] = [
    ['warheads', 'USA', 10_563],
    ['warheads', 'RUS', 10_271],
    ['ballistic-warheads', 'USA', 8210],
    ['ballistic-warheads', 'RUS', 9416],
    ['delivery-vehicles', 'USA', 2246],
    ['delivery-vehicles', 'RUS', 2500],
    ['heavy-icbm-warheads', 'RUS', 3080],
    ['mobile-icbm-warheads', 'RUS', 618],
  ];
  for (const [limit, party, value] of totals) {
    const finding = only(found(all, { id: `limits.${limit}`, party, on: '1990-09-01' }));
    assert.equal(finding.measured?.value, value, `${limit} of ${party}`);
  }
});

test('START I, III(4): each bomber more counts ten up to the 150th, and what it is equipped for from then on', () => {
  const value = (number: number, arms: number): number => {
    const what = `aircraft status=deployed armament=nuclear carries=long-range-nuclear-alcm as=alcm-heavy-bomber`;
    const items = held('start-1', '2002-01-01', [`USA ${number} ${what} armsEquipped=${arms}`]);
    const asked = toldOf(library('start-1'), 'warheads', 'USA', '2003-01-01', items);
    return Number(/(\d+)\//.exec(asked)?.[1] ?? 0);
  };
  const any = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 20 }));
  const check = fc.property(any, ([number, arms]) => {
    assert.equal(value(number + 1, arms) - value(number, arms), number < 150 ? 10 : arms);
  });
  fc.assert(check, { seed: 20110205, numRuns: 30, examples: [[[149, 12]], [[150, 12]]] });
});
