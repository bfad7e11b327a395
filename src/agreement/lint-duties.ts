import { BINDING, type Flaw, isGroup, statesIn } from './flaw.ts';
import { quote } from './problem.ts';
import type { AgreementFile, Duty } from './schema.ts';

/** A duty that can never be late, and so never be broken. */
export function dutiesWithoutDeadline(agreement: AgreementFile): Flaw[] {
  return Object.entries(agreement.duties).flatMap(([name, duty]): Flaw[] => {
    if (hasDeadline(duty)) return [];
    return [
      {
        code: 'no-deadline',
        path: ['duties', name],
        found: `the duty ${quote(name)}, which has no deadline`,
        expected: 'within, ahead or timing',
        fix: 'write within or ahead, or say in timing what the text says of the time, if only that it gives none',
      },
    ];
  });
}

function hasDeadline({ within, ahead, timing, when, must }: Duty): boolean {
  if (within !== undefined || ahead !== undefined || timing !== undefined) return true;
  if (when.always || when.yearly !== undefined) return true;
  // A meeting is to be held before its period is over.
  return must.hold !== undefined && when.every !== undefined;
}

/** A provision that binds nobody: `binds` without a party in it, or every other party where there is no other. */
export function boundToNobody(agreement: AgreementFile): Flaw[] {
  const states = statesIn(agreement);
  if (!states) return [];
  const flaws: Flaw[] = [];
  /** A class that only a question decides may have parties in it. */
  const isEmpty = (whom: string): boolean => {
    if (!isGroup(whom)) return !states.has(whom);
    const listed = Object.hasOwn(agreement.groups, whom) ? agreement.groups[whom]?.states : undefined;
    return listed !== undefined && !listed.some((state) => states.has(state));
  };
  const nobody = (path: Flaw['path'], found: string, fix: string): void => {
    flaws.push({ code: 'nobody-bound', path, found, expected: 'at least one party', fix });
  };
  for (const section of BINDING) {
    for (const [name, { binds }] of Object.entries(agreement[section])) {
      if (!binds?.every(isEmpty)) continue;
      nobody([section, name, 'binds'], `binds ${binds.map(quote).join(', ')}, which names no party`, 'name a party');
    }
  }
  for (const [name, limit] of Object.entries(agreement.limits)) {
    for (const [i, group] of (limit.groups ?? []).entries()) {
      if (isEmpty(group)) {
        const found = `the group ${quote(group)}, which has no party in it`;
        nobody(['limits', name, 'groups', i], found, `mend groups.${group}`);
      }
    }
  }
  const alone = Array.isArray(agreement.parties) && agreement.parties.length === 1;
  for (const [name, duty] of Object.entries(agreement.duties)) {
    if (alone && duty.who === 'other') {
      nobody(['duties', name, 'who'], '"other" in an agreement with one party', 'write who: each');
    }
  }
  return flaws;
}
