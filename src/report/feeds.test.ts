import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';
import { agreementOf, libraryText } from '../agreement/testing.ts';
import { dayOf } from '../time/day.ts';
import { atomText, tagUri } from './atom.ts';
import { calendarText } from './calendar.ts';
import { digestHtml, digestMarkdown } from './digest.ts';
import type { DateItem, Digest, NewsItem } from './news.ts';

const agreement = agreementOf(libraryText('new-start'));
const day = dayOf(2026, 2, 5);

const item = (title: string, details: readonly string[] = [title]): NewsItem => ({
  kind: 'finding',
  id: 'finding/x/limits.y/all/2026-02-05',
  agreement,
  parties: ['RUS'],
  cites: ['II(1)(b)'],
  on: '2026-02-05',
  updated: day,
  title,
  details,
  look: `servanda assess x --provision "${title}"`,
  sources: [
    {
      publisher: title,
      title,
      url: `https://example.org/?a=1&b=${encodeURIComponent(title.toWellFormed())}`,
      grade: 'news',
    },
  ],
  statements: [],
  recalled: true,
  disputed: true,
});

const date = (title: string, details: readonly string[] = [title], on = day): DateItem => ({
  kind: 'deadline',
  id: `x/duties.y/all/deadline/${on}`,
  agreement,
  parties: ['RUS'],
  cites: [],
  on,
  stamp: day - 10,
  title,
  details,
  look: 'servanda status',
  recalled: true,
  tentative: true,
});

/** Every element's path with its text, as an independent and strict reader of XML sees them. */
function readXml(
  xml: string,
): { readonly path: string; readonly text: string; readonly attributes: Record<string, string> }[] {
  const found: { path: string; text: string; attributes: Record<string, string> }[] = [];
  const open: { path: string; text: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const each = {
      path: `${open.at(-1)?.path ?? ''}/${name}`,
      text: '',
      attributes: attributes as Record<string, string>,
    }; // No namespaces asked for.
    open.push(each);
    found.push(each);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return found;
}

const scope = { agreements: [{ id: 'x', short: 'X & <Y>' }], party: 'RUS' };
const options = { scope, asOf: day, self: 'https://example.org/feed?a=1&b=2', base: 'https://example.org' };
const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      ']',
      ']]>',
      '<script>',
      '\r',
      '\n',
      ',',
      ';',
      '\\',
      '\u0000',
      '\ud800',
      'ж',
      '😀',
      ' ',
    ),
  }),
  fc.constantFrom('<b>bold</b>', ']]>', '&amp;', '<!--', '\u0085\ufffe'),
);
/** What is left of text once what no XML may hold is taken out, and line ends are read as XML reads them. */
const kept = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/\r\n?/g, '\n');

