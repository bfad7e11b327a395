import { type Command, Option } from 'commander';
import { type Problem, quote } from '../agreement/problem.ts';
import { type Day, parseDay } from '../time/day.ts';
import type { Result } from '../time/result.ts';

/** Bad usage or bad input, to be said in one line each; exit code 2. */
export class UsageProblems extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super('the input has problems');
    this.problems = problems;
  }
}

export function unwrap<T>(result: Result<T, Problem[]>): T {
  if (result.ok) return result.value;
  throw new UsageProblems(result.problem);
}

export function refuse(found: string, expected: string, fix?: string): never {
  throw new UsageProblems([{ code: 'bad-usage', found, expected, ...(fix !== undefined && { fix }) }]);
}

function dayArgument(name: string) {
  return (written: string): Day => {
    const day = parseDay(written);
    return day ?? refuse(`${name} ${quote(written)}`, 'a date that exists, such as 2018-02-05');
  };
}

/** What every question about findings takes. */
export interface Asking {
  readonly on?: Day;
  readonly from?: Day;
  readonly to?: Day;
  readonly known?: Day;
  readonly party?: string;
  readonly reading?: string;
  readonly patch?: readonly string[];
  readonly record?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly all?: boolean;
  readonly failOn?: readonly string[];
  readonly endsBy?: Day;
  readonly confirmedOnly?: boolean;
}

const FAIL_ON = ['breached', 'disputed', 'undetermined', 'pending', 'dormant', 'met', 'excused'];

export const options = {
  on: () => new Option('--on <date>', 'as it was on this day').argParser(dayArgument('--on')),
  from: () => new Option('--from <date>', 'from this day').argParser(dayArgument('--from')),
  to: () => new Option('--to <date>', 'through this day').argParser(dayArgument('--to')),
  endsBy: () =>
    new Option('--ends-by <date>', 'only what ends or changes by this day').argParser(dayArgument('--ends-by')),
  known: () => new Option('--known <date>', 'as it was known on this day').argParser(dayArgument('--known')),
  party: () =>
    new Option('--party <state>', 'one party, such as USA').argParser((text) =>
      /^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : refuse(`--party ${quote(text)}`, 'three letters, such as USA'),
    ),
  reading: () => new Option('--reading <reading>', "all (side by side), a party's code, or the id of one reading"),
  patch: () =>
    new Option('--patch <file>', 'an amendment or what-if, as a file; can be given several times').argParser(
      (file: string, before: readonly string[] | undefined) => [...(before ?? []), file],
    ),
  record: () => new Option('--record <folder>', 'another record than the one that comes with the program'),
  json: () => new Option('--json', 'as JSON'),
  csv: () => new Option('--csv', 'as CSV'),
  all: () => new Option('--all', 'also what is dormant and what the record is silent on'),
  confirmedOnly: () =>
    new Option('--confirmed-only', 'from confirmed provisions and statements alone; says what it could not answer'),
  why: () => new Option('--why', 'with the whole explanation'),
  failOn: () =>
    new Option('--fail-on <what>', `exit with 1 if a finding is one of these (${FAIL_ON.join(', ')})`).argParser(
      (text) => {
        const words = text.split(',').map((word) => word.trim());
        const odd = words.find((word) => !FAIL_ON.includes(word));
        return odd === undefined ? words : refuse(`--fail-on ${quote(odd)}`, `one of ${FAIL_ON.join(', ')}`);
      },
    ),
} as const;

/** A command with these options, in this order. */
export function withOptions(command: Command, names: readonly (keyof typeof options)[]): Command {
  for (const name of names) command.addOption(options[name]());
  return command;
}
