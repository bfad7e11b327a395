import Papa from 'papaparse';
import type { Lifeline } from '../assess/lifelines.ts';
import { agreementSummary } from './library-json.ts';
import { timelineJson } from './timeline-json.ts';

/** One row for each span of each lifeline, with what the agreement is; what was done is left to JSON. */
export function timelineCsv(lifelines: readonly Lifeline[], party: string | undefined): string {
  const told = timelineJson(lifelines, [], party);
  const rows = lifelines.flatMap(({ agreement }, i) => {
    const { short, title, kind, open, parties } = agreementSummary(agreement);
    const row = { agreement: agreement.id, short, title, kind, open, parties: parties.join(';'), party: told.party };
    return (told.lifelines[i]?.spans ?? []).map((span) => ({ ...row, ...span }));
  });
  return Papa.unparse(rows, { columns: COLUMNS, newline: '\n', escapeFormulae: true });
}

const COLUMNS = [
  ...['agreement', 'short', 'title', 'kind', 'open', 'parties'],
  ...['party', 'state', 'disputed', 'from', 'to'],
];
