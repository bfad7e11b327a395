import type { Patch } from '../agreement/patch.ts';
import type { Problem } from '../agreement/problem.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import type { TreatyRecord } from '../record/record.ts';
import type { Act, Statement } from '../record/schema.ts';
import { civilDate, type Day, dayOf, FOREVER } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { momentOfDay } from '../time/moment.ts';
import { ok, type Result } from '../time/result.ts';
import { assess, perspectivesOf, type Question } from './assess.ts';
import { type Change as Difference, differencesOf } from './difference.ts';
import type { Finding } from './finding.ts';
import { dayAfter, type Lifecycle, type Stage, stageOn } from './lifecycle.ts';
import { lifeFindings, lifeFor } from './standing.ts';

/** What somebody asks to be imagined of one agreement. */
export type Supposition =
  | { readonly kind: 'extend'; readonly period: string; readonly at: Day; readonly by: string }
  | { readonly kind: 'withdraw'; readonly party: string; readonly at: Day; readonly ground?: Ground }
  | { readonly kind: 'suspend'; readonly party: string; readonly at: Day }
  | { readonly kind: 'join'; readonly party: string; readonly at: Day }
  | { readonly kind: 'lapse'; readonly at?: Day }
  /** As if an act of the record, by its id, had not taken place. */
  | { readonly kind: 'without'; readonly act: string; readonly at?: never };

export type Ground = NonNullable<NonNullable<AgreementFile['lifecycle']['withdraw']>['ground']>;

/** Why the text does not allow what was supposed; it is then shown as an amendment that all parties agree to. */
export interface NotAllowed {
  readonly agreement: string;
  readonly supposition: Supposition;
  readonly why: Obstacle;
  readonly cite: string;
  /** Of an extension: the days on which the clause was used before. */
  readonly used?: readonly Day[];
}

export type Obstacle =
  | 'too-often'
  | 'too-long'
  | 'too-late'
  | 'not-by-all'
  | 'no-extension-clause'
  | 'no-exit-clause'
  | 'only-for-breach'
  | 'only-after-amendment'
  | 'notice-too-early'
  | 'not-a-party'
  | 'closed'
  | 'no-suspension-clause'
  | 'no-term'
  | 'already-over';

export interface Supposed {
  /** The question as it stands, and with what is supposed. */
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
  readonly changed: readonly Difference[];
  readonly notAllowed: readonly NotAllowed[];
}

const YEARS_AHEAD = 12;

/**
 * Assesses the agreement as it stands and as it would stand, and says what differs. What the text does not allow is said,
 * and then taken as agreed by all parties (Vienna Convention, Arts 39 and 54(b)). Suppositions are acts like any other,
 * so that the same rules judge them.
 */
export function whatIf(
  question: Question,
  suppositions: readonly Supposition[],
  patches: readonly Patch[] = [],
  statements: readonly Statement[] = [],
): Result<Supposed, Problem[]> {
  const added = {
    ...question,
    patches: [...(question.patches ?? []), ...patches],
    statements: [...(question.statements ?? []), ...statements],
  };
  const supposed = supposedQuestion(added, suppositions);
  if (!supposed.ok) return supposed;
  const { question: after, notAllowed } = supposed.value;
  // Acts change the answers of those whose life they change; a patch and its statements may change anybody's.
  const only = patches.length > 0 || statements.length > 0 ? undefined : touched(question, after);
  if (only && !only.ok) return only;
  const window = only ? { only: only.value } : {};
  const [was, is] = [assess({ ...question, ...window }), assess({ ...after, ...window })];
  if (!was.ok) return was;
  if (!is.ok) return is;
  return ok({
    before: was.value,
    after: is.value,
    changed: differencesOf(was.value, is.value),
    notAllowed,
  });
}

/** The question about the agreement as it would stand, for whoever asks other things of it; what the text does not allow. */
export function supposedQuestion(
  question: Question,
  suppositions: readonly Supposition[],
): Result<{ readonly question: Question; readonly notAllowed: readonly NotAllowed[] }, Problem[]> {
  const { agreement } = question;
  const notAllowed: NotAllowed[] = [];
  let after = question;
  for (const [i, supposition] of suppositions.entries()) {
    const life = plainLife(after);
    if (!life.ok) return life;
    const step = realise(agreement, life.value, supposition, `what-if-${i + 1}`);
    if (step.obstacle) {
      notAllowed.push({ agreement: agreement.id, supposition, ...step.obstacle });
    }
    const kept = step.drop ? without(after.record, agreement.id, step.drop) : after.record;
    const acts = step.acts.map((act) => knownBy(act, question.known));
    after = { ...after, record: kept, statements: [...(after.statements ?? []), ...acts] };
  }
  return ok({ question: after, notAllowed });
}

