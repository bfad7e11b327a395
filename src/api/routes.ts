import * as z from 'zod';
import { provisionsOf } from '../agreement/agreement.ts';
import { compareAgreements } from '../agreement/compare.ts';
import { parseAgreement } from '../agreement/parse.ts';
import { quote } from '../agreement/problem.ts';
import { type AgreementFile, agreementSchema } from '../agreement/schema.ts';
import { didYouMean } from '../agreement/suggest.ts';
import { ATTRIBUTES } from '../agreement/vocabulary.ts';
import { askedAbout, coverageFor, DESCRIBED_BY, type Described } from '../ask/define.ts';
import { checkSpan, findingsFor } from '../ask/findings.ts';
import { lintText } from '../ask/lint.ts';
import { membersFor } from '../ask/members.ts';
import { type Named, UsageProblems, unwrap } from '../ask/problems.ts';
import { provisionDetails, provisionsMeant } from '../ask/provisions.ts';
import { type Asking, type Library, NO_CHANGES, recalledIn } from '../ask/question.ts';
import { sourcesFor } from '../ask/sources.ts';
import { statusFor } from '../ask/status.ts';
import { tiedAgreement } from '../ask/ties.ts';
import { timelineFor } from '../ask/timeline.ts';
import { knownSince } from '../record/record.ts';
import { STATEMENT_KINDS } from '../record/schema.ts';
import { comparisonCsv } from '../report/compare-csv.ts';
import { comparisonJson, comparisonSchema } from '../report/compare-json.ts';
import { coverageJson, coveragesSchema } from '../report/define-json.ts';
import { findingsCsv } from '../report/finding-csv.ts';
import { findingJson, findingsSchema } from '../report/finding-json.ts';
import {
  agreementSummary,
  agreementsCsv,
  agreementsSchema,
  provisionsCsv,
  recordPageSchema,
  statementJson,
} from '../report/library-json.ts';
import { provisionDetailSchema, provisionJson, provisionSchema } from '../report/provision-json.ts';
import { sourcesCsv, sourcesJson, sourcesJsonSchema } from '../report/sources-json.ts';
import { membersJson, membersSchema, statusCsv, statusJson, statusSchema } from '../report/status-json.ts';
import { tieJson, tiesCsv, tiesJsonSchema } from '../report/ties-json.ts';
import { timelineCsv } from '../report/timeline-csv.ts';
import { timelineJson, timelineSchema } from '../report/timeline-json.ts';
import { whatIfCsv } from '../report/what-if-csv.ts';
import { whatIfSchema } from '../report/what-if-json.ts';
import { FORECASTS } from './forecasts.ts';
import { ApiFailure, failWith, problemsSchema } from './problem.ts';
import { fields, PAGE, supposingSchema } from './query.ts';
import { type Body, type Route, route, type World } from './route.ts';
import { supposed, supposedQuery } from './supposed.ts';
import { supposing } from './supposing.ts';

/** Questions that are asked with the same words as on the command line, and answered with the same functions. */

const NAMED: Named = (option) => (option === 'show' ? 'get: /api/v1/agreements' : option);
/** More findings than this are an answer that nobody reads, and too much for one request. */
const MOST_FINDINGS = 5000;
/** Without a party or a provision, so many agreements at once. */
const MOST_AGREEMENTS = 12;

const YAML = ['application/yaml', 'application/x-yaml', 'text/yaml', 'text/plain'] as const;
const draft: Body = { types: YAML, means: 'An agreement or a draft of one, as YAML: agreement-1.json' };

const provisionsSchema = z
  .array(provisionSchema)
  .meta({ title: 'Provisions', description: 'In the order of the file' });
const provisionDetailsSchema = z
  .array(provisionDetailSchema)
  .meta({ title: 'Provisions in full', description: 'What show AGREEMENT PROVISION --json prints' });

const { agreement, agreements, on, from, to, known, party, reading, provision } = fields;
const { confirmedOnly, endsBy, unused, offset, limit } = fields;
const word = z.string().min(1).max(100).optional();
const described = {
  item: word.describe('A type in the record, by any of its names; without it, a description'),
  kind: word.describe('What it is: missile, without it'),
  ...Object.fromEntries(DESCRIBED_BY.map((key) => [key, word.describe(ATTRIBUTES[key].means)])),
  range: word.describe('Kilometres: 2350, or 400-700 where only a band is known'),
  payload: word.describe('Kilograms, in the same way'),
};
const agreementParam = { id: 'The id of an agreement' };

