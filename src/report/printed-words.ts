import type { Finding } from '../assess/finding.ts';
import type { Tally } from '../record/schema.ts';
import { say } from '../words/language.ts';
import { numberWords } from '../words/words.ts';

/** What a surface needs to know of an agreement to say how whole the record's list of its parties is. */
export type Printed = (agreement: string) => Tally | undefined;

/** Those that an agreement binds under some reading. */
export function boundIn(life: readonly Finding[]): string[] {
  return [...new Set(life.filter((each) => each.status === 'met').map((each) => each.party))];
}

/** `145°`, where more parties are printed than the record names, so that nobody takes the count for the membership. */
export function printedBeyond(tally: Tally | undefined, life: readonly Finding[]): string {
  if (!tally || boundIn(life).length === 0 || tally.parties <= namedThen(tally, life)) return '';
  return `${numberWords(tally.parties)}${tally.confidence === 'recalled' ? '°' : ''}`;
}

/** Whom a depositary counts: those bound, suspended or about to be bound, and those that left after the total was printed. */
function namedThen({ on }: Tally, life: readonly Finding[]): number {
  const named = life.filter(
    ({ status, state, from }) =>
      status === 'met' || state === 'suspended' || state === 'deposited' || (state === 'ended' && from > on.first),
  );
  return new Set(named.map((each) => each.party)).size;
}

/** ` of 145° in print as of 2023`; nothing where the record names as many. */
export function ofPrinted(tally: Tally | undefined, life: readonly Finding[]): string {
  const number = printedBeyond(tally, life);
  return tally && number !== '' ? say().membership.ofPrinted(number, tally.on.text) : '';
}
