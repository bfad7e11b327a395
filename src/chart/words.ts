import type { LifecycleState } from '../assess/finding.ts';
import type { Act } from '../record/schema.ts';
import type { Day } from '../time/day.ts';

/** The words of a chart, in one language. Dates, numbers and names come in written as that language writes them. */
export interface ChartWords {
  readonly lang: string;
  readonly day: (day: Day) => string;
  /** A year, a month or a day, as exactly as it is written. */
  readonly moment: (text: string) => string;
  readonly number: (value: number) => string;
  /** `5%`. */
  readonly percent: (share: number) => string;
  /** A party, or a group of them, as a heading. */
  readonly party: (code: string) => string;
  /** Whose answer a series is. */
  readonly reading: (reading: string) => string;
  readonly state: Readonly<Record<LifecycleState, string>>;
  readonly disputed: string;
  readonly event: string;
  readonly act: (act: Act) => string;
  readonly notDetermined: string;
  readonly nothing: string;
  readonly limit: string;
  readonly pending: string;
  readonly declared: string;
  readonly middle: string;
  /** `limit 1,550`, `at least 4`. */
  readonly limited: (bound: string, comparison: '<=' | '>=') => string;
  /** A limit that is agreed and does not bind yet. */
  readonly agreed: (limited: string) => string;
  /** `from 5 February 2018 until 4 February 2026`; either end may be open. */
  readonly during: (first: string | undefined, last: string | undefined) => string;
  /** `falls from 1,800 on 5 February 2011 to 1,419 on 1 March 2023`. */
  readonly moves: (from: Dated, to: Dated, change: number) => string;
  /** `highest 1,796 on 1 September 2016`. */
  readonly highest: (at: Dated) => string;
  readonly once: (at: Dated) => string;
  readonly between: (low: string, high: string) => string;
  readonly most: (shown: number, left: number) => string;
  readonly lifelines: (rows: number, first: string, last: string) => string;
  readonly boundOn: (inForce: number, disputed: number, day: string) => string;
  readonly share: (percent: string, low: string, high: string, day: string) => string;
  readonly quantile: (percent: string, value: string) => string;
  readonly run: (run: WrittenRun) => string;
  readonly phase: PhaseWords;
}

/** The words of a phase portrait: where an arms race of two sides goes. */
interface PhaseWords {
  readonly title: (stable: boolean) => string;
  readonly x: string;
  readonly y: string;
  readonly stillX: string;
  readonly stillY: string;
  readonly courseKey: string;
  readonly restKey: string;
  readonly rest: (at: string) => string;
  readonly noRest: string;
  readonly course: (from: string, to: string, years: string) => string;
}

interface Dated {
  readonly value: string;
  readonly day: string;
}

/** Which model gave the numbers, and how: without it nobody can do it again. */
export interface ModelRun {
  readonly model: string;
  readonly seed: number | string;
  readonly runs: number;
  /** What the newest of its data are about, as written: `2025`, `2025-05`, `2025-05-01`. */
  readonly data: string;
}

/** A figure that a model gave, no finer than it means anything. */
export function figureWords(value: number, words: ChartWords): string {
  return words.number(Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
}

interface WrittenRun {
  readonly model: string;
  readonly seed: string;
  readonly runs: string;
  readonly data: string;
}

export function runWords(run: ModelRun, words: ChartWords): string {
  const { model, seed, runs, data } = run;
  return words.run({ model, seed: String(seed), runs: words.number(runs), data: words.moment(data) });
}
