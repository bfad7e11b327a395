import * as z from 'zod';
import type { AgreementFile } from '../agreement/schema.ts';
import type { IsRecalled } from '../assess/confirmed.ts';
import { findingJson, findingSchema } from './finding-json.ts';
import type { ProvisionDetail } from './show-text.ts';

/** One provision with all that hangs on it, as `show AGREEMENT PROVISION --json` gives it. */

/** A provision as lists of them have it; each section adds fields of its own. */
export const provisionSchema = z
  .looseObject({
    agreement: z.string(),
    id: z.string().describe('By its id in the agreement file'),
    section: z.string(),
    cite: z.string().describe('The article as cited'),
    says: z.string(),
    sources: z.array(z.string()),
    confidence: z.enum(['confirmed', 'recalled']),
  })
  .describe('A provision: who it rests on, and the fields of its section as in agreement-1.json');

export const provisionDetailSchema = z
  .looseObject({
    ...provisionSchema.shape,
    definition: z.unknown().describe('The provision as the agreement file has it'),
    disputes: z.array(z.string()).describe('Ids of the readings that stand against one another'),
    findings: z.array(findingSchema),
    sources: z.array(z.looseObject({ id: z.string() })),
  })
  .describe('What show AGREEMENT PROVISION --json prints: a provision with its findings, disputes and sources');

export function provisionJson(agreement: AgreementFile, detail: ProvisionDetail, isRecalled: IsRecalled): object {
  const { provision, findings, disputes, sources } = detail;
  return {
    agreement: agreement.id,
    ...provision,
    definition: definitionOf(agreement, provision.id),
    disputes,
    findings: findings.map((each) => findingJson(each, isRecalled)),
    sources: sources.map(([id, source]) => ({ id, ...source })),
  };
}

/** The provision as the agreement file has it. */
function definitionOf(agreement: AgreementFile, id: string): unknown {
  return id.split('.').reduce<unknown>((value, key) => {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? (value as Record<string, unknown>)[key]
      : undefined; // An object with that key of its own.
  }, agreement);
}
