import { h } from 'preact';
import { fileOf, type Scenarios } from '../ask/scenarios.ts';
import type { Fan, Outcome } from '../forecast/outcome.ts';
import type { Parameter } from '../forecast/schema.ts';
import type { Point } from '../words/en/scenarios.ts';
import { say } from '../words/language.ts';
import { numberWords } from '../words/words.ts';
import { inEnglish, joined, ours, recalledMark, stateName } from './marks.ts';
import { quarterOf, type ScenariosAsked } from './scenarios-asked.ts';
import { titleIn } from './scenarios-form.ts';
import type { BothRan } from './scenarios-run.ts';
import { type Html, type Site, sourceById } from './site.ts';
import { sameHref, type View } from './view.ts';

/** Years after the start at which scenarios are held against each other. */
const LOOKS = [5, 10, 20] as const;

interface Look {
  readonly years: number;
  readonly year: number;
  readonly at: number;
}

function looksOf({ scenario }: ScenariosAsked): readonly Look[] {
  const first = Number(scenario.start.slice(0, 4));
  return LOOKS.filter((years) => years <= scenario.years).map((years) => {
    const year = first + years - 1;
    return { years, year, at: quarterOf(scenario, year) };
  });
}

/** What one number of a party comes to, with and without; nothing where it takes no part. */
type NumberOf = (outcome: Outcome, party: string, at: number) => number | undefined;

const OF = {
  warheads: ({ parties }, party, at) => parties[party]?.deployedWarheads.p50[at],
  known: ({ predictability }, party, at) => rounded(predictability[party]?.now[at]),
  cost: ({ parties }, party, at) => rounded(parties[party]?.cumulativeCost.p50[at], 1000),
  above: ({ exceedance }, party, at) => rounded(exceedance[party]?.deployedWarheads?.[at], 0.01),
} as const satisfies Readonly<Record<string, NumberOf>>;

function rounded(value: number | undefined, unit = 1): number | undefined {
  return value === undefined ? undefined : Math.round(value / unit);
}

function pointsOf(looks: readonly Look[], { a, b }: BothRan, party: string, of: NumberOf): readonly Point[] {
  return looks.flatMap(({ years, at }) => {
    const here = of(a.outcome, party, at);
    return here === undefined ? [] : [{ years, a: here, b: of(b.outcome, party, at) }];
  });
}

/** A party's numbers, each as it would be and, below, as it would be otherwise. */
export function partyTable(asked: ScenariosAsked, both: BothRan, party: string): Html {
  const words = say().scenarios;
  const looks = looksOf(asked);
  const heads = looks.map(({ years, year }) => words.columns.after(years, year));
  // A limit that no run exceeds, with or without, has no row: the caption says so.
  const zero = words.percent(0);
  const rows = rowsOf(both.a.outcome, party).filter(([, told]) =>
    looks.some(({ at }) => [both.a, both.b].some(({ outcome }) => ![zero, undefined].includes(told(outcome, at)))),
  );
  return h(
    'table',
    { class: 'list calm both' },
    h('caption', null, h('h3', null, stateName(party)), words.tableOf),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        [words.columns.what, ...heads].map((each) => h('th', { scope: 'col' }, each)),
      ),
    ),
    h(
      'tbody',
      null,
      rows.map(([name, told]) =>
        h(
          'tr',
          null,
          h('th', { scope: 'row' }, name),
          looks.map(({ at, year }) => {
            const here = told(both.a.outcome, at);
            const other = told(both.b.outcome, at);
            const against = other === undefined ? null : here === other ? words.same : words.instead(other);
            return h('td', { 'data-of': year }, here ?? words.none, ' ', h('small', null, against));
          }),
        ),
      ),
    ),
  );
}

type Row = readonly [name: string, told: (outcome: Outcome, at: number) => string | undefined];

