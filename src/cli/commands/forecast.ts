import { availableParallelism } from 'node:os';
import { quote } from '../../agreement/problem.ts';
import { type Prepared, preparePieces } from '../../forecast/compile.ts';
import { movedScenario, movesFor, movesIn } from '../../forecast/moves.ts';
import { type Outcome, outcomeOf, SHARE_NAMES, SHARES } from '../../forecast/outcome.ts';
import type { Summary } from '../../forecast/summary.ts';
import { forecastCsv, forecastJson, scenarioJson } from '../../report/forecast-json.ts';
import { comparisonOfForecasts, forecastText, parametersText, scenariosText } from '../../report/forecast-text.ts';
import { loadScenario, scenarioIds } from '../../store/scenarios.ts';
import type { Pieces, Progress } from '../../time/pieces.ts';
import { say } from '../../words/language.ts';
import { capitalised, stateWords } from '../../words/words.ts';
import { digestOf, runOnThreads } from '../../work/ensemble.ts';
import { inTurns } from '../../work/turns.ts';
import { tell } from '../forms.ts';
import { whole } from '../numbers.ts';
import { refuse, unwrap } from '../options.ts';
import { placed, requireParty, scenarioFor } from '../scenario.ts';
import type { Terminal } from '../terminal.ts';
import { watched } from '../watched.ts';

export interface ForecastOptions {
  readonly runs?: string;
  readonly seed?: string;
  readonly set?: readonly string[];
  readonly workers?: string;
  readonly party?: string;
  readonly parameters?: boolean;
  readonly record?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly svg?: boolean;
}

const MOST_RUNS = 1_000_000;
const MOST_WORKERS = 64;

/** `servanda forecast`: what forces each side could have under a scenario, what they cost, and how well they would be known. */
export async function forecastCommand(
  name: string | undefined,
  options: ForecastOptions,
  terminal: Terminal,
): Promise<number> {
  requireOneForm(options);
  const drawn = options.csv ? '--csv' : options.svg ? '--svg' : undefined;
  if (drawn !== undefined && (name === undefined || options.parameters)) {
    refuse(
      `${drawn} ${name === undefined ? 'without a scenario' : 'with --parameters'}`,
      'text or --json',
      'leave it out',
    );
  }
  if (name === undefined) {
    const all = scenarioIds().map((id) => unwrap(loadScenario(id)));
    return tell(terminal, options, all.map(scenarioJson), () => scenariosText(all, terminal.paint));
  }
  const asked = askedIn(options);
  if (options.party !== undefined) requireParty(unwrap(loadScenario(name)).parties, options.party);
  if (options.parameters) {
    const [prepared, dataDate] = await watched(terminal, (watch) => inTurns(preparedFor(name, asked, options), watch));
    const parameters = Object.fromEntries(prepared.parameters);
    return tell(terminal, options, { scenario: prepared.scenario.id, dataDate, parameters }, () =>
      parametersText(prepared, terminal.paint),
    );
  }
  const [ran] = await ranAll([name], asked, options, terminal);
  if (!ran) throw new Error('invariant: one scenario was asked for');
  const { prepared, summary, outcome } = ran;
  if (options.json) terminal.out(JSON.stringify(forecastJson(outcome, digestOf(summary)), null, 2));
  else if (options.csv) terminal.out(forecastCsv(outcome));
  else if (options.svg) terminal.out((await fanSvg(prepared, outcome, options.party)).trimEnd());
  else terminal.out(forecastText(prepared, outcome, terminal.paint));
  return 0;
}

function requireOneForm({ json, csv, svg }: ForecastOptions): void {
  if ([json, csv, svg].filter((each) => each === true).length > 1) {
    refuse('several of --json, --csv and --svg', 'one form of the answer', 'leave the others out');
  }
}

/** `servanda forecast compare`: several scenarios at 5, 10 and 20 years. */
export async function forecastCompareCommand(
  names: readonly string[],
  options: ForecastOptions,
  terminal: Terminal,
): Promise<number> {
  requireOneForm(options);
  const asked = askedIn(options);
  const ran = await ranAll(names, asked, options, terminal);
  const outcomes = ran.map(({ outcome }) => outcome);
  const whole = options.json ? ran.map(({ outcome, summary }) => forecastJson(outcome, digestOf(summary))) : [];
  return tell(terminal, options, whole, () =>
    options.csv ? forecastCsv(...outcomes) : comparisonOfForecasts(outcomes, terminal.paint),
  );
}

