import type { BoundIn, Counted, Whom } from '../../agreement/facets.ts';
import type { Part } from '../../agreement/meaning.ts';
import type { CountValue, DateRule, Delay } from '../../agreement/schema.ts';
import { ATTRIBUTES, type Attribute, isAttribute } from '../../agreement/vocabulary.ts';
import { listWords, momentWords, numberWords, plural } from './grammar.ts';
import { stateWords } from './states.ts';

/** The rules of an agreement in English: what is counted, under which conditions, from which day. */

const ACRONYMS = new Set(
  'chn csk ddr deu fra gbr ind ita jpn pak prk rus sun abm alcm apm asat asbm bw cw glcm iaea icbm mirv nato nrrc osce pne slbm slcm sslbm tle tnt usa'.split(
    ' ',
  ),
);

/** `heavy-bomber`: heavy bomber; `icbm-launcher`: ICBM launcher. */
export function thingWords(name: string): string {
  return name
    .split('-')
    .map((word) =>
      ACRONYMS.has(word)
        ? word.toUpperCase()
        : ACRONYMS.has(word.replace(/s$/, ''))
          ? `${word.slice(0, -1).toUpperCase()}s`
          : word,
    )
    .join(' ')
    .replace(/\bnon (?=[a-z])/g, 'non-');
}

export function eitherWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

/** `twelve months` for one who reads; a period that a draft leaves open. */
export function periodWords(period: string): string {
  return period === 'blank' ? BLANK : period;
}

export const BLANK = 'left blank in the draft';

// --- conditions

/** What stands before the noun, and what after it. */
const BEFORE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status: { deployed: 'deployed', 'non-deployed': 'non-deployed', active: 'active', stored: 'stored' },
  flight: { ballistic: 'ballistic', cruise: 'cruise', 'hypersonic-glide': 'boost-glide' },
  mobility: { mobile: 'mobile', silo: 'silo-based', fixed: 'fixed' },
  fuel: { solid: 'solid-fuelled', liquid: 'liquid-fuelled' },
  armament: {
    nuclear: 'nuclear-armed',
    conventional: 'conventionally armed',
    chemical: 'chemical',
    biological: 'biological',
    radiological: 'radiological',
  },
};
const AFTER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  basing: {
    ground: 'based on land',
    sea: 'based at sea',
    submarine: 'based on submarines',
    air: 'carried by aircraft',
    space: 'based in space',
  },
  role: {
    weapon: 'used as a weapon',
    test: 'for tests',
    training: 'for training',
    'space-launch': 'for space launches',
    interceptor: 'for interception',
    booster: 'used as a booster',
    drone: 'used as a drone',
    research: 'for research',
    display: 'on display',
    export: 'for export',
    peaceful: 'for peaceful purposes',
    'internal-security': 'for internal security',
    'early-warning': 'for early warning',
  },
  environment: {
    atmosphere: 'in the atmosphere',
    'outer-space': 'in outer space',
    underwater: 'under water',
    underground: 'underground',
    seabed: 'on the seabed',
    'celestial-body': 'on a celestial body',
    'high-seas': 'on the high seas',
    land: 'on land',
  },
  place: {
    base: 'at a base',
    production: 'at a production facility',
    repair: 'at a repair facility',
    storage: 'in storage',
    'test-range': 'at a test range',
    'elimination-site': 'at an elimination site',
    'fixed-test-launcher': 'at a fixed test launcher',
  },
  region: {
    'own-territory': 'on its own territory',
    abroad: 'abroad',
    zone: 'in the zone',
    flank: 'in the flank zone',
    border: 'at the border',
    outside: 'outside of the zone',
  },
};
/** How the number of an attribute is spoken of: `range above 5,500 km`. */
const NUMBERS: Readonly<Record<string, string>> = {
  rangeKm: 'range',
  hours: 'lasting',
  reentryVehicles: 'with',
  armsEquipped: 'equipped for',
  payloadKg: 'payload',
  throwWeightKg: 'throw-weight',
  yieldKt: 'yield',
};

/** All parts: `non-deployed mobile ICBM launcher, range above 600 km`. */
export function partsWords(parts: readonly Part[]): string {
  const nouns = parts.filter((part) => nounOf(part) !== undefined);
  const rest = parts.filter((part) => nounOf(part) === undefined);
  const before = rest.filter(isBefore).map(partWords);
  const after = rest.filter((part) => !isBefore(part)).map(partWords);
  const first = [...before, ...nouns.map((part) => nounOf(part) ?? '')].join(' ');
  return [...(first === '' ? [] : [first]), ...after].join(', ');
}

/** What it is, where that is a thing with a name or a choice of such things. */
function nounOf(part: Part): string | undefined {
  if (part.is === 'kind') return thingWords(part.kind);
  if (part.is === 'pair') return thingWords(part.name);
  if (part.is !== 'any') return undefined;
  const nouns = part.of.map((branch) => (branch.length === 1 && branch[0] ? nounOf(branch[0]) : undefined));
  return nouns.every((noun) => noun !== undefined) ? eitherWords(nouns) : undefined;
}

