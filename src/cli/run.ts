import { CommanderError } from 'commander';
import { formatProblem, quote } from '../agreement/problem.ts';
import { didYouMean } from '../agreement/suggest.ts';
import { type Day, fromPlainDate } from '../time/day.ts';
import { refuse, UsageProblems } from './options.ts';
import { makeProgram } from './program.ts';
import { paintFor, type Terminal } from './terminal.ts';

/** What of the process the command line uses. */
export interface Surroundings {
  readonly stdout: { readonly write: (text: string) => unknown; readonly isTTY?: boolean };
  readonly stderr: { readonly write: (text: string) => unknown };
  readonly env: { readonly [name: string]: string | undefined };
}

/** Runs one command. 0: answered. 1: answered, and `--fail-on` matched. 2: bad usage or input, said in one line each. */
export async function run(
  args: readonly string[],
  { stdout, stderr, env }: Surroundings,
  today: Day = now(),
): Promise<number> {
  const terminal: Terminal = {
    out: (text) => stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    err: (text) => stderr.write(text.endsWith('\n') ? text : `${text}\n`),
    paint: paintFor(stdout.isTTY === true && !env['NO_COLOR']),
    today,
  };
  let code = 0;
  const program = makeProgram(terminal, (found) => {
    code = found;
  });
  try {
    const [first] = args;
    const names = program.commands.map((command) => command.name());
    if (first !== undefined && !first.startsWith('-') && !names.includes(first)) {
      refuse(`the command ${quote(first)}`, `one of ${names.join(', ')}`, didYouMean(first, names));
    }
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageProblems) {
      for (const problem of error.problems) terminal.err(formatProblem(problem));
      return 2;
    }
    throw error;
  }
}

/** The one place where the program asks what day it is: in UTC, as the record counts its days. */
function now(): Day {
  return fromPlainDate(Temporal.Now.plainDateISO('UTC'));
}
