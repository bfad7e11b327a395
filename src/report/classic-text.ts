import type { Adjustment } from '../forecast/adjustment.ts';
import type { Side, Vertex } from '../forecast/cone.ts';
import { isStill, type Point, type Richardson, restsOnLine } from '../forecast/richardson.ts';
import type { RichardsonFit } from '../forecast/richardson-fit.ts';
import { numberWords } from '../words/words.ts';
import { formulaText, short } from './inspect-text.ts';
import { columns } from './layout.ts';
import type { Paint } from './paint.ts';

/** The classic models in text: the answer in a sentence, the formula, after whom. */

const RICHARDSON = 'L. F. Richardson, Arms and Insecurity (1960), ch. 2; Generalized Foreign Politics (1939).';

interface RichardsonFound {
  readonly equilibrium: Point | null;
  readonly stable: boolean;
  readonly determinant: number;
}

export function richardsonText(
  model: Richardson,
  { equilibrium, stable, determinant }: RichardsonFound,
  course: readonly Point[] | undefined,
  paint: Paint,
): string {
  const { a, b } = model;
  const where = equilibrium
    ? `Nothing changes at x = ${short(equilibrium.x)}, y = ${short(equilibrium.y)}${equilibrium.x < 0 || equilibrium.y < 0 ? ', which no forces can be' : ''}.`
    : 'There is no single point at which nothing changes: a b = k l.';
  const why = `a b - k l = ${short(determinant)}, a + b = ${short(a + b)}`;
  const how = `${courseWords(model, { equilibrium, stable, determinant })} (${why}).`;
  const told = formulaText(
    {
      title: `RICHARDSON: ${stable ? 'stable' : 'not stable'}`,
      says: [where, how],
      formula: [
        'dx/dt = k y - a x + g, dy/dt = l x - b y + h',
        'x* = (k h + b g) / (a b - k l), y* = (l g + a h) / (a b - k l)',
        'stable if and only if a b > k l, with a + b > 0',
      ],
      source: RICHARDSON,
    },
    paint,
  );
  if (course === undefined) return told;
  const rows = [['year', 'x', 'y'], ...course.map(({ x, y }, year) => [String(year), short(x), short(y)])];
  return [told, '', ...columns(rows, '  ')].join('\n');
}

/** Where the race goes. */
function courseWords(model: Richardson, { stable, determinant }: RichardsonFound): string {
  const { a, b } = model;
  if (stable) return 'The race comes to rest there wherever it begins';
  if (determinant < 0) {
    return 'The race runs away, to ever more arms or to ever fewer: on which side of a line through that point it begins decides';
  }
  if (restsOnLine(model)) {
    if (isStill(model)) return 'Nothing changes anywhere: the race stays where it begins';
    if (a + b > 0) return 'The race comes to rest on a line of such points: where on it depends on where it begins';
  }
  if (determinant > 0 && a + b === 0) return 'The race goes round that point for ever, neither nearer nor farther';
  return 'The race does not come to rest';
}

export function fitText(
  { slope, intercept, zero, rSquared, points }: RichardsonFit,
  { first, last }: { readonly first: number; readonly last: number },
  paint: Paint,
): string {
  return formulaText(
    {
      title: `RICHARDSON'S LINE: slope ${short(slope)} a year`,
      says: [
        `From ${first} to ${last} the total changes by ${short(slope)} a year for each unit of it${zero === undefined ? '; the line is flat and meets zero nowhere' : `, and not at all at ${short(zero)}, in the unit of the file`}. The line goes through ${numberWords(points)} yearly changes (R squared ${short(rSquared)}): few points fit a line easily, and it explains nothing by itself.`,
      ],
      formula: [
        'd(x + y)/dt = (k - alpha)(x + y) + (g + h), alike on both sides',
        `change = ${short(slope)} total ${intercept < 0 ? '-' : '+'} ${short(Math.abs(intercept))}, least squares`,
      ],
      source: RICHARDSON,
    },
    paint,
  );
}

export function adjustmentText(
  { theta }: Adjustment,
  wanted: number,
  course: readonly { readonly year: number; readonly stock: number }[],
  paint: Paint,
): string {
  const last = course.at(-1);
  const told = formulaText(
    {
      title: `STOCK ADJUSTMENT: ${short(wanted)} wanted`,
      says: [
        `With ${short(theta * 100)} per cent of the gap closed each year, the stock goes from ${short(course[0]?.stock ?? 0)} to ${short(last?.stock ?? 0)} in ${numberWords(last?.year ?? 0)} years; ${short(wanted)} is wanted. Rival and income are taken to stay as they are.`,
      ],
      formula: ['S(t) - S(t-1) = theta (S* - S(t-1)), S* = alpha + beta S_rival + gamma Y'],
      source:
        'J. Lambelet, A Dynamic Model of the Arms Race in the Middle East 1953-1965, General Systems 16 (1971); partial adjustment: M. Nerlove (1958).',
    },
    paint,
  );
  return [
    told,
    '',
    ...columns([['year', 'stock'], ...course.map(({ year, stock }) => [String(year), short(stock)])], '  '),
  ].join('\n');
}

export function coneText(
  a: Side,
  b: Side,
  vertex: Vertex | undefined,
  forces: Vertex | undefined,
  deters: { readonly a: boolean; readonly b: boolean } | undefined,
  paint: Paint,
): string {
  const product = `f_A f_B = ${short(a.f * b.f)}`;
  const says = [
    vertex
      ? `Both deter from ${short(vertex.a)} missiles of A and ${short(vertex.b)} of B on (${product}, under 1).`
      : `No forces deter both, however large: one missile destroys too many of the other side's (${product}, not under 1).`,
  ];
  if (forces && deters) {
    const who =
      deters.a && deters.b
        ? 'both deter'
        : deters.a
          ? 'A deters and B does not'
          : deters.b
            ? 'B deters and A does not'
            : 'neither deters';
    says.push(`With ${short(forces.a)} of A and ${short(forces.b)} of B ${who}.`);
  }
  return formulaText(
    {
      title: `CONE OF MUTUAL DETERRENCE: ${vertex ? 'there is one' : 'none'}`,
      says,
      formula: [
        'A deters: M_A >= f_B M_B + C_B / v_A, and so for B',
        'M_A = (C_B / v_A + f_B C_A / v_B) / (1 - f_A f_B)',
      ],
      source:
        'M. D. Intriligator and D. L. Brito, Can Arms Races Lead to the Outbreak of War?, Journal of Conflict Resolution 28 (1984), 63-84.',
    },
    paint,
  );
}
