import assert from 'node:assert/strict';
import test from 'node:test';
import { listed } from './problem.ts';
import { ABOUT, agreementOf, marked, problemsIn, small } from './testing.ts';
import { ATTRIBUTES } from './vocabulary.ts';

/** What is said where a value of several kinds can stand: a number, a word in its place, or a map. */

const COUNTED = `terms:
  arm: { ${ABOUT}, is: missile }
counts:
  arms: { ${ABOUT}, unit: arms, sum: [{ each: [arm], value: 1 }] }
`;

const NUMBERS = Object.entries(ATTRIBUTES).flatMap(([name, each]) => (each.is === 'number' ? [name] : []));

const wrong: [what: string, rest: string, message: string][] = [
  [
    'a word for a number, with a slip',
    `${COUNTED}limits:\n  a: { ${ABOUT}, count: arms, max: »blnak }`,
    'found "blnak", expected a number or "blank"; did you mean "blank"?',
  ],
  [
    'yes for a number',
    `${COUNTED}limits:\n  a: { ${ABOUT}, count: arms, max: »true }`,
    'found true, expected a number or "blank"',
  ],
  [
    'a number for a period',
    `duties:\n  a: { ${ABOUT}, when: { once: { after: force } }, who: each, must: { send: b }, within: »5 }`,
    'found 5, expected text or "blank"',
  ],
  [
    'a list for a number',
    `${COUNTED}limits:\n  a: { ${ABOUT}, count: arms, max: »[1, 2] }`,
    'found a list, expected a number or "blank"',
  ],
  [
    'a share with a slip',
    `${COUNTED}limits:\n  a: { ${ABOUT}, count: arms, max: { percent: 35, »off: arms, of: arms } }`,
    'found the key "off", expected one of percent, of, held, base, plus, atMost; did you mean "of"?',
  ],
  [
    'a share of nothing',
    `${COUNTED}limits:\n  a: { ${ABOUT}, count: arms, max: »{ percent: 35 } }`,
    'found no "of", expected text; add "of"',
  ],
  [
    'a value to count with that no item has',
    `${COUNTED.replace('value: 1', 'value: »reentryVehicls')}limits:\n  a: { ${ABOUT}, count: arms, max: 1 }`,
    `found "reentryVehicls", expected a number or one of ${listed(NUMBERS)}; did you mean "reentryVehicles"?`,
  ],
  [
    'a number below none, where a word can stand',
    `quotas:\n  a: { ${ABOUT}, of: b, max: »-1, every: 1 year, from: { after: force } }`,
    'found -1, expected at least 0',
  ],
];
for (const [what, rest, message] of wrong) {
  test(`says what was found and what was expected: ${what}`, () => {
    const { text, place } = marked(small(rest));
    assert.deepEqual(problemsIn(text), [`${place}: ${message}`]);
  });
}

test('what may stand there stands there: a number, a share, a blank', () => {
  for (const max of ['7', '3.67', 'blank', '{ percent: 35, of: arms }', '{ base: 656, plus: arms, atMost: 710 }']) {
    const { limits } = agreementOf(small(`${COUNTED}limits:\n  a: { ${ABOUT}, count: arms, max: ${max} }`));
    assert.notEqual(limits['a']?.max, undefined);
  }
});
