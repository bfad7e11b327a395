import type { Value } from '../agreement/reason.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { normaliseName } from '../agreement/terms.ts';
import { type Threshold, thresholdsOf } from '../agreement/thresholds.ts';
import { FARTHEST_KM, type MapRing, type RingRole } from '../chart/map.ts';
import { knownSince } from '../record/record.ts';
import type { Characteristic } from '../record/schema.ts';
import { say } from '../words/language.ts';
import { LEAST_REACH, MOST_REACH, type RangeAsked } from './range-asked.ts';
import type { Site } from './site.ts';
import type { View } from './view.ts';

/** The rings of the page: those of the missile, and those at which definitions begin and end. */

export interface Ring {
  readonly km: number;
  readonly thresholds: readonly Threshold[];
  readonly own: readonly OwnRange[];
  /** Somebody asked for this distance. */
  readonly asked: boolean;
}

/** A figure of the missile's range: as described, or as the record has it. */
export interface OwnRange {
  readonly km: number;
  readonly which: 'exact' | 'low' | 'high';
  readonly contested: boolean;
}

const THRESHOLDS = new WeakMap<readonly AgreementFile[], readonly Threshold[]>();

/** The ranges at which the definitions of missiles in the library begin and end; read from it once. */
export function rangeThresholds(agreements: readonly AgreementFile[]): readonly Threshold[] {
  const known = THRESHOLDS.get(agreements);
  if (known) return known;
  const all = agreements.flatMap((agreement) => {
    const own = thresholdsOf(agreement, 'missile', 'rangeKm');
    // What an exception says of a range is worth a ring only where the definition itself has none there.
    return own.filter((each) => !each.aside || !own.some((other) => !other.aside && other.bound === each.bound));
  });
  THRESHOLDS.set(agreements, all);
  return all;
}

/** What the record says of the range of a type, by any of its names, as far as it was known. */
export function claimsOf({ record }: Site, { known }: View, name: string): Characteristic[] {
  const key = normaliseName(name);
  return record.statements.filter(
    (each): each is Characteristic =>
      each.kind === 'characteristic' &&
      each.item === 'missile' &&
      [each.type, ...(each.also ?? [])].some((one) => normaliseName(one) === key) &&
      (known === undefined || knownSince(each) <= known),
  );
}

/** The lowest and the highest that a statement says of a range. */
export function spanOfClaim({
  lowKm,
  highKm,
}: Characteristic): { readonly low: number; readonly high: number } | undefined {
  const [low, high] = [lowKm ?? highKm, highKm ?? lowKm];
  return low === undefined || high === undefined ? undefined : { low, high };
}

export function ownRanges({ missile }: RangeAsked, claims: readonly Characteristic[]): OwnRange[] {
  if (missile?.kind === 'thing') return figuresOf(missile.attributes['rangeKm'], false);
  const all = claims.flatMap((each) => figuresOf(spanOfClaim(each), each.contested === true));
  return [...Map.groupBy(all, ({ km, contested }) => `${km} ${contested}`).values()].flatMap((same) =>
    same.slice(0, 1),
  );
}

function figuresOf(value: Value | undefined, contested: boolean): OwnRange[] {
  if (typeof value === 'number') return value > 0 ? [{ km: value, which: 'exact', contested }] : [];
  if (typeof value !== 'object') return [];
  const { low, high } = value;
  if (low === high) return figuresOf(low, contested);
  const both: readonly OwnRange[] = [
    { km: low, which: 'low', contested },
    { km: high, which: 'high', contested },
  ];
  return both.filter(({ km }) => km > 0);
}

export function ringsFor({ rings }: RangeAsked, thresholds: readonly Threshold[], own: readonly OwnRange[]): Ring[] {
  const distances = new Set([...(rings ?? thresholds.map(({ bound }) => bound)), ...own.map(({ km }) => km)]);
  return [...distances]
    .sort((a, b) => a - b)
    .map((km) => ({
      km,
      thresholds: thresholds.filter(({ bound }) => bound === km),
      own: own.filter((each) => each.km === km),
      asked: rings?.includes(km) ?? false,
    }));
}

export function mapRings(rings: readonly Ring[]): MapRing[] {
  const drawn = rings.filter(({ km }) => km <= FARTHEST_KM);
  return drawn.map(({ km, own }) => ({ km, text: say().range.kmWords(km), role: roleOf(own) }));
}

function roleOf(own: readonly OwnRange[]): RingRole {
  if (own.length === 0) return 'limit';
  return own.every(({ contested }) => contested) ? 'alleged' : 'declared';
}

/** A little more than what matters: the missile's range and the bound that comes next, or all bounds where there is none. */
export function reachFor({ reachKm }: RangeAsked, rings: readonly Ring[], own: readonly OwnRange[]): number {
  if (reachKm !== undefined) return reachKm;
  const farthest = Math.max(0, ...own.map(({ km }) => km));
  const next = rings.find(({ km }) => km > farthest)?.km ?? 0;
  const shown = own.length === 0 ? Math.max(0, ...rings.map(({ km }) => km)) : Math.max(farthest, next);
  return Math.min(MOST_REACH, Math.max(LEAST_REACH, LEAST_SHOWN, Math.ceil((shown * 1.15) / 50) * 50));
}

/** Unless somebody asks for less: nearer, the coastlines are too coarse to say where one is. */
const LEAST_SHOWN = 1500;
