import {
  MAP_WIDTH,
  type MapData,
  type MapRing,
  mapBody,
  type Point,
  pointAt,
  type Sketch,
  sketchOf,
} from '../src/chart/map.ts';
import { answerAtOnce } from './live.ts';

/**
 * Ranges: the map is drawn anew while somebody drags it or moves the slider; the words, and the map that stays, come from
 * the server once the form has changed. All that the mouse does can be done with the links, the fields and the slider.
 */
type Field = 'lat' | 'lon' | 'reach' | 'range';

function control(name: Field): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(`form[data-renews] input[name="${name}"]`);
}

/** Fills in fields as if somebody had written there; the form is then answered as ever. */
function fillIn(values: Partial<Record<Field, string>>): void {
  const filled = Object.entries(values).flatMap(([name, value]) => {
    const input = control(name as Field); // The keys are those of `values`.
    if (input) input.value = value;
    return input ? [input] : [];
  });
  filled.at(-1)?.dispatchEvent(new Event('change', { bubbles: true }));
}

// --- the map as it stands

interface Drawn {
  readonly svg: SVGSVGElement;
  readonly group: SVGGElement;
  readonly data: MapData;
}

/** Read from the page, where everything that the map shows stands with it. */
function drawnIn(figure: HTMLElement | null): Drawn | undefined {
  const svg = figure?.querySelector('svg');
  const group = svg?.querySelector<SVGGElement>('.sv-map');
  const { lat, lon, reach } = figure?.dataset ?? {};
  if (!svg || !group || lat === undefined || lon === undefined || reach === undefined) return undefined;
  const rings = [...group.querySelectorAll<SVGCircleElement>('[data-km]')].map(({ dataset, classList }): MapRing => {
    const role = (['declared', 'alleged'] as const).find((each) => classList.contains(`sv-line-${each}`)) ?? 'limit';
    return { km: Number(dataset['km']), text: dataset['text'] ?? '', role };
  });
  return {
    svg,
    group,
    data: { title: '', centre: { lat: Number(lat), lon: Number(lon) }, reachKm: Number(reach), rings },
  };
}

const figureOf = (): HTMLElement | null => document.querySelector<HTMLElement>('figure.map');

/** Ours alone: `mapBody` escapes every text. */
function draw({ group }: Drawn, data: MapData, sketch: Sketch): void {
  group.innerHTML = mapBody(data, sketch);
}

// --- the range

const [LEAST, MOST, STEP] = [50, 15_000, 50];

/** A slider below the field for the range, for those who would rather see than write. */
function addSlider(): void {
  const field = control('range');
  const label = field?.closest('label');
  if (!field || !label) return;
  const slider = document.createElement('input');
  Object.assign(slider, { type: 'range', min: String(LEAST), max: String(MOST), step: String(STEP) });
  slider.setAttribute('aria-label', label.firstChild?.textContent ?? '');
  slider.value = field.value === '' ? String(LEAST) : field.value;
  slider.addEventListener('input', () => {
    field.value = slider.value;
    drawRange(Number(slider.value));
  });
  field.addEventListener('input', () => {
    slider.value = field.value;
  });
  label.after(slider);
}

function drawRange(km: number): void {
  const drawn = drawnIn(figureOf());
  if (!drawn) return;
  const unit = figureOf()?.dataset['unit'] ?? '';
  const own: MapRing = { km, text: `${km.toLocaleString(document.documentElement.lang)} ${unit}`, role: 'declared' };
  const data = { ...drawn.data, rings: [...drawn.data.rings.filter(({ role }) => role === 'limit'), own] };
  draw(drawn, data, sketchOf(data, MAP_WIDTH));
}

// --- the point

/** A press that moves less than this is a click. */
const STILL = 4;

/** A click chooses the point; a drag moves the map under the point. On a screen that is touched, a drag scrolls the page. */
function pressed(start: PointerEvent): void {
  const figure = start.target instanceof Element ? start.target.closest<HTMLElement>('figure.map') : null;
  const drawn = drawnIn(figure);
  if (!drawn || start.button !== 0 || !(start.target instanceof Element) || !drawn.svg.contains(start.target)) return;
  const [fromX, fromY] = placeOf(drawn, start);
  let dragged: Point | undefined;
  const move = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    if (!dragged && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < STILL) return;
    const [x, y] = placeOf(drawn, event);
    const centre = pointAt(drawn.data, MAP_WIDTH, MAP_WIDTH / 2 - (x - fromX), MAP_WIDTH / 2 - (y - fromY));
    if (!centre) return;
    dragged = centre;
    const data = { ...drawn.data, centre };
    draw(drawn, data, sketchOf(data, MAP_WIDTH));
  };
  const end = (event: PointerEvent): void => {
    document.removeEventListener('pointermove', move);
    document.removeEventListener('pointerup', end);
    document.removeEventListener('pointercancel', end);
    if (event.type === 'pointercancel') return;
    const chosen = dragged ?? pointAt(drawn.data, MAP_WIDTH, fromX, fromY);
    if (chosen) fillIn({ lat: tenth(chosen.lat), lon: tenth(chosen.lon) });
  };
  // Otherwise a drag selects the text beside it.
  if (start.pointerType !== 'touch') start.preventDefault();
  document.addEventListener('pointermove', move);
  document.addEventListener('pointerup', end);
  document.addEventListener('pointercancel', end);
}

/** Where on the map, in its own units. */
function placeOf({ group }: Drawn, { clientX, clientY }: PointerEvent): readonly [x: number, y: number] {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(group.getScreenCTM()?.inverse());
  return [x, y];
}

function tenth(degrees: number): string {
  return String(Math.round(degrees * 10) / 10 + 0);
}

// --- links that move the point

/** A step is taken in place, as its link says. */
function followed(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('#range-map a') : null;
  if (link?.hash !== '' || link.pathname !== location.pathname) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const { searchParams } = new URL(link.href);
  const values = (['lat', 'lon', 'reach'] as const).flatMap((name) => {
    const value = searchParams.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  fillIn(Object.fromEntries(values));
}

/** The map and its links are renewed under whoever follows them: the next step is where the last one was. */
function keepFocus(): void {
  const map = document.getElementById('range-map');
  if (!map) return;
  let last = -1;
  map.addEventListener('focusin', () => {
    last = [...map.querySelectorAll('a')].findIndex((each) => each.matches(':focus'));
  });
  map.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget) last = -1;
  });
  new MutationObserver(() => {
    if (last >= 0 && document.activeElement === document.body) map.querySelectorAll('a')[last]?.focus();
  }).observe(map, { childList: true });
}

answerAtOnce();
addSlider();
document.addEventListener('pointerdown', pressed);
document.addEventListener('click', followed);
keepFocus();
