import { connect } from 'node:net';

/**
 * A load generator in a process of its own: so many connections that stay open, each with one request at a time, for so
 * long. Gets its orders as JSON in the first argument and prints what it counted as JSON.
 */

export interface Order {
  readonly base: string;
  readonly urls: readonly string[];
  readonly ms: number;
  readonly connections: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Ask for each address with the ETag that it has. */
  readonly conditional: boolean;
  readonly status: number;
}

export interface Counted {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly wrong: number;
  readonly bytes: number;
}

const order = JSON.parse(process.argv[2] ?? '{}') as Order; // Written by api.ts.
const { hostname, port } = new URL(order.base);

interface Got {
  readonly status: number;
  readonly etag: string;
  readonly bytes: number;
}

/** A connection that stays open, and reads no more of HTTP than it must: the client should not be what is measured. */
class Connection {
  readonly #socket = connect(Number(port), hostname);
  #seen: Buffer[] = [];
  #length = 0;
  #missing = 0;
  #head = '';
  #waiting: ((got: Got) => void) | undefined;

  constructor() {
    this.#socket.setNoDelay(true);
    this.#socket.on('data', (chunk: Buffer) => this.#take(chunk));
  }

  ask(url: string, headers: Readonly<Record<string, string>>): Promise<Got> {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    this.#socket.write(`GET /${url} HTTP/1.1\r\nHost: ${hostname}\r\n${lines.join('')}\r\n`);
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#length += chunk.byteLength;
    if (this.#head === '') {
      this.#seen.push(chunk);
      const all = this.#seen.length === 1 ? chunk : Buffer.concat(this.#seen);
      const end = all.indexOf('\r\n\r\n');
      if (end < 0) return;
      this.#head = all.toString('latin1', 0, end);
      this.#missing = end + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(this.#head)?.[1] ?? 0);
    }
    if (this.#length < this.#missing) return;
    const etag = /\r\netag: ([^\r]+)/i.exec(this.#head)?.[1] ?? '';
    const got = { status: Number(this.#head.slice(9, 12)), etag, bytes: this.#length };
    [this.#seen, this.#length, this.#head] = [[], 0, ''];
    this.#waiting?.(got);
  }
}

// Each address once before the clock starts, which also gives the ETags.
const etags = new Map<string, string>();
const first = new Connection();
for (const url of order.urls) etags.set(url, (await first.ask(url, order.headers)).etag);
first.close();

const times: number[] = [];
let [wrong, bytes, n] = [0, 0, 0];
const start = performance.now();
await Promise.all(
  Array.from({ length: order.connections }, async () => {
    const connection = new Connection();
    while (performance.now() - start < order.ms) {
      const url = order.urls[n++ % order.urls.length] ?? '';
      const headers = order.conditional ? { ...order.headers, 'if-none-match': etags.get(url) ?? '' } : order.headers;
      const at = performance.now();
      const got = await connection.ask(url, headers);
      times.push(performance.now() - at);
      bytes += got.bytes;
      if (got.status !== order.status) wrong++;
    }
    connection.close();
  }),
);
const seconds = (performance.now() - start) / 1000;
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
const counted: Counted = { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), wrong, bytes };
console.log(JSON.stringify(counted));
