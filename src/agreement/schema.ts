import * as z from 'zod';
import { code, cycle, date, line, period, reference, slug, zone } from './fields.ts';
import { ATTRIBUTES, type Attribute, EVENTS, ITEM_KINDS } from './vocabulary.ts';

/**
 * The agreement format, version 1. This one source gives the check, the types and the JSON Schema for editors; the
 * meaning of each part is told in docs/agreement-format.md. Every map is closed: an unknown key is an error.
 */

const confidence = z.enum(['confirmed', 'recalled']);
const localised = z.strictObject({ en: line, ru: line.optional() });

/** What every provision says of itself: where it stands, what it says in our words, who says so, how sure we are. */
const provenance = {
  cite: line.describe('The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3)'),
  says: line.describe('What the provision says, in our own words, in one or two sentences'),
  confidence: confidence.describe('confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed'),
  citeConfidence: confidence.optional().describe('Where only the paragraph number is recalled'),
  sources: z.array(reference).min(1).describe('Ids in the register of sources or in `sources` below'),
  note: line.optional(),
};

/** A day that the agreement fixes or counts from one of its own events. */
const dateRule = z
  .strictObject({
    on: date.optional(),
    after: z.enum(['force', 'signature']).optional().describe('Counted from this event'),
    firstOfMonthAfter: z.enum(['force', 'signature']).optional().describe('The first day of the month that follows it'),
    plus: cycle.optional(),
  })
  .refine((rule) => [rule.on, rule.after, rule.firstOfMonthAfter].filter((each) => each !== undefined).length === 1, {
    error: 'exactly one of on, after and firstOfMonthAfter',
  });

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const comparison = z.strictObject({
  above: z.number().optional(),
  atLeast: z.number().optional(),
  below: z.number().optional(),
  atMost: z.number().optional(),
  in: z.array(z.string()).min(1).optional(),
  not: z.string().optional(),
});

function attributeTest(attribute: Attribute) {
  const described = (schema: z.ZodType) => schema.optional().describe(attribute.means);
  switch (attribute.is) {
    case 'word': {
      const values = z.enum(attribute.values as [string, ...string[]]); // Every word in the vocabulary has values.
      return described(
        z.union([values, z.strictObject({ in: z.array(values).min(1) }), z.strictObject({ not: values })]),
      );
    }
    case 'number': {
      const bound = z.number().optional();
      return described(
        z.union([z.number(), z.strictObject({ above: bound, atLeast: bound, below: bound, atMost: bound })]),
      );
    }
    case 'flag':
      return described(z.boolean());
    case 'name':
      return described(z.string());
  }
}

export interface Comparison extends z.infer<typeof comparison> {}
export type Scalar = z.infer<typeof scalar>;
/** All parts must hold. `all`, `any`, `not` and `is` are the connectives; every other key is an attribute and its test. */
export interface Condition {
  readonly all?: readonly Condition[] | undefined;
  readonly any?: readonly Condition[] | undefined;
  readonly not?: Condition | undefined;
  readonly is?: string | undefined;
  readonly [attribute: string]: Scalar | Comparison | readonly Condition[] | Condition | undefined;
}

const condition: z.ZodType<Condition> = z
  .lazy(
    () =>
      z.strictObject({
        all: z.array(condition).min(1).optional().describe('Every one of these'),
        any: z.array(condition).min(1).optional().describe('At least one of these'),
        not: condition.optional().describe('Not this'),
        is: slug.optional().describe('Covered by this term, or of this kind of item'),
        ...Object.fromEntries(Object.entries(ATTRIBUTES).map(([name, attribute]) => [name, attributeTest(attribute)])),
      }) as unknown as z.ZodType<Condition>, // The attributes come from the vocabulary, so their types are those of Condition.
  )
  .meta({ id: 'condition', description: 'A closed set of typed tests, all of which must hold' });

const exception = z.strictObject({ ...provenance, where: condition });

const term = z.strictObject({
  ...provenance,
  is: slug.describe(`A kind of item (${ITEM_KINDS.join(', ')}) or another term that this one narrows`),
  where: condition.optional(),
  named: z
    .strictObject({ ...provenance, types: z.record(code, z.array(line).min(1)) })
    .optional()
    .describe('Types that the agreement names: covered by name, whatever their figures'),
  except: z.record(slug, exception).optional(),
  unclear: z
    .record(slug, exception)
    .optional()
    .describe('Where the text does not settle the matter: the answer is undetermined'),
});

const measure = z.strictObject({
  ...provenance,
  where: condition,
  basis: z.enum(['tested', 'capability']).describe('Which figure counts: the longest tested, or what it can do'),
});

