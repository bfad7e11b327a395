import { timelineFor } from '../../ask/timeline.ts';
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
  if (options.svg && options.json) refuse('--svg with --json', 'one form of the answer', 'leave one of them out');
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
  terminal.out(
    options.json
      ? JSON.stringify(timelineJson(shown, acts, party), null, 2)
      : timelineText(title, shown, acts, span, terminal.paint),
  );
  return 0;
}
