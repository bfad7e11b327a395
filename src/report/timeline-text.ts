import type { AgreementFile } from '../agreement/schema.ts';
import type { LifecycleState } from '../assess/finding.ts';
import type { Lifeline } from '../assess/lifelines.ts';
import type { Act } from '../record/schema.ts';
import { civilDate, type Day, dayOf } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { say } from '../words/language.ts';
import { fit, padRight, wrap } from './layout.ts';
import type { Paint } from './paint.ts';

/** One character a state: what binds is solid, what does not is thin. */
const MARKS: Readonly<Record<LifecycleState, string>> = {
  unsigned: ' ',
  proposed: '·',
  signed: '─',
  deposited: '─',
  declined: ' ',
  provisional: '▒',
  'in-force': '█',
  'notice-running': '▓',
  suspended: '░',
  'suspended-in-part': '▓',
  ended: ' ',
  never: ' ',
};

const LEGEND =
  '█ in force  ▓ notice running or suspended in part  ░ suspended  ▒ provisional  ─ signed  · proposed  ≠ disputed';

const NAME = 24;
const LINE = 54;

/** Lifelines in text: a row for each agreement, the years above, what happened below. */
export function timelineText(
  title: string,
  lifelines: readonly Lifeline[],
  acts: readonly Act[],
  span: Interval,
  paint: Paint,
): string {
  const agreements = new Map(lifelines.map(({ agreement }) => [agreement.id, agreement]));
  const rows = lifelines.map(({ agreement, spans }) => {
    const marks = Array.from({ length: LINE }, (_, i) => {
      // A column shows what lasted longest of what fell into it.
      const [from, to] = [columnStart(span, i), columnStart(span, i + 1)];
      const here = spans
        .map((each) => ({ each, days: Math.min(each.to, to) - Math.max(each.from, from) }))
        .filter(({ days }) => days > 0)
        .sort((a, b) => b.days - a.days)[0]?.each;
      if (!here) return ' ';
      return here.disputed ? '≠' : MARKS[here.state];
    });
    return `${fit(agreement.short, NAME)}  ${marks.join('')}`.trimEnd();
  });
  const lines = [paint.strong(title), '', ruler(span), ...rows, '', paint.faint(wrap(LEGEND))];
  if (acts.length > 0) lines.push('', paint.strong('What happened'), ...acts.map((act) => actLine(act, agreements)));
  return lines.join('\n');
}

function columnStart({ from, to }: Interval, i: number): Day {
  return Math.round(from + ((to - from) * i) / LINE);
}

/** Years over the columns that they begin in, as far apart as they have room. */
function ruler(span: Interval): string {
  const [first, last] = [civilDate(span.from).year, civilDate(span.to - 1).year];
  const step = [1, 2, 5, 10, 20, 25, 50].find((each) => ((last - first) / each) * 6 <= LINE) ?? 100;
  let line = ' '.repeat(NAME + 2);
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const at = NAME + 2 + Math.floor(((dayOf(year, 1, 1) - span.from) / (span.to - span.from)) * LINE);
    if (at < NAME + 2 || at + 4 > NAME + 2 + LINE + 2) continue;
    line = padRight(line, at) + String(year);
  }
  return line;
}

function actLine(act: Act, agreements: ReadonlyMap<string, AgreementFile>): string {
  const short = agreements.get(act.agreement ?? '')?.short ?? act.agreement ?? '';
  return wrap(
    `${padRight(act.on.text.slice(0, 10), 10)}  ${short}: ${say().acts.actWords(act)}`,
    '  ',
    '              ',
  );
}
