/**
 * The closed vocabulary of agreement files. A word that is not here is a spelling mistake until somebody adds it, with
 * its meaning: that is what lets the parser say "did you mean", and a stranger's draft be safe to load.
 */

/**
 * What a thing is, before any treaty calls it anything. A vehicle fights on land; a munition is a mine, a shell or a
 * bomb; a device is a nuclear explosive; an agent is chemical or biological; a machine is a centrifuge and the like; a
 * technique is a way of changing natural processes.
 */
export const ITEM_KINDS = [
  'missile',
  'launcher',
  'aircraft',
  'warhead',
  'facility',
  'helicopter',
  'ship',
  'vehicle',
  'artillery',
  'munition',
  'device',
  'agent',
  'material',
  'machine',
  'space-object',
  'radar',
  'troops',
  'technique',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

interface Word {
  readonly is: 'word';
  readonly values: readonly string[];
  readonly means: string;
  /** Words that leave open whether a narrower one holds as well. */
  readonly open?: Readonly<Record<string, readonly string[]>>;
}
interface Quantity {
  readonly is: 'number';
  readonly unit: string;
  readonly means: string;
}
interface Flag {
  readonly is: 'flag';
  readonly means: string;
}
interface Name {
  readonly is: 'name';
  readonly means: string;
}
export type Attribute = Word | Quantity | Flag | Name;

/** What can be asked of an item or an event. */
export const ATTRIBUTES = {
  basing: {
    is: 'word',
    values: ['ground', 'sea', 'submarine', 'air', 'space'],
    means: 'where it is launched from; sea leaves open whether from a ship or a submarine',
    open: { sea: ['submarine'] },
  },
  flight: {
    is: 'word',
    values: ['ballistic', 'cruise', 'hypersonic-glide'],
    means: 'how it flies over most of its path',
  },
  rangeKm: { is: 'number', unit: 'km', means: 'range, measured as the agreement says' },
  status: {
    is: 'word',
    values: ['deployed', 'non-deployed', 'active', 'stored', 'under-construction', 'decommissioned', 'destroyed'],
    means: 'deployed or not, in active units or in storage, as the agreement defines it; destroyed as it asks',
  },
  armament: {
    is: 'word',
    values: ['nuclear', 'conventional', 'chemical', 'biological', 'radiological', 'mass-destruction'],
    means: 'what it is, or is equipped for; mass-destruction leaves open which kind',
    open: { 'mass-destruction': ['nuclear', 'chemical', 'biological', 'radiological'] },
  },
  role: {
    is: 'word',
    values: [
      'weapon',
      'test',
      'training',
      'space-launch',
      'interceptor',
      'booster',
      'drone',
      'research',
      'display',
      'export',
      'internal-security',
      'peaceful',
      'early-warning',
      'anti-satellite',
      'servicing',
    ],
    means: 'what it is for',
  },
  place: {
    is: 'word',
    values: [
      'base',
      'production',
      'repair',
      'storage',
      'test-range',
      'launch-site',
      'impact-area',
      'elimination-site',
      'fixed-test-launcher',
    ],
    means: 'where it is, or was launched from; of an area: what it serves',
  },
  carries: {
    is: 'word',
    values: [
      'icbm',
      'slbm',
      'long-range-nuclear-alcm',
      'intermediate-range-missile',
      'shorter-range-missile',
      'abm-interceptor',
      'nuclear-weapon',
    ],
    means: 'what it holds, has launched or is equipped for',
  },
  fuel: { is: 'word', values: ['solid', 'liquid'], means: 'propellant' },
  mobility: {
    is: 'word',
    values: ['mobile', 'rail', 'road', 'silo', 'fixed'],
    means: 'how a launcher, or the missile on it, is based; mobile leaves open whether on rails or on the road',
    open: { mobile: ['rail', 'road'] },
  },
  prototype: { is: 'flag', means: 'before the type is accepted as such' },
  category: {
    is: 'word',
    values: ['warheads', 'missiles', 'launchers', 'bombers', 'facilities', 'other'],
    means: 'the category of data that a change concerns',
  },
  reentryVehicles: { is: 'number', unit: 'warheads', means: 're-entry vehicles on it' },
  hours: { is: 'number', unit: 'hours', means: 'how long it lasted' },
  site: { is: 'name', means: 'where' },
  environment: {
    is: 'word',
    values: ['atmosphere', 'outer-space', 'underwater', 'underground', 'seabed', 'celestial-body', 'high-seas', 'land'],
    means: 'in what surroundings it is or happens',
  },
  region: {
    is: 'word',
    values: ['own-territory', 'abroad', 'zone', 'flank', 'border', 'outside'],
    means: 'where it is, in the words of the agreement: its zone of application, its flank zone, outside of it',
  },
  yieldKt: { is: 'number', unit: 'kilotons', means: 'explosive yield' },
  payloadKg: { is: 'number', unit: 'kg', means: 'what it can carry' },
  throwWeightKg: { is: 'number', unit: 'kg', means: 'throw-weight, as accountable' },
  armsEquipped: { is: 'number', unit: 'warheads', means: 'nuclear arms that an aircraft is equipped for' },
  multipleWarheads: { is: 'flag', means: 'more than one independently aimed warhead' },
  heavy: { is: 'flag', means: 'heavy, as the agreement defines it' },
  shipClass: {
    is: 'word',
    values: ['capital-ship', 'aircraft-carrier', 'cruiser', 'destroyer', 'torpedo-boat', 'submarine', 'other'],
    means: 'class of ship',
  },
  displacementTons: { is: 'number', unit: 'tons', means: 'displacement, standard where the agreement says so' },
  gunInches: { is: 'number', unit: 'inches', means: 'calibre of the largest gun' },
  heavyGuns: { is: 'number', unit: 'guns', means: 'guns above the calibre from which the agreement counts them' },
  landingDeck: { is: 'flag', means: 'has a landing-on deck or platform' },
  calibreMm: { is: 'number', unit: 'mm', means: 'calibre of an artillery piece' },
  vehicleClass: {
    is: 'word',
    values: [
      'battle-tank',
      'armoured-combat-vehicle',
      'infantry-fighting-vehicle',
      'heavy-armament-combat-vehicle',
      'bridge-layer',
      'other',
    ],
    means:
      'class of vehicle; an armoured combat vehicle may be one for infantry to fight from, or one with heavy armament',
    open: { 'armoured-combat-vehicle': ['infantry-fighting-vehicle', 'heavy-armament-combat-vehicle'] },
  },
  transitDays: { is: 'number', unit: 'days', means: 'days in transit through the area' },
  enrichmentPercent: { is: 'number', unit: 'per cent', means: 'uranium-235 in the uranium' },
  massKg: { is: 'number', unit: 'kg', means: 'mass' },
  substance: {
    is: 'word',
    values: [
      'uranium',
      'plutonium',
      'heavy-water',
      'toxic-chemical',
      'riot-control-agent',
      'toxin',
      'pathogen',
      'radioactive-waste',
      'other',
    ],
    means: 'what a material or an agent is',
  },
  troops: { is: 'number', unit: 'persons', means: 'troops taking part, or in the force' },
  officers: { is: 'flag', means: 'officers only' },
  battleTanks: { is: 'number', unit: 'tanks', means: 'battle tanks taking part' },
  armouredVehicles: { is: 'number', unit: 'vehicles', means: 'armoured combat vehicles taking part' },
  artilleryPieces: {
    is: 'number',
    unit: 'pieces',
    means: 'artillery pieces, mortars and rocket launchers taking part',
  },
  sorties: { is: 'number', unit: 'sorties', means: 'sorties of aircraft, without helicopters' },
  activity: {
    is: 'word',
    values: ['land', 'amphibious', 'airborne', 'alert'],
    means: 'kind of military activity',
  },
  notified: { is: 'flag', means: 'announced before, as the agreement asks' },
  munitionKind: {
    is: 'word',
    values: [
      'anti-personnel-mine',
      'other-mine',
      'booby-trap',
      'incendiary',
      'blinding-laser',
      'fragments',
      'cluster',
      'other',
    ],
    means: 'kind of munition',
  },
  submunitions: { is: 'number', unit: 'submunitions', means: 'explosive submunitions in it' },
  submunitionKg: { is: 'number', unit: 'kg', means: 'mass of each submunition' },
  selfDestructs: { is: 'flag', means: 'destroys and deactivates itself' },
  singleTarget: { is: 'flag', means: 'each submunition seeks and engages one target' },
  detectable: { is: 'flag', means: 'can be found: a mine by detectors, fragments by X-rays' },
  signalGrams: { is: 'number', unit: 'grams', means: 'iron that gives a mine detector the same signal' },
  remotelyDelivered: { is: 'flag', means: 'delivered from a distance or dropped, not placed by hand' },
  marked: { is: 'flag', means: 'in a marked, fenced and watched area' },
  recorded: { is: 'flag', means: 'its place is recorded as the agreement asks' },
  amongCivilians: { is: 'flag', means: 'in a concentration of civilians' },
  againstCivilians: { is: 'flag', means: 'directed at civilians or civilian objects' },
  nuclearInstallation: {
    is: 'flag',
    means: 'a reactor, a plant of the nuclear fuel cycle or another place with nuclear material',
  },
  barred: { is: 'flag', means: 'a transfer that an embargo or a treaty bars, or that is known to serve atrocities' },
  debrisAbroad: { is: 'flag', means: 'radioactive debris gets outside the territory of the state' },
  explosions: { is: 'number', unit: 'explosions', means: 'single explosions in a group explosion' },
  schedule: {
    is: 'word',
    values: ['schedule-1', 'schedule-2', 'schedule-3', 'unscheduled'],
    means: 'schedule of chemicals in which it is listed, or on whose chemicals it is based',
  },
  effects: {
    is: 'word',
    values: ['widespread', 'long-lasting', 'severe', 'limited'],
    means: 'how its effects reach; one word that applies is enough',
  },
  towards: { is: 'flag', means: 'goes beyond the own territory, in the direction of another party' },
  days: { is: 'number', unit: 'days', means: 'days that it lasted, or by which it was put off' },
  strategic: { is: 'flag', means: 'strategic and not tactical, in the words of the agreement' },
  boundaryKm: { is: 'number', unit: 'km', means: 'distance from the boundary' },
  yearBegun: { is: 'number', unit: 'year', means: 'year in which its making began: a ship laid down' },
  radiusKm: { is: 'number', unit: 'km', means: 'radius of an area' },
  launchers: { is: 'number', unit: 'launchers', means: 'launchers at a facility or on a ship' },
  missiles: { is: 'number', unit: 'missiles', means: 'missiles at a facility or on a ship' },
  downloadedBy: { is: 'number', unit: 'warheads', means: 'warheads taken off the number attributed to its type' },
  orbit: {
    is: 'word',
    values: ['full', 'partial', 'suborbital', 'none'],
    means:
      'how much of an orbit it flies: once round at least, a part before it leaves the orbit again, a ballistic path ' +
      'through space and back, or none',
  },
  altitudeKm: { is: 'number', unit: 'km', means: 'height above sea level' },
  permanent: { is: 'flag', means: 'stays where it is, and does not only pass through' },
  harm: {
    is: 'word',
    values: ['destroyed', 'damaged', 'disturbed', 'orbit-changed', 'none'],
    means: 'what was done to it, or what it did to its target',
  },
  owner: {
    is: 'word',
    values: ['own', 'other-party', 'third-state'],
    means: 'whose it is, seen from the party that acts',
  },
  deliberate: { is: 'flag', means: 'done on purpose' },
  requested: { is: 'flag', means: 'done at the request of the state that it belongs to' },
  reaches: { is: 'flag', means: 'can reach the territory of another party from where it is' },
  brigades: { is: 'number', unit: 'brigades', means: 'size of a force, in brigades' },
} as const satisfies Record<string, Attribute>;

export type AttributeName = keyof typeof ATTRIBUTES;

/** What can happen, as far as a duty or a prohibition asks about it. */
export const EVENTS = [
  'data-change',
  'launch',
  'flight-test',
  'production',
  'deployment',
  'transit',
  'exit-from-production',
  'bomber-abroad',
  'exercise',
  'conversion-start',
  'conversion-end',
  'elimination-start',
  'elimination',
  'prototype-exit',
  'facility-change',
  'arrival-of-inspectors',
  'site-named',
  'new-type',
  'request-for-session',
  'session',
  'exhibition',
  'transfer',
  'basing-abroad',
  'concealment',
  'interference',
  'launcher-conversion-for-interceptor',
  'site-elimination',
  'missile-movement',
  'nuclear-explosion',
  'weapon-test',
  'military-activity',
  'development',
  'research',
  'acquisition',
  'receipt',
  'stockpiling',
  'stationing',
  'construction',
  'conversion',
  'use',
  'threat-of-use',
  'attack',
  'simulated-attack',
  'armed-attack',
  'assistance',
  'placement-in-space',
  'emplacement-on-seabed',
  'dumping',
  'enrichment',
  'reprocessing',
  'encryption',
  'siting',
  'fortification',
  'replacement',
  'increase',
  'incident',
  'crisis',
  'unidentified-object',
  'hazardous-activity',
  'border-crossing',
  'laser-use',
  'hampering',
  'enlargement',
  'commitment',
  'joining',
  'withdrawal-notice',
  'non-performance-notice',
  'consultation-request',
  'clarification-request',
  'inspection-request',
  'conference-proposal',
  'conference',
  'launch-window',
  'postponement',
  'act-against-security',
  'territory-use',
  'cooperation',
  'training',
] as const;

export const SECTIONS = [
  'groups',
  'terms',
  'counts',
  'limits',
  'prohibitions',
  'duties',
  'quotas',
  'verification',
  'meetings',
  'judgements',
  'disputes',
] as const;
export type Section = (typeof SECTIONS)[number];

export function isItemKind(word: string): word is ItemKind {
  return ITEM_KINDS.some((kind) => kind === word);
}

export function isAttribute(word: string): word is AttributeName {
  return Object.hasOwn(ATTRIBUTES, word);
}
