import assert from 'node:assert/strict';
import test from 'node:test';
import { agreementIds } from '../store/library.ts';
import { type Comparison, compareAgreements, isSame, type Pair } from './compare.ts';
import { ABOUT, agreementOf, libraryText, small } from './testing.ts';

const compared = (a: string, b: string): Comparison => compareAgreements(agreementOf(small(a)), agreementOf(small(b)));
const found = ({ pairs }: Comparison, id: string): Pair => {
  const pair = pairs.find((each) => each.a?.id === id) ?? pairs.find((each) => each.b?.id === id);
  assert.ok(pair, `no ${id}`);
  return pair;
};
const aspects = (pair: Pair) => pair.differences.map(({ aspect }) => aspect);

const NAMED = `terms:
  icbm: { ${ABOUT}, is: missile, where: { basing: ground, flight: ballistic, rangeKm: { above: 5500 } } }
counts:
  warheads: { ${ABOUT}, unit: warheads, sum: [{ each: [icbm], where: { status: deployed }, value: reentryVehicles }] }
limits:
  warheads: { ${ABOUT}, count: warheads, max: 1550, from: { after: force, plus: 7 years } }
`;

test('other names, another order, other steps of definition and 84 months for seven years: all the same', () => {
  const other = `terms:
  ballistic: { ${ABOUT}, is: missile, where: { flight: ballistic } }
  intercontinental: { ${ABOUT}, is: ballistic, where: { rangeKm: { above: 5500 }, all: [{ basing: ground }] } }
  on-duty: { ${ABOUT}, is: intercontinental, where: { status: deployed } }
counts:
  arms: { ${ABOUT}, unit: warheads, sum: [{ each: [on-duty], value: reentryVehicles }] }
limits:
  arms: { ${ABOUT}, count: arms, max: 1550, from: { after: agreement-force, plus: 84 months }, binds: [AAA, BBB] }
`;
  const pair = found(compared(NAMED, other), 'limits.warheads');
  assert.equal(pair.b?.id, 'limits.arms');
  assert.ok(isSame(pair), JSON.stringify(pair.differences));
});

test('each change of a limit has its aspect', () => {
  const changes: readonly (readonly [string, string, string[]])[] = [
    ['max: 1550', 'max: 1000', ['number']],
    ['max: 1550', 'max: blank', ['number']],
    ['max: 1550', 'min: 1550', ['number']],
    ['value: reentryVehicles', 'value: 1', ['counted']],
    ['value: reentryVehicles', 'value: { byType: { X: 3 } }', ['counted']],
    ['value: reentryVehicles', 'value: 10, first: 150, beyond: armsEquipped', ['counted']],
    [', where: { status: deployed }', '', ['counted']],
    ['plus: 7 years', 'plus: 5 years', ['from']],
    ['max: 1550', 'max: 1550, binds: [AAA]', ['binds']],
    ['max: 1550', 'max: 1550, per: item', ['per']],
    ['max: 1550', "max: 1550, until: { on: '2030-01-01' }", ['until']],
    ['unit: warheads', 'unit: warheads, declared: { as: x, current: 6 months, cite: A }', ['declared']],
    ['above: 5500', 'atLeast: 5500', ['terms']],
  ];
  for (const [before, after, expected] of changes) {
    assert.ok(NAMED.includes(before), before);
    assert.deepEqual(aspects(found(compared(NAMED, NAMED.replace(before, after)), 'limits.warheads')), expected, after);
  }
});

test('a definition that changed is told once, and what rests on it says so, launchers for it too', () => {
  const launchers = `  icbm-launcher: { ${ABOUT}, is: launcher, where: { carries: icbm } }\n`;
  const whole = NAMED.replace('counts:\n', `${launchers}counts:\n`);
  const comparison = compared(whole, whole.replace('above: 5500', 'atLeast: 5500'));
  assert.deepEqual(aspects(found(comparison, 'terms.icbm')), ['definition']);
  assert.deepEqual(aspects(found(comparison, 'terms.icbm-launcher')), ['terms']);
  assert.deepEqual(aspects(found(comparison, 'limits.warheads')), ['terms']);
});

