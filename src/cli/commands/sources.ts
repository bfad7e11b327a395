import Papa from 'papaparse';
import type { WholeRecord } from '../../record/record.ts';
import { registerOf, restingOn, surenessOf } from '../../record/register.ts';
import { type SourceJson, sourceJson, sourcesJson } from '../../report/sources-json.ts';
import { agreementSourcesText, sourcesText, unusedText } from '../../report/sources-text.ts';
import { agreementsFor, recordFor } from '../library.ts';
import { type Asking, refuse } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export interface SourcesOptions extends Asking {
  readonly agreement?: string;
  readonly unused?: boolean;
}

/** `servanda sources`: what rests on each source, and what is only recalled. */
export function sourcesCommand(options: SourcesOptions, terminal: Terminal): number {
  if (options.agreement !== undefined && options.unused) {
    refuse('--agreement with --unused', 'either one agreement or the sources on which nothing rests');
  }
  const agreements = agreementsFor(options.agreement === undefined ? [] : [options.agreement]);
  const [one] = options.agreement === undefined ? [] : agreements;
  const record = one === undefined ? recordFor(options) : narrowed(recordFor(options), one.id);
  const entries = registerOf(record, agreements).filter(
    ({ resting }) => (one === undefined || resting.length > 0) && (!options.unused || resting.length === 0),
  );
  const sureness = surenessOf(restingOn(record, agreements), agreements);
  if (options.json) terminal.out(JSON.stringify(sourcesJson(entries, sureness), null, 2));
  else if (options.csv) {
    const rows = entries.map(sourceJson);
    terminal.out(Papa.unparse(rows, { columns: CSV_COLUMNS, newline: '\n', escapeFormulae: true }));
  } else if (one !== undefined) terminal.out(agreementSourcesText(one.short, entries, sureness, terminal.paint));
  else if (options.unused) terminal.out(unusedText(entries, terminal.paint));
  else terminal.out(sourcesText(entries, sureness, terminal.paint));
  return 0;
}

/** The statements of one agreement, and the ties by which it rests on others. */
function narrowed(record: WholeRecord, agreement: string): WholeRecord {
  return {
    sources: record.sources,
    statements: record.statements.filter((each) => each.agreement === agreement),
    ties: record.ties.filter((each) => each.from === agreement),
  };
}

/** One row for each source; what rests on it by id is left to JSON. */
const CSV_COLUMNS = [
  ...(['id', 'publisher', 'title', 'url', 'grade', 'file'] satisfies (keyof SourceJson)[]),
  ...(['provisions', 'statements', 'ties', 'recalled'] satisfies (keyof SourceJson)[]),
];
