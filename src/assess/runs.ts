import type { Reason } from '../agreement/reason.ts';
import { type Day, FOREVER } from '../time/day.ts';
import type { Timeline } from '../time/timeline.ts';
import { type Explanation, type Outcome, sameOutcome } from './finding.ts';

/**
 * Outcomes that follow one another and say the same become one finding, with one explanation. Where what they rest on
 * changes on the way, as from one flight test to the next, that explanation must tell of all of it: each run of equal
 * outcomes explains itself by everything that it rests on, in order. Whether the provision binds at all is another
 * matter, and not joined: a suspension is not explained by the expiry that came after it.
 */
export function explainRuns(outcomes: Timeline<Outcome | undefined>): Timeline<Outcome | undefined> {
  const { starts, values } = outcomes;
  const joined: (Outcome | undefined)[] = [];
  const days: Day[] = [];
  for (let i = 0; i < values.length; ) {
    const first = values[i];
    let next = i + 1;
    const binds = first?.status !== 'dormant' && first?.status !== 'pending';
    while (binds && next < values.length && sameOutcome(first, values[next])) next++;
    const run = values.slice(i, next).filter((each) => each !== undefined);
    days.push(starts[i] ?? FOREVER);
    joined.push(first && run.length > 1 ? { ...first, why: () => together(run) } : first);
    i = next;
  }
  return { starts: days, values: joined };
}

/** The first reason answers; the others, and what they rest on, follow it, each once. Silence yields to what is said. */
function together(run: readonly Outcome[]): Explanation {
  const all = run.map((each) => each.why());
  const telling = all.filter(({ reason }) => reason.code !== 'nothing-recorded' && reason.code !== 'no-events');
  const [first, ...rest] = telling.length > 0 ? telling : all;
  if (!first) throw new Error('invariant: a run has an outcome');
  const seen = new Set([first.reason, ...first.because].map(textOf));
  const because: Reason[] = [...first.because];
  for (const each of rest.flatMap(({ reason, because: more }) => [reason, ...more])) {
    const text = textOf(each);
    if (seen.has(text)) continue;
    seen.add(text);
    because.push(each);
  }
  return { reason: first.reason, because };
}

function textOf(reason: Reason): string {
  return JSON.stringify(reason);
}
