import type { Built } from '../store/built.ts';
import type { Entry } from './cache.ts';

/** The files that pages load, from memory: an address is looked up among their names and never made into a path. */
export type Assets = ReadonlyMap<string, Entry>;

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
};

/** The name has a digest of what is in the file: there is never another under the same name. */
export const FOREVER = { 'cache-control': 'public, max-age=31536000, immutable', vary: 'Accept-Encoding' } as const;

export function assetsOf(files: Built['files']): Assets {
  const entries = [...files].map(([name, plain]): [string, Entry] => {
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)];
    if (type === undefined) throw new Error(`invariant: the type of every file of the build is known, and not ${name}`);
    return [`/assets/${name}`, { type, headers: {}, plain }];
  });
  return new Map(entries);
}
