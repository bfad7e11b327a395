import { type Problem, quote } from '../agreement/problem.ts';
import { problemsOf } from '../agreement/zod-problems.ts';
import { fail, ok, type Result } from '../time/result.ts';
import { changeSchema, type ScenarioFile } from './schema.ts';

/** As many parameters as can be moved at once. */
const MOST_MOVES = 40;

const LISTED = 'forecast SCENARIO --parameters lists them';

/** A parameter that somebody has moved: it is taken as this number in every run. */
export interface Move {
  readonly path: string;
  readonly value: number;
}

/** `USA.reaction:0.4`, or with an equals sign; checked as what a scenario file sets is. */
export function movesIn(written: readonly string[]): Result<Move[], Problem[]> {
  if (written.length > MOST_MOVES) {
    return fail([
      {
        code: 'bad-value',
        found: `${written.length} moved parameters`,
        expected: `at most ${MOST_MOVES}`,
        fix: 'write them into a scenario file',
      },
    ]);
  }
  const problems: Problem[] = [];
  const moves: Move[] = [];
  for (const each of written) {
    const [, path = '', number = ''] = /^([^:=]*)[:=](.*)$/s.exec(each.trim()) ?? [];
    const checked = changeSchema.safeParse({ path, value: numberIn(number), assumption: MOVED });
    if (path === '' || number.trim() === '') {
      problems.push({
        code: 'bad-value',
        found: `the moved parameter ${quote(each)}`,
        expected: 'a path and a number, such as USA.reaction:0.4',
        fix: LISTED,
      });
    } else if (!checked.success)
      problems.push(...refused(path, problemsOf(checked.error, { path, value: number }, changeSchema, PLACE)));
    else if (moves.some((move) => move.path === path)) {
      problems.push({
        code: 'duplicate-key',
        found: `${quote(path)} moved twice`,
        expected: 'one number for it',
        fix: 'leave one of them out',
      });
    } else moves.push({ path, value: checked.data.value });
  }
  return problems.length > 0 ? fail(problems) : ok(moves);
}

/** What is wrong, with the parameter that it is about. */
function refused(path: string, problems: readonly Problem[]): Problem[] {
  return problems.map(({ found, ...rest }) => ({
    ...rest,
    found: `${quote(path)} as ${found}`,
    fix: rest.fix ?? (/^a path /.test(rest.expected) ? LISTED : 'write it as digits with a point, such as 0.4'),
  }));
}

/** Numbers as scenario files write them: no hexadecimal, nothing that is not finite. */
function numberIn(text: string): number {
  return /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN;
}

const MOVED = 'Moved by who asks: the same in every run';
const PLACE = { placeOf: () => undefined, placeOfKey: () => undefined } as never; // What is written in an address has no lines.

/** The scenario with these parameters moved: whatever it says of them itself. */
export function movedScenario(scenario: ScenarioFile, moves: readonly Move[]): ScenarioFile {
  if (moves.length === 0) return scenario;
  const moved = moves.map(({ path, value }) => ({ path, value, assumption: MOVED }));
  return { ...scenario, set: [...(scenario.set ?? []), ...moved] };
}

/** Those that speak of somebody who takes part in a scenario, or of nobody. */
export function movesFor({ parties }: Pick<ScenarioFile, 'parties'>, moves: readonly Move[]): readonly Move[] {
  return moves.filter(({ path }) => {
    const [first = ''] = path.split('.');
    return !/^[A-Z]{3}$/.test(first) || parties.includes(first);
  });
}
