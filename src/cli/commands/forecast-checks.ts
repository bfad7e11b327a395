import { hindcastPieces, RUNS } from '../../forecast/hindcast.ts';
import { declaredWarheads, originsOf, stockpiles } from '../../forecast/known-series.ts';
import { MODEL } from '../../forecast/outcome.ts';
import { sensitivityPieces } from '../../forecast/sensitivity.ts';
import { coverageOf80, hindcastText } from '../../report/hindcast-text.ts';
import { sensitivityText } from '../../report/sensitivity-text.ts';
import { estimatesCsv } from '../../store/scenarios.ts';
import { inTurns } from '../../work/turns.ts';
import { recordFor } from '../library.ts';
import { whole } from '../numbers.ts';
import { unwrap } from '../options.ts';
import { placed, requireParty, scenarioFor } from '../scenario.ts';
import type { Terminal } from '../terminal.ts';
import { watched } from '../watched.ts';

export interface HindcastOptions {
  readonly record?: string;
  readonly json?: boolean;
}

/** `servanda forecast hindcast`: how the model would have done, from what was known at each time. */
export async function hindcastCommand({ record, json }: HindcastOptions, terminal: Terminal): Promise<number> {
  const declared = declaredWarheads(recordFor(record === undefined ? {} : { record }));
  const work = hindcastPieces([
    { rivals: stockpiles(estimatesCsv()), origins: originsOf(1954, 2024, 1) },
    { rivals: declared, origins: originsOf(2013, 2022.5, 0.5) },
  ]);
  const rows = await watched(terminal, (watch) => inTurns(work, watch));
  const coverage80 = Object.fromEntries(
    [...Map.groupBy(rows, (each) => each.name)].map(([name, those]) => [name, coverageOf80(those)]),
  );
  terminal.out(
    json ? JSON.stringify({ model: MODEL, runs: RUNS, coverage80, rows }, null, 2) : hindcastText(rows, terminal.paint),
  );
  return 0;
}

export interface SensitivityOptions extends HindcastOptions {
  readonly party?: string;
  readonly years?: string;
}

/** `servanda forecast sensitivity`: which assumption moves the answer most. */
export async function sensitivityCommand(
  name: string,
  options: SensitivityOptions,
  terminal: Terminal,
): Promise<number> {
  const { read, parameters, library } = scenarioFor(name, options.record);
  const scenario = read.data;
  const party = requireParty(scenario.parties, options.party ?? scenario.parties[0] ?? '');
  const years = whole('--years', options.years ?? '10', 1, scenario.years, 'the scenario ends there');
  const target = { party, years };
  const work = sensitivityPieces(scenario, parameters, library, target);
  const found = unwrap(placed(read, await watched(terminal, (watch) => inTurns(work, watch))));
  terminal.out(
    options.json
      ? JSON.stringify({ scenario: scenario.id, ...target, ...found }, null, 2)
      : sensitivityText(scenario.id, target, found, terminal.paint),
  );
  return 0;
}
