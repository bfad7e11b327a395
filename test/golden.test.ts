import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { command } from './command.ts';

/**
 * What a reader sees, kept whole: if the words or the reasoning change, the diff shows it. After a change that is meant,
 * run with UPDATE_GOLDEN=1 and read the difference before you commit it.
 */
const GOLDEN: Readonly<Record<string, readonly string[]>> = {
  summary: [],
  help: ['--help'],
  'status-2019-08-01': ['status', '--on', '2019-08-01'],
  'status-2026-02-05': ['status', '--on', '2026-02-05'],
  'new-start-2018-02-04': ['assess', 'new-start', '--on', '2018-02-04'],
  'new-start-2018-02-05': ['assess', 'new-start', '--on', '2018-02-05'],
  'new-start-2022-03-01-launchers': [
    ...['assess', 'new-start', '--on', '2022-03-01', '--party', 'USA', '--provision', 'II(1)(c)', '--why'],
  ],
  'new-start-2023-06-15': ['assess', 'new-start', '--on', '2023-06-15'],
  'new-start-2023-06-15-why': [
    ...['assess', 'new-start', '--on', '2023-06-15', '--party', 'RUS', '--provision', 'Protocol IV, II(2)', '--why'],
  ],
  'new-start-2023-06-15-limits-why': [
    ...['assess', 'new-start', '--on', '2023-06-15', '--party', 'RUS', '--provision', 'II(1)(b)', '--why'],
  ],
  'new-start-2020-10-01-why': [
    ...['assess', 'new-start', '--on', '2020-10-01', '--party', 'USA', '--provision', 'II(1)(a)', '--why'],
  ],
  'inf-2019-07-15': ['assess', 'inf', '--on', '2019-07-15'],
  'inf-2019': ['assess', 'inf', '--from', '2019-01-01', '--to', '2019-08-02'],
  'inf-2018-possession-why': [
    ...['assess', 'inf', '--on', '2018-12-01', '--party', 'RUS', '--provision', 'I', '--why'],
  ],
  'show-new-start-warheads': ['show', 'new-start', 'limits.warheads'],
  'show-new-start-data-change': ['show', 'new-start', 'Protocol IV, II(3)'],
  'define-inf-2350': ['define', 'inf', '--basing', 'ground', '--flight', 'cruise', '--range', '2350'],
  'define-inf-9m729': ['define', 'inf', '--item', '9M729'],
  'define-inf-oka': ['define', 'inf', '--item', 'Oka'],
  'define-new-start-b-52h': ['define', 'new-start', '--item', 'B-52H'],
  'inspect-new-start': ['inspect', 'new-start', '--on', '2022-10-01'],
  'inspect-inf-1989': ['inspect', 'inf', '--on', '1989-01-01'],
  'inspect-cfe': ['inspect', 'cfe', '--on', '2000-01-01'],
  'inspect-game': ['inspect', 'game', '--periods', '52', '--inspections', '10', '--violations', '2', '--penalty', '3'],
  'richardson-fit': ['forecast', 'richardson', 'fit', 'scenarios/data/richardson-1909-1913.csv'],
  cone: [
    ...['forecast', 'cone', '--f-a', '0.8', '--v-a', '500000', '--c-a', '40000000'],
    ...['--f-b', '0.5', '--v-b', '400000', '--c-b', '50000000', '--m-a', '200', '--m-b', '200'],
  ],
};

for (const [name, args] of Object.entries(GOLDEN)) {
  test(`golden: servanda ${args.join(' ')}`, async () => {
    const { out, err, code } = await command(args);
    const told = `$ servanda ${args.map((arg) => (/[ ()]/.test(arg) ? `"${arg}"` : arg)).join(' ')}\n${out}${err}`;
    const file = fileURLToPath(new URL(`golden/${name}.txt`, import.meta.url));
    if (process.env['UPDATE_GOLDEN'] === '1' || !existsSync(file)) writeFileSync(file, told);
    assert.equal(told, readFileSync(file, 'utf8'));
    assert.ok(code === 0 || name === 'define-new-start-b-52h', `exit code ${code}`);
    for (const line of out.split('\n')) {
      assert.ok(line.length <= 80 || /https?:/.test(line), `over 80 columns: ${line}`);
    }
  });
}
