import * as z from 'zod';
import { matching } from '../agreement/fields.ts';
import { ATTRIBUTES, type Attribute, EVENTS, ITEM_KINDS } from '../agreement/vocabulary.ts';
import { type Moment, parseMoment } from '../time/moment.ts';

/**
 * The record format, version 1. Everything known is a statement: somebody said, at some time, that something was so
 * over some time, and here is the source. A file holds the statements of one kind: CSV with a header row and one
 * statement a row, or the same fields in YAML. Cells are text, so every field reads itself from text.
 */

const slug = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a name in small letters, digits and single hyphens');
const text = z.string().trim().min(1).max(4000);
/** A state (USA), a body that is not a state (FAS), or `all` for the parties together. */
const speaker = matching(/^([A-Z]{3,12}|all)$/, 'a state or body in capital letters such as USA, or all');
const code = matching(/^([A-Z]{3}|all)$/, 'a state as three capital letters (ISO 3166-1) such as USA, or all');
const integer = z
  .union([z.number().int(), matching(/^-?\d+$/, 'a whole number').transform(Number)])
  .pipe(z.number().int().nonnegative());
const flag = z.union([z.boolean(), z.enum(['yes', 'no']).transform((word) => word === 'yes')]);
export const list = z
  .union([
    z.array(z.string()),
    z
      .string()
      .describe('in one line, separated by ;')
      .transform((cell) => cell.split(';').map((each) => each.trim())),
  ])
  .pipe(z.array(z.string().min(1)).min(1));
const MOMENT = 'a date such as 2018-02-05, 2018-02, 2018 or 2023-01-28T23:30-05:00';
const moment = z
  .string()
  .describe(MOMENT)
  .transform((written, context): Moment => {
    const read = parseMoment(written);
    if (read) return read;
    context.addIssue({ code: 'custom', message: MOMENT });
    return z.NEVER;
  });

type Attributes = Readonly<Record<string, string | number | boolean>>;
/** A map in YAML; in a cell `reentryVehicles=1; role=test`. The names and words are those of agreement files. */
const attributeMap = z.strictObject(
  Object.fromEntries(Object.entries(ATTRIBUTES).map(([name, attribute]) => [name, attributeSchema(attribute)])),
) as unknown as z.ZodType<Attributes, Record<string, string>>; // The attributes come from the vocabulary, each with a value of its kind.
const attributes = z.union([
  attributeMap,
  z.string().describe('in one line: reentryVehicles=1; role=test').transform(readPairs).pipe(attributeMap),
]);

const base = {
  id: slug,
  agreement: slug.optional(),
  sources: list.describe('Ids in the register of sources; a row without one does not load'),
  confidence: z.enum(['confirmed', 'recalled']),
  contested: flag.default(false).describe('Takes effect only in a reading that accepts it'),
  said: moment.optional().describe('When it was said, or received by the one it was said to'),
  known: moment.optional().describe('When it became publicly known'),
  note: text.optional(),
};

const declaration = z.strictObject({
  ...base,
  kind: z.literal('declaration'),
  by: speaker.describe('Who says so'),
  party: code.describe('Whose holdings'),
  quantity: slug.describe('The figure, by the name that the agreement gives it'),
  value: integer,
  on: moment.describe('As of this day'),
  corrects: slug.optional().describe('The statement that this one replaces, once it is known'),
  rivals: slug.optional().describe('The statement that this one contradicts; it is shown, not counted'),
});

const holding = z.strictObject({
  ...base,
  kind: z.literal('holding'),
  by: speaker,
  party: code,
  item: z.enum(ITEM_KINDS),
  type: text.optional().describe('The type of item, by any of its names'),
  as: list.optional().describe('What the agreement calls it, as declared: ids of terms'),
  number: integer.default(1),
  attributes: attributes.default({}),
  on: moment.optional().describe('In an inventory as of this day'),
  from: moment.optional().describe('Held from this day'),
  to: moment.optional().describe('Held until the day before this one; without it, until further notice'),
  counts: slug.optional().describe('Said to count towards this count in addition to what its holder declared'),
});

