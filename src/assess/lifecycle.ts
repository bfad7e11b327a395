import { conventionsOf, partiesOf, partyOf } from '../agreement/agreement.ts';
import { type Reason, type ReasonParams, reason } from '../agreement/reason.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import type { View } from '../record/record.ts';
import type { Act } from '../record/schema.ts';
import { type Conventions, shift } from '../time/conventions.ts';
import { BEGINNING, type Day, FOREVER } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { holds } from '../time/interval.ts';
import { daysIn, type Moment } from '../time/moment.ts';
import { type Period, parsePeriod } from '../time/period.ts';

/** Everything about an agreement's life that the rest of the assessment asks for, from one perspective. */
export interface Lifecycle {
  readonly conventions: Conventions;
  readonly parties: readonly string[];
  readonly signed: Day | undefined;
  readonly force: Day | undefined;
  /** The first day on which the agreement no longer binds this party. */
  readonly endFor: (party: string) => Ending;
  readonly notices: readonly Notice[];
  /** Suspensions that take effect in this perspective. */
  readonly suspensions: readonly Relation[];
  readonly countermeasures: readonly Relation[];
  readonly exemptions: readonly Relation[];
  /** What stands behind entry into force, duration and end. */
  readonly background: readonly Reason[];
  /** Periods that end in a month without that day, where the agreement refuses to choose another. */
  readonly uncountable: readonly Uncountable[];
}

/** A period whose end the agreement's own conventions refuse to name. */
export interface Uncountable {
  readonly from: Day;
  readonly period: string;
}

interface Ending {
  readonly on: Day;
  readonly how: 'expiry' | 'withdrawal' | 'open';
  readonly by?: string;
  readonly statements: readonly string[];
}

/** A notice of withdrawal that was not revoked: it runs from the day it counts from until it takes effect. */
interface Notice {
  readonly by: string;
  readonly on: Day;
  readonly effective: Day;
  readonly statement: string;
  readonly period: string;
}

/**
 * Suspension, countermeasure and exemption are relations, not states of the agreement: somebody invokes them against
 * somebody, for some provisions, over some days.
 */
export interface Relation extends Interval {
  readonly act: Act;
  readonly by: string;
  readonly frees: (party: string) => boolean;
  readonly touches: (provision: string) => boolean;
}

export function lifecycleOf(agreement: AgreementFile, view: View): Lifecycle {
  const conventions = conventionsOf(agreement);
  const members = partiesOf(agreement);
  const parties = members.map((party) => party.code);
  const { zone } = conventions;
  const acts: Acts = {
    zone,
    all: view.of('act').toSorted((a, b) => startOf(a, zone) - startOf(b, zone) || (a.id < b.id ? -1 : 1)),
    by: (act) => (act.by === 'all' ? 'all' : partyOf(members, act.by)),
  };
  const { force: clause, withdraw } = agreement.lifecycle;
  const entry = completionOf(clause.upon, acts, parties);
  const background: Reason[] = [];
  if (entry) {
    const rest = { cite: clause.cite, statements: entry.acts.map((act) => act.id) };
    background.push(reason('in-force', { since: entry.on, act: clause.upon }, rest));
  }
  const uncountable: Uncountable[] = [];
  const after: After = (from, period) => {
    const day = dayAfter(from, period, conventions);
    if (day === FOREVER) uncountable.push({ from, period });
    return day;
  };
  const duration = durationOf(agreement, entry?.on, acts, after, background);
  const notices = noticesOf(agreement, acts, after, background);
  const endFor = (party: string): Ending => {
    const leaving = notices.filter((notice) => withdraw?.ends === 'all' || notice.by === party);
    const first = leaving.reduce<Notice | undefined>((a, b) => (a && a.effective <= b.effective ? a : b), undefined);
    if (first && first.effective < duration.on) {
      return { on: first.effective, how: 'withdrawal', by: first.by, statements: [first.statement] };
    }
    return duration;
  };

  return {
    conventions,
    parties,
    signed: completionOf('signature', acts, parties)?.on,
    force: entry?.on,
    endFor,
    notices,
    suspensions: relationsOf('suspension', acts),
    countermeasures: relationsOf('countermeasure', acts),
    exemptions: relationsOf('exemption', acts),
    background,
    uncountable,
  };
}

