import { h } from 'preact';
import type { Problem } from '../agreement/problem.ts';
import { distributionChart } from '../chart/distribution.ts';
import { type FanData, fanChart, thinned } from '../chart/fan.ts';
import { limitsIn } from '../forecast/limits.ts';
import { SHARE_NAMES, SHARES } from '../forecast/outcome.ts';
import { atOnce } from '../time/pieces.ts';
import { say } from '../words/language.ts';
import { foreign } from '../words/words.ts';
import { drawn } from './figure.ts';
import { problemBox } from './form.ts';
import { agreementLink, recordInEnglish, told } from './marks.ts';
import { notFoundPage } from './not-found.ts';
import { quarterOf, type ScenariosAsked, scenariosAsked } from './scenarios-asked.ts';
import { resetPart, saysIn, scenariosForm, titleIn } from './scenarios-form.ts';
import { type BothRan, bothPieces, type Ran, warheadsIn } from './scenarios-run.ts';
import { answerPart, parametersPart, partyTable, riskPart, sourcesOf } from './scenarios-tables.ts';
import { agreementById, type Figure, type Html, type Page, type Site } from './site.ts';
import type { View } from './view.ts';

/** Scenarios side by side: what forces could be with an agreement and without, what they cost, and who knows what of whom. */
export function scenariosPage(site: Site, view: View): Page {
  const { scenarios } = site;
  if (!scenarios || scenarios.files.size === 0) return notFoundPage(say().notFound.kinds.page(view.path), []);
  const asked = scenariosAsked(scenarios, view);
  const form = scenariosForm(scenarios, view, asked);
  if (asked.troubles.length > 0)
    return refused(
      asked,
      form,
      asked.troubles.map(({ words }) => told(words)),
    );
  const both = atOnce(bothPieces({ ...site, scenarios }, view, asked));
  if (!both.ok) return refused(asked, form, both.problem.map(problemWords));
  const figures = figuresOf(asked, both.value);
  const words = say().scenarios;
  const { scenario, baseline } = asked;
  const part = (id: string, ...content: Html[]): Html => h('div', { id }, content);
  return {
    status: 200,
    title: words.title(titleIn(scenario), titleIn(baseline)),
    body: [
      h('div', { id: 'scenario-answer', role: 'status' }, answerPart(asked, both.value)),
      form,
      part('scenario-reset', resetPart(view, asked)),
      part('scenario-fans', fansPart(view, asked, both.value, figures)),
      part(
        'scenario-tables',
        h('h2', null, words.tables),
        scenario.parties.map((party) => partyTable(asked, both.value, party)),
        riskPart(site, asked, both.value),
      ),
      part('scenario-parameters', parametersPart(site, scenarios, view, asked)),
      part('scenario-notes', notes(site, view, asked, both.value)),
    ],
    twins: twinsOf(asked),
    figures,
    command: commandOf(asked),
    scripts: ['scenarios'],
  };
}

/** The form, and what of it cannot be understood; the parts that a script renews are there and empty. */
function refused({ troubles }: ScenariosAsked, form: Html, sentences: readonly Html[]): Page {
  const empty = ['reset', 'fans', 'tables', 'parameters', 'notes'].map((id) => h('div', { id: `scenario-${id}` }));
  return {
    status: 400,
    title: say().scenarios.plainTitle,
    body: [
      h('div', { id: 'scenario-answer', role: 'status' }, problemBox(...sentences)),
      form,
      empty,
      troubles.length > 0 ? recordInEnglish() : null,
    ],
    scripts: ['scenarios'],
  };
}

function problemWords({ found, expected, fix }: Problem): Html {
  return told(say().scenarios.trouble.asked(foreign(found), foreign(expected), fix && foreign(fix)));
}

/** In the page: one beside the other, and on a telephone one below the other. */
const WIDTH = 360;

/** The fans of both on the same axis, and the runs of the scenario in the year that is looked at. */
function figuresOf(asked: ScenariosAsked, both: BothRan): readonly Figure[] {
  const words = say().scenarios;
  const { party, year, scenario, baseline } = asked;
  const upTo = Math.max(...[both.a, both.b].map((each) => mostOf(each, party)));
  const fan = (id: string, ran: Ran, title: string): readonly Figure[] => {
    const data = fanData(ran, party, asked, words.fan(title, party), upTo);
    if (!data) return [];
    return [
      {
        id,
        name: title,
        draw: (size) => fanChart(size.bare ? thinned(data) : data, say().chart, size),
        sources: () => sourcesOf(asked),
      },
    ];
  };
  const values = warheadsIn(both.a, party, year);
  const title = words.distributionOf(titleIn(scenario), party, year);
  const others = scenario === baseline ? undefined : warheadsIn(both.b, party, year);
  const runs: Figure = {
    id: 'runs',
    name: words.distribution(year),
    draw: (size) =>
      distributionChart(
        {
          ...{
            title,
            unit: words.unit,
            counted: words.runsUnit,
            values: [...(values ?? [])],
            quantiles: [0.05, 0.5, 0.95],
          },
          ...(others && { against: { own: titleIn(scenario), other: titleIn(baseline), values: [...others] } }),
          run: runOf(both.a),
        },
        say().chart,
        size,
      ),
    sources: () => sourcesOf(asked),
  };
  return [
    ...fan('fan', both.a, titleIn(scenario)),
    ...fan('fan-baseline', both.b, titleIn(baseline)),
    ...(values ? [runs] : []),
  ];
}

