import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import * as z from 'zod';
import { ServandaProblem, servanda } from '../clients/typescript/servanda.ts';
import { clientText } from '../src/api/client-text.ts';
import { type OpenApi, openApi } from '../src/api/openapi.ts';
import { app, EXTENDED, PATCH, sent } from './api.ts';
import { json } from './command.ts';

/** The API as others script against it: every answer is held against the document that describes it. */

const api = app();
const document = openApi();
const draft = readFileSync(new URL('../agreements/inf.yaml', import.meta.url), 'utf8');

/** A schema of the document as something that checks. */
function checker(schema: object): z.ZodType {
  const whole = JSON.stringify({ ...schema, $defs: document.components.schemas });
  return z.fromJSONSchema(JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')));
}

const checkers = new Map<string, z.ZodType>();

function assertDocumented(path: string, method: string, response: Response, body: string): void {
  const operation = document.paths[path]?.[method];
  assert.ok(operation, `${method} ${path} is in the document`);
  const documented = operation.responses[String(response.status)];
  assert.ok(documented, `${method} ${path} may answer ${response.status}`);
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  const content = documented.content?.[type];
  assert.ok(content, `${method} ${path} may answer ${response.status} with ${type}`);
  if (type === 'text/csv') return;
  const key = JSON.stringify(content.schema);
  const known = checkers.get(key) ?? checker(content.schema);
  checkers.set(key, known);
  const checked = known.safeParse(JSON.parse(body));
  assert.ok(checked.success, `${method} ${path}: ${checked.error?.message.slice(0, 600)}`);
}

const CALLS: readonly (readonly [path: string, url: string, init?: RequestInit])[] = [
  ['/agreements', '/agreements'],
  ['/agreements', '/agreements.csv'],
  ['/agreements/{id}', '/agreements/new-start'],
  ['/agreements/{id}', '/agreements/tpnw.json'],
  ['/agreements/{id}/provisions', '/agreements/inf/provisions'],
  ['/agreements/{id}/provisions', '/agreements/inf/provisions.csv'],
  ['/agreements/{id}/provisions/{provision}', '/agreements/new-start/provisions/II(1)(c)'],
  ['/agreements/{id}/provisions/{provision}', '/agreements/new-start/provisions/duties.data-change?known=2015-01-01'],
  ['/findings', '/findings?agreement=new-start&on=2022-03-01&party=USA'],
  ['/findings', '/findings?agreement=inf&agreement=new-start&from=2019-01-01&to=2019-08-02&reading=RUS'],
  ['/findings', '/findings?agreement=cwc&offset=3&limit=4'],
  ['/findings', '/findings.csv?agreement=inf&on=2019-07-15&confirmedOnly=true'],
  ['/status', '/status?on=2019-08-01&party=RUS'],
  ['/status', '/status.csv?on=2026-01-01&endsBy=2026-12-31'],
  ['/members/{id}', '/members/tpnw?on=2021-03-01'],
  ['/members/{id}', '/members/ctbt.csv'],
  ['/ties', '/ties'],
  ['/ties', '/ties.csv'],
  ['/ties/{id}', '/ties/new-start'],
  ['/what-if', '/what-if?agreement=new-start&extend=5+years&at=2026-02-03'],
  ['/what-if', '/what-if', sent(EXTENDED)],
  [
    '/what-if',
    '/what-if',
    sent({ agreements: ['npt'], suppositions: [{ kind: 'withdraw', party: 'IRN', at: '2026-02-03' }] }),
  ],
  ['/what-if', '/what-if?on=2022-03-01', sent(PATCH)],
  ['/what-if', '/what-if', sent({ agreements: ['new-start'], patches: [PATCH], on: '2022-03-01' })],
  ['/compare', '/compare?a=start-1&b=new-start'],
  ['/compare', '/compare.csv?a=ppwt-2008&b=ppwt-2014'],
  ['/define', '/define?basing=ground&flight=cruise&range=2350'],
  ['/define', '/define?agreement=inf&item=9M729&reading=USA'],
  ['/compare', '/compare?a=new-start', sent(draft)],
  ['/lint', '/lint', sent(draft)],
  ['/lint', '/lint', sent('servanda: agreement/1\nid: X')],
  ['/timeline', '/timeline?party=RUS&from=1960'],
  ['/timeline', '/timeline.csv?agreement=inf&party=RUS'],
  ['/record', '/record?agreement=new-start&kind=declaration&limit=20'],
  ['/record', '/record?limit=1000'],
  ['/scenarios', '/scenarios'],
  ['/scenarios/{id}', '/scenarios/three-way?set=CHN.reaction:0.1'],
  ['/forecast/{id}', '/forecast/lapse?runs=200&seed=7&set=USA.reaction:0&set=sight.technical:60'],
  ['/forecast/{id}', '/forecast/extension.csv?runs=100'],
  ['/sources', '/sources'],
  ['/sources', '/sources.csv?agreement=inf'],
];

test('every question is called, and every answer is as the document says', async () => {
  const missing = new Set(
    Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((each) => `${each} ${path}`)),
  );
  for (const [path, url, init] of CALLS) {
    const method = (init?.method ?? 'GET').toLowerCase();
    const response = await api.request(`/api/v1${url}`, init);
    const body = await response.text();
    assert.equal(response.status, 200, `${url}: ${body.slice(0, 400)}`);
    assertDocumented(path, method, response, body);
    missing.delete(`${method} ${path}`);
  }
  assert.deepEqual([...missing], []);
});

