import { whatIf as en } from './en/what-if.ts';
import { spoken } from './language.ts';
import { whatIf as ru } from './ru/what-if.ts';

/** What is said of what would be: not in the catalogue of all, so that a script which says nothing of it need not carry it. */
export function whatIfWords(): typeof en {
  return spoken({ en, ru });
}
