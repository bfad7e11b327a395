import type * as z from 'zod';
import { type Place, type Problem, quote } from '../agreement/problem.ts';
import type { Source } from '../agreement/schema.ts';
import { didYouMean } from '../agreement/suggest.ts';
import { type Places, problemsOf } from '../agreement/zod-problems.ts';
import type { TreatyRecord } from './record.ts';
import { STATEMENT_KINDS, type Statement, type StatementKind, statementSchemas } from './schema.ts';

/** Statements from data, and whether what they refer to is there. */

/** A statement, and where it stands in its file. */
export interface Placed {
  readonly statement: Statement;
  readonly place: (key?: string) => Place;
}

/** More than an agreement's, since a record is many files. */
export const MOST_PROBLEMS = 50;

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

export function readRaw(
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

export function readOne(
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

export function checkReferences(
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

export function twice(id: string, at: Place): Problem {
  return {
    code: 'duplicate-key',
    at,
    found: `the id ${quote(id)} a second time`,
    expected: 'each id once',
    fix: 'rename one',
  };
}

export function unknown(what: string, name: string, known: readonly string[], at: Place): Problem {
  return {
    code: 'unknown-reference',
    at,
    found: `the ${what} ${quote(name)}`,
    expected: `a ${what} that is in the record`,
    fix: didYouMean(name, known) ?? `add the ${what}`,
  };
}
