import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import {
  type DateJson,
  type DigestJson,
  datesSchema,
  digestSchema,
  type NewsJson,
  newsSchema,
} from '../src/report/news-json.ts';
import { command, json } from './command.ts';

/** Feeds, calendars and digests as readers and programs get them. After a change that is meant: UPDATE_GOLDEN=1. */

const GOLDEN: Readonly<Record<string, readonly string[]>> = {
  'feed-new-start-rus.atom': ['feed', 'new-start', '--party', 'RUS', '--most', '12', '--base', 'https://example.org'],
  'calendar-rus-2026.ics': ['calendar', '--party', 'RUS', '--from', '2026-01-01', '--to', '2026-12-31'],
  'calendar-ccm-ottawa.ics': ['calendar', 'ccm', 'ottawa', '--from', '2025-12-01', '--to', '2026-03-31'],
  'digest-2023-q1.md': ['digest', '--since', '2023-01-01', '--until', '2023-03-31'],
  'digest-2026-q1.md': ['digest', '--since', '2026-01-01', '--until', '2026-03-31'],
  'digest-2026-02-rus.html': [
    ...['digest', '--since', '2026-02-01', '--until', '2026-02-28', '--party', 'RUS', '--html'],
    ...['--base', 'https://example.org'],
  ],
};

for (const [name, args] of Object.entries(GOLDEN)) {
  test(`golden: servanda ${args.join(' ')}`, async () => {
    const { out, err, code } = await command(args);
    assert.equal(err, '');
    assert.equal(code, 0);
    const file = fileURLToPath(new URL(`golden/${name}`, import.meta.url));
    if (process.env['UPDATE_GOLDEN'] === '1' || !existsSync(file)) writeFileSync(file, out);
    assert.equal(out, readFileSync(file, 'utf8'));
  });
}

test('the same question gives the same bytes, on another day and in another zone', async () => {
  for (const args of [GOLDEN['calendar-rus-2026.ics'] ?? [], GOLDEN['digest-2023-q1.md'] ?? []]) {
    const told = (await command(args)).out;
    assert.equal((await command(args, '2031-05-06')).out, told);
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      const { stdout } = spawnSync(process.execPath, ['src/cli/main.ts', ...args], {
        cwd: fileURLToPath(new URL('../', import.meta.url)),
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      });
      assert.equal(stdout, told);
    }
  }
});

test("which of Russia's obligations end in 2026: New START, on 5 February, by Art. XIV(2)", async () => {
  const dates = await json<DateJson[]>(['calendar', '--party', 'RUS', '--from', '2026-01-01', '--to', '2026-12-31']);
  const ends = dates.filter((each) => each.kind === 'expiry' || each.kind === 'notice');
  assert.deepEqual(
    ends.map(({ agreement, on, provisions, tentative }) => [agreement, on, provisions, tentative]),
    [['new-start', '2026-02-05', ['XIV(2)'], false]],
  );
  assert.ok(dates.some((each) => each.agreement === 'cwc' && each.on === '2026-03-31' && each.kind === 'exchange'));
});

test('notices that run out: Finland and Poland leave the Ottawa Convention', async () => {
  const dates = await json<DateJson[]>(['calendar', 'ottawa', '--from', '2026-01-01', '--to', '2026-12-31']);
  assert.deepEqual(
    dates.filter((each) => each.kind === 'notice').map(({ on, parties }) => [on, parties]),
    [
      ['2026-01-10', ['FIN']],
      ['2026-02-20', ['POL']],
    ],
  );
});

test('what --json prints follows schemas/news-1.json, dates-1.json and digest-1.json, and no id comes twice', async () => {
  const news = await json<NewsJson[]>(['feed', '--most', '1000']);
  assert.deepEqual(newsSchema.parse(news), news);
  assert.equal(news.length, 1000);
  const dates = await json<DateJson[]>(['calendar', '--from', '1995-01-01', '--to', '2035-12-31', '--party', 'USA']);
  assert.deepEqual(datesSchema.parse(dates), dates);
  assert.ok(dates.length > 200);
  const digest = await json<DigestJson>(['digest', '--since', '2022-01-01', '--until', '2023-12-31']);
  assert.deepEqual(digestSchema.parse(digest), digest);
  for (const those of [news, dates, digest.news, digest.soon]) {
    assert.equal(new Set(those.map((each) => each.id)).size, those.length);
  }
  const days = news.map((each) => each.updated);
  assert.deepEqual(days, [...days].sort().reverse());
});

test('ids stay when the window moves: the same change has the same id', async () => {
  const wide = await json<DigestJson>(['digest', '--since', '2022-06-01', '--until', '2023-06-30']);
  const narrow = await json<DigestJson>(['digest', '--since', '2023-02-01', '--until', '2023-03-15']);
  const ids = new Set(wide.news.map((each) => each.id));
  assert.ok(narrow.news.length > 5);
  assert.deepEqual(
    narrow.news.filter((each) => !ids.has(each.id)).map((each) => each.id),
    [],
  );
});

test('a digest knows nothing that became known after its last day', async () => {
  const { news } = await json<DigestJson>(['digest', '--since', '2022-08-01', '--until', '2022-12-31']);
  // The United States said on 31 January 2023 that Russia was in breach.
  assert.ok(news.every((each) => each.updated <= '2022-12-31'));
  const isAccusation = (each: NewsJson) => each.kind === 'dispute' && each.on === '2022-11-29';
  assert.ok(!news.some(isAccusation));
  const later = await json<DigestJson>(['digest', '--since', '2023-01-01', '--until', '2023-03-31']);
  assert.equal(later.news.find(isAccusation)?.updated, '2023-01-31');
});

test('a second implementation reads the calendar of the whole library', async () => {
  const { out } = await command(['calendar', '--from', '2026-01-01', '--to', '2026-12-31']);
  for (const line of out.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  const calendar = new ICAL.Component(ICAL.parse(out) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  assert.ok(events.length > 100);
  assert.equal(new Set(events.map((each) => each.uid)).size, events.length);
  assert.ok(events.every((each) => each.startDate.isDate && each.startDate.year === 2026));
});

test('bad usage is said in one line', async () => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['digest'], /--since/],
    [['digest', '--since', '2026-02-30'], /a date that exists/],
    [['digest', '--since', '2026-02-03', '--until', '2026-02-01'], /does not end before it begins/],
    [['calendar', '--from', '2026-02-03', '--to', '2026-02-01'], /does not end before it begins/],
    [['feed', '--most', '0'], /1 to 1000/],
    [['feed', '--base', 'javascript:alert(1)'], /https/],
    [['feed', '--party', 'ZZZ'], /a state/],
  ];
  for (const [args, expected] of cases) {
    const { code, err } = await command(args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, expected);
    assert.equal(err.trim().split('\n').length, 1);
  }
});
