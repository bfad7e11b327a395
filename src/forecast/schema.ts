import * as z from 'zod';
import { code, date, line, period, reference, slug } from '../agreement/fields.ts';
import { patchSchema, sourceSchema } from '../agreement/schema.ts';
import { QUANTITIES } from './compiled.ts';

/**
 * Scenario files, version 1, and the parameters that they start from. One source for check, types and JSON Schema, as with
 * agreements. Every number has a source or says that it is an assumption.
 */

const localised = z.strictObject({
  en: line.describe('In English'),
  ru: line.optional().describe('In Russian'),
});

const amount = z.number().min(0).max(1e9);

const backing = {
  source: z.array(reference).min(1).optional().describe('Ids in the register of sources or in `sources` of this file'),
  assumption: line.optional().describe('Why this number, where no source gives one'),
  confidence: z
    .enum(['confirmed', 'recalled'])
    .optional()
    .describe('recalled: general knowledge, shown as unconfirmed'),
};

/** A number has one backing, and lies within its range. */
function backedAndOrdered(
  {
    value,
    low = value,
    high = value,
    source,
    assumption,
  }: Readonly<Record<'value', number>> & {
    readonly low?: number | undefined;
    readonly high?: number | undefined;
    readonly source?: unknown;
    readonly assumption?: unknown;
  },
  context: z.RefinementCtx,
): void {
  const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (source === undefined && assumption === undefined) refuse('assumption', 'a source, or why it is assumed');
  if (source !== undefined && assumption !== undefined) refuse('assumption', 'either a source or an assumption');
  if (low > value) refuse('low', `at most the value, ${value}`);
  if (high < value) refuse('high', `at least the value, ${value}`);
}

export const parameterSchema = z
  .strictObject({
    value: amount.describe('The number, or the likeliest of a range'),
    low: amount.optional().describe('The least that a run draws'),
    high: amount.optional().describe('The most that a run draws'),
    ...backing,
  })
  .superRefine(backedAndOrdered);

const classForces = z.strictObject({
  launchers: parameterSchema.describe('Deployed launchers at the start'),
  warheads: parameterSchema.describe('Warheads on them at the start, as the agreement counts'),
  most: parameterSchema.describe('Warheads that one launcher carries at most'),
  build: parameterSchema.describe('New launchers a year'),
  lead: parameterSchema.describe('Years from the order of a launcher to the launcher'),
  launcherCost: parameterSchema.describe('Million dollars for a new launcher'),
  operation: parameterSchema.describe('Million dollars a year to keep a launcher'),
});

const partyForces = z.strictObject({
  icbm: classForces,
  slbm: classForces,
  bomber: classForces,
  nondeployed: parameterSchema.describe('Launchers that are not deployed and count where all launchers count'),
  stored: parameterSchema.describe('Stored warheads that are fit for upload'),
  upload: parameterSchema.describe('Warheads that can be put on launchers in a quarter'),
  download: parameterSchema.describe('Warheads, or launchers, that can be taken down in a quarter'),
  production: parameterSchema.describe('New warheads a year'),
  programme: z
    .record(z.string().regex(/^\d{4}$/, { error: 'a year in four digits' }), parameterSchema)
    .describe(
      'Deployed warheads wanted whatever the rivals do, at the beginning of a year; in between a straight line',
    ),
  wander: parameterSchema.describe('How far the programme may have wandered after a year, one standard deviation'),
  momentum: parameterSchema.describe('What is left of a change of pace a year later, 0 to 1'),
  reaction: parameterSchema.describe('More warheads wanted for each that the rivals are thought to have above today'),
  hedge: parameterSchema.describe('More warheads wanted for each by which the rivals’ number is uncertain'),
  noise: parameterSchema.describe(
    'How much the deployed number varies from quarter to quarter, one standard deviation',
  ),
  persistence: parameterSchema.describe('What is left of a deviation a quarter later, 0 to 1'),
  uploadCost: parameterSchema.describe('Million dollars to put a warhead on a launcher'),
  budget: parameterSchema.describe('Million dollars a year for new launchers'),
  exceeds: parameterSchema.describe('The share of runs in which it does not keep the limits that bind it'),
});

const sight = z.strictObject({
  start: parameterSchema.describe('How well the rivals know a number at the start, one standard deviation'),
  drift: parameterSchema.describe('By how much an unseen number may move in a quarter, one standard deviation'),
  exchange: parameterSchema.describe('The error of a number that was exchanged'),
  technical: parameterSchema.describe('The error of national technical means alone'),
  inspectionGain: parameterSchema.describe('The share by which each inspection in a quarter makes the error smaller'),
});

