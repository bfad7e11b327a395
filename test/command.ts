import { run } from '../src/cli/run.ts';
import { parseDay } from '../src/time/day.ts';

export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as a user would, on a day of our own choosing and without colours. */
export async function command(args: readonly string[], today = '2026-11-24'): Promise<Answer> {
  let [out, err] = ['', ''];
  const stdout = { write: (text: string) => (out += text) };
  const stderr = { write: (text: string) => (err += text) };
  const code = await run(args, { stdout, stderr, env: {} }, parseDay(today));
  return { code, out, err };
}

/** The answer as JSON, of the shape that the caller knows it to have. */
export async function json<T>(args: readonly string[]): Promise<T> {
  const { out, err, code } = await command([...args, '--json']);
  if (code === 2) throw new Error(err);
  return JSON.parse(out) as T; // The caller names the shape; the schema tests check it.
}
