import { h } from 'preact';
import type { Threshold } from '../agreement/thresholds.ts';
import { type Covering, coverageFor, DESCRIBED_BY } from '../ask/define.ts';
import { UsageProblems } from '../ask/problems.ts';
import { FARTHEST_KM, MAP_WIDTH, mapChart } from '../chart/map.ts';
import type { Characteristic } from '../record/schema.ts';
import { nameOf } from '../report/cells.ts';
import { formatDay } from '../time/day.ts';
import { say } from '../words/language.ts';
import { capitalised, listWords, lowered } from '../words/words.ts';
import { provisionHref, sourceLink, sourcesOfReasons } from './answers.ts';
import { aloneLinks, bareDrawing } from './figure.ts';
import { problemBox } from './form.ts';
import { livesOn } from './lives.ts';
import { agreementLink, citeOf, inEnglish, recalledMark, recordInEnglish, told } from './marks.ts';
import { type RangeAsked, rangeAsked, troublesFrom } from './range-asked.ts';
import {
  coverageTable,
  leadSentences,
  placeWords,
  type Sorted,
  type Standing,
  sortCoverage,
  sourcesOfCoverage,
  standingOf,
} from './range-coverage.ts';
import { moves, rangeForm } from './range-form.ts';
import {
  claimsOf,
  mapRings,
  ownRanges,
  type Ring,
  rangeThresholds,
  reachFor,
  ringsFor,
  spanOfClaim,
} from './range-rings.ts';
import { remembered } from './remembered.ts';
import { agreementById, type Figure, type Html, type Page, type Site } from './site.ts';
import { hrefOf, type View } from './view.ts';

/** Rings around a point, and which definitions cover a missile: the whole question stands in the address. */
export function rangePage(site: Site, view: View): Page {
  const asked = rangeAsked(view);
  if (asked.troubles.length > 0) return page(site, view, asked, []);
  try {
    return page(site, view, asked, coverageOf(site, view, asked));
  } catch (error) {
    if (!(error instanceof UsageProblems)) throw error;
    return page(site, view, { ...asked, missile: undefined, troubles: troublesFrom(error, asked.written) }, []);
  }
}

function page(site: Site, view: View, asked: RangeAsked, covering: readonly Covering[]): Page {
  const { missile, centre, chosen, troubles } = asked;
  const standings = remembered(site, 'range standings', view, () => standingsOn(site, view));
  const thresholds = rangeThresholds(site.agreements);
  const sorted = sortCoverage(covering, standings, thresholds);
  const claims = missile?.kind === 'type' ? claimsOf(site, view, missile.name) : [];
  const own = ownRanges(asked, claims);
  const rings = ringsFor(asked, thresholds, own);
  const reachKm = reachFor(asked, rings, own);
  const figure = mapFigure(asked, rings, reachKm);
  const told = sourcesOfCoverage(sorted);
  const part = (id: string, ...content: Html[]): Html => h('div', { id }, content);
  return {
    status: troubles.length > 0 ? 400 : 200,
    title: chosen ? say().range.titleAround(centre) : say().range.title,
    body: [
      part('range-answer', answer(site, view, asked, sorted, claims)),
      h(
        'div',
        { class: 'two' },
        part('range-map', drawing(view, asked, figure, reachKm), moves(view, asked, reachKm)),
        rangeForm(site, view, asked),
      ),
      h(
        'div',
        { class: 'note', role: 'note' },
        say().range.warning.map((each) => h('p', { class: 'small' }, each)),
      ),
      part('range-coverage', missile ? coverageTable(site, view, sorted) : null),
      part('range-rings', ringsTable(site, view, { rings, reachKm, standings })),
    ],
    ...(missile && { twins: [twinOf(asked, view)] }),
    figures: [figure],
    scripts: ['range'],
    ...(troubles.length === 0 && { command: commandOf(asked, view) }),
    sources: [
      ...new Set([
        ...told.sources,
        ...sourcesOfReasons(site, told.reasons),
        ...claims.flatMap((each) => each.sources),
        ...rings.flatMap((ring) => ring.thresholds.flatMap((each) => each.sources)),
      ]),
    ],
  };
}

/** The answer first, in a few sentences; or what cannot be understood. */
function answer(
  site: Site,
  view: View,
  { missile, troubles }: RangeAsked,
  sorted: Sorted,
  claims: readonly Characteristic[],
): Html {
  if (troubles.length > 0) return problemBox(...troubles.map(({ words }) => told(words)));
  if (!missile) return h('p', null, say().range.intro);
  return [
    leadSentences(sorted, missile, view).map((each) => h('p', null, each)),
    missile.kind === 'type' ? claimsPart(site, claims) : null,
    recordInEnglish(),
  ];
}

function coverageOf({ agreements, record }: Site, { known, reading }: View, { missile }: RangeAsked): Covering[] {
  if (!missile) return [];
  const asking = { ...(known !== undefined && { known }), ...(reading !== undefined && { reading }) };
  return coverageFor({ agreements, record }, missile, asking);
}

function standingsOn(site: Site, view: View): ReadonlyMap<string, Standing> {
  return new Map(livesOn(site, view).map((each) => [each.agreement.id, standingOf(each)]));
}

