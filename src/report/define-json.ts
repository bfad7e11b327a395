import * as z from 'zod';
import { statementsOf } from '../agreement/reason.ts';
import type { Coverage } from '../assess/define.ts';
import { phrase } from '../words/phrases.ts';
import { reasonJson, reasonSchema } from './finding-json.ts';

/** What `define --json` prints: a row for each term that reaches things of this kind, and each reading. */
export const coveragesSchema = z
  .array(
    z.strictObject({
      agreement: z.string(),
      term: z.string().describe('The definition, by its id in the file'),
      cite: z.string(),
      covered: z.enum(['yes', 'no', 'undetermined']),
      reading: z.string().describe('Whose answer it is; common where nobody differs'),
      disputed: z.boolean(),
      confidence: z.enum(['confirmed', 'recalled']).describe('Of the definition'),
      reason: z.string(),
      because: z.array(reasonSchema),
      evidence: z.array(z.string()).describe('Ids of statements'),
    }),
  )
  .meta({ title: 'Coverage', description: 'What define --json prints' });

export function coverageJson(each: Coverage): z.infer<typeof coveragesSchema>[number] {
  const why = each.why();
  return {
    agreement: each.agreement,
    term: each.term,
    cite: each.cite,
    covered: each.covered,
    reading: each.reading,
    disputed: each.disputed,
    confidence: each.recalled ? 'recalled' : 'confirmed',
    reason: phrase(why),
    because: (why.because ?? []).map(reasonJson),
    evidence: statementsOf([why]),
  };
}
