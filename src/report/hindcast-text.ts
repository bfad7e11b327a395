import { type Row, RUNS, type Score } from '../forecast/hindcast.ts';
import { MODEL } from '../forecast/outcome.ts';
import { numberWords } from '../words/words.ts';
import { columns, wrap } from './layout.ts';
import type { Paint } from './paint.ts';

/** How the model did against two plain ways, horizon by horizon, where it loses too. */
export function hindcastText(rows: readonly Row[], paint: Paint): string {
  const lines = [
    paint.strong('HINDCAST'),
    '',
    wrap(
      `From each year on, with what was known then: the model ${MODEL}, in ${numberWords(RUNS)} runs from each, against a random walk and a random walk with drift. CRPS is the mean score in warheads, less is better; * is the best of the three. Coverage is the share of what came within the intervals of 50, 80 and 95 per cent.`,
    ),
  ];
  for (const [name, those] of Map.groupBy(rows, (each) => each.name)) {
    const table = those.map(({ horizon, cases, model, walk, drift }) => {
      const best = Math.min(model.crps, walk.crps, drift.crps);
      const score = ({ crps }: Score): string => `${numberWords(Math.round(crps))}${crps === best ? '*' : ''}`;
      return [`${horizon}`, `${cases}`, score(model), score(walk), score(drift), ...[model, walk, drift].map(coverage)];
    });
    const heads = ['years', 'cases', 'model', 'walk', 'drift', 'model', 'walk', 'drift'];
    lines.push(
      '',
      paint.strong(`${name}: CRPS, then coverage`),
      ...columns([heads, ...table], '  '),
      `  ${wrap(`80 per cent intervals of the model hold ${percent(coverageOf80(those))} of what came.`)}`,
    );
  }
  return lines.join('\n');
}

function coverage({ coverage: shares }: Score): string {
  return shares.map((each) => Math.round(each * 100)).join('/');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} per cent`;
}

/** Of all cases together, how much lay within the model's intervals of 80 per cent. */
export function coverageOf80(rows: readonly Row[]): number {
  const cases = rows.reduce((sum, each) => sum + each.cases, 0);
  return rows.reduce((sum, { model, cases: here }) => sum + (model.coverage[1] ?? 0) * here, 0) / cases;
}
