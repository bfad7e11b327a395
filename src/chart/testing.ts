import type { Span } from '../assess/lifelines.ts';
import { BEGINNING, dayOf, FOREVER } from '../time/day.ts';
import type { DistributionData } from './distribution.ts';
import type { FanData } from './fan.ts';
import type { MapData } from './map.ts';
import type { PhaseData } from './phase.ts';
import type { Panel } from './series.ts';
import type { StepsData } from './steps.ts';
import type { SupposedData } from './supposed.ts';

/** Data for charts that is made up, and says so. */

const MADE_UP_RUN = { model: 'made-up', seed: 42, runs: 1000, data: '2026-11-24' } as const;

export const FAN: FanData = {
  title: 'Warheads in a made-up future',
  unit: 'Warheads',
  run: MADE_UP_RUN,
  days: Array.from({ length: 21 }, (_, i) => dayOf(2026, 2, 5) + i * 182),
  quantiles: [-1.6, -0.7, 0, 0.8, 2.1].map((z, n) => ({
    share: [0.05, 0.25, 0.5, 0.75, 0.95][n] ?? 0,
    values: Array.from({ length: 21 }, (_, i) => 1420 + i * 12 + z * Math.sqrt(i) * 110),
  })),
  limits: [{ from: dayOf(2018, 2, 5), to: dayOf(2028, 2, 5), bound: 1550, comparison: '<=', pending: false }],
};

export const DISTRIBUTION: DistributionData = {
  title: 'Warheads at the end of a made-up future',
  unit: 'Warheads',
  counted: 'Runs',
  // A thousand values without chance in them: a hump, and a tail to the right.
  values: Array.from({ length: 1000 }, (_, i) =>
    Math.round(1500 + 300 * Math.sin(i * 1.7) * Math.sin(i * 0.3) + (i % 9) * 40),
  ),
  quantiles: [0.05, 0.25, 0.5, 0.75, 0.95],
  run: MADE_UP_RUN,
};

export const AGAINST: DistributionData = {
  ...DISTRIBUTION,
  against: {
    own: 'A made-up future',
    other: 'Another one',
    values: DISTRIBUTION.values.map((value) => Math.round(900 + value / 2)),
  },
};

const at = (year: number): number => dayOf(year, 3, 1);

const panel: Panel = {
  name: 'A party',
  series: [
    {
      name: 'declared',
      role: 'declared',
      steps: [
        { from: at(2010), to: at(2011), value: 900, at: at(2010), exact: true },
        { from: at(2011), to: at(2012), value: 850, at: at(2011), exact: false },
        { from: at(2014), to: at(2015), value: 700, at: at(2014), exact: true },
      ],
      undetermined: [{ from: at(2012), to: at(2014) }],
    },
    {
      name: 'as another reads it',
      role: 'alleged',
      steps: [{ from: at(2014), to: at(2015), value: 820, at: at(2014), exact: true }],
      undetermined: [],
    },
  ],
  limits: [
    { from: at(2010), to: at(2011), bound: 800, comparison: '<=', pending: true },
    { from: at(2011), to: at(2014), bound: 800, comparison: '<=', pending: false },
  ],
};

export const STEPS: StepsData = {
  title: 'Launchers of a made-up party',
  unit: 'Launchers',
  span: { from: at(2010), to: at(2016) },
  panels: [panel],
};

export const MAP: MapData = {
  title: 'Rings around 0°, 0°',
  centre: { lat: 0, lon: 0 },
  reachKm: 6350,
  rings: [
    { km: 500, text: '500 km', role: 'limit' },
    { km: 2500, text: '2,500 km', role: 'declared' },
    { km: 480, text: '480 km', role: 'alleged' },
    { km: 5500, text: '5,500 km', role: 'limit' },
    { km: 12_000, text: '12,000 km', role: 'limit' },
  ],
};

/** A race that comes to rest, and a course towards it. */
export const PHASE: PhaseData = {
  model: { k: 0.9, a: 1, l: 0.8, b: 1.1, g: 2, h: 3 },
  start: { x: 1, y: 16 },
  years: 30,
};

const life: readonly Span[] = [
  { from: BEGINNING, to: at(2010), state: 'unsigned', disputed: false },
  { from: at(2010), to: at(2011), state: 'signed', disputed: false },
  { from: at(2011), to: at(2023), state: 'in-force', disputed: false },
];

/** An agreement that is prolonged, given another number and then left. */
export const SUPPOSED: SupposedData = {
  title: 'What if: a made-up agreement',
  supposed: [
    'Extended by 5 years on 3 January 2026; at most 1,000 (things) from 1 March 2014.',
    'The text has no clause.',
  ],
  span: { from: at(2009), to: at(2032) },
  changed: 'day of a change',
  pairs: [
    {
      of: 'For two parties',
      before: {
        name: 'As it is',
        spans: [
          ...life,
          { from: at(2023), to: at(2026), state: 'in-force', disputed: true },
          { from: at(2026), to: FOREVER, state: 'ended', disputed: false },
        ],
        told: [{ day: at(2014), text: 'at most 1,550° (things)' }],
      },
      after: {
        name: 'As it would be',
        spans: [
          ...life,
          { from: at(2023), to: at(2029), state: 'in-force', disputed: false },
          { from: at(2029), to: at(2030), state: 'notice-running', disputed: false },
          { from: at(2030), to: FOREVER, state: 'ended', disputed: false },
        ],
        told: [
          { day: at(2014), text: 'at most 1,000 (things)' },
          { day: dayOf(2026, 1, 3), text: 'extended', act: true },
          { day: at(2029), text: 'notice of withdrawal', act: true },
        ],
      },
    },
    {
      of: 'For a third',
      before: { name: 'As it is', spans: [], told: [] },
      after: {
        name: 'As it would be',
        spans: [{ from: at(2028), to: FOREVER, state: 'in-force', disputed: false }],
        told: [],
      },
    },
  ],
};
