import { citeBibtex, citeCsl } from '../report/cite.ts';
import { inLanguage } from '../words/language.ts';
import { endingHref, endingOf } from './endings.ts';
import { figureAlone, figureOf } from './figure.ts';
import { citedOf } from './foot.ts';
import { documentOf } from './layout.ts';
import { notFoundPage } from './not-found.ts';
import { pageFor } from './routes.ts';
import type { Page, Site } from './site.ts';
import { isEmbedded, languageOf, type View } from './view.ts';

/** A page as its address asks for it: to be read, its drawing alone, or where its data are. */
export type Form =
  | { readonly kind: 'page'; readonly status: Page['status']; readonly html: string; readonly embedded: boolean }
  /** In light alone where it is to become a picture. */
  | { readonly kind: 'drawing'; readonly svg: string; readonly picture: boolean }
  | { readonly kind: 'data'; readonly href: string }
  | { readonly kind: 'citation'; readonly ending: 'bib' | 'csl.json'; readonly text: string };

const TYPES = { json: 'application/json', csv: 'text/csv' } as const;

/** The page at an address, in its language, in the form that the ending of the address asks for. */
export function formFor(site: Site, url: URL): Form {
  return inLanguage(languageOf(url), () => {
    const ended = endingOf(url.pathname);
    if (!ended) return whole(site, pageFor(site, url));
    const address = new URL(url);
    address.pathname = ended.path;
    const page = pageFor(site, address);
    if (page.status !== 200) return whole(site, page);
    const { ending } = ended;
    if (ending === 'bib') return { kind: 'citation', ending, text: `${citeBibtex(citedOf(site, page.view, page))}\n` };
    if (ending === 'csl.json') return { kind: 'citation', ending, text: citeCsl(citedOf(site, page.view, page)) };
    if (ending === 'json' || ending === 'csv') {
      const twin = page.twins?.find(({ type }) => type === TYPES[ending]);
      return twin
        ? { kind: 'data', href: twin.href }
        : nothing(site, page.view, `${ending.toUpperCase()} of this page`);
    }
    const figure = figureOf(page, page.view);
    if (!figure) return nothing(site, page.view, 'such drawing of this page', page.figures);
    const picture = ending === 'png';
    return { kind: 'drawing', svg: figureAlone(site, page.view, figure, picture), picture };
  });
}

function whole(site: Site, page: Page & { readonly view: View }): Form {
  return {
    kind: 'page',
    status: page.status,
    html: documentOf(site, page.view, page),
    embedded: isEmbedded(page.view),
  };
}

function nothing(site: Site, view: View, what: string, figures: Page['figures'] = []): Form {
  const near = figures.map(({ id, name }) => ({ href: endingHref(view, 'svg', { chart: id }), label: name }));
  return whole(site, { ...notFoundPage(what, near), view });
}
