import type { Flaw } from './flaw.ts';
import { blanks } from './lint-blanks.ts';
import { unknownCodes } from './lint-codes.ts';
import { boundToNobody, dutiesWithoutDeadline } from './lint-duties.ts';
import { conditionsOfForce, silentOnExit, withdrawalFlaws } from './lint-life.ts';
import { bareCounts, heldByStrangers, sameForEachItem, unverifiedLimits } from './lint-limits.ts';
import { endsBeforeStart, scheduleOrder, startsAfterEnd } from './lint-order.ts';
import { unusedGroups, unusedTerms } from './lint-uses.ts';
import { MOST_PROBLEMS, type Problem } from './problem.ts';
import type { AgreementFile } from './schema.ts';
import type { Places } from './zod-problems.ts';

/** What a drafter should look at, one function for each finding. Blanks come last: they are no mistakes. */
const FINDINGS: readonly ((agreement: AgreementFile) => Flaw[])[] = [
  conditionsOfForce,
  endsBeforeStart,
  scheduleOrder,
  startsAfterEnd,
  boundToNobody,
  heldByStrangers,
  unknownCodes,
  bareCounts,
  sameForEachItem,
  dutiesWithoutDeadline,
  withdrawalFlaws,
  silentOnExit,
  unverifiedLimits,
  unusedTerms,
  unusedGroups,
  blanks,
];

/** The warnings about an agreement that can be read, in the order of its file. The file stays usable with all of them. */
export function lintAgreement(agreement: AgreementFile, places: Pick<Places, 'placeOf'>): Problem[] {
  return FINDINGS.flatMap((find) => find(agreement))
    .slice(0, MOST_PROBLEMS)
    .map((flaw) => warningOf(flaw, places))
    .sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0));
}

export function warningOf({ path, ...flaw }: Flaw, places: Pick<Places, 'placeOf'>): Problem {
  return { ...flaw, at: places.placeOf(path), warning: true };
}
