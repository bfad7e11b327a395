import * as z from 'zod';
import { agreementSchema } from '../agreement/schema.ts';
import { comparisonSchema } from '../report/compare-json.ts';
import { coveragesSchema } from '../report/define-json.ts';
import { findingsSchema, reasonSchema } from '../report/finding-json.ts';
import { forecastSchema, scenarioDetailSchema, scenariosSchema } from '../report/forecast-json.ts';
import { agreementsSchema, recordPageSchema, statementSchema } from '../report/library-json.ts';
import { sourcesJsonSchema } from '../report/sources-json.ts';
import { membersSchema, statusSchema } from '../report/status-json.ts';
import { tiesJsonSchema } from '../report/ties-json.ts';
import { timelineSchema } from '../report/timeline-json.ts';
import { whatIfSchema } from '../report/what-if-json.ts';
import { foundProblemSchema, PROBLEM_TYPES, problemDetailsSchema, problemsSchema } from './problem.ts';
import { supposingSchema } from './query.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes.ts';

/** The schemas that have a name of their own in the document; others stand where they are used. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  Agreement: agreementSchema,
  Agreements: agreementsSchema,
  Comparison: comparisonSchema,
  Coverage: coveragesSchema,
  Findings: findingsSchema,
  Forecast: forecastSchema,
  Members: membersSchema,
  Problem: foundProblemSchema,
  ProblemDetails: problemDetailsSchema,
  Problems: problemsSchema,
  Reason: reasonSchema,
  RecordPage: recordPageSchema,
  ScenarioDetail: scenarioDetailSchema,
  Scenarios: scenariosSchema,
  Sources: sourcesJsonSchema,
  Statement: statementSchema,
  Status: statusSchema,
  Supposing: supposingSchema,
  Ties: tiesJsonSchema,
  Timeline: timelineSchema,
  WhatIf: whatIfSchema,
};

export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

export type JsonSchema = Readonly<Record<string, unknown>>;

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: object;
  readonly responses: { readonly [status: string]: Response };
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
}

interface Response {
  readonly description: string;
  readonly content?: { readonly [type: string]: { readonly schema: JsonSchema } };
}

const REF = '#/components/schemas/';

/** The whole API as an OpenAPI 3.1 document, made from the schemas that read the questions and check the answers. */
export function openApi(): OpenApi {
  const { schemas, refOf } = componentsOf();
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of ROUTES) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route, refOf) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Servanda',
      version: '1',
      description:
        'Arms-control agreements, executable: who was bound by what, was it kept, and why, under each reading. ' +
        'The same questions and the same answers as on the command line. Nothing is stored.',
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: { schemas },
  };
}

function operationOf(route: Route, refOf: (schema: z.ZodType) => JsonSchema): Operation {
  const params = Object.entries(route.params).map(([name, description]): Parameter => {
    return { name, in: 'path', required: true, description, schema: { type: 'string' } };
  });
  const { properties = {}, required = [] } = toJson(route.query, 'input') as {
    readonly properties?: Readonly<Record<string, JsonSchema>>;
    readonly required?: readonly string[];
  }; // What zod makes of an object.
  const query = Object.entries(properties).map(([name, { description, ...schema }]): Parameter => {
    const says = typeof description === 'string' ? description : name;
    return { name, in: 'query', required: required.includes(name), description: says, schema };
  });
  const { body } = route;
  const content = body?.types.map((type) => {
    const schema = type === 'application/json' && body.schema ? refOf(body.schema) : { type: 'string' };
    return [type, { schema }] as const;
  });
  const error = { schema: refOf(problemDetailsSchema) };
  const errors = body ? [400, 403, 406, 408, 413, 414, 415, 422, 429, 503] : [400, 404, 406, 414, 422, 429, 503];
  return {
    operationId: route.id,
    summary: route.summary,
    parameters: [...params, ...query],
    ...(content && { requestBody: { required: true, description: body?.means, content: Object.fromEntries(content) } }),
    responses: {
      200: {
        description: route.summary,
        content: {
          'application/json': { schema: refOf(route.answer) },
          ...(route.csv && { 'text/csv': { schema: { type: 'string' } } }),
        },
      },
      ...(body ? {} : { 304: { description: 'What the client has is still the answer' } }),
      ...Object.fromEntries(
        errors.map((status) => [
          String(status),
          {
            description: PROBLEM_TYPES[status as keyof typeof PROBLEM_TYPES], // Each of them is listed there.
            content: { 'application/problem+json': error },
          },
        ]),
      ),
    },
  };
}

/** Named schemas by reference, and what they share under names of their own. */
function componentsOf(): {
  readonly schemas: Record<string, JsonSchema>;
  readonly refOf: (schema: z.ZodType) => JsonSchema;
} {
  const names = new Map(Object.entries(NAMED).map(([name, schema]) => [schema, name]));
  for (const route of ROUTES) {
    if (!names.has(route.answer)) names.set(route.answer, `${route.id[0]?.toUpperCase()}${route.id.slice(1)}`);
  }
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of names) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { uri: (id) => `${REF}${id}`, io: 'output', unrepresentable: 'any' }).schemas;
  const { __shared, ...own } = made as Record<string, JsonSchema>; // JSON Schemas by name, and one of what they share.
  const shared = (__shared?.['$defs'] ?? {}) as Record<string, JsonSchema>; // Schemas by name.
  const plain = JSON.stringify({ ...own, ...shared }).replaceAll(`${REF}__shared#/$defs/`, REF);
  const schemas = JSON.parse(plain) as Record<string, JsonSchema>; // As it was written in the line above.
  const sorted = Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1));
  const bare = sorted.map(([name, { $id: _id, $schema: _schema, ...schema }]) => [name, schema] as const);
  return {
    schemas: Object.fromEntries(bare),
    refOf: (schema) => ({ $ref: `${REF}${names.get(schema) ?? 'missing'}` }),
  };
}

function toJson(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest as JsonSchema; // A schema without the name of its dialect.
}
