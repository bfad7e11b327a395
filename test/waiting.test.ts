import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import { run, type Surroundings } from '../src/cli/run.ts';
import { parseDay } from '../src/time/day.ts';

/** How far long commands say they are, and how they are ended: with a clock and signals of our own, once with a real one. */

interface Waited {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Listeners for signals that are left. */
  readonly left: number;
}

/** Runs a command for somebody whose clock goes on by so many seconds each time that it is looked at. */
async function waited(
  args: readonly string[],
  { seconds, isTTY = false, stopWith }: { seconds: number; isTTY?: boolean; stopWith?: 'SIGINT' | 'SIGTERM' },
): Promise<Waited> {
  let [out, err, now] = ['', '', 0];
  const signals = new EventEmitter();
  const write = (text: string): void => {
    err += text;
    if (stopWith) signals.emit(stopWith);
  };
  const surroundings: Surroundings = {
    stdout: { write: (text) => (out += text) },
    stderr: { write, isTTY },
    env: {},
    uptime: () => (now += seconds),
    once: (signal, listener) => signals.once(signal, listener),
    off: (signal, listener) => signals.off(signal, listener),
  };
  const code = await run(args, surroundings, parseDay('2026-11-24'));
  return { code, out, err, left: signals.listenerCount('SIGINT') + signals.listenerCount('SIGTERM') };
}

const FEW = ['forecast', 'lapse', '--runs', '3000', '--workers', '1'];

test('a short run says nothing of how far it is', async () => {
  const { code, err, left } = await waited(FEW, { seconds: 0.01 });
  assert.deepEqual([code, err, left], [0, '', 0]);
});

test('elsewhere than on a terminal each line is JSON, of all runs of all scenarios', async () => {
  const lines = async (args: readonly string[]): Promise<unknown[]> => {
    const { code, err } = await waited(args, { seconds: 2 });
    assert.equal(code, 0);
    return err
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  };
  const of = (runs: number, ...done: number[]): unknown[] =>
    done.map((each) => ({ kind: 'progress', done: each, runs }));
  assert.deepEqual(await lines(FEW), of(3000, 1000, 2000, 3000));
  const both = ['forecast', 'compare', 'lapse', 'extension', '--runs', '1500', '--workers', '1'];
  assert.deepEqual(await lines(both), of(3000, 1000, 1500, 2500, 3000));
});

test('on a terminal one line is written over, and is gone in the end', async () => {
  const { err, out } = await waited(FEW, { seconds: 2, isTTY: true });
  assert.equal(err, `\r1,000 of 3,000 runs\r2,000 of 3,000 runs\r3,000 of 3,000 runs\r${' '.repeat(19)}\r`);
  assert.doesNotMatch(out, /\r/);
});

const ENDED: readonly (readonly [code: number, stopWith: 'SIGINT' | 'SIGTERM', ...args: string[]])[] = [
  [130, 'SIGINT', ...FEW],
  [143, 'SIGTERM', 'forecast', 'compare', 'lapse', 'extension', '--runs', '3000', '--workers', '2', '--json'],
  [130, 'SIGINT', 'forecast', 'hindcast', '--json'],
  [143, 'SIGTERM', 'forecast', 'sensitivity', 'lapse'],
];
for (const [expected, stopWith, ...args] of ENDED) {
  test(`servanda ${args.join(' ')}, ended by ${stopWith}`, async () => {
    const { code, out, err, left } = await waited(args, { seconds: 2, stopWith });
    assert.deepEqual([code, out, left], [expected, '', 0]);
    assert.match(
      err,
      new RegExp(`^\\{"kind":"progress".*\\}\nStopped by ${stopWith} before there was an answer\\.\n$`),
    );
  });
}

test('Ctrl-C: no answer, one sentence, and the whole group of processes is gone', async () => {
  const main = new URL('../src/cli/main.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [main, 'forecast', 'lapse', '--runs', '1000000', '--workers', '2', '--json'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const { promise: ended, resolve } = Promise.withResolvers<{ readonly code: number | null }>();
  child.once('close', (code) => resolve({ code }));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (err === '') process.kill(-(child.pid ?? 0), 'SIGINT');
    err += text;
  });
  const { code } = await ended;
  assert.deepEqual([code, out], [130, '']);
  const [first = '', second, ...more] = err.trimEnd().split('\n');
  assert.deepEqual(Object.keys(JSON.parse(first)), ['kind', 'done', 'runs']);
  assert.deepEqual([second, ...more], ['Stopped by SIGINT before there was an answer.']);
  assert.throws(() => process.kill(-(child.pid ?? 0), 0), { code: 'ESRCH' });
});
