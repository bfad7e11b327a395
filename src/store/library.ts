import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAgreement } from '../agreement/parse.ts';
import type { Problem } from '../agreement/problem.ts';
import { quote } from '../agreement/problem.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { didYouMean } from '../agreement/suggest.ts';
import { MAX_BYTES } from '../agreement/yaml-source.ts';
import { loadRecord } from '../record/load.ts';
import type { TreatyRecord } from '../record/record.ts';
import { fail, ok, type Result } from '../time/result.ts';
import { copyText, readCopy } from './parsed.ts';

/** The agreements and the record that come with the program. */
const AGREEMENTS = new URL('../../agreements/', import.meta.url);
const RECORD = new URL('../../record/', import.meta.url);

export function agreementIds(): string[] {
  return readdirSync(AGREEMENTS)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** An agreement of the library by its id, or a file of the user's own by its path. */
export function loadAgreement(written: string, known = agreementIds()): Result<AgreementFile, Problem[]> {
  if (/\.ya?ml$/.test(written)) {
    const text = readText(written);
    return text.ok ? parsed(text.value, written) : text;
  }
  // Only a name that the folder itself lists is ever made into a path.
  if (!known.includes(written)) {
    return fail([
      {
        code: 'not-found',
        found: `the agreement ${quote(written)}`,
        expected: `one of ${known.join(', ')}, or a file that ends in .yaml`,
        ...fixOf(didYouMean(written, known)),
      },
    ]);
  }
  const text = agreementText(written);
  const copy = readCopy(copyUrl(written), text);
  return copy ? ok(copy) : parsed(text, `agreements/${written}.yaml`);
}

function parsed(text: string, file: string): Result<AgreementFile, Problem[]> {
  const read = parseAgreement(text, file);
  return read.ok ? ok(read.value.agreement) : read;
}

function agreementText(id: string): string {
  return readFileSync(new URL(`${id}.yaml`, AGREEMENTS), 'utf8');
}

function copyUrl(id: string): URL {
  return new URL(`parsed/${id}.json`, AGREEMENTS);
}

/** The copies that belong beside the library's agreements, parsed from their files: where each goes, and its text. */
export function freshCopies(): Result<{ readonly file: URL; readonly text: string }[], Problem[]> {
  const copies: { file: URL; text: string }[] = [];
  for (const id of agreementIds()) {
    const text = agreementText(id);
    const agreement = parsed(text, `agreements/${id}.yaml`);
    if (!agreement.ok) return agreement;
    copies.push({ file: copyUrl(id), text: copyText(text, agreement.value) });
  }
  return ok(copies);
}

/** The record that comes with the program, or the one in a folder of the user's own. */
export function loadRecordFolder(folder?: string): Result<TreatyRecord, Problem[]> {
  const root = folder ?? fileURLToPath(RECORD);
  const label = folder ?? 'record';
  let names: string[];
  try {
    names = readdirSync(root).filter((name) => /\.(csv|ya?ml)$/.test(name));
  } catch (error) {
    return fail([unreadable(label, error)]);
  }
  if (names.length === 0) {
    const at = { file: label, line: 1, column: 1 };
    const expected = 'sources.csv and the files of statements';
    return fail([{ code: 'not-found', at, found: 'a folder without a record', expected, fix: 'check the path' }]);
  }
  const files: { name: string; text: string }[] = [];
  for (const name of names.sort()) {
    const text = readText(`${root}/${name}`, 64 * MAX_BYTES);
    if (!text.ok) return text;
    files.push({ name: `${label}/${name}`, text: text.value });
  }
  return loadRecord(files);
}

/** A user's file as text, within bounds; what cannot be read is a problem, not a crash. */
export function readText(path: string, most: number = MAX_BYTES): Result<string, Problem[]> {
  try {
    const { size } = statSync(path);
    if (size > most) {
      return fail([
        {
          code: 'too-large',
          at: { file: path, line: 1, column: 1 },
          found: `a file of ${size} bytes`,
          expected: `at most ${most}`,
          fix: 'split it',
        },
      ]);
    }
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)));
  } catch (error) {
    return fail([unreadable(path, error)]);
  }
}

function unreadable(path: string, error: unknown): Problem {
  const at = { file: path, line: 1, column: 1 };
  if (error instanceof TypeError)
    return { code: 'bad-character', at, found: 'bytes that are not UTF-8', expected: 'UTF-8' };
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const found =
    code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'a folder' : `a file that cannot be read (${code})`;
  return { code: 'not-found', at, found, expected: 'a file that can be read', fix: 'check the path' };
}

function fixOf(fix: string | undefined): { readonly fix?: string } {
  return fix === undefined ? {} : { fix };
}
