import { type Day, parseDay } from '../time/day.ts';
import { fail, ok, type Result } from '../time/result.ts';
import { checkAgreement } from './check.ts';
import { type Place, type Problem, quote } from './problem.ts';
import { type AgreementFile, agreementSchema, type Operation, type PatchFile, type Reading } from './schema.ts';
import { didYouMean } from './suggest.ts';
import { isReserved } from './yaml-source.ts';
import { type Places, problemsOf } from './zod-problems.ts';

/**
 * A named change to an agreement and to which statements are taken as true. A party's reading, an amendment and a
 * what-if are all patches: typed, named, sourced. Several compose, unless two of them touch the same place.
 */
export interface Patch {
  readonly id: string;
  readonly by: string | undefined;
  readonly title: string;
  readonly says: string;
  readonly sources: readonly string[];
  /** An amendment changes nothing before this day. A reading holds for all days: it says what the text always meant. */
  readonly from: Day | undefined;
  readonly operations: readonly Operation[];
  /** Where an operation stands, for a patch that came from a file. */
  readonly placeOf?: (operation: number) => Place;
}

export interface Patched {
  readonly agreement: AgreementFile;
  /** Contested statements that take effect. */
  readonly accepted: ReadonlySet<string>;
  /** Statements that do not. */
  readonly rejected: ReadonlySet<string>;
}

export function patchOf(id: string, body: Reading | PatchFile, placeOf?: Patch['placeOf']): Patch {
  return {
    id,
    by: body.by,
    title: body.title,
    says: body.says,
    sources: body.sources,
    from: 'from' in body && body.from !== undefined ? parseDay(body.from) : undefined,
    operations: body.patch,
    ...(placeOf && { placeOf }),
  };
}

export function readingsOf(agreement: AgreementFile): Patch[] {
  return Object.entries(agreement.readings).map(([id, reading]) => patchOf(id, reading));
}

/** Applies the patches together. A patch that touches nothing, or two that touch the same place, are errors. */
export function applyPatches(agreement: AgreementFile, patches: readonly Patch[]): Result<Patched, Problem[]> {
  const collisions = findCollisions(patches);
  if (collisions.length > 0) return fail(collisions);
  const operations = patches.flatMap((patch) => patch.operations.map((operation, i) => ({ patch, operation, i })));
  const accepted = new Set(operations.flatMap(({ operation }) => operation.accept ?? []));
  const rejected = new Set(operations.flatMap(({ operation }) => operation.reject ?? []));
  const edits = operations.filter(({ operation }) => !operation.accept && !operation.reject);
  if (edits.length === 0) return ok({ agreement, accepted, rejected });

  const edited: unknown = structuredClone(agreement);
  const problems: Problem[] = [];
  for (const { patch, operation, i } of edits) {
    const problem = edit(edited, operation, patch.id);
    if (problem) problems.push({ ...placed(patch, i), ...problem });
  }
  if (problems.length > 0) return fail(problems);
  const parsed = agreementSchema.safeParse(edited);
  const result = `${agreement.id} with ${patches.map((patch) => patch.id).join(', ')}`;
  if (!parsed.success) return fail(inResult(problemsOf(parsed.error, edited, agreementSchema, PATHS), result));
  const broken = checkAgreement(parsed.data, PATHS).filter((problem) => !problem.warning);
  return broken.length > 0 ? fail(inResult(broken, result)) : ok({ agreement: parsed.data, accepted, rejected });
}

function placed(patch: Patch, operation: number): Pick<Problem, 'at'> {
  return patch.placeOf ? { at: patch.placeOf(operation) } : {};
}

/**
 * Statements that a patch accepts or rejects and that the record does not have: a patch that touches nothing. A party's
 * reading may name what only another record holds, and is not asked.
 */
export function unknownStatements(patches: readonly Patch[], ids: () => readonly string[]): Problem[] {
  const named = patches.flatMap((patch) =>
    patch.operations.flatMap((operation, i) =>
      (operation.accept ?? operation.reject ?? []).map((statement) => ({ patch, statement, i })),
    ),
  );
  if (named.length === 0) return [];
  const known = new Set(ids());
  return named.flatMap(({ patch, statement, i }): Problem[] => {
    if (known.has(statement)) return [];
    return [
      {
        ...placed(patch, i),
        code: 'patch-touches-nothing',
        found: `the patch ${quote(patch.id)}, which names the statement ${quote(statement)}`,
        expected: 'a statement that is in the record',
        fix: didYouMean(statement, [...known]) ?? 'check the id',
      },
    ];
  });
}

