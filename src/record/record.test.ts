import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { BEGINNING, type Day, FOREVER, formatDay } from '../time/day.ts';
import { day, property } from '../time/testing.ts';
import { loadRecord } from './load.ts';
import { knownSince, type Perspective, type TreatyRecord, viewOf } from './record.ts';
import { STATEMENT_KINDS, type Statement } from './schema.ts';
import { RECORD_FILES, recordOf, sure, yaml } from './testing.ts';

const MADE = 'sources: [a], confidence: confirmed';
const record = sure(loadRecord(RECORD_FILES));

/** What is said of one statement, with what every statement must say. */
function statement(parts: string): Statement {
  const [made] = recordOf(yaml(`  - { id: x, ${parts}, ${MADE} }`)).statements;
  assert.ok(made);
  return made;
}

const DECLARED = "kind: declaration, by: USA, party: USA, quantity: warheads, value: 1, on: '2018-02-05'";
const known: [what: string, parts: string, since: string | undefined][] = [
  ['the day on which it became public', `${DECLARED}, known: '2018-02-22', said: '2018-02-10'`, '2018-02-22'],
  ['a month counts from its last day', `${DECLARED}, known: '2018-02'`, '2018-02-28'],
  ['a month of a leap year', `${DECLARED}, known: '2020-02'`, '2020-02-29'],
  ['a year counts from its last day', `${DECLARED}, known: '2018'`, '2018-12-31'],
  ['an instant counts from its day', `${DECLARED}, known: '2018-02-22T23:30-05:00'`, '2018-02-22'],
  ['the day on which it was said', `${DECLARED}, said: '2018-02-10'`, '2018-02-10'],
  ['the day that it is about', DECLARED, '2018-02-05'],
  [
    'a notice is known on receipt',
    "kind: act, act: notice-of-withdrawal, by: USA, on: '2019-02-02', received: '2019-02-03'",
    '2019-02-03',
  ],
  ['an act without receipt', "kind: act, act: notice-of-withdrawal, by: USA, on: '2019-02-02'", '2019-02-02'],
  [
    'a notification on receipt, not as of its data',
    "kind: notification, by: USA, what: data-base, on: '2018-09-01', received: '2018-09-28'",
    '2018-09-28',
  ],
  ['a notification as of its data', "kind: notification, by: USA, what: data-base, on: '2018-09-01'", '2018-09-01'],
  ['a notification of which nothing more is known', 'kind: notification, by: USA, what: data-base', undefined],
  ['what is held from a day', "kind: holding, by: USA, party: USA, item: missile, from: '2011-03'", '2011-03-31'],
  ['an event of a day', "kind: event, event: transit, party: USA, on: '2012-05-01'", '2012-05-01'],
  [
    'an event of several days: not before the last',
    "kind: event, event: transit, party: USA, on: '2012-05-01', to: '2012-05-09'",
    '2012-05-09',
  ],
  [
    'how many inspections there were: not before the last',
    "kind: inspection, by: USA, party: RUS, what: inspection, number: 18, on: '2011-04-06', to: '2012-02-04'",
    '2012-02-04',
  ],
  [
    'conduct, from its first day',
    "kind: conduct, by: RUS, party: RUS, provisions: [duties.*], kept: no, from: '2023-02-28'",
    '2023-02-28',
  ],
  [
    'conduct on a day',
    "kind: conduct, by: RUS, party: RUS, provisions: [duties.*], kept: no, on: '2023-02-28', from: '2023-01-01'",
    '2023-02-28',
  ],
  ['a type of missile', 'kind: characteristic, type: T, party: USA, item: missile', undefined],
];
for (const [what, parts, since] of known) {
  test(`known since ${since ?? 'ever'}: ${what}`, () => {
    assert.equal(knownSince(statement(parts)), since === undefined ? BEGINNING : day(since));
  });
}

/** Ids of the statements in a view, with those that it does not accept in brackets. */
function ids(of: TreatyRecord, agreement: string, perspective: Partial<Perspective>): string {
  const none: ReadonlySet<string> = new Set();
  const view = viewOf(of, agreement, { known: FOREVER, accepted: none, rejected: none, ...perspective });
  const inside = STATEMENT_KINDS.flatMap((kind) => view.of(kind).map(({ id }) => id));
  return [...inside, ...view.unaccepted.map(({ id }) => `(${id})`)].join(' ');
}

