import { type Problem, quote } from '../agreement/problem.ts';
import { parametersFor, type Scenarios, scenarioNamed } from '../ask/scenarios.ts';
import { type Move, movesIn } from '../forecast/moves.ts';
import type { Parameters } from '../forecast/parameters.ts';
import type { ScenarioFile } from '../forecast/schema.ts';
import { say } from '../words/language.ts';
import { foreign, listWords } from '../words/words.ts';
import type { Filled, Trouble } from './form.ts';
import { type View, valueIn } from './view.ts';

/** Which scenario is asked about, held against which, with which numbers moved; and what of it cannot be understood. */
export interface ScenariosAsked extends Filled {
  readonly scenario: ScenarioFile;
  readonly baseline: ScenarioFile;
  readonly party: string;
  readonly year: number;
  readonly runs: number;
  readonly seed: number;
  readonly moves: readonly Move[];
  /** Of the scenario, as it stands and with what is moved. */
  readonly unmoved: Parameters;
  readonly parameters: Parameters;
  readonly written: Readonly<{ [field: string]: string | undefined }>;
}

export const [SCENARIO, BASELINE] = ['extension', 'lapse'] as const;
/** Runs of a page: as many as give a quiet fan, and as few as nobody waits for. */
const RUNS = 1000;
export const [LEAST_RUNS, MOST_RUNS] = [100, 5000] as const;
const [YEARS_AHEAD, MOST_SEED] = [10, 0xffffffff] as const;

/** What each party's fields move, and how far a slider goes. */
export const SLIDERS = [
  { name: 'reaction', most: 1.5, step: 0.05 },
  { name: 'hedge', most: 2, step: 0.05 },
  { name: 'upload', most: 200, step: 5 },
] as const;

export function scenariosAsked(scenarios: Scenarios, view: View): ScenariosAsked {
  const troubles: Trouble[] = [];
  const tell = (field: string | undefined, problems: readonly Problem[]): void => {
    for (const { found, expected, fix } of problems) {
      const words = say().scenarios.trouble.asked(foreign(found), foreign(expected), fix && foreign(fix));
      troubles.push({ field, words });
    }
  };
  const named = (field: 'scenario' | 'baseline', usual: string): ScenarioFile => {
    const found = scenarioNamed(scenarios, valueIn(view, field) ?? usual);
    if (found.ok) return found.value;
    tell(field, found.problem);
    return [...scenarios.files.values()][0] as ScenarioFile; // There are some, or there is no page.
  };
  const whole = (field: 'year' | 'runs' | 'seed', usual: number, least: number, most: number): number => {
    const written = valueIn(view, field);
    if (written === undefined) return usual;
    const value = Number(written);
    if (/^\d{1,10}$/.test(written) && value >= least && value <= most) return value;
    troubles.push({ field, words: say().scenarios.trouble.whole(quote(written), least, most) });
    return usual;
  };
  const scenario = named('scenario', SCENARIO);
  const baseline = named('baseline', BASELINE);
  const party = view.party ?? scenario.parties[0] ?? '';
  if (!scenario.parties.includes(party)) {
    troubles.push({ field: 'party', words: say().scenarios.trouble.party(party, listWords(scenario.parties)) });
  }
  const first = Number(scenario.start.slice(0, 4));
  const unmoved = parametersFor(scenarios, scenario, []);
  if (!unmoved.ok) throw new Error('invariant: a scenario of the library has its parameters');
  const movesRead = movesIn(movesWritten(view, unmoved.value));
  if (!movesRead.ok) tell('set', movesRead.problem);
  // The same question however it is written.
  const moves = movesRead.ok ? movesRead.value.toSorted((a, b) => (a.path < b.path ? -1 : 1)) : [];
  const parameters = parametersFor(scenarios, scenario, moves);
  if (!parameters.ok) tell('set', parameters.problem);
  return {
    ...{ scenario, baseline, party, moves, troubles },
    year: whole('year', first + YEARS_AHEAD - 1, first, first + scenario.years - 1),
    runs: whole('runs', RUNS, LEAST_RUNS, MOST_RUNS),
    seed: whole('seed', scenario.seed, 0, MOST_SEED),
    unmoved: unmoved.value,
    parameters: parameters.ok ? parameters.value : unmoved.value,
    written: { scenario: scenario.id, baseline: baseline.id, party },
  };
}

/** `set`, and the fields of the form under their own names: a number that stands as the scenario has it moves nothing. */
function movesWritten({ rest }: View, unmoved: Parameters): readonly string[] {
  const fields = [...rest].flatMap(([name, [value = '']]) => {
    const own = unmoved.get(name);
    if (!own || !SLIDERS.some((each) => name.endsWith(`.${each.name}`)) || value === '') return [];
    return Number(value) === own.value ? [] : [`${name}:${value}`];
  });
  const moved = new Set(fields.map((each) => each.split(':')[0]));
  const set = (rest.get('set') ?? []).filter((each) => each !== '' && !moved.has(each.split(/[:=]/)[0]));
  return [...set, ...fields];
}

/** What goes without saying, as an address has it. */
export function usualNumbers({ start, seed }: ScenarioFile) {
  return { year: String(Number(start.slice(0, 4)) + YEARS_AHEAD - 1), runs: String(RUNS), seed: String(seed) };
}

/** The quarter that is looked at in a year: the last that begins in it. */
export function quarterOf({ start }: ScenarioFile, year: number): number {
  return (year - Number(start.slice(0, 4))) * 4 + 3;
}
