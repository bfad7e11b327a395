import type { AgreementFile } from '../agreement/schema.ts';
import { type Members, membersOn } from '../assess/standing.ts';
import type { TreatyRecord } from '../record/record.ts';
import type { Printed } from '../report/status-json.ts';
import type { Day } from '../time/day.ts';
import { unwrap } from './problems.ts';
import { type Asking, type Changes, questionOf, recalledIn } from './question.ts';

/** Which states stand where in one agreement on a day, and what printed lists say of it. */
export function membersFor(
  agreement: AgreementFile,
  record: TreatyRecord,
  asking: Asking,
  day: Day,
  changes: Changes,
): { readonly members: Members; readonly printed: readonly Printed[] } {
  const question = questionOf(agreement, record, asking, changes);
  const isRecalled = asking.confirmedOnly ? recalledIn(record, changes.statements) : undefined;
  const members = unwrap(membersOn(question, day, isRecalled));
  const printed = record.statements.flatMap((each): Printed[] => {
    if (each.kind !== 'tally' || each.agreement !== agreement.id) return [];
    const { on, parties, signatories, sources } = each;
    return [{ on: on.text, parties, ...(signatories !== undefined && { signatories }), sources: [...sources] }];
  });
  return { members, printed };
}
