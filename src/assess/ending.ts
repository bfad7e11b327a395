import { type Reason, type ReasonParams, reason } from '../agreement/reason.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import type { Act } from '../record/schema.ts';
import type { Conventions } from '../time/conventions.ts';
import { type Day, FOREVER, parseDay } from '../time/day.ts';
import { daysIn } from '../time/moment.ts';
import { type Acts, lastDayOf } from './acts.ts';

/** The first day on which an agreement no longer binds, and what ended it. */
export interface Ending {
  readonly on: Day;
  readonly how: 'expiry' | 'withdrawal' | 'termination' | 'open';
  readonly by?: string;
  readonly ground?: string;
  /** It rests on an act that not every reading accepts. */
  readonly contested?: true;
  readonly statements: readonly string[];
}

/** A notice of withdrawal that was not revoked: it runs from the day it counts from until it takes effect. */
export interface Notice {
  readonly by: string;
  readonly on: Day;
  /** {@link FOREVER} where the text leaves its period blank, or while the exit is frozen. */
  readonly effective: Day;
  /** Why it takes effect later than its period says, or on no day that can be named. */
  readonly held?: 'blank' | 'conflict' | 'recorded';
  readonly statement: string;
  readonly period: string;
}

export type After = (day: Day, period: string) => Day;

/** Where the agreement's own term ends, with the extensions and renewals that its clauses allow. */
export function durationOf(
  agreement: AgreementFile,
  force: Day | undefined,
  acts: Acts,
  after: After,
  background: Reason[],
): Ending {
  const { duration } = agreement.lifecycle;
  const { lasts, renews } = duration;
  const open: Ending = { on: FOREVER, how: 'open', statements: [] };
  if (typeof lasts === 'object' && 'with' in lasts) {
    background.push(reason('lasts-with', { agreement: lasts.with }, { cite: duration.cite }));
    return open;
  }
  if (lasts === 'unlimited') {
    if (force !== undefined) background.push(reason('unlimited', {}, { cite: duration.cite }));
    return open;
  }
  const through = typeof lasts === 'object' ? parseDay(lasts.through) : undefined;
  if (through === undefined && force === undefined) return open;
  const first = through === undefined ? after(force ?? FOREVER, String(lasts)) : through + 1;
  background.push(
    reason(
      'runs-until',
      { until: first, lasts: through === undefined ? String(lasts) : undefined },
      { cite: duration.cite },
    ),
  );
  if (renews) return renewed(agreement, first, acts, after, background);
  return extended(agreement, first, acts, after, background);
}

/** The end after the extensions that the clause allows; each that it does not allow is named with its reason. */
function extended(agreement: AgreementFile, first: Day, acts: Acts, after: After, background: Reason[]): Ending {
  const { duration } = agreement.lifecycle;
  let end = first;
  const statements: string[] = [];
  let granted = 0;
  for (const act of acts.of('extension')) {
    const on = acts.at(act);
    const rest = { cite: duration.cite, statements: [act.id] };
    const refused = (why: ReasonParams['extension-refused']['why']) =>
      background.push(reason('extension-refused', { why, on }, rest));
    const clause = duration.extend;
    if (act.amends && act.until) {
      end = daysIn(act.until, acts.zone).from;
      statements.push(act.id);
      background.push(reason('extended', { on, until: end }, rest));
      continue;
    }
    if (!clause) {
      refused('not-allowed');
      continue;
    }
    const most = clause.max === 'unlimited' ? FOREVER : after(end, clause.max);
    const until = act.until ? daysIn(act.until, acts.zone).from : most;
    // A conference of the parties speaks for all of them.
    if (act.by !== 'all') refused('not-by-all');
    else if (clause.times !== undefined && granted >= clause.times) refused('too-often');
    // A conference that is called when the term is over decides for the time since then (NPT, X(2)).
    else if (on >= end && clause.by !== 'conference') refused('too-late');
    else if (until <= end) refused('too-short');
    else if (until > most) refused('too-long');
    else {
      granted++;
      end = until;
      statements.push(act.id);
      background.push(reason('extended', { on, until: until >= FOREVER ? undefined : until }, rest));
    }
  }
  return end >= FOREVER ? { on: FOREVER, how: 'open', statements } : { on: end, how: 'expiry', statements };
}

