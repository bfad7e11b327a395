import * as z from 'zod';
import { body, code, cycle, date, line, monthDay, period, reference, referring, slug, zone } from './fields.ts';
import { ATTRIBUTES, type Attribute, EVENTS, ITEM_KINDS } from './vocabulary.ts';

/**
 * The agreement format, version 1. This one source gives the check, the types and the JSON Schema for editors; the
 * meaning of each part is told in docs/agreement-format.md. Every map is closed: an unknown key is an error.
 */

const confidence = z.enum(['confirmed', 'recalled']);
const localised = z.strictObject({
  en: line.describe('In English'),
  ru: line.optional().describe('In Russian'),
});

/** Names of other parts of the file, of the register, of the library and of the record. */
const termName = referring(slug, 'term');
const termOrKind = referring(slug, 'term-or-kind');
const countName = referring(slug, 'count');
const groupName = referring(slug, 'group');
const quotaName = referring(slug, 'quota');
const agreementName = referring(slug, 'agreement');
const sourceName = referring(reference, 'source');
const statementName = referring(reference, 'statement');
const provisionPath = referring(line, 'provision');

/** What every provision says of itself: where it stands, what it says in our words, who says so, how sure we are. */
const provenance = {
  cite: line.describe('The article, as a lawyer cites it: II(1)(b); Protocol IV, II(3)'),
  says: line.describe('What the provision says, in our own words, in one or two sentences'),
  confidence: confidence.describe('confirmed: seen in a source. recalled: general knowledge, shown as unconfirmed'),
  citeConfidence: confidence.optional().describe('Where only the paragraph number is recalled'),
  sources: z.array(sourceName).min(1).describe('Ids in the register of sources or in `sources` below'),
  note: line.optional().describe('What a reader should know: doubts, choices of ours, practice'),
};

/** What a draft leaves open. An answer that would need it says so, until a patch fills it in. */
const blank = z.literal('blank').describe('Left open in the draft');

/** Whom a provision binds, where that is not every party: states, and groups of this file. */
const binds = z
  .array(z.union([code, groupName]))
  .min(1)
  .optional()
  .describe('States and groups of this file; without it, every party');

const ANCHORS = ['force', 'agreement-force', 'signature', 'opening'] as const;

/** A day that the agreement fixes or counts from one of its own events. */
const dateRule = z
  .strictObject({
    on: date.optional().describe('This day'),
    after: z
      .enum(ANCHORS)
      .optional()
      .describe('Counted from this event; force is the day from which the party itself is bound'),
    firstOfMonthAfter: z.enum(ANCHORS).optional().describe('The first day of the month that follows it'),
    plus: cycle.optional().describe('So long after the event'),
  })
  .refine((rule) => [rule.on, rule.after, rule.firstOfMonthAfter].filter((each) => each !== undefined).length === 1, {
    error: 'exactly one of on, after and firstOfMonthAfter',
  });

const number = z.number().optional();
const bounds = {
  above: number.describe('More than this'),
  atLeast: number.describe('This or more'),
  below: number.describe('Less than this'),
  atMost: number.describe('This or less'),
};
const ONE_OF = 'One of these words';
const ANOTHER = 'Any other word than this';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const comparison = z.strictObject({
  ...bounds,
  in: z.array(z.string()).min(1).optional().describe(ONE_OF),
  not: z.string().optional().describe(ANOTHER),
});

function attributeTest(attribute: Attribute) {
  const described = (schema: z.ZodType) => schema.optional().describe(attribute.means);
  switch (attribute.is) {
    case 'word': {
      const values = z.enum(attribute.values as [string, ...string[]]); // Every word in the vocabulary has values.
      return described(
        z.union([
          values,
          z.strictObject({ in: z.array(values).min(1).describe(ONE_OF) }),
          z.strictObject({ not: values.describe(ANOTHER) }),
        ]),
      );
    }
    case 'number': {
      return described(z.union([z.number(), z.strictObject(bounds)]));
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
        is: termOrKind.optional().describe('Covered by this term, or of this kind of item'),
        ...Object.fromEntries(Object.entries(ATTRIBUTES).map(([name, attribute]) => [name, attributeTest(attribute)])),
      }) as unknown as z.ZodType<Condition>, // The attributes come from the vocabulary, so their types are those of Condition.
  )
  .meta({ id: 'condition', description: 'A closed set of typed tests, all of which must hold' });

