import type { Problem } from '../agreement/problem.ts';
import type { NotAllowed } from '../assess/what-if.ts';
import type { Day } from '../time/day.ts';
import { atOnce, type Pieces } from '../time/pieces.ts';
import { fail, ok, type Result } from '../time/result.ts';
import { CLASSES, type Compiled, type PartyForces } from './compiled.ts';
import { type Library, lawPieces, type ScenarioLaw } from './law.ts';
import { compiledFrom } from './numbers.ts';
import { type Parameters, parametersOf } from './parameters.ts';
import { quartersOf } from './quarters.ts';
import type { ParametersFile, ScenarioFile } from './schema.ts';

/** A scenario that is ready to run, with what a reader may want to know of how it came about. */
export interface Prepared {
  readonly scenario: ScenarioFile;
  readonly compiled: Compiled;
  readonly parameters: Parameters;
  readonly days: readonly Day[];
  readonly notAllowed: readonly NotAllowed[];
}

/** Turns a scenario into numbers: its parameters by the quarter, and what the law makes of it. */
export function prepare(
  scenario: ScenarioFile,
  file: ParametersFile,
  library: Library,
  seed = scenario.seed,
): Result<Prepared, Problem[]> {
  return atOnce(preparePieces(scenario, file, library, seed));
}

/** As {@link prepare}, one party of one agreement after the other. */
export function* preparePieces(
  scenario: ScenarioFile,
  file: ParametersFile,
  library: Library,
  seed = scenario.seed,
): Pieces<Result<Prepared, Problem[]>> {
  const parameters = parametersOf(scenario, file);
  if (!parameters.ok) return parameters;
  const law = yield* lawPieces(scenario, library);
  return law.ok ? preparedUnder(law.value, scenario, parameters.value, seed) : law;
}

/** The same where what the law makes of it is known already: no parameter changes that. */
export function preparedUnder(
  { law, notAllowed }: ScenarioLaw,
  scenario: ScenarioFile,
  parameters: Parameters,
  seed: number,
): Result<Prepared, Problem[]> {
  const compiled = compiledFrom(scenario, parameters, law, seed);
  const problems = compiled.parties.flatMap(problemsWith);
  if (problems.length > 0) return fail(problems);
  return ok({ scenario, compiled, parameters, days: quartersOf(scenario), notAllowed });
}

/** What no model can run with, though each number for itself is one. */
function problemsWith({ code, persistence, momentum, exceeds, classes }: PartyForces): Problem[] {
  const problems: Problem[] = [];
  if (persistence >= 1) {
    problems.push({ code: 'bad-value', found: `${code}.persistence ${persistence}`, expected: 'less than 1' });
  }
  if (momentum > 1) problems.push({ code: 'bad-value', found: `${code}.momentum above 1`, expected: 'at most 1' });
  if (exceeds > 1)
    problems.push({ code: 'bad-value', found: `${code}.exceeds ${exceeds}`, expected: 'a share, at most 1' });
  classes.forEach(({ launchers, warheads, most }, c) => {
    if (warheads > launchers * most + 1e-9) {
      problems.push({
        code: 'bad-value',
        found: `${code}.${CLASSES[c]}: ${warheads} warheads on ${launchers} launchers`,
        expected: `at most ${most} on each`,
        fix: `raise ${code}.${CLASSES[c]}.most, or lower warheads`,
      });
    }
  });
  return problems;
}
