import { quote } from '../../agreement/problem.ts';
import { digestHtml, digestMarkdown } from '../../report/digest.ts';
import { digestOf } from '../../report/news.ts';
import { digestJson } from '../../report/news-json.ts';
import { type Day, formatDay, parseDay } from '../../time/day.ts';
import { atOnce } from '../../time/pieces.ts';
import { refuse, unwrap } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { baseOf, type FeedOptions, newsQuestion } from './feed.ts';

export interface DigestOptions extends FeedOptions {
  readonly since?: string;
  readonly until?: string;
  readonly html?: boolean;
}

/** `servanda digest`: the newsletter. */
export function digestCommand(options: DigestOptions, terminal: Terminal): number {
  const base = baseOf(options.base);
  const from = dayOption('--since', options.since) ?? refuse('no --since', 'the first day, such as --since 2026-01-01');
  const last = dayOption('--until', options.until) ?? terminal.today;
  if (last < from) {
    refuse(`--since ${formatDay(from)} --until ${formatDay(last)}`, 'a span that does not end before it begins');
  }
  const { question } = newsQuestion([], options);
  const digest = unwrap(atOnce(digestOf(question, { from, to: last + 1 })));
  if (options.json) terminal.out(JSON.stringify(digestJson(digest), null, 2));
  else {
    const links = base === undefined ? {} : { base };
    terminal.out(options.html ? digestHtml(digest, links) : digestMarkdown(digest, links));
  }
  return 0;
}

function dayOption(name: string, text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  return parseDay(text) ?? refuse(`${name} ${quote(text)}`, 'a date that exists, such as 2018-02-05');
}
