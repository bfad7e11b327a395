import type { Sensitivity, Target } from '../forecast/sensitivity.ts';
import { capitalised, momentWords, numberWords, stateWords } from '../words/words.ts';
import { columns, wrap } from './layout.ts';
import type { Paint } from './paint.ts';

/** Which assumptions move the answer, the strongest first. */
export function sensitivityText(
  scenario: string,
  { party, years }: Target,
  { model, seed, dataDate, runs, swings, shares }: Sensitivity,
  paint: Paint,
): string {
  const whole = (value: number): string => numberWords(Math.round(value));
  const told = swings.map(({ path, low, high, warheads, cost }) => [
    path,
    `${low}–${high}`,
    `${whole(warheads[0])}–${whole(warheads[1])}`,
    `${whole(cost[0] / 1000)}–${whole(cost[1] / 1000)}`,
  ]);
  const percent = shares.map(({ path, share }) => [path, `${Math.round(share * 100)}%`]);
  const left = Math.max(0, 1 - shares.reduce((sum, { share }) => sum + share, 0));
  return [
    paint.strong(`SENSITIVITY of ${scenario}: ${capitalised(stateWords(party))} after ${years} years`),
    '',
    wrap(
      `Model ${model}, seed ${seed}, ${numberWords(runs.swings)} runs at each end of a range and ${numberWords(runs.shares)} for the shares, data as of ${momentWords(dataDate)}.`,
    ),
    '',
    wrap('One assumption at a time, at both ends of its range, all else left: the mean of the runs.'),
    ...columns([['parameter', 'range', 'deployed warheads', 'cost, billion $'], ...told], '  '),
    '',
    wrap(
      'Of the spread of deployed warheads, what each drawn parameter explains by itself (first-order Sobol index); the rest is noise, wandering plans, and parameters together.',
    ),
    ...columns([...percent, ['the rest', `${Math.round(left * 100)}%`]], '  '),
  ].join('\n');
}
