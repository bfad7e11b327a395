import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { readingsOf } from '../agreement/patch.ts';
import { agreementIds, loadAgreement } from '../store/library.ts';
import { loadRecord } from './load.ts';
import type { StatementKind } from './schema.ts';
import { RECORD_FILES, sure } from './testing.ts';

/** The record that comes with the program, in record/. */
const record = sure(loadRecord(RECORD_FILES));

const FILES: { readonly [name: string]: StatementKind } = {
  declarations: 'declaration',
  holdings: 'holding',
  acts: 'act',
  events: 'event',
  notifications: 'notification',
  inspections: 'inspection',
  conduct: 'conduct',
  missiles: 'characteristic',
  positions: 'position',
  estimates: 'estimate',
  tallies: 'tally',
};

/** Rows counted without the reader of CSV: the lines that hold anything, less the header. */
function rowsIn(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length - 1;
}

function base(name: string): string {
  return name.replace('record/', '').replace('.csv', '');
}

test('it loads whole, and every row of every file is in it', () => {
  assert.deepEqual(
    RECORD_FILES.map(({ name }) => base(name)).sort(),
    ['sources', 'membership', 'ties', ...Object.keys(FILES)].sort(),
  );
  const others: { readonly [name: string]: number } = { sources: record.sources.size, ties: record.ties.length };
  for (const { name, text } of RECORD_FILES.filter((file) => !['acts', 'membership'].includes(base(file.name)))) {
    const kind = FILES[base(name)];
    const loaded = kind ? record.statements.filter((each) => each.kind === kind).length : (others[base(name)] ?? 0);
    assert.ok(loaded > 0);
    assert.equal(loaded, rowsIn(text), name);
  }
});

test('every row of membership.csv is an act for each of its two days, and every other act is a row of acts.csv', () => {
  const rows = (name: string): string => RECORD_FILES.find((file) => base(file.name) === name)?.text ?? '';
  // Neither the agreement nor the state nor a day is ever in quotation marks, so that commas part them.
  const cells = rows('membership')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const expected = cells.flatMap(([agreement, party = '', signed, deposited]) => [
    ...(signed ? [`${agreement}-${party.toLowerCase()}-signature ${party} ${signed}`] : []),
    ...(deposited ? [`${agreement}-${party.toLowerCase()}-deposit ${party} ${deposited}`] : []),
  ]);
  const acts = record.statements.filter((each) => each.kind === 'act');
  const made = acts.map((each) => `${each.id} ${each.by} ${each.on.text}`);
  const missing = new Set(expected).difference(new Set(made));
  assert.deepEqual([...missing], []);
  assert.ok(expected.length > 4000);
  assert.equal(acts.length, expected.length + rowsIn(rows('acts')));
});

test('record/README.md tells how many rows each file has', () => {
  const readme = readFileSync(new URL('../../record/README.md', import.meta.url), 'utf8');
  const told = [...readme.matchAll(/^\| (\S+\.csv) .*\| (\d+) +\|$/gm)].map(([, file, rows]) => `${file} ${rows}`);
  const counted = RECORD_FILES.map(({ name, text }) => `${base(name)}.csv ${rowsIn(text)}`);
  assert.deepEqual(told.sort(), counted.sort());
});

const AGREEMENTS = agreementIds().map((id) => sure(loadAgreement(id)));
const DISPUTED = AGREEMENTS.filter((each) => Object.keys(each.readings).length > 0);

test('what the agreements cite is in the register, or in a list of their own', () => {
  for (const agreement of AGREEMENTS) {
    const lists = [...JSON.stringify(agreement).matchAll(/"sources":(\[[^\]]*\])/g)];
    assert.ok(lists.length > 2, agreement.id);
    const cited = new Set(lists.flatMap(([, list = '[]']): string[] => JSON.parse(list)));
    const known = new Set([...record.sources.keys(), ...Object.keys(agreement.sources ?? {})]);
    assert.deepEqual([...cited.difference(known)], [], agreement.id);
  }
});

/**
 * New START, II(1): deployed vehicles, warheads, launchers; of the United States and then of Russia. The figures as
 * declared and published; what the law says of them is in src/assess.
 */
