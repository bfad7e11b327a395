import { BEGINNING, type Day, FOREVER } from '../time/day.ts';
import { combine, constant } from '../time/timeline.ts';
import { type Finding, type Outcome, sameOutcome, sameRun, type Track } from './finding.ts';
import { keyOf } from './splice.ts';

export interface Told {
  readonly label: string;
  readonly tracks: readonly Track[];
}

/**
 * Lays the perspectives over one another. Days on which all say the same give one finding, `common`; the others give
 * one for each perspective that says something, marked as disputed.
 */
export function mergeReadings(agreement: string, told: readonly Told[]): Finding[] {
  const [single, ...others] = told;
  if (single && others.length === 0) return single.tracks.flatMap((track) => undisputed(agreement, track));
  const byKey = new Map<string, (Track | undefined)[]>();
  for (const [i, { tracks }] of told.entries()) {
    for (const track of tracks) {
      const key = keyOf(track);
      const those = byKey.get(key) ?? told.map(() => undefined);
      those[i] = track;
      byKey.set(key, those);
    }
  }
  return [...byKey.values()].flatMap((tracks) => {
    const track = tracks.find((each) => each !== undefined);
    if (!track) return [];
    const agreed = tracks.every((each) => each === track || (each && sayTheSame(each.outcomes, track.outcomes)));
    return agreed ? undisputed(agreement, track) : findingsOf(agreement, told, track, tracks);
  });
}

function sayTheSame(a: Track['outcomes'], b: Track['outcomes']): boolean {
  return (
    a.starts.length === b.starts.length &&
    a.starts.every((day, i) => day === b.starts[i] && sameOutcome(a.values[i], b.values[i]))
  );
}

/** What every perspective says, or the only one. */
function undisputed(agreement: string, track: Track): Finding[] {
  const { starts, values } = track.outcomes;
  const findings: Finding[] = [];
  let first = 0;
  for (let i = 1; i <= values.length; i++) {
    const outcome = values[first];
    if (i < values.length && sameRun(outcome, values[i])) continue;
    const [from, to] = [starts[first] ?? BEGINNING, starts[i] ?? FOREVER];
    if (outcome) findings.push(finding(agreement, track, outcome, from, to, 'common', false));
    first = i;
  }
  return findings;
}

interface Open {
  from: Day;
  outcome: Outcome;
}

function findingsOf(
  agreement: string,
  told: readonly Told[],
  track: Track,
  tracks: readonly (Track | undefined)[],
): Finding[] {
  const findings: Finding[] = [];
  // One run for what is common, one for each perspective where they differ.
  const runs: (Open | undefined)[] = new Array(told.length + 1).fill(undefined);
  const labels = [...told.map((each) => each.label), 'common'];
  const common = told.length;

  const close = (run: number, to: Day): void => {
    const open = runs[run];
    if (!open) return;
    runs[run] = undefined;
    findings.push(finding(agreement, track, open.outcome, open.from, to, labels[run] ?? 'common', run !== common));
  };
  const extend = (run: number, outcome: Outcome | undefined, day: Day): void => {
    if (sameRun(runs[run]?.outcome, outcome)) return;
    close(run, day);
    if (outcome) runs[run] = { from: day, outcome };
  };

  combine<Outcome | undefined, undefined>(
    tracks.map((each) => each?.outcomes ?? constant(undefined)),
    (values, day) => {
      const first = values[0];
      const agreed = values.every((value) => sameOutcome(value, first));
      for (let i = 0; i < common; i++) extend(i, agreed ? undefined : values[i], day);
      extend(common, agreed ? first : undefined, day);
      return undefined;
    },
  );
  for (let run = 0; run <= common; run++) close(run, FOREVER);
  return findings.sort((a, b) => a.from - b.from || labels.indexOf(a.reading) - labels.indexOf(b.reading));
}

function finding(
  agreement: string,
  track: Track,
  outcome: Outcome,
  from: Day,
  to: Day,
  reading: string,
  disputed: boolean,
): Finding {
  const made: { -readonly [K in keyof Finding]: Finding[K] } = {
    agreement,
    provision: outcome.cite ?? track.cite,
    id: track.provision,
    kind: track.kind,
    party: track.party,
    reading: track.reading ?? reading,
    disputed: disputed || track.reading !== undefined,
    from,
    to,
    status: outcome.status,
    recalled: track.recalled || outcome.recalled === true,
    why: outcome.why,
  };
  // Spread into the literal these would cost more than all the rest, and there may be thousands of findings.
  if (track.subject !== undefined) made.subject = track.subject;
  if (outcome.excused) made.excused = outcome.excused;
  if (outcome.state) made.state = outcome.state;
  if (outcome.measured) made.measured = outcome.measured;
  if (outcome.allowed) made.allowed = outcome.allowed;
  if (outcome.due !== undefined) made.due = outcome.due;
  return made;
}

/** The findings that hold on a day. */
export function onDay(findings: readonly Finding[], day: Day): Finding[] {
  return findings.filter((each) => each.from <= day && day < each.to);
}

/** The findings that hold on some day from `from` to `to`, both included. */
export function between(findings: readonly Finding[], from: Day = BEGINNING, to: Day = FOREVER): Finding[] {
  return findings.filter((each) => each.from <= to && from < each.to);
}