/** What the record says of the range of a type, one line for each statement. */
function claimsPart(site: Site, claims: readonly Characteristic[]): Html {
  const ranged = claims.flatMap((claim) => {
    const span = spanOfClaim(claim);
    return span ? [{ claim, span }] : [];
  });
  if (ranged.length === 0) return h('p', null, say().range.noRange);
  return [
    h('h2', null, say().range.claims),
    h(
      'ul',
      null,
      ranged.map(({ claim, span: { low, high } }) =>
        h(
          'li',
          null,
          say().range.claimed(low, high),
          recalledMark(claim.confidence === 'recalled'),
          ` ${say().range.basis(claim.basis, claim.by)}`,
          claim.contested ? h('span', { class: 'disputed' }, `, ≠ ${say().range.contested}`) : null,
          h(
            'span',
            { class: 'small faint' },
            ' — ',
            claim.sources.map((source, i) => [i > 0 ? ', ' : null, sourceLink(site, source)]),
            ` (${claim.id})`,
          ),
        ),
      ),
    ),
  ];
}

/** Alone it is wider than in the page, where it must be readable on a telephone too. */
const WIDE = 640;

function mapFigure({ centre }: RangeAsked, rings: readonly Ring[], reachKm: number): Figure {
  const data = { title: say().range.mapTitle(centre), centre, reachKm, rings: mapRings(rings) };
  return {
    id: 'map',
    name: say().range.title,
    draw: (size) => mapChart(data, say().range.map, { width: size.bare ? MAP_WIDTH : WIDE, ...size }),
    sources: () => rings.flatMap(({ thresholds }) => thresholds.flatMap((each) => each.sources)),
  };
}

/** Our own drawing, with every text in it escaped. */
function drawing(view: View, { centre, chosen }: RangeAsked, figure: Figure, reachKm: number): Html {
  return h(
    'figure',
    {
      class: 'map',
      'data-lat': centre.lat,
      'data-lon': centre.lon,
      'data-reach': reachKm,
      'data-unit': say().range.unit,
    },
    h('div', { dangerouslySetInnerHTML: { __html: bareDrawing(figure) } }),
    h('figcaption', { class: 'small faint' }, say().range.caption(centre, chosen), ' ', aloneLinks(view, figure)),
  );
}

interface Drawn {
  readonly rings: readonly Ring[];
  readonly reachKm: number;
  readonly standings: ReadonlyMap<string, Standing>;
}

/** The table of what is drawn: what there is to see on the map can be read here. */
function ringsTable(site: Site, view: View, { rings, reachKm, standings }: Drawn): Html {
  const { heading, caption, columns } = say().range.rings;
  return [
    h('h2', null, heading),
    h(
      'table',
      { class: 'list' },
      h('caption', null, caption),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          Object.values(columns).map((each) => h('th', { scope: 'col' }, each)),
        ),
      ),
      h(
        'tbody',
        null,
        rings.map((ring) =>
          h(
            'tr',
            null,
            h('th', { scope: 'row' }, say().range.kmWords(ring.km)),
            // Beside its distance it needs no name of its own where rows are narrow.
            h('td', null, ringWords(ring, reachKm), thresholdList(site, view, ring, standings)),
          ),
        ),
      ),
    ),
  ];
}

/** What the ring is, apart from a bound of definitions. */
function ringWords({ km, own, asked }: Ring, reachKm: number): string {
  const words = [
    ...own.map(
      ({ which, contested }) => `${say().range.rings.own[which]}${contested ? ` (${say().range.contested})` : ''}`,
    ),
    ...(asked ? [say().range.rings.asked] : []),
    ...(km >= FARTHEST_KM ? [say().range.rings.everywhere] : km > reachKm ? [say().range.rings.beyond] : []),
  ];
  return words.length === 0 ? '' : `${capitalised(listWords([...new Set(words)]))}.`;
}

function thresholdList(site: Site, view: View, { thresholds }: Ring, standings: Drawn['standings']): Html {
  if (thresholds.length === 0) return null;
  return h(
    'ul',
    { class: 'plain' },
    thresholds.map((each) => h('li', null, thresholdLine(site, view, each, standings.get(each.agreement)))),
  );
}

function thresholdLine(site: Site, view: View, each: Threshold, standing: Standing | undefined): Html {
  const { bounds, aside } = say().range.rings;
  const agreement = agreementById(site, each.agreement);
  if (!agreement || !standing) throw new Error('invariant: a threshold is of an agreement of the library');
  return [
    agreementLink(view, agreement),
    ': ',
    h('a', { href: provisionHref(view, agreement.id, `terms.${each.term}`), ...inEnglish() }, nameOf(each.term)),
    recalledMark(each.recalled),
    ' ',
    h('span', { class: 'cite' }, citeOf(each.cite)),
    `, ${bounds[each.comparator]}${each.aside ? ` (${aside})` : ''}`,
    h(
      'span',
      { class: 'faint' },
      ` · ${standing.disputed ? `≠ ${say().range.standing.disputed}, ` : ''}${lowered(placeWords(standing))}`,
    ),
  ];
}

/** The same answer for machines. */
function twinOf(
  { written: { lat: _lat, lon: _lon, reach: _reach, rings: _rings, ...described } }: RangeAsked,
  view: View,
) {
  const href = hrefOf(view, '/api/v1/define', { ...described, on: undefined, reading: view.reading });
  return { href, label: 'JSON', type: 'application/json' };
}

/** What the command line takes; where nothing is described it is shown how to. */
function commandOf({ missile, written }: RangeAsked, { known, reading }: View): string {
  if (!missile) return 'define --help';
  const quoted = (text: string): string => (/^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
  const keys = ['item', ...DESCRIBED_BY, 'range', 'payload'] as const;
  const options = keys.flatMap((key) => {
    const value = key === 'carries' ? undefined : written[key];
    return value === undefined ? [] : [`--${key} ${quoted(value)}`];
  });
  return [
    'define',
    ...options,
    ...(known === undefined ? [] : [`--known ${formatDay(known)}`]),
    ...(reading === undefined ? [] : [`--reading ${quoted(reading)}`]),
  ].join(' ');
}
