import type { Prepared } from '../forecast/compile.ts';
import type { Fan, Outcome } from '../forecast/outcome.ts';
import type { ScenarioFile } from '../forecast/schema.ts';
import { say } from '../words/language.ts';
import { capitalised, dayWords, momentWords, numberWords, stateWords } from '../words/words.ts';
import { columns, wrap } from './layout.ts';
import type { Paint } from './paint.ts';

/** Years after the start at which a forecast is told. */
const LOOKS = [5, 10, 20] as const;

export function scenariosText(scenarios: readonly ScenarioFile[], paint: Paint): string {
  return [
    paint.strong('SCENARIOS'),
    ...scenarios.flatMap(({ id, title, says }) => ['', paint.strong(`${id}: ${title.en}`), wrap(says.en, '  ')]),
    '',
    paint.faint('servanda forecast lapse; servanda forecast compare extension lapse'),
  ].join('\n');
}

/** What an ensemble comes to at 5, 10 and 20 years, with model, seed, runs and the day of its data. */
export function forecastText(prepared: Prepared, outcome: Outcome, paint: Paint): string {
  const { scenario, notAllowed } = prepared;
  const looks = looksOf(outcome);
  const lines = [paint.strong(`FORECAST: ${scenario.title.en}`), '', wrap(scenario.says.en), ''];
  for (const { agreement, cite } of notAllowed) {
    lines.push(
      wrap(`The text of ${agreement} does not allow this (${cite}): it is taken as agreed by all parties.`),
      '',
    );
  }
  lines.push(wrap(runWords(outcome)), '');
  const heads = ['', ...looks.map(({ years, day }) => `${years} years (${day})`)];
  for (const [party, fans] of Object.entries(outcome.parties)) {
    const name = capitalised(stateWords(party));
    const known = outcome.predictability[party];
    const above = outcome.exceedance[party] ?? {};
    const rows = [
      heads,
      ['deployed warheads', ...looks.map(({ at }) => fanWords(fans.deployedWarheads, at))],
      ['deployed launchers', ...looks.map(({ at }) => fanWords(fans.launchers, at))],
      ['cost so far, billion $', ...looks.map(({ at }) => fanWords(fans.cumulativeCost, at, 1000))],
      ['of it spent once', ...looks.map(({ at }) => fanWords(fans.investment, at, 1000))],
      ['known within', ...looks.map(({ at }) => `${numberWords(Math.round(known?.now[at] ?? 0))} warheads`)],
      ...Object.entries(above).map(([quantity, shares]) => [
        `over ${LIMITS[quantity] ?? quantity}`,
        ...looks.map(({ at }) => `${Math.round((shares[at] ?? 0) * 100)}% of runs`),
      ]),
    ];
    lines.push(paint.strong(name), ...columns(rows, '  '), '');
  }
  for (const { party, what, most, share } of outcome.beyond) {
    lines.push(wrap(say().scenarios.beyond(party, what, most, share)), '');
  }
  lines.push(wrap(riskWords(outcome)), '');
  const { parameters, assumed, recalled } = outcome.backing;
  lines.push(
    paint.faint(
      wrap(
        `The middle of the runs, and in brackets where 90 per cent of them lie. Of ${parameters} parameters ${assumed} are assumptions and ${recalled} recalled°; --parameters lists them. It is a model with stated assumptions, and no oracle.`,
      ),
    ),
  );
  return lines.join('\n');
}

const LIMITS: Readonly<Record<string, string>> = {
  deployedWarheads: 'the limit on warheads',
  deployedLaunchers: 'that on deployed launchers',
  launchers: 'that on all launchers',
};

interface Look {
  readonly years: number;
  readonly at: number;
  readonly day: string;
}

function looksOf({ quarters }: Outcome): Look[] {
  return LOOKS.flatMap((years) => {
    const at = years * 4 - 1;
    const day = quarters[at];
    return day === undefined ? [] : [{ years, at, day: dayWords(day).replace(/^\d+ \S+ /, '') }];
  });
}

function fanWords(fan: Fan, at: number, unit = 1): string {
  const of = (value: number | undefined): string => numberWords(Math.round((value ?? 0) / unit));
  return `${of(fan.p50[at])} (${of(fan.p05[at])}–${of(fan.p95[at])})`;
}

function runWords({ model, seed, runs, dataDate }: Outcome): string {
  return `Model ${model}, seed ${seed}, ${numberWords(runs)} runs, data as of ${momentWords(dataDate)}.`;
}

function riskWords({ risk, quarters }: Outcome): string {
  const last = quarters.length - 1;
  const percent = (share: number | undefined): string => `${Number(((share ?? 0) * 100).toPrecision(2))}`;
  return `If inadvertent war has a probability of ${percent(risk.yearly.mid)} per cent a year, and none of this changes it, it comes to ${percent(risk.mid[last])} per cent by then; over the published range of ${percent(risk.yearly.low)} to ${percent(risk.yearly.high)} per cent a year, to ${percent(risk.low[last])} to ${percent(risk.high[last])} per cent.`;
}

/** Every parameter with its range and where it comes from. */
export function parametersText({ scenario, parameters }: Prepared, paint: Paint): string {
  const rows = [...parameters].map(([path, { value, low, high, source, assumption, confidence }]) => {
    const range = low === undefined && high === undefined ? '' : ` (${low ?? value}–${high ?? value})`;
    const mark = confidence === 'recalled' ? '°' : '';
    return [path, `${value}${range}${mark}`, source ? source.join(', ') : `assumed: ${assumption ?? ''}`];
  });
  return [paint.strong(`PARAMETERS of ${scenario.id}`), ...columns(rows, '  ')].join('\n');
}

/** Scenarios side by side at 5, 10 and 20 years: the middle of the runs. */
export function comparisonOfForecasts(outcomes: readonly Outcome[], paint: Paint): string {
  const [first] = outcomes;
  if (!first) return '';
  const alike = outcomes.every((each) => runWords(each) === runWords(first));
  const lines = [paint.strong('FORECASTS SIDE BY SIDE'), ''];
  if (alike) lines.push(wrap(runWords(first)));
  else lines.push(...outcomes.map((each) => wrap(`${each.scenario}: ${runWords(each)}`)));
  const parties = [...new Set(outcomes.flatMap((each) => Object.keys(each.parties)))];
  const longest = outcomes.reduce((a, b) => (b.quarters.length > a.quarters.length ? b : a));
  for (const { years, at } of looksOf(longest)) {
    lines.push('', paint.strong(`After ${years} years`));
    for (const party of parties) {
      const rows = [
        [capitalised(stateWords(party)), 'warheads', 'launchers', 'cost, billion $', 'known within'],
        ...outcomes.flatMap((each) => {
          const fans = each.parties[party];
          if (!fans) return [];
          if (at >= each.quarters.length) return [[each.scenario, 'ends before', '', '', '']];
          const cost = Math.round((fans.cumulativeCost.p50[at] ?? 0) / 1000);
          return [
            [
              each.scenario,
              fanWords(fans.deployedWarheads, at),
              numberWords(fans.launchers.p50[at] ?? 0),
              numberWords(cost),
              numberWords(Math.round(each.predictability[party]?.now[at] ?? 0)),
            ],
          ];
        }),
      ];
      lines.push(...columns(rows, '  '));
    }
  }
  return lines.join('\n');
}
