import { civilDate, type Day } from '../time/day.ts';
import { CLASSES, type ClassForces, type Compiled, type Law, type PartyForces, type Range } from './compiled.ts';
import { quartersOf } from './quarters.ts';
import type { Parameter } from './schema.ts';

/** What a run reads of a scenario. */
export interface Setting {
  readonly id: string;
  readonly start: string;
  readonly years: number;
  readonly parties: readonly string[];
}

/** A parameter as a run reads it: its value, and between which values it is drawn. */
export type Drawn = Pick<Parameter, 'value' | 'low' | 'high'>;

/** What a run reads, of parameters and of what the law makes of the scenario. Needs neither the library nor the record. */
export function compiledFrom(
  scenario: Setting,
  parameters: ReadonlyMap<string, Drawn>,
  law: Law,
  seed: number,
): Compiled {
  const days = quartersOf(scenario);
  const get = (path: string): Range => {
    const { value, low = value, high = value } = parameters.get(path) ?? { value: 0 };
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
      programme: programmeOf(party, parameters, days, atStart[p] ?? 0),
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
  const sight = {
    start: at('sight.start'),
    drift: at('sight.drift'),
    exchange: at('sight.exchange'),
    technical: at('sight.technical'),
    inspectionGain: at('sight.inspectionGain'),
  };
  return { id: scenario.id, quarters: days.length, parties, law, sight, seed };
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
function programmeOf(
  party: string,
  parameters: ReadonlyMap<string, Drawn>,
  days: readonly Day[],
  start: number,
): Float64Array {
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
