import type { Change } from '../assess/difference.ts';
import type { Finding, FindingKind } from '../assess/finding.ts';
import { cellText, nameOf } from '../report/cells.ts';
import { PLAIN } from '../report/paint.ts';
import { whyWords } from '../report/what-if-json.ts';
import { direction, says, turnOf } from '../report/what-if-text.ts';
import { type Interval, normalise } from '../time/interval.ts';
import { whatIfWords } from '../words/what-if.ts';
import { CROWD, readersWords } from './answers.ts';
import { type Site, unconfirmed } from './site.ts';

/** What is to be said of some provisions for some parties. */
interface Part {
  readonly parties: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** None where each of the parties has days of its own. */
  readonly days: readonly Interval[];
  readonly why: readonly string[];
  /** What it rests on; of a crowd to which the same happens, what it does of some. */
  readonly findings: readonly Finding[];
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly cite: string;
  readonly recalled: boolean;
}

interface Single extends Part {
  readonly named: Named;
}

/** A line of the table: the same provisions, with a part for each group of parties of which something else is said. */
export interface Row {
  readonly ids: readonly Named[];
  readonly parts: readonly Part[];
}

/** A change with which of its sides to show, and what is counted rather than listed. */
export interface ToldChange {
  readonly change: Change;
  readonly kind: FindingKind;
  readonly turn: ReturnType<typeof turnOf>;
}

/** What is news: neither what is dormant on both sides, nor a period that was over before. */
export function toldChanges(changes: readonly Change[]): ToldChange[] {
  return changes.flatMap((change): ToldChange[] => {
    const one = change.after ?? change.before;
    if (!one || !says(change)) return [];
    if (change.subject !== undefined && (one.due ?? change.from) < change.from) return [];
    return [{ change, kind: one.kind, turn: turnOf(change) }];
  });
}

/** All findings as they are and as they would be: of a dispute both readings are shown, also the one that changes nothing. */
export type Sides = Readonly<Record<'before' | 'after', readonly Finding[]>>;

/** The rows of one kind: first made provision by provision, then put together where they say the same. */
export function changeRows(site: Site, changes: readonly ToldChange[], kind: FindingKind, all: Sides): Row[] {
  const own = changes.filter((each) => each.kind === kind);
  const tracks = Map.groupBy(own, ({ change, turn }) => {
    const { id, party, subject, from, to } = change;
    // What begins or ceases to bind is one line however often its answer turns; what binds anyhow has one for each.
    return [
      id,
      party,
      subject === undefined ? '' : 'instance',
      subject === undefined ? (turn ?? `${from} ${to}`) : '',
    ].join('|');
  });
  const single = [...tracks.values()].flatMap((those) => rowOf(site, those, all));
  const byProvision = [...Map.groupBy(single, ({ named }) => named.id).values()].flatMap((those): Row[] => {
    const [first] = those;
    return first ? [{ ids: [first.named], parts: partsOf(those) }] : [];
  });
  return [
    ...Map.groupBy(byProvision, ({ parts }) =>
      JSON.stringify(parts.map((part) => [part.parties, same(part)])),
    ).values(),
  ].flatMap((those): Row[] => {
    const [first] = those;
    return first ? [{ ids: those.flatMap(({ ids }) => ids), parts: first.parts }] : [];
  });
}

/** Of an agreement of all states each may have come to it on a day of its own: so many lines with days are read. */
const MOST_PARTS = 8;

function partsOf(those: readonly Part[]): Part[] {
  const parts = [...Map.groupBy(those, same).values()].flatMap(partOf);
  if (parts.length <= MOST_PARTS) return parts;
  const alike = Map.groupBy(parts, ({ before, after }) => JSON.stringify([before, after]));
  return [...alike.values()].flatMap((some) =>
    some.length === 1
      ? some
      : partOf(some).map((part) => ({ ...part, days: [], why: shortReasons(some.flatMap(({ why }) => why)) })),
  );
}

