/** Where something stands in a file; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type ProblemCode =
  | 'too-large'
  | 'bad-character'
  | 'bad-yaml'
  | 'bad-csv'
  | 'too-deep'
  | 'forbidden-yaml'
  | 'duplicate-key'
  | 'bad-key'
  | 'unknown-key'
  | 'missing'
  | 'bad-value'
  | 'unknown-reference'
  | 'circular'
  | 'patch-touches-nothing'
  | 'patch-collision'
  | 'unused'
  | 'undefined-thing'
  | 'no-deadline'
  | 'nobody-bound'
  | 'no-notice'
  | 'no-verification'
  | 'cannot-be-met'
  | 'out-of-order'
  | 'blank'
  | 'unknown-code'
  | 'force-differs'
  | 'not-found'
  | 'bad-usage';

/** What is wrong with an input: what was found, what was expected, and one way to mend it where there is one. */
export interface Problem {
  readonly code: ProblemCode;
  readonly at?: Place;
  readonly found: string;
  readonly expected: string;
  readonly fix?: string;
  /** A warning leaves the file usable. */
  readonly warning?: boolean;
}

/** As many problems as anybody reads at once. Finding a place costs time, so a hostile file must not ask for more. */
export const MOST_PROBLEMS = 20;

/** `file:12:5: found X, expected Y; fix`. */
export function formatProblem(problem: Problem): string {
  const place = problem.at ? `${problem.at.file}:${problem.at.line}:${problem.at.column}: ` : '';
  const fix = problem.fix ? `; ${problem.fix}` : '';
  return `${place}${problem.warning ? 'warning: ' : ''}found ${problem.found}, expected ${problem.expected}${fix}`;
}

/** Quotes what a stranger wrote: one line, bounded, with anything that is not printable made visible. */
export function quote(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  return `"${short.replace(/[^\P{C}]|[\u2028\u2029]/gu, (mark) => `\\u{${mark.codePointAt(0)?.toString(16)}}`)}"`;
}

/** Words that are allowed, as many as fit on a line or two. */
export function listed(words: readonly string[]): string {
  return words.length > 24 ? `${words.slice(0, 24).join(', ')} ...` : words.join(', ');
}
