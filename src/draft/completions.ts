import type { Node } from 'yaml';
import { isPatchText } from '../agreement/parse.ts';
import { agreementSchema, patchSchema } from '../agreement/schema.ts';
import { type Shape, shapesAt } from '../agreement/shape.ts';
import { readLoosely } from '../agreement/yaml-source.ts';
import { type Cursor, cursorIn, mayBeginMap } from './cursor.ts';
import { namesFor } from './names.ts';
import { EMPTY_WORLD, type World } from './world.ts';

/** What can stand where somebody is writing. */
export interface Completions {
  /** The word that is replaced. */
  readonly from: number;
  readonly to: number;
  readonly items: readonly Completion[];
}

interface Completion {
  readonly kind: 'key' | 'word' | 'name' | 'state';
  readonly label: string;
  /** What it means, or what stands behind it. */
  readonly says?: string;
  /** What is written for it, where that is more than the label. */
  readonly writes?: string;
  /** A key that must be there. */
  readonly needed?: true;
}

/** What can stand at a place of an agreement or a patch, in a text that need not be whole. */
export function completionsAt(text: string, offset: number, world: World = EMPTY_WORLD): Completions | undefined {
  const cursor = cursorIn(text, offset);
  if (!cursor) return undefined;
  const shapes = shapesAt(formatOf(text), cursor.path);
  const root = readLoosely(text) ?? readLoosely(text.slice(0, cursor.from));
  const keys = cursor.role === 'key' || mayBeginMap(text, cursor) ? keysOf(shapes, cursor, text, world, root) : [];
  const values = cursor.role === 'value' ? valuesOf(shapes, world, root) : [];
  const items = onceEach([...keys, ...values]);
  return items.length === 0 ? undefined : { from: cursor.from, to: cursor.to, items };
}

export function formatOf(text: string): typeof agreementSchema | typeof patchSchema {
  return isPatchText(text) ? patchSchema : agreementSchema;
}

function onceEach(items: readonly Completion[]): Completion[] {
  const byLabel = new Map<string, Completion>();
  for (const item of items) if (!byLabel.has(item.label)) byLabel.set(item.label, item);
  return [...byLabel.values()];
}

// --- keys

function keysOf(
  shapes: readonly Shape[],
  cursor: Cursor,
  text: string,
  world: World,
  root: Node | undefined,
): Completion[] {
  const { beside } = cursor;
  // Of several maps that can stand here, those that have the keys which are there already.
  const maps = shapes.filter(({ properties }) => properties !== undefined);
  const fitting = maps.filter(({ properties = {} }) => beside.every((key) => Object.hasOwn(properties, key)));
  const known = (fitting.length > 0 ? fitting : maps).flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).map(([key, shape]): Completion => {
      const under = shapesAt(formatOf(text), [...cursor.path, key]);
      const says = saysOf(under, shape);
      const writes = cursor.hasColon ? key : keyText(key, under, cursor, text);
      return {
        kind: 'key',
        label: key,
        writes,
        ...(says !== undefined && { says }),
        ...(required.includes(key) && { needed: true as const }),
      };
    }),
  );
  const named = shapes.flatMap(({ propertyNames }) =>
    propertyNames?.refersTo === undefined
      ? []
      : namesFor(propertyNames.refersTo, root, world).map(({ name, says }): Completion => {
          const kind = propertyNames.refersTo === 'state' ? 'state' : 'name';
          const writes = cursor.hasColon ? name : `${name}: `;
          return { kind, label: name, writes, ...(says !== undefined && { says }) };
        }),
  );
  const free = [...known, ...named].filter(({ label }) => !beside.includes(label));
  return free.sort((a, b) => Number(b.needed ?? false) - Number(a.needed ?? false));
}

function saysOf(under: readonly Shape[], shape: Shape): string | undefined {
  return shape.description ?? under.find(({ description }) => description !== undefined)?.description;
}

/** The key with its colon; where a map follows, on a line of its own with two spaces more. */
function keyText(key: string, under: readonly Shape[], { from, inBrackets }: Cursor, text: string): string {
  const types = under.flatMap(({ type }) => (type === undefined ? [] : [type]));
  if (inBrackets || types.length === 0 || types.some((type) => type !== 'object')) return `${key}: `;
  const column = from - (text.lastIndexOf('\n', from - 1) + 1);
  return `${key}:\n${' '.repeat(column + 2)}`;
}

// --- values

function valuesOf(shapes: readonly Shape[], world: World, root: Node | undefined): Completion[] {
  return shapes.flatMap((shape): Completion[] => {
    const { description: says } = shape;
    const words = [...(shape.enum ?? []), ...('const' in shape ? [shape.const] : [])].map(String);
    if (words.length > 0 && shape.refersTo === undefined) {
      return words.map((label) => ({ kind: 'word', label, ...(words.length === 1 && says !== undefined && { says }) }));
    }
    if (shape.type === 'boolean') return ['true', 'false'].map((label) => ({ kind: 'word', label }));
    const { refersTo } = shape;
    if (refersTo === undefined) return [];
    const kind = refersTo === 'state' || refersTo === 'body' ? 'state' : 'name';
    return namesFor(refersTo, root, world).map(({ name, says: behind }) => ({
      kind,
      label: name,
      ...(behind !== undefined && { says: behind }),
    }));
  });
}