test('the check can fail', () => {
  const response = new Response('', { headers: { 'content-type': 'application/json' } });
  assert.throws(() => assertDocumented('/ties', 'get', response, '[{ "id": 1 }]'));
  assert.throws(() => assertDocumented('/lint', 'post', response, '[{ "code": "x" }]'));
});

const ERRORS: readonly (readonly [status: number, path: string, url: string, found: RegExp, init?: RequestInit])[] = [
  [400, '/findings', '/findings?on=2022-13-01', /"2022-13-01"/],
  [400, '/findings', '/findings?on=2022-01-01&on=2022-01-02', /2 values of on/],
  [400, '/findings', '/findings?prty=USA', /"prty"/],
  [400, '/findings', '/findings', /77 agreements/],
  [400, '/findings', '/findings?agreement=cwc', /findings/],
  [400, '/findings', '/findings?agreement=new-start&on=2022-01-01&from=2021-01-01', /on with from or to/],
  [400, '/findings', '/findings?agreement=new-start&on=2022-01-01&provision=XX', /"XX"/],
  [400, '/compare', '/compare?a=start-1&b=new-strt', /"new-strt"/],
  [400, '/define', '/define?basing=grund', /"grund"/],
  [404, '/agreements/{id}', '/agreements/new-strt', /"new-strt"/],
  [404, '/agreements/{id}/provisions/{provision}', '/agreements/inf/provisions/XX', /"XX"/],
  [404, '/agreements/{id}', '/agreements/inf.csv', /\.csv/],
  [404, '/ties/{id}', '/ties/nothing', /"nothing"/],
  [404, '/scenarios/{id}', '/scenarios/laps', /"laps"/],
  [404, '/forecast/{id}', '/forecast/laps', /"laps"/],
  [400, '/forecast/{id}', '/forecast/lapse?runs=20001', /20001/],
  [400, '/forecast/{id}', '/forecast/lapse?runs=0', /0/],
  [400, '/forecast/{id}', '/forecast/lapse?seed=4294967296', /4294967296/],
  [400, '/forecast/{id}', '/forecast/lapse?set=USA.recation:1', /"USA.recation"/],
  [400, '/forecast/{id}', '/forecast/lapse?set=USA.reaction:-1', /"?-1"?/],
  [400, '/forecast/{id}', '/forecast/lapse?set=USA.reaction:NaN', /NaN/],
  [400, '/forecast/{id}', '/forecast/lapse?set=USA.reaction:1&set=USA.reaction:2', /twice/],
  [400, '/scenarios/{id}', '/scenarios/lapse?set=CHN.reaction:1', /"CHN.reaction"/],
  [400, '/scenarios/{id}', '/scenarios/lapse?set=USA.persistence:1', /persistence/],
  [406, '/ties', '/ties', /image\/png/, { headers: { accept: 'image/png' } }],
  [400, '/what-if', '/what-if', /JSON/, sent('{', 'application/json')],
  [422, '/what-if', '/what-if', /nothing to suppose/, sent({ agreements: ['inf'] })],
  [422, '/what-if', '/what-if', /"hop"/, sent({ agreements: ['inf'], suppositions: [{ kind: 'hop' }] })],
  [422, '/what-if', '/what-if', /"zz"/, sent({ agreements: ['zz'], suppositions: [{ kind: 'lapse' }] })],
  [422, '/compare', '/compare?a=inf', /an anchor/, sent('a: &x 1')],
  [415, '/lint', '/lint', /text\/csv/, sent('a', 'text/csv')],
  [
    415,
    '/lint',
    '/lint',
    /gzip/,
    { ...sent('a'), headers: { 'content-type': 'text/yaml', 'content-encoding': 'gzip' } },
  ],
  [415, '/lint', '/lint', /utf-16/, sent('a', 'text/yaml; charset=utf-16')],
  [413, '/lint', '/lint', /a body of more than/, sent('a'.repeat(1024 * 1024 + 1))],
  [
    403,
    '/lint',
    '/lint',
    /https:\/\/example\.org/,
    { ...sent('a'), headers: { ...sent('a').headers, origin: 'https://example.org', host: 'localhost' } },
  ],
];

