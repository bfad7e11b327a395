import { type GeoContext, geoAzimuthalEquidistant, geoDistance, geoGraticule, geoPath } from 'd3-geo';
import { LANDS } from './coast.ts';
import { heading, type Key, SIGN, sentence } from './heading.ts';
import { type ChartSize, footnote, label, sheetOf, svgOf, tag, widthOf } from './svg.ts';

/**
 * Rings of equal distance around a point. The projection is azimuthal and equidistant, centred on the point: every
 * distance from the centre is true there, so that every ring is a circle, and one of 20,000 km is as right as one of 300.
 * What it gives up are areas far from the centre and distances between two other points, which no ring needs.
 */

/** The mean radius of the ellipsoid of WGS 84, (2a + b) / 3. */
const EARTH_KM = (2 * 6378.137 + 6356.752314245) / 3;

/** Half way round: nothing on a sphere is farther away. */
export const FARTHEST_KM = EARTH_KM * Math.PI;

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

export interface MapRing {
  readonly km: number;
  /** What stands on the ring, short. */
  readonly text: string;
  /** A bound of a definition, the range of the missile, or a range that is in dispute. */
  readonly role: RingRole;
}

export type RingRole = 'limit' | 'declared' | 'alleged';

export interface MapData {
  readonly title: string;
  readonly centre: Point;
  /** How far the map reaches from its centre. */
  readonly reachKm: number;
  readonly rings: readonly MapRing[];
}

export interface MapWords {
  readonly lang: string;
  readonly roles: Readonly<Record<RingRole, string>>;
  /** What somebody hears of the map who does not see it. */
  readonly told: (data: MapData, drawn: readonly MapRing[], beyond: readonly MapRing[]) => string;
  readonly foot: string;
}

/** The map as a whole: what its lines mean, the disc with land and rings, and what it is not. */
export function mapChart(data: MapData, words: MapWords, size: ChartSize = {}, sketch?: Sketch): string {
  const sheet = sheetOf({ width: MAP_WIDTH, ...size });
  const land = sketch ?? sketchOf(data, sheet.width);
  const { drawn, beyond } = ringsOf(data);
  const roles = [...new Set(drawn.map(({ role }) => role))].sort();
  const head = heading(
    sheet,
    data.title,
    roles.map((role): Key => {
      return { sign: tag('path', { d: `M0 6h${SIGN.width}`, ...STROKES[role] }), text: words.roles[role] };
    }),
  );
  const foot = footnote(sheet, head.height + sheet.width, words.foot);
  const disc = tag('g', { class: 'sv-map', transform: `translate(0 ${head.height})` }, mapBody(data, land));
  return svgOf(sheet, {
    title: data.title,
    description: sentence(words.told(data, drawn, beyond)),
    lang: words.lang,
    height: head.height + sheet.width + foot.height,
    body: [head.svg, disc, foot.svg].join('\n'),
  });
}

/** Wide enough to read, and small enough that its text can still be read on a telephone. */
export const MAP_WIDTH = 400;

/** What of the map depends on centre, reach and rings; a page with a script draws it anew with every move. */
export function mapBody(data: MapData, { land, grid, width }: Sketch): string {
  checkMap(data);
  const middle = width / 2;
  const radius = middle - EDGE;
  const { drawn } = ringsOf(data);
  const circle = { cx: middle, cy: middle, r: radius };
  const scale = radius / data.reachKm;
  const rings = drawn.map(({ km, text, role }) =>
    tag('circle', { ...circle, r: km * scale, ...STROKES[role], 'data-km': String(km), 'data-text': text }),
  );
  const boxes: Box[] = [];
  // The missile's own rings are labelled first: where room is scarce it is theirs.
  const labels = [...drawn.filter(({ role }) => role !== 'limit'), ...drawn.filter(({ role }) => role === 'limit')].map(
    ({ km, text, role }) => {
      const at = placeFor(text, middle, km * scale, radius, boxes);
      if (!at) return '';
      boxes.push(at);
      return label(at.x, at.y + 4, text, `sv-fill-${role} sv-line-ground sv-halo`, 'middle');
    },
  );
  return [
    tag('circle', { ...circle, class: 'sv-fill-ground' }),
    tag('path', { d: grid, transform: SHRUNK, class: 'sv-line-rule', 'stroke-width': 1 }),
    tag('path', { d: land, transform: SHRUNK, class: 'sv-line-faint sv-fill-rule', 'stroke-width': 1.2 }),
    tag('circle', { ...circle, class: 'sv-line-faint', 'stroke-width': 1 }),
    ...rings,
    tag('path', {
      d: `M${middle - 5} ${middle}h10M${middle} ${middle - 5}v10`,
      class: 'sv-line-ink',
      'stroke-width': 1.6,
    }),
    ...labels,
  ].join('');
}

/** Form as well as colour tells them apart. */
const STROKES = {
  limit: { class: 'sv-line-limit', 'stroke-width': 1.2, 'stroke-dasharray': '5 3' },
  declared: { class: 'sv-line-declared', 'stroke-width': 2.4, 'stroke-dasharray': undefined },
  alleged: { class: 'sv-line-alleged', 'stroke-width': 2, 'stroke-dasharray': '2 3' },
} as const;

function checkMap({ centre: { lat, lon }, reachKm, rings }: MapData): void {
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180))
    throw new RangeError(`invariant: a point on Earth: ${lat}, ${lon}`);
  if (!(reachKm > 0 && reachKm <= FARTHEST_KM)) throw new RangeError(`invariant: a reach on Earth: ${reachKm}`);
  if (!rings.every(({ km }) => km > 0 && Number.isFinite(km))) throw new RangeError('invariant: a ring has a distance');
}

