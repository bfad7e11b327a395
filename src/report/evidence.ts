import { provisionsOf } from '../agreement/agreement.ts';
import { statementsOf } from '../agreement/reason.ts';
import type { AgreementFile, Source } from '../agreement/schema.ts';
import type { Finding } from '../assess/finding.ts';
import type { TreatyRecord } from '../record/record.ts';
import type { Statement } from '../record/schema.ts';

/** What news and dates rest on: statements, and the sources behind them. */

/** Of hundreds of parties to whom the same happens, the reasons of the first speak for all. */
export const ASKED = 8;

export function evidenceOf(findings: readonly Finding[], recalled: (id: string) => boolean) {
  const explained = findings.slice(0, ASKED).map((each) => each.why());
  const statements = statementsOf(explained.flatMap(({ reason, because }) => [reason, ...because]));
  return { statements, isRecalled: findings.some((each) => each.recalled) || statements.some(recalled) };
}

/** The sources of statements, and of the provision where nothing was said, each once. */
export function sourcesOf(
  record: TreatyRecord,
  agreement: AgreementFile,
  statements: readonly Statement[],
  provision?: string,
): Source[] {
  const said = statements.flatMap((each) => each.sources);
  const ids = said.length > 0 ? said : (provisionsOf(agreement).find((each) => each.id === provision)?.sources ?? []);
  const own = agreement.sources ?? {};
  return [...new Set(ids)].flatMap((id) => record.sources.get(id) ?? own[id] ?? []);
}

interface Index {
  readonly of: (agreement: string) => readonly Statement[];
  readonly byId: ReadonlyMap<string, Statement>;
  readonly recalled: (id: string) => boolean;
}

const INDEXES = new WeakMap<readonly Statement[], Index>();

/** The statements of a record by agreement and by id, found once. */
export function indexOf({ statements }: TreatyRecord): Index {
  const found = INDEXES.get(statements);
  if (found) return found;
  const byAgreement = Map.groupBy(statements, (each) => each.agreement ?? '');
  const byId = new Map(statements.map((each) => [each.id, each]));
  const index: Index = {
    of: (agreement) => byAgreement.get(agreement) ?? [],
    byId,
    recalled: (id) => byId.get(id)?.confidence === 'recalled',
  };
  INDEXES.set(statements, index);
  return index;
}