const count = z.strictObject({
  ...provenance,
  unit: line,
  declared: z
    .strictObject({ as: slug, current: cycle, cite: line })
    .optional()
    .describe('The figure by which a party declares this count, and how long one declaration serves'),
  estimated: z
    .array(slug)
    .optional()
    .describe('Figures by third parties that are shown beside the count where nothing is declared, and never counted'),
  sum: z
    .array(
      z.strictObject({
        each: z.array(slug).min(1).describe('Terms: an item that any of them covers is counted'),
        where: condition.optional(),
        value: z.union([z.number().int().nonnegative(), z.literal('reentryVehicles')]).describe('What each counts for'),
      }),
    )
    .min(1),
});

const limit = z.strictObject({
  ...provenance,
  count: slug,
  per: z.literal('party').default('party').describe('Each party alone'),
  max: z.number().int().nonnegative(),
  from: dateRule.optional().describe('When it begins to bind; without it, with entry into force'),
  until: dateRule.optional(),
});

const prohibition = z.strictObject({
  ...provenance,
  forbids: z
    .array(
      z
        .strictObject({
          events: z.array(z.enum(EVENTS)).min(1).optional(),
          holding: z.array(slug).min(1).optional(),
          of: z.array(slug).min(1).optional(),
        })
        .refine((each) => (each.events === undefined) !== (each.holding === undefined), {
          error: 'either events or holding',
        }),
    )
    .min(1),
  from: dateRule.optional(),
});

const trigger = z
  .strictObject({
    event: z.enum(EVENTS).optional().describe('Each time that this happens'),
    where: condition.optional(),
    once: dateRule.optional().describe('One time only'),
    every: cycle.optional().describe('Each period of this length, one after the other'),
    from: dateRule.optional().describe('Where the first period starts'),
    always: z.literal(true).optional().describe('At all times'),
  })
  .refine(
    (when) => [when.event, when.once, when.every, when.always].filter((each) => each !== undefined).length === 1,
    {
      error: 'exactly one of event, once, every and always',
    },
  );

const must = z
  .strictObject({
    send: slug.optional().describe('A notification of this kind'),
    hold: z.enum(EVENTS).optional().describe('A meeting: an event of this kind'),
    allow: slug.optional(),
    do: slug.optional(),
    times: z.number().int().positive().optional(),
  })
  .refine((act) => [act.send, act.hold, act.allow, act.do].filter((each) => each !== undefined).length === 1, {
    error: 'exactly one of send, hold, allow and do',
  });

const duty = z
  .strictObject({
    ...provenance,
    when: trigger,
    who: z.enum(['actor', 'each', 'other']).describe('The party that acted, every party, or the other party'),
    must,
    within: period.optional().describe('At most so long after the event, the date or the end of the period'),
    ahead: period.optional().describe('At least so long before it'),
    unless: z.record(slug, exception).optional(),
    from: dateRule.optional(),
    until: dateRule.optional(),
  })
  .refine((each) => (each.when.always ? !each.within && !each.ahead : true), {
    error: 'no within and no ahead on a duty that is owed always',
  })
  .refine((each) => each.within === undefined || each.ahead === undefined, {
    error: 'either within or ahead',
  });

const quota = z
  .strictObject({
    ...provenance,
    of: slug.describe('What is counted: a kind of inspection or exchange'),
    also: z.array(slug).optional().describe('Kinds that count towards the same quota'),
    per: z.enum(['party', 'site']).default('party'),
    max: z.number().int().nonnegative().optional(),
    schedule: z
      .array(
        z.strictObject({
          first: z.number().int().positive(),
          last: z.number().int().positive(),
          max: z.number().int().nonnegative(),
        }),
      )
      .optional()
      .describe('Where the number changes with the years: the first and last year of each number'),
    every: cycle,
    from: dateRule,
  })
  .refine((each) => (each.max === undefined) !== (each.schedule === undefined), { error: 'either max or schedule' });

const judgement = z.strictObject({
  ...provenance,
  asks: line.describe('The question that only people can answer'),
});

const operation = z
  .strictObject({
    accept: z.array(reference).min(1).optional().describe('Contested statements that this reading takes as true'),
    reject: z.array(reference).min(1).optional().describe('Statements that this reading does not accept'),
    set: line.optional().describe('Path of the value to change: limits.warheads.max'),
    add: line.optional().describe('Path of the new entry'),
    remove: line.optional().describe('Path of the entry that goes'),
    to: z.unknown().optional(),
  })
  .refine((op) => [op.accept, op.reject, op.set, op.add, op.remove].filter((each) => each !== undefined).length === 1, {
    error: 'exactly one of accept, reject, set, add and remove',
  })
  .refine((op) => (op.set !== undefined || op.add !== undefined) === (op.to !== undefined), {
    error: 'to, with set and with add only',
  });

