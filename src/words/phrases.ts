import type { Reason } from '../agreement/reason.ts';
import { say } from './language.ts';
import { capitalised } from './letters.ts';

/** The sentence of a reason, starting with a capital letter. */
export function phrase(reason: Reason): string {
  const words = say().phrases[reason.code] as (params: Reason['params']) => string; // Code and parameters belong together.
  return capitalised(words(reason.params));
}
