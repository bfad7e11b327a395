import { h } from 'preact';
import { type Cited, citeBibtex, citeCsl, citeText } from '../report/cite.ts';
import { say } from '../words/language.ts';
import { embedPart } from './embed.ts';
import { endingHref } from './endings.ts';
import { inEnglish } from './marks.ts';
import { reproductionOf } from './reproduce.ts';
import { type Html, type Page, type Site, sourceById } from './site.ts';
import { frozenHref, hrefOf, type View } from './view.ts';

/** What stands below every page: what it rests on, and how to use it elsewhere. */
export function foot(site: Site, view: View, page: Page): Html {
  const words = say().foot;
  return [
    page.sources && page.sources.length > 0 ? sourceNote(site, view, page.sources) : null,
    h(
      'section',
      { class: 'use', id: 'use' },
      h('h2', null, words.use),
      page.status === 200 ? h('p', null, h('a', { href: citedOf(site, view, page).address }, words.frozen)) : null,
      h('p', { id: 'as-data' }, forms(view, page)),
      reproducePart(site, page),
      citePart(site, view, page),
      page.status === 200 ? embedPart(site, view, page) : null,
    ),
    h('p', { class: 'small' }, words.rests(site.digest)),
  ];
}

function reproducePart(site: Site, page: Page): Html {
  const words = say().foot;
  const found = reproductionOf(site, page);
  if (!found) return null;
  const ways = [
    [words.onCommandLine, found.command],
    [words.overHttp, found.curl],
    [words.inTypeScript, found.typescript],
  ];
  return h(
    'details',
    { class: 'reproduce' },
    h('summary', null, words.reproduce),
    ways.map(([means, code]) =>
      code === undefined ? null : [h('p', null, means), h('pre', null, h('code', null, code))],
    ),
  );
}

/** How a page is cited: frozen, and as of the day of the answer. */
export function citedOf({ today, digest, origin }: Site, view: View, { title }: Pick<Page, 'title'>): Cited {
  const address = frozenHref(view, { today, digest });
  return { title, on: view.on, known: view.known ?? today, digest, address, origin, read: today };
}

function citePart(site: Site, view: View, page: Page): Html {
  const words = say().foot;
  const cited = citedOf(site, view, page);
  return h(
    'details',
    null,
    h('summary', null, words.cite),
    h('p', null, citeText(cited)),
    [citeBibtex(cited), citeCsl(cited).trimEnd()].map((text) => h('pre', null, h('code', null, text))),
    page.status === 200
      ? h(
          'p',
          null,
          `${words.download} `,
          h('a', { href: endingHref(view, 'bib') }, 'BibTeX'),
          ' · ',
          h('a', { href: endingHref(view, 'csl.json') }, 'CSL-JSON'),
        )
      : null,
  );
}

/** The page in all other forms that there are of it. */
function forms(view: View, page: Page): Html {
  const links = [...(page.twins ?? []), ...pictures(view, page)].map(({ href, label }) => h('a', { href }, label));
  if (links.length === 0) return null;
  return [`${say().foot.asData} `, links.map((link, i) => [i > 0 ? ' · ' : '', link])];
}

/** The drawing that a page begins with, for its head and its foot; each other has its links below itself. */
export function pictures(view: View, { figures = [] }: Pick<Page, 'figures'>): NonNullable<Page['twins']> {
  const [first] = figures;
  if (!first) return [];
  const which = figures.length > 1 ? ` (${first.name})` : '';
  return [
    { href: endingHref(view, 'svg'), label: `SVG${which}`, type: 'image/svg+xml' },
    { href: endingHref(view, 'png'), label: `PNG${which}`, type: 'image/png' },
  ];
}

/** As many sources stand below a page; all of them are on a page of their own. */
const MOST_SOURCES = 24;

function sourceNote(site: Site, view: View, ids: readonly string[]): Html {
  const words = say().foot;
  const known = [...new Set(ids)].map((id) => [id, sourceById(site, id)] as const);
  const more = known.length - MOST_SOURCES;
  return h(
    'details',
    { class: 'sources' },
    h('summary', null, words.sources(known.length)),
    h(
      'ul',
      inEnglish(),
      known
        .slice(0, MOST_SOURCES)
        .map(([id, source]) =>
          h(
            'li',
            null,
            source ? `${source.publisher}, ${source.title}` : id,
            source?.url !== undefined && /^https?:\/\//.test(source.url)
              ? [' ', h('a', { href: source.url }, new URL(source.url).host)]
              : null,
          ),
        ),
    ),
    more > 0
      ? h(
          'p',
          null,
          words.moreSources(more, (each) => h('a', { href: hrefOf(view, '/sources') }, each)),
        )
      : null,
  );
}
