import assert from 'node:assert/strict';
import test from 'node:test';
import type { Thing } from './condition.ts';
import { type Reason, statementsOf, type Value, type Verdict } from './reason.ts';
import { compileTerms, coveringTerms } from './terms.ts';
import { agreementOf, libraryText, thing } from './testing.ts';

/** The agreement in agreements/inf.yaml, article by article. */
const inf = agreementOf(libraryText('inf'));
const terms = compileTerms(inf);

/** `undetermined, no`: the intermediate-range and the shorter-range missile. */
type Both = `${Verdict}, ${Verdict}`;

function both(about: Thing): string {
  const verdicts = ['intermediate-range-missile', 'shorter-range-missile'].map((name) => terms.test(name).test(about));
  return verdicts.join(', ');
}

const ranges: [article: string, rangeKm: Value | undefined, covered: Both][] = [
  ['II(6), below at least 500', 499, 'no, no'],
  ['II(6), at least 500', 500, 'no, yes'],
  ['II(6), at most 1,000', 1000, 'no, yes'],
  ['II(5), farther than 1,000', 1001, 'yes, no'],
  ['II(5), between whole kilometres there is no gap', 1000.5, 'yes, no'],
  ['II(5), up to and including 5,500', 5500, 'yes, no'],
  ['II(5), past 5,500', 5501, 'no, no'],
  ['II(6), reports on both sides of 500', { low: 400, high: 500 }, 'no, undetermined'],
  ['II(5) and II(6), reports on both sides of 1,000', { low: 900, high: 1100 }, 'undetermined, undetermined'],
  ['II(5), reports within', { low: 2350, high: 2500 }, 'yes, no'],
  ['II(5) and II(6), no range known', undefined, 'undetermined, undetermined'],
];
for (const flight of ['ballistic', 'cruise']) {
  const launched = flight === 'ballistic' ? 'II(1)' : 'II(2)';
  for (const [article, rangeKm, covered] of ranges) {
    const shown = typeof rangeKm === 'object' ? `${rangeKm.low} to ${rangeKm.high}` : (rangeKm ?? 'unknown');
    test(`INF ${launched}, ${article}: ground-launched ${flight} at ${shown} km: ${covered}`, () => {
      assert.equal(
        both(thing('missile', { basing: 'ground', flight, ...(rangeKm !== undefined && { rangeKm }) })),
        covered,
      );
    });
    for (const basing of ['sea', 'submarine', 'air']) {
      test(`INF ${launched}, ${article}: from ${basing}, ${flight} at ${shown} km: no, no`, () => {
        assert.equal(both(thing('missile', { basing, flight, ...(rangeKm !== undefined && { rangeKm }) })), 'no, no');
      });
    }
  }
}

const ground = { basing: 'ground', flight: 'ballistic', rangeKm: 700 };
const cases: [article: string, about: Thing, covered: Both][] = [
  [
    'I and II, conventional arms are covered as well',
    thing('missile', { ...ground, armament: 'conventional' }),
    'no, yes',
  ],
  ['II, a launcher is no missile', thing('launcher', ground), 'no, no'],
  ['II(1), flight not known', thing('missile', { basing: 'ground', rangeKm: 700 }), 'no, undetermined'],
  ['II(1), basing not known', thing('missile', { flight: 'cruise', rangeKm: 2500 }), 'undetermined, no'],
  [
    'III(2)(b), the Oka by name, at 400 km',
    thing('missile', { ...ground, rangeKm: 400 }, { names: ['Oka', 'SS-23'] }),
    'no, yes',
  ],
  [
    'III(2)(b), the Oka by name, written otherwise',
    thing('missile', { rangeKm: 400 }, { names: ['ss 23'] }),
    'no, yes',
  ],
  [
    'II(6), another missile at 400 km',
    thing('missile', { ...ground, rangeKm: 400 }, { names: ['Iskander'] }),
    'no, no',
  ],
  [
    'III(1)(a), the Pershing II by name, no range known',
    thing('missile', {}, { names: ['Pershing II'] }),
    'yes, undetermined',
  ],
  [
    'III(1)(b), the SS-20 by name',
    thing('missile', { ...ground, rangeKm: 5000 }, { names: ['RSD-10', 'SS-20'] }),
    'yes, no',
  ],
  [
    'III(2)(a), the Pershing IA is not the Pershing II',
    thing('missile', { ...ground, rangeKm: 740 }, { names: ['Pershing IA'] }),
    'no, yes',
  ],
  [
    'III(2)(a), the Pershing Ia in small letters',
    thing('missile', {}, { names: ['pershing ia'] }),
    'undetermined, yes',
  ],
  ['III, a launcher for a named type is no missile', thing('launcher', {}, { names: ['SS-20'] }), 'no, no'],
  ['VII(3), an interceptor', thing('missile', { ...ground, role: 'interceptor' }), 'no, no'],
  ['VII(3), something else', thing('missile', { ...ground, role: 'weapon' }), 'no, yes'],
  ['VII(3), perhaps an interceptor', thing('missile', ground), 'no, yes'],
  [
    'VII(3), a cruise missile is no interceptor of it',
    thing('missile', { ...ground, flight: 'cruise', role: 'interceptor' }),
    'no, yes',
  ],
  [
    'II(1) and VII(1), a space launcher',
    thing('missile', { ...ground, rangeKm: 3000, role: 'space-launch' }),
    'no, no',
  ],
  [
    'VII(11), a sea-based missile tested from a fixed launcher on land',
    thing('missile', { ...ground, flight: 'cruise', rangeKm: 2000, place: 'fixed-test-launcher' }),
    'no, no',
  ],
  [
    'VII(11), the same from a mobile launcher',
    thing('missile', { ...ground, flight: 'cruise', rangeKm: 2000, place: 'test-range' }),
    'yes, no',
  ],
  ['VII(11), ballistic', thing('missile', { ...ground, place: 'fixed-test-launcher' }), 'no, no'],
  [
    'VII(12), a booster for research',
    thing('missile', { ...ground, rangeKm: 2000, role: 'booster' }),
    'undetermined, no',
  ],
  [
    'VII(12), a booster from the air is out of the question',
    thing('missile', { ...ground, basing: 'air', role: 'booster' }),
    'no, no',
  ],
  [
    'II(1) and II(2), a glide vehicle',
    thing('missile', { basing: 'ground', flight: 'hypersonic-glide', rangeKm: 2000 }),
    'undetermined, no',
  ],
  [
    'II(1) and II(2), a glide vehicle of 800 km',
    thing('missile', { basing: 'ground', flight: 'hypersonic-glide', rangeKm: 800 }),
    'no, undetermined',
  ],
  [
    'II(1) and II(2), a glide vehicle past 5,500 km',
    thing('missile', { basing: 'ground', flight: 'hypersonic-glide', rangeKm: 6000 }),
    'no, no',
  ],
  [
    'II(2), an armed drone',
    thing('missile', { basing: 'ground', flight: 'cruise', rangeKm: 1800, role: 'drone' }),
    'undetermined, no',
  ],
  [
    'II(2), an armed drone of 300 km',
    thing('missile', { basing: 'ground', flight: 'cruise', rangeKm: 300, role: 'drone' }),
    'no, no',
  ],
  [
    'II(2), an armed drone from a ship',
    thing('missile', { basing: 'sea', flight: 'cruise', rangeKm: 1800, role: 'drone' }),
    'no, no',
  ],
  [
    'IX, declared as an intermediate-range missile',
    thing('missile', {}, { as: ['intermediate-range-missile'] }),
    'yes, no',
  ],
  ['IX, declared as a shorter-range missile', thing('missile', {}, { as: ['shorter-range-missile'] }), 'no, yes'],
];
for (const [article, about, covered] of cases) {
  test(`INF ${article}: ${covered}`, () => assert.equal(both(about), covered));
}

