import Papa from 'papaparse';
import type { Problem } from '../agreement/problem.ts';
import { quote } from '../agreement/problem.ts';
import { readCsv } from '../record/csv.ts';
import { fail, ok, type Result } from '../time/result.ts';
import type { Total } from './richardson-fit.ts';

/** As many columns as two alliances have states. */
const MOST_COLUMNS = 24;

/**
 * A table of budgets: the year first, then one column or several that are added, such as those of the states of both sides.
 * What the columns are called is the author's matter.
 */
export function readTotals(file: { readonly name: string; readonly text: string }): Result<Total[], Problem[]> {
  const problems: Problem[] = [];
  const columns = headerOf(file.text);
  const at = { file: file.name, line: 1, column: 1 };
  if (columns.length < 2 || columns.length > MOST_COLUMNS) {
    const found = columns.length === 0 ? 'nothing' : columns.length === 1 ? '1 column' : `${columns.length} columns`;
    const fix = 'separate the columns with commas';
    return fail([
      { code: 'bad-csv', at, found, expected: `a year and 1 to ${MOST_COLUMNS - 1} values beside it`, fix },
    ]);
  }
  if (columns.every((each) => NUMBER.test(each.trim()))) {
    const fix = 'write a row such as year,value above it';
    return fail([
      { code: 'bad-csv', at, found: 'numbers in the first row', expected: 'the names of the columns', fix },
    ]);
  }
  const rows = readCsv(file, columns, problems);
  const years = new Set<number>();
  const totals: Total[] = [];
  const [first = '', ...others] = columns;
  for (const { cells, places } of rows) {
    const numberIn = (column: string, pattern: RegExp, expected: string): number => {
      const written = cells[column] ?? '';
      if (pattern.test(written)) return Number(written);
      const found = written === '' ? `no value in ${quote(column)}` : quote(written);
      problems.push({ code: 'bad-value', at: places.placeOf([column]), found, expected });
      return Number.NaN;
    };
    const year = numberIn(first, /^\d{1,4}$/, 'a year such as 1909');
    if (years.has(year)) {
      const expected = 'each year once';
      problems.push({
        code: 'bad-value',
        at: places.placeOf([first]),
        found: `the year ${year} a second time`,
        expected,
      });
    }
    years.add(year);
    const values = others.map((column) => numberIn(column, NUMBER, 'a number such as 199.2'));
    totals.push({ year, value: values.reduce((sum, each) => sum + each, 0) });
  }
  return problems.length > 0 ? fail(problems) : ok(totals);
}

const NUMBER = /^-?\d{1,15}(\.\d{1,12})?$/;

/** The names in the first row, as they are written. */
function headerOf(text: string): string[] {
  const [line = ''] = text.replace(/^\ufeff/, '').split(/\r\n?|\n/, 1);
  return Papa.parse<string[]>(line, { delimiter: ',' }).data[0] ?? [];
}
