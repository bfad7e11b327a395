/** Work that may be done piece by piece: between two of them somebody else can have a turn. */
export type Pieces<T> = Generator<undefined, T, undefined>;

/** All of the work, one piece after the other. */
export function atOnce<T>(work: Pieces<T>): T {
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
  }
}
