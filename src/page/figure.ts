import { h } from 'preact';
import type { AgreementFile } from '../agreement/schema.ts';
import type { Timelines } from '../ask/timeline.ts';
import type { Finding } from '../assess/finding.ts';
import { type LifelinesData, lifelinesChart } from '../chart/lifelines.ts';
import { panelOf, spanOfPanels } from '../chart/series.ts';
import { stepsChart } from '../chart/steps.ts';
import type { ChartNote } from '../chart/svg.ts';
import { nameOf } from '../report/cells.ts';
import type { Day } from '../time/day.ts';
import { say } from '../words/language.ts';
import { capitalised } from '../words/words.ts';
import { sourcesBehind } from './answers.ts';
import { endingHref } from './endings.ts';
import { inEnglish } from './marks.ts';
import { type Figure, type Html, type Page, type Site, sourceById } from './site.ts';
import { frozenHref, isEmbedded, type View, valueIn } from './view.ts';

/** More parties than this are no small multiples any more. */
const MOST_PANELS = 6;

/**
 * The declared figures of one limit as steps, a panel for each party, the limit drawn only while it bound; none where
 * nothing was declared. Our own drawing, with every text in it escaped.
 */
export function limitFigure(
  site: Site,
  agreement: AgreementFile,
  id: string,
  findings: readonly Finding[],
  until: Day,
): Figure | undefined {
  const limit = agreement.limits[id.slice('limits.'.length)];
  const parties = [...new Set(findings.map((each) => each.party))];
  if (!limit || parties.length > MOST_PANELS || !findings.some((each) => each.measured)) return undefined;
  const panels = parties
    .map((party) => panelOf(capitalised(say().chart.party(party)), party, findings, say().chart))
    .filter(({ series }) => series.some(({ steps }) => steps.length > 0));
  const span = spanOfPanels(panels, until);
  if (!span) return undefined;
  const unit = agreement.counts[limit.count]?.unit ?? '';
  const title = `${agreement.short}: ${nameOf(id)}`;
  return {
    id,
    name: nameOf(id),
    draw: (size) => stepsChart({ title, unit, span, panels, named: inEnglish().lang }, say().chart, size),
    sources: () => sourcesBehind(site, findings),
  };
}

/** Above so many lines an act is too small a mark to see; the table has them all. */
const MANY = 40;

/** A day among the lives, and where each of them leads. */
export type Lively = Required<Pick<LifelinesData, 'day' | 'linkOf'>>;

/** The lives of agreements as lines; worked out when it is drawn. Only within a page are they links. */
export function livesFigure(title: string, timelines: () => Timelines, lively?: Lively): Figure {
  return {
    id: 'lives',
    name: say().foot.lives,
    draw: (size) => {
      const { shown, acts, span } = timelines();
      const plain = size.bare === true;
      const data: LifelinesData = {
        ...{ title, lifelines: shown, acts: shown.length > MANY ? [] : acts, span, plain },
        ...(plain ? lively : lively && { day: lively.day }),
      };
      return lifelinesChart(data, say().chart, { width: 960, ...size });
    },
    sources: () => timelines().acts.flatMap(({ sources }) => sources),
  };
}

/** A figure as it stands in a page: its style in the style sheet, and what hovering would say in a table. */
export function bareDrawing({ id, draw }: Figure): string {
  return draw({ prefix: prefixOf(id), bare: true });
}

/** On a phone of 320 pixels, less what stands at its sides. */
const NARROW = 288;

/** The same for a narrow window; the style sheet shows the one that fits. */
export function narrowDrawing({ id, draw }: Figure): string {
  return draw({ prefix: `${prefixOf(id)}-narrow`, width: NARROW, bare: true });
}

function prefixOf(id: string): string {
  return `chart-${id.replace(/[^\w-]/g, '-')}`;
}

/** A drawing, wide and where there is room for its bytes narrow, with what it shows in words and where it can be had. */
export function drawn(
  view: View,
  figure: Figure,
  [wide, narrow]: readonly [wide: string, narrow?: string],
  ...caption: Html[]
): Html {
  return h(
    'figure',
    { class: 'drawing' },
    h('div', { class: 'wide', dangerouslySetInnerHTML: { __html: wide } }),
    narrow === undefined ? null : h('div', { class: 'narrow', dangerouslySetInnerHTML: { __html: narrow } }),
    h('figcaption', { class: 'small faint' }, caption, ' ', aloneLinks(view, figure)),
  );
}

/** The addresses under which a drawing can be had alone, and the way to its data. */
export function aloneLinks(view: View, { id }: Figure): Html {
  const of = (ending: 'svg' | 'png') => endingHref(view, ending, { chart: id });
  return [
    h('a', { href: of('svg') }, 'SVG'),
    ' · ',
    h('a', { href: of('png') }, 'PNG'),
    isEmbedded(view) ? null : [' · ', h('a', { href: '#as-data' }, say().foot.data)],
  ];
}

/** The figure that an address asks for by its name; without one, the first. */
export function figureOf({ figures = [] }: Pick<Page, 'figures'>, view: View): Figure | undefined {
  const chart = valueIn(view, 'chart');
  return chart === undefined ? figures[0] : figures.find(({ id }) => id === chart);
}

/** So many publishers are named below a drawing; the page of its address has them all. */
const MOST_PUBLISHERS = 6;
const MOST_LINKS = 50;

/** A drawing that goes on alone says below itself on what it rests, and where the page is that it was taken from. */
function noteOf(site: Site, view: View, figure: Figure): ChartNote {
  const sources = [...new Set(figure.sources())].flatMap((id) => sourceById(site, id) ?? []);
  const publishers = [...Map.groupBy(sources, ({ publisher }) => publisher)].sort((a, b) => b[1].length - a[1].length);
  const named = publishers
    .slice(0, MOST_PUBLISHERS)
    .map(([publisher, { length }]) => (length === 1 ? publisher : `${publisher} (${length})`));
  const left = publishers.length - named.length;
  const address = frozenHref(view, site);
  const words = say().foot;
  const links = sources.flatMap(({ url }) => (url !== undefined && /^https?:/.test(url) ? [url] : []));
  return {
    lines: [
      ...(named.length === 0
        ? []
        : [words.drawnFrom([...named, ...(left > 0 ? [words.otherPublishers(left)] : [])].join('; '))]),
      `Servanda, ${words.record(site.digest)}, ${site.origin ?? ''}${address}`,
    ],
    terms: [
      ['publisher', 'Servanda'],
      ['identifier', `${site.origin ?? ''}${address}`],
      ['source', `record ${site.digest}`],
      ...[...new Set(links)].slice(0, MOST_LINKS).map((url) => ['relation', url] as const),
    ],
  };
}

/** A figure as a file of its own: in light and dark, or in light alone for what makes a picture of it. */
export function figureAlone(site: Site, view: View, figure: Figure, light: boolean): string {
  return figure.draw({ prefix: prefixOf(figure.id), note: noteOf(site, view, figure), light });
}
