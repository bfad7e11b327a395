import type { Day } from '../src/time/day.ts';
import { dayWords as english } from '../src/words/en/grammar.ts';
import type { Language } from '../src/words/language.ts';
import { dayWords as russian } from '../src/words/ru/grammar.ts';

/** Of all that a language says, a script needs its days alone: the rest of its words stand on the page. */
const WORDS: Readonly<Record<Language, (day: Day) => string>> = { en: english, ru: russian };

/** `5 February 2018`, in the language of the page. */
export function dayWords(day: Day): string {
  const { lang } = document.documentElement;
  return (Object.hasOwn(WORDS, lang) ? WORDS[lang as Language] : english)(day); // One of its own keys.
}
