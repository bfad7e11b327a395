import assert from 'node:assert/strict';
import test from 'node:test';
import { compileCondition, opposite, type Test, type Thing } from './condition.ts';
import { reason, type Value, type Verdict } from './reason.ts';
import type { Condition } from './schema.ts';
import { thing } from './testing.ts';

const none = (name: string): Test => {
  throw new Error(`test: the condition refers to ${name}`);
};

function ask(condition: Condition, about: Thing): Verdict {
  return compileCondition(condition, none).test(about);
}

/** A part with this verdict, of a thing that has one attribute and lacks another. */
const PARTS: Readonly<Record<Verdict, Condition>> = {
  yes: { prototype: true },
  no: { prototype: false },
  undetermined: { fuel: 'solid' },
};
const half = thing('missile', { prototype: true });

/** Kleene's strong logic: what is not known decides only where it cannot. */
const table: [a: Verdict, b: Verdict, all: Verdict, any: Verdict][] = [
  ['yes', 'yes', 'yes', 'yes'],
  ['yes', 'no', 'no', 'yes'],
  ['yes', 'undetermined', 'undetermined', 'yes'],
  ['no', 'yes', 'no', 'yes'],
  ['no', 'no', 'no', 'no'],
  ['no', 'undetermined', 'no', 'undetermined'],
  ['undetermined', 'yes', 'undetermined', 'yes'],
  ['undetermined', 'no', 'no', 'undetermined'],
  ['undetermined', 'undetermined', 'undetermined', 'undetermined'],
];
for (const [a, b, all, any] of table) {
  test(`${a} with ${b}: all is ${all}, any is ${any}`, () => {
    assert.equal(ask({ all: [PARTS[a], PARTS[b]] }, half), all);
    assert.equal(ask({ ...PARTS[a], all: [PARTS[b]] }, half), all);
    assert.equal(ask({ any: [PARTS[a], PARTS[b]] }, half), any);
  });
}
for (const [a, not] of [
  ['yes', 'no'],
  ['no', 'yes'],
  ['undetermined', 'undetermined'],
] as const) {
  test(`not ${a} is ${not}`, () => {
    assert.equal(ask({ not: PARTS[a] }, half), not);
    assert.equal(opposite(a), not);
  });
}

test('a condition that asks nothing holds; one with several keys asks them all', () => {
  assert.equal(ask({}, half), 'yes');
  assert.equal(ask({ prototype: true, fuel: 'solid', not: { prototype: true } }, half), 'no');
});

