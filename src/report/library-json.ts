import Papa from 'papaparse';
import * as z from 'zod';
import { type Provision, provisionsOf } from '../agreement/agreement.ts';
import { type AgreementFile, agreementSchema } from '../agreement/schema.ts';
import { STATEMENT_KINDS, type Statement } from '../record/schema.ts';

/** The library and the record themselves, as others script against them: what the API lists. */

const summarySchema = z.strictObject({
  id: z.string(),
  short: z.string(),
  title: z.string(),
  kind: agreementSchema.shape.kind,
  open: z.boolean().describe('Whether it is open to others than the states that it names'),
  parties: z.array(z.string()).describe('The states that it names; empty where it is open'),
  provisions: z.number().int().nonnegative(),
});

export const agreementsSchema = z
  .array(summarySchema)
  .meta({ title: 'Agreements', description: 'The agreements of the library, by id' });

type AgreementSummary = z.infer<typeof summarySchema>;

export function agreementSummary(agreement: AgreementFile): AgreementSummary {
  const { id, short, title, kind, parties } = agreement;
  const named = Array.isArray(parties) ? parties : [];
  return {
    ...{ id, short, title: title.en, kind },
    open: !Array.isArray(parties),
    parties: named.map((each) => (typeof each === 'string' ? each : each.party)),
    provisions: provisionsOf(agreement).length,
  };
}

export function agreementsCsv(agreements: readonly AgreementFile[]): string {
  const rows = agreements.map(agreementSummary).map((each) => ({ ...each, parties: each.parties.join(';') }));
  const columns = Object.keys(summarySchema.shape);
  return Papa.unparse(rows, { columns, newline: '\n', escapeFormulae: true });
}

const PROVISION_COLUMNS = ['agreement', 'id', 'section', 'cite', 'says', 'confidence', 'sources'];

export function provisionsCsv(agreement: string, provisions: readonly Provision[]): string {
  const rows = provisions.map((each) => ({ ...each, agreement, sources: each.sources.join(';') }));
  return Papa.unparse(rows, { columns: PROVISION_COLUMNS, newline: '\n', escapeFormulae: true });
}

export const statementSchema = z
  .looseObject({
    id: z.string(),
    kind: z.enum(STATEMENT_KINDS),
    agreement: z.string().optional(),
    sources: z.array(z.string()).describe('Ids in the register of sources'),
    confidence: z.enum(['confirmed', 'recalled']),
    contested: z.boolean().describe('Takes effect only in a reading that accepts it'),
  })
  .meta({
    title: 'Statement',
    description:
      'Somebody said that something was so: the fields of its kind as in record-1.json, dates as exact as known',
  });

type StatementJson = z.infer<typeof statementSchema>;

/** A statement with its moments as they were written: 2010, 2017-08, 2018-02-05. */
export function statementJson(statement: Statement): StatementJson {
  const fields = Object.entries(statement).map(([name, value]) => [name, isMoment(value) ? value.text : value]);
  return Object.fromEntries(fields) as StatementJson; // The same keys, of which the moments alone are told otherwise.
}

function isMoment(value: unknown): value is { readonly text: string } {
  return typeof value === 'object' && value !== null && 'precision' in value && 'text' in value;
}

export const recordPageSchema = z
  .strictObject({
    total: z.number().int().nonnegative().describe('How many statements match'),
    offset: z.number().int().nonnegative(),
    statements: z.array(statementSchema),
  })
  .meta({ title: 'Record', description: 'Statements of the record in the order of its files, a page of them' });
