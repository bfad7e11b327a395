import Papa from 'papaparse';
import { type Place, type Problem, type ProblemCode, quote } from '../agreement/problem.ts';
import { didYouMean } from '../agreement/suggest.ts';
import { findOdd, MAX_BYTES } from '../agreement/yaml-source.ts';
import type { Places } from '../agreement/zod-problems.ts';
import { MOST_PROBLEMS } from './statements.ts';

/** A file of the record: its name decides what is in it. */
export interface RecordFile {
  readonly name: string;
  readonly text: string;
}

/** A record may be large; a single file of it has this bound. */
const MAX_CSV_BYTES = 64 * MAX_BYTES;
/** A row of a CSV file: its cells by their columns, and where they stand. */
export interface Row {
  readonly cells: { readonly [column: string]: string };
  readonly places: Places;
}

/** Rows as maps without their empty cells. A cell holds no line break, so a row is a line and has a place. */
export function readCsv(file: RecordFile, columns: readonly string[], problems: Problem[]): Row[] {
  const refuse = (
    [line, column]: readonly [number, number],
    found: string,
    expected: string,
    fix?: string,
    code: ProblemCode = 'bad-csv',
  ): Row[] => {
    const at = { file: file.name, line, column };
    problems.push({ code, at, found, expected, ...(fix && { fix }) });
    return [];
  };
  if (file.text.length > MAX_CSV_BYTES) {
    return refuse([1, 1], 'a file of more than 64 MiB', 'a smaller one', 'split it', 'too-large');
  }
  const text = file.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const odd = findOdd(text);
  if (odd) {
    const at = placeIn(text, odd.index);
    return refuse(at, `the character ${odd.name}`, 'characters that show', 'delete it', 'bad-character');
  }
  const parsed = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
  const unquoted = parsed.errors.find((error) => error.type === 'Quotes');
  if (unquoted) {
    const at = placeIn(text, Math.max(0, (unquoted.index ?? 1) - 1));
    return refuse(at, 'a quotation mark that does not close a cell', '"..." around a cell, "" inside it');
  }
  const [header, ...rows] = parsed.data;
  const lines = text.split('\n');
  if (!header || text.trim() === '') return refuse([1, 1], 'nothing', 'a row with the names of the columns');
  for (const [i, name] of header.entries()) {
    const at: [number, number] = [1, columnOf(lines[0] ?? '', i)];
    if (header.indexOf(name) < i) return refuse(at, `the column ${quote(name)} a second time`, 'each column once');
    if (columns.includes(name)) continue;
    const fix = didYouMean(name, columns);
    return refuse(at, `the column ${quote(name)}`, `one of ${columns.join(', ')}`, fix);
  }
  const read: Row[] = [];
  for (const [i, row] of rows.entries()) {
    if (problems.length >= MOST_PROBLEMS) break;
    const line = i + 2;
    const written = lines[i + 1] ?? '';
    if (row.length === 1 && row[0] === '') continue;
    if (row.some((cell) => cell.includes('\n'))) {
      return refuse([line, 1], 'a line break inside a cell', 'each row on one line', 'take the line break out');
    }
    if (row.length !== header.length) {
      const column = columnOf(written, Math.min(row.length - 1, header.length));
      const fix = 'check the commas and quotes';
      refuse(
        [line, column],
        row.length === 1 ? '1 cell' : `${row.length} cells`,
        `${header.length}, as in the header`,
        fix,
      );
      continue;
    }
    const cells = Object.fromEntries(
      header.map((name, j) => [name, row[j]?.trim() ?? ''] as const).filter(([, c]) => c !== ''),
    );
    const at = (column: string | number | undefined): Place => {
      const index = header.indexOf(String(column));
      return { file: file.name, line, column: index < 0 ? 1 : columnOf(written, index) };
    };
    read.push({ cells, places: { placeOf: (path) => at(path[0]), placeOfKey: (path, key) => at(path[0] ?? key) } });
  }
  return read;
}

/** Where the cell starts in its line. */
function columnOf(line: string, index: number): number {
  let [start, quoted] = [0, false];
  for (let i = 0, cell = 0; i < line.length && cell < index; i++) {
    if (quoted && line[i] === '"' && line[i + 1] === '"') i++;
    else if (line[i] === '"' && (quoted || i === start)) quoted = !quoted;
    else if (line[i] === ',' && !quoted) [start, cell] = [i + 1, cell + 1];
  }
  return start + 1;
}

function placeIn(text: string, index: number): [line: number, column: number] {
  const before = text.slice(0, index);
  return [before.split('\n').length, index - before.lastIndexOf('\n')];
}
