import { supposedData } from '../ask/supposed-chart.ts';
import { actsOf, type Supposing } from '../ask/what-if.ts';
import { supposedChart } from '../chart/supposed.ts';
import { say } from '../words/language.ts';
import { whatIfWords } from '../words/what-if.ts';
import { sourcesBehind } from './answers.ts';
import { bareDrawing, drawn, narrowDrawing } from './figure.ts';
import { foot } from './foot.ts';
import type { Figure, Html, Page, Site } from './site.ts';
import { sameHref, type View } from './view.ts';
import { bytesOf } from './weight.ts';
import type { Asked } from './what-if-asked.ts';

/** The lives before and after as a drawing, and whether the page has room for it. */

/** So many pairs of lives fit on a phone, and in the weight of a page. */
const MOST_NARROW = 1;

/** The life as it is and as it would be, on one axis; none where nobody's life is in the answer. */
export function livesFigure(
  site: Site,
  view: View,
  supposing: Supposing,
  limited: Asked['limited'],
): Figure | undefined {
  const { agreement, supposed } = supposing;
  const acts = actsOf(agreement, site.record);
  const drawn = { acts, party: view.party, today: view.on };
  const data = supposedData(supposing, drawn);
  if (!data) return undefined;
  const narrow = supposedData(supposing, { ...drawn, most: MOST_NARROW }) ?? data;
  const lives = [...supposed.before, ...supposed.after].filter(({ kind }) => kind === 'lifecycle');
  return {
    id: 'lives',
    name: whatIfWords().sides,
    draw: (size) => supposedChart(size.width === undefined ? data : narrow, say().chart, size),
    sources: () => [...sourcesBehind(site, lives), ...(limited ? (agreement.limits[limited.name]?.sources ?? []) : [])],
  };
}

/** As much as a page may weigh (its test says the same), with what stands around its body and its foot: more where its address is long. */
const MOST_BYTES = 60_000;
const HEAD = 2300;
const OFTEN = 13;

function weightOf(site: Site, view: View, page: Page): number {
  return bytesOf([page.body, foot(site, view, page)]) + HEAD + OFTEN * sameHref(view).length;
}

/** In both widths where there is room for both; on a phone the table stands for it, and elsewhere its links. */
export function drawingWithin(site: Site, view: View, page: Page, figure: Figure): Html {
  const bytes = MOST_BYTES - weightOf(site, view, page);
  const [wide, narrow] = [bareDrawing(figure), narrowDrawing(figure)];
  const within = [[wide, narrow] as const, [wide] as const].map((each) =>
    drawn(view, figure, each, whatIfWords().sides, '.'),
  );
  return within.find((each) => bytesOf(each) <= bytes);
}
