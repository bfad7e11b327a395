import type { Patch } from '../agreement/patch.ts';
import { quote } from '../agreement/problem.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { didYouMean } from '../agreement/suggest.ts';
import { daysFollowed, type Supposed, type Supposition, whatIf } from '../assess/what-if.ts';
import type { Act } from '../record/schema.ts';
import { type Tie, tiesOf } from '../record/ties.ts';
import type { Day } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { refuse, unwrap } from './problems.ts';
import { type Asking, askedOf, type Changes, type Library, questionOf } from './question.ts';

export interface Supposing {
  readonly agreement: AgreementFile;
  readonly suppositions: readonly Supposition[];
  readonly patches: readonly Patch[];
  readonly supposed: Supposed;
  /** What rests on the agreement, where its life would be another. */
  readonly ties: readonly Tie[];
}

/** What suppositions and patches would change of each agreement; `days` are those on which something is supposed to happen. */
export function whatIfFor(
  { agreements, record }: Library,
  suppose: (agreement: AgreementFile) => readonly Supposition[],
  days: readonly Day[],
  asking: Asking,
  changes: Changes,
  today: Day,
): Supposing[] {
  return agreements.map((agreement) => {
    const suppositions = suppose(agreement);
    for (const each of suppositions) if (each.kind === 'without') requireAct(agreement, record, each.act);
    const patches = changes.patches(agreement.id);
    const its = [...days, ...patches.flatMap((each) => each.from ?? [])];
    // Without a day of its own a supposition is about all that was, and about today.
    const span = asking.on === undefined ? daysFollowed(its.length > 0 ? its : [today]) : dayAlone(asking.on);
    // What has no day of its own reaches as far back as the agreement does.
    const whole = suppositions.some((each) => each.at === undefined);
    const question = {
      ...questionOf(agreement, record, askedOf(asking, agreement, agreements)),
      ...(!whole && { span }),
    };
    const supposed = unwrap(whatIf(question, suppositions, patches, changes.statements));
    const touched = supposed.changed.some((each) => (each.after ?? each.before)?.kind === 'lifecycle');
    const ties = touched ? tiesOf(record.ties, agreement.id).dependents : [];
    return { agreement, suppositions, patches, supposed, ties };
  });
}

/** The acts of an agreement, each of which may be supposed away. */
export function actsOf({ id }: AgreementFile, { statements }: Library['record']): Act[] {
  return statements.flatMap((each) => (each.kind === 'act' && each.agreement === id ? [each] : []));
}

function requireAct(agreement: AgreementFile, record: Library['record'], id: string): void {
  const known = actsOf(agreement, record).map((each) => each.id);
  if (known.includes(id)) return;
  refuse(`the act ${quote(id)}`, `an act of ${agreement.short} in the record`, didYouMean(id, known));
}

function dayAlone(day: Day): Interval {
  return { from: day, to: day + 1 };
}
