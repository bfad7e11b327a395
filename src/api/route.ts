import * as z from 'zod';
import type { AgreementFile } from '../agreement/schema.ts';
import type { Library } from '../ask/question.ts';
import type { Scenarios } from '../ask/scenarios.ts';
import type { Day } from '../time/day.ts';
import type { Forecaster } from '../work/forecaster.ts';

/** One question that the API answers: from it come the router, the OpenAPI document, the readable page and the client. */
export interface Route {
  /** The name of the question, and of the function in the client. */
  readonly id: string;
  readonly method: 'get' | 'post';
  /** `/agreements/{id}`. */
  readonly path: string;
  readonly summary: string;
  /** What each part of the path in braces means. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: z.ZodObject;
  readonly body: Body | undefined;
  readonly answer: z.ZodType;
  readonly csv: boolean;
  /** What takes long is worked out elsewhere, and waited for. */
  readonly answerTo: (asked: Asked<z.ZodObject>) => Answer | Promise<Answer>;
}

export interface Body {
  readonly types: readonly string[];
  readonly means: string;
  /** Of a body in JSON. */
  readonly schema?: z.ZodType;
}

interface Asked<Q extends z.ZodType> {
  readonly params: Readonly<Record<string, string>>;
  readonly query: z.output<Q>;
  readonly body: { readonly type: string; readonly text: string };
  readonly world: World;
}

/** What answers are made from. */
export interface World extends Library {
  readonly today: Day;
  readonly agreementById: (id: string) => AgreementFile | undefined;
  /** The record of what is confirmed alone. */
  readonly confirmed: () => Library['record'];
  readonly scenarios: Scenarios;
  /** Runs scenarios on threads of their own. */
  readonly forecast: Forecaster['forecast'];
}

export interface Answer {
  readonly json: () => unknown;
  readonly csv?: () => string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface RouteInput<Q extends z.ZodObject> {
  readonly summary: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Q;
  readonly body?: Body;
  readonly answer: z.ZodType;
  readonly csv?: true;
  readonly answerTo: (asked: Asked<Q>) => Answer | Promise<Answer>;
}

const NOTHING = z.strictObject({});

/** `route('findings', 'get', '/findings', ...)`. */
export function route<Q extends z.ZodObject = typeof NOTHING>(
  id: string,
  method: Route['method'],
  path: string,
  input: RouteInput<Q>,
): Route {
  return {
    ...{ id, method, path, summary: input.summary, params: input.params ?? {} },
    query: input.query ?? NOTHING,
    body: input.body,
    answer: input.answer,
    csv: input.csv === true,
    answerTo: input.answerTo as unknown as Route['answerTo'], // The query is read by the schema that stands beside it.
  };
}
