import type { Facet } from '../agreement/facets.ts';
import { say } from '../words/language.ts';

/** What a facet says, beside that of the counterpart. */
export function facetWords(one: Facet | undefined, other: Facet | undefined): string | undefined {
  if (!one) return undefined;
  const words = say().facets[one.aspect].words as (value: unknown, other: unknown) => string; // Aspect and value belong together.
  return words(one.value, other?.value);
}
