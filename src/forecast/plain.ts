import { formatDay } from '../time/day.ts';
import type { Prepared } from './compile.ts';
import { type Compiled, type Law, QUANTITIES, type Quantity } from './compiled.ts';
import { compiledFrom, type Drawn, type Setting } from './numbers.ts';
import type { Parameter, ScenarioFile } from './schema.ts';

/** A number for each quarter; `null` where nothing binds. */
type Row = readonly (number | null)[];

/** What the law makes of one party, quarter by quarter. */
interface PlainLaw {
  readonly caps: Readonly<Record<Quantity, Row>>;
  readonly reference: Readonly<Record<Quantity, Row>>;
  readonly exchange: readonly number[];
  readonly inspections: readonly number[];
}

/** A scenario with its parameters and its law as JSON has them: all that somebody needs to run it elsewhere. */
export interface PlainScenario {
  readonly scenario: ScenarioFile;
  readonly dataDate: string;
  readonly quarters: readonly string[];
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly law: Readonly<Record<string, PlainLaw>>;
  readonly notAllowed: readonly { readonly agreement: string; readonly cite: string }[];
}

export function plainScenario(
  { scenario, compiled: { law }, parameters, days, notAllowed }: Prepared,
  dataDate: string,
): PlainScenario {
  const rows = (of: readonly Float64Array[] | undefined): PlainLaw['caps'] =>
    byQuantity((q) => [...(of?.[q] ?? [])].map((each) => (Number.isFinite(each) ? each : null)));
  return {
    scenario,
    dataDate,
    quarters: days.map(formatDay),
    parameters: Object.fromEntries(parameters),
    law: Object.fromEntries(
      scenario.parties.map((party, p) => [
        party,
        {
          caps: rows(law.caps[p]),
          reference: rows(law.reference[p]),
          exchange: [...(law.exchange[p] ?? [])],
          inspections: [...(law.inspections[p] ?? [])],
        },
      ]),
    ),
    notAllowed: notAllowed.map(({ agreement, cite }) => ({ agreement, cite })),
  };
}

/** As much of a {@link PlainScenario} as a run needs. */
export interface Runnable {
  readonly scenario: Setting;
  readonly parameters: Readonly<Record<string, Drawn>>;
  readonly law: PlainScenario['law'];
}

/** What a run reads, from what {@link plainScenario} wrote, with parameters moved. */
export function compiledPlain(
  { scenario, parameters, law }: Runnable,
  moves: readonly { readonly path: string; readonly value: number }[],
  seed: number,
): Compiled {
  const all = new Map<string, Drawn>(Object.entries(parameters));
  for (const { path, value } of moves) all.set(path, { value });
  return compiledFrom(scenario, all, lawFrom(scenario.parties, law), seed);
}

function lawFrom(parties: readonly string[], law: PlainScenario['law']): Law {
  const each = <T>(of: (law: PlainLaw) => T): T[] =>
    parties.map((party) => of(law[party] ?? { caps: NOTHING, reference: NOTHING, exchange: [], inspections: [] }));
  const rows = (of: PlainLaw['caps']): Float64Array[] =>
    QUANTITIES.map((quantity) => Float64Array.from(of[quantity], (value) => value ?? Number.POSITIVE_INFINITY));
  return {
    caps: each(({ caps }) => rows(caps)),
    reference: each(({ reference }) => rows(reference)),
    exchange: each(({ exchange }) => Uint8Array.from(exchange)),
    inspections: each(({ inspections }) => Float64Array.from(inspections)),
  };
}

function byQuantity<T>(of: (q: number) => T): Readonly<Record<Quantity, T>> {
  return Object.fromEntries(QUANTITIES.map((name, q) => [name, of(q)])) as Record<Quantity, T>; // Every name once.
}

const NOTHING = byQuantity((): Row => []);
