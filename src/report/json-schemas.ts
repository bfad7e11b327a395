import { jsonSchemaText } from '../agreement/json-schema.ts';
import { agreementSchema, patchSchema } from '../agreement/schema.ts';
import { parametersSchema, scenarioSchema } from '../forecast/schema.ts';
import { recordSchema } from '../record/schema.ts';
import { comparisonSchema } from './compare-json.ts';
import { findingsSchema } from './finding-json.ts';
import { forecastSchema } from './forecast-json.ts';
import { newJsonSchema } from './new-json.ts';
import { datesSchema, digestSchema, newsSchema } from './news-json.ts';
import { sourcesJsonSchema } from './sources-json.ts';
import { membersSchema, statusSchema } from './status-json.ts';
import { tiesJsonSchema } from './ties-json.ts';
import { timelineSchema } from './timeline-json.ts';
import { whatIfSchema } from './what-if-json.ts';

/** The files in schemas/ by name: the formats that go in, and the findings and comparisons that come out. */
export function jsonSchemas(): { readonly [file: string]: string } {
  return {
    'agreement-1.json': jsonSchemaText(agreementSchema),
    'patch-1.json': jsonSchemaText(patchSchema),
    'record-1.json': jsonSchemaText(recordSchema),
    'scenario-1.json': jsonSchemaText(scenarioSchema),
    'parameters-1.json': jsonSchemaText(parametersSchema),
    'findings-1.json': jsonSchemaText(findingsSchema),
    'status-1.json': jsonSchemaText(statusSchema),
    'members-1.json': jsonSchemaText(membersSchema),
    'what-if-1.json': jsonSchemaText(whatIfSchema),
    'timeline-1.json': jsonSchemaText(timelineSchema),
    'comparison-1.json': jsonSchemaText(comparisonSchema),
    'ties-1.json': jsonSchemaText(tiesJsonSchema),
    'sources-1.json': jsonSchemaText(sourcesJsonSchema),
    'new-1.json': jsonSchemaText(newJsonSchema),
    'news-1.json': jsonSchemaText(newsSchema),
    'dates-1.json': jsonSchemaText(datesSchema),
    'digest-1.json': jsonSchemaText(digestSchema),
    'forecast-1.json': jsonSchemaText(forecastSchema),
  };
}
