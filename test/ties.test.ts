import assert from 'node:assert/strict';
import { test } from 'node:test';
import Papa from 'papaparse';
import { type TieJson, tiesJsonSchema } from '../src/report/ties-json.ts';
import { command, json } from './command.ts';

/** `servanda ties` as others script against it. */

test('ties --json: all 84, as schemas/ties-1.json has them, in the order of the record', async () => {
  const ties = await json<TieJson[]>(['ties']);
  assert.deepEqual(tiesJsonSchema.parse(ties), ties);
  assert.equal(ties.length, 84);
  assert.deepEqual(await json(['ties']), ties);
  const some = await json<TieJson[]>(['ties', 'new-start']);
  assert.deepEqual(
    some,
    ties.filter(({ from, to }) => from === 'new-start' || to === 'new-start'),
  );
});

test('ties start-2 --json: the clause that held it back, and what it rests on in START I', async () => {
  const told = (await json<TieJson[]>(['ties', 'start-2'])).map((each) => [each.to, each.kind, each.category]);
  assert.deepEqual(told, [
    ['abm', 'ratification-condition', 'legal'],
    ['start-1', 'duration-tie', 'legal'],
    ['start-1', 'verification-borrowed', 'verification'],
    ['start-1', 'definition-borrowed', 'definition'],
    ['start-2', 'independent', 'independent'],
  ]);
});

test('ties new-start: both ways, what happens if the other is lost, what is recalled, who says so', async () => {
  const { code, out } = await command(['ties', 'new-start']);
  assert.equal(code, 0);
  const shown: readonly RegExp[] = [
    /^NEW START \(new-start\)\nIt rests on 2 other instruments; 5 rest on it\.\n/,
    /\nRESTS ON\n {2}Notification channel and practice\n {2}• notifications → .*nrrc-1987\)? \[centres\]\n/,
    /\nRESTED ON BY\n {2}Legal\n {2}• .*sort\)? \[IV\] → entry into force\n/,
    /\n {4}If New START is lost: Without the treaty there is no data exchange and no\n {6}inspection to test the numbers\.\n/,
    /\n {2}Alleged by one side\n {2}• .*ru-warhead-freeze-2020\)? \[one-year freeze\] → extension°\n/,
    /asserted only by Russia\./,
    /\nLOOKS TIED, AND IS NOT\n/,
    /\n {4}— Wikipedia mirror; US Department of Defense\n/,
    /\n° recalled: from general knowledge, unconfirmed\n$/,
  ];
  for (const each of shown) assert.match(out, each);
});

test('an instrument that is no agreement of the library is shown by its name', async () => {
  assert.match((await command(['ties', 'un-charter'])).out, /^CHARTER OF THE UNITED NATIONS \(un-charter\)\n/);
  const { out } = await command(['ties', 'jcpoa']);
  assert.match(out, /UN Security Council Resolution 2231 \(un-resolution-2231\)\n? *\[11-13\]/);
});

test('a part of an agreement that rests on another part of it', async () => {
  const { out } = await command(['ties', 'washington-naval-1922']);
  assert.match(out, /\nWITHIN ITSELF\n {2}Legal\n {2}• all powers → XXIII notice by JPN\n/);
});

test('an agreement of the library without ties', async () => {
  assert.match((await command(['ties', 'antarctic-treaty'])).out, /\nNo ties on record\.\n$/);
  assert.deepEqual(await json(['ties', 'antarctic-treaty']), []);
});

test('no line is over 80 columns', async () => {
  for (const args of [['ties'], ['ties', 'npt'], ['ties', 'ru-nato-security-measures-2021']]) {
    for (const line of (await command(args)).out.split('\n')) assert.ok(line.length <= 80, line);
  }
});

test('ties --csv gives the same as --json', async () => {
  const { out } = await command(['ties', 'abm', '--csv']);
  const rows = Papa.parse<Record<string, string>>(out.trim(), { header: true }).data;
  const ties = await json<TieJson[]>(['ties', 'abm']);
  assert.deepEqual(
    rows.map((row) => [row['id'], row['category'], row['by'], row['sources']]),
    ties.map((tie) => [tie.id, tie.category, tie.by ?? '', tie.sources.join(';')]),
  );
});

test('an agreement that nobody knows', async () => {
  const { code, err } = await command(['ties', 'new-strat']);
  assert.equal(code, 2);
  assert.equal(
    err,
    'found the agreement "new-strat", expected the id of an agreement in the library or in the ties of the record; did you mean "new-start"?\n',
  );
});
