import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { dayWords } from '../report/words.ts';
import { formatDay } from '../time/day.ts';
import { foot } from './foot.ts';
import { problemBox } from './form.ts';
import type { Html, Page, Site } from './site.ts';
import { hrefOf, type View, valueIn } from './view.ts';

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
      // Where somebody reads is nobody else's business: this stands for every link of the page.
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('title', null, `${page.title} · Servanda`),
      h('link', { rel: 'stylesheet', href: '/assets/style.css' }),
      (page.twins ?? []).map(({ href, type, label }) => h('link', { rel: 'alternate', href, type, title: label })),
    ),
    h(
      'body',
      null,
      h('a', { class: 'skip', href: '#main' }, 'Skip to the page'),
      h('header', null, head(view)),
      h('main', { id: 'main' }, h('h1', null, page.title), otherRecord(site, view), page.body),
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

/** A frozen link says on which record it was made; on another one the page may say something else, and says so. */
function otherRecord(site: Site, view: View): Html {
  const made = valueIn(view, 'record');
  if (made === undefined || made === site.digest) return null;
  return problemBox(
    `This link was made with the record and library ${made.slice(0, 64)}. These are ${site.digest}: what stands here may differ from what was cited.`,
  );
}
