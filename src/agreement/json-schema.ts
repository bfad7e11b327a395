import * as z from 'zod';

/**
 * A format as JSON Schema, for editors and for other programs. It says less than the parser, which also knows dates,
 * periods and references: a file that passes it may still be refused, with a message that says why. Draft 7 is what the
 * editors' YAML plug-ins read best.
 */
export function jsonSchemaText(schema: z.ZodType): string {
  const { $schema, title, description, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const description = descriptionOf(zodSchema);
      if (description !== '') jsonSchema.description = description;
    },
  });
  return `${JSON.stringify({ $schema, title, description, ...rest }, null, 2)}\n`;
}

/** What a field says of itself and then what its kind of text says: a description would hide the one beneath it. */
export function descriptionOf(schema: z.core.$ZodType): string {
  const found: string[] = [];
  for (let at: z.core.$ZodType | undefined = schema; at; at = beneath(at)) {
    const description = z.globalRegistry.get(at)?.description;
    if (description !== undefined && description !== found.at(-1)) found.push(description);
  }
  return found.join(': ');
}

/** The schema that this one describes anew, wraps as optional or with a default, or reads on from. */
function beneath(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  if (schema._zod.parent) return schema._zod.parent;
  if (schema instanceof z.ZodPipe) return schema.in;
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? schema.def.innerType : undefined;
}
