import type { Source } from '../agreement/schema.ts';
import type { WholeRecord } from './record.ts';

/** A record as JSON can hold it: for the parsed copy, and for a browser that assesses a draft by itself. */
export interface PlainRecord extends Omit<WholeRecord, 'sources'> {
  readonly sources: readonly (readonly [string, Source])[];
}

export function plainRecord(record: WholeRecord): PlainRecord {
  return { ...record, sources: [...record.sources] };
}

export function recordFrom(plain: PlainRecord): WholeRecord {
  return { ...plain, sources: new Map(plain.sources) };
}
