import type { AgreementFile } from '../agreement/schema.ts';
import type { WholeRecord } from '../record/record.ts';
import { formatDay } from '../time/day.ts';
import type { Pieces } from '../time/pieces.ts';
import type { Site } from './site.ts';
import type { View } from './view.ts';

/** As many answers as this are kept; the one that was asked for longest ago goes first. */
const MOST = 64;

type Answers = Map<string, unknown>;

const ANSWERS = new WeakMap<WholeRecord, WeakMap<readonly AgreementFile[], Answers>>();

/**
 * What has been worked out before for these days, record and library. None of these ever changes, so that the same
 * question has the same answer and pages need not wait for it twice. Data alone: the words are those of the reader.
 */
export function remembered<T>(site: Site, what: string, view: View, make: () => T): T {
  const [answers, key] = [answersOf(site), keyOf(what, view)];
  return kept(answers, key, answers.has(key) ? (answers.get(key) as T) : make()); // Only these two put answers in, under `what`.
}

/** As {@link remembered}, for what takes long and is worked out piece by piece. */
export function* rememberedPieces<T>(site: Site, what: string, view: View, make: () => Pieces<T>): Pieces<T> {
  const [answers, key] = [answersOf(site), keyOf(what, view)];
  return kept(answers, key, answers.has(key) ? (answers.get(key) as T) : yield* make()); // As above.
}

function answersOf({ record, agreements }: Site): Answers {
  const ofRecord = ANSWERS.get(record) ?? new WeakMap<readonly AgreementFile[], Answers>();
  ANSWERS.set(record, ofRecord);
  const answers = ofRecord.get(agreements) ?? new Map<string, unknown>();
  ofRecord.set(agreements, answers);
  return answers;
}

function keyOf(what: string, { on, known, reading }: View): string {
  return [what, formatDay(on), known === undefined ? '' : formatDay(known), reading ?? ''].join('|');
}

function kept<T>(answers: Answers, key: string, answer: T): T {
  answers.delete(key);
  answers.set(key, answer);
  const [oldest] = answers.keys();
  if (answers.size > MOST && oldest !== undefined) answers.delete(oldest);
  return answer;
}
