import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

/** The house, from the ground up: a file imports from its own folder and from those before it, never from one after. */
const HOUSE = [
  'time',
  'agreement',
  'record',
  'assess',
  'forecast',
  'inspect',
  'chart',
  'words',
  'report',
  'ask',
  'draft',
  'page',
  'store',
  'work',
  'api',
  'cli',
];
/** Up to here the code runs in a browser unchanged: no clock, disk, network, environment or randomness. */
const PURE = HOUSE.slice(0, HOUSE.indexOf('store'));

/** Beside the house: the islands stand on the pure part and on the client of the API, and nothing stands on them. */
const ISLANDS = 'web';
const CLIENT = 'clients/typescript/servanda.ts';

interface SourceFile {
  /** `src/assess/limits.ts`, `web/what-if.ts` */
  readonly path: string;
  readonly text: string;
}

const IMPORT =
  /(?:import|export)\s+(?:type\s+)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bTemporal\.Now\b|\bprocess\.|\bfetch\(|\bglobalThis\b|\bnew Function\b|\beval\(/;

/** What breaks the house, one line each; and how many imports were read, so that reading none cannot pass for success. */
function inspect(files: readonly SourceFile[]): { readonly violations: string[]; readonly imports: number } {
  const violations: string[] = [];
  let imports = 0;
  for (const { path, text } of files) {
    const folder = folderOf(path);
    if (folder === undefined) violations.push(`${path}: its folder has no place in the house`);
    const isTest = isTestCode(path);
    const pure = folder !== undefined && PURE.includes(folder) && !isTest;
    for (const match of text.matchAll(IMPORT)) {
      imports++;
      const target = match[1] ?? match[2] ?? '';
      if (target.startsWith('node:') && (pure || folder === ISLANDS)) violations.push(`${path}: imports ${target}`);
      if (!target.startsWith('.')) continue;
      if (!target.endsWith('.ts')) violations.push(`${path}: imports ${target} without .ts`);
      const to = posix.join(posix.dirname(path), target);
      if (!isTest && !mayImport(folder, to)) violations.push(`${path}: imports ${target}, which stands above it`);
      if (isTestCode(to) && !isTest) violations.push(`${path}: imports test code, ${target}`);
    }
    const impure = pure ? IMPURE.exec(withoutComments(text)) : null;
    if (impure) violations.push(`${path}: uses ${impure[0]}`);
  }
  return { violations, imports };
}

/** `assess`, or `web`; nothing for a file that is in neither. */
function folderOf(path: string): string | undefined {
  const [root, folder = ''] = path.split('/');
  if (root === ISLANDS) return ISLANDS;
  return root === 'src' && HOUSE.includes(folder) ? folder : undefined;
}

function mayImport(from: string | undefined, path: string): boolean {
  const to = folderOf(path);
  if (from === ISLANDS) return to === ISLANDS || path === CLIENT || (to !== undefined && PURE.includes(to));
  return from !== undefined && to !== undefined && to !== ISLANDS && HOUSE.indexOf(to) <= HOUSE.indexOf(from);
}

function isTestCode(path: string): boolean {
  return path.endsWith('.test.ts') || /\/testing(-[a-z]+)*\.ts$/.test(path);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function sourceFiles(root: 'src' | 'web'): SourceFile[] {
  const folder = fileURLToPath(new URL(`../${root}/`, import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path: `${root}/${path.replaceAll('\\', '/')}`, text: readFileSync(`${folder}${path}`, 'utf8') }));
}

test('imports go one way, and the core touches nothing outside itself', () => {
  for (const [root, least] of [
    ['src', 150],
    ['web', 0],
  ] as const) {
    const { violations, imports } = inspect(sourceFiles(root));
    assert.deepEqual(violations, []);
    assert.ok(imports > least, `only ${imports} imports were found in ${root}/: the test reads the wrong files`);
  }
});

test('the test sees each kind of violation', () => {
  const planted: readonly (readonly [string, string, RegExp])[] = [
    ['src/time/day.ts', "import { assess } from '../assess/assess.ts';", /stands above/],
    ['src/agreement/patch.ts', "import type { Finding } from '../assess/finding.ts';", /stands above/],
    ['src/report/words.ts', "import { readText } from '../store/library.ts';", /stands above/],
    ['src/assess/limits.ts', "export { run } from '../cli/run.ts';", /stands above/],
    ['src/assess/limits.ts', "const late = await import('../cli/run.ts');", /stands above/],
    ['src/record/load.ts', "import { readFileSync } from 'node:fs';", /node:fs/],
    ['src/time/day.ts', 'export const today = () => Date.now();', /Date\.now/],
    ['src/time/day.ts', 'export const today = () => new Date();', /new Date/],
    ['src/assess/assess.ts', 'const chance = Math.random();', /Math\.random/],
    ['src/assess/assess.ts', 'const home = process.env.HOME;', /process/],
    ['src/report/words.ts', "const page = fetch('https://example.org');", /fetch/],
    ['src/time/day.ts', "import { x } from './testing.ts';", /test code/],
    ['src/time/day.ts', "import { x } from './period';", /without \.ts/],
    ['src/attic/box.ts', '', /no place/],
    ['src/page/layout.ts', "import { answerAtOnce } from '../../web/live.ts';", /stands above/],
    ['src/cli/run.ts', "import { answerAtOnce } from '../../web/live.ts';", /stands above/],
    ['src/page/layout.ts', "import { launch } from '../../test/browser/browser.ts';", /stands above/],
    ['web/timeline.ts', "import { readText } from '../src/store/library.ts';", /stands above/],
    ['web/timeline.ts', "import { makeApp } from '../src/api/app.ts';", /stands above/],
    ['web/timeline.ts', "import { build } from '../scripts/islands.ts';", /stands above/],
    ['web/timeline.ts', "import { readFileSync } from 'node:fs';", /node:fs/],
    ['web/timeline.ts', "import { x } from '../src/time/testing.ts';", /test code/],
  ];
  for (const [path, text, expected] of planted) {
    const { violations } = inspect([{ path, text }]);
    assert.match(violations.join('\n'), expected, `${path}: ${text}`);
  }
  const allowed =
    "import { formatDay } from '../src/time/day.ts'; import type { WhatIf } from '../clients/typescript/servanda.ts';";
  assert.deepEqual(inspect([{ path: 'web/timeline.ts', text: allowed }]), { violations: [], imports: 2 });
  assert.deepEqual(inspect([]), { violations: [], imports: 0 });
});
