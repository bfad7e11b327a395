import Papa from 'papaparse';
import * as z from 'zod';
import { type Place, type Problem, type ProblemCode, quote } from '../agreement/problem.ts';
import type { Source } from '../agreement/schema.ts';
import { didYouMean } from '../agreement/suggest.ts';
import { findOdd, MAX_BYTES, readYaml } from '../agreement/yaml-source.ts';
import { type Places, problemsOf } from '../agreement/zod-problems.ts';
import { fail, ok, type Result } from '../time/result.ts';
import type { TreatyRecord } from './record.ts';
import { STATEMENT_KINDS, type Statement, type StatementKind, sourceSchema, statementSchemas } from './schema.ts';

/** A file of the record: its name decides what is in it. */
export interface RecordFile {
  readonly name: string;
  readonly text: string;
}

/** Name of a CSV file, without its ending, to the kind of statement that it holds. `sources.csv` holds the register. */
const FILES: Readonly<Record<string, StatementKind>> = {
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
};

/** The frame alone: `recordSchema` would say of a statement what is wrong with the likeliest of ten kinds. */
const frameSchema = z.strictObject({
  servanda: z.literal('record/1'),
  statements: z.array(z.record(z.string(), z.unknown())),
});

/** A record may be large; a single file of it has this bound. */
const MAX_CSV_BYTES = 64 * MAX_BYTES;
/** More than an agreement's, since a record is many files. */
const MOST_PROBLEMS = 50;

/**
 * Reads a record. A row without a source, with a source that the register does not have, or with an id that stands
 * twice, is a problem with file, line and column; any problem refuses the whole, so that no answer rests on half of it.
 */
export function loadRecord(files: readonly RecordFile[]): Result<TreatyRecord, Problem[]> {
  const problems: Problem[] = [];
  const statements: Placed[] = [];
  const sources = new Map<string, Source>();
  for (const file of files) {
    const name = file.name.replace(/^.*\//, '');
    const base = name.replace(/\.csv$/, '');
    const kind = base !== name && Object.hasOwn(FILES, base) ? FILES[base] : undefined;
    if (/\.ya?ml$/.test(name)) append(statements, readStatementsYaml(file, problems));
    else if (name === 'sources.csv') readSources(file, sources, problems);
    else if (kind) append(statements, readStatementsCsv(file, kind, problems));
    else {
      const known = ['sources', ...Object.keys(FILES)].map((each) => `${each}.csv`);
      problems.push({
        code: 'bad-value',
        at: { file: file.name, line: 1, column: 1 },
        found: `the file ${quote(file.name)}`,
        expected: `${known.join(', ')} or a YAML file`,
        fix: didYouMean(name, known) ?? 'rename it',
      });
    }
    if (problems.length >= MOST_PROBLEMS) break;
  }
  if (problems.length < MOST_PROBLEMS) checkReferences(statements, sources, problems);
  return problems.length > 0
    ? fail(problems.slice(0, MOST_PROBLEMS))
    : ok({ statements: statements.map((each) => each.statement), sources });
}

/**
 * Reads statements that came as data, as in the `statements` of a patch file. With the record that they are to join,
 * what they refer to must be there, and no id of theirs.
 */
export function readStatements(
  raw: readonly { readonly [key: string]: unknown }[],
  places: Places,
  problems: Problem[],
  joining?: TreatyRecord,
): Statement[] {
  const placed = readRaw(raw, places, [], problems);
  if (joining) checkReferences(placed, joining.sources, problems, joining.statements);
  return placed.map((each) => each.statement);
}

/** A large record has more statements than a call has arguments. */
function append<T>(all: T[], more: readonly T[]): void {
  for (const each of more) all.push(each);
}

interface Placed {
  readonly statement: Statement;
  readonly place: (key?: string) => Place;
}

function readRaw(
  raw: readonly { readonly [key: string]: unknown }[],
  places: Places,
  base: readonly string[],
  problems: Problem[],
): Placed[] {
  return raw.flatMap((each, i) => {
    if (problems.length >= MOST_PROBLEMS) return [];
    const path = [...base, i];
    const written = each['kind'];
    const kind = STATEMENT_KINDS.find((known) => known === written);
    if (!kind) {
      const fix = typeof written === 'string' ? didYouMean(written, STATEMENT_KINDS) : undefined;
      problems.push({
        code: 'bad-value',
        at: places.placeOf([...path, 'kind']),
        found: written === undefined ? 'a statement without a kind' : `the kind ${quote(String(written))}`,
        expected: `one of ${STATEMENT_KINDS.join(', ')}`,
        ...(fix && { fix }),
      });
      return [];
    }
    const shifted: Places = {
      placeOf: (inner) => places.placeOf([...path, ...inner]),
      placeOfKey: (inner, key) => places.placeOfKey([...path, ...inner], key),
    };
    return readOne(kind, each, shifted, problems);
  });
}

function readOne(
  kind: StatementKind,
  data: { readonly [key: string]: unknown },
  places: Places,
  problems: Problem[],
): Placed[] {
  const schema: z.ZodType = statementSchemas[kind];
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    problems.push(...problemsOf(parsed.error, data, schema, places));
    return [];
  }
  const place = (key?: string) => (key === undefined ? places.placeOf([]) : places.placeOfKey([], key));
  return [{ statement: parsed.data as Statement, place }]; // The schema of `kind` makes that kind of statement.
}

