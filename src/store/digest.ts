import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AgreementFile } from '../agreement/schema.ts';
import { NO_SCENARIOS, type Scenarios } from '../ask/scenarios.ts';
import type { WholeRecord } from '../record/record.ts';

/** A name for all that an answer rests on besides its question: the agreements, the record, what can be forecast and the program's version. */
export function digestOfAll(
  agreements: readonly AgreementFile[],
  record: WholeRecord,
  { files, parameters }: Scenarios = NO_SCENARIOS,
): string {
  const hash = createHash('sha256').update(programVersion());
  for (const agreement of agreements) hash.update(`\0${JSON.stringify(agreement)}`);
  hash.update(`\0${JSON.stringify({ ...record, sources: [...record.sources] })}`);
  for (const each of [...files.values(), ...parameters.values()]) hash.update(`\0${JSON.stringify(each)}`);
  return hash.digest('hex');
}

function programVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { readonly version: string }; // Our own file.
  return version;
}
