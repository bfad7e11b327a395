import Papa from 'papaparse';
import type { WholeRecord } from '../record/record.ts';
import { civilDate } from '../time/day.ts';
import type { Moment } from '../time/moment.ts';
import type { Observed, Rivals } from './hindcast.ts';

/** The series that the hindcast is held against. */

/** Estimated stockpiles of the two, 1945 on, from the file of estimates (`year,state,stockpile,check`), in tens of warheads. */
export function stockpiles(csv: string): Rivals {
  const rows = Papa.parse<{ year: string; state: string; stockpile: string }>(csv.trim(), { header: true }).data;
  const of = (state: string): Observed[] =>
    rows
      .filter((each) => each.state === state)
      .map(({ year, stockpile }) => ({ year: Number(year), value: Number(stockpile) }));
  return { name: 'estimated stockpiles', unit: 10, series: { USA: of('USA'), RUS: of('RUS') } };
}

/** What the parties declared under New START, twice a year, each from when it became known. */
export function declaredWarheads({ statements }: WholeRecord): Rivals {
  const of = (party: string): Observed[] =>
    statements.flatMap((each) =>
      each.kind === 'declaration' &&
      each.agreement === 'new-start' &&
      each.quantity === 'warheads' &&
      each.by === party &&
      each.party === party &&
      each.rivals === undefined
        ? [{ year: halfYear(each.on), value: each.value, ...(each.known && { known: halfYear(each.known) }) }]
        : [],
    );
  return { name: 'declared under New START', unit: 1, series: { USA: of('USA'), RUS: of('RUS') } };
}

/** Exchanges are as of 1 March and 1 September: the half years that they stand for, .0 and .5. */
function halfYear({ first }: Moment): number {
  const { year, month } = civilDate(first);
  return year + (month < 7 ? 0 : 0.5);
}

/** Whole and half years from which to forecast. */
export function originsOf(first: number, last: number, step: number): readonly number[] {
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step);
}