test('interim ceilings are steps of the limit that they lead to', () => {
  const steps = `${NAMED}  before: { ${ABOUT}, count: warheads, max: 2000, until: { after: force, plus: 7 years } }\n`;
  const comparison = compared(NAMED, steps);
  assert.deepEqual(aspects(found(comparison, 'limits.warheads')), ['steps']);
  assert.ok(!comparison.pairs.some((pair) => pair.b?.id === 'limits.before'));
});

test('limits on different things are no counterparts, whatever their names', () => {
  const cruise = NAMED.replace('basing: ground, flight: ballistic', 'basing: air, flight: cruise').replaceAll(
    'icbm',
    'alcm',
  );
  const comparison = compared(NAMED, cruise);
  assert.equal(found(comparison, 'limits.warheads').b, undefined);
  assert.equal(comparison.pairs.filter((pair) => pair.section === 'limits').length, 2);
});

test('what one agreement forbids in one article and the other in two is compared act by act', () => {
  const one = `prohibitions:
  means: { ${ABOUT}, forbids: [{ events: [interference, concealment] }] }
`;
  const two = `prohibitions:
  interference: { ${ABOUT}, forbids: [{ events: [interference] }] }
  concealment: { ${ABOUT}, forbids: [{ events: [concealment, encryption] }] }
`;
  const { pairs } = compared(one, two);
  const prohibitions = pairs.filter(({ section }) => section === 'prohibitions');
  assert.deepEqual(
    prohibitions.map((pair) => [pair.a?.id, pair.b?.id, aspects(pair)]),
    [
      ['prohibitions.means', 'prohibitions.interference', []],
      ['prohibitions.means', 'prohibitions.concealment', ['acts']],
    ],
  );
});

test('duties are matched by what sets them off and what must be done', () => {
  const one = `duties:
  transit: { ${ABOUT}, when: { event: transit }, who: actor, must: { send: transit }, within: 5 days }
  report: { ${ABOUT}, when: { yearly: '04-30' }, who: each, must: { send: report } }
`;
  const two = `duties:
  moves: { ${ABOUT}, when: { event: transit }, who: actor, must: { send: move-notice }, within: 48 hours }
  report: { ${ABOUT}, when: { every: 1 year }, who: each, must: { send: report }, within: blank }
`;
  const comparison = compared(one, two);
  assert.equal(found(comparison, 'duties.transit').b?.id, 'duties.moves');
  assert.deepEqual(aspects(found(comparison, 'duties.transit')), ['deadline']);
  assert.deepEqual(aspects(found(comparison, 'duties.report')), ['trigger', 'deadline']);
});

test('the life of an agreement: how it is entered, lasts and is left', () => {
  const text = small(`groups:
  five: { ${ABOUT}, states: [CHN, FRA, GBR, RUS, USA] }
`).replace('parties: [AAA, BBB]', 'parties: { open: all states }');
  const force = (rule: string) => text.replace('upon: signature', rule);
  const twenty = force('upon: deposits, needs: [{ deposits: 20 }, { all: five }]');
  const apart = (a: string, b: string) =>
    compareAgreements(agreementOf(a), agreementOf(b))
      .pairs.filter((pair) => !isSame(pair))
      .map((pair) => [pair.section, ...aspects(pair)]);
  assert.deepEqual(apart(twenty, force('upon: deposits, needs: [{ all: five }, { deposits: 20 }]')), []);
  assert.deepEqual(apart(twenty, twenty.replace('deposits: 20', 'deposits: 40')), [['lifecycle', 'upon']]);
  assert.deepEqual(apart(twenty, twenty.replaceAll('five', 'permanent-members')), []);
  assert.deepEqual(apart(twenty, twenty.replace('[CHN, FRA', '[IND, CHN, FRA')), [
    ['lifecycle', 'upon'],
    ['groups', 'members'],
  ]);
  const exit = (rule: string) =>
    text.replace(/(duration: .*)/, `$1\n  withdraw: { ${ABOUT}, grounds: none, from: notice, ends: all, ${rule} }`);
  assert.deepEqual(apart(exit('after: 12 months'), exit('after: 1 year')), []);
  assert.deepEqual(apart(exit('after: 1 year'), exit('after: blank, frozen: armed-conflict')), [
    ['lifecycle', 'notice-period', 'frozen'],
  ]);
});

