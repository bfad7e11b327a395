import { stockAfter, wantedStock } from '../../forecast/adjustment.ts';
import { coneVertex, deterrenceAt } from '../../forecast/cone.ts';
import {
  courseOf,
  determinantOf,
  equilibriumOf,
  isStable,
  type Point,
  type Richardson,
} from '../../forecast/richardson.ts';
import { fitRichardson } from '../../forecast/richardson-fit.ts';
import { readTotals } from '../../forecast/totals.ts';
import { adjustmentText, coneText, fitText, richardsonText } from '../../report/classic-text.ts';
import { readText } from '../../store/library.ts';
import { say } from '../../words/language.ts';
import { type Form, tell } from '../forms.ts';
import { decimal, positive, whole } from '../numbers.ts';
import { refuse, UsageProblems, unwrap } from '../options.ts';
import type { Terminal } from '../terminal.ts';

const MOST = 1e9;
const MOST_RATE = 1000;
const MOST_YEARS = 200;
const YEARS = '10';

export interface RichardsonOptions extends Form {
  readonly k?: string;
  readonly a?: string;
  readonly l?: string;
  readonly b?: string;
  readonly g?: string;
  readonly h?: string;
  readonly x?: string;
  readonly y?: string;
  readonly years?: string;
  readonly svg?: boolean;
}

/** `servanda forecast richardson`: where the race of two sides goes. */
export async function richardsonCommand(options: RichardsonOptions, terminal: Terminal): Promise<number> {
  if (options.json && options.svg) refuse('--svg with --json', 'one form of the answer', 'leave the other out');
  const rate = (name: 'k' | 'a' | 'l' | 'b'): number => decimal(`--${name}`, options[name], -MOST_RATE, MOST_RATE);
  const level = (name: 'g' | 'h' | 'x' | 'y'): number => decimal(`--${name}`, options[name], -MOST, MOST);
  const model = { k: rate('k'), a: rate('a'), l: rate('l'), b: rate('b'), g: level('g'), h: level('h') };
  const start = options.x === undefined && options.y === undefined ? undefined : { x: level('x'), y: level('y') };
  if (start === undefined && options.years !== undefined) {
    refuse('--years without --x and --y', 'where the course begins', 'write --x and --y as well');
  }
  const years = whole('--years', options.years ?? YEARS, 1, MOST_YEARS);
  const course = start && courseWithin(model, start, years);
  const equilibrium = equilibriumOf(model);
  const found = { equilibrium: equilibrium ?? null, stable: isStable(model), determinant: determinantOf(model) + 0 };
  if (options.svg) {
    // Loaded when asked for, as for every chart.
    const { phaseChart } = await import('../../chart/phase.ts');
    terminal.out(phaseChart({ model, ...(start && { start, years }) }, say().chart).trimEnd());
    return 0;
  }
  const told = course?.map(({ x, y }, year) => ({ year, x, y }));
  return tell(terminal, options, { ...found, ...(told && { course: told }) }, () =>
    richardsonText(model, found, course, terminal.paint),
  );
}

/** The course year by year, as long as it can be written down. */
function courseWithin(model: Richardson, start: Point, years: number): readonly Point[] {
  const all = courseOf(
    model,
    start,
    Array.from({ length: years + 1 }, (_, year) => year),
  );
  const lost = all.findIndex(({ x, y }) => !(Math.abs(x) < 1e15 && Math.abs(y) < 1e15));
  if (lost >= 0) {
    refuse(
      `a course beyond 10^15 in year ${lost}`,
      'numbers that mean something',
      `write --years ${Math.max(1, lost - 1)}`,
    );
  }
  return all.map(({ x, y }) => ({ x: x + 0, y: y + 0 }));
}

/** `servanda forecast richardson fit`: his line through a table of budgets. */
export function fitCommand(file: string, form: Form, terminal: Terminal): number {
  const totals = unwrap(readTotals({ name: file, text: unwrap(readText(file)) }));
  const fit = fitRichardson(totals);
  if (!fit.ok) {
    const at = { file, line: 1, column: 1 };
    const expected = 'three years or more, with totals that change';
    throw new UsageProblems([{ code: 'bad-value', at, found: fit.problem, expected }]);
  }
  const years = totals.map((each) => each.year);
  const span = { first: Math.min(...years), last: Math.max(...years) };
  return tell(terminal, form, { ...fit.value, zero: fit.value.zero ?? null, ...span }, () =>
    fitText(fit.value, span, terminal.paint),
  );
}

export interface AdjustmentOptions extends Form {
  readonly theta?: string;
  readonly alpha?: string;
  readonly beta?: string;
  readonly gamma?: string;
  readonly stock?: string;
  readonly rival?: string;
  readonly income?: string;
  readonly years?: string;
}

/** `servanda forecast adjustment`: how a stock nears what is wanted. */
export function adjustmentCommand(options: AdjustmentOptions, terminal: Terminal): number {
  const level = (name: Exclude<keyof AdjustmentOptions, 'json'>, other?: string): number =>
    decimal(`--${name}`, options[name] ?? other, -MOST, MOST);
  const model = {
    theta: decimal('--theta', options.theta, 0, 1),
    alpha: level('alpha', '0'),
    beta: level('beta', '0'),
    gamma: level('gamma', '0'),
  };
  const [stock, rival, income] = [level('stock'), level('rival', '0'), level('income', '0')];
  const years = whole('--years', options.years ?? YEARS, 1, MOST_YEARS);
  const wanted = wantedStock(model, rival, income) + 0;
  const course = Array.from({ length: years + 1 }, (_, year) => ({
    year,
    stock: stockAfter(model, stock, rival, income, year) + 0,
  }));
  return tell(terminal, options, { wanted, course }, () => adjustmentText(model, wanted, course, terminal.paint));
}

type Letter = 'A' | 'B';
export type ConeOptions = Form & { readonly [K in `${'f' | 'v' | 'c' | 'm'}${Letter}`]?: string };

/** `servanda forecast cone`: with which forces both deter. */
export function coneCommand(options: ConeOptions, terminal: Terminal): number {
  const side = (letter: Letter) => {
    const flag = (name: string): string => `--${name}-${letter.toLowerCase()}`;
    return {
      f: decimal(flag('f'), options[`f${letter}`], 0, MOST_RATE),
      v: positive(flag('v'), options[`v${letter}`], 1e10),
      c: decimal(flag('c'), options[`c${letter}`], 0, 1e10),
    };
  };
  const [a, b] = [side('A'), side('B')];
  const forces =
    options.mA === undefined && options.mB === undefined
      ? undefined
      : { a: decimal('--m-a', options.mA, 0, MOST), b: decimal('--m-b', options.mB, 0, MOST) };
  const vertex = coneVertex(a, b);
  const deters = forces && deterrenceAt(a, b, forces);
  const found = { exists: vertex !== undefined, vertex: vertex ?? null, ...(deters && { deters }) };
  return tell(terminal, options, found, () => coneText(a, b, vertex, forces, deters, terminal.paint));
}
