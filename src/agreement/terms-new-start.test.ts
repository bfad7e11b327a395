import assert from 'node:assert/strict';
import test from 'node:test';
import type { Thing } from './condition.ts';
import { type Reason, statementsOf, type Verdict } from './reason.ts';
import { compileTerms, coveringTerms } from './terms.ts';
import { agreementOf, libraryText, thing } from './testing.ts';

/** The agreement in agreements/new-start.yaml, article by article. */
const newStart = agreementOf(libraryText('new-start'));
const terms = compileTerms(newStart);

const icbm = { basing: 'ground', flight: 'ballistic', rangeKm: 13000 };
const slbm = { basing: 'submarine', flight: 'ballistic', rangeKm: 8300 };
const alcm = { basing: 'air', flight: 'cruise', armament: 'nuclear', rangeKm: 2500 };
const nuclear = { rangeKm: 14000, armament: 'nuclear' };
const missile = (attributes: Thing['attributes'], rest: Partial<Thing> = {}) => thing('missile', attributes, rest);
const launcher = (attributes: Thing['attributes'], rest: Partial<Thing> = {}) => thing('launcher', attributes, rest);
const bomber = (attributes: Thing['attributes'], rest: Partial<Thing> = {}) => thing('aircraft', attributes, rest);

const cases: [article: string, term: string, about: Thing, covered: Verdict][] = [
  ['Protocol I, ICBM, more than 5,500', 'icbm', missile({ ...icbm, rangeKm: 5500 }), 'no'],
  ['Protocol I, ICBM, more than 5,500', 'icbm', missile({ ...icbm, rangeKm: 5501 }), 'yes'],
  [
    'Protocol I, ICBM, reports on both sides',
    'icbm',
    missile({ ...icbm, rangeKm: { low: 5500, high: 5800 } }),
    'undetermined',
  ],
  ['Protocol I, ICBM, no range known', 'icbm', missile({ basing: 'ground', flight: 'ballistic' }), 'undetermined'],
  ['Protocol I, ICBM, from the sea', 'icbm', missile({ ...icbm, basing: 'sea' }), 'no'],
  ['Protocol I, ICBM, a cruise missile', 'icbm', missile({ ...icbm, flight: 'cruise' }), 'no'],
  [
    'Protocol I, ICBM, a glide vehicle (V(2): may be raised as a new kind)',
    'icbm',
    missile({ ...icbm, flight: 'hypersonic-glide' }),
    'no',
  ],
  ['III(8), ICBM by name', 'icbm', missile({}, { names: ['RS-24', 'Yars'] }), 'yes'],
  [
    'III(8), ICBM by name, whatever its figures',
    'icbm',
    missile({ ...icbm, rangeKm: 5000 }, { names: ['rs 24'] }),
    'yes',
  ],
  [
    'III(8), not declared as a type',
    'icbm',
    missile({ ...icbm, rangeKm: { low: 5000, high: 6000 } }, { names: ['RS-26'] }),
    'undetermined',
  ],
  ['III(7)(a), an interceptor', 'icbm', missile({ ...icbm, role: 'interceptor' }), 'no'],
  [
    'III(7)(a), a type named, used as interceptor',
    'icbm',
    missile({ role: 'interceptor' }, { names: ['RS-18'] }),
    'no',
  ],
  ['Protocol I, SLBM, more than 600', 'slbm', missile({ ...slbm, rangeKm: 600 }), 'no'],
  ['Protocol I, SLBM, more than 600', 'slbm', missile({ ...slbm, rangeKm: 601 }), 'yes'],
  ['Protocol I, SLBM, from the ground', 'slbm', missile(icbm), 'no'],
  ['Protocol I, SLBM, from the sea: submarine or ship', 'slbm', missile({ ...slbm, basing: 'sea' }), 'undetermined'],
  ['Protocol I, SLBM, a cruise missile', 'slbm', missile({ ...slbm, flight: 'cruise' }), 'no'],
  ['III(8), SLBM by name', 'slbm', missile({}, { names: ['Trident II'] }), 'yes'],
  ['III(7)(a), an interceptor', 'slbm', missile({ ...slbm, role: 'interceptor' }), 'no'],
  ['Protocol I, ALCM', 'alcm', missile(alcm), 'yes'],
  ['Protocol I, ALCM, from the ground', 'alcm', missile({ ...alcm, basing: 'ground' }), 'no'],
  [
    'Protocol I, long-range nuclear ALCM, more than 600',
    'long-range-nuclear-alcm',
    missile({ ...alcm, rangeKm: 600 }),
    'no',
  ],
  [
    'Protocol I, long-range nuclear ALCM, more than 600',
    'long-range-nuclear-alcm',
    missile({ ...alcm, rangeKm: 601 }),
    'yes',
  ],
  [
    'Protocol I, long-range nuclear ALCM, conventional',
    'long-range-nuclear-alcm',
    missile({ ...alcm, armament: 'conventional' }),
    'no',
  ],
  [
    'Protocol I, long-range nuclear ALCM, armament not known',
    'long-range-nuclear-alcm',
    missile({ basing: 'air', flight: 'cruise', rangeKm: 2500 }),
    'undetermined',
  ],
  [
    'Protocol I, heavy bomber, more than 8,000',
    'heavy-bomber',
    bomber({ ...nuclear, rangeKm: 8000, carries: 'icbm' }),
    'no',
  ],
  ['Protocol I, heavy bomber, more than 8,000', 'heavy-bomber', bomber({ ...nuclear, rangeKm: 8001 }), 'yes'],
  [
    'Protocol I, heavy bomber, by its cruise missiles',
    'heavy-bomber',
    bomber({ rangeKm: 5000, carries: 'long-range-nuclear-alcm' }),
    'yes',
  ],
  ['Protocol I, heavy bomber, cruise missiles not known', 'heavy-bomber', bomber({ rangeKm: 5000 }), 'undetermined'],
  ['III(8), heavy bomber by name', 'heavy-bomber', bomber({}, { names: ['Tu-160'] }), 'yes'],
  ['III(7)(b), a conventional B-52H', 'heavy-bomber', bomber({ armament: 'conventional' }, { names: ['B-52H'] }), 'no'],
  ['III(7)(b), a nuclear B-52H', 'heavy-bomber', bomber({ armament: 'nuclear' }, { names: ['B-52H'] }), 'yes'],
  ['III(7)(b), a B-52H that is not known to be conventional', 'heavy-bomber', bomber({}, { names: ['B-52H'] }), 'yes'],
  [
    'III(7)(b), a conventional bomber, declared as one',
    'heavy-bomber',
    bomber({ armament: 'conventional' }, { as: ['heavy-bomber'] }),
    'no',
  ],
  ['Protocol I, ICBM launcher', 'icbm-launcher', launcher({ carries: 'icbm' }), 'yes'],
  ['Protocol I, ICBM launcher, of SLBMs', 'icbm-launcher', launcher({ carries: 'slbm' }), 'no'],
  [
    'Protocol I, ICBM launcher, for training (disputed: II(1)(c))',
    'icbm-launcher',
    launcher({ carries: 'icbm', role: 'training' }),
    'yes',
  ],
  ['Protocol I, SLBM launcher', 'slbm-launcher', launcher({ carries: 'slbm' }), 'yes'],
  [
    'Protocol I, deployed ICBM launcher',
    'deployed-icbm-launcher',
    launcher({ carries: 'icbm', status: 'deployed', role: 'weapon' }),
    'yes',
  ],
  [
    'Protocol I, deployed ICBM launcher, for tests',
    'deployed-icbm-launcher',
    launcher({ carries: 'icbm', status: 'deployed', role: 'test' }),
    'no',
  ],
  [
    'Protocol I, deployed ICBM launcher, role not known',
    'deployed-icbm-launcher',
    launcher({ carries: 'icbm', status: 'deployed' }),
    'undetermined',
  ],
  [
    'Protocol I, non-deployed ICBM launcher, for training',
    'non-deployed-icbm-launcher',
    launcher({ carries: 'icbm', role: 'training' }),
    'yes',
  ],
  [
    'Protocol I, non-deployed ICBM launcher, empty',
    'non-deployed-icbm-launcher',
    launcher({ carries: 'icbm', status: 'non-deployed' }),
    'yes',
  ],
  [
    'Protocol I, deployed SLBM launcher',
    'deployed-slbm-launcher',
    launcher({ carries: 'slbm', status: 'deployed', role: 'weapon' }),
    'yes',
  ],
  [
    'Protocol I, non-deployed SLBM launcher, of ICBMs',
    'non-deployed-slbm-launcher',
    launcher({ carries: 'icbm', role: 'test' }),
    'no',
  ],
  [
    'Protocol I, deployed heavy bomber',
    'deployed-heavy-bomber',
    bomber({ ...nuclear, role: 'weapon', place: 'base' }),
    'yes',
  ],
  [
    'Protocol I, deployed heavy bomber, at a repair facility',
    'deployed-heavy-bomber',
    bomber({ ...nuclear, role: 'weapon', place: 'repair' }),
    'no',
  ],
  ['Protocol I, deployed heavy bomber, for tests', 'deployed-heavy-bomber', bomber({ ...nuclear, role: 'test' }), 'no'],
  [
    'Protocol I, deployed heavy bomber, place not known',
    'deployed-heavy-bomber',
    bomber({ ...nuclear, role: 'weapon' }),
    'undetermined',
  ],
  [
    'Protocol I, non-deployed heavy bomber, in production',
    'non-deployed-heavy-bomber',
    bomber({ ...nuclear, place: 'production' }),
    'yes',
  ],
  [
    'Protocol I, non-deployed heavy bomber, conventional',
    'non-deployed-heavy-bomber',
    bomber({ ...nuclear, armament: 'conventional', role: 'test' }),
    'no',
  ],
  ['Protocol IV, II, declared as an ICBM', 'icbm', missile({}, { as: ['icbm'] }), 'yes'],
  ['Protocol IV, II, declared as an ICBM, hence no SLBM', 'slbm', missile({}, { as: ['icbm'] }), 'no'],
  ['Protocol IV, II, declared as ICBMs and SLBMs together', 'slbm', missile({}, { as: ['icbm', 'slbm'] }), 'yes'],
  ['Protocol IV, II, declared as something else, shown to be an ICBM', 'icbm', missile(icbm, { as: ['slbm'] }), 'yes'],
  ['Protocol IV, II, declared as an ICBM does not make a launcher one', 'icbm', launcher({}, { as: ['icbm'] }), 'no'],
  [
    'Protocol IV, II, declared as a deployed ICBM launcher',
    'deployed-icbm-launcher',
    launcher({}, { as: ['deployed-icbm-launcher'] }),
    'yes',
  ],
  [
    'Protocol IV, II, declared as a deployed ICBM launcher, hence an ICBM launcher',
    'icbm-launcher',
    launcher({}, { as: ['deployed-icbm-launcher'] }),
    'yes',
  ],
  [
    'Protocol IV, II, declared as a deployed ICBM launcher, hence no SLBM launcher',
    'slbm-launcher',
    launcher({}, { as: ['deployed-icbm-launcher'] }),
    'no',
  ],
  [
    'Protocol IV, II, declared as an ICBM launcher: deployed or not',
    'deployed-icbm-launcher',
    launcher({}, { as: ['icbm-launcher'] }),
    'undetermined',
  ],
];
for (const [article, term, about, covered] of cases) {
  test(`New START ${article}: ${term} of ${about.kind} ${JSON.stringify(about.attributes)} is ${covered}`, () => {
    assert.equal(terms.test(term).test(about), covered);
    const { params } = terms.test(term).explain(about);
    assert.equal('verdict' in params && params.verdict, covered);
  });
}

