import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { loadAgreement } from '../src/store/library.ts';
import { command, json } from './command.ts';

/** Inspections and the classic models as others script against them: shapes, numbers, messages. */

const folder = mkdtempSync(join(tmpdir(), 'servanda-models-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const near = (found: number | undefined, wanted: number, within = 1e-9) =>
  assert.ok(found !== undefined && Math.abs(found - wanted) < within, `${found} ${wanted}`);

test('inspect sample, detect, game, deter', async () => {
  const sample = await json<{ classic: number; exact: number }>([
    ...['inspect', 'sample', '--items', '100', '--false', '10', '--miss', '0.05'],
  ]);
  assert.deepEqual([sample.classic, sample.exact], [26, 25]);
  const detect = (...more: string[]) =>
    json<{ probability: number }>([
      ...['inspect', 'detect', '--items', '10', '--false', '1', '--inspected', '3', ...more],
    ]);
  near((await detect()).probability, 0.3);
  near((await detect('--years', '2')).probability, 1 - 0.7 ** 2);
  const game = (...more: string[]) =>
    json<{ value: number; inspectFirst: number }>([
      ...['inspect', 'game', '--periods', '3', '--inspections', '1', ...more],
    ]);
  // Dresher: C(2, 1) / (C(3, 0) + C(3, 1)).
  const dresher = await game();
  near(dresher.value, -2 / 4);
  near(dresher.inspectFirst, 1 / 4);
  // Von Stengel: [C(1, 2) - C(3, 2)] / (C(3, 0) 2 + C(3, 1)).
  near((await game('--violations', '2', '--penalty', '2')).value, -3 / 5);
  const deter = await json<{ probability: number }>(['inspect', 'deter', '--gain', '1', '--penalty', '9']);
  near(deter.probability, 0.1);
});

interface ReachJson {
  readonly quota: { readonly id: string; readonly most: number; readonly years: number; readonly inAll: number } | null;
  readonly others: readonly string[];
  readonly uncounted: readonly { readonly quota: string | null }[];
  readonly game: { readonly value: number; readonly inspectFirst: number; readonly periods: number } | null;
  readonly parties: readonly {
    readonly party: string;
    readonly noneAsOf: string | null;
    readonly stocks: readonly {
      readonly what: { readonly kind: string; readonly item?: string; readonly status?: string; readonly id?: string };
      readonly number: number;
      readonly on: string;
      readonly recalled: boolean;
      readonly found: readonly { readonly falsified: number; readonly inYear: number; readonly overYears: number }[];
      readonly fewest: { readonly inYear: number | null; readonly overYears: number | null };
    }[];
  }[];
  readonly silent: readonly string[];
}
const reach = (...args: string[]) => json<ReachJson>(['inspect', ...args]);

test('inspect new-start: ten inspections a year under XI(2) against what was declared', async () => {
  const { quota, parties, others, game } = await reach('new-start', '--on', '2020-10-01', '--false', '10');
  const loaded = loadAgreement('new-start');
  assert.ok(loaded.ok);
  assert.equal(quota?.id, 'quotas.type-one');
  assert.equal(quota?.most, loaded.value.quotas['type-one']?.max);
  assert.deepEqual([quota?.years, quota?.inAll], [15, 150]);
  assert.deepEqual(others, ['quotas.type-two', 'quotas.inspections']);
  const missiles = parties[0]?.stocks[0];
  // 397 Minuteman III and 230 Trident II as of 1 September 2020.
  assert.deepEqual([parties[0]?.party, missiles?.number, missiles?.on], ['USA', 627, '2020-09-01']);
  let miss = 1;
  for (let i = 0; i < 10; i++) miss *= (617 - i) / (627 - i);
  near(missiles?.found[0]?.inYear, 1 - miss);
  near(missiles?.found[0]?.overYears, 1 - miss ** 15);
  const total = parties[1]?.stocks[0];
  assert.deepEqual([parties[1]?.party, total?.what.id, total?.number], ['RUS', 'deployed-vehicles', 510]);
  const alone = await json<{ value: number; inspectFirst: number }>([
    ...['inspect', 'game', '--periods', '52', '--inspections', '10'],
  ]);
  assert.deepEqual([game?.value, game?.inspectFirst], [alone.value, alone.inspectFirst]);
});

test('inspect takes numbers from the file of the agreement and from the record, as of the day', async () => {
  const loaded = loadAgreement('new-start');
  assert.ok(loaded.ok);
  const quotas = loaded.value.quotas;
  const changed = { ...loaded.value, quotas: { ...quotas, 'type-one': { ...quotas['type-one'], max: 20 } } };
  const draft = file('draft.yaml', JSON.stringify(changed));
  assert.equal((await reach(draft, '--on', '2020-10-01')).quota?.most, 20);
  const second = await reach('new-start', '--on', '2020-10-01', '--quota', 'type-two');
  assert.equal(second.quota?.most, 8);
  const early = await reach('new-start', '--on', '2013-06-01', '--party', 'USA');
  assert.deepEqual([early.parties.length, early.parties[0]?.stocks[0]?.number], [1, 449 + 232]);
  assert.ok(early.parties[0]?.stocks.every((each) => each.on <= '2013-06-01'));
});

test('inspect inf: the number of each year, what is recalled, and nothing left once all are eliminated', async () => {
  const most = async (on: string) => (await reach('inf', '--on', on)).quota?.most;
  assert.deepEqual([await most('1989-01-01'), await most('1993-01-01'), await most('2000-01-01')], [20, 15, 10]);
  const { quota, parties } = await reach('inf', '--on', '1989-01-01');
  assert.deepEqual([quota?.years, quota?.inAll], [13, 185]);
  assert.ok(parties.length === 2 && parties.every((each) => each.stocks.every((stock) => stock.recalled)));
  const later = await reach('inf', '--on', '2000-01-01');
  assert.deepEqual(
    later.parties.map((each) => [each.party, each.stocks.length, each.noneAsOf]),
    [
      ['USA', 0, '1991-06-01'],
      ['RUS', 0, '1991-06-01'],
    ],
  );
});

test('inspect says what is missing: a quota in words, no quota, no numbers in the record', async () => {
  const cfe = await reach('cfe', '--on', '2000-01-01');
  assert.equal(cfe.quota, null);
  assert.ok(cfe.uncounted.some((each) => each.quota?.includes('15 per cent')));
  const vienna = await reach('vienna-document-2011', '--on', '2013-01-01');
  assert.deepEqual([vienna.quota?.most, vienna.parties.length], [3, 0]);
  assert.ok(vienna.silent.length > 40);
  for (const agreement of ['npt', 'antarctic-treaty', 'open-skies', 'start-2']) {
    const { code, out } = await command(['inspect', agreement]);
    assert.equal(code, 0);
    assert.match(out, /no inspections on site|no quota of them that is a number|no day from which/, agreement);
  }
});

const RACE = ['--k', '0.9', '--a', '1', '--l', '0.8', '--b', '1.1', '--g', '2', '--h', '3'];

interface RichardsonJson {
  readonly equilibrium: { readonly x: number; readonly y: number } | null;
  readonly stable: boolean;
  readonly determinant: number;
  readonly course?: readonly { readonly year: number; readonly x: number; readonly y: number }[];
}
const richardson = (...args: string[]) => json<RichardsonJson>(['forecast', 'richardson', ...args]);

test('forecast richardson: equilibrium, stability, course', async () => {
  const race = await richardson(...RACE);
  near(race.equilibrium?.x, (0.9 * 3 + 1.1 * 2) / (1.1 - 0.72));
  near(race.equilibrium?.y, (0.8 * 2 + 1 * 3) / (1.1 - 0.72));
  assert.deepEqual([race.stable, 'course' in race], [true, false]);
  near(race.determinant, 1.1 - 0.72);
  const { course } = await richardson(...RACE, '--x', '1', '--y', '1', '--years', '100');
  assert.equal(course?.length, 101);
  near(course?.at(-1)?.x, race.equilibrium?.x ?? 0, 1e-3);
  const even = await richardson('--k', '1', '--a', '1', '--l', '1', '--b', '1', '--g', '1', '--h', '-1');
  assert.deepEqual([even.equilibrium, even.stable, even.determinant], [null, false, 0]);
});

test("forecast richardson fit: his own table gives his own line; two sides' columns or their total give the same", async () => {
  interface Fit {
    readonly slope: number;
    readonly zero: number | null;
    readonly rSquared: number;
    readonly points: number;
  }
  const fit = (path: string) => json<Fit>(['forecast', 'richardson', 'fit', path]);
  const his = await fit('scenarios/data/richardson-1909-1913.csv');
  // Published: 0.73 a year, 194 million pounds.
  near(his.slope, 0.73102, 1e-5);
  near(his.zero ?? 0, 194.9143, 1e-4);
  assert.equal(his.points, 4);
  assert.ok(his.rSquared > 0.999);
  const total = file('total.csv', 'Year;x,£m\n1909,199.2\n1910,204.8\n1911,214.9\n1912,238.7\n1913,289.0\n');
  const sides = file(
    'sides.csv',
    '\ufeffJahr,A,B\r\n1910,100,104.8\r\n1909,100,99.2\r\n1911,100,114.9\r\n1912,100,138.7\r\n1913,100,189\r\n',
  );
  for (const path of [total, sides]) near((await fit(path)).slope, his.slope, 1e-9);
  assert.equal((await fit(file('flat.csv', 'year,v\n1,1\n2,2\n3,3\n'))).zero, null);
});

test('forecast adjustment and cone', async () => {
  const stock = await json<{ wanted: number; course: { year: number; stock: number }[] }>([
    ...['forecast', 'adjustment', '--theta', '0.5', '--alpha', '10', '--beta', '0.5', '--rival', '80'],
    ...['--stock', '100', '--years', '2'],
  ]);
  assert.equal(stock.wanted, 50);
  assert.deepEqual(
    stock.course.map((each) => each.stock),
    [100, 75, 62.5],
  );
  const cone = (fA: string) =>
    json<{ exists: boolean; vertex: { a: number; b: number } | null; deters?: { a: boolean; b: boolean } }>([
      ...['forecast', 'cone', '--f-a', fA, '--v-a', '500000', '--c-a', '40000000', '--f-b', '0.5', '--v-b', '400000'],
      ...['--c-b', '50000000', '--m-a', '260', '--m-b', '320'],
    ]);
  const { vertex, exists, deters } = await cone('0.8');
  near(vertex?.a, (100 + 0.5 * 100) / 0.6);
  near(vertex?.b, (100 + 0.8 * 100) / 0.6);
  assert.deepEqual([exists, deters], [true, { a: true, b: true }]);
  assert.deepEqual([(await cone('2')).exists, (await cone('2')).vertex], [false, null]);
});

test('what cannot be reckoned is refused in one line, and nothing is NaN', async () => {
  const sample = (items: string, d: string, miss: string) => [
    ...['inspect', 'sample', '--items', items, '--false', d, '--miss', miss],
  ];
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [sample('0', '1', '0.1'), /^found --items "0", expected a whole number from 1 to 1000000000$/m],
    [sample('10', '11', '0.1'), /^found --false "11", expected a whole number from 1 to 10$/m],
    [sample('99999999999', '1', '0.1'), /^found --items/],
    [sample('1e3', '1', '0.1'), /^found --items "1e3"/],
    [sample('10', '1', 'NaN'), /^found --miss "NaN", expected a probability between 0 and 1, such as 0.05$/m],
    [sample('10', '1', '0'), /^found --miss "0"/],
    [sample('10', '1', '1'), /^found --miss "1"/],
    [sample('10', '1', '5'), /write 5 per cent as 0.05$/m],
    [['inspect', 'sample', '--items', '10', '--false', '1'], /^found no --miss, expected a probability/],
    [['inspect', 'detect', '--items', '10', '--false', '1', '--inspected', '11'], /^found --inspected "11"/],
    [['inspect', 'game', '--periods', '3', '--inspections', '4'], /^found --inspections "4"/],
    [
      ['inspect', 'game', '--periods', '3', '--inspections', '1', '--penalty', '0'],
      /^found --penalty "0", expected a number above 0/,
    ],
    [['inspect', 'deter', '--gain', '-1', '--penalty', '9'], /^found --gain "-1"/],
    [['inspect'], /^found no agreement, .*run: inspect new-start$/m],
    [['inspect', 'new-strat'], /did you mean "new-start"\?$/m],
    [['inspect', 'new-start', '--party', 'CHN'], /^found --party CHN, expected one of RUS, USA$/m],
    [['inspect', 'new-start', '--quota', 'type-on'], /^found --quota "type-on".*did you mean "type-one"\?$/m],
    [['inspect', 'npt', '--quota', 'x'], /expected a quota of inspections; npt has none$/m],
    [['forecast', 'richardson', '--k', '1'], /^found no --a/],
    [['forecast', 'richardson', ...RACE, '--x', '1'], /^found no --y/],
    [['forecast', 'richardson', ...RACE, '--years', '3'], /^found --years without --x and --y/],
    [['forecast', 'richardson', ...RACE, '--svg', '--json'], /^found --svg with --json/],
    [
      [
        ...['forecast', 'richardson', '--k', '9', '--a', '0', '--l', '9', '--b', '0', '--g', '0', '--h', '0'],
        '--x',
        '1',
        '--y',
        '1',
      ],
      /^found a course beyond 10\^15 in year 4, .*write --years 3$/m,
    ],
    [['forecast', 'adjustment', '--theta', '2', '--stock', '1'], /^found --theta "2", expected a number from 0 to 1$/m],
    [['forecast', 'cone', '--f-a', '1'], /^found no --v-a/],
    [[...sample('10', '1', '0.1'), '--on', '2020-01-01'], /^found --on with sample, expected one of --json, /],
    [['forecast', 'hindcast', '--csv'], /^found --csv with hindcast, expected one of --record, --json; leave it out$/m],
    [['forecast', 'sensitivity', 'lapse', '--runs', '5'], /^found --runs with sensitivity/],
    [['forecast', 'richardson', '--k', '1', 'fit', 'x.csv'], /^found --k with fit/],
    [['forecast', '--csv'], /^found --csv without a scenario/],
    [['forecast', 'lapse', '--parameters', '--svg'], /^found --svg with --parameters/],
    [['forecast', 'compare', 'lapse', '--json', '--csv'], /^found several of --json, --csv and --svg/],
  ];
  for (const [args, expected] of cases) {
    const { code, out, err } = await command(args);
    assert.equal(code, 2, `${args.join(' ')}: ${out}`);
    assert.match(err, expected, args.join(' '));
    assert.equal(err.trim().split('\n').length, 1, err);
  }
});

test('the list of scenarios and the parameters of one are told as data too; scenarios side by side are one table', async () => {
  const all = await json<{ readonly id: string }[]>(['forecast']);
  assert.ok(all.length === 8 && all.some(({ id }) => id === 'lapse'));
  const { parameters } = await json<{
    readonly parameters: Readonly<Record<string, { readonly value: number; readonly confidence?: string }>>;
  }>(['forecast', 'lapse', '--parameters']);
  assert.deepEqual([parameters['risk']?.value, parameters['RUS.stored']?.confidence], [0.009, 'recalled']);
  const { out } = await command(['forecast', 'compare', 'lapse', 'extension', '--runs', '2', '--csv']);
  const rows = out.trim().split('\n');
  assert.deepEqual([rows.length, rows.filter((row) => row.startsWith('extension,')).length], [1 + 2 * 160, 160]);
});

test('a table that cannot be fitted says where and why', async () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['', /:1:1: found nothing, expected a year and 1 to 23 values/],
    ['year\n1\n', /:1:1: found 1 column/],
    ['1909,199\n1910,204\n', /:1:1: found numbers in the first row.*write a row such as year,value/],
    ['year,v\n1909,199\n1910,x\n1911,3\n', /:3:6: found "x", expected a number such as 199\.2/],
    ['year,v\n1909,199\n1909,204\n1911,3\n', /:3:1: found the year 1909 a second time/],
    ['year,v\n1909,199\n1910,\n1911,3\n', /:3:6: found no value in "v"/],
    ['year,v\n1909,1e99\n', /:2:6: found "1e99"/],
    ['year,v\n1909,1\n1910,2,3\n', /:3:\d+: found 3 cells, expected 2/],
    ['year,v,v\n1909,1,2\n', /:1:8: found the column "v" a second time/],
    ['year,v\n1909,1\n1910,2\n', /:1:1: found 2 years; a line takes at least three/],
    ['year,v\n1909,7\n1910,7\n1911,7\n', /:1:1: found the totals never change/],
    [`year,v\n${'1,1\n'.repeat(300_000)}`, /found a file of \d+ bytes, expected at most/],
  ];
  for (const [text, expected] of cases) {
    const { code, out, err } = await command(['forecast', 'richardson', 'fit', file('bad.csv', text)]);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, expected);
  }
  assert.match((await command(['forecast', 'richardson', 'fit', join(folder, 'none.csv')])).err, /found no such file/);
});
