import { quote } from '../agreement/problem.ts';
import { askedAbout } from '../ask/define.ts';
import { UsageProblems } from '../ask/problems.ts';
import type { Asked } from '../assess/define.ts';
import { FARTHEST_KM, type Point } from '../chart/map.ts';
import { say } from '../words/language.ts';
import type { Trouble } from './form.ts';
import { type View, valueIn } from './view.ts';

/** What the address of the page on ranges asks: a point, a missile, a map; and what in it cannot be understood. */

/** All of it, in the order in which the address has it. */
const FIELDS = [
  'lat',
  'lon',
  'item',
  'basing',
  'flight',
  'range',
  'payload',
  'armament',
  'status',
  'role',
  'place',
  'reach',
  'rings',
] as const;
type Field = (typeof FIELDS)[number];
type Written = Readonly<Partial<Record<Field, string>>>;

export interface RangeAsked {
  readonly written: Written;
  readonly centre: Point;
  /** Somebody chose the point. */
  readonly chosen: boolean;
  readonly missile: Asked | undefined;
  readonly reachKm: number | undefined;
  /** Instead of those that the agreements define. */
  readonly rings: readonly number[] | undefined;
  readonly troubles: readonly Trouble[];
}

/** Nearer than this the coastlines have nothing more to show. */
export const LEAST_REACH = 200;
export const MOST_REACH = Math.floor(FARTHEST_KM);
const MOST_RINGS = 12;
const MOST_LETTERS = 100;

/** Where nobody chose a point. */
const POLE: Point = { lat: 90, lon: 0 };

export function rangeAsked(view: View): RangeAsked {
  const written: Written = Object.fromEntries(
    FIELDS.flatMap((key) => {
      const value = valueIn(view, key)?.trim().slice(0, MOST_LETTERS);
      return value === undefined || value === '' ? [] : [[key, value]];
    }),
  );
  const troubles: Trouble[] = [];
  const point = pointIn(written, troubles);
  return {
    written,
    centre: point ?? POLE,
    chosen: point !== undefined,
    missile: missileIn(written, troubles),
    reachKm: reachIn(written, troubles),
    rings: ringsIn(written, troubles),
    troubles,
  };
}

function pointIn({ lat, lon }: Written, troubles: Trouble[]): Point | undefined {
  if (lat === undefined && lon === undefined) return undefined;
  if (lat === undefined || lon === undefined) {
    troubles.push({ field: lat === undefined ? 'lat' : 'lon', words: say().range.trouble.half });
    return undefined;
  }
  const [north, east] = [degreesOf(lat, 90), degreesOf(lon, 180)];
  if (north === undefined) troubles.push({ field: 'lat', words: say().range.trouble.lat(quote(lat)) });
  if (east === undefined) troubles.push({ field: 'lon', words: say().range.trouble.lon(quote(lon)) });
  return north === undefined || east === undefined ? undefined : { lat: north, lon: east };
}

function degreesOf(written: string, most: number): number | undefined {
  const match = /^[-−+]?\d{1,3}([.,]\d{1,9})?$/.test(written);
  const value = Number(written.replace('−', '-').replace(',', '.'));
  // A metre is a hundred-thousandth of a degree: nothing here is as fine.
  return match && Math.abs(value) <= most ? Math.round(value * 1e4) / 1e4 + 0 : undefined;
}

function missileIn(written: Written, troubles: Trouble[]): Asked | undefined {
  const { lat: _lat, lon: _lon, reach: _reach, rings: _rings, ...described } = written;
  if (Object.keys(described).length === 0) return undefined;
  try {
    return askedAbout(described, (option) => option);
  } catch (error) {
    if (!(error instanceof UsageProblems)) throw error;
    troubles.push(...troublesFrom(error, written));
    return undefined;
  }
}

/** What is told of a refusal. Of its hints, what may be meant; how to write it otherwise is for the command line. */
export function troublesFrom({ problems }: UsageProblems, written: Written): Trouble[] {
  return problems.map(({ found, expected, fix }) => {
    // A refusal begins with the name of what is refused.
    const field =
      FIELDS.find((each) => found.startsWith(`${each} `)) ?? (/^the item /.test(found) ? 'item' : undefined);
    const words = say().range.trouble.asked({
      ...{ field, found, expected },
      written: field && written[field] && quote(written[field]),
      both: field === 'item' && /^item with /.test(found),
      meant: /^did you mean (.*)$/.exec(fix ?? '')?.[1],
    });
    return { words, field };
  });
}

function reachIn({ reach }: Written, troubles: Trouble[]): number | undefined {
  if (reach === undefined) return undefined;
  const km = distanceOf(reach);
  if (km !== undefined && km >= LEAST_REACH && km <= MOST_REACH) return km;
  troubles.push({ field: 'reach', words: say().range.trouble.reach(quote(reach), LEAST_REACH, MOST_REACH) });
  return undefined;
}

function ringsIn({ rings }: Written, troubles: Trouble[]): readonly number[] | undefined {
  if (rings === undefined) return undefined;
  const distances = rings
    .split(/[,;\s]+/)
    .filter((each) => each !== '')
    .map(distanceOf);
  const known = distances.flatMap((km) => (km !== undefined && km > 0 ? [km] : []));
  if (known.length === distances.length && known.length > 0 && known.length <= MOST_RINGS) {
    return [...new Set(known)].sort((a, b) => a - b);
  }
  troubles.push({ field: 'rings', words: say().range.trouble.rings(quote(rings), MOST_RINGS) });
  return undefined;
}

function distanceOf(written: string): number | undefined {
  return /^\d{1,6}$/.test(written) ? Number(written) : undefined;
}
