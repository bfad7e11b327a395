import { type Command, Option } from 'commander';
import { quote } from '../agreement/problem.ts';
import { dayFrom, type Named, refuse } from '../ask/problems.ts';
import type { Asking as Question } from '../ask/question.ts';
import type { Day } from '../time/day.ts';

export { refuse, UsageProblems, unwrap } from '../ask/problems.ts';

/** How options are named in messages. */
export const OPTION: Named = (option) => (option === 'show' ? 'run: show' : `--${option}`);

/** Of an option that can be given several times. */
function gathered(one: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), one];
}

function dayArgument(name: string) {
  return (written: string): Day => dayFrom(name, written);
}

/** What every command about findings takes. */
export interface Asking extends Question {
  readonly patch?: readonly string[];
  readonly record?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly all?: boolean;
  readonly failOn?: readonly string[];
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
    new Option('--patch <file>', 'an amendment or what-if, as a file; can be given several times').argParser(gathered),
  set: () =>
    new Option('--set <path=value>', 'a parameter moved: USA.reaction=0.4; can be given several times').argParser(
      gathered,
    ),
  record: () => new Option('--record <folder>', 'another record than the one that comes with the program'),
  json: () => new Option('--json', 'as JSON'),
  csv: () => new Option('--csv', 'as CSV'),
  svg: () => new Option('--svg', 'as a chart in SVG'),
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

/** Refuses what is given with a command below `above` and heeded by those over it alone: nobody is to think it was answered. */
export function refuseUnheeded(above: Command, command: Command): void {
  const own = command.options.map((each) => each.attributeName());
  for (let at = command; at !== above && at.parent; at = at.parent) {
    const over = at.parent;
    const idle = over.options.find(
      (each) => over.getOptionValueSource(each.attributeName()) === 'cli' && !own.includes(each.attributeName()),
    );
    if (!idle) continue;
    refuse(
      `${idle.long} with ${command.name()}`,
      `one of ${command.options.map(({ long }) => long).join(', ')}`,
      'leave it out',
    );
  }
}

/** Examples below the help of a command. */
export function examples(lines: readonly string[]): string {
  return ['', 'Examples:', ...lines.map((line) => `  servanda ${line}`.trimEnd())].join('\n');
}