const act = z.strictObject({
  ...base,
  kind: z.literal('act'),
  act: z.enum([
    'proposal',
    'rejection',
    'opening',
    'signature',
    'ratification',
    'deposit',
    'deposit-withdrawn',
    'statement',
    'instruments-exchanged',
    'entry-into-force',
    'provisional-application',
    'reservation',
    'intention-not-to-join',
    'extension',
    'non-renewal',
    'termination',
    'notice-of-withdrawal',
    'revocation',
    'armed-conflict',
    'suspension',
    'suspension-ended',
    'countermeasure',
    'exemption',
  ]),
  by: speaker,
  towards: code.optional(),
  on: moment,
  received: moment.optional(),
  effective: moment.optional().describe('When it takes effect, where that is not the day of the act'),
  until: moment.optional().describe('An extension: the day on which the agreement then ends'),
  amends: flag
    .optional()
    .describe(
      'An extension that all parties agree as an amendment, whatever the clause allows (Vienna Convention, Art. 39)',
    ),
  provisions: list.optional().describe('Only these, by id, such as duties.data-change; without it, all'),
  except: list.optional().describe('All but these'),
  releases: z.enum(['all', 'invoker']).optional().describe('A suspension: whom it frees, as its invoker claims'),
  ground: text.optional(),
});

const event = z.strictObject({
  ...base,
  kind: z.literal('event'),
  event: z.enum(EVENTS),
  by: speaker.optional().describe('Who says so, where that is not the actor'),
  party: code.describe('Who acted'),
  item: z.enum(ITEM_KINDS).optional(),
  type: text.optional(),
  attributes: attributes.default({}),
  number: integer.default(1),
  on: moment,
  to: moment.optional().describe('The last day, where it took more than one'),
});

const notification = z.strictObject({
  ...base,
  kind: z.literal('notification'),
  by: code,
  what: slug.describe('What was sent, in the words of the duty: data-base, data-change'),
  about: slug.optional().describe('The event that it reports'),
  on: moment.optional().describe('As of this day, for a data exchange'),
  sent: moment.optional(),
  received: moment.optional(),
});

const inspection = z.strictObject({
  ...base,
  kind: z.literal('inspection'),
  by: code.describe('Who inspected'),
  party: code.describe('Who was inspected'),
  what: slug.describe('The kind, as the quota calls it'),
  number: integer.default(1),
  site: text.optional(),
  on: moment,
  to: moment.optional().describe('The last day of the span that the number covers'),
});

const conduct = z.strictObject({
  ...base,
  kind: z.literal('conduct'),
  by: speaker.describe('Who says so'),
  party: code.describe('Whose conduct'),
  provisions: list.describe('By id, such as duties.data-change'),
  kept: flag,
  on: moment.optional(),
  from: moment.optional(),
  to: moment.optional(),
  says: text.optional(),
});

const characteristic = z.strictObject({
  ...base,
  kind: z.literal('characteristic'),
  by: speaker.optional().describe('Who says so, where the sources speak for themselves'),
  type: text,
  also: list.optional(),
  party: matching(/^[A-Z]{3}(;[A-Z]{3})*$/, 'one or more states as three capital letters, such as USA;GBR').describe(
    'Whose type',
  ),
  item: z.enum(ITEM_KINDS),
  attributes: attributes.default({}),
  lowKm: integer.optional().describe('Lowest reported maximum range'),
  highKm: integer.optional().describe('Highest reported maximum range'),
  basis: z.enum(['tested', 'capability', 'reported']).default('reported'),
});

const position = z.strictObject({
  ...base,
  kind: z.literal('position'),
  by: speaker,
  on: moment,
  to: moment.optional(),
  what: slug.describe('claim, answer, finding, proposal, step, background ...'),
  provisions: list.optional(),
  says: text.describe('In our own words'),
});