export const ROUTES: readonly Route[] = [
  route('listAgreements', 'get', '/agreements', {
    summary: 'The agreements of the library',
    answer: agreementsSchema,
    csv: true,
    answerTo: ({ world }) => ({
      json: () => world.agreements.map(agreementSummary),
      csv: () => agreementsCsv(world.agreements),
    }),
  }),
  route('getAgreement', 'get', '/agreements/{id}', {
    summary: 'One agreement as its file has it',
    params: agreementParam,
    answer: agreementSchema,
    answerTo: ({ params, world }) => {
      const found = inPath(world, params['id']);
      return { json: () => found };
    },
  }),
  route('listProvisions', 'get', '/agreements/{id}/provisions', {
    summary: 'The provisions of one agreement',
    params: agreementParam,
    answer: provisionsSchema,
    csv: true,
    answerTo: ({ params, world }) => {
      const found = inPath(world, params['id']);
      const provisions = provisionsOf(found);
      return {
        json: () => provisions.map((each) => ({ agreement: found.id, ...each })),
        csv: () => provisionsCsv(found.id, provisions),
      };
    },
  }),
  route('getProvision', 'get', '/agreements/{id}/provisions/{provision}', {
    summary: 'One provision with its findings, disputes and sources',
    params: {
      ...agreementParam,
      provision: 'Its article as cited, such as II(1)(b), or its id, such as limits.warheads',
    },
    query: z.strictObject({ known, reading }),
    answer: provisionDetailsSchema,
    answerTo: ({ params, query, world }) => {
      const found = inPath(world, params['id']);
      const provisions = orNotThere(() => provisionsMeant(found, params['provision'] ?? '', NAMED));
      const details = provisionDetails(found, world.record, provisions, asking(query));
      bounded(details.reduce((sum, each) => sum + each.findings.length, 0));
      const isRecalled = recalledIn(world.record);
      return { json: () => details.map((each) => provisionJson(found, each, isRecalled)) };
    },
  }),
  route('findings', 'get', '/findings', {
    summary: 'What held of each provision, for whom, under whose reading, and why',
    query: z.strictObject({
      agreement: agreements,
      ...{ on, from, to, known, party, reading, provision, confirmedOnly, offset, limit },
    }),
    answer: findingsSchema,
    csv: true,
    answerTo: ({ query, world }) => {
      const { agreement: ids, offset: skip, limit: most, ...rest } = query;
      const asked = asking(rest);
      checkSpan(asked, NAMED);
      const library = libraryFor(world, ids, asked);
      const broad = library.agreements.length > MOST_AGREEMENTS;
      if (broad && (asked.on === undefined || (asked.party === undefined && asked.provision === undefined))) {
        failWith(400, [
          `a question about ${library.agreements.length} agreements`,
          'a day, and a party or a provision, where it is about many',
          `add on and party, or name at most ${MOST_AGREEMENTS} agreements`,
        ]);
      }
      const all = findingsFor(library, asked, NO_CHANGES, NAMED).flatMap(({ findings }) => findings);
      const page = skip !== undefined || most !== undefined;
      const findings = page ? all.slice(skip ?? 0, (skip ?? 0) + (most ?? PAGE)) : all;
      bounded(findings.length);
      const isRecalled = recalledIn(library.record);
      return {
        json: () => findings.map((each) => findingJson(each, isRecalled)),
        csv: () => findingsCsv(findings, isRecalled),
        headers: { 'total-count': String(all.length), ...withheldHeader(all) },
      };
    },
  }),
  route('status', 'get', '/status', {
    summary: 'Which agreements bind whom on a day; today, without on',
    query: z.strictObject({ on, known, party, reading, endsBy, confirmedOnly }),
    answer: statusSchema,
    csv: true,
    answerTo: ({ query, world }) => {
      const asked = asking(query);
      const library = libraryFor(world, undefined, asked);
      const everything = statusFor(library, asked, asked.on ?? world.today, NO_CHANGES, NAMED).flatMap(
        ({ life }) => life,
      );
      const told = everything.filter((each) => !each.withheld);
      const isRecalled = recalledIn(library.record);
      return {
        json: () => told.map((each) => statusJson(each, isRecalled)),
        csv: () => statusCsv(told, isRecalled),
        headers: withheldHeader(everything),
      };
    },
  }),
  route('members', 'get', '/members/{id}', {
    summary: 'Which states are bound by an agreement on a day, which only signed, and what keeps it from force',
    params: agreementParam,
    query: z.strictObject({ on, known, reading, confirmedOnly }),
    answer: membersSchema,
    csv: true,
    answerTo: ({ params, query, world }) => {
      const found = inPath(world, params['id']);
      const asked = asking(query);
      const { record } = libraryFor(world, [found.id], asked);
      const { members, printed } = membersFor(found, record, asked, asked.on ?? world.today, NO_CHANGES);
      return {
        json: () => membersJson(members, printed),
        csv: () => statusCsv(members.findings, recalledIn(record)),
      };
    },
  }),
  route('listTies', 'get', '/ties', {
    summary: 'What of one agreement rests on another, and what happens if the other is lost',
    answer: tiesJsonSchema,
    csv: true,
    answerTo: ({ world: { record } }) => ({ json: () => record.ties.map(tieJson), csv: () => tiesCsv(record.ties) }),
  }),
  route('tiesOf', 'get', '/ties/{id}', {
    summary: 'The ties of one agreement, both ways',
    params: { id: 'The id of an agreement, or of another instrument that the ties name' },
    answer: tiesJsonSchema,
    csv: true,
    answerTo: ({ params, world: { record, agreements: all } }) => {
      const ids = all.map((each) => each.id);
      const name = orNotThere(() => tiedAgreement(params['id'] ?? '', record, ids, 'get: /api/v1/ties'));
      const ties = record.ties.filter((tie) => [tie.from, tie.to].includes(name));
      return { json: () => ties.map(tieJson), csv: () => tiesCsv(ties) };
    },
  }),
  route('whatIf', 'post', '/what-if', {
    summary: 'What would follow if agreements were extended, left, suspended, joined, patched or allowed to lapse',
    query: z.strictObject({ on, known, reading }),
    body: {
      types: ['application/json', ...YAML],
      means: 'What is to be supposed, as JSON; or one patch as YAML (patch-1.json), with the days in the query',
      schema: supposingSchema,
    },
    answer: whatIfSchema,
    answerTo: ({ query, body, world }) => ({ json: () => supposing(world, body, query) }),
  }),
  route('supposed', 'get', '/what-if', {
    summary: 'The same for what an address can say: one agreement, in the words of the page /what-if',
    query: supposedQuery,
    answer: whatIfSchema,
    csv: true,
    answerTo: ({ query, world }) => {
      const answer = supposed(world, query);
      return { json: () => answer, csv: () => whatIfCsv(answer) };
    },
  }),
  route('compare', 'get', '/compare', {
    summary: 'Two agreements side by side, provision by provision, by what they mean',
    query: z.strictObject({ a: agreement, b: agreement }),
    answer: comparisonSchema,
    csv: true,
    answerTo: ({ query, world }) => {
      const [a, b] = [inQuery(world, query.a), inQuery(world, query.b)];
      const json = () => comparisonJson(compareAgreements(a, b));
      return { json, csv: () => comparisonCsv(json()) };
    },
  }),
  route('define', 'get', '/define', {
    summary: 'Whether agreements cover a missile or another thing: a type of the record, or one that is described',
    query: z.strictObject({ agreement: agreements, known, reading, ...described }),
    answer: coveragesSchema,
    answerTo: ({ query, world }) => {
      const { agreement: ids, known: knownOn, reading: read, ...words } = query;
      const asked = { ...(knownOn !== undefined && { known: knownOn }), ...(read !== undefined && { reading: read }) };
      const told = coverageFor(libraryFor(world, ids, asked), askedAbout(words as Described, NAMED), asked); // What is absent is not there.
      return { json: () => told.flatMap(({ coverage }) => coverage.map(coverageJson)) };
    },
  }),
  route('compareDraft', 'post', '/compare', {
    summary: 'An agreement of the library beside a draft, which is the body',
    query: z.strictObject({ a: agreement }),
    body: draft,
    answer: comparisonSchema,
    answerTo: ({ query, body, world }) => {
      const a = inQuery(world, query.a);
      const { agreement: b } = unwrap(parseAgreement(body.text, 'body'));
      return { json: () => comparisonJson(compareAgreements(a, b)) };
    },
  }),
  route('lint', 'post', '/lint', {
    summary: 'What is wrong with an agreement or a patch: place, what was found, what was expected, a fix',
    body: { types: YAML, means: 'An agreement or a patch, as YAML' },
    answer: problemsSchema,
    answerTo: ({ body, world }) => ({ json: () => lintText(body.text, 'body', world.record) }),
  }),
  route('timeline', 'get', '/timeline', {
    summary: 'The lives of agreements as lines, for one state or as a whole, and what happened',
    query: z.strictObject({
      agreement: agreements,
      ...{ party, known, reading, from: fields.fromYear, to: fields.toYear },
    }),
    answer: timelineSchema,
    csv: true,
    answerTo: ({ query, world }) => {
      const { agreement: ids, from: first, to: last, ...rest } = query;
      const { from: _from, to: _to, ...asked } = asking(rest);
      const library = libraryFor(world, ids, asked);
      const span = { ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) };
      const { shown, acts } = timelineFor(library, { ...asked, ...span }, world.today, NAMED);
      return { json: () => timelineJson(shown, acts, asked.party), csv: () => timelineCsv(shown, asked.party) };
    },
  }),
  route('record', 'get', '/record', {
    summary: 'Statements of the record, a page of them',
    query: z.strictObject({
      agreement: agreement.optional(),
      kind: z.enum(STATEMENT_KINDS).optional(),
      ...{ known, offset, limit },
    }),
    answer: recordPageSchema,
    answerTo: ({ query, world }) => {
      const { agreement: id, kind, known: by, offset: skip = 0, limit: most = 100 } = query;
      const matching = world.record.statements.filter(
        (each) =>
          (id === undefined || each.agreement === id) &&
          (kind === undefined || each.kind === kind) &&
          (by === undefined || knownSince(each) <= by),
      );
      const statements = matching.slice(skip, skip + most).map(statementJson);
      return { json: () => ({ total: matching.length, offset: skip, statements }) };
    },
  }),
  route('sources', 'get', '/sources', {
    summary: 'What rests on each source of the register, and what is only recalled',
    query: z.strictObject({ agreement: agreement.optional(), unused }),
    answer: sourcesJsonSchema,
    csv: true,
    answerTo: ({ query, world }) => {
      const one = query.agreement === undefined ? undefined : inQuery(world, query.agreement);
      if (one && query.unused) {
        failWith(400, ['agreement with unused', 'either one agreement or the sources on which nothing rests']);
      }
      const asked = { agreements: one ? [one] : world.agreements, record: world.record };
      const { entries, sureness } = sourcesFor(asked, { one: one?.id, unused: query.unused });
      return { json: () => sourcesJson(entries, sureness), csv: () => sourcesCsv(entries) };
    },
  }),
  ...FORECASTS,
];

