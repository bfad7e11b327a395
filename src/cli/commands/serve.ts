import type { Running } from '../../api/server.ts';
import { agreementIds, agreementText } from '../../store/library.ts';
import { loadScenarios } from '../../store/scenarios.ts';
import { fromPlainDate } from '../../time/day.ts';
import { agreementsFor, recordFor } from '../library.ts';
import { type Asking, refuse, unwrap } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { summaryCommand } from './summary.ts';

export interface ServeOptions extends Asking {
  readonly port: string;
  readonly host: string;
}

/** `servanda serve`: the pages, the feeds and the API at an address of this machine, until it is told to stop. */
export async function serveCommand(options: ServeOptions, terminal: Terminal): Promise<number> {
  const port = Number(options.port);
  if (!/^\d{1,5}$/.test(options.port) || port > 65_535) refuse(`--port ${options.port}`, 'a number from 0 to 65535');
  const agreements = agreementsFor([]);
  const record = recordFor(options);
  // Only this command needs a server; the others start without loading one.
  const [{ makeApp }, { makePages }, { isLoopback }, { listen }, { digestOfAll }, { readBuilt }] = await Promise.all([
    import('../../api/app.ts'),
    import('../../api/pages.ts'),
    import('../../api/rate.ts'),
    import('../../api/server.ts'),
    import('../../store/digest.ts'),
    import('../../store/built.ts'),
  ]);
  const scenarios = unwrap(loadScenarios());
  const input = { agreements, record, scenarios, today: utcToday, digest: digestOfAll(agreements, record, scenarios) };
  const ids = new Set(agreementIds());
  const textOf = (id: string) => (ids.has(id) ? agreementText(id) : undefined);
  const pages = makePages({ ...input, digest: input.digest.slice(0, SHOWN_DIGEST), textOf, built: readBuilt() });
  const app = makeApp({
    ...input,
    pages,
    clock: () => performance.now(),
    onBroken: (error) => terminal.err(`broken: ${error instanceof Error ? error.stack : String(error)}`),
  });
  const running = await listening(() => listen(app, { host: options.host, port }), options);
  if (!isLoopback(running.host)) {
    terminal.err(
      `${running.host} can be reached from other machines: nothing here is secret, but put a proxy with TLS before it.`,
    );
  }
  summaryCommand(options, terminal);
  terminal.out(`\nOpen ${running.url} in a browser. The API is at ${running.url}api/v1. Ctrl+C stops both.`);
  const stopped = toldToStop();
  const stopping = new AbortController();
  // What is asked for the first time takes the longest; nobody should be the one who waits for it.
  const warm = pages.warm(new URL(running.url).origin, stopping.signal);
  await stopped;
  stopping.abort();
  await warm;
  await running.close();
  return 0;
}

/** So much of the digest is shown on a page: enough to tell two records apart, and short enough to be cited. */
const SHOWN_DIGEST = 12;

/** The days go on while it runs. */
function utcToday(): Terminal['today'] {
  return fromPlainDate(Temporal.Now.plainDateISO('UTC'));
}

async function listening(start: () => Promise<Running>, { host, port }: ServeOptions): Promise<Running> {
  try {
    return await start();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    const found = code === 'EADDRINUSE' ? `${host}:${port}, where something else answers` : `${host}:${port} (${code})`;
    return refuse(
      found,
      'an address and a port of this machine that are free',
      'choose another with --port, or --port 0',
    );
  }
}

function toldToStop(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = () => resolve();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return promise.finally(() => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  });
}
