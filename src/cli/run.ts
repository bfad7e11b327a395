import { CommanderError } from 'commander';
import { formatProblem, quote } from '../agreement/problem.ts';
import { didYouMean } from '../agreement/suggest.ts';
import { type Day, fromPlainDate } from '../time/day.ts';
import { refuse, UsageProblems } from './options.ts';
import { makeProgram } from './program.ts';
import { paintFor, type Signal, type Terminal, type Waiting } from './terminal.ts';
import { Interrupted } from './watched.ts';

/** What of the process the command line uses. */
export interface Surroundings {
  readonly stdout: { readonly write: (text: string) => unknown; readonly isTTY?: boolean };
  readonly stderr: { readonly write: (text: string) => unknown; readonly isTTY?: boolean };
  readonly env: { readonly [name: string]: string | undefined };
  /** Seconds since it began. */
  readonly uptime?: () => number;
  readonly once?: (signal: Signal, listener: () => void) => unknown;
  readonly off?: (signal: Signal, listener: () => void) => unknown;
}

/**
 * Runs one command. 0: answered. 1: answered, and `--fail-on` matched. 2: bad usage or input, said in one line each.
 * 130, 143: ended by SIGINT or SIGTERM, as shells count it, and nothing was answered.
 */
export async function run(args: readonly string[], surroundings: Surroundings, today: Day = now()): Promise<number> {
  const { stdout, stderr, env } = surroundings;
  const terminal: Terminal = {
    out: (text) => stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    err: (text) => stderr.write(text.endsWith('\n') ? text : `${text}\n`),
    paint: paintFor(stdout.isTTY === true && !env['NO_COLOR']),
    today,
    waiting: waitingIn(surroundings),
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
    if (error instanceof Interrupted) {
      terminal.err(`${error.message}.`);
      return STOPPED[error.signal];
    }
    throw error;
  }
}

/** 128 and the number of the signal. */
const STOPPED: Readonly<Record<Signal, number>> = { SIGINT: 130, SIGTERM: 143 };

function waitingIn(surroundings: Surroundings): Waiting {
  const { stderr } = surroundings;
  return {
    write: (text) => stderr.write(text),
    rewrites: stderr.isTTY === true,
    ...(surroundings.uptime && { seconds: () => surroundings.uptime?.() ?? 0 }),
    ...(surroundings.once && {
      hear: (signal: Signal, listener: () => void) => {
        surroundings.once?.(signal, listener);
        return () => surroundings.off?.(signal, listener);
      },
    }),
  };
}

/** The one place where the program asks what day it is: in UTC, as the record counts its days. */
function now(): Day {
  return fromPlainDate(Temporal.Now.plainDateISO('UTC'));
}
