import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { makePages } from '../src/api/pages.ts';
import { unescaped } from '../src/page/testing-pages.ts';
import { parseDay } from '../src/time/day.ts';
import { agreements, app, record, scenarios } from './api.ts';
import { query, word } from './hostile.ts';
import { type Element, elementsOf, parseXml } from './xml.ts';

/** Pages in other forms: the same address with another ending. */

const today = () => parseDay('2026-11-24') ?? assert.fail('the day exists');
const input = { agreements, record, scenarios, today, digest: 'test' };
const served = () => app({ pages: makePages(input) });
const pages = served();
const ask = async (path: string, init?: RequestInit): Promise<Response> =>
  pages.request(`http://127.0.0.1${path}`, init);
const bytes = async (response: Response | Promise<Response>): Promise<Buffer> =>
  Buffer.from(await (await response).arrayBuffer());

/** Every page that draws, with the name of what it draws first. */
const DRAWN = [
  ['/agreements/new-start', '?on=2022-03-01', 'New START: launchers'],
  ['/agreements/new-start/limits.warheads', '?on=2018-02-05&party=RUS', 'New START: warheads'],
  ['/timeline', '?party=RUS&from=1987&to=2026-11-24&kind=treaty', 'Timeline of Russia, 1987 to 2026'],
  ['/what-if', '?agreement=new-start&extend=5+years&at=2026-02-03', 'What if: New START'],
  ['/parties/USA', '?on=2019-08-01', 'Agreements of the United States'],
  ['/scenarios', '?runs=100&set=USA.reaction:0&set=RUS.reaction:0', 'New START extended by five years: United States'],
] as const;

function textsOf(root: Element): string {
  return [...elementsOf(root)]
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text)
    .join('');
}

describe('drawings of pages', () => {
  test('each stands alone: named, described, sourced, with its frozen address and the record that it rests on', async () => {
    for (const [path, query, title] of DRAWN) {
      const answer = await ask(`${path}.svg${query}`);
      assert.equal(answer.status, 200, path);
      assert.equal(answer.headers.get('content-type'), 'image/svg+xml');
      const root = parseXml(await answer.text());
      const one = (name: string) => [...elementsOf(root)].find((each) => each.name === name)?.text ?? '';
      assert.equal(one('title'), title);
      assert.ok(one('desc').length > 60, one('desc'));
      assert.match(one('style'), /light-dark\(/);
      assert.equal(one('dc:source'), 'record test');
      const address = one('dc:identifier').replaceAll('&amp;', '&');
      assert.match(address, /^http:\/\/127\.0\.0\.1\/.*known=2026-11-24&.*record=test$/);
      // Long lines are broken where they have to be.
      const shown = textsOf(root).replaceAll('&amp;', '&');
      assert.ok(shown.includes('Sources: ') && shown.includes(address), shown);
      const page = await ask(address.slice('http://127.0.0.1'.length));
      assert.equal(page.status, 200, 'the frozen address leads to the page');
      assert.doesNotMatch(await page.text(), /This link was made with/);
    }
  });

  test('each is named by its page, under the address that gives it', async () => {
    for (const [path, query] of DRAWN) {
      const html = await (await ask(`${path}${query}`)).text();
      for (const type of ['image/svg+xml', 'image/png']) {
        const found = [...html.matchAll(/<link [^>]*>/g)].find(([link]) => link.includes(`type="${type}"`))?.[0];
        const href =
          /href="([^"]*)"/.exec(found ?? '')?.[1]?.replaceAll('&amp;', '&') ?? assert.fail(`${path}: no ${type}`);
        assert.equal((await ask(href)).headers.get('content-type'), type);
      }
    }
  });

  test('of several on one page each can be had by its name', async () => {
    const html = await (await ask('/agreements/new-start.svg?on=2018-02-05&chart=limits.nothing')).text();
    const names = [...html.matchAll(/\.svg\?[^"]*chart=([\w.-]+)"/g)].map(([, name = '']) => name);
    assert.ok(new Set(names).size >= 3, names.join(', '));
    const titles = await Promise.all(
      names.map(async (name) => {
        const svg = await (await ask(`/agreements/new-start.svg?on=2018-02-05&chart=${name}`)).text();
        return /<title[^>]*>([^<]*)/.exec(svg)?.[1];
      }),
    );
    assert.equal(new Set(titles).size, names.length);
  });

  test('a PNG is twice as large as its SVG, light, and has the same bytes from another process of drawing', async () => {
    const [path, query] = DRAWN[0];
    const svg = parseXml((await bytes(ask(`${path}.svg${query}`))).toString());
    const png = await bytes(ask(`${path}.png${query}`));
    assert.deepEqual([...png.subarray(0, 8)], [137, 80, 78, 71, 13, 10, 26, 10]);
    assert.equal(png.readUInt32BE(16), 2 * Number(svg.attributes.get('width')));
    assert.equal(png.readUInt32BE(20), 2 * Number(svg.attributes.get('height')));
    const again = await bytes(served().request(`http://127.0.0.1${path}.png${query}`));
    assert.ok(png.equals(again), 'the same bytes');
    const other = await bytes(ask(`${path}.png?on=2022-03-01&chart=limits.warheads`));
    assert.ok(!png.equals(other), 'another drawing has others');
  });

  test('what is opened by itself can run nothing, be framed by nobody, and be shown by all', async () => {
    for (const ending of ['svg', 'png']) {
      const { headers } = await ask(`/agreements/new-start.${ending}?on=2018-02-05`);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.doesNotMatch(policy, /unsafe|\*/);
      if (ending === 'svg') assert.match(policy, /; sandbox$/);
    }
  });

  test('who has a drawing already is told so', async () => {
    for (const ending of ['svg', 'png']) {
      const path = `/agreements/new-start.${ending}?on=2018-02-05`;
      const etag = (await ask(path)).headers.get('etag') ?? assert.fail('a tag');
      const again = await ask(path, { headers: { 'if-none-match': etag } });
      assert.equal(again.status, 304);
      assert.equal((await ask(`${path}&party=RUS`, { headers: { 'if-none-match': etag } })).status, 200);
    }
  });

  test('a PNG is not packed again', async () => {
    const { headers } = await ask('/agreements/new-start.png?on=2018-02-05', {
      headers: { 'accept-encoding': 'gzip' },
    });
    assert.equal(headers.get('content-encoding'), null);
  });

  test('what there is no drawing of is a page that says so, and names those that there are', async () => {
    for (const path of [
      '/how.svg',
      '/agreements/new-start.png?chart=limits.nothing',
      '/agreements/nothing.svg',
      '/.svg',
    ]) {
      const answer = await ask(path);
      assert.equal(answer.status, 404, path);
      assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
      if (path.includes('chart=')) assert.match(await answer.text(), /\.svg\?chart=limits\.warheads/);
    }
    assert.equal((await ask('/timeline.svg?from=x')).status, 400);
  });
});

