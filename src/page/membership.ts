import type { AgreementFile } from '../agreement/schema.ts';
import type { Finding } from '../assess/finding.ts';
import type { Members } from '../assess/standing.ts';
import { printedTotal } from '../record/printed.ts';
import { crowdCounts } from '../report/status-text.ts';
import type { Day } from '../time/day.ts';
import { say } from '../words/language.ts';
import { stateWords } from '../words/words.ts';
import type { Site } from './site.ts';

/** How many states an agreement binds, and what is printed of it elsewhere: the record does not name every member of each. */

/** `in force since 3 September 1992; 193 bound, 1 signed.`, for an agreement of many. */
export function crowdSentence(
  site: Site,
  { id }: AgreementFile,
  life: readonly Finding[],
  { force, disputed }: Pick<Members, 'force' | 'disputed'>,
  on: Day,
): string {
  const counts = crowdCounts(life, printedTotal(site.record, id, on), stateWords);
  return say().membership.crowd(force.inForce ? force.on : undefined, counts, disputed.length);
}
