import * as z from 'zod';
import { body, code, cycle, date, line, monthDay, period, reference, slug, zone } from './fields.ts';
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

/** What a draft leaves open. An answer that would need it says so, until a patch fills it in. */
const blank = z.literal('blank').describe('Left open in the draft');

/** Whom a provision binds, where that is not every party: states, and groups of this file. */
const binds = z
  .array(z.union([code, slug]))
  .min(1)
  .optional()
  .describe('States and groups of this file; without it, every party');

const ANCHORS = ['force', 'agreement-force', 'signature', 'opening'] as const;

/** A day that the agreement fixes or counts from one of its own events. */
const dateRule = z
  .strictObject({
    on: date.optional(),
    after: z
      .enum(ANCHORS)
      .optional()
      .describe('Counted from this event; force is the day from which the party itself is bound'),
    firstOfMonthAfter: z.enum(ANCHORS).optional().describe('The first day of the month that follows it'),
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

const NUMBERS = Object.entries(ATTRIBUTES).flatMap(([name, attribute]) => (attribute.is === 'number' ? [name] : []));

const value = z
  .union([
    z.number().nonnegative(),
    z.enum(NUMBERS as [string, ...string[]]), // Some attributes are numbers.
    z.strictObject({
      byType: z.record(line, z.number().nonnegative()).describe('Attributed by type, whatever is on it'),
    }),
  ])
  .describe('What each counts for: a number, an attribute of the item, or a number for each type');

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
        of: z.array(code).min(1).optional().describe('Only what these parties hold'),
        where: condition.optional(),
        value,
        first: z.number().int().positive().optional().describe('Only so many of them count for `value`'),
        beyond: value.optional().describe('What each of the others counts for'),
      }),
    )
    .min(1)
    .refine((parts) => parts.every((each) => (each.first === undefined) === (each.beyond === undefined)), {
      error: 'first and beyond together',
    }),
});

const bound = z.union([
  z.number().nonnegative(),
  blank,
  z
    .strictObject({ percent: z.number().nonnegative(), of: slug, held: code.optional() })
    .describe('A share of another count, of the party itself or of another'),
  z
    .strictObject({ base: z.number().nonnegative(), plus: slug, atMost: z.number().nonnegative() })
    .describe('A number that another count raises, up to a ceiling'),
]);

const limit = z
  .strictObject({
    ...provenance,
    count: slug,
    per: z
      .enum(['party', 'group', 'item'])
      .default('party')
      .describe('Each party alone, each of `groups` together, or each single item'),
    groups: z.array(slug).min(1).optional().describe('With per: group'),
    binds,
    max: bound.optional(),
    min: bound.optional(),
    from: dateRule.optional().describe('When it begins to bind; without it, with entry into force'),
    until: dateRule.optional(),
  })
  .refine((each) => each.max !== undefined || each.min !== undefined, { error: 'max, min or both' })
  .refine((each) => (each.per === 'group') === (each.groups !== undefined), {
    error: 'groups with per: group, and only there',
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
  binds,
  from: dateRule.optional(),
  until: dateRule.optional(),
});

const trigger = z
  .strictObject({
    event: z.enum(EVENTS).optional().describe('Each time that this happens'),
    where: condition.optional(),
    once: dateRule.optional().describe('One time only'),
    every: cycle.optional().describe('Each period of this length, one after the other'),
    from: dateRule.optional().describe('Where the first period starts'),
    yearly: monthDay.optional().describe('Each year, by this day at the latest'),
    always: z.literal(true).optional().describe('At all times'),
  })
  .refine(
    (when) =>
      [when.event, when.once, when.every, when.yearly, when.always].filter((each) => each !== undefined).length === 1,
    {
      error: 'exactly one of event, once, every, yearly and always',
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
    who: z
      .enum(['actor', 'each', 'other', 'together'])
      .describe('The party that acted, every party, every other party, or all of them together'),
    binds,
    must,
    within: z
      .union([period, blank])
      .optional()
      .describe('At most so long after the event, the date or the end of the period'),
    ahead: z.union([period, blank]).optional().describe('At least so long before it'),
    timing: line.optional().describe('Where the text asks for speed and gives no day: at once, in advance'),
    unless: z.record(slug, exception).optional(),
    from: dateRule.optional(),
    until: dateRule.optional(),
  })
  .refine((each) => (each.when.always ? !each.within && !each.ahead : true), {
    error: 'no within and no ahead on a duty that is owed always',
  })
  .refine((each) => each.who !== 'together' || each.when.event === undefined, {
    error: 'together, on a duty that no event starts',
  })
  .refine((each) => each.within === undefined || each.ahead === undefined, {
    error: 'either within or ahead',
  });

