import { findingsFor } from '../src/ask/findings.ts';
import { NO_CHANGES } from '../src/ask/question.ts';
import { supposedData } from '../src/ask/supposed-chart.ts';
import { timelineFor } from '../src/ask/timeline.ts';
import { whatIfFor } from '../src/ask/what-if.ts';
import type { Supposition } from '../src/assess/what-if.ts';
import { distributionChart } from '../src/chart/distribution.ts';
import { fanChart } from '../src/chart/fan.ts';
import { lifelinesChart } from '../src/chart/lifelines.ts';
import { MAP_WIDTH, mapChart, sketchOf } from '../src/chart/map.ts';
import { phaseChart } from '../src/chart/phase.ts';
import { panelOf, spanOfPanels } from '../src/chart/series.ts';
import { stepsChart } from '../src/chart/steps.ts';
import { supposedChart } from '../src/chart/supposed.ts';
import { DISTRIBUTION, FAN, MAP, PHASE } from '../src/chart/testing.ts';
import { agreementsFor, changesFor, recordFor } from '../src/cli/library.ts';
import { OPTION } from '../src/cli/options.ts';
import { dayOf } from '../src/time/day.ts';
import { say } from '../src/words/language.ts';
import { bar, median, ms, timed } from './measure.ts';

/** Each chart from data that is at hand to SVG text, warm; the lifelines are all of Russia's, some sixty rows. */

const BAR_MS = 1;
const RUNS = 400;

const record = recordFor({});
const today = dayOf(2026, 11, 24);
const lives = timelineFor({ agreements: agreementsFor([]), record }, { party: 'RUS' }, today, OPTION);
const newStart = agreementsFor(['new-start']);
const told = findingsFor(
  { agreements: newStart, record },
  { provision: 'II(1)(b)' },
  changesFor([], newStart, record),
  OPTION,
);
const findings = told.flatMap((each) => each.findings);
const panels = ['USA', 'RUS'].map((party) => panelOf(say().chart.party(party), party, findings, say().chart));
const span = spanOfPanels(panels, today);
if (!span) throw new Error('invariant: the record has figures of New START');
const steps = { title: 'New START II(1)(b): warheads', unit: 'Warheads', span };

const notice: Supposition = { kind: 'withdraw', party: 'RUS', at: dayOf(2019, 1, 1) };
const [supposing] = whatIfFor(
  { agreements: agreementsFor(['inf']), record },
  () => [notice],
  [notice.at],
  {},
  NO_CHANGES,
  today,
);
const supposed = supposing && supposedData(supposing, { acts: [], today });
if (!supposed) throw new Error('invariant: a withdrawal changes a life');

const land = sketchOf(MAP, MAP_WIDTH);

const charts = {
  [`lifelines, ${lives.shown.length} rows`]: () =>
    lifelinesChart(
      { title: 'Agreements of Russia', lifelines: lives.shown, acts: lives.acts, span: lives.span },
      say().chart,
    ),
  'steps and limit': () => stepsChart({ ...steps, panels: panels.slice(0, 1) }, say().chart),
  'small multiples': () => stepsChart({ ...steps, panels }, say().chart),
  fan: () => fanChart(FAN, say().chart),
  'distribution of 1,000 runs': () => distributionChart(DISTRIBUTION, say().chart),
  'phase portrait, a course of 30 years': () => phaseChart(PHASE, say().chart),
  'before and after': () => supposedChart(supposed, say().chart),
  'map, its land at hand': () => mapChart(MAP, say().range.map, {}, land),
};

console.log(`Charts: data to SVG text, median of ${RUNS} runs`);
for (const [name, draw] of Object.entries(charts)) {
  timed(RUNS, draw); // To warm up.
  const time = median(timed(RUNS, draw));
  const kib = Math.round(draw().length / 1024);
  bar(time < BAR_MS, `${name}: ${ms(time)}, ${kib} KiB (under ${BAR_MS} ms)`);
}

// Not under the bar: the whole land of the Earth, projected and clipped around a new point; a map keeps it until then.
for (const reachKm of [MAP.reachKm, 20_015]) {
  const draw = (): string => sketchOf({ ...MAP, reachKm }, MAP_WIDTH).land;
  timed(RUNS, draw);
  console.log(`  land within ${reachKm} km of a new point: ${ms(median(timed(RUNS, draw)))}`);
}
