import { sameHref, type View } from './view.ts';

/** What else a page is given as, by the ending of its address. */
const ENDINGS = ['json', 'csv', 'svg', 'png', 'csl.json', 'bib'] as const;

export type Ending = (typeof ENDINGS)[number];

const ENDED = /^(\/.*?)\/*\.(json|csv|svg|png|csl\.json|bib)$/;

/** The first page has no name of its own. */
const FIRST = '/index';

/** The address of a page in another form: all that was asked with it, and another ending. */
export function endingHref(
  view: View,
  ending: Ending,
  change: { readonly [key: string]: string | undefined } = {},
): string {
  const path = view.path.replace(/\/+$/, '') || FIRST;
  return sameHref(view, { embed: undefined, ...change }, `${path}.${ending}`);
}

/** The page that a path with an ending is a form of, and which form; nothing where it has none. */
export function endingOf(path: string): { readonly path: string; readonly ending: Ending } | undefined {
  const [, page, ending] = ENDED.exec(path) ?? [];
  const known = ENDINGS.find((each) => each === ending);
  if (page === undefined || known === undefined) return undefined;
  return { path: page === FIRST ? '/' : page, ending: known };
}