test('Atom is well-formed whatever the words, and titles and summaries read back as text', () => {
  fc.assert(
    fc.property(nasty, (words) => {
      const read = readXml(atomText([item(words)], options));
      const title = read.find((each) => each.path === '/feed/entry/title');
      assert.equal(title?.text, `≠ ${kept(words)} °`);
      assert.equal(title?.attributes['type'], 'text');
      assert.equal(read.find((each) => each.path === '/feed/entry/summary')?.text, kept(words));
      assert.equal(read.find((each) => each.path === '/feed/entry/author/name')?.text, kept(words));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('the HTML in an entry holds no element but our own, and links to the web alone', () => {
  const bad = { publisher: 'P', title: 'T', url: 'javascript:alert(1)', grade: 'none' };
  const hostile = { ...item('<img src=x onerror=alert(1)>'), sources: [bad] };
  const content = readXml(atomText([hostile], options)).find((each) => each.path === '/feed/entry/content')?.text ?? '';
  const elements = [...content.matchAll(/<\/?([a-z]+)/g)].map((each) => each[1]);
  assert.deepEqual([...new Set(elements)].sort(), ['code', 'li', 'p', 'ul']);
  assert.doesNotMatch(content, /javascript:/);
});

test('an empty feed is a feed, of the day that is given', () => {
  const read = readXml(atomText([], { scope: {}, asOf: day }));
  assert.equal(read.find((each) => each.path === '/feed/updated')?.text, '2026-02-05T00:00:00Z');
  assert.equal(read.find((each) => each.path === '/feed/id')?.text, 'tag:servanda.invalid,2026:feed/all');
});

test('a tag URI has no character that a URI may not have', () => {
  fc.assert(
    fc.property(nasty, (words) => assert.match(tagUri(words), /^tag:servanda\.invalid,2026:[A-Za-z0-9._~/()-]*$/)),
    { seed: 2 },
  );
});

test('iCalendar: CRLF, at most 75 octets a line, and unfolding and unescaping give back the words', () => {
  fc.assert(
    fc.property(nasty, (words) => {
      const text = calendarText([date(words)], { scope });
      assert.ok(text.endsWith('END:VCALENDAR\r\n'));
      const lines = text.split('\r\n').slice(0, -1);
      for (const line of lines) {
        assert.ok(new TextEncoder().encode(line).length <= 75, line);
        assert.equal(line, line.toWellFormed());
        assert.doesNotMatch(line, /[\r\n]/);
      }
      const event = eventsIn(text)[0];
      assert.equal(event?.summary, kept(words));
    }),
    { seed: 3, numRuns: 300 },
  );
});

/** The events as ical.js, a second implementation, reads them. */
function eventsIn(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

test('an event lasts the day, is transparent and tentative, and is stamped by the record', () => {
  const text = calendarText([date('Due', ['Why; and, how', '° Not confirmed'])], {
    scope,
    base: 'https://example.org',
  });
  const [event] = eventsIn(text);
  assert.equal(event?.startDate.toString(), '2026-02-05');
  assert.ok(event?.startDate.isDate);
  assert.equal(event.endDate.toString(), '2026-02-06');
  assert.equal(event.component.getFirstPropertyValue('status'), 'TENTATIVE');
  assert.equal(String(event.component.getFirstPropertyValue('dtstamp')), '2026-01-26T00:00:00Z');
  assert.equal(event.description, 'Why; and, how\n° Not confirmed\nLook: servanda status');
  assert.match(event.uid, /@servanda\.invalid$/);
});

const digest = (words: string): Digest => ({
  span: { from: day, to: day + 1 },
  news: [item(words)],
  soon: [date(words)],
  soonDays: 60,
});

test('the mail loads nothing, runs nothing, and shows markup as text', () => {
  fc.assert(
    fc.property(nasty, (words) => {
      const html = digestHtml(digest(words), { base: 'https://example.org' });
      const elements = new Set([...html.matchAll(/<([a-z!][a-z0-9]*)/gi)].map((each) => each[1]));
      const own = '!doctype html head meta title body div h1 h2 h3 p b code a ul li'.split(' ');
      assert.deepEqual(
        [...elements].filter((each) => !own.includes(each ?? '')),
        [],
      );
      assert.doesNotMatch(html, /<[^>]+\s(src|srcset|background|on[a-z]+)=|url\(|@import/i);
    }),
    { seed: 4, numRuns: 200 },
  );
});

test('Markdown shows markup as text', () => {
  const text = digestMarkdown(digest('<script>*a*_b_[c](javascript:d)</script>'));
  assert.ok(text.includes('\\<script\\>\\*a\\*\\_b\\_\\[c\\](javascript:d)\\</script\\>'));
  assert.doesNotMatch(text.replaceAll(/`[^`\n]*`/g, ''), /(^|[^\\])<script/);
});

test('an empty digest is one line and a title', () => {
  const none: Digest = { span: { from: day, to: day + 2 }, news: [], soon: [], soonDays: 60 };
  const lines = digestMarkdown(none).trim().split('\n');
  assert.deepEqual(lines, [
    '# Arms control, 5 February 2026 to 6 February 2026',
    '',
    'Nothing changed, 5 February 2026 to 6 February 2026. Nothing falls due or ends in the 60 days after.',
  ]);
});
