import fc from 'fast-check';
import type { AgreementFile } from '../agreement/schema.ts';
import type { Statement } from '../record/schema.ts';
import { formatDay } from '../time/day.ts';
import { day } from '../time/testing.ts';
import { ABOUT, agreement, statements } from './testing.ts';

/** For tests only: any record of a small treaty, for the properties that must hold of all. */

/** A treaty with a provision of every kind and a reading on each side, small enough to be asked hundreds of times. */
export const small: AgreementFile = agreement({
  lifecycle: `  duration: { ${ABOUT}, cite: Duration, lasts: 100 days, extend: { max: 50 days, times: 1, by: all } }
  withdraw: { ${ABOUT}, cite: Withdraw, grounds: Any, after: 30 days, from: receipt, ends: withdrawing }`,
  rest: `terms:
  rocket: { ${ABOUT}, cite: R, is: missile, where: { basing: ground } }
counts:
  rockets: { ${ABOUT}, cite: C, unit: warheads, declared: { as: rockets, current: 20 days, cite: D }, sum: [{ each: [rocket], where: { status: deployed }, value: reentryVehicles }] }
limits:
  rockets: { ${ABOUT}, cite: L, count: rockets, max: 10, from: { after: force, plus: 10 days } }
prohibitions:
  tests: { ${ABOUT}, cite: P, forbids: [{ events: [flight-test], of: [rocket] }, { holding: [rocket] }] }
duties:
  report: { ${ABOUT}, cite: T, when: { event: data-change }, who: actor, must: { send: report }, within: 5 days }
  warn: { ${ABOUT}, cite: W, when: { event: launch }, who: actor, must: { send: warning }, ahead: 5 days }
  update: { ${ABOUT}, cite: U, when: { every: 20 days }, who: each, must: { send: data-base }, within: 5 days }
  meet: { ${ABOUT}, cite: M, when: { every: 30 days }, who: each, must: { hold: session, times: 2 } }
  open: { ${ABOUT}, cite: O, when: { always: true }, who: each, must: { allow: inspection } }
quotas:
  visits: { ${ABOUT}, cite: Q, of: visit, max: 2, every: 25 days, from: { after: force } }
judgements:
  faith: { ${ABOUT}, cite: J, asks: Was it done in good faith? }
readings:
  ours: { by: AAA, title: Ours, says: Ours, sources: [recalled], confidence: confirmed, patch: [{ accept: [s0, s1, s2] }, { reject: [s3, s4] }] }
  theirs: { by: BBB, title: Theirs, says: Theirs, sources: [recalled], confidence: confirmed, patch: [{ accept: [s3, s4, s5] }, { reject: [s0] }] }`,
});

export const START = day('2020-01-01');
export const anyDate = fc.integer({ min: START - 5, max: START + 130 }).map(formatDay);
const anyMoment = fc.oneof(
  { weight: 6, arbitrary: anyDate },
  {
    weight: 1,
    arbitrary: fc.constantFrom('2020-01', '2020-03', '2020', '2020-02-10T22:00-05:00', '2020-02-11T01:00Z'),
  },
);
const anyParty = fc.constantFrom('AAA', 'BBB');
const maybe = (field: string, arbitrary: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.option(arbitrary).map((value) => (value === null ? '' : `, ${field}: '${value}'`));
const parts = (...arbitraries: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...arbitraries).map((each) => each.join(''));
const constant = fc.constant<string>;

const anyEvent = parts(
  constant('kind: event, event: '),
  fc.constantFrom('data-change', 'launch', 'flight-test', 'session'),
  anyParty.map((party) => `, party: ${party}, item: missile, attributes: { basing: ground }`),
  anyMoment.map((on) => `, on: '${on}'`),
  fc.constantFrom('', ', number: 2'),
);
const anyNotification = parts(
  constant('kind: notification'),
  anyParty.map((by) => `, by: ${by}`),
  fc.constantFrom('report', 'warning', 'data-base').map((what) => `, what: ${what}`),
  fc.integer({ min: 0, max: 9 }).map((n) => `, about: s${n}`),
  maybe('on', anyDate),
  maybe('received', anyMoment),
  maybe('sent', anyDate),
);
const anyDeclaration = fc.tuple(anyParty, anyDate, fc.integer({ min: 8, max: 12 })).map(([party, on, value]) => {
  return `kind: declaration, by: ${party}, party: ${party}, quantity: rockets, value: ${value}, on: '${on}'`;
});
const anyHolding = parts(
  anyParty.map((party) => `kind: holding, by: ${party}, party: ${party}, item: missile`),
  fc.integer({ min: 0, max: 6 }).map((number) => `, number: ${number}`),
  fc
    .constantFrom('{ basing: ground, status: deployed, reentryVehicles: 2 }', '{ status: deployed }')
    .map((a) => `, attributes: ${a}`),
  anyMoment.map((from) => `, from: '${from}'`),
  maybe('to', anyMoment),
  fc.constantFrom('', '', ', counts: rockets'),
);
const anyAct = parts(
  fc
    .constantFrom('notice-of-withdrawal', 'revocation', 'suspension', 'suspension-ended', 'countermeasure', 'exemption')
    .map((act) => `kind: act, act: ${act}`),
  anyParty.map((by) => `, by: ${by}`),
  anyMoment.map((on) => `, on: '${on}'`),
  maybe('until', anyDate),
  fc.constantFrom('', ', releases: all', ", provisions: ['duties.*']", ', except: [limits.rockets]'),
);
const anyExtension = fc
  .tuple(anyDate, anyDate)
  .map(([on, until]) => `kind: act, act: extension, by: all, on: '${on}', until: '${until}'`);
const anyConduct = parts(
  fc.tuple(anyParty, anyParty).map(([by, party]) => `kind: conduct, by: ${by}, party: ${party}`),
  fc.constantFrom('duties.report', "'duties.*'", 'prohibitions.tests').map((each) => `, provisions: [${each}]`),
  fc.constantFrom(', kept: yes', ', kept: no'),
  anyMoment.map((from) => `, from: '${from}'`),
  maybe('to', anyMoment),
);
const anyInspection = parts(
  anyParty.map((by) => `kind: inspection, by: ${by}, party: ${by === 'AAA' ? 'BBB' : 'AAA'}, what: visit`),
  anyMoment.map((on) => `, on: '${on}'`),
  fc.integer({ min: 0, max: 3 }).map((number) => `, number: ${number}`),
);
const anyBody = fc.oneof(
  anyEvent,
  anyNotification,
  anyDeclaration,
  anyHolding,
  anyAct,
  anyExtension,
  anyConduct,
  anyInspection,
);
/** Statements s0, s1 ...; the readings of {@link small} take or leave the first six where they are contested. */
export const anyStatements: fc.Arbitrary<Statement[]> = fc
  .array(fc.tuple(anyBody, fc.boolean(), maybe('known', anyDate)), { minLength: 1, maxLength: 12 })
  .map((all) => {
    const lines = all.map(([body, contested, known], i) => `- { id: s${i}, ${body}, contested: ${contested}${known} }`);
    return statements(lines.join('\n'));
  });

/** As in src/time/testing.ts, with fewer runs: each of them assesses a whole treaty, some of them several times. */
export function property<T extends [unknown, ...unknown[]]>(
  ...args: [...arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> }, predicate: (...values: T) => void]
): () => void {
  return () => fc.assert(fc.property<T>(...args), { seed: 20110205, numRuns: 80 });
}
