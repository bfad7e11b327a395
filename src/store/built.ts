import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Islands } from '../page/islands.ts';

/**
 * The islands as they were built from `web/`, kept in `.built/`. A build serves only while everything that it was made
 * from is, to the byte, the same: pages rather do without scripts than run old ones. `npm ci`, `npm start` and `npm test`
 * build what has changed.
 */
const BUILT = new URL('../../.built/', import.meta.url);
const ROOT = new URL('../../', import.meta.url);
const MANIFEST = 'manifest.json';

/** What makes a different build of the same modules: the settings, and the versions of all packages. */
const SETTINGS = ['vite.config.ts', 'src/page/islands.ts', 'scripts/islands.ts', 'package-lock.json'];

interface Manifest {
  readonly digest: string;
  /** Every module that went into the build, from the root of the repository. */
  readonly sources: readonly string[];
  readonly islands: Islands;
}

export interface Built {
  readonly digest: string;
  readonly islands: Islands;
  /** All files that pages may ask for, by their names. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** The text of the manifest, to be written beside the files of a build that is done. */
export function manifestOf(
  sources: readonly string[],
  islands: Islands,
): { readonly file: URL; readonly text: string } {
  const digest = digestOf(sources);
  if (digest === undefined) throw new Error('invariant: what has just been built has its sources');
  const manifest: Manifest = { digest, sources, islands };
  return { file: new URL(MANIFEST, BUILT), text: `${JSON.stringify(manifest, null, 2)}\n` };
}

/** The build, if there is one and its sources are unchanged. */
export function readBuilt(): Built | undefined {
  const file = new URL(MANIFEST, BUILT);
  if (!existsSync(file)) return undefined;
  const { digest, sources, islands } = JSON.parse(readFileSync(file, 'utf8')) as Manifest; // Written by scripts/islands.ts.
  if (digestOf(sources) !== digest) return undefined;
  const names = readdirSync(BUILT).filter((name) => name !== MANIFEST);
  return {
    digest,
    islands,
    files: new Map(names.map((name) => [name, new Uint8Array(readFileSync(new URL(name, BUILT)))])),
  };
}

/** Nothing where one of the files is gone. */
function digestOf(sources: readonly string[]): string | undefined {
  const hash = createHash('sha256');
  for (const path of [...SETTINGS, ...sources]) {
    const file = new URL(path, ROOT);
    if (!existsSync(file)) return undefined;
    hash.update(`${path}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
