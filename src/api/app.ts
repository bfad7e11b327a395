import { type Context, Hono } from 'hono';
import type { AgreementFile } from '../agreement/schema.ts';
import { UsageProblems } from '../ask/problems.ts';
import { NO_SCENARIOS, type Scenarios } from '../ask/scenarios.ts';
import { confirmedRecord } from '../assess/confirmed.ts';
import type { WholeRecord } from '../record/record.ts';
import type { Day } from '../time/day.ts';
import { makeForecaster } from '../work/forecaster.ts';
import { readBody } from './body.ts';
import { AnswerCache, type Entry } from './cache.ts';
import { NO_CONTENT_POLICY, PREFLIGHT, READABLE, SECURITY, withSecurity } from './headers.ts';
import { hasAlready, typeFor } from './negotiate.ts';
import { openApi } from './openapi.ts';
import { refuseOtherSites } from './origin.ts';
import { apiPage, PAGE_POLICY } from './page.ts';
import { ApiFailure, failWith, type ProblemStatus, problemDetails } from './problem.ts';
import { readQuery } from './query.ts';
import { isLoopback, type Rate, RateLimit } from './rate.ts';
import { entryFrom, etagOf, KEPT, responseOf, settled } from './respond.ts';
import type { Answer, Route, World } from './route.ts';
import { ROUTES } from './routes.ts';

/** What the application is made from. It asks no clock and reads no file: both are handed in. */
export interface AppInput {
  readonly agreements: readonly AgreementFile[];
  readonly record: WholeRecord;
  readonly today: Day | (() => Day);
  /** Of the agreements, the record and the program: what an answer rests on besides its question. */
  readonly digest: string;
  /** What can be forecast; nothing, without them. */
  readonly scenarios?: Scenarios;
  /** Everything that is not under /api: a Hono application, or whatever else answers requests. */
  readonly pages?: { readonly fetch: (request: Request, env?: Env) => Response | Promise<Response> };
  readonly limits?: Partial<Limits>;
  /** Milliseconds that only grow, to count requests by. Without it nobody is slowed down. */
  readonly clock?: () => number;
  /** Hears of what should never happen; the client is told nothing of it. */
  readonly onBroken?: (error: unknown) => void;
}

interface Limits {
  readonly bodyBytes: number;
  readonly bodyMs: number;
  /** Bodies that come in at the same time. */
  readonly bodies: number;
  readonly urlBytes: number;
  readonly cacheBytes: number;
  readonly rate: Rate;
  readonly loopbackRate: Rate;
}

const LIMITS: Limits = {
  bodyBytes: 1024 * 1024,
  bodyMs: 10_000,
  bodies: 32,
  urlBytes: 4096,
  cacheBytes: 64 * 1024 * 1024,
  rate: { perSecond: 50, burst: 300 },
  loopbackRate: { perSecond: 50_000, burst: 100_000 },
};

/** What the server hands in with each request. */
export interface Env {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } | undefined } | undefined;
}

type Bindings = { Bindings: Env };
type Format = 'application/json' | 'text/csv';

const ROOT = '/api/v1';
const SUFFIX = /\.(json|csv)$/;
const TYPES = { json: 'application/json', csv: 'text/csv' } as const;

/** The whole application: the API under /api/v1, and the pages, if there are any, everywhere else. */
export function makeApp(input: AppInput): Hono<Bindings> {
  const limits: Limits = { ...LIMITS, ...input.limits };
  const { clock, pages } = input;
  const rate = new RateLimit((address) => (isLoopback(address) ? limits.loopbackRate : limits.rate));
  const api = apiOf(input, limits);
  const app = new Hono<Bindings>();
  app.use('*', async (c, next) => {
    const { raw } = c.req;
    if (raw.url.length > limits.urlBytes) {
      return failed(raw, 414, [`an address of ${raw.url.length} characters`, `at most ${limits.urlBytes}`]);
    }
    const address = c.env?.incoming?.socket?.remoteAddress;
    if (clock === undefined || address === undefined) return next();
    const start = clock();
    const wait = rate.take(address, start);
    if (wait > 0) {
      const words = ['more requests than this address has left', 'fewer', `try again in ${wait} s`] as const;
      return failed(raw, 429, words, { 'retry-after': String(wait) });
    }
    await next();
    rate.charge(address, clock() - start);
    return undefined;
  });
  const toApi = (c: Context<Bindings>) => api.fetch(c.req.raw, c.env);
  app.all('/api', () => new Response(null, { status: 308, headers: { ...ANSWER, location: ROOT } }));
  app.all(ROOT, toApi);
  app.all(`${ROOT}/*`, toApi);
  if (pages) app.all('*', async (c) => withSecurity(await pages.fetch(c.req.raw, c.env)));
  app.notFound((c) => failed(c.req.raw, 404, NOTHING_HERE));
  app.onError((error, c) => failureOf(c.req.raw, error, input.onBroken));
  return app;
}

