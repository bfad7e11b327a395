import { calendarText } from '../../report/calendar.ts';
import { datesIn } from '../../report/news.ts';
import { dateJson } from '../../report/news-json.ts';
import { formatDay } from '../../time/day.ts';
import { atOnce } from '../../time/pieces.ts';
import { refuse, unwrap } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { baseOf, type FeedOptions, newsQuestion } from './feed.ts';

/** `servanda calendar`: what falls due, ends or begins, as iCalendar; without days, from today for a year. */
export function calendarCommand(names: readonly string[], options: FeedOptions, terminal: Terminal): number {
  const base = baseOf(options.base);
  const from = options.from ?? terminal.today;
  const last = options.to ?? from + YEAR - 1;
  if (last < from) {
    refuse(`--from ${formatDay(from)} --to ${formatDay(last)}`, 'a span that does not end before it begins');
  }
  // A calendar of centuries is nobody's, and would have a day for every report ever owed.
  if (last - from > MOST_YEARS * YEAR) {
    refuse(`--from ${formatDay(from)} --to ${formatDay(last)}`, `at most ${MOST_YEARS} years`);
  }
  const { question, scope } = newsQuestion(names, options);
  const items = unwrap(atOnce(datesIn(question, { from, to: last + 1 })));
  terminal.out(
    options.json
      ? JSON.stringify(items.map(dateJson), null, 2)
      : calendarText(items, { scope, ...(base !== undefined && { base }) }),
  );
  return 0;
}

const YEAR = 366;
const MOST_YEARS = 100;