function partWords(part: Part): string {
  switch (part.is) {
    case 'kind':
    case 'pair':
      return nounOf(part) ?? '';
    case 'test':
      return testWords(part);
    case 'any':
      return part.of.map((branch) => partsWords(branch)).join('; or ');
    case 'not':
      // That it is no missile at all is how a file says that a definition takes in only what it names.
      return part.of.every((each) => each.is === 'kind')
        ? 'only the types that it names'
        : `not ${partsWords(part.of)}`;
    case 'open':
      return `left open: ${partsWords(part.of)}`;
    case 'named':
      return `named: ${part.types.join(', ')}`;
  }
}

type Tested = Extract<Part, { readonly is: 'test' }>;

function testWords({ attribute, comparator, bound }: Tested): string {
  const known: Attribute | undefined = isAttribute(attribute) ? ATTRIBUTES[attribute] : undefined;
  const name = NUMBERS[attribute] ?? spaced(attribute);
  if (typeof bound === 'boolean') return bound ? name : `not ${name}`;
  if (typeof bound === 'number') {
    const unit = known?.is === 'number' && known.unit !== name ? ` ${known.unit}` : '';
    return `${name.replace(/ (km|kg|kt|mm|tons|percent|inches|days)$/, '')} ${COMPARED[comparator] ?? ''}${numberWords(bound)}${unit}`;
  }
  const values = (Array.isArray(bound) ? bound : [bound]).map(String);
  const own = values.every((value) => ownWords(attribute, value) !== undefined);
  const words = values.map((value) => ownWords(attribute, value) ?? thingWords(value));
  return `${comparator === '≠' ? 'not ' : ''}${own ? '' : `${name}: `}${eitherWords(words)}`;
}

const COMPARED: Readonly<Record<string, string>> = {
  '=': '',
  '≠': 'other than ',
  '>': 'above ',
  '≥': 'at least ',
  '<': 'below ',
  '≤': 'at most ',
};

/** Values that say by themselves what they are the value of. */
function ownWords(attribute: string, value: string): string | undefined {
  if (attribute === 'carries') return `for ${thingWords(value)}s`;
  return BEFORE[attribute]?.[value] ?? AFTER[attribute]?.[value];
}