const exception = z.strictObject({ ...provenance, where: condition });
const from = dateRule.optional().describe('When it begins to bind; without it, with entry into force');
const until = dateRule.optional().describe('The first day on which it no longer binds');

const term = z.strictObject({
  ...provenance,
  is: termOrKind.describe(`A kind of item (${ITEM_KINDS.join(', ')}) or another term that this one narrows`),
  where: condition.optional(),
  named: z
    .strictObject({
      ...provenance,
      types: z.record(code, z.array(line).min(1)).describe('For each state, the names of its types'),
    })
    .optional()
    .describe('Types that the agreement names: covered by name, whatever their figures'),
  except: z.record(slug, exception).optional().describe('What the text leaves out, by names of your own'),
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
  unit: line.describe('What is counted, in words: warheads, km'),
  declared: z
    .strictObject({
      as: slug.describe('The name of the declared figure in the record'),
      current: cycle.describe('How long one declaration serves'),
      cite: line.describe('The article that asks for the declaration'),
    })
    .optional()
    .describe('The figure by which a party declares this count, and how long one declaration serves'),
  estimated: z
    .array(slug)
    .optional()
    .describe('Figures by third parties that are shown beside the count where nothing is declared, and never counted'),
  sum: z
    .array(
      z.strictObject({
        each: z.array(termName).min(1).describe('Terms: an item that any of them covers is counted'),
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
    })
    .describe('What is added up, one part after the other'),
});

const bound = z.union([
  z.number().nonnegative(),
  blank,
  z
    .strictObject({
      percent: z.number().nonnegative().describe('So many per cent'),
      of: countName.describe('The count of which it is a share'),
      held: code.optional().describe('The party whose count it is; without it, the party itself'),
    })
    .describe('A share of another count, of the party itself or of another'),
  z
    .strictObject({
      base: z.number().nonnegative().describe('The number without the other count'),
      plus: countName.describe('The count that raises it'),
      atMost: z.number().nonnegative().describe('The ceiling'),
    })
    .describe('A number that another count raises, up to a ceiling'),
]);

const limit = z
  .strictObject({
    ...provenance,
    count: countName.describe('A count of this file, which it limits'),
    per: z
      .enum(['party', 'group', 'item'])
      .default('party')
      .describe('Each party alone, each of `groups` together, or each single item'),
    groups: z.array(groupName).min(1).optional().describe('With per: group'),
    binds,
    max: bound.optional().describe('At most this'),
    min: bound.optional().describe('At least this'),
    from,
    until,
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
          events: z.array(z.enum(EVENTS)).min(1).optional().describe('What must not happen'),
          holding: z.array(termName).min(1).optional().describe('Terms: what must not be held'),
          of: z.array(termOrKind).min(1).optional().describe('Terms or kinds of item that the events concern'),
        })
        .refine((each) => (each.events === undefined) !== (each.holding === undefined), {
          error: 'either events or holding',
        }),
    )
    .min(1)
    .describe('Acts and holdings that it forbids'),
  binds,
  from,
  until,
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
    allow: slug.optional().describe('Something that others do, in a name of your own'),
    do: slug.optional().describe('An act, in a name of your own'),
    times: z.number().int().positive().optional().describe('So many times in each period'),
  })
  .refine((act) => [act.send, act.hold, act.allow, act.do].filter((each) => each !== undefined).length === 1, {
    error: 'exactly one of send, hold, allow and do',
  });