/** The acts of an agreement in the order in which they take effect. */
interface Acts {
  readonly zone: string;
  readonly all: readonly Act[];
  /** The party that acted, or `all`. */
  readonly by: (act: Act) => string;
}

type After = (day: Day, period: string) => Day;

/** When an act was done by all together, or by the last of the parties. */
function completionOf(
  name: Act['act'],
  { zone, all, by }: Acts,
  parties: readonly string[],
): { readonly on: Day; readonly acts: readonly Act[] } | undefined {
  const those = all.filter((act) => act.act === name);
  const joint = those.find((act) => act.by === 'all');
  if (joint) return { on: startOf(joint, zone), acts: [joint] };
  const each = parties.map((party) => those.find((act) => by(act) === party)).filter((act) => act !== undefined);
  if (each.length === 0 || each.length < parties.length) return undefined;
  return { on: Math.max(...each.map((act) => startOf(act, zone))), acts: each };
}

function relationsOf(name: 'suspension' | 'countermeasure' | 'exemption', { zone, all, by }: Acts): Relation[] {
  return all
    .filter((act) => act.act === name)
    .map((act): Relation => {
      const [who, from] = [by(act), startOf(act, zone)];
      const until = act.until ? daysIn(act.until, zone).from : FOREVER;
      const resumed = all.find(
        (other) => other.act === 'suspension-ended' && [who, 'all'].includes(by(other)) && startOf(other, zone) > from,
      );
      const freesAll = who === 'all' || (name === 'suspension' && act.releases === 'all');
      return {
        act,
        by: who,
        from,
        to: Math.min(until, name === 'suspension' && resumed ? startOf(resumed, zone) : FOREVER),
        frees: (party) => freesAll || who === party,
        touches: (provision) => touches(act, provision),
      };
    });
}

/** The relation that frees the party from the provision on this day, if one does. */
export function relationOn(
  relations: readonly Relation[],
  provision: string,
  party: string,
  day: Day,
): Relation | undefined {
  return relations.find((each) => holds(each, day) && each.frees(party) && each.touches(provision));
}

/** The days on which any of the relations that concern the provision begins or ends. */
export function edgesOf(relations: readonly Relation[], provision: string): Day[] {
  return relations.filter((each) => each.touches(provision)).flatMap((each) => [each.from, each.to]);
}

/** When an act takes effect, in the agreement's zone. A coarse date counts from its last day: only then is it certain. */
export function startOf(act: Act, zone: string): Day {
  return lastDayOf(act.effective ?? act.on, zone);
}

export function lastDayOf(moment: Moment, zone: string): Day {
  return daysIn(moment, zone).to - 1;
}

/** Whether a list of provisions has this one: by its id, or all of a section as in `duties.*`. */
export function namesProvision(patterns: readonly string[], provision: string): boolean {
  return patterns.some(
    (pattern) => pattern === provision || (pattern.endsWith('.*') && provision.startsWith(pattern.slice(0, -1))),
  );
}

function touches(act: Act, provision: string): boolean {
  if (act.except && namesProvision(act.except, provision)) return false;
  return act.provisions === undefined || namesProvision(act.provisions, provision);
}

