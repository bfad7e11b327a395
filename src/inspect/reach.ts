import { partyOf } from '../agreement/agreement.ts';
import type { AgreementFile, Quota } from '../agreement/schema.ts';
import { type Context, contextOf } from '../assess/context.ts';
import type { Life } from '../assess/life.ts';
import { HORIZON } from '../assess/periods.ts';
import { type QuotaYear, quotaYears } from '../assess/quotas.ts';
import type { Declaration, Holding } from '../record/schema.ts';
import type { Day } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { type Solved, solveGame } from './game.ts';
import { missOver, missProbability, smallestFalsified } from './sampling.ts';

/** What the inspections that an agreement allows can find among the numbers that its parties declared. */
export interface Reach {
  readonly agreement: AgreementFile;
  readonly on: Day;
  /** The quota that is asked about, and the years of it. Nothing where no number can be read from the agreement. */
  readonly right: Right | undefined;
  /** Other quotas of inspections, by name. */
  readonly others: readonly string[];
  /** How often inspections may be made, in words, where no quota counts them. */
  readonly uncounted: readonly Uncounted[];
  readonly sides: readonly Side[];
  /** Parties of which the record has no number. */
  readonly silent: readonly string[];
}

export interface Right {
  readonly name: string;
  readonly quota: Quota;
  /** The year that is asked about: that of the day, else the nearest one. */
  readonly year: Interval;
  readonly most: number;
  /** The years over which finding is added up: all of them, or where there is no last one, those up to the day. */
  readonly years: readonly CountedYear[];
  readonly endless: boolean;
  /** How often one site may be inspected in a year, where that is limited. */
  readonly perSite: { readonly name: string; readonly max: number; readonly quota: Quota } | undefined;
  /** How the inspections are best spread over the periods of a year. */
  readonly game: Solved & Spread;
}

interface CountedYear extends Interval {
  readonly max: number;
}

interface Spread {
  readonly periods: number;
  readonly penalty: number;
}

interface Uncounted {
  readonly name: string;
  readonly cite: string;
  readonly quota: string | undefined;
}

export interface Side {
  readonly party: string;
  readonly stocks: readonly Stock[];
  /** As of when the party declared that it has none of them any more. */
  readonly noneAsOf: string | undefined;
}

/** Things that were declared and that an inspection can look at one by one. */
export interface Stock {
  readonly what:
    | {
        readonly kind: 'items';
        readonly item: string;
        readonly status: string | undefined;
        readonly types: readonly string[];
      }
    | { readonly kind: 'count'; readonly id: string; readonly unit: string; readonly cite: string };
  readonly number: number;
  /** As of this moment, as the record writes it. */
  readonly on: string;
  readonly statements: readonly string[];
  readonly recalled: boolean;
  readonly found: readonly Found[];
  /** The fewest false ones that are found with {@link WANTED}: by the inspections of a year, and by those of all years. */
  readonly fewest: { readonly inYear: number | undefined; readonly overYears: number | undefined };
}

interface Found {
  readonly falsified: number;
  readonly inYear: number;
  readonly overYears: number;
  /** From which multiple of its gain on a penalty makes the violation not worth it: (1 - p) / p; nothing where p is 0. */
  readonly deterredFrom: number | undefined;
}

/** The probability of finding that is usually asked for. */
export const WANTED = 0.9;
const FALSIFIED = [1, 2, 5, 10, 20, 50, 100, 200, 500];

export interface Asked extends Spread {
  readonly on: Day;
  readonly quota?: string;
  readonly party?: string;
  readonly falsified?: number;
}

/** The quotas of an agreement that count inspections of what is declared, by name, in the order of the file. */
export function inspectionQuotas({ quotas, verification }: AgreementFile): string[] {
  const named = new Set(
    Object.values(verification).flatMap(({ means, quotas = [] }) => (means === 'on-site-inspection' ? quotas : [])),
  );
  // One that counts several kinds together says least of any of them.
  return Object.keys(quotas)
    .filter((name) => named.has(name) && quotas[name]?.per !== 'site')
    .sort((a, b) => (quotas[a]?.also?.length ?? 0) - (quotas[b]?.also?.length ?? 0));
}

