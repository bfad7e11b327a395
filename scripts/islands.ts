import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ISLANDS } from '../src/page/islands.ts';
import { manifestOf, readBuilt } from '../src/store/built.ts';

/** Builds the islands of `web/` into `.built/` where they are not built or their sources have changed. */
const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** What of Rolldown's output is needed here. */
interface Chunk {
  readonly fileName: string;
  readonly imports: readonly string[];
}

async function build(): Promise<void> {
  const vite = await import('vite');
  const sources = new Set<string>();
  const gather = {
    name: 'sources',
    moduleParsed: ({ id }: { readonly id: string }) => {
      // What the bundler itself brings has no file.
      const path = id.split('?')[0] ?? id;
      if (!path.startsWith('\0')) sources.add(relative(ROOT, path).replaceAll('\\', '/'));
    },
  };
  const built = await vite.build({
    root: ROOT,
    configLoader: 'native',
    logLevel: 'warn',
    plugins: [gather],
    // A worker is built for itself, inside of the build.
    worker: { plugins: () => [gather] },
  });
  if (!('output' in built)) throw new Error('invariant: one build has one output');
  const chunks = new Map<string, Chunk>();
  const entries = new Map<string, Chunk>();
  for (const each of built.output) {
    if (each.type !== 'chunk') continue;
    chunks.set(each.fileName, each);
    if (each.isEntry) entries.set(each.name, each);
  }
  const islands = ISLANDS.map((name) => {
    const entry = entries.get(name);
    if (!entry) throw new Error(`invariant: the build has the island ${name}`);
    const [script = '', ...needed] = [...neededBy(entry, chunks)].map((file) => `/assets/${file}`);
    return [name, { script, chunks: needed }] as const;
  });
  const { file, text } = manifestOf([...sources].sort(), Object.fromEntries(islands));
  writeFileSync(file, text);
}

/** The file of a chunk and of all that it imports, without those that it asks for only when they are wanted. */
function neededBy(
  { fileName, imports }: Chunk,
  chunks: ReadonlyMap<string, Chunk>,
  found = new Set<string>(),
): Set<string> {
  found.add(fileName);
  for (const name of imports) {
    const chunk = chunks.get(name);
    if (chunk && !found.has(name)) neededBy(chunk, chunks, found);
  }
  return found;
}

if (readBuilt() === undefined) {
  try {
    await build();
  } catch (error) {
    process.stderr.write(
      `islands: not built, pages do without scripts: ${error instanceof Error ? error.message : error}\n`,
    );
    // Whoever installs without the development dependencies, or only starts, gets pages that work all the same.
    if (!['prepare', 'prestart'].includes(process.env['npm_lifecycle_event'] ?? '')) process.exitCode = 1;
  }
}
