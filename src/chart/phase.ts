import { scaleLinear } from 'd3-scale';
import {
  courseInSteps,
  equilibriumOf,
  isStable,
  type Point,
  type Richardson,
  richardsonAt,
  slopeAt,
} from '../forecast/richardson.ts';
import { heading, type Key, SIGN, sentence } from './heading.ts';
import { type ChartSize, coordinate, label, sheetOf, svgOf, tag, widthOf } from './svg.ts';
import { type ChartWords, figureWords } from './words.ts';

export interface PhaseData {
  readonly model: Richardson;
  /** Where a course begins that is drawn, and for how many years. */
  readonly start?: Point;
  readonly years?: number;
}

/** Where both sides go from any forces: arrows, the lines on which one of them stands still, a course, the equilibrium. */
export function phaseChart(data: PhaseData, words: ChartWords, size: ChartSize = {}): string {
  const { model, start, years = 0 } = data;
  const sheet = sheetOf(size);
  const rest = restWithin(model);
  const frame = frameOf(start, rest);
  const keys = keysOf(start !== undefined, words);
  const head = heading(sheet, words.phase.title(isStable(model)), keys);
  const tall = sheet.narrow ? 260 : 380;
  const [top, bottom] = [head.height + 24, head.height + 24 + tall];
  const ticksY = scaleLinear([frame.low.y, frame.high.y], [0, 1]).ticks(6);
  const left = 12 + Math.max(...ticksY.map((each) => widthOf(figureWords(each, words), 11)));
  const right = sheet.width - 14;
  const x = scaleLinear([frame.low.x, frame.high.x], [left, right]);
  const y = scaleLinear([frame.low.y, frame.high.y], [bottom, top]);
  const place = (point: Point): Point => ({ x: x(point.x), y: y(point.y) });
  const path = start && courseIn(model, start, years, frame);
  const body = [
    head.svg,
    ...ticksY.map((value) => {
      const rule = { d: `M${coordinate(left)} ${coordinate(y(value))}H${coordinate(right)}`, class: 'sv-line-rule' };
      return (
        tag('path', rule) + label(left - 6, y(value) + 4, figureWords(value, words), 'sv-small sv-fill-faint', 'end')
      );
    }),
    ...x.ticks(Math.max(2, Math.floor((right - left) / 90))).map((value) => {
      const text = figureWords(value, words);
      const middle = Math.min(x(value), sheet.width - 2 - widthOf(text, 11) / 2);
      return label(middle, bottom + 15, text, 'sv-small sv-fill-faint', 'middle');
    }),
    label(4, top - 8, words.phase.y, 'sv-small sv-fill-faint'),
    label(right, bottom + 30, words.phase.x, 'sv-small sv-fill-faint', 'end'),
    ...arrows(model, frame, sheet.narrow ? 9 : 15, sheet.narrow ? 9 : 11, place),
    ...stills(model, frame, place),
    ...(path ? [polyline(path.map(place), COURSE)] : []),
    ...(start ? [mark(place(start), 'sv-fill-estimated')] : []),
    ...(rest ? [mark(place(rest), 'sv-fill-ink')] : []),
  ];
  const at = (point: Point): string => `x ${figureWords(point.x, words)}, y ${figureWords(point.y, words)}`;
  const end = start && richardsonAt(model, start, years);
  return svgOf(sheet, {
    title: words.phase.title(isStable(model)),
    description: [
      rest ? words.phase.rest(at(rest)) : words.phase.noRest,
      ...(start && end ? [words.phase.course(at(start), at(end), words.number(years))] : []),
    ]
      .map(sentence)
      .join(' '),
    lang: words.lang,
    height: bottom + 38,
    body: body.filter((each) => each !== '').join('\n'),
  });
}

/** The equilibrium, where it is near enough to be drawn at all. */
function restWithin(model: Richardson): Point | undefined {
  const rest = equilibriumOf(model);
  return rest && Math.abs(rest.x) < FAR && Math.abs(rest.y) < FAR ? rest : undefined;
}

const FAR = 1e15;

interface Frame {
  readonly low: Point;
  readonly high: Point;
}

/** From zero to well beyond what is to be seen; below zero only where the equilibrium or the start is. */
function frameOf(start: Point | undefined, rest: Point | undefined): Frame {
  const along = (of: (point: Point) => number): readonly [number, number] => {
    const values = [start, rest].flatMap((point) => (point ? [of(point)] : []));
    const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
    // Forces as small as that have no scale of their own.
    const reach = most - least > 1e-6 ? most - least : 1;
    return [least < 0 ? least - 0.25 * reach : 0, most + 0.5 * reach];
  };
  const [[lowX, highX], [lowY, highY]] = [along((point) => point.x), along((point) => point.y)];
  return { low: { x: lowX, y: lowY }, high: { x: highX, y: highY } };
}

