import { type Problem, quote } from '../agreement/problem.ts';
import { type Day, parseDay } from '../time/day.ts';
import type { Result } from '../time/result.ts';

/** Bad usage or bad input: the command line says one line each and ends with 2, the API answers 4xx. */
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

/** How somebody who asks writes the name of an option: `--party` on the command line, `party` in a URL. */
export type Named = (option: string) => string;

/** A date that exists, as somebody wrote it for an option. */
export function dayFrom(name: string, written: string): Day {
  return parseDay(written) ?? refuse(`${name} ${quote(written)}`, 'a date that exists, such as 2018-02-05');
}
