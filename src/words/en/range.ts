import type { Comparator, Value, Verdict } from '../../agreement/reason.ts';
import { ATTRIBUTES, isAttribute } from '../../agreement/vocabulary.ts';
import type { MapWords, Point } from '../../chart/map.ts';
import type { Day } from '../../time/day.ts';
import { capitalised } from '../letters.ts';
import { dayWords, listWords, numberWords, plural } from './grammar.ts';
import { stateWords } from './states.ts';

const unit = 'km';
const kmWords = (km: number): string => `${numberWords(km)} ${unit}`;

const degrees = (value: number, positive: string, negative: string): string =>
  `${Math.abs(value)}°${value === 0 ? '' : ` ${value > 0 ? positive : negative}`}`;

const pointWords = ({ lat, lon }: Point): string =>
  Math.abs(lat) === 90
    ? `the ${lat > 0 ? 'North' : 'South'} Pole`
    : `${degrees(lat, 'N', 'S')}, ${degrees(lon, 'E', 'W')}`;

const map: MapWords = {
  lang: 'en',
  roles: {
    limit: 'where a definition begins or ends, or a ring asked for',
    declared: 'range of the missile',
    alleged: 'range that is contested',
  },
  told: ({ centre, reachKm }, drawn, beyond) => {
    const told = drawn.map(({ km, role }) => `${kmWords(km)}${role === 'limit' ? '' : ` (${map.roles[role]})`}`);
    const far = beyond.length === 0 ? '' : ` Beyond the edge: ${listWords(beyond.map(({ km }) => kmWords(km)))}.`;
    return `A disc of ${kmWords(Math.round(reachKm))} around ${pointWords(centre)}, with coastlines and no borders. Rings at ${told.length === 0 ? 'no distance' : listWords(told)}.${far}`;
  },
  foot: 'Distances from the centre are true, others are not. Coastlines: Natural Earth. No borders, on purpose.',
};

const VERDICTS: Readonly<Record<Verdict, string>> = { yes: 'covered', no: 'not covered', undetermined: 'undetermined' };

const BASING: Readonly<Record<string, string>> = {
  ground: 'ground-launched',
  sea: 'sea-launched',
  submarine: 'submarine-launched',
  air: 'air-launched',
  space: 'space-based',
};
const FLIGHT: Readonly<Record<string, string>> = { 'hypersonic-glide': 'hypersonic glide' };
const BOUNDS: Readonly<Record<Comparator, string>> = {
  '≥': 'from here on',
  '>': 'beyond here',
  '≤': 'up to here',
  '<': 'short of here',
  '=': 'at exactly this',
  '≠': 'at anything but this',
  in: '',
};

/** What of a question cannot be used. */
export interface Refusal {
  readonly field: string | undefined;
  readonly written: string | undefined;
  readonly found: string;
  readonly expected: string;
  /** A type beside a description: only one of them can be asked about. */
  readonly both: boolean;
  /** With its question mark, and with what misled where a letter did. */
  readonly meant: string | undefined;
}

/** `a nuclear, ground-launched cruise missile with a range of 2,500 km`. */
function missile(attributes: Readonly<{ [attribute: string]: Value }>): string {
  const { basing, flight, armament, rangeKm, payloadKg, ...others } = attributes;
  const words = [
    ...(armament === undefined ? [] : [String(armament).replaceAll('-', ' ')]),
    ...(basing === undefined ? [] : [BASING[String(basing)] ?? String(basing)]),
    ...(flight === undefined ? [] : [FLIGHT[String(flight)] ?? String(flight)]),
  ];
  const measures = [
    ...(rangeKm === undefined ? [] : [`a range of ${measureWords(rangeKm, 'km')}`]),
    ...(payloadKg === undefined ? [] : [`a payload of ${measureWords(payloadKg, 'kg')}`]),
  ];
  const rest = Object.entries(others).map(([name, value]) => `${name}: ${String(value).replaceAll('-', ' ')}`);
  const name = [words.join(', '), 'missile']
    .filter((each) => each !== '')
    .join(' ')
    .replace(/, (?=[a-z ]*missile$)/, ' ');
  const article = /^[aeiou]/.test(name) ? 'an' : 'a';
  const aside = rest.length === 0 ? '' : ` (${rest.join('; ')})`;
  return `${article} ${name}${measures.length === 0 ? '' : ` with ${listWords(measures)}`}${aside}`;
}

function measureWords(value: Value, unit: string): string {
  if (typeof value !== 'object') return `${numberWords(Number(value))} ${unit}`;
  return `${numberWords(value.low)} to ${numberWords(value.high)} ${unit}`;
}

/** What would have to be known, in the words of the vocabulary. */
function meansWords(attribute: string): string {
  return isAttribute(attribute) ? (ATTRIBUTES[attribute].means.split(/[,;:]/)[0] ?? attribute) : attribute;
}

