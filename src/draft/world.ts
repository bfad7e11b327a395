import type { Source } from '../agreement/schema.ts';
import type { TreatyRecord } from '../record/record.ts';

/** What a draft can refer to that does not stand in it. */
export interface World {
  readonly sources: ReadonlyMap<string, Source>;
  /** The agreements of the library: their ids and what people call them. */
  readonly agreements: ReadonlyMap<string, string>;
  /** The ids of statements about each agreement that somebody disputes: readings take them as true, or do not. */
  readonly contested: ReadonlyMap<string, readonly string[]>;
}

export const EMPTY_WORLD: World = { sources: new Map(), agreements: new Map(), contested: new Map() };

/** What a record and a library give a draft to refer to. */
export function worldOf(record: TreatyRecord, agreements: World['agreements']): World {
  const contested = new Map<string, string[]>();
  for (const { id, agreement, contested: isContested } of record.statements) {
    if (isContested && agreement !== undefined) contested.set(agreement, [...(contested.get(agreement) ?? []), id]);
  }
  return { sources: record.sources, agreements, contested };
}
