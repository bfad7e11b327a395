import assert from 'node:assert/strict';
import test from 'node:test';
import { day } from '../time/testing.ts';
import { onDay } from './merge.ts';
import { citing, findings, found, inf, newStart, only, reasonsOf, saying, told } from './testing.ts';

/** The questions of the issue, asked of the agreements and the record that come with the program. */

const all = findings(newStart);
const LIMITS = { a: 'limits.deployed-vehicles', b: 'limits.warheads', c: 'limits.launchers' } as const;

const limits: [article: string, on: string, id: string, party: string, expected: { [reading: string]: string }][] = [
  ['II(1)(a)', '2018-02-05', LIMITS.a, 'USA', { common: 'met 652/700' }],
  ['II(1)(b)', '2018-02-05', LIMITS.b, 'USA', { common: 'met 1350/1550' }],
  ['II(1)(c)', '2018-02-05', LIMITS.c, 'USA', { USA: 'met 800/800', RUS: 'breached 901/800' }],
  ['II(1)(a)', '2018-02-05', LIMITS.a, 'RUS', { common: 'met 527/700' }],
  ['II(1)(b)', '2018-02-05', LIMITS.b, 'RUS', { common: 'met 1444/1550' }],
  ['II(1)(c)', '2018-02-05', LIMITS.c, 'RUS', { common: 'met 779/800' }],
  // The day before the limits take effect; the figures are those of 1 September 2017.
  ['II(1)(a)', '2018-02-04', LIMITS.a, 'USA', { common: 'pending 660/700' }],
  ['II(1)(b)', '2018-02-04', LIMITS.b, 'USA', { common: 'pending 1393/1550' }],
  ['II(1)(c)', '2018-02-04', LIMITS.c, 'USA', { common: 'pending 800/800' }],
  ['II(1)(a)', '2018-02-04', LIMITS.a, 'RUS', { common: 'pending 501/700' }],
  ['II(1)(b)', '2018-02-04', LIMITS.b, 'RUS', { common: 'pending 1561/1550' }],
  ['II(1)(c)', '2018-02-04', LIMITS.c, 'RUS', { common: 'pending 790/800' }],
  ['II(1)(a)', '2022-03-01', LIMITS.a, 'USA', { common: 'met 686/700' }],
  ['II(1)(b)', '2022-03-01', LIMITS.b, 'USA', { common: 'met 1515/1550' }],
  ['II(1)(c), case 9', '2022-03-01', LIMITS.c, 'USA', { USA: 'met 800/800', RUS: 'breached 901/800' }],
  ['II(1)(a)', '2022-03-01', LIMITS.a, 'RUS', { common: 'met 526/700' }],
  ['II(1)(b)', '2022-03-01', LIMITS.b, 'RUS', { common: 'met 1474/1550' }],
  ['II(1)(c)', '2022-03-01', LIMITS.c, 'RUS', { common: 'met 761/800' }],
  // Cases 8 and 17: not suspended under either reading, and not met for want of a declaration.
  ['II(1)(a), case 17', '2023-06-15', LIMITS.a, 'RUS', { common: 'undetermined 540/700 stale' }],
  ['II(1)(b), case 17', '2023-06-15', LIMITS.b, 'RUS', { common: 'undetermined 1549/1550 stale' }],
  ['II(1)(c), case 17', '2023-06-15', LIMITS.c, 'RUS', { common: 'undetermined 759/800 stale' }],
  ['II(1)(a), case 8', '2023-06-15', LIMITS.a, 'USA', { common: 'met 662/700' }],
  ['II(1)(b), case 8', '2023-06-15', LIMITS.b, 'USA', { common: 'met 1419/1550' }],
  ['II(1)(c), case 8', '2023-06-15', LIMITS.c, 'USA', { USA: 'met 800/800', RUS: 'breached 901/800' }],
];
for (const [article, on, id, party, expected] of limits) {
  const wanted = { id, party, on };
  test(`New START, ${article}: ${party} on ${on} is ${Object.values(expected).join(' or ')}`, () => {
    assert.deepEqual(told(all, wanted), expected);
    for (const each of Object.values(found(all, wanted))) {
      assert.equal(each.disputed, each.reading !== 'common');
      assert.equal(each.provision, article.replace(/,.*/, ''));
    }
  });
}

test('New START, II(1): on 4 February 2018 the reason is that the limits bind from 5 February 2018', () => {
  for (const id of Object.values(LIMITS)) {
    const finding = only(found(all, { id, party: 'USA', on: '2018-02-04' }));
    assert.deepEqual(saying(finding, 'binds-from')[0]?.params, { day: day('2018-02-05'), until: undefined });
    assert.equal(finding.to, day('2018-02-05'));
  }
});

