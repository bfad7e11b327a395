import type { ParsedPatch } from '../agreement/parse.ts';
import { type Patch, patchOf } from '../agreement/patch.ts';
import type { Problem } from '../agreement/problem.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { knowsReading, type Question } from '../assess/assess.ts';
import type { IsRecalled } from '../assess/confirmed.ts';
import type { TreatyRecord, WholeRecord } from '../record/record.ts';
import type { Statement } from '../record/schema.ts';
import { readStatements } from '../record/statements.ts';
import type { Day } from '../time/day.ts';
import { refuse, UsageProblems } from './problems.ts';

/** What is asked about: some agreements, and a record. */
export interface Library {
  readonly agreements: readonly AgreementFile[];
  readonly record: WholeRecord;
}

/** What every question about findings takes, on the command line and in a URL alike. */
export interface Asking {
  readonly on?: Day;
  readonly from?: Day;
  readonly to?: Day;
  readonly known?: Day;
  readonly party?: string;
  readonly reading?: string;
  readonly endsBy?: Day;
  readonly confirmedOnly?: boolean;
}

/** The patches of a question, sorted by the agreement that each of them changes, and the statements they bring along. */
export interface Changes {
  readonly patches: (agreement: string) => Patch[];
  readonly statements: readonly Statement[];
}

/** A patch that somebody hands in, with the name of its file. */
export interface GivenPatch extends ParsedPatch {
  readonly file: string;
}

export function changesOf(
  parsed: readonly GivenPatch[],
  agreements: readonly AgreementFile[],
  record: TreatyRecord,
): Changes {
  const problems: Problem[] = [];
  const statements = parsed.flatMap(({ patch, source }) => {
    const places = {
      placeOf: (path: readonly (string | number)[]) => source.placeOf(['statements', ...path]),
      placeOfKey: (path: readonly (string | number)[], key: string) => source.placeOfKey(['statements', ...path], key),
    };
    const sources = new Map([...record.sources, ...Object.entries(patch.sourceRegister ?? {})]);
    return readStatements(patch.statements ?? [], places, problems, { ...record, sources });
  });
  if (problems.length > 0) throw new UsageProblems(problems);
  for (const { file, patch } of parsed) {
    if (!agreements.some((agreement) => agreement.id === patch.agreement)) {
      refuse(`the patch ${file} for ${patch.agreement}`, `a patch for ${agreements.map((each) => each.id).join(', ')}`);
    }
  }
  return {
    patches: (agreement) =>
      parsed
        .filter(({ patch }) => patch.agreement === agreement)
        .map(({ patch, source }) => patchOf(patch.id, patch, (i) => source.placeOf(['patch', i]))),
    statements,
  };
}

/** The question about one agreement that the options ask. */
export function questionOf(
  agreement: AgreementFile,
  record: TreatyRecord,
  asking: Asking,
  changes = NO_CHANGES,
): Question {
  return {
    agreement,
    record,
    patches: changes.patches(agreement.id),
    statements: changes.statements,
    ...(asking.known !== undefined && { known: asking.known }),
    ...(asking.reading !== undefined && { reading: asking.reading }),
  };
}

/** What is asked of one of several agreements: a reading that some of them do not know is asked of the others alone. */
export function askedOf<A extends Asking>(
  asking: A,
  agreement: AgreementFile,
  agreements: readonly AgreementFile[],
): A {
  const { reading, ...rest } = asking;
  if (reading === undefined || knowsReading(agreement, reading)) return asking;
  const known = agreements.some((each) => knowsReading(each, reading));
  return known ? (rest as A) : asking; // `reading` may be left out of any question.
}

export const NO_CHANGES: Changes = { patches: () => [], statements: [] };

/** Which statements are known only from general knowledge; of one record, always the same function. */
export function recalledIn(record: TreatyRecord, statements: readonly Statement[] = []): IsRecalled {
  const known = RECALLED.get(record.statements) ?? recalledAmong(record.statements);
  RECALLED.set(record.statements, known);
  if (statements.length === 0) return known;
  const added = recalledAmong(statements);
  return (id) => known(id) || added(id);
}

const RECALLED = new WeakMap<readonly Statement[], IsRecalled>();

function recalledAmong(statements: readonly Statement[]): IsRecalled {
  const ids = new Set(statements.flatMap((each) => (each.confidence === 'recalled' ? [each.id] : [])));
  return (id) => ids.has(id);
}

/** Who stands behind a statement, in a few words: who said it, who published it, and whether that is confirmed. */
export function attributionIn(record: TreatyRecord, statements: readonly Statement[] = []): (id: string) => string {
  const byId = new Map([...record.statements, ...statements].map((each) => [each.id, each]));
  return (id) => {
    const statement = byId.get(id);
    if (!statement) return id;
    const publishers = statement.sources.map((source) => record.sources.get(source)?.publisher ?? source);
    return `${[...new Set(publishers)].slice(0, 3).join(', ')}${statement.confidence === 'recalled' ? ' °' : ''} (${id})`;
  };
}
