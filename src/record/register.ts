import { citationsOf } from '../agreement/citations.ts';
import type { AgreementFile, Source } from '../agreement/schema.ts';
import type { WholeRecord } from './record.ts';

/** The register of sources from the other side: what rests on each, and what is only recalled. */

type Confidence = 'confirmed' | 'recalled';

/** Something that rests on sources. */
export interface Resting {
  readonly what: 'provision' | 'statement' | 'tie';
  /** A statement about a type of missile, say, belongs to no single agreement; a tie belongs to the one that rests. */
  readonly agreement: string | undefined;
  readonly id: string;
  readonly confidence: Confidence;
  readonly citeRecalled: boolean;
  readonly sources: readonly string[];
}

export interface RegisterEntry {
  readonly id: string;
  readonly source: Source;
  /** The agreement whose file has the source, where the register does not. */
  readonly file: string | undefined;
  readonly resting: readonly Resting[];
}

/** Everything that rests on sources: the provisions of these agreements, and the statements and ties of the record. */
export function restingOn(record: WholeRecord, agreements: readonly AgreementFile[]): Resting[] {
  const provisions = agreements.flatMap((agreement) =>
    citationsOf(agreement).map(
      (each): Resting => ({ ...each, what: 'provision', agreement: agreement.id, sources: each.sources }),
    ),
  );
  const statements = record.statements.map(
    ({ agreement, id, confidence, sources }): Resting => ({
      ...{ what: 'statement', agreement, id, confidence, citeRecalled: false, sources },
    }),
  );
  const ties = record.ties.map(
    ({ from, id, confidence, sources }): Resting => ({
      ...{ what: 'tie', agreement: from, id, confidence, citeRecalled: false, sources },
    }),
  );
  return [...provisions, ...statements, ...ties];
}

/** What a draft cites and nobody has registered; `lint` says where. */
const MISSING: Source = { publisher: 'not in the register', title: 'unknown', grade: 'none' };

/** Each source with what rests on it: the register in its order, then the sources that single agreement files have. */
export function registerOf(record: WholeRecord, agreements: readonly AgreementFile[]): RegisterEntry[] {
  const own = new Map(agreements.map((agreement) => [agreement.id, agreement.sources ?? {}]));
  const entries = new Map<string, RegisterEntry & { readonly resting: Resting[] }>();
  const entry = (id: string, source: Source, file?: string) => {
    const key = file === undefined ? id : `${file}/${id}`;
    const known = entries.get(key) ?? { id, source, file, resting: [] };
    entries.set(key, known);
    return known;
  };
  for (const [id, source] of record.sources) entry(id, source);
  for (const agreement of agreements) {
    for (const [id, source] of Object.entries(agreement.sources ?? {})) entry(id, source, agreement.id);
  }
  for (const each of restingOn(record, agreements)) {
    const file = each.what === 'provision' ? each.agreement : undefined;
    const listed = file === undefined ? undefined : own.get(file);
    for (const id of new Set(each.sources)) {
      const source = listed && Object.hasOwn(listed, id) ? listed[id] : undefined;
      if (source) entry(id, source, file).resting.push(each);
      else entry(id, record.sources.get(id) ?? MISSING).resting.push(each);
    }
  }
  return [...entries.values()];
}

/** How many are confirmed and how many recalled; of the confirmed, of how many the number of the paragraph is recalled. */
export interface Tally {
  readonly confirmed: number;
  readonly recalled: number;
  readonly citeRecalled: number;
}

export interface Sureness {
  /** Absent for what belongs to no single agreement. */
  readonly agreement: string | undefined;
  readonly provisions: Tally;
  readonly statements: Tally;
  readonly ties: Tally;
}

export function tally(resting: readonly Resting[]): Tally {
  const recalled = resting.filter((each) => each.confidence === 'recalled').length;
  const citeRecalled = resting.filter((each) => each.citeRecalled).length;
  return { confirmed: resting.length - recalled, recalled, citeRecalled };
}

/** Of each agreement of the library, and of what belongs to none, how much is confirmed and how much only recalled. */
export function surenessOf(resting: readonly Resting[], agreements: readonly AgreementFile[]): Sureness[] {
  const groups = Map.groupBy(resting, (each) => each.agreement);
  const listed: (string | undefined)[] = agreements.map((each) => each.id);
  const others = [...groups.keys()].filter((each) => each !== undefined && !listed.includes(each)).sort();
  const names = [...listed, ...others, ...(groups.has(undefined) ? [undefined] : [])];
  return names.map((agreement) => {
    const its = groups.get(agreement) ?? [];
    const of = (what: Resting['what']) => tally(its.filter((each) => each.what === what));
    return { agreement, provisions: of('provision'), statements: of('statement'), ties: of('tie') };
  });
}

/** Nobody has read it: known by its title, or the entry that stands for general knowledge. */
export function isUnopened(source: Source): boolean {
  return source.grade === 'not opened' || source.grade === 'none';
}

/** What is called confirmed though none of its sources was opened: a mark that wants a second look. */
export function confirmedUnseen(entries: readonly RegisterEntry[]): Resting[] {
  const seen = new Set(entries.flatMap(({ source, resting }) => (isUnopened(source) ? [] : resting)));
  const all = new Set(entries.flatMap((each) => each.resting));
  return [...all].filter((each) => each.confidence === 'confirmed' && !seen.has(each));
}
