import { readdirSync, readFileSync } from 'node:fs';
import { type Problem, quote } from '../agreement/problem.ts';
import { didYouMean } from '../agreement/suggest.ts';
import type { Scenarios } from '../ask/scenarios.ts';
import { type Parsed, parseParameters, parseScenario } from '../forecast/parse.ts';
import type { ParametersFile, ScenarioFile } from '../forecast/schema.ts';
import { fail, ok, type Result } from '../time/result.ts';
import { readText } from './library.ts';

/** The scenarios that come with the program, and the numbers that they start from. */
const SCENARIOS = new URL('../../scenarios/', import.meta.url);
const PARAMETERS = new URL('parameters/', SCENARIOS);

export function scenarioIds(): string[] {
  return idsIn(SCENARIOS);
}

/** A scenario of the library by its id, or a file of the user's own by its path. */
export function loadScenario(written: string): Result<ScenarioFile, Problem[]> {
  const read = readScenario(written);
  return read.ok ? ok(read.value.data) : read;
}

/** The same, with the place of everything in its file. */
export function readScenario(written: string): Result<Parsed<ScenarioFile>, Problem[]> {
  if (/\.ya?ml$/.test(written)) {
    const text = readText(written);
    return text.ok ? parseScenario(text.value, written) : text;
  }
  const known = scenarioIds();
  // Only a name that the folder itself lists is ever made into a path.
  if (!known.includes(written)) return unknown('scenario', written, known, 'forecast lists them; a file ends in .yaml');
  return parseScenario(readFileSync(new URL(`${written}.yaml`, SCENARIOS), 'utf8'), `scenarios/${written}.yaml`);
}

/** The set of parameters that a scenario names. */
export function loadParameters(id: string): Result<ParametersFile, Problem[]> {
  const known = idsIn(PARAMETERS);
  if (!known.includes(id)) return unknown('set of parameters', id, known, 'take one of these');
  const parsed = parseParameters(
    readFileSync(new URL(`${id}.yaml`, PARAMETERS), 'utf8'),
    `scenarios/parameters/${id}.yaml`,
  );
  return parsed.ok ? ok(parsed.value.data) : parsed;
}

/** All of them, for who asks about several again and again. */
export function loadScenarios(): Result<Scenarios, Problem[]> {
  const files = loadedAll(scenarioIds(), loadScenario);
  if (!files.ok) return files;
  const parameters = loadedAll(idsIn(PARAMETERS), loadParameters);
  return parameters.ok ? ok({ files: files.value, parameters: parameters.value }) : parameters;
}

function loadedAll<T>(
  ids: readonly string[],
  load: (id: string) => Result<T, Problem[]>,
): Result<ReadonlyMap<string, T>, Problem[]> {
  const loaded = new Map<string, T>();
  for (const id of ids) {
    const one = load(id);
    if (!one.ok) return one;
    loaded.set(id, one.value);
  }
  return ok(loaded);
}

/** Estimated stockpiles by state and year, as the hindcast takes them. */
export function estimatesCsv(): string {
  return readFileSync(new URL('data/arsenals.csv', SCENARIOS), 'utf8');
}

function idsIn(folder: URL): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

function unknown<T>(what: string, written: string, known: readonly string[], otherwise: string): Result<T, Problem[]> {
  return fail([
    {
      code: 'not-found',
      found: `the ${what} ${quote(written)}`,
      expected: `one of ${known.join(', ')}`,
      fix: didYouMean(written, known) ?? otherwise,
    },
  ]);
}
