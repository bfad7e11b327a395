import type { Catalogue } from '../src/words/catalogues.ts';

/** In a worker, in the place of `src/words/catalogues.ts`: the words of the language that the worker is named for, and no others. */
export const CATALOGUES: { readonly [language: string]: Catalogue } =
  self.name === 'ru'
    ? { ru: (await import('../src/words/ru/catalogue.ts')).RU }
    : { en: (await import('../src/words/en/catalogue.ts')).EN };
