import { quote } from '../agreement/problem.ts';
import { refuse } from './options.ts';

/** Numbers as options give them: read whole, held between bounds, never NaN. */

/** What was found where no such number was: the option with what stands there, or none. */
function refuseNumber(name: string, text: string | undefined, expected: string, fix?: string): never {
  return refuse(text === undefined ? `no ${name}` : `${name} ${quote(text)}`, expected, fix);
}

export function whole(name: string, text: string | undefined, least: number, most: number, fix?: string): number {
  const value = Number(text);
  if (text === undefined || !/^\d{1,12}$/.test(text) || value < least || value > most) {
    refuseNumber(name, text, `a whole number from ${least} to ${most}`, fix);
  }
  return value;
}

const DECIMAL = /^-?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})(e-?\d{1,2})?$/i;

export function decimal(name: string, text: string | undefined, least: number, most: number): number {
  const value = Number(text);
  if (text === undefined || !DECIMAL.test(text) || value < least || value > most) {
    refuseNumber(name, text, `a number from ${least} to ${most}`);
  }
  return value;
}

/** Above zero, since it is divided by, or since nothing else makes sense. */
export function positive(name: string, text: string | undefined, most: number): number {
  const value = Number(text);
  if (text === undefined || !DECIMAL.test(text) || value < 1e-9 || value > most) {
    refuseNumber(name, text, `a number above 0, up to ${most}`);
  }
  return value;
}

/** Neither impossible nor certain: at 0 and at 1 the formulas have nothing to say. */
export function probability(name: string, text: string | undefined): number {
  const value = Number(text);
  if (text === undefined || !DECIMAL.test(text) || value < 1e-12 || value > 1 - 1e-12) {
    const fix = value > 1 && value < 100 ? `write ${value} per cent as ${value / 100}` : undefined;
    refuseNumber(name, text, 'a probability between 0 and 1, such as 0.05', fix);
  }
  return value;
}
