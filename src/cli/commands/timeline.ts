import { timelineFor } from '../../ask/timeline.ts';
import { timelineCsv } from '../../report/timeline-csv.ts';
import { timelineJson } from '../../report/timeline-json.ts';
import { timelineText } from '../../report/timeline-text.ts';
import { agreementsFor, recordFor } from '../library.ts';
import { type Asking, OPTION, refuse } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export interface TimelineOptions extends Omit<Asking, 'from' | 'to'> {
  readonly from?: string;
  readonly to?: string;
  readonly svg?: boolean;
}

/** `servanda timeline`: the lives of agreements as lines, for one state or as a whole, and what happened. */
export async function timelineCommand(
  names: readonly string[],
  options: TimelineOptions,
  terminal: Terminal,
): Promise<number> {
  const { party } = options;
  const other = (['json', 'csv'] as const).find((each) => options[each]);
  if (options.svg && other) refuse(`--svg with --${other}`, 'one form of the answer', 'leave one of them out');
  const { from: _from, to: _to, ...asking } = options;
  const agreements = agreementsFor(names);
  const record = recordFor(asking);
  const { shown, acts, span } = timelineFor({ agreements, record }, options, terminal.today, OPTION);
  if (options.svg) {
    // Loaded when asked for: what draws would cost every other command 15 ms.
    const { lifelinesSvg } = await import('../../ask/charts.ts');
    terminal.out(lifelinesSvg({ shown, acts, span }, party).trimEnd());
    return 0;
  }
  const title = `TIMELINE${party === undefined ? '' : ` of ${party}`}`;
  if (options.json) terminal.out(JSON.stringify(timelineJson(shown, acts, party), null, 2));
  else if (options.csv) terminal.out(timelineCsv(shown, party));
  else terminal.out(timelineText(title, shown, acts, span, terminal.paint));
  return 0;
}