/** Where the agreement's own term ends, with the extensions that its clause allows. */
function durationOf(
  agreement: AgreementFile,
  force: Day | undefined,
  { zone, all }: Acts,
  after: After,
  background: Reason[],
): Ending {
  const { duration } = agreement.lifecycle;
  if (duration.lasts === 'unlimited' || force === undefined) {
    if (force !== undefined) background.push(reason('unlimited', {}, { cite: duration.cite }));
    return { on: FOREVER, how: 'open', statements: [] };
  }
  let end = after(force, duration.lasts);
  background.push(reason('runs-until', { until: end, lasts: duration.lasts }, { cite: duration.cite }));
  const statements: string[] = [];
  let granted = 0;
  for (const act of all.filter((each) => each.act === 'extension')) {
    const on = startOf(act, zone);
    const rest = { cite: duration.cite, statements: [act.id] };
    const refused = (why: ReasonParams['extension-refused']['why']) =>
      background.push(reason('extension-refused', { why, on }, rest));
    const clause = duration.extend;
    if (!clause) {
      refused('not-allowed');
      continue;
    }
    const most = after(end, clause.max);
    const until = act.until ? daysIn(act.until, zone).from : most;
    if (act.by !== clause.by) refused('not-by-all');
    else if (granted >= clause.times) refused('too-often');
    else if (on >= end) refused('too-late');
    else if (until <= end) refused('too-short');
    else if (until > most) refused('too-long');
    else {
      granted++;
      end = until;
      statements.push(act.id);
      background.push(reason('extended', { on, until }, rest));
    }
  }
  return { on: end, how: 'expiry', statements };
}

/** Each party's notices in order: one that is revoked before it takes effect is as if it had not been given. */
function noticesOf(agreement: AgreementFile, { zone, all, by }: Acts, after: After, background: Reason[]): Notice[] {
  const clause = agreement.lifecycle.withdraw;
  if (!clause) return [];
  const given = all
    .filter((each) => each.act === 'notice-of-withdrawal')
    .map((act): Notice => {
      const on = lastDayOf(clause.from === 'receipt' ? (act.received ?? act.on) : act.on, zone);
      const effective = act.effective ? lastDayOf(act.effective, zone) : after(on, clause.after);
      return { by: by(act), on, effective, period: clause.after, statement: act.id };
    })
    .sort((a, b) => a.on - b.on);
  const taken = new Map<Notice, Act>();
  for (const act of all.filter((each) => each.act === 'revocation')) {
    const on = startOf(act, zone);
    const running = given.filter(
      (each) => each.by === by(act) && each.on <= on && on < each.effective && !taken.has(each),
    );
    // A notice given on the day on which an older one is revoked is a new one.
    const older = running.filter((each) => each.on < on);
    for (const notice of older.length > 0 ? older : running) taken.set(notice, act);
  }
  const notices: Notice[] = [];
  for (const notice of given) {
    const { statement, ...params } = notice;
    background.push(reason('notice', params, { cite: clause.cite, statements: [statement] }));
    const revoked = taken.get(notice);
    if (revoked) {
      const rest = { cite: 'Vienna Convention, Art. 68', statements: [revoked.id] };
      background.push(reason('revoked', { by: notice.by, on: startOf(revoked, zone) }, rest));
    } else if (notices.every((other) => other.by !== notice.by)) {
      // A second notice while the first runs changes nothing.
      notices.push(notice);
    }
  }
  return notices;
}

/** `period` after `day` under the agreement's conventions. */
export function dayAfter(day: Day, period: string, conventions: Conventions): Day {
  const read = readPeriod(period);
  const result = shift(day, read, conventions.monthEnd);
  if (result.ok) return result.value;
  // `refuse` met a month without that day: nothing can be said to begin or end, so nothing does.
  return FOREVER;
}

export function readPeriod(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new Error(`invariant: the schema lets only periods through, not ${text}`);
  return period;
}

/** From the beginning of time until forever, cut at these days: sorted, each once. */
export function cuts(days: readonly Day[]): Day[] {
  const sorted = days.filter((day) => day > BEGINNING && day < FOREVER).sort((a, b) => a - b);
  return [BEGINNING, ...sorted.filter((day, i) => day !== sorted[i - 1])];
}
