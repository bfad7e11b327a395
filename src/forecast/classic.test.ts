import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nextStock, stockAfter, wantedStock } from './adjustment.ts';
import { coneVertex, deterrenceAt } from './cone.ts';
import {
  courseInSteps,
  equilibriumOf,
  isStable,
  type Point,
  type Richardson,
  restsOnLine,
  richardsonAt,
  slopeAt,
} from './richardson.ts';
import { fitRichardson } from './richardson-fit.ts';

const close = (a: number, b: number, within = 1e-9) =>
  assert.ok(Math.abs(a - b) <= within * Math.max(1, Math.abs(b)), `${a} ${b}`);

test('Richardson: the formula of the equilibrium, and stability from a b > k l on', () => {
  const model: Richardson = { k: 0.9, a: 1, l: 0.8, b: 1.1, g: 2, h: 3 };
  const point = equilibriumOf(model);
  close(point?.x ?? 0, (0.9 * 3 + 1.1 * 2) / (1 * 1.1 - 0.9 * 0.8));
  close(point?.y ?? 0, (0.8 * 2 + 1 * 3) / (1 * 1.1 - 0.9 * 0.8));
  assert.equal(isStable(model), true);
  assert.equal(isStable({ ...model, k: 1.4 }), false);
  assert.equal(isStable({ ...model, a: -1, b: -1.1 }), false);
  assert.equal(equilibriumOf({ ...model, k: 1, l: 1, a: 1, b: 1 }), undefined);
});

test('Richardson: alike on both sides, the total grows as exp((k - a) t), and the difference as exp(-(k + a) t)', () => {
  const model: Richardson = { k: 0.9, a: 0.17, l: 0.9, b: 0.17, g: 0, h: 0 };
  const { x, y } = richardsonAt(model, { x: 120, y: 80 }, 3);
  close(x + y, 200 * Math.exp((0.9 - 0.17) * 3));
  close(x - y, 40 * Math.exp(-(0.9 + 0.17) * 3));
});

const coefficient = fc.double({ min: -2, max: 2, noNaN: true });
const models = fc.record({
  k: coefficient,
  a: coefficient,
  l: coefficient,
  b: coefficient,
  g: coefficient,
  h: coefficient,
});

test('Richardson: the exact course is the one that small steps lead to, and one time after another is both together', () => {
  fc.assert(
    fc.property(models, fc.double({ min: 0, max: 2, noNaN: true }), (model, t) => {
      const start = { x: 3, y: 1 };
      const exact = richardsonAt(model, start, t);
      const stepped = inSteps(model, start, t, 400);
      close(stepped.x, exact.x, 1e-6);
      close(stepped.y, exact.y, 1e-6);
      const halves = richardsonAt(model, richardsonAt(model, start, t / 3), (2 * t) / 3);
      close(halves.x, exact.x);
      close(halves.y, exact.y);
    }),
  );
});

test('Richardson: a course in steps passes the points of the exact one', () => {
  fc.assert(
    fc.property(models, fc.double({ min: 0, max: 5, noNaN: true }), (model, years) => {
      const start = { x: 3, y: 1 };
      const course = courseInSteps(model, start, years, 50);
      assert.equal(course.length, 51);
      for (const i of [0, 1, 25, 50]) {
        const exact = richardsonAt(model, start, (years * i) / 50);
        close(course[i]?.x ?? Number.NaN, exact.x, 1e-8);
        close(course[i]?.y ?? Number.NaN, exact.y, 1e-8);
      }
    }),
  );
});

/** Runge and Kutta's fourth order. */
function inSteps(model: Richardson, start: Point, t: number, steps: number): Point {
  const h = t / steps;
  let at = start;
  const ahead = (by: number, slope: Point): Point => ({ x: at.x + by * slope.x, y: at.y + by * slope.y });
  for (let i = 0; i < steps; i++) {
    const k1 = slopeAt(model, at);
    const k2 = slopeAt(model, ahead(h / 2, k1));
    const k3 = slopeAt(model, ahead(h / 2, k2));
    const k4 = slopeAt(model, ahead(h, k3));
    at = ahead(h / 6, { x: k1.x + 2 * k2.x + 2 * k3.x + k4.x, y: k1.y + 2 * k2.y + 2 * k3.y + k4.y });
  }
  return at;
}

