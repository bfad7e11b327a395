import Papa from 'papaparse';
import type { IsRecalled } from '../assess/confirmed.ts';
import type { Finding } from '../assess/finding.ts';
import { type FindingJson, findingJson } from './finding-json.ts';

/** One row for each finding; the explanation is left to JSON. */
export function findingsCsv(findings: readonly Finding[], isRecalled: IsRecalled): string {
  const rows = findings.map((finding) => {
    const { because: _because, measured, evidence, ...rest } = findingJson(finding, isRecalled);
    return {
      ...rest,
      value: measured?.value,
      bound: measured?.bound,
      unit: measured?.unit,
      asOf: measured?.asOf,
      evidence: evidence.join(';'),
    };
  });
  return Papa.unparse(rows, { columns: CSV_COLUMNS, newline: '\n', escapeFormulae: true });
}

const CSV_COLUMNS = [
  ...([
    'agreement',
    'provision',
    'id',
    'kind',
    'party',
    'reading',
    'disputed',
    'subject',
    'from',
    'to',
    'status',
  ] satisfies (keyof FindingJson)[]),
  ...(['excused', 'state', 'due', 'confidence', 'reason', 'evidence'] satisfies (keyof FindingJson)[]),
  'value',
  'bound',
  'unit',
  'asOf',
];
