import { h } from 'preact';
import { formatDay } from '../time/day.ts';
import { DEFAULT_LANGUAGE, say } from '../words/language.ts';
import { told, toldIn } from './marks.ts';
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

/** A question as somebody filled it in, and what of it cannot be understood. */
export interface Filled {
  readonly written: Readonly<{ [field: string]: string | undefined }>;
  readonly troubles: readonly Trouble[];
}

export interface Trouble {
  /** Beside which field it is told; without one, above all. */
  readonly field?: string | undefined;
  /** In a sentence. */
  readonly words: string;
}

/** A form that is answered as it is filled in, where scripts run, and then renews these parts of the page. */
export function liveForm(action: string, renews: string) {
  return {
    class: 'ask',
    method: 'get',
    action,
    // What is asked stands in the address alone; a browser that fills in what was there before would contradict it.
    autocomplete: 'off',
    'data-renews': renews,
    'data-unreachable': say().forms.unreachable,
  };
}

/** A field under its name; what is wrong with it stands beside it, in a place that is there while all is well too. */
export function field(
  { troubles }: Filled,
  name: string,
  words: string,
  control: 'input' | 'select',
  attributes: Readonly<Record<string, unknown>>,
  ...content: readonly Html[]
): Html {
  const trouble = troubles.find((each) => each.field === name)?.words;
  const id = `${name}-trouble`;
  const described = { 'aria-describedby': id, ...(trouble !== undefined && { 'aria-invalid': 'true' }) };
  return h(
    'div',
    null,
    h('label', null, words, h(control, { name, ...attributes, ...described }, content)),
    h('span', { id, class: 'trouble', 'data-trouble': true }, trouble === undefined ? null : told(trouble)),
  );
}

/** A field with the values that there are, each in words. */
export function choice(
  filled: Filled,
  name: string,
  words: string,
  options: readonly (readonly [value: string, text: string])[],
): Html {
  const chosen = filled.written[name] ?? '';
  const shown = options.map(([value, text]) =>
    toldIn('option', { value, ...(value !== '' && value === chosen && { selected: true }) }, text),
  );
  return field(filled, name, words, 'select', {}, shown);
}

/** Fields that belong together. */
export function group(title: string, ...fields: readonly Html[]): Html {
  return h('fieldset', null, h('legend', null, title), fields);
}
