/**
 * What is asked of a page from inside it. Expressions as text: they run in the browser, whose types this program, which
 * runs in Node, does not know. Each gives a list of faults, empty where all is well.
 */

/** What makes the page scroll sideways: whatever sticks out, unless it scrolls by itself. */
export const WIDE = `(() => {
  const width = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= width) return [];
  const reach = (each) => {
    const box = each.getBoundingClientRect();
    // Long words stick out of a box that does not.
    return Math.max(box.right, getComputedStyle(each).overflowX === 'visible' ? box.left + each.scrollWidth : 0);
  };
  const scrolls = (each) => each && (/auto|scroll/.test(getComputedStyle(each).overflowX) || scrolls(each.parentElement));
  return [...document.body.querySelectorAll('*')]
    .filter((each) => !scrolls(each) && reach(each) > width + 0.5)
    .filter((each) => ![...each.children].some((child) => reach(child) > width + 0.5))
    .slice(0, 5)
    .map((each) => each.outerHTML.slice(0, 160) + ' reaches to ' + Math.round(reach(each)))
    .concat('the page is ' + document.scrollingElement.scrollWidth + ' wide');
})()`;

/** What no page is without, and what none may have. */
export const shapeOf = (bare = false) => `((BARE) => {
  const faults = [];
  const need = (selector, most = 1) => {
    const found = document.querySelectorAll(selector).length;
    if (found < 1 || found > most) faults.push(found + ' of ' + selector);
  };
  need('h1'); need('main');
  if (!BARE) { need('header nav'); need('footer'); }
  if (document.documentElement.lang === '') faults.push('no language');
  if (document.querySelector('main').innerText.trim().length < 40) faults.push('a page that says next to nothing');
  let level = 1;
  for (const heading of document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) faults.push('h' + next + ' after h' + level + ': ' + heading.textContent);
    level = next;
  }
  for (const styled of document.querySelectorAll('[style]')) faults.push('inline style: ' + styled.outerHTML.slice(0, 120));
  for (const script of document.querySelectorAll('script:not([src])')) faults.push('inline script: ' + script.outerHTML.slice(0, 120));
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const id = decodeURIComponent(link.hash.slice(1));
    if (id !== '' && !document.getElementById(id)) faults.push('nothing has the id ' + id);
  }
  return faults;
})(${bare})`;

/** On paper: details are open, what cannot be used there is gone, and it is dark on white. */
export const PAPER = `(() => {
  const faults = [];
  for (const details of document.querySelectorAll('main details')) {
    if (details.getClientRects().length === 0) continue;
    const hidden = [...details.children].filter(
      (child) => child.tagName !== 'SUMMARY' && (child.getClientRects().length === 0 || !child.checkVisibility({ contentVisibilityAuto: true })),
    );
    if (hidden.length > 0) faults.push('closed: ' + details.querySelector('summary').textContent.slice(0, 80));
  }
  for (const useless of document.querySelectorAll('header nav, .language, button, form, .skip'))
    if (useless.checkVisibility()) faults.push('printed: ' + useless.outerHTML.slice(0, 80));
  const light = (colour) => (colour.match(/[0-9.]+/g) || []).slice(0, 3).reduce((sum, each) => sum + Number(each), 0) / 765;
  const ink = light(getComputedStyle(document.body).color);
  if (ink > 0.4) faults.push('ink is ' + getComputedStyle(document.body).color);
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  if (!/, 0\\)$/.test(paper) && light(paper) < 0.9) faults.push('paper is ' + paper);
  return faults.slice(0, 8);
})()`;

export interface Focus {
  /** The part of the page, in the words of the walk below. */
  readonly region: 'skip' | 'navigation' | 'days' | 'main' | 'footer' | 'other' | 'none';
  readonly tag: string;
  readonly label: string;
  readonly faults: readonly string[];
}

/** Where the focus is, and whether a reader sees that it is there. */
export const FOCUS = `(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!at || at === document.body || at === document.documentElement) return { region: 'none', tag: '', label: '', faults: [] };
  const host = document.activeElement;
  const region = host.matches('.skip') ? 'skip'
    : host.closest('header nav') ? 'navigation'
    : host.closest('header .when') ? 'days'
    : host.closest('main') ? 'main'
    : host.closest('footer') ? 'footer' : 'other';
  const label = (at.innerText || at.getAttribute('aria-label') || at.name || at.id || '').trim().replace(/\\s+/g, ' ').slice(0, 60);
  const faults = [];
  // A text that can be written in may have its outline around what it scrolls in.
  const outlined = (each) => each && getComputedStyle(each).outlineStyle !== 'none' && parseFloat(getComputedStyle(each).outlineWidth) >= 2;
  const parents = (each) => (each ? [each, ...parents(each.parentElement)] : []);
  if (!(at.isContentEditable ? parents(at).some(outlined) : outlined(at))) faults.push('no visible focus');
  const box = at.getClientRects()[0];
  if (!box || box.width < 1 || box.height < 1) faults.push('no size');
  else {
    const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height, at.isContentEditable ? 24 : Infinity) / 2];
    const seen = at.getRootNode().elementFromPoint(x, y);
    if (!seen) faults.push('outside the window');
    else if (seen !== at && !at.contains(seen) && !seen.contains(at)) faults.push('hidden under ' + seen.outerHTML.slice(0, 60));
  }
  return { region, tag: at.tagName.toLowerCase(), label, faults };
})()`;