function isIn({ x, y }: Point, { low, high }: Frame): boolean {
  return low.x <= x && x <= high.x && low.y <= y && y <= high.y;
}

/** So fine that the curve looks like one. */
const STEPS = 400;

/** The course until it leaves the frame. */
function courseIn(model: Richardson, start: Point, years: number, frame: Frame): Point[] {
  const all = courseInSteps(model, start, years, STEPS);
  const out = all.findIndex((point) => !isIn(point, frame));
  return all.slice(0, out < 0 ? undefined : out);
}

const COURSE = { class: 'sv-line-estimated', 'stroke-width': 2.4 } as const;
const STILL_X = { class: 'sv-line-declared', 'stroke-width': 1.4 } as const;
const STILL_Y = { class: 'sv-line-limit', 'stroke-width': 1.4, 'stroke-dasharray': '6 3' } as const;

function polyline(points: readonly Point[], style: Readonly<Record<string, string | number>>): string {
  if (points.length < 2) return '';
  return tag('path', { d: `M${points.map(({ x, y }) => `${coordinate(x)} ${coordinate(y)}`).join('L')}`, ...style });
}

function mark({ x, y }: Point, role: string): string {
  return tag('circle', { cx: x, cy: y, r: 4.5, class: role });
}

/** Directions alone: how fast differs too much over the plane for lengths to be read. */
function arrows(
  model: Richardson,
  { low, high }: Frame,
  across: number,
  up: number,
  place: (point: Point) => Point,
): string[] {
  const paths: string[] = [];
  for (let i = 0; i < across; i++) {
    for (let j = 0; j < up; j++) {
      const at = {
        x: low.x + ((i + 0.5) / across) * (high.x - low.x),
        y: low.y + ((j + 0.5) / up) * (high.y - low.y),
      };
      const slope = slopeAt(model, at);
      const from = place(at);
      // As it is seen: the two axes have scales of their own.
      const ahead = place({ x: at.x + slope.x, y: at.y + slope.y });
      const [dx, dy] = [ahead.x - from.x, ahead.y - from.y];
      const length = Math.hypot(dx, dy);
      if (length > 1e-9 && Number.isFinite(length)) paths.push(arrow(from, dx / length, dy / length));
    }
  }
  return [tag('path', { d: paths.join(''), class: 'sv-line-faint', 'stroke-width': 1 })];
}

const HALF = 7;

function arrow({ x, y }: Point, ux: number, uy: number): string {
  const tip = { x: x + ux * HALF, y: y + uy * HALF };
  const barb = (turn: number): string => {
    const [bx, by] = [tip.x - 4 * (ux - turn * uy), tip.y - 4 * (uy + turn * ux)];
    return `${coordinate(bx)} ${coordinate(by)}`;
  };
  const tail = `${coordinate(x - ux * HALF)} ${coordinate(y - uy * HALF)}`;
  const head = `${coordinate(tip.x)} ${coordinate(tip.y)}`;
  return `M${tail}L${head}M${barb(0.6)}L${head}L${barb(-0.6)}`;
}

/** The lines on which x stands still, k y - a x + g = 0, and on which y does. */
function stills({ k, a, l, b, g, h }: Richardson, frame: Frame, place: (point: Point) => Point): string[] {
  const line = (px: number, py: number, c: number): Point[] => lineWithin(px, py, c, frame).map(place);
  return [polyline(line(-a, k, g), STILL_X), polyline(line(l, -b, h), STILL_Y)];
}

/** Where the line px x + py y + c = 0 enters and leaves the frame. */
function lineWithin(px: number, py: number, c: number, frame: Frame): Point[] {
  const { low, high } = frame;
  const crossings = [
    ...(py === 0 ? [] : [low.x, high.x].map((x) => ({ x, y: -(px * x + c) / py }))),
    ...(px === 0 ? [] : [low.y, high.y].map((y) => ({ x: -(py * y + c) / px, y }))),
  ].filter((point) => isIn(point, frame));
  const sorted = crossings.sort((p, q) => p.x - q.x || p.y - q.y);
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first && last ? [first, last] : [];
}

function keysOf(hasCourse: boolean, words: ChartWords): Key[] {
  const stroke = (style: Readonly<Record<string, string | number>>): string =>
    tag('path', { d: `M0 ${SIGN.height / 2}H${SIGN.width}`, ...style });
  const dot = (role: string): string => mark({ x: SIGN.width / 2, y: SIGN.height / 2 }, role);
  return [
    { sign: stroke(STILL_X), text: words.phase.stillX },
    { sign: stroke(STILL_Y), text: words.phase.stillY },
    ...(hasCourse ? [{ sign: stroke(COURSE) + dot('sv-fill-estimated'), text: words.phase.courseKey }] : []),
    { sign: dot('sv-fill-ink'), text: words.phase.restKey },
  ];
}
