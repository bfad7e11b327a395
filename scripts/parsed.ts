import { mkdirSync, writeFileSync } from 'node:fs';
import { formatProblem } from '../src/agreement/problem.ts';
import { freshCopies } from '../src/store/library.ts';

/** Writes agreements/parsed/: the library as it was parsed and checked. A test fails where a copy is missing or old. */
const copies = freshCopies();
if (copies.ok) {
  mkdirSync(new URL('../agreements/parsed/', import.meta.url), { recursive: true });
  for (const { file, text } of copies.value) writeFileSync(file, text);
} else {
  for (const problem of copies.problem) console.error(formatProblem(problem));
  process.exitCode = 2;
}
