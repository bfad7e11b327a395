import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/**
 * What comes with the program, as it was parsed and checked, kept in `.parsed/` so that a command starts at once. A copy
 * serves only while everything that it was made from is, to the byte, the same; otherwise it is made anew in memory.
 * `npm ci` writes the copies, and `npm run parsed` does after a change; without them the program is only slower.
 */
export const PARSED = new URL('../../.parsed/', import.meta.url);

interface ParsedCopy<T> {
  readonly digest: string;
  readonly value: T;
}

/** The formats themselves are part of what a copy was made from: a new section changes what the same file comes to. */
const FORMAT = ['agreement/schema.ts', 'agreement/vocabulary.ts', 'agreement/fields.ts', 'record/schema.ts'];

let format: readonly Buffer[] | undefined;

function digestOf(texts: readonly string[]): string {
  format ??= FORMAT.map((name) => readFileSync(new URL(`../${name}`, import.meta.url)));
  const hash = createHash('sha256');
  for (const part of [...format, ...texts]) hash.update(part).update('\0');
  return hash.digest('hex');
}

/** The copy's text: one line, and a line break for those who read it with other tools. */
export function copyText(texts: readonly string[], value: unknown): string {
  return `${JSON.stringify({ digest: digestOf(texts), value } satisfies ParsedCopy<unknown>)}\n`;
}

/** What a copy holds, if it was made from these texts. */
export function readCopy<T>(file: URL, texts: readonly string[]): T | undefined {
  if (!existsSync(file)) return undefined;
  const copy = JSON.parse(readFileSync(file, 'utf8')) as ParsedCopy<T>; // Written by `copyText` and by nobody else.
  return copy.digest === digestOf(texts) ? copy.value : undefined;
}
