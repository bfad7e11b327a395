import * as z from 'zod';
import { REFERENTS, type Referent } from './fields.ts';
import { descriptionOf } from './json-schema.ts';
import type { Path } from './yaml-source.ts';

/**
 * What a format allows at a place of a file, read from its JSON Schema: that knows its way where zod's types do not. It
 * also carries what each field means and, for a name, what it refers to.
 */
export interface Shape {
  readonly description?: string;
  readonly refersTo?: Referent;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
}

/** Every shape that the value at `path` may have: where a number or a map can stand, both. */
export function shapesAt(schema: z.ZodType, path: Path): Shape[] {
  const root = rootOf(schema);
  let nodes = unfold(root, root);
  for (const step of path) nodes = nodes.flatMap((node) => into(node, step)).flatMap((node) => unfold(node, root));
  return nodes;
}

const made = new WeakMap<z.ZodType, Shape>();

/** Made once for each schema: it takes longer than reading a whole agreement. */
function rootOf(schema: z.ZodType): Shape {
  const known = made.get(schema);
  if (known) return known;
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const description = descriptionOf(zodSchema);
      if (description !== '') jsonSchema.description = description;
      Object.assign(jsonSchema, REFERENTS.get(zodSchema));
    },
  }) as Shape; // A JSON Schema is an object of these keys, and of others that nobody asks for.
  made.set(schema, json);
  return json;
}

function unfold(node: Shape, root: Shape): Shape[] {
  const name = node.$ref?.replace('#/$defs/', '');
  const referred = name === undefined ? undefined : root.$defs?.[name];
  const parts = [...(node.anyOf ?? []), ...(node.allOf ?? []), ...(referred ? [referred] : [])];
  return [node, ...parts.flatMap((part) => unfold(part, root))];
}

function into(node: Shape, step: string | number): Shape[] {
  if (typeof step === 'number') return node.items ? [node.items] : [];
  const property = node.properties && Object.hasOwn(node.properties, step) ? node.properties[step] : undefined;
  if (property) return [property];
  return typeof node.additionalProperties === 'object' ? [node.additionalProperties] : [];
}
