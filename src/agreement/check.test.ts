import assert from 'node:assert/strict';
import test from 'node:test';
import { isProvisionId } from './check.ts';
import { parseAgreement } from './parse.ts';
import { formatProblem } from './problem.ts';
import { compileTerms } from './terms.ts';
import { ABOUT, agreementOf, assertPlaced, FILE, libraryText, marked, problemsIn, small, thing } from './testing.ts';
import { ITEM_KINDS } from './vocabulary.ts';

const TERM = `  arm: { ${ABOUT}, is: missile }\n`;
const COUNT = `counts:\n  arms: { ${ABOUT}, unit: arms, sum: [{ each: [arm], value: 1 }] }\n`;
const COUNTED = `terms:\n${TERM}${COUNT}limits:\n  arms: { ${ABOUT}, count: arms, max: 1 }\n`;
const KINDS = ITEM_KINDS.join(', ');
const NO_FIX = `one of arm, ${KINDS}; define "tank"`;

const wrong: [what: string, rest: string, message: string][] = [
  [
    'what a term narrows',
    `terms:\n  arm: { ${ABOUT}, is: »missle }`,
    `found the term "missle", expected one of arm, ${KINDS}; did you mean "missile"?`,
  ],
  [
    'what a term narrows, like no other',
    `terms:\n  arm: { ${ABOUT}, is: »tank }`,
    `found the term "tank", expected ${NO_FIX}`,
  ],
  [
    'a term in a condition',
    `terms:\n${TERM}  b: { ${ABOUT}, is: missile, where: { is: »amr } }`,
    `found the term "amr", expected one of arm, b, ${KINDS}; did you mean "arm"?`,
  ],
  [
    'a term in conditions in conditions',
    `terms:\n  arm: { ${ABOUT}, is: missile, where: { any: [{ basing: sea }, { all: [{ not: { is: »tank } }] }] } }`,
    `found the term "tank", expected ${NO_FIX}`,
  ],
  [
    'a term in an exception',
    `terms:\n  arm: { ${ABOUT}, is: missile, except: { e: { ${ABOUT}, where: { is: »tank } } } }`,
    `found the term "tank", expected ${NO_FIX}`,
  ],
  [
    'a term in what is unclear',
    `terms:\n  arm: { ${ABOUT}, is: missile, unclear: { e: { ${ABOUT}, where: { not: { is: »tank } } } } }`,
    `found the term "tank", expected ${NO_FIX}`,
  ],
  [
    'a term in a measure',
    `terms:\n${TERM}measures: { rangeKm: { a: { ${ABOUT}, basis: tested, where: { is: »tank } } } }`,
    `found the term "tank", expected ${NO_FIX}`,
  ],
  [
    'a term in a count',
    `terms:\n${TERM}${COUNT.replace('[arm]', '[arm, »tank]')}limits: { a: { ${ABOUT}, count: arms, max: 1 } }`,
    'found the term "tank", expected one of arm; define "tank"',
  ],
  [
    'a kind of item in a count, which counts terms',
    `terms:\n${TERM}${COUNT.replace('[arm]', '[»missile]')}limits: { a: { ${ABOUT}, count: arms, max: 1 } }`,
    'found the term "missile", expected one of arm; define "missile"',
  ],
  [
    'a term in the condition of a count',
    `${COUNTED.replace('value: 1', 'where: { is: »tank }, value: 1')}`,
    `found the term "tank", expected ${NO_FIX}`,
  ],
  [
    'a term that is held',
    `terms:\n${TERM}prohibitions: { p: { ${ABOUT}, forbids: [{ holding: [»arms] }] } }`,
    'found the term "arms", expected one of arm; did you mean "arm"?',
  ],
  [
    'a term of events',
    `terms:\n${TERM}prohibitions: { p: { ${ABOUT}, forbids: [{ events: [launch], of: [arm, »tank] }] } }`,
    `found the term "tank", expected ${NO_FIX}`,
  ],
  [
    'a term of a duty',
    `terms:\n${TERM}duties: { d: { ${ABOUT}, who: actor, when: { event: launch, where: { is: »tank } }, must: { send: a } } }`,
    `found the term "tank", expected ${NO_FIX}`,
  ],
  [
    'a term of what frees from a duty',
    `terms:\n${TERM}duties: { d: { ${ABOUT}, who: actor, when: { event: launch }, must: { send: a }, unless: { u: { ${ABOUT}, where: { is: »tank } } } } }`,
    `found the term "tank", expected ${NO_FIX}`,
  ],
  [
    'a term where none is defined',
    `counts: { c: { ${ABOUT}, unit: a, sum: [{ each: [»arm], value: 1 }] } }\nlimits: { a: { ${ABOUT}, count: c, max: 1 } }`,
    'found the term "arm", expected a term that is defined; define "arm"',
  ],
  [
    'a term that JavaScript would find',
    `terms:\n${TERM}  b: { ${ABOUT}, is: missile, where: { is: »valueof } }`,
    `found the term "valueof", expected one of arm, b, ${KINDS}; define "valueof"`,
  ],
  [
    'a count',
    `${COUNTED}  b: { ${ABOUT}, count: »armes, max: 1 }`,
    'found the count "armes", expected one of arms; did you mean "arms"?',
  ],
  [
    'a count where none is defined',
    `limits: { a: { ${ABOUT}, count: »arms, max: 1 } }`,
    'found the count "arms", expected a count that is defined; define "arms"',
  ],
  [
    'a term that is itself',
    `terms:\n  arm: »{ ${ABOUT}, is: arm }`,
    'found the term "arm", which is defined by itself, expected a definition that ends; remove one of the references',
  ],
  [
    'a term that is not itself',
    `terms:\n  arm: »{ ${ABOUT}, is: missile, where: { not: { is: arm } } }`,
    'found the term "arm", which is defined by itself, expected a definition that ends; remove one of the references',
  ],
  [
    'two terms that are each other',
    `terms:\n  a: »{ ${ABOUT}, is: b }\n  b: { ${ABOUT}, is: a }`,
    'found the term "a", which is defined by itself, expected a definition that ends; remove one of the references',
  ],
  [
    'three terms in a circle, through an exception',
    `terms:\n  a: »{ ${ABOUT}, is: b }\n  b: { ${ABOUT}, is: missile, where: { any: [{ is: c }] } }\n  c: { ${ABOUT}, is: missile, except: { e: { ${ABOUT}, where: { is: a } } } }`,
    'found the term "a", which is defined by itself, expected a definition that ends; remove one of the references',
  ],
  [
    'a term in a circle, through what is unclear',
    `terms:\n  a: »{ ${ABOUT}, is: missile, unclear: { e: { ${ABOUT}, where: { all: [{ is: a }] } } } }`,
    'found the term "a", which is defined by itself, expected a definition that ends; remove one of the references',
  ],
  [
    'a term named like a kind of item',
    `terms:\n  missile: »{ ${ABOUT}, is: missile, where: { is: missile } }`,
    'found the term "missile", which is a kind of item, expected a name of its own; rename it',
  ],
  [
    'an actor where no event is',
    `duties:\n  d: { ${ABOUT}, who: »actor, when: { every: 1 year, from: { after: force } }, must: { send: a } }`,
    'found "actor" on a duty that no event starts, expected each or other; write who: each',
  ],
  [
    'a reading by no party',
    `readings:\n  r: { by: »CCC, title: R, says: B, sources: [a], confidence: recalled, patch: [{ accept: [b] }] }`,
    'found the party "CCC", expected one of AAA, BBB; define "CCC"',
  ],
];
for (const [what, rest, message] of wrong) {
  test(`what is referred to must be there: ${what}`, () => {
    const { text, place } = marked(small(rest));
    assert.deepEqual(problemsIn(text), [`${place}: ${message}`]);
  });
}