test('where the structure is alike our words are compared, since they may say more', () => {
  const ban = (says: string) => `prohibitions:
  force: { cite: II, says: ${says}, confidence: confirmed, sources: [recalled], forbids: [{ events: [threat-of-use] }] }
`;
  const pair = found(compared(ban('Against any object.'), ban('Against objects of parties.')), 'prohibitions.force');
  assert.deepEqual(aspects(pair), ['words']);
  assert.ok(pair.inOtherWords);
  assert.ok(isSame(found(compared(ban('Against any object.'), ban('against any object')), 'prohibitions.force')));
});

test('GMT and UTC are one zone', () => {
  const [gmt, utc] = [agreementOf(small()), agreementOf(small().replace('zone: GMT', 'zone: UTC'))];
  assert.ok(compareAgreements(gmt, utc).pairs.every(isSame));
});

// --- the whole library

const LIBRARY = agreementIds().map((id) => agreementOf(libraryText(id)));

test('no agreement differs from itself, and each provision is its own counterpart', () => {
  for (const agreement of LIBRARY) {
    for (const pair of compareAgreements(agreement, agreement).pairs) {
      assert.ok(isSame(pair), `${agreement.id}: ${pair.a?.id} | ${pair.b?.id}: ${aspects(pair).join()}`);
      assert.equal(pair.a?.id, pair.b?.id);
    }
  }
});

test('which agreement is named first makes no difference but for the order', () => {
  const sided = (pair: Pair, first: 'a' | 'b', second: 'a' | 'b') => {
    const keys = pair.differences.map((each) => [each.aspect, each[first]?.keys, each[second]?.keys]);
    // What rests on a differently defined term has the side in its key.
    const plain = keys.map((each) => JSON.stringify(each).replace(/"[ab] /g, '"'));
    return JSON.stringify([pair.section, pair[first]?.id, pair[second]?.id, plain.sort(), [...pair.alike].sort()]);
  };
  for (const [i, one] of LIBRARY.entries()) {
    for (const other of [LIBRARY[i + 1], LIBRARY[(i + 7) % LIBRARY.length]]) {
      if (!other) continue;
      const [there, back] = [compareAgreements(one, other), compareAgreements(other, one)];
      assert.deepEqual(
        back.pairs.map((pair) => sided(pair, 'b', 'a')).sort(),
        there.pairs.map((pair) => sided(pair, 'a', 'b')).sort(),
        `${one.id} and ${other.id}`,
      );
    }
  }
});

test('every provision of both stands in the comparison, but for the steps of a limit', () => {
  for (const [i, one] of LIBRARY.entries()) {
    const other = LIBRARY[(i + 3) % LIBRARY.length];
    if (!other) continue;
    const { pairs } = compareAgreements(one, other);
    for (const [side, file] of [
      ['a', one],
      ['b', other],
    ] as const) {
      const told = new Set(pairs.flatMap((pair) => pair[side]?.id ?? []));
      for (const section of [
        'prohibitions',
        'terms',
        'duties',
        'quotas',
        'verification',
        'meetings',
        'judgements',
      ] as const) {
        for (const name of Object.keys(file[section])) assert.ok(told.has(`${section}.${name}`), `${file.id} ${name}`);
      }
    }
  }
});

test('a number that is changed in a copy is the one thing that differs', () => {
  for (const agreement of LIBRARY) {
    for (const [name, limit] of Object.entries(agreement.limits)) {
      if (typeof limit.max !== 'number') continue;
      const limits = { ...agreement.limits, [name]: { ...limit, max: limit.max + 1 } };
      const differing = compareAgreements(agreement, { ...agreement, limits }).pairs.filter((pair) => !isSame(pair));
      const [only] = differing;
      assert.ok(only && differing.length === 1, `${agreement.id} ${name}: ${differing.length} differ`);
      const [aspect] = aspects(only);
      assert.ok(aspect === 'number' || aspect === 'steps', `${agreement.id} ${name}: ${aspect}`);
    }
  }
});
