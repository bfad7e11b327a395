import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { ISLANDS } from './src/page/islands.ts';

/** A worker has the words of one language, and asks for them when it knows which. */
const words = {
  name: 'words',
  enforce: 'pre' as const,
  resolveId: (id: string) =>
    id === './catalogues.ts' ? fileURLToPath(new URL('web/catalogues.ts', import.meta.url)) : undefined,
};

/** Builds the islands of `web/` as ES modules with hashed names; `scripts/islands.ts` says when, and writes the manifest. */
export default defineConfig({
  base: '/assets/',
  publicDir: false,
  resolve: { preserveSymlinks: true },
  worker: { format: 'es', plugins: () => [words] },
  build: {
    outDir: '.built',
    emptyOutDir: true,
    assetsDir: '',
    // Every file is one that the strict content policy lets the page load: nothing is written into another as data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // Which plugin took how long is nobody's concern here.
      checks: { pluginTimings: false },
      input: Object.fromEntries(ISLANDS.map((name) => [name, `web/${name}.ts`])),
      // It says of itself that loading it does something; it fills its own tables, which nobody needs who names no state.
      treeshake: { moduleSideEffects: [{ test: /[\\/]i18n-iso-countries[\\/]/, sideEffects: false }] },
    },
  },
});
