import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { FILE, libraryText, small, sure } from '../agreement/testing.ts';
import { readYaml } from '../agreement/yaml-source.ts';
import { runEnsemble } from '../forecast/ensemble.ts';
import { outcomeOf } from '../forecast/outcome.ts';
import { prepared } from '../forecast/testing.ts';
import { loadRecord } from '../record/load.ts';
import { RECORD_FILES } from '../record/testing.ts';
import { agreementIds } from '../store/library.ts';
import { scenarioIds } from '../store/scenarios.ts';
import { digestOf } from '../work/ensemble.ts';
import { forecastJson } from './forecast-json.ts';
import { jsonSchemas } from './json-schemas.ts';

const SCHEMAS = new URL('../../schemas/', import.meta.url);
const schemas = jsonSchemas();

test('schemas/ holds what scripts/schemas.ts writes', () => {
  assert.ok(Object.keys(schemas).every((file) => readdirSync(SCHEMAS).includes(file)));
  for (const [file, text] of Object.entries(schemas)) {
    const committed = readFileSync(new URL(file, SCHEMAS), 'utf8');
    assert.equal(committed, text, `schemas/${file} is not what the code says: npm run schemas`);
  }
});

test('writing them again gives the same', () => assert.deepEqual(jsonSchemas(), schemas));

/** As much of JSON Schema as the schemas use. */
interface Schema {
  readonly [keyword: string]: unknown;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: { readonly [key: string]: Schema };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly description?: string;
}

const SAYS_NOTHING = ['$schema', 'title', 'description', 'default', 'definitions'];
const KEYWORDS = new Set([
  ...SAYS_NOTHING,
  ...[
    '$ref',
    'type',
    'properties',
    'required',
    'additionalProperties',
    'propertyNames',
    'items',
    'anyOf',
    'oneOf',
    'allOf',
  ],
  ...[
    'enum',
    'const',
    'pattern',
    'minimum',
    'exclusiveMinimum',
    'maximum',
    'minLength',
    'maxLength',
    'minItems',
    'maxItems',
  ],
]);

/** What a validator for editors finds: paths with the keyword that fails. It knows every keyword that it meets. */
function validate(root: Schema, schema: Schema, value: unknown, path = ''): string[] {
  for (const keyword of Object.keys(schema)) assert.ok(KEYWORDS.has(keyword), `test: unknown keyword ${keyword}`);
  const wrong: string[] = [];
  const check = (right: boolean, keyword: string) => {
    if (!right) wrong.push(`${path || '.'} ${keyword}`);
  };
  const valid = (part: Schema) => validate(root, part, value, path).length === 0;

  if (schema.$ref) wrong.push(...validate(root, resolve(root, schema.$ref), value, path));
  for (const part of schema.allOf ?? []) wrong.push(...validate(root, part, value, path));
  if (schema.anyOf) check(schema.anyOf.some(valid), 'anyOf');
  if (schema.oneOf) check(schema.oneOf.filter(valid).length === 1, 'oneOf');
  if (schema.type)
    check(
      [schema.type].flat().some((type) => isOf(type, value)),
      'type',
    );
  if (schema.enum) check(schema.enum.includes(value), 'enum');
  if ('const' in schema) check(schema.const === value, 'const');
  if (typeof value === 'string') {
    if (schema.pattern) check(new RegExp(schema.pattern, 'u').test(value), 'pattern');
    check(value.length >= (schema.minLength ?? 0) && value.length <= (schema.maxLength ?? value.length), 'length');
  }
  if (typeof value === 'number') {
    check(value >= (schema.minimum ?? value) && value <= (schema.maximum ?? value), 'range');
    if (schema.exclusiveMinimum !== undefined) check(value > schema.exclusiveMinimum, 'range');
  }
  if (Array.isArray(value)) {
    check(value.length >= (schema.minItems ?? 0) && value.length <= (schema.maxItems ?? value.length), 'items');
    for (const [i, each] of value.entries()) {
      if (schema.items) wrong.push(...validate(root, schema.items, each, `${path}.${i}`));
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const key of schema.required ?? []) check(Object.hasOwn(value, key), `required ${key}`);
    for (const [key, each] of Object.entries(value)) {
      const known = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
      const other = known ?? schema.additionalProperties ?? true;
      check(other !== false, `unknown ${key}`);
      if (typeof other === 'object') wrong.push(...validate(root, other, each, `${path}.${key}`));
      if (schema.propertyNames) wrong.push(...validate(root, schema.propertyNames, key, `${path}.${key}`));
    }
  }
  return wrong;
}

function resolve(root: Schema, ref: string): Schema {
  const found = ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, step) => (at as Schema)[step], root); // A reference within the schema.
  assert.ok(typeof found === 'object' && found !== null, `test: nothing at ${ref}`);
  return found as Schema; // An object, as has just been seen.
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return type === 'null' ? value === null : typeof value === type;
}

function schemaOf(file: string): Schema {
  return JSON.parse(schemas[file] ?? '');
}