/** `shipClass`: ship class. */
function spaced(attribute: string): string {
  return attribute.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Things and the conditions on them: `deployed ICBM and SLBM, range above 600 km`. */
function thingsWords(names: readonly string[], where: readonly Part[]): string {
  const bare = listWords(names.map(thingWords));
  const adjectives = where
    .filter(isBefore)
    .map(partWords)
    .filter((word) => !bare.startsWith(word));
  const after = where.filter((part) => !isBefore(part)).map(partWords);
  return [[...adjectives, bare].join(' '), ...after].join(', ');
}

function isBefore(part: Part): boolean {
  if (part.is !== 'test') return false;
  if (part.attribute === 'heavy') return true;
  return part.comparator === '=' && BEFORE[part.attribute]?.[String(part.bound)] !== undefined;
}

// --- counting rules and bounds

/** The whole counting rule: `the re-entry vehicles on each deployed ICBM and SLBM; one for each deployed heavy bomber`. */
export function countWords(parts: readonly Counted[], other?: readonly Counted[]): string {
  const grouped = Map.groupBy(parts, (part) => JSON.stringify([part.of, part.value, part.first, part.beyond]));
  return [...grouped.values()]
    .flatMap((those) => {
      const [first] = those;
      if (!first) return [];
      const many = first.first !== undefined;
      const things = those.map((part) =>
        thingsWords(many ? part.each.map((name) => `${name}s`) : part.each, part.where),
      );
      return [partRule(first, listWords(things), other)];
    })
    .join('; ');
}

function partRule({ value, of, first, beyond }: Counted, things: string, other?: readonly Counted[]): string {
  const whose = of ? `${listWords(of.map(stateWords))}: ` : '';
  if (first !== undefined && beyond !== undefined) {
    return `${whose}${eachWords(value, `of the first ${numberWords(first)} ${things}`, other)}, ${beyondWords(beyond)} beyond`;
  }
  return `${whose}${eachWords(value, things, other)}`;
}

function eachWords(value: CountValue, things: string, other?: readonly Counted[]): string {
  if (value === 0) return `none for each ${things}`;
  if (value === 1) return `one for each ${things}`;
  if (typeof value === 'number') return `${numberWords(value)} for each ${things}`;
  if (typeof value === 'string') return `${quantityWords(value)} ${things}`;
  return `each ${things} as attributed to its type (${typesWords(value.byType, other)})`;
}

function quantityWords(attribute: string): string {
  if (attribute === 'reentryVehicles') return 'the re-entry vehicles actually on each';
  if (attribute === 'downloadedBy') return 'the warheads taken off each';
  if (attribute === 'armsEquipped') return 'the nuclear arms for which it is equipped, for each';
  const known: Attribute | undefined = isAttribute(attribute) ? ATTRIBUTES[attribute] : undefined;
  const name = NUMBERS[attribute] ?? spaced(attribute).replace(/ (km|kg|kt|mm|tons|percent|inches|days)$/, '');
  return `the ${name}${known?.is === 'number' && !name.endsWith(known.unit) ? ` in ${known.unit}` : ''} of each`;
}

function beyondWords(value: CountValue): string {
  if (value === 'armsEquipped') return 'as many as it is equipped for';
  if (value === 'reentryVehicles') return 'as many as are on it';
  return typeof value === 'number' ? `${numberWords(value)} each` : 'by type';
}

const MOST_TYPES = 4;

/** The figures for the types; beside another list of such figures only those that it does not have. */
function typesWords(byType: Readonly<Record<string, number>>, other?: readonly Counted[]): string {
  const others = new Map(
    (other ?? []).flatMap(({ value }) => (typeof value === 'object' ? Object.entries(value.byType) : [])),
  );
  const types = Object.entries(byType);
  const changed = types.filter(([type, number]) => others.get(type) !== number);
  const shown = others.size > 0 && changed.length > 0 ? changed : types;
  const words = shown.slice(0, MOST_TYPES).map(([type, number]) => `${type}: ${numberWords(number)}`);
  const more = types.length - words.length;
  return more > 0 ? `${words.join(', ')} and ${plural(more, 'other type')}` : words.join(', ');
}

/** `at most 1,550 warheads`, `at least 20`, `at most 35% of what the United Kingdom has`. */
export function boundsWords(max: BoundIn | undefined, min: BoundIn | undefined, unit: string): string {
  if (max !== undefined && max === min) return max === 'blank' ? BLANK : `exactly ${boundWords(max, unit)}`;
  if (max === 0) return `no ${unit}`;
  const words = [
    ...(min === undefined ? [] : [min === 'blank' ? `minimum ${BLANK}` : `at least ${boundWords(min, unit)}`]),
    ...(max === undefined ? [] : [max === 'blank' ? `maximum ${BLANK}` : `at most ${boundWords(max, unit)}`]),
  ];
  return words.join(' and ');
}

function boundWords(bound: Exclude<BoundIn, 'blank'>, unit: string): string {
  if (typeof bound === 'number') return `${numberWords(bound)}${unit === '' ? '' : ` ${unit}`}`;
  if ('percent' in bound) {
    const whose = bound.held === undefined ? '' : ` of ${stateWords(bound.held)}`;
    if (bound.percent > 100 && bound.percent % 100 === 0) {
      return `${numberWords(bound.percent / 100)} ${unit} for each of the ${bound.of}${whose}`;
    }
    return `${numberWords(bound.percent)}% of the ${bound.of}${whose}`;
  }
  return `${numberWords(bound.base)} ${unit}, and one more for each of the ${bound.plus}, up to ${numberWords(bound.atMost)}`;
}

// --- whom and when

/** The states, or the group with what decides who belongs to it. */
export function whomWords(whom: readonly Whom[]): string {
  const codes = whom.flatMap((each) => (each.states?.length === 1 && each.states[0] === each.name ? [each.name] : []));
  const groups = whom.filter((each) => !codes.includes(each.name)).map(groupWords);
  return listWords([...groups, ...codes.map(stateWords)]);
}

function groupWords({ name, states, asks }: Whom): string {
  const group = `the ${thingWords(name)}`;
  if (states)
    return states.length > 8 ? `${group} (${states.length} states)` : `${group} (${listWords(states.map(stateWords))})`;
  return asks === undefined ? group : `${thingWords(name)} (${asks})`;
}

const ANCHORS = {
  force: 'entry into force',
  'agreement-force': 'the entry into force of the agreement',
  signature: 'signature',
  opening: 'the opening for signature',
} as const;

/** The day itself: `7 years after entry into force`. */
export function dateWords(rule: DateRule): string {
  const anchor =
    rule.on !== undefined
      ? momentWords(rule.on)
      : rule.firstOfMonthAfter !== undefined
        ? `the first day of the month after ${ANCHORS[rule.firstOfMonthAfter]}`
        : ANCHORS[rule.after ?? 'force'];
  return rule.plus === undefined ? anchor : `${rule.plus} after ${anchor}`;
}

export function delayWords(delay: Delay): string {
  if (delay.plus !== undefined) return `${delay.plus} after`;
  const month = delay.firstOfMonth ?? 0;
  return `on the first day of the ${ORDINALS[month] ?? `${month}th`} month after`;
}

const ORDINALS: Readonly<Record<number, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  6: 'sixth',
  7: 'seventh',
  8: 'eighth',
  9: 'ninth',
  10: 'tenth',
  11: 'eleventh',
  12: 'twelfth',
};
