/**
 * Forms that are answered as they are filled in. The page that a form asks for is fetched from our own server, and the
 * parts that its attribute `data-renews` names take the place of the old ones: what is said, and how, is written once,
 * on the server, and a page that was changed is the page that its new address gives.
 */

/** Around every page, with its address or its title in them. */
export const FRAME = ['body > header', 'main > h1', 'body > footer'];

let asking = new AbortController();
let waiting: ReturnType<typeof setTimeout> | undefined;
/** The parts of the page that are to be renewed, by their ids: a question that is overtaken leaves its own to the next. */
const owed = new Set<string>();

/**
 * Listens to all forms that say what they renew; `renewed` is called after each time that the page was, and `address`
 * says what a form asks for where its fields alone do not.
 */
export function answerAtOnce(renewed: () => void = () => {}, address = addressOf): void {
  const asked = (event: Event): void => {
    const { target, type } = event;
    if (!(target instanceof Element)) return;
    const form = target.closest<HTMLFormElement>('form[data-renews]');
    if (!form) return;
    if (type === 'submit') event.preventDefault();
    // A slider goes through many days on its way to the one that is meant, and shows them by itself.
    if (type === 'input' && isSlider(target)) return;
    // What rests on a single field says so itself.
    const parts = target.closest<HTMLElement>('[data-renews]')?.dataset['renews'] ?? '';
    for (const id of parts.split(' ')) owed.add(id);
    const question = { form, tentative: type === 'input' && isWritten(target), renewed, addressOf: address };
    asking.abort();
    clearTimeout(waiting);
    waiting = setTimeout(() => void answer(question), isSlider(target) ? SETTLED_MS : 0);
  };
  for (const type of ['input', 'change', 'submit']) document.addEventListener(type, asked);
}

/** A key that is held down moves a slider more often than browsers let an address change. */
const SETTLED_MS = 150;

interface Question {
  readonly form: HTMLFormElement;
  /** Whether somebody is still writing. */
  readonly tentative: boolean;
  readonly renewed: () => void;
  readonly addressOf: (form: HTMLFormElement) => string;
}

function isSlider(control: Element): boolean {
  return control instanceof HTMLInputElement && control.type === 'range';
}

/** What is written letter by letter is not yet wrong because it is not yet all there. */
function isWritten(control: Element): boolean {
  return control instanceof HTMLInputElement && ['text', 'search', 'number', 'date'].includes(control.type);
}

async function answer({ form, tentative, renewed, addressOf: asked }: Question): Promise<void> {
  asking = new AbortController();
  const { signal } = asking;
  const address = asked(form);
  try {
    // What is wrong with a question is an answer here, and no failure to be told on the console.
    const { page, isRefusal } = await pageAt(address, signal);
    if (tentative && isRefusal) return;
    if ([...owed].every((id) => page.getElementById(id))) {
      renew(page, [...[...owed].map((id) => `#${id}`), ...FRAME], address);
      owed.clear();
      tellTroubles(form, page);
      renewed();
    }
    // A page of another kind says what is wrong with the address itself.
    else location.assign(address);
  } catch (error) {
    // A later question has overtaken this one.
    if (signal.aborted) return;
    if (!(error instanceof TypeError)) throw error;
    tellUnreachable(form);
  }
}

/** The page at an address; what is wrong with the address is told on the page. */
export async function pageAt(
  address: string,
  signal?: AbortSignal,
): Promise<{ readonly page: Document; readonly isRefusal: boolean }> {
  const headers = { accept: 'text/html', prefer: 'handling=lenient' };
  const response = await fetch(address, { headers, ...(signal && { signal }) });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return { page, isRefusal: response.headers.has('preference-applied') };
}

/** What the form would ask for, without the fields that nobody filled in. */
export function addressOf(form: HTMLFormElement): string {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') url.searchParams.append(name, value);
  }
  return url.href;
}

/** The page that is shown becomes the one at the address, in these of its parts. */
export function renew(page: Document, parts: readonly string[], address: string): void {
  history.replaceState(history.state, '', address);
  document.title = page.title;
  for (const part of parts) {
    const [old, fresh] = [document.querySelector(part), page.querySelector(part)];
    if (!old || !fresh) continue;
    keepOpen(old, fresh);
    old.replaceChildren(...document.adoptNode(fresh).childNodes);
  }
}

/** What somebody has opened stays open. */
export function keepOpen(old: Element, fresh: Element): void {
  const open = new Set([...old.querySelectorAll('details[open] > summary')].map(({ textContent }) => textContent));
  for (const details of fresh.querySelectorAll('details')) {
    if (open.has(details.querySelector('summary')?.textContent ?? '')) details.open = true;
  }
}

/** The fields stay as they are being filled in, and are told what the new page says beside its own. */
function tellTroubles(form: HTMLFormElement, page: Document): void {
  for (const trouble of form.querySelectorAll('[data-trouble]')) {
    const fresh = page.getElementById(trouble.id);
    trouble.textContent = fresh?.textContent ?? '';
    const control = form.querySelector(`[aria-describedby="${trouble.id}"]`);
    control?.setAttribute('aria-invalid', String(trouble.textContent !== ''));
  }
}

/** In the words of the page, where its answer stands. */
function tellUnreachable(form: HTMLFormElement): void {
  const [first = ''] = owed;
  const told = document.createElement('p');
  told.className = 'problem';
  told.textContent = form.dataset['unreachable'] ?? '';
  document.getElementById(first)?.replaceChildren(told);
}
