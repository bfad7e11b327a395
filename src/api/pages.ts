import { setTimeout } from 'node:timers/promises';
import { knowsParty } from '../ask/parties.ts';
import { formFor } from '../page/forms.ts';
import { ICON } from '../page/icon.ts';
import { draftedFor, firstPaths, readyFor } from '../page/routes.ts';
import { recordAddress, type Site } from '../page/site.ts';
import { STYLE } from '../page/style.ts';
import { plainRecord } from '../record/plain.ts';
import { atomText, type Scope } from '../report/atom.ts';
import { calendarText } from '../report/calendar.ts';
import { datesIn, latestNews, type NewsQuestion } from '../report/news.ts';
import type { Built } from '../store/built.ts';
import type { Day } from '../time/day.ts';
import { inTurns } from '../work/turns.ts';
import type { Env } from './app.ts';
import { assetsOf, FOREVER } from './assets.ts';
import { readBody } from './body.ts';
import { AnswerCache, type Entry } from './cache.ts';
import { HTML, type Made, madeFrom } from './forms.ts';
import { hasAlready } from './negotiate.ts';
import { refuseOtherSites } from './origin.ts';
import { makePainter, type Painter } from './painter.ts';
import { failWith } from './problem.ts';
import { entryFrom, etagOf, KEPT, responseOf, settled } from './respond.ts';

/** Everything that is not the API: the pages, their style sheet, and the feeds. */

export interface PagesInput extends Omit<Site, 'today' | 'islands'> {
  readonly today: () => Day;
  /** The islands; without them pages have no scripts. */
  readonly built?: Built | undefined;
  readonly cacheBytes?: number;
}

/** A page in a frame that keeps it apart has no origin, and asks for its style from nowhere. */
const FRAMED = { 'cross-origin-resource-policy': 'cross-origin' } as const;
const ATOM = 'application/atom+xml; charset=utf-8';
const CALENDAR = 'text/calendar; charset=utf-8';
const CACHE_BYTES = 64 * 1024 * 1024;
const DRAFT_BYTES = 1024 * 1024;
const DRAFT_MS = 10_000;
const MOST_ENTRIES = 50;
const CALENDAR_DAYS = 366;

export interface Pages {
  readonly fetch: (request: Request, env?: Env) => Promise<Response>;
  /** Makes the pages that most people ask for first at this address of the server, until all are made or it is told to stop. */
  readonly warm: (origin: string, stop: AbortSignal) => Promise<void>;
}

export function makePages(input: PagesInput): Pages {
  const cache = new AnswerCache(input.cacheBytes ?? CACHE_BYTES);
  const { built } = input;
  const assets = assetsOf(built?.files ?? new Map());
  const painter = makePainter();
  let record: Entry | undefined;
  const recordOnce = (): Entry => {
    record ??= entryFrom(JSON.stringify(plainRecord(input.record)), 'application/json');
    return record;
  };
  // A page names its scripts: with another build it is another page.
  const digest = `${input.digest} ${built?.digest ?? ''}`;
  const siteOn = (origin: string): Site => ({
    ...input,
    today: input.today(),
    origin,
    ...(built && { islands: built.islands }),
  });
  const making = new Map<string, Promise<Made>>();
  // Who asks for what is being made waits for that one.
  const madeFor = (site: Site, url: URL, key: string): Promise<Made> => {
    const made = making.get(key) ?? answerTo(site, url, painter).finally(() => making.delete(key));
    making.set(key, made);
    return made;
  };
  let warmed: { readonly today: Day; readonly origin: string; readonly stop: AbortSignal } | undefined;
  const warm = async (origin: string, stop: AbortSignal): Promise<void> => {
    const site = siteOn(origin);
    warmed = { today: site.today, origin, stop };
    for (const path of firstPaths(site)) {
      // The time between two pages is for everybody else.
      await setTimeout(WARM_REST_MS);
      if (stop.aborted || input.today() !== site.today) return;
      const url = new URL(path, origin);
      const key = keyOf(site, url);
      if (cache.get(key)) continue;
      // Whoever asks for a page that breaks is told of it; here nobody has asked.
      const made = await madeFor(site, url, key).catch(() => undefined);
      if (made?.status === 200) cache.set(key, await settled(made.entry));
    }
  };
  return {
    fetch: async (request) => {
      const url = new URL(request.url);
      const site = siteOn(url.origin);
      // A new day has new pages.
      if (warmed && warmed.today !== site.today) void warm(warmed.origin, warmed.stop);
      if (request.method === 'POST' && url.pathname === '/draft') return drafted(site, url, request);
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        const allow = url.pathname === '/draft' ? 'GET, HEAD, POST' : 'GET, HEAD';
        failWith(405, [`the method ${request.method.slice(0, 20)}`, `one of ${allow}`], { allow });
      }
      const asset = url.pathname === recordAddress(input.digest) ? recordOnce() : assets.get(url.pathname);
      if (asset) return responseOf(asset, request, 200, FOREVER);
      const key = keyOf(site, url);
      const etag = etagOf(digest, key);
      const same = hasAlready(request.headers.get('if-none-match'), etag);
      let entry = cache.get(key);
      if (entry && same) return unchanged(entry, etag);
      if (!entry) {
        const made = await madeFor(site, url, key);
        // What is not there has no tag: it may come, with the next version of the program.
        if (made.status !== 200) return refusal(made, request);
        entry = await settled(made.entry);
        cache.set(key, entry);
        if (same) return unchanged(entry, etag);
      }
      return responseOf(entry, request, 200, { ...KEPT, etag });
    },
    warm,
  };
}