test('a party that took the place of another reads, and the other does not', () => {
  const reading = (by: string) =>
    `readings:\n  r: { by: ${by}, title: R, says: B, sources: [a], confidence: recalled, patch: [{ accept: [b] }] }`;
  const successor = (by: string) =>
    small(reading(by)).replace('[AAA', "[{ party: AAA, before: [{ state: CCC, until: '1991-12-26' }] }");
  assert.deepEqual(problemsIn(successor('AAA')), []);
  assert.equal(problemsIn(successor('CCC')).length, 1);
});

test('a count that no limit uses is a warning, and the file is usable', () => {
  const { text, place } = marked(small(`terms:\n${TERM}${COUNT.replace('{', '»{')}`));
  const parsed = parseAgreement(text, FILE);
  assert.ok(parsed.ok);
  const message =
    'warning: found the count "arms", which no limit uses, expected something that uses it; use it or delete it';
  assert.deepEqual(parsed.value.warnings.map(formatProblem), [`${place}: ${message}`]);
  assert.deepEqual(problemsIn(small(COUNTED)), []);
});

test('warnings never take the place of an error', () => {
  const unused = Array.from(
    { length: 40 },
    (_, i) => `  c${i}: { ${ABOUT}, unit: a, sum: [{ each: [arm], value: 1 }] }`,
  );
  const rest = `terms:\n${TERM}counts:\n${unused.join('\n')}\nreadings:\n  r: { by: CCC, title: R, says: B, sources: [a], confidence: recalled, patch: [{ accept: [b] }] }`;
  assert.equal(problemsIn(small(rest)).length, 1);
});

