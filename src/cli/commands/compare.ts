import { compareAgreements } from '../../agreement/compare.ts';
import { comparisonCsv } from '../../report/compare-csv.ts';
import { comparisonJson } from '../../report/compare-json.ts';
import { comparisonText } from '../../report/compare-text.ts';
import { agreementsFor } from '../library.ts';
import type { Terminal } from '../terminal.ts';

export interface CompareOptions {
  readonly all?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** `servanda compare`: two agreements or drafts side by side, provision by provision. */
export function compareCommand(
  names: readonly [string, string],
  { all, json, csv }: CompareOptions,
  terminal: Terminal,
): number {
  const [a, b] = agreementsFor(names);
  if (!a || !b) throw new Error('invariant: two names give two agreements');
  const comparison = compareAgreements(a, b);
  if (json) terminal.out(JSON.stringify(comparisonJson(comparison), null, 2));
  else if (csv) terminal.out(comparisonCsv(comparisonJson(comparison)));
  else terminal.out(comparisonText(comparison, terminal.paint, all === true));
  return 0;
}
