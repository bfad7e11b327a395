import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import test from 'node:test';
import { parseAgreement } from './parse.ts';
import { listed } from './problem.ts';
import { agreementSchema } from './schema.ts';
import { ABOUT, agreementOf, FILE, libraryText, marked, problemsIn, problemsInPatch, small } from './testing.ts';
import { ATTRIBUTES, EVENTS, SECTIONS } from './vocabulary.ts';

const TOP = `one of ${listed(Object.keys(agreementSchema.shape))}`;
const NAME = 'a name of at most 64 small letters, digits and single hyphens, such as heavy-bomber';
const TESTS = listed(['all', 'any', 'not', 'is', ...Object.keys(ATTRIBUTES)]);
const ROLES = listed(ATTRIBUTES.role.values);
const PERIOD = 'a period such as 5 days, 6 months, 1 year 6 months or 48 hours';

/** A count, a term and a limit, so that what refers to them is right. */
const COUNTED = `terms:
  arm: { ${ABOUT}, is: missile }
counts:
  arms: { ${ABOUT}, unit: arms, sum: [{ each: [arm], value: 1 }] }
`;

const wrong: [what: string, rest: string, message: string][] = [
  // Keys
  ['a key at the top', '»limitz: {}', `found the key "limitz", expected ${TOP}; did you mean "limits"?`],
  [
    'a key with a Cyrillic i',
    '»lіmits: {}',
    `found the key "lіmits", expected ${TOP}; did you mean "limits"? ("і" is U+0456)`,
  ],
  ['a key like no other', '»xyzzy-plugh: {}', `found the key "xyzzy-plugh", expected ${TOP}; delete it`],
  [
    'a key in a limit',
    `${COUNTED}limits:\n  a: { ${ABOUT}, count: arms, »maxx: 1, max: 2 }`,
    'found the key "maxx", expected one of cite, says, confidence, citeConfidence, sources, note, count, per, groups, binds, max, min, from, until; did you mean "max"?',
  ],
  [
    'a name with a capital',
    `judgements:\n  »Good: { ${ABOUT}, asks: Is it? }`,
    `found the name "Good", expected ${NAME}`,
  ],
  [
    'a name with a Cyrillic a',
    `judgements:\n  »gаin: { ${ABOUT}, asks: Is it? }`,
    `found the name "gаin", expected ${NAME}; "а" is U+0430`,
  ],
  [
    'a name of 65 letters',
    `judgements:\n  »${'a'.repeat(65)}: { ${ABOUT}, asks: Is it? }`,
    `found the name "${'a'.repeat(57)}...", expected ${NAME}`,
  ],
  [
    'a key that JavaScript would have',
    'measures:\n  rangeKm: {}\n  »toString: {}',
    'found the key "toString", expected one of rangeKm; delete it',
  ],
  [
    'a key of a condition',
    `terms:\n  arm:\n    { ${ABOUT}, is: missile, where: { »rnageKm: 1 } }`,
    `found the key "rnageKm", expected one of ${TESTS}; did you mean "rangeKm"?`,
  ],
  [
    'a key of a bound',
    `terms:\n  arm:\n    { ${ABOUT}, is: missile, where: { rangeKm: { »abov: 1 } } }`,
    'found the key "abov", expected one of above, atLeast, below, atMost; did you mean "above"?',
  ],
  [
    'a key of a condition in conditions',
    `terms:\n  arm:\n    ${ABOUT.replaceAll(', ', '\n    ')}\n    is: missile\n    where:\n      any:\n        - basing: ground\n        - not: { all: [{ »fligt: cruise }] }`,
    `found the key "fligt", expected one of ${TESTS}; did you mean "flight"?`,
  ],
  // Values
  [
    'a word',
    `prohibitions:\n  a: { ${ABOUT}, forbids: [{ events: [»lanch] }] }`,
    `found "lanch", expected one of ${listed(EVENTS)}; did you mean "launch"?`,
  ],
  [
    'a word with a Cyrillic o',
    `judgements:\n  a: { cite: A, says: B, confidence: »cоnfirmed, sources: [a], asks: C }`,
    'found "cоnfirmed", expected one of confirmed, recalled; did you mean "confirmed"? ("о" is U+043E)',
  ],
  [
    'a word that a condition compares with',
    `terms:\n  arm: { ${ABOUT}, is: missile, where: { role: »interceptr } }`,
    `found "interceptr", expected one of ${ROLES}; did you mean "interceptor"?`,
  ],
  [
    'a word in a list of a condition',
    `terms:\n  arm: { ${ABOUT}, is: missile, where: { basing: { in: [ground, »see] } } }`,
    'found "see", expected one of ground, sea, submarine, air, space; did you mean "sea"?',
  ],
  [
    'a word that a condition excludes',
    `terms:\n  arm: { ${ABOUT}, is: missile, where: { not: { flight: { not: »balistic } } } }`,
    'found "balistic", expected one of ballistic, cruise, hypersonic-glide; did you mean "ballistic"?',
  ],
  [
    'a name that is referred to',
    `limits:\n  a: { ${ABOUT}, count: »Warheads, max: 1 }`,
    `found "Warheads", expected ${NAME}`,
  ],
  [
    'a name with a Cyrillic a, referred to',
    `limits:\n  a: { ${ABOUT}, count: »wаrheads, max: 1 }`,
    `found "wаrheads", expected ${NAME}; "а" is U+0430`,
  ],
  [
    'a number below none',
    `${COUNTED}limits:\n  a: { ${ABOUT}, count: arms, max: »-1 }`,
    'found -1, expected at least 0',
  ],
  [
    'a number that is not whole, of visits',
    `quotas:\n  a: { ${ABOUT}, of: b, max: »1.5, every: 1 year, from: { after: force } }`,
    'found 1.5, expected a whole number',
  ],
  [
    'a number past exactness',
    `quotas:\n  a: { ${ABOUT}, of: b, max: »9007199254740993, every: 1 year, from: { after: force } }`,
    'found 9007199254740992, expected at most 9007199254740991',
  ],
  [
    'infinity',
    `terms:\n  arm: { ${ABOUT}, is: missile, where: { rangeKm: { above: ».inf } } }`,
    'found Infinity, expected a number',
  ],
  ['no text', `judgements:\n  a: { ${ABOUT}, asks: »'' }`, 'found "", expected text'],
  [
    'too much text',
    `judgements:\n  a: { ${ABOUT}, asks: »${'x'.repeat(2001)} }`,
    `found "${'x'.repeat(57)}...", expected at most 2000 characters`,
  ],
  [
    'an empty list',
    `terms:\n  arm: { ${ABOUT}, is: missile, where: { any: »[] } }`,
    'found a list, expected at least 1 entry',
  ],
  [
    'a period',
    `duties:\n  a: { ${ABOUT}, when: { once: { after: force } }, who: each, must: { send: b }, within: »5 working days }`,
    `found "5 working days", expected ${PERIOD}`,
  ],
  [
    'periods that follow one another by the hour',
    `quotas:\n  a: { ${ABOUT}, of: b, max: 1, every: »48 hours, from: { after: force } }`,
    'found "48 hours", expected a period of days, months or years, such as 6 months',
  ],
  [
    'periods that follow one another at once',
    `quotas:\n  a: { ${ABOUT}, of: b, max: 1, every: »0 days, from: { after: force } }`,
    'found "0 days", expected a period of days, months or years, such as 6 months',
  ],
  [
    'a date that does not exist',
    `${COUNTED}limits:\n  a: { ${ABOUT}, count: arms, max: 1, from: { on: »'2019-02-29' } }`,
    `found "2019-02-29", expected a date that exists, in quotation marks: '2018-02-05'`,
  ],
  // Types
  ['a map for text', `judgements:\n  a: { ${ABOUT}, asks: »{ b: c } }`, 'found a map, expected text'],
  ['text for a map', `judgements:\n  a: »yes`, 'found "yes", expected a map'],
  [
    'text for a list',
    `terms:\n  arm: { ${ABOUT}, is: missile, where: { any: »ground } }`,
    'found "ground", expected a list',
  ],
  ['a list for a map', 'limits: »[]', 'found a list, expected a map'],
  [
    'text for a number',
    `${COUNTED}limits:\n  a: { ${ABOUT}, count: arms, max: »'700' }`,
    'found "700", expected a number or "blank"',
  ],
  ['a number for text', `judgements:\n  a: { ${ABOUT}, asks: »7 }`, 'found 7, expected text'],
  [
    'a number for a word of a condition',
    `terms:\n  arm: { ${ABOUT}, is: missile, where: { basing: »7 } }`,
    'found 7, expected one of ground, sea, submarine, air, space',
  ],
  [
    'text for a number of a condition',
    `terms:\n  arm: { ${ABOUT}, is: missile, where: { rangeKm: »far } }`,
    'found "far", expected a number',
  ],
  [
    'text for yes or no',
    `terms:\n  arm: { ${ABOUT}, is: missile, where: { prototype: »maybe } }`,
    'found "maybe", expected true or false',
  ],
  ['nothing for a map', 'terms:»\n', 'found nothing, expected a map'],
  // What is missing
  ['a key', `limits:\n  a: »{ ${ABOUT}, max: 1 }`, 'found no "count", expected text; add "count"'],
  [
    'a key of one word',
    `prohibitions:\n  a: »{ cite: A, says: B, sources: [a], forbids: [{ events: [launch] }] }`,
    'found no "confidence", expected one of confirmed, recalled; add "confidence"',
  ],
  // One of several
  [
    'no date of three',
    `${COUNTED}limits:\n  a: { ${ABOUT}, count: arms, max: 1, from: »{ plus: 7 years } }`,
    'found a map, expected exactly one of on, after and firstOfMonthAfter',
  ],
  [
    'two triggers',
    `duties:\n  a: { ${ABOUT}, when: »{ event: launch, always: true }, who: each, must: { send: b } }`,
    'found a map, expected exactly one of event, once, every, yearly and always',
  ],
  [
    'two acts',
    `duties:\n  a: { ${ABOUT}, when: { always: true }, who: each, must: »{ send: b, do: c } }`,
    'found a map, expected exactly one of send, hold, allow and do',
  ],
  [
    'a time limit on what is owed always',
    `duties:\n  a: »{ ${ABOUT}, when: { always: true }, who: each, must: { send: b }, within: 5 days }`,
    'found a map, expected no within and no ahead on a duty that is owed always',
  ],
  [
    'both events and holding',
    `prohibitions:\n  a: { ${ABOUT}, forbids: [»{ events: [launch], holding: [b] }] }`,
    'found a map, expected either events or holding',
  ],
  [
    'neither max nor min',
    `${COUNTED}limits:\n  a: »{ ${ABOUT}, count: arms }`,
    'found a map, expected max, min or both',
  ],
  [
    'neither max nor schedule',
    `quotas:\n  a: »{ ${ABOUT}, of: b, every: 1 year, from: { after: force } }`,
    'found a map, expected either max or schedule',
  ],
];
for (const [what, rest, message] of wrong) {
  test(`says where, what was found and what was expected: ${what}`, () => {
    const { text, place } = marked(small(rest));
    assert.deepEqual(problemsIn(text), [`${place}: ${message}`]);
  });
}

