import { partiesOf } from '../agreement/agreement.ts';
import { quote } from '../agreement/problem.ts';
import { actsIn, type Lifeline, lifelineOf } from '../assess/lifelines.ts';
import { lifeFindings } from '../assess/standing.ts';
import type { Act } from '../record/schema.ts';
import { civilDate, type Day, dayOf, FOREVER, parseDay } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { type Named, refuse, unwrap } from './problems.ts';
import { type Asking, type Library, questionOf } from './question.ts';

/** From and to as they were written: a day, or a year, which counts from its first day. */
export interface TimelineAsking extends Omit<Asking, 'from' | 'to'> {
  readonly from?: string;
  readonly to?: string;
}

export interface Timelines {
  readonly shown: readonly Lifeline[];
  readonly acts: readonly Act[];
  readonly span: Interval;
}

/** The lives of agreements as lines, for one state or as a whole, and what happened. */
export function timelineFor(
  { agreements, record }: Library,
  asked: TimelineAsking,
  today: Day,
  named: Named,
): Timelines {
  const { from: fromText, to: toText, ...asking } = asked;
  const { party } = asking;
  const lifelines = agreements
    .map((agreement) => lifelineOf(agreement, unwrap(lifeFindings(questionOf(agreement, record, asking))), party))
    .map((line) => ({ ...line, spans: line.spans.filter((each) => !SILENT.includes(each.state)) }))
    .filter((line) => line.spans.length > 0);
  if (lifelines.length === 0) {
    refuse(party === undefined ? 'nothing to draw' : `${named('party')} ${party}`, 'a state whose acts the record has');
  }
  const from = dayOption(named('from'), fromText) ?? startOfYear(Math.min(...lifelines.map(firstDay)));
  // What is only to come is drawn as well, if there is nothing else.
  const to = (dayOption(named('to'), toText) ?? Math.max(today, Math.min(...lifelines.map(firstDay)) + 365)) + 1;
  if (from >= to) refuse(`${named('from')} ${fromText ?? ''}`, 'a span that does not end before it begins');
  const span = { from, to };
  const shown = lifelines
    .filter((line) => line.spans.some((each) => each.from < to && from < each.to))
    .sort((a, b) => firstDay(a) - firstDay(b) || (a.agreement.id < b.agreement.id ? -1 : 1));
  const parties = new Map(shown.map(({ agreement }) => [agreement.id, partiesOf(agreement)]));
  const acts = actsIn(record.statements, parties, span, party);
  return { shown, acts, span };
}

const SILENT: readonly string[] = ['unsigned', 'ended', 'never', 'declined'];

function firstDay({ spans }: { readonly spans: readonly { readonly from: Day }[] }): Day {
  return spans[0]?.from ?? FOREVER;
}

function startOfYear(day: Day): Day {
  return dayOf(civilDate(day).year, 1, 1);
}

/** A day, or a year, which counts from its first day. */
function dayOption(name: string, text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{3}$/.test(text)) return dayOf(Number(text), 1, 1);
  return parseDay(text) ?? refuse(`${name} ${quote(text)}`, 'a year or a date that exists, such as 1960 or 2018-02-05');
}