test('New START, II(1)(c), case 9: the Russian sum of 1 March 2022 is the declaration and 56, 41 and 4 more', () => {
  const both = found(all, { id: LIMITS.c, party: 'USA', on: '2022-03-01' });
  const russian = only(both, 'RUS');
  assert.deepEqual(russian.why().reason.params, { value: 901, bound: 800 });
  assert.deepEqual(
    saying(russian, 'added').map(({ params }) => `${params.number} by ${params.by}`),
    ['56 by RUS', '41 by RUS', '4 by RUS'],
  );
  assert.deepEqual(citing(russian), [
    'ns-2022-03-01-usa-launchers',
    'rus-claim-b52h',
    'rus-claim-training-silos',
    'rus-claim-trident-launchers',
  ]);
  const american = only(both, 'USA');
  assert.deepEqual(saying(american, 'added'), []);
  assert.deepEqual(citing(american), ['ns-2022-03-01-usa-launchers']);
  assert.equal(russian.why().reason.cite, 'II(1)(c)');
  assert.equal(american.why().reason.cite, 'II(1)(c)');
});

const NOTIFICATIONS = [
  'data-change',
  'bomber-abroad',
  'exit-from-production',
  'transit',
  'conversion-start',
  'conversion-end',
  'elimination-start',
  'elimination-end',
  'prototype-exit',
  'new-type-notice',
  'facility-change',
];
for (const name of NOTIFICATIONS) {
  test(`New START, Protocol IV, case 8: ${name} on 15 June 2023`, () => {
    const id = `duties.${name}`;
    assert.deepEqual(told(all, { id, party: 'RUS', on: '2023-06-15' }), { USA: 'breached', RUS: 'dormant' });
    assert.deepEqual(told(all, { id, party: 'USA', on: '2023-06-15' }), { USA: 'breached excused', RUS: 'dormant' });
  });
}

test('New START, Protocol IV, case 8: both findings are disputed, cite who said so, and name the countermeasure', () => {
  const wanted = { id: 'duties.data-change', on: '2023-06-15' };
  const russia = found(all, { ...wanted, party: 'RUS' });
  assert.ok(Object.values(russia).every((each) => each.disputed));
  assert.deepEqual(citing(only(russia, 'USA')), ['rus-notifications-stopped-2023']);
  assert.deepEqual(citing(only(russia, 'RUS')), ['rus-suspension-2023']);
  const [announced] = saying(only(russia, 'RUS'), 'suspension-announced');
  assert.deepEqual(announced?.params, { by: 'RUS', on: day('2023-02-21'), effective: day('2023-02-28') });
  const america = only(found(all, { ...wanted, party: 'USA' }), 'USA');
  assert.deepEqual(saying(america, 'countermeasure')[0]?.params, { by: 'USA', since: day('2023-06-01') });
  assert.deepEqual(citing(america), ['usa-countermeasure-2023-06', 'usa-notifications-stopped-2023']);
});

test('New START, Protocol IV, II(2), case 8: the data as of 1 March 2023, due on 30 March, on 15 June 2023', () => {
  const wanted = { id: 'duties.data-base-update', on: '2023-06-15', subject: '2022-09-01/2023-02-28' };
  assert.deepEqual(told(all, { ...wanted, party: 'RUS' }), { USA: 'breached due 2023-03-30', RUS: 'dormant' });
  assert.deepEqual(told(all, { ...wanted, party: 'USA' }), { USA: 'breached excused due 2023-03-30', RUS: 'dormant' });
});

test('New START, Protocol IV, IV(1), case 8: the suspension left the launch notices out, so that they bind both', () => {
  for (const party of ['RUS', 'USA']) {
    assert.deepEqual(told(all, { id: 'duties.launch-notice', party, on: '2023-06-15' }), { common: 'undetermined' });
  }
});

test('New START, case 17: the reason is the last declaration, until when it served, and its article', () => {
  const finding = only(found(all, { id: LIMITS.b, party: 'RUS', on: '2023-06-15' }));
  const { reason } = finding.why();
  assert.equal(reason.code, 'stale');
  assert.equal(reason.cite, 'Protocol IV, II(2)');
  assert.deepEqual(reason.params, { on: '2022-09-01', value: 1549, until: day('2023-03-01'), current: '6 months' });
  assert.deepEqual(reason.statements, ['ns-2022-09-01-rus-warheads']);
});

test('New START, case 17: an estimate by somebody else decides no limit; it may be shown, as an estimate', () => {
  for (const on of ['2023-06-15', '2024-06-15', '2025-06-15']) {
    const finding = only(found(all, { id: LIMITS.b, party: 'RUS', on }));
    assert.equal(finding.status, 'undetermined');
    assert.deepEqual([finding.measured?.value, finding.measured?.stale], [1549, true]);
    const others = reasonsOf(finding).filter((each) => each.statements?.some((id) => id.startsWith('fas-')));
    assert.ok(others.every((each) => each.code === 'estimate'));
  }
});

