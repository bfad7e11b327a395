import type * as z from 'zod';
import { listed, MOST_PROBLEMS, type Place, type Problem, quote } from './problem.ts';
import { shapesAt } from './shape.ts';
import { didYouMean, foreignLetter } from './suggest.ts';
import type { Path } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** Where a path lies in the file that the data came from. */
export interface Places {
  readonly placeOf: (path: Path) => Place;
  readonly placeOfKey: (path: Path, key: string) => Place;
}

/** Turns what the schema found into problems with a place, what was found, what was expected and a fix. */
export function problemsOf(error: z.ZodError, data: unknown, schema: z.ZodType, places: Places): Problem[] {
  const problems: Problem[] = [];
  for (const issue of error.issues) {
    if (problems.length >= MOST_PROBLEMS) break;
    problems.push(...problemsOfIssue(issue, [], data, schema, places));
  }
  return problems.slice(0, MOST_PROBLEMS);
}

function problemsOfIssue(issue: Issue, base: Path, data: unknown, schema: z.ZodType, places: Places): Problem[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const value = valueAt(data, path);
  const at = places.placeOf(path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(schema, path);
      return issue.keys.slice(0, MOST_PROBLEMS).map((key) => {
        const fix = didYouMean(key, known) ?? 'delete it';
        return {
          code: 'unknown-key',
          at: places.placeOfKey(path, key),
          found: `the key ${quote(key)}`,
          expected: known.length > 0 ? `one of ${listed(known)}` : 'no further keys',
          fix,
        };
      });
    }
    case 'invalid_union': {
      const either = eitherOf(issue.errors, value);
      if (either) return [{ code: 'bad-value', at, found: describe(value), ...either }];
      const branch = likeliest(issue.errors, value);
      return branch.length > 0
        ? branch.flatMap((each) => problemsOfIssue(each, path, data, schema, places))
        : [{ code: 'bad-value', at, found: describe(value), expected: issue.message }];
    }
    case 'invalid_key': {
      const name = String(path.at(-1));
      return [
        {
          code: 'bad-key',
          at: places.placeOfKey(path.slice(0, -1), name),
          found: `the name ${quote(name)}`,
          expected: issue.issues.map(expectation).join('; '),
          ...fixOf(foreignLetter(name)),
        },
      ];
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      const expected = values.length === 1 ? quote(values[0] ?? '') : `one of ${listed(values)}`;
      if (value === undefined) return [missing(path, at, expected)];
      const fix = typeof value === 'string' ? didYouMean(value, values) : undefined;
      return [{ code: 'bad-value', at, found: describe(value), expected, ...fixOf(fix) }];
    }
    default: {
      if (value === undefined) return [missing(path, at, expectation(issue))];
      const wrongText = issue.code === 'invalid_format' && typeof value === 'string';
      const fix = wrongText ? foreignLetter(value) : undefined;
      return [{ code: 'bad-value', at, found: describe(value), expected: expectation(issue), ...fixOf(fix) }];
    }
  }
}

function missing(path: Path, at: Place, expected: string): Problem {
  const name = quote(String(path.at(-1) ?? 'content'));
  return { code: 'missing', at, found: `no ${name}`, expected, fix: `add ${name}` };
}

function fixOf(fix: string | undefined): { readonly fix?: string } {
  return fix === undefined ? {} : { fix };
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return EXPECTED_TYPE[issue.expected] ?? issue.expected;
    case 'too_small':
      return issue.origin === 'string' ? 'text' : `at least ${issue.minimum}${entries(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : entries(issue.origin, issue.maximum)}`;
    default:
      return issue.message;
  }
}

function entries(origin: string, many: number | bigint): string {
  if (origin !== 'array') return '';
  return many === 1 ? ' entry' : ' entries';
}

const EXPECTED_TYPE: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a map',
  record: 'a map',
  array: 'a list',
};

/** Of the branches of a union, the one whose kind of value was written; then the one that went deepest before it failed. */
function likeliest(branches: readonly Issue[][], value: unknown): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));
  const typed = (issues: readonly Issue[]) => (issues.some((issue) => isOfOtherKind(issue, value)) ? 0 : 1);
  const words = (issues: readonly Issue[]) =>
    typeof value === 'string' && issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_value')
      ? 1
      : 0;
  const unknown = (issues: readonly Issue[]) => (issues.some((issue) => issue.code === 'unrecognized_keys') ? 0 : 1);
  const rank = (issues: readonly Issue[]) =>
    typed(issues) * 1000 + words(issues) * 100 + depth(issues) * 10 + unknown(issues);
  return branches.reduce<readonly Issue[]>(
    (best, each) => (best.length === 0 || rank(each) > rank(best) ? each : best),
    [],
  );
}

/** Whether an issue says that another kind of value was wanted, and not another value of this kind. */
function isOfOtherKind(issue: Issue, value: unknown): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_value') return typeof value !== 'string';
  return issue.code === 'invalid_type' && !(issue.expected === 'int' && typeof value === 'number');
}

/** What is expected where a number or text can stand, and a word in its place: a number or "blank". */
function eitherOf(
  branches: readonly Issue[][],
  value: unknown,
): { readonly expected: string; readonly fix?: string } | undefined {
  const single = branches.flatMap(([issue, ...more]) => (issue && more.length === 0 ? [issue] : []));
  const simple = single.filter((issue) => {
    if (issue.path.length > 0) return false;
    return issue.code === 'invalid_value' || (issue.code === 'invalid_type' && SIMPLE.includes(issue.expected));
  });
  const words = simple.flatMap((issue) => (issue.code === 'invalid_value' ? issue.values.map(String) : []));
  if (words.length === 0 || simple.length < 2) return undefined;
  // A map where a map can stand has something else wrong with it, and so has a number where a number can.
  const fits = branches.some(
    (issues) => !issues.some((issue) => isOfOtherKind(issue, value) || simple.includes(issue)),
  );
  if (fits || (typeof value === 'number' && simple.some((issue) => !isOfOtherKind(issue, value)))) return undefined;
  const expected = simple.map((issue) => {
    if (issue.code !== 'invalid_value') return expectation(issue);
    return issue.values.length === 1 ? quote(String(issue.values[0])) : `one of ${listed(issue.values.map(String))}`;
  });
  return {
    expected: expected.join(' or '),
    ...fixOf(typeof value === 'string' ? didYouMean(value, words) : undefined),
  };
}

const SIMPLE: readonly string[] = ['string', 'number', 'int'];

/** The keys that the map at `path` may have. */
function knownKeys(schema: z.ZodType, path: Path): string[] {
  return [...new Set(shapesAt(schema, path).flatMap((shape) => Object.keys(shape.properties ?? {})))];
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value === 'string') return value; // A cell of a table that holds several values.
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step]; // An object, and `step` is its own.
  }
  return value;
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : typeof value === 'string' ? quote(value) : String(value);
}
