import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { formatDay } from '../time/day.ts';
import { direction, LANGUAGES, language, NAMES, say } from '../words/language.ts';
import { embeddedFoot } from './embed.ts';
import { foot, pictures } from './foot.ts';
import { languageInput, problemBox } from './form.ts';
import type { Html, Page, Site } from './site.ts';
import { hrefOf, isEmbedded, sameHref, type View, valueIn } from './view.ts';

const NAVIGATION = [
  '/',
  '/agreements',
  '/parties',
  '/timeline',
  '/what-if',
  '/scenarios',
  '/compare',
  '/range',
  '/draft',
  '/sources',
  '/how',
] as const;

/** A whole document: head, navigation, the bar with the days, the page, and what it rests on. Works without script. */
export function documentOf(site: Site, view: View, page: Page): string {
  const embedded = isEmbedded(view);
  const html = h(
    'html',
    { lang: language(), dir: direction() },
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
      // In a frame a link leads out of it: the page around it is somebody else's.
      embedded ? h('base', { target: '_blank' }) : [alternates(view, page), scripts(site, page)],
    ),
    h(
      'body',
      embedded ? { class: 'embedded' } : null,
      embedded ? null : [h('a', { class: 'skip', href: '#main' }, say().layout.skip), h('header', null, head(view))],
      h('main', { id: 'main' }, h('h1', null, page.heading ?? page.title), otherRecord(site, view), page.body),
      h('footer', null, embedded ? embeddedFoot(site, view, page) : foot(site, view, page)),
    ),
  );
  return `<!doctype html>\n${renderToString(html)}\n`;
}

/** The page in all other forms and languages. */
function alternates(view: View, page: Page): Html {
  return [
    [...(page.twins ?? []), ...pictures(view, page)].map(({ href, type, label }) =>
      h('link', { rel: 'alternate', href, type, title: label }),
    ),
    otherLanguages(view).map(({ href, hreflang }) => h('link', { rel: 'alternate', href, hreflang })),
  ];
}

/** Modules run once the page is read, so that they stand in its head and hold up nothing; first what others import. */
function scripts({ islands }: Site, page: Page): Html {
  const files = (page.scripts ?? []).flatMap((name) => islands?.[name] ?? []);
  const all = new Set([...files.flatMap(({ chunks }) => chunks), ...files.map(({ script }) => script)]);
  return [...all].map((src) => h('script', { type: 'module', src }));
}

function head(view: View): Html {
  const words = say().layout;
  const here = NAVIGATION.filter((path) => view.path === path || (path !== '/' && view.path.startsWith(path))).at(-1);
  return [
    h('a', { class: 'home', href: hrefOf(view, '/') }, 'Servanda'),
    h(
      'nav',
      { 'aria-label': words.pages },
      h(
        'ul',
        null,
        NAVIGATION.map((path) =>
          h(
            'li',
            null,
            h('a', { href: hrefOf(view, path), ...(here === path && { 'aria-current': 'page' }) }, words.names[path]),
          ),
        ),
      ),
    ),
    h(
      'details',
      { class: 'when' },
      h('summary', null, words.when(view.on, view.known), ' ', h('span', null, words.change)),
      daysForm(view),
    ),
    // Whoever has found the answer wants to send it on, and does not look for that at the end of a long page.
    h('a', { class: 'share', href: '#use' }, say().foot.cite),
    otherLanguages(view).map(({ href, hreflang }) =>
      h('a', { class: 'language', href, hreflang, lang: hreflang, rel: 'alternate' }, NAMES[hreflang]),
    ),
  ];
}

/** The same page in every other language. */
function otherLanguages(view: View) {
  return LANGUAGES.filter((each) => each !== view.language).map((hreflang) => ({
    hreflang,
    href: sameHref({ ...view, language: hreflang }),
  }));
}

function daysForm(view: View): Html {
  const words = say().layout;
  const kept = [...view.rest].flatMap(([key, values]) => values.map((value) => [key, value] as const));
  const own = [['party', view.party] as const, ['reading', view.reading] as const];
  return h(
    'form',
    { class: 'days', method: 'get', action: view.path },
    languageInput(view),
    [...kept, ...own].map(([name, value]) =>
      value === undefined ? null : h('input', { type: 'hidden', name, value }),
    ),
    h(
      'label',
      null,
      words.on,
      ' ',
      h('input', { type: 'date', name: 'on', value: formatDay(view.on), required: true }),
    ),
    h(
      'label',
      null,
      words.knownOn,
      ' ',
      h('input', { type: 'date', name: 'known', value: view.known === undefined ? '' : formatDay(view.known) }),
    ),
    h('button', { type: 'submit' }, words.show),
  );
}

/** A frozen link says on which record it was made; on another one the page may say something else, and says so. */
function otherRecord(site: Site, view: View): Html {
  const made = valueIn(view, 'record');
  if (made === undefined || made === site.digest) return null;
  return problemBox(say().layout.otherRecord(made.slice(0, 64), site.digest));
}
