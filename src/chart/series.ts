import type { Finding } from '../assess/finding.ts';
import { BEGINNING, type Day, FOREVER } from '../time/day.ts';
import { type Interval, intersect, isEmpty, normalise } from '../time/interval.ts';
import { parseMoment } from '../time/moment.ts';
import type { Role } from './style.ts';
import type { ChartWords } from './words.ts';

/** A figure over the days for which it serves. */
export interface Step extends Interval {
  readonly value: number;
  /** The day that it was declared for; the dot stands there, hollow if the day is not known exactly. */
  readonly at: Day;
  readonly exact: boolean;
}

/** What one source, or one reading, says over time. */
export interface Series {
  readonly name: string;
  readonly role: Role;
  readonly steps: readonly Step[];
  /** Days on which a limit bound and no figure served. */
  readonly undetermined: readonly Interval[];
}

/** A limit over the days on which it bound, or was agreed and did not bind yet. */
export interface LimitSegment extends Interval {
  readonly bound: number;
  readonly comparison: '<=' | '>=';
  readonly pending: boolean;
}

export interface Panel {
  readonly name: string;
  readonly series: readonly Series[];
  readonly limits: readonly LimitSegment[];
}

/** What the findings of one limit say of one party, each reading as a series of its own. */
export function panelOf(name: string, party: string, findings: readonly Finding[], words: ChartWords): Panel {
  const those = findings.filter((each) => each.kind === 'limit' && each.party === party);
  const readings = [...new Set(those.map((each) => each.reading))].sort(
    (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1),
  );
  const series = readings.map((reading): Series => {
    const told = those.filter((each) => each.reading === reading).sort((a, b) => a.from - b.from);
    return {
      name: reading === 'common' ? words.declared : words.reading(reading),
      role: reading === 'common' || reading === party ? 'declared' : 'alleged',
      steps: stepsOf(told),
      undetermined: normalise(told.filter((each) => each.status === 'undetermined')),
    };
  });
  const some = series.filter(({ steps, undetermined }) => steps.length > 0 || undetermined.length > 0);
  return { name, series: some, limits: limitsOf(those) };
}

function rank(reading: string): number {
  return reading === 'common' ? 0 : 1;
}

function stepsOf(findings: readonly Finding[]): Step[] {
  const steps: Step[] = [];
  for (const { from, to, measured } of findings) {
    if (!measured || measured.stale || from <= BEGINNING || to >= FOREVER) continue;
    const as = measured.asOf === undefined ? undefined : parseMoment(measured.asOf);
    const within = as !== undefined && as.first >= from && as.first < to;
    const step = { from, to, value: measured.value, at: within ? as.first : from, exact: !as || as.first === as.last };
    const last = steps.at(-1);
    // A declaration that goes on serving when something else changes is no second declaration.
    const same = last && last.to === from && last.value === step.value && !(within && as.first > last.at);
    if (same) steps[steps.length - 1] = { ...last, to };
    else steps.push(step);
  }
  return steps;
}

function limitsOf(findings: readonly Finding[]): LimitSegment[] {
  const segments = findings.flatMap(({ from, to, status, measured, allowed }): LimitSegment[] => {
    const number = measured ?? allowed;
    if (!number || status === 'dormant') return [];
    return [{ from, to, bound: number.bound, comparison: number.comparison, pending: status === 'pending' }];
  });
  const kinds = Map.groupBy(segments, ({ bound, comparison, pending }) => `${bound} ${comparison} ${pending}`);
  return [...kinds.values()]
    .flatMap((those) => normalise(those).map((days) => ({ ...(those[0] as LimitSegment), ...days }))) // A group has a first.
    .sort((a, b) => a.from - b.from || a.bound - b.bound);
}

/** The days of which there is anything to draw; what goes on without end is drawn up to `until`. */
export function spanOfPanels(panels: readonly Panel[], until: Day): Interval | undefined {
  const all = panels.flatMap(({ series, limits }) => [
    ...series.flatMap(({ steps, undetermined }) => [...steps, ...undetermined]),
    ...limits,
  ]);
  const ends = all.flatMap(({ from, to }) => [from, to]).filter((day) => day > BEGINNING && day < FOREVER);
  const open = all.some(({ to }) => to >= FOREVER);
  if (ends.length === 0) return undefined;
  const from = Math.min(...ends);
  return { from, to: Math.max(from + 1, ...ends, open ? until : from) };
}

/** The part of a panel that falls into some days. */
export function within(panel: Panel, span: Interval): Panel {
  const cut = <T extends Interval>(those: readonly T[]): T[] =>
    those.map((each) => ({ ...each, ...intersect(each, span) })).filter((each) => !isEmpty(each));
  const series = panel.series.map((each) => ({
    ...each,
    steps: cut(each.steps),
    undetermined: cut(each.undetermined),
  }));
  return { ...panel, series, limits: cut(panel.limits) };
}
