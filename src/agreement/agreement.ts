import type { Conventions } from '../time/conventions.ts';
import { type Day, FOREVER, parseDay } from '../time/day.ts';
import type { AgreementFile, Provenance } from './schema.ts';
import { SECTIONS, type Section } from './vocabulary.ts';

/** A provision by its id: `limits.warheads`, `lifecycle.force`. */
export interface Provision extends Provenance {
  readonly id: string;
  readonly section: Section | 'lifecycle';
}

/** Every provision of the agreement in the order of its file. */
export function provisionsOf(agreement: AgreementFile): Provision[] {
  const { lifecycle } = agreement;
  const life = (['signature', 'force', 'duration', 'withdraw', 'suspend'] as const).flatMap((name): Provision[] => {
    const provision = lifecycle[name];
    return provision ? [{ ...provision, id: `lifecycle.${name}`, section: 'lifecycle' }] : [];
  });
  const rest = SECTIONS.flatMap((section) =>
    Object.entries(agreement[section]).map(([name, provision]): Provision => {
      return { ...provision, id: `${section}.${name}`, section };
    }),
  );
  const supersedes = Object.entries(lifecycle.supersedes ?? {}).map(([name, provision]): Provision => {
    return { ...provision, id: `lifecycle.supersedes.${name}`, section: 'lifecycle' };
  });
  return [...life, ...supersedes, ...rest];
}

/** The provisions that somebody means by `II(1)(b)`, `limits.warheads` or `warheads`; spaces do not matter. */
export function findProvisions(agreement: AgreementFile, written: string): Provision[] {
  const key = normaliseCite(written);
  const all = provisionsOf(agreement);
  const exact = all.filter((each) => normaliseCite(each.cite) === key || each.id === written);
  return exact.length > 0 ? exact : all.filter((each) => each.id.endsWith(`.${written}`));
}

/** The provisions whose names have all of these words: `deployed warheads` also means limits.deployed-strategic-warheads. */
export function provisionsNamed(agreement: AgreementFile, written: string): Provision[] {
  const words = written
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  return provisionsOf(agreement).filter((each) => {
    const own = each.id.slice(each.id.indexOf('.') + 1).split('-');
    return words.length > 0 && words.every((word) => own.includes(word));
  });
}

export function normaliseCite(cite: string): string {
  return cite
    .toLowerCase()
    .replace(/^(treaty )?art(icle|\.)?\s+/, '')
    .replace(/\s+/g, '');
}

/** How this agreement counts time, ready to count with. */
export function conventionsOf(agreement: AgreementFile): Conventions {
  const { zone, startDay, monthEnd, holidays } = agreement.time;
  if (holidays === 'none') return { zone, startDay, monthEnd, holidays };
  const days = holidays.days.map((text) => parseDay(text) ?? FOREVER); // The schema has refused dates that do not exist.
  return { zone, startDay, monthEnd, holidays: { ...holidays, days } };
}

export interface Party {
  readonly code: string;
  /** The states whose place it took, and the day on which it did. */
  readonly before: readonly { readonly state: string; readonly until: Day }[];
}

/** The parties: those that the agreement names, or, where it is open, the states whose acts the record has. */
export function partiesOf(agreement: AgreementFile, joined: readonly string[] = []): Party[] {
  if (!Array.isArray(agreement.parties)) return joined.map((code) => ({ code, before: [] }));
  return agreement.parties.map((party) =>
    typeof party === 'string'
      ? { code: party, before: [] }
      : {
          code: party.party,
          before: party.before.map(({ state, until }) => ({ state, until: parseDay(until) ?? FOREVER })), // Checked by the schema.
        },
  );
}

/** Who a state is among the parties: the Soviet Union is Russia under INF. A state that is no party stays itself. */
export function partyOf(parties: readonly Party[], state: string): string {
  return parties.find((party) => party.before.some((each) => each.state === state))?.code ?? state;
}
