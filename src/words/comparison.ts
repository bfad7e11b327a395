import { comparison as en } from './en/comparison.ts';
import { spoken } from './language.ts';
import { comparison as ru } from './ru/comparison.ts';

/** What is said of two agreements side by side: not in the catalogue of all, so that a script which says nothing of it need not carry it. */
export function comparisonWords(): typeof en {
  return spoken({ en, ru });
}
