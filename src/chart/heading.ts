import { type Block, label, linesOf, type Sheet, tag, widthOf } from './svg.ts';

/** The title, and what the marks mean. */

/** A sign of 22 by 12, and its meaning. */
export interface Key {
  readonly sign: string;
  readonly text: string;
}

export const SIGN = { width: 22, height: 12 } as const;
const LINE = 18;
/** A bold title of 15 pixels is about as wide as plain text of so many. */
const BOLD = 17;

export function heading(sheet: Sheet, title: string, keys: readonly Key[], named?: string): Block {
  const lines = linesOf(title, sheet.width - 8, BOLD);
  const parts = lines.map((line, i) => label(4, 18 + i * 19, line, 'sv-title sv-fill-ink', 'start', named));
  const drawn = drawKeys(sheet, keys, 10 + lines.length * 19);
  return { svg: parts.join('') + drawn.svg, height: drawn.height };
}

/** From `top` down; `height` is where they end. */
export function drawKeys(sheet: Sheet, keys: readonly Key[], top: number): Block {
  const parts: string[] = [];
  let [x, height] = [4, top];
  for (const { sign, text } of keys) {
    const wide = SIGN.width + 6 + widthOf(text, 12) + 16;
    if (x > 4 && x + wide > sheet.width) [x, height] = [4, height + LINE];
    const y = height;
    parts.push(tag('g', { transform: `translate(${Math.round(x * 100) / 100} ${y})` }, sign));
    parts.push(label(x + SIGN.width + 6, y + 10, text, 'sv-fill-ink'));
    x += wide;
  }
  if (keys.length > 0) height += LINE;
  return { svg: parts.join(''), height };
}

/** First a capital, last a full stop. */
export function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(first) ? first : `${first}.`;
}
