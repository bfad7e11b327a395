import { h } from 'preact';
import { DEFAULT_LANGUAGE, language, say } from '../words/language.ts';
import type { Html, Page } from './site.ts';
import type { BadView } from './view.ts';

/** A page that leads on from a dead end. */
export interface Suggestion {
  readonly href: string;
  readonly label: Html;
}

/** Nothing has this address: what was looked for, in words of `say().notFound.kinds`, and what is near it. */
export function notFoundPage(what: string, suggestions: readonly Suggestion[] = []): Page {
  const words = say().notFound;
  return {
    status: 404,
    title: words.title,
    body: [
      h('p', { class: 'problem' }, words.nothing(what)),
      suggestions.length === 0
        ? null
        : [
            h('h2', null, words.didYouMean),
            h(
              'ul',
              null,
              suggestions.map(({ href, label }) => h('li', null, h('a', { href }, label))),
            ),
          ],
      h('h2', null, words.goOn),
      ways(),
    ],
  };
}

/** The address asks for something that cannot be read: what was found and what is expected instead. */
export function badPage({ key, found, expected }: BadView): Page {
  const words = say().notFound;
  const code = (text: string): Html => h('code', null, text);
  return {
    status: 400,
    title: words.bad,
    body: [
      h(
        'p',
        { class: 'problem' },
        words.inTheAddress(code(key), found === '' ? undefined : code(shortened(found)), expected),
      ),
      h('h2', null, words.canSay),
      h(
        'ul',
        null,
        Object.entries(words.says).map(([example, means]) => h('li', null, code(example), ` ${means}`)),
      ),
      h('h2', null, words.goOn),
      ways(),
    ],
  };
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function ways(): Html {
  return h(
    'ul',
    null,
    Object.entries(say().notFound.ways).map(([path, words]) =>
      h('li', null, h('a', { href: inThisLanguage(path) }, words)),
    ),
  );
}

/** A dead end has no days to go on with; its language it has. */
function inThisLanguage(path: string): string {
  return language() === DEFAULT_LANGUAGE ? path : `${path}?lang=${language()}`;
}
