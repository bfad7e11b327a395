import { knowsParty } from '../ask/parties.ts';
import { formFor } from '../page/forms.ts';
import { draftedFor } from '../page/routes.ts';
import type { Site } from '../page/site.ts';
import { STYLE } from '../page/style.ts';
import { atomText, type Scope } from '../report/atom.ts';
import { calendarText } from '../report/calendar.ts';
import { datesIn, latestNews, type NewsQuestion } from '../report/news.ts';
import type { Built } from '../store/built.ts';
import type { Day } from '../time/day.ts';
import type { Env } from './app.ts';
import { assetsOf, FOREVER } from './assets.ts';
import { readBody } from './body.ts';
import { AnswerCache, type Entry } from './cache.ts';
import { HTML, type Made, madeFrom } from './forms.ts';
import { hasAlready } from './negotiate.ts';
import { refuseOtherSites } from './origin.ts';
import { makePainter, type Painter } from './painter.ts';
import { failWith } from './problem.ts';
import { entryFrom, etagOf, KEPT, responseOf } from './respond.ts';

/** Everything that is not the API: the pages, their style sheet, and the feeds. */

export interface PagesInput extends Omit<Site, 'today' | 'islands'> {
  readonly today: () => Day;
  /** The islands; without them pages have no scripts. */
  readonly built?: Built | undefined;
  readonly cacheBytes?: number;
}

const ATOM = 'application/atom+xml; charset=utf-8';
const CALENDAR = 'text/calendar; charset=utf-8';
const CACHE_BYTES = 64 * 1024 * 1024;
const DRAFT_BYTES = 1024 * 1024;
const DRAFT_MS = 10_000;
const MOST_ENTRIES = 50;
const CALENDAR_DAYS = 366;

export function makePages(input: PagesInput): { readonly fetch: (request: Request, env?: Env) => Promise<Response> } {
  const cache = new AnswerCache(input.cacheBytes ?? CACHE_BYTES);
  const { built } = input;
  const assets = assetsOf(built?.files ?? new Map());
  const painter = makePainter();
  // A page names its scripts: with another build it is another page.
  const digest = `${input.digest} ${built?.digest ?? ''}`;
  return {
    fetch: async (request) => {
      const url = new URL(request.url);
      const site: Site = {
        ...input,
        today: input.today(),
        origin: url.origin,
        ...(built && { islands: built.islands }),
      };
      if (request.method === 'POST' && url.pathname === '/draft') return drafted(site, url, request);
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        const allow = url.pathname === '/draft' ? 'GET, HEAD, POST' : 'GET, HEAD';
        failWith(405, [`the method ${request.method.slice(0, 20)}`, `one of ${allow}`], { allow });
      }
      const asset = assets.get(url.pathname);
      if (asset) return responseOf(asset, request, 200, FOREVER);
      // A feed takes no question beside its path; what else is written after it must not make it anew.
      if (/^\/(feeds|assets)\//.test(url.pathname)) url.search = '';
      url.searchParams.sort();
      const key = `${site.today} ${url.origin} ${url.pathname}?${url.searchParams}`;
      const etag = etagOf(digest, key);
      const same = hasAlready(request.headers.get('if-none-match'), etag);
      let entry = cache.get(key);
      if (entry && same) return new Response(null, { status: 304, headers: { ...KEPT, etag } });
      if (!entry) {
        const made = await answerTo(site, url, painter);
        // What is not there has no tag: it may come, with the next version of the program.
        if (made.status !== 200) return refusal(made, request);
        entry = made.entry;
        cache.set(key, entry);
        if (same) return new Response(null, { status: 304, headers: { ...KEPT, etag } });
      }
      return responseOf(entry, request, 200, { ...KEPT, etag });
    },
  };
}

/** What is wrong with a form is an answer to the script that asked for it as it was being filled in (RFC 7240, 4.4). */
function refusal({ status, entry }: Made, request: Request): Promise<Response> {
  const lenient = status === 400 && request.headers.get('prefer') === LENIENT;
  const applied = lenient ? { 'preference-applied': LENIENT } : {};
  return responseOf(entry, request, lenient ? 200 : status, { 'cache-control': 'no-store', ...applied });
}

const LENIENT = 'handling=lenient';

async function answerTo(site: Site, url: URL, painter: Painter): Promise<Made> {
  if (url.pathname === '/assets/style.css') return { status: 200, entry: entryFrom(STYLE, 'text/css; charset=utf-8') };
  const feed = /^\/feeds\/([a-z0-9-]+)(?:\/([A-Za-z]{3}))?\.(atom|ics)$/.exec(url.pathname);
  const fed = feed && feedOf(site, url, feed);
  if (fed) return { status: 200, entry: fed };
  return madeFrom(formFor(site, url), painter);
}

/** `/feeds/all.atom`, `/feeds/new-start.ics`, `/feeds/all/RUS.atom`; nothing where no such agreement or party is known. */
function feedOf(site: Site, url: URL, [, which = '', written, form]: RegExpExecArray): Entry | undefined {
  const party = written?.toUpperCase();
  const agreements = which === 'all' ? site.agreements : site.agreements.filter(({ id }) => id === which);
  if (agreements.length === 0 || (party !== undefined && !knowsParty({ agreements, record: site.record }, party)))
    return undefined;
  const question: NewsQuestion = { agreements, record: site.record, ...(party !== undefined && { party }) };
  const scope: Scope = { ...(which !== 'all' && { agreements }), ...(party !== undefined && { party }) };
  const base = url.origin;
  if (form === 'ics') {
    const items = datesIn(question, { from: site.today, to: site.today + CALENDAR_DAYS });
    return items.ok ? entryFrom(calendarText(items.value, { scope, base }), CALENDAR) : undefined;
  }
  const items = latestNews(question, site.today + 1, MOST_ENTRIES);
  const self = `${base}${url.pathname}`;
  return items.ok ? entryFrom(atomText(items.value, { scope, base, self, asOf: site.today }), ATOM) : undefined;
}

/** A draft that somebody sends with the form: looked at, answered, and forgotten. */
async function drafted(site: Site, url: URL, request: Request): Promise<Response> {
  refuseOtherSites(request.headers);
  const form = { types: ['application/x-www-form-urlencoded'], means: 'the form of the page' };
  const { text } = await readBody(request, form, { bytes: DRAFT_BYTES, ms: DRAFT_MS });
  const fields = new URLSearchParams(text);
  const draft = fields.get('text') ?? '';
  fields.delete('text');
  const { status, html } = draftedFor(site, new URL(`${url.pathname}?${fields}`, url), draft);
  return responseOf(entryFrom(html, HTML), request, status, { 'cache-control': 'no-store' });
}
