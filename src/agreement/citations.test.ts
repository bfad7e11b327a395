import assert from 'node:assert/strict';
import test from 'node:test';
import { provisionsOf } from './agreement.ts';
import { citationsOf } from './citations.ts';
import { ABOUT, agreementOf, libraryText, small } from './testing.ts';

const RECALLED = ABOUT.replace('confirmed', 'recalled');

const parts: [what: string, yaml: string, ...ids: string[]][] = [
  ['the conventions and the lifecycle', '', 'time', 'lifecycle.force', 'lifecycle.duration'],
  [
    'a term, its named types and its exceptions',
    `terms: { a: { ${ABOUT}, is: missile, named: { ${ABOUT}, types: { AAA: [X] } }, except: { b: { ${RECALLED}, where: { role: test } } }, unclear: { c: { ${ABOUT}, where: { role: drone } } } } }`,
    ...['terms.a', 'terms.a.named', 'terms.a.except.b', 'terms.a.unclear.c'],
  ],
  [
    'a duty and its exception',
    `duties: { a: { ${ABOUT}, when: { event: launch }, who: actor, must: { send: x }, unless: { b: { ${ABOUT}, where: { prototype: true } } } } }`,
    ...['duties.a', 'duties.a.unless.b'],
  ],
  [
    'groups, verification, meetings and disputes',
    `groups: { a: { ${ABOUT}, states: [AAA] } }
verification: { a: { ${ABOUT}, means: none } }
meetings: { a: { ${ABOUT} } }
disputes: { a: { ${ABOUT}, positions: [{ by: [AAA], says: X }] } }
`,
    ...['groups.a', 'verification.a', 'meetings.a', 'disputes.a'],
  ],
  [
    'a reading, and the provision that it adds',
    `readings: { a: { by: AAA, title: X, says: Y, sources: [recalled], confidence: recalled, patch: [{ add: judgements.b, to: { ${ABOUT}, asks: X } }] } }`,
    ...['readings.a', 'readings.a.patch.0.to'],
  ],
];
for (const [what, yaml, ...ids] of parts) {
  test(`${what} cite their sources`, () => {
    const found = citationsOf(agreementOf(small(yaml))).map((each) => each.id);
    for (const id of ids) assert.ok(found.includes(id), id);
    assert.equal(found.length, yaml === '' ? ids.length : ids.length + 3);
  });
}

test('what is confirmed, what is recalled, and of what only the paragraph is recalled', () => {
  const term = (about: string) => `{ ${about}, is: missile }`;
  const text = `terms: { a: ${term(ABOUT)}, b: ${term(RECALLED)}, c: ${term(`${ABOUT}, citeConfidence: recalled`)}, d: ${term(`${RECALLED}, citeConfidence: recalled`)} }`;
  const terms = citationsOf(agreementOf(small(text))).filter((each) => each.id.startsWith('terms.'));
  assert.deepEqual(
    terms.map(({ id, confidence, citeRecalled }) => [id, confidence, citeRecalled]),
    [
      ['terms.a', 'confirmed', false],
      ['terms.b', 'recalled', false],
      ['terms.c', 'confirmed', true],
      ['terms.d', 'recalled', false],
    ],
  );
});

test('every provision of the library is among them, each once', () => {
  for (const id of ['new-start', 'inf']) {
    const agreement = agreementOf(libraryText(id));
    const found = citationsOf(agreement).map((each) => each.id);
    assert.equal(new Set(found).size, found.length);
    for (const provision of provisionsOf(agreement)) assert.ok(found.includes(provision.id), provision.id);
  }
});
