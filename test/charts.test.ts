import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { limitSvg } from '../src/ask/charts.ts';
import { findingsFor } from '../src/ask/findings.ts';
import { distributionChart } from '../src/chart/distribution.ts';
import { fanChart } from '../src/chart/fan.ts';
import { lifelinesChart } from '../src/chart/lifelines.ts';
import { mapChart } from '../src/chart/map.ts';
import { phaseChart } from '../src/chart/phase.ts';
import type { LimitSegment, Step } from '../src/chart/series.ts';
import { stepsChart } from '../src/chart/steps.ts';
import { supposedChart } from '../src/chart/supposed.ts';
import type { ChartSize } from '../src/chart/svg.ts';
import { AGAINST, DISTRIBUTION, FAN, MAP, PHASE, STEPS, SUPPOSED } from '../src/chart/testing.ts';
import { ticksOf, timeScale } from '../src/chart/time-axis.ts';
import { agreementsFor, changesFor, recordFor } from '../src/cli/library.ts';
import { OPTION } from '../src/cli/options.ts';
import { richardsonAt } from '../src/forecast/richardson.ts';
import { civilDate, dayOf } from '../src/time/day.ts';
import type { Interval } from '../src/time/interval.ts';
import { say } from '../src/words/language.ts';
import { command } from './command.ts';
import { type Element, elementsOf, parseXml } from './xml.ts';

const draw = {
  steps: (size?: ChartSize) => stepsChart(STEPS, say().chart, size),
  fan: (size?: ChartSize) => fanChart(FAN, say().chart, size),
  distribution: (size?: ChartSize) => distributionChart(DISTRIBUTION, say().chart, size),
  against: (size?: ChartSize) => distributionChart(AGAINST, say().chart, size),
  map: (size?: ChartSize) => mapChart(MAP, say().range.map, size),
  phase: (size?: ChartSize) => phaseChart(PHASE, say().chart, size),
  supposed: (size?: ChartSize) => supposedChart(SUPPOSED, say().chart, size),
} as const;

/** What a reader sees, kept whole; written anew with UPDATE_GOLDEN=1. */
function golden(name: string, svg: string): void {
  const file = fileURLToPath(new URL(`golden/${name}.svg`, import.meta.url));
  if (process.env['UPDATE_GOLDEN'] === '1' || !existsSync(file)) writeFileSync(file, svg);
  assert.equal(svg, readFileSync(file, 'utf8'));
  checked(svg);
}

const NUMERIC = [
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'width',
  'height',
  'rx',
  'stroke-width',
  'fill-opacity',
  'opacity',
];

