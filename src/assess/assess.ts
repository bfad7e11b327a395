import { type Party, partiesOf } from '../agreement/agreement.ts';
import { type Patch, readingsOf, unknownStatements } from '../agreement/patch.ts';
import type { Problem } from '../agreement/problem.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import type { TreatyRecord } from '../record/record.ts';
import type { Statement } from '../record/schema.ts';
import type { Day } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { fail, ok, type Result } from '../time/result.ts';
import { type Context, contextOf, dateProblems } from './context.ts';
import { dutyTracks } from './duties.ts';
import type { Finding, Track } from './finding.ts';
import { judgementTracks } from './judgements.ts';
import { lifeAsked, withStatements } from './kept.ts';
import { limitTracks } from './limits.ts';
import { mergeReadings } from './merge.ts';
import { prohibitionTracks } from './prohibitions.ts';
import { quotaTracks } from './quotas.ts';
import { spliceVersions } from './splice.ts';
import { lifecycleTracks } from './status.ts';

/** What is asked: an agreement, the record, as known when, with which patches, under whose readings. */
export interface Question {
  readonly agreement: AgreementFile;
  readonly record: TreatyRecord;
  /** Nothing that became known after this day; without it, everything. */
  readonly known?: Day;
  /** Amendments and what-ifs, applied under every reading. */
  readonly patches?: readonly Patch[];
  /** Statements that a patch brings along. */
  readonly statements?: readonly Statement[];
  /** `all` (the default), a party's code, or the id of one reading. */
  readonly reading?: string;
  /** The days that are asked about, where it is not all of them: what recurs is followed within these alone. */
  readonly span?: Interval;
  /** The parties that are asked about, where it is not all of them. */
  readonly only?: ReadonlySet<string>;
  /** The provisions that are asked about, where it is not all of them: by id, or a section as `limits.*`. */
  readonly about?: readonly string[];
  /** The days on which what is asked about is due, for a calendar: what is due on any other is not followed. */
  readonly due?: Interval;
}

/** One way to read the agreement and the record. */
export interface Perspective {
  /** The party whose readings these are, the id of a single one, or `common` for none. */
  readonly label: string;
  readonly patches: readonly Patch[];
}

/**
 * Compiles the agreement with its patches, sweeps the record once for each perspective, and gives what held of each
 * provision for each party over which days. Where every perspective says the same the finding is `common`; where they
 * differ each party's answer stands beside the other's. Pure: the same question always has the same answer.
 */
export function assess(question: Question): Result<Finding[], Problem[]> {
  const { agreement, reading = 'all' } = question;
  const perspectives = perspectivesOf(agreement, reading);
  if (!perspectives.ok) return perspectives;
  const { statements } = withStatements(question.record, question.statements);
  const unknown = unknownStatements(question.patches ?? [], () => statements.map((each) => each.id));
  if (unknown.length > 0) return fail(unknown);
  const tracks: { readonly label: string; readonly tracks: readonly Track[] }[] = [];
  for (const perspective of perspectives.value) {
    const made = tracksOf(question, perspective);
    if (!made.ok) return made;
    tracks.push({ label: perspective.label, tracks: made.value });
  }
  const findings = mergeReadings(agreement.id, tracks);
  if (reading === 'all') return ok(findings);
  const own = tracks.find((each) => each.label === reading)?.tracks ?? [];
  return ok(findings.filter((each) => isUnder(each, reading, own)));
}

/** Whether a finding belongs to what a reader of this reading sees, the two answers of the law itself included. */
function isUnder(finding: Finding, reading: string, own: readonly Track[]): boolean {
  if (finding.reading === 'common' || finding.reading === reading) return true;
  return own.some(
    (track) =>
      track.reading === finding.reading &&
      track.provision === finding.id &&
      track.party === finding.party &&
      track.subject === finding.subject,
  );
}

/** Everything compiled for one perspective, for those who ask about things rather than provisions (see define.ts). */
export function contextFor(question: Question, perspective: Perspective): Result<Context, Problem[]> {
  const life = lifeAsked(question, perspective);
  if (!life.ok) return life;
  const context = contextOf(life.value, question);
  const problems = dateProblems(context);
  return problems.length > 0 ? fail(problems) : ok(context);
}

