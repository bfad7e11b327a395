import { quote } from '../../agreement/problem.ts';
import { hindcastPieces } from '../../forecast/hindcast.ts';
import { declaredWarheads, originsOf, stockpiles } from '../../forecast/known-series.ts';
import { sensitivityPieces } from '../../forecast/sensitivity.ts';
import { coverageOf80, hindcastText } from '../../report/hindcast-text.ts';
import { sensitivityText } from '../../report/sensitivity-text.ts';
import { estimatesCsv, loadParameters, loadScenario } from '../../store/scenarios.ts';
import { inTurns } from '../../work/turns.ts';
import { agreementsFor, recordFor } from '../library.ts';
import { whole } from '../numbers.ts';
import { refuse, unwrap } from '../options.ts';
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
  terminal.out(json ? JSON.stringify({ coverage80, rows }, null, 2) : hindcastText(rows, terminal.paint));
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
  const scenario = unwrap(loadScenario(name));
  const party = options.party?.toUpperCase() ?? scenario.parties[0] ?? '';
  if (!scenario.parties.includes(party)) {
    refuse(`--party ${quote(party)}`, `one of ${scenario.parties.join(', ')}`);
  }
  const years = whole('--years', options.years ?? '10', 1, scenario.years);
  const library = {
    agreements: agreementsFor([...new Set(scenario.agreements.map((each) => each.agreement))]),
    record: recordFor(options.record === undefined ? {} : { record: options.record }),
  };
  const target = { party, years };
  const work = sensitivityPieces(scenario, unwrap(loadParameters(scenario.parameters)), library, target);
  const found = unwrap(await watched(terminal, (watch) => inTurns(work, watch)));
  terminal.out(
    options.json
      ? JSON.stringify({ scenario: scenario.id, ...target, ...found }, null, 2)
      : sensitivityText(scenario.id, target, found, terminal.paint),
  );
  return 0;
}
