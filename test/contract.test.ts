import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { type FindingJson, findingSchema } from '../src/report/finding-json.ts';
import { command, json } from './command.ts';

/** The command line as others script against it: shapes, exit codes, messages. */

const folder = mkdtempSync(join(tmpdir(), 'servanda-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const assessed = (...args: string[]) => json<FindingJson[]>(['assess', ...args]);
const limits = (findings: readonly FindingJson[]) =>
  findings
    .filter((each) => /^II\(1\)\([abc]\)$/.test(each.provision) && each.kind === 'limit')
    .map(({ provision, party, reading, status, measured, disputed }) => [
      ...[party, provision, reading, status, measured?.value, measured?.bound, disputed],
    ]);

test('every finding follows schemas/findings-1.json: over all time, under one reading, as known then, of all on a day', async () => {
  const questions = [
    ['new-start', 'inf', 'start-1', 'jcpoa', 'washington-naval-1922'],
    ['new-start', 'inf', '--reading', 'RUS'],
    ['new-start', 'inf', '--known', '2015-06-01'],
    ['--on', '2023-06-15', '--party', 'RUS'],
  ];
  for (const args of questions) {
    const findings = await assessed(...args);
    assert.ok(findings.length > 100);
    for (const finding of findings) assert.deepEqual(findingSchema.parse(finding), finding);
  }
});

test('assess new-start --on 2018-02-05: the numbers of the day that the limits began to bind, Art. II(1)', async () => {
  assert.deepEqual(limits(await assessed('new-start', '--on', '2018-02-05')), [
    ['USA', 'II(1)(a)', 'common', 'met', 652, 700, false],
    ['RUS', 'II(1)(a)', 'common', 'met', 527, 700, false],
    ['USA', 'II(1)(b)', 'common', 'met', 1350, 1550, false],
    ['RUS', 'II(1)(b)', 'common', 'met', 1444, 1550, false],
    ['USA', 'II(1)(c)', 'USA', 'met', 800, 800, true],
    ['USA', 'II(1)(c)', 'RUS', 'breached', 901, 800, true],
    ['RUS', 'II(1)(c)', 'common', 'met', 779, 800, false],
  ]);
});

test('as known on that very day nobody had disputed the launchers: all met', async () => {
  const told = limits(await assessed('new-start', '--on', '2018-02-05', '--known', '2018-02-23'));
  assert.ok(told.every(([, , reading, status]) => reading === 'common' && status === 'met'));
});

test('assess new-start --on 2018-02-04: pending, with the day from which the limits bind', async () => {
  const findings = await assessed('new-start', '--on', '2018-02-04');
  const pending = findings.filter((each) => /^II\(1\)\([abc]\)$/.test(each.provision) && each.kind === 'limit');
  assert.ok(pending.length >= 6);
  for (const each of pending) {
    assert.equal(each.status, 'pending');
    assert.match(each.reason, /5 February 2018/);
    assert.equal(each.to, '2018-02-05');
  }
});

test('assess new-start --on 2022-03-01 --party USA: 800 in one reading, 901 in the other, with the three items', async () => {
  const findings = await assessed('new-start', '--on', '2022-03-01', '--party', 'USA');
  assert.deepEqual(limits(findings), [
    ['USA', 'II(1)(a)', 'common', 'met', 686, 700, false],
    ['USA', 'II(1)(b)', 'common', 'met', 1515, 1550, false],
    ['USA', 'II(1)(c)', 'USA', 'met', 800, 800, true],
    ['USA', 'II(1)(c)', 'RUS', 'breached', 901, 800, true],
  ]);
  const russian = findings.find((each) => each.provision === 'II(1)(c)' && each.reading === 'RUS');
  const added = ['rus-claim-trident-launchers', 'rus-claim-b52h', 'rus-claim-training-silos'];
  for (const id of [...added, 'ns-2022-03-01-usa-launchers']) assert.ok(russian?.evidence.includes(id), id);
});

test('--reading gives one party, or one reading alone', async () => {
  const russia = limits(await assessed('new-start', '--on', '2022-03-01', '--party', 'USA', '--reading', 'RUS'));
  assert.deepEqual(russia.at(-1), ['USA', 'II(1)(c)', 'RUS', 'breached', 901, 800, true]);
  const silos = limits(
    await assessed('new-start', '--on', '2022-03-01', '--party', 'USA', '--reading', 'rus-training-silos'),
  );
  assert.deepEqual(silos.slice(-2), [
    ['USA', 'II(1)(c)', 'common', 'met', 800, 800, true],
    ['USA', 'II(1)(c)', 'rus-training-silos', 'breached', 804, 800, true],
  ]);
});

test('define inf: the bounds of Art. II(5)-(6), and basing', async () => {
  const covered = async (...args: string[]) =>
    (await json<{ term: string; covered: string }[]>(['define', 'inf', ...args])).map((each) => each.covered);
  const ground = (km: number) => covered('--basing', 'ground', '--flight', 'cruise', '--range', String(km));
  assert.deepEqual(await ground(2350), ['yes', 'no']);
  assert.deepEqual(await ground(499), ['no', 'no']);
  assert.deepEqual(await ground(500), ['no', 'yes']);
  assert.deepEqual(await ground(5500), ['yes', 'no']);
  assert.deepEqual(await ground(5501), ['no', 'no']);
  assert.deepEqual(await covered('--basing', 'air', '--flight', 'cruise', '--range', '2350'), ['no', 'no']);
  assert.deepEqual(await covered('--item', 'Oka'), ['no', 'yes']);
});

test('define inf --item 9M729: each party has its answer', async () => {
  const answers = await json<{ term: string; covered: string; reading: string; disputed: boolean }[]>([
    ...['define', 'inf', '--item', '9M729'],
  ]);
  const intermediate = answers.filter((each) => each.term === 'intermediate-range-missile');
  assert.deepEqual(
    intermediate.map(({ covered, reading, disputed }) => [reading, covered, disputed]),
    [
      ['USA', 'yes', true],
      ['RUS', 'no', true],
    ],
  );
});

test('--fail-on: 1 where a finding matches, 0 where none does', async () => {
  const on = ['assess', 'new-start', '--on', '2022-03-01', '--party', 'RUS', '--provision', 'II(1)(b)'];
  assert.equal((await command([...on, '--fail-on', 'breached,disputed'])).code, 0);
  assert.equal((await command([...on, '--fail-on', 'met'])).code, 1);
  const launchers = ['assess', 'new-start', '--on', '2022-03-01', '--party', 'USA', '--provision', 'II(1)(c)'];
  assert.equal((await command([...launchers, '--fail-on', 'disputed'])).code, 1);
});

test('--csv gives the same findings as --json', async () => {
  const args = ['assess', 'inf', '--on', '2019-07-15'];
  const rows = Papa.parse<Record<string, string>>((await command([...args, '--csv'])).out.trim(), {
    header: true,
  }).data;
  const findings = await json<FindingJson[]>(args);
  assert.deepEqual(
    rows.map((row) => [row['id'], row['party'], row['reading'], row['status']]),
    findings.map((each) => [each.id, each.party, each.reading, each.status]),
  );
});

const WHAT_IF = `servanda: patch/1
id: lower-cap
agreement: new-start
kind: what-if
title: A cap of 1,400 warheads
says: The ceiling of II(1)(b) falls to 1,400 on 1 September 2021.
sources: [recalled]
confidence: recalled
from: '2021-09-01'
patch:
  - { set: limits.warheads.max, to: 1400 }
`;

test('--patch changes what it says from the day that it says, and nothing before', async () => {
  const patch = ['--patch', file('lower-cap.yaml', WHAT_IF)];
  const usa = async (on: string) =>
    limits(await assessed('new-start', '--on', on, '--party', 'USA', ...patch)).find(([, cite]) => cite === 'II(1)(b)');
  assert.deepEqual(await usa('2020-10-01'), ['USA', 'II(1)(b)', 'common', 'met', 1457, 1550, false]);
  assert.deepEqual(await usa('2022-03-01'), ['USA', 'II(1)(b)', 'common', 'breached', 1515, 1400, false]);
});

test('bad usage and bad input: exit code 2 and one line for each problem, never a stack trace', async () => {
  const draft = file('draft.yaml', 'servanda: agreement/1\nid: x\nlimts: {}\n');
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['assess', 'new-strat'], /^found the agreement "new-strat", expected .*; did you mean "new-start"\?$/m],
    [['assess', '../../etc/passwd'], /^found the agreement /],
    [['assess', 'new-start', '--on', '2019-02-29'], /^found --on "2019-02-29", expected a date that exists/],
    [['assess', 'new-start', '--party', 'CHN'], /^found --party CHN, expected one of RUS, USA$/m],
    [['assess', 'new-start', '--reading', 'nobody'], /^found the reading "nobody"/],
    [['assess', 'new-start', '--on', '2020-01-01', '--from', '2020-01-01'], /either a day or a span/],
    [['assess', 'new-start', '--from', '2020-01-01', '--to', '2019-01-01'], /does not end before it begins/],
    [['define', 'inf', '--item', 'PrSM'], /did you mean "PrSM Increment 1"\?$/m],
    [['assess', 'new-start', '--fail-on', 'wrong'], /^found --fail-on "wrong"/],
    [['assess', 'new-start', '--patch', join(folder, 'none.yaml')], /none\.yaml:1:1: found no such file/],
    [['assess', 'new-start', '--record', join(folder, 'none')], /found no such file/],
    [['assess', 'new-start', '--record', mkdtempSync(join(folder, 'empty-'))], /found a folder without a record/],
    [['assess', draft], /draft\.yaml:3:1: found the key "limts".*did you mean "limits"/],
    [['show', 'new-start', 'II(9)'], /^found the provision "II\(9\)"/],
    [['define', 'inf', '--basing', 'grund'], /did you mean "ground"\?$/m],
    [['define', 'inf', '--range', '-5'], /^found --range "-5"/],
    [['define', 'inf'], /^found no description/],
    [['asses'], /^found the command "asses".*did you mean "assess"\?$/m],
    [['assess', '--bogus'], /unknown option '--bogus'/],
  ];
  for (const [args, expected] of cases) {
    const { code, out, err } = await command(args);
    assert.equal(code, 2, `${args.join(' ')}: ${out}`);
    assert.match(err, expected, args.join(' '));
    assert.doesNotMatch(err, /\n\s+at |node:internal|Error:/, args.join(' '));
  }
});

