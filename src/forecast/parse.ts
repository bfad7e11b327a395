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
  if (!source.ok) return fail(source.problem.map(mendable));
  const parsed = schema.safeParse(source.value.data);
  if (parsed.success) return ok({ data: parsed.data, source: source.value });
  return fail(problemsOf(parsed.error, source.value.data, schema, source.value).map(mendable));
}

/** With a way to mend it also where the schema knows none. */
function mendable(problem: Problem): Problem {
  return { ...problem, fix: problem.fix ?? wayToMend(problem) };
}

function wayToMend({ found, expected }: Problem): string {
  const [, bound, number] = /^at (least|most) (-?[\d.]+)$/.exec(expected) ?? [];
  if (bound !== undefined) return `write ${number}, or ${bound === 'least' ? 'more' : 'less'}`;
  if (/^at (least|most) the value/.test(expected)) return 'write low, value and high in this order';
  if (expected === 'a map') return 'write a whole file, such as the example in docs/forecast.md';
  if (expected === 'a list') return `write it in brackets: [${found.replaceAll('"', '')}]`;
  if (expected === 'text') return `put it in quotation marks: '${found}'`;
  if (/^at (least|most) \d+ entr/.test(expected) || found === 'a list') return 'add or delete some';
  if (/^a (whole )?number$/.test(expected)) {
    if (/^"-?\d+(\.\d+)?"$/.test(found)) return 'take the quotation marks away';
    return expected === 'a whole number' ? 'write it without a fraction' : 'write a number such as 0.5';
  }
  if (/^each \w+ once$/.test(expected)) return 'delete one of them';
  if (/^either a source/.test(expected)) return 'delete one of the two';
  if (/^exactly one of /.test(expected)) return 'delete the others, or write each as an entry of its own';
  if (/^a path /.test(expected)) return 'forecast SCENARIO --parameters lists them';
  return 'docs/forecast.md has an example of a whole file';
}
