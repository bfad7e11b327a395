/** Which of these belongs to which of those: the best counterparts first, and none below what counts as alike. */

export interface Paired {
  /** Places in the two lists. */
  readonly a: number;
  readonly b: number;
}

/**
 * Takes the best pair, then the best of what is left, down to the threshold. Of equal ones the pair that stands earliest
 * in both lists wins. No two pairs that compete for a place are equal in that too, so that the result does not depend on
 * which of the lists is called the first.
 */
export function pairUp<T>(
  as: readonly T[],
  bs: readonly T[],
  likeness: (a: T, b: T) => number,
  threshold: number,
): Paired[] {
  const candidates = as.flatMap((one, a) =>
    bs.flatMap((other, b) => {
      const score = Math.round(likeness(one, other) * 1e6); // So that the order of adding up does not decide.
      return score >= Math.round(threshold * 1e6) ? [{ a, b, score }] : [];
    }),
  );
  candidates.sort((one, other) => other.score - one.score || one.a + one.b - other.a - other.b || one.a - other.a);
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  const pairs: Paired[] = [];
  for (const { a, b } of candidates) {
    if (takenA.has(a) || takenB.has(b)) continue;
    takenA.add(a);
    takenB.add(b);
    pairs.push({ a, b });
  }
  return pairs.sort((one, other) => one.a - other.a);
}

/** How alike two names are, from 0 to 1; that they are the same counts for more than that all their words are. */
export function nameLikeness(a: string, b: string): number {
  return a === b ? 1 : 0.8 * share(stems(a), stems(b));
}

/** How many of the words that carry meaning two sentences share. */
export function textLikeness(a: string, b: string): number {
  return share(stems(a), stems(b));
}

/** What two sets have in common of what they have together. */
export function share<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const both = a.intersection(b).size;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}

const SMALL = new Set(
  'a an and any are as at be by each for from has have if in is it its no nor not of on only or other out party parties per so such than that the their them then these they this those to treaty under until up upon when where which who with within'.split(
    ' ',
  ),
);

/** Each text is held against many others. */
const STEMS = new Map<string, ReadonlySet<string>>();
const MOST_STEMS = 5000;

function stems(text: string): ReadonlySet<string> {
  const known = STEMS.get(text);
  if (known) return known;
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const found = new Set(words.filter((word) => word.length > 1 && !SMALL.has(word)).map(stem));
  if (STEMS.size >= MOST_STEMS) STEMS.clear();
  STEMS.set(text, found);
  return found;
}

/** `missiles` and `missile`, `limits` and `limited`: enough to tell that a word is the same. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(ations?|ions?|ings?|ed|es|s|e)$/, '') : word;
}
