import type { AgreementFile } from '../agreement/schema.ts';
import type { Finding } from '../assess/finding.ts';
import { lifelinesChart } from '../chart/lifelines.ts';
import { panelOf, spanOfPanels } from '../chart/series.ts';
import { stepsChart } from '../chart/steps.ts';
import type { ChartSize } from '../chart/svg.ts';
import { nameOf } from '../report/cells.ts';
import { BEGINNING, type Day, FOREVER } from '../time/day.ts';
import { say } from '../words/language.ts';
import { capitalised, listWords, stateWords } from '../words/words.ts';
import type { Assessed, FindingsAsking } from './findings.ts';
import { type Named, refuse } from './problems.ts';
import type { Timelines } from './timeline.ts';

/** So many agreements are named in a title. */
const FEW = 4;

/** Lifelines as SVG: of one party, or of the agreements as a whole. */
export function lifelinesSvg({ shown, acts, span }: Timelines, party: string | undefined, size?: ChartSize): string {
  const what = shown.length <= FEW ? listWords(shown.map(({ agreement }) => agreement.short)) : 'Agreements';
  const title = `${what}${party === undefined ? '' : ` of ${stateWords(party)}`}`;
  return lifelinesChart({ title, lifelines: shown, acts, span }, say().chart, size);
}

/** A limit as SVG: a panel for each party asked about that has figures in the record. */
export function limitSvg(
  told: readonly Assessed[],
  { provision, from = BEGINNING, to }: FindingsAsking,
  today: Day,
  named: Named,
  size?: ChartSize,
): string {
  const [one] = told;
  if (!one) throw new Error('invariant: what is asked about has an agreement');
  const { agreement } = one;
  const limits = one.findings.filter((each) => each.kind === 'limit');
  const ids = [...new Set(limits.map((each) => each.id))];
  const [id] = ids;
  const what = `a chart of ${provision ?? 'no provision'}`;
  if (id === undefined) return refuse(what, 'a limit: only limits have figures', `${named('show')} ${agreement.id}`);
  if (ids.length > 1) refuse(what, `one limit, not ${ids.join(', ')}`, `write ${named('provision')} ${id}`);
  const parties = [...new Set(limits.map((each) => each.party))];
  const panels = parties
    .map((party) => panelOf(say().chart.party(party), party, limits, say().chart))
    .filter(({ series }) => series.some(({ steps }) => steps.length > 0));
  const drawn = spanOfPanels(panels, today + 1);
  if (!drawn)
    return refuse(what, 'a limit and days for which the record has figures', `${named('show')} ${agreement.id}`);
  const span = { from: Math.max(from, drawn.from), to: Math.min(to === undefined ? FOREVER : to + 1, drawn.to) };
  const [panel] = panels.length === 1 ? panels : [];
  const title = `${agreement.short} ${limits[0]?.provision ?? ''}: ${nameOf(id)}${panel ? `, ${panel.name}` : ''}`;
  return stepsChart({ title, unit: unitOf(agreement, id, limits), span, panels }, say().chart, size);
}

/** What cannot be drawn is refused before anything is worked out. */
export function checkLimitChart(names: readonly string[], { provision, on }: FindingsAsking, named: Named): void {
  const svg = named('svg');
  const [name = ''] = names;
  if (names.length !== 1) refuse(`${svg} with ${names.length} agreements`, 'one agreement', 'name the agreement');
  if (provision === undefined) {
    refuse(`${svg} without ${named('provision')}`, 'the article of a limit', `${named('show')} ${name}`);
  }
  if (on !== undefined)
    refuse(`${svg} with ${named('on')}`, 'a span of days', `use ${named('from')} and ${named('to')}`);
}

function unitOf(agreement: AgreementFile, id: string, limits: readonly Finding[]): string {
  const told = limits.map((each) => each.measured ?? each.allowed).find((each) => each !== undefined)?.unit;
  const limit = agreement.limits[id.replace(/^limits\./, '')];
  return capitalised(told ?? agreement.counts[limit?.count ?? '']?.unit ?? '');
}
