import { h } from 'preact';
import { type Cited, citeBibtex, citeText } from '../report/cite.ts';
import type { Html, Page, Site } from './site.ts';
import { hrefOf, type View, wholeState } from './view.ts';

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
  const frozen = hrefOf({ ...view, dated: true, known: view.known ?? site.today }, view.path, {
    ...wholeState(view),
    record: site.digest,
  });
  const known = view.known ?? site.today;
  const cited: Cited = { title: page.title, on: view.on, known, digest: site.digest, address: frozen };
  return [
    page.sources && page.sources.length > 0 ? sourceNote(site, page.sources) : null,
    h(
      'section',
      { class: 'use' },
      h('h2', null, 'Use this page'),
      page.twins && page.twins.length > 0
        ? h(
            'p',
            null,
            'As data: ',
            page.twins.map(({ href, label }, i) => [i > 0 ? ' · ' : '', h('a', { href }, label)]),
          )
        : null,
      page.command === undefined
        ? null
        : h(
            'details',
            null,
            h('summary', null, 'Reproduce'),
            h('pre', null, h('code', null, reproduction(page.command, page.twins?.[0]?.href))),
          ),
      h(
        'details',
        null,
        h('summary', null, 'Cite and link'),
        h('p', null, citeText(cited)),
        h('pre', null, h('code', null, citeBibtex(cited))),
        h('p', null, h('a', { href: frozen }, 'The same page, frozen: its days and the record stand in its address')),
      ),
    ),
    h(
      'p',
      { class: 'small' },
      `Record and library ${site.digest}. ° marks what is only recalled and not confirmed from a source. Servanda does not decide who is right. This page loads nothing from any other site and sends nothing to one.`,
    ),
  ];
}

function sourceNote(site: Site, ids: readonly string[]): Html {
  const known = [...new Set(ids)].map((id) => [id, site.record.sources.get(id)] as const);
  return h(
    'details',
    { class: 'sources' },
    h('summary', null, `Sources of this page (${known.length})`),
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