export function reachOf(life: Life, asked: Asked): Reach {
  const context = contextOf(life);
  const { agreement } = context;
  const names = inspectionQuotas(agreement);
  const name = asked.quota ?? names[0];
  const quota = name === undefined ? undefined : agreement.quotas[name];
  const right = name !== undefined && quota !== undefined ? rightOf(context, name, quota, asked) : undefined;
  const parties = context.members
    .map((each) => each.code)
    .filter((each) => asked.party === undefined || each === asked.party);
  const sides = right ? parties.map((party) => sideOf(context, party, right, asked)) : [];
  return {
    agreement,
    on: asked.on,
    right,
    others: names.filter((each) => each !== name),
    uncounted: Object.entries(agreement.verification).flatMap(([id, { cite, means, quota: words, quotas }]) =>
      means === 'on-site-inspection' && quotas === undefined ? [{ name: id, cite, quota: words }] : [],
    ),
    sides: sides.filter((each) => !isSilent(each)),
    silent: right ? sides.filter(isSilent).map((each) => each.party) : parties,
  };
}

function rightOf(context: Context, name: string, quota: Quota, { on, periods, penalty }: Asked): Right | undefined {
  const all = quotaYears(context, quota, 'all').filter(isCounted);
  const year = all.find((each) => each.from <= on && on < each.to) ?? (on < (all[0]?.from ?? on) ? all[0] : all.at(-1));
  if (year === undefined) return undefined;
  const endless = (all.at(-1)?.to ?? 0) >= HORIZON;
  const game = { periods, inspections: Math.min(year.max, periods), violations: 1, penalty };
  return {
    name,
    quota,
    year: { from: year.from, to: year.to },
    most: year.max,
    years: endless ? all.filter((each) => each.from <= year.from) : all,
    endless,
    perSite: perSiteOf(context.agreement, quota),
    game: { ...solveGame(game), periods, penalty },
  };
}

function isCounted(year: QuotaYear): year is CountedYear {
  return year.max !== 'blank';
}

function perSiteOf({ quotas }: AgreementFile, { of }: Quota): Right['perSite'] {
  for (const [name, quota] of Object.entries(quotas)) {
    const counts = quota.of === of || quota.also?.includes(of) === true;
    if (quota.per === 'site' && counts && typeof quota.max === 'number') return { name, max: quota.max, quota };
  }
  return undefined;
}

/** What stands behind a number that was declared, before it is asked what would be found. */
type Declared = Omit<Stock, 'found' | 'fewest'>;

function sideOf(context: Context, party: string, right: Right, { on, falsified }: Asked): Side {
  const counts = countsOf(context, party, on);
  const [total] = counts;
  // What was once listed by type is gone where every total since is zero.
  if (total !== undefined && counts.every((each) => each.number === 0))
    return { party, stocks: [], noneAsOf: total.on };
  const samples = right.years.map((each) => each.max);
  const declared = [...itemsOf(context, party, on), ...counts].filter((each) => each.number > 0);
  const stocks = declared
    .sort((a, b) => rank(a) - rank(b))
    .map(
      (each): Stock => ({
        ...each,
        found: falsifiedIn(each.number, falsified).map((d) => foundOf(each.number, d, right.most, samples)),
        fewest: {
          inYear: smallestFalsified(each.number, withinAll([right.most], each.number), 1 - WANTED),
          overYears: smallestFalsified(each.number, withinAll(samples, each.number), 1 - WANTED),
        },
      }),
    );
  return { party, stocks, noneAsOf: undefined };
}

function isSilent({ stocks, noneAsOf }: Side): boolean {
  return stocks.length === 0 && noneAsOf === undefined;
}

/** Deployed missiles first, since these are what most agreements count; then totals; then what else was listed. */
function rank({ what }: Declared): number {
  if (what.kind === 'count') return 1;
  return what.item === 'missile' && what.status !== 'non-deployed' ? 0 : 2;
}

