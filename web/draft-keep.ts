import type { Editor } from './draft-editor.ts';

/** Drafts as files of the reader's own, and, where that is asked for, one kept in this browser. */

const KEY = 'servanda.draft';
const FILE_BYTES = 1024 * 1024;

export interface Keeping {
  /** Somebody has written: what is kept is what is there. */
  readonly changed: () => void;
}

export function keepDrafts(tools: HTMLElement, editor: Editor): Keeping {
  const find = <T extends HTMLElement>(selector: string): T => {
    const found = tools.querySelector<T>(selector);
    if (!found) throw new Error(`invariant: the page has ${selector}`);
    return found;
  };
  const keep = find<HTMLInputElement>('[data-does="keep"]');
  const takeUp = find<HTMLButtonElement>('[data-does="take-up"]');
  const forget = find<HTMLButtonElement>('[data-does="forget"]');
  const file = find<HTMLInputElement>('input[type="file"]');
  /** What would not be lost: as it came, or as it was saved. */
  let safe = editor.text();

  const renew = () => {
    const kept = localStorage.getItem(KEY);
    forget.hidden = kept === null;
    takeUp.hidden = kept === null || keep.checked;
  };
  const changed = () => {
    if (keep.checked) localStorage.setItem(KEY, editor.text());
  };
  keep.addEventListener('change', () => {
    changed();
    renew();
  });
  takeUp.addEventListener('click', () => {
    editor.replace(localStorage.getItem(KEY) ?? editor.text());
    keep.checked = true;
    renew();
  });
  forget.addEventListener('click', () => {
    localStorage.removeItem(KEY);
    keep.checked = false;
    renew();
    keep.focus();
  });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (!chosen || chosen.size > FILE_BYTES) return;
    void chosen.text().then((text) => {
      editor.replace(text);
      safe = text;
    });
  });
  find<HTMLButtonElement>('[data-does="save"]').addEventListener('click', () => {
    safe = editor.text();
    save(safe);
  });
  addEventListener('beforeunload', (event) => {
    if (editor.text() !== safe && !keep.checked) event.preventDefault();
  });
  renew();
  return { changed };
}

/** A file under the name that the draft gives itself. */
function save(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  link.download = `${/^id: *["']?([a-z0-9-]+)/m.exec(text)?.[1] ?? 'draft'}.yaml`;
  link.click();
  URL.revokeObjectURL(link.href);
}
