import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * All tests, on two cores: those of `src/`, which touch nothing outside themselves, share one process, so that each
 * module is loaded once for all hundred files; those of `test/` start servers, browsers and commands, and have a process each. What the
 * first say is told when the second are done.
 */

interface Ended {
  readonly code: number;
  readonly text: string;
}

function tests(options: readonly string[], told: 'at once' | 'later'): Promise<Ended> {
  const args = ['--test', ...options];
  const child = spawn(process.execPath, args, {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', told === 'at once' ? 'inherit' : 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (some: string) => {
    text += some;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code: code ?? 1, text }));
  });
}

const colours = process.stdout.isTTY ? ['--test-reporter=spec'] : [];
const [own, outer] = await Promise.all([
  tests(['--test-isolation=none', ...colours, 'src/**/*.test.ts'], 'later'),
  tests(['--test-concurrency=2', ...colours, 'test/**/*.test.ts'], 'at once'),
]);
process.stdout.write(own.text);
process.exitCode = Math.max(own.code, outer.code);
