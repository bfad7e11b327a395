import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { formatProblem, type Problem } from '../src/agreement/problem.ts';
import { library, record } from '../src/assess/testing.ts';
import { prepare } from '../src/forecast/compile.ts';
import { parseScenario } from '../src/forecast/parse.ts';
import { placedIn } from '../src/forecast/placed.ts';
import { baseParameters } from '../src/forecast/testing.ts';
import { command } from './command.ts';

/** Scenarios that nobody can run: each is told what was found, where, what was expected, and one way to mend it. */

/** Without the line that names its schema. */
const LAPSE = readFileSync(new URL('../scenarios/lapse.yaml', import.meta.url), 'utf8').replace(/^#.*\n\n/, '');
const LIBRARY = { agreements: [library('new-start')], record };
const PARAMETERS = baseParameters();

/** The problems of a scenario as the command line says them. */
function problemsIn(text: string): string[] {
  const said = (problems: readonly Problem[]): string[] => problems.map(formatProblem);
  const read = parseScenario(text, 's.yaml');
  if (!read.ok) return said(read.problem);
  const ready = prepare(read.value.data, PARAMETERS, LIBRARY);
  return ready.ok ? [] : said(placedIn(read.value, ready.problem));
}

type Case = readonly [what: string, text: string, ...problems: string[]];

/** The lapse with something else in the place of `from`. */
function instead(from: string, to: string): string {
  assert.ok(LAPSE.includes(from), `test: the file has ${from}`);
  return LAPSE.replace(from, () => to);
}
const setting = (...entries: string[]): string => `${LAPSE}set:\n${entries.map((each) => `  - ${each}\n`).join('')}`;
const moved = (path: string, value: string): string => setting(`{ path: ${path}, value: ${value}, assumption: x }`);
const using = (more: string): string => instead('    limits:', `    ${more}\n    limits:`);
const patching = (operation: string): string =>
  using(`change: { id: x, title: x, says: x, sources: [recalled], confidence: recalled, patch: [{ ${operation} }] }`);

const WHOLE = 'write a whole file, such as the example in docs/forecast.md';
const EXAMPLE = 'docs/forecast.md has an example of a whole file';
const PARAMETER = 'expected a parameter of USA, RUS or sight, such as USA.reaction or USA.icbm.build';
const LISTED = 'forecast SCENARIO --parameters lists them';
const DAY = "expected a date that exists, in quotation marks: '2018-02-05'";
const PATH = 'expected a path such as USA.reaction, USA.icbm.build or sight.technical';
const NEAR = 'expected a day from 1975 to 2075: the parameters base are those of 2025';

const CASES: readonly Case[] = [
  // No scenario at all.
  ['an empty file', '', `s.yaml:1:1: found nothing, expected a map; ${WHOLE}`],
  ['a comment alone', '# nothing\n', `s.yaml:1:1: found nothing, expected a map; ${WHOLE}`],
  ['a list', '- a\n', `s.yaml:1:1: found a list, expected a map; ${WHOLE}`],
  [
    'ten million bytes',
    `a: ${'x'.repeat(10_000_000)}`,
    's.yaml:1:1: found a file of more than 1048576 bytes, expected at most 1 MiB; split it',
  ],
  [
    'aliases of aliases',
    'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n',
    's.yaml:1:4: found an anchor, "&a", expected plain data; write the value out',
  ],
  [
    'nesting without end',
    `a: ${'['.repeat(10_000)}`,
    's.yaml:1:44: found nesting that goes on and on, expected at most 40 levels; flatten it',
  ],
  [
    'a key twice',
    `${LAPSE}runs: 5\n`,
    's.yaml:26:1: found the key "runs" a second time, expected each key once; delete one or rename it',
  ],
  [
    'a key of every object',
    `${LAPSE}__proto__: { runs: 3 }\n`,
    's.yaml:26:1: found the key "__proto__", expected another name; rename it',
  ],
  [
    'code',
    instead('runs: 10000', 'runs: !!js/function 10000'),
    's.yaml:24:7: found a tag, "!!js/function", expected plain data; write the value out',
  ],
  [
    'another version',
    instead('scenario/1', 'scenario/2'),
    's.yaml:1:11: found "scenario/2", expected "scenario/1"; did you mean "scenario/1"?',
  ],
  [
    'tabs',
    '\tservanda: scenario/1\n',
    `s.yaml:1:1: found text that is not YAML (Tabs are not allowed as indentation), expected YAML 1.2; ${EXAMPLE}`,
  ],

  // Numbers.
  ['a negative rate', moved('USA.upload', '-5'), 's.yaml:27:32: found -5, expected at least 0; write 0, or more'],
  ['NaN', moved('USA.upload', '.nan'), 's.yaml:27:32: found NaN, expected a number; write a number such as 0.5'],
  [
    'infinity',
    moved('USA.upload', '.inf'),
    's.yaml:27:32: found Infinity, expected a number; write a number such as 0.5',
  ],
  [
    'a number that is text',
    moved('USA.upload', "'5'"),
    's.yaml:27:32: found "5", expected a number; take the quotation marks away',
  ],
  [
    'a number beyond all bounds',
    moved('USA.upload', '1e308'),
    's.yaml:27:32: found 1e+308, expected at most 1000000000; write 1000000000, or less',
  ],
  [
    'a range upside down',
    setting('{ path: USA.upload, value: 5, low: 6, high: 4, assumption: x }'),
    's.yaml:27:40: found 6, expected at most the value, 5; write low, value and high in this order',
    's.yaml:27:49: found 4, expected at least the value, 5; write low, value and high in this order',
  ],
  [
    'a number with nothing behind it',
    setting('{ path: USA.upload, value: 5 }'),
    's.yaml:27:5: found no "assumption", expected a source, or why it is assumed; add "assumption"',
  ],
  [
    'a source that nobody has',
    setting('{ path: USA.upload, value: 5, source: [fas-us-2042] }'),
    's.yaml:27:44: found the source "fas-us-2042", expected a source of the register or of the parameters; did you mean "fas-us-2024"?',
  ],
  [
    'a share above all',
    moved('USA.exceeds', '2'),
    's.yaml:27:33: found USA.exceeds 2, expected a share, at most 1; write 1, or less',
  ],
  [
    'a probability above 1',
    moved('risk', '2'),
    's.yaml:27:26: found risk 2, expected a probability, at most 1; write 1, or less',
  ],
  [
    'a launcher that comes in a thousand million years',
    moved('USA.icbm.lead', '1000000000'),
    's.yaml:27:35: found USA.icbm.lead 1000000000, expected years, at most 50; write 50, or less',
  ],
  [
    'more warheads than fit',
    moved('USA.icbm.warheads', '5000'),
    's.yaml:27:5: found USA.icbm: 5000 warheads on 400 launchers, expected at most 2 on each; raise USA.icbm.most, or lower warheads',
  ],
  [
    'more launchers than are counted',
    moved('USA.icbm.launchers', '5000'),
    's.yaml:27:5: found USA: 5400 launchers at the start, expected at most 4094, which is as far as they are counted; lower USA.icbm.launchers and those of the other classes',
  ],

  // Names.
  [
    'a parameter that nobody knows',
    moved('USA.uplod', '5'),
    `s.yaml:27:13: found the parameter "USA.uplod", ${PARAMETER}; did you mean "USA.upload"?`,
  ],
  [
    'a class that nobody knows',
    moved('USA.icmb.build', '5'),
    `s.yaml:27:13: found the parameter "USA.icmb.build", ${PARAMETER}; did you mean "USA.icbm.build"?`,
  ],
  [
    'a parameter of nobody',
    moved('constructor', '5'),
    `s.yaml:27:13: found the parameter "constructor", ${PARAMETER}; ${LISTED}`,
  ],
  ['a path that is none', moved('__proto__', '5'), `s.yaml:27:13: found "__proto__", ${PATH}; ${LISTED}`],
  [
    'a parameter twice',
    setting('{ path: USA.upload, value: 5, assumption: x }', '{ path: USA.upload, value: 6, assumption: x }'),
    's.yaml:28:13: found "USA.upload", expected each parameter once; delete one of them',
  ],
  [
    'a party of which nothing is known',
    instead('[USA, RUS]', '[USA, FRA]'),
    's.yaml:14:16: found the party "FRA", expected one of USA, RUS, CHN, of which the parameters base speak; take one of these',
  ],
  [
    'a party twice',
    instead('[USA, RUS]', '[USA, USA]'),
    's.yaml:14:16: found "USA", expected each party once; delete one of them',
  ],
  [
    'one party',
    instead('[USA, RUS]', '[USA]'),
    's.yaml:14:10: found a list, expected at least 2 entries; add or delete some',
  ],
  [
    'parties without brackets',
    instead('[USA, RUS]', 'USA'),
    's.yaml:14:10: found "USA", expected a list; write it in brackets: [USA]',
  ],
  [
    'a limit that the agreement has not',
    instead('limits.warheads:', 'limits.warhead:'),
    's.yaml:18:23: found "limits.warhead", expected one of limits.deployed-vehicles, limits.warheads, limits.launchers, limits.test-heavy-bombers; did you mean "limits.warheads"?',
  ],
  [
    'a quantity that nobody counts',
    instead(': deployedWarheads', ': deployedWarhead'),
    's.yaml:18:24: found "deployedWarhead", expected one of deployedWarheads, deployedLaunchers, launchers; did you mean "deployedWarheads"?',
  ],
  [
    'a quota that the agreement has not',
    instead('quotas.inspections', 'quotas.inspection'),
    's.yaml:22:18: found "quotas.inspection", expected one of quotas.inspections, quotas.type-one, quotas.type-two, quotas.same-base, quotas.telemetry; did you mean "quotas.inspections"?',
  ],
  [
    'an agreement that the library has not',
    instead('agreement: new-start', 'agreement: new-strat'),
    's.yaml:16:16: found the agreement "new-strat", expected an agreement of the library; did you mean "new-start"?',
  ],
  [
    'a measure that the scenario has not',
    instead('reference: new-start', 'reference: inf'),
    's.yaml:23:12: found "inf", expected an agreement of the scenario: new-start; add the agreement, or leave reference out',
  ],

  // Days and sizes.
  [
    'a day that does not exist',
    instead("'2026-02-05'", "'2026-02-30'"),
    `s.yaml:12:8: found "2026-02-30", ${DAY}; ${EXAMPLE}`,
  ],
  [
    'a day without quotation marks',
    instead("'2026-02-05'", '2026'),
    "s.yaml:12:8: found 2026, expected text; put it in quotation marks: '2026'",
  ],
  [
    'a start of long ago',
    instead("'2026-02-05'", "'1900-01-01'"),
    `s.yaml:12:8: found a start on 1900-01-01, ${NEAR}; write a day such as '2026-01-01'`,
  ],
  [
    'a start that is far away',
    instead("'2026-02-05'", "'9999-01-01'"),
    `s.yaml:12:8: found a start on 9999-01-01, ${NEAR}; write a day such as '2026-01-01'`,
  ],
  [
    'a million years',
    instead('years: 20', 'years: 1000000'),
    's.yaml:13:8: found 1000000, expected at most 50; write 50, or less',
  ],
  [
    'years that run backwards',
    instead('years: 20', 'years: -20'),
    's.yaml:13:8: found -20, expected at least 1; write 1, or more',
  ],
  [
    '10^12 runs',
    instead('runs: 10000', 'runs: 1000000000000'),
    's.yaml:24:7: found 1000000000000, expected at most 1000000; write 1000000, or less',
  ],
  ['no runs', instead('runs: 10000', 'runs: 0'), 's.yaml:24:7: found 0, expected at least 1; write 1, or more'],
  [
    'half a run',
    instead('runs: 10000', 'runs: 0.5'),
    's.yaml:24:7: found 0.5, expected a whole number; write it without a fraction',
  ],
  [
    'a seed too large',
    instead('seed: 1', 'seed: 4294967296'),
    's.yaml:25:7: found 4294967296, expected at most 4294967295; write 4294967295, or less',
  ],

  // What is supposed of an agreement.
  [
    'an extension by no period',
    using("suppose: [{ extend: five years, at: '2026-01-01' }]"),
    `s.yaml:17:25: found "five years", expected a period such as 5 days, 6 months, 1 year 6 months or 48 hours; ${EXAMPLE}`,
  ],
  [
    'an extension without a day',
    using('suppose: [{ extend: 5 years }]'),
    "s.yaml:17:15: found a supposition without a day, expected the day on which it happens; add at, such as at: '2026-02-05'",
  ],
  [
    'a notice of somebody who is no party',
    using("suppose: [{ withdraw: FRA, at: '2025-01-01' }]"),
    's.yaml:17:27: found the party "FRA", expected one of USA, RUS; take one of these',
  ],
  [
    'two things in one',
    using("suppose: [{ extend: 5 years, lapse: true, at: '2026-01-01' }]"),
    's.yaml:17:15: found a map, expected exactly one of extend, withdraw, suspend, join and lapse; delete the others, or write each as an entry of its own',
  ],
  [
    'a patch of a limit that is not there',
    patching('set: limits.nothing.max, to: 5'),
    's.yaml:17:13: found the patch "x", which changes limits.nothing.max, expected a place that exists; there is no "nothing"',
  ],
  [
    'a patch of what every object has',
    patching('set: __proto__.max, to: 5'),
    's.yaml:17:13: found the patch "x", which changes __proto__.max, expected a place that exists; there is no "__proto__"',
  ],
  [
    'an act of another agreement',
    using(
      "statements: [{ kind: act, id: x, agreement: inf, act: notice-of-withdrawal, by: RUS, on: '2025-01-01', sources: [recalled], confidence: recalled }]",
    ),
    's.yaml:17:17: found the act "x" of "inf", expected an act of new-start; write agreement: new-start',
  ],
];

test('the scenario that the bad ones are made from is right', () => assert.deepEqual(problemsIn(LAPSE), []));

for (const [what, text, ...problems] of CASES) {
  test(`a scenario with ${what}`, () => {
    assert.ok(problems.length > 0);
    assert.deepEqual(problemsIn(text), problems);
  });
}

test('a limit below none is refused where the patch stands', () => {
  const [first = '', ...more] = problemsIn(patching('set: limits.warheads.max, to: -5'));
  assert.match(first, /^s\.yaml:17:13: found -5 at "limits\.warheads\.max" of new-start .*, expected at least 0; /);
  assert.deepEqual(more, []);
});

const NAMES =
  'cap-1000, extension, lapse, lapse-not-drawn-in, mutual-restraint, start-1-levels, start-2-levels, three-way';
const RUNS = 'expected a whole number from 1 to 1000000; write --runs 10000: more make the fans hardly smoother';
const WORKERS = 'expected a whole number from 1 to 64; leave it out: there is one for each core then';
const SEED = 'expected a whole number from 0 to 4294967295; leave it out: the scenario has one';
const DIGITS = 'write it as digits with a point, such as 0.4';

/** What stands after `servanda forecast`, and the one line that answers it. */
const ASKED: readonly (readonly [args: string, problem: string])[] = [
  ...['0', '-1', '1.5', '1000000000000', '1e3', 'NaN', 'Infinity', '0x10', 'x', '٣'].flatMap(
    (written) =>
      [
        [`lapse --runs ${written}`, `found --runs "${written}", ${RUNS}`],
        [`lapse --workers ${written}`, `found --workers "${written}", ${WORKERS}`],
      ] as const,
  ),
  ...['-1', '1.5', '4294967296', '1e3', 'NaN'].map(
    (written) => [`lapse --seed ${written}`, `found --seed "${written}", ${SEED}`] as const,
  ),
  ['laps', `found the scenario "laps", expected one of ${NAMES}; did you mean "lapse"?`],
  ['compare lapse laps', `found the scenario "laps", expected one of ${NAMES}; did you mean "lapse"?`],
  [
    '../../etc/passwd',
    `found the scenario "../../etc/passwd", expected one of ${NAMES}; forecast lists them; a file ends in .yaml`,
  ],
  ['none.yaml', 'none.yaml:1:1: found no such file, expected a file that can be read; check the path'],
  ['lapse --party FRA', 'found --party "FRA", expected one of USA, RUS; take one of these'],
  ['lapse --set USA.reaction=-1', `found "USA.reaction" as "-1", expected at least 0; ${DIGITS}`],
  ['lapse --set USA.reaction=NaN', `found "USA.reaction" as "NaN", expected a number; ${DIGITS}`],
  ['lapse --set USA.reaction=Infinity', `found "USA.reaction" as "Infinity", expected a number; ${DIGITS}`],
  ['lapse --set USA.reaction=0,4', `found "USA.reaction" as "0,4", expected a number; ${DIGITS}`],
  [
    'lapse --set USA.reaction',
    `found the moved parameter "USA.reaction", expected a path and a number, such as USA.reaction:0.4; ${LISTED}`,
  ],
  ['lapse --set __proto__=1', `found "__proto__" as "__proto__", ${PATH}; ${LISTED}`],
  [
    'lapse --set USA.reaction=1 --set USA.reaction=2',
    'found "USA.reaction" moved twice, expected one number for it; leave one of them out',
  ],
  ['lapse --set XYZ.reaction=1', `found the parameter "XYZ.reaction", ${PARAMETER}; did you mean "USA.reaction"?`],
  [
    'lapse --set USA.icmb.build=1',
    `found the parameter "USA.icmb.build", ${PARAMETER}; did you mean "USA.icbm.build"?`,
  ],
  [
    'compare lapse extension --set CHN.reaction=1',
    'found --set "CHN.reaction", expected a parameter of one of USA, RUS; name a party of a scenario',
  ],
  ['sensitivity lapse --years 21', 'found --years "21", expected a whole number from 1 to 20; the scenario ends there'],
];

test('what is asked on the command line is refused in one line, and nothing is answered', async () => {
  for (const [args, problem] of ASKED) {
    const { code, out, err } = await command(['forecast', ...args.split(' ')]);
    assert.deepEqual([code, out, err], [2, '', `${problem}\n`], args);
  }
});

const folder = mkdtempSync(join(tmpdir(), 'servanda-scenarios-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('a file of one’s own is told its path, line and column', async () => {
  const path = join(folder, 'own.yaml');
  const said = async (text: string): Promise<string> => {
    writeFileSync(path, text);
    const { code, out, err } = await command(['forecast', path, '--runs', '1']);
    assert.deepEqual([code, out], [2, '']);
    return err.replaceAll(path, 'own.yaml');
  };
  assert.equal(
    await said(instead('parameters: base', 'parameters: bas')),
    'own.yaml:11:13: found the set of parameters "bas", expected one of base; did you mean "base"?\n',
  );
  assert.equal(
    await said(instead('agreement: new-start', 'agreement: new-strat')),
    'own.yaml:16:16: found the agreement "new-strat", expected an agreement of the library; did you mean "new-start"?\n',
  );
  assert.match(
    await said(moved('USA.uplod', '5')),
    /^own\.yaml:27:13: found the parameter "USA\.uplod", .*"USA\.upload"\?\n$/,
  );
  assert.match(
    await said('x'.repeat(10_000_000)),
    /^own\.yaml:1:1: found a file of 10000000 bytes, expected at most 1048576; split it\n$/,
  );
});
