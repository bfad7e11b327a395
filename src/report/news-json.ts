import * as z from 'zod';
import { formatDay } from '../time/day.ts';
import { tagUri } from './atom.ts';
import type { DateItem, Digest, NewsItem } from './news.ts';

/** What changed and what is to come, as others script against it: `feed`, `calendar` and `digest --json`, version 1. */

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const newsItem = z.strictObject({
  id: z.string().describe('Stable; the id of the entry in the Atom feed'),
  kind: z.enum(['act', 'declaration', 'finding', 'dispute']),
  agreement: z.string(),
  parties: z.array(z.string()),
  provisions: z.array(z.string()).describe('The articles that it is about, as cited'),
  on: z.string().describe('When it was so, as exactly as it is known: 2010, 2017-08, 2018-02-05'),
  updated: date.describe('When it became known, was said, or came to be so'),
  title: z.string(),
  details: z.array(z.string()).describe('The reason first, then why it matters'),
  look: z.string().describe('A command that shows it'),
  sources: z.array(z.strictObject({ publisher: z.string(), title: z.string(), url: z.string().optional() })),
  evidence: z.array(z.string()).describe('Ids of the statements that it rests on'),
  confidence: z.enum(['confirmed', 'recalled']),
  disputed: z.boolean(),
});

const dateItem = z.strictObject({
  id: z.string(),
  kind: z.enum(['deadline', 'exchange', 'expiry', 'notice', 'begins', 'ends']),
  agreement: z.string(),
  parties: z.array(z.string()),
  provisions: z.array(z.string()),
  on: date,
  title: z.string(),
  details: z.array(z.string()),
  look: z.string(),
  confidence: z.enum(['confirmed', 'recalled']),
  tentative: z.boolean().describe('The readings differ, or the record does not settle it'),
});

export const newsSchema = z
  .array(newsItem)
  .meta({ title: 'Servanda news, version 1', description: 'What feed --json prints: what changed, newest first' });

export const datesSchema = z.array(dateItem).meta({
  title: 'Servanda dates, version 1',
  description: 'What calendar --json prints: what falls due, ends or begins',
});

export const digestSchema = z
  .strictObject({
    since: date,
    until: date.describe('The last day'),
    party: z.string().nullable(),
    news: z.array(newsItem),
    soon: z.array(dateItem).describe('What falls due, ends or begins in the days after'),
    soonDays: z.number(),
  })
  .meta({ title: 'Servanda digest, version 1', description: 'What digest --json prints' });

export type NewsJson = z.infer<typeof newsItem>;
export type DateJson = z.infer<typeof dateItem>;
export type DigestJson = z.infer<typeof digestSchema>;

export function newsJson(item: NewsItem): NewsJson {
  return {
    id: tagUri(item.id),
    kind: item.kind,
    agreement: item.agreement.id,
    parties: [...item.parties],
    provisions: [...item.cites],
    on: item.on,
    updated: formatDay(item.updated),
    title: item.title,
    details: [...item.details],
    look: item.look,
    sources: item.sources.map(({ publisher, title, url }) => ({ publisher, title, ...(url !== undefined && { url }) })),
    evidence: [...item.statements],
    confidence: item.recalled ? 'recalled' : 'confirmed',
    disputed: item.disputed,
  };
}

export function dateJson(item: DateItem): DateJson {
  return {
    id: tagUri(`date/${item.id}`),
    kind: item.kind,
    agreement: item.agreement.id,
    parties: [...item.parties],
    provisions: [...item.cites],
    on: formatDay(item.on),
    title: item.title,
    details: [...item.details],
    look: item.look,
    confidence: item.recalled ? 'recalled' : 'confirmed',
    tentative: item.tentative,
  };
}

export function digestJson({ span, party, news, soon, soonDays }: Digest): DigestJson {
  return {
    since: formatDay(span.from),
    until: formatDay(span.to - 1),
    party: party ?? null,
    news: news.map(newsJson),
    soon: soon.map(dateJson),
    soonDays,
  };
}
