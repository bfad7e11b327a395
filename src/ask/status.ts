import type { AgreementFile } from '../agreement/schema.ts';
import { confirmedOnly } from '../assess/confirmed.ts';
import type { Finding, LifecycleState } from '../assess/finding.ts';
import { lifeOn } from '../assess/standing.ts';
import { type Day, FOREVER } from '../time/day.ts';
import { type Named, refuse, unwrap } from './problems.ts';
import { type Asking, askedOf, type Changes, type Library, questionOf, recalledIn } from './question.ts';

/** What can come to an end: who has only signed, or is out, has nothing that would. */
const HOLDING: readonly LifecycleState[] = [
  'provisional',
  'in-force',
  'notice-running',
  'suspended',
  'suspended-in-part',
];

export interface Standing {
  readonly agreement: AgreementFile;
  readonly life: readonly Finding[];
}

/** Which agreements bind whom on a day; what is not confirmed stands among it as withheld, where that was asked. */
export function statusFor(
  { agreements, record }: Library,
  asking: Asking,
  day: Day,
  changes: Changes,
  named: Named,
): Standing[] {
  const { party, endsBy } = asking;
  const isRecalled = recalledIn(record, changes.statements);
  const told = agreements.map((agreement) => {
    const findings = unwrap(
      lifeOn(questionOf(agreement, record, askedOf(asking, agreement, agreements), changes), day),
    );
    return { agreement, findings: asking.confirmedOnly ? confirmedOnly(findings, isRecalled) : findings };
  });
  const known = new Set(told.flatMap(({ findings }) => findings.map((each) => each.party)));
  if (party !== undefined && !known.has(party)) {
    refuse(
      `${named('party')} ${party}`,
      'a state that some agreement in the library names or whose acts the record has',
    );
  }
  return told.flatMap(({ agreement, findings }) => {
    const life = findings.filter(
      (each) =>
        (party === undefined || each.party === party) &&
        // Before anything happened there is nothing to tell of a state.
        (each.state !== 'unsigned' || party !== undefined) &&
        (endsBy === undefined ||
          (HOLDING.includes(each.state ?? 'unsigned') && each.to < FOREVER && each.to <= endsBy)),
    );
    return life.length > 0 ? [{ agreement, life }] : [];
  });
}
