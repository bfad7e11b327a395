import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/**
 * Starts the workbench as README says, on a free port, asks for its first page, and stops it as Ctrl+C would. Ends with 1
 * where it does not answer, or goes on answering.
 */
const START_MS = 60_000;
const child = spawn('npm', ['start', '--silent', '--', '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: true,
});
const timer = setTimeout(() => signal('SIGKILL'), START_MS);
let url: string | undefined;
for await (const line of createInterface({ input: child.stdout })) {
  process.stdout.write(`${line}\n`);
  url = /^Open (http:\/\/\S+)/.exec(line)?.[1];
  if (url !== undefined) break;
}
if (url === undefined) fail(`npm start said no address within ${START_MS / 1000} s`);
const page = await fetch(url);
const html = await page.text();
if (page.status !== 200 || !html.includes('<h1>')) fail(`${url} answered ${page.status}, without a heading`);
signal('SIGINT');
// npm itself dies of the signal, whatever the program that it started ends with.
await once(child, 'exit');
clearTimeout(timer);
const answers = await fetch(url).then(
  () => true,
  () => false,
);
if (answers) fail(`npm start was stopped, and ${url} still answers`);

/** To npm and to what it started, as a terminal does. */
function signal(name: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(-child.pid, name);
}

function fail(words: string): never {
  signal('SIGKILL');
  process.stderr.write(`${words}\n`);
  process.exit(1);
}
