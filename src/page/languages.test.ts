import { test } from 'node:test';
import { pageFor } from './routes.ts';
import { assertSound, assertSpeaksRussian, rendered, wholeSite } from './testing-pages.ts';

/** Pages that have no Russian test of their own, and the heaviest of the others: Cyrillic letters take two bytes each. */
const ADDRESSES = [
  '/parties',
  '/parties?q=кор',
  '/parties/RUS',
  '/parties/USA',
  '/parties/UKR?on=2024-01-01',
  '/parties/SUN',
  '/timeline',
  '/timeline?party=RUS',
  '/sources',
  '/sources?agreement=new-start',
  '/sources?grade=none',
  '/how',
  '/no-such-page',
  '/agreements/no-such-agreement',
  '/parties/ZZZ',
  '/parties/COK',
  '/parties/RUS?on=2060-01-01',
  '/timeline?party=XXX',
  '/agreements?q=zzzz',
  '/agreements/new-start/limits.launchers?party=CHN',
  '/what-if?agreement=nope',
  '/compare?a=new-start&b=nope',
] as const;

/** Names that are the same in every language: of a data set, a publisher, licences, and of what an address says. */
const NAMES = [
  'Natural Earth',
  'Our World in Data',
  'CC BY',
  'recalled',
  '/?on=2026-11-24&known=2026-11-24&lang=ru&record=test',
];

for (const address of ADDRESSES) {
  test(`in Russian: ${address}`, () => {
    const url = new URL(address, 'http://localhost');
    url.searchParams.set('lang', 'ru');
    const page = rendered(() => pageFor(wholeSite(), url), `${url.pathname}${url.search}`);
    assertSpeaksRussian(page, NAMES);
    assertSound(page);
  });
}
