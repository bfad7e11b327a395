import { CATALOGUES, type Catalogue } from './catalogues.ts';

export type Language = keyof typeof CATALOGUES;

export const LANGUAGES: readonly Language[] = ['en', 'ru'];

/** Each in itself, for those who read no other. */
export const NAMES: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский' };

/** As long as nobody asks for another one. */
export const DEFAULT_LANGUAGE: Language = 'en';

let tongue: Language = DEFAULT_LANGUAGE;

export function isLanguage(text: string): text is Language {
  return LANGUAGES.some((each) => each === text);
}

/**
 * Does the work with everything in it said in a language. Words stand at the end of every path, so that the language
 * would be an argument of nearly every function above `assess`; it is the one thing that they take from around them.
 * The work must not wait for anything: the language is that of the call, not of what comes after it.
 */
export function inLanguage<T>(language: Language, work: () => T): T {
  const before = tongue;
  tongue = language;
  try {
    return work();
  } finally {
    tongue = before;
  }
}

/** The language that is being spoken. */
export function language(): Language {
  return tongue;
}

/** How the language is written; Arabic, when it comes, from right to left. */
export function direction(): 'ltr' | 'rtl' {
  return say().grammar.direction;
}

/** What is said in the language that is being spoken, of words that stand in each. */
export function spoken<T>(words: Readonly<Record<Language, T>>): T {
  return words[tongue];
}

/** The sentences of the language that is being spoken: `say().today.title(...)`. */
export function say(): Catalogue {
  return CATALOGUES[tongue];
}