/** Renewed by itself, period after period, until a party says in time that it does not want the next one. */
function renewed(agreement: AgreementFile, first: Day, acts: Acts, after: After, background: Reason[]): Ending {
  const { duration } = agreement.lifecycle;
  const { every, ahead } = duration.renews ?? { every: '', ahead: '' };
  background.push(reason('renews', { every, ahead }, { cite: duration.cite }));
  const objection = acts.of('non-renewal')[0];
  if (!objection) return { on: FOREVER, how: 'open', statements: [] };
  const said = acts.at(objection);
  let end = first;
  // The end of the first period that lies far enough after the objection.
  while (end < FOREVER && after(said, ahead) > end) end = after(end, every);
  return { on: end, how: 'expiry', statements: [objection.id] };
}

/** What the exit clause asks of the agreement's life. */
interface ExitScene {
  readonly agreement: AgreementFile;
  readonly acts: Acts;
  readonly after: After;
  readonly conventions: Conventions;
  /** Days of the clause's own rules, where it has them: the first day of notice, the first day of effect. */
  readonly noticeFrom: (party: string) => Day | undefined;
  readonly notBefore: (party: string) => Day | undefined;
}

/** Each party's notices in order: one that is revoked before it takes effect is as if it had not been given. */
export function noticesOf(scene: ExitScene, background: Reason[]): Notice[] {
  const { agreement, acts } = scene;
  const clause = agreement.lifecycle.withdraw;
  if (!clause) return [];
  const given = acts
    .of('notice-of-withdrawal')
    .flatMap((act): Notice[] => {
      const on = lastDayOf(clause.from === 'receipt' ? (act.received ?? act.on) : act.on, acts.zone);
      const earliest = scene.noticeFrom(acts.actor(act));
      const by = acts.actor(act);
      if (earliest !== undefined && on < earliest) {
        const params = { by, on, earliest };
        background.push(reason('notice-refused', params, { cite: clause.cite, statements: [act.id] }));
        return [];
      }
      return [{ by, on, ...effectOf(scene, act, on, background), period: clause.after, statement: act.id }];
    })
    .sort((a, b) => a.on - b.on);
  const taken = new Map<Notice, Act>();
  for (const act of acts.of('revocation')) {
    const on = acts.at(act);
    const running = given.filter(
      (each) => each.by === acts.actor(act) && each.on <= on && on < each.effective && !taken.has(each),
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
      background.push(reason('revoked', { by: notice.by, on: acts.at(revoked) }, rest));
    } else if (notices.every((other) => other.by !== notice.by)) {
      // A second notice while the first runs changes nothing.
      notices.push(notice);
    }
  }
  return notices;
}

/** When a notice takes effect: after its period, not before the floor of the clause, and not in an armed conflict. */
function effectOf(scene: ExitScene, act: Act, on: Day, background: Reason[]): Pick<Notice, 'effective' | 'held'> {
  const { agreement, acts, after } = scene;
  const clause = agreement.lifecycle.withdraw;
  if (!clause) return { effective: FOREVER };
  const by = acts.actor(act);
  if (clause.after === 'blank' && !act.effective) {
    background.push(reason('left-blank', { what: 'notice' }, { cite: clause.cite }));
    return { effective: FOREVER, held: 'blank' };
  }
  const period = clause.after === 'blank' ? undefined : after(on, clause.after);
  const counted = act.effective ? lastDayOf(act.effective, acts.zone) : (period ?? FOREVER);
  const effective = Math.max(counted, scene.notBefore(by) ?? counted);
  // A day that the period does not give: a floor of the clause, or a suspended notice that resumes, in the record.
  const recorded = effective !== period ? ({ held: 'recorded' } as const) : {};
  if (clause.frozen === undefined) return { effective, ...recorded };
  // One conflict may begin before another is over; they come in the order of their days.
  const day = acts.by('armed-conflict', by).reduce((end, conflict) => {
    const until = untilOf(conflict, acts.zone);
    if (end < acts.at(conflict) || end >= until) return end;
    const params = { by, since: acts.at(conflict), until: until >= FOREVER ? undefined : until };
    background.push(reason('exit-frozen', params, { cite: clause.cite, statements: [conflict.id] }));
    return until;
  }, effective);
  return day === effective ? { effective, ...recorded } : { effective: day, held: 'conflict' };
}

/** How an act of termination ends the agreement for a party: by all, by that party, or by one for all. */
export function terminationFor(acts: Acts, party: string): Ending | undefined {
  const act = acts
    .of('termination')
    .find((each) => acts.actor(each) === 'all' || acts.actor(each) === party || each.releases === 'all');
  if (!act) return undefined;
  const { ground } = act;
  return {
    on: acts.at(act),
    how: 'termination',
    by: acts.actor(act),
    ...(ground !== undefined && { ground }),
    ...(act.contested && { contested: true }),
    statements: [act.id],
  };
}

export function untilOf(act: Act, zone: string): Day {
  return act.until ? daysIn(act.until, zone).from : FOREVER;
}