function rowsOf({ exceedance }: Outcome, party: string): readonly Row[] {
  const { rows, percent } = say().scenarios;
  const fan =
    (of: (outcome: Outcome) => Fan | undefined, unit = 1) =>
    (outcome: Outcome, at: number) =>
      fanWords(of(outcome), at, unit);
  const above =
    (quantity: 'deployedWarheads' | 'deployedLaunchers' | 'launchers') =>
    ({ exceedance: all }: Outcome, at: number) => {
      const share = all[party]?.[quantity]?.[at];
      return share === undefined ? undefined : percent(Math.round(share * 100));
    };
  const limits: readonly Row[] = [
    [rows.above, above('deployedWarheads')],
    [rows.aboveLaunchers, above('deployedLaunchers')],
    [rows.aboveAll, above('launchers')],
  ];
  return [
    [rows.deployedWarheads, fan(({ parties }) => parties[party]?.deployedWarheads)],
    [rows.launchers, fan(({ parties }) => parties[party]?.launchers)],
    [rows.cumulativeCost, fan(({ parties }) => parties[party]?.cumulativeCost, 1000)],
    [rows.investment, fan(({ parties }) => parties[party]?.investment, 1000)],
    [
      rows.known,
      ({ predictability }, at) => {
        const wide = predictability[party]?.now[at];
        return wide === undefined ? undefined : numberWords(Math.round(wide));
      },
    ],
    // Whom no limit ever bound cannot exceed one.
    ...(Object.keys(exceedance[party] ?? {}).length === 0 ? [] : limits),
  ];
}

function fanWords(fan: Fan | undefined, at: number, unit: number): string | undefined {
  if (!fan) return undefined;
  const of = (value: number | undefined): number => Math.round((value ?? 0) / unit);
  const [low, high] = [of(fan.p05[at]), of(fan.p95[at])];
  const middle = numberWords(of(fan.p50[at]));
  return low === high ? middle : `${middle} (${say().scenarios.range(low, high)})`;
}

/** What a small probability a year comes to: the same with and without, since nobody knows better. */
export function riskPart(site: Site, asked: ScenariosAsked, { a }: BothRan): Html {
  const words = say().scenarios;
  const { risk } = a.outcome;
  const percent = (share: number | undefined): number => Number(((share ?? 0) * 100).toPrecision(2));
  const heads = words.riskColumns(percent(risk.yearly.low), percent(risk.yearly.mid), percent(risk.yearly.high));
  const sources = asked.parameters.get('risk')?.source ?? [];
  return [
    h('h2', null, words.risk),
    h('div', { class: 'note', role: 'note' }, h('p', null, words.riskWarning)),
    h(
      'table',
      { class: 'calm' },
      h('caption', null, words.riskCaption),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          h('td', null),
          heads.map((each) => h('th', { scope: 'col' }, each)),
        ),
      ),
      h(
        'tbody',
        null,
        looksOf(asked).map(({ years, at }) =>
          h(
            'tr',
            null,
            h('th', { scope: 'row' }, words.riskRow(years)),
            [risk.low, risk.mid, risk.high].map((each) =>
              h('td', { class: 'number' }, words.percent(percent(each[at]))),
            ),
          ),
        ),
      ),
    ),
    sources.map((id) => {
      const source = sourceById(site, id);
      return source && h('p', { class: 'small faint' }, riskSource(source.title));
    }),
  ];
}

function riskSource(title: string): Html {
  const [before = '', after = ''] = say().scenarios.riskSource('\n').split('\n');
  return [before, ours(title), after];
}

/** More parties than this have no room beside each other: then the one that is asked about is told, and links lead to the others. */
const MOST_COLUMNS = 2;

/** Every number with its range, and its source or why it is assumed: a row for what all parties have, a column for each. */
export function parametersPart(site: Site, scenarios: Scenarios, view: View, asked: ScenariosAsked): Html {
  const words = say().scenarios;
  const { parameters, scenario, party } = asked;
  const all = [...parameters];
  const assumed = all.filter(([, each]) => each.assumption !== undefined).length;
  const recalled = all.filter(([, each]) => each.confidence === 'recalled').length;
  const shown = scenario.parties.length > MOST_COLUMNS ? [party] : scenario.parties;
  const left = scenario.parties.filter((each) => !shown.includes(each));
  return h(
    'details',
    null,
    h('summary', null, h('h2', null, words.parameters)),
    h('p', null, words.parametersLead(all.length, assumed, recalled)),
    h('p', { class: 'small' }, ours(fileOf(scenarios, scenario).says)),
    left.length === 0
      ? null
      : h(
          'p',
          null,
          words.others,
          joined(
            left.map((each) => h('a', { href: sameHref(view, { party: each }) }, stateName(each))),
            ', ',
          ),
        ),
    h(
      'table',
      { class: 'list calm' },
      h('caption', null, words.parametersCaption(titleIn(scenario))),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          [words.parameterColumn, ...shown.map(stateName)].map((each) => h('th', { scope: 'col' }, each)),
        ),
      ),
      groupsOf(asked, shown).map(([group, leaves]) =>
        h(
          'tbody',
          null,
          h('tr', null, h('th', { scope: 'rowgroup', colspan: shown.length + 1 }, groupWords(group))),
          leaves.map((leaf) => parameterRow(asked, group, leaf, shown)),
        ),
      ),
    ),
    h('h3', null, words.sources),
    h(
      'dl',
      { class: 'terms small', ...inEnglish() },
      sourcesOf(asked).map((id) => {
        const source = sourceById(site, id);
        return [h('dt', { id: `source-${id}` }, id), h('dd', null, source && `${source.publisher}: ${source.title}`)];
      }),
    ),
  );
}