/** The parties whose life is not what it was, with all of them together, who owe some things as one. */
function touched(before: Question, after: Question): Result<ReadonlySet<string>, Problem[]> {
  const [was, is] = [lifeFindings(before), lifeFindings(after)];
  if (!was.ok) return was;
  if (!is.ok) return is;
  return ok(new Set(['all', ...differencesOf(was.value, is.value).map((each) => each.party)]));
}

/**
 * The days over which what recurs is followed, for a supposition about these days: what goes on for ever would otherwise
 * be listed for ever. A question brings it along as its `span`.
 */
export function daysFollowed(days: readonly Day[]): Interval {
  const last = civilDate(Math.max(...days));
  return { from: Math.min(...days), to: dayOf(last.year + YEARS_AHEAD, last.month, 1) };
}

/** The life without anybody's reading: what the text itself allows is asked of that. */
function plainLife(question: Question): Result<Lifecycle, Problem[]> {
  const perspectives = perspectivesOf(question.agreement, 'all');
  if (!perspectives.ok) return perspectives;
  const life = lifeFor(question, { label: 'common', patches: [] });
  return life.ok ? ok(life.value.life) : life;
}

interface Step {
  readonly acts: readonly Act[];
  /** Acts of the record that do not take place. */
  readonly drop?: (act: Act) => boolean;
  readonly obstacle?: Pick<NotAllowed, 'why' | 'cite' | 'used'>;
}

function realise(agreement: AgreementFile, life: Lifecycle, supposition: Supposition, id: string): Step {
  switch (supposition.kind) {
    case 'extend':
      return extension(agreement, life, supposition, id);
    case 'withdraw':
      return withdrawal(agreement, life, supposition, id);
    case 'suspend':
      return suspension(agreement, life, supposition, id);
    case 'join':
      // An agreement between named states has no door for others.
      if (Array.isArray(agreement.parties) && !life.parties.includes(supposition.party)) {
        return { acts: [], obstacle: { why: 'closed', cite: agreement.lifecycle.force.cite } };
      }
      return { acts: [actOf(agreement, id, 'deposit', supposition.party, supposition.at)] };
    case 'lapse':
      return lapse(agreement, life, supposition.at, id);
    case 'without':
      return { acts: [], drop: ({ id: act }) => act === supposition.act };
  }
}

function extension(
  agreement: AgreementFile,
  life: Lifecycle,
  { period, at, by }: Extract<Supposition, { readonly kind: 'extend' }>,
  id: string,
): Step {
  const { duration } = agreement.lifecycle;
  const end = life.endFor('all').on;
  const from = end >= FOREVER ? at : end;
  const until = dayAfter(from, period, life.conventions);
  // What the clause did not allow has used up nothing of it.
  const taken = new Set(life.background.flatMap((each) => (each.code === 'extended' ? (each.statements ?? []) : [])));
  const granted = life.acts.of('extension').filter((each) => taken.has(each.id) && !each.amends);
  const clause = duration.extend;
  const most = clause && (clause.max === 'unlimited' ? FOREVER : dayAfter(from, clause.max, life.conventions));
  const why = ((): Obstacle | undefined => {
    if (end >= FOREVER || !hasTerm(agreement)) return 'no-term';
    if (at >= end && clause?.by !== 'conference') return 'too-late';
    if (!clause || most === undefined) return 'no-extension-clause';
    if (by !== 'all') return 'not-by-all';
    if (clause.times !== undefined && granted.length >= clause.times) return 'too-often';
    return until > most ? 'too-long' : undefined;
  })();
  const used = granted.map(({ on }) => on.first);
  const act = actOf(agreement, id, 'extension', 'all', at, {
    until: momentOfDay(until),
    ...(why !== undefined && { amends: true }),
  });
  return {
    acts: [act],
    ...(why !== undefined && { obstacle: { why, cite: duration.cite, ...(used.length > 0 && { used }) } }),
  };
}

/** Where a state stands; one that the agreement does not name stands nowhere. */
function stageOf(life: Lifecycle, party: string, at: Day): Stage {
  return life.parties.includes(party) ? stageOn(life, party, at) : 'unsigned';
}

function applies(stage: Stage): boolean {
  return stage === 'bound' || stage === 'provisional';
}