/** What every chart keeps to; gives the root. */
function checked(svg: string): Element {
  const root = parseXml(svg);
  const all = [...elementsOf(root)];
  assert.doesNotMatch(svg, /NaN|Infinity|undefined|\[object/);
  assert.doesNotMatch(
    svg.replace('http://www.w3.org/2000/svg', ''),
    /https?:|<script|<image|<use|@import|\son\w+=|href/,
  );
  for (const { attributes } of all) {
    for (const name of NUMERIC) {
      const value = attributes.get(name);
      if (value !== undefined) assert.match(value, /^-?\d+(\.\d{1,2})?$/, `${name}="${value}"`);
    }
    const numbers = [attributes.get('d'), attributes.get('transform'), attributes.get('viewBox')].join(' ');
    for (const number of numbers.match(/-?\d*\.?\d+(e-?\d+)?/g) ?? []) {
      assert.ok(Number.isFinite(Number(number)) && (number.split('.')[1] ?? '').length <= 2, number);
    }
  }
  assert.equal(root.name, 'svg');
  assert.equal(root.attributes.get('role'), 'img');
  assert.match(root.attributes.get('viewBox') ?? '', /^0 0 \d+ \d+$/);
  const [title, description] = root.children;
  assert.ok(title?.name === 'title' && title.text.length > 5);
  assert.ok(description?.name === 'desc' && description.text.length > 20 && /[.…]$/.test(description.text));
  const drawn = root.children.filter((each) => each.name === 'g');
  assert.ok(drawn.every((each) => each.attributes.get('aria-hidden') === 'true'));
  const ids = all.flatMap(({ attributes }) => attributes.get('id') ?? []);
  assert.equal(new Set(ids).size, ids.length, 'ids that clash');
  for (const [, id = ''] of svg.matchAll(/url\(#([^)]+)\)/g)) assert.ok(ids.includes(id), `no #${id}`);
  return root;
}

test('golden: charts of the command line', async () => {
  for (const [name, args] of [
    ['lifelines', ['timeline', 'inf', 'start-1', 'sort', 'new-start', '--svg']],
    ['lifelines-rus', ['timeline', '--party', 'RUS', '--from', '1987', '--svg']],
    ['what-if', ['what-if', 'new-start', '--extend', '5 years', '--at', '2026-02-03', '--svg']],
    ['warheads', ['assess', 'new-start', '--provision', 'II(1)(b)', '--svg']],
    ['launchers-usa', ['assess', 'new-start', '--provision', 'II(1)(c)', '--party', 'USA', '--svg']],
    [
      'phase-unstable',
      [
        ...['forecast', 'richardson', '--k', '2', '--a', '1', '--l', '2', '--b', '1.1', '--g', '-20', '--h', '-30'],
        ...['--x', '25', '--y', '20', '--years', '3', '--svg'],
      ],
    ],
  ] as const) {
    const { out, err, code } = await command(args);
    assert.equal(err, '');
    assert.equal(code, 0);
    golden(name, out);
  }
});

test('golden: charts of made-up data, wide and narrow', () => {
  for (const [name, chart] of Object.entries(draw)) {
    golden(name, chart());
    golden(`${name}-320`, chart({ width: 320 }));
  }
});

test('the description says what the chart shows', async () => {
  const { out } = await command(['assess', 'new-start', '--provision', 'II(1)(b)', '--party', 'USA', '--svg']);
  assert.match(out, /falls from 1,800 on 5 February 2011 to 1,419 on 1 March 2023/);
  assert.match(out, /limit 1,550 from 5 February 2018 until 4 February 2026/);
  assert.match(out, /not determined from 1 September 2023 until 4 February 2026/);
  const fan = draw.fan();
  for (const part of ['Model made-up', 'seed 42', '1,000 runs', '24 November 2026'])
    assert.ok(fan.includes(part), part);
});

test('the same data gives the same bytes, and nothing that was passed in is changed', () => {
  for (const [name, chart] of Object.entries(draw)) assert.equal(chart(), chart(), name);
  const before = JSON.stringify([STEPS, FAN, DISTRIBUTION, PHASE, SUPPOSED]);
  for (const chart of Object.values(draw)) chart({ width: 320 });
  assert.equal(JSON.stringify([STEPS, FAN, DISTRIBUTION, PHASE, SUPPOSED]), before);
});

test('two charts on one page share no id', () => {
  const [a, b] = [draw.steps({ prefix: 'one' }), draw.steps({ prefix: 'two' })];
  const ids = (svg: string): string[] => [...svg.matchAll(/\sid="([^"]+)"/g)].map((each) => each[1] ?? '');
  assert.ok(ids(a).length >= 3);
  assert.deepEqual(
    ids(a).filter((id) => ids(b).includes(id)),
    [],
  );
  assert.throws(() => draw.steps({ prefix: '"><script>' }), /prefix/);
});

test('a page that has the style can leave it out, and the hover texts; names and patterns stay', () => {
  const root = checked(draw.steps({ bare: true }));
  assert.deepEqual(
    root.children.map(({ name }) => name),
    ['title', 'desc', 'defs', 'rect', 'g'],
  );
  assert.equal([...elementsOf(root)].filter(({ name }) => name === 'title').length, 1);
});

test('markup in words and data stays text', () => {
  const evil = `</title><script>alert('1' & "2")</script>\u0000\ud800`;
  const panels = STEPS.panels.map((each) => ({
    ...each,
    name: evil,
    series: each.series.map((one) => ({ ...one, name: evil })),
  }));
  const svgs = [
    stepsChart({ ...STEPS, title: evil, unit: evil, panels: [...panels, ...panels] }, say().chart),
    fanChart({ ...FAN, title: evil, unit: evil, run: { ...FAN.run, model: evil, seed: evil } }, say().chart),
    distributionChart(
      {
        ...DISTRIBUTION,
        title: evil,
        unit: evil,
        counted: evil,
        against: { own: evil, other: evil, values: [1, 2] },
      },
      say().chart,
    ),
    supposedChart({ ...SUPPOSED, title: evil, supposed: [evil], changed: evil }, say().chart),
    mapChart({ ...MAP, title: evil, rings: [{ km: 500, text: evil, role: 'limit' }] }, say().range.map),
  ];
  for (const svg of svgs) {
    const root = checked(svg);
    const names = new Set([...elementsOf(root)].map(({ name }) => name));
    assert.ok(!names.has('script'));
    assert.match(svg, /&lt;script&gt;alert\(&#39;1&#39; &amp; &quot;2&quot;\)/);
  }
  const [inf] = agreementsFor(['inf']);
  assert.ok(inf);
  const span = { from: dayOf(1987, 1, 1), to: dayOf(2020, 1, 1) };
  const spans = [{ ...span, state: 'in-force' as const, disputed: true }];
  checked(
    lifelinesChart(
      { title: evil, lifelines: [{ agreement: { ...inf, short: evil }, spans }], acts: [], span },
      say().chart,
    ),
  );
});

/** The days of horizontal lines, read back from the drawing. */
function xSpans(root: Element, pending: boolean): { readonly from: number; readonly to: number }[] {
  return [...elementsOf(root)]
    .filter(({ attributes }) => attributes.get('class') === 'sv-line-limit sv-limit')
    .filter(({ attributes }) => (attributes.get('data-pending') === 'yes') === pending)
    .map(({ attributes }) => {
      const [, from, to] = /^M(-?[\d.]+) -?[\d.]+H(-?[\d.]+)$/.exec(attributes.get('d') ?? '') ?? [];
      return { from: Number(from), to: Number(to) };
    });
}

test('a limit is drawn on the days on which it bound, and on no other', () => {
  const agreements = agreementsFor(['new-start']);
  const record = recordFor({});
  const asked = { provision: 'II(1)(b)', party: 'USA' };
  const told = findingsFor({ agreements, record }, asked, changesFor([], agreements, record), OPTION);
  const root = checked(limitSvg(told, asked, dayOf(2026, 11, 24), OPTION));
  const [solid, ...others] = xSpans(root, false);
  const [dashed, ...more] = xSpans(root, true);
  assert.ok(solid && dashed && others.length === 0 && more.length === 0);
  // From entry into force to the end of the agreement is the whole breadth; it began to bind after seven years of fifteen.
  const [start, bound, end] = [dayOf(2011, 2, 5), dayOf(2018, 2, 5), dayOf(2026, 2, 5)];
  const share = (solid.from - dashed.from) / (solid.to - dashed.from);
  assert.ok(Math.abs(share - (bound - start) / (end - start)) < 0.0005, String(share));
  assert.equal(dashed.to, solid.from);
});

const day = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2100, 1, 1) });
const days = fc
  .tuple(day, fc.integer({ min: 1, max: 9000 }))
  .map(([from, long]): Interval => ({ from, to: from + long }));
const step = fc.tuple(days, fc.nat(50_000), fc.boolean()).map(([span, value, exact]): Step => {
  return { ...span, value, at: span.from, exact };
});
const segment = fc.tuple(days, fc.nat(50_000), fc.boolean()).map(([span, bound, pending]): LimitSegment => {
  return { ...span, bound, comparison: '<=', pending };
});
const panels = fc.array(
  fc.record({
    name: fc.string({ unit: 'binary' }),
    series: fc.array(
      fc.record({
        name: fc.string(),
        role: fc.constantFrom('declared' as const, 'estimated' as const, 'alleged' as const),
        steps: fc.array(step, { maxLength: 8 }).map((all) => {
          // In order, and one after the other, as findings are.
          const sorted = [...all].sort((a, b) => a.from - b.from);
          return sorted.filter(
            (each, i) => i === 0 || each.from >= Math.max(...sorted.slice(0, i).map(({ to }) => to)),
          );
        }),
        undetermined: fc.array(days, { maxLength: 3 }),
      }),
      { maxLength: 5 },
    ),
    limits: fc.array(segment, { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 4 },
);
const width = fc.integer({ min: 280, max: 1600 });

test('any steps and limits give a chart that is well-formed, and limits within their days', () => {
  fc.assert(
    fc.property(panels, days, width, fc.string(), (some, span, wide, title) => {
      const svg = stepsChart({ title: `About ${title}`, unit: 'Things', span, panels: some }, say().chart, {
        width: wide,
      });
      const root = checked(svg);
      const drawn = xSpans(root, false).length + xSpans(root, true).length;
      const meant = some.flatMap(({ limits }) => limits).filter(({ from, to }) => from < span.to && span.from < to);
      assert.equal(drawn, meant.length);
      if (some.length > 1) return;
      // One panel: its time axis lies between the ends of the rule at zero.
      const zero = [...elementsOf(root)].find(
        ({ attributes }) => attributes.get('class') === 'sv-line-faint' && /H/.test(attributes.get('d') ?? ''),
      );
      const [, left = '', right = ''] = /^M([\d.]+) [\d.]+H([\d.]+)/.exec(zero?.attributes.get('d') ?? '') ?? [];
      const x = (each: number): number => timeScale(span, Number(left), Number(right)).x(each);
      for (const [i, { from, to }] of meant.filter(({ pending }) => !pending).entries()) {
        const line = xSpans(root, false)[i];
        assert.ok(
          line && line.from >= x(from) - 0.02 && line.to <= x(to) + 0.02,
          JSON.stringify({ line, from: x(from), to: x(to) }),
        );
      }
    }),
    { seed: 20_180_205, numRuns: 150 },
  );
});

test('any runs give a fan and a distribution that are well-formed', () => {
  const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, width, day, (some, wide, first) => {
      checked(distributionChart({ ...AGAINST, values: some }, say().chart, { width: wide }));
      const quantiles = [0.1, 0.5, 0.9].map((share) => ({ share, values: some.map((each) => each * (0.5 + share)) }));
      checked(fanChart({ ...FAN, days: some.map((_, i) => first + i * 30), quantiles }, say().chart, { width: wide }));
    }),
    { seed: 20_180_205, numRuns: 150 },
  );
});

test('any arms race has a phase portrait that is well-formed, and its course stays in the frame', () => {
  const rate = fc.double({ min: -1000, max: 1000, noNaN: true });
  const level = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  const model = fc.record({ k: rate, a: rate, l: rate, b: rate, g: level, h: level });
  const start = fc.record({ x: level, y: level });
  fc.assert(
    fc.property(model, start, width, (race, from, wide) => {
      // As the command line does it: a course that cannot be written down is not drawn.
      const end = richardsonAt(race, from, 1);
      const course = Math.abs(end.x) < 1e15 && Math.abs(end.y) < 1e15 ? { start: from, years: 1 } : {};
      const root = checked(phaseChart({ model: race, ...course }, say().chart, { width: wide }));
      const [line] = [...elementsOf(root)].filter(
        ({ attributes }) => attributes.get('class') === 'sv-line-estimated' && attributes.get('d')?.includes('L'),
      );
      for (const [, x = ''] of (line?.attributes.get('d') ?? '').matchAll(/[ML](-?[\d.]+) /g)) {
        assert.ok(Number(x) >= 0 && Number(x) <= wide, x);
      }
    }),
    { seed: 20_180_205, numRuns: 150 },
  );
});

test('the equilibrium of a phase portrait is where both lines of standstill cross', () => {
  const root = checked(phaseChart({ model: PHASE.model }, say().chart));
  const lines = ['sv-line-declared', 'sv-line-limit'].map((role) => {
    const drawn = [...elementsOf(root)].filter(({ attributes }) => attributes.get('class') === role).at(-1);
    return [...(drawn?.attributes.get('d') ?? '').matchAll(/-?[\d.]+/g)].map(Number);
  });
  const dot = [...elementsOf(root)].filter(({ attributes }) => attributes.get('class') === 'sv-fill-ink').at(-1);
  const [cx, cy] = [Number(dot?.attributes.get('cx')), Number(dot?.attributes.get('cy'))];
  for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of lines) {
    assert.ok(x1 < cx && cx < x2);
    assert.ok(Math.abs(y1 + ((cx - x1) / (x2 - x1)) * (y2 - y1) - cy) < 0.05);
  }
});

test('a number that is none makes no chart', () => {
  assert.throws(() => distributionChart({ ...DISTRIBUTION, values: [] }, say().chart), /has values/);
  assert.throws(() => distributionChart({ ...DISTRIBUTION, values: [1, Number.NaN] }, say().chart), /finite|values/);
  assert.throws(() => fanChart({ ...FAN, days: [] }, say().chart), /days/);
  const quantiles = [{ share: 0.5, values: FAN.days.map(() => Number.POSITIVE_INFINITY) }];
  assert.throws(() => fanChart({ ...FAN, quantiles }, say().chart), /finite/);
  assert.throws(() => draw.steps({ width: Number.NaN }), /wide/);
});

test('ticks are the beginnings of months or years, with room between them', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 200, max: 1200 }), (span, wide) => {
      const scale = timeScale(span, 0, wide);
      const ticks = ticksOf(scale);
      for (const [i, { x, text }] of ticks.entries()) {
        const [year = 0, month = 1] = text.split('-').map(Number);
        assert.ok(Math.abs(x - scale.x(dayOf(year, month, 1))) < 1e-9);
        assert.equal(civilDate(dayOf(year, month, 1)).day, 1);
        assert.ok(i === 0 || x - (ticks[i - 1]?.x ?? 0) > 36);
      }
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('what cannot be drawn is refused, with what to do', async () => {
  for (const [args, expected] of [
    [
      ['assess', 'new-start', '--svg'],
      /--svg without --provision.*expected the article of a limit; run: show new-start/,
    ],
    [['assess', '--provision', 'II(1)(b)', '--svg'], /--svg with 0 agreements, expected one agreement/],
    [['assess', 'new-start', '--provision', 'II(1)(b)', '--svg', '--json'], /--svg with --json/],
    [['assess', 'new-start', '--provision', 'II(1)(b)', '--svg', '--on', '2018-02-05'], /use --from and --to/],
    [['assess', 'start-1', '--provision', 'II(1)(a)', '--svg'], /one limit, not limits\..*write --provision limits\./],
    [['assess', 'new-start', '--provision', 'XIV(2)', '--svg'], /expected a limit/],
    [['timeline', '--svg', '--json'], /--svg with --json/],
    [['timeline', '--svg', '--csv'], /--svg with --csv/],
    [['what-if', 'inf', '--lapse', '--svg', '--on', '2020-01-01'], /--svg with --on/],
    [['what-if', 'inf', 'abm', '--withdraw', 'USA', '--at', '2001-12-13', '--svg'], /2 agreements, expected one/],
  ] as const) {
    const { code, err, out } = await command(args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, expected);
    assert.equal(out, '');
  }
});
