import { type JsonSchema, type OpenApi, openApi, type Parameter } from './openapi.ts';

/** The client in TypeScript, from the document alone: a type for each schema, a function for each question. */
export function clientText(document: OpenApi = openApi()): string {
  const types = Object.entries(document.components.schemas).map(
    ([name, schema]) => `${comment(schema['description'])}export type ${name} = ${typeOf(schema, '')};`,
  );
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  );
  const functions = operations.map(({ path, method, operationId, summary, parameters, requestBody, responses }) => {
    const inPath = parameters.filter((each) => each.in === 'path');
    const query = parameters.filter((each) => each.in === 'query');
    const needed = query.some((each) => each.required);
    const body = requestBody as
      | { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> }
      | undefined; // As openapi.ts made it.
    const json = body?.content['application/json'];
    const sent = json ? `${typeOf(json.schema, '    ')} | string` : 'string';
    const answer = typeOf(responses['200']?.content?.['application/json']?.schema ?? {}, '    ');
    const args = [
      ...inPath.map(({ name }) => `${name}: string`),
      ...(body ? [`body: ${sent}`] : []),
      ...(query.length > 0 ? [`query: ${queryType(query)}${needed ? '' : ' = {}'}`] : []),
    ];
    const address = `\`${path.replaceAll(/\{(\w+)\}/g, `\${encodeURIComponent($1)}`)}\``;
    const given = [
      `'${method.toUpperCase()}'`,
      address,
      query.length > 0 ? 'query' : '{}',
      ...(body ? ['body'] : []),
    ].join(', ');
    return `    /** ${summary}. */\n    ${operationId}: (${args.join(', ')}): Promise<${answer}> => ask(${given}),`;
  });
  return `${HEAD}\n${types.join('\n\n')}\n${MIDDLE}${functions.join('\n')}\n  };\n}\n`;
}

const HEAD = `// Written by scripts/client.ts from the OpenAPI document. Do not edit: npm run client
// SPDX-License-Identifier: Apache-2.0

/** The API of Servanda, typed. It needs nothing but \`fetch\`. */
`;

const MIDDLE = `
/** An answer other than the one asked for: what was found, what was expected, a fix. */
export class ServandaProblem extends Error {
  readonly details: ProblemDetails;
  constructor(details: ProblemDetails) {
    super(details.detail);
    this.details = details;
  }
}

export interface Options {
  /** Where the server is: \`http://127.0.0.1:4660\`; without it, where the page comes from. */
  readonly base?: string;
  /** Instead of the global one. */
  readonly fetch?: (url: string, init: RequestInit) => Response | Promise<Response>;
  readonly signal?: AbortSignal;
}

type Query = { readonly [name: string]: string | readonly string[] | undefined };

/** \`await servanda().findings({ agreement: ['new-start'], on: '2022-03-01' })\`. */
export function servanda({ base = '', fetch = (url, init) => globalThis.fetch(url, init), signal }: Options = {}) {
  const ask = async <T>(method: 'GET' | 'POST', path: string, query: Query, body?: object | string): Promise<T> => {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      for (const each of value === undefined ? [] : [value].flat()) params.append(name, each as string);
    }
    const type = typeof body === 'string' ? 'application/yaml' : 'application/json';
    const response = await fetch(\`\${base}/api/v1\${path}\${params.size > 0 ? \`?\${params}\` : ''}\`, {
      method,
      headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': type }) },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    });
    if (!response.ok) throw new ServandaProblem((await response.json()) as ProblemDetails);
    return (await response.json()) as T;
  };
  return {
`;

function queryType(query: readonly Parameter[]): string {
  const fields = query.map(({ name, required, schema }) => {
    return `readonly ${name}${required ? '' : '?'}: ${typeOf(schema, '')}${required ? '' : ' | undefined'}`;
  });
  return `{ ${fields.join('; ')} }`;
}

function typeOf(schema: JsonSchema, indent: string): string {
  const { $ref, anyOf, oneOf, allOf, type } = schema;
  if (typeof $ref === 'string') return $ref.slice($ref.lastIndexOf('/') + 1);
  if ('const' in schema) return JSON.stringify(schema['const']);
  const values = schema['enum'];
  if (Array.isArray(values)) return values.map((each) => JSON.stringify(each)).join(' | ');
  const several = anyOf ?? oneOf;
  if (Array.isArray(several)) return unionOf(several as JsonSchema[], indent, ' | '); // Schemas, in JSON Schema.
  if (Array.isArray(allOf)) return unionOf(allOf as JsonSchema[], indent, ' & '); // Schemas too.
  if (Array.isArray(type))
    return [...new Set(type.map((each) => typeOf({ ...schema, type: each }, indent)))].join(' | ');
  switch (type) {
    case 'string':
      return 'string';
    case 'number':
    case 'integer':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array': {
      const item = typeOf((schema['items'] ?? {}) as JsonSchema, indent); // A schema, where there is one.
      return / [|&] /.test(item) && !item.startsWith('{') ? `readonly (${item})[]` : `readonly ${wrapped(item)}[]`;
    }
    case 'object':
      return objectOf(schema, indent);
    default:
      return 'unknown';
  }
}

function wrapped(item: string): string {
  return item.startsWith('readonly') || / [|&] /.test(item) ? `(${item})` : item;
}

function unionOf(schemas: readonly JsonSchema[], indent: string, by: string): string {
  return [...new Set(schemas.map((each) => wrapped(typeOf(each, indent))))].join(by);
}

function objectOf(schema: JsonSchema, indent: string): string {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>; // Schemas by name.
  const required = (schema['required'] ?? []) as readonly string[]; // Names.
  const inner = `${indent}  `;
  const fields = Object.entries(properties).map(([name, each]) => {
    const key = /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
    return `${comment(each['description'], inner)}${inner}readonly ${key}${required.includes(name) ? '' : '?'}: ${typeOf(each, inner)};`;
  });
  const other = schema['additionalProperties'];
  const more =
    typeof other === 'object' && other !== null && Object.keys(properties).length === 0
      ? [`${inner}readonly [name: string]: ${typeOf(other as JsonSchema, inner)};`] // A schema, as it is an object.
      : other === false
        ? []
        : [`${inner}readonly [name: string]: unknown;`];
  const lines = [...fields, ...more];
  return lines.length === 0 ? 'object' : `{\n${lines.join('\n')}\n${indent}}`;
}

function comment(description: unknown, indent = ''): string {
  return typeof description === 'string' ? `${indent}/** ${description.replaceAll('*/', '* /')} */\n` : '';
}
