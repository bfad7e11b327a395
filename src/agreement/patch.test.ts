import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { property } from '../time/testing.ts';
import { applyPatches, type Patch, patchOf, readingsOf } from './patch.ts';
import { formatProblem } from './problem.ts';
import { type AgreementFile, agreementSchema, type Operation } from './schema.ts';
import { agreementOf, libraryText, sure } from './testing.ts';

const newStart = agreementOf(libraryText('new-start'));

function patch(id: string, ...operations: Operation[]): Patch {
  return { id, by: undefined, title: id, says: id, sources: ['recalled'], from: undefined, operations };
}

function patched(...patches: Patch[]): AgreementFile {
  return sure(applyPatches(newStart, patches)).agreement;
}

function problems(...patches: Patch[]): string[] {
  const result = applyPatches(newStart, patches);
  return result.ok ? [] : result.problem.map(formatProblem);
}

const cap = { set: 'limits.warheads.max', to: 1000 };
const cite = { cite: 'A', says: 'B', confidence: 'recalled', sources: ['recalled'] };
const limit = { ...cite, count: 'warheads', max: 500 };

const applied: [what: string, operations: Operation[], read: (agreement: AgreementFile) => unknown, value: unknown][] =
  [
    ['set: II(1)(b) to 1,000', [cap], ({ limits }) => limits['warheads']?.max, 1000],
    [
      'set: more than one place',
      [cap, { set: 'limits.launchers.max', to: 600 }],
      ({ limits }) => [limits['warheads']?.max, limits['launchers']?.max],
      [1000, 600],
    ],
    [
      'set: XIV(2), extended without an end',
      [{ set: 'lifecycle.duration.lasts', to: 'unlimited' }],
      ({ lifecycle }) => lifecycle.duration.lasts,
      'unlimited',
    ],
    [
      'set: an entry of a list',
      [{ set: 'counts.warheads.sum.1.value', to: 20 }],
      ({ counts }) => counts['warheads']?.sum.map((part) => part.value),
      ['reentryVehicles', 20],
    ],
    [
      'set: a whole map',
      [{ set: 'limits.warheads', to: limit }],
      ({ limits }) => limits['warheads'],
      { ...limit, per: 'party' },
    ],
    ['add: a limit', [{ add: 'limits.lower', to: limit }], ({ limits }) => limits['lower'], { ...limit, per: 'party' }],
    ['add: at the end of a list', [{ add: 'parties.2', to: 'CHN' }], ({ parties }) => parties, ['USA', 'RUS', 'CHN']],
    [
      'add: a key that a map has not yet',
      [{ add: 'limits.warheads.until', to: { on: '2030-01-01' } }],
      ({ limits }) => limits['warheads']?.until,
      { on: '2030-01-01' },
    ],
    [
      'add and then set in what was added',
      [
        { add: 'limits.lower', to: limit },
        { set: 'limits.lower.max', to: 1 },
      ],
      ({ limits }) => limits['lower']?.max,
      1,
    ],
    [
      'remove: Protocol V, no quota for a base',
      [{ remove: 'quotas.same-base' }],
      ({ quotas }) => Object.keys(quotas),
      ['inspections', 'type-one', 'type-two', 'telemetry'],
    ],
    ['remove: an entry of a list', [{ remove: 'also.0' }], ({ also }) => also, ['СНВ-III', 'ДСНВ']],
    [
      'remove: two entries, one after the other',
      [{ remove: 'also.0' }, { remove: 'also.0' }],
      ({ also }) => also,
      ['ДСНВ'],
    ],
  ];
for (const [what, operations, read, value] of applied) {
  test(`${what}; the original stays as it was`, () => {
    const before = JSON.stringify(newStart);
    assert.deepEqual(read(patched(patch('p', ...operations))), value);
    assert.equal(JSON.stringify(newStart), before);
  });
}

