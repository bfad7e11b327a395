import { formatProblem, type Problem } from '../../agreement/problem.ts';
import { lintText } from '../../ask/lint.ts';
import type { TreatyRecord } from '../../record/record.ts';
import { readText } from '../../store/library.ts';
import { plural } from '../../words/en/grammar.ts';
import { recordFor } from '../library.ts';
import type { Asking } from '../options.ts';
import type { Terminal } from '../terminal.ts';

/** `servanda lint`: what is wrong with agreement and patch files, each with its place and a fix. */
export function lintCommand(files: readonly string[], options: Asking, terminal: Terminal): number {
  const record = recordFor(options);
  const problems = files.flatMap((file) => lintFile(file, record));
  if (options.json) terminal.out(JSON.stringify(problems, null, 2));
  else {
    for (const problem of problems) terminal.out(formatProblem(problem));
    const errors = problems.filter((problem) => !problem.warning).length;
    const warnings = problems.length - errors;
    const words = [errors > 0 ? plural(errors, 'error') : '', warnings > 0 ? plural(warnings, 'warning') : ''].filter(
      (each) => each !== '',
    );
    terminal.out(words.length > 0 ? words.join(', ') : `${files.join(', ')}: nothing to mend`);
  }
  return problems.some((problem) => !problem.warning) ? 2 : 0;
}

function lintFile(file: string, record: TreatyRecord): Problem[] {
  const text = readText(file);
  return text.ok ? lintText(text.value, file, record) : text.problem;
}