const agreement = schemaOf('agreement-1.json');
const patch = schemaOf('patch-1.json');
const record = schemaOf('record-1.json');
const scenario = schemaOf('scenario-1.json');
const parameters = schemaOf('parameters-1.json');

function scenarioText(path: string): string {
  return readFileSync(new URL(`../../scenarios/${path}.yaml`, import.meta.url), 'utf8');
}

function read(text: string): unknown {
  return sure(readYaml(text, FILE)).data;
}

function lapse(from: string, to: string): unknown {
  return read(scenarioText('lapse').replace(from, to));
}

test('each begins with its dialect, its title and its description, and claims no address', () => {
  for (const file of Object.keys(schemas)) {
    const schema = schemaOf(file);
    assert.deepEqual(Object.keys(schema).slice(0, 3), ['$schema', 'title', 'description']);
    assert.equal(schema['$schema'], 'http://json-schema.org/draft-07/schema#');
    assert.match(String(schema['title']), /^Servanda [a-z-]+, version 1$/);
    assert.doesNotMatch(schemas[file] ?? '', /"\$?id": "/);
  }
});

for (const id of agreementIds()) {
  test(`agreements/${id}.yaml is right by its schema, and says which it is`, () => {
    const text = libraryText(id);
    assert.deepEqual(validate(agreement, agreement, sure(readYaml(text, id)).data), []);
    assert.match(text, /^# yaml-language-server: \$schema=\.\.\/schemas\/agreement-1\.json\n/);
  });
}

for (const id of scenarioIds()) {
  test(`scenarios/${id}.yaml is right by its schema, and says which it is`, () => {
    const text = scenarioText(id);
    assert.deepEqual(validate(scenario, scenario, sure(readYaml(text, id)).data), []);
    assert.match(text, /^# yaml-language-server: \$schema=\.\.\/schemas\/scenario-1\.json\n/);
  });
}

test('the parameters are right by their schema, and say which it is', () => {
  const text = scenarioText('parameters/base');
  assert.deepEqual(validate(parameters, parameters, sure(readYaml(text, 'base')).data), []);
  assert.match(text, /^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/parameters-1\.json\n/);
});

test('a forecast is right by its schema', () => {
  const ready = prepared('extension', { years: 1 });
  const summary = runEnsemble(ready.compiled, 20);
  const answer = forecastJson(outcomeOf(ready, summary, '2025'), digestOf(summary));
  const forecast = schemaOf('forecast-1.json');
  assert.deepEqual(validate(forecast, forecast, JSON.parse(JSON.stringify(answer))), []);
  assert.deepEqual(validate(forecast, forecast, { ...answer, seed: '1' }), ['.seed type']);
});

test('every statement of the record is right by its schema, written as YAML would have it', () => {
  const { statements } = sure(loadRecord(RECORD_FILES));
  const written = JSON.parse(
    JSON.stringify({ servanda: 'record/1', statements }, (_key, value) =>
      value?.precision !== undefined ? value.text : value,
    ),
  );
  assert.deepEqual(validate(record, record, written), []);
  assert.equal(written.statements.length, statements.length);
});

const PATCH = {
  servanda: 'patch/1',
  id: 'cap',
  agreement: 'new-start',
  kind: 'what-if',
  title: 'T',
  says: 'S',
  sources: ['a'],
  confidence: 'recalled',
  patch: [{ set: 'limits.warheads.max', to: 1000 }, { accept: ['x'] }],
  statements: [{ kind: 'act', id: 'x' }],
};
const STATEMENT = {
  kind: 'estimate',
  id: 'e',
  by: 'FAS',
  party: 'RUS',
  quantity: 'warheads',
  value: '7',
  on: '2023',
  sources: 'a; b',
  confidence: 'confirmed',
};

const wrong: [what: string, schema: Schema, value: unknown, ...found: string[]][] = [
  ['an agreement that is right', agreement, read(small())],
  ['a key that nobody knows', agreement, read(`${small()}limitz: {}`), '. unknown limitz'],
  ['a key that is missing', agreement, read(small().replace('short: Small\n', '')), '. required short'],
  ['another version', agreement, read(small().replace('agreement/1', 'agreement/2')), '.servanda const'],
  [
    'a name with a capital',
    agreement,
    read(`${small()}terms: { Arm: {} }`),
    '.terms.Arm required cite',
    '.terms.Arm required says',
    '.terms.Arm required confidence',
    '.terms.Arm required sources',
    '.terms.Arm required is',
    '.terms.Arm pattern',
  ],
  ['a word that nobody knows', agreement, read(small().replace('last-day', 'lastday')), '.time.monthEnd enum'],
  ['text for a list', agreement, read(small().replace('[AAA, BBB]', 'AAA')), '.parties anyOf'],
  [
    'a condition in a condition',
    agreement,
    read(
      small().replace(
        'unlimited }',
        'unlimited }\nterms: { a: { cite: A, says: B, confidence: recalled, sources: [a], is: missile, where: { not: { any: [{ flite: cruise }] } } } }',
      ),
    ),
    '.terms.a.where.not.any.0 unknown flite',
  ],
  [
    'a scenario of another quantity',
    scenario,
    lapse(': launchers', ': warheads'),
    '.agreements.0.limits.limits.launchers enum',
  ],
  ['a scenario without a seed', scenario, lapse('seed: 1', ''), '. required seed'],
  ['a scenario of a million years', scenario, lapse('years: 20', 'years: 1000000'), '.years range'],
  ['a patch that is right', patch, PATCH],
  ['a patch without operations', patch, { ...PATCH, patch: [] }, '.patch items'],
  ['a patch of another kind', patch, { ...PATCH, kind: 'wish' }, '.kind enum'],
  [
    'a record that is right',
    record,
    { servanda: 'record/1', statements: [STATEMENT, { ...STATEMENT, value: 7, sources: ['a'] }] },
  ],
  [
    'a statement of no kind',
    record,
    { servanda: 'record/1', statements: [{ ...STATEMENT, kind: 'guess' }] },
    '.statements.0 oneOf',
  ],
  [
    'a statement with a key of another kind',
    record,
    { servanda: 'record/1', statements: [{ ...STATEMENT, ground: 'x' }] },
    '.statements.0 oneOf',
  ],
  [
    'an attribute that nobody knows',
    record,
    {
      servanda: 'record/1',
      statements: [
        {
          kind: 'event',
          id: 'e',
          event: 'launch',
          party: 'USA',
          on: '2023',
          attributes: { roel: 'test' },
          sources: ['a'],
          confidence: 'confirmed',
        },
      ],
    },
    '.statements.0 oneOf',
  ],
];
for (const [what, schema, value, ...found] of wrong) {
  test(`an editor is told of ${what}: ${found.length} problems`, () =>
    assert.deepEqual(validate(schema, schema, value), found));
}

/** The schema at a path of keys, through references. */
function at(root: Schema, ...path: string[]): Schema {
  return path.reduce((schema, key) => {
    const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
    const here = ref ? resolve(root, ref) : schema;
    const next = key === '*' ? here.additionalProperties : (here.properties?.[key] ?? here.items);
    assert.ok(typeof next === 'object', `test: nothing at ${path.join('.')}`);
    return next;
  }, root);
}

/** The first of the schemas that a value can follow. */
function firstOf(schema: Schema): Schema {
  const [first] = schema.anyOf ?? [];
  assert.ok(first, 'test: nothing to choose from');
  return first;
}

const described: [what: string, schema: Schema, description: RegExp][] = [
  ['a zone', at(agreement, 'time', 'zone'), /^a time zone such as UTC/],
  [
    'a date',
    at(agreement, 'limits', '*', 'from', 'on'),
    /^This day: a date that exists, in quotation marks: '2018-02-05'$/,
  ],
  ['what a period is for', at(agreement, 'duties', '*', 'within'), /^At most so long after /],
  [
    'a period, where it may be left blank',
    firstOf(at(agreement, 'duties', '*', 'within')),
    /^a period such as 5 days, 6 months/,
  ],
  [
    'a cycle, after what it is for',
    at(agreement, 'duties', '*', 'when', 'every'),
    /^Each period of this length.*: a period of days, months or years/,
  ],
  [
    'a name, after what it is for',
    at(agreement, 'terms', '*', 'is'),
    /^A kind of item .*: a name of at most 64 small letters/,
  ],
  [
    'a date of a patch, after what it is for',
    at(patch, 'from'),
    /^An amendment changes nothing before this day: a date that exists/,
  ],
  ['a state', at(patch, 'by'), /^a state as three capital letters/],
  [
    'an attribute of a condition',
    at(agreement, 'terms', '*', 'where', 'rangeKm'),
    /^range, measured as the agreement says$/,
  ],
];
for (const [what, schema, description] of described) {
  test(`an editor is shown what is expected: ${what}`, () => assert.match(schema.description ?? '', description));
}

test('an editor is shown what is expected: a moment, a state, a list and an attribute of the record', () => {
  const [declaration, holding] = at(record, 'statements', '0').oneOf ?? [];
  assert.ok(declaration && holding);
  assert.match(
    at(declaration, 'on').description ?? '',
    /^As of this day: a date such as 2018-02-05, 2018-02, 2018 or 2023-/,
  );
  assert.match(at(declaration, 'known').description ?? '', /^When it became publicly known: a date such as/);
  assert.match(at(declaration, 'by').description ?? '', /^Who says so: a state or body in capital letters/);
  assert.equal(at(declaration, 'sources').anyOf?.[1]?.description, 'in one line, separated by ;');
  const [map, line] = at(holding, 'attributes').anyOf ?? [];
  assert.deepEqual(map?.properties?.['flight']?.enum, ['ballistic', 'cruise', 'hypersonic-glide']);
  assert.equal(line?.description, 'in one line: reentryVehicles=1; role=test');
});