/** Rings past the edge are told, and not drawn. */
function ringsOf({ reachKm, rings }: MapData): {
  readonly drawn: readonly MapRing[];
  readonly beyond: readonly MapRing[];
} {
  const sorted = [...rings].sort((a, b) => a.km - b.km);
  return { drawn: sorted.filter(({ km }) => km <= reachKm), beyond: sorted.filter(({ km }) => km > reachKm) };
}

// --- land

/** Paths are in halves of a pixel and whole numbers: short, and finer than a line is wide. */
const FINE = 2;
const SHRUNK = `scale(${1 / FINE})`;
/** Points closer together than this are one; where most of the Earth is drawn its coasts are small, and many. */
const APART = 5;
const APART_AFAR = 8;
const AFAR_KM = 12_000;
/** Between the disc and the edge of the drawing. */
const EDGE = 4;
/** So close to the opposite point a cap is as good as the sphere, and the projection still knows where its edge is. */
const ALMOST = 179.9;

type MapView = Pick<MapData, 'centre' | 'reachKm'>;

/** Onto a square of this width, with the disc in its middle; so many times as fine. */
function projectionOf({ centre, reachKm }: MapView, width: number, fine = 1) {
  const middle = width / 2;
  return geoAzimuthalEquidistant()
    .rotate([-centre.lon, -centre.lat])
    .scale(((middle - EDGE) * fine * EARTH_KM) / reachKm)
    .translate([middle * fine, middle * fine]);
}

/** The point on Earth at a place of the map; none outside of its disc. */
export function pointAt(view: MapView, width: number, x: number, y: number): Point | undefined {
  if (Math.hypot(x - width / 2, y - width / 2) > width / 2 - EDGE) return undefined;
  const [lon, lat] = projectionOf(view, width).invert?.([x, y]) ?? [];
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

/** Land and graticule around a point as paths: what of a map takes long, and stays the same while rings change. */
export interface Sketch {
  readonly land: string;
  readonly grid: string;
  readonly width: number;
}

export function sketchOf(view: MapView, width: number): Sketch {
  const { centre, reachKm } = view;
  const reach = reachKm / EARTH_KM;
  const projection = projectionOf(view, width, FINE)
    .clipAngle(Math.min((reach * 180) / Math.PI, ALMOST))
    .precision(2);
  const pen = penOf(reachKm > AFAR_KM ? APART_AFAR : APART);
  const draw = geoPath(projection, pen);
  const at: [number, number] = [centre.lon, centre.lat];
  for (const land of LANDS) if (geoDistance(at, [...land.middle]) < reach + land.radius) draw(land);
  const land = pen.path(true);
  draw(GRID);
  return { land, grid: pen.path(false), width };
}

const GRID = geoGraticule()
  .step([30, 30])
  .extentMajor([
    [-180, -90],
    [180, 90],
  ])
  .extentMinor([
    [-180, -80],
    [180, 80],
  ])
  .precision(6)();

interface Pen extends GeoContext {
  /** What was drawn since this was last asked, as a path of whole numbers, each relative to the one before. */
  readonly path: (closed: boolean) => string;
}

function penOf(least: number): Pen {
  let parts: string[] = [];
  let line = '';
  let [x, y, points] = [0, 0, 0];
  let start = '';
  const end = (closed: boolean): void => {
    if (points > (closed ? 2 : 1)) parts.push(`${start}${line}${closed ? 'z' : ''}`);
    [line, points] = ['', 0];
  };
  return {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo: (toX, toY) => {
      end(false);
      [x, y, points] = [Math.round(toX), Math.round(toY), 1];
      start = `M${x} ${y}l`;
    },
    lineTo: (toX, toY) => {
      const [dx, dy] = [Math.round(toX) - x, Math.round(toY) - y];
      if (Math.abs(dx) + Math.abs(dy) < least) return;
      line += `${points > 1 && dx >= 0 ? ' ' : ''}${dx}${dy >= 0 ? ' ' : ''}${dy}`;
      [x, y, points] = [x + dx, y + dy, points + 1];
    },
    closePath: () => end(true),
    path: (closed) => {
      end(closed);
      const path = parts.join('');
      parts = [];
      return path;
    },
  };
}

// --- labels

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const TEXT = 12;
/** From the top, to the sides, to the foot, and in between. */
const BEARINGS = [0, 90, 180, 270, 45, 135, 225, 315, 22, 67, 112, 157, 202, 247, 292, 337];

/** Where on its ring a text hides no other; none where the rings lie too close. */
function placeFor(text: string, middle: number, r: number, radius: number, taken: readonly Box[]): Box | undefined {
  const width = widthOf(text, TEXT) + 4;
  for (const bearing of BEARINGS) {
    const [east, north] = [Math.sin((bearing * Math.PI) / 180), Math.cos((bearing * Math.PI) / 180)];
    // A little outside of small rings, so that it does not cover them.
    const out = r < radius - 16 ? 9 : -9;
    const x = middle + east * (r + out + (out > 0 ? width / 2 - 6 : 6 - width / 2) * Math.abs(east));
    const y = middle - north * (r + out);
    const box = { x, y, width };
    const inside = x - width / 2 > 0 && x + width / 2 < 2 * middle;
    if (inside && taken.every((each) => apart(each, box))) return box;
  }
  return undefined;
}

function apart(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) > (a.width + b.width) / 2 || Math.abs(a.y - b.y) > TEXT + 2;
}
