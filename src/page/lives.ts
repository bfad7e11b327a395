import type { Problem } from '../agreement/problem.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { contextFor, knowsReading, perspectivesOf, type Question } from '../assess/assess.ts';
import type { Context } from '../assess/context.ts';
import { type DateKind, datesOf, type TreatyDate } from '../assess/dates.ts';
import { dutyTracks } from '../assess/duties.ts';
import type { Finding } from '../assess/finding.ts';
import { between, mergeReadings, onDay, type Told } from '../assess/merge.ts';
import { lifeFindings } from '../assess/standing.ts';
import { type Place, placeOf } from '../report/summary-text.ts';
import { civilDate, type Day, dayOf } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { atOnce, type Pieces } from '../time/pieces.ts';
import type { Result } from '../time/result.ts';
import { rememberedPieces } from './remembered.ts';
import { questionOf, type Site } from './site.ts';
import type { View } from './view.ts';

/** An agreement and where everybody stands towards it on the day of the page. */
export interface AgreementLife {
  readonly agreement: AgreementFile;
  /** Lifecycle findings; those to whom nothing has happened yet are left out. */
  readonly life: readonly Finding[];
}

/** What is asked of one of all agreements: a reading that it does not know is not asked of it. */
export function askedOf(site: Site, agreement: AgreementFile, view: View): Question {
  const known = view.reading === undefined || knowsReading(agreement, view.reading);
  return questionOf(site, agreement, known ? view : { ...view, reading: undefined });
}

/** The library is checked before it is served: what it cannot answer is a mistake in this program. */
export function answered<T>(result: Result<T, Problem[]>): T {
  if (result.ok) return result.value;
  throw new Error(`invariant: the library gives answers, and not ${result.problem[0]?.found ?? 'a problem'}`);
}

/** Who stands where towards every agreement on the day. */
export function livesOn(site: Site, view: View): readonly AgreementLife[] {
  return atOnce(livesPieces(site, view));
}

/** As {@link livesOn}, piece by piece. */
export function livesPieces(site: Site, view: View): Pieces<readonly AgreementLife[]> {
  return rememberedPieces(site, 'lives', view, function* () {
    const lives: AgreementLife[] = [];
    for (const agreement of site.agreements) {
      // Of the lives over all time, which serve for every day that somebody asks about.
      const life = onDay(answered(lifeFindings(askedOf(site, agreement, view))), view.on);
      lives.push({ agreement, life: life.filter((each) => each.state !== 'unsigned') });
      yield;
    }
    return lives;
  });
}

/** How many of them stand where. */
export function standingOf(entries: readonly AgreementLife[]): Readonly<Record<Place, number>> {
  const count = (place: Place): number => entries.filter((each) => placeOf(each) === place).length;
  return {
    force: count('force'),
    signed: count('signed'),
    table: count('table'),
    over: count('over'),
    never: count('never'),
  };
}

/** How far ahead pages look: a year, its day included. */
const AHEAD = 366;

/** A day on which something ends, begins or falls due, in plain data: nothing of the assessment is kept. */
export interface DateAhead {
  readonly agreement: AgreementFile;
  readonly kind: DateKind;
  readonly on: Day;
  readonly parties: readonly string[];
  /** The provision by its id, and as the finding cites it. */
  readonly id: string;
  readonly cite: string;
  /** The readings differ, or it cannot be said whether it is so. */
  readonly tentative: boolean;
  readonly recalled: boolean;
}

/** What ends, begins or falls due within a year after the day, soonest first; for one state, or for all. */
export function datesAhead(site: Site, view: View, party?: string): readonly DateAhead[] {
  const alive = new Set(
    livesOn(site, view)
      .filter(({ life }) => life.some((each) => each.status !== 'dormant' && (party ?? each.party) === each.party))
      .map(({ agreement }) => agreement.id),
  );
  return atOnce(datesPieces(site, view, party)).filter(
    ({ agreement, on }) => on > view.on && on <= view.on + AHEAD && alive.has(agreement.id),
  );
}

/** Those of the year of the day and of the year after, piece by piece: worked out once for all days of the year. */
export function datesPieces(site: Site, view: View, party: string | undefined): Pieces<readonly DateAhead[]> {
  const { year } = civilDate(view.on);
  const span = { from: dayOf(year, 1, 1), to: dayOf(year + 2, 1, 2) };
  return rememberedPieces(site, `dates ${party ?? ''}`, { ...view, on: span.from }, function* () {
    const dates: DateAhead[] = [];
    for (const agreement of site.agreements) {
      const asked = askedOf(site, agreement, view);
      // What nothing happens to in these years, and binds nobody in them, has no dates.
      const life = answered(lifeFindings(asked));
      if (between(life, span.from, span.to - 1).every((each) => each.status === 'dormant')) continue;
      const findings = dueFindings(asked, life, span, party);
      for (const date of datesOf(agreement, findings, span, party)) dates.push(plainDate(agreement, date));
      yield;
    }
    return dates.sort((a, b) => a.on - b.on || (a.agreement.id < b.agreement.id ? -1 : 1));
  });
}

function plainDate(agreement: AgreementFile, { kind, on, parties, tentative, findings }: TreatyDate): DateAhead {
  const [first] = findings;
  return {
    ...{ agreement, kind, on, parties, tentative },
    id: first?.id ?? '',
    cite: first?.provision ?? '',
    recalled: first?.recalled ?? false,
  };
}

/** Lives, and the duties that have a day by which they are due: all that a calendar needs, and no limit is counted. */
function dueFindings(
  question: Question,
  life: readonly Finding[],
  span: Interval,
  party: string | undefined,
): Finding[] {
  const { agreement, reading = 'all' } = question;
  const asked = {
    ...question,
    span,
    due: span,
    ...(party !== undefined && { only: new Set([party]) }),
  };
  const told = answered(perspectivesOf(agreement, reading)).map((perspective): Told => {
    const context = answered(contextFor(asked, perspective));
    const dated = { ...context, agreement: { ...context.agreement, duties: datedDuties(context) } };
    return { label: perspective.label, tracks: dutyTracks(dated) };
  });
  const own = party === undefined ? life : life.filter((each) => each.party === party);
  return [...own, ...mergeReadings(agreement.id, told)];
}

/** The duties that can have a due day, and those that ask for the same thing, since one act may serve either. */
function datedDuties({ agreement, view }: Context): AgreementFile['duties'] {
  const all = Object.entries(agreement.duties);
  const happened = new Set(view.of('event').map((each) => each.event));
  const dated = all.filter(([, { when, within, ahead }]) => {
    if (when.event !== undefined) return happened.has(when.event) && (within !== undefined || ahead !== undefined);
    return when.always === undefined;
  });
  const sent = new Set(dated.map(([, { must }]) => must.send).filter((each) => each !== undefined));
  return Object.fromEntries(
    all.filter((each) => dated.includes(each) || (each[1].must.send !== undefined && sent.has(each[1].must.send))),
  );
}