test('every error is problem details, as the document says', async () => {
  for (const [status, path, url, found, init] of ERRORS) {
    const response = await api.request(`/api/v1${url}`, init);
    const body = await response.text();
    assert.equal(response.status, status, `${url}: ${body.slice(0, 400)}`);
    assertDocumented(path, (init?.method ?? 'GET').toLowerCase(), response, body);
    const { problems, status: told } = JSON.parse(body) as { problems: { found: string }[]; status: number };
    assert.equal(told, status);
    assert.match(problems[0]?.found ?? '', found);
  }
});

test('addresses and methods that there are none of', async () => {
  for (const path of ['/nothing', '/api/v2', '/api/v1/nothing', '/api/v1/agreements/', '/api/v1/agreements/inf/x']) {
    assert.equal((await api.request(path)).status, 404, path);
  }
  const wrong = await api.request('/api/v1/agreements', { method: 'DELETE' });
  assert.deepEqual([wrong.status, wrong.headers.get('allow')], [405, 'GET, HEAD, OPTIONS']);
  assert.equal((await api.request('/api/v1/lint')).headers.get('allow'), 'POST, OPTIONS');
  assert.equal((await api.request(`/api/v1/${'x'.repeat(5000)}`)).status, 414);
});

test('an ETag names what was asked, the record and the day; who has the answer is told so', async () => {
  const url = '/api/v1/status?on=2019-08-01&party=RUS';
  const first = await api.request(url);
  const etag = first.headers.get('etag') ?? '';
  assert.match(etag, /^W\/"[\w-]{24}"$/);
  for (const has of [etag, etag.slice(2), `"x", ${etag}`, '*']) {
    const again = await api.request(url, { headers: { 'if-none-match': has } });
    assert.deepEqual([again.status, await again.text(), again.headers.get('etag')], [304, '', etag]);
  }
  assert.equal((await api.request(url, { headers: { 'if-none-match': '"x"' } })).status, 200);
  const etagOf = async (of: typeof api, path: string) => (await of.request(path)).headers.get('etag');
  assert.equal(await etagOf(api, '/api/v1/status?party=RUS&on=2019-08-01'), etag, 'the order of a query is nothing');
  assert.notEqual(await etagOf(api, '/api/v1/status.csv?on=2019-08-01&party=RUS'), etag);
  assert.notEqual(await etagOf(app({ digest: 'other' }), url), etag);
  assert.notEqual(await etagOf(app({ today: 0 }), url), etag);
  assert.equal(first.headers.get('cache-control'), 'public, no-cache');
  assert.equal(first.headers.get('vary'), 'Accept, Accept-Encoding');
});