test('accept and reject change no provision; together they are told apart', () => {
  const patches = [patch('a', { accept: ['one', 'two'] }), patch('b', { accept: ['two'] }, { reject: ['three'] })];
  const { agreement, accepted, rejected } = sure(applyPatches(newStart, patches));
  assert.equal(agreement, newStart);
  assert.deepEqual([...accepted], ['one', 'two']);
  assert.deepEqual([...rejected], ['three']);
  assert.equal(patched(), newStart);
});

const refused: [what: string, patches: Patch[], ...problems: string[]][] = [
  // Touches nothing
  [
    'a path with a slip',
    [patch('p', { set: 'limits.warhead.max', to: 1 })],
    'found the patch "p", which changes limits.warhead.max, expected a place that exists; did you mean "warheads"?',
  ],
  [
    'a last step with a slip',
    [patch('p', { set: 'limits.warheads.maximum', to: 1 })],
    'found the patch "p", which changes limits.warheads.maximum, expected a place that exists; there is no "maximum"',
  ],
  [
    'a path into a number',
    [patch('p', { set: 'limits.warheads.max.value', to: 1 })],
    'found the patch "p", which changes limits.warheads.max.value, expected a place that exists; there is no "value"',
  ],
  [
    'nothing to remove',
    [patch('p', { remove: 'quotas.same-bases' })],
    'found the patch "p", which changes quotas.same-bases, expected a place that exists; did you mean "same-base"?',
  ],
  [
    'nowhere to add',
    [patch('p', { add: 'limit.lower', to: limit })],
    'found the patch "p", which changes limit.lower, expected a place that exists; did you mean "limits"?',
  ],
  [
    'a place behind the last of a list',
    [patch('p', { set: 'parties.2', to: 'CHN' })],
    'found the patch "p", which changes parties.2, expected a place that exists; there is no "2"',
  ],
  [
    'what is so already',
    [patch('p', { set: 'limits.warheads.max', to: 1550 })],
    'found the patch "p", which sets limits.warheads.max to what it is already, expected a change; delete the operation',
  ],
  [
    'what is so already, in another order',
    [patch('p', { set: 'limits.warheads.from', to: { plus: '7 years', after: 'force' } })],
    'found the patch "p", which sets limits.warheads.from to what it is already, expected a change; delete the operation',
  ],
  [
    'the same patch twice',
    [patch('p', cap), patch('p', cap)],
    'found the patches "p" and "p", which both change limits.warheads.max, expected patches that change different places; apply one of them',
  ],
  [
    'a path without steps',
    [patch('p', { remove: '..' })],
    'found the patch "p", which changes .., expected a place that exists; did you mean "id"?',
  ],
  // Taken
  [
    'an entry that is there already',
    [patch('p', { add: 'limits.warheads', to: limit })],
    'found the patch "p", which adds limits.warheads, expected a place that is still free; use set',
  ],
  [
    'an entry added twice',
    [patch('p', { add: 'limits.a', to: limit }, { add: 'limits.a', to: limit })],
    'found the patch "p", which adds limits.a, expected a place that is still free; use set',
  ],
  // Collisions
  [
    'two patches at one place',
    [patch('a', cap), patch('b', { set: 'limits.warheads.max', to: 500 })],
    'found the patches "a" and "b", which both change limits.warheads.max, expected patches that change different places; apply one of them',
  ],
  [
    'one patch above the other',
    [patch('a', cap), patch('b', { remove: 'limits.warheads' })],
    'found the patches "a" and "b", which both change limits.warheads, expected patches that change different places; apply one of them',
  ],
  [
    'one patch below the other',
    [patch('a', { set: 'limits', to: {} }), patch('b', cap)],
    'found the patches "a" and "b", which both change limits.warheads.max, expected patches that change different places; apply one of them',
  ],
  [
    'one patch moves what the other changes',
    [patch('a', { remove: 'also.0' }), patch('b', { set: 'also.1', to: 'X' })],
    'found the patches "a" and "b", which both change also.1, expected patches that change different places; apply one of them',
  ],
  [
    'two patches at the end of one list',
    [patch('a', { add: 'also.3', to: 'X' }), patch('b', { add: 'also.4', to: 'Y' })],
    'found the patches "a" and "b", which both change also, expected patches that change different places; apply one of them',
  ],
  [
    'accept against reject',
    [patch('a', { accept: ['one', 'two'] }), patch('b', { reject: ['two'] })],
    'found the patches "a" and "b", which both change statement two, expected patches that change different places; apply one of them',
  ],
  [
    'accept against reject in one patch',
    [patch('a', { reject: ['one'] }, { accept: ['one'] })],
    'found the patches "a" and "a", which both change statement one, expected patches that change different places; apply one of them',
  ],
  // The result is an agreement, or nothing is
  [
    'a number below none',
    [patch('p', { set: 'limits.warheads.max', to: -1 })],
    'found -1 at "limits.warheads.max" of new-start with p, expected at least 0',
  ],
  [
    'a word for a number',
    [patch('p', { set: 'limits.warheads.max', to: 'many' })],
    'found "many" at "limits.warheads.max" of new-start with p, expected a number or "blank"',
  ],
  [
    'a key that nobody knows',
    [patch('p', { add: 'limits.warheads.mox', to: 1 })],
    'found the key "mox" at "limits.warheads.mox" of new-start with p, expected one of cite, says, confidence, citeConfidence, sources, note, count, per, groups, binds, max, min, from, until; did you mean "max"?',
  ],
  [
    'what must be there',
    [patch('p', { remove: 'lifecycle.force' })],
    'found no "force" at "lifecycle.force" of new-start with p, expected a map; add "force"',
  ],
  [
    'a count that a limit needs',
    [patch('p', { remove: 'counts.warheads' })],
    'found the count "warheads" at "limits.warheads.count" of new-start with p, expected one of deployed-vehicles, launchers, test-heavy-bombers; define "warheads"',
  ],
  [
    'a term defined by itself',
    [patch('p', { set: 'terms.icbm.is', to: 'icbm' })],
    'found the term "icbm", which is defined by itself at "terms.icbm" of new-start with p, expected a definition that ends; remove one of the references',
  ],
  // Harmless
  [
    '__proto__ as a step',
    [patch('p', { set: '__proto__.polluted', to: true })],
    'found the patch "p", which changes __proto__.polluted, expected a place that exists; there is no "__proto__"',
  ],
  [
    '__proto__ as what is added',
    [patch('p', { add: 'lifecycle.__proto__', to: { polluted: true } })],
    'found the patch "p", which changes lifecycle.__proto__, expected a place that exists; there is no "__proto__"',
  ],
  [
    '__proto__ as what is set',
    [patch('p', { set: 'limits.__proto__', to: { polluted: true } })],
    'found the patch "p", which changes limits.__proto__, expected a place that exists; there is no "__proto__"',
  ],
  [
    'constructor',
    [patch('p', { set: 'constructor.prototype.polluted', to: true }, { add: 'limits.constructor', to: limit })],
    'found the patch "p", which changes constructor.prototype.polluted, expected a place that exists; there is no "constructor"',
    'found the patch "p", which changes limits.constructor, expected a place that exists; there is no "constructor"',
  ],
  [
    'a list without end',
    [patch('p', { set: 'parties.length', to: 4294967295 })],
    'found the patch "p", which changes parties.length, expected a place that exists; there is no "length"',
  ],
  [
    'a list of less than nothing',
    [patch('p', { set: 'parties.length', to: -1 })],
    'found the patch "p", which changes parties.length, expected a place that exists; there is no "length"',
  ],
  [
    'a place far out',
    [patch('p', { add: 'parties.4294967294', to: 'CHN' })],
    'found the patch "p", which changes parties.4294967294, expected a place that exists; there is no "4294967294"',
  ],
  [
    'a word in a list',
    [patch('p', { add: 'parties.last', to: 'CHN' })],
    'found the patch "p", which changes parties.last, expected a place that exists; there is no "last"',
  ],
];
for (const [what, patches, ...expected] of refused) {
  test(`refuses ${what}`, () => {
    const before = JSON.stringify(newStart);
    assert.deepEqual(problems(...patches), expected);
    assert.equal(JSON.stringify(newStart), before);
    assert.equal('polluted' in {}, false);
  });
}

