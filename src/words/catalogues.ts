import { EN } from './en/catalogue.ts';
import { RU } from './ru/catalogue.ts';

/** Everything that is said, in one language. Each language has a folder; the compiler refuses one that lacks a sentence. */
export type Catalogue = typeof EN;

export const CATALOGUES = { en: EN, ru: RU } as const satisfies Readonly<Record<string, Catalogue>>;