/** A question without the parts that were not given. */
function asking(
  query: { readonly [K in keyof Asking]?: Asking[K] | undefined } & { readonly provision?: string | undefined },
) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Asking & { readonly provision?: string }; // The same keys, fewer.
}

function libraryFor(world: World, ids: readonly string[] | undefined, { confirmedOnly: sure }: Asking): Library {
  const some = ids === undefined ? world.agreements : [...new Set(ids)].map((id) => inQuery(world, id));
  return { agreements: some, record: sure ? world.confirmed() : world.record };
}

function inPath(world: World, id = ''): AgreementFile {
  return world.agreementById(id) ?? failWith(404, unknownAgreement(world, id));
}

function inQuery(world: World, id: string): AgreementFile {
  return world.agreementById(id) ?? failWith(400, unknownAgreement(world, id));
}

function unknownAgreement(world: World, id: string): [string, string, string] {
  const ids = world.agreements.map((each) => each.id);
  const fix = didYouMean(id, ids) ?? 'get: /api/v1/agreements';
  return [`the agreement ${quote(id)}`, 'the id of an agreement in the library', fix];
}

/** What a path names and nothing has is not found, rather than badly asked. */
function orNotThere<T>(find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (error instanceof UsageProblems) throw new ApiFailure(404, error.problems);
    throw error;
  }
}

function bounded(findings: number): void {
  if (findings <= MOST_FINDINGS) return;
  failWith(400, [
    `a question with ${findings} findings`,
    `one with at most ${MOST_FINDINGS}`,
    'ask for a day, a party or a provision, or for a page with offset and limit',
  ]);
}

/** How many findings were not given because they are not confirmed: beside the answer, which stays what it is. */
function withheldHeader(findings: readonly { readonly withheld?: true }[]): Record<string, string> {
  const many = findings.filter((each) => each.withheld).length;
  return many === 0 ? {} : { 'withheld-count': String(many) };
}
