import { formatDay } from '../time/day.ts';
import { plural } from '../words/en/grammar.ts';
import { capitalised, dayWords, stateWords } from '../words/words.ts';
import { agreementAddress, escapeMarkdown, escapeXml, webAddress } from './markup.ts';
import type { DateItem, Digest, NewsItem } from './news.ts';
import { onWords, partiesWords, spanTitle } from './news-words.ts';

/** The digest as Markdown and as an HTML mail: what changed, why it matters, where to look, and what comes next. */

/** An address of pages of agreements; without it there are commands alone. */
export interface DigestOptions {
  readonly base?: string;
}

interface Line {
  readonly when: string;
  readonly title: string;
  readonly details: readonly string[];
  readonly look: string;
  readonly page: string | undefined;
  readonly sources: readonly { readonly name: string; readonly url: string | undefined }[];
}

interface Section {
  readonly title: string;
  readonly groups: readonly { readonly name: string; readonly lines: readonly Line[] }[];
}

interface Outline {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  readonly soon: { readonly title: string; readonly rows: readonly Row[] };
  readonly legend: string | undefined;
}

/** A day, or several of the same provision that follow one another. */
interface Row {
  readonly when: string;
  readonly text: string;
}

function outlineOf(digest: Digest, { base }: DigestOptions): Outline {
  const { span, party, news, soon, soonDays } = digest;
  const days = spanTitle(span.from, span.to - 1);
  const whose = party === undefined ? '' : ` for ${stateWords(party)}`;
  const disputes = news.filter((each) => each.kind === 'dispute');
  const rest = news.filter((each) => each.kind !== 'dispute');
  const agreements = new Set(news.map((each) => each.agreement.id)).size;
  const soonTitle = `Due or ending through ${dayWords(span.to + soonDays - 1)}`;
  const rows = rowsOf(soon);
  const changed =
    news.length === 0
      ? `Nothing changed${whose}, ${days}.`
      : `${plural(news.length, 'change')} in ${plural(agreements, 'agreement')}${whose}.`;
  const next =
    soon.length === 0
      ? ` Nothing falls due or ends in the ${soonDays} days after.`
      : ` ${plural(soon.length, 'date')} in the ${soonDays} days after.`;
  const recalled = news.some((each) => each.recalled) || soon.some((each) => each.recalled);
  return {
    title: `Arms control${whose}, ${days}`,
    lead: changed + next,
    sections: [
      { title: 'What changed', groups: groupsOf(rest, base) },
      { title: 'Disputes', groups: groupsOf(disputes, base) },
    ].filter((each) => each.groups.length > 0),
    soon: { title: soonTitle, rows },
    legend: recalled ? '° not confirmed: from general knowledge' : undefined,
  };
}

function groupsOf(items: readonly NewsItem[], base: string | undefined): Section['groups'] {
  return [...Map.groupBy(items, (each) => each.agreement.id).values()].map((those) => ({
    name: those[0]?.agreement.short ?? '',
    lines: those.map((each) => lineOf(each, base)),
  }));
}

function lineOf(item: NewsItem, base: string | undefined): Line {
  const { agreement, title, on, updated } = item;
  const short = title.startsWith(agreement.short) ? title.slice(agreement.short.length).replace(/^[:,]? /, '') : title;
  // What is told later than it happened says so.
  const late = on.length === 10 && on < formatDay(updated) ? `, known ${dayWords(updated)}` : '';
  return {
    when: onWords(on) + late,
    title: `${item.disputed ? '≠ ' : ''}${capitalised(short)}${item.recalled ? ' °' : ''}`,
    details: item.details.filter((each) => !each.startsWith('°')),
    look: item.look,
    page: base === undefined ? undefined : agreementAddress(base, agreement.id, on.slice(0, 10)),
    sources: item.sources.slice(0, 3).map(({ publisher, url }) => ({ name: publisher, url: webAddress(url) })),
  };
}

/** With more days of the same provision than this, they are counted. */
const FEW = 3;

function rowsOf(soon: readonly DateItem[]): Row[] {
  const groups = Map.groupBy(
    soon,
    (each) => `${each.agreement.id}|${each.kind}|${each.cites.join('|')}|${shape(each)}`,
  );
  const rows = [...groups.values()].flatMap((those): (Row & { readonly on: number })[] => {
    const [first, last] = [those[0], those.at(-1)];
    if (!first || !last) return [];
    if (those.length <= FEW) {
      return those.map((each) => ({ on: each.on, when: dayWords(each.on), text: textOf(each) }));
    }
    const parties = new Set(those.flatMap((each) => each.parties));
    const text = `${shape(first)}, ${plural(those.length, 'day')}, for ${partiesWords([...parties])}${first.recalled ? ' °' : ''}`;
    return [{ on: first.on, when: `${dayWords(first.on)} to ${dayWords(last.on)}`, text }];
  });
  return rows.sort((a, b) => a.on - b.on);
}

/** The title without whom it is about, so that the same provision of several parties has the same. */
function shape({ title, parties }: DateItem): string {
  return title.replace(/ °$/, '').replace(` for ${partiesWords(parties)}`, '');
}

