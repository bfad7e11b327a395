import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Env } from './app.ts';
import { type ProblemStatus, problemDetails } from './problem.ts';

export interface Running {
  readonly host: string;
  readonly port: number;
  readonly url: string;
  /** Takes no more connections, lets the answers under way go out, and ends within half a second. */
  readonly close: () => Promise<void>;
}

export interface ServerLimits {
  readonly headerBytes: number;
  /** How long the headers of a request may take to come. */
  readonly headersMs: number;
  /** How long all of a request may take to come. */
  readonly requestMs: number;
  /** How long a connection may be silent. */
  readonly silentMs: number;
  readonly connections: number;
  readonly bodyBytes: number;
}

const LIMITS: ServerLimits = {
  headerBytes: 16 * 1024,
  headersMs: 8000,
  requestMs: 15_000,
  silentMs: 20_000,
  connections: 1000,
  bodyBytes: 1024 * 1024,
};

/** Answers requests at an address until it is closed. What is too slow or too large never reaches the application. */
export async function listen(
  app: { readonly fetch: Hono<{ Bindings: Env }>['fetch'] },
  { host, port }: { readonly host: string; readonly port: number },
  given: Partial<ServerLimits> = {},
): Promise<Running> {
  const limits = { ...LIMITS, ...given };
  const server = createAdaptorServer({
    fetch: (request, env) => app.fetch(request, env as unknown as Env), // The server hands in its own incoming message.
    createServer,
    serverOptions: {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: Math.min(1000, limits.headersMs / 2),
      keepAliveTimeout: 5000,
      noDelay: true,
    },
  }) as Server; // By `createServer` of node:http.
  server.maxConnections = limits.connections;
  server.timeout = limits.silentMs;
  server.on('clientError', refuse);
  // Who asks first whether a body may come is told at once, before any of it has.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (Number(request.headers['content-length'] ?? 0) <= limits.bodyBytes) response.writeContinue();
    server.emit('request', request, response);
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  await promise;
  const { address, port: actual, family } = server.address() as AddressInfo; // It listens on a port, not on a pipe.
  const shown = family === 'IPv6' ? `[${address}]` : address;
  return { host: address, port: actual, url: `http://${shown}:${actual}/`, close: () => closed(server) };
}

async function closed(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(() => server.closeAllConnections(), 500);
  server.close(() => {
    clearTimeout(timer);
    resolve();
  });
  server.closeIdleConnections();
  await promise;
}

/** What is no request at all is answered by hand, as everything else is, and the connection ends. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, found, expected] = clientProblem(error.code);
  const body = `${JSON.stringify(problemDetails(status, [{ code: 'bad-request', found, expected }]))}\n`;
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/problem+json',
    'x-content-type-options: nosniff',
    'cache-control: no-store',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

function clientProblem(code: string | undefined): readonly [ProblemStatus, string, string] {
  if (code === 'HPE_HEADER_OVERFLOW') return [431, 'headers that are too large', 'headers of at most 16 KiB'];
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return [408, 'a request that does not come to its end', 'one that comes at once'];
  return [400, 'something that is no request', 'a request as HTTP has it'];
}
