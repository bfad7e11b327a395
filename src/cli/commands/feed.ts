import { quote } from '../../agreement/problem.ts';
import { knowsParty } from '../../ask/parties.ts';
import { atomText, type Scope, scopePath } from '../../report/atom.ts';
import { webAddress } from '../../report/markup.ts';
import { latestNews, type NewsQuestion } from '../../report/news.ts';
import { newsJson } from '../../report/news-json.ts';
import { atOnce } from '../../time/pieces.ts';
import { agreementsFor, recordFor } from '../library.ts';
import { type Asking, refuse, unwrap } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export interface FeedOptions extends Asking {
  readonly base?: string;
  readonly most?: string;
}

/** `servanda feed`: what changed, newest first, as Atom. */
export function feedCommand(names: readonly string[], options: FeedOptions, terminal: Terminal): number {
  const most = mostOf(options.most);
  const base = baseOf(options.base);
  const { question, scope } = newsQuestion(names, options);
  const items = unwrap(atOnce(latestNews(question, terminal.today + 1, most)));
  if (options.json) terminal.out(JSON.stringify(items.map(newsJson), null, 2));
  else {
    const self = base === undefined ? {} : { base, self: `${base.replace(/\/+$/, '')}/feeds/${scopePath(scope)}.atom` };
    terminal.out(atomText(items, { scope, asOf: terminal.today, ...self }));
  }
  return 0;
}

/** The agreements, the record and the party that are asked about. */
export function newsQuestion(
  names: readonly string[],
  options: FeedOptions,
): { readonly question: NewsQuestion; readonly scope: Scope } {
  const agreements = agreementsFor(names);
  const record = recordFor(options);
  const { party, known } = options;
  if (party !== undefined && !knowsParty({ agreements, record }, party)) {
    refuse(`--party ${party}`, 'a state that one of these agreements names or whose acts the record has');
  }
  return {
    question: { agreements, record, ...(party !== undefined && { party }), ...(known !== undefined && { known }) },
    scope: { ...(names.length > 0 && { agreements }), ...(party !== undefined && { party }) },
  };
}

export function baseOf(base: string | undefined): string | undefined {
  if (base === undefined) return undefined;
  return webAddress(base) ?? refuse(`--base ${quote(base)}`, 'an address that begins with https:// or http://');
}

function mostOf(text = '50'): number {
  const most = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0;
  return most > 0 && most <= 1000 ? most : refuse(`--most ${quote(text)}`, 'a number from 1 to 1000');
}
