import { applyPatches } from '../agreement/patch.ts';
import type { Problem } from '../agreement/problem.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { type TreatyRecord, viewOf } from '../record/record.ts';
import type { Statement } from '../record/schema.ts';
import { FOREVER } from '../time/day.ts';
import { ok, type Result } from '../time/result.ts';
import type { Perspective, Question } from './assess.ts';
import { type Life, lifeOf } from './life.ts';

/**
 * The life of an agreement from one perspective. A record and an agreement never change, so that what is asked of them
 * again, without anything supposed, has been worked out before.
 */
export function lifeAsked(question: Question, perspective: Perspective): Result<Life, Problem[]> {
  const { patches = [], statements = [], known } = question;
  if (patches.length > 0 || statements.length > 0 || known !== undefined) return freshLife(question, perspective);
  const ofRecord = LIVES.get(question.record.statements) ?? new WeakMap<AgreementFile, Map<string, Life>>();
  LIVES.set(question.record.statements, ofRecord);
  const lives = ofRecord.get(question.agreement) ?? new Map<string, Life>();
  ofRecord.set(question.agreement, lives);
  // Whose perspective it is makes no difference to what it sees.
  const key = perspective.patches.map((each) => each.id).join('|');
  const found = lives.get(key);
  if (found) return ok(found);
  const made = freshLife(question, perspective);
  if (made.ok) lives.set(key, made.value);
  return made;
}

const LIVES = new WeakMap<readonly Statement[], WeakMap<AgreementFile, Map<string, Life>>>();

function freshLife(question: Question, perspective: Perspective): Result<Life, Problem[]> {
  const patches = [...(question.patches ?? []), ...perspective.patches];
  const patched = applyPatches(question.agreement, patches);
  if (!patched.ok) return patched;
  const { agreement, accepted, rejected } = patched.value;
  const record = withStatements(question.record, question.statements);
  const view = viewOf(record, agreement.id, { known: question.known ?? FOREVER, accepted, rejected });
  return ok(lifeOf(agreement, view));
}

/** The record with the statements that a patch brings along. */
export function withStatements(record: TreatyRecord, statements: readonly Statement[] | undefined): TreatyRecord {
  return statements && statements.length > 0
    ? { ...record, statements: [...record.statements, ...statements] }
    : record;
}
