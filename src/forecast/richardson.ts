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

/** a b - k l: fatigue of both against defence of both; 0 where the two differ by no more than rounding. */
export function determinantOf({ k, a, l, b }: Pick<Richardson, 'k' | 'a' | 'l' | 'b'>): number {
  return difference(a * b, k * l);
}

/** Whether the race comes to rest wherever it begins: a b > k l, with fatigue on both sides together (a + b > 0). */
export function isStable({ k, a, l, b }: Richardson): boolean {
  return determinantOf({ k, a, l, b }) > 0 && a + b > 0;
}

/** Whether nothing changes wherever it begins. */
export function isStill(model: Richardson): boolean {
  return Object.values(model).every((each) => each === 0);
}

/** Whether there is a line of points at which nothing changes, or it is so everywhere: a b = k l, and g and h fit. */
export function restsOnLine({ k, a, l, b, g, h }: Richardson): boolean {
  if ([k, a, l, b].every((each) => each === 0)) return g === 0 && h === 0;
  return determinantOf({ k, a, l, b }) === 0 && difference(k * h, -b * g) === 0 && difference(l * g, -a * h) === 0;
}

/** What is left of p - q, unless it is less than what is lost in writing down decimal numbers: 0.1 × 0.7 is not 0.07. */
function difference(p: number, q: number): number {
  return Math.abs(p - q) <= ROUNDING * (Math.abs(p) + Math.abs(q)) ? 0 : p - q;
}

const ROUNDING = 8 * Number.EPSILON;

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

/**
 * What `t` years do to (x, y, 1). The constant terms are brought to 1 first and back after: they go in linearly, and an
 * exponential that has to be halved as often as billions ask for would lose the digits of the rates.
 */
function stepOf({ k, a, l, b, g, h }: Richardson, t: number): Matrix {
  const unit = Math.max(1, Math.abs(g), Math.abs(h));
  const step = exponential([-a * t, k * t, (g / unit) * t, l * t, -b * t, (h / unit) * t, 0, 0, 0]);
  return step.map((each, i) => (i === 2 || i === 5 ? each * unit : each));
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
