import type { CDPSession, Page } from 'playwright-core';
import { FOCUS, type Focus } from './probes.ts';

/**
 * A walk through a page with the Tab key alone. What is seen of the focus is written down inside the page, at the next
 * press of the key, so that the presses need not wait for each other.
 */

/** All that the Tab key must reach, as the page is now. Of radio buttons it reaches one in a group: our pages have none. */
const WATCH = `(() => {
  const selector = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, iframe, [tabindex], [contenteditable="true"]';
  const stops = () => [...document.querySelectorAll(selector)].filter((each) =>
    each.tabIndex >= 0 && !each.matches(':disabled') && each.checkVisibility({ visibilityProperty: true }));
  const reached = new Set();
  const steps = [];
  const step = () => {
    const at = document.activeElement;
    if (at !== document.body) reached.add(at);
    steps.push({ ...${FOCUS}, place: [...reached].indexOf(at) });
  };
  addEventListener('keydown', (event) => event.key === 'Tab' && step(), true);
  window.readWalk = () => {
    step();
    return { steps, left: stops().filter((each) => !reached.has(each)).map((each) => each.outerHTML.slice(0, 120)) };
  };
  document.activeElement?.blur();
  return stops().length;
})()`;

interface Step extends Focus {
  /** Which of the places that the key has reached; nowhere is -1. */
  readonly place: number;
}

interface Walked {
  readonly steps: readonly Step[];
  readonly left: readonly string[];
}

/** So many presses at once: where the key is caught, all but the first are for nothing. */
const AT_ONCE = 24;

async function press(keys: CDPSession, key: 'Tab' | 'Escape'): Promise<void> {
  const code = { Tab: 9, Escape: 27 }[key];
  await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: code });
}

/** What is wrong with how the focus goes through a page, from its head to its foot. */
export async function keyboardFaults(page: Page, bare = false): Promise<string[]> {
  const keys = await page.context().newCDPSession(page);
  const stops: number = await page.evaluate(WATCH);
  const { steps, left } = await walked(page, keys, stops);
  await keys.detach();
  return [...orderFaults(steps, bare), ...left.map((each) => `Tab does not reach ${each}`), ...seenFaults(steps)];
}

/** Twice the presses that there are stops: a page that is renewed meanwhile may need a second round. */
async function walked(page: Page, keys: CDPSession, stops: number): Promise<Walked> {
  let now: Walked = { steps: [], left: [] };
  let caught: number | undefined;
  let toGo = stops;
  for (let pressed = 0; pressed <= 2 * stops; pressed += AT_ONCE) {
    const presses = Math.min(AT_ONCE, toGo + 1);
    await Promise.all(Array.from({ length: presses }, () => press(keys, 'Tab')));
    now = await page.evaluate('readWalk()');
    toGo = now.left.length;
    if (toGo === 0) break;
    const [last, before] = [now.steps.at(-1)?.place ?? -1, now.steps.at(-2)?.place];
    if (last < 0 || last !== before) continue;
    // A text may keep the key for itself, if Escape lets it go.
    if (caught === last) break;
    caught = last;
    await press(keys, 'Escape');
  }
  return now;
}

/** Where the key stays in one place, how that looks in the end: what is drawn around a text may follow its focus. */
function seenFaults(steps: readonly Step[]): string[] {
  const settled = steps.filter(({ place }, i) => steps[i + 1]?.place !== place);
  const faults = settled.flatMap(({ tag, label, faults }) => faults.map((fault) => `<${tag}> ${label}: ${fault}`));
  return [...new Set(faults)];
}

const ORDER: readonly Focus['region'][] = ['skip', 'navigation', 'days', 'main', 'footer'];

/** The parts of the page come once, in their order. */
function orderFaults(steps: readonly Step[], bare: boolean): string[] {
  const through = steps.slice(0, steps.findLastIndex(({ region }) => region === 'footer') + 1);
  const regions = [...new Set(through.map(({ region }) => region))].filter((each) => ORDER.includes(each));
  return bare || regions.join() === ORDER.join() ? [] : [`the focus goes through ${regions.join(', ')}`];
}
