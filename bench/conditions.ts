import { Engine } from 'json-rules-engine';
import { compileCondition, type Test, type Thing } from '../src/agreement/condition.ts';
import type { Reason } from '../src/agreement/reason.ts';
import { bar, between, count, median, mulberry32, same } from './measure.ts';

/**
 * Thresholds with their explanations: 24 tests `<=` over six numeric fields, 64 records in turn, all 24 results wanted
 * of each. Against json-rules-engine, whose results carry the compared values too. Both are warm.
 */

const BAR = 50;
const FIELDS = ['deployedMissiles', 'launchers', 'warheads', 'bombers', 'rangeKm', 'inspections'] as const;
const random = mulberry32(20_180_205);
const thresholds = Array.from({ length: 24 }, (_, i) => ({
  field: FIELDS[i % FIELDS.length] ?? FIELDS[0],
  bound: between(random, 100, 900),
}));
const records = Array.from({ length: 64 }, () =>
  Object.fromEntries(FIELDS.map((field) => [field, between(random, 0, 1000)] as const)),
);
const things = records.map((attributes): Thing => ({ kind: 'missile', attributes }));

interface Result {
  readonly verdict: string;
  readonly explain: () => Reason;
}

const tests: readonly Test[] = thresholds.map(({ field, bound }) =>
  compileCondition({ [field]: { atMost: bound } }, () => {
    throw new Error('invariant: these conditions name no term');
  }),
);

function assessAll(thing: Thing): Result[] {
  return tests.map((test) => ({ verdict: test.test(thing), explain: () => test.explain(thing) }));
}

const engine = new Engine(
  thresholds.map(({ field, bound }, i) => ({
    name: String(i),
    conditions: { all: [{ fact: field, operator: 'lessThanInclusive', value: bound }] },
    event: { type: String(i) },
  })),
);

function inTurn<T>(list: readonly T[]): () => T {
  let i = 0;
  return () => list[i++ % list.length] as T; // The index is within the list.
}

interface Contest {
  readonly name: string;
  readonly run: () => unknown;
  readonly rates: number[];
}

/** What the contests made last: seen from outside, so that no result can be left unmade. */
let made: unknown;

/** How often `run` ends in a second. */
async function rate(run: () => unknown, forMs: number): Promise<number> {
  let runs = 0;
  let elapsed = 0;
  const start = performance.now();
  while (elapsed < forMs) {
    for (let i = 0; i < 32; i++) {
      made = run();
      if (made instanceof Promise) made = await made;
    }
    runs += 32;
    elapsed = performance.now() - start;
  }
  return (runs / elapsed) * 1000;
}

for (const [i, thing] of things.entries()) {
  const { results, failureResults } = await engine.run(records[i]);
  const theirs: string[] = [];
  for (const { name } of results) theirs[Number(name)] = 'yes';
  for (const { name } of failureResults) theirs[Number(name)] = 'no';
  const ours = assessAll(thing);
  same(
    `the verdicts on record ${i}`,
    ours.map((each) => each.verdict),
    theirs,
  );
  for (const [j, { verdict, explain }] of ours.entries()) {
    const { field: attribute = '', bound } = thresholds[j] ?? {};
    const params = { verdict, attribute, value: thing.attributes[attribute], comparator: '≤', bound };
    same('an explanation and its test', explain(), { code: 'compare', params });
  }
}

const [nextThing, nextExplained, nextRecord] = [inTurn(things), inTurn(things), inTurn(records)];
const lazy: Contest = { name: 'servanda, explained on request', run: () => assessAll(nextThing()), rates: [] };
const built: Contest = {
  name: 'servanda, every explanation built',
  run: () => assessAll(nextExplained()).map(({ verdict, explain }) => ({ verdict, reason: explain() })),
  rates: [],
};
const theirs: Contest = { name: 'json-rules-engine 7.3.1', run: () => engine.run(nextRecord()), rates: [] };
const contests = [lazy, built, theirs];
for (const { run } of contests) await rate(run, 2000); // To warm up.
for (let round = 0; round < 5; round++) for (const { run, rates } of contests) rates.push(await rate(run, 400));

console.log(
  'Conditions: 24 thresholds over six fields, 64 records in turn; assessments per second, median of 5 rounds',
);
for (const { name, rates } of contests) {
  const times = (median(rates) / median(theirs.rates)).toFixed(0);
  console.log(`  ${name.padEnd(36)} ${count(median(rates)).padStart(10)}  ${times.padStart(4)} times`);
}
const times = median(lazy.rates) / median(theirs.rates);
bar(times >= BAR, `${times.toFixed(0)} times as many as json-rules-engine, all results explained (at least ${BAR})`);
