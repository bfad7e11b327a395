import assert from 'node:assert/strict';
import test from 'node:test';
import { lintAgreement } from './lint.ts';
import { parseAgreement } from './parse.ts';
import { formatProblem, MOST_PROBLEMS } from './problem.ts';
import { ABOUT, assertPlaced, FILE, marked, sure } from './testing.ts';

/** A draft that has nothing to mend, with other parts in place of its own and more sections after it. */
function draft(rest = '', parts: { kind?: string; parties?: string; force?: string; life?: string } = {}): string {
  return `servanda: agreement/1
id: small
title: { en: Small }
short: Small
kind: ${parts.kind ?? 'draft'}
parties: ${parts.parties ?? '[AAA, AAB]'}
time: { ${ABOUT}, zone: GMT, startDay: excluded, monthEnd: last-day, holidays: none }
lifecycle:
  force: { ${ABOUT}, ${parts.force ?? 'upon: signature'} }
  ${parts.life ?? `duration: { ${ABOUT}, lasts: 10 years }`}
${rest}
`;
}

function warningsIn(text: string): string[] {
  const { agreement, source } = sure(parseAgreement(text, FILE));
  return lintAgreement(agreement, source).map(formatProblem);
}

const GROUP = (states: string) => `groups: { some: { ${ABOUT}, ${states} } }\n`;
const DEPOSITS = (needs: string, more = '') => ({ force: `upon: deposits, needs: [${needs}]${more}` });
const ARM = 'where: { basing: ground }';
const TERM = (arm = ARM) => `terms: { arm: { ${ABOUT}, is: missile, ${arm} } }\n`;
const COUNT = (value: string, part = '') =>
  `counts: { arms: { ${ABOUT}, unit: arms, sum: [{ each: [arm], value: ${value}${part} }] } }\n`;
