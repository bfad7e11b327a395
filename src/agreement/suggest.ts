import { distance } from 'fastest-levenshtein';
import { quote } from './problem.ts';

/** Of what was written; nobody means a word that is longer. */
const MOST_LETTERS = 100;

/** The known word that is nearest to what was written, where one is near enough. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const short = written.slice(0, MOST_LETTERS);
  let best: string | undefined;
  let least = Math.max(2, Math.ceil(short.length / 3)) + 1;
  for (const word of known) {
    const steps = distance(short.toLowerCase(), word.toLowerCase());
    if (steps < least) [best, least] = [word, steps];
  }
  return best;
}

/** `did you mean "limits"?` where one of the known words is near enough to what was written. */
export function didYouMean(written: string, known: readonly string[]): string | undefined {
  const best = nearest(written, known);
  if (best === undefined) return undefined;
  // A letter of another alphabet looks right and is not: say so rather than propose the word that the writer sees.
  const foreign = foreignLetter(written.slice(0, MOST_LETTERS));
  return `did you mean ${quote(best)}?${foreign ? ` (${foreign})` : ''}`;
}

/** `"а" is U+0430`, of the first character in a word that should have none outside ASCII. */
export function foreignLetter(written: string): string | undefined {
  const foreign = /[^\p{ASCII}]/u.exec(written)?.[0];
  return foreign && `${quote(foreign)} is ${codePoint(foreign)}`;
}

export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
