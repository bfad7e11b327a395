import { quote } from '../agreement/problem.ts';
import { didYouMean } from '../agreement/suggest.ts';
import type { NotAllowed } from '../assess/what-if.ts';
import type { Day } from '../time/day.ts';
import { atOnce, type Pieces } from '../time/pieces.ts';
import { fail, ok, type Result } from '../time/result.ts';
import { CLASSES, type Compiled, type PartyForces } from './compiled.ts';
import { type Library, lawPieces, type ScenarioLaw } from './law.ts';
import { compiledFrom } from './numbers.ts';
import { type Parameters, parametersOf } from './parameters.ts';
import type { ScenarioProblem } from './placed.ts';
import { quartersOf } from './quarters.ts';
import type { ParametersFile, ScenarioFile } from './schema.ts';
import { BINS } from './summary.ts';

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
): Result<Prepared, ScenarioProblem[]> {
  return atOnce(preparePieces(scenario, file, library, seed));
}

/** As {@link prepare}, one party of one agreement after the other. */
export function* preparePieces(
  scenario: ScenarioFile,
  file: ParametersFile,
  library: Library,
  seed = scenario.seed,
): Pieces<Result<Prepared, ScenarioProblem[]>> {
  const parameters = parametersOf(scenario, file);
  if (!parameters.ok) return parameters;
  const problems = [...farFrom(scenario, file), ...unknownSources(scenario, file, library)];
  if (problems.length > 0) return fail(problems);
  const law = yield* lawPieces(scenario, library);
  return law.ok ? preparedUnder(law.value, scenario, parameters.value, seed) : law;
}

/** The same where what the law makes of it is known already: no parameter changes that. */
export function preparedUnder(
  { law, notAllowed }: ScenarioLaw,
  scenario: ScenarioFile,
  parameters: Parameters,
  seed: number,
): Result<Prepared, ScenarioProblem[]> {
  const compiled = compiledFrom(scenario, parameters, law, seed);
  const problems = compiled.parties.flatMap((each) => problemsWith(each, scenario));
  if (problems.length > 0) return fail(problems);
  return ok({ scenario, compiled, parameters, days: quartersOf(scenario), notAllowed });
}

/** What no model can run with, though each number for itself is one. */
function problemsWith({ code, classes, nondeployed }: PartyForces, scenario: ScenarioFile): ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  classes.forEach(({ launchers, warheads, most }, c) => {
    if (warheads > launchers * most + 1e-9) {
      problems.push({
        code: 'bad-value',
        ...whereSet(scenario, `${code}.${CLASSES[c]}.`),
        found: `${code}.${CLASSES[c]}: ${warheads} warheads on ${launchers} launchers`,
        expected: `at most ${most} on each`,
        fix: `raise ${code}.${CLASSES[c]}.most, or lower warheads`,
      });
    }
  });
  const totals = {
    warheads: classes.reduce((sum, each) => sum + each.warheads, 0),
    launchers: classes.reduce((sum, each) => sum + each.launchers, nondeployed),
  };
  for (const what of ['warheads', 'launchers'] as const) {
    // The last bin holds whatever is more.
    const most = BINS[what].bins - 2;
    if (totals[what] > most) {
      problems.push({
        code: 'bad-value',
        ...whereSet(scenario, `${code}.`, `.${what}`),
        found: `${code}: ${totals[what]} ${what} at the start`,
        expected: `at most ${most}, which is as far as they are counted`,
        fix: `lower ${code}.${CLASSES[0]}.${what} and those of the other classes`,
      });
    }
  }
  return problems;
}

/** The last place where the scenario itself sets such a parameter, if it does. */
function whereSet({ set = [] }: ScenarioFile, start: string, end = ''): Pick<ScenarioProblem, 'path'> {
  const at = set.findLastIndex(({ path }) => path.startsWith(start) && path.endsWith(end));
  return at < 0 ? {} : { path: ['set', at] };
}

/** Sources that nobody has. */
function unknownSources(
  { set = [] }: ScenarioFile,
  { sources: own = {} }: ParametersFile,
  { record }: Library,
): ScenarioProblem[] {
  const known = [...record.sources.keys(), ...Object.keys(own)];
  return set.flatMap(({ source = [] }, i) =>
    source.flatMap((id, j) =>
      known.includes(id)
        ? []
        : [
            {
              code: 'unknown-reference' as const,
              path: ['set', i, 'source', j],
              found: `the source ${quote(id)}`,
              expected: 'a source of the register or of the parameters',
              fix: didYouMean(id, known) ?? 'write an assumption instead, or servanda sources lists them',
            },
          ],
    ),
  );
}

/** As far as the forces of one time are taken for those of another. */
const NEAR = 50;

/** A start of which the parameters say nothing. */
function farFrom({ start }: ScenarioFile, { id, asOf }: ParametersFile): ScenarioProblem[] {
  const year = Number(asOf.slice(0, 4));
  if (Math.abs(Number(start.slice(0, 4)) - year) <= NEAR) return [];
  return [
    {
      code: 'bad-value',
      path: ['start'],
      found: `a start on ${start}`,
      expected: `a day from ${year - NEAR} to ${year + NEAR}: the parameters ${id} are those of ${asOf}`,
      fix: `write a day such as '${year + 1}-01-01'`,
    },
  ];
}
