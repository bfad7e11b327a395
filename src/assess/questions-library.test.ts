import assert from 'node:assert/strict';
import test from 'node:test';
import { agreementIds } from '../store/library.ts';
import { day } from '../time/testing.ts';
import { onDay } from './merge.ts';
import { lifeOn } from './standing.ts';
import { certain, findings, found, library, only, record } from './testing.ts';

/** The questions of the issue that take the whole library. */

// Which agreements limited deployed strategic warheads?

/** The agreements with a limit on warheads, whatever they call it. */
const OF_WARHEADS = agreementIds().filter((id) => {
  const { limits, counts } = library(id);
  return Object.values(limits).some((each) => /warhead/.test(counts[each.count]?.unit ?? ''));
});

/** Each limit on warheads that had any force for both on the day, as `new-start warheads met`. */
function limitsOn(on: string): string[] {
  const span = { from: day(on), to: day(on) + 1 };
  return OF_WARHEADS.flatMap((id) => {
    const { limits, counts } = library(id);
    const wanted = Object.keys(limits).filter((name) => /warhead/.test(counts[limits[name]?.count ?? '']?.unit ?? ''));
    const all = onDay(findings(library(id), { span }), span.from);
    return wanted.flatMap((name) => {
      const those = all.filter((each) => each.id === `limits.${name}` && ['USA', 'RUS'].includes(each.party));
      const force = [
        ...new Set(
          those.map((each) =>
            each.status === 'dormant' ? 'dormant' : each.status === 'pending' ? 'pending' : 'binding',
          ),
        ),
      ];
      assert.ok(those.length === 0 || force.length === 1, `${id} ${name}: ${force.join(', ')}`);
      return force[0] === undefined || force[0] === 'dormant' ? [] : [`${id} ${name} ${force[0]}`];
    });
  });
}

test('the library has several agreements with a limit on warheads', () => {
  for (const id of ['start-1', 'start-2', 'sort', 'new-start', 'ru-warhead-freeze-2020'])
    assert.ok(OF_WARHEADS.includes(id), id);
});

const warheads: [on: string, why: string, expected: string[]][] = [
  [
    '2010-06-01',
    'START I is over, New START only signed, and the ceiling of SORT is for 31 December 2012',
    ['sort strategic-nuclear-warheads pending'],
  ],
  ['2011-06-01', 'New START has replaced SORT, and its limits bind from 2018', ['new-start warheads pending']],
  ['2018-02-05', 'the limits of New START bind', ['new-start warheads binding']],
  ['2026-02-04', 'the last day of New START', ['new-start warheads binding']],
  ['2026-03-01', 'nothing is left', []],
];
for (const [on, why, expected] of warheads) {
  test(`the issue: what limited deployed strategic warheads of both on ${on}: ${why}`, () => {
    assert.deepEqual(limitsOn(on), expected);
  });
}

test('the issue: on 4 December 2009 START I still limited what it attributed', () => {
  const told = limitsOn('2009-12-04');
  assert.ok(told.includes('start-1 warheads binding') && told.includes('sort strategic-nuclear-warheads pending'));
  assert.ok(limitsOn('2009-12-05').every((each) => !each.startsWith('start-1')));
});

// How far from START I were both on 1 September 1990?

const excess: [limit: string, article: string, usa: number, rus: number][] = [
  ['delivery-vehicles', 'II(1)(a)', 2246 - 1600, 2500 - 1600],
  ['warheads', 'II(1)(b)', 10_563 - 6000, 10_271 - 6000],
  ['ballistic-warheads', 'II(1)(b)(i)', 8210 - 4900, 9416 - 4900],
  ['mobile-icbm-warheads', 'II(1)(b)(ii)', 0 - 1100, 618 - 1100],
  ['heavy-icbm-warheads', 'II(1)(b)(iii)', 0 - 1540, 3080 - 1540],
  ['throw-weight', 'II(3)', 2_361_300 - 3_600_000, 6_626_300 - 3_600_000],
];
test('the issue: START I, the data of 1 September 1990 against its ceilings, before anybody had signed', () => {
  const all = findings(library('start-1'));
  for (const [limit, article, usa, rus] of excess) {
    for (const [party, beyond] of [
      ['USA', usa],
      ['RUS', rus],
    ] as const) {
      const finding = only(found(all, { id: `limits.${limit}`, party, on: '1990-09-01' }));
      const { value, bound, comparison } = finding.measured ?? assert.fail(`${limit} of ${party}`);
      assert.deepEqual(
        [value - bound, comparison, finding.provision, finding.status],
        [beyond, '<=', article, 'dormant'],
      );
      const [would] = finding.why().because.filter((each) => each.code === 'would-be');
      assert.deepEqual(would?.params, { value, bound, comparison });
    }
  }
});