test('a page ending in .json or .csv leads to its data', async () => {
  for (const [path, query] of [
    ['/index', 'on=2022-03-01'],
    ['/agreements/new-start', 'on=2022-03-01'],
    ['/agreements/new-start/limits.warheads', 'on=2022-03-01'],
    ['/parties/RUS', 'on=2022-03-01'],
    ['/timeline', 'party=RUS&kind=executive-agreement&from=1987&to=2020'],
    ['/compare', 'a=ppwt-2008&b=ppwt-2014'],
  ] as const) {
    for (const [ending, type] of [
      ['json', /^application\/json/],
      ['csv', /^text\/csv/],
    ] as const) {
      const answer = await ask(`${path}.${ending}?${query}`);
      assert.equal(answer.status, 307, path);
      assert.equal(answer.headers.get('access-control-allow-origin'), '*', path);
      const there = await ask(answer.headers.get('location') ?? '');
      assert.equal(there.status, 200);
      assert.match(there.headers.get('content-type') ?? '', type);
    }
  }
});

test('a page can be cited by programs that keep references, from files that say what they are', async () => {
  const path = '/agreements/new-start';
  const bib = await ask(`${path}.bib?on=2018-02-05`);
  assert.match(bib.headers.get('content-type') ?? '', /^application\/x-bibtex/);
  assert.match(bib.headers.get('content-disposition') ?? '', /^attachment; filename="servanda\.bib"$/);
  assert.match(await bib.text(), /^@misc\{servanda-test,\n[\s\S]*on=2018-02-05[\s\S]*urldate = \{2026-11-24\},\n\}\n$/);
  const csl = await ask(`${path}.csl.json?on=2018-02-05`);
  assert.equal(csl.headers.get('content-type'), 'application/vnd.citationstyles.csl+json');
  const [item] = JSON.parse(await csl.text());
  assert.equal(item.URL, 'http://127.0.0.1/agreements/new-start?on=2018-02-05&known=2026-11-24&record=test');
  const html = await (await ask(`${path}?on=2018-02-05`)).text();
  for (const ending of ['bib', 'csl.json']) assert.ok(html.includes(`href="${path}.${ending}?on=2018-02-05"`), ending);
});

