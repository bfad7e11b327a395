import type { Lexicon } from './meaning.ts';
import type { AgreementFile } from './schema.ts';

/** One of the two agreements, and which of its groups and terms have counterparts: these carry the same number. */
export interface Half {
  readonly file: AgreementFile;
  readonly groups: ReadonlyMap<string, number>;
  readonly lexicon: Lexicon;
  /** In which every term keeps its name, with a number of its own where it has no counterpart: for the words. */
  readonly names: Lexicon;
}
