import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { dayWords } from '../report/words.ts';
import { formatDay } from '../time/day.ts';
import type { Html, Page, Site } from './site.ts';
import { hrefOf, type View } from './view.ts';

const NAVIGATION: readonly (readonly [path: string, name: string])[] = [
  ['/', 'Today'],
  ['/agreements', 'Agreements'],
  ['/parties', 'Parties'],
  ['/timeline', 'Timeline'],
  ['/what-if', 'What if'],
  ['/compare', 'Compare'],
  ['/draft', 'Draft'],
  ['/sources', 'Sources'],
  ['/how', 'How it works'],
];

/** A whole document: head, navigation, the bar with the days, the page, and what it rests on. Works without script. */
export function documentOf(site: Site, view: View, page: Page): string {
  const html = h(
    'html',
    { lang: 'en' },
    h(
      'head',
      null,
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', null, `${page.title} · Servanda`),
      h('link', { rel: 'stylesheet', href: '/assets/style.css' }),
      (page.twins ?? []).map(({ href, type, label }) => h('link', { rel: 'alternate', href, type, title: label })),
    ),
    h(
      'body',
      null,
      h('a', { class: 'skip', href: '#main' }, 'Skip to the page'),
      h('header', null, head(view)),
      h('main', { id: 'main' }, h('h1', null, page.title), page.body),
      h('footer', null, foot(site, view, page)),
    ),
  );
  return `<!doctype html>\n${renderToString(html)}\n`;
}

function head(view: View): Html {
  const here = NAVIGATION.filter(([path]) => view.path === path || (path !== '/' && view.path.startsWith(path))).at(-1);
  return [
    h('a', { class: 'home', href: hrefOf(view, '/') }, 'Servanda'),
    h(
      'nav',
      { 'aria-label': 'Pages' },
      h(
        'ul',
        null,
        NAVIGATION.map(([path, name]) =>
          h(
            'li',
            null,
            h('a', { href: hrefOf(view, path), ...(here?.[0] === path && { 'aria-current': 'page' }) }, name),
          ),
        ),
      ),
    ),
    h('details', { class: 'when' }, h('summary', null, whenWords(view), h('span', null, 'change')), daysForm(view)),
  ];
}

/** The days of the page in words, since browsers write dates as their own country does. */
function whenWords({ on, known }: View): string {
  return `On ${dayWords(on)}${known === undefined ? '' : `, as known on ${dayWords(known)}`} `;
}

function daysForm(view: View): Html {
  const kept = [...view.rest].flatMap(([key, values]) => values.map((value) => [key, value] as const));
  const own = [['party', view.party] as const, ['reading', view.reading] as const];
  return h(
    'form',
    { class: 'days', method: 'get', action: view.path },
    [...kept, ...own].map(([name, value]) =>
      value === undefined ? null : h('input', { type: 'hidden', name, value }),
    ),
    h('label', null, 'On ', h('input', { type: 'date', name: 'on', value: formatDay(view.on), required: true })),
    h(
      'label',
      null,
      'as known on ',
      h('input', { type: 'date', name: 'known', value: view.known === undefined ? '' : formatDay(view.known) }),
    ),
    h('button', { type: 'submit' }, 'Show'),
  );
}

function foot(site: Site, view: View, page: Page): Html {
  const frozen = hrefOf({ ...view, dated: true, known: view.known ?? site.today }, view.path, {
    party: view.party,
    reading: view.reading,
    ...Object.fromEntries([...view.rest].map(([key, values]) => [key, values[0]])),
    record: site.digest,
  });
  const cited = `Servanda, “${page.title}”, on ${dayWords(view.on)}, as known on ${dayWords(view.known ?? site.today)}, record ${site.digest}`;
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
            h('pre', null, h('code', null, `servanda ${page.command}`)),
          ),
      h(
        'details',
        null,
        h('summary', null, 'Cite and link'),
        h('p', null, cited),
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
            ? [' ', h('a', { href: source.url, rel: 'noreferrer' }, new URL(source.url).host)]
            : null,
        ),
      ),
    ),
  );
}
