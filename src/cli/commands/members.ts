import { membersOn } from '../../assess/standing.ts';
import { membersText } from '../../report/members-text.ts';
import { membersJson, type Printed, statusCsv } from '../../report/status-json.ts';
import { agreementsFor, changesFor, questionOf, recalledIn, recordFor } from '../library.ts';
import { type Asking, unwrap } from '../options.ts';
import type { Terminal } from '../terminal.ts';

/** `servanda members`: which states are bound, which have only deposited or signed, which are out, on a day. */
export function membersCommand(name: string, options: Asking, terminal: Terminal): number {
  const agreements = agreementsFor([name]);
  const [agreement] = agreements;
  if (!agreement) throw new Error('invariant: one name gives one agreement');
  const record = recordFor(options);
  const changes = changesFor(options.patch ?? [], agreements, record);
  const question = questionOf(agreement, record, options, changes);
  const isRecalled = options.confirmedOnly ? recalledIn(record, changes.statements) : undefined;
  const members = unwrap(membersOn(question, options.on ?? terminal.today, isRecalled));
  if (options.csv) {
    terminal.out(statusCsv(members.findings, recalledIn(record, changes.statements)));
    return 0;
  }
  const printed = record.statements.flatMap((each): Printed[] => {
    if (each.kind !== 'tally' || each.agreement !== agreement.id) return [];
    const { on, parties, signatories, sources } = each;
    return [{ on: on.text, parties, ...(signatories !== undefined && { signatories }), sources: [...sources] }];
  });
  terminal.out(
    options.json
      ? JSON.stringify(membersJson(members, printed), null, 2)
      : membersText(agreement, members, printed, terminal.paint),
  );
  return 0;
}
