import type { Change } from '../assess/difference.ts';
import type { Finding, FindingKind } from '../assess/finding.ts';
import { cellText, nameOf } from '../report/cells.ts';
import { PLAIN } from '../report/paint.ts';
import { whyWords } from '../report/what-if-json.ts';
import { direction, says, turnOf } from '../report/what-if-text.ts';
import { normalise } from '../time/interval.ts';
import { plural } from '../words/en/grammar.ts';
import { intervalWords } from '../words/words.ts';
import { CROWD, readersWords } from './answers.ts';
import { type Site, unconfirmed } from './site.ts';

/** A line of the table: provisions of which the same is to be said, for the same parties. */
export interface Row {
  readonly ids: readonly {
    readonly id: string;
    readonly name: string;
    readonly cite: string;
    readonly recalled: boolean;
  }[];
  readonly parties: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly days: string;
  readonly why: readonly string[];
  /** What it rests on; of a crowd to which the same happens, what it does of some. */
  readonly findings: readonly Finding[];
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
  const parties = merged(single, (row) => [row.ids.map(({ id }) => id).join(), same(row)].join('|'));
  return merged(parties, (row) => [row.parties.join(), same(row)].join('|'));
}

function same({ before, after, days, why }: Row): string {
  return JSON.stringify([before, after, days, why]);
}

function merged(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return [...Map.groupBy(rows, keyOf).values()].flatMap((those): Row[] => {
    const [first] = those;
    if (!first) return [];
    const ids = new Map(those.flatMap((each) => each.ids.map((one) => [one.id, one] as const)));
    const parties = [...new Set(those.flatMap((each) => each.parties))];
    return [
      { ...first, ids: [...ids.values()], parties, findings: those.slice(0, CROWD).flatMap((each) => each.findings) },
    ];
  });
}

/** So many answers, or reasons, are told of one line. */
const MOST = 2;

function rowOf(site: Site, those: readonly ToldChange[], all: Sides): Row[] {
  const changes = those.map(({ change }) => change);
  const [first] = changes;
  const one = first && (first.after ?? first.before);
  if (!first || !one) return [];
  const spans = normalise(changes.map(({ from, to }) => ({ from, to })));
  const ids = [{ id: first.id, name: nameOf(first.id), cite: one.provision, recalled: one.recalled }];
  const row = { ids, parties: [first.party], days: spans.map(intervalWords).join(' and ') };
  const last = changes.at(-1) ?? first;
  const [reason] = new Set(changes.map(whyWords));
  if (first.subject !== undefined) {
    const subjects = plural(
      new Set(changes.map(({ subject }) => subject)).size,
      'period or event',
      'periods or events',
    );
    const owed = `${subjects} to answer for`;
    const [before, after] = {
      'more to answer for': ['– nothing', owed] as const,
      'no longer answered for': [owed, '– nothing'] as const,
      'with another answer': [subjects, 'another answer to them'] as const,
    }[direction(changes)];
    return [{ ...row, before: [before], after: [after], why: [whyWords(last)], findings: findingsOf([first, last]) }];
  }
  const side = (which: 'before' | 'after'): string[] => {
    const findings = withOtherReadings([...new Set(changes.map((each) => each[which]))], all[which]);
    const cells = [...new Set(findings.map((each) => cellOf(site, each)))];
    return shortList(cells, 'answer');
  };
  const why = [...new Set(changes.map(whyWords))];
  const told = why.length > MOST ? [reason ?? '', `and ${plural(why.length - 1, 'more reason')}`] : why;
  return [{ ...row, before: side('before'), after: side('after'), why: told, findings: findingsOf(changes) }];
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

function shortList(cells: readonly string[], what: string): string[] {
  if (cells.length <= MOST + 1) return [...cells];
  return [...cells.slice(0, MOST), `and ${plural(cells.length - MOST, `more ${what}`)} over the days`];
}

function findingsOf(changes: readonly Change[]): Finding[] {
  return changes.flatMap(({ before, after }) => [...(after ? [after] : []), ...(before ? [before] : [])]);
}

function cellOf(site: Site, finding: Finding | undefined): string {
  if (!finding) return '– nothing';
  const view = { paint: PLAIN, all: false, isUnconfirmed: (each: Finding) => unconfirmed(site, each) };
  const dormant = finding.status === 'dormant' && finding.kind !== 'lifecycle';
  const text = dormant ? '– does not bind' : cellText(finding, view);
  return finding.disputed ? `${text} (≠ ${readersWords([finding.reading])})` : text;
}