const estimate = z.strictObject({
  ...base,
  kind: z.literal('estimate'),
  by: speaker,
  party: code,
  quantity: slug,
  value: integer,
  on: moment,
});

/** How many parties and signatories a source prints on a day: a check of one's own count. */
const tally = z.strictObject({
  ...base,
  kind: z.literal('tally'),
  parties: integer,
  signatories: integer.optional(),
  on: moment,
});

/** A state's signature and instrument in one row, as depositaries list them; it is read as two acts. */
export const membershipSchema = z.strictObject({
  agreement: slug,
  party: matching(/^[A-Z]{3}$/, 'a state as three capital letters (ISO 3166-1) such as USA'),
  signed: moment.optional(),
  deposited: moment.optional(),
  sources: list,
  confidence: z.enum(['confirmed', 'recalled']),
  note: text.optional(),
});

export type Membership = Readonly<z.output<typeof membershipSchema>>;

export const statementSchemas = {
  declaration,
  holding,
  act,
  event,
  notification,
  inspection,
  conduct,
  characteristic,
  position,
  estimate,
  tally,
} as const;

export type StatementKind = keyof typeof statementSchemas;
export const STATEMENT_KINDS = Object.keys(statementSchemas) as StatementKind[]; // Keys of a literal object.

/** A file of statements in YAML. What is wrong with one statement does not keep the others from being read: load.ts. */
export const recordSchema = z
  .strictObject({
    servanda: z.literal('record/1'),
    statements: z.array(z.discriminatedUnion('kind', Object.values(statementSchemas) as Statements)),
  })
  .meta({ title: 'Servanda record, version 1', description: 'Statements, each attributed, dated and sourced' });

/** The values of a literal object, of which there are some. */
type Statements = [(typeof statementSchemas)[StatementKind], ...(typeof statementSchemas)[StatementKind][]];

export const sourceSchema = z.strictObject({
  id: slug,
  publisher: text,
  title: text,
  url: z.string().max(2000).optional(),
  grade: text.describe('official, official copy, specialist, secondary, news, mirror, opinion, not opened or none'),
});

type Read<K extends StatementKind> = Readonly<z.output<(typeof statementSchemas)[K]>>;
export type Declaration = Read<'declaration'>;
export type Holding = Read<'holding'>;
export type Act = Read<'act'>;
export type Event = Read<'event'>;
export type Notification = Read<'notification'>;
export type Inspection = Read<'inspection'>;
export type Conduct = Read<'conduct'>;
export type Characteristic = Read<'characteristic'>;
export type Position = Read<'position'>;
type Estimate = Read<'estimate'>;
export type Tally = Read<'tally'>;
export type Statement =
  | Declaration
  | Holding
  | Act
  | Event
  | Notification
  | Inspection
  | Conduct
  | Characteristic
  | Position
  | Estimate
  | Tally;

function attributeSchema(attribute: Attribute): z.ZodType {
  switch (attribute.is) {
    case 'word':
      return z
        .enum(attribute.values as [string, ...string[]]) // Every word in the vocabulary has values.
        .optional()
        .describe(attribute.means);
    case 'number':
      return z
        .union([z.number().nonnegative(), matching(/^\d{1,12}(\.\d{1,6})?$/, 'a number').transform(Number)])
        .optional()
        .describe(attribute.means);
    case 'flag':
      return z
        .union([z.boolean(), z.enum(['yes', 'no', 'true', 'false']).transform((word) => /yes|true/.test(word))])
        .optional()
        .describe(attribute.means);
    case 'name':
      return text.optional().describe(attribute.means);
  }
}

function readPairs(cell: string, context: z.RefinementCtx): Record<string, string> {
  const pairs = cell.split(';').map((pair): [string, string] => {
    const [name = '', ...value] = pair.split('=');
    return [name.trim(), value.join('=').trim()];
  });
  const names = new Set(pairs.map(([name]) => name));
  if (names.size < pairs.length) context.addIssue({ code: 'custom', message: 'each attribute once' });
  return Object.fromEntries(pairs);
}
