import type { Problem } from '../agreement/problem.ts';
import type { NotAllowed } from '../assess/what-if.ts';
import { civilDate, type Day } from '../time/day.ts';
import { fail, ok, type Result } from '../time/result.ts';
import { CLASSES, type ClassForces, type Compiled, type PartyForces, type Range } from './compiled.ts';
import { type Library, lawOf, quartersOf } from './law.ts';
import { type Parameters, parametersOf } from './parameters.ts';
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
  const parameters = parametersOf(scenario, file);
  if (!parameters.ok) return parameters;
  const law = lawOf(scenario, library);
  if (!law.ok) return law;
  const days = quartersOf(scenario);
  const get = (path: string): Range => {
    const { value, low = value, high = value } = parameters.value.get(path) ?? { value: 0 };
    return { low, mid: value, high };
  };
  const at = (path: string): number => get(path).mid;
  const atStart = scenario.parties.map((party) =>
    CLASSES.reduce((sum, each) => sum + at(`${party}.${each}.warheads`), 0),
  );
  const together = atStart.reduce((sum, each) => sum + each, 0);
  const parties = scenario.parties.map(
    (party, p): PartyForces => ({
      code: party,
      classes: CLASSES.map((each) => classOf((name) => at(`${party}.${each}.${name}`))) as never, // As many as there are classes.
      nondeployed: at(`${party}.nondeployed`),
      stored: at(`${party}.stored`),
      upload: get(`${party}.upload`),
      download: at(`${party}.download`),
      production: at(`${party}.production`) / QUARTERS,
      programme: programmeOf(party, parameters.value, days, atStart[p] ?? 0),
      ...wanderOf(at(`${party}.wander`), at(`${party}.momentum`)),
      reaction: get(`${party}.reaction`),
      reference: together - (atStart[p] ?? 0),
      hedge: get(`${party}.hedge`),
      noise: at(`${party}.noise`),
      persistence: at(`${party}.persistence`),
      uploadCost: at(`${party}.uploadCost`),
      budget: at(`${party}.budget`) / QUARTERS,
      exceeds: at(`${party}.exceeds`),
    }),
  );
  const problems = parties.flatMap(problemsWith);
  if (problems.length > 0) return fail(problems);
  const sight = {
    start: at('sight.start'),
    drift: at('sight.drift'),
    exchange: at('sight.exchange'),
    technical: at('sight.technical'),
    inspectionGain: at('sight.inspectionGain'),
  };
  const compiled: Compiled = { id: scenario.id, quarters: days.length, parties, law: law.value.law, sight, seed };
  return ok({ scenario, compiled, parameters: parameters.value, days, notAllowed: law.value.notAllowed });
}

const QUARTERS = 4;

function classOf(at: (name: string) => number): ClassForces {
  return {
    launchers: at('launchers'),
    warheads: at('warheads'),
    most: at('most'),
    build: at('build') / QUARTERS,
    lead: Math.max(1, Math.round(at('lead') * QUARTERS)),
    launcherCost: at('launcherCost'),
    operation: at('operation'),
  };
}

/**
 * The change of pace in a quarter that makes the number after a year vary by `yearly`: a change in the first quarter moves
 * all four, 1 + m + m² + m³, one in the last itself alone.
 */
export function wanderOf(yearly: number, momentum: number): Pick<PartyForces, 'wander' | 'momentum'> {
  const kept = momentum ** (1 / QUARTERS);
  let [moved, squares] = [0, 0];
  for (let quarter = 0; quarter < QUARTERS; quarter++) {
    moved = 1 + kept * moved;
    squares += moved ** 2;
  }
  return { wander: yearly / Math.sqrt(squares), momentum: kept };
}

/** A straight line from year to year; before the first and after the last it stays where it is. */
function programmeOf(party: string, parameters: Parameters, days: readonly Day[], start: number): Float64Array {
  const prefix = `${party}.programme.`;
  const points = [...parameters]
    .flatMap(([path, { value }]) =>
      path.startsWith(prefix) ? [{ year: Number(path.slice(prefix.length)), value }] : [],
    )
    .sort((a, b) => a.year - b.year);
  return Float64Array.from(days, (day) => {
    const { year, month } = civilDate(day);
    const now = year + (month - 1) / 12;
    const after = points.findIndex((each) => each.year > now);
    if (points.length === 0) return start;
    if (after < 0) return points.at(-1)?.value ?? start;
    const [from, to] = [points[after - 1], points[after]];
    if (!from || !to) return to?.value ?? start;
    return from.value + ((to.value - from.value) * (now - from.year)) / (to.year - from.year);
  });
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