interface Ran {
  readonly prepared: Prepared;
  readonly summary: Summary;
  readonly outcome: Outcome;
}

/** All runs of one scenario after the other, while whoever waits hears how far all of them are. */
function ranAll(
  names: readonly string[],
  asked: AskedRuns,
  options: ForecastOptions,
  terminal: Terminal,
): Promise<readonly Ran[]> {
  return watched(terminal, async (watch) => {
    const ready: [Prepared, string][] = [];
    if (names.length > 1) requireSomebody(names, options.set ?? []);
    for (const name of names) ready.push(await inTurns(preparedFor(name, asked, options, names.length > 1), watch));
    const runsOf = ({ scenario }: Prepared): number => asked.runs ?? scenario.runs;
    const runs = ready.reduce((sum, [prepared]) => sum + runsOf(prepared), 0);
    const ran: Ran[] = [];
    let before = 0;
    for (const [prepared, dataDate] of ready) {
      const onProgress = ({ done }: Progress): void => watch.onProgress({ done: before + done, runs });
      const own = { workers: asked.workers, runs: runsOf(prepared), signal: watch.signal, onProgress };
      const summary = await runOnThreads(prepared.compiled, own);
      before += own.runs;
      ran.push({ prepared, summary, outcome: outcomeOf(prepared, summary, dataDate) });
    }
    return ran;
  });
}

interface AskedRuns {
  readonly runs?: number;
  readonly seed?: number;
  readonly workers: number;
}

function askedIn({ runs, seed, workers }: ForecastOptions): AskedRuns {
  const threads =
    workers === undefined
      ? Math.min(4, availableParallelism())
      : whole('--workers', workers, 1, MOST_WORKERS, 'leave it out: there is one for each core then');
  return {
    workers: threads,
    ...(runs !== undefined && {
      runs: whole('--runs', runs, 1, MOST_RUNS, 'write --runs 10000: more make the fans hardly smoother'),
    }),
    ...(seed !== undefined && { seed: whole('--seed', seed, 0, 0xffffffff, 'leave it out: the scenario has one') }),
  };
}

/** A number of a party that none of the scenarios has would move nothing. */
function requireSomebody(names: readonly string[], set: readonly string[]): void {
  const files = names.map((name) => unwrap(loadScenario(name)));
  const parties = [...new Set(files.flatMap((each) => each.parties))];
  const idle = unwrap(movesIn(set)).find((move) => movesFor({ parties }, [move]).length === 0);
  if (idle === undefined) return;
  refuse(`--set ${quote(idle.path)}`, `a parameter of one of ${parties.join(', ')}`, 'name a party of a scenario');
}

function* preparedFor(
  name: string,
  { seed }: AskedRuns,
  { record, set = [] }: ForecastOptions,
  shared = false,
): Pieces<[Prepared, string]> {
  const { read, parameters, library } = scenarioFor(name, record);
  const moves = unwrap(movesIn(set));
  // Of several scenarios one may have a party that another has not.
  const scenario = movedScenario(read.data, shared ? movesFor(read.data, moves) : moves);
  return [unwrap(placed(read, yield* preparePieces(scenario, parameters, library, seed))), parameters.asOf];
}

/** The deployed warheads of one party as a fan, with the limit where it binds. */
async function fanSvg({ compiled, scenario }: Prepared, outcome: Outcome, asked: string | undefined): Promise<string> {
  const codes = Object.keys(outcome.parties);
  const party = asked?.toUpperCase() ?? codes[0] ?? '';
  const fans = outcome.parties[party];
  if (!fans) throw new Error(`invariant: ${party} takes part`);
  // Loaded when asked for: what draws would cost every other command 15 ms.
  const { fanChart } = await import('../../chart/fan.ts');
  const { limitsIn } = await import('../../forecast/limits.ts');
  const words = say().chart;
  return fanChart(
    {
      title: `${scenario.title.en}: deployed warheads, ${capitalised(stateWords(party))}`,
      unit: 'Deployed warheads',
      run: { model: outcome.model, seed: outcome.seed, runs: outcome.runs, data: outcome.dataDate },
      days: outcome.quarters,
      quantiles: SHARE_NAMES.map((name, i) => ({ share: SHARES[i] ?? 0, values: fans.deployedWarheads[name] })),
      limits: limitsIn(compiled.law.caps[codes.indexOf(party)]?.[0], outcome.quarters),
    },
    words,
  );
}
