import { jsonSchemaText } from '../agreement/json-schema.ts';
import { agreementSchema, patchSchema } from '../agreement/schema.ts';
import { recordSchema } from '../record/schema.ts';
import { findingsSchema } from './finding-json.ts';

/** The files in schemas/ by name: the formats that go in, and the findings that come out. */
export function jsonSchemas(): { readonly [file: string]: string } {
  return {
    'agreement-1.json': jsonSchemaText(agreementSchema),
    'patch-1.json': jsonSchemaText(patchSchema),
    'record-1.json': jsonSchemaText(recordSchema),
    'findings-1.json': jsonSchemaText(findingsSchema),
  };
}
