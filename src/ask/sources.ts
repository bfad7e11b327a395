import type { WholeRecord } from '../record/record.ts';
import { type RegisterEntry, registerOf, restingOn, type Sureness, surenessOf } from '../record/register.ts';
import type { Library } from './question.ts';

/** What rests on each source: of all that is asked about, or of one agreement alone. */
export function sourcesFor(
  library: Library,
  of: { readonly one?: string | undefined; readonly unused?: boolean | undefined },
): { readonly entries: readonly RegisterEntry[]; readonly sureness: readonly Sureness[] } {
  const { agreements } = library;
  const record = of.one === undefined ? library.record : narrowed(library.record, of.one);
  const entries = registerOf(record, agreements).filter(
    ({ resting }) => (of.one === undefined || resting.length > 0) && (!of.unused || resting.length === 0),
  );
  return { entries, sureness: surenessOf(restingOn(record, agreements), agreements) };
}

/** The statements of one agreement, and the ties by which it rests on others. */
function narrowed(record: WholeRecord, agreement: string): WholeRecord {
  return {
    sources: record.sources,
    statements: record.statements.filter((each) => each.agreement === agreement),
    ties: record.ties.filter((each) => each.from === agreement),
  };
}