function readStatementsYaml(file: RecordFile, problems: Problem[]): Placed[] {
  const source = readYaml(file.text, file.name);
  if (!source.ok) {
    problems.push(...source.problem);
    return [];
  }
  const parsed = frameSchema.safeParse(source.value.data);
  if (!parsed.success) {
    problems.push(...problemsOf(parsed.error, source.value.data, frameSchema, source.value));
    return [];
  }
  return readRaw(parsed.data.statements, source.value, ['statements'], problems);
}

function readStatementsCsv(file: RecordFile, kind: StatementKind, problems: Problem[]): Placed[] {
  const columns = Object.keys(statementSchemas[kind].shape).filter((column) => column !== 'kind');
  return readCsv(file, columns, problems).flatMap(({ cells, places }) =>
    problems.length < MOST_PROBLEMS ? readOne(kind, { ...cells, kind }, places, problems) : [],
  );
}

function readSources(file: RecordFile, sources: Map<string, Source>, problems: Problem[]): void {
  for (const { cells, places } of readCsv(file, Object.keys(sourceSchema.shape), problems)) {
    if (problems.length >= MOST_PROBLEMS) return;
    const parsed = sourceSchema.safeParse(cells);
    if (!parsed.success) problems.push(...problemsOf(parsed.error, cells, sourceSchema, places));
    else {
      const { id, publisher, title, url, grade } = parsed.data;
      if (sources.has(id)) problems.push(twice(id, places.placeOf(['id'])));
      sources.set(id, { publisher, title, grade, ...(url !== undefined && { url }) });
    }
  }
}

interface Row {
  readonly cells: { readonly [column: string]: string };
  readonly places: Places;
}

/** Rows as maps without their empty cells. A cell holds no line break, so a row is a line and has a place. */
function readCsv(file: RecordFile, columns: readonly string[], problems: Problem[]): Row[] {
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

function checkReferences(
  statements: readonly Placed[],
  sources: ReadonlyMap<string, Source>,
  problems: Problem[],
  already: readonly Statement[] = [],
): void {
  const report = (problem: () => Problem): void => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem());
  };
  const ids = new Set(already.map((each) => each.id));
  for (const { statement, place } of statements) {
    if (ids.has(statement.id)) report(() => twice(statement.id, place('id')));
    ids.add(statement.id);
    for (const source of statement.sources) {
      if (!sources.has(source)) report(() => unknown('source', source, [...sources.keys()], place('sources')));
    }
  }
  for (const { statement, place } of statements) {
    for (const key of ['corrects', 'rivals', 'about'] as const) {
      const referred = key in statement ? (statement as { readonly [K in typeof key]?: string })[key] : undefined;
      if (referred !== undefined && !ids.has(referred)) {
        report(() => unknown('statement', referred, [...ids], place(key)));
      }
    }
  }
}

function twice(id: string, at: Place): Problem {
  return {
    code: 'duplicate-key',
    at,
    found: `the id ${quote(id)} a second time`,
    expected: 'each id once',
    fix: 'rename one',
  };
}

function unknown(what: string, name: string, known: readonly string[], at: Place): Problem {
  return {
    code: 'unknown-reference',
    at,
    found: `the ${what} ${quote(name)}`,
    expected: `a ${what} that is in the record`,
    fix: didYouMean(name, known) ?? `add the ${what}`,
  };
}
