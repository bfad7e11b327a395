import { parseDay } from '../time/day.ts';
import { comparePeriods, parsePeriod } from '../time/period.ts';
import type { Flaw } from './flaw.ts';
import type { AgreementFile, DateRule } from './schema.ts';

const NO_TIME = { kind: 'calendar', years: 0, months: 0, days: 0 } as const;

/** What ends before it begins: provisions, and bounds of which the lower is the higher. */
export function endsBeforeStart(agreement: AgreementFile): Flaw[] {
  const dated = (['limits', 'prohibitions', 'duties'] as const).flatMap((section) =>
    Object.entries(agreement[section]).flatMap(([name, { from, until }]): Flaw[] => {
      const order = from && until && orderOf(from, until);
      if (order === undefined || order < 0) return [];
      const found = `an end of ${section}.${name} that is not after its beginning`;
      return [outOfOrder([section, name, 'until'], found, 'a later day', 'mend from or until')];
    }),
  );
  const bounded = Object.entries(agreement.limits).flatMap(([name, { max, min }]): Flaw[] => {
    if (typeof max !== 'number' || typeof min !== 'number' || min <= max) return [];
    return [outOfOrder(['limits', name, 'min'], `min ${min} above max ${max}`, 'at most max', 'swap them or mend one')];
  });
  return [...dated, ...bounded];
}

/** Years of a quota that end before they begin, or that do not follow one another. */
export function scheduleOrder(agreement: AgreementFile): Flaw[] {
  return Object.entries(agreement.quotas).flatMap(([name, { schedule = [] }]) =>
    schedule.flatMap(({ first, last }, i): Flaw[] => {
      const path = ['quotas', name, 'schedule', i];
      const before = schedule[i - 1];
      if (last < first) {
        const found = `years ${first} to ${last}`;
        return [outOfOrder([...path, 'last'], found, `year ${first} or later`, 'swap them or mend one')];
      }
      if (before === undefined || before.last < first) return [];
      const found = `years from ${first}, behind years to ${before.last}`;
      return [outOfOrder([...path, 'first'], found, `year ${before.last + 1} or later`, 'mend the years')];
    }),
  );
}

/** Days on which something is to begin that lie after the agreement's own end, where nothing can put that off. */
export function startsAfterEnd(agreement: AgreementFile): Flaw[] {
  const { lasts, renews, extend } = agreement.lifecycle.duration;
  if (lasts === 'unlimited' || renews || extend) return [];
  return beginnings(agreement).flatMap(([path, rule]): Flaw[] => {
    if (!rule || !isAfterEnd(rule, lasts)) return [];
    const found = `${path.join('.')}, which is after the end of the agreement`;
    return [outOfOrder(path, found, 'a day while it lasts', 'mend this day, or lifecycle.duration')];
  });
}

function isAfterEnd(rule: DateRule, lasts: AgreementFile['lifecycle']['duration']['lasts']): boolean {
  if (typeof lasts === 'string') {
    // Whoever joins later is bound later: the day of entry into force is the first that either can be counted from.
    const counted = rule.after === 'force' || rule.after === 'agreement-force';
    return counted && (comparePeriods(lengthOf(rule.plus), lengthOf(lasts)) ?? -1) >= 0;
  }
  const order = 'through' in lasts ? orderOf(rule, { on: lasts.through }) : undefined;
  return order !== undefined && order > 0;
}

/** The days on which something of the agreement begins, and where they stand. */
function beginnings(agreement: AgreementFile): [path: Flaw['path'], rule: DateRule | undefined][] {
  const { lifecycle, limits, prohibitions, duties, quotas } = agreement;
  const { force, withdraw } = lifecycle;
  return [
    [['lifecycle', 'force', 'on'], force.on === undefined ? undefined : { on: force.on }],
    [['lifecycle', 'force', 'notBefore'], force.notBefore],
    [['lifecycle', 'withdraw', 'notice'], withdraw?.notice],
    [['lifecycle', 'withdraw', 'notBefore'], withdraw?.notBefore],
    ...Object.entries({ limits, prohibitions, quotas }).flatMap(([section, each]) =>
      Object.entries(each).map(([name, { from }]): [Flaw['path'], DateRule | undefined] => [
        [section, name, 'from'],
        from,
      ]),
    ),
    ...Object.entries(duties).flatMap(([name, duty]): [Flaw['path'], DateRule | undefined][] => [
      [['duties', name, 'from'], duty.from],
      [['duties', name, 'when', 'once'], duty.when.once],
      [['duties', name, 'when', 'from'], duty.when.from],
    ]),
  ];
}

/** Which of two days comes first, where that is certain whatever happens: both fixed, or counted from the same event. */
function orderOf(a: DateRule, b: DateRule): number | undefined {
  if (a.on !== undefined && b.on !== undefined && a.plus === undefined && b.plus === undefined) {
    return (parseDay(a.on) ?? 0) - (parseDay(b.on) ?? 0); // The schema has refused dates that do not exist.
  }
  const same = a.on === b.on && a.after === b.after && a.firstOfMonthAfter === b.firstOfMonthAfter;
  return same ? comparePeriods(lengthOf(a.plus), lengthOf(b.plus)) : undefined;
}

function lengthOf(plus: string | undefined) {
  return (plus === undefined ? undefined : parsePeriod(plus)) ?? NO_TIME;
}

function outOfOrder(path: Flaw['path'], found: string, expected: string, fix: string): Flaw {
  return { code: 'out-of-order', path, found, expected, fix };
}
