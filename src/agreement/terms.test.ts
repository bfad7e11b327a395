import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { property } from '../time/testing.ts';
import type { Thing } from './condition.ts';
import type { Value } from './reason.ts';
import { compileTerms, normaliseName } from './terms.ts';
import { ABOUT, agreementOf, libraryText, small, thing } from './testing.ts';
import { ATTRIBUTES, ITEM_KINDS } from './vocabulary.ts';

/** What holds for the terms of any agreement; the single articles are in terms-inf.test.ts and terms-new-start.test.ts. */

const library = ['new-start', 'inf'].map((id) => agreementOf(libraryText(id)));

const values = Object.entries(ATTRIBUTES).map(([name, attribute]): [string, fc.Arbitrary<Value>] => {
  if (attribute.is === 'word') return [name, fc.constantFrom(...attribute.values)];
  if (attribute.is === 'flag') return [name, fc.boolean()];
  if (attribute.is === 'name') return [name, fc.constantFrom('A', 'B')];
  const bound = fc.constantFrom(0, 1, 24, 499, 500, 600, 601, 1000, 1001, 5500, 5501, 8000, 8001);
  return [
    name,
    fc.oneof(
      bound,
      fc.tuple(bound, fc.nat(600)).map(([low, width]) => ({ low, high: low + width })),
    ),
  ];
});
const anyTerm = fc.constantFrom(
  ...library.flatMap((agreement) => Object.keys(agreement.terms).map((term) => ({ agreement, term }))),
);
const namesOf = library.flatMap(({ terms }) =>
  Object.values(terms).flatMap((term) => Object.values(term.named?.types ?? {}).flat()),
);
const anyThing: fc.Arbitrary<Thing> = fc
  .tuple(
    fc.constantFrom(...ITEM_KINDS),
    fc.record(Object.fromEntries(values), { requiredKeys: [] }),
    fc.option(fc.constantFrom(...namesOf), { nil: undefined, freq: 3 }),
    fc.option(fc.constantFrom(...library.flatMap(({ terms }) => Object.keys(terms))), { nil: undefined, freq: 3 }),
  )
  .map(([kind, known, name, as]) =>
    thing(kind, known as Thing['attributes'], { ...(name && { names: [name] }), ...(as && { as: [as] }) }),
  ); // What is not known is left out.

test(
  'an explanation says what the test says, and cites the term',
  property(anyTerm, anyThing, ({ agreement, term }, about) => {
    const compiled = compileTerms(agreement).test(term);
    const verdict = compiled.test(about);
    const { code, params, cite } = compiled.explain(about);
    assert.deepEqual(
      { code, params, cite },
      { code: 'covered', params: { verdict, term }, cite: agreement.terms[term]?.cite },
    );
  }),
);

test(
  'what a term covers, the term that it narrows covers',
  property(anyTerm, anyThing, ({ agreement, term }, about) => {
    const terms = compileTerms(agreement);
    const wider = agreement.terms[term]?.is ?? '';
    if (terms.test(term).test(about) === 'yes' && about.names === undefined && about.as === undefined) {
      assert.equal(terms.test(wider).test(about), 'yes');
    }
    assert.equal(terms.kindOf(term), terms.kindOf(wider));
    if (about.kind !== terms.kindOf(term)) assert.equal(terms.test(term).test(about), 'no');
  }),
);

test(
  'asking changes nothing, and compiling again gives the same answers',
  property(anyTerm, anyThing, ({ agreement, term }, about) => {
    const before = JSON.stringify(about);
    const compiled = compileTerms(agreement).test(term);
    const first = compiled.test(about);
    compiled.explain(about);
    assert.equal(compiled.test(about), first);
    assert.equal(compileTerms(agreement).test(term).test(about), first);
    assert.equal(JSON.stringify(about), before);
  }),
);

test('names of types are the same with and without hyphens, blanks and case', () => {
  for (const name of ['SS-20', 'ss-20', 'SS 20', 'SS20', 'SS – 20']) assert.equal(normaliseName(name), 'ss20');
  assert.notEqual(normaliseName('Pershing I'), normaliseName('Pershing II'));
});

test('a name that no term has is a kind, which nothing is', () => {
  const terms = compileTerms(agreementOf(small()));
  for (const name of ['tank', 'constructor', '__proto__']) assert.equal(terms.test(name).test(thing('missile')), 'no');
  assert.equal(terms.test('missile').test(thing('missile')), 'yes');
});

test('the first exception that applies is the one that is told; one that is not known to apply does not', () => {
  const exceptions = `{ a: { ${ABOUT}, where: { fuel: solid } }, b: { cite: B, says: second, confidence: recalled, sources: [a], where: { prototype: true } } }`;
  const { test: ask } = compileTerms(
    agreementOf(small(`terms:\n  arm: { ${ABOUT}, is: missile, except: ${exceptions} }`)),
  );
  const arm = ask('arm');
  assert.equal(arm.test(thing('missile')), 'yes');
  assert.equal(arm.test(thing('missile', { fuel: 'solid' })), 'no');
  assert.equal(arm.explain(thing('missile', { prototype: true })).because?.[0]?.cite, 'B');
  assert.equal(arm.explain(thing('missile', { prototype: true, fuel: 'solid' })).because?.[0]?.cite, 'A');
});
