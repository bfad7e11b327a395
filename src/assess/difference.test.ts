import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { FOREVER } from '../time/day.ts';
import { day } from '../time/testing.ts';
import { type Change, differencesOf } from './difference.ts';
import type { Finding } from './finding.ts';
import { ABOUT, acts, agreement, date, findings, recordOf, signed } from './testing.ts';

/** Two assessments laid over one another: their laws, on assessments of whatever two parties may do. */

const FILE = agreement({
  lifecycle: `  duration: { ${ABOUT}, cite: D, lasts: 10 years, extend: { max: 5 years, by: all } }
  withdraw: { ${ABOUT}, cite: W, grounds: none, ground: none, after: 3 months, from: notice, ends: all }`,
  rest: `judgements: { j: { ${ABOUT}, cite: J, asks: Is it? } }
readings:
  a: { by: AAA, title: A, says: A, sources: [recalled], confidence: recalled, patch: [{ accept: [act-0] }] }
  b: { by: BBB, title: B, says: B, sources: [recalled], confidence: recalled, patch: [{ accept: [act-1] }] }`,
});
const ACTS = ['suspension', 'suspension-ended', 'notice-of-withdrawal', 'revocation', 'termination'];

const anyAct = fc.tuple(
  fc.constantFrom('AAA', 'BBB', 'all'),
  fc.constantFrom(...ACTS),
  fc.integer({ min: 0, max: 150 }),
  fc.boolean(),
);
const onMonth = (n: number): string => `${2000 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-15`;
/** The findings of a life in which each of these was done; what is contested takes effect under its reading alone. */
const anyAssessment: fc.Arbitrary<Finding[]> = fc.array(anyAct, { minLength: 2, maxLength: 4 }).map((did) => {
  const short = did.map(([by, act, n, contested]) => `${by} ${act} ${onMonth(n)}${contested ? ' contested=true' : ''}`);
  return findings(FILE, { record: recordOf(signed('2000-01-01'), acts(short)) });
});

/** Costlier than other properties: each run assesses twice. */
function law(title: string, holds: (one: readonly Finding[], other: readonly Finding[]) => void): void {
  test(title, () => {
    fc.assert(fc.property(anyAssessment, anyAssessment, holds), { seed: 20110205, numRuns: 25 });
  });
}

const side = (finding: Finding | undefined): string =>
  finding ? `${finding.status} ${finding.state ?? ''} ${finding.provision} ${finding.reading}` : 'nothing';
const line = (change: Change): string =>
  `${change.id} ${change.party} ${change.subject ?? ''} ${date(change.from)} ${date(change.to)}`;

law('an assessment does not differ from itself', (one) => {
  assert.deepEqual(differencesOf(one, one), []);
});

law('nor from the same assessment made again', (one) => {
  assert.deepEqual(
    differencesOf(
      one,
      one.map((each) => ({ ...each })),
    ),
    [],
  );
});

law('swapping the sides swaps before and after', (one, other) => {
  const there = differencesOf(one, other).map((each) => `${line(each)}: ${side(each.before)} / ${side(each.after)}`);
  const back = differencesOf(other, one).map((each) => `${line(each)}: ${side(each.after)} / ${side(each.before)}`);
  assert.deepEqual(there.sort(), back.sort());
});

law('changes have some days, lie within what differs, and never stand twice on a day for one reading', (one, other) => {
  const changes = differencesOf(one, other);
  const seen = new Set<string>();
  for (const each of changes) {
    assert.ok(each.from < each.to && each.to <= FOREVER);
    assert.ok(each.before || each.after);
    for (const finding of [each.before, each.after]) {
      if (!finding) continue;
      assert.ok(finding.from <= each.from && each.to <= finding.to, line(each));
      assert.deepEqual([finding.id, finding.party], [each.id, each.party]);
    }
    const key = `${line(each)} ${side(each.before)} ${side(each.after)}`;
    assert.ok(!seen.has(key), key);
    seen.add(key);
  }
});

law('on every day a provision differs where and only where the answers do', (one, other) => {
  const changes = differencesOf(one, other);
  const days = [...new Set([...one, ...other].map((each) => each.from))];
  const keys = [...new Set([...one, ...other].map((each) => `${each.id} ${each.party}`))];
  for (const on of days) {
    for (const key of keys) {
      // Under each reading, where the common answer is everybody's.
      const answers = (all: readonly Finding[]): string => {
        const those = all.filter((each) => `${each.id} ${each.party}` === key && each.from <= on && on < each.to);
        const under = (reading: string) =>
          those.find((each) => each.reading === reading) ?? those.find((each) => each.reading === 'common');
        return ['AAA', 'BBB'].map((reading) => side(under(reading)).replace(/ \S+$/, '')).join(' / ');
      };
      const changed = changes.some((each) => `${each.id} ${each.party}` === key && each.from <= on && on < each.to);
      assert.equal(answers(one) !== answers(other), changed, `${key} on ${date(on)}`);
    }
  }
});

test('nothing against something: every finding is new, and its first day is that of the change', () => {
  const all = findings(FILE, { record: recordOf(signed('2000-01-01')) });
  const changes = differencesOf([], all);
  assert.equal(changes.length, all.length);
  assert.ok(changes.every((each) => each.before === undefined && each.after?.from === each.from));
});

test('where the readings part on one side, each stands against the common answer of the other', () => {
  const halt = acts(['AAA suspension 2005-01-01 contested=true', 'BBB suspension 2030-01-01 contested=true']);
  const plain = findings(FILE, { record: recordOf(signed('2000-01-01')) });
  const parted = findings(FILE, { record: recordOf(signed('2000-01-01'), halt) });
  const changes = differencesOf(plain, parted).filter((each) => each.party === 'AAA' && each.id === 'lifecycle.force');
  assert.deepEqual(
    changes.map((each) => [
      each.before?.reading,
      each.after?.reading,
      each.after?.state,
      date(each.from),
      date(each.to),
    ]),
    [['common', 'AAA', 'suspended', '2005-01-01', '2010-01-01']],
  );
});

test('how long a finding holds, and what it rests on, is no difference of what it says', () => {
  const [early, late] = [signed('2000-01-01'), signed('2000-01-01').map((each) => ({ ...each, id: 'another' }))];
  assert.deepEqual(
    differencesOf(findings(FILE, { record: recordOf(early) }), findings(FILE, { record: recordOf(late) })),
    [],
  );
  const longer = acts(["all extension 2009-01-01 until='2012-01-01'"]);
  const changes = differencesOf(
    findings(FILE, { record: recordOf(early) }),
    findings(FILE, { record: recordOf(early, longer) }),
  );
  assert.ok(
    changes.length > 0 && changes.every((each) => each.from === day('2010-01-01') && each.to === day('2012-01-01')),
  );
});
