import { quote } from '../agreement/problem.ts';
import { didYouMean } from '../agreement/suggest.ts';
import type { WholeRecord } from '../record/record.ts';
import { INSTRUMENTS } from '../record/ties.ts';
import { refuse } from './problems.ts';

/** The id of an agreement of the library, of the record's ties, or of another instrument that these name. */
export function tiedAgreement(written: string, record: WholeRecord, library: readonly string[], fix: string): string {
  const tied = record.ties.flatMap((tie) => [tie.from, tie.to]);
  const known = [...new Set([...library, ...tied, ...Object.keys(INSTRUMENTS)])].sort();
  if (known.includes(written)) return written;
  return refuse(
    `the agreement ${quote(written)}`,
    'the id of an agreement in the library or in the ties of the record',
    didYouMean(written, known) ?? fix,
  );
}
