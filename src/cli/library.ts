import { parsePatch } from '../agreement/parse.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { type Changes, changesOf } from '../ask/question.ts';
import { confirmedRecord } from '../assess/confirmed.ts';
import type { TreatyRecord, WholeRecord } from '../record/record.ts';
import { agreementIds, loadAgreement, loadRecordFolder, readText } from '../store/library.ts';
import { type Asking, unwrap } from './options.ts';

/** The agreements that are asked about: those named, or the whole library. */
export function agreementsFor(names: readonly string[]): AgreementFile[] {
  const known = agreementIds();
  return (names.length > 0 ? names : known).map((name) => unwrap(loadAgreement(name, known)));
}

export function recordFor(asking: Asking): WholeRecord {
  const record = unwrap(loadRecordFolder(asking.record));
  return asking.confirmedOnly ? confirmedRecord(record) : record;
}

/** The changes that patch files bring. */
export function changesFor(
  files: readonly string[],
  agreements: readonly AgreementFile[],
  record: TreatyRecord,
): Changes {
  const parsed = files.map((file) => ({ file, ...unwrap(parsePatch(unwrap(readText(file)), file)) }));
  return changesOf(parsed, agreements, record);
}

export { attributionIn, questionOf, recalledIn } from '../ask/question.ts';
