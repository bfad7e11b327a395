import { h } from 'preact';
import { formatDay } from '../time/day.ts';
import { DEFAULT_LANGUAGE, say } from '../words/language.ts';
import type { Html, Site } from './site.ts';
import type { View } from './view.ts';

/** What the pages that ask something share: hidden fields that keep the days, lists to choose from, and a calm refusal. */

/** The language of a view, carried along by a form that says the rest itself. */
export function languageInput({ language }: View): Html {
  return language === DEFAULT_LANGUAGE ? null : h('input', { type: 'hidden', name: 'lang', value: language });
}

/** The language, the days and the reading of a view, carried along by a form. */
export function keptInputs(view: View, party = false): Html {
  const kept: readonly (readonly [string, string | undefined])[] = [
    ['on', view.dated ? formatDay(view.on) : undefined],
    ['known', view.known === undefined ? undefined : formatDay(view.known)],
    ['reading', view.reading],
    ['party', party ? view.party : undefined],
  ];
  return [
    languageInput(view),
    kept.map(([name, value]) => (value === undefined ? null : h('input', { type: 'hidden', name, value }))),
  ];
}

/** All agreements by their short names, in the order of the alphabet. */
export function agreementOptions(site: Site, chosen: string | undefined): Html {
  const sorted = [...site.agreements].sort((a, b) =>
    a.short < b.short ? -1 : a.short > b.short ? 1 : a.id < b.id ? -1 : 1,
  );
  const twice = new Set(sorted.map(({ short }) => short).filter((short, i, all) => all.indexOf(short) !== i));
  return [
    h('option', { value: '' }, say().forms.chooseOne),
    sorted.map(({ id, short }) =>
      h(
        'option',
        { value: id, ...(id === chosen && { selected: true }) },
        twice.has(short) ? `${short} (${id})` : short,
      ),
    ),
  ];
}

export function problemBox(...sentences: readonly Html[]): Html {
  return h(
    'div',
    { class: 'problem', role: 'note' },
    sentences.map((each) => h('p', null, each)),
  );
}
