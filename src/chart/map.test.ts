import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geoAzimuthalEquidistant, geoCircle } from 'd3-geo';
import fc from 'fast-check';
import { LANDS } from './coast.ts';
import { FARTHEST_KM, MAP_WIDTH, type MapData, mapBody, pointAt, sketchOf } from './map.ts';

const circles = (svg: string): Map<number, number> =>
  new Map(
    [...svg.matchAll(/<circle [^>]*r="([\d.]+)"[^>]*data-km="(\d+)"/g)].map((each) => [
      Number(each[2]),
      Number(each[1]),
    ]),
  );

function drawn(data: MapData): string {
  return mapBody(data, sketchOf(data, MAP_WIDTH));
}

test('a ring is where d3 has its circle on the sphere, near and far', () => {
  const point = {
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
  };
  fc.assert(
    fc.property(
      fc.record(point),
      fc.integer({ min: 200, max: 20_015 }),
      fc.integer({ min: 1, max: 20_015 }),
      (centre, reachKm, km) => {
        const r = circles(drawn({ title: 'T', centre, reachKm, rings: [{ km, text: '', role: 'limit' }] })).get(km);
        if (km > reachKm) return assert.equal(r, undefined);
        const radius = MAP_WIDTH / 2 - 4;
        const projection = geoAzimuthalEquidistant()
          .rotate([-centre.lon, -centre.lat])
          .scale((radius * FARTHEST_KM) / (Math.PI * reachKm))
          .translate([0, 0]);
        const circle = geoCircle()
          .center([centre.lon, centre.lat])
          .radius((km / FARTHEST_KM) * 180)
          .precision(30)();
        for (const at of circle.coordinates[0] ?? []) {
          const [x, y] = projection([at[0] ?? 0, at[1] ?? 0]) ?? assert.fail('a point has a place');
          assert.ok(Math.abs(Math.hypot(x, y) - (r ?? 0)) < 0.05, `${Math.hypot(x, y)} and ${r}`);
        }
      },
    ),
    { seed: 20_261_124, numRuns: 60 },
  );
});

test('the point at a place of the map is the one that is drawn there', () => {
  const view = { centre: { lat: 50, lon: 20 }, reachKm: 5000 };
  const middle = pointAt(view, MAP_WIDTH, MAP_WIDTH / 2, MAP_WIDTH / 2);
  assert.deepEqual(middle && [middle.lat, middle.lon].map(Math.round), [50, 20]);
  // The pole lies due north, at the share of the way to the edge that it has of the reach.
  const north = ((40 / 180) * FARTHEST_KM) / 5000;
  const pole = pointAt(view, MAP_WIDTH, MAP_WIDTH / 2, MAP_WIDTH / 2 - north * (MAP_WIDTH / 2 - 4));
  assert.ok(pole && Math.abs(pole.lat - 90) < 1e-6);
  assert.equal(pointAt(view, MAP_WIDTH, 1, 1), undefined, 'outside of the disc');
});

test('land is where it is: the point is on land or at sea as it is on Earth', () => {
  // Far from every coast: the middle of the Sahara, of Siberia, of Antarctica, and of three oceans.
  for (const [lat, lon, onLand] of [
    [22, 10, true],
    [62, 100, true],
    [-85, 60, true],
    [30, -45, false],
    [-45, -120, false],
    [-30, 80, false],
  ] as const) {
    const { land } = sketchOf({ centre: { lat, lon }, reachKm: 300 }, MAP_WIDTH);
    assert.equal(land !== '', onLand, `${lat}, ${lon}`);
  }
});

test('what is far away is left out, and what is near is not', () => {
  const around = (reachKm: number): number =>
    sketchOf({ centre: { lat: 0, lon: 0 }, reachKm }, MAP_WIDTH).land.split('M').length;
  assert.ok(around(500) < around(5000) && around(5000) < around(20_015));
  assert.ok(LANDS.length > 100);
  assert.ok(LANDS.every(({ radius }) => radius > 0 && radius < Math.PI));
});

test('the paths are whole numbers within the disc', () => {
  for (const [lat, lon] of [
    [90, 0],
    [-90, 0],
    [0, 180],
    [40, -4],
    [-40, 175],
  ] as const) {
    for (const reachKm of [200, 6000, 20_015]) {
      const { land, grid } = sketchOf({ centre: { lat, lon }, reachKm }, MAP_WIDTH);
      for (const path of [land, grid]) {
        assert.match(path, /^[Mlz\d -]*$/);
        for (const part of path.split('M').slice(1)) {
          const [start = '', line = ''] = part.replace('z', '').split('l');
          let [x = 0, y = 0] = start.split(' ').map(Number);
          const steps = [...line.matchAll(/-?\d+/g)].map(Number);
          assert.equal(steps.length % 2, 0, 'steps come in pairs');
          for (let i = 0; i < steps.length; i += 2) {
            [x, y] = [x + (steps[i] ?? 0), y + (steps[i + 1] ?? 0)];
            assert.ok(
              Math.hypot(x - MAP_WIDTH, y - MAP_WIDTH) <= MAP_WIDTH,
              `${x}, ${y} of ${lat}, ${lon}, ${reachKm}`,
            );
          }
        }
      }
    }
  }
});

test('a ring that is in the way of another is still named, while there is room', () => {
  const rings = [300, 500, 600, 1000, 2000, 2500, 5500].map((km) => ({ km, text: `${km} km`, role: 'limit' as const }));
  const labels = drawn({ title: 'T', centre: { lat: 0, lon: 0 }, reachKm: 6350, rings }).match(/<text/g) ?? [];
  assert.equal(labels.length, rings.length);
});

test('what is not on Earth makes no map', () => {
  const data: MapData = { title: 'T', centre: { lat: 0, lon: 0 }, reachKm: 1000, rings: [] };
  for (const bad of [
    { centre: { lat: 91, lon: 0 } },
    { centre: { lat: 0, lon: Number.NaN } },
    { reachKm: 0 },
    { reachKm: 20_016 },
    { rings: [{ km: 0, text: '', role: 'limit' as const }] },
  ]) {
    assert.throws(() => drawn({ ...data, ...bad }), RangeError);
  }
});
