import { fail, ok, type Result } from '../time/result.ts';
import { checkAgreement } from './check.ts';
import type { Problem } from './problem.ts';
import { type AgreementFile, agreementSchema, type PatchFile, patchSchema } from './schema.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';
import { problemsOf } from './zod-problems.ts';

export interface ParsedAgreement {
  readonly agreement: AgreementFile;
  readonly source: YamlSource;
  /** What is odd but usable. */
  readonly warnings: readonly Problem[];
}

/** Reads an agreement file: its YAML, its shape, and whether what it refers to is there. Never throws on bad input. */
export function parseAgreement(text: string, file: string): Result<ParsedAgreement, Problem[]> {
  const source = readYaml(text, file);
  if (!source.ok) return source;
  const parsed = agreementSchema.safeParse(source.value.data);
  if (!parsed.success) return fail(problemsOf(parsed.error, source.value.data, agreementSchema, source.value));
  const found = checkAgreement(parsed.data, source.value);
  const errors = found.filter((problem) => !problem.warning);
  if (errors.length > 0) return fail(errors);
  return ok({ agreement: parsed.data, source: source.value, warnings: found });
}

/**
 * An agreement from data that somebody else has read, if it is right; what is wrong with it, {@link parseAgreement} can
 * say, which knows where everything stands.
 */
export function agreementOf(data: unknown): AgreementFile | undefined {
  const parsed = agreementSchema.safeParse(data);
  if (!parsed.success) return undefined;
  const nowhere = { placeOf: () => ({ file: '', line: 1, column: 1 }) };
  return checkAgreement(parsed.data, nowhere).every((problem) => problem.warning) ? parsed.data : undefined;
}

/** Whether a text is a patch, which has a format of its own. */
export function isPatchText(text: string): boolean {
  return /^servanda:\s*['"]?patch\//m.test(text);
}

export interface ParsedPatch {
  readonly patch: PatchFile;
  readonly source: YamlSource;
}

/** Reads a patch file: a reading, an amendment or a what-if that somebody keeps beside the agreements. */
export function parsePatch(text: string, file: string): Result<ParsedPatch, Problem[]> {
  const source = readYaml(text, file);
  if (!source.ok) return source;
  const parsed = patchSchema.safeParse(source.value.data);
  return parsed.success
    ? ok({ patch: parsed.data, source: source.value })
    : fail(problemsOf(parsed.error, source.value.data, patchSchema, source.value));
}
