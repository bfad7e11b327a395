import { makeApp } from '../../src/api/app.ts';
import { makePages } from '../../src/api/pages.ts';
import { listen } from '../../src/api/server.ts';
import { unwrap } from '../../src/ask/problems.ts';
import { agreementsFor, recordFor } from '../../src/cli/library.ts';
import { readBuilt } from '../../src/store/built.ts';
import { digestOfAll } from '../../src/store/digest.ts';
import { agreementText } from '../../src/store/library.ts';
import { loadScenarios } from '../../src/store/scenarios.ts';
import { day } from '../../src/time/testing.ts';

export interface LocalSite {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** The workbench on a free port of loopback, with the library and the record as they are, on a day that never changes. */
export async function startSite(): Promise<LocalSite> {
  const [agreements, record] = [agreementsFor([]), recordFor({})];
  const scenarios = unwrap(loadScenarios());
  const digest = digestOfAll(agreements, record, scenarios);
  const input = { agreements, record, scenarios, today: () => day('2026-11-24'), digest };
  const app = makeApp({
    ...input,
    pages: makePages({ ...input, digest: input.digest.slice(0, 12), textOf: agreementText, built: readBuilt() }),
    onBroken: (error) => process.stderr.write(`broken: ${error instanceof Error ? error.stack : String(error)}\n`),
  });
  const { url, close } = await listen(app, { host: '127.0.0.1', port: 0 });
  return { origin: new URL(url).origin, stop: close };
}
