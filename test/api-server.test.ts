import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { listen, type Running } from '../src/api/server.ts';
import { app } from './api.ts';

/** A real server on loopback, and senders that mean harm: slow, endless, broken off, no HTTP at all. */

let running: Running;
before(async () => {
  running = await listen(
    app({ limits: { bodyMs: 300 } }),
    { host: '127.0.0.1', port: 0 },
    { headersMs: 300, requestMs: 900 },
  );
});
after(() => running.close());

/** What comes back over a connection until the other side ends it. */
async function raw(text: string, more?: (write: (chunk: string) => boolean) => void): Promise<string> {
  const socket = connect(running.port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    answer += chunk;
  });
  socket.on('error', () => undefined); // The other side may end it while we still write.
  await once(socket, 'connect');
  socket.write(text);
  more?.((chunk) => socket.writable && socket.write(chunk));
  await once(socket, 'close');
  return answer;
}

const post = (...lines: string[]) =>
  ['POST /api/v1/lint HTTP/1.1', 'Host: x', 'Content-Type: text/yaml', ...lines, '', ''].join('\r\n');
const isUp = async () => assert.equal((await fetch(`${running.url}api/v1/ties`)).status, 200);

test('headers that never end, and a body that never comes, are closed', async () => {
  const slow = await raw('GET /api/v1 HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  assert.match(slow, /^HTTP\/1\.1 408 [\s\S]*application\/problem\+json[\s\S]*"status":408/);
  const body = await raw(post('Content-Length: 1000', 'Connection: close'));
  assert.match(body, /^HTTP\/1\.1 408 [\s\S]*"status":408/);
  await isUp();
});

test('four GiB are refused before they come, declared or not', async () => {
  const declared = await raw(post('Content-Length: 4294967296'));
  assert.match(declared, /^HTTP\/1\.1 413 [\s\S]*"status":413/);
  const asked = await raw(post('Content-Length: 4294967296', 'Expect: 100-continue'));
  assert.match(asked, /^HTTP\/1\.1 413 /);
  const chunk = `${(65_536).toString(16)}\r\n${'a'.repeat(65_536)}\r\n`;
  const streamed = await raw(post('Transfer-Encoding: chunked'), (write) => {
    for (let i = 0; i < 32; i++) write(chunk);
  });
  assert.match(streamed, /^HTTP\/1\.1 413 /);
  await isUp();
});

test('what is no request is told so, and nothing else', async () => {
  const nonsense = await raw('\x16\x03\x01\x02 not HTTP\r\n\r\n');
  assert.match(nonsense, /^HTTP\/1\.1 400 [\s\S]*application\/problem\+json/);
  assert.match(await raw(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`), /^HTTP\/1\.1 431 /);
  assert.match(await raw(post('Content-Length: 1', 'Transfer-Encoding: chunked')), /^HTTP\/1\.1 400 /);
  for (const odd of ['http://[', 'x y', '*', '/\\..\\', '//', 'http://a@b:99999/']) {
    const answer = await raw(`GET ${odd} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    assert.match(answer, /^HTTP\/1\.1 (3|4)\d\d /, odd);
    assert.doesNotMatch(answer, /\.ts:\d|node_modules/);
  }
  assert.match(await raw('GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'), /^HTTP\/1\.1 4\d\d /);
  await isUp();
});

test('connections that are broken off harm nobody', async () => {
  await Promise.all(
    Array.from({ length: 50 }, async (_, i) => {
      const socket = connect(running.port, '127.0.0.1');
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      socket.write(i % 2 === 0 ? post('Content-Length: 1000') : 'GET /api/v1/status HTTP/1.1\r\nHost: x\r\n\r\n');
      await new Promise(setImmediate);
      socket.resetAndDestroy();
    }),
  );
  await isUp();
});

test('serve prints its address, answers, and stops when told to', async () => {
  const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const server = spawn(process.execPath, [main, 'serve', '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    let url: string | undefined;
    for await (const chunk of server.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
      printed += String(chunk);
      url = /http:\/\/127\.0\.0\.1:\d+\/(?=api)/.exec(printed)?.[0];
      if (url !== undefined) break;
    }
    assert.ok(url, printed);
    const { status } = await fetch(`${url}api/v1/status?on=2026-02-05&party=USA`);
    assert.equal(status, 200);
    const start = performance.now();
    server.kill(signal);
    const [code] = await once(server, 'exit');
    assert.equal(code, 0);
    assert.ok(performance.now() - start < 1000, 'within a second');
  }
});
