import { type Party, partiesOf, partyOf } from '../agreement/agreement.ts';
import type { Problem } from '../agreement/problem.ts';
import { statementsOf } from '../agreement/reason.ts';
import type { AgreementFile, Source } from '../agreement/schema.ts';
import { assess } from '../assess/assess.ts';
import { type DateKind, datesOf, type TreatyDate } from '../assess/dates.ts';
import type { Finding } from '../assess/finding.ts';
import { type Turn, turnsOf } from '../assess/turns.ts';
import { knownSince, type TreatyRecord } from '../record/record.ts';
import type { Act, Declaration, Statement } from '../record/schema.ts';
import { BEGINNING, type Day, dayOf, formatDay } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import type { Pieces } from '../time/pieces.ts';
import { fail, ok, type Result } from '../time/result.ts';
import { dateDetails, dateTitle } from './date-words.ts';
import { ASKED, evidenceOf, indexOf, sourcesOf } from './evidence.ts';
import * as say from './news-words.ts';

/** What is asked: which agreements, whose, from which record and as known when. The days come in: there is no clock. */
export interface NewsQuestion {
  readonly agreements: readonly AgreementFile[];
  readonly record: TreatyRecord;
  /** One party; without it, all. */
  readonly party?: string;
  /** Nothing that became known after this day. */
  readonly known?: Day;
}

/** Something that changed: a legal act, a declaration, a finding that became another, a dispute that began or ended. */
export interface NewsItem {
  readonly kind: 'act' | 'declaration' | 'finding' | 'dispute';
  /** Stable: from the statement, or from agreement, provision, party and day. A path within {@link tagUri}. */
  readonly id: string;
  readonly agreement: AgreementFile;
  readonly parties: readonly string[];
  /** The articles that it is about, as cited. */
  readonly cites: readonly string[];
  /** When it was so, as exactly as it is known: `2026-02-05`, `2017-08`. */
  readonly on: string;
  /** The first day on which it could be told: when it was known, said, or came to be so. */
  readonly updated: Day;
  readonly title: string;
  /** Sentences: the reason first, then why it matters. */
  readonly details: readonly string[];
  /** A command that shows it. */
  readonly look: string;
  readonly sources: readonly Source[];
  readonly statements: readonly string[];
  readonly recalled: boolean;
  readonly disputed: boolean;
}

/** A day that stands in a calendar: see {@link DateKind}. */
export interface DateItem {
  readonly kind: DateKind;
  readonly id: string;
  readonly agreement: AgreementFile;
  readonly parties: readonly string[];
  readonly cites: readonly string[];
  readonly on: Day;
  /** When what it rests on became known: the stamp of the entry. */
  readonly stamp: Day;
  readonly title: string;
  readonly details: readonly string[];
  readonly look: string;
  readonly recalled: boolean;
  readonly tentative: boolean;
}

/** How long after the day that it is about something may become known and still be told. */
const LOOKBACK = 366;

/** What became known or came to be so within the span, newest first. */
function* newsOf(question: NewsQuestion, span: Interval): Pieces<Result<NewsItem[], Problem[]>> {
  const items: NewsItem[] = [];
  const problems = yield* forEach(question, wider(span), (agreement, findings) => {
    items.push(...newsFrom(question, agreement, findings, span));
  });
  return problems ? fail(problems) : ok(items.sort(newestFirst));
}

function wider({ from, to }: Interval): Interval {
  return { from: Math.max(BEGINNING, from - LOOKBACK), to };
}

function newestFirst(a: NewsItem, b: NewsItem): number {
  return b.updated - a.updated || (a.on === b.on ? 0 : a.on < b.on ? 1 : -1) || (a.id < b.id ? -1 : 1);
}

/** At most so many items that could be told before the day `until`, the newest first. */
export function* latestNews(question: NewsQuestion, until: Day, most: number): Pieces<Result<NewsItem[], Problem[]>> {
  const windows = [3 * 366, 20 * 366];
  for (const days of windows) {
    const news = yield* newsOf(question, { from: until - days, to: until });
    if (!news.ok || news.value.length >= most) return news.ok ? ok(news.value.slice(0, most)) : news;
  }
  const all = yield* newsOf(question, { from: FIRST, to: until });
  return all.ok ? ok(all.value.slice(0, most)) : all;
}

/** Before every agreement: what recurs is followed from here where everything is asked for. */
const FIRST = dayOf(1800, 1, 1);

/** What falls due, ends or begins within the span, in the order of the days. */
export function* datesIn(question: NewsQuestion, span: Interval): Pieces<Result<DateItem[], Problem[]>> {
  const items: DateItem[] = [];
  const problems = yield* forEach(question, span, (agreement, findings) => {
    items.push(...datesFrom(question, agreement, findings, span));
  });
  return problems ? fail(problems) : ok(items.sort(soonestFirst));
}

function soonestFirst(a: DateItem, b: DateItem): number {
  return a.on - b.on || (a.id < b.id ? -1 : 1);
}