const lives: [article: string, on: string, party: string, expected: { [reading: string]: string }][] = [
  ['INF, XV(2)', '2019-02-01', 'USA', { common: 'met in-force' }],
  ['INF, XV(2)', '2019-02-01', 'RUS', { common: 'met in-force' }],
  ['INF, XV(2)', '2019-07-15', 'USA', { USA: 'dormant suspended', RUS: 'met notice-running' }],
  ['INF, XV(2)', '2019-07-15', 'RUS', { USA: 'met notice-running', RUS: 'dormant suspended' }],
  ['INF, XV(2)', '2019-08-01', 'USA', { USA: 'dormant suspended', RUS: 'met notice-running' }],
  ['INF, XV(2)', '2019-08-01', 'RUS', { USA: 'met notice-running', RUS: 'dormant suspended' }],
  ['INF, XV(2)', '2019-08-02', 'USA', { common: 'dormant ended' }],
  ['INF, XV(2)', '2019-08-02', 'RUS', { common: 'dormant ended' }],
  ['New START, XIV(2)', '2026-02-04', 'USA', { USA: 'met in-force', RUS: 'met suspended-in-part' }],
  ['New START, XIV(2)', '2026-02-04', 'RUS', { USA: 'met in-force', RUS: 'met suspended-in-part' }],
  ['New START, XIV(2)', '2026-02-05', 'USA', { common: 'dormant ended' }],
  ['New START, XIV(2)', '2026-02-05', 'RUS', { common: 'dormant ended' }],
];
for (const [article, on, party, expected] of lives) {
  test(`${article}: for ${party} on ${on} it is ${Object.values(expected).join(' or ')}`, () => {
    const asked = article.startsWith('INF') ? findings(inf) : all;
    assert.deepEqual(told(asked, { id: 'lifecycle.force', party, on }), expected);
  });
}

test('INF, XV(2): it ended by the American notice of 2 February 2019, six months on', () => {
  const finding = only(found(findings(inf), { id: 'lifecycle.force', party: 'RUS', on: '2019-08-02' }));
  assert.equal(finding.provision, 'XV(2)');
  assert.equal(finding.from, day('2019-08-02'));
  assert.deepEqual(finding.why().reason.params, { on: day('2019-08-02'), by: 'USA' });
  assert.deepEqual(finding.why().reason.statements, ['usa-withdrawal-2019']);
});

test('New START, XIV(2): it ended by expiry, after the one extension that it allows', () => {
  const finding = only(found(all, { id: 'lifecycle.force', party: 'RUS', on: '2026-02-05' }));
  assert.equal(finding.provision, 'XIV(2)');
  assert.equal(finding.why().reason.code, 'expired');
  assert.deepEqual(finding.why().reason.statements, ['new-start-extension']);
});

test('INF, I and VI(1), on 15 July 2019: the 9M729, each charge under the reading that still bound the one charged', () => {
  const asked = findings(inf);
  const on = '2019-07-15';
  // Under the American reading Russia is bound until the end and in breach; under its own it had suspended the treaty.
  for (const id of ['prohibitions.possession', 'prohibitions.intermediate-range-testing']) {
    assert.deepEqual(told(asked, { id, party: 'RUS', on }), { USA: 'breached', RUS: 'dormant' });
  }
  // Russia charges the United States with the launchers, the targets and the drones.
  assert.deepEqual(told(asked, { id: 'prohibitions.intermediate-range-testing', party: 'USA', on }), {
    USA: 'dormant',
    RUS: 'breached',
  });
  const charge = only(found(asked, { id: 'prohibitions.possession', party: 'RUS', on }), 'USA');
  assert.deepEqual(
    citing(charge).filter((id) => id.startsWith('usa-') || id.startsWith('rus-')),
    ['rus-9m729-held', 'usa-claim-9m729'],
  );
});

test('INF, IV(1), on 15 July 2019: one missile that is seen is more than the none that was declared in 1991', () => {
  const wanted = { id: 'limits.intermediate-range-missiles', on: '2019-07-15' };
  assert.deepEqual(told(findings(inf), { ...wanted, party: 'RUS' }), { USA: 'breached 1/0', RUS: 'dormant' });
  assert.deepEqual(told(findings(inf), { ...wanted, party: 'USA' }), {
    USA: 'dormant',
    RUS: 'undetermined 0/0 stale',
  });
});

test('DESIGN: on any day every party has one answer, or one for each reading, to every provision', () => {
  for (const on of ['2010-04-08', '2011-02-05', '2018-02-05', '2023-06-15', '2026-02-05']) {
    const seen = new Map<string, string[]>();
    for (const each of onDay(all, day(on))) {
      const key = [each.id, each.party, each.subject ?? ''].join(' ');
      seen.set(key, [...(seen.get(key) ?? []), each.reading]);
    }
    for (const [key, readings] of seen) {
      assert.equal(new Set(readings).size, readings.length, key);
      assert.ok(!readings.includes('common') || readings.length === 1, key);
    }
  }
});