test('the readings of New START are patches, each by a party, and apply together party by party', () => {
  const readings = readingsOf(newStart);
  assert.deepEqual(
    readings.map(({ id, by }) => `${id} ${by}`),
    Object.entries(newStart.readings).map(([id, { by }]) => `${id} ${by}`),
  );
  for (const party of ['USA', 'RUS']) {
    assert.deepEqual(problems(...readings.filter((each) => each.by === party)), []);
  }
});

test('an amendment has a day, a reading has none', () => {
  const body = { title: 'T', says: 'S', sources: ['a'], confidence: 'recalled' as const, patch: [cap] };
  const file = { servanda: 'patch/1' as const, id: 'i', agreement: 'new-start', kind: 'amendment' as const, ...body };
  assert.equal(patchOf('i', { ...file, from: '1970-01-11' }).from, 10);
  assert.equal(patchOf('i', { by: 'USA', ...body }).from, undefined);
});

/** One for each of these places, so that any of them are independent. */
const PLACES: readonly Operation[] = [
  cap,
  { set: 'limits.launchers.max', to: 600 },
  { set: 'lifecycle.duration.lasts', to: '20 years' },
  { add: 'limits.lower', to: limit },
  { add: 'limits.lowest', to: { ...limit, max: 1 } },
  { add: 'limits.deployed-vehicles.until', to: { on: '2030-01-01' } },
  { remove: 'quotas.same-base' },
  { remove: 'quotas.telemetry' },
  { remove: 'also.1' },
  { add: 'parties.2', to: 'CHN' },
  { set: 'counts.warheads.sum.1.value', to: 3 },
  { set: 'counts.warheads.sum.0.value', to: 2 },
  { accept: ['rus-claim-b52h'] },
  { reject: ['rus-claim-training-silos'] },
];
const independent = fc
  .shuffledSubarray([...PLACES.keys()], { minLength: 1 })
  .map((places) => places.map((i) => patch(`p${i}`, PLACES[i] ?? {})));

