import type { Day } from '../time/day.ts';
import type { TreatyRecord } from './record.ts';
import type { Tally } from './schema.ts';

/** The last total of parties that somebody printed, of a day no later than this one. Tallies stand in the order of their days. */
export function printedTotal({ statements }: TreatyRecord, agreement: string, on: Day): Tally | undefined {
  return statements.findLast(
    (each): each is Tally => each.kind === 'tally' && each.agreement === agreement && each.on.last <= on,
  );
}
