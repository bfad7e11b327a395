import type { Problem } from '../agreement/problem.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { BEGINNING, type Day, FOREVER } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { fail, ok, type Result } from '../time/result.ts';
import { assess, type Perspective, perspectivesOf, type Question } from './assess.ts';
import { confirmedOnly, type IsRecalled } from './confirmed.ts';
import { countingProblems } from './context.ts';
import { type Finding, type LifecycleState, sameOutcome } from './finding.ts';
import { type Lacking, lackingOn } from './force.ts';
import { lifeAsked } from './kept.ts';
import type { Life } from './life.ts';
import { mergeReadings, onDay, type Told } from './merge.ts';
import { lifecycleTracks, type Stay, stayOn } from './status.ts';

/**
 * Who is bound by an agreement, without assessing what it says: the lifecycle findings of every state, over all time.
 * */
export function lifeFindings(question: Question): Result<readonly Finding[], Problem[]> {
  if (question.patches?.some((patch) => patch.from !== undefined)) {
    const all = assess(question);
    return all.ok ? ok(all.value.filter((each) => each.kind === 'lifecycle')) : all;
  }
  const told = livesOf(question);
  if (!told.ok) return told;
  // The lives of another question are others: what was found of these may be found again.
  const [first] = told.value;
  const lasting = (question.reading ?? 'all') === 'all' && first ? first.life : undefined;
  const found = lasting && FINDINGS.get(lasting);
  if (found) return ok(found);
  const all = mergeReadings(
    question.agreement.id,
    told.value.map(({ label, life }): Told => ({ label, tracks: lifecycleTracks(life) })),
  );
  if (lasting) FINDINGS.set(lasting, all);
  return ok(under(all, question.reading));
}

/** By the life under the first perspective, which is kept for as long as the record and the agreement are. */
const FINDINGS = new WeakMap<Life, readonly Finding[]>();

/** What a reader of one reading sees: its answers, and those that are everybody's. */
function under(findings: readonly Finding[], reading = 'all'): Finding[] {
  return findings.filter((each) => reading === 'all' || each.reading === 'common' || each.reading === reading);
}

/** The lifecycle findings of one day, which is all that most questions need: nothing else is worked out for them. */
export function lifeOn(question: Question, day: Day): Result<Finding[], Problem[]> {
  if (question.patches?.some((patch) => patch.from !== undefined)) {
    const all = lifeFindings(question);
    return all.ok ? ok(onDay(all.value, day)) : all;
  }
  const lives = livesOf(question);
  return lives.ok ? ok(under(findingsOf(question.agreement, lives.value, day), question.reading)) : lives;
}

function findingsOf(agreement: AgreementFile, lives: readonly ReadLife[], day: Day): Finding[] {
  const { force } = agreement.lifecycle;
  const recalled = force.confidence === 'recalled';
  const parties = [...new Set(lives.flatMap(({ life }) => life.life.parties))];
  const finding = (party: string, reading: string, { outcome, from, to }: Stay, disputed: boolean): Finding => ({
    agreement: agreement.id,
    provision: outcome.cite ?? force.cite,
    id: 'lifecycle.force',
    kind: 'lifecycle',
    party,
    reading,
    disputed,
    from,
    to,
    status: outcome.status,
    ...(outcome.state && { state: outcome.state }),
    recalled: recalled || outcome.recalled === true,
    why: outcome.why,
  });
  return parties.flatMap((party): Finding[] => {
    const told = toldOn(lives, party, day);
    const [first] = told;
    if (!first) return [];
    if (agree(told)) {
      const { from, to } = shared(told);
      return [finding(party, 'common', { ...first.stay, from, to }, false)];
    }
    const dispute = disputeAround(lives, party, told);
    return told.map(({ label, stay }) => {
      const from = Math.max(stay.from, dispute.from);
      const to = Math.min(stay.to, dispute.to);
      return finding(party, label, { ...stay, from, to }, true);
    });
  });
}

interface ReadStay {
  readonly label: string;
  readonly stay: Stay;
}

function toldOn(lives: readonly ReadLife[], party: string, day: Day): ReadStay[] {
  return lives.map(({ label, life }) => ({ label, stay: stayOn(life, party, day) }));
}

function agree(told: readonly ReadStay[]): boolean {
  return told.every(({ stay }) => sameOutcome(stay.outcome, told[0]?.stay.outcome));
}

/** The days over which none of the answers changes. */
function shared(told: readonly ReadStay[]): Interval {
  return { from: Math.max(...told.map(({ stay }) => stay.from)), to: Math.min(...told.map(({ stay }) => stay.to)) };
}

/** The days over which the readings differ, whatever each of them says: until these an answer was everybody's. */
function disputeAround(lives: readonly ReadLife[], party: string, told: readonly ReadStay[]): Interval {
  let { from, to } = shared(told);
  while (from > BEGINNING) {
    const earlier = toldOn(lives, party, from - 1);
    if (agree(earlier)) break;
    from = shared(earlier).from;
  }
  while (to < FOREVER) {
    const later = toldOn(lives, party, to);
    if (agree(later)) break;
    to = shared(later).to;
  }
  return { from, to };
}

interface ReadLife {
  readonly label: string;
  readonly life: Life;
}

