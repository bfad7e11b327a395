/**
 * Reads the plainest YAML, which is how agreement files are written: maps and lists by indentation, scalars on one
 * line, `>-` and `|` text, lists and maps in brackets. The YAML library reads the same many times more slowly, since it
 * keeps every token with its place. What is not plain beyond doubt gives `undefined`, and the library decides: this
 * reader refuses nothing, and what it reads the library reads alike, which yaml-plain.test.ts holds it to. All of it
 * takes time in proportion to the text. The text must be free of characters that do not show.
 */
export function readPlainYaml(text: string): unknown {
  if (!text.endsWith('\n') || /[\t\r]| $|^(?:---|\.\.\.|%)/m.test(text)) return undefined;
  const cursor: Cursor = { lines: text.split('\n'), line: 0, column: 0 };
  const data = readNode(cursor, -1, 0);
  return indentOf(cursor) === END ? data : undefined;
}

interface Cursor {
  readonly lines: string[];
  line: number;
  column: number;
}

const END = -1;
const MAX_DEPTH = 20;
const KEY = /([A-Za-z][\w-]{0,63}):(?: +|$)/y;
const DASH = /-(?: +|$)/y;
const TEXT_MARK = /([>|])(-?)$/y;
const SINGLE = /'([^']*(?:''[^']*)*)'/y;
const DOUBLE = /"([^"\\]*)"/y;
const BRACKET = /[[{]/y;
const REST = /(?: +#.*)?$/y;
/** The first character of a plain scalar that cannot be taken for anything else. */
const PLAIN = /[^\s\-?:,[\]{}#&*!|>'"%@`~.+=<]/uy;
const PLAIN_ENDS = / #|$/g;
const PLAIN_ENDS_IN_FLOW = /[,[\]{}]|$/g;
/** What may not be inside a plain scalar. */
const UNCLEAR = /:(?:[\s,[\]{}]|$)|\s#/;
const NUMERIC = /^(?:\d+(?:\.\d*)?(?:e[-+]?\d+)?|0o[0-7]+|0x[\da-f]+)$/i;
const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

/** A map or a list on lines of its own, further in than `parent`. */
function readNode(cursor: Cursor, parent: number, depth: number): unknown {
  const indent = indentOf(cursor);
  if (indent <= parent || depth > MAX_DEPTH) return undefined;
  cursor.column = indent;
  if (isNext(cursor, DASH)) return readList(cursor, indent, depth);
  if (isNext(cursor, KEY)) return readMap(cursor, indent, depth);
  return isNext(cursor, BRACKET) ? readInline(cursor, parent, depth) : undefined;
}

function readMap(cursor: Cursor, indent: number, depth: number): unknown {
  const data: Record<string, unknown> = {};
  while (indentOf(cursor) === indent) {
    cursor.column = indent;
    const key = readKey(cursor, data);
    const value = key === undefined ? undefined : readValue(cursor, indent, depth, true);
    if (key === undefined || value === undefined) return undefined;
    data[key] = value;
  }
  return indentOf(cursor) < indent ? data : undefined;
}

function readList(cursor: Cursor, indent: number, depth: number): unknown {
  const items: unknown[] = [];
  while (indentOf(cursor) === indent) {
    cursor.column = indent;
    if (!match(cursor, DASH)) return items; // The next key of the map that holds this list, or nothing plain.
    const nested = isNext(cursor, DASH) || isNext(cursor, KEY);
    // What follows the dash stands as if on a line of its own.
    if (nested) cursor.lines[cursor.line] = ' '.repeat(cursor.column) + lineAt(cursor).slice(cursor.column);
    const item = nested ? readNode(cursor, indent, depth + 1) : readValue(cursor, indent, depth, false);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return indentOf(cursor) < indent ? items : undefined;
}

/** What follows a key or a dash: on the same line, or on the next ones. */
function readValue(cursor: Cursor, indent: number, depth: number, ofKey: boolean): unknown {
  const mark = match(cursor, TEXT_MARK);
  if (mark) return readText(cursor, indent, mark[1] === '>' ? ' ' : '\n', mark[2] === '');
  const first = character(cursor);
  if (first !== undefined && first !== '#') return readInline(cursor, indent, depth);
  cursor.line++;
  const next = indentOf(cursor);
  if (next > indent) return readNode(cursor, indent, depth + 1);
  cursor.column = next;
  // A list may stand as far out as the key that it belongs to.
  if (ofKey && next === indent && isNext(cursor, DASH)) return readList(cursor, indent, depth + 1);
  return null;
}

/** Lines of text, none of them blank or further in than the first. */
function readText(cursor: Cursor, parent: number, joint: string, ends: boolean): unknown {
  cursor.line++;
  const indent = spacesIn(lineAt(cursor));
  const read: string[] = [];
  for (let line = lineAt(cursor); spacesIn(line) === indent && line.length > indent; line = lineAt(cursor)) {
    read.push(line.slice(indent));
    cursor.line++;
  }
  while (cursor.line < cursor.lines.length && lineAt(cursor) === '') cursor.line++;
  if (indent <= parent || read.length === 0 || spacesIn(lineAt(cursor)) > parent) return undefined;
  return read.join(joint) + (ends ? '\n' : '');
}

/** A scalar to the end of its line, or brackets to the line in which they close. */
function readInline(cursor: Cursor, parent: number, depth: number): unknown {
  const value = isOpening(cursor) ? readClosed(cursor, parent, depth) : readPlain(cursor, PLAIN_ENDS);
  if (value === undefined || !match(cursor, REST)) return undefined;
  cursor.line++;
  return value;
}

function isOpening(cursor: Cursor): boolean {
  const first = character(cursor);
  return first === '[' || first === '{' || first === '"' || first === "'";
}

/** What has an end of its own: quotation marks, brackets. */
function readClosed(cursor: Cursor, parent: number, depth: number): unknown {
  if (depth > MAX_DEPTH) return undefined;
  switch (character(cursor)) {
    case '"':
      return match(cursor, DOUBLE)?.[1];
    case "'":
      return match(cursor, SINGLE)?.[1]?.replaceAll("''", "'");
    case '[': {
      const items: unknown[] = [];
      const item = (): boolean => {
        const value = readFlowValue(cursor, parent, depth);
        items.push(value);
        return value !== undefined;
      };
      return readFlow(cursor, parent, ']', item) ? items : undefined;
    }
    default: {
      const data: Record<string, unknown> = {};
      const entry = (): boolean => {
        const key = readKey(cursor, data);
        if (key === undefined) return false;
        data[key] = readFlowValue(cursor, parent, depth);
        return data[key] !== undefined;
      };
      return readFlow(cursor, parent, '}', entry) ? data : undefined;
    }
  }
}

/** From one bracket to the other, part by part; whether all of it was plain. */
function readFlow(cursor: Cursor, parent: number, close: string, readPart: () => boolean): boolean {
  cursor.column++;
  goOn(cursor, parent);
  for (let parts = 0; parts > 0 || character(cursor) !== close; parts++) {
    if (!readPart()) return false;
    goOn(cursor, parent);
    if (character(cursor) === close) break;
    if (character(cursor) !== ',') return false;
    cursor.column++;
    goOn(cursor, parent);
  }
  cursor.column++;
  return true;
}

function readFlowValue(cursor: Cursor, parent: number, depth: number): unknown {
  return isOpening(cursor) ? readClosed(cursor, parent, depth + 1) : readPlain(cursor, PLAIN_ENDS_IN_FLOW);
}

/** A key that the map does not have yet, and the colon behind it. */
function readKey(cursor: Cursor, data: Readonly<Record<string, unknown>>): string | undefined {
  const key = match(cursor, KEY)?.[1];
  if (key === undefined || CONSTANTS.has(key) || key === 'constructor') return undefined;
  return Object.hasOwn(data, key) ? undefined : key;
}

function readPlain(cursor: Cursor, ends: RegExp): unknown {
  if (!isNext(cursor, PLAIN)) return undefined;
  const line = lineAt(cursor);
  const start = cursor.column;
  ends.lastIndex = start;
  cursor.column = ends.exec(line)?.index ?? line.length;
  let end = cursor.column;
  while (line[end - 1] === ' ') end--;
  return resolve(line.slice(start, end));
}

/** A plain scalar in the core schema of YAML 1.2. */
function resolve(text: string): unknown {
  if (CONSTANTS.has(text)) return CONSTANTS.get(text);
  if (/^\d{1,15}$/.test(text)) return Number(text);
  return NUMERIC.test(text) || UNCLEAR.test(text) ? undefined : text;
}

/** Goes to the next line that holds more than a comment, and gives its indentation. */
function indentOf(cursor: Cursor): number {
  for (; cursor.line < cursor.lines.length; cursor.line++) {
    const line = lineAt(cursor);
    const indent = spacesIn(line);
    if (indent < line.length && line[indent] !== '#') return indent;
  }
  return END;
}

/** Over spaces and, at the end of a line, to the next one if it is further in than `parent`. */
function goOn(cursor: Cursor, parent: number): void {
  cursor.column = spacesIn(lineAt(cursor), cursor.column);
  if (cursor.column < lineAt(cursor).length) return;
  const indent = spacesIn(cursor.lines[cursor.line + 1] ?? '');
  if (indent <= parent) return;
  cursor.line++;
  cursor.column = indent;
}

function lineAt({ lines, line }: Cursor): string {
  return lines[line] ?? '';
}

function character(cursor: Cursor): string | undefined {
  return lineAt(cursor)[cursor.column];
}

/** The column after the spaces that start at a column. */
function spacesIn(line: string, from = 0): number {
  let at = from;
  while (line[at] === ' ') at++;
  return at;
}

function isNext(cursor: Cursor, pattern: RegExp): boolean {
  pattern.lastIndex = cursor.column;
  return pattern.test(lineAt(cursor));
}

/** What stands at the cursor, which moves behind it; `undefined` where something else stands there. */
function match(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.column;
  const found = pattern.exec(lineAt(cursor)) ?? undefined;
  cursor.column += found?.[0].length ?? 0;
  return found;
}
