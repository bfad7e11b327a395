import { type Problem, quote } from '../agreement/problem.ts';
import { type Library, unknownAgreements } from '../forecast/law.ts';
import type { Parsed } from '../forecast/parse.ts';
import { placedIn, type ScenarioProblem } from '../forecast/placed.ts';
import type { ParametersFile, ScenarioFile } from '../forecast/schema.ts';
import { agreementIds } from '../store/library.ts';
import { loadParameters, readScenario } from '../store/scenarios.ts';
import { fail, ok, type Result } from '../time/result.ts';
import { agreementsFor, recordFor } from './library.ts';
import { refuse, unwrap } from './options.ts';

/** A scenario with all that it is held against. */
export interface LoadedScenario {
  readonly read: Parsed<ScenarioFile>;
  readonly parameters: ParametersFile;
  readonly library: Library;
}

export function scenarioFor(name: string, record: string | undefined): LoadedScenario {
  const read = unwrap(readScenario(name));
  const { agreements, parameters } = read.data;
  const strangers = unknownAgreements(read.data, agreementIds());
  unwrap(placed(read, strangers.length > 0 ? fail(strangers) : ok(undefined)));
  const set = loadParameters(parameters);
  const library = {
    agreements: agreementsFor([...new Set(agreements.map((each) => each.agreement))]),
    record: recordFor(record === undefined ? {} : { record }),
  };
  return { read, parameters: unwrap(placed(read, set.ok ? set : fail(set.problem.map(inParameters)))), library };
}

function inParameters(problem: Problem): ScenarioProblem {
  return { path: ['parameters'], ...problem };
}

/** Refuses a party that does not take part. */
export function requireParty(parties: readonly string[], asked: string): string {
  const party = asked.toUpperCase();
  if (parties.includes(party)) return party;
  return refuse(`--party ${quote(asked)}`, `one of ${parties.join(', ')}`, 'take one of these');
}

/** The result with lines and columns of the scenario's file. */
export function placed<T>(read: Parsed<ScenarioFile>, result: Result<T, ScenarioProblem[]>): Result<T, Problem[]> {
  return result.ok ? result : fail(placedIn(read, result.problem));
}
