import * as z from 'zod';
import { quote } from '../agreement/problem.ts';
import { recalledIn } from '../ask/question.ts';
import { isBad, readView } from '../page/view.ts';
import { supposingOf } from '../page/what-if.ts';
import { askedIn, FIELDS } from '../page/what-if-asked.ts';
import { type WhatIfJson, whatIfJson } from '../report/what-if-json.ts';
import { failWith } from './problem.ts';
import { fields } from './query.ts';
import type { World } from './route.ts';
import { checkSize } from './supposing.ts';

const written = z.string().min(1).max(100).optional();

/** A question in an address, in the words of the page that asks it. */
export const supposedQuery = z.strictObject({
  agreement: fields.agreement,
  ...(Object.fromEntries(
    FIELDS.map((name) => [name, written.describe(`As in the address of /what-if: ${name}`)]),
  ) as Readonly<Record<(typeof FIELDS)[number], typeof written>>), // One for each name.
  ...{ on: written.describe('As it was on this day'), known: written.describe('As it was known on this day') },
  reading: fields.reading,
});

/** What an address supposes, as the page with the same address shows it. */
export function supposed(world: World, query: z.output<typeof supposedQuery>): WhatIfJson {
  const given = Object.entries(query).filter((each): each is [string, string] => each[1] !== undefined);
  const view = readView(new URL(`/what-if?${new URLSearchParams(given)}`, 'http://localhost'), world.today);
  if (isBad(view)) return failWith(400, [`${view.key} ${quote(view.found)}`, view.expected]);
  const site = { agreements: world.agreements, record: world.record, today: world.today, digest: '' };
  const asked = askedIn(site, view);
  const [trouble] = asked.troubles;
  if (trouble) failWith(400, [trouble.words, 'what the page /what-if takes']);
  if (!asked.agreement || (asked.suppositions.length === 0 && !asked.limited)) {
    return failWith(400, ['nothing to suppose', `one of ${FIELDS.join(', ')}`, 'see the page /what-if']);
  }
  const told = supposingOf(site, view, asked.agreement, asked);
  checkSize(told.supposed.changed.length);
  return whatIfJson([told.supposed], told.ties, undefined, recalledIn(world.record));
}