function withdrawal(
  agreement: AgreementFile,
  life: Lifecycle,
  { party, at, ground }: Extract<Supposition, { readonly kind: 'withdraw' }>,
  id: string,
): Step {
  const { withdraw, duration } = agreement.lifecycle;
  const stage = stageOf(life, party, at);
  const consented = (why: Obstacle, cite: string): Step => {
    const after = withdraw && withdraw.after !== 'blank' ? dayAfter(at, withdraw.after, life.conventions) : at;
    // Where no clause says otherwise, neither of two parties stays bound alone.
    const alone = !withdraw && Array.isArray(agreement.parties) && life.parties.length === 2;
    const whom = alone || withdraw?.ends === 'all' ? 'all' : party;
    const act = actOf(agreement, id, 'termination', whom, after, {
      ground: `By consent of all parties${isTreaty(agreement) ? ' (Vienna Convention, Art. 54(b))' : ''}`,
    });
    return { acts: [act], obstacle: { why, cite } };
  };
  if (stage === 'ended' || stage === 'never') {
    return { acts: [], obstacle: { why: 'already-over', cite: duration.cite } };
  }
  if (!applies(stage)) return { acts: [], obstacle: { why: 'not-a-party', cite: agreement.lifecycle.force.cite } };
  if (!withdraw) return consented('no-exit-clause', isTreaty(agreement) ? 'Vienna Convention, Art. 56' : duration.cite);
  if (withdraw.ground === 'breach' && ground !== 'breach') return consented('only-for-breach', withdraw.cite);
  if (withdraw.ground === 'amendment' && ground !== 'amendment') {
    return consented('only-after-amendment', withdraw.cite);
  }
  const notice = actOf(agreement, id, 'notice-of-withdrawal', party, at, { received: momentOfDay(at) });
  const earliest = life.noticeFrom(party);
  if (earliest !== undefined && at < earliest) return consented('notice-too-early', withdraw.cite);
  return { acts: [notice] };
}

function suspension(
  agreement: AgreementFile,
  life: Lifecycle,
  { party, at }: Extract<Supposition, { readonly kind: 'suspend' }>,
  id: string,
): Step {
  const { suspend, duration } = agreement.lifecycle;
  const stage = stageOf(life, party, at);
  const acts = [actOf(agreement, id, 'suspension', party, at, { releases: 'invoker' })];
  if (stage === 'ended' || stage === 'never')
    return { acts: [], obstacle: { why: 'already-over', cite: duration.cite } };
  if (!applies(stage)) return { acts: [], obstacle: { why: 'not-a-party', cite: agreement.lifecycle.force.cite } };
  const silent = !suspend || /^(none|vienna)/i.test(suspend.cite);
  const cite = suspend?.cite ?? 'Vienna Convention, Arts 57 and 60';
  return { acts, ...(silent && { obstacle: { why: 'no-suspension-clause', cite } }) };
}

/** Let run out: without the extensions and renewals that kept it alive, or on a day that somebody names. */
function lapse(agreement: AgreementFile, life: Lifecycle, at: Day | undefined, id: string): Step {
  const { duration } = agreement.lifecycle;
  const { renews } = duration;
  if (renews) {
    const said = at ?? life.force;
    return { acts: said === undefined ? [] : [actOf(agreement, id, 'non-renewal', 'all', said)] };
  }
  const term = hasTerm(agreement);
  if (at === undefined) {
    const drop = (act: Act): boolean => act.act === 'extension' || act.act === 'termination';
    return term ? { acts: [], drop } : { acts: [], obstacle: { why: 'no-term', cite: duration.cite } };
  }
  const over = life.endFor('all').on <= at;
  if (over) return { acts: [], obstacle: { why: 'already-over', cite: duration.cite } };
  const act = actOf(agreement, id, 'termination', 'all', at, { ground: 'Allowed to lapse' });
  return { acts: [act], ...(!term && { obstacle: { why: 'no-term', cite: duration.cite } }) };
}

/** Whether it has a term of its own, whatever ended it before. */
function hasTerm({ lifecycle: { duration } }: AgreementFile): boolean {
  const { lasts } = duration;
  return lasts !== 'unlimited' && !(typeof lasts === 'object' && 'with' in lasts);
}

/** What is supposed is known to whoever supposes it, also where he asks as of an earlier day. */
function knownBy(act: Act, known: Day | undefined): Act {
  return known === undefined ? act : { ...act, known: momentOfDay(Math.min(known, act.on.first)) };
}

/** Whether treaty law speaks of it: it does not of pledges and political commitments. */
export function isTreaty({ kind }: AgreementFile): boolean {
  return kind === 'treaty' || kind === 'executive-agreement' || kind === 'draft';
}

type Extra = Partial<Pick<Act, 'until' | 'received' | 'ground' | 'releases' | 'amends'>>;

/** An act that nobody did: it rests on no source but the question. */
function actOf(agreement: AgreementFile, id: string, act: Act['act'], by: string, on: Day, extra: Extra = {}): Act {
  const base = { kind: 'act', id, agreement: agreement.id, act, by, on: momentOfDay(on) } as const;
  return { ...base, contested: false, sources: [], confidence: 'confirmed', ...extra };
}

function without(record: TreatyRecord, agreement: string, drop: (act: Act) => boolean): TreatyRecord {
  const statements = record.statements.filter(
    (each) => !(each.kind === 'act' && each.agreement === agreement && drop(each)),
  );
  return { ...record, statements };
}
