import { assess } from '../../assess/assess.ts';
import { onDay } from '../../assess/merge.ts';
import { findingJson } from '../../report/finding-json.ts';
import { statusText } from '../../report/status-text.ts';
import { agreementsFor, changesFor, questionOf, recalledIn, recordFor } from '../library.ts';
import { type Asking, unwrap } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { checkParty, failsOn } from './assess.ts';

/** `servanda status`: which agreements bind whom on a day. */
export function statusCommand(options: Asking, terminal: Terminal): number {
  const day = options.on ?? terminal.today;
  const agreements = agreementsFor([]);
  const record = recordFor(options);
  const changes = changesFor(options.patch ?? [], agreements, record);
  checkParty(options.party, agreements);
  const statuses = agreements.map((agreement) => {
    const findings = unwrap(assess(questionOf(agreement, record, options, changes)));
    const life = onDay(findings, day).filter((each) => each.kind === 'lifecycle');
    return { agreement, life: life.filter((each) => options.party === undefined || each.party === options.party) };
  });
  const all = statuses.flatMap(({ life }) => life);
  if (options.json) {
    const isRecalled = recalledIn(record, changes.statements);
    terminal.out(
      JSON.stringify(
        all.map((finding) => findingJson(finding, isRecalled)),
        null,
        2,
      ),
    );
  } else
    terminal.out(
      statusText(
        statuses.filter(({ life }) => life.length > 0),
        day,
        terminal.paint,
      ),
    );
  return failsOn(all, options.failOn ?? []) ? 1 : 0;
}
