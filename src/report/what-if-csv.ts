import Papa from 'papaparse';
import type { WhatIfJson } from './what-if-json.ts';

/** One row for each change: what holds as it is, and what would. */
export function whatIfCsv({ changed }: WhatIfJson): string {
  const rows = changed.map(({ before, after, ...rest }) => ({
    ...rest,
    provision: (after ?? before)?.provision,
    before: before?.status,
    beforeReading: before?.reading,
    after: after?.status,
    afterReading: after?.reading,
  }));
  return Papa.unparse(rows, { columns: COLUMNS, newline: '\n', escapeFormulae: true });
}

const COLUMNS = [
  ...['agreement', 'provision', 'id', 'party', 'subject', 'from', 'to'],
  ...['before', 'beforeReading', 'after', 'afterReading', 'why'],
];
