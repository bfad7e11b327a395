import Papa from 'papaparse';
import * as z from 'zod';
import { categoryOf, TIE_CATEGORIES, TIE_FORCES, TIE_KINDS, type Tie, tieSchema } from '../record/ties.ts';

/** Ties as others script against them, version 1: in the order of record/ties.csv, documented in schemas/ties-1.json. */

const { shape } = tieSchema;

const tieJsonSchema = z.strictObject({
  id: z.string(),
  from: z.string().describe('The agreement that rests on the other'),
  fromProvision: z.string().describe('The article or the part of it; whole for all of it'),
  to: z.string().describe('The agreement or other instrument that it rests on'),
  toProvision: z.string(),
  kind: shape.kind.describe(glossary(TIE_KINDS)),
  category: z
    .enum(Object.keys(TIE_CATEGORIES) as [keyof typeof TIE_CATEGORIES]) // Keys of a literal object.
    .describe(glossary(TIE_CATEGORIES)),
  force: shape.force.describe(glossary(TIE_FORCES)),
  by: z.string().optional().describe('Alleged: the one side that asserts the tie'),
  ifLost: z.string().describe('What becomes of `from` when `to` expires or is left'),
  confidence: shape.confidence.describe('recalled: general knowledge, not confirmed'),
  sources: z.array(z.string()).describe('Ids in the register of sources'),
  note: z.string().optional(),
});

export const tiesJsonSchema = z.array(tieJsonSchema).meta({
  title: 'Servanda ties, version 1',
  description: 'What ties --json prints: what of one agreement rests on another, and what happens if the other is lost',
});

export type TieJson = z.infer<typeof tieJsonSchema>;

export function tieJson(tie: Tie): TieJson {
  const { id, from, fromProvision, to, toProvision, kind, force, by, ifLost, confidence, sources, note } = tie;
  return {
    ...{ id, from, fromProvision, to, toProvision, kind, category: categoryOf(tie), force },
    ...(by !== undefined && { by }),
    ...{ ifLost, confidence, sources: [...sources] },
    ...(note !== undefined && { note }),
  };
}

function glossary(words: Readonly<Record<string, string>>): string {
  return Object.entries(words)
    .map(([word, means]) => `${word}: ${means}`)
    .join('; ');
}

/** One row for each tie. */
export function tiesCsv(ties: readonly Tie[]): string {
  const rows = ties.map(tieJson).map((tie) => ({ ...tie, sources: tie.sources.join(';') }));
  return Papa.unparse(rows, { columns: CSV_COLUMNS, newline: '\n', escapeFormulae: true });
}

const CSV_COLUMNS = [
  ...(['id', 'from', 'fromProvision', 'to', 'toProvision', 'kind', 'category'] satisfies (keyof TieJson)[]),
  ...(['force', 'by', 'ifLost', 'confidence', 'sources', 'note'] satisfies (keyof TieJson)[]),
];