describe('pages in pages of others', () => {
  const path = '/agreements/new-start?on=2018-02-05';

  test('only what is asked for as a part of another page can be framed, and it can do nothing', async () => {
    const { headers } = await ask(`${path}&embed=1`);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /^default-src 'none'; style-src 'self'; .*form-action 'none'; frame-ancestors \*$/);
    assert.doesNotMatch(policy, /script-src|connect-src|unsafe/);
    assert.equal(headers.get('x-frame-options'), null);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    const others = [path, `${path}&embed=0`, `${path}&embed=`, '/', '/no-such-page', '/?on=x&embed=1', '/draft'];
    const machines = [
      '/api/v1?embed=1',
      '/api/v1/status?on=2018-02-05',
      '/api/v1/nothing?embed=1',
      '/feeds/inf.atom?embed=1',
    ];
    for (const each of [
      ...others,
      ...machines,
      '/agreements/new-start.svg?embed=1',
      '/assets/style.css?embed=1',
      '/favicon.ico',
    ]) {
      const answer = await ask(each);
      assert.match(answer.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, each);
      assert.equal(answer.headers.get('x-frame-options'), 'DENY', each);
    }
  });

  test('an answer that has not changed is under the same rules', async () => {
    for (const each of [path, `${path}&embed=1`, path.replace('?', '.svg?')]) {
      const first = await ask(each);
      const again = await ask(each, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
      assert.equal(again.status, 304);
      for (const name of ['content-security-policy', 'x-frame-options', 'cross-origin-resource-policy']) {
        assert.equal(again.headers.get(name), first.headers.get(name), `${each}: ${name}`);
      }
    }
  });

  test('it has no head, no navigation, no script, and a line that leads back to the frozen page', async () => {
    const html = await (await ask(`${path}&embed=1`)).text();
    assert.doesNotMatch(html, /<(header|nav|script)\b/);
    assert.match(html, /<base target="_blank"/);
    const foot = /<footer>([\s\S]*)<\/footer>/.exec(html)?.[1] ?? '';
    assert.ok(foot.includes('href="/agreements/new-start?on=2018-02-05&amp;known=2026-11-24&amp;record=test"'), foot);
    assert.ok(foot.length < 400, foot);
    const whole = await (await ask(path)).text();
    const main = (text: string) =>
      /<h2[\s\S]*<\/main>/.exec(text)?.[0].replaceAll(/ · <a href="#as-data">data<\/a>/g, '');
    assert.equal(main(html), main(whole), 'it says what the page says');
  });

  test('what a page gives to be put into others leads to that page, and to its drawing', async () => {
    const title = '"New START" <i>&</i>';
    const hostile = agreements.map((each) => (each.id === 'new-start' ? { ...each, short: title } : each));
    const own = app({ pages: makePages({ ...input, agreements: hostile }) });
    const html = await (await own.request(`http://127.0.0.1${path}`)).text();
    const codes = [...html.matchAll(/<code>(&lt;(?:iframe|img) [\s\S]*?)<\/code>/g)].map(([, code = '']) =>
      unescaped(code),
    );
    assert.equal(codes.length, 3);
    for (const code of codes) {
      const root = parseXml(code.startsWith('<img') ? code.replace(/>$/, '/>') : code.replace('></', '> </'));
      const shown = root.attributes.get('title') ?? root.attributes.get('alt') ?? '';
      assert.ok(unescaped(shown).startsWith(title), shown);
      const src = unescaped(root.attributes.get('src') ?? '');
      const answer = await own.request(src);
      assert.equal(answer.status, 200, src);
      assert.equal(answer.headers.get('cross-origin-resource-policy'), 'cross-origin');
      assert.match(answer.headers.get('content-type') ?? '', root.name === 'img' ? /^image\/svg/ : /^text\/html/);
    }
    assert.deepEqual(
      codes.map((code) => /record=test/.test(code)),
      [false, true, true],
    );
  });
});

test('whatever is asked of a page in another form, the answer is one, or a page that says what is wrong', async () => {
  const folders = [
    '/',
    '/agreements',
    '/agreements/',
    '/parties/',
    '/timeline',
    '/what-if',
    '/compare',
    '/range',
    '//',
  ];
  const endings = ['.svg', '.csl.json', '.bib', '.json', '.csv', '.svg.png', '.svg/', ''];
  const asked = fc.record({
    folder: fc.constantFrom(...folders),
    word,
    ending: fc.constantFrom(...endings),
    query,
    extra: fc.constantFrom('', '&embed=1', '&chart=limits.warheads', '&chart=__proto__', '&embed=%00'),
  });
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(asked, async ({ folder, word: name, ending, query: rest, extra }) => {
      const path = `${folder}${folder.endsWith('/') ? encodeURIComponent(name) : ''}${ending}?${rest}${extra}`;
      const answer = await ask(path, { redirect: 'manual' });
      seen.add(answer.status);
      assert.ok([200, 307, 400, 404, 414].includes(answer.status), `${answer.status}: ${path}`);
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
      const policy = answer.headers.get('content-security-policy') ?? '';
      assert.equal(policy.includes('frame-ancestors *'), answer.headers.get('x-frame-options') === null, path);
      if (!/[?&]embed=1(&|$)/.test(path)) assert.match(policy, /frame-ancestors 'none'/, path);
      const text = await answer.text();
      assert.doesNotMatch(text, /(?:href|action|src)="\/\//, 'a link to another site');
      assert.doesNotMatch(text, /<script>alert|node_modules|\.ts:\d/);
      if (answer.headers.get('content-type') === 'image/svg+xml') parseXml(text);
    }),
    { numRuns: 300, seed: 4660 },
  );
  for (const status of [200, 307, 400, 404]) assert.ok(seen.has(status), `${status} was among the answers`);
});