test(
  'independent patches give the same in every order',
  property(independent, fc.nat(), (patches, turn) => {
    const cut = turn % patches.length;
    const turned = [...patches.slice(cut), ...patches.slice(0, cut)].reverse();
    const [one, other] = [sure(applyPatches(newStart, patches)), sure(applyPatches(newStart, turned))];
    assert.deepEqual(one.agreement, other.agreement);
    assert.deepEqual([one.accepted, one.rejected], [other.accepted, other.rejected]);
  }),
);

const step = fc.constantFrom(
  ...[
    'limits',
    'warheads',
    'max',
    'parties',
    'counts',
    'sum',
    '0',
    '1',
    '2',
    '9',
    'length',
    '__proto__',
    'constructor',
  ],
  ...['', ' ', 'toString', 'also', 'terms', 'icbm', 'where', 'lifecycle', 'force', '-1', '1.5', '00'],
);
const path = fc.array(step, { minLength: 1, maxLength: 6 }).map((steps) => steps.join('.'));
const any: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ set: path, to: fc.jsonValue() }),
  fc.record({ add: path, to: fc.jsonValue() }),
  fc.record({ remove: path }),
);

test(
  'any patches give an agreement that is still right, or problems that can be read, and leave the original alone',
  property(fc.array(any, { minLength: 1, maxLength: 3 }), (operations) => {
    const before = JSON.stringify(newStart);
    const patches = operations.map((operation, i) => patch(`p${i}`, operation));
    const result = applyPatches(newStart, patches);
    if (result.ok) assert.deepEqual(agreementSchema.parse(result.value.agreement), result.value.agreement);
    else for (const problem of result.problem) assert.doesNotMatch(formatProblem(problem), /\n|undefined|\[object/);
    assert.equal(JSON.stringify(newStart), before);
    assert.equal(Object.keys(Object.prototype).length, 0);
  }),
);