/**
 * The perspectives to compare: each party with all of its readings, the parties without any as one; or a single
 * reading beside the agreement without it.
 */
export function perspectivesOf(agreement: AgreementFile, reading: string): Result<Perspective[], Problem[]> {
  const readings = readingsOf(agreement);
  const single = readings.find((each) => each.id === reading);
  if (single) {
    return ok([
      { label: 'common', patches: [] },
      { label: single.id, patches: [single] },
    ]);
  }
  // Where anybody may join, whoever holds a reading has an answer of his own, and all the others have one together.
  const open = !Array.isArray(agreement.parties);
  const holders = [...new Set(Object.values(agreement.readings).map((each) => each.by))].sort();
  const parties = open ? holders : partyCodes(agreement);
  if (!knowsReading(agreement, reading)) {
    return fail([
      {
        code: 'bad-usage',
        found: `the reading "${reading}"`,
        expected: `all, one of the parties (${parties.join(', ')}) or one of ${Object.keys(agreement.readings).join(', ') || 'no readings'}`,
      },
    ]);
  }
  const speaking = parties.filter((party) => readings.some((each) => each.by === party));
  if (speaking.length === 0) return ok([{ label: 'common', patches: [] }]);
  const perspectives = speaking.map((party): Perspective => {
    return { label: party, patches: readings.filter((each) => each.by === party) };
  });
  // Of the successors of one state, those without a reading leave it to the one that has: they have not said otherwise.
  const predecessors = partiesOf(agreement)
    .filter((each) => speaking.includes(each.code))
    .flatMap((each) => each.before);
  const follows = ({ before }: Party): boolean =>
    before.some(({ state }) => predecessors.some((each) => each.state === state));
  const silent = partiesOf(agreement)
    .filter((each) => !speaking.includes(each.code) && !follows(each))
    .map((each) => each.code);
  const [only] = silent;
  if (!open && only === undefined) return ok(perspectives);
  // Who asks for the answer of one of those that hold no reading finds it under that name.
  const asked = reading === 'all' || speaking.includes(reading) ? undefined : reading;
  const label = asked ?? (only !== undefined && silent.length === 1 ? only : 'others');
  return ok([...perspectives, { label, patches: [] }]);
}

/** Whether a reading can be asked for: all of them, one by its id, or that of a state that is a party or may be one. */
export function knowsReading(agreement: AgreementFile, reading: string): boolean {
  if (reading === 'all' || Object.hasOwn(agreement.readings, reading)) return true;
  if (Array.isArray(agreement.parties)) return partyCodes(agreement).includes(reading);
  return /^[A-Z]{3}$/.test(reading) || Object.values(agreement.readings).some((each) => each.by === reading);
}

/** The parties that the agreement names, in its order; none, where it is open. */
export function partyCodes(agreement: AgreementFile): string[] {
  return partiesOf(agreement).map((party) => party.code);
}

/** An amendment counts from its own day: before it the agreement is assessed as it stood. */
function tracksOf(question: Question, perspective: Perspective): Result<Track[], Problem[]> {
  const patches = question.patches ?? [];
  const days = [...new Set(patches.flatMap((patch) => patch.from ?? []))].sort((a, b) => a - b);
  const versions: { readonly from: Day | undefined; readonly tracks: Track[] }[] = [];
  for (const from of [undefined, ...days]) {
    const inForce = patches.filter((patch) => patch.from === undefined || (from !== undefined && patch.from <= from));
    const context = contextFor({ ...question, patches: inForce }, perspective);
    if (!context.ok) return context;
    versions.push({ from, tracks: allTracks(context.value) });
  }
  return ok(spliceVersions(versions));
}

function allTracks(context: Context): Track[] {
  return [
    ...lifecycleTracks(context),
    ...limitTracks(context),
    ...prohibitionTracks(context),
    ...dutyTracks(context),
    ...quotaTracks(context),
    ...judgementTracks(context),
  ];
}
