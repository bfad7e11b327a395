import * as z from 'zod';

/** What `new --json` prints, version 1: documented in schemas/new-1.json. */
export const newJsonSchema = z
  .strictObject({
    id: z.string(),
    file: z.string().describe('Its name in the current folder'),
    written: z.boolean().describe('false with --print'),
    text: z.string().describe('What is in it'),
  })
  .meta({
    title: 'Servanda new, version 1',
    description: 'What new --json prints: the file to start an agreement from',
  });

export type NewJson = z.infer<typeof newJsonSchema>;