const NOTHING_HERE = ['no such address', 'an address under /api/v1', 'get: /api/v1'] as const;

function apiOf(input: AppInput, limits: Limits): Hono<Bindings> {
  const world = worldOf(input);
  const cache = new AnswerCache(limits.cacheBytes);
  const document = openApi();
  const page = entryFrom(apiPage(document), 'text/html; charset=utf-8');
  const json = entryFrom(`${JSON.stringify(document, null, 2)}\n`, 'application/json');
  // The suffix says the form and is no part of the name of anything.
  const api = new Hono<Bindings>({ getPath: (request) => pathOf(request.url).replace(SUFFIX, '') }).basePath(ROOT);
  let bodies = 0;

  const answered = (route: Route) => async (c: Context<Bindings>) => {
    const { raw } = c.req;
    const url = new URL(raw.url);
    const type = formatOf(url.pathname, raw.headers, route.csv);
    url.searchParams.sort();
    const today = world.today;
    const key = `${today} ${type} ${url.pathname.replace(SUFFIX, '')}?${url.searchParams}`;
    const etag = etagOf(input.digest, key);
    if (raw.headers.get('if-none-match') !== '*' && hasAlready(raw.headers.get('if-none-match'), etag)) {
      return unchanged(etag);
    }
    let entry = cache.get(key);
    if (!entry) {
      const query = readQuery(route.query, url.searchParams);
      const params = c.req.param();
      const answer = await route.answerTo({ params, query, body: { type: '', text: '' }, world });
      entry = await settled(entryOf(answer, type));
      cache.set(key, entry);
    }
    return raw.headers.get('if-none-match') === '*' ? unchanged(etag) : given(entry, raw, { etag });
  };

  const asked = (route: Route) => async (c: Context<Bindings>) => {
    const { raw } = c.req;
    refuseOtherSites(raw.headers);
    const url = new URL(raw.url);
    const type = formatOf(url.pathname, raw.headers, route.csv);
    const query = readQuery(route.query, url.searchParams);
    if (!route.body) throw new Error('invariant: what is asked by POST has a body');
    if (bodies >= limits.bodies) {
      failWith(503, ['too many bodies at the same time', 'fewer', 'try again in a second'], { 'retry-after': '1' });
    }
    bodies++;
    try {
      const body = await readBody(raw, route.body, { bytes: limits.bodyBytes, ms: limits.bodyMs });
      const entry = entryOf(await route.answerTo({ params: c.req.param(), query, body, world }), type);
      return await given(entry, raw, {});
    } catch (error) {
      // What was sent is understood, and has problems.
      if (error instanceof UsageProblems) throw new ApiFailure(422, error.problems);
      throw error;
    } finally {
      bodies--;
    }
  };

  const methods = new Map<string, string[]>();
  for (const route of ROUTES) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    methods.set(path, [...(methods.get(path) ?? []), ...(route.method === 'get' ? ['GET', 'HEAD'] : ['POST'])]);
    if (route.method === 'get') api.get(path, answered(route));
    else api.post(path, asked(route));
  }
  const standing = (entry: Entry, policy?: string) => (c: Context<Bindings>) => {
    const etag = etagOf(input.digest, entry.type);
    const same = c.req.raw.headers.get('if-none-match');
    if (same === '*' || hasAlready(same, etag)) return unchanged(etag);
    return given(entry, c.req.raw, { etag, ...(policy !== undefined && { 'content-security-policy': policy }) });
  };
  const [givePage, giveJson] = [standing(page, PAGE_POLICY), standing(json)];
  api.get('/openapi', giveJson);
  api.get('/', (c) => {
    const wanted = typeFor(c.req.raw.headers.get('accept'), ['text/html', 'application/json']);
    if (!wanted) failWith(406, [`accept: ${c.req.header('accept')?.slice(0, 80)}`, 'text/html or application/json']);
    return wanted === 'text/html' ? givePage(c) : giveJson(c);
  });
  for (const path of ['/', '/openapi']) methods.set(path, ['GET', 'HEAD']);
  for (const [path, known] of methods) {
    const allow = [...known, 'OPTIONS'].join(', ');
    api.options(path, () => new Response(null, { status: 204, headers: { ...SECURITY, ...PREFLIGHT, allow } }));
    api.all(path, (c) => failWith(405, [`the method ${c.req.method.slice(0, 20)}`, `one of ${allow}`], { allow }));
  }
  api.notFound((c) => failed(c.req.raw, 404, NOTHING_HERE));
  api.onError((error, c) => failureOf(c.req.raw, error, input.onBroken));
  return api;
}