/** A term for each number, defined by the others that it refers to. */
function terms(count: number, where: (i: number) => string): string {
  const lines = Array.from({ length: count }, (_, i) => `  t${i}: { ${ABOUT}, is: missile, where: ${where(i)} }`);
  return small(`terms:\n${lines.join('\n')}\n  t${count}: { ${ABOUT}, is: missile }\n`);
}

const entangled: [what: string, text: string][] = [
  [
    '40 terms that each refer twice to the next: 2 to the 40th',
    terms(40, (i) => `{ any: [{ is: t${i + 1} }, { is: t${i + 1} }] }`),
  ],
  ['a chain of 2,000 terms', terms(2000, (i) => `{ is: t${i + 1} }`)],
  ['a chain of 2,000 terms, the last first', terms(2000, (i) => `{ is: t${i === 0 ? 2000 : i - 1} }`)],
];
for (const [what, text] of entangled) {
  test(`refuses a definition that nobody could follow: ${what}`, () => {
    const parsed = parseAgreement(text, FILE);
    assert.ok(!parsed.ok);
    assertPlaced(parsed.problem);
    const message =
      /the term "t\d+", whose definition asks more than 500 terms in the end, expected a definition that a reader can follow; remove some of the references$/;
    for (const problem of parsed.problem) assert.match(formatProblem(problem), message);
  });
}

test('2,000 references to nothing are told twenty at a time', () => {
  const start = performance.now();
  const parsed = parseAgreement(
    terms(2000, (i) => `{ is: u${i} }`),
    FILE,
  );
  assert.ok(performance.now() - start < 20_000, 'too slow');
  assert.ok(!parsed.ok);
  assert.equal(parsed.problem.length, 20);
  assertPlaced(parsed.problem);
});

test('a chain that a reader can follow is asked to its end', () => {
  const { test: ask } = compileTerms(agreementOf(terms(400, (i) => `{ is: t${i + 1} }`)));
  assert.equal(ask('t0').test(thing('missile')), 'yes');
  assert.equal(ask('t0').test(thing('launcher')), 'no');
});

test('an id of a provision is its section and its name', () => {
  const newStart = agreementOf(libraryText('new-start'));
  for (const id of ['limits.warheads', 'duties.data-change', 'quotas.type-one', 'judgements.new-kinds', 'duties.*']) {
    assert.ok(isProvisionId(newStart, id), id);
  }
  for (const id of [
    'warheads',
    'limits',
    'limits.',
    'limits.warhead',
    'limits.warheads.max',
    'readings.rus-conversions',
    'limits.constructor',
    'constructor.name',
    '',
    '.',
  ]) {
    assert.ok(!isProvisionId(newStart, id), id);
  }
});
