import { type Day, FOREVER } from '../time/day.ts';
import type { Finding } from './finding.ts';

/** What differs between two assessments over some days: one finding and the one that takes its place. */
export interface Change {
  readonly id: string;
  readonly party: string;
  readonly subject?: string;
  readonly from: Day;
  readonly to: Day;
  readonly before: Finding | undefined;
  readonly after: Finding | undefined;
}

/** The findings of two assessments laid over one another: the days on which a provision comes to something else. */
export function differencesOf(before: readonly Finding[], after: readonly Finding[]): Change[] {
  const [was, is] = [grouped(before), grouped(after)];
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  return keys.flatMap((key) => changesOf(was.get(key) ?? [], is.get(key) ?? []));
}

function grouped(findings: readonly Finding[]): Map<string, Finding[]> {
  return Map.groupBy(findings, (each) => `${each.agreement}|${each.id}|${each.party}|${each.subject ?? ''}`);
}

function changesOf(before: readonly Finding[], after: readonly Finding[]): Change[] {
  const days = [...new Set([...before, ...after].flatMap((each) => [each.from, each.to]))].sort((a, b) => a - b);
  const changes: Change[] = [];
  days.forEach((from, i) => {
    const to = days[i + 1];
    if (to === undefined) return;
    const [was, is] = [on(before, from), on(after, from)];
    for (const [old, now] of paired(was, is)) {
      if (old && now && same(old, now)) continue;
      const previous = changes.findLast((each) => each.before === old && each.after === now && each.to === from);
      if (previous) changes[changes.indexOf(previous)] = { ...previous, to };
      else changes.push(changeOf(old, now, from, to));
    }
  });
  return changes;
}

function changeOf(before: Finding | undefined, after: Finding | undefined, from: Day, to: Day): Change {
  const one = after ?? before;
  if (!one) throw new Error('invariant: a change has a finding on one side');
  const { id, party, subject } = one;
  return { id, party, ...(subject !== undefined && { subject }), from, to: Math.min(to, FOREVER), before, after };
}

function on(findings: readonly Finding[], day: Day): Finding[] {
  return findings.filter((each) => each.from <= day && day < each.to);
}

/** Each reading with itself; where one side has a single common answer it stands against every reading of the other. */
function paired(
  before: readonly Finding[],
  after: readonly Finding[],
): readonly (readonly [Finding | undefined, Finding | undefined])[] {
  const readings = [...new Set([...before, ...after].map((each) => each.reading))];
  const told = readings.length > 1 ? readings.filter((each) => each !== 'common') : readings;
  const answer = (those: readonly Finding[], reading: string): Finding | undefined =>
    those.find((each) => each.reading === reading) ?? those.find((each) => each.reading === 'common');
  return told.map((reading) => [answer(before, reading), answer(after, reading)] as const);
}

/** Whether two findings come to the same, however long each of them holds and whatever it rests on. */
function same(a: Finding, b: Finding): boolean {
  return (
    a.status === b.status &&
    a.state === b.state &&
    a.due === b.due &&
    a.excused === b.excused &&
    a.provision === b.provision &&
    a.measured?.value === b.measured?.value &&
    a.measured?.bound === b.measured?.bound &&
    a.measured?.stale === b.measured?.stale
  );
}
