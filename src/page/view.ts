import { type Day, formatDay, parseDay } from '../time/day.ts';
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES, type Language, say } from '../words/language.ts';

/** The state of a page, all of it in its URL: what is asked about, as it was when, as known when, by whom. */
export interface View {
  readonly path: string;
  readonly on: Day;
  /** Whether the day stands in the URL, or is that of today. */
  readonly dated: boolean;
  readonly known: Day | undefined;
  readonly party: string | undefined;
  readonly reading: string | undefined;
  readonly language: Language;
  /** Everything else that the URL says, known to the page or not: nothing is dropped. */
  readonly rest: ReadonlyMap<string, readonly string[]>;
}

const OWN = ['on', 'known', 'party', 'reading', 'lang'];

/** What is wrong with a URL, to be told on a page of its own. */
export interface BadView {
  readonly key: string;
  readonly found: string;
  readonly expected: string;
}

export function readView(url: URL, today: Day): View | BadView {
  const { searchParams } = url;
  const day = (key: string): Day | undefined | BadView => {
    const text = searchParams.get(key);
    if (text === null || text === '') return undefined;
    return parseDay(text) ?? { key, found: text, expected: say().notFound.expected.day };
  };
  const [on, known] = [day('on'), day('known')];
  if (typeof on === 'object') return on;
  if (typeof known === 'object') return known;
  const party = searchParams.get('party') ?? '';
  if (party !== '' && !/^[A-Za-z]{3}$/.test(party)) {
    return { key: 'party', found: party, expected: say().notFound.expected.party };
  }
  const language = searchParams.get('lang') || DEFAULT_LANGUAGE;
  if (!isLanguage(language)) return { key: 'lang', found: language, expected: LANGUAGES.join(', ') };
  const rest = new Map<string, readonly string[]>();
  for (const key of searchParams.keys()) if (!OWN.includes(key)) rest.set(key, searchParams.getAll(key));
  return {
    // Two slashes at the beginning of a link name another site.
    path: url.pathname.replace(/^\/{2,}/, '/'),
    on: on ?? today,
    dated: on !== undefined,
    known,
    party: party === '' ? undefined : party.toUpperCase(),
    reading: searchParams.get('reading') || undefined,
    language,
    rest,
  };
}

/** The language that a URL asks for; the usual one where it asks for none that there is. */
export function languageOf({ searchParams }: URL): Language {
  const asked = searchParams.get('lang') ?? '';
  return isLanguage(asked) ? asked : DEFAULT_LANGUAGE;
}

export function isBad(view: View | BadView): view is BadView {
  return 'expected' in view;
}

/** Machines get one language; what they are told is named by codes. */
function speaks(path: string): boolean {
  return !/^\/(api|feeds|assets)\//.test(path);
}

type Change = { readonly [key: string]: string | undefined };

/** The address of a page with the days of this one, and with what is changed; `undefined` takes a key away. */
export function hrefOf(view: View, path: string, change: Change = {}): string {
  const own: Change = {
    on: view.dated ? formatDay(view.on) : undefined,
    known: view.known === undefined ? undefined : formatDay(view.known),
    lang: view.language === DEFAULT_LANGUAGE || !speaks(path) ? undefined : view.language,
  };
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...own, ...change })) {
    if (value !== undefined && value !== '') params.set(key, value);
  }
  const query = params.toString();
  return query === '' ? path : `${path}?${query}`;
}

/** The address of a view with everything that was asked with it; under another path, or with something changed. */
export function sameHref(view: View, change: Change = {}, path = view.path): string {
  const own = hrefOf(view, path, { party: view.party, reading: view.reading });
  const params = new URLSearchParams(own.slice(path.length));
  for (const [key, values] of view.rest) for (const value of values) if (value !== '') params.append(key, value);
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) params.delete(key);
    else params.set(key, value);
  }
  return params.size === 0 ? path : `${path}?${params}`;
}

/** What is frozen rests on a record, and on what is known by a day. */
interface Frozen {
  readonly today: Day;
  readonly digest: string;
}

/** The view with both of its days and the record, the same whenever it is opened. */
export function frozenView(view: View, { today, digest }: Frozen): View {
  const { chart: _chart, embed: _embed, ...rest } = Object.fromEntries(view.rest);
  const frozen = new Map(Object.entries({ ...rest, record: [digest] }));
  return { ...view, dated: true, known: view.known ?? today, rest: frozen };
}

export function frozenHref(view: View, site: Frozen): string {
  return sameHref(frozenView(view, site));
}

/** One value of something else that the URL says. */
export function valueIn(view: View, key: string): string | undefined {
  return view.rest.get(key)?.[0] || undefined;
}

/** Whether the page is asked for as a part of another. */
export function isEmbedded(view: View): boolean {
  return valueIn(view, 'embed') === '1';
}
