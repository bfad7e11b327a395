import type { Reason } from '../agreement/reason.ts';
import { say } from './language.ts';
import { capitalised } from './letters.ts';

/** The sentence of a reason, starting with a capital letter. */
export function phrase(reason: Reason): string {
  return capitalised(clause(reason));
}

/** The same in the middle of a sentence: `in force since 5 February 2011`, but `Russia gave notice`. */
export function clause({ code, params }: Reason): string {
  const words = say().phrases[code] as (these: Reason['params']) => string; // Code and parameters belong together.
  return words(params);
}
