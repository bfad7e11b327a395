import * as z from 'zod';
import { type Reason, statementsOf } from '../agreement/reason.ts';
import { type IsRecalled, isUnconfirmed } from '../assess/confirmed.ts';
import type { Finding } from '../assess/finding.ts';
import { BEGINNING, type Day, FOREVER, formatDay } from '../time/day.ts';
import { type Language, language } from '../words/language.ts';
import { phrase } from '../words/phrases.ts';

/** Findings as others script against them, version 1: stable names, stable order, documented in schemas/findings-1.json. */

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

interface ReasonJson {
  readonly code: string;
  readonly text: string;
  readonly cite?: string | undefined;
  readonly statements?: readonly string[] | undefined;
  readonly because?: readonly ReasonJson[] | undefined;
}

export const reasonSchema: z.ZodType<ReasonJson> = z
  .lazy(() =>
    z.strictObject({
      code: z.string().describe('Which reason it is; switch on this, never on the text'),
      text: z.string(),
      cite: z.string().optional(),
      statements: z.array(z.string()).optional(),
      because: z.array(reasonSchema).optional(),
    }),
  )
  .meta({ id: 'reason' });

export const findingSchema = z.strictObject({
  agreement: z.string(),
  provision: z.string().describe('The article as cited'),
  id: z.string().describe('The provision by its id in the agreement file'),
  kind: z.enum(['lifecycle', 'limit', 'duty', 'quota', 'prohibition', 'definition']),
  party: z
    .string()
    .describe('ISO 3166-1 alpha-3; all for what the parties owe together, the name of a group for a limit on a group'),
  reading: z.string().describe('common where no reading changes the finding, otherwise whose answer this is'),
  disputed: z.boolean().describe('Readings disagree'),
  subject: z.string().optional().describe('The event or the period that a duty is about'),
  from: date.nullable().describe('First day; null where it has no beginning'),
  to: date.nullable().describe('The day after the last; null where it has no end'),
  status: z.enum(['met', 'breached', 'pending', 'dormant', 'undetermined']),
  excused: z.literal('countermeasure').optional(),
  state: z
    .enum([
      'unsigned',
      'proposed',
      'signed',
      'deposited',
      'declined',
      'provisional',
      'in-force',
      'notice-running',
      'suspended',
      'suspended-in-part',
      'ended',
      'never',
    ])
    .optional(),
  measured: z
    .strictObject({
      value: z.number(),
      comparison: z.enum(['<=', '>=']),
      bound: z.number(),
      unit: z.string(),
      asOf: z.string().optional().describe('The day that the declaration is about'),
      stale: z.literal(true).optional().describe('The declaration no longer serves; the status is undetermined'),
    })
    .optional(),
  allowed: z
    .strictObject({ comparison: z.enum(['<=', '>=']), bound: z.number(), unit: z.string() })
    .optional()
    .describe('What a limit allows, where there is no number to hold against it'),
  due: date.optional().describe('The last day on which the duty can be kept'),
  confidence: z
    .enum(['confirmed', 'recalled'])
    .describe('recalled: the provision or a statement is general knowledge, not confirmed'),
  reason: z.string(),
  because: z.array(reasonSchema),
  evidence: z.array(z.string()).describe('Ids of the statements that it rests on'),
});

export const findingsSchema = z.array(findingSchema).meta({
  title: 'Servanda findings, version 1',
  description: 'What assess --json prints: what held of each provision, for each party, over which days, and why',
});

export type FindingJson = z.infer<typeof findingSchema>;

interface Made {
  readonly isRecalled: IsRecalled;
  readonly language: Language;
  readonly json: FindingJson;
}

const MADE = new WeakMap<Finding, Made>();

/** A finding as data. The same finding is often asked for again, on another day on which it holds. */
export function findingJson(finding: Finding, isRecalled: IsRecalled): FindingJson {
  const [made, spoken] = [MADE.get(finding), language()];
  if (made?.isRecalled === isRecalled && made.language === spoken) return made.json;
  const json = jsonOf(finding, isRecalled);
  MADE.set(finding, { isRecalled, language: spoken, json });
  return json;
}

function jsonOf(finding: Finding, isRecalled: IsRecalled): FindingJson {
  const { reason, because } = finding.why();
  const evidence = statementsOf([reason, ...because]);
  return {
    agreement: finding.agreement,
    provision: finding.provision,
    id: finding.id,
    kind: finding.kind,
    party: finding.party,
    reading: finding.reading,
    disputed: finding.disputed,
    ...(finding.subject !== undefined && { subject: finding.subject }),
    from: dateJson(finding.from),
    to: dateJson(finding.to),
    status: finding.status,
    ...(finding.excused && { excused: finding.excused }),
    ...(finding.state && { state: finding.state }),
    ...(finding.measured && { measured: { ...finding.measured } }),
    ...(finding.allowed && { allowed: { ...finding.allowed } }),
    ...(finding.due !== undefined && finding.due < FOREVER && { due: formatDay(finding.due) }),
    confidence: isUnconfirmed(finding, isRecalled) ? 'recalled' : 'confirmed',
    reason: phrase(reason),
    because: [...(reason.because ?? []), ...because].map(reasonJson),
    evidence,
  };
}

export function reasonJson(reason: Reason): ReasonJson {
  return {
    code: reason.code,
    text: phrase(reason),
    ...(reason.cite !== undefined && { cite: reason.cite }),
    ...(reason.statements && { statements: [...reason.statements] }),
    ...(reason.because && { because: reason.because.map(reasonJson) }),
  };
}

function dateJson(day: Day): string | null {
  return day <= BEGINNING || day >= FOREVER ? null : formatDay(day);
}
