import type { AgreementFile } from '../agreement/schema.ts';
import { daysFollowed, type Supposed, type Supposition, whatIf } from '../assess/what-if.ts';
import { type Tie, tiesOf } from '../record/ties.ts';
import type { Day } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { unwrap } from './problems.ts';
import { type Asking, askedOf, type Changes, type Library, questionOf } from './question.ts';

export interface Supposing {
  readonly agreement: AgreementFile;
  readonly suppositions: readonly Supposition[];
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
    const patches = changes.patches(agreement.id);
    const its = [...days, ...patches.flatMap((each) => each.from ?? [])];
    // Without a day of its own a supposition is about all that was, and about today.
    const span = asking.on === undefined ? daysFollowed(its.length > 0 ? its : [today]) : dayAlone(asking.on);
    const lapsed = suppositions.some((each) => each.kind === 'lapse' && each.at === undefined);
    const question = {
      ...questionOf(agreement, record, askedOf(asking, agreement, agreements)),
      ...(!lapsed && { span }),
    };
    const supposed = unwrap(whatIf(question, suppositions, patches, changes.statements));
    const touched = supposed.changed.some((each) => (each.after ?? each.before)?.kind === 'lifecycle');
    const ties = touched ? tiesOf(record.ties, agreement.id).dependents : [];
    return { agreement, suppositions, supposed, ties };
  });
}

function dayAlone(day: Day): Interval {
  return { from: day, to: day + 1 };
}
