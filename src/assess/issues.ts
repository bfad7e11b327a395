import type { AgreementFile } from '../agreement/schema.ts';
import type { Statement } from '../record/schema.ts';

/** Readings of an agreement that are about the same thing: what one side accepts and the other rejects. */
export type Issue = readonly string[];

/** Acts that say whether an agreement binds at all. */
const OF_LIFE: readonly string[] = [
  'entry-into-force',
  'notice-of-withdrawal',
  'revocation',
  'suspension',
  'suspension-ended',
  'termination',
];

/**
 * What an agreement is disputed about, the weightiest first: whether it binds at all, then what counts towards a limit,
 * then the rest as the file has it. Readings are about the same where they touch the same statements.
 */
export function issuesOf({ readings }: AgreementFile, statements: readonly Statement[]): Issue[] {
  const issues: { readonly ids: string[]; readonly about: Set<string> }[] = [];
  for (const [id, { patch }] of Object.entries(readings)) {
    const about = patch.flatMap((each) => [...(each.accept ?? []), ...(each.reject ?? [])]);
    const same = issues.find((issue) => about.some((each) => issue.about.has(each)));
    if (!same) issues.push({ ids: [id], about: new Set(about) });
    else {
      same.ids.push(id);
      for (const each of about) same.about.add(each);
    }
  }
  const disputed = new Set(issues.flatMap(({ about }) => [...about]));
  const weights = new Map(statements.filter(({ id }) => disputed.has(id)).map((each) => [each.id, weightOf(each)]));
  const weight = (about: ReadonlySet<string>): number =>
    Math.max(0, ...[...about].map((each) => weights.get(each) ?? 0));
  return issues.sort((a, b) => weight(b.about) - weight(a.about)).map(({ ids }) => ids);
}

function weightOf(statement: Statement): number {
  if (statement.kind === 'act') return OF_LIFE.includes(statement.act) ? 2 : 0;
  return statement.kind === 'holding' ? 1 : 0;
}
