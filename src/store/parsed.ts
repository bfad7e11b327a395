import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { AgreementFile } from '../agreement/schema.ts';

/**
 * The agreements of the library as they were parsed and checked, kept beside their files so that the program starts at
 * once. A copy serves only while its file is, to the byte, the one that it was made from; any other is parsed anew.
 * `npm run parsed` writes them, and a test fails where one is missing or old.
 */
interface ParsedCopy {
  readonly digest: string;
  readonly agreement: AgreementFile;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The copy's text: one line, and a line break for those who read it with other tools. */
export function copyText(text: string, agreement: AgreementFile): string {
  return `${JSON.stringify({ digest: digestOf(text), agreement } satisfies ParsedCopy)}\n`;
}

/** The agreement that a copy holds, if it was made from this text. */
export function readCopy(file: URL, text: string): AgreementFile | undefined {
  if (!existsSync(file)) return undefined;
  const copy = JSON.parse(readFileSync(file, 'utf8')) as ParsedCopy; // Written by `copyText`, and the test holds it to that.
  return copy.digest === digestOf(text) ? copy.agreement : undefined;
}
