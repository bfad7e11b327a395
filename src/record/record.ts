import type { Source } from '../agreement/schema.ts';
import { BEGINNING, type Day } from '../time/day.ts';
import type { Moment } from '../time/moment.ts';
import type { Statement, StatementKind } from './schema.ts';
import type { Tie } from './ties.ts';

/** Everything known: statements in the order of their files, and the sources that they rest on. */
export interface TreatyRecord {
  readonly statements: readonly Statement[];
  readonly sources: ReadonlyMap<string, Source>;
}

/** A record as loaded: what assessing takes, and the ties between agreements. */
export interface WholeRecord extends TreatyRecord {
  readonly ties: readonly Tie[];
}

type OfKind<K extends StatementKind> = Extract<Statement, { readonly kind: K }>;

/** Which statements take part: as known when, and under whose reading. */
export interface Perspective {
  /** Nothing that became known after this day. */
  readonly known: Day;
  readonly accepted: ReadonlySet<string>;
  readonly rejected: ReadonlySet<string>;
}

/** The record of one agreement from one perspective. */
export interface View {
  readonly of: <K extends StatementKind>(kind: K) => readonly OfKind<K>[];
  /** Statements that this perspective does not accept, for those who want to show them. */
  readonly unaccepted: readonly Statement[];
}

export function viewOf(record: TreatyRecord, agreement: string, perspective: Perspective): View {
  const byKind = new Map<StatementKind, Statement[]>();
  const unaccepted: Statement[] = [];
  for (const statement of concerning(record, agreement)) {
    if (knownSince(statement) > perspective.known) continue;
    const rejected = perspective.rejected.has(statement.id);
    if (rejected || (statement.contested && !perspective.accepted.has(statement.id))) {
      unaccepted.push(statement);
      continue;
    }
    const list = byKind.get(statement.kind);
    if (list) list.push(statement);
    else byKind.set(statement.kind, [statement]);
  }
  // Each list holds statements of its key's kind alone.
  return { of: <K extends StatementKind>(kind: K) => (byKind.get(kind) ?? []) as OfKind<K>[], unaccepted };
}

/** The statements of each agreement, and those of none, which concern all: found once for each record. */
const INDEX = new WeakMap<readonly Statement[], Map<string | undefined, { at: number; statement: Statement }[]>>();

/** What the record holds of one agreement and of things in general, in the order of its files. */
function concerning({ statements }: Pick<TreatyRecord, 'statements'>, agreement: string): readonly Statement[] {
  let index = INDEX.get(statements);
  if (!index) {
    index = Map.groupBy(
      statements.map((statement, at) => ({ at, statement })),
      (each) => each.statement.agreement,
    );
    INDEX.set(statements, index);
  }
  const [own = [], general = []] = [index.get(agreement), index.get(undefined)];
  // Everybody else's statements concern no agreement that the record does not know.
  if (own.length === 0) return general.map((each) => each.statement);
  return [...own, ...general].sort((a, b) => a.at - b.at).map((each) => each.statement);
}

/**
 * The day from which a statement counts as known: when it became public; where the record does not say, when it was
 * said, received or sent; failing that, the day that it is about. A month counts from its last day, so that an answer
 * "as known then" never uses what may have come later.
 */
export function knownSince(statement: Statement): Day {
  const when = statement.known ?? statement.said ?? receivedOf(statement) ?? overOf(statement) ?? aboutOf(statement);
  return when?.last ?? BEGINNING;
}

function receivedOf(statement: Statement): Moment | undefined {
  if (statement.kind === 'notification') return statement.received ?? statement.sent;
  return statement.kind === 'act' ? statement.received : undefined;
}

/** What an event or a number of inspections came to is not known before its last day. */
function overOf(statement: Statement): Moment | undefined {
  return statement.kind === 'event' || statement.kind === 'inspection' ? statement.to : undefined;
}

function aboutOf(statement: Statement): Moment | undefined {
  if ('on' in statement && statement.on) return statement.on;
  return 'from' in statement ? statement.from : undefined;
}
