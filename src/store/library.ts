import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CORE_SCHEMA, load } from 'js-yaml';
import { agreementOf, parseAgreement } from '../agreement/parse.ts';
import type { Problem } from '../agreement/problem.ts';
import { quote } from '../agreement/problem.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { didYouMean } from '../agreement/suggest.ts';
import { MAX_BYTES } from '../agreement/yaml-source.ts';
import { loadRecord, type RecordFile } from '../record/load.ts';
import { type PlainRecord, plainRecord, recordFrom } from '../record/plain.ts';
import type { WholeRecord } from '../record/record.ts';
import { fail, ok, type Result } from '../time/result.ts';
import { copyText, PARSED, readCopy } from './parsed.ts';

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
  const copy = readCopy<AgreementFile>(copyUrl(written), [text]);
  return copy ? ok(copy) : libraryFile(text, written);
}

/**
 * A file of the library, without its copy. It is our own, so that a quick reader will do, which keeps no places; whatever
 * is not plainly right goes to the careful one, which alone reads the files of others.
 */
function libraryFile(text: string, id: string): Result<AgreementFile, Problem[]> {
  let data: unknown;
  try {
    data = load(text, { schema: CORE_SCHEMA });
  } catch {
    data = undefined;
  }
  const agreement = agreementOf(data);
  return agreement ? ok(agreement) : parsed(text, `agreements/${id}.yaml`);
}

function parsed(text: string, file: string): Result<AgreementFile, Problem[]> {
  const read = parseAgreement(text, file);
  return read.ok ? ok(read.value.agreement) : read;
}

/** A file of the library as it is written; `id` must be one that the folder lists, see {@link agreementIds}. */
export function agreementText(id: string): string {
  return readFileSync(new URL(`${id}.yaml`, AGREEMENTS), 'utf8');
}

function copyUrl(id: string): URL {
  return new URL(`agreements/${id}.json`, PARSED);
}

/** The copies of the library and of the record, parsed from their files: where each goes, and its text. */
export function freshCopies(): Result<{ readonly file: URL; readonly text: string }[], Problem[]> {
  const copies: { file: URL; text: string }[] = [];
  for (const id of agreementIds()) {
    const text = agreementText(id);
    const agreement = libraryFile(text, id);
    if (!agreement.ok) return agreement;
    copies.push({ file: copyUrl(id), text: copyText([text], agreement.value) });
  }
  const files = recordFiles(fileURLToPath(RECORD), 'record');
  if (!files.ok) return files;
  const record = loadRecord(files.value);
  if (!record.ok) return record;
  const texts = files.value.map((file) => file.text);
  copies.push({ file: RECORD_COPY, text: copyText(texts, plainRecord(record.value)) });
  return ok(copies);
}

/** The record that comes with the program, or the one in a folder of the user's own. */
export function loadRecordFolder(folder?: string): Result<WholeRecord, Problem[]> {
  const files = recordFiles(folder ?? fileURLToPath(RECORD), folder ?? 'record');
  if (!files.ok) return files;
  const texts = files.value.map((file) => file.text);
  const copy = folder === undefined ? readCopy<PlainRecord>(RECORD_COPY, texts) : undefined;
  return copy ? ok(recordFrom(copy)) : loadRecord(files.value);
}

const RECORD_COPY = new URL('record.json', PARSED);

function recordFiles(root: string, label: string): Result<RecordFile[], Problem[]> {
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
  const files: RecordFile[] = [];
  for (const name of names.sort()) {
    const text = readText(`${root}/${name}`, 64 * MAX_BYTES);
    if (!text.ok) return text;
    files.push({ name: `${label}/${name}`, text: text.value });
  }
  return ok(files);
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

/** Writes a file that is not there yet: nothing of the user's is ever written over. */
export function writeNewText(path: string, text: string): Result<void, Problem[]> {
  try {
    return ok(writeFileSync(path, text, { flag: 'wx' }));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const found = code === 'EEXIST' ? `the file ${path}` : `a folder that cannot be written to (${code})`;
    const expected = code === 'EEXIST' ? 'no file of that name: nothing is written over' : 'a folder that can';
    return fail([{ code: 'bad-usage', found, expected, fix: 'choose another name or folder, or use --print' }]);
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
