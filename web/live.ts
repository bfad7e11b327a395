/**
 * Forms that are answered as they are filled in. The page that a form asks for is fetched from our own server, and the
 * parts that its attribute `data-renews` names take the place of the old ones: what is said, and how, is written once,
 * on the server, and a page that was changed is the page that its new address gives.
 */

/** Around every page, with its address or its title in them. */
const FRAME = ['body > header', 'main > h1', 'body > footer'];

let asking = new AbortController();

/** Listens to all forms that say what they renew. */
export function answerAtOnce(): void {
  for (const type of ['input', 'change', 'submit']) document.addEventListener(type, asked);
}

function asked(event: Event): void {
  const { target, type } = event;
  if (!(target instanceof Element)) return;
  const form = target.closest<HTMLFormElement>('form[data-renews]');
  if (!form) return;
  if (type === 'submit') event.preventDefault();
  void answer(form, type === 'input' && isWritten(target));
}

/** What is written letter by letter is not yet wrong because it is not yet all there. */
function isWritten(control: Element): boolean {
  return control instanceof HTMLInputElement && ['text', 'search', 'number', 'date'].includes(control.type);
}

async function answer(form: HTMLFormElement, tentative: boolean): Promise<void> {
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  const address = addressOf(form);
  try {
    // What is wrong with a question is an answer here, and no failure to be told on the console.
    const response = await fetch(address, { signal, headers: { accept: 'text/html', prefer: 'handling=lenient' } });
    if (tentative && response.headers.has('preference-applied')) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const parts = (form.dataset['renews'] ?? '').split(' ').map((id) => `#${id}`);
    // A page of another kind says what is wrong with the address itself.
    if (!parts.every((part) => page.querySelector(part))) location.assign(address);
    else renew(form, page, [...parts, ...FRAME], address);
  } catch (error) {
    // A later question has overtaken this one.
    if (signal.aborted) return;
    if (!(error instanceof TypeError)) throw error;
    tellUnreachable(form);
  }
}

/** What the form would ask for, without the fields that nobody filled in. */
function addressOf(form: HTMLFormElement): string {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') url.searchParams.append(name, value);
  }
  return url.href;
}

function renew(form: HTMLFormElement, page: Document, parts: readonly string[], address: string): void {
  history.replaceState(history.state, '', address);
  document.title = page.title;
  for (const part of parts) {
    const [old, fresh] = [document.querySelector(part), page.querySelector(part)];
    if (!old || !fresh) continue;
    keepOpen(old, fresh);
    old.replaceChildren(...document.adoptNode(fresh).childNodes);
  }
  tellTroubles(form, page);
}

/** What somebody has opened stays open. */
function keepOpen(old: Element, fresh: Element): void {
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
  const [first = ''] = (form.dataset['renews'] ?? '').split(' ');
  const told = document.createElement('p');
  told.className = 'problem';
  told.textContent = form.dataset['unreachable'] ?? '';
  document.getElementById(first)?.replaceChildren(told);
}
