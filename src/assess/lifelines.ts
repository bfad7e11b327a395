import { type Party, partyOf } from '../agreement/agreement.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import type { Act, Statement } from '../record/schema.ts';
import { FOREVER } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import type { Finding, LifecycleState } from './finding.ts';

/** The life of one agreement, for one state or as a whole, as spans that follow one another. */
export interface Lifeline {
  readonly agreement: AgreementFile;
  readonly spans: readonly Span[];
}

export interface Span extends Interval {
  readonly state: LifecycleState;
  /** The readings differ over these days; `state` is then the answer that binds most. */
  readonly disputed: boolean;
}

/** The further down, the more an agreement binds: what a lifeline shows where states or readings differ. */
const ORDER: readonly LifecycleState[] = [
  'unsigned',
  'never',
  'declined',
  'ended',
  'proposed',
  'signed',
  'deposited',
  'suspended',
  'provisional',
  'suspended-in-part',
  'notice-running',
  'in-force',
];

/** The lifeline that lifecycle findings draw: of one party, or of all of them together, the most bound deciding. */
export function lifelineOf(agreement: AgreementFile, findings: readonly Finding[], party?: string): Lifeline {
  const those = findings.filter((each) => party === undefined || each.party === party);
  const days = [...new Set(those.flatMap((each) => [each.from, each.to]))].sort((a, b) => a - b);
  // Of an agreement of many, one state in dispute is no dispute about the whole.
  const single = party !== undefined || new Set(those.map((each) => each.party)).size <= FEW;
  const spans: Span[] = [];
  // Where hundreds of states come and go, only the days on which the answer changes are kept.
  const sorted = [...those].sort((a, b) => a.from - b.from);
  let first = 0;
  const open: Finding[] = [];
  for (const [i, from] of days.entries()) {
    const to = days[i + 1] ?? FOREVER;
    while (first < sorted.length && (sorted[first]?.from ?? FOREVER) <= from) open.push(sorted[first++] as Finding); // Within the list.
    for (let n = open.length - 1; n >= 0; n--) if ((open[n]?.to ?? 0) <= from) open.splice(n, 1);
    const state = open.reduce<LifecycleState>(
      (most, each) => (ORDER.indexOf(each.state ?? 'unsigned') > ORDER.indexOf(most) ? (each.state ?? most) : most),
      'unsigned',
    );
    const disputed = single && open.some((each) => each.disputed);
    const last = spans.at(-1);
    if (open.length === 0 || from >= FOREVER) continue;
    if (last && last.state === state && last.disputed === disputed) spans[spans.length - 1] = { ...last, to };
    else spans.push({ from, to, state, disputed });
  }
  return { agreement, spans };
}

/** With more parties than this, those of single states are no events of the agreement as a whole. */
const FEW = 6;

/** The legal acts of a state, or of the state whose place it took, and those that all parties did together, over some days, oldest first. */
export function actsIn(
  statements: readonly Statement[],
  agreements: ReadonlyMap<string, readonly Party[]>,
  span: Interval,
  party?: string,
): Act[] {
  return statements
    .filter((each): each is Act => {
      const parties = each.kind === 'act' && each.agreement !== undefined ? agreements.get(each.agreement) : undefined;
      if (each.kind !== 'act' || !parties) return false;
      if (each.on.last < span.from || each.on.first >= span.to) return false;
      if (party !== undefined) return [partyOf(parties, each.by), each.towards].includes(party) || each.by === 'all';
      // Hundreds of signatures say little; what happened to the agreement as a whole says more.
      if (parties.length > 0 && parties.length <= FEW) return true;
      return each.by === 'all' || !['signature', 'deposit', 'statement'].includes(each.act);
    })
    .sort((a, b) => a.on.first - b.on.first || (a.id < b.id ? -1 : 1));
}
