import { assess } from '../../assess/assess.ts';
import { onDay } from '../../assess/merge.ts';
import type { Position } from '../../record/schema.ts';
import { findingJson } from '../../report/finding-json.ts';
import { lastBindingDay, summaryText } from '../../report/summary-text.ts';
import { agreementsFor, recalledIn, recordFor } from '../library.ts';
import { type Asking, unwrap } from '../options.ts';
import type { Terminal } from '../terminal.ts';

/** The bare command: what is in force today, what is near, what is over, on one screen. */
export function summaryCommand(options: Asking, terminal: Terminal): number {
  const day = terminal.today;
  const record = recordFor(options);
  const entries = agreementsFor([]).map((agreement) => {
    const findings = unwrap(assess({ agreement, record }));
    const last = lastBindingDay(findings, day);
    return { agreement, today: onDay(findings, day), last, onLast: onDay(findings, last) };
  });
  if (options.json) {
    const isRecalled = recalledIn(record);
    const life = entries.flatMap(({ today }) => today.filter((each) => each.kind === 'lifecycle'));
    terminal.out(
      JSON.stringify(
        life.map((finding) => findingJson(finding, isRecalled)),
        null,
        2,
      ),
    );
    return 0;
  }
  const latest = record.statements
    .filter((each): each is Position => each.kind === 'position' && each.on.last <= day)
    .sort((a, b) => b.on.last - a.on.last)
    .slice(0, 3);
  terminal.out(summaryText(entries, latest, day, terminal.paint));
  return 0;
}
