import type { Completions } from '../src/draft/completions.ts';
import type { Hover } from '../src/draft/hover.ts';

/** What the editor and its worker say to each other. The text goes to the worker, which is in the browser as well. */

/** What the worker needs before the first question; it fetches the record itself. */
export interface Start {
  readonly kind: 'start';
  readonly record: string;
  readonly today: string;
  /** The agreements of the library, as the list to start from names them. */
  readonly agreements: readonly (readonly [id: string, short: string])[];
}

export type Question =
  | { readonly kind: 'verdict'; readonly text: string; readonly page: string }
  | { readonly kind: 'completions' | 'hover'; readonly text: string; readonly offset: number; readonly page: string };

export type Asked = Question & { readonly id: number };

/** A problem as the command line says it, with its place. */
export interface Mark {
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

export interface Verdict {
  readonly marks: readonly Mark[];
  /** In one sentence, and as the page shows it. */
  readonly summary: string;
  readonly html: string;
}

export interface Answers {
  readonly verdict: Verdict;
  readonly completions: Completions | undefined;
  readonly hover: Hover | undefined;
}

export type Answer =
  | { readonly id: number; readonly answer: Answers[Question['kind']] }
  /** The record cannot be had. */
  | { readonly id: undefined; readonly unreachable: true };
