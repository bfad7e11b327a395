import { h } from 'preact';
import { type Cited, citeBibtex, citeText } from '../report/cite.ts';
import { say } from '../words/language.ts';
import { endingHref } from './endings.ts';
import type { Html, Page, Site } from './site.ts';
import { frozenHref, type View } from './view.ts';

/** The same answer on the command line and, where there is one, over HTTP from the address that `npm start` prints. */
function reproduction(command: string, twin: string | undefined): string {
  const lines = [`npm run -s servanda -- ${command}`];
  if (twin !== undefined) lines.push(`curl '${LOCAL}${twin.replaceAll("'", '%27')}'`);
  return lines.join('\n');
}

/** Where `npm start` answers unless it is told otherwise. */
const LOCAL = 'http://127.0.0.1:4660';

/** What stands below every page: what it rests on, and how to use it elsewhere. */
export function foot(site: Site, view: View, page: Page): Html {
  const words = say().foot;
  const frozen = frozenHref(view, site);
  const known = view.known ?? site.today;
  const cited: Cited = { title: page.title, on: view.on, known, digest: site.digest, address: frozen };
  return [
    page.sources && page.sources.length > 0 ? sourceNote(site, page.sources) : null,
    h(
      'section',
      { class: 'use' },
      h('h2', null, words.use),
      h('p', { id: 'as-data' }, forms(view, page)),
      page.command === undefined
        ? null
        : h(
            'details',
            null,
            h('summary', null, words.reproduce),
            h('pre', null, h('code', null, reproduction(page.command, page.twins?.[0]?.href))),
          ),
      h(
        'details',
        null,
        h('summary', null, words.cite),
        h('p', null, citeText(cited)),
        h('pre', null, h('code', null, citeBibtex(cited))),
        h('p', null, h('a', { href: frozen }, words.frozen)),
      ),
    ),
    h('p', { class: 'small' }, words.rests(site.digest)),
  ];
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

function sourceNote(site: Site, ids: readonly string[]): Html {
  const known = [...new Set(ids)].map((id) => [id, site.record.sources.get(id)] as const);
  return h(
    'details',
    { class: 'sources' },
    h('summary', null, say().foot.sources(known.length)),
    h(
      'ul',
      null,
      known.map(([id, source]) =>
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
  );
}
