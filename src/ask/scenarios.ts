import type { Problem } from '../agreement/problem.ts';
import { quote } from '../agreement/problem.ts';
import { didYouMean } from '../agreement/suggest.ts';
import { type Prepared, preparedUnder } from '../forecast/compile.ts';
import { type Library, lawPieces, type ScenarioLaw } from '../forecast/law.ts';
import { type Move, movedScenario } from '../forecast/moves.ts';
import { parametersOf } from '../forecast/parameters.ts';
import type { ParametersFile, ScenarioFile } from '../forecast/schema.ts';
import type { WholeRecord } from '../record/record.ts';
import type { Pieces } from '../time/pieces.ts';
import { fail, ok, type Result } from '../time/result.ts';

/** The scenarios that there are, in the order of their ids, and the sets of parameters that they start from. */
export interface Scenarios {
  readonly files: ReadonlyMap<string, ScenarioFile>;
  readonly parameters: ReadonlyMap<string, ParametersFile>;
}

export const NO_SCENARIOS: Scenarios = { files: new Map(), parameters: new Map() };

/** A scenario that is ready to run, and the day that the newest of its parameters is about. */
export interface PreparedScenario {
  readonly prepared: Prepared;
  readonly dataDate: string;
}

interface AskedScenario {
  readonly id: string;
  readonly moves: readonly Move[];
  readonly seed?: number | undefined;
}

/** A scenario of the library with parameters moved; its law is worked out once, piece by piece. */
export function* preparedPieces(
  library: Library,
  scenarios: Scenarios,
  { id, moves, seed }: AskedScenario,
): Pieces<Result<PreparedScenario, Problem[]>> {
  const found = scenarioNamed(scenarios, id);
  if (!found.ok) return found;
  const parameters = parametersFor(scenarios, found.value, moves);
  if (!parameters.ok) return parameters;
  const law = yield* lawOnce(found.value, library);
  if (!law.ok) return law;
  const scenario = movedScenario(found.value, moves);
  const prepared = preparedUnder(law.value, scenario, parameters.value, seed ?? scenario.seed);
  if (!prepared.ok) return prepared;
  return ok({ prepared: prepared.value, dataDate: fileOf(scenarios, scenario).asOf });
}

export function scenarioNamed({ files }: Scenarios, id: string): Result<ScenarioFile, Problem[]> {
  const found = files.get(id);
  if (found) return ok(found);
  const fix = didYouMean(id, [...files.keys()]);
  const expected = `one of ${[...files.keys()].join(', ')}`;
  return fail([{ code: 'not-found', found: `the scenario ${quote(id)}`, expected, ...(fix !== undefined && { fix }) }]);
}

/** Every parameter of a scenario, some of them moved. */
export function parametersFor(
  scenarios: Scenarios,
  scenario: ScenarioFile,
  moves: readonly Move[],
): ReturnType<typeof parametersOf> {
  return parametersOf(movedScenario(scenario, moves), fileOf(scenarios, scenario));
}

export function fileOf({ parameters }: Scenarios, scenario: ScenarioFile): ParametersFile {
  const file = parameters.get(scenario.parameters);
  if (!file) throw new Error(`invariant: the parameters of ${scenario.id} are there`);
  return file;
}

const LAWS = new WeakMap<WholeRecord, WeakMap<ScenarioFile, ScenarioLaw>>();

/** Neither the record nor the file ever changes, and no parameter changes the law. */
function* lawOnce(scenario: ScenarioFile, library: Library): Pieces<Result<ScenarioLaw, Problem[]>> {
  const laws = LAWS.get(library.record) ?? new WeakMap<ScenarioFile, ScenarioLaw>();
  LAWS.set(library.record, laws);
  const known = laws.get(scenario);
  if (known) return ok(known);
  const law = yield* lawPieces(scenario, library);
  if (law.ok) laws.set(scenario, law.value);
  return law;
}