const band = (low: number, high: number): Value => ({ low, high });
type Answers = readonly (readonly [value: Value | undefined, verdict: Verdict])[];
const compared: [what: string, condition: Condition, answers: Answers][] = [
  [
    'INF II(6), at least 500',
    { rangeKm: { atLeast: 500 } },
    [
      [499, 'no'],
      [499.999, 'no'],
      [500, 'yes'],
      [501, 'yes'],
      [band(400, 499), 'no'],
      [band(400, 500), 'undetermined'],
      [band(500, 600), 'yes'],
      [undefined, 'undetermined'],
    ],
  ],
  [
    'INF II(5), above 1,000',
    { rangeKm: { above: 1000 } },
    [
      [1000, 'no'],
      [1000.001, 'yes'],
      [1001, 'yes'],
      [band(900, 1000), 'no'],
      [band(1000, 1001), 'undetermined'],
      [band(1001, 2000), 'yes'],
      [undefined, 'undetermined'],
    ],
  ],
  [
    'INF II(5), at most 5,500',
    { rangeKm: { atMost: 5500 } },
    [
      [5500, 'yes'],
      [5500.001, 'no'],
      [band(5000, 5500), 'yes'],
      [band(5500, 5501), 'undetermined'],
      [band(5501, 6000), 'no'],
      [undefined, 'undetermined'],
    ],
  ],
  [
    'below 24 hours',
    { hours: { below: 24 } },
    [
      [23, 'yes'],
      [24, 'no'],
      [band(20, 23), 'yes'],
      [band(23, 24), 'undetermined'],
      [band(24, 25), 'no'],
      [undefined, 'undetermined'],
    ],
  ],
  [
    'exactly ten',
    { reentryVehicles: 10 },
    [
      [10, 'yes'],
      [9, 'no'],
      [11, 'no'],
      [band(10, 10), 'yes'],
      [band(9, 11), 'undetermined'],
      [band(10, 11), 'undetermined'],
      [band(1, 9), 'no'],
      [band(11, 12), 'no'],
      [undefined, 'undetermined'],
    ],
  ],
  [
    'INF II(6), between two bounds',
    { rangeKm: { atLeast: 500, atMost: 1000 } },
    [
      [499, 'no'],
      [500, 'yes'],
      [1000, 'yes'],
      [1001, 'no'],
      [band(499, 500), 'undetermined'],
      [band(500, 1000), 'yes'],
      [band(400, 2000), 'undetermined'],
      [band(100, 499), 'no'],
      [undefined, 'undetermined'],
    ],
  ],
  [
    'numbers that binary fractions only approach',
    { hours: { atLeast: 0.3 } },
    [
      [0.3, 'yes'],
      [0.29, 'no'],
      [0.1 + 0.2, 'yes'],
    ],
  ],
  [
    'nothing, as a number',
    { reentryVehicles: 0 },
    [
      [0, 'yes'],
      [1, 'no'],
      [undefined, 'undetermined'],
    ],
  ],
  [
    'text where a number is asked',
    { rangeKm: { above: 0 } },
    [
      ['far', 'no'],
      [true, 'no'],
    ],
  ],
  [
    'a word',
    { flight: 'cruise' },
    [
      ['cruise', 'yes'],
      ['ballistic', 'no'],
      [undefined, 'undetermined'],
    ],
  ],
  [
    'one of some words',
    { role: { in: ['test', 'training'] } },
    [
      ['test', 'yes'],
      ['training', 'yes'],
      ['weapon', 'no'],
      [undefined, 'undetermined'],
    ],
  ],
  [
    'any word but one',
    { role: { not: 'drone' } },
    [
      ['drone', 'no'],
      ['weapon', 'yes'],
      [undefined, 'undetermined'],
    ],
  ],
  [
    'yes',
    { prototype: true },
    [
      [true, 'yes'],
      [false, 'no'],
      [undefined, 'undetermined'],
    ],
  ],
  [
    'a name',
    { site: 'Votkinsk' },
    [
      ['Votkinsk', 'yes'],
      ['votkinsk', 'no'],
      [undefined, 'undetermined'],
    ],
  ],
  [
    'what JavaScript finds in every object',
    { site: 'constructor' },
    [
      ['constructor', 'yes'],
      ['x', 'no'],
    ],
  ],
  [
    'from a submarine, where sea leaves it open',
    { basing: 'submarine' },
    [
      ['submarine', 'yes'],
      ['sea', 'undetermined'],
      ['ground', 'no'],
      [undefined, 'undetermined'],
    ],
  ],
  [
    'from the sea, which a submarine is in',
    { basing: 'sea' },
    [
      ['sea', 'yes'],
      ['submarine', 'yes'],
      ['air', 'no'],
    ],
  ],
  [
    'not from a submarine',
    { basing: { not: 'submarine' } },
    [
      ['submarine', 'no'],
      ['sea', 'undetermined'],
      ['ground', 'yes'],
    ],
  ],
  [
    'not from the sea',
    { basing: { not: 'sea' } },
    [
      ['submarine', 'no'],
      ['sea', 'no'],
      ['ground', 'yes'],
    ],
  ],
  [
    'from the air or a submarine',
    { basing: { in: ['air', 'submarine'] } },
    [
      ['air', 'yes'],
      ['submarine', 'yes'],
      ['sea', 'undetermined'],
      ['ground', 'no'],
    ],
  ],
];
for (const [what, condition, answers] of compared) {
  const [attribute = ''] = Object.keys(condition);
  for (const [value, verdict] of answers) {
    test(`${what}: ${attribute} ${JSON.stringify(value) ?? 'not known'} is ${verdict}`, () => {
      assert.equal(ask(condition, thing('missile', value === undefined ? {} : { [attribute]: value })), verdict);
      assert.equal(
        ask({ not: condition }, thing('missile', value === undefined ? {} : { [attribute]: value })),
        opposite(verdict),
      );
    });
  }
}

test('is asks whom it is given', () => {
  const asked: string[] = [];
  const resolve = (name: string): Test => {
    asked.push(name);
    return { test: ({ kind }) => (kind === name ? 'yes' : 'no'), explain: () => reason('all', { verdict: 'no' }) };
  };
  const compiled = compileCondition({ any: [{ is: 'missile' }, { not: { is: 'launcher' } }] }, resolve);
  assert.deepEqual(
    ['missile', 'launcher', 'aircraft'].map((kind) => compiled.test(thing(kind))),
    ['yes', 'no', 'yes'],
  );
  assert.deepEqual(asked, ['missile', 'launcher']);
});

test('an explanation names the attribute, its value, the bound and the statements that say so', () => {
  const about = thing('missile', { rangeKm: 2350, flight: 'cruise' }, { said: { rangeKm: ['a', 'b'] } });
  const compiled = compileCondition({ rangeKm: { above: 1000 }, flight: 'cruise' }, none);
  assert.deepEqual(compiled.explain(about), {
    code: 'all',
    params: { verdict: 'yes' },
    because: [
      {
        code: 'compare',
        params: { verdict: 'yes', attribute: 'rangeKm', value: 2350, comparator: '>', bound: 1000 },
        statements: ['a', 'b'],
      },
      {
        code: 'compare',
        params: { verdict: 'yes', attribute: 'flight', value: 'cruise', comparator: '=', bound: 'cruise' },
      },
    ],
  });
});

test('an explanation leaves out what did not decide', () => {
  const compiled = compileCondition({ rangeKm: { above: 1000 }, flight: 'cruise', any: [{ basing: 'ground' }] }, none);
  assert.deepEqual(compiled.explain(thing('missile', { rangeKm: 2350, basing: 'ground' })), {
    code: 'compare',
    params: { verdict: 'undetermined', attribute: 'flight', value: undefined, comparator: '=', bound: 'cruise' },
  });
});