const whole: [what: string, change: (text: string) => string, message: string][] = [
  [
    'another version',
    (text) => text.replace('agreement/1', '»agreement/2'),
    'found "agreement/2", expected "agreement/1"; did you mean "agreement/1"?',
  ],
  [
    'no version',
    (text) => text.replace('servanda: agreement/1\n', '»'),
    'found no "servanda", expected "agreement/1"; add "servanda"',
  ],
  [
    'no title',
    (text) => `»${text.replace('title: { en: Small }\n', '')}`,
    'found no "title", expected a map; add "title"',
  ],
  [
    'a title in no language',
    (text) => text.replace('{ en: Small }', '»{ ru: Small }'),
    'found no "en", expected text; add "en"',
  ],
  [
    'a state in two letters',
    (text) => text.replace('[AAA', '[»US'),
    'found "US", expected a state as three capital letters (ISO 3166-1), such as USA',
  ],
  [
    'a state with a Cyrillic A',
    (text) => text.replace('[AAA', '[»ААА'),
    'found "ААА", expected a state as three capital letters (ISO 3166-1), such as USA; "А" is U+0410',
  ],
  ['one party that is no list', (text) => text.replace('[AAA, BBB]', '»AAA'), 'found "AAA", expected a list'],
  [
    'parties that anybody can join, with a further key',
    (text) => text.replace('[AAA, BBB]', '{ open: to all states, »until: 2030 }'),
    'found the key "until", expected one of open; delete it',
  ],
  [
    'parties that anybody can join, in no words',
    (text) => text.replace('[AAA, BBB]', '»{}'),
    'found no "open", expected text; add "open"',
  ],
  ['no parties', (text) => text.replace('[AAA, BBB]', '»[]'), 'found a list, expected at least 1 entry'],
  [
    'a predecessor without a day',
    (text) => text.replace('[AAA', '[{ party: AAA, before: [»{ state: CCC }] }'),
    'found no "until", expected text; add "until"',
  ],
  [
    'no such zone',
    (text) => text.replace('GMT', '»Mars/Olympus'),
    'found "Mars/Olympus", expected a time zone such as UTC, GMT or Europe/Paris',
  ],
  ['no conventions', (text) => `»${text.replace(/time:.*\n/, '')}`, 'found no "time", expected a map; add "time"'],
  [
    'a month-end',
    (text) => text.replace('last-day', '»lastday'),
    'found "lastday", expected one of last-day, overflow, refuse; did you mean "last-day"?',
  ],
  [
    'a duration in words',
    (text) => text.replace('unlimited', '»for ever'),
    'found "for ever", expected a period of days, months or years, such as 6 months',
  ],
];
for (const [what, change, message] of whole) {
  test(`says what is wrong with the whole: ${what}`, () => {
    const { text, place } = marked(change(small()));
    assert.deepEqual(problemsIn(text), [`${place}: ${message}`]);
  });
}

