import assert from 'node:assert/strict';
import { test } from 'node:test';
import Papa from 'papaparse';
import type { FindingJson } from '../src/report/finding-json.ts';
import { type MembersJson, membersSchema, type StatusJson, statusSchema } from '../src/report/status-json.ts';
import { timelineSchema } from '../src/report/timeline-json.ts';
import { type WhatIfJson, whatIfSchema } from '../src/report/what-if-json.ts';
import { command, json } from './command.ts';

/** Who was bound by what, what would follow if, and the lives of agreements: as others script against them. */

const asked = new Map<string, Promise<StatusJson[]>>();
/** Each question once: it is asked of the whole library. */
const status = (...args: string[]): Promise<StatusJson[]> => {
  const key = args.join(' ');
  const known = asked.get(key) ?? json<StatusJson[]>(['status', ...args]);
  asked.set(key, known);
  return known;
};
const members = (...args: string[]) => json<MembersJson>(['members', ...args]);
const whatIf = (...args: string[]) => json<WhatIfJson>(['what-if', ...args]);
type Timeline = ReturnType<typeof timelineSchema.parse>;

// status

test('status --json: every state of every agreement in eight words, with its reason', async () => {
  const on = '1992-08-01';
  const all = await status('--on', on);
  assert.deepEqual(statusSchema.parse(all), all);
  for (const each of all) {
    assert.ok(each.reason !== '' && each.detail !== '');
    assert.ok(each.since === null || each.since <= on);
    assert.ok(each.until === null || each.until > on);
    assert.equal(each.disputed === true, each.reading !== undefined);
  }
  const seen = new Set(all.map((each) => each.state));
  for (const state of ['applying-provisionally', 'bound', 'never', 'out', 'signed'] as const) {
    assert.ok(seen.has(state), state);
  }
});

const states: [on: string, agreement: string, party: string, expected: { [reading: string]: string }][] = [
  ['2026-02-04', 'new-start', 'USA', { USA: 'bound in-force', RUS: 'suspended suspended-in-part' }],
  ['2026-02-05', 'new-start', 'USA', { '': 'out ended' }],
  ['2019-08-01', 'inf', 'USA', { USA: 'suspended suspended', RUS: 'notice-running notice-running' }],
  ['2019-08-02', 'inf', 'USA', { '': 'out ended' }],
  ['2019-08-02', 'att', 'USA', { '': 'never declined' }],
  ['2019-08-02', 'start-2', 'USA', { '': 'never never' }],
  ['1992-08-01', 'cfe', 'USA', { '': 'applying-provisionally provisional' }],
  ['2021-03-01', 'tpnw', 'BEN', { '': 'signed deposited' }],
];
for (const [on, agreement, party, expected] of states) {
  test(`status --json on ${on}: ${agreement} for ${party} is ${Object.values(expected).join(' or ')}`, async () => {
    const those = (await status('--on', on, '--party', party)).filter((each) => each.agreement === agreement);
    const told = those.map((each) => [each.reading ?? '', `${each.state} ${each.detail}`] as const);
    assert.deepEqual(Object.fromEntries(told), expected);
  });
}

test('status --party --json: the same of one state, and what it has nothing to do with', async () => {
  const all = await status('--on', '2019-08-02', '--party', 'CHN');
  assert.deepEqual(statusSchema.parse(all), all);
  assert.ok(all.every((each) => each.party === 'CHN'));
  const of = (agreement: string) => all.find((each) => each.agreement === agreement)?.state;
  assert.deepEqual([of('npt'), of('ctbt'), of('inf')], ['bound', 'signed', undefined]);
});

test('status --reading: the answer of one party, of the agreements that know it', async () => {
  const all = await status('--on', '2026-02-04', '--party', 'USA', '--reading', 'RUS');
  const newStart = all.filter((each) => each.agreement === 'new-start');
  assert.deepEqual(
    newStart.map((each) => [each.reading, each.detail]),
    [['RUS', 'suspended-in-part']],
  );
  assert.ok(all.some((each) => each.agreement === 'npt' && each.state === 'bound'));
  const { code, err } = await command(['status', '--reading', 'nobody']);
  assert.deepEqual([code, /^found the reading "nobody"/.test(err)], [2, true]);
});

test('status --ends-by: what ends for somebody by a day, and not what has ended or only begins to bind', async () => {
  const ending = await status('--on', '2026-01-01', '--ends-by', '2026-12-31');
  assert.ok(ending.length > 0);
  for (const each of ending) {
    assert.ok(each.until !== null && each.until <= '2026-12-31', `${each.agreement} ${each.party}`);
    assert.ok(['bound', 'notice-running', 'suspended', 'applying-provisionally'].includes(each.state));
  }
  const whose = (id: string) => [...new Set(ending.filter((each) => each.agreement === id).map((each) => each.party))];
  assert.deepEqual(whose('new-start').sort(), ['RUS', 'USA']);
  assert.deepEqual(whose('ottawa').sort(), ['FIN', 'POL']);
  assert.deepEqual(await status('--on', '2026-01-01', '--ends-by', '2026-01-02'), []);
});

