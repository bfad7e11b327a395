import { h } from 'preact';
import type { AgreementFile } from '../agreement/schema.ts';
import { nameOf } from '../report/cells.ts';
import { language, say } from '../words/language.ts';
import { foreign } from '../words/words.ts';
import { agreementHref } from './answers.ts';
import type { Html } from './site.ts';
import { hrefOf, type View } from './view.ts';

/** The links and marks that the pages over many agreements have in common. */

export function agreementLink(view: View, { id, short }: Pick<AgreementFile, 'id' | 'short'>): Html {
  return h('a', { href: agreementHref(view, id) }, short);
}

/** An agreement by the name under which a newcomer may know it: `Outer Space Treaty (OST)`. */
export function namedLink(view: View, agreement: AgreementFile): Html {
  return h('a', { href: agreementHref(view, agreement.id) }, say().names.agreement(agreement));
}

/** A provision by its name: `annual exchange`. */
export function provisionLink(view: View, agreement: string, id: string): Html {
  return h('a', { href: hrefOf(view, provisionPath(agreement, id)) }, ours(nameOf(id)));
}

export function provisionPath(agreement: string, id: string): string {
  return `/agreements/${encodeURIComponent(agreement)}/${encodeURIComponent(id)}`;
}

export function partyLink(view: View, code: string): Html {
  return h('a', { href: hrefOf(view, `/parties/${encodeURIComponent(code)}`) }, stateName(code));
}

/** The name of a state as a heading has it: without the article, with a capital. */
export function stateName(code: string): string {
  return say().chart.party(code);
}

/** What the record and the library say in English, marked as such where another language is spoken. */
export function ours(text: string): Html {
  return told(foreign(text));
}

/** The title in full: in the language that is spoken, where the file has it. */
export function titleOf({ title }: Pick<AgreementFile, 'title'>): Html {
  return title[language()] ?? ours(title.en);
}

/** A sentence in which words of the record may stand: these are marked as English where another language is spoken. */
export function told(sentence: string): Html {
  const parts = sentence.split(/[\u2068\u2069]/);
  if (parts.length === 1) return sentence;
  return parts.map((part, i) => (i % 2 === 0 ? part : h('span', { lang: 'en' }, part)));
}

/** The same as an element of its own: where all of it is English, the element says so. */
export function toldIn(
  tag: 'td' | 'dd' | 'option',
  attributes: Readonly<Record<string, string | boolean>>,
  sentence: string,
): Html {
  const [, whole] = /^\u2068([^\u2068\u2069]*)\u2069$/.exec(sentence) ?? [];
  return whole === undefined ? h(tag, attributes, told(sentence)) : h(tag, { ...attributes, lang: 'en' }, whole);
}

/** For an element with nothing in it but words of the record. */
export function inEnglish(): { readonly lang?: 'en' } {
  return language() === 'en' ? {} : { lang: 'en' };
}

/** An article as the library cites it: `II(1)(c)` is of no language, `Protocol IV, II(1)` is English. */
export function citeOf(cite: string): Html {
  return told(citeWords(cite));
}

/** The same within a sentence. */
export function citeWords(cite: string): string {
  return /[a-z]{2}/.test(cite) ? foreign(cite) : cite;
}

/** Once on a page where the record speaks: why some of it stands in English; nothing where English is spoken. */
export function recordInEnglish(): Html {
  const words = say().layout.recordInEnglish;
  return words === '' ? null : h('p', { class: 'small faint' }, words);
}

/** `°`, with its words for those who do not see it. */
export function recalledMark(recalled: boolean): Html {
  return recalled ? h('abbr', { title: say().marks.recalled }, '°') : null;
}

/** Things one after the other, with something between them. */
export function joined(parts: readonly Html[], between: string): Html {
  return parts.map((part, i) => (i === 0 ? part : [between, part]));
}
