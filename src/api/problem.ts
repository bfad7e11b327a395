import * as z from 'zod';
import type { Problem, ProblemCode } from '../agreement/problem.ts';

/** Every error of the API: problem details (RFC 9457), with what was found, what was expected and a fix. */

export const PROBLEM_TYPES = {
  400: 'The request cannot be understood',
  403: 'A page of another site may only read',
  404: 'There is nothing here',
  405: 'Not with this method',
  406: 'Not in a form that the client accepts',
  408: 'The body took too long',
  413: 'The body is too large',
  414: 'The address is too long',
  415: 'A body of this kind is not read',
  422: 'The request is understood and has problems',
  429: 'Too many requests from one address',
  431: 'The headers are too large',
  500: 'The server made a mistake',
  503: 'The server is busy',
} as const;

export type ProblemStatus = keyof typeof PROBLEM_TYPES;

const placeSchema = z.strictObject({ file: z.string(), line: z.number().int(), column: z.number().int() });

export const foundProblemSchema = z
  .strictObject({
    code: z.string().describe('Which problem it is; switch on this, never on the text'),
    at: placeSchema.optional().describe('Where it stands in what was sent'),
    found: z.string(),
    expected: z.string(),
    fix: z.string().optional(),
    warning: z.boolean().optional().describe('The text is usable all the same'),
  })
  .meta({ title: 'Problem', description: 'What was found, what was expected, and one way to mend it' });

export const problemsSchema = z
  .array(foundProblemSchema)
  .meta({ title: 'Problems', description: 'What lint --json prints: empty where there is nothing to mend' });

export const problemDetailsSchema = z
  .strictObject({
    type: z.string().describe('A reference to the paragraph of /api/v1 about this kind of problem'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().describe('The first problem in one line'),
    problems: z.array(foundProblemSchema).min(1),
  })
  .meta({ title: 'Problem details', description: 'An error (RFC 9457), as application/problem+json' });

export type ProblemDetails = z.infer<typeof problemDetailsSchema>;

/** A problem of the exchange itself; those of what was asked have the codes of the command line. */
type ApiProblem = Omit<Problem, 'code'> & {
  readonly code: ProblemCode | 'bad-request' | 'too-slow' | 'too-many' | 'broken';
};

/** An answer other than the one asked for. */
export class ApiFailure extends Error {
  readonly status: ProblemStatus;
  readonly problems: readonly ApiProblem[];
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: ProblemStatus, problems: readonly ApiProblem[], headers: Readonly<Record<string, string>> = {}) {
    super(PROBLEM_TYPES[status]);
    this.status = status;
    this.problems = problems;
    this.headers = headers;
  }
}

/** One problem of the exchange, thrown. */
export function failWith(
  status: ProblemStatus,
  [found, expected, fix]: readonly [string, string, string?],
  headers: Readonly<Record<string, string>> = {},
): never {
  const code = status === 429 ? 'too-many' : status === 408 ? 'too-slow' : status === 404 ? 'not-found' : 'bad-request';
  throw new ApiFailure(status, [{ code, found, expected, ...(fix !== undefined && { fix }) }], headers);
}

export function problemDetails(status: ProblemStatus, problems: readonly ApiProblem[]): ProblemDetails {
  const [first] = problems;
  const detail = first ? `Found ${first.found}, expected ${first.expected}${first.fix ? `; ${first.fix}` : ''}` : '';
  return {
    type: `/api/v1#problem-${status}`,
    title: PROBLEM_TYPES[status],
    status,
    detail,
    problems: problems.map(({ code, at, found, expected, fix, warning }) => ({
      code,
      ...(at && { at: { ...at } }),
      ...{ found, expected },
      ...(fix !== undefined && { fix }),
      ...(warning !== undefined && { warning }),
    })),
  };
}
