import { type Party, partiesOf } from '../agreement/agreement.ts';
import type { Problem } from '../agreement/problem.ts';
import type { AgreementFile, DateRule } from '../agreement/schema.ts';
import { compileTerms, type Terms } from '../agreement/terms.ts';
import type { View } from '../record/record.ts';
import { civilDate, type Day, dayOf, FOREVER, formatDay, parseDay } from '../time/day.ts';
import { type Holdings, holdingsOf } from './holdings.ts';
import { dayAfter, type Lifecycle, lifecycleOf, type Uncountable } from './lifecycle.ts';
import { HORIZON, periodsFrom } from './periods.ts';
import { compileThings, type Things } from './things.ts';

/** One agreement from one perspective, compiled: what every part of the assessment works from. */
export interface Context {
  readonly agreement: AgreementFile;
  readonly view: View;
  readonly life: Lifecycle;
  readonly members: readonly Party[];
  readonly terms: Terms;
  readonly things: Things;
  readonly holdings: Holdings;
}

export function contextOf(agreement: AgreementFile, view: View): Context {
  const terms = compileTerms(agreement);
  const members = partiesOf(agreement);
  const things = compileThings(agreement, terms, view);
  return {
    agreement,
    view,
    life: lifecycleOf(agreement, view),
    members,
    terms,
    things,
    holdings: holdingsOf(view, members, things),
  };
}

/** The day that a rule of the agreement names; `undefined` where the event that it counts from has not happened. */
export function resolveDate(rule: DateRule, life: Lifecycle): Day | undefined {
  const anchor = anchorOf(rule, life);
  if (anchor === undefined || rule.plus === undefined) return anchor;
  const moved = dayAfter(anchor, rule.plus, life.conventions);
  return moved === FOREVER ? undefined : moved;
}

function anchorOf(rule: DateRule, life: Lifecycle): Day | undefined {
  if (rule.on !== undefined) return parseDay(rule.on);
  const event = (rule.after ?? rule.firstOfMonthAfter) === 'signature' ? life.signed : life.force;
  if (event === undefined || rule.after !== undefined) return event;
  const { year, month } = civilDate(event);
  return month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
}

/**
 * The dates of the agreement that its own month-end rule refuses to name. An answer that leaves one out would say that
 * nothing begins or ends then, so that there is none.
 */
export function dateProblems({ agreement, life }: Context): Problem[] {
  if (life.conventions.monthEnd !== 'refuse') return [];
  const { limits, prohibitions, duties, quotas } = agreement;
  const rules: (DateRule | undefined)[] = [
    ...Object.values(limits).flatMap((each) => [each.from, each.until]),
    ...Object.values(prohibitions).map((each) => each.from),
    ...Object.values(duties).flatMap((each) => [each.from, each.until, each.when.once, each.when.from]),
    ...Object.values(quotas).map((each) => each.from),
  ];
  const unresolved = rules.flatMap((rule): Uncountable[] => {
    const from = rule && anchorOf(rule, life);
    if (from === undefined || rule?.plus === undefined || resolveDate(rule, life) !== undefined) return [];
    return [{ from, period: rule.plus }];
  });
  const end = Math.min(Math.max(...life.parties.map((party) => life.endFor(party).on)), HORIZON);
  const periodic = [...Object.values(duties).map((each) => each.when), ...Object.values(quotas)];
  const broken = periodic.flatMap(({ every, from }): Uncountable[] => {
    const anchor = resolveDate(from ?? { after: 'force' }, life);
    if (every === undefined || anchor === undefined || anchor >= end) return [];
    const last = periodsFrom(anchor, every, end, life.conventions).at(-1);
    return last && last.from >= end ? [] : [{ from: last?.to ?? anchor, period: every }];
  });
  return [...life.uncountable, ...unresolved, ...broken].map(({ from, period }) => ({
    code: 'bad-value',
    found: `${period} after ${formatDay(from)}, in a month that has no such day`,
    expected: 'a day, or a month-end convention that gives one',
    fix: `write monthEnd: last-day or monthEnd: overflow in ${agreement.id}`,
  }));
}