/** `risk` and what begins with `sight` are of nobody. */
const COMMON = ['', 'sight'];

/** The names of parameters by what they stand under: `icbm`, `programme`, nothing for those of a party as a whole. */
function groupsOf({ parameters }: ScenariosAsked, parties: readonly string[]) {
  const groups = new Map<string, Set<string>>();
  for (const path of parameters.keys()) {
    const steps = path.split('.');
    const leaf = steps.pop() ?? '';
    const [first = '', kind = 'own'] = steps;
    if (!COMMON.includes(first) && !parties.includes(first)) continue;
    const group = COMMON.includes(first) ? first : kind;
    groups.set(group, (groups.get(group) ?? new Set()).add(leaf));
  }
  return [...groups].map(([group, leaves]) => [group, [...leaves]] as const);
}

function groupWords(group: string): string {
  const { groups } = say().scenarios;
  return group === '' ? groups.all : groups[group as keyof typeof groups]; // Those of the format.
}

function parameterRow(asked: ScenariosAsked, group: string, leaf: string, parties: readonly string[]): Html {
  const { names } = say().scenarios;
  const of = (party: string): string =>
    [...(group === 'own' ? [party] : COMMON.includes(group) ? [group] : [party, group]), leaf]
      .filter((each) => each !== '')
      .join('.');
  const common = COMMON.includes(group);
  return h(
    'tr',
    null,
    h('th', { scope: 'row' }, names[leaf] ?? leaf, ' ', h('code', null, common ? of('') : of('').replace(/^\.?/, '.'))),
    common
      ? h('td', { colspan: parties.length }, parameterWords(asked, of('')))
      : parties.map((party) => h('td', { 'data-of': stateName(party) }, parameterWords(asked, of(party)))),
  );
}

function parameterWords({ parameters, moves }: ScenariosAsked, path: string): Html {
  const words = say().scenarios;
  const found: Parameter | undefined = parameters.get(path);
  if (!found) return words.none;
  const { value, low, high, source, assumption = '', confidence } = found;
  const { fraction } = words;
  const range =
    low === undefined && high === undefined ? '' : ` (${fraction(low ?? value)}–${fraction(high ?? value)})`;
  return [
    h('strong', null, fraction(value)),
    range,
    recalledMark(confidence === 'recalled'),
    ' ',
    moves.some((each) => each.path === path)
      ? h('em', null, words.moved)
      : source
        ? joined(
            source.map((id) => h('a', { href: `#source-${id}` }, id)),
            ', ',
          )
        : h('small', inEnglish(), words.assumed(assumption)),
  ];
}

/** The ids of all sources of the numbers that go in. */
export function sourcesOf({ parameters }: ScenariosAsked): readonly string[] {
  return [...new Set([...parameters.values()].flatMap(({ source = [] }) => source))];
}

/** The whole of it in sentences, for one party. */
export function answerPart(asked: ScenariosAsked, both: BothRan): Html {
  const words = say().scenarios;
  const { party, scenario, baseline } = asked;
  const looks = looksOf(asked);
  const points = (of: NumberOf) => pointsOf(looks, both, party, of);
  const [warheads, known] = [points(OF.warheads), points(OF.known)];
  const [first, seen] = [warheads[0], known[0]];
  return [
    first && seen
      ? h('p', null, h('strong', null, words.answer(titleIn(scenario), titleIn(baseline), party, first, seen)))
      : null,
    h(
      'ul',
      null,
      [
        ...scenario.parties.map((each) => words.warheads(each, pointsOf(looks, both, each, OF.warheads))),
        words.known(party, known),
        words.cost(party, points(OF.cost)),
        ...(points(OF.above).length > 0 ? [words.above(party, points(OF.above))] : []),
      ].map((each) => h('li', null, each)),
    ),
  ];
}
