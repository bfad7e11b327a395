import { Assistant } from './draft-assistant.ts';
import { type Editor, makeEditor } from './draft-editor.ts';
import { keepDrafts } from './draft-keep.ts';
import { addressOf, FRAME, keepOpen, pageAt, renew } from './live.ts';

/** Draft: the field becomes an editor, and what is said of the text is said as it is written, in this browser. */

/** Between the last letter and the verdict. */
const PAUSE_MS = 250;

const page = document.querySelector<HTMLElement>('#editor');
const form = document.querySelector<HTMLFormElement>('#editor form');
const field = document.querySelector<HTMLTextAreaElement>('#text');
const told = document.querySelector<HTMLElement>('#verdict');
const status = document.querySelector<HTMLElement>('#editor [role="status"]');
// Days are counted with Temporal. Where a browser lacks it the server answers, as it does without scripts.
if (page && form && field && told && status && 'Temporal' in globalThis) {
  const editor = bringToLife({ page, form, field, told, status });
  told.addEventListener('click', (event) => goTo(event, editor));
}

interface Parts {
  readonly page: HTMLElement;
  readonly form: HTMLFormElement;
  readonly field: HTMLTextAreaElement;
  readonly told: HTMLElement;
  readonly status: HTMLElement;
}

function bringToLife({ page, form, field, told, status }: Parts): Editor {
  const assistant = new Assistant(
    {
      kind: 'start',
      record: page.dataset['record'] ?? '',
      today: page.dataset['today'] ?? '',
      agreements: agreementsToStartFrom(),
    },
    () => {
      const trouble = document.createElement('p');
      trouble.className = 'problem';
      trouble.textContent = status.textContent = status.dataset['unreachable'] ?? '';
      told.replaceChildren(trouble);
    },
  );
  let pause: ReturnType<typeof setTimeout> | undefined;
  const look = latestOf(async () => {
    const text = editor.text();
    const verdict = await assistant.verdict(text);
    // What was written since will have its own.
    if (editor.text() !== text) return;
    editor.mark(verdict.marks);
    if (status.textContent !== verdict.summary) status.textContent = verdict.summary;
    show(told, verdict.html);
  });
  const editor = makeEditor(placeFor(form, field), field.value, {
    label: form.querySelector('label')?.textContent ?? '',
    completions: (text, offset) => assistant.at('completions', text, offset),
    hover: (text, offset) => assistant.at('hover', text, offset),
    changed: () => {
      clearTimeout(pause);
      pause = setTimeout(look, PAUSE_MS);
      keeping.changed();
    },
  });
  // No form is left that could send the text.
  form.replaceWith(...form.querySelectorAll('label, #text'));
  for (const each of document.querySelectorAll<HTMLElement>('[data-with-script]')) each.hidden = false;
  for (const each of document.querySelectorAll<HTMLElement>('[data-without-script]')) each.hidden = true;
  const keeping = keepDrafts(page, editor);
  document.addEventListener('submit', (event) => void askOfOtherDays(event, look));
  void look();
  return editor;
}

/** The work once at a time: asked for meanwhile, it is done once more at the end. */
function latestOf(work: () => Promise<void>): () => Promise<void> {
  let [busy, again] = [false, false];
  return async function once(): Promise<void> {
    again = busy;
    if (busy) return;
    busy = true;
    await work();
    busy = false;
    if (again) await once();
  };
}

/** Where the field stood, under its name. */
function placeFor(form: HTMLFormElement, field: HTMLTextAreaElement): HTMLElement {
  const place = document.createElement('div');
  place.id = field.id;
  field.replaceWith(place);
  form.querySelector('label')?.removeAttribute('for');
  return place;
}

function agreementsToStartFrom(): readonly (readonly [string, string])[] {
  const options = document.querySelectorAll<HTMLOptionElement>('select[name="start"] option');
  return [...options].flatMap(({ value, text }) => (value === '' ? [] : [[value, text] as const]));
}

function show(told: HTMLElement, html: string): void {
  const fresh = new DOMParser().parseFromString(html, 'text/html').body;
  if (told.textContent === fresh.textContent) return;
  keepOpen(told, fresh);
  told.replaceChildren(...document.adoptNode(fresh).childNodes);
}

/** To the line that a problem names. */
function goTo(event: MouseEvent, editor: Editor): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-line]') : null;
  if (!link) return;
  event.preventDefault();
  editor.goTo(Number(link.dataset['line']), Number(link.dataset['column']));
}

/** The days of the page are changed without loading it anew, which would take the text away. */
async function askOfOtherDays(event: SubmitEvent, look: () => Promise<void>): Promise<void> {
  const { target } = event;
  if (!(target instanceof HTMLFormElement) || !target.matches('header form.days')) return;
  event.preventDefault();
  const address = addressOf(target);
  renew((await pageAt(address)).page, FRAME, address);
  document.querySelector<HTMLElement>('header .when summary')?.focus();
  await look();
}