const AGGREGATES = `
2011-02-05  882 1800 1124  521 1537 865
2011-09-01  822 1790 1043  516 1566 871
2012-03-01  812 1737 1040  494 1492 881
2012-09-01  806 1722 1034  491 1499 884
2013-03-01  792 1654 1028  492 1480 900
2013-09-01  809 1688 1015  473 1400 894
2014-03-01  778 1585 952  498 1512 906
2014-09-01  794 1642 912  528 1643 911
2015-03-01  785 1597 898  515 1582 890
2015-09-01  762 1538 898  526 1648 877
2016-03-01  741 1481 878  521 1735 856
2016-09-01  681 1367 848  508 1796 847
2017-03-01  673 1411 820  523 1765 816
2017-09-01  660 1393 800  501 1561 790
2018-02-05  652 1350 800  527 1444 779
2018-09-01  659 1398 800  517 1420 775
2019-03-01  656 1365 800  524 1461 760
2019-09-01  668 1376 800  513 1426 757
2020-03-01  655 1373 800  485 1326 754
2020-09-01  675 1457 800  510 1447 764
2021-03-01  651 1357 800  517 1456 767
2021-09-01  665 1389 800  527 1458 742
2022-03-01  686 1515 800  526 1474 761
2022-09-01  659 1420 800  540 1549 759
2023-03-01  662 1419 800
`;

test('every New START aggregate of 25 days and two parties is in the record, and no other', () => {
  const lines = AGGREGATES.trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const expected = lines.flatMap(([on = '', ...figures]) =>
    figures.map((value, i) => {
      const quantity = ['deployed-vehicles', 'warheads', 'launchers'][i % 3];
      return `${on} ${i < 3 ? 'USA' : 'RUS'} ${quantity} ${value}`;
    }),
  );
  assert.equal(expected.length, 49 * 3);
  const declared = record.statements.flatMap((each) =>
    each.kind === 'declaration' && each.agreement === 'new-start' && each.rivals === undefined && each.by === each.party
      ? [`${each.on.text} ${each.party} ${each.quantity} ${each.value}`]
      : [],
  );
  assert.deepEqual(declared.sort(), expected.sort());
});

test('a rival figure names the one that it contradicts, of the same quantity on the same day', () => {
  const byId = new Map(record.statements.map((each) => [each.id, each]));
  let rivals = 0;
  for (const each of record.statements) {
    if (each.kind !== 'declaration' || each.rivals === undefined) continue;
    rivals++;
    const other = byId.get(each.rivals);
    assert.ok(other?.kind === 'declaration');
    const facts = ({ party, quantity, on }: typeof other) => [party, quantity, on.text];
    assert.deepEqual(facts(each), facts(other));
    assert.notEqual(each.value, other.value);
  }
  assert.ok(rivals > 0);
});

test('what the readings of the agreements accept is in the record and contested, and what they reject is there', () => {
  const byId = new Map(record.statements.map((each) => [each.id, each]));
  assert.ok(DISPUTED.length > 3);
  for (const agreement of DISPUTED) {
    const operations = readingsOf(agreement).flatMap((reading) => reading.operations);
    const accepted = new Set(operations.flatMap(({ accept = [] }) => accept));
    for (const id of [...accepted, ...operations.flatMap(({ reject = [] }) => reject)]) {
      const told = byId.get(id);
      assert.ok(told && (told.contested || !accepted.has(id)), id);
      assert.ok(told.agreement === undefined || told.agreement === agreement.id, id);
    }
  }
});

test('every contested statement is accepted by a reading, or nobody would ever see it', () => {
  const operations = AGREEMENTS.flatMap((each) => readingsOf(each).flatMap((reading) => reading.operations));
  const accepted = new Set(operations.flatMap(({ accept = [] }) => accept));
  const contested = record.statements.filter((each) => each.contested).map((each) => each.id);
  assert.ok(contested.length > 5);
  assert.deepEqual(
    contested.filter((id) => !accepted.has(id)),
    [],
  );
});
