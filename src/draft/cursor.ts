import { isCollection, isMap, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { type Path, readLoosely } from '../agreement/yaml-source.ts';

/** Where somebody is in a text that they are writing, which most of the time is not a whole file. */
export interface Cursor {
  /** Of the map that gets a key, or of the value that is written. */
  readonly path: Path;
  readonly role: 'key' | 'value';
  /** The word that is written, from its beginning to its end. */
  readonly from: number;
  readonly to: number;
  /** The keys that the map has, beside the one that is written. */
  readonly beside: readonly string[];
  /** Whether what is written stands between brackets. */
  readonly inBrackets: boolean;
  /** Whether a colon follows the word already. */
  readonly hasColon: boolean;
}

/** Stands for the word that is written: no file may hold it, since nothing shows. */
const MARK = '\ue000';
const WORD = /[\p{L}\p{N}][\p{L}\p{N}_./-]*$/u;
const REST = /^[\p{L}\p{N}_./-]*/u;
/** An open quotation mark would take the last character for its other half. */
const ENDS = ['', "'", '"'] as const;
/** A word that begins its line, where an entry of a map or of a list begins. */
const BEGINS = /^[ ]*(- +)*$/;

/** Where the place `offset` of a text lies in the data that the text stands for. */
export function cursorIn(text: string, offset: number): Cursor | undefined {
  const before = text.slice(0, offset);
  const word = WORD.exec(before)?.[0] ?? '';
  const from = offset - word.length;
  const to = offset + (REST.exec(text.slice(offset))?.[0].length ?? 0);
  const [head, tail] = [text.slice(0, from), text.slice(to)];
  // What follows may be broken by what is written, so that the place is found without it.
  const found = ENDS.values()
    .map((end) => findMark(readLoosely(head + MARK + end)))
    .find(isFound);
  if (!found) return undefined;
  const hasColon = /^ *:(\s|$)/.test(tail);
  const line = head.slice(head.lastIndexOf('\n') + 1);
  const asKey = found.role === 'key' || (BEGINS.test(line) && !found.inBrackets);
  const whole = asKey ? findMark(readLoosely(`${head}${MARK}${hasColon ? '' : ': '}${tail}`)) : undefined;
  const known = whole && samePath(whole.path, found.path) ? whole.beside : [];
  return {
    ...found,
    from,
    to,
    hasColon,
    // A word alone where a map may begin can be the first key of that map.
    role: asKey && (hasColon || found.role === 'key') ? 'key' : found.role,
    beside: [...new Set([...found.beside, ...known])],
  };
}

/** Whether a word stands alone where a map could begin: it is its value, or the first key of it. */
export function mayBeginMap(text: string, { from, role, inBrackets }: Cursor): boolean {
  return role === 'value' && !inBrackets && BEGINS.test(text.slice(text.lastIndexOf('\n', from - 1) + 1, from));
}

type Found = Pick<Cursor, 'path' | 'role' | 'beside' | 'inBrackets'>;

function findMark(root: Node | undefined): Found | undefined {
  if (isMarked(root)) return { path: [], role: 'key', beside: [], inBrackets: false };
  return isCollection(root) ? findIn(root, [], false) : undefined;
}

/** Recursion is safe: what is read is bounded in its depth. */
function findIn(node: Node, path: Path, bracketed: boolean): Found | undefined {
  if (!isCollection(node)) return undefined;
  const inBrackets = bracketed || node.flow === true;
  const inside = (value: unknown, step: string | number): Found | undefined => {
    const there = [...path, step];
    if (isMarked(value)) return { path: there, role: 'value', beside: [], inBrackets };
    return isCollection(value) ? findIn(value, there, inBrackets) : undefined;
  };
  if (isSeq(node)) return node.items.values().map(inside).find(isFound);
  if (!isMap(node)) return undefined;
  const marked = node.items.find((pair) => isMarked(pair.key));
  if (marked) {
    const beside = node.items.filter((pair) => pair !== marked).flatMap(keyOf);
    return { path, role: 'key', beside, inBrackets };
  }
  return node.items
    .values()
    .map((pair) => inside(pair.value, keyOf(pair)[0] ?? ''))
    .find(isFound);
}

function isFound(found: Found | undefined): found is Found {
  return found !== undefined;
}

function isMarked(node: unknown): boolean {
  return isScalar(node) && node.value === MARK;
}

function keyOf(pair: Pair): string[] {
  return isScalar(pair.key) && typeof pair.key.value === 'string' ? [pair.key.value] : [];
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, i) => step === b[i]);
}

/** A key or a plain value at a place of a text. */
export interface Pointed {
  /** Of the key, or of the value. */
  readonly path: Path;
  readonly role: 'key' | 'value';
  readonly written: string;
  readonly from: number;
  readonly to: number;
}

/** What stands at a place, as far as the text can be read. */
export function pointedAt(text: string, offset: number): Pointed | undefined {
  const root = readLoosely(text);
  return root && pointedIn(root, offset, []);
}

function pointedIn(node: unknown, offset: number, path: Path): Pointed | undefined {
  if (!isNodeAt(node, offset)) return undefined;
  if (isScalar(node)) return { path, role: 'value', written: String(node.value), ...spanOf(node) };
  if (isSeq(node)) {
    return node.items
      .values()
      .map((item, i) => pointedIn(item, offset, [...path, i]))
      .find((found) => found !== undefined);
  }
  if (!isMap(node)) return undefined;
  for (const pair of node.items) {
    if (!isPair(pair) || !isScalar(pair.key)) continue;
    const there = [...path, String(pair.key.value)];
    if (isNodeAt(pair.key, offset)) {
      return { path: there, role: 'key', written: String(pair.key.value), ...spanOf(pair.key) };
    }
    const found = pointedIn(pair.value, offset, there);
    if (found) return found;
  }
  return undefined;
}

function isNodeAt(node: unknown, offset: number): node is Node {
  const range = (node as Node | null | undefined)?.range; // Parsed items, keys and values are nodes.
  return range !== undefined && range !== null && range[0] <= offset && offset < range[1];
}

function spanOf({ range }: Node): { readonly from: number; readonly to: number } {
  return { from: range?.[0] ?? 0, to: range?.[1] ?? 0 };
}

/** The names that a file defines in one of its sections, as far as it can be read. */
export function namesIn(root: Node | undefined, section: string): string[] {
  const map = isMap(root) ? root.get(section) : undefined;
  return isMap(map) ? map.items.flatMap(keyOf) : [];
}

/** A value of the file as plain data, as far as it can be read. */
export function plainAt(root: Node | undefined, path: Path): unknown {
  let node: unknown = root;
  for (const step of path) node = isMap(node) || isSeq(node) ? node.get(step, true) : undefined;
  if (isScalar(node)) return node.value;
  return isCollection(node) ? node.toJSON() : undefined;
}
