import type { Problem } from '../agreement/problem.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import type { TreatyRecord } from '../record/record.ts';
import { ok, type Result } from '../time/result.ts';
import { assess } from './assess.ts';

/**
 * Both sides of each dispute, by provision: the readings that, taken alone, change what the provision holds for somebody
 * on some day, and those that refuse what these accept. Of one provision by its id, or of all.
 */
export function readingsAtWork(
  agreement: AgreementFile,
  record: TreatyRecord,
  provision?: string,
): Result<ReadonlyMap<string, readonly string[]>, Problem[]> {
  const readings = Object.entries(agreement.readings);
  const changing = new Map<string, string[]>();
  for (const [reading] of readings) {
    const told = assess({ agreement, record, reading, ...(provision !== undefined && { about: [provision] }) });
    if (!told.ok) return told;
    for (const id of new Set(told.value.filter((each) => each.disputed).map((each) => each.id))) {
      changing.set(id, [...(changing.get(id) ?? []), reading]);
    }
  }
  const withRefusals = [...changing].map(([id, those]): [string, string[]] => {
    const accepted = new Set(
      those.flatMap((reading) => agreement.readings[reading]?.patch.flatMap((each) => each.accept ?? []) ?? []),
    );
    const refusing = readings.filter(([, reading]) =>
      reading.patch.some((each) => each.reject?.some((one) => accepted.has(one))),
    );
    return [id, [...new Set([...those, ...refusing.map(([reading]) => reading)])]];
  });
  return ok(new Map(withRefusals));
}