/** Everything that the page on ranges says. */
export const range = {
  title: 'Range',
  titleAround: (centre: Point) => `Range: rings around ${pointWords(centre)}`,
  intro:
    'Choose a point, describe a missile or name a type that the record knows, and see which definitions cover it, and how far they reach.',
  /** Of every distance. */
  unit,
  kmWords,
  pointWords,
  map,
  mapTitle: (centre: Point) => `Rings around ${pointWords(centre)}`,
  caption: (centre: Point, chosen: boolean) =>
    `${chosen ? `Centred on ${pointWords(centre)}` : 'No point is chosen yet: the map is centred on the North Pole, which belongs to nobody'}. Coastlines from Natural Earth at 1:110 million, in the public domain; small islands are not in it.`,
  verdicts: VERDICTS,
  /** A word of the vocabulary as a list offers it. */
  value: (word: string): string => word.replaceAll('-', ' '),
  marks: { yes: '✓', no: '✗', undetermined: '?' },
  missile,
  lead: {
    bound: (what: string, by: readonly string[], on: Day) =>
      by.length === 0
        ? `No agreement in force on ${dayWords(on)} is shown to cover ${what}.`
        : `${capitalised(what)} is covered by ${listWords(by)}, in force on ${dayWords(on)}.`,
    unbound: (by: readonly string[]) =>
      `It falls under the definition${by.length === 1 ? '' : 's'} of ${listWords(by)}, which ${by.length === 1 ? 'does' : 'do'} not bind on that day.`,
    disputed: (by: string, answers: readonly string[]) => `Under ${by} it is disputed: ${listWords(answers)}.`,
    answer: (verdict: Verdict, readers: string) => `${VERDICTS[verdict]} ${readers}`,
    open: (by: readonly string[]) => `Undetermined under ${listWords(by)}: the table says what is missing.`,
  },
  claims: 'What the record says of its range',
  claimed: (low: number, high: number) => (low === high ? kmWords(low) : `${numberWords(low)} to ${kmWords(high)}`),
  basis: (basis: 'tested' | 'capability' | 'reported', by: string | undefined) =>
    `${{ tested: 'as tested', capability: 'as it is able to fly', reported: 'as reported' }[basis]}${by === undefined ? '' : ` by ${stateWords(by)}`}`,
  contested: 'contested',
  noRange: 'Of its range the record says nothing.',
  coverage: {
    heading: 'Agreement by agreement',
    caption: 'Definitions that cover it, that are in dispute, or that turn on a range or payload that is not settled',
    columns: { agreement: 'Agreement', definition: 'Definition', answer: 'Answer', standing: 'On the day' },
    why: 'Why',
    /** Attributes by their names in the vocabulary. */
    depends: (missing: readonly string[]) => `depends on: ${missing.map(meansWords).join('; ')}`,
    none: 'By this description no definition covers it, and none turns on its range or payload.',
    others: (n: number) => `${plural(n, 'definition')} that turn${n === 1 ? 's' : ''} on something else`,
    notCovered: (names: readonly string[]) => `Not covered, by what is described: ${listWords(names)}.`,
  },
  form: {
    submit: 'Show',
    point: 'Point',
    lat: 'Latitude, south negative',
    lon: 'Longitude, west negative',
    missile: 'Missile',
    item: 'A type in the record',
    or: 'Or a description',
    basing: 'Launched from',
    flight: 'Flight',
    range: 'Range in km, or 400-700',
    payload: 'Payload in kg',
    armament: 'Armament',
    status: 'Status',
    role: 'What it is for',
    place: 'Where it is',
    notSaid: 'not said',
    drawing: 'Map',
    reach: 'Reach of the map in km',
    rings: 'Rings in km, such as 500, 1000',
    more: 'More about it, and the map',
  },
  move: {
    label: 'Move the point and the map',
    north: 'North',
    south: 'South',
    west: 'West',
    east: 'East',
    nearer: 'Nearer',
    farther: 'Farther',
    places: 'Points that belong to nobody: ',
    northPole: 'North Pole',
    southPole: 'South Pole',
    zero: 'where the equator crosses the prime meridian',
  },
  warning: [
    'What a ring is not. It is a distance over a round Earth of 6,371 km radius, and no path: how far a missile flies depends on its payload, its trajectory, where it is launched to, and whose figure one takes. A range in a treaty is measured as that treaty says.',
    'A ring shows no target, and says nothing of what is aimed at whom. Borders are left out on purpose: ready-made files of borders take sides.',
  ],
  rings: {
    heading: 'Rings',
    caption: 'Each ring, and the definitions of missiles that begin or end there',
    columns: { ring: 'Ring', definition: 'What begins or ends there, and where its agreement stands on the day' },
    own: {
      exact: 'range of the missile',
      low: 'lowest figure of its range',
      high: 'highest figure of its range',
    },
    asked: 'asked for',
    everywhere: 'reaches every point of the Earth',
    beyond: 'beyond the edge of the map',
    bounds: BOUNDS,
    aside: 'left open or excepted',
  },
  trouble: {
    half: 'A point has a latitude and a longitude. Give both.',
    lat: (found: string) => `${found} is no latitude. Write degrees from -90 to 90, such as 52.5.`,
    lon: (found: string) => `${found} is no longitude. Write degrees from -180 to 180, such as -13.4.`,
    reach: (found: string, least: number, most: number) =>
      `${found} is no reach for a map. Write kilometres from ${numberWords(least)} to ${numberWords(most)}.`,
    rings: (found: string, most: number) =>
      `${found} is no list of rings. Write up to ${most} distances in kilometres, such as 500, 1000.`,
    /** What is refused where it is asked: as it was written, what it should have been, and what may be meant. */
    asked: ({ found, expected, meant }: Refusal) =>
      `${capitalised(found)} cannot be used here: expected ${expected}.${meant === undefined ? '' : ` Did you mean ${meant}`}`,
  },
  standing: { none: 'nothing had happened by then', disputed: 'disputed' },
};
