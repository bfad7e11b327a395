import { StateEffect, StateField } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import type { Hover } from '../src/draft/hover.ts';

/** What stands at a place, told to who points at it, and to who asks for it with the keys. */

type Ask = (text: string, offset: number) => Promise<Hover | undefined>;

export function telling(ask: Ask) {
  const tooltipAt = async ({ state }: EditorView, at: number): Promise<Hover | undefined> =>
    ask(state.doc.toString(), at);
  return [
    hoverTooltip(async (view, at) => {
      const found = await tooltipAt(view, at);
      return found ? tooltipOf(found) : null;
    }),
    askedFor,
    keymap.of([
      {
        key: 'Ctrl-Shift-Space',
        run: (view) => {
          const at = view.state.selection.main.head;
          // At the end of a word as well.
          void tooltipAt(view, at)
            .then((found) => found ?? tooltipAt(view, at - 1))
            .then((found) => tell(view, found));
          return true;
        },
      },
      { key: 'Escape', run: (view) => view.state.field(askedFor) !== null && tell(view, undefined) },
    ]),
  ];
}

const setAsked = StateEffect.define<Tooltip | null>();

/** Until somebody moves on. */
const askedFor = StateField.define<Tooltip | null>({
  create: () => null,
  update: (tooltip, { effects, docChanged, selection }) => {
    for (const effect of effects) if (effect.is(setAsked)) return effect.value;
    return docChanged || selection ? null : tooltip;
  },
  provide: (field) => showTooltip.from(field),
});

function tell(view: EditorView, found: Hover | undefined): boolean {
  view.dispatch({
    effects: [
      setAsked.of(found ? tooltipOf(found) : null),
      ...(found ? [EditorView.announce.of(boxOf(found).innerText)] : []),
    ],
  });
  return true;
}

function tooltipOf(found: Hover): Tooltip {
  return { pos: found.from, end: found.to, above: true, create: () => ({ dom: boxOf(found) }) };
}

function boxOf({ title, says, meaning }: Hover): HTMLElement {
  const box = document.createElement('div');
  box.className = 'cm-told';
  box.append(element('strong', title), ...says.map((each) => element('p', each)));
  if (meaning.length === 0) return box;
  const list = document.createElement('dl');
  list.append(...meaning.flatMap(({ label, words }) => [element('dt', label), element('dd', words)]));
  box.append(list);
  return box;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