const duty = z
  .strictObject({
    ...provenance,
    when: trigger.describe('What starts the duty: an event, a date, a period, each year, or always'),
    who: z
      .enum(['actor', 'each', 'other', 'together'])
      .describe('The party that acted, every party, every other party, or all of them together'),
    binds,
    must: must.describe('What is owed: a notification, a meeting, or another act'),
    within: z
      .union([period, blank])
      .optional()
      .describe('At most so long after the event, the date or the end of the period'),
    ahead: z.union([period, blank]).optional().describe('At least so long before it'),
    timing: line.optional().describe('Where the text asks for speed and gives no day: at once, in advance'),
    unless: z.record(slug, exception).optional().describe('Where nothing is owed, by names of your own'),
    from,
    until,
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
    max: z.union([z.number().int().nonnegative(), blank]).optional().describe('At most so many in each period'),
    schedule: z
      .array(
        z.strictObject({
          first: z.number().int().positive().describe('The first year, counted from 1'),
          last: z.number().int().positive().describe('The last year'),
          max: z.number().int().nonnegative().describe('At most so many in each of these years'),
        }),
      )
      .optional()
      .describe('Where the number changes with the years: the first and last year of each number'),
    every: cycle.describe('The period in which it is counted'),
    from: dateRule.describe('Where the first period starts'),
  })
  .refine((each) => (each.max === undefined) !== (each.schedule === undefined), { error: 'either max or schedule' });

const judgement = z.strictObject({
  ...provenance,
  asks: line.describe('The question that only people can answer'),
});

const group = z
  .strictObject({
    ...provenance,
    states: z.array(code).min(1).optional().describe('The states that belong to it'),
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
  means: z.enum(MEANS).describe('By which means it is watched'),
  quota: line.optional().describe('How often, in words; where it can be counted it is a quota as well'),
  notice: z.union([period, blank]).optional().describe('How long before, at least'),
  quotas: z.array(quotaName).optional().describe('The quotas of this file that belong to it'),
});

/** How the parties meet and decide. */
const meeting = z.strictObject({
  ...provenance,
  within: z.union([period, blank]).optional().describe('At most so long after it was asked for'),
  support: z.union([z.number().int().positive(), blank]).optional().describe('How many parties must ask for it'),
  quorum: z
    .strictObject({
      atLeast: z.number().int().positive().describe('So many parties'),
      outOf: z.number().int().positive().describe('Of every so many'),
    })
    .optional()
    .describe('Of the parties: two of three is { atLeast: 2, outOf: 3 }'),
  decides: z
    .enum(['consensus', 'unanimity', 'unanimity-without-accused', 'majority', 'two-thirds', 'three-quarters'])
    .optional()
    .describe('How it decides'),
  binding: z.boolean().optional().describe('Whether what it decides binds the parties'),
});

/** A dispute in words: who holds what. Where a reading can be computed, it stands in `readings` as well. */
const dispute = z.strictObject({
  ...provenance,
  positions: z
    .array(
      z.strictObject({
        by: z.array(body).min(1).describe('Who holds it'),
        says: line.describe('What they hold, in our own words'),
      }),
    )
    .min(1)
    .describe('What each side holds'),
});

const operation = z
  .strictObject({
    accept: z.array(statementName).min(1).optional().describe('Contested statements that this reading takes as true'),
    reject: z.array(statementName).min(1).optional().describe('Statements that this reading does not accept'),
    set: provisionPath.optional().describe('Path of the value to change: limits.warheads.max'),
    add: line.optional().describe('Path of the new entry'),
    remove: provisionPath.optional().describe('Path of the entry that goes'),
    to: z.unknown().optional().describe('What stands there then'),
  })
  .refine((op) => [op.accept, op.reject, op.set, op.add, op.remove].filter((each) => each !== undefined).length === 1, {
    error: 'exactly one of accept, reject, set, add and remove',
  })
  .refine((op) => (op.set !== undefined || op.add !== undefined) === (op.to !== undefined), {
    error: 'to, with set and with add only',
  });

const patchBody = {
  title: line.describe('What it is called, in a few words'),
  says: line.describe('What this patch holds, in our own words'),
  sources: z.array(sourceName).min(1).describe('Ids in the register of sources or in the file'),
  confidence: confidence.describe('confirmed: seen in a source. recalled: general knowledge'),
  cites: z.array(line).optional().describe('The provisions that it rests on'),
  patch: z.array(operation).min(1).describe('What it changes, one operation after the other'),
};

