import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

/** The house, from the ground up: a file imports from its own folder and from those before it, never from one after. */
const HOUSE = [
  'time',
  'agreement',
  'record',
  'assess',
  'chart',
  'words',
  'report',
  'ask',
  'page',
  'store',
  'api',
  'cli',
];
/** Up to here the code runs in a browser unchanged: no clock, disk, network, environment or randomness. */
const PURE = HOUSE.slice(0, HOUSE.indexOf('store'));

interface SourceFile {
  /** `assess/limits.ts` */
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
    const folder = path.split('/')[0] ?? '';
    const level = HOUSE.indexOf(folder);
    if (level < 0) violations.push(`${path}: the folder ${folder} has no place in the house`);
    const isTest = path.endsWith('.test.ts') || /\/testing(-[a-z]+)*\.ts$/.test(path);
    for (const match of text.matchAll(IMPORT)) {
      imports++;
      const target = match[1] ?? match[2] ?? '';
      const pure = PURE.includes(folder) && !isTest;
      if (target.startsWith('node:') && pure) violations.push(`${path}: imports ${target}`);
      if (!target.startsWith('.')) continue;
      if (!target.endsWith('.ts')) violations.push(`${path}: imports ${target} without .ts`);
      const to = target.startsWith('./') ? folder : (target.split('/').find((step) => step !== '..') ?? '');
      if (HOUSE.indexOf(to) > level && !isTest) violations.push(`${path}: imports ${target}, which stands above it`);
      if (/\.test\.ts$|\/testing(-[a-z]+)*\.ts$/.test(target) && !isTest)
        violations.push(`${path}: imports test code, ${target}`);
    }
    const impure = PURE.includes(folder) && !isTest ? IMPURE.exec(withoutComments(text)) : null;
    if (impure) violations.push(`${path}: uses ${impure[0]}`);
  }
  return { violations, imports };
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function sourceFiles(): SourceFile[] {
  const root = fileURLToPath(new URL('../src/', import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(`${root}${path}`, 'utf8') }));
}

test('imports go one way, and the core touches nothing outside itself', () => {
  const { violations, imports } = inspect(sourceFiles());
  assert.deepEqual(violations, []);
  assert.ok(imports > 150, `only ${imports} imports were found: the test reads the wrong files`);
});

test('the test sees each kind of violation', () => {
  const planted: readonly (readonly [string, string, RegExp])[] = [
    ['time/day.ts', "import { assess } from '../assess/assess.ts';", /stands above/],
    ['agreement/patch.ts', "import type { Finding } from '../assess/finding.ts';", /stands above/],
    ['report/words.ts', "import { readText } from '../store/library.ts';", /stands above/],
    ['assess/limits.ts', "export { run } from '../cli/run.ts';", /stands above/],
    ['assess/limits.ts', "const late = await import('../cli/run.ts');", /stands above/],
    ['record/load.ts', "import { readFileSync } from 'node:fs';", /node:fs/],
    ['time/day.ts', 'export const today = () => Date.now();', /Date\.now/],
    ['time/day.ts', 'export const today = () => new Date();', /new Date/],
    ['assess/assess.ts', 'const chance = Math.random();', /Math\.random/],
    ['assess/assess.ts', 'const home = process.env.HOME;', /process/],
    ['report/words.ts', "const page = fetch('https://example.org');", /fetch/],
    ['time/day.ts', "import { x } from './testing.ts';", /test code/],
    ['time/day.ts', "import { x } from './period';", /without \.ts/],
    ['attic/box.ts', '', /no place/],
  ];
  for (const [path, text, expected] of planted) {
    const { violations } = inspect([{ path, text }]);
    assert.match(violations.join('\n'), expected, `${path}: ${text}`);
  }
  assert.deepEqual(inspect([]), { violations: [], imports: 0 });
});
