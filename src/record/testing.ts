import { readdirSync, readFileSync } from 'node:fs';
import { formatProblem, type Problem } from '../agreement/problem.ts';
import { FILE } from '../agreement/testing.ts';
import type { Result } from '../time/result.ts';
import { loadRecord, type RecordFile } from './load.ts';
import type { WholeRecord } from './record.ts';

/** For tests only: the record that comes with the program, small ones, and problems as they are shown. */

const RECORD = new URL('../../record/', import.meta.url);

/** The files of the record that comes with the program. */
export const RECORD_FILES: readonly RecordFile[] = readdirSync(RECORD)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => ({ name: `record/${name}`, text: readFileSync(new URL(name, RECORD), 'utf8') }));

/** A register with the sources `a` and `b`. */
export const SOURCES: RecordFile = {
  name: 'sources.csv',
  text: 'id,publisher,title,url,grade\na,Publisher,Title,https://example.org,official\nb,Publisher,Title,,news\n',
};

export function sure<T>(result: Result<T, readonly Problem[]>): T {
  if (!result.ok) throw new Error(`test: ${result.problem.map(formatProblem).join('\n')}`);
  return result.value;
}

/** The record of these files and two sources. */
export function recordOf(...files: readonly RecordFile[]): WholeRecord {
  return sure(loadRecord([SOURCES, ...files]));
}

export function problemsIn(...files: readonly RecordFile[]): string[] {
  const result = loadRecord([SOURCES, ...files]);
  return result.ok ? [] : result.problem.map(formatProblem);
}

export function yaml(text: string): RecordFile {
  return { name: FILE, text: `servanda: record/1\nstatements:\n${text}` };
}
