import { connect, type Socket } from 'node:net';

/**
 * A load generator in a process of its own that waits for nobody: each request goes out at its time, over a connection
 * that is free or a new one, and its time counts from when it should have gone out. An answer that is slow is not
 * hidden by asking less while it is awaited. Gets its orders as JSON on stdin, prints what it saw as JSON.
 */

export interface Order {
  readonly base: string;
  readonly perSecond: number;
  readonly paths: readonly string[];
}

export interface Seen {
  readonly path: string;
  readonly status: number;
  readonly ms: number;
}

let text = '';
for await (const chunk of process.stdin.setEncoding('utf8')) text += String(chunk);
const order = JSON.parse(text) as Order; // Written by pages.ts.
const { hostname, port, host } = new URL(order.base);

const free = new Set<Socket>();

function connection(): Socket {
  const [idle] = free;
  if (idle) {
    free.delete(idle);
    return idle;
  }
  const socket = connect(Number(port), hostname).setNoDelay(true);
  socket.on('close', () => free.delete(socket));
  return socket;
}

/** One request and its whole answer; the connection is free again afterwards. */
async function ask(path: string): Promise<number> {
  const socket = connection();
  const { promise, resolve, reject } = Promise.withResolvers<number | 'again'>();
  let head = '';
  let missing = 0;
  const take = (chunk: Buffer): void => {
    if (head === '') {
      const end = chunk.indexOf('\r\n\r\n');
      if (end < 0) throw new Error('a head in several parts');
      head = chunk.toString('latin1', 0, end);
      missing = end + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    }
    missing -= chunk.byteLength;
    if (missing <= 0) resolve(Number(head.slice(9, 12)));
  };
  // The server may close an idle connection at the very moment at which it is asked something: then nothing was asked.
  const gone = (): void => (head === '' ? resolve('again') : reject(new Error(`an answer to ${path} was cut off`)));
  socket.on('data', take).on('close', gone);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: gzip\r\n\r\n`);
  const status = await promise;
  socket.off('data', take).off('close', gone);
  if (status === 'again') return ask(path);
  free.add(socket);
  return status;
}

const start = performance.now() + 50;
const seen = await Promise.all(
  order.paths.map(async (path, i): Promise<Seen> => {
    const due = start + (i * 1000) / order.perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const status = await ask(path);
    return { path, status, ms: performance.now() - due };
  }),
);
for (const socket of free) socket.destroy();
console.log(JSON.stringify(seen));