test('Richardson: the line of 1909 to 1913, as published and as computed anew', () => {
  // France, Russia, Germany and Austria-Hungary together, million pounds: L. F. Richardson, Generalized Foreign Politics (1939).
  const totals = [199, 204.8, 214.9, 238.7, 289].map((value, i) => ({ year: 1909 + i, value }));
  const fit = fitRichardson(totals);
  assert.ok(fit.ok);
  assert.equal(fit.value.points, 4);
  assert.ok(Math.abs(fit.value.slope - 0.73) < 0.01, String(fit.value.slope));
  assert.ok(Math.abs((fit.value.zero ?? 0) - 194.9) < 0.5, String(fit.value.zero));
  assert.ok(fit.value.rSquared > 0.99);
});

test('Richardson: what cannot be fitted says why', () => {
  assert.equal(fitRichardson([{ year: 1909, value: 1 }]).ok, false);
  assert.equal(fitRichardson([1, 1, 2].map((year) => ({ year, value: year }))).ok, false);
  assert.equal(fitRichardson([1, 2, 3].map((year) => ({ year, value: 7 }))).ok, false);
});

test('stock adjustment: the closed form is the steps', () => {
  const model = { theta: 0.3, alpha: 10, beta: 0.5, gamma: 0.01 };
  let stock = 100;
  for (let year = 0; year < 7; year++) stock = nextStock(model, stock, 80, 1000);
  close(stock, stockAfter(model, 100, 80, 1000, 7));
  close(wantedStock(model, 80, 1000), 60);
});

test('the cone: at its vertex both deter and neither with less; there is none from f_A f_B = 1 on', () => {
  const [a, b] = [
    { f: 0.8, v: 500_000, c: 40_000_000 },
    { f: 0.5, v: 400_000, c: 50_000_000 },
  ];
  const vertex = coneVertex(a, b);
  assert.ok(vertex);
  close(vertex.a, (50_000_000 / 500_000 + 0.5 * (40_000_000 / 400_000)) / (1 - 0.4));
  assert.deepEqual(deterrenceAt(a, b, { a: vertex.a + 1e-6, b: vertex.b + 1e-6 }), { a: true, b: true });
  assert.equal(deterrenceAt(a, b, { a: vertex.a - 0.01, b: vertex.b }).a, false);
  assert.equal(coneVertex({ ...a, f: 2 }, b), undefined);
});

test('Richardson: what differs by rounding alone is equal, and billions cost no digits', () => {
  assert.equal(equilibriumOf({ k: 0.07, a: 0.1, l: 1, b: 0.7, g: 1, h: 1 }), undefined);
  const model: Richardson = { k: 0.9, a: 1, l: 0.8, b: 1.1, g: 2, h: 3 };
  const [few, many] = [1, 1e9].map((unit) =>
    richardsonAt({ ...model, g: 2 * unit, h: 3 * unit }, { x: unit, y: 16 * unit }, 50),
  );
  close((many?.x ?? 0) / 1e9, few?.x ?? 0, 1e-12);
});

test('Richardson: a race on a line of points, one that stays and one without end are told apart', () => {
  const alike: Richardson = { k: 1, a: 1, l: 1, b: 1, g: 0, h: 0 };
  assert.deepEqual(
    [alike, { ...alike, g: 1, h: -1 }, { ...alike, g: 1 }, { ...alike, k: 0, a: 0, g: 1 }].map(restsOnLine),
    [true, true, false, false],
  );
});

test("Richardson's line: totals that grow alike each year have a flat one", () => {
  const grown = [10.1, 10.2, 10.3, 10.4, 10.5].map((value, i) => ({ year: 1900 + i, value }));
  const fit = fitRichardson(grown);
  assert.ok(fit.ok && fit.value.slope === 0 && fit.value.zero === undefined && fit.value.rSquared === 1);
});

test('the cone: both deter at its vertex', () => {
  const side = fc.record({
    f: fc.double({ min: 0, max: 0.99, noNaN: true }),
    v: fc.integer({ min: 1, max: 1e6 }),
    c: fc.integer({ min: 0, max: 1e8 }),
  });
  fc.assert(
    fc.property(side, side, (a, b) => {
      const vertex = coneVertex(a, b);
      assert.deepEqual(vertex && deterrenceAt(a, b, vertex), { a: true, b: true });
    }),
  );
});