const WATCHED = `verification: { none: { ${ABOUT}, means: none } }\n`;
const LIMIT = (limit: string) => `${WATCHED}limits: { arms: { ${ABOUT}, count: arms, ${limit} } }\n`;
const DUTY = (duty: string) => `duties: { duty: { ${ABOUT}, ${duty} } }\n`;
const QUOTA = (quota: string) => `quotas: { visits: { ${ABOUT}, of: visit, every: 1 year, ${quota} } }\n`;
const LIFE = (lasts: string, more = '') => ({ life: `duration: { ${ABOUT}, lasts: ${lasts}${more} }` });
const EXIT = (exit: string) => ({
  life: `duration: { ${ABOUT}, lasts: unlimited }\n  withdraw: ${exit.replace('{', `{ ${ABOUT}, grounds: B, from: notice, ends: all, `)}`,
});
const DISPUTE = (by: string) => `disputes: { a: { ${ABOUT}, positions: [{ by: [${by}], says: B }] } }\n`;
const READING = (by: string) =>
  `readings: { r: { by: ${by}, title: B, says: B, sources: [a], confidence: recalled, patch: [{ accept: [b] }] } }\n`;
const OPEN = { parties: '{ open: all states }' };
const HELD = (who: string) => LIMIT(`max: { percent: 35, of: arms, held: ${who} }`);
const LAUNCH = 'when: { event: launch }, who: actor';
const YEARS = (first: string, second: string) => QUOTA(`from: { after: force }, schedule: [${first}, ${second}]`);

/** One good file and one bad one for each finding; `»` stands where the warning is. */
const cases: [finding: string, good: string, bad: string, message: string][] = [
  [
    'a term that nothing uses',
    draft(`${TERM()}prohibitions: { p: { ${ABOUT}, forbids: [{ holding: [arm] }] } }`),
    draft(TERM().replace('{ cite', '»{ cite')),
    'found the term "arm", which no provision uses or speaks of, expected a provision about it; use it or delete it',
  ],
  [
    'a term that no text speaks of',
    draft(
      `terms: { deployed-arm: { ${ABOUT}, is: missile, ${ARM} } }\njudgements: { j: { ${ABOUT}, asks: Are arms that were not deployed covered? } }`,
    ),
    draft(
      `terms: { deployed-arm: »{ ${ABOUT}, is: missile, ${ARM} } }\njudgements: { j: { ${ABOUT}, asks: Are arms covered? } }`,
    ),
    'found the term "deployed-arm", which no provision uses or speaks of, expected a provision about it; use it or delete it',
  ],
  [
    'a term that no reading adds a use of',
    draft(`${TERM()}${READING('AAA').replace('{ accept: [b] }', '{ add: prohibitions.p, to: { of: [arm] } }')}`),
    draft(`${TERM().replace('{ cite', '»{ cite')}${READING('AAA')}`),
    'found the term "arm", which no provision uses or speaks of, expected a provision about it; use it or delete it',
  ],
  [
    'a group that nothing uses',
    draft(GROUP('states: [AAA]'), DEPOSITS('{ all: some }')),
    draft(GROUP('states: [AAA]').replace('{ cite', '»{ cite'), DEPOSITS('{ deposits: 2 }')),
    'found the group "some", which no provision binds or speaks of, expected a provision that binds it; write it under binds, or delete it',
  ],
  [
    'a group that nothing uses, where not everybody may join',
    draft(GROUP('asks: May it join?'), OPEN),
    draft(GROUP('asks: May it join?').replace('{ cite', '»{ cite')),
    'found the group "some", which no provision binds or speaks of, expected a provision that binds it; write it under binds, or delete it',
  ],
  [
    'a count of a bare kind of item',
    draft(`${TERM()}${COUNT('1')}${LIMIT('max: 5')}`),
    draft(`terms: { arm: { ${ABOUT}, is: missile } }\n${COUNT('1').replace('[arm]', '[»arm]')}${LIMIT('max: 5')}`),
    'found the term "arm", which covers anything of the kind missile, expected a definition of what is counted; add where or named to terms.arm',
  ],
  [
    'a limit on each item by a count of heads',
    draft(`${TERM()}${COUNT('rangeKm')}${LIMIT('per: item, max: 500')}`),
    draft(`${TERM()}${COUNT('1')}${LIMIT('per: item, max: 500').replace('count: arms', 'count: »arms')}`),
    'found a limit on each item by the count "arms", which gives every item a fixed number, expected a count by an attribute of the item, such as yieldKt; write the attribute as value in counts.arms',
  ],
  [
    'a part of a count that is held by no party',
    draft(`${TERM()}${COUNT('1', ', of: [AAB]')}${LIMIT('max: 5')}`),
    draft(`${TERM()}${COUNT('1', ', of: [»AAC]')}${LIMIT('max: 5')}`),
    'found "AAC", which is no party, expected one of AAA, AAB; name a party',
  ],
  [
    'a share of what is held by no party',
    draft(`${TERM()}${COUNT('1')}${HELD('AAB')}`),
    draft(`${TERM()}${COUNT('1')}${HELD('»AAC')}`),
    'found "AAC", which is no party, expected one of AAA, AAB; name a party',
  ],
  [
    'limits that nobody watches',
    draft(`${TERM()}${COUNT('1')}${LIMIT('max: 5')}`),
    draft(`${TERM()}${COUNT('1')}${LIMIT('max: 5').replace(WATCHED, '').replace('limits: ', 'limits: »')}`),
    'found limits, and not a word on how they are verified, expected a section verification; add it; where the text has none, with means: none',
  ],
  [
    'a duty without a deadline, after an event',
    draft(DUTY(`${LAUNCH}, must: { send: notice }, within: 5 days`)),
    draft(DUTY(`${LAUNCH}, must: { send: notice }`).replace('{ cite', '»{ cite')),
    'found the duty "duty", which has no deadline, expected within, ahead or timing; write within or ahead, or say in timing what the text says of the time, if only that it gives none',
  ],
  [
    'a duty without a deadline, each year',
    draft(DUTY("when: { yearly: '04-30' }, who: each, must: { send: data }")),
    draft(DUTY('when: { every: 1 year }, who: each, must: { send: data }').replace('{ cite', '»{ cite')),
    'found the duty "duty", which has no deadline, expected within, ahead or timing; write within or ahead, or say in timing what the text says of the time, if only that it gives none',
  ],
  [
    'a meeting without a deadline',
    draft(DUTY('when: { every: 1 year }, who: each, must: { hold: session }')),
    draft(
      DUTY('when: { event: request-for-session }, who: each, must: { hold: session }').replace('{ cite', '»{ cite'),
    ),
    'found the duty "duty", which has no deadline, expected within, ahead or timing; write within or ahead, or say in timing what the text says of the time, if only that it gives none',
  ],
  [
    'a deadline that the text gives in words only',
    draft(DUTY(`${LAUNCH}, must: { send: notice }, timing: at once`)),
    draft(DUTY('when: { once: { after: force } }, who: each, must: { do: end-it }').replace('{ cite', '»{ cite')),
    'found the duty "duty", which has no deadline, expected within, ahead or timing; write within or ahead, or say in timing what the text says of the time, if only that it gives none',
  ],
  [
    'a duty that binds nobody',
    draft(
      `${GROUP('states: [AAA, AAC]')}${DUTY('when: { always: true }, who: each, must: { do: it }, binds: [some]')}`,
    ),
    draft(`${GROUP('states: [AAC]')}${DUTY('when: { always: true }, who: each, must: { do: it }, binds: »[some]')}`),
    'found binds "some", which names no party, expected at least one party; name a party',
  ],
  [
    'a prohibition that binds nobody',
    draft(`${GROUP('asks: Is it one?')}prohibitions: { p: { ${ABOUT}, binds: [some], forbids: [{ events: [use] }] } }`),
    draft(`${GROUP('states: [AAC]')}prohibitions: { p: { ${ABOUT}, binds: »[some], forbids: [{ events: [use] }] } }`),
    'found binds "some", which names no party, expected at least one party; name a party',
  ],
  [
    'a limit on a group without a party',
    draft(`${GROUP('states: [AAA, AAB]')}${TERM()}${COUNT('1')}${LIMIT('max: 5, per: group, groups: [some]')}`),
    draft(`${GROUP('states: [AAC]')}${TERM()}${COUNT('1')}${LIMIT('max: 5, per: group, groups: [»some]')}`),
    'found the group "some", which has no party in it, expected at least one party; mend groups.some',
  ],
  [
    'a duty of the others where there are none',
    draft(DUTY('when: { event: launch }, who: other, must: { send: a }, within: 5 days')),
    draft(DUTY('when: { event: launch }, who: »other, must: { send: a }, within: 5 days'), { parties: '[AAA]' }),
    'found "other" in an agreement with one party, expected at least one party; write who: each',
  ],
  [
    'a withdrawal without notice',
    draft('', EXIT('{ ground: none, after: 30 days }')),
    draft('', EXIT('{ ground: none, after: »1 day }')),
    'found a withdrawal that takes effect 1 day after its notice, expected a notice that leaves the others time; write a longer period, or blank',
  ],
  [
    'a withdrawal without its ground',
    draft('', EXIT('{ ground: supreme-interests, after: 6 months }')),
    draft('', EXIT('»{ after: 6 months }')),
    'found a withdrawal without its kind of ground, expected ground: none, supreme-interests, breach or amendment; add ground; none where the text asks for none',
  ],
  [
    'no end and no way out',
    draft('', LIFE('unlimited', ', note: It has no clause on exit.')),
    draft('', { life: LIFE('unlimited').life.replace('{', '»{') }),
    'found an agreement without end and without a way out, expected withdraw, or a word in the duration that there is no clause on it; add lifecycle.withdraw, or say in says that the text has no exit clause',
  ],
  [
    'a term that goes on by itself, and no way out',
    draft('', { ...LIFE('unlimited'), kind: 'proposal' }),
    draft('', { life: LIFE('5 years', ', renews: { every: 5 years, ahead: 1 year }').life.replace('{', '»{') }),
    'found an agreement without end and without a way out, expected withdraw, or a word in the duration that there is no clause on it; add lifecycle.withdraw, or say in says that the text has no exit clause',
  ],
  [
    'more deposits than parties',
    draft('', DEPOSITS('{ deposits: 2 }')),
    draft('', DEPOSITS('{ deposits: »3 }')),
    'found 3 deposits, and 2 parties, expected at most 2; write a smaller number',
  ],
  [
    'more than all signatories',
    draft('', DEPOSITS('{ percentOfSignatories: { above: 50 } }')),
    draft('', DEPOSITS('{ percentOfSignatories: { above: »100 } }')),
    'found more than 100 per cent of the signatories, expected less than 100; write a smaller number',
  ],
  [
    'a group that must deposit and has no list',
    draft(GROUP('states: [AAA, AAC]'), { ...OPEN, ...DEPOSITS('{ all: some }') }),
    draft(GROUP('asks: Is it large?'), { ...OPEN, ...DEPOSITS('{ all: »some }') }),
    'found the group "some", which a question decides, expected a group with a list of states; list its states in groups.some',
  ],
  [
    'a group that must deposit and is not of parties',
    draft(GROUP('states: [AAA, AAC]'), {
      ...DEPOSITS('{ all: some }'),
      parties: "[AAA, { party: AAB, before: [{ state: AAC, until: '1991-12-26' }] }]",
    }),
    draft(GROUP('states: [AAA, AAC]'), DEPOSITS('{ all: »some }')),
    'found the group "some" with AAC, which no party is, expected a group of parties; mend groups.some, or the parties',
  ],
  [
    'a first day that is counted from itself',
    draft('', DEPOSITS('{ deposits: 2 }', ', notBefore: { after: opening, plus: 2 years }')),
    draft('', DEPOSITS('{ deposits: 2 }', ', notBefore: »{ after: agreement-force, plus: 2 years }')),
    'found a first day of entry into force that is counted from agreement-force, expected a day before it; count it from signature or opening',
  ],
  [
    'an end before the beginning, of two dates',
    draft(`${TERM()}${COUNT('1')}${LIMIT("max: 5, from: { on: '2030-01-01' }, until: { on: '2030-01-02' }")}`),
    draft(`${TERM()}${COUNT('1')}${LIMIT("max: 5, from: { on: '2030-01-01' }, until: »{ on: '2030-01-01' }")}`),
    'found an end of limits.arms that is not after its beginning, expected a later day; mend from or until',
  ],
  [
    'an end before the beginning, of two periods after one event',
    draft(
      DUTY(
        'when: { always: true }, who: each, must: { do: it }, from: { after: force, plus: 18 months }, until: { after: force, plus: 2 years }',
      ),
    ),
    draft(
      DUTY(
        'when: { always: true }, who: each, must: { do: it }, from: { after: force, plus: 18 months }, until: »{ after: force, plus: 1 year }',
      ),
    ),
    'found an end of duties.duty that is not after its beginning, expected a later day; mend from or until',
  ],
  [
    'an end that may be before the beginning',
    draft(
      `prohibitions: { p: { ${ABOUT}, forbids: [{ events: [use] }], from: { after: signature, plus: 1 year }, until: { after: force } } }`,
    ),
    draft(
      `prohibitions: { p: { ${ABOUT}, forbids: [{ events: [use] }], from: { after: force }, until: »{ after: force } } }`,
    ),
    'found an end of prohibitions.p that is not after its beginning, expected a later day; mend from or until',
  ],
  [
    'a least number above the largest',
    draft(`${TERM()}${COUNT('1')}${LIMIT('min: 2, max: 2')}`),
    draft(`${TERM()}${COUNT('1')}${LIMIT('min: »3, max: 2')}`),
    'found min 3 above max 2, expected at most max; swap them or mend one',
  ],
  [
    'years of a quota that end before they begin',
    draft(YEARS('{ first: 1, last: 3, max: 20 }', '{ first: 4, last: 8, max: 15 }')),
    draft(YEARS('{ first: 1, last: 3, max: 20 }', '{ first: 8, last: »4, max: 15 }')),
    'found years 8 to 4, expected year 8 or later; swap them or mend one',
  ],
  [
    'years of a quota that overlap',
    draft(YEARS('{ first: 1, last: 3, max: 20 }', '{ first: 9, last: 13, max: 10 }')),
    draft(YEARS('{ first: 1, last: 3, max: 20 }', '{ first: »3, last: 8, max: 15 }')),
    'found years from 3, behind years to 3, expected year 4 or later; mend the years',
  ],
  [
    'a limit that begins after the end, of two dates',
    draft(`${TERM()}${COUNT('1')}${LIMIT("max: 5, from: { on: '2030-12-31' }")}`, LIFE("{ through: '2030-12-31' }")),
    draft(`${TERM()}${COUNT('1')}${LIMIT("max: 5, from: »{ on: '2031-01-01' }")}`, LIFE("{ through: '2030-12-31' }")),
    'found limits.arms.from, which is after the end of the agreement, expected a day while it lasts; mend this day, or lifecycle.duration',
  ],
  [
    'a quota that begins after the end, counted from entry into force',
    draft(
      QUOTA('max: 2, from: { after: force, plus: 10 years }'),
      LIFE('10 years', ', extend: { max: 5 years, by: all }'),
    ),
    draft(QUOTA('max: 2, from: »{ after: force, plus: 10 years }')),
    'found quotas.visits.from, which is after the end of the agreement, expected a day while it lasts; mend this day, or lifecycle.duration',
  ],
  [
    'entry into force after the end',
    draft('', { force: "upon: date, on: '2030-12-31'", ...LIFE("{ through: '2030-12-31' }") }),
    draft('', { force: "upon: date, on: »'2031-01-01'", ...LIFE("{ through: '2030-12-31' }") }),
    'found lifecycle.force.on, which is after the end of the agreement, expected a day while it lasts; mend this day, or lifecycle.duration',
  ],
  [
    'a position of nobody',
    draft(DISPUTE('USA, HRW, IAEA, SUN, XKX')),
    draft(DISPUTE('»USR'), { parties: '[RUS, CHN]' }),
    'found the code "USR", which is no state\'s, expected a state by its ISO 3166-1 code; did you mean "RUS"?',
  ],
  [
    'a reading of nobody',
    draft(READING('FRA'), OPEN),
    draft(READING('»FRN'), OPEN),
    'found the code "FRN", which is no state\'s, expected a state by its ISO 3166-1 code; mend it; a body has four letters or more',
  ],
  [
    'a party that is no state',
    draft('', { parties: '[AAA, GBR]' }),
    draft('', { parties: '[AAA, »GRB]' }),
    'found the code "GRB", which is no state\'s, expected a state by its ISO 3166-1 code; mend it; a body has four letters or more',
  ],
  [
    'whom a provision binds and who is no state',
    draft(QUOTA('max: 2, from: { after: force }, binds: [GBR]'), OPEN),
    draft(QUOTA('max: 2, from: { after: force }, binds: [»GRB]'), OPEN),
    'found the code "GRB", which is no state\'s, expected a state by its ISO 3166-1 code; mend it; a body has four letters or more',
  ],
  [
    'a blank limit',
    draft(`${TERM()}${COUNT('1')}${LIMIT('max: 5')}`),
    draft(`${TERM()}${COUNT('1')}${LIMIT('max: »blank')}`),
    'found limits.arms.max, left blank in the draft, expected a value; fill it by a patch: set limits.arms.max',
  ],
  [
    'a blank notice of withdrawal',
    draft('', EXIT('{ ground: none, after: 3 months }')),
    draft('', { ...EXIT('{ ground: none, after: »blank }'), kind: 'political-commitment' }),
    'found lifecycle.withdraw.after, left blank in this file, expected a value; fill it by a patch: set lifecycle.withdraw.after',
  ],
  [
    'a blank deadline',
    draft(DUTY(`${LAUNCH}, must: { send: notice }, ahead: 5 days`)),
    draft(DUTY(`${LAUNCH}, must: { send: notice }, ahead: »blank`)),
    'found duties.duty.ahead, left blank in the draft, expected a value; fill it by a patch: set duties.duty.ahead',
  ],
];
for (const [finding, good, bad, message] of cases) {
  test(`lint finds ${finding}`, () => {
    assert.deepEqual(warningsIn(good), [], 'the good one');
    const { text, place } = marked(bad);
    assert.deepEqual(warningsIn(text), [`${place}: warning: ${message}`]);
  });
}

test('what a treaty has without verification is its own affair where it limits nothing, or binds nobody yet', () => {
  const limits = `${TERM()}${COUNT('1')}${LIMIT('max: 5').replace(WATCHED, '')}`;
  assert.deepEqual(warningsIn(draft(limits, { kind: 'political-commitment' })), []);
  assert.deepEqual(warningsIn(draft(`${limits}${QUOTA('max: 2, from: { after: force }')}`)), []);
});

test('warnings come in the order of the file, twenty at most, each with its place and a fix', () => {
  const terms = Array.from({ length: 40 }, (_, i) => `  arm-${i}: { ${ABOUT}, is: missile }\n`);
  const { agreement, source } = sure(parseAgreement(draft(`terms:\n${terms.join('')}${DISPUTE('ZZA, BBB')}`), FILE));
  const warnings = lintAgreement(agreement, source);
  assertPlaced(warnings);
  assert.equal(warnings.length, MOST_PROBLEMS);
  assert.ok(warnings.every((each) => each.warning && each.fix));
  const lines = warnings.map((each) => each.at?.line ?? 0);
  assert.deepEqual(
    lines,
    lines.toSorted((a, b) => a - b),
  );
});

test('every blank of the format is told with the path that fills it', () => {
  const rest = [
    `${TERM()}${COUNT('1')}limits: { arms: { ${ABOUT}, count: arms, min: blank, max: blank } }\n`,
    DUTY(`${LAUNCH}, must: { send: notice }, within: blank`),
    QUOTA('max: blank, from: { after: force }'),
    `verification: { visits: { ${ABOUT}, means: on-site-inspection, notice: blank } }\n`,
    `meetings: { all: { ${ABOUT}, within: blank, support: blank } }\n`,
  ];
  const { agreement, source } = sure(parseAgreement(draft(rest.join('')), FILE));
  const paths = lintAgreement(agreement, source).map(({ code, fix }) => `${code}: ${fix}`);
  const filled = ['limits.arms.min', 'limits.arms.max', 'duties.duty.within', 'quotas.visits.max'];
  const others = ['verification.visits.notice', 'meetings.all.within', 'meetings.all.support'];
  assert.deepEqual(
    paths,
    [...filled, ...others].map((path) => `blank: fill it by a patch: set ${path}`),
  );
});
