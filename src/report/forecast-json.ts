import Papa from 'papaparse';
import * as z from 'zod';
import { QUANTITIES } from '../forecast/compiled.ts';
import { type Outcome, SHARE_NAMES } from '../forecast/outcome.ts';
import { parameterSchema, type ScenarioFile, scenarioSchema } from '../forecast/schema.ts';
import { formatDay } from '../time/day.ts';

const FANS = ['deployedWarheads', 'launchers', 'cumulativeCost', 'investment'] as const;
const numbers = z.array(z.number());
const fan = z.strictObject({ p05: numbers, p25: numbers, p50: numbers, p75: numbers, p95: numbers });
const byParty = <T extends z.ZodType>(each: T) => z.record(z.string(), each);
const byQuantity = <T extends z.ZodType>(each: T) => z.partialRecord(z.enum(QUANTITIES), each);

/** A forecast as others script against it, version 1: documented in schemas/forecast-1.json. */
export const forecastSchema = z
  .strictObject({
    scenario: z.string(),
    model: z.string(),
    seed: z.number().int(),
    runs: z.number().int(),
    dataDate: z.string().describe('The day that the newest of its parameters is about'),
    backing: z
      .strictObject({ parameters: z.number().int(), assumed: z.number().int(), recalled: z.number().int() })
      .describe(
        'How many numbers go in, and how many of them are assumptions, and recalled without having been read again',
      ),
    quarters: z.array(z.string()).describe('The first day of each'),
    parties: byParty(
      z.strictObject({
        deployedWarheads: fan,
        launchers: fan,
        cumulativeCost: fan.describe('Million dollars so far'),
        investment: fan.describe('What of it was spent once'),
      }),
    ).describe('By quarter: the values that 5, 25, 50, 75 and 95 per cent of the runs do not exceed'),
    beyond: z
      .array(
        z.strictObject({
          party: z.string(),
          what: z.enum(FANS),
          most: z.number(),
          share: z.number(),
        }),
      )
      .describe('What went beyond the most that is counted, in which share of the runs; empty as a rule'),
    predictability: byParty(z.strictObject({ now: numbers, ahead: numbers })).describe(
      'How wide the rivals’ own 90 per cent interval for deployed warheads is, in that quarter and five years ahead',
    ),
    exceedance: byParty(byQuantity(numbers)).describe('The share of runs above the limits, had they stayed in force'),
    risk: z
      .strictObject({
        yearly: z.strictObject({ low: z.number(), mid: z.number(), high: z.number() }),
        ...{ low: numbers, mid: numbers, high: numbers },
      })
      .describe('Cumulative, for a yearly probability that the scenario does not change'),
    digest: z.string().describe('SHA-256 of all summaries: equal for any number of workers, and in a browser'),
  })
  .meta({ title: 'Servanda forecast, version 1', description: 'What forecast SCENARIO --json prints' });

const { id, title, says, start, years, parties, runs, seed } = scenarioSchema.shape;

export const scenariosSchema = z
  .array(z.strictObject({ id, title, says, start, years, parties, runs, seed }))
  .meta({ title: 'Scenarios', description: 'The scenarios that there are' });

const row = z.array(z.number().nullable()).describe('By quarter; null where nothing binds');
const caps = z.strictObject({ deployedWarheads: row, deployedLaunchers: row, launchers: row });

export const scenarioDetailSchema = z
  .strictObject({
    scenario: scenarioSchema,
    dataDate: z.string(),
    quarters: z.array(z.string()).describe('The first day of each'),
    parameters: z.record(z.string(), parameterSchema).describe('By path, each with its source or why it is assumed'),
    law: byParty(
      z.strictObject({
        caps: caps.describe('The most that is allowed'),
        reference: caps.describe('The same, had the reference stayed in force'),
        exchange: numbers.describe('1 where the party gives its data'),
        inspections: numbers.describe('Inspections that it has to let in'),
      }),
    ).describe('What the assessment makes of the agreements, quarter by quarter'),
    notAllowed: z
      .array(z.strictObject({ agreement: z.string(), cite: z.string() }))
      .describe('What a text does not allow, and is taken as agreed by all'),
  })
  .meta({ title: 'Scenario in full', description: 'Its file, its parameters and its law' });

/** A scenario as it stands in a list. */
export function scenarioJson(file: ScenarioFile): z.output<typeof scenariosSchema>[number] {
  return {
    ...{ id: file.id, title: file.title, says: file.says, start: file.start, years: file.years },
    ...{ parties: file.parties, runs: file.runs, seed: file.seed },
  };
}

/** An outcome as data, with the digest of all its summaries. */
export function forecastJson(outcome: Outcome, digest: string) {
  return { ...outcome, quarters: outcome.quarters.map(formatDay), digest };
}

/** A row for each quarter and party of each of these. */
export function forecastCsv(...outcomes: readonly Outcome[]): string {
  const head = [
    ...['scenario', 'model', 'seed', 'runs', 'data date', 'parameters', 'assumed', 'recalled', 'quarter', 'party'],
    ...FANS.flatMap((name) => SHARE_NAMES.map((share) => `${name} ${share}`)),
    'predictability',
    ...QUANTITIES.map((each) => `exceeds ${each}`),
  ];
  return Papa.unparse([head, ...outcomes.flatMap(rowsOf)], { newline: '\n', escapeFormulae: true });
}

function rowsOf(outcome: Outcome): (string | number)[][] {
  const { scenario, model, seed, runs, dataDate, backing } = outcome;
  const run = [scenario, model, seed, runs, dataDate, backing.parameters, backing.assumed, backing.recalled];
  return outcome.quarters.flatMap((day, t) =>
    Object.entries(outcome.parties).map(([party, fans]) => [
      ...run,
      formatDay(day),
      party,
      ...FANS.flatMap((name) => SHARE_NAMES.map((share) => fans[name][share][t] ?? '')),
      Math.round(outcome.predictability[party]?.now[t] ?? 0),
      ...QUANTITIES.map((each) => outcome.exceedance[party]?.[each]?.[t] ?? ''),
    ]),
  );
}