function livesOf(question: Question): Result<ReadLife[], Problem[]> {
  const perspectives = perspectivesOf(question.agreement, question.reading ?? 'all');
  if (!perspectives.ok) return perspectives;
  const lives: ReadLife[] = [];
  for (const perspective of perspectives.value) {
    const life = lifeFor(question, perspective);
    if (!life.ok) return life;
    lives.push({ label: perspective.label, life: life.value });
  }
  return ok(lives);
}

/** The life of an agreement from one perspective, where its own rules name every day of it. */
export function lifeFor(question: Question, perspective: Perspective): Result<Life, Problem[]> {
  const life = lifeAsked(question, perspective);
  if (!life.ok) return life;
  const problems = countingProblems(life.value.agreement, life.value.life.uncountable);
  return problems.length > 0 ? fail(problems) : life;
}

/** Which states stand where towards an agreement on a day. A state on which the readings differ is disputed alone. */
export interface Members {
  readonly agreement: string;
  readonly on: Day;
  readonly bound: readonly string[];
  readonly provisional: readonly string[];
  /** An instrument deposited, and not yet bound. */
  readonly deposited: readonly string[];
  /** Signed, no instrument. */
  readonly signed: readonly string[];
  readonly declined: readonly string[];
  readonly out: readonly string[];
  readonly disputed: readonly string[];
  /** Where they stand is only recalled, and only what is confirmed was asked for. */
  readonly unconfirmed: readonly string[];
  /** Of those bound: notice given, suspended. */
  readonly noticeRunning: readonly string[];
  readonly suspended: readonly string[];
  readonly force: Force;
  readonly findings: readonly Finding[];
}

/** Entry into force: the day, and what is lacking where there is none. */
interface Force {
  readonly on: Day | undefined;
  readonly computed: Day | undefined;
  readonly recorded: Day | undefined;
  readonly inForce: boolean;
  readonly lacking: readonly Lacking[];
}

const PLACES: Readonly<Record<LifecycleState, keyof Members | undefined>> = {
  unsigned: undefined,
  proposed: undefined,
  signed: 'signed',
  deposited: 'deposited',
  declined: 'declined',
  provisional: 'provisional',
  'in-force': 'bound',
  'notice-running': 'bound',
  suspended: 'bound',
  'suspended-in-part': 'bound',
  ended: 'out',
  never: undefined,
};

/** With `isRecalled`, from what is confirmed alone. */
export function membersOn(question: Question, day: Day, isRecalled?: IsRecalled): Result<Members, Problem[]> {
  const { agreement, patches = [] } = question;
  // An amendment changes nothing before its day.
  const lives = livesOf({
    ...question,
    patches: patches.filter((each) => each.from === undefined || each.from <= day),
  });
  if (!lives.ok) return lives;
  const { reading = 'all' } = question;
  // Who asks for one reading has its answer, and no dispute.
  const [first] = lives.value;
  const known = first && reading === 'all' ? FINDINGS.get(first.life) : undefined;
  const all = (known ? onDay(known, day) : under(findingsOf(agreement, lives.value, day), reading)).filter(
    (each) => reading === 'all' || !each.disputed || each.reading === reading,
  );
  const findings = isRecalled ? confirmedOnly(all, isRecalled) : all;
  const withheld = new Set(findings.filter((each) => each.withheld).map((each) => each.party));
  const disputed = new Set(findings.filter((each) => reading === 'all' && each.disputed).map((each) => each.party));
  const inPlace = (place: string, states?: readonly LifecycleState[]): string[] =>
    findings
      .filter((each) => !disputed.has(each.party) && !withheld.has(each.party) && each.state !== undefined)
      .filter((each) =>
        states ? states.includes(each.state as LifecycleState) : PLACES[each.state as LifecycleState] === place,
      )
      .map((each) => each.party);
  const bound = inPlace('bound');
  const running = lives.value.flatMap(({ life }) =>
    life.life.notices.filter((each) => each.on <= day && day < each.effective),
  );
  const givers = new Set(running.map((each) => each.by));
  // Readings may differ on who is bound; entry into force is told as without any of them.
  const plain = lifeFor(question, { label: 'plain', patches: [] });
  if (!plain.ok) return plain;
  return ok({
    agreement: agreement.id,
    on: day,
    bound,
    provisional: inPlace('provisional'),
    deposited: inPlace('deposited'),
    signed: inPlace('signed'),
    declined: inPlace('declined'),
    out: inPlace('out'),
    disputed: [...disputed].filter((each) => !withheld.has(each)).sort(),
    unconfirmed: [...withheld].sort(),
    noticeRunning: bound.filter((each) => givers.has(each)),
    suspended: inPlace('', ['suspended', 'suspended-in-part']),
    force: forceOn(agreement, plain.value, day),
    findings,
  });
}

function forceOn(agreement: AgreementFile, { life }: Life, day: Day): Force {
  const { entry } = life;
  const { on } = entry;
  const ended = life.endFor('all').on <= day;
  const inForce = on !== undefined && on <= day && !ended;
  const lacking = on === undefined || on > day ? lackingOn(agreement, life.acts, life.parties, day) : [];
  return { on, computed: entry.computed, recorded: entry.recorded, inForce, lacking };
}
