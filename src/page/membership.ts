import type { AgreementFile } from '../agreement/schema.ts';
import type { Finding } from '../assess/finding.ts';
import type { Members } from '../assess/standing.ts';
import type { Tally } from '../record/schema.ts';
import { crowdCounts } from '../report/status-text.ts';
import { dayWords, momentWords, numberWords, stateWords } from '../report/words.ts';
import type { Day } from '../time/day.ts';
import type { Site } from './site.ts';

/** How many states an agreement binds, and what is printed of it elsewhere: the record does not name every member of each. */

/** The last total that somebody printed, of a day no later than this one. */
export function printedTotal({ record }: Site, agreement: string, on: Day): Tally | undefined {
  return record.statements.findLast(
    (each): each is Tally => each.kind === 'tally' && each.agreement === agreement && each.on.last <= on,
  );
}

/** `, of 145° in print as of 2023`, where the record names fewer states than that; nothing where it does not. */
export function ofPrinted(site: Site, agreement: string, on: Day, bound: number): string {
  const tally = printedTotal(site, agreement, on);
  if (!tally || tally.parties <= bound) return '';
  const mark = tally.confidence === 'recalled' ? '°' : '';
  return `, of ${numberWords(tally.parties)}${mark} in print as of ${momentWords(tally.on.text)}`;
}

/** `in force since 3 September 1992; 193 bound, 1 signed.`, for an agreement of many. */
export function crowdSentence(
  site: Site,
  { id }: AgreementFile,
  life: readonly Finding[],
  { force, bound, disputed }: Pick<Members, 'force' | 'bound' | 'disputed'>,
  on: Day,
): string {
  const since = force.inForce && force.on !== undefined ? `in force since ${dayWords(force.on)}; ` : '';
  const counts = [...crowdCounts(life, stateWords), ...(disputed.length > 0 ? [`${disputed.length} disputed`] : [])];
  return `${since}${counts.join(', ')}${force.inForce ? ofPrinted(site, id, on, bound.length + disputed.length) : ''}.`;
}