// members

test('members tpnw --json on 1 March 2021: fifty bound, four only deposited', async () => {
  const told = await members('tpnw', '--on', '2021-03-01');
  assert.deepEqual(membersSchema.parse(told), told);
  assert.deepEqual([told.inForce, told.force.on, told.force.computed], [true, '2021-01-22', '2021-01-22']);
  assert.deepEqual([told.bound.length, told.counts['bound'], told.deposited], [50, 50, ['BEN', 'COM', 'KHM', 'PHL']]);
  assert.deepEqual(told.printed, [{ on: '2026-02-03', parties: 74, signatories: 95, sources: ['untc-26'] }]);
});

test('members ctbt --json: not in force, and the nine that it lacks', async () => {
  const told = await members('ctbt', '--on', '2026-03-01');
  assert.deepEqual(membersSchema.parse(told), told);
  const [lacking] = told.force.lacking;
  assert.deepEqual([told.inForce, told.force.on, lacking?.group?.of], [false, null, 44]);
  assert.deepEqual([...(lacking?.group?.states ?? [])].sort(), [
    'CHN',
    'EGY',
    'IND',
    'IRN',
    'ISR',
    'PAK',
    'PRK',
    'RUS',
    'USA',
  ]);
});

test('members npt --json: North Korea is disputed, and in one place under each reading', async () => {
  const on = ['npt', '--on', '2003-04-10'];
  assert.deepEqual((await members(...on)).disputed, ['PRK']);
  assert.deepEqual((await members(...on, '--reading', 'PRK')).out, ['PRK']);
  const japanese = await members(...on, '--reading', 'JPN');
  assert.ok(japanese.bound.includes('PRK') && japanese.disputed.length === 0);
  // A state that holds no reading answers as all the others do.
  assert.ok((await members(...on, '--reading', 'BRA')).bound.includes('PRK'));
});

test('members: an agreement that nobody knows', async () => {
  const { code, err } = await command(['members', 'tpwn']);
  assert.deepEqual([code, /did you mean "tpnw"\?/.test(err)], [2, true]);
});

// what-if

test('what-if new-start --extend --json: once more than the text allows, shown as agreed by all', async () => {
  const told = await whatIf('new-start', '--extend', '5 years', '--at', '2026-02-03');
  assert.deepEqual(whatIfSchema.parse(told), told);
  assert.deepEqual(
    told.notAllowed?.map((each) => [each.agreement, each.code, each.cite]),
    [['new-start', 'too-often', 'XIV(2)']],
  );
  assert.equal(told.on, '2026-02-05');
  const limit = told.changed.find((each) => each.id === 'limits.warheads' && each.party === 'USA');
  assert.deepEqual([limit?.before?.status, limit?.after?.status, limit?.to], ['dormant', 'undetermined', '2031-02-05']);
  assert.ok(told.ties.some((each) => each.to === 'new-start'));
});

test('what-if --lapse --json: what would not have held in 2022, with its reason', async () => {
  const told = await whatIf('new-start', '--lapse', '--on', '2022-03-01');
  assert.deepEqual(whatIfSchema.parse(told), told);
  assert.equal(told.notAllowed, undefined);
  const warheads = (all: readonly FindingJson[]) =>
    all.filter((each) => each.id === 'limits.warheads' && each.party === 'USA').map((each) => each.status);
  assert.deepEqual([warheads(told.before), warheads(told.after)], [['met'], ['dormant']]);
  assert.ok(told.changed.length > 0 && told.changed.every((each) => each.why !== ''));
});

test('what-if: an exit that the text does not allow, and one that changes nothing', async () => {
  const rarotonga = await whatIf('rarotonga', '--withdraw', 'AUS', '--at', '2027-01-01');
  assert.deepEqual(
    rarotonga.notAllowed?.map((each) => each.code),
    ['only-for-breach'],
  );
  const breach = await whatIf('rarotonga', '--withdraw', 'AUS', '--at', '2027-01-01', '--ground', 'breach');
  assert.equal(breach.notAllowed, undefined);
  assert.ok(breach.changed.some((each) => each.id === 'lifecycle.force' && each.party === 'AUS'));
  const idle = await whatIf('tpnw', '--join', 'AUT', '--at', '2027-01-01');
  assert.deepEqual([idle.on, idle.changed, idle.ties], [null, [], []]);
});

test('what-if: as known before it happened', async () => {
  const told = await whatIf('new-start', '--extend', '5 years', '--at', '2021-02-03', '--known', '2021-02-01');
  assert.equal(told.notAllowed, undefined);
  const life = told.changed.find((each) => each.id === 'lifecycle.force' && each.party === 'RUS');
  assert.deepEqual([life?.from, life?.to, life?.after?.state], ['2021-02-05', '2026-02-05', 'in-force']);
});

