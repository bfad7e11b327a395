import type { Conventions } from '../time/conventions.ts';
import type { Day } from '../time/day.ts';
import type { AttributeName } from './vocabulary.ts';

/** The answer to "is it so?" where not everything is known. */
export type Verdict = 'yes' | 'no' | 'undetermined';

/** A value of an attribute: exact, or a number known only to lie between two bounds. */
export type Value = string | number | boolean | Band;
export interface Band {
  readonly low: number;
  readonly high: number;
}

export type Comparator = '=' | '≠' | '>' | '≥' | '<' | '≤' | 'in';

/**
 * Why an answer is what it is, as data; the words are made in `src/words/`. Each code has its parameters
 * here and its sentence there, and the compiler refuses one without the other.
 */
export interface ReasonParams {
  // Conditions and terms
  all: { verdict: Verdict };
  any: { verdict: Verdict };
  not: { verdict: Verdict };
  compare: {
    verdict: Verdict;
    attribute: AttributeName | string;
    value: Value | undefined;
    comparator: Comparator;
    bound: string | number | boolean | readonly string[];
  };
  kind: { verdict: Verdict; kind: string; wanted: string };
  covered: { verdict: Verdict; term: string };
  'as-declared': { verdict: Verdict; term: string };
  named: { verdict: Verdict; name: string };
  excepted: { verdict: Verdict; says: string };
  unclear: { says: string };

  // Lifecycle
  'not-signed': Record<never, never>;
  signed: { on: Day };
  binding: { since: Day; until: Day | undefined };
  proposed: { on: Day; by: readonly string[] };
  rejected: { on: Day; by: string; ground: string | undefined };
  deposited: { on: Day };
  declined: { on: Day; by: string };
  'never-in-force': { on: Day; expired: boolean; ground: string | undefined };
  provisional: { since: Day };
  /** `number` instruments, the last of `last` on `met`, where deposits brought it into force. */
  'in-force': {
    since: Day;
    act: string;
    number: number | undefined;
    last: string | undefined;
    met: Day | undefined;
  };
  'force-differs': { recorded: Day; computed: Day | undefined; because: string | undefined };
  'not-met': { lacking: string };
  reserved: { on: Day; ground: string | undefined; provisions: readonly string[] | undefined };
  joined: { on: Day; how: 'deposit' | 'statement' | 'signature' };
  'runs-until': { until: Day; lasts: string | undefined };
  unlimited: Record<never, never>;
  'lasts-with': { agreement: string };
  renews: { every: string; ahead: string };
  'left-blank': { what: 'number' | 'notice' };
  'notice-refused': { by: string; on: Day; earliest: Day };
  'exit-frozen': { by: string; since: Day; until: Day | undefined };
  terminated: { on: Day; by: string; ground: string | undefined };
  extended: { on: Day; until: Day | undefined };
  'extension-refused': {
    why: 'too-often' | 'too-short' | 'too-long' | 'too-late' | 'not-by-all' | 'not-allowed';
    on: Day;
  };
  notice: { by: string; on: Day; effective: Day; period: string; held?: 'blank' | 'conflict' | 'recorded' };
  revoked: { by: string; on: Day };
  expired: { on: Day };
  withdrawn: { on: Day; by: string };
  suspended: {
    by: string;
    since: Day;
    ground: string | undefined;
    partly: boolean;
    towards?: string;
    with?: readonly string[];
  };
  'suspension-announced': { by: string; on: Day; effective: Day };
  'suspension-claimed': { by: string; since: Day };

  // Limits
  'binds-from': { day: Day; until: Day | undefined };
  within: { value: number; bound: number };
  over: { value: number; bound: number };
  'at-least': { value: number; bound: number };
  under: { value: number; bound: number };
  'would-be': { value: number; bound: number; comparison: '<=' | '>=' };
  'bound-unknown': { rule: string };
  'bound-made': { value: number; rule: string };
  declared: { by: string; on: string; value: number };
  'declared-as-known': { was: number; now: number; known: string | undefined };
  derived: { value: number; on: string };
  'derived-equal': { value: number; on: string };
  'derived-differs': { value: number; declared: number; on: string };
  'derived-unknown': { on: string; missing: string };
  part: { number: number; each: number; what: string };
  'first-of': { number: number; first: number; each: number; beyond: number | undefined; what: string };
  added: { number: number; what: string; by: string };
  stale: { on: string; value: number; until: Day; current: string };
  'no-declaration': Record<never, never>;
  rival: { value: number; by: string; source: string; changes: boolean };
  'counted-as': { says: string };
  estimate: { by: string; value: number; on: string; note: string | undefined };

  // Duties
  occurred: { what: string; on: string; party: string };
  period: { from: Day; to: Day; every: string };
  due: { day: Day; latest: Day; period: string; direction: 'after' | 'before'; from: string; conventions: Conventions };
  done: { what: string; on: string | undefined };
  'in-time': { on: string };
  late: { day: Day; due: Day };
  'not-shown': { found: number; wanted: number };
  awaited: { due: Day | undefined };
  'timing-unknown': Record<never, never>;
  'no-deadline': { on: string };
  'unsure-if-owed': Record<never, never>;
  'no-events': Record<never, never>;
  'nothing-recorded': Record<never, never>;
  'not-kept': { party: string; by: string; since: string; says: string | undefined };
  kept: { party: string; by: string; since: string; says: string | undefined };
  contradicted: Record<never, never>;
  countermeasure: { by: string; since: Day };
  exempt: { by: string; since: Day };
  'lapsed-before-due': { end: Day; due: Day };
  lapsed: Record<never, never>;
  accrued: Record<never, never>;

  // Quotas
  used: Use;
  exceeded: Use;
  'use-unknown': Use;
  counted: { number: number; on: string; site: string | undefined };

  // Prohibitions and judgements
  held: { party: string; what: string; since: string };
  happened: { party: string; what: string; on: string };
  'unclear-if-covered': Record<never, never>;
  judgement: { asks: string };
  'as-read': { by: string };

  // Of the answer itself
  unconfirmed: { status: string };
}

interface Use {
  readonly number: number;
  readonly bound: number;
  readonly from: Day;
  readonly to: Day;
  readonly of: string;
  readonly site?: string;
}

export type ReasonCode = keyof ReasonParams;

/** One node of an explanation. */
export type Reason = {
  readonly [C in ReasonCode]: {
    readonly code: C;
    readonly params: Readonly<ReasonParams[C]>;
    readonly cite?: string;
    /** Ids of the statements that it rests on. */
    readonly statements?: readonly string[];
    readonly because?: readonly Reason[];
  };
}[ReasonCode];

interface Rest {
  readonly cite?: string | undefined;
  readonly statements?: readonly string[] | undefined;
  readonly because?: readonly Reason[] | undefined;
}

export function reason<C extends ReasonCode>(code: C, params: ReasonParams[C], rest: Rest = {}): Reason {
  return {
    code,
    params,
    ...(rest.cite !== undefined && { cite: rest.cite }),
    ...(rest.statements !== undefined && rest.statements.length > 0 && { statements: rest.statements }),
    ...(rest.because !== undefined && rest.because.length > 0 && { because: rest.because }),
  } as Reason; // `code` and `params` belong together by the signature, which the union cannot see.
}

/** All statements that an explanation rests on, each once, in order. */
export function statementsOf(reasons: readonly Reason[]): string[] {
  const found = new Set<string>();
  const visit = (each: Reason): void => {
    for (const id of each.statements ?? []) found.add(id);
    for (const child of each.because ?? []) visit(child);
  };
  reasons.forEach(visit);
  return [...found];
}
