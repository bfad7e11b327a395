import { writeFileSync } from 'node:fs';
import { jsonSchemas } from '../src/report/json-schemas.ts';

/** Writes schemas/ from the zod schemas. A test fails where what is committed is not what this would write. */
for (const [file, text] of Object.entries(jsonSchemas())) {
  writeFileSync(new URL(`../schemas/${file}`, import.meta.url), text);
}