test('several problems are told in the order of the format, twenty at most', () => {
  const rest = `judgements: { a: 1, b: 2 }\nxs: 1\nterms: { a: { is: missile } }`;
  const lines = problemsIn(small(rest)).map((line) => line.replace(/: found (\S+ \S+).*/, ' $1'));
  assert.deepEqual(lines, [
    `${FILE}:13:13 no "cite",`,
    `${FILE}:13:13 no "says",`,
    `${FILE}:13:13 no "confidence",`,
    `${FILE}:13:13 no "sources",`,
    `${FILE}:11:18 1, expected`,
    `${FILE}:11:24 2, expected`,
    `${FILE}:12:1 the key`,
  ]);
  const judgements = Array.from({ length: 50 }, (_, i) => `a${i}: ${i}`).join(', ');
  assert.equal(problemsIn(small(`judgements: { ${judgements} }`)).length, 20);
});

test('the agreements of the library are right, without so much as a warning', () => {
  const names = readdirSync(new URL('../../agreements/', import.meta.url)).filter((name) => name.endsWith('.yaml'));
  assert.ok(names.includes('new-start.yaml') && names.includes('inf.yaml'));
  for (const name of names) {
    const parsed = parseAgreement(libraryText(name.replace('.yaml', '')), FILE);
    assert.deepEqual(parsed.ok ? parsed.value.warnings : parsed.problem, []);
    assert.equal(parsed.ok && `${parsed.value.agreement.id}.yaml`, name);
  }
});

