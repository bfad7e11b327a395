import { type ReasonCode, reason, statementsOf } from '../agreement/reason.ts';
import type { TreatyRecord } from '../record/record.ts';
import { holds, overlap } from '../time/interval.ts';
import type { Finding } from './finding.ts';

/** Whether a statement is known only from general knowledge. */
export type IsRecalled = (statement: string) => boolean;

/** Told beside an answer, which would be the same without it. */
const BESIDE: readonly ReasonCode[] = [
  'derived',
  'derived-equal',
  'derived-differs',
  'derived-unknown',
  'rival',
  'estimate',
];

/** A finding is no surer than its provision and the statements that it rests on. */
export function isUnconfirmed(finding: Finding, isRecalled: IsRecalled): boolean {
  if (finding.recalled) return true;
  const { reason: answer, because } = finding.why();
  const basis = because.filter((each) => !BESIDE.includes(each.code));
  return statementsOf([answer, ...basis]).some(isRecalled);
}

/**
 * The record without what is only recalled, save the legal acts: without a recalled end an agreement would seem to be in
 * force, which is worse than saying that the answer is not confirmed.
 */
export function confirmedRecord<R extends TreatyRecord>(record: R): R {
  const statements = record.statements.filter((each) => each.kind === 'act' || each.confidence === 'confirmed');
  return { ...record, statements };
}

/**
 * The findings as far as they are confirmed. One that rests on a recalled provision or statement, or on days of a life
 * that does, is undetermined: the answer is kept as what it would be and is not given.
 */
export function confirmedOnly(findings: readonly Finding[], isRecalled: IsRecalled): Finding[] {
  const doubtful = findings.filter((each) => each.kind === 'lifecycle' && isUnconfirmed(each, isRecalled));
  const inDoubt = (finding: Finding): boolean =>
    doubtful.some(
      (each) => each.agreement === finding.agreement && each.party === finding.party && overlap(each, finding),
    );
  return findings.map((each) => {
    // Where there is no answer there is none to withhold.
    if (each.status === 'undetermined') return each;
    if (!isUnconfirmed(each, isRecalled) && (each.kind === 'lifecycle' || !inDoubt(each))) return each;
    const { measured: _measured, excused: _excused, ...rest } = each;
    const why = () => ({
      reason: reason('unconfirmed', { status: each.status }, { cite: each.provision }),
      because: [],
    });
    return { ...rest, status: 'undetermined', withheld: true, why };
  });
}

/** Whether a finding of the day was withheld because it is not confirmed. */
export function withheldOn(findings: readonly Finding[], day: number): Finding[] {
  return findings.filter((each) => each.withheld === true && holds(each, day));
}
