/**
 * The closed vocabulary of agreement files. A word that is not here is a spelling mistake until somebody adds it, with
 * its meaning: that is what lets the parser say "did you mean", and a stranger's draft be safe to load.
 */

/** What a thing is, before any treaty calls it anything. An aircraft is a bomber here: no other kind is asked about. */
export const ITEM_KINDS = ['missile', 'launcher', 'aircraft', 'warhead', 'facility'] as const;
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
  status: { is: 'word', values: ['deployed', 'non-deployed'], means: 'deployed or not, as the agreement defines it' },
  armament: { is: 'word', values: ['nuclear', 'conventional'], means: 'what it is equipped for' },
  role: {
    is: 'word',
    values: ['weapon', 'test', 'training', 'space-launch', 'interceptor', 'booster', 'drone'],
    means: 'what it is for',
  },
  place: {
    is: 'word',
    values: ['base', 'production', 'repair', 'storage', 'test-range', 'elimination-site', 'fixed-test-launcher'],
    means: 'where it is, or was launched from',
  },
  carries: {
    is: 'word',
    values: ['icbm', 'slbm', 'long-range-nuclear-alcm', 'intermediate-range-missile', 'shorter-range-missile'],
    means: 'what it holds, has launched or is equipped for',
  },
  fuel: { is: 'word', values: ['solid', 'liquid'], means: 'propellant' },
  mobility: { is: 'word', values: ['mobile', 'silo', 'fixed'], means: 'how a launcher is based' },
  prototype: { is: 'flag', means: 'before the type is accepted as such' },
  category: {
    is: 'word',
    values: ['warheads', 'missiles', 'launchers', 'bombers', 'facilities', 'other'],
    means: 'the category of data that a change concerns',
  },
  reentryVehicles: { is: 'number', unit: 'warheads', means: 're-entry vehicles on it' },
  hours: { is: 'number', unit: 'hours', means: 'how long it lasted' },
  site: { is: 'name', means: 'where' },
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
] as const;

export const SECTIONS = ['terms', 'counts', 'limits', 'prohibitions', 'duties', 'quotas', 'judgements'] as const;
export type Section = (typeof SECTIONS)[number];

export function isItemKind(word: string): word is ItemKind {
  return ITEM_KINDS.some((kind) => kind === word);
}

export function isAttribute(word: string): word is AttributeName {
  return Object.hasOwn(ATTRIBUTES, word);
}
