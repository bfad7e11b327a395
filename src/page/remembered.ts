import type { AgreementFile } from '../agreement/schema.ts';
import type { WholeRecord } from '../record/record.ts';
import { formatDay } from '../time/day.ts';
import type { Site } from './site.ts';
import type { View } from './view.ts';

/** As many answers as this are kept; the one that was asked for longest ago goes first. */
const MOST = 16;

const ANSWERS = new WeakMap<WholeRecord, WeakMap<readonly AgreementFile[], Map<string, unknown>>>();

/**
 * What has been worked out before for these days, record and library. None of these ever changes, so that the same
 * question has the same answer and pages need not wait for it twice.
 */
export function remembered<T>(site: Site, what: string, { on, known, reading }: View, make: () => T): T {
  const ofRecord = ANSWERS.get(site.record) ?? new WeakMap<readonly AgreementFile[], Map<string, unknown>>();
  ANSWERS.set(site.record, ofRecord);
  const answers = ofRecord.get(site.agreements) ?? new Map<string, unknown>();
  ofRecord.set(site.agreements, answers);
  const key = [what, formatDay(on), known === undefined ? '' : formatDay(known), reading ?? ''].join('|');
  const found = answers.has(key) ? (answers.get(key) as T) : make(); // Only this function puts answers in, under `what`.
  answers.delete(key);
  answers.set(key, found);
  const [oldest] = answers.keys();
  if (answers.size > MOST && oldest !== undefined) answers.delete(oldest);
  return found;
}
