import * as z from 'zod';
import { unwrap } from '../ask/problems.ts';
import { type PreparedScenario, preparedPieces, scenarioNamed } from '../ask/scenarios.ts';
import { movesIn } from '../forecast/moves.ts';
import { plainScenario } from '../forecast/plain.ts';
import {
  forecastCsv,
  forecastJson,
  forecastSchema,
  scenarioDetailSchema,
  scenarioJson,
  scenariosSchema,
} from '../report/forecast-json.ts';
import { type Forecasted, type ForecastJob, TooManyForecasts } from '../work/forecaster.ts';
import { inTurns } from '../work/turns.ts';
import { ApiFailure, failWith } from './problem.ts';
import { fields, MOST_RUNS } from './query.ts';
import { type Route, route, type World } from './route.ts';

/** Questions about the future. What takes long is done on threads of its own, a few at once. */

const { runs, seed, set } = fields;
const params = { id: 'The id of a scenario' };

export const FORECASTS: readonly Route[] = [
  route('listScenarios', 'get', '/scenarios', {
    summary: 'The scenarios that can be forecast',
    answer: scenariosSchema,
    answerTo: ({ world }) => ({ json: () => [...world.scenarios.files.values()].map(scenarioJson) }),
  }),
  route('getScenario', 'get', '/scenarios/{id}', {
    summary: 'One scenario: its file, every parameter with its source, and what binds whom in each quarter',
    params,
    query: z.strictObject({ set }),
    answer: scenarioDetailSchema,
    answerTo: async ({ params: { id = '' }, query, world }) => {
      const { prepared, dataDate } = await preparedFor(world, id, query);
      return { json: () => plainScenario(prepared, dataDate) };
    },
  }),
  route('forecast', 'get', '/forecast/{id}', {
    summary: 'What forces there could be under a scenario, what they cost, and how well they would be known',
    params,
    query: z.strictObject({ runs, seed, set }),
    answer: forecastSchema,
    csv: true,
    answerTo: async ({ params: { id = '' }, query, world }) => {
      const ready = await preparedFor(world, id, query);
      // Scenarios of their own ask for more than one question over HTTP may.
      const most = Math.min(MOST_RUNS, ready.prepared.scenario.runs);
      const { outcome, digest } = await forecast(world, { ...ready, runs: query.runs ?? most });
      return { json: () => forecastJson(outcome, digest), csv: () => forecastCsv(outcome) };
    },
  }),
];

interface Moved {
  readonly seed?: number | undefined;
  readonly set?: readonly string[] | undefined;
}

async function preparedFor(world: World, id: string, { seed: begin, set: written = [] }: Moved) {
  const known = scenarioNamed(world.scenarios, id);
  if (!known.ok) throw new ApiFailure(404, known.problem);
  const moves = unwrap(movesIn(written));
  const ready = await inTurns(preparedPieces(world, world.scenarios, { id, moves, seed: begin }));
  return unwrap(ready) satisfies PreparedScenario;
}

async function forecast(world: World, job: ForecastJob): Promise<Forecasted> {
  try {
    return await world.forecast(job);
  } catch (error) {
    if (!(error instanceof TooManyForecasts)) throw error;
    return failWith(503, ['too many forecasts at the same time', 'fewer', 'try again in a second'], {
      'retry-after': '1',
    });
  }
}
