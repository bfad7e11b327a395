import Papa from 'papaparse';
import * as z from 'zod';
import { type RegisterEntry, type Resting, type Sureness, tally } from '../record/register.ts';

/**
 * The register of sources as others script against it, version 1: sources in the order of the register, agreements in
 * that of the library; documented in schemas/sources-1.json.
 */

const count = z.number().int().nonnegative();
const tallySchema = z.strictObject({
  confirmed: count,
  recalled: count.describe('General knowledge, seen in no source'),
  citeRecalled: count.describe('Of the confirmed: only the number of the paragraph is recalled'),
});
const agreement = z.string().nullable().describe('null for what belongs to no single agreement');

export const sourcesJsonSchema = z
  .strictObject({
    agreements: z.array(
      z.strictObject({ agreement, provisions: tallySchema, statements: tallySchema, ties: tallySchema }),
    ),
    sources: z.array(
      z.strictObject({
        id: z.string(),
        publisher: z.string(),
        title: z.string(),
        url: z.string().optional(),
        grade: z.string().describe('not opened: known by its title alone'),
        file: z.string().optional().describe('The agreement whose file has it, where the register does not'),
        provisions: count.describe('How many provisions rest on it, and not on it alone'),
        statements: count,
        ties: count,
        recalled: count.describe('Of all these, how many are recalled'),
        resting: z.array(
          z.strictObject({
            what: z.enum(['provision', 'statement', 'tie']),
            agreement,
            id: z.string(),
            confidence: z.enum(['confirmed', 'recalled']),
          }),
        ),
      }),
    ),
  })
  .meta({
    title: 'Servanda sources, version 1',
    description: 'What sources --json prints: what rests on each source, and how much is only recalled',
  });

type SourcesJson = z.infer<typeof sourcesJsonSchema>;
type SourceJson = SourcesJson['sources'][number];

export function sourcesJson(entries: readonly RegisterEntry[], sureness: readonly Sureness[]): SourcesJson {
  return {
    agreements: sureness.map(({ agreement: id, provisions, statements, ties }) => ({
      ...{ agreement: id ?? null, provisions, statements, ties },
    })),
    sources: entries.map(sourceJson),
  };
}

function sourceJson({ id, source, file, resting }: RegisterEntry): SourceJson {
  const { publisher, title, url, grade } = source;
  return {
    ...{ id, publisher, title },
    ...(url !== undefined && { url }),
    grade,
    ...(file !== undefined && { file }),
    ...countsOf(resting),
    recalled: tally(resting).recalled,
    resting: resting.map(({ what, agreement: of, id: name, confidence }) => ({
      ...{ what, agreement: of ?? null, id: name, confidence },
    })),
  };
}

export function countsOf(resting: readonly Resting[]): { provisions: number; statements: number; ties: number } {
  const many = (what: Resting['what']) => resting.filter((each) => each.what === what).length;
  return { provisions: many('provision'), statements: many('statement'), ties: many('tie') };
}

/** One row for each source; what rests on it by id is left to JSON. */
export function sourcesCsv(entries: readonly RegisterEntry[]): string {
  return Papa.unparse(entries.map(sourceJson), { columns: CSV_COLUMNS, newline: '\n', escapeFormulae: true });
}

const CSV_COLUMNS = [
  ...(['id', 'publisher', 'title', 'url', 'grade', 'file'] satisfies (keyof SourceJson)[]),
  ...(['provisions', 'statements', 'ties', 'recalled'] satisfies (keyof SourceJson)[]),
];
