import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Result } from '../time/result.ts';
import type { Thing } from './condition.ts';
import { parseAgreement, parsePatch } from './parse.ts';
import { formatProblem, type Problem } from './problem.ts';
import type { AgreementFile } from './schema.ts';

/** For tests only: the agreements of the library, small ones, and problems as they are shown. */

export const FILE = 'test.yaml';

/** What every provision must say of itself, for those that a test makes up. */
export const ABOUT = 'cite: A, says: B, confidence: confirmed, sources: [recalled]';

const HEAD = `servanda: agreement/1
id: small
title: { en: Small }
short: Small
kind: draft
parties: [AAA, BBB]
time: { ${ABOUT}, zone: GMT, startDay: excluded, monthEnd: last-day, holidays: none }
lifecycle:
  force: { ${ABOUT}, upon: signature }
  duration: { ${ABOUT}, lasts: unlimited }
`;

/** The text of an agreement that is right, with more sections after it. */
export function small(rest = ''): string {
  return HEAD + rest;
}

/** The text of an agreement of the library. */
export function libraryText(id: string): string {
  return readFileSync(new URL(`../../agreements/${id}.yaml`, import.meta.url), 'utf8');
}

/** The agreement in a text that a test takes for granted. */
export function agreementOf(text: string): AgreementFile {
  return sure(parseAgreement(text, FILE)).agreement;
}

export function sure<T>(result: Result<T, readonly Problem[]>): T {
  if (!result.ok) throw new Error(`test: ${result.problem.map(formatProblem).join('\n')}`);
  return result.value;
}

/** The problems of an agreement file, or of a patch file, as they are shown. */
export function problemsIn(text: string): string[] {
  return shown(parseAgreement(text, FILE));
}

export function problemsInPatch(text: string): string[] {
  return shown(parsePatch(text, FILE));
}

function shown(result: Result<unknown, readonly Problem[]>): string[] {
  return result.ok ? [] : result.problem.map(formatProblem);
}

/** Text with `»` where a problem is expected to stand: the text without it, and the place as it is shown. */
export function marked(text: string): { readonly text: string; readonly place: string } {
  const before = text.slice(0, text.indexOf('»'));
  assert.ok(before.length < text.length, 'test: the mark is missing');
  const line = before.split('\n').length;
  return { text: text.replace('»', ''), place: `${FILE}:${line}:${before.length - before.lastIndexOf('\n')}` };
}

/** Whatever is wrong with an input, the one who gave it reads a line about it and never a stack trace. */
function assertReadable(problem: Problem): void {
  const text = formatProblem(problem);
  assert.doesNotMatch(text, /\n|\bat .*\.[jt]s:\d|node_modules|undefined|\[object|NaN/, text);
  assert.ok(text.length < 1500, `${text.length} characters`);
  assert.ok(problem.found !== '' && problem.expected !== '');
}

/** Every problem with what a stranger gave has its place in the file, and can be read. */
export function assertPlaced(problems: readonly Problem[]): void {
  assert.ok(problems.length > 0 && problems.length <= 20, `${problems.length} problems`);
  for (const problem of problems) {
    assert.equal(problem.at?.file, FILE);
    assert.ok(problem.at && problem.at.line >= 1 && problem.at.column >= 1, formatProblem(problem));
    assertReadable(problem);
  }
}

/** `missile`, `{ basing: 'ground' }`: what a condition is asked about. */
export function thing(kind: string, attributes: Thing['attributes'] = {}, rest: Partial<Thing> = {}): Thing {
  return { kind, attributes, ...rest };
}
