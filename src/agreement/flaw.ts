import { partiesOf } from './agreement.ts';
import type { ProblemCode } from './problem.ts';
import type { AgreementFile } from './schema.ts';
import type { Path } from './yaml-source.ts';

/**
 * Something in an agreement that can be read and that its drafter should look at all the same. It becomes a warning
 * once its place is looked up, which costs time.
 */
export interface Flaw {
  readonly code: ProblemCode;
  readonly path: Path;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/** The states that an agreement with a fixed list has as parties, with those whose place they took. */
export function statesIn(agreement: AgreementFile): ReadonlySet<string> | undefined {
  if (!Array.isArray(agreement.parties)) return undefined;
  return new Set(partiesOf(agreement).flatMap(({ code, before }) => [code, ...before.map((each) => each.state)]));
}

/** The sections whose provisions bind somebody. */
export const BINDING = ['limits', 'prohibitions', 'duties', 'quotas'] as const;

/** Whether `binds` names a group here, and not a state. */
export function isGroup(whom: string): boolean {
  return !/^[A-Z]/.test(whom);
}
