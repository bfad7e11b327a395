import { mkdirSync, writeFileSync } from 'node:fs';
import { formatProblem } from '../src/agreement/problem.ts';
import { freshCopies } from '../src/store/library.ts';

/** Writes .parsed/: the library and the record as they were parsed and checked. `npm ci` runs it, and any change may. */
const copies = freshCopies();
if (copies.ok) {
  mkdirSync(new URL('../.parsed/agreements/', import.meta.url), { recursive: true });
  for (const { file, text } of copies.value) writeFileSync(file, text);
} else {
  for (const problem of copies.problem) console.error(formatProblem(problem));
  // A mistake in a file is for `npm run check` to refuse; it must not keep anybody from installing.
  if (process.env['npm_lifecycle_event'] !== 'prepare') process.exitCode = 2;
}
