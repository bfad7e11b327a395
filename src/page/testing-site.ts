import { equal, ok } from 'node:assert/strict';
import { provisionsOf } from '../agreement/agreement.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { endingOf } from './endings.ts';
import { documentOf } from './layout.ts';
import type { Page, Site } from './site.ts';
import { assertSound, wholeSite } from './testing-pages.ts';
import { isBad, readView, type View } from './view.ts';

/** For tests only: views, pages with their links followed, and a site with an agreement whose every word is markup. */

export function librarySite(): Site {
  return wholeSite();
}

export function viewAt(site: Site, address: string): View {
  const view = readView(new URL(address, 'http://localhost'), site.today);
  if (isBad(view)) throw new Error(`test: ${address} cannot be read`);
  return view;
}

/** Renders a page, and checks what holds of all of them and that no link of it leads to an agreement that is not there. */
export function rendered(site: Site, view: View, page: Page): string {
  const html = documentOf(site, view, page);
  if (page.status === 200) assertSound({ page, html, text: '' });
  ok(!/<script|\sstyle=|javascript:/i.test(html), 'a script or an inline style');
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((each) => each[1] ?? '');
  equal(new Set(ids).size, ids.length, 'each id once');
  for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g)) checkLink(site, href.replaceAll('&amp;', '&'), ids);
  return html;
}

function checkLink({ agreements }: Site, href: string, ids: readonly string[]): void {
  if (href.startsWith('#')) ok(ids.includes(decodeURIComponent(href.slice(1))), `nothing has the id ${href}`);
  if (!href.startsWith('/agreements/')) return;
  const { pathname } = new URL(href, 'http://localhost');
  const path = endingOf(pathname)?.path ?? pathname;
  const [id, provision] = path.split('/').slice(2).map(decodeURIComponent);
  const agreement = agreements.find((each) => each.id === id);
  // The page that says that there is no such agreement has the address in its frozen link.
  if (provision === undefined || !agreement || !/^[a-z]+\./.test(provision)) return;
  ok(
    provisionsOf(agreement).some((each) => each.id === provision),
    `${id} has no provision ${provision}`,
  );
}

export const MARKUP = '<script>alert(1)</script>';

/** A site with one agreement more, a copy whose names and whose statements are markup. */
export function hostileSite(site: Site, copied: AgreementFile): Site {
  const id = 'made-up';
  const [dispute] = Object.values(copied.disputes);
  const agreement: AgreementFile = {
    ...copied,
    id,
    short: MARKUP,
    title: { en: MARKUP },
    disputes: dispute ? { markup: { ...dispute, says: MARKUP } } : {},
  };
  const copies = site.record.statements
    .filter((each) => each.agreement === copied.id)
    .map((each) => {
      const copy = { ...each, id: `${each.id}-copy`, agreement: id };
      if (copy.kind === 'position') return { ...copy, says: MARKUP };
      return copy.kind === 'act' ? { ...copy, ground: MARKUP } : copy;
    });
  const sources = new Map(site.record.sources);
  for (const [name, source] of sources) sources.set(name, { ...source, title: MARKUP, url: 'javascript:alert(1)' });
  return {
    ...site,
    agreements: [...site.agreements, agreement],
    record: { ...site.record, statements: [...site.record.statements, ...copies], sources },
  };
}
