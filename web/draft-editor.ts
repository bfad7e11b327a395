import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
  insertCompletionText,
  type Completion as Option,
  pickedCompletion,
  startCompletion,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Text } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Completions } from '../src/draft/completions.ts';
import type { Hover } from '../src/draft/hover.ts';
import type { Mark } from './draft-messages.ts';
import { telling } from './draft-told.ts';

/** CodeMirror as this page wants it: YAML, and all help from outside. */

export interface Help {
  /** What the field is called. */
  readonly label: string;
  readonly completions: (text: string, offset: number) => Promise<Completions | undefined>;
  readonly hover: (text: string, offset: number) => Promise<Hover | undefined>;
  readonly changed: () => void;
}

export interface Editor {
  readonly text: () => string;
  readonly replace: (text: string) => void;
  readonly mark: (marks: readonly Mark[]) => void;
  readonly goTo: (line: number, column: number) => void;
}

/**
 * The editor stands in a shadow root: there its style sheets are made by script and adopted, which the content policy
 * allows. In the document itself they would be style elements, which it does not.
 */
export function makeEditor(host: HTMLElement, text: string, help: Help): Editor {
  const root = host.attachShadow({ mode: 'open' });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({ doc: text, extensions: extensions(help) }),
  });
  host.addEventListener('focus', () => view.focus());
  return {
    text: () => view.state.doc.toString(),
    replace: (fresh) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: fresh } }),
    mark: (marks) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          marks.map((mark) => diagnosticOf(mark, view.state.doc)),
        ),
      ),
    goTo: (line, column) => {
      const anchor = offsetOf(view.state.doc, line, column);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      view.focus();
    },
  };
}

function extensions(help: Help) {
  return [
    lineNumbers(),
    lintGutter(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    yaml(),
    indentUnit.of('  '),
    syntaxHighlighting(COLOURS),
    THEME,
    autocompletion({ override: [(context) => complete(context, help)], icons: false }),
    telling(help.hover),
    // Tab sets lines in; Escape and then Tab leaves, which CodeMirror sees to before any of these.
    keymap.of([
      { key: 'Tab', run: indentMore, shift: indentLess },
      ...completionKeymap,
      ...lintKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    // Focus comes by itself to what can be written in; those who check that look for its number.
    EditorView.contentAttributes.of({
      'aria-label': help.label,
      tabindex: '0',
      autocapitalize: 'off',
      spellcheck: 'false',
    }),
    EditorView.domEventHandlers({ beforeinput: writeOverLines }),
    EditorView.updateListener.of(({ docChanged, view }) => {
      if (!docChanged) return;
      help.changed();
      if (opensChoice(view.state)) startCompletion(view);
    }),
  ];
}

/**
 * Where text takes the place of several lines, browsers carry the looks of the old ones over as inline styles, which the
 * content policy blocks. The editor needs no such help.
 */
function writeOverLines(event: InputEvent, view: EditorView): boolean {
  const { state } = view;
  const { from, to } = state.selection.main;
  const isText = event.inputType === 'insertText' && event.data !== null && event.cancelable;
  if (!isText || (state.doc.lineAt(from).to >= to && !event.data.includes('\n'))) return false;
  event.preventDefault();
  view.dispatch(state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true });
  return true;
}

// --- places

function offsetOf(doc: Text, line: number, column: number): number {
  const { from, to } = doc.line(Math.min(Math.max(1, line), doc.lines));
  return Math.min(from + column - 1, to);
}

/** The word at a place, or at least one character. */
function diagnosticOf({ line, column, severity, message }: Mark, doc: Text): Diagnostic {
  const from = offsetOf(doc, line, column);
  const rest = doc.sliceString(from, doc.lineAt(from).to);
  const word = /^[^\s:,[\]{}]+/.exec(rest)?.[0].length ?? 1;
  return { from, to: Math.min(from + word, doc.length), severity, message };
}

// --- what may stand there

/** After a colon and a space, and at the start of an entry, something is chosen more often than written. */
function opensChoice({ doc, selection }: EditorState): boolean {
  const { head, empty } = selection.main;
  return empty && /(: |[[{,] )$/.test(doc.sliceString(Math.max(0, head - 2), head));
}

/** In the place of the whole word, of which only what stands before the cursor chooses. */
function write(view: EditorView, option: Option, text: string, from: number, to: number): void {
  const rest = view.state.sliceDoc(to, view.state.doc.lineAt(to).to);
  const end = to + (/^[\p{L}\p{N}_./-]*/u.exec(rest)?.[0].length ?? 0);
  view.dispatch({ ...insertCompletionText(view.state, text, from, end), annotations: pickedCompletion.of(option) });
}

async function complete(context: CompletionContext, help: Help): Promise<CompletionResult | null> {
  const found = await help.completions(context.state.doc.toString(), context.pos);
  if (!found || context.aborted) return null;
  const most = found.items.length;
  return {
    from: found.from,
    validFor: /^[\p{L}\p{N}_./-]*$/u,
    options: found.items.map(({ kind, label, says, writes, needed }, i): Option => {
      const named = kind === 'state' || kind === 'name';
      return {
        // A state is found by its name as well as by its code.
        label: kind === 'state' && says !== undefined ? `${label} ${says}` : label,
        displayLabel: label,
        apply: (view, option, from, to) => write(view, option, writes ?? label, from, to),
        type: needed ? 'needed' : kind,
        // In the order in which they come, unless what is written says otherwise.
        boost: Math.round(((most - i) / most) * 50),
        ...(says !== undefined && (named && says.length < 60 ? { detail: says } : { info: says })),
      };
    }),
  };
}

// --- looks: the colours are those of the page, which change with its theme

const COLOURS = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'var(--link)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--faint)', fontStyle: 'italic' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--good)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--doubt)' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: 'var(--faint)' },
  { tag: tags.invalid, color: 'var(--bad)' },
]);

const THEME = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--panel)',
    border: '1px solid var(--faint)',
    borderRadius: '4px',
    fontSize: '.88rem',
  },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '2px' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
    lineHeight: '1.5',
    minBlockSize: '24rem',
    maxBlockSize: '70vh',
    overflow: 'auto',
  },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent) 8%, transparent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 30%, transparent)',
  },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--faint)', border: '0' },
  '.cm-tooltip': { backgroundColor: 'var(--panel)', color: 'var(--ink)', border: '1px solid var(--faint)' },
  '.cm-told, .cm-tooltip-lint': { maxInlineSize: 'min(32rem, 90vw)', fontFamily: 'system-ui, sans-serif' },
  '.cm-told': { padding: '.4rem .7rem' },
  '.cm-told p': { margin: '.2rem 0 0' },
  '.cm-told dl': { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '.1rem .7rem', margin: '.3rem 0 0' },
  '.cm-told dt': { color: 'var(--faint)' },
  '.cm-told dd': { margin: '0' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--paper)' },
  '.cm-completionDetail': { color: 'inherit', opacity: '.85' },
  '.cm-completionInfo': { maxInlineSize: '24rem', fontFamily: 'system-ui, sans-serif' },
  '.cm-panels': { backgroundColor: 'var(--panel)', color: 'var(--ink)' },
  '.cm-panel.cm-panel-lint ul [aria-selected]': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 20%, transparent)',
  },
  '@media print': { '.cm-scroller': { maxBlockSize: 'none' } },
});