test('the same answer, packed, by suffix, by Accept and by HEAD', async () => {
  const plain = await (await api.request('/api/v1/ties')).text();
  const packed = await api.request('/api/v1/ties', { headers: { 'accept-encoding': 'br, gzip;q=0.5' } });
  assert.equal(packed.headers.get('content-encoding'), 'gzip');
  assert.equal(gunzipSync(await packed.arrayBuffer()).toString(), plain);
  const refused = await api.request('/api/v1/ties', { headers: { 'accept-encoding': 'gzip;q=0, *' } });
  assert.equal(refused.headers.get('content-encoding'), null);
  const csv = await (await api.request('/api/v1/ties.csv')).text();
  for (const accept of ['text/csv', 'application/json;q=0.5, text/*', 'text/csv;q=0.2, image/png']) {
    assert.equal(await (await api.request('/api/v1/ties', { headers: { accept } })).text(), csv, accept);
  }
  const head = await api.request('/api/v1/ties', { method: 'HEAD' });
  assert.deepEqual(
    [head.status, await head.text(), head.headers.get('content-length')],
    [200, '', String(Buffer.byteLength(plain))],
  );
});

test('other sites may read, and nothing else', async () => {
  const read = await api.request('/api/v1/ties', { headers: { origin: 'https://example.org' } });
  assert.equal(read.headers.get('access-control-allow-origin'), '*');
  const asked = await api.request('/api/v1/lint', sent(draft));
  assert.equal(asked.headers.get('access-control-allow-origin'), null);
  const refused = await api.request('/api/v1/lint', sent('a', 'text/csv'));
  assert.equal(refused.headers.get('access-control-allow-origin'), null);
  const preflight = await api.request('/api/v1/lint', {
    method: 'OPTIONS',
    headers: { origin: 'https://example.org' },
  });
  assert.deepEqual([preflight.status, preflight.headers.get('access-control-allow-methods')], [204, 'GET, HEAD']);
});

test('every answer has the headers of a security review; the page has no script', async () => {
  for (const [url, init] of [['/api/v1'], ['/api/v1/ties'], ['/nothing'], ['/api/v1/lint', sent(draft)]] as const) {
    const { headers } = await api.request(url, init);
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'.*frame-ancestors 'none'/, url);
    assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin');
    assert.ok(headers.get('permissions-policy') && headers.get('cross-origin-resource-policy'));
  }
  const page = await (await api.request('/api/v1')).text();
  assert.doesNotMatch(page, /<script|style=|onclick/);
  for (const [url] of CALLS.map(([path]) => [path] as const)) assert.ok(page.includes(`/api/v1${url}`), url);
});

test('the answers are those of the command line', async () => {
  const of = async (url: string) => (await api.request(`/api/v1${url}`)).json();
  assert.deepEqual(
    await of('/findings?agreement=inf&on=2019-07-15'),
    await json(['assess', 'inf', '--on', '2019-07-15']),
  );
  assert.deepEqual(await of('/status?on=2019-08-01'), await json(['status', '--on', '2019-08-01']));
  assert.deepEqual(await of('/members/npt'), await json(['members', 'npt']));
  assert.deepEqual(await of('/timeline?party=RUS'), await json(['timeline', '--party', 'RUS']));
  assert.deepEqual(
    await of('/forecast/lapse?runs=1500&seed=3&set=USA.reaction:0.4'),
    await json(['forecast', 'lapse', '--runs', '1500', '--seed', '3', '--set', 'USA.reaction=0.4']),
  );
  assert.deepEqual(await of('/agreements/inf/provisions/VI(1)'), await json(['show', 'inf', 'VI(1)']));
  assert.deepEqual(
    await (await api.request('/api/v1/what-if', sent(EXTENDED))).json(),
    await json(['what-if', 'new-start', '--extend', '5 years', '--at', '2026-02-03']),
  );
});

