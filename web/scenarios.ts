import { fanPlot, thinned } from '../src/chart/fan.ts';
import { civilDate } from '../src/time/day.ts';
import { answerAtOnce } from './live.ts';
import type { Answer, Asked, Drawable } from './scenarios-messages.ts';

/**
 * Scenarios: while a slider is moved the fans are drawn anew from runs that this browser makes; once it is let go, the
 * words, the tables and the drawings come from the server, and the page is what its new address gives.
 */

const form = document.querySelector<HTMLFormElement>('#scenario-form');

// --- what is asked

/** A number that stands as the scenario has it moves nothing: then each run draws its own. */
function movesIn(asked: HTMLFormElement): string[] {
  const movers = [...asked.querySelectorAll<HTMLInputElement>('input[data-own]')];
  const moved = movers.filter(({ value, dataset }) => value !== '' && Number(value) !== Number(dataset['own']));
  const others = new FormData(asked).getAll('set').filter((each) => typeof each === 'string' && each !== '');
  return [...moved.map(({ name, value }) => `${name}:${value}`), ...others.map(String)].sort();
}

/** The address of the question, without what goes without saying. */
function addressOf(asked: HTMLFormElement): string {
  const usual = JSON.parse(asked.querySelector<HTMLElement>('[data-usual]')?.dataset['usual'] ?? '{}') as {
    readonly [name: string]: string;
  }; // Written by the page.
  const url = new URL(asked.action);
  for (const [name, value] of new FormData(asked)) {
    const own = name === 'set' || name.includes('.') || value === usual[name];
    if (!own && typeof value === 'string' && value !== '') url.searchParams.append(name, value);
  }
  for (const move of movesIn(asked)) url.searchParams.append('set', move);
  return url.href;
}

function question(kind: Asked['kind'], asked: HTMLFormElement): Asked | undefined {
  const data = new FormData(asked);
  const text = (name: string): string => String(data.get(name) ?? '');
  const moves = movesIn(asked).map((each) => {
    const [path = '', value = ''] = each.split(/[:=]/);
    return { path, value: Number(value) };
  });
  const numbers = [...moves.map(({ value }) => value), Number(text('runs')), Number(text('seed'))];
  // What the server will refuse is not drawn.
  if (!asked.checkValidity() || !numbers.every((each) => Number.isFinite(each) && each >= 0)) return undefined;
  return {
    kind,
    ids: [text('scenario'), text('baseline')],
    party: text('party'),
    moves,
    runs: Number(text('runs')),
    seed: Number(text('seed')),
  };
}

// --- the worker

let worker: Worker | undefined;
let busy = false;
/** What was asked last while the worker was at work: what was asked in between is overtaken. */
let next: Asked | undefined;

function ask(asked: Asked | undefined): void {
  if (!asked) return;
  if (busy) {
    next = asked;
    return;
  }
  worker ??= started();
  busy = true;
  worker.postMessage(asked);
}

function started(): Worker {
  const one = new Worker(new URL('./scenarios-worker.ts', import.meta.url), { type: 'module' });
  one.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    busy = false;
    const waiting = next;
    next = undefined;
    if (data.kind === 'fans') draw(data.fans);
    if (data.kind === 'digest') tellDigest(data.digest);
    ask(waiting);
  });
  return one;
}

// --- the fans

/** Drawn in the place of those that are there, with the axis that both share. */
function draw(fans: readonly (Drawable | undefined)[]): void {
  const holder = document.querySelector<HTMLElement>('.fans[data-limit]');
  const groups = [...(holder?.querySelectorAll<SVGGElement>('.sv-fan') ?? [])];
  const drawable = fans.filter((each) => each !== undefined);
  if (!holder || groups.length !== drawable.length) return;
  const numbers = drawable.flatMap(({ quantiles, limits = [] }) => [
    ...(quantiles.at(-1)?.values ?? []),
    ...limits.map(({ bound }) => bound),
  ]);
  const upTo = Math.max(0, ...numbers);
  for (const [i, group] of groups.entries()) {
    const plot = drawable[i];
    if (!plot) continue;
    const [top = 0, high = 0, width = 0] = ['top', 'high', 'width'].map((name) => Number(group.dataset[name]));
    const { at } = group.dataset;
    const data = { ...plot, upTo, ...(at !== undefined && { at: Number(at) }) };
    // Ours alone: `fanPlot` escapes every text.
    group.outerHTML = fanPlot(thinned(data), { top, high, width }, words(holder));
  }
}

/** The words of the axes, as the page has them. */
function words({ dataset }: HTMLElement) {
  const number = (value: number): string =>
    value.toLocaleString(document.documentElement.lang, { useGrouping: 'min2' });
  const english = (value: number): string => value.toLocaleString('en');
  const written = document.documentElement.lang === 'en' ? english : number;
  return { number: written, limited: (bound: string) => (dataset['limit'] ?? '').replace('\n', bound) };
}

/** A click on a fan chooses the year. */
function chosen({ target, clientX, clientY }: MouseEvent): void {
  const group = target instanceof Element ? target.closest('.fans svg')?.querySelector<SVGGElement>('.sv-fan') : null;
  const field = form?.querySelector<HTMLInputElement>('input[name="year"]');
  if (!group || !field) return;
  const { x } = new DOMPoint(clientX, clientY).matrixTransform(group.getScreenCTM()?.inverse());
  const [from = 0, to = 0, left = 0, right = 0] = ['from', 'to', 'left', 'right'].map((name) =>
    Number(group.dataset[name]),
  );
  if (x < left || x > right) return;
  const { year } = civilDate(Math.round(from + ((x - left) / (right - left)) * (to - from)));
  field.value = String(Math.min(Number(field.max), Math.max(Number(field.min), year)));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

// --- sliders

function addSliders(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('#scenario-form input[data-own]')) {
    const label = field.closest('label');
    if (!label || label.parentElement?.querySelector('input[type="range"]')) continue;
    const slider = document.createElement('input');
    const { most = '1', step = 'any' } = field.dataset;
    Object.assign(slider, { type: 'range', min: '0', max: most, step });
    slider.setAttribute('aria-label', field.getAttribute('aria-label') ?? label.firstChild?.textContent ?? '');
    slider.value = field.value;
    slider.addEventListener('input', () => {
      field.value = slider.value;
    });
    field.addEventListener('input', () => {
      slider.value = field.value;
    });
    label.after(slider);
  }
}

// --- the digest

function tellDigest(digest: string): void {
  const output = document.querySelector<HTMLElement>('#scenario-digest output');
  if (!output) return;
  const code = document.createElement('code');
  code.textContent = digest;
  output.replaceChildren(`${output.dataset['words'] ?? ''} `, code);
}

function begin(): void {
  addSliders();
  const digest = document.getElementById('scenario-digest');
  if (digest) digest.hidden = false;
}

if (form) {
  begin();
  form.addEventListener('input', ({ target }) => {
    const isYear = target instanceof HTMLInputElement && target.name === 'year';
    if (!isYear) ask(question('fans', form));
  });
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('#scenario-digest button'))
      ask(question('digest', form));
    else chosen(event);
  });
  answerAtOnce(begin, addressOf);
}