test('what a file leaves out has its default', () => {
  const empty = agreementOf(small());
  for (const section of [...SECTIONS, 'readings'] as const) assert.deepEqual(empty[section], {}, section);
  const { limits: counted } = agreementOf(small(`${COUNTED}limits:\n  a: { ${ABOUT}, count: arms, max: 1 }`));
  assert.equal(counted['a']?.per, 'party');
});

test('a limit need not be whole: 3.67 per cent', () => {
  const { limits } = agreementOf(small(`${COUNTED}limits:\n  a: { ${ABOUT}, count: arms, max: 3.67 }`));
  assert.equal(limits['a']?.max, 3.67);
});

const PATCH = `servanda: patch/1
id: test
agreement: small
kind: what-if
title: Test
says: A test
sources: [recalled]
confidence: recalled
patch:
  - `;
const patches: [what: string, operation: string, message: string][] = [
  ['nothing to do', '»{}', 'found a map, expected exactly one of accept, reject, set, add and remove'],
  [
    'two things at once',
    '»{ set: a.b, remove: c.d, to: 1 }',
    'found a map, expected exactly one of accept, reject, set, add and remove',
  ],
  ['set without to', '»{ set: a.b }', 'found a map, expected to, with set and with add only'],
  ['remove with to', '»{ remove: a.b, to: 1 }', 'found a map, expected to, with set and with add only'],
  [
    'another word',
    '{ set: a.b, to: 1, »form: 2 }',
    'found the key "form", expected one of accept, reject, set, add, remove, to; delete it',
  ],
  [
    'a statement that no record can have',
    '{ accept: [»"Some Statement"] }',
    'found "Some Statement", expected an id of at most 200 small letters, digits and single hyphens',
  ],
];
for (const [what, operation, message] of patches) {
  test(`a patch file: ${what}`, () => {
    const { text, place } = marked(PATCH + operation);
    assert.deepEqual(problemsInPatch(text), [`${place}: ${message}`]);
  });
}

test('a patch file takes the longest id of the record, and ids that begin with a digit', () => {
  const longest = 'ns-2013-03-01-usa-minuteman-iii-and-peacekeeper-missile-non-deployed';
  assert.deepEqual(problemsInPatch(`${PATCH}{ accept: [${longest}, 9m729-range] }`), []);
});