/** A digest: what changed from one day to another, and what becomes due or ends soon after. */
export interface Digest {
  readonly span: Interval;
  readonly party?: string;
  readonly news: readonly NewsItem[];
  readonly soon: readonly DateItem[];
  readonly soonDays: number;
}

/** What was known by the last day of the span, and no later: a digest of last year reads as it would have then. */
export function* digestOf(question: NewsQuestion, span: Interval, soonDays = 60): Pieces<Result<Digest, Problem[]>> {
  const then = { ...question, known: Math.min(question.known ?? span.to - 1, span.to - 1) };
  const soon = { from: span.to, to: span.to + soonDays };
  const [news, dates]: [NewsItem[], DateItem[]] = [[], []];
  const problems = yield* forEach(then, { from: wider(span).from, to: soon.to }, (agreement, findings) => {
    news.push(...newsFrom(then, agreement, findings, span));
    dates.push(...datesFrom(then, agreement, findings, soon));
  });
  if (problems) return fail(problems);
  return ok({
    span,
    ...(question.party !== undefined && { party: question.party }),
    news: news.sort(newestFirst),
    soon: dates.sort(soonestFirst),
    soonDays,
  });
}

/** One agreement after the other: of the whole library there are some hundred thousand findings, and few are news. */
function* forEach(
  { agreements, record, party, known }: NewsQuestion,
  span: Interval,
  take: (agreement: AgreementFile, findings: readonly Finding[]) => void,
): Pieces<Problem[] | undefined> {
  for (const agreement of agreements) {
    const findings = assess({
      agreement,
      record,
      span,
      ...(known !== undefined && { known }),
      ...(party !== undefined && { only: new Set([party]) }),
    });
    if (!findings.ok) return findings.problem;
    take(agreement, findings.value);
    yield;
  }
  return undefined;
}

function newsFrom(
  question: NewsQuestion,
  agreement: AgreementFile,
  findings: readonly Finding[],
  span: Interval,
): NewsItem[] {
  const { record, known, party } = question;
  const { of, recalled } = indexOf(record);
  const own = of(agreement.id).filter((each) => {
    const since = knownSince(each);
    return span.from <= since && since < span.to && (known === undefined || since <= known);
  });
  const turns = turnsOf(findings, wider(span), party);
  return [
    ...actItems(agreement, own, question),
    ...declarationItems(agreement, own, question),
    ...turns
      .map((turn) => turnItem(agreement, turn, question, recalled))
      .filter(({ updated }) => span.from <= updated && updated < span.to),
  ];
}

function datesFrom(
  { record, party, known }: NewsQuestion,
  agreement: AgreementFile,
  findings: readonly Finding[],
  span: Interval,
): DateItem[] {
  const { of, recalled, byId } = indexOf(record);
  const acts = of(agreement.id).filter(
    (each) => each.kind === 'act' && (known === undefined || knownSince(each) <= known),
  );
  const last = Math.max(...acts.map(knownSince), BEGINNING);
  return datesOf(agreement, findings, span, party).map((date) =>
    dateItem(agreement, date, { last, party, recalled, byId }),
  );
}

interface Behind {
  readonly last: Day;
  readonly party: string | undefined;
  readonly recalled: (id: string) => boolean;
  readonly byId: ReadonlyMap<string, Statement>;
}

function dateItem(agreement: AgreementFile, date: TreatyDate, { last, party, recalled, byId }: Behind): DateItem {
  const { kind, on, findings, parties } = date;
  const first = firstOf(findings);
  const { statements, isRecalled } = evidenceOf(findings, recalled);
  // Of an agreement's life, what brought this day about; what became known of others since is no change to it.
  const basis = first.kind === 'lifecycle' ? statementsOf(findings.slice(0, ASKED).flatMap(say.groundsOf)) : statements;
  const known = basis.flatMap((id) => byId.get(id) ?? []).map(knownSince);
  // What rests on no single statement rests on the acts by which the agreement binds.
  const stamp = Math.max(...known, BEGINNING) > BEGINNING ? Math.max(...known) : last > BEGINNING ? last : on;
  return {
    kind,
    id: [agreement.id, first.id, party ?? 'all', kind, formatDay(on)].join('/'),
    agreement,
    parties,
    cites: citesOf(findings),
    on,
    stamp,
    title: dateTitle(agreement, date, party),
    details: dateDetails(agreement, date, isRecalled),
    look: say.lookAt(agreement.id, formatDay(on), parties, first.provision),
    recalled: isRecalled,
    tentative: date.tentative,
  };
}

/** The acts that many states do alike on the same day are one item. */
const JOINT: readonly Act['act'][] = ['signature', 'deposit', 'statement', 'ratification'];