const patchBody = {
  title: line,
  says: line.describe('What this patch holds, in our own words'),
  sources: z.array(reference).min(1),
  confidence,
  cites: z.array(line).optional().describe('The provisions that it rests on'),
  patch: z.array(operation).min(1),
};

const reading = z.strictObject({ by: code, ...patchBody });

const lifecycle = z.strictObject({
  signature: z.strictObject({ ...provenance }).optional(),
  force: z.strictObject({
    ...provenance,
    upon: z.enum(['signature', 'instruments-exchanged']).describe('The act that brings the agreement into force'),
  }),
  duration: z.strictObject({
    ...provenance,
    lasts: z.union([z.literal('unlimited'), cycle]),
    extend: z
      .strictObject({ max: cycle, times: z.number().int().positive(), by: z.literal('all') })
      .optional()
      .describe('How far, how often and by whom it can be extended'),
  }),
  withdraw: z
    .strictObject({
      ...provenance,
      grounds: line.describe('When a party may leave: kept as words, since only people can judge it'),
      after: cycle,
      from: z.enum(['notice', 'receipt']),
      ends: z.enum(['all', 'withdrawing']).describe('For whom the agreement then ends'),
    })
    .optional(),
  suspend: z.strictObject({ ...provenance }).optional(),
  supersedes: z.record(slug, z.strictObject({ ...provenance })).optional(),
});

const conventions = z.strictObject({
  ...provenance,
  zone,
  startDay: z.enum(['excluded', 'included']),
  monthEnd: z.enum(['last-day', 'overflow', 'refuse']),
  holidays: z.union([
    z.literal('none'),
    z.strictObject({
      days: z.array(date),
      weekdays: z.array(z.number().int().min(1).max(7)).max(6),
      roll: z.enum(['next', 'previous']),
    }),
  ]),
});

const source = z.strictObject({
  publisher: line,
  title: line,
  url: z.string().max(2000).optional(),
  grade: line,
});

const party = z.union([
  code,
  z.strictObject({ party: code, before: z.array(z.strictObject({ state: code, until: date })).min(1) }),
]);

export const agreementSchema = z
  .strictObject({
    servanda: z.literal('agreement/1'),
    id: slug,
    title: localised,
    short: line,
    also: z.array(line).optional(),
    kind: z.enum(['treaty', 'executive-agreement', 'political-commitment', 'draft', 'proposal']),
    parties: z.array(party).min(1),
    time: conventions,
    lifecycle,
    terms: z.record(slug, term).default({}),
    measures: z.strictObject({ rangeKm: z.record(slug, measure) }).optional(),
    counts: z.record(slug, count).default({}),
    limits: z.record(slug, limit).default({}),
    prohibitions: z.record(slug, prohibition).default({}),
    duties: z.record(slug, duty).default({}),
    quotas: z.record(slug, quota).default({}),
    judgements: z.record(slug, judgement).default({}),
    readings: z.record(slug, reading).default({}),
    sources: z.record(reference, source).optional().describe('Sources that are not in the register'),
  })
  .meta({
    title: 'Servanda agreement, version 1',
    description: 'One agreement as data: its provisions, each with its article, its readings and its sources',
  });

export const patchSchema = z
  .strictObject({
    servanda: z.literal('patch/1'),
    id: slug,
    agreement: slug,
    kind: z.enum(['reading', 'amendment', 'what-if']),
    by: code.optional(),
    from: date.optional().describe('An amendment changes nothing before this day'),
    ...patchBody,
    sourceRegister: z.record(reference, source).optional(),
    statements: z.array(z.record(z.string(), z.unknown())).optional().describe('Statements added to the record'),
  })
  .meta({
    title: 'Servanda patch, version 1',
    description: 'A named, sourced change to one agreement: a reading, an amendment or a what-if',
  });

export type AgreementFile = z.infer<typeof agreementSchema>;
export type PatchFile = z.infer<typeof patchSchema>;
export type Provenance = z.infer<z.ZodObject<typeof provenance>>;
export type DateRule = z.infer<typeof dateRule>;
export type Term = z.infer<typeof term>;
export type Exception = z.infer<typeof exception>;
export type Count = z.infer<typeof count>;
export type Limit = z.infer<typeof limit>;
export type Prohibition = z.infer<typeof prohibition>;
export type Duty = z.infer<typeof duty>;
export type Quota = z.infer<typeof quota>;
export type Reading = z.infer<typeof reading>;
export type Operation = z.infer<typeof operation>;
export type Source = z.infer<typeof source>;