/** The headers take the place of those that are kept (RFC 9111, 3.2), so that they say the same. */
function unchanged({ headers }: Entry, etag: string): Response {
  return new Response(null, { status: 304, headers: { ...headers, ...KEPT, etag } });
}

/** What is wrong with a form is an answer to the script that asked for it as it was being filled in (RFC 7240, 4.4). */
function refusal({ status, entry }: Made, request: Request): Promise<Response> {
  const lenient = status === 400 && request.headers.get('prefer') === LENIENT;
  const applied = lenient ? { 'preference-applied': LENIENT } : {};
  return responseOf(entry, request, lenient ? 200 : status, { 'cache-control': 'no-store', ...applied });
}

const LENIENT = 'handling=lenient';

const WARM_REST_MS = 10;

/** Under which an answer is kept. */
function keyOf(site: Site, url: URL): string {
  // A feed takes no question beside its path; what else is written after it must not make it anew.
  if (/^\/(feeds|assets)\//.test(url.pathname)) url.search = '';
  url.searchParams.sort();
  return `${site.today} ${url.origin} ${url.pathname}?${url.searchParams}`;
}

async function answerTo(site: Site, url: URL, painter: Painter): Promise<Made> {
  if (url.pathname === '/assets/style.css')
    return { status: 200, entry: entryFrom(STYLE, 'text/css; charset=utf-8', FRAMED) };
  if (url.pathname === '/favicon.ico') return { status: 200, entry: entryFrom(ICON, 'image/svg+xml') };
  const feed = /^\/feeds\/([a-z0-9-]+)(?:\/([A-Za-z]{3}))?\.(atom|ics)$/.exec(url.pathname);
  const fed = feed && (await feedOf(site, url, feed));
  if (fed) return { status: 200, entry: fed };
  await inTurns(readyFor(site, url));
  return madeFrom(formFor(site, url), painter);
}

/** `/feeds/all.atom`, `/feeds/new-start.ics`, `/feeds/all/RUS.atom`; nothing where no such agreement or party is known. */
async function feedOf(
  site: Site,
  url: URL,
  [, which = '', written, form]: RegExpExecArray,
): Promise<Entry | undefined> {
  const party = written?.toUpperCase();
  const agreements = which === 'all' ? site.agreements : site.agreements.filter(({ id }) => id === which);
  if (agreements.length === 0 || (party !== undefined && !knowsParty({ agreements, record: site.record }, party)))
    return undefined;
  const question: NewsQuestion = { agreements, record: site.record, ...(party !== undefined && { party }) };
  const scope: Scope = { ...(which !== 'all' && { agreements }), ...(party !== undefined && { party }) };
  const base = url.origin;
  if (form === 'ics') {
    const items = await inTurns(datesIn(question, { from: site.today, to: site.today + CALENDAR_DAYS }));
    return items.ok ? entryFrom(calendarText(items.value, { scope, base }), CALENDAR) : undefined;
  }
  const items = await inTurns(latestNews(question, site.today + 1, MOST_ENTRIES));
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