function falsifiedIn(items: number, asked: number | undefined): number[] {
  if (asked !== undefined) return asked <= items ? [asked] : [];
  return FALSIFIED.filter((each) => each <= items);
}

/** No more can be looked at than there are. */
function withinAll(samples: readonly number[], items: number): number[] {
  return samples.map((each) => Math.min(each, items));
}

function foundOf(items: number, falsified: number, most: number, samples: readonly number[]): Found {
  const population = { items, falsified };
  const inYear = 1 - missProbability(population, Math.min(most, items));
  const deterredFrom = inYear > 0 ? (1 - inYear) / inYear : undefined;
  return { falsified, inYear, overYears: 1 - missOver(population, withinAll(samples, items)), deterredFrom };
}

/** What the party itself listed, in its last list of each kind up to the day; what is for tests stands in the others as well. */
function itemsOf({ agreement, members, view }: Context, party: string, on: Day): Declared[] {
  const own = view.of('holding').filter((each) => {
    const listed = each.agreement === agreement.id && each.on !== undefined && each.on.last <= on;
    const its = partyOf(members, each.party) === party && partyOf(members, each.by) === party;
    return listed && its && each.attributes['role'] === undefined;
  });
  const byStatus = own.some((each) => each.attributes['status'] !== undefined);
  const kinds = Map.groupBy(
    own.filter((each) => !byStatus || each.attributes['status'] !== undefined),
    (each) => `${each.item} ${String(each.attributes['status'] ?? '')}`,
  );
  return [...kinds.values()].flatMap((those): Declared[] => {
    const last = latest(those);
    const [first] = last;
    if (first?.on === undefined) return [];
    const status = first.attributes['status'];
    return [
      {
        what: {
          kind: 'items',
          item: first.item,
          status: typeof status === 'string' ? status : undefined,
          types: [...new Set(last.filter((each) => each.number > 0).flatMap((each) => each.type ?? []))],
        },
        number: last.reduce((sum, each) => sum + each.number, 0),
        on: first.on.text,
        statements: last.map((each) => each.id),
        recalled: last.some((each) => each.confidence === 'recalled'),
      },
    ];
  });
}

function latest(holdings: readonly Holding[]): Holding[] {
  const last = Math.max(...holdings.map((each) => each.on?.last ?? 0));
  return holdings.filter((each) => each.on?.last === last);
}

/** The last totals that were declared, of what counts item by item: of warheads an inspector cannot draw one. */
function countsOf({ agreement, members, view }: Context, party: string, on: Day): Declared[] {
  const declarations = view.of('declaration');
  const replaced = new Set(declarations.flatMap((each) => each.corrects ?? []));
  return Object.entries(agreement.counts).flatMap(([id, { cite, unit, declared, sum }]): Declared[] => {
    if (declared === undefined || sum.some((part) => part.value !== 1 || part.first !== undefined)) return [];
    const mine = declarations.filter(
      (each) =>
        each.agreement === agreement.id &&
        each.quantity === declared.as &&
        each.rivals === undefined &&
        !replaced.has(each.id) &&
        each.on.last <= on &&
        partyOf(members, each.party) === party,
    );
    const last = mine.reduce<Declaration | undefined>((a, b) => (a && a.on.last >= b.on.last ? a : b), undefined);
    if (last === undefined) return [];
    const recalled = last.confidence === 'recalled';
    return [
      {
        what: { kind: 'count', id, unit, cite },
        number: last.value,
        on: last.on.text,
        statements: [last.id],
        recalled,
      },
    ];
  });
}

/** At least and at most so many different sites that the inspections of a year reach. */
export function sitesReached({
  most,
  perSite,
}: Pick<Right, 'most' | 'perSite'>): readonly [least: number, most: number] {
  const each = perSite === undefined ? most : perSite.max;
  return [each === 0 ? 0 : Math.ceil(most / each), most];
}
