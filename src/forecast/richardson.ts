/**
 * Richardson's arms race of two sides: dx/dt = k y - a x + g, dy/dt = l x - b y + h. Each arms against the other (k, l:
 * defence coefficients, a year), tires of the cost (a, b: fatigue, a year), and bears a grievance or goodwill (g, h: units a
 * year).
 *
 * Source: L. F. Richardson, Arms and Insecurity (1960), ch. 2; the closed form is that of any linear system.
 */
export interface Richardson {
  readonly k: number;
  readonly a: number;
  readonly l: number;
  readonly b: number;
  readonly g: number;
  readonly h: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where nothing changes any more; nothing where a b = k l, when there is no such point or a whole line of them. */
export function equilibriumOf({ k, a, l, b, g, h }: Richardson): Point | undefined {
  const determinant = determinantOf({ k, a, l, b });
  // Adding 0 makes a zero of either sign plain zero.
  const point = { x: (k * h + b * g) / determinant + 0, y: (l * g + a * h) / determinant + 0 };
  return Number.isFinite(point.x) && Number.isFinite(point.y) ? point : undefined;
}

/** a b - k l: fatigue of both against defence of both. */
export function determinantOf({ k, a, l, b }: Pick<Richardson, 'k' | 'a' | 'l' | 'b'>): number {
  return a * b - k * l;
}

/** Whether the race comes to rest wherever it begins: a b > k l, with fatigue on both sides together (a + b > 0). */
export function isStable({ k, a, l, b }: Richardson): boolean {
  return a * b > k * l && a + b > 0;
}

/**
 * Where the race stands `t` years after `start`, exactly: the exponential of the matrix, with the constant terms as a
 * third coordinate that is always 1, so that a race without equilibrium has its answer as well.
 */
export function richardsonAt(model: Richardson, start: Point, t: number): Point {
  return moved(stepOf(model, t), start);
}

/** The course of a race at the given years, for a chart or a phase portrait. */
export function courseOf(model: Richardson, start: Point, years: readonly number[]): readonly Point[] {
  return years.map((t) => richardsonAt(model, start, t));
}

/** The course in so many equal steps: one exponential for all of them, since nothing in the model depends on the year. */
export function courseInSteps(model: Richardson, start: Point, years: number, steps: number): readonly Point[] {
  const step = stepOf(model, years / steps);
  const course = [start];
  let here = start;
  for (let i = 0; i < steps; i++) {
    here = moved(step, here);
    course.push(here);
  }
  return course;
}

/** How fast both change at a point: the arrows of a phase portrait. */
export function slopeAt({ k, a, l, b, g, h }: Richardson, { x, y }: Point): Point {
  return { x: k * y - a * x + g, y: l * x - b * y + h };
}

type Matrix = readonly number[];

/** What `t` years do to (x, y, 1). */
function stepOf({ k, a, l, b, g, h }: Richardson, t: number): Matrix {
  return exponential([-a * t, k * t, g * t, l * t, -b * t, h * t, 0, 0, 0]);
}

function moved(e: Matrix, { x, y }: Point): Point {
  return { x: at(e, 0) * x + at(e, 1) * y + at(e, 2), y: at(e, 3) * x + at(e, 4) * y + at(e, 5) };
}

function at(matrix: Matrix, i: number): number {
  return matrix[i] ?? 0;
}

/** The exponential of a 3 by 3 matrix: halved until it is small, a Taylor sum, and squared as often again. */
function exponential(matrix: Matrix): Matrix {
  const size = Math.max(...matrix.map(Math.abs));
  const halvings = size > 0 ? Math.max(0, Math.ceil(Math.log2(size)) + 4) : 0;
  const small = matrix.map((each) => each / 2 ** halvings);
  let [sum, term] = [IDENTITY, IDENTITY];
  for (let n = 1; n <= TERMS; n++) {
    term = product(term, small).map((each) => each / n);
    sum = sum.map((each, i) => each + at(term, i));
  }
  for (let i = 0; i < halvings; i++) sum = product(sum, sum);
  return sum;
}

const IDENTITY: Matrix = [1, 0, 0, 0, 1, 0, 0, 0, 1];
/** With entries below 1/16 the first term left out is under 10^-28. */
const TERMS = 16;

function product(p: Matrix, q: Matrix): Matrix {
  return p.map((_, i) => {
    const [row, column] = [Math.floor(i / 3) * 3, i % 3];
    return at(p, row) * at(q, column) + at(p, row + 1) * at(q, column + 3) + at(p, row + 2) * at(q, column + 6);
  });
}
