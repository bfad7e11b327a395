import { isState } from '../agreement/states.ts';
import type { Pieces } from '../time/pieces.ts';
import { inLanguage, say } from '../words/language.ts';
import { agreementPage } from './agreement.ts';
import { agreementsPage } from './agreements.ts';
import { comparePage } from './compare.ts';
import { draftPage } from './draft.ts';
import { endingOf } from './endings.ts';
import { howPage } from './how.ts';
import { documentOf } from './layout.ts';
import { datesPieces, livesPieces } from './lives.ts';
import { badPage, notFoundPage, type Suggestion } from './not-found.ts';
import { partiesPage, standingsOn } from './parties.ts';
import { partyPage } from './party.ts';
import { provisionPage } from './provision.ts';
import { rangePage } from './range.ts';
import { scenariosPage } from './scenarios.ts';
import { scenariosAsked } from './scenarios-asked.ts';
import { bothPieces } from './scenarios-run.ts';
import type { Page, Site } from './site.ts';
import { sourcesPage } from './sources.ts';
import { timelinePage } from './timeline.ts';
import { todayPage } from './today.ts';
import { isBad, languageOf, readView, type View } from './view.ts';
import { whatIfPage } from './what-if.ts';

type PlainPage = (site: Site, view: View) => Page;

const PAGES: ReadonlyMap<string, PlainPage> = new Map([
  ['', todayPage],
  ['agreements', agreementsPage],
  ['parties', partiesPage],
  ['timeline', timelinePage],
  ['what-if', whatIfPage],
  ['scenarios', scenariosPage],
  ['compare', comparePage],
  ['range', rangePage],
  ['draft', draftPage],
  ['sources', sourcesPage],
  ['how', howPage],
]);

/**
 * Works out what the page at an address needs and takes long, piece by piece and as data: a server has others to answer
 * meanwhile. What is not worked out here the page works out itself.
 */
export function* readyFor(site: Site, url: URL): Pieces<void> {
  const view = readView(url, site.today);
  const [folder = '', id] = namesIn(endingOf(url.pathname)?.path ?? url.pathname) ?? [];
  if (isBad(view)) return;
  const { scenarios } = site;
  if (folder === 'scenarios' && id === undefined && scenarios && scenarios.files.size > 0) {
    const asked = scenariosAsked(scenarios, view);
    if (asked.troubles.length === 0) yield* bothPieces({ ...site, scenarios }, view, asked);
    return;
  }
  const party = folder === 'parties' ? id?.toUpperCase() : undefined;
  if (party === undefined && (id !== undefined || !OF_ALL.includes(folder))) return;
  yield* livesPieces(site, view);
  if (folder === '' || (party !== undefined && isState(party))) yield* datesPieces(site, view, party);
}

/** Where most people go first: every plain page, every agreement and every state, as of today. */
export function firstPaths(site: Site): string[] {
  const states = standingsOn(site, plainView(site, new URL('http://localhost/')));
  return [
    ...[...PAGES.keys()].map((name) => `/${name}`),
    ...site.agreements.map(({ id }) => `/agreements/${id}`),
    ...states.map(({ code }) => `/parties/${code}`),
  ];
}

/** Pages about all agreements. */
const OF_ALL: readonly string[] = ['', 'agreements', 'parties', 'timeline'];

/** The page with the draft that somebody has sent. */
export function draftedFor(
  site: Site,
  url: URL,
  draft: string,
): { readonly status: Page['status']; readonly html: string } {
  return inLanguage(languageOf(url), () => {
    const view = readView(url, site.today);
    const page = isBad(view) ? badPage(view) : draftPage(site, view, draft);
    return { status: page.status, html: documentOf(site, isBad(view) ? plainView(site, url) : view, page) };
  });
}

/** The page at an address, with the view that the address asks for; what is wrong with it is told on a page as well. */
export function pageFor(site: Site, url: URL): Page & { readonly view: View } {
  const view = readView(url, site.today);
  if (isBad(view)) return { ...badPage(view), view: plainView(site, url) };
  const names = namesIn(url.pathname);
  return { ...(names ? routed(site, view, names) : lost(url.pathname)), view };
}

function routed(site: Site, view: View, names: readonly string[]): Page {
  const [folder = '', id, ...rest] = names;
  if (id === undefined) return PAGES.get(folder)?.(site, view) ?? lost(view.path);
  // Citations have slashes in them, and not everybody escapes these.
  if (folder === 'agreements') {
    return rest.length === 0 ? agreementPage(site, view, id) : provisionPage(site, view, id, rest.join('/'));
  }
  if (folder === 'parties' && rest.length === 0) return partyPage(site, view, id.toUpperCase());
  return lost(view.path);
}

/** The names in a path, decoded; nothing where one of them cannot be. A slash at the end makes no difference. */
function namesIn(path: string): string[] | undefined {
  try {
    return path
      .replace(/^\/+|\/+$/g, '')
      .split('/')
      .map(decodeURIComponent);
  } catch {
    // A `%` that begins no character: the address was cut or made up.
    return undefined;
  }
}

function lost(path: string): Page {
  const shown = path.length > 120 ? `${path.slice(0, 120)}…` : path;
  const near = [...PAGES.keys()].filter((each) => each !== '' && path.toLowerCase().includes(each.slice(0, 4)));
  return notFoundPage(
    say().notFound.kinds.page(shown),
    near.map((each): Suggestion => ({ href: `/${each}`, label: `/${each}` })),
  );
}

/** What is shown around a page that says that its address cannot be read. */
function plainView({ today }: Site, url: URL): View {
  return {
    path: url.pathname.replace(/^\/{2,}/, '/'),
    on: today,
    dated: false,
    ...{ known: undefined, party: undefined, reading: undefined, language: languageOf(url) },
    rest: new Map(),
  };
}
