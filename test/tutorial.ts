import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseDay } from '../src/time/day.ts';

/**
 * A document that is followed step by step, as its reader would, in a copy of the checkout: what it tells to write is
 * written there, what it tells to run is run there. The library and the record of the checkout are never touched.
 */
export type Step =
  /** A block with the name of a file behind its language. */
  | { readonly kind: 'file'; readonly name: string; readonly text: string; readonly first: boolean }
  /** A line of a console block behind `$`, and what is shown below it. */
  | { readonly kind: 'command'; readonly line: string; readonly answer: string; readonly at: number };

const PROGRAM = 'npm run -s servanda -- ';

/** A last line that says: and so on. */
const REST = '…\n';

export function stepsOf(document: string): Step[] {
  const seen = new Set<string>();
  return [...document.matchAll(/^```(\S+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].flatMap((block): Step[] => {
    const [whole, language = '', name, text = ''] = block;
    if (language === 'console') return commandsOf(text, block.index + whole.indexOf('\n') + 1);
    if (name === undefined) return [];
    const first = !seen.has(name);
    seen.add(name);
    return [{ kind: 'file', name, text, first }];
  });
}

function commandsOf(text: string, start: number): Step[] {
  return [...text.matchAll(/^\$ ((?:.*\\\n)*.*)\n([\s\S]*?)(?=^\$ |$(?![\s\S]))/gm)].map((each): Step => {
    const [whole, line = '', answer = ''] = each;
    const at = start + each.index + whole.length - answer.length;
    return { kind: 'command', line: line.replace(/\\\n\s*/g, ''), answer, at };
  });
}

/** The words of a command as a shell would part them. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((each) => each[1] ?? each[2] ?? each[3] ?? '');
}

/** A copy of what the program runs from, in a folder of its own. */
export function copyOfCheckout(): string {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'servanda-tutorial-'));
  for (const name of ['package.json', 'src', 'agreements', 'record', '.parsed']) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Takes one step in the folder. What a command answers is its result, as far as the document shows it. */
export async function take(step: Step, folder: string): Promise<string> {
  if (step.kind === 'command') {
    const told = step.line.startsWith(PROGRAM) ? await program(step.line, folder) : shell(step.line, folder);
    return step.answer.endsWith(`\n${REST}`) ? beginning(told, step.answer) : told;
  }
  const path = join(folder, step.name);
  mkdirSync(dirname(path), { recursive: true });
  // A file grows block by block; rows go below those that are there.
  if (step.first && !step.name.endsWith('.csv')) writeFileSync(path, step.text);
  else appendFileSync(path, step.text);
  return '';
}

/** As many lines as the document shows. */
function beginning(told: string, answer: string): string {
  const lines = answer.split('\n').length - 2;
  return `${told.split('\n').slice(0, lines).join('\n')}\n${REST}`;
}

/** Servanda itself, as the copy has it: without another process, since there are many such lines. */
async function program(line: string, folder: string): Promise<string> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    const url = pathToFileURL(join(folder, 'src/cli/run.ts')).href;
    const { run } = (await import(url)) as typeof import('../src/cli/run.ts'); // The same file, elsewhere.
    let told = '';
    const write = (text: string) => (told += text);
    const surroundings = { stdout: { write }, stderr: { write }, env: {} };
    await run(wordsOf(line.slice(PROGRAM.length)), surroundings, parseDay('2026-11-24'));
    return told;
  } finally {
    process.chdir(before);
  }
}

/** Anything else, which must succeed. Of tests, their names. */
function shell(line: string, folder: string): string {
  const { NODE_TEST_CONTEXT: _inside, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${line}\n${stdout}${stderr}`);
  if (!line.includes(' --test ')) return stdout + stderr;
  const tests = stdout.split('\n').filter((each) => each.startsWith('✔'));
  return tests.map((each) => `${each.replace(/ \([\d.]+ms\)$/, '')}\n`).join('');
}