function textOf({ title, tentative }: DateItem): string {
  return `${title}${tentative ? ' (not settled)' : ''}`;
}

export function digestMarkdown(digest: Digest, options: DigestOptions = {}): string {
  const { title, lead, sections, soon, legend } = outlineOf(digest, options);
  const lines = [`# ${escapeMarkdown(title)}`, '', escapeMarkdown(lead)];
  for (const section of sections) {
    lines.push('', `## ${section.title}`);
    for (const group of section.groups) {
      lines.push('', `### ${escapeMarkdown(group.name)}`);
      for (const line of group.lines) lines.push('', ...itemMarkdown(line));
    }
  }
  if (soon.rows.length > 0) {
    lines.push('', `## ${soon.title}`, '');
    for (const row of soon.rows) lines.push(`- **${escapeMarkdown(row.when)}:** ${escapeMarkdown(row.text)}`);
  }
  if (legend !== undefined) lines.push('', legend);
  return `${lines.join('\n')}\n`;
}

function itemMarkdown({ when, title, details, look, page, sources }: Line): string[] {
  const names = unique(sources).map(({ name, url }) =>
    url === undefined ? escapeMarkdown(name) : `[${escapeMarkdown(name)}](<${url}>)`,
  );
  const from = names.length === 0 ? '' : ` · ${names.join(', ')}`;
  const link = page === undefined ? '' : ` · [page](<${page}>)`;
  return [
    `**${escapeMarkdown(when)} · ${escapeMarkdown(title)}**`,
    ...(details.length === 0 ? [] : ['', escapeMarkdown(details.join(' '))]),
    '',
    `\`${look.replaceAll('`', "'")}\`${link}${from}`,
  ];
}

function unique(sources: Line['sources']): Line['sources'] {
  const names = new Set<string>();
  return sources.filter(({ name }) => !names.has(name) && names.add(name));
}

/** Styles stand with each element: mail programs drop style sheets. Nothing is loaded from anywhere. */
const CSS = {
  body: 'margin:0;padding:16px;background:#ffffff;color:#1a1a1a;font:16px/1.5 Georgia,serif',
  page: 'max-width:640px;margin:0 auto',
  title: 'font-size:24px;line-height:1.25;margin:0 0 8px',
  section: 'font-size:19px;margin:28px 0 4px;padding-top:12px;border-top:1px solid #999999',
  group: 'font-size:16px;margin:18px 0 0',
  item: 'margin:10px 0 0',
  small: 'margin:2px 0 0;font-size:14px;color:#555555',
  code: 'font:13px/1.4 Menlo,Consolas,monospace;color:#333333',
  link: 'color:#0b4a8f',
} as const;

export function digestHtml(digest: Digest, options: DigestOptions = {}): string {
  const { title, lead, sections, soon, legend } = outlineOf(digest, options);
  const lines = [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeXml(title)}</title></head>`,
    `<body style="${CSS.body}"><div style="${CSS.page}">`,
    `<h1 style="${CSS.title}">${escapeXml(title)}</h1>`,
    `<p style="margin:0">${escapeXml(lead)}</p>`,
  ];
  for (const section of sections) {
    lines.push(`<h2 style="${CSS.section}">${escapeXml(section.title)}</h2>`);
    for (const group of section.groups) {
      lines.push(`<h3 style="${CSS.group}">${escapeXml(group.name)}</h3>`, ...group.lines.flatMap(itemHtml));
    }
  }
  if (soon.rows.length > 0) {
    lines.push(
      `<h2 style="${CSS.section}">${escapeXml(soon.title)}</h2>`,
      '<ul style="margin:8px 0 0;padding-left:20px">',
    );
    for (const row of soon.rows) lines.push(`<li><b>${escapeXml(row.when)}:</b> ${escapeXml(row.text)}</li>`);
    lines.push('</ul>');
  }
  if (legend !== undefined) lines.push(`<p style="${CSS.small};margin-top:20px">${escapeXml(legend)}</p>`);
  return `${[...lines, '</div></body>', '</html>'].join('\n')}\n`;
}

function itemHtml({ when, title, details, look, page, sources }: Line): string[] {
  const anchor = (url: string | undefined, text: string): string =>
    url === undefined ? escapeXml(text) : `<a style="${CSS.link}" href="${escapeXml(url)}">${escapeXml(text)}</a>`;
  const names = unique(sources).map(({ name, url }) => anchor(url, name));
  const where = [...(page === undefined ? [] : [anchor(page, 'page')]), ...names].join(', ');
  return [
    `<p style="${CSS.item}"><b>${escapeXml(when)} · ${escapeXml(title)}</b></p>`,
    ...(details.length === 0 ? [] : [`<p style="margin:2px 0 0">${escapeXml(details.join(' '))}</p>`]),
    `<p style="${CSS.small}"><code style="${CSS.code}">${escapeXml(look)}</code>${where === '' ? '' : ` · ${where}`}</p>`,
  ];
}