test('who asks too much waits; who sends too many bodies at once too', async () => {
  let now = 0;
  const env = { incoming: { socket: { remoteAddress: '192.0.2.1' } } };
  const strict = app({ clock: () => now, limits: { rate: { perSecond: 1, burst: 2 } } });
  const ask = async (from: object = env) => (await strict.request('/api/v1/openapi.json', {}, from)).status;
  assert.deepEqual([await ask(), await ask(), await ask()], [200, 200, 429]);
  assert.equal(await ask({ incoming: { socket: { remoteAddress: '192.0.2.2' } } }), 200);
  assert.equal((await strict.request('/api/v1', {}, env)).headers.get('retry-after'), '1');
  now = 1000;
  assert.equal(await ask(), 200);

  const narrow = app({ limits: { bodies: 0 } });
  assert.equal((await narrow.request('/api/v1/lint', sent(draft))).status, 503);
});

test('a body that does not come is not waited for', async () => {
  const impatient = app({ limits: { bodyMs: 20 } });
  const body = new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array([97])) });
  const response = await impatient.request('/api/v1/lint', { ...sent('a'), body, duplex: 'half' } as RequestInit);
  assert.equal(response.status, 408);
});

test('pages stand beside the API, with a policy unless they bring their own; a mistake of ours says nothing of itself', async () => {
  const pages = new Hono()
    .get('/', (c) => c.html('<h1>Today</h1>'))
    .get('/own', (c) => c.html('', 200, { 'content-security-policy': "default-src 'self'" }))
    .notFound((c) => c.html('<h1>No such page</h1>', 404));
  const both = app({ pages });
  const home = await both.request('/');
  assert.equal(await home.text(), '<h1>Today</h1>');
  assert.match(home.headers.get('content-security-policy') ?? '', /script-src 'self'/);
  assert.equal((await both.request('/own')).headers.get('content-security-policy'), "default-src 'self'");
  assert.equal(await (await both.request('/x')).text(), '<h1>No such page</h1>');
  assert.equal((await both.request('/api/v1/x')).headers.get('content-type'), 'application/problem+json');

  const seen: unknown[] = [];
  const broken = app({
    today: () => {
      throw new Error('a secret');
    },
    onBroken: (error) => seen.push(error),
  });
  const response = await broken.request('/api/v1/status');
  const text = await response.text();
  assert.equal(response.status, 500);
  assert.doesNotMatch(text, /secret|\.ts|at /);
  assert.equal(seen.length, 1);
});

test('the client is what scripts/client.ts writes, and asks with types', async () => {
  const committed = readFileSync(new URL('../clients/typescript/servanda.ts', import.meta.url), 'utf8');
  assert.equal(committed, clientText(), 'clients/typescript/servanda.ts is not what the document says: npm run client');
  const client = servanda({ fetch: (url, init) => api.request(url, init) });
  const findings = await client.findings({
    agreement: ['new-start'],
    on: '2022-03-01',
    party: 'USA',
    provision: 'II(1)(c)',
  });
  assert.ok(findings.some((each) => each.disputed && each.reading === 'RUS' && each.measured !== undefined));
  const [provision] = await client.getProvision('new-start', 'II(1)(b)');
  assert.equal(provision?.id, 'limits.warheads');
  assert.ok((await client.whatIf(EXTENDED)).changed.length > 0);
  assert.deepEqual(await client.lint(draft), []);
  await assert.rejects(client.getAgreement('new-strt'), (error) => {
    return error instanceof ServandaProblem && error.details.status === 404 && /did you mean/.test(error.message);
  });
});

test('the document is one, and says which version it is of', () => {
  const again: OpenApi = openApi();
  assert.deepEqual(again, document);
  assert.equal(document.openapi, '3.1.0');
  const text = JSON.stringify(document);
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    assert.ok(document.components.schemas[name ?? ''], `the schema ${name} is there`);
  }
});
