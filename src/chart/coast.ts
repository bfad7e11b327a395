import { geoDistance } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import land from 'world-atlas/land-110m.json' with { type: 'json' };

/**
 * Land, from Natural Earth at 1:110 million (public domain) as world-atlas has it: coastlines, and nothing else. Its file
 * of countries is never read: borders in ready-made files take sides.
 */

type Position = number[];

/** A connected piece of land, and a cap of the sphere that holds all of it: what is far from the map is not drawn. */
export interface Land {
  readonly type: 'Polygon';
  readonly coordinates: Position[][];
  readonly middle: readonly [lon: number, lat: number];
  /** In radians. */
  readonly radius: number;
}

// The type of a JSON file is as wide as its text: that the strings in it are these few is known from its format.
const topology = land as unknown as Topology<{ readonly land: GeometryCollection }>;

export const LANDS: readonly Land[] = feature(topology, topology.objects.land).features.flatMap(({ geometry }) => {
  if (geometry.type !== 'MultiPolygon') throw new Error(`invariant: land is made of polygons, not ${geometry.type}`);
  return geometry.coordinates.map((coordinates): Land => ({ type: 'Polygon', coordinates, ...capOf(coordinates) }));
});

/** Around the mean of its points: not the smallest cap, and one that surely holds the piece. */
function capOf([outline = []]: Position[][]): Pick<Land, 'middle' | 'radius'> {
  let [x, y, z] = [0, 0, 0];
  for (const [lon = 0, lat = 0] of outline) {
    const [l, p] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
    x += Math.cos(p) * Math.cos(l);
    y += Math.cos(p) * Math.sin(l);
    z += Math.sin(p);
  }
  const middle = [(Math.atan2(y, x) * 180) / Math.PI, (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI] as const;
  const distances = outline.map(([lon = 0, lat = 0]) => geoDistance([...middle], [lon, lat]));
  return { middle, radius: Math.max(...distances) };
}
