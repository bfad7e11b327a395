import { membersFor } from '../../ask/members.ts';
import { membersText } from '../../report/members-text.ts';
import { membersJson, statusCsv } from '../../report/status-json.ts';
import { agreementsFor, changesFor, recalledIn, recordFor } from '../library.ts';
import type { Asking } from '../options.ts';
import type { Terminal } from '../terminal.ts';

/** `servanda members`: which states are bound, which have only deposited or signed, which are out, on a day. */
export function membersCommand(name: string, options: Asking, terminal: Terminal): number {
  const agreements = agreementsFor([name]);
  const [agreement] = agreements;
  if (!agreement) throw new Error('invariant: one name gives one agreement');
  const record = recordFor(options);
  const changes = changesFor(options.patch ?? [], agreements, record);
  const { members, printed } = membersFor(agreement, record, options, options.on ?? terminal.today, changes);
  if (options.csv) {
    terminal.out(statusCsv(members.findings, recalledIn(record, changes.statements)));
    return 0;
  }
  terminal.out(
    options.json
      ? JSON.stringify(membersJson(members, printed), null, 2)
      : membersText(agreement, members, printed, terminal.paint),
  );
  return 0;
}