/** Codes of an explanation from the top down, with the articles that they cite. */
function outline(each: Reason): string[] {
  return [`${each.code}${each.cite ? ` ${each.cite}` : ''}`, ...(each.because ?? []).flatMap(outline)];
}

test('New START: an explanation cites the article that decided', () => {
  const why = (term: string, about: Thing) => outline(terms.test(term).explain(about));
  assert.deepEqual(why('heavy-bomber', bomber({ armament: 'conventional' }, { names: ['B-52H'] })), [
    'covered Protocol I',
    'excepted III(7)(b)',
    'compare',
  ]);
  assert.deepEqual(why('icbm', missile({}, { names: ['RS-24'] })), ['covered Protocol I', 'named III(8)']);
  assert.deepEqual(why('icbm', missile({}, { as: ['icbm'] })), ['covered Protocol I', 'as-declared']);
  const declared = terms.test('slbm').explain(missile({}, { as: ['icbm'], statements: ['data-2011'] }));
  assert.deepEqual(statementsOf([declared]), ['data-2011']);
});

test('New START: what it counts and forbids is where it reaches things', () => {
  const covering = ['icbm', 'slbm', 'heavy-bomber', 'icbm-launcher', 'slbm-launcher'];
  assert.deepEqual(coveringTerms(newStart), covering);
  assert.deepEqual(covering.map(terms.kindOf), ['missile', 'missile', 'aircraft', 'launcher', 'launcher']);
  assert.equal(terms.kindOf('long-range-nuclear-alcm'), 'missile');
});