/** What patches make is in no file: its places are paths. */
const PATHS: Places = {
  placeOf: (path) => ({ file: path.join('.'), line: 1, column: 1 }),
  placeOfKey: (path, key) => ({ file: [...path, key].join('.'), line: 1, column: 1 }),
};

function inResult(problems: readonly Problem[], result: string): Problem[] {
  return problems.map(({ at, ...problem }) => ({
    ...problem,
    found: `${problem.found} at ${quote(at?.file ?? '')} of ${result}`,
  }));
}

/** Two patches collide where one touches a place at, above or below a place that the other touches. */
function findCollisions(patches: readonly Patch[]): Problem[] {
  const problems: Problem[] = [];
  const touched: { readonly path: string; readonly patch: Patch }[] = [];
  const standing = new Map<string, { readonly stance: string; readonly patch: Patch }>();
  for (const patch of patches) {
    for (const [i, operation] of patch.operations.entries()) {
      const at = placed(patch, i);
      const path = touchedBy(operation);
      if (path !== undefined) {
        const other = touched.find((each) => each.patch !== patch && sameBranch(each.path, path));
        if (other) problems.push({ ...at, ...collision(path, patch, other.patch) });
        touched.push({ path, patch });
      }
      const stance = operation.accept ? 'accept' : 'reject';
      for (const statement of operation.accept ?? operation.reject ?? []) {
        const other = standing.get(statement);
        if (other && other.stance !== stance) {
          problems.push({ ...at, ...collision(`statement ${statement}`, patch, other.patch) });
        }
        standing.set(statement, { stance, patch });
      }
    }
  }
  return problems;
}

/** An entry that goes moves those behind it, and one that comes needs the place after the last: both touch the list. */
function touchedBy(operation: Operation): string | undefined {
  return operation.set ?? (operation.add ?? operation.remove)?.replace(/\.\d+$/, '');
}

function sameBranch(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}

function collision(what: string, a: Patch, b: Patch): Problem {
  return {
    code: 'patch-collision',
    found: `the patches ${quote(b.id)} and ${quote(a.id)}, which both change ${what}`,
    expected: 'patches that change different places',
    fix: 'apply one of them',
  };
}

function edit(data: unknown, operation: Operation, patch: string): Problem | undefined {
  const path = operation.set ?? operation.add ?? operation.remove ?? '';
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let parent = data;
  for (const step of steps) {
    const next = own(parent, step);
    if (next === undefined) return nothing(patch, path, step, parent);
    parent = next;
  }
  if (typeof parent !== 'object' || parent === null) return nothing(patch, path, last, parent);
  const map = parent as Record<string, unknown>; // An object; lists are addressed by position.
  const current = own(parent, last);
  if (operation.add !== undefined) {
    if (current !== undefined) {
      return {
        code: 'patch-collision',
        found: `the patch ${quote(patch)}, which adds ${path}`,
        expected: 'a place that is still free',
        fix: 'use set',
      };
    }
    // A list grows by one at its end: a later place would leave holes, and there is no other kind of place.
    const free = Array.isArray(parent) ? last === String(parent.length) : !isReserved(last);
    if (!free) return nothing(patch, path, last, parent);
    map[last] = operation.to;
  } else {
    if (current === undefined) return nothing(patch, path, last, parent);
    if (operation.set !== undefined) {
      if (isSame(current, operation.to)) return unchanged(patch, path);
      map[last] = operation.to;
    } else if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else delete map[last];
  }
  return undefined;
}

function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  if (Array.isArray(value) && !/^\d+$/.test(key)) return undefined; // `length` is no place in a list.
  return (value as Record<string, unknown>)[key]; // An object, and `key` is its own.
}

/** The same plain data, in whatever order the keys of its maps stand. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  if (Array.isArray(a) !== Array.isArray(b) || keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isSame(own(a, key), own(b, key)));
}

function nothing(patch: string, path: string, step: string, parent: unknown): Problem {
  const known = typeof parent === 'object' && parent !== null && !Array.isArray(parent) ? Object.keys(parent) : [];
  return {
    code: 'patch-touches-nothing',
    found: `the patch ${quote(patch)}, which changes ${path}`,
    expected: 'a place that exists',
    fix: didYouMean(step, known) ?? `there is no ${quote(step)}`,
  };
}

function unchanged(patch: string, path: string): Problem {
  return {
    code: 'patch-touches-nothing',
    found: `the patch ${quote(patch)}, which sets ${path} to what it is already`,
    expected: 'a change',
    fix: 'delete the operation',
  };
}
