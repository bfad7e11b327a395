import type { AgreementFile } from '../../agreement/schema.ts';
import { assess } from '../../assess/assess.ts';
import { onDay } from '../../assess/merge.ts';
import { lifeFindings, lifeOn } from '../../assess/standing.ts';
import { printedTotal } from '../../record/printed.ts';
import type { TreatyRecord } from '../../record/record.ts';
import type { Position } from '../../record/schema.ts';
import { statusJson } from '../../report/status-json.ts';
import { lastBindingDay, type Numbers, summaryText } from '../../report/summary-text.ts';
import type { Day } from '../../time/day.ts';
import { agreementsFor, recalledIn, recordFor } from '../library.ts';
import { type Asking, unwrap } from '../options.ts';
import type { Terminal } from '../terminal.ts';

/** The bare command: what is in force today, what is near, what is over, on one screen. */
export function summaryCommand(options: Asking, terminal: Terminal): number {
  const day = terminal.today;
  const record = recordFor(options);
  const agreements = agreementsFor([]);
  const entries = agreements.map((agreement) => {
    const life = unwrap(lifeOn({ agreement, record }, day)).filter((each) => each.state !== 'unsigned');
    return { agreement, life };
  });
  if (options.json) {
    const isRecalled = recalledIn(record);
    const all = entries.flatMap(({ life }) => life.map((finding) => statusJson(finding, isRecalled)));
    terminal.out(JSON.stringify(all, null, 2));
    return 0;
  }
  const told = new Set<string>();
  const latest = record.statements
    .filter((each): each is Position => each.kind === 'position' && each.on.last <= day)
    .sort((a, b) => b.on.last - a.on.last)
    // The same may be said of several agreements.
    .filter(({ by, says }) => !told.has(`${by} ${says}`) && told.add(`${by} ${says}`))
    .slice(0, 3);
  terminal.out(
    summaryText(
      entries,
      numbersOf(agreements, record, day),
      latest,
      (id) => printedTotal(record, id, day),
      day,
      terminal.paint,
    ),
  );
  return 0;
}

/** The agreement whose declarations are the newest, as it stood on the last day on which it bound anybody. */
function numbersOf(agreements: readonly AgreementFile[], record: TreatyRecord, day: Day): Numbers | undefined {
  const newest = record.statements.reduce<{ id: string; on: Day } | undefined>((best, each) => {
    if (each.kind !== 'declaration' || each.agreement === undefined || each.on.last > day) return best;
    return best && best.on >= each.on.last ? best : { id: each.agreement, on: each.on.last };
  }, undefined);
  const agreement = agreements.find((each) => each.id === newest?.id);
  if (!agreement) return undefined;
  const last = lastBindingDay(unwrap(lifeFindings({ agreement, record })), day);
  const findings = onDay(unwrap(assess({ agreement, record, span: { from: last, to: last + 1 } })), last);
  return { agreement, last, findings };
}