function worldOf({ agreements, record, today, scenarios = NO_SCENARIOS }: AppInput): World {
  const byId = new Map(agreements.map((each) => [each.id, each]));
  let confirmed: WholeRecord | undefined;
  return {
    agreements,
    record,
    scenarios,
    forecast: makeForecaster().forecast,
    get today() {
      return typeof today === 'function' ? today() : today;
    },
    agreementById: (id) => byId.get(id),
    confirmed: () => {
      confirmed ??= confirmedRecord(record);
      return confirmed;
    },
  };
}

/** The path without its query, as it was written. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  const end = url.slice(start).search(/[?#]/);
  const path = end < 0 ? url.slice(start) : url.slice(start, start + end);
  return path === `${ROOT}/` ? ROOT : path;
}

/** By the suffix, or by what the client accepts. */
function formatOf(path: string, headers: Headers, csv: boolean): Format {
  const suffix = SUFFIX.exec(path)?.[1];
  if (suffix === 'csv' && !csv) failWith(404, ['.csv', '.json', 'this answer has no rows: ask for it as JSON']);
  if (suffix === 'csv' || suffix === 'json') return TYPES[suffix];
  const types: readonly Format[] = csv ? ['application/json', 'text/csv'] : ['application/json'];
  const accept = headers.get('accept');
  return typeFor(accept, types) ?? failWith(406, [`accept: ${accept?.slice(0, 80)}`, types.join(' or ')]);
}

function entryOf(answer: Answer, type: Format): Entry {
  const text = type === 'text/csv' ? answer.csv?.() : `${JSON.stringify(answer.json())}\n`;
  if (text === undefined) throw new Error('invariant: what is offered as CSV has rows');
  return entryFrom(text, type === 'text/csv' ? 'text/csv; charset=utf-8' : type, answer.headers);
}

const ANSWER = { ...SECURITY, ...READABLE, 'content-security-policy': NO_CONTENT_POLICY } as const;
function given(entry: Entry, request: Request, headers: Readonly<Record<string, string>>): Promise<Response> {
  const own = headers['etag'] === undefined ? ASKED : { ...ANSWER, ...KEPT };
  return responseOf(entry, request, 200, { ...own, ...headers });
}

/** The answer to a POST is for the one who asked. */
const ASKED = {
  ...SECURITY,
  'content-security-policy': NO_CONTENT_POLICY,
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
  vary: 'Accept, Accept-Encoding',
} as const;

function unchanged(etag: string): Response {
  return new Response(null, { status: 304, headers: { ...ANSWER, ...KEPT, etag } });
}

type Words = readonly [string, string, string?];

function failed(
  request: Request,
  status: ProblemStatus,
  words: Words,
  headers: Readonly<Record<string, string>> = {},
): Response {
  try {
    return failWith(status, words, headers);
  } catch (error) {
    return failureOf(request, error, undefined);
  }
}

/** Whatever went wrong, as problem details; of our own mistakes no more than that they are ours. */
function failureOf({ method }: Request, error: unknown, onBroken: AppInput['onBroken']): Response {
  let failure: ApiFailure;
  if (error instanceof ApiFailure) failure = error;
  else if (error instanceof UsageProblems) failure = new ApiFailure(400, error.problems);
  else {
    onBroken?.(error);
    const own = {
      code: 'broken',
      found: 'a mistake in the program',
      expected: 'an answer',
      fix: 'please report it',
    } as const;
    failure = new ApiFailure(500, [own]);
  }
  const { status, problems, headers } = failure;
  const body = new TextEncoder().encode(`${JSON.stringify(problemDetails(status, problems))}\n`);
  return new Response(body, {
    status,
    headers: {
      ...(method === 'GET' || method === 'HEAD' ? ANSWER : ASKED),
      'cache-control': 'no-store',
      'content-type': 'application/problem+json',
      'content-length': String(body.byteLength),
      ...headers,
    },
  });
}
