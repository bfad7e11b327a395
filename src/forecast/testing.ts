import { readFileSync } from 'node:fs';
import { library, record } from '../assess/testing.ts';
import { type Prepared, prepare } from './compile.ts';
import { parseParameters, parseScenario } from './parse.ts';
import type { ParametersFile, ScenarioFile } from './schema.ts';

/** For tests only: the shipped scenarios and their parameters. */

const FOLDER = new URL('../../scenarios/', import.meta.url);

export function scenarioFile(id: string): ScenarioFile {
  const parsed = parseScenario(readFileSync(new URL(`${id}.yaml`, FOLDER), 'utf8'), id);
  if (!parsed.ok) throw new Error(`test: ${JSON.stringify(parsed.problem)}`);
  return parsed.value.data;
}

export function baseParameters(): ParametersFile {
  const parsed = parseParameters(readFileSync(new URL('parameters/base.yaml', FOLDER), 'utf8'), 'base');
  if (!parsed.ok) throw new Error(`test: ${JSON.stringify(parsed.problem)}`);
  return parsed.value.data;
}

/** A shipped scenario, ready to run, with something changed in its file. */
export function prepared(id: string, change: Partial<ScenarioFile> = {}): Prepared {
  const scenario = { ...scenarioFile(id), ...change };
  const agreements = [...new Set(scenario.agreements.map((each) => each.agreement))].map(library);
  const made = prepare(scenario, baseParameters(), { agreements, record });
  if (!made.ok) throw new Error(`test: ${JSON.stringify(made.problem)}`);
  return made.value;
}