const launchers: [article: string, term: string, about: Thing, covered: Verdict][] = [
  ['II(3)', 'intermediate-range-launcher', thing('launcher', { carries: 'intermediate-range-missile' }), 'yes'],
  ['II(3)', 'intermediate-range-launcher', thing('launcher', { carries: 'shorter-range-missile' }), 'no'],
  ['II(3)', 'intermediate-range-launcher', thing('launcher'), 'undetermined'],
  ['II(4)', 'shorter-range-launcher', thing('launcher', { carries: 'shorter-range-missile' }), 'yes'],
  ['II(4)', 'shorter-range-launcher', thing('missile', { carries: 'shorter-range-missile' }), 'no'],
  ['VII(12)', 'booster-launcher', thing('launcher', { role: 'booster' }), 'yes'],
  ['VII(12)', 'booster-launcher', thing('launcher', { role: 'weapon' }), 'no'],
];
for (const [article, term, about, covered] of launchers) {
  test(`INF ${article}: ${term} of ${JSON.stringify(about.attributes)}: ${covered}`, () => {
    assert.equal(terms.test(term).test(about), covered);
  });
}

/** Codes of an explanation from the top down, with the articles that they cite. */
function outline(each: Reason): string[] {
  return [`${each.code}${each.cite ? ` ${each.cite}` : ''}`, ...(each.because ?? []).flatMap(outline)];
}

test('INF: an explanation cites the article that decided', () => {
  const why = (about: Thing, term = 'shorter-range-missile') => outline(terms.test(term).explain(about));
  assert.deepEqual(why(thing('missile', { rangeKm: 400 }, { names: ['SS-23'] })), [
    'covered II(6)',
    'named III(2), MOU VI',
  ]);
  assert.ok(why(thing('missile', { ...ground, role: 'interceptor' })).includes('excepted VII(3)'));
  const drone = thing('missile', { basing: 'ground', flight: 'cruise', rangeKm: 1800, role: 'drone' });
  assert.ok(why(drone, 'intermediate-range-missile').includes('unclear II(2)'));
  assert.deepEqual(why(thing('launcher')), ['covered II(6)', 'kind']);
});

test('INF: an explanation names the statements that the range and the declaration come from', () => {
  const { explain } = terms.test('shorter-range-missile');
  const reported = thing('missile', ground, { said: { rangeKm: ['report-1', 'report-2'] } });
  assert.deepEqual(statementsOf([explain(reported)]), ['report-1', 'report-2']);
  const declared = thing('missile', {}, { as: ['shorter-range-missile'], statements: ['data-1988'] });
  assert.deepEqual(statementsOf([explain(declared)]), ['data-1988']);
});

test('INF IV, V, VI and VII(12): what it counts and forbids is where it reaches things', () => {
  assert.deepEqual(coveringTerms(inf), [
    'intermediate-range-missile',
    'shorter-range-missile',
    'intermediate-range-launcher',
    'booster-launcher',
    'shorter-range-launcher',
  ]);
  assert.deepEqual(coveringTerms(inf).map(terms.kindOf), ['missile', 'missile', 'launcher', 'launcher', 'launcher']);
});
