import * as z from 'zod';
import { date, matching, slug } from '../agreement/fields.ts';
import type { Problem } from '../agreement/problem.ts';
import { problemsOf } from '../agreement/zod-problems.ts';
import { type Day, parseDay } from '../time/day.ts';
import { ApiFailure } from './problem.ts';

/** The parts of a query. Each reads itself from text. */

const day = matching(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2018-02-05').transform((written, context): Day => {
  const read = parseDay(written);
  if (read !== undefined) return read;
  context.addIssue({ code: 'custom', message: 'a date that exists, such as 2018-02-05' });
  return z.NEVER;
});
const state = matching(/^[A-Za-z]{3}$/, 'a state in three letters, such as USA').transform((text) =>
  text.toUpperCase(),
);
const reading = matching(/^[A-Za-z0-9-]{1,64}$/, "all, a party's code, or the id of one reading");
const flag = z.enum(['true', 'false']).transform((word) => word === 'true');
const yearOrDay = matching(/^[1-9]\d{3}(-\d{2}-\d{2})?$/, 'a year or a date, such as 1960 or 2018-02-05');
const whole = (most: number) =>
  matching(/^\d{1,7}$/, `a whole number of at most ${most}`)
    .transform(Number)
    .pipe(z.number().int().max(most));

export const PAGE = 1000;
/** More runs than this are for the command line. */
export const MOST_RUNS = 20_000;

export const fields = {
  agreement: slug.describe('The id of an agreement'),
  agreements: z.array(slug).max(200).optional().describe('Ids of agreements; can be given several times'),
  on: day.optional().describe('As it was on this day'),
  from: day.optional().describe('From this day'),
  to: day.optional().describe('Through this day'),
  fromYear: yearOrDay.optional().describe('From this day, or from the first day of this year'),
  toYear: yearOrDay.optional().describe('Through this day, or the first day of this year'),
  known: day.optional().describe('As it was known on this day'),
  party: state.optional().describe('One party, such as USA'),
  reading: reading.optional().describe("all (side by side, without it), a party's code, or the id of one reading"),
  provision: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('One provision: its article as cited, its id, or words of its name'),
  confirmedOnly: flag.optional().describe('From confirmed provisions and statements alone'),
  endsBy: day.optional().describe('Only what ends or changes by this day'),
  runs: whole(MOST_RUNS)
    .pipe(z.number().min(1))
    .optional()
    .describe(`How many runs, at most ${MOST_RUNS}; as many as the scenario says, without it`),
  seed: matching(/^\d{1,10}$/, 'a whole number of at most 4294967295')
    .transform(Number)
    .pipe(z.number().int().max(0xffffffff))
    .optional()
    .describe('Where the random numbers begin; as the scenario says, without it'),
  set: z
    .array(z.string().min(1).max(100))
    .max(40)
    .optional()
    .describe('A parameter moved, USA.reaction:0.4; can be given several times'),
  unused: flag.optional().describe('Only the sources on which nothing rests'),
  offset: whole(1_000_000).optional().describe('Leave out so many from the beginning'),
  limit: whole(PAGE).optional().describe(`At most so many, and at most ${PAGE}; Total-Count says how many there are`),
} as const;

/** What may be supposed, as JSON. */
const supposed = {
  agreement: slug.optional().describe('Of this agreement alone; without it, of each one asked about'),
};
const party = matching(/^[A-Z]{3}$/, 'a state as three capital letters, such as RUS');

export const supposingSchema = z
  .strictObject({
    agreements: z.array(slug).min(1).max(4),
    suppositions: z
      .array(
        z.discriminatedUnion('kind', [
          z.strictObject({
            kind: z.literal('extend'),
            ...supposed,
            period: z.string().max(60).describe('A period of days, months or years: 5 years'),
            at: date,
            by: party.optional().describe('By this state alone; without it, by all'),
          }),
          z.strictObject({
            kind: z.literal('withdraw'),
            ...supposed,
            party,
            at: date.describe('The day on which notice is received'),
            ground: z.enum(['none', 'supreme-interests', 'breach', 'amendment']).optional(),
          }),
          z.strictObject({ kind: z.literal('suspend'), ...supposed, party, at: date }),
          z.strictObject({ kind: z.literal('join'), ...supposed, party, at: date }),
          z.strictObject({
            kind: z.literal('lapse'),
            ...supposed,
            at: date.optional().describe('Without it, as if it had never been extended'),
          }),
          z.strictObject({
            kind: z.literal('without'),
            ...supposed,
            act: slug.describe('The id of an act of the record that is taken not to have taken place'),
          }),
        ]),
      )
      .max(16)
      .optional(),
    patches: z.array(z.string().min(1)).max(8).optional().describe('Patch files as YAML: patch-1.json'),
    on: date.optional(),
    known: date.optional(),
    reading: reading.optional(),
  })
  .meta({ title: 'Supposing', description: 'What is to be imagined of some agreements' });

export type Supposing = z.infer<typeof supposingSchema>;

/** A query as an object; what may be given once and is given twice is a problem. */
export function readQuery<Q extends z.ZodObject>(schema: Q, params: URLSearchParams): z.output<Q> {
  const shape = schema.shape;
  const data: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const key of new Set(params.keys())) {
    const values = params.getAll(key);
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
    const many = field instanceof z.ZodOptional && field.unwrap() instanceof z.ZodArray;
    if (!many && values.length > 1) {
      problems.push({
        code: 'duplicate-key',
        found: `${values.length} values of ${key.slice(0, 60)}`,
        expected: 'one',
      });
    }
    Object.defineProperty(data, key, { value: many ? values : values[0], enumerable: true });
  }
  if (problems.length > 0) throw new ApiFailure(400, problems.slice(0, 20));
  return readData(schema, data, 400, 'query');
}

/** Data by its schema; what is wrong with it is told with its path. */
export function readData<S extends z.ZodType>(schema: S, data: unknown, status: 400 | 422, where: string): z.output<S> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const place = (path: readonly (string | number)[]) => {
    return { file: [where, ...path].map((step) => String(step).slice(0, 60)).join('.'), line: 1, column: 1 };
  };
  throw new ApiFailure(
    status,
    problemsOf(parsed.error, data, schema, { placeOf: place, placeOfKey: (path, key) => place([...path, key]) }),
  );
}