test('the program itself: it answers, and a reader that closes the pipe early is no failure', async () => {
  const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
  const run = (args: readonly string[], early: boolean) =>
    new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
      const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
      let [out, err] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
        if (early) child.stdout.destroy();
      });
      child.stderr.on('data', (chunk: Buffer) => {
        err += chunk.toString();
      });
      child.on('close', (code) => resolve({ code, out, err }));
    });
  const whole = await run(['status', '--on', '2019-08-02'], false);
  assert.deepEqual([whole.code, whole.err, whole.out.includes('Ended on 2 August 2019')], [0, '', true]);
  const cut = await run(['assess', 'new-start', 'inf', 'start-1', '--json'], true);
  assert.deepEqual([cut.code, cut.err], [0, '']);
});

test('a patch that touches nothing, and two that collide, are refused', async () => {
  const nowhere = file('nowhere.yaml', WHAT_IF.replace('limits.warheads.max', 'limits.warhead.max'));
  const other = file('other.yaml', WHAT_IF.replace('id: lower-cap', 'id: other-cap').replace('1400 }', '1300 }'));
  const first = file('first.yaml', WHAT_IF);
  const missing = await command(['assess', 'new-start', '--patch', nowhere]);
  assert.equal(missing.code, 2);
  assert.match(missing.err, /nowhere\.yaml:11:5: found the patch "lower-cap".*did you mean "warheads"\?/);
  const typo = file('typo.yaml', WHAT_IF.replace(/- \{ set.*/, '- reject: [new-start-extention]'));
  const unknown = await command(['assess', 'new-start', '--patch', typo]);
  assert.equal(unknown.code, 2);
  assert.match(unknown.err, /typo\.yaml:11:5: found the patch "lower-cap".*did you mean "new-start-extension"\?/);
  const both = await command(['assess', 'new-start', '--patch', first, '--patch', other]);
  assert.deepEqual([both.code, /both change limits\.warheads\.max/.test(both.err)], [2, true]);
});

test('statements of a patch join the record, and must fit into it', async () => {
  const added = (source: string, id: string) =>
    file(
      'added.yaml',
      `${WHAT_IF.replace(/from: .*\n/, '')}statements:
  - { kind: declaration, id: ${id}, agreement: new-start, by: USA, party: USA, quantity: warheads, value: 1560, on: '2022-03-01', known: '2022-05-01', sources: [${source}], confidence: recalled }
`,
    );
  const on = ['assess', 'new-start', '--on', '2022-03-01', '--party', 'USA', '--provision', 'limits.warheads'];
  const told = await json<FindingJson[]>([...on, '--patch', added('recalled', 'made-up')]);
  assert.deepEqual(told[0]?.measured?.value, 1560);
  assert.equal(told[0]?.confidence, 'recalled');
  const unknown = await command([...on, '--patch', added('nowhere', 'made-up')]);
  assert.match(unknown.err, /added\.yaml:\d+:\d+: found the source "nowhere", expected a source that is in the record/);
  const twice = await command([...on, '--patch', added('recalled', 'ns-2022-03-01-usa-warheads')]);
  assert.match(twice.err, /found the id "ns-2022-03-01-usa-warheads" a second time/);
});

test('lint passes the library and finds what is wrong in a draft', async () => {
  for (const name of ['new-start', 'inf']) {
    const { code, out } = await command(['lint', `agreements/${name}.yaml`]);
    assert.deepEqual([code, out], [0, `agreements/${name}.yaml: nothing to mend\n`]);
  }
  const { code, out } = await command(['lint', file('bad.yaml', 'servanda: agreement/1\nid: Bad Id\n')]);
  assert.equal(code, 2);
  assert.match(out, /bad\.yaml:2:5: found "Bad Id", expected a name/);
});
