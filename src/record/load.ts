import * as z from 'zod';
import { type Problem, quote } from '../agreement/problem.ts';
import type { Source } from '../agreement/schema.ts';
import { didYouMean } from '../agreement/suggest.ts';
import { readYaml } from '../agreement/yaml-source.ts';
import { type Places, problemsOf } from '../agreement/zod-problems.ts';
import { fail, ok, type Result } from '../time/result.ts';
import { type RecordFile, readCsv } from './csv.ts';
import { readMembership } from './membership.ts';
import type { WholeRecord } from './record.ts';
import { type StatementKind, sourceSchema, statementSchemas } from './schema.ts';
import { checkReferences, MOST_PROBLEMS, type Placed, readOne, readRaw, twice, unknown } from './statements.ts';
import { type Tie, tieSchema } from './ties.ts';

/**
 * Name of a CSV file, without its ending, to the kind of statement that it holds. `sources.csv` holds the register,
 * `ties.csv` the ties between agreements.
 */
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
  tallies: 'tally',
};

/** The frame alone: `recordSchema` would say of a statement what is wrong with the likeliest of ten kinds. */
const frameSchema = z.strictObject({
  servanda: z.literal('record/1'),
  statements: z.array(z.record(z.string(), z.unknown())),
});

/**
 * Reads a record. A row without a source, with a source that the register does not have, or with an id that stands
 * twice, is a problem with file, line and column; any problem refuses the whole, so that no answer rests on half of it.
 */
export function loadRecord(files: readonly RecordFile[]): Result<WholeRecord, Problem[]> {
  const problems: Problem[] = [];
  const statements: Placed[] = [];
  const ties: PlacedTie[] = [];
  const sources = new Map<string, Source>();
  for (const file of files) {
    const name = file.name.replace(/^.*\//, '');
    const base = name.replace(/\.csv$/, '');
    const kind = base !== name && Object.hasOwn(FILES, base) ? FILES[base] : undefined;
    if (/\.ya?ml$/.test(name)) append(statements, readStatementsYaml(file, problems));
    else if (name === 'sources.csv') readSources(file, sources, problems);
    else if (name === 'membership.csv') append(statements, readMembership(file, problems));
    else if (name === 'ties.csv') append(ties, readTies(file, problems));
    else if (kind) append(statements, readStatementsCsv(file, kind, problems));
    else {
      const known = ['sources', 'membership', ...Object.keys(FILES), 'ties'].map((each) => `${each}.csv`);
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
  if (problems.length < MOST_PROBLEMS) checkTies(ties, sources, problems);
  return problems.length > 0
    ? fail(problems.slice(0, MOST_PROBLEMS))
    : ok({ statements: statements.map((each) => each.statement), sources, ties: ties.map((each) => each.tie) });
}

/** A large record has more statements than a call has arguments. */
function append<T>(all: T[], more: readonly T[]): void {
  for (const each of more) all.push(each);
}

export type { RecordFile } from './csv.ts';

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

interface PlacedTie {
  readonly tie: Tie;
  readonly places: Places;
}

function readTies(file: RecordFile, problems: Problem[]): PlacedTie[] {
  return readCsv(file, Object.keys(tieSchema.shape), problems).flatMap(({ cells, places }) => {
    if (problems.length >= MOST_PROBLEMS) return [];
    const parsed = tieSchema.safeParse(cells);
    if (parsed.success) return [{ tie: parsed.data, places }];
    problems.push(...problemsOf(parsed.error, cells, tieSchema, places));
    return [];
  });
}

/** Whether the agreements that they tie are in the library is for a test to say: a record can come without it. */
function checkTies(ties: readonly PlacedTie[], sources: ReadonlyMap<string, Source>, problems: Problem[]): void {
  const ids = new Set<string>();
  for (const { tie, places } of ties) {
    if (problems.length >= MOST_PROBLEMS) return;
    if (ids.has(tie.id)) problems.push(twice(tie.id, places.placeOf(['id'])));
    ids.add(tie.id);
    for (const source of tie.sources) {
      if (sources.has(source)) continue;
      problems.push(unknown('source', source, [...sources.keys()], places.placeOf(['sources'])));
    }
  }
}
