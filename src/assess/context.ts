import { type Party, partiesOf } from '../agreement/agreement.ts';
import type { Problem } from '../agreement/problem.ts';
import type { AgreementFile, DateRule } from '../agreement/schema.ts';
import { compileTerms, type Terms } from '../agreement/terms.ts';
import { formatDay } from '../time/day.ts';
import { ALWAYS, type Interval } from '../time/interval.ts';
import { joinedIn } from './acts.ts';
import { type Holdings, holdingsOf } from './holdings.ts';
import type { Life } from './life.ts';
import { anchorOf, namesProvision, resolveDate, type Uncountable } from './lifecycle.ts';
import { HORIZON, periodsFrom } from './periods.ts';
import { compileThings, type Things } from './things.ts';

/** One agreement from one perspective, compiled: what every part of the assessment works from. */
export interface Context extends Life {
  readonly members: readonly Party[];
  readonly terms: Terms;
  readonly things: Things;
  readonly holdings: Holdings;
  /** The days that are asked about. What recurs is followed within them alone. */
  readonly span: Interval;
  /** The parties that are asked about, where it is not all of them. */
  readonly only?: ReadonlySet<string>;
  /** The provisions that are asked about, where it is not all of them. */
  readonly about?: readonly string[];
  /** The days on which what is asked about is due, for a calendar: what is due on any other is not followed. */
  readonly due?: Interval;
}

/** What of an agreement is asked about, where it is not all of it. */
export interface Window {
  readonly span?: Interval | undefined;
  readonly only?: ReadonlySet<string> | undefined;
  readonly about?: readonly string[] | undefined;
  readonly due?: Interval | undefined;
}

/** What is compiled is compiled once for each life, whatever is asked about. */
export function contextOf(life: Life, { span = ALWAYS, only, about, due }: Window = {}): Context {
  const compiled = COMPILED.get(life) ?? compile(life);
  COMPILED.set(life, compiled);
  return { ...compiled, span, ...(only && { only }), ...(about && { about }), ...(due && { due }) };
}

type Compiled = Omit<Context, keyof Window>;

const COMPILED = new WeakMap<Life, Compiled>();

function compile(life: Life): Compiled {
  const { agreement, view } = life;
  const terms = compileTerms(agreement);
  const members = partiesOf(agreement, joinedIn(view));
  const things = compileThings(agreement, terms, view);
  return { ...life, members, terms, things, holdings: holdingsOf(view, members, things) };
}

/** Whether a provision is among those that are asked about. */
export function asksAbout({ about }: Pick<Context, 'about'>, provision: string): boolean {
  return about === undefined || namesProvision(about, provision);
}

/** The provisions of a section that are asked about, by their names. */
export function askedIn<S extends 'limits' | 'prohibitions' | 'duties' | 'quotas' | 'judgements'>(
  context: Context,
  section: S,
): [name: string, provision: AgreementFile[S][string]][] {
  const all = Object.entries(context.agreement[section]) as [string, AgreementFile[S][string]][]; // Of its own section.
  return context.about === undefined ? all : all.filter(([name]) => asksAbout(context, `${section}.${name}`));
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
    const from = rule && anchorOf(rule, life, 'all');
    if (from === undefined || rule?.plus === undefined || resolveDate(rule, life, 'all') !== undefined) return [];
    return [{ from, period: rule.plus }];
  });
  const end = Math.min(Math.max(...life.parties.map((party) => life.endFor(party).on)), HORIZON);
  const periodic = [...Object.values(duties).map((each) => each.when), ...Object.values(quotas)];
  const broken = periodic.flatMap(({ every, from }): Uncountable[] => {
    const anchor = resolveDate(from ?? { after: 'force' }, life, 'all');
    if (every === undefined || anchor === undefined || anchor >= end) return [];
    const last = periodsFrom(anchor, every, end, life.conventions).at(-1);
    return last && last.from >= end ? [] : [{ from: last?.to ?? anchor, period: every }];
  });
  return countingProblems(agreement, [...life.uncountable, ...unresolved, ...broken]);
}

/** What is to be said of periods whose end the agreement's own month-end rule refuses to name. */
export function countingProblems({ id }: AgreementFile, uncountable: readonly Uncountable[]): Problem[] {
  return uncountable.map(({ from, period }) => ({
    code: 'bad-value',
    found: `${period} after ${formatDay(from)}, in a month that has no such day`,
    expected: 'a day, or a month-end convention that gives one',
    fix: `write monthEnd: last-day or monthEnd: overflow in ${id}`,
  }));
}