function runOf({ outcome: { model, seed, runs, dataDate } }: Ran): FanData['run'] {
  return { model, seed, runs, data: dataDate };
}

function fanData(ran: Ran, party: string, { year }: ScenariosAsked, title: string, upTo: number): FanData | undefined {
  const { outcome, prepared } = ran;
  const fan = outcome.parties[party]?.deployedWarheads;
  const at = outcome.quarters[quarterOf(prepared.scenario, year)];
  if (!fan) return undefined;
  return {
    ...{ title, unit: say().scenarios.unit, run: runOf(ran), days: outcome.quarters, upTo },
    quantiles: SHARE_NAMES.map((name, i) => ({ share: SHARES[i] ?? 0, values: fan[name] })),
    limits: limitsIn(capsOf(ran, party), outcome.quarters),
    ...(at !== undefined && { at }),
  };
}

function capsOf({ prepared: { compiled, scenario } }: Ran, party: string): Float64Array | undefined {
  return compiled.law.caps[scenario.parties.indexOf(party)]?.[0];
}

/** How far up the fan of a party goes, with its limits. */
function mostOf(ran: Ran, party: string): number {
  const caps = [...(capsOf(ran, party) ?? [])].filter(Number.isFinite);
  return Math.max(0, ...caps, ...(ran.outcome.parties[party]?.deployedWarheads.p95 ?? []));
}

function fansPart(view: View, asked: ScenariosAsked, both: BothRan, figures: readonly Figure[]): Html {
  const words = say().scenarios;
  const { party, year, scenario, baseline } = asked;
  const shown = (figure: Figure): Html =>
    drawn(view, figure, [figure.draw({ prefix: `chart-${figure.id}`, bare: true, width: WIDTH })]);
  const runs = figures.find(({ id }) => id === 'runs');
  const half = (ran: Ran, title: string): string | undefined => {
    const values = warheadsIn(ran, party, year);
    const quarter = (share: number): number => values?.[Math.max(0, Math.ceil(share * values.length) - 1)] ?? 0;
    return values && words.half(year, title, quarter(0.25), quarter(0.75));
  };
  const halves = [half(both.a, titleIn(scenario)), scenario === baseline ? undefined : half(both.b, titleIn(baseline))];
  return [
    h('h2', null, words.fans(party)),
    h(
      'div',
      // What a script needs to draw the fans anew, in the words of the page.
      { class: 'two fans', 'data-limit': say().chart.limited('\n', '<=') },
      figures.filter((each) => each !== runs).map(shown),
      both.b.outcome.parties[party] ? null : h('p', null, words.baselineLacks(party)),
    ),
    h('p', { class: 'small faint' }, words.fansNote),
    h('h2', null, words.distribution(year)),
    runs ? h('div', { class: 'two fans' }, shown(runs)) : null,
    h('p', null, halves.filter((each) => each !== undefined).join(' ')),
  ];
}

function notes(site: Site, view: View, { scenario, baseline }: ScenariosAsked, { a, b }: BothRan): Html {
  const words = say().scenarios;
  const { model, seed, runs } = a.outcome;
  const both = scenario === baseline ? [a] : [a, b];
  return [
    h('h2', null, words.notes),
    h(
      'ul',
      null,
      both.map(({ prepared }) => {
        const [before = '', after = ''] = words.says(titleIn(prepared.scenario), '\n').split('\n');
        return h('li', null, before, saysIn(prepared.scenario.says), after);
      }),
      both.flatMap(({ prepared }) =>
        prepared.notAllowed.map(({ agreement, cite }) => {
          const known = agreementById(site, agreement);
          const named = known ? agreementLink(view, known) : agreement;
          return h('li', null, words.notAllowed<Html>(titleIn(prepared.scenario), named, cite));
        }),
      ),
      both.flatMap(({ outcome }) =>
        outcome.beyond.map(({ party, what, most: high, share }) =>
          h(
            'li',
            null,
            `${titleIn(outcome === a.outcome ? scenario : baseline)}: `,
            words.beyond(party, what, high, share),
          ),
        ),
      ),
      h('li', null, words.oracle),
      h('li', null, words.law),
      h('li', null, words.run(model, seed, runs, runOf(a).data)),
    ),
    h(
      'p',
      { id: 'scenario-digest', hidden: true },
      h('button', { type: 'button' }, words.digest),
      ' ',
      h('output', { 'data-words': words.digestIs }),
    ),
  ];
}

/** The scenario as data; what it is held against has an address of its own. */
function twinsOf(asked: ScenariosAsked): NonNullable<Page['twins']> {
  const { scenario, runs, seed, moves } = asked;
  const query = new URLSearchParams({ runs: String(runs), seed: String(seed) });
  for (const { path, value } of moves) query.append('set', `${path}:${value}`);
  const of = (ending: 'json' | 'csv') => `/api/v1/forecast/${scenario.id}.${ending}?${query}`;
  return [
    { href: of('json'), label: 'JSON', type: 'application/json' },
    { href: of('csv'), label: 'CSV', type: 'text/csv' },
  ];
}

function commandOf({ scenario, baseline, runs, seed, moves }: ScenariosAsked): string {
  return [
    `forecast compare ${scenario.id} ${baseline.id} --runs ${runs} --seed ${seed}`,
    ...moves.map(({ path, value }) => `--set ${path}=${value}`),
  ].join(' ');
}
