import { statusFor } from '../../ask/status.ts';
import { printedTotal } from '../../record/printed.ts';
import { statusCsv, statusJson } from '../../report/status-json.ts';
import { statusText } from '../../report/status-text.ts';
import { agreementsFor, changesFor, recalledIn, recordFor } from '../library.ts';
import { type Asking, OPTION } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { failsOn, tellWithheld } from './assess.ts';

/** `servanda status`: which agreements bind whom on a day. */
export function statusCommand(options: Asking, terminal: Terminal): number {
  const day = options.on ?? terminal.today;
  const agreements = agreementsFor([]);
  const record = recordFor(options);
  const changes = changesFor(options.patch ?? [], agreements, record);
  const isRecalled = recalledIn(record, changes.statements);
  const statuses = statusFor({ agreements, record }, options, day, changes, OPTION);
  const everything = statuses.flatMap(({ life }) => life);
  // What is not confirmed is no state; it is named beside the answer.
  const all = everything.filter((each) => !each.withheld);
  if (options.json) {
    terminal.out(
      JSON.stringify(
        all.map((finding) => statusJson(finding, isRecalled)),
        null,
        2,
      ),
    );
  } else if (options.csv) terminal.out(statusCsv(all, isRecalled));
  else {
    const answered = statuses.map(({ agreement, life }) => ({
      agreement,
      life: life.filter((each) => !each.withheld),
    }));
    terminal.out(
      statusText(
        answered.filter(({ life }) => life.length > 0),
        day,
        terminal.paint,
        // Of those alone that end soon, or are confirmed, a total of all says nothing.
        options.endsBy === undefined && !options.confirmedOnly ? (id) => printedTotal(record, id, day) : undefined,
      ),
    );
  }
  tellWithheld(everything, terminal);
  return failsOn(all, options.failOn ?? []) ? 1 : 0;
}