const reading = z.strictObject({ by: body.describe('Whose reading it is'), ...patchBody });

/** A delay from one day: a period, or the first day of the so-manieth month after its own month. */
const delay = z
  .strictObject({
    plus: cycle.optional().describe('So long after it'),
    firstOfMonth: z.number().int().min(1).max(60).optional().describe('6: the first day of the sixth month after it'),
  })
  .refine((each) => (each.plus === undefined) !== (each.firstOfMonth === undefined), {
    error: 'either plus or firstOfMonth',
  });

const need = z
  .strictObject({
    deposits: z.number().int().positive().optional().describe('So many instruments'),
    all: groupName.optional().describe('The instrument of every state in this group'),
    percentOfSignatories: z
      .strictObject({ above: z.number().min(0).max(100).describe('More than so many per cent') })
      .optional()
      .describe('A share of those that have signed'),
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
    notBefore: dateRule.optional().describe('A day before which it is not in force'),
    joins: z
      .strictObject({
        cite: line.describe('The article on later states'),
        delay: delay.optional().describe('How long after its deposit'),
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
  signature: z
    .strictObject({ ...provenance })
    .optional()
    .describe('Where the text speaks of its signature'),
  force: force.describe('What brings it into force'),
  duration: z
    .strictObject({
      ...provenance,
      lasts: z
        .union([
          z.literal('unlimited'),
          cycle,
          z.strictObject({ through: date.describe('The last day') }).describe('Through this day'),
          z
            .strictObject({ with: agreementName.describe('As long as this other agreement') })
            .describe('As long as another agreement'),
        ])
        .describe('A period, unlimited, { through: a day } or { with: another agreement }'),
      renews: z
        .strictObject({
          every: cycle.describe('For so long each time'),
          ahead: cycle.describe('Unless a party says no so long ahead'),
        })
        .optional()
        .describe('By itself, for so long each time, unless a party says no so long ahead'),
      extend: z
        .strictObject({
          max: z.union([cycle, z.literal('unlimited')]).describe('At most so long at a time'),
          times: z.number().int().positive().optional().describe('Without it, as often as they agree'),
          by: z.enum(['all', 'conference']).describe('All parties together, or a conference of them'),
        })
        .optional()
        .describe('How far, how often and by whom it can be extended'),
    })
    .describe('How long it lasts, and how it is renewed or extended'),
  withdraw: z
    .strictObject({
      ...provenance,
      grounds: line.describe('When a party may leave: kept as words, since only people can judge it'),
      ground: z
        .enum(['none', 'supreme-interests', 'breach', 'amendment'])
        .optional()
        .describe('The kind of ground that the text asks for; none where it asks for none'),
      after: z.union([cycle, blank]).describe('How long after the notice it takes effect'),
      from: z.enum(['notice', 'receipt']).describe('Whether the period runs from the notice or from its receipt'),
      notice: dateRule.optional().describe('The first day on which notice can be given'),
      notBefore: dateRule.optional().describe('The first day on which it can take effect'),
      frozen: z
        .literal('armed-conflict')
        .optional()
        .describe('Does not take effect while the state is in armed conflict'),
      ends: z.enum(['all', 'withdrawing']).describe('For whom the agreement then ends'),
    })
    .optional()
    .describe('How a party leaves; without it no notice has effect'),
  suspend: z
    .strictObject({ ...provenance })
    .optional()
    .describe('The article on suspension, or the general law'),
  supersedes: z
    .record(agreementName, z.strictObject({ ...provenance }))
    .optional()
    .describe('Agreements that it replaces, by their ids'),
});

const conventions = z.strictObject({
  ...provenance,
  zone,
  startDay: z.enum(['excluded', 'included']).describe('Whether the day of the event is counted'),
  monthEnd: z
    .enum(['last-day', 'overflow', 'refuse'])
    .describe('What a period of months does that would end on a day that the month does not have'),
  holidays: z
    .union([
      z.literal('none'),
      z.strictObject({
        days: z.array(date).describe('Single days'),
        weekdays: z.array(z.number().int().min(1).max(7)).max(6).describe('Days of every week; 1 is Monday'),
        roll: z.enum(['next', 'previous']).describe('To which day a last day moves that is a holiday'),
      }),
    ])
    .describe('Whether a last day that is a holiday moves'),
});

export const sourceSchema = z.strictObject({
  publisher: line.describe('Who published it'),
  title: line.describe('Its title'),
  url: z.string().max(2000).optional().describe('Where it can be read'),
  grade: line.describe('What kind of source it is: official, press, not opened'),
});

const party = z.union([
  code,
  z.strictObject({
    party: code.describe('The party as it is now'),
    before: z
      .array(
        z.strictObject({
          state: code.describe('A state that is gone'),
          until: date.describe('The day on which it ended'),
        }),
      )
      .min(1)
      .describe('The states whose place it took'),
  }),
]);

export const agreementSchema = z
  .strictObject({
    servanda: z.literal('agreement/1').describe('The format and its version'),
    id: slug.describe('The name of the agreement everywhere else; the file is called id.yaml'),
    title: localised.describe('The full title'),
    short: line.describe('What people call it'),
    also: z.array(line).optional().describe('Other names'),
    kind: z
      .enum(['treaty', 'executive-agreement', 'political-commitment', 'pledge', 'draft', 'proposal'])
      .describe('What kind of commitment it is; it changes nothing in the answers'),
    parties: z
      .union([
        z.array(party).min(1),
        z
          .strictObject({ open: line.describe('To whom it is open, in words') })
          .describe('The parties are those whose instruments or statements the record has'),
      ])
      .describe('The states that are parties, or to whom it is open'),
    groups: z.record(slug, group).default({}).describe('Named sets of states'),
    time: conventions.describe('How the agreement counts time'),
    lifecycle: lifecycle.describe('How it begins and ends'),
    terms: z.record(slug, term).default({}).describe('What its words cover'),
    measures: z
      .strictObject({ rangeKm: z.record(slug, measure).describe('Which figure of a range counts, for which things') })
      .optional()
      .describe('How figures are measured'),
    counts: z.record(slug, count).default({}).describe('What is counted, and how'),
    limits: z.record(slug, limit).default({}).describe('How much of what is counted is allowed'),
    prohibitions: z.record(slug, prohibition).default({}).describe('What must not happen or be held'),
    duties: z.record(slug, duty).default({}).describe('What a party must do, and by when'),
    quotas: z.record(slug, quota).default({}).describe('How often something may or must be done in each period'),
    verification: z.record(slug, verification).default({}).describe('By which means compliance is watched'),
    meetings: z.record(slug, meeting).default({}).describe('How the parties meet and decide'),
    judgements: z.record(slug, judgement).default({}).describe('Questions that only people can answer'),
    disputes: z.record(slug, dispute).default({}).describe('Who holds what, in words'),
    readings: z
      .record(slug, reading)
      .default({})
      .describe('How a party reads the agreement, as a patch that can be computed'),
    sources: z.record(reference, sourceSchema).optional().describe('Sources that are not in the register'),
  })
  .meta({
    title: 'Servanda agreement, version 1',
    description: 'One agreement as data: its provisions, each with its article, its readings and its sources',
  });

export const patchSchema = z
  .strictObject({
    servanda: z.literal('patch/1').describe('The format and its version'),
    id: slug.describe('The name of the patch'),
    agreement: agreementName.describe('The agreement that it changes'),
    kind: z.enum(['reading', 'amendment', 'what-if']).describe('What kind of change it is'),
    by: code.optional(),
    from: date.optional().describe('An amendment changes nothing before this day'),
    ...patchBody,
    sourceRegister: z.record(reference, sourceSchema).optional().describe('Sources that are not in the register'),
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
export type Source = z.infer<typeof sourceSchema>;