export const parametersSchema = z
  .strictObject({
    servanda: z.literal('parameters/1').describe('The format and its version'),
    id: slug.describe('The name of the set'),
    says: line.describe('What these numbers are, in a sentence or two'),
    asOf: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'a year, a month or a day: 2025, 2025-05, 2025-05-01' })
      .describe('What the newest of them are about, as exactly as it is known'),
    parties: z.record(code, partyForces).describe('What each party has and can do'),
    sight: sight.describe('How well the parties see one another'),
    risk: parameterSchema.describe('The yearly probability of inadvertent war, with its published range'),
    sources: z.record(reference, sourceSchema).optional().describe('Sources that are not in the register'),
  })
  .meta({ title: 'Servanda parameters, version 1', description: 'Numbers that scenarios start from' });

const supposition = z
  .strictObject({
    extend: period.optional().describe('For so long: 5 years'),
    withdraw: code.optional().describe('This party gives notice'),
    suspend: code.optional().describe('This party suspends'),
    join: code.optional().describe('This state joins'),
    lapse: z.literal(true).optional().describe('It is left to run out'),
    at: date.optional().describe('The day on which it happens'),
  })
  .refine(
    (each) =>
      [each.extend, each.withdraw, each.suspend, each.join, each.lapse].filter((is) => is !== undefined).length === 1,
    { error: 'exactly one of extend, withdraw, suspend, join and lapse' },
  );

const agreementUse = z.strictObject({
  agreement: slug.describe('An agreement of the library'),
  suppose: z.array(supposition).optional().describe('What happens to it in this scenario, as in a what-if'),
  change: patchSchema
    .omit({ servanda: true, agreement: true, kind: true, from: true, statements: true })
    .optional()
    .describe('A patch to it, as in a patch file'),
  statements: z
    .array(z.record(z.string(), z.unknown()))
    .optional()
    .describe('Statements added to the record, as in a patch file: acts that nobody did'),
  limits: z
    .record(line, z.enum(QUANTITIES))
    .describe('Which of its limits holds which quantity: limits.warheads: deployedWarheads'),
  exchange: line.optional().describe('The duty by which the parties give their data'),
  inspections: line.optional().describe('The quota of inspections in a year'),
});

export const changeSchema = z
  .strictObject({
    path: z
      .string()
      .regex(/^[A-Za-z]+(\.[A-Za-z0-9]+){0,3}$/, {
        error: 'a path such as USA.reaction, USA.icbm.build or sight.technical',
      })
      .describe('The parameter: USA.reaction, USA.icbm.build, USA.programme.2036, sight.technical'),
    value: amount,
    low: amount.optional(),
    high: amount.optional(),
    ...backing,
  })
  .superRefine(backedAndOrdered);

const MOST_RUNS = 1_000_000;
const MOST_YEARS = 50;

export const scenarioSchema = z
  .strictObject({
    servanda: z.literal('scenario/1').describe('The format and its version'),
    id: slug.describe('The name of the scenario'),
    title: localised.describe('What it is called'),
    says: localised.describe('What is supposed, in a sentence or two'),
    parameters: slug.describe('The set of parameters that it starts from'),
    start: date.describe('The first day of the first quarter'),
    years: z.number().int().min(1).max(MOST_YEARS).describe('How many years are followed'),
    parties: z.array(code).min(2).max(6).describe('Who takes part'),
    agreements: z.array(agreementUse).describe('Which agreements bind them, and what happens to these'),
    reference: slug
      .optional()
      .describe('The agreement by whose limits an excess is measured, as if it had stayed in force'),
    set: z.array(changeSchema).optional().describe('Parameters that are others here'),
    runs: z.number().int().min(1).max(MOST_RUNS).describe('How many runs, where nobody asks for another number'),
    seed: z.number().int().min(0).max(0xffffffff).describe('Where the random numbers begin'),
  })
  .superRefine(({ parties, agreements, set = [] }, context) => {
    const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const once = (words: readonly string[], pathTo: (i: number) => (string | number)[], what: string) =>
      words.forEach((word, i) => {
        if (words.indexOf(word) < i) refuse(pathTo(i), `each ${what} once`);
      });
    const used = agreements.map((each) => each.agreement);
    once(parties, (i) => ['parties', i], 'party');
    once(used, (i) => ['agreements', i, 'agreement'], 'agreement');
    once(
      set.map(({ path }) => path),
      (i) => ['set', i, 'path'],
      'parameter',
    );
  })
  .meta({
    title: 'Servanda scenario, version 1',
    description: 'What is supposed, and the numbers that it starts from',
  });

export type ParametersFile = z.infer<typeof parametersSchema>;
export type ScenarioFile = z.infer<typeof scenarioSchema>;
export type Parameter = z.infer<typeof parameterSchema>;
export type AgreementUse = z.infer<typeof agreementUse>;
