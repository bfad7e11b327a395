import { civilDate, type Day, dayOf, parseDay } from '../time/day.ts';
import type { ScenarioFile } from './schema.ts';

/** The first day of each quarter of a scenario. */
export function quartersOf({ start, years }: Pick<ScenarioFile, 'start' | 'years'>): Day[] {
  const first = parseDay(start);
  if (first === undefined) throw new Error('invariant: the schema has checked the date');
  const { year, month, day } = civilDate(first);
  return Array.from({ length: years * 4 }, (_, i) => dayOf(year, month + 3 * i, Math.min(day, 28)));
}
