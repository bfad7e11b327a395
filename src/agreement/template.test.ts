import assert from 'node:assert/strict';
import test from 'node:test';
import { parseAgreement } from './parse.ts';
import { applyPatches, readingsOf } from './patch.ts';
import { agreementSchema } from './schema.ts';
import { templateOf } from './template.ts';
import { agreementOf, FILE, problemsIn, sure } from './testing.ts';

const text = templateOf('my-treaty');
const agreement = agreementOf(text);

test('it is right as it stands, without a warning', () => {
  assert.deepEqual(problemsIn(text), []);
  assert.deepEqual(sure(parseAgreement(text, FILE)).warnings, []);
  assert.equal(agreement.id, 'my-treaty');
});

test('it shows each section of the format, with one example', () => {
  const optional = ['also', 'measures'];
  const keys = Object.keys(agreementSchema.shape).filter((key) => !optional.includes(key));
  const written = [...text.matchAll(/^([a-z]+):/gm)].map((match) => match[1] ?? '');
  assert.deepEqual(
    keys.filter((key) => !written.includes(key)),
    [],
  );
});

test('it says what is to be filled in, and can be read', () => {
  assert.ok(text.split('FILL IN').length > 5);
  assert.ok(text.split('\n').length <= 170, 'too long');
  for (const line of text.split('\n')) assert.ok(line.length <= 120, line);
});

test('its parties are no states, and it quotes no source', () => {
  assert.deepEqual(agreement.parties, ['AAA', 'AAB']);
  assert.deepEqual(Object.keys(agreement.sources ?? {}), ['draft']);
});

test('its reading applies', () => {
  sure(applyPatches(agreement, readingsOf(agreement)));
});