function actItems(agreement: AgreementFile, own: readonly Statement[], { record, party }: NewsQuestion): NewsItem[] {
  const parties = partiesOf(agreement);
  const acts = own.filter((each): each is Act => each.kind === 'act' && concerns(each, parties, party));
  const groups = Map.groupBy(acts, (each) =>
    JOINT.includes(each.act) && each.by !== 'all' && !each.contested
      ? `${each.act}/${each.on.text}/${each.effective?.text ?? ''}/${knownSince(each)}`
      : each.id,
  );
  return [...groups.values()].flatMap((those): NewsItem[] => {
    const [first] = those;
    if (!first) return [];
    const cite = say.citeOfAct(agreement, first.act);
    const recalled = those.some((each) => each.confidence === 'recalled');
    const byAll = those.map((each) => each.by);
    return [
      {
        kind: 'act',
        // Of several alike, the one that stands first in the order of their names.
        id: `act/${agreement.id}/${those.map((each) => each.id).sort()[0] ?? first.id}`,
        agreement,
        parties: byAll,
        cites: cite === undefined ? [] : [cite],
        on: first.on.text,
        updated: Math.max(...those.map(knownSince)),
        title: say.actTitle(agreement, first, byAll),
        details: say.actDetails(agreement, those),
        look: say.lookAt(agreement.id, formatDay(first.on.last), byAll, undefined),
        sources: sourcesOf(record, agreement, those),
        statements: those.map((each) => each.id),
        recalled,
        disputed: first.contested,
      },
    ];
  });
}

function concerns({ by, towards }: Act, parties: readonly Party[], party: string | undefined): boolean {
  if (party === undefined) return true;
  return by === 'all' || partyOf(parties, by) === party || towards === party;
}

/** The figures of one party as of one day are one item. */
function declarationItems(
  agreement: AgreementFile,
  own: readonly Statement[],
  { record, party }: NewsQuestion,
): NewsItem[] {
  const parties = partiesOf(agreement);
  const told = own.filter(
    (each): each is Declaration =>
      each.kind === 'declaration' &&
      each.rivals === undefined &&
      (party === undefined || partyOf(parties, each.party) === party),
  );
  const groups = Map.groupBy(told, (each) => `${each.by}|${each.party}|${each.on.text}|${knownSince(each)}`);
  return [...groups.values()].flatMap((those): NewsItem[] => {
    const [first] = those;
    if (!first) return [];
    const limits = say.limitsOn(agreement, those);
    return [
      {
        kind: 'declaration',
        id: `declaration/${agreement.id}/${those.map((each) => each.id).sort()[0] ?? first.id}`,
        agreement,
        parties: [first.party],
        cites: [...new Set(limits.map((each) => each.cite))],
        on: first.on.text,
        updated: Math.max(...those.map(knownSince)),
        title: say.declarationTitle(agreement, first),
        details: say.declarationDetails(those, limits),
        look: say.lookAt(agreement.id, formatDay(first.on.last), [first.party], undefined),
        sources: sourcesOf(record, agreement, those),
        statements: those.map((each) => each.id),
        recalled: those.some((each) => each.confidence === 'recalled'),
        disputed: first.contested,
      },
    ];
  });
}

function turnItem(
  agreement: AgreementFile,
  turn: Turn,
  { record, party }: NewsQuestion,
  recalled: (id: string) => boolean,
): NewsItem {
  const { what, on, parties, after, before } = turn;
  const first = firstOf(after);
  const { byId } = indexOf(record);
  const { statements, isRecalled } = evidenceOf(after, recalled);
  const grounds = (those: readonly Finding[]) => statementsOf(those.slice(0, ASKED).flatMap(say.groundsOf));
  const old = new Set(before ? grounds([before]) : []);
  // What made it so may have become known later than the day on which it came to be so.
  const fresh = grounds(after)
    .filter((id) => !old.has(id))
    .flatMap((id) => byId.get(id) ?? []);
  const alone = (first.measured || before?.measured) && !first.measured?.stale;
  const scope = alone ? first.party : (party ?? 'all');
  const id = [
    ...['finding', agreement.id, what === 'became' ? first.id : what, scope, formatDay(on)],
    ...(what === 'became'
      ? [first.reading, first.state ?? first.status, ...(first.excused ? [first.excused] : [])]
      : []),
    ...(what === 'became' && first.kind !== 'lifecycle' ? [`was-${before?.status ?? 'none'}`] : []),
  ];
  return {
    kind: what === 'became' ? 'finding' : 'dispute',
    id: id.map((each) => each.toLowerCase().replace(/[^a-z0-9.-]+/g, '-')).join('/'),
    agreement,
    parties,
    cites: citesOf(after),
    on: formatDay(on),
    updated: Math.max(on, ...fresh.map(knownSince)),
    title: say.turnTitle(agreement, turn, party),
    details: say.turnDetails(agreement, turn, isRecalled),
    look: say.lookAt(
      agreement.id,
      formatDay(on),
      parties,
      what === 'became' && new Set(after.map((each) => each.id)).size === 1 ? first.provision : undefined,
    ),
    sources: sourcesOf(
      record,
      agreement,
      statements.flatMap((each) => byId.get(each) ?? []),
      first.id,
    ),
    statements,
    recalled: isRecalled,
    disputed: after.some((each) => each.disputed),
  };
}

function firstOf(findings: readonly Finding[]): Finding {
  const [first] = findings;
  if (!first) throw new Error('invariant: a change or a date comes from a finding');
  return first;
}

function citesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map((each) => each.provision))];
}
