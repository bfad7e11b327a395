import Papa from 'papaparse';
import * as z from 'zod';
import { statementsOf } from '../agreement/reason.ts';
import { type IsRecalled, isUnconfirmed } from '../assess/confirmed.ts';
import type { Finding, LifecycleState } from '../assess/finding.ts';
import type { Members } from '../assess/standing.ts';
import { BEGINNING, type Day, FOREVER, formatDay } from '../time/day.ts';
import { phrase } from '../words/phrases.ts';
import { reasonJson, reasonSchema } from './finding-json.ts';

/** Who was bound by what, as others script against it: `status --json` and `members --json`, version 1. */

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const STATES = [
  'proposed',
  'signed',
  'bound',
  'applying-provisionally',
  'suspended',
  'notice-running',
  'out',
  'never',
] as const;

/** Eight words for the states of the assessment: who has deposited and is not yet bound is a signatory still. */
const STATE: Readonly<Record<LifecycleState, (typeof STATES)[number]>> = {
  unsigned: 'never',
  proposed: 'proposed',
  signed: 'signed',
  deposited: 'signed',
  declined: 'never',
  provisional: 'applying-provisionally',
  'in-force': 'bound',
  'notice-running': 'notice-running',
  suspended: 'suspended',
  'suspended-in-part': 'suspended',
  ended: 'out',
  never: 'never',
};

export const statusSchema = z
  .array(
    z.strictObject({
      agreement: z.string(),
      party: z.string().describe('ISO 3166-1 alpha-3'),
      state: z
        .enum(STATES)
        .describe('out: was bound and no longer is. never: was never bound, and nothing leads there'),
      detail: z.string().describe('The same more exactly: deposited, suspended-in-part, declined, ...'),
      since: date.nullable(),
      until: date.nullable().describe('The first day on which it no longer holds, as far as can be said'),
      disputed: z.literal(true).optional(),
      reading: z.string().optional().describe('Whose answer it is, where it is disputed'),
      confidence: z.enum(['confirmed', 'recalled']),
      reason: z.string(),
      because: z.array(reasonSchema).describe('Reasons, as in findings-1.json'),
      evidence: z.array(z.string()).describe('Ids of the statements that it rests on'),
    }),
  )
  .meta({ title: 'Servanda status, version 1', description: 'What status --json prints: who stands where, and why' });

export type StatusJson = z.infer<typeof statusSchema>[number];

export function statusJson(finding: Finding, isRecalled: IsRecalled): StatusJson {
  const { reason, because } = finding.why();
  const state = finding.state ?? 'unsigned';
  return {
    agreement: finding.agreement,
    party: finding.party,
    state: STATE[state],
    detail: state,
    since: dateJson(finding.from),
    until: dateJson(finding.to),
    ...(finding.disputed && { disputed: true, reading: finding.reading }),
    confidence: isUnconfirmed(finding, isRecalled) ? 'recalled' : 'confirmed',
    reason: phrase(reason),
    because: because.map(reasonJson),
    evidence: statementsOf([reason, ...because]),
  };
}

const CSV_COLUMNS = [
  'agreement',
  'party',
  'state',
  'detail',
  'since',
  'until',
  'disputed',
  'reading',
  'confidence',
  'reason',
  'evidence',
] as const satisfies readonly (keyof StatusJson)[];

/** One row for each state and agreement, and for each reading where they differ; the explanation is left to JSON. */
export function statusCsv(findings: readonly Finding[], isRecalled: IsRecalled): string {
  const rows = findings.map((finding) => {
    const { because: _because, evidence, ...rest } = statusJson(finding, isRecalled);
    return { ...rest, evidence: evidence.join(';') };
  });
  return Papa.unparse(rows, { columns: [...CSV_COLUMNS], newline: '\n', escapeFormulae: true });
}

const states = z.array(z.string());

export const membersSchema = z
  .strictObject({
    agreement: z.string(),
    on: date,
    inForce: z.boolean(),
    force: z
      .strictObject({
        on: date.nullable(),
        computed: date.nullable().describe('What the instruments in the record and the condition give'),
        recorded: date.nullable().describe('What the record gives'),
        lacking: z.array(
          z.strictObject({
            deposits: z.strictObject({ have: z.number(), need: z.number() }).optional(),
            group: z.strictObject({ id: z.string(), states, of: z.number() }).optional(),
            percent: z.strictObject({ have: z.number(), above: z.number() }).optional(),
          }),
        ),
      })
      .describe('Entry into force, and what is lacking where there is none'),
    bound: states,
    provisional: states,
    deposited: states.describe('An instrument deposited, and not yet bound'),
    signed: states.describe('Signed, no instrument'),
    declined: states.describe('Said that it will not become a party'),
    out: states,
    disputed: states.describe('The readings differ; in none of the other lists'),
    unconfirmed: states.describe('Withheld by --confirmed-only'),
    noticeRunning: states.describe('Of those bound'),
    suspended: states.describe('Of those bound'),
    counts: z.record(z.string(), z.number()),
    printed: z.array(
      z.strictObject({ on: z.string(), parties: z.number(), signatories: z.number().optional(), sources: states }),
    ),
  })
  .meta({ title: 'Servanda members, version 1', description: 'What members --json prints: which states stand where' });

export type MembersJson = z.infer<typeof membersSchema>;
export type Printed = MembersJson['printed'][number];

export function membersJson(members: Members, printed: readonly Printed[]): MembersJson {
  const { agreement, on, force, findings: _findings, ...lists } = members;
  const { inForce, lacking } = force;
  return {
    agreement,
    on: formatDay(on),
    inForce,
    force: {
      on: optional(force.on),
      computed: optional(force.computed),
      recorded: optional(force.recorded),
      lacking: lacking.map((each) => ({
        ...(each.deposits && { deposits: { ...each.deposits } }),
        ...(each.group && { group: { ...each.group, states: [...each.group.states] } }),
        ...(each.percent && { percent: { ...each.percent } }),
      })),
    },
    bound: [...lists.bound],
    provisional: [...lists.provisional],
    deposited: [...lists.deposited],
    signed: [...lists.signed],
    declined: [...lists.declined],
    out: [...lists.out],
    disputed: [...lists.disputed],
    unconfirmed: [...lists.unconfirmed],
    noticeRunning: [...lists.noticeRunning],
    suspended: [...lists.suspended],
    counts: Object.fromEntries(Object.entries(lists).map(([name, those]) => [name, those.length])),
    printed: [...printed],
  };
}

function optional(day: Day | undefined): string | null {
  return day === undefined ? null : formatDay(day);
}

function dateJson(day: Day): string | null {
  return day <= BEGINNING || day >= FOREVER ? null : formatDay(day);
}
