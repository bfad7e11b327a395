import { writeFileSync } from 'node:fs';
import { clientText } from '../src/api/client-text.ts';

/** Writes the typed client from the OpenAPI document. A test fails where what is committed is not what this would write. */
writeFileSync(new URL('../clients/typescript/servanda.ts', import.meta.url), clientText());
