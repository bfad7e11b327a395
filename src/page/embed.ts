import { h } from 'preact';
import { say } from '../words/language.ts';
import { endingHref } from './endings.ts';
import { figureOf } from './figure.ts';
import type { Html, Page, Site } from './site.ts';
import { frozenHref, frozenView, sameHref, type View } from './view.ts';

/** A page inside a page of somebody else: without head, navigation and foot, and with a line that leads back. */

/** What somebody puts into a page to show this one there: as it is on the day, frozen, or its drawing alone. */
export function embedPart(site: Site, view: View, page: Page): Html {
  const words = say().foot;
  const { origin = '' } = site;
  const frozen = frozenView(view, site);
  const frame = (shown: View): string =>
    `<iframe src="${attribute(origin + sameHref(shown, { embed: '1' }))}" title="${attribute(page.title)}" width="100%" height="600" loading="lazy"></iframe>`;
  const figure = figureOf(page, view);
  const image = figure && endingHref(frozen, 'svg', { chart: page.figures?.[0] === figure ? undefined : figure.id });
  const parts = [
    [words.embedLive, frame(view)],
    [words.embedFrozen, frame(frozen)],
    ...(figure && image
      ? [
          [
            words.embedDrawing,
            `<img src="${attribute(origin + image)}" alt="${attribute(`${page.title}: ${figure.name}`)}">`,
          ],
        ]
      : []),
  ];
  return h(
    'details',
    null,
    h('summary', null, words.embed),
    parts.map(([means, code]) => [h('p', null, means), h('pre', null, h('code', null, code))]),
  );
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** All that stands below a page that is shown elsewhere. */
export function embeddedFoot(site: Site, view: View, page: Page): Html {
  const words = say().foot;
  return h(
    'p',
    { class: 'small' },
    `${words.takenFrom} ${words.record(site.digest)}: `,
    h('a', { href: frozenHref(view, site) }, page.title),
  );
}
