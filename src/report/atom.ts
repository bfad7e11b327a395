import type { AgreementFile } from '../agreement/schema.ts';
import { type Day, formatDay } from '../time/day.ts';
import { stateWords } from '../words/words.ts';
import { agreementAddress, escapeXml, webAddress } from './markup.ts';
import type { NewsItem } from './news.ts';

/** Atom (RFC 4287) of what changed. The same items and options give the same bytes: nothing here asks what day it is. */

/** What a feed or calendar is about: some agreements, or all; one party, or all. */
export interface Scope {
  readonly agreements?: readonly Pick<AgreementFile, 'id' | 'short'>[];
  readonly party?: string;
}

export interface AtomOptions {
  readonly scope: Scope;
  /** The address of the feed itself, where it has one. */
  readonly self?: string;
  /** The address under which the pages of agreements are; without it entries link to their sources alone. */
  readonly base?: string;
  /** The day that an empty feed bears. */
  readonly asOf: Day;
}

/** Nobody can own this name, so that nobody else's ids are the same (RFC 4151, RFC 2606). */
const AUTHORITY = 'tag:servanda.invalid,2026';

export function tagUri(path: string): string {
  return `${AUTHORITY}:${path.replace(/[^A-Za-z0-9._~/()-]/g, '-')}`;
}

export function atomText(items: readonly NewsItem[], { scope, self, base, asOf }: AtomOptions): string {
  const updated = items.reduce<Day | undefined>(
    (last, each) => Math.max(last ?? each.updated, each.updated),
    undefined,
  );
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${escapeXml(tagUri(`feed/${scopePath(scope)}`))}</id>`,
    `  <title type="text">${escapeXml(`Servanda: ${scopeTitle(scope)}`)}</title>`,
    '  <subtitle type="text">Legal acts, declarations, and findings that changed</subtitle>',
    `  <updated>${stamp(updated ?? asOf)}</updated>`,
    '  <author><name>Servanda</name></author>',
    '  <generator>Servanda</generator>',
    ...(self === undefined ? [] : [`  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`]),
    ...(base === undefined ? [] : [`  <link rel="alternate" type="text/html" href="${escapeXml(base)}"/>`]),
    ...items.flatMap((item) => entryLines(item, base)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryLines(item: NewsItem, base: string | undefined): string[] {
  const { agreement, kind, on, updated, title, details, sources } = item;
  const publishers = [...new Set(sources.map((each) => each.publisher))];
  const authors = publishers.length > 0 ? publishers : ['Servanda'];
  const addresses = [...new Set(sources.flatMap((each) => webAddress(each.url) ?? []))];
  return [
    '  <entry>',
    `    <id>${escapeXml(tagUri(item.id))}</id>`,
    `    <title type="text">${escapeXml(marked(item, title))}</title>`,
    `    <updated>${stamp(updated)}</updated>`,
    ...authors.map((name) => `    <author><name>${escapeXml(name)}</name></author>`),
    ...(base === undefined
      ? []
      : [
          `    <link rel="alternate" type="text/html" href="${escapeXml(agreementAddress(base, agreement.id, on.slice(0, 10)))}"/>`,
        ]),
    ...addresses.map((url) => `    <link rel="via" href="${escapeXml(url)}"/>`),
    `    <category term="${escapeXml(agreement.id)}" label="${escapeXml(agreement.short)}"/>`,
    `    <category term="${kind}"/>`,
    `    <summary type="text">${escapeXml(details.join(' '))}</summary>`,
    `    <content type="html">${escapeXml(contentHtml(item))}</content>`,
    '  </entry>',
  ];
}

/** The entry as HTML, of text that is escaped here and of nothing else. */
function contentHtml({ details, look, sources }: NewsItem): string {
  const rows = sources.map(({ publisher, title, url }) => {
    const text = escapeXml(`${publisher}: ${title}`);
    const address = webAddress(url);
    return `<li>${address === undefined ? text : `<a href="${escapeXml(address)}">${text}</a>`}</li>`;
  });
  return [
    ...details.map((each) => `<p>${escapeXml(each)}</p>`),
    `<p><code>${escapeXml(look)}</code></p>`,
    ...(rows.length > 0 ? [`<p>Sources</p><ul>${rows.join('')}</ul>`] : []),
  ].join('');
}

function marked({ disputed, recalled }: NewsItem, title: string): string {
  return `${disputed ? '≠ ' : ''}${title}${recalled ? ' °' : ''}`;
}

export function scopePath({ agreements, party }: Scope): string {
  const which = agreements === undefined ? 'all' : agreements.map((each) => each.id).join('+');
  return party === undefined ? which : `${which}/${party}`;
}

export function scopeTitle({ agreements, party }: Scope): string {
  const which = agreements === undefined ? 'all agreements' : agreements.map((each) => each.short).join(', ');
  return party === undefined ? which : `${which}, ${stateWords(party)}`;
}

/** The start of the day in UTC, as the record counts its days. */
function stamp(day: Day): string {
  return `${formatDay(day)}T00:00:00Z`;
}