const wrong: [args: string[], expected: RegExp][] = [
  [['new-start'], /^found nothing to suppose/],
  [['new-start', '--extend', '5 years'], /^found --extend without --at/],
  [['new-start', '--extend', 'five years', '--at', '2026-02-03'], /^found --extend "five years"/],
  [['new-start', '--withdraw', 'Russia', '--at', '2026-02-03'], /^found --withdraw "Russia"/],
  [['new-start', '--withdraw', 'RUS', '--at', '2026-02-30'], /^found --at "2026-02-30"/],
  [['new-start', '--withdraw', 'abm:RUS', '--at', '2026-02-03'], /^found a supposition about abm/],
  [['new-start', '--withdraw', 'RUS', '--at', '2026-02-03', '--ground', 'spite'], /^found --ground "spite"/],
];
for (const [args, expected] of wrong) {
  test(`what-if ${args.join(' ')} is refused`, async () => {
    const { code, err } = await command(['what-if', ...args]);
    assert.equal(code, 2);
    assert.match(err, expected);
  });
}

// timeline

test('timeline --json: spans that follow one another, and the acts between', async () => {
  const told = await json<Timeline>(['timeline', 'start-1', 'sort', 'new-start']);
  assert.deepEqual(timelineSchema.parse(told), told);
  assert.equal(told.party, null);
  assert.deepEqual(
    told.lifelines.map((each) => each.agreement),
    ['start-1', 'sort', 'new-start'],
  );
  for (const { spans } of told.lifelines) {
    for (const [i, each] of spans.entries()) {
      const next = spans[i + 1];
      if (next) assert.ok(each.to !== null && next.from !== null && each.to <= next.from);
    }
  }
  const [start1] = told.lifelines;
  assert.deepEqual(start1?.spans.at(-1), { from: '1994-12-05', to: '2009-12-05', state: 'in-force', disputed: false });
  assert.ok(told.acts.some((each) => each.id === 'new-start-extension'));
});

test('timeline --party --json: what is disputed of one state, and no lives of others', async () => {
  const told = await json<Timeline>(['timeline', 'new-start', 'tpnw', 'inf', '--party', 'RUS', '--from', '2015']);
  assert.deepEqual(timelineSchema.parse(told), told);
  assert.deepEqual(
    told.lifelines.map((each) => each.agreement),
    ['inf', 'new-start'],
  );
  const newStart = told.lifelines.find((each) => each.agreement === 'new-start');
  assert.ok(newStart?.spans.some((each) => each.disputed && each.from === '2023-02-28'));
  assert.ok(told.acts.every((each) => each.on >= '2015'));
  const { out } = await command(['timeline', 'new-start', 'tpnw', 'inf', '--party', 'RUS', '--from', '2015', '--csv']);
  assert.deepEqual(
    Papa.parse<Record<string, string>>(out.trim(), { header: true }).data.map((row) => [
      row['agreement'],
      ...[row['party'], row['state'], row['disputed'], row['from'], row['to']],
    ]),
    told.lifelines.flatMap(({ agreement, spans }) =>
      spans.map(({ state, disputed, from, to }) => [agreement, 'RUS', state, String(disputed), from ?? '', to ?? '']),
    ),
    'a row of --csv for each span',
  );
});

// --confirmed-only

test('--confirmed-only: what rests on what is recalled is not answered, and is named beside the answer', async () => {
  const args = ['assess', 'start-1', '--on', '2001-12-05', '--party', 'USA', '--provision', 'II(1)(b)'];
  const [plain] = await json<FindingJson[]>(args);
  assert.deepEqual([plain?.status, plain?.measured?.value, plain?.confidence], ['met', 5949, 'recalled']);
  const { out } = await command([...args, '--confirmed-only', '--json']);
  const [confirmed]: FindingJson[] = JSON.parse(out);
  assert.notEqual(confirmed?.status, 'met');
  const { code, err } = await command(['status', '--on', '2000-01-01', '--party', 'MEX', '--confirmed-only']);
  assert.equal(code, 0);
  assert.match(err, /^Not answered from what is confirmed: 1 finding: tlatelolco /);
});

test('status --confirmed-only --json: every state that is told is confirmed', async () => {
  const all = await status('--on', '2000-01-01', '--party', 'MEX', '--confirmed-only');
  assert.ok(all.length > 5 && all.every((each) => each.confidence === 'confirmed'));
  assert.ok(all.every((each) => each.agreement !== 'tlatelolco'));
  const { unconfirmed, bound } = await members('tlatelolco', '--on', '2000-01-01', '--confirmed-only');
  assert.ok(unconfirmed.includes('MEX') && !bound.includes('MEX'));
});
