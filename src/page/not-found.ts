import { h } from 'preact';
import type { Page } from './site.ts';
import type { BadView } from './view.ts';

/** A page that leads on from a dead end. */
export interface Suggestion {
  readonly href: string;
  readonly label: string;
}

/** Nothing has this address: what was looked for, and what is near it. */
export function notFoundPage(what: string, suggestions: readonly Suggestion[] = []): Page {
  return {
    status: 404,
    title: 'Not found',
    body: [
      h('p', { class: 'problem' }, `There is no ${what} here.`),
      suggestions.length === 0
        ? null
        : [
            h('h2', null, 'Did you mean'),
            h(
              'ul',
              null,
              suggestions.map(({ href, label }) => h('li', null, h('a', { href }, label))),
            ),
          ],
      h('h2', null, 'Go on from here'),
      ways(),
    ],
  };
}

/** The address asks for something that cannot be read: what was found and what is expected instead. */
export function badPage({ key, found, expected }: BadView): Page {
  return {
    status: 400,
    title: 'This address cannot be read',
    body: [
      h(
        'p',
        { class: 'problem' },
        'In the address, ',
        h('code', null, key),
        ' is ',
        h('code', null, found === '' ? 'empty' : shortened(found)),
        `; expected is ${expected}.`,
      ),
      h('h2', null, 'What an address can say'),
      h(
        'ul',
        null,
        [
          ['on=2018-02-05', 'the day that is asked about'],
          ['known=2018-02-05', 'nothing that became known after this day'],
          ['party=USA', 'one state, in three letters'],
          ['reading=all', 'every reading side by side, or one of them by its name'],
        ].map(([example, means]) => h('li', null, h('code', null, example), ` ${means}`)),
      ),
      h('h2', null, 'Go on from here'),
      ways(),
    ],
  };
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function ways() {
  return h(
    'ul',
    null,
    h('li', null, h('a', { href: '/' }, 'What binds whom today')),
    h('li', null, h('a', { href: '/agreements' }, 'All agreements')),
    h('li', null, h('a', { href: '/how' }, 'How it works')),
  );
}