function same({ before, after, days, why }: Part): string {
  return JSON.stringify([before, after, days, why]);
}

/** What is the same for several parties. */
function partOf(those: readonly Part[]): Part[] {
  const [first] = those;
  if (!first) return [];
  const parties = [...new Set(those.flatMap((each) => each.parties))];
  return [{ ...first, parties, findings: those.slice(0, CROWD).flatMap((each) => each.findings) }];
}

/** So many answers, or reasons, are told of one line. */
const MOST = 2;

function rowOf(site: Site, those: readonly ToldChange[], all: Sides): Single[] {
  const words = whatIfWords();
  const changes = those.map(({ change }) => change);
  const [first] = changes;
  const one = first && (first.after ?? first.before);
  if (!first || !one) return [];
  const spans = normalise(changes.map(({ from, to }) => ({ from, to })));
  const named = { id: first.id, name: nameOf(first.id), cite: one.provision, recalled: one.recalled };
  const row = { named, parties: [first.party], days: spans };
  const last = changes.at(-1) ?? first;
  if (first.subject !== undefined) {
    const many = new Set(changes.map(({ subject }) => subject)).size;
    const [before, after] = {
      'more to answer for': [words.missing, words.toAnswerFor(many)] as const,
      'no longer answered for': [words.toAnswerFor(many), words.missing] as const,
      'with another answer': [words.periods(many), words.anotherAnswer] as const,
    }[direction(changes)];
    // The reason for one of many periods would be taken for that of all.
    const why = many === 1 ? [whyWords(last)] : [];
    return [{ ...row, before: [before], after: [after], why, findings: findingsOf([first, last]) }];
  }
  const side = (which: 'before' | 'after'): string[] => {
    const findings = withOtherReadings([...new Set(changes.map((each) => each[which]))], all[which]);
    const cells = [...new Set(findings.map((each) => cellOf(site, each)))];
    return shortList(cells);
  };
  // Of a question for people the reason is the question itself, which stands beside its name.
  const why = one.kind === 'definition' ? [] : shortReasons(changes.map(whyWords));
  return [{ ...row, before: side('before'), after: side('after'), why, findings: findingsOf(changes) }];
}

function shortReasons(all: readonly string[]): string[] {
  const [first, ...others] = new Set(all);
  if (first === undefined) return [];
  return others.length < MOST ? [first, ...others] : [first, whatIfWords().reasons(others.length)];
}

function withOtherReadings(
  findings: readonly (Finding | undefined)[],
  all: readonly Finding[],
): (Finding | undefined)[] {
  const disputed = findings.filter((each) => each?.disputed);
  if (disputed.length === 0) return [...findings];
  const others = all.filter((other) =>
    disputed.some(
      (each) =>
        each !== undefined &&
        other.disputed &&
        other.id === each.id &&
        other.party === each.party &&
        other.subject === each.subject &&
        other.reading !== each.reading &&
        other.from < each.to &&
        each.from < other.to,
    ),
  );
  return [...new Set([...findings, ...others])];
}

function shortList(cells: readonly string[]): string[] {
  if (cells.length <= MOST + 1) return [...cells];
  return [...cells.slice(0, MOST), whatIfWords().answers(cells.length - MOST)];
}

function findingsOf(changes: readonly Change[]): Finding[] {
  return changes.flatMap(({ before, after }) => [...(after ? [after] : []), ...(before ? [before] : [])]);
}

function cellOf(site: Site, finding: Finding | undefined): string {
  if (!finding) return whatIfWords().missing;
  const view = { paint: PLAIN, all: false, isUnconfirmed: (each: Finding) => unconfirmed(site, each) };
  const dormant = finding.status === 'dormant' && finding.kind !== 'lifecycle';
  const text = dormant ? whatIfWords().doesNotBind : cellText(finding, view);
  return finding.disputed ? `${text} (≠ ${readersWords([finding.reading])})` : text;
}