const small = recordOf(
  yaml(
    `  - { id: treaty, agreement: new-start, ${DECLARED}, known: 2018-02-22, ${MADE} }
  - { id: later, agreement: new-start, ${DECLARED}, known: 2018-03, ${MADE} }
  - { id: other, agreement: inf, ${DECLARED}, ${MADE} }
  - { id: claim, agreement: new-start, kind: holding, by: RUS, party: USA, item: launcher, from: 2018-02-05, contested: yes, ${MADE} }
  - { id: type, kind: characteristic, type: T, party: USA, item: missile, ${MADE} }
  - { id: disputed-type, kind: characteristic, type: T, party: USA, item: missile, contested: yes, by: RUS, ${MADE} }
`.replaceAll(/: (\d{4}-[\d-]+)/g, ": '$1'"),
  ),
);
const views: [what: string, agreement: string, perspective: Partial<Perspective>, seen: string][] = [
  ['all of one agreement, and what is of none', 'new-start', {}, 'treaty later type (claim) (disputed-type)'],
  ['another agreement', 'inf', {}, 'other type (disputed-type)'],
  ['an agreement of which nothing is recorded', 'npt', {}, 'type (disputed-type)'],
  ['the day before', 'new-start', { known: day('2018-02-21') }, 'type (claim) (disputed-type)'],
  ['the day itself', 'new-start', { known: day('2018-02-22') }, 'treaty type (claim) (disputed-type)'],
  ['within the month', 'new-start', { known: day('2018-03-30') }, 'treaty type (claim) (disputed-type)'],
  [
    'on the last day of the month',
    'new-start',
    { known: day('2018-03-31') },
    'treaty later type (claim) (disputed-type)',
  ],
  ['before everything', 'new-start', { known: BEGINNING }, 'type (disputed-type)'],
  ['accepted', 'new-start', { accepted: new Set(['claim']) }, 'treaty later claim type (disputed-type)'],
  [
    'accepted, but not yet known',
    'new-start',
    { accepted: new Set(['claim']), known: day('2018-02-04') },
    'type (disputed-type)',
  ],
  ['rejected', 'new-start', { rejected: new Set(['claim', 'treaty']) }, 'later type (treaty) (claim) (disputed-type)'],
  [
    'rejected is stronger than accepted',
    'new-start',
    { rejected: new Set(['claim']), accepted: new Set(['claim']) },
    'treaty later type (claim) (disputed-type)',
  ],
  [
    'accepting what nobody contests changes nothing',
    'new-start',
    { accepted: new Set(['treaty', 'nothing']) },
    'treaty later type (claim) (disputed-type)',
  ],
];
for (const [what, agreement, perspective, seen] of views) {
  test(`a view of ${agreement}, ${what}: ${seen}`, () => assert.equal(ids(small, agreement, perspective), seen));
}

test('a view keeps the order of the record, and has an empty list of what there is none of', () => {
  const view = viewOf(record, 'new-start', { known: FOREVER, accepted: new Set(), rejected: new Set() });
  for (const kind of STATEMENT_KINDS) {
    const expected = record.statements.filter(
      (each) => each.kind === kind && !each.contested && (each.agreement ?? 'new-start') === 'new-start',
    );
    assert.deepEqual(view.of(kind), expected);
  }
  assert.deepEqual(
    viewOf({ statements: [], sources: new Map() }, 'x', { known: 0, accepted: new Set(), rejected: new Set() }).of(
      'act',
    ),
    [],
  );
});

const agreement = fc.constantFrom('new-start', 'inf');
const someDay: fc.Arbitrary<Day> = fc.integer({ min: day('1987-01-01'), max: day('2026-12-31') });
const someIds = fc
  .subarray(
    record.statements.map(({ id }) => id),
    { maxLength: 40 },
  )
  .map((each) => new Set(each));

test(
  'STYLE 4: what became known later never changes the view as of an earlier day',
  property(agreement, someDay, someIds, someIds, fc.nat(), (name, asOf, accepted, rejected, seed) => {
    const perspective = { known: asOf, accepted, rejected };
    const before = record.statements.filter((each) => knownSince(each) <= asOf);
    const after = record.statements.filter((each) => knownSince(each) > asOf);
    // Some of what came later, and a statement made up on top.
    const some = after.filter((_, i) => (seed >> (i % 16)) % 2 === 1);
    const made = statement(`${DECLARED.replace('2018-02-05', '1990-01-01')}, known: '${formatDay(asOf + 1)}'`);
    const grown = { ...record, statements: [...before, ...some, made] };
    assert.equal(ids(grown, name, perspective), ids({ ...record, statements: before }, name, perspective));
    assert.equal(ids(record, name, perspective), ids({ ...record, statements: before }, name, perspective));
  }),
);

test(
  'as time goes on a view only grows, and accepting moves statements without losing any',
  property(agreement, someDay, someDay, someIds, (name, a, b, accepted) => {
    const none: ReadonlySet<string> = new Set();
    const [early, late] = [Math.min(a, b), Math.max(a, b)].map((asOf) => {
      return new Set(ids(record, name, { known: asOf, accepted: none, rejected: none }).split(' '));
    });
    assert.ok(early && late && early.isSubsetOf(late));
    const bare = (text: string) => text.replaceAll(/[()]/g, '').split(' ').sort();
    assert.deepEqual(bare(ids(record, name, { known: a, accepted })), bare(ids(record, name, { known: a })));
  }),
);