const quota = z
  .strictObject({
    ...provenance,
    of: slug.describe('What is counted: a kind of inspection or exchange'),
    also: z.array(slug).optional().describe('Kinds that count towards the same quota'),
    per: z
      .enum(['party', 'site', 'host'])
      .default('party')
      .describe('What a party makes, what it makes at one site, or what it must accept'),
    binds,
    max: z.union([z.number().int().nonnegative(), blank]).optional(),
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

const group = z
  .strictObject({
    ...provenance,
    states: z.array(code).min(1).optional(),
    asks: line.optional().describe('A class that no list names: the question that decides who belongs to it'),
  })
  .refine((each) => (each.states === undefined) !== (each.asks === undefined), { error: 'either states or asks' });

const MEANS = [
  'on-site-inspection',
  'continuous-monitoring',
  'observation-flight',
  'national-technical-means',
  'technical-monitoring',
  'safeguards',
  'data-exchange',
  'notification',
  'exhibition',
  'consultation',
  'commission',
  'complaint',
  'none',
] as const;

/** How compliance is watched. Who must allow what, and how often, are duties and quotas; this says by which means. */
const verification = z.strictObject({
  ...provenance,
  means: z.enum(MEANS),
  quota: line.optional().describe('How often, in words; where it can be counted it is a quota as well'),
  notice: z.union([period, blank]).optional().describe('How long before, at least'),
  quotas: z.array(slug).optional().describe('The quotas of this file that belong to it'),
});

/** How the parties meet and decide. */
const meeting = z.strictObject({
  ...provenance,
  within: z.union([period, blank]).optional().describe('At most so long after it was asked for'),
  support: z.union([z.number().int().positive(), blank]).optional().describe('How many parties must ask for it'),
  quorum: z
    .strictObject({ atLeast: z.number().int().positive(), outOf: z.number().int().positive() })
    .optional()
    .describe('Of the parties: two of three is { atLeast: 2, outOf: 3 }'),
  decides: z
    .enum(['consensus', 'unanimity', 'unanimity-without-accused', 'majority', 'two-thirds', 'three-quarters'])
    .optional(),
  binding: z.boolean().optional(),
});

/** A dispute in words: who holds what. Where a reading can be computed, it stands in `readings` as well. */
const dispute = z.strictObject({
  ...provenance,
  positions: z.array(z.strictObject({ by: z.array(body).min(1), says: line })).min(1),
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

const reading = z.strictObject({ by: body, ...patchBody });

/** A delay from one day: a period, or the first day of the so-manieth month after its own month. */
const delay = z
  .strictObject({
    plus: cycle.optional(),
    firstOfMonth: z.number().int().min(1).max(60).optional().describe('6: the first day of the sixth month after it'),
  })
  .refine((each) => (each.plus === undefined) !== (each.firstOfMonth === undefined), {
    error: 'either plus or firstOfMonth',
  });

const need = z
  .strictObject({
    deposits: z.number().int().positive().optional().describe('So many instruments'),
    all: slug.optional().describe('The instrument of every state in this group'),
    percentOfSignatories: z.strictObject({ above: z.number().min(0).max(100) }).optional(),
  })
  .refine(
    (each) => [each.deposits, each.all, each.percentOfSignatories].filter((one) => one !== undefined).length === 1,
    { error: 'exactly one of deposits, all and percentOfSignatories' },
  );

const force = z
  .strictObject({
    ...provenance,
    upon: z
      .enum(['signature', 'instruments-exchanged', 'deposits', 'date', 'own-act', 'decision'])
      .describe(
        'What brings it into force: the signature of all, the exchange of instruments, enough deposits, a day, ' +
          "each state's own statement, or a decision that the record has as entry-into-force",
      ),
    on: date.optional().describe('With upon: date'),
    needs: z.array(need).min(1).optional().describe('With upon: deposits; every one of these'),
    delay: delay.optional().describe('How long after the last condition was met'),
    notBefore: dateRule.optional(),
    joins: z
      .strictObject({
        cite: line,
        delay: delay.optional(),
        since: z
          .enum(['condition', 'force'])
          .default('force')
          .describe('For whom: who deposits after the condition was met, or after entry into force'),
      })
      .optional()
      .describe('When a state that joins later is bound; without it, at its deposit'),
    difference: line.optional().describe('Why the recorded day is not the one that the instruments give'),
  })
  .refine((each) => (each.upon === 'deposits') === (each.needs !== undefined), {
    error: 'needs with upon: deposits, and only there',
  })
  .refine((each) => (each.upon === 'date') === (each.on !== undefined), {
    error: 'on with upon: date, and only there',
  });

const lifecycle = z.strictObject({
  signature: z.strictObject({ ...provenance }).optional(),
  force,
  duration: z.strictObject({
    ...provenance,
    lasts: z.union([
      z.literal('unlimited'),
      cycle,
      z.strictObject({ through: date }).describe('Through this day'),
      z.strictObject({ with: slug }).describe('As long as another agreement'),
    ]),
    renews: z
      .strictObject({ every: cycle, ahead: cycle })
      .optional()
      .describe('By itself, for so long each time, unless a party says no so long ahead'),
    extend: z
      .strictObject({
        max: z.union([cycle, z.literal('unlimited')]),
        times: z.number().int().positive().optional().describe('Without it, as often as they agree'),
        by: z.enum(['all', 'conference']).describe('All parties together, or a conference of them'),
      })
      .optional()
      .describe('How far, how often and by whom it can be extended'),
  }),
  withdraw: z
    .strictObject({
      ...provenance,
      grounds: line.describe('When a party may leave: kept as words, since only people can judge it'),
      ground: z
        .enum(['none', 'supreme-interests', 'breach', 'amendment'])
        .optional()
        .describe('The kind of ground that the text asks for; none where it asks for none'),
      after: z.union([cycle, blank]),
      from: z.enum(['notice', 'receipt']),
      notice: dateRule.optional().describe('The first day on which notice can be given'),
      notBefore: dateRule.optional().describe('The first day on which it can take effect'),
      frozen: z
        .literal('armed-conflict')
        .optional()
        .describe('Does not take effect while the state is in armed conflict'),
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
    kind: z.enum(['treaty', 'executive-agreement', 'political-commitment', 'pledge', 'draft', 'proposal']),
    parties: z.union([
      z.array(party).min(1),
      z
        .strictObject({ open: line.describe('To whom it is open, in words') })
        .describe('The parties are those whose instruments or statements the record has'),
    ]),
    groups: z.record(slug, group).default({}),
    time: conventions,
    lifecycle,
    terms: z.record(slug, term).default({}),
    measures: z.strictObject({ rangeKm: z.record(slug, measure) }).optional(),
    counts: z.record(slug, count).default({}),
    limits: z.record(slug, limit).default({}),
    prohibitions: z.record(slug, prohibition).default({}),
    duties: z.record(slug, duty).default({}),
    quotas: z.record(slug, quota).default({}),
    verification: z.record(slug, verification).default({}),
    meetings: z.record(slug, meeting).default({}),
    judgements: z.record(slug, judgement).default({}),
    disputes: z.record(slug, dispute).default({}),
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
export type ForceRule = z.infer<typeof force>;
export type Delay = z.infer<typeof delay>;
export type CountValue = z.infer<typeof value>;
export type Bound = z.infer<typeof bound>;
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
