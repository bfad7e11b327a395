import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { agreementsFor, recordFor } from '../cli/library.ts';
import { type PlainRecord, recordFrom } from '../record/plain.ts';
import { day } from '../time/testing.ts';
import { makeApp } from './app.ts';
import { makePages } from './pages.ts';

const INPUT = { agreements: agreementsFor([]), record: recordFor({}), today: () => day('2026-11-24'), digest: 'test' };

describe('the pages over HTTP', () => {
  let ask: (path: string, init?: RequestInit) => Promise<Response>;

  before(() => {
    const app = makeApp({
      ...INPUT,
      pages: makePages({ ...INPUT, textOf: (id) => `# the text of ${id}` }),
      onBroken: (error) => assert.fail(String(error)),
    });
    ask = async (path, init) => app.request(`http://127.0.0.1${path}`, init);
  });

  test('a page is HTML, under a policy that lets nothing in from elsewhere, and is not sent twice', async () => {
    const first = await ask('/agreements/new-start?on=2018-02-05');
    assert.equal(first.status, 200);
    assert.match(first.headers.get('content-type') ?? '', /^text\/html/);
    const policy = first.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
    assert.match(await first.text(), /New START/);
    const etag = first.headers.get('etag') ?? '';
    const again = await ask('/agreements/new-start?on=2018-02-05', { headers: { 'if-none-match': etag } });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
    const other = await ask('/agreements/new-start?on=2018-02-04', { headers: { 'if-none-match': etag } });
    assert.equal(other.status, 200);
  });

  test('a page is packed for who takes that', async () => {
    const answer = await ask('/agreements', { headers: { 'accept-encoding': 'gzip' } });
    assert.equal(answer.headers.get('content-encoding'), 'gzip');
    assert.ok((await answer.arrayBuffer()).byteLength < 20_000);
  });

  test('what is not there is a page too, and no answer is kept of it', async () => {
    for (const path of ['/nowhere', '/agreements/nothing', '/feeds/nothing.atom', '/feeds/all/QQQ.ics', '/%']) {
      const answer = await ask(path);
      assert.equal(answer.status, 404, path);
      assert.equal(answer.headers.get('etag'), null);
      assert.match(await answer.text(), /<!doctype html>/);
    }
    assert.equal((await ask('/?on=2018-02-30')).status, 400);
  });

  test('pages are read, not written', async () => {
    for (const method of ['PUT', 'DELETE', 'POST', 'PATCH']) {
      const answer = await ask('/agreements', { method });
      assert.equal(answer.status, 405);
      assert.equal(answer.headers.get('allow'), 'GET, HEAD');
      assert.match(answer.headers.get('content-type') ?? '', /problem\+json/);
    }
  });

  test('feeds and calendars, of all, of an agreement, of a party', async () => {
    for (const path of ['/feeds/all', '/feeds/new-start', '/feeds/all/RUS', '/feeds/npt/usa']) {
      const atom = await ask(`${path}.atom`);
      assert.equal(atom.status, 200, path);
      assert.match(atom.headers.get('content-type') ?? '', /^application\/atom\+xml/);
      const text = await atom.text();
      assert.match(text, /^<\?xml/);
      assert.ok(text.includes(`<link rel="self" type="application/atom+xml" href="http://127.0.0.1${path}.atom"/>`));
      const calendar = await ask(`${path}.ics`);
      assert.equal(calendar.status, 200, path);
      assert.match(await calendar.text(), /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
    }
  });

  test('scripts are kept for ever under the digest in their names, and only those that are built are asked for', async () => {
    const built = {
      digest: 'built',
      islands: { 'what-if': { script: '/assets/what-if-1.js', chunks: ['/assets/live-2.js'] } },
      files: new Map([['what-if-1.js', new TextEncoder().encode('1;'.repeat(1000))]]),
    };
    const withScripts = makeApp({ ...INPUT, pages: makePages({ ...INPUT, built }) });
    const get = async (path: string) => withScripts.request(`http://127.0.0.1${path}`);
    const script = await get('/assets/what-if-1.js');
    assert.match(script.headers.get('content-type') ?? '', /^text\/javascript/);
    assert.equal(script.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    assert.equal((await script.arrayBuffer()).byteLength, 2000);
    for (const path of [
      '/assets/live-2.js',
      '/assets/manifest.json',
      '/assets/../package.json',
      '/assets/%2e%2e/x.js',
    ]) {
      assert.equal((await get(path)).status, 404, path);
    }
    const page = await get('/what-if');
    const html = await page.text();
    const scripts = ['live-2', 'what-if-1'].map((name) => `<script type="module" src="/assets/${name}.js"></script>`);
    assert.ok(html.includes(scripts.join('')));
    assert.doesNotMatch(await (await get('/how')).text(), /<script/);
    const without = await ask('/what-if');
    assert.doesNotMatch(await without.text(), /<script/);
    assert.notEqual(without.headers.get('etag'), page.headers.get('etag'), 'with another build it is another page');
  });

  test('who fills in a form and prefers to be told is answered, and told that it is no answer', async () => {
    const path = '/what-if?agreement=new-start&lapse=soon';
    assert.equal((await ask(path)).status, 400);
    const told = await ask(path, { headers: { prefer: 'handling=lenient' } });
    assert.deepEqual([told.status, told.headers.get('preference-applied')], [200, 'handling=lenient']);
    assert.equal(told.headers.get('cache-control'), 'no-store');
    assert.match(await told.text(), /id="lapse-trouble"[^>]*>“?[^<]*soon/);
    const missing = await ask('/what-if?agreement=nothing', { headers: { prefer: 'handling=lenient' } });
    assert.equal(missing.status, 404);
  });

  const FORM = { 'content-type': 'application/x-www-form-urlencoded', host: '127.0.0.1' };

  test('a draft starts from an agreement or from the template', async () => {
    assert.match(await (await ask('/draft?start=inf')).text(), /# the text of inf/);
    assert.match(await (await ask('/draft')).text(), /servanda: agreement\/1/);
    assert.equal((await ask('/draft?start=nothing')).status, 404);
  });

  test('a page for drafts names the record, which who assesses in the browser asks for and keeps', async () => {
    const html = await (await ask('/draft')).text();
    const address = /data-record="([^"]+)"/.exec(html)?.[1] ?? assert.fail(html);
    const given = await ask(address);
    assert.equal(given.status, 200);
    assert.equal(given.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    const record = recordFrom((await given.json()) as PlainRecord);
    assert.deepEqual(record.sources, INPUT.record.sources);
    assert.deepEqual(record.statements, INPUT.record.statements);
    assert.equal((await ask('/assets/record-other.json')).status, 404, 'another record is not given for it');
  });

  test('a draft that is sent is answered, with its text escaped', async () => {
    const text = 'servanda: agreement/1\nid: </textarea><script>alert(1)</script>\n';
    const body = new URLSearchParams({ text, on: '2018-02-05' }).toString();
    const answer = await ask('/draft', { method: 'POST', headers: FORM, body });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const html = await answer.text();
    assert.doesNotMatch(html, /<script>/);
    assert.match(html, /What is wrong with it/);
    assert.match(html, /value="2018-02-05"/);
  });

  test('the draft of another site is refused, that of our own form is not, whose origin is null', async () => {
    const body = 'text=x';
    const post = (headers: Readonly<Record<string, string>>) =>
      ask('/draft', { method: 'POST', headers: { ...FORM, ...headers }, body });
    assert.equal((await post({ 'sec-fetch-site': 'cross-site', origin: 'https://example.org' })).status, 403);
    assert.equal((await post({ 'sec-fetch-site': 'same-site' })).status, 403);
    assert.equal((await post({ origin: 'https://example.org' })).status, 403);
    assert.equal((await post({ 'sec-fetch-site': 'same-origin', origin: 'null' })).status, 200);
    assert.equal((await post({ origin: 'http://127.0.0.1' })).status, 200);
  });
});
