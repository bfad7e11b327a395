/** Work that may be done piece by piece: between two of them somebody else can have a turn. */
export type Pieces<T> = Generator<undefined, T, undefined>;

/** How far long work is: so many of so many runs. */
export interface Progress {
  readonly done: number;
  readonly runs: number;
}

/** Long work that tells how far it is after some of its pieces. */
export type TellingPieces<T> = Generator<Progress | undefined, T, undefined>;

/** All of the work, one piece after the other. */
export function atOnce<T>(work: TellingPieces<T>): T {
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
  }
}
