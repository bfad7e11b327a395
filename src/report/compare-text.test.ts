import assert from 'node:assert/strict';
import test from 'node:test';
import { compareAgreements } from '../agreement/compare.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { ABOUT, agreementOf, libraryText, small } from '../agreement/testing.ts';
import { agreementIds } from '../store/library.ts';
import { comparisonJson, comparisonSchema } from './compare-json.ts';
import { comparisonText } from './compare-text.ts';
import { PLAIN } from './paint.ts';

const text = (a: AgreementFile, b: AgreementFile, whole = false) =>
  comparisonText(compareAgreements(a, b), PLAIN, whole);
/** Text without its line breaks: all of it, the left column, and the right one. */
const flowing = (out: string) =>
  [out, slice(out, 16, 47), slice(out, 49)].map((each) => each.replace(/\s+/g, ' ')).join(' # ');
const slice = (out: string, from: number, to?: number) =>
  out
    .split('\n')
    .map((line) => line.slice(from, to))
    .join('\n');

const OLD = agreementOf(
  small(`terms:
  icbm: { ${ABOUT}, is: missile, where: { basing: ground, flight: ballistic, rangeKm: { above: 5500 } } }
  bomber: { ${ABOUT}, is: aircraft, where: { rangeKm: { above: 8000 } } }
counts:
  warheads:
    ${ABOUT.replaceAll(', ', '\n    ')}
    unit: warheads
    sum:
      - { each: [icbm], where: { status: deployed }, value: { byType: { SS-18: 10, SS-25: 1 } } }
      - { each: [bomber], of: [AAA], value: 10, first: 150, beyond: armsEquipped }
limits:
  warheads: { ${ABOUT}, count: warheads, max: 6000, from: { after: force, plus: 7 years } }
  interim: { ${ABOUT}, count: warheads, max: 7950, from: { after: force, plus: 5 years }, until: { after: force, plus: 7 years } }
prohibitions:
  transfer: { ${ABOUT}, forbids: [{ events: [transfer, production], of: [icbm, bomber] }] }
duties:
  data: { ${ABOUT}, when: { once: { after: force } }, who: each, must: { send: data }, within: 45 days }
quotas:
  visits: { ${ABOUT}, of: visit, max: 18, every: 1 year, from: { after: force } }
`),
);
const NEW = agreementOf(
  small(`terms:
  icbm: { ${ABOUT}, is: missile, where: { basing: ground, flight: ballistic, rangeKm: { above: 5500 } } }
  bomber: { ${ABOUT}, is: aircraft, where: { rangeKm: { above: 8000 } } }
counts:
  warheads:
    ${ABOUT.replaceAll(', ', '\n    ')}
    unit: warheads
    sum:
      - { each: [icbm], where: { status: deployed }, value: reentryVehicles }
      - { each: [bomber], where: { status: deployed }, value: 1 }
limits:
  warheads: { ${ABOUT.replace('cite: A', 'cite: II')}, count: warheads, max: 1550, from: { after: force, plus: 7 years } }
prohibitions:
  transfer: { ${ABOUT}, forbids: [{ events: [transfer], of: [icbm, bomber] }, { events: [basing-abroad] }] }
duties:
  data: { ${ABOUT.replace('confirmed', 'recalled')}, when: { once: { after: force } }, who: each, must: { send: data }, within: blank }
quotas:
  visits: { ${ABOUT}, of: visit, schedule: [{ first: 1, last: 3, max: 20 }, { first: 4, last: 4, max: 15 }], every: 1 year, from: { after: force } }
`).replace('short: Small', 'short: Other'),
);

test('the number and the counting rule in words, with articles, in two columns or one under the other', () => {
  const out = flowing(text(OLD, NEW));
  for (const words of [
    'Warheads [A | II]',
    'number at most 6,000 warheads at most 1,550 warheads',
    'each deployed ICBM as attributed to its type (SS-18: 10, SS-25: 1)',
    'AAA: 10 for each of the first 150 bombers, as many as it is equipped for beyond',
    'the re-entry vehicles actually on each deployed ICBM; one for each deployed bomber',
    'at most 7,950 from 5 years after entry into force',
    'no earlier ceilings',
    'besides: production of any ICBM or bomber',
    'besides: basing abroad',
    'Data [A | A°]',
    'by when within 45 days left blank in the draft',
    'every year: 20 in periods 1 to 3, 15 in period 4',
    'The same: ICBM [A]; bomber [A].',
    '° unconfirmed: from general knowledge',
  ]) {
    assert.ok(out.includes(words), `${words}\n\n${text(OLD, NEW)}`);
  }
});

test('two versions of one draft go by their ids, and the same file twice by letters', () => {
  const version = { ...NEW, short: OLD.short, id: 'second' };
  assert.match(text(OLD, version), /^SMALL AND SECOND\n/);
  assert.match(text(OLD, OLD), /^A SMALL AND B SMALL\n/);
  assert.match(text(OLD, OLD), /0 only in A Small; 0 only in B Small\./);
});

test('a long list of what only one has is named, and told in full on demand', () => {
  const duty = `{ ${ABOUT.replace('says: B', 'says: Told in full.')}, when: { always: true }, who: each, must: { do: it } }`;
  const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
  const many = agreementOf(small(`duties:\n${names.map((name) => `  ${name}: ${duty}\n`).join('')}`));
  const none = agreementOf(small().replace('short: Small', 'short: Other'));
  assert.match(text(many, none), /Only in Small: one \[A\]; two \[A\];/);
  assert.doesNotMatch(text(many, none), /Told in full/);
  assert.equal(text(many, none, true).match(/Told in full/g)?.length, 7);
});

const LIBRARY = agreementIds().map((id) => agreementOf(libraryText(id)));

test('over the library: 80 columns, words for everything, other words for what differs, and the shape that is documented', () => {
  for (const [i, one] of LIBRARY.entries()) {
    const other = LIBRARY[(i + 1) % LIBRARY.length];
    if (!other) continue;
    const out = text(one, other, true);
    const wide = out.split('\n').filter((line) => line.length > 80 && line.includes(' ', 20));
    assert.deepEqual(wide, [], `${one.id} and ${other.id}`);
    assert.doesNotMatch(out, /undefined|\[object|NaN/, `${one.id} and ${other.id}`);
    const json = comparisonJson(compareAgreements(one, other));
    assert.deepEqual(comparisonSchema.parse(json), json);
    for (const { differences, a, b } of json.pairs) {
      for (const each of differences) {
        if (each.aspect !== 'terms') assert.notEqual(each.a, each.b, `${a?.id} ${b?.id} ${each.aspect}`);
      }
    }
  }
});

test('START I and New START: the numbers, the rules and the way out', () => {
  const agreement = (id: string) => agreementOf(libraryText(id));
  const out = flowing(text(agreement('start-1'), agreement('new-start')));
  for (const words of [
    'at most 1,600 deployed delivery at most 700 deployed delivery',
    'the re-entry vehicles actually on each deployed ICBM and SLBM; one for each deployed heavy bomber',
    '10 for each of the first 150 deployed ALCM heavy bombers',
    'lasts 15 years 10 years',
    '6 months, from the day on which it is given',
    '3 months, from its receipt',
  ]) {
    assert.ok(out.includes(words), words);
  }
});
