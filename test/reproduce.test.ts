import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import { makePages } from '../src/api/pages.ts';
import { ROUTES } from '../src/api/routes.ts';
import { listen, type Running } from '../src/api/server.ts';
import { CALLS, clientCall, LISTS } from '../src/page/client-call.ts';
import { unescaped } from '../src/page/testing-pages.ts';
import { parseDay } from '../src/time/day.ts';
import { agreements, app, record } from './api.ts';

/** What a page says about getting its answer by other ways is done, and must give the answer that the page links to. */

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LARGE = { maxBuffer: 64 * 1024 * 1024, cwd: ROOT };

const PAGES = [
  '/?on=2018-02-05&known=2019-01-01',
  '/agreements/new-start?on=2022-03-01&party=USA&reading=RUS',
  '/timeline?party=RUS&from=1987&to=2020&kind=executive-agreement',
  '/what-if?agreement=new-start&extend=5+years&at=2026-02-03',
  '/compare?a=start-1&b=new-start',
  '/sources?agreement=inf',
] as const;

describe('what a page says about reproducing it', () => {
  let server: Running;
  let folder: string;
  const today = () => parseDay('2026-11-24') ?? assert.fail('the day exists');

  before(async () => {
    const pages = makePages({ agreements, record, today, digest: 'test' });
    server = await listen(app({ pages }), { host: '127.0.0.1', port: 0 });
    folder = await mkdtemp(join(tmpdir(), 'servanda-'));
  });
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  /** The three ways that a page tells, and the answer to which it leads. */
  async function told(path: string) {
    const html = await (await fetch(new URL(path, server.url))).text();
    const part =
      /<details class="reproduce">([\s\S]*?)<\/details>/.exec(html)?.[1] ?? assert.fail(`${path}: nothing told`);
    const [command = '', curl = '', typescript = ''] = [...part.matchAll(/<code>([\s\S]*?)<\/code>/g)].map(
      ([, code = '']) => unescaped(code),
    );
    const href =
      /<link rel="alternate" href="([^"]*)" type="application\/json"/.exec(html)?.[1] ?? assert.fail('a twin');
    const twin = await fetch(new URL(unescaped(href), server.url));
    assert.equal(twin.status, 200, href);
    return { command, curl, typescript, answer: (await twin.json()) as unknown };
  }

  test('on the command line, over HTTP and in TypeScript the answer is that of the page', async (t) => {
    const files: string[] = [];
    for (const [i, path] of PAGES.entries()) {
      const { command, curl, typescript, answer } = await told(path);
      const typed = typescript.replace(
        './clients/typescript/servanda.ts',
        join(ROOT, 'clients/typescript/servanda.ts'),
      );
      assert.notEqual(typed, typescript, path);
      const file = join(folder, `page-${i}.mts`);
      files.push(file);
      await writeFile(file, typed);
      const shell = command.replace('npm run -s servanda --', `'${process.execPath}' src/cli/main.ts`);
      const [script, web, line] = await Promise.all([
        run(process.execPath, [file], LARGE),
        run('sh', ['-c', `command -v curl >/dev/null || exit 0; ${curl.replace('curl', 'curl -sS')}`], LARGE),
        run('sh', ['-c', `${shell} --json`], LARGE),
      ]);
      assert.deepEqual(JSON.parse(script.stdout), answer, `${path}: in TypeScript`);
      assert.deepEqual(JSON.parse(line.stdout), answer, `${path}: ${command}`);
      if (web.stdout === '') t.diagnostic('curl is not there');
      else assert.deepEqual(JSON.parse(web.stdout), answer, `${path}: ${curl}`);
    }
    const options =
      '--noEmit --strict --module nodenext --target esnext --lib esnext,dom --allowImportingTsExtensions --types';
    await run(join(ROOT, 'node_modules/.bin/tsc'), ['--ignoreConfig', ...options.split(' '), '', ...files], LARGE);
  });
});

test('the client asks each question of the API under the address and the name that the API has for it', () => {
  const asked = ROUTES.filter(({ method }) => method === 'get');
  assert.deepEqual(CALLS, Object.fromEntries(asked.map(({ path, id }) => [path, id])));
  const lists = asked.map(({ id, query }) => {
    const many = Object.entries(query.shape).filter(
      ([, field]) => field instanceof z.ZodOptional && field.unwrap() instanceof z.ZodArray,
    );
    return [id, many.map(([name]) => name)] as const;
  });
  assert.deepEqual(LISTS, Object.fromEntries(lists.filter(([, names]) => names.length > 0)));
});

test('whatever stands in an address is text in the snippet', () => {
  assert.equal(
    clientCall(`/api/v1/findings.json?agreement=a&agreement=b&provision=${encodeURIComponent('\'+"\\\n`')}`),
    `findings({ agreement: ['a', 'b'], provision: '\\'+"\\\\\\n\`' })`,
  );
  assert.equal(clientCall('/api/v1/agreements/new-start/provisions/II(1)(b)'), "getProvision('new-start', 'II(1)(b)')");
  assert.equal(clientCall('/api/v1/openapi.json'), undefined);
  assert.equal(clientCall('/feeds/all.atom'), undefined);
});
