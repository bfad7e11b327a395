import type * as z from 'zod';
import type { Problem } from '../agreement/problem.ts';
import { readYaml, type YamlSource } from '../agreement/yaml-source.ts';
import { problemsOf } from '../agreement/zod-problems.ts';
import { fail, ok, type Result } from '../time/result.ts';
import { type ParametersFile, parametersSchema, type ScenarioFile, scenarioSchema } from './schema.ts';

export interface Parsed<T> {
  readonly data: T;
  readonly source: YamlSource;
}

/** Reads a scenario file: its YAML and its shape. Never throws on bad input. */
export function parseScenario(text: string, file: string): Result<Parsed<ScenarioFile>, Problem[]> {
  return parsedBy(scenarioSchema, text, file);
}

/** Reads a set of parameters. */
export function parseParameters(text: string, file: string): Result<Parsed<ParametersFile>, Problem[]> {
  return parsedBy(parametersSchema, text, file);
}

function parsedBy<T>(schema: z.ZodType<T>, text: string, file: string): Result<Parsed<T>, Problem[]> {
  const source = readYaml(text, file);
  if (!source.ok) return source;
  const parsed = schema.safeParse(source.value.data);
  if (parsed.success) return ok({ data: parsed.data, source: source.value });
  return fail(problemsOf(parsed.error, source.value.data, schema, source.value));
}