test('the issue: in START I the Soviet Union had 4,271 attributed warheads too many, and the United States 4,563', () => {
  const [, , usa, rus] = excess.find(([limit]) => limit === 'warheads') ?? assert.fail();
  assert.deepEqual([usa, rus], [4563, 4271]);
});

// What did the Washington treaty allow each navy?

test('the issue: Washington, IV and VII: the tonnage of each navy, and the ratio of 5 to 5 to 3', () => {
  const { limits } = library('washington-naval-1922');
  const allowed = (kind: string, party: string): unknown =>
    Object.entries(limits).find(([name, each]) => name.startsWith(kind) && each.binds?.includes(party))?.[1].max;
  const navies = ['USA', 'GBR', 'JPN', 'FRA', 'ITA'];
  assert.deepEqual(
    navies.map((party) => allowed('capital-ships', party)),
    [525_000, 525_000, 315_000, 175_000, 175_000],
  );
  assert.deepEqual(
    navies.map((party) => allowed('carriers', party)),
    [135_000, 135_000, 81_000, 60_000, 60_000],
  );
  const single = (name: string) => limits[name]?.max;
  assert.deepEqual(
    [
      single('capital-ship-displacement'),
      single('capital-ship-guns'),
      single('other-displacement'),
      single('other-guns'),
    ],
    [35_000, 16, 10_000, 8],
  );
});

// Who was bound by what?

test('the issue: the agreements that bound Russia and the United States on 15 January 2019', () => {
  const on = day('2019-01-15');
  const binding = (state: string): string[] =>
    agreementIds().filter((id) =>
      certain(lifeOn({ agreement: library(id), record }, on)).some(
        (each) => each.party === state && (each.state === 'in-force' || each.state === 'notice-running'),
      ),
    );
  const [rus, usa] = [binding('RUS'), binding('USA')];
  for (const id of [
    'new-start',
    'inf',
    'npt',
    'outer-space-treaty',
    'open-skies',
    'cwc',
    'bwc',
    'launch-notification-1988',
  ]) {
    assert.ok(rus.includes(id) && usa.includes(id), id);
  }
  for (const id of ['start-1', 'start-2', 'abm', 'sort', 'salt-1-interim', 'ctbt', 'tpnw', 'ppwt-2014']) {
    assert.ok(!rus.includes(id) && !usa.includes(id), id);
  }
  assert.ok(!usa.includes('jcpoa') && rus.includes('jcpoa'));
});

// What is found for a day does not depend on which other days are asked about.

/** Duties that recur are followed within the days asked about, and are where a longer question could say something else. */
const RECURRING = agreementIds().filter((id) =>
  Object.values(library(id).duties).some(({ when }) => when.yearly !== undefined || when.every !== undefined),
);

for (const on of ['2003-06-30', '2011-02-05', '2018-02-05', '2023-02-28']) {
  test(`a question about ${on} and one about its whole year say the same of that day`, () => {
    assert.ok(RECURRING.length > 5, RECURRING.join(', '));
    const year = { from: day(`${on.slice(0, 4)}-01-01`), to: day(`${Number(on.slice(0, 4)) + 1}-01-01`) };
    for (const id of RECURRING) {
      const [short, long] = [{ from: day(on), to: day(on) + 1 }, year].map((span) =>
        onDay(findings(library(id), { span }), day(on)).map(({ why: _why, ...rest }) => rest),
      );
      assert.deepEqual(short, long, id);
    }
  });
}
