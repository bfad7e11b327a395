import { type Party, partyOf } from '../agreement/agreement.ts';
import type { Thing } from '../agreement/condition.ts';
import type { View } from '../record/record.ts';
import type { Holding } from '../record/schema.ts';
import { type Day, FOREVER } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import type { Things } from './things.ts';

/** One item, or several alike, held over some days. */
export interface LedgerEntry extends Interval {
  readonly thing: Thing;
  readonly holding: Holding;
}

/** What a party declared to hold on one day, type by type. */
interface Inventory {
  readonly on: Day;
  readonly text: string;
  readonly entries: readonly { readonly thing: Thing; readonly holding: Holding }[];
}

/** A party's holdings as the record has them: item by item over time, and in inventories as of a day. */
export interface Holdings {
  readonly ledger: (party: string) => readonly LedgerEntry[];
  readonly inventories: (party: string) => readonly Inventory[];
  /** Said to count in addition to what the party declared. */
  readonly added: (party: string, count: string) => readonly LedgerEntry[];
}

interface Sorted {
  readonly ledger: LedgerEntry[];
  readonly added: LedgerEntry[];
  /** By the day that they are as of, as it is written. */
  readonly inventories: Map<string, Holding[]>;
}

export function holdingsOf(view: View, members: readonly Party[], things: Things): Holdings {
  let byParty: Map<string, Sorted> | undefined;
  const of = (party: string): Sorted => {
    byParty ??= sortByParty(view, members, things);
    return byParty.get(party) ?? { ledger: [], added: [], inventories: new Map() };
  };
  // Only explanations ask for inventories.
  const inventories = new Map<string, Inventory[]>();
  const inventoriesOf = (party: string): Inventory[] =>
    [...of(party).inventories].map(([text, listed]) => ({
      on: listed[0]?.on?.first ?? FOREVER,
      text,
      entries: listed.map((holding) => ({ thing: things.ofHolding(holding), holding })),
    }));
  return {
    ledger: (party) => of(party).ledger,
    inventories: (party) => {
      const made = inventories.get(party) ?? inventoriesOf(party);
      inventories.set(party, made);
      return made;
    },
    added: (party, count) => of(party).added.filter((entry) => entry.holding.counts === count),
  };
}

function sortByParty(view: View, members: readonly Party[], things: Things): Map<string, Sorted> {
  const byParty = new Map<string, Sorted>();
  for (const holding of view.of('holding')) {
    const party = partyOf(members, holding.party);
    let sorted = byParty.get(party);
    if (!sorted) {
      sorted = { ledger: [], added: [], inventories: new Map() };
      byParty.set(party, sorted);
    }
    if (holding.on) {
      const { text } = holding.on;
      const listed = sorted.inventories.get(text);
      if (listed) listed.push(holding);
      else sorted.inventories.set(text, [holding]);
    } else {
      const thing = things.ofHolding(holding);
      // A coarse start counts from its last day and a coarse end to its first: only then is it surely held.
      const entry = { thing, holding, from: holding.from?.last ?? FOREVER, to: holding.to?.first ?? FOREVER };
      (holding.counts === undefined ? sorted.ledger : sorted.added).push(entry);
    }
  }
  return byParty;
}
