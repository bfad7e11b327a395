import { createHash } from 'node:crypto';
import type { OpenApi, Parameter } from './openapi.ts';
import { PROBLEM_TYPES } from './problem.ts';

/** The document as somebody reads it: plain HTML, no script, one style that the policy names by its hash. */

const STYLE = `:root{color-scheme:light dark;background:Canvas;color:CanvasText}a{color:light-dark(#0b4f9e,#8ab8ff)}:focus-visible{outline:3px solid;outline-offset:2px}body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3{line-height:1.25}h3{margin:2rem 0 .25rem;font-size:1rem}code{font:.9em ui-monospace,monospace;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;margin:.5rem 0}th,td{text-align:start;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid color-mix(in srgb,currentColor 20%,transparent)}
@media print{:root{color-scheme:light}}`;

const HASH = createHash('sha256').update(STYLE).digest('base64');

export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const EXAMPLES = [
  'status?on=2019-08-01',
  'findings?agreement=new-start&on=2022-03-01&party=USA',
  'findings.csv?agreement=inf&on=2019-07-15',
  'agreements/new-start/provisions/II(1)(c)',
  'members/tpnw?on=2021-03-01',
  'compare?a=start-1&b=new-start',
  'forecast/lapse?runs=1000&set=USA.reaction:0.4',
];

export function apiPage({ info, paths, components }: OpenApi): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const { operationId, summary, parameters, requestBody, responses } = operation;
      const types = Object.keys(responses['200']?.content ?? {}).join(', ');
      const body = requestBody as { readonly description?: string; readonly content?: object } | undefined; // As openapi.ts made it.
      const sent = body
        ? `<p>Body: ${text(body.description ?? '')} (${Object.keys(body.content ?? {}).join(', ')}).</p>`
        : '';
      return `<h3 id="${operationId}"><code>${method.toUpperCase()} /api/v1${text(path)}</code></h3>
<p>${text(summary)}. Gives ${types}.</p>${sent}${parameterTable(parameters)}`;
    }),
  );
  const schemas = Object.entries(components.schemas).map(
    ([name, { title, description }]) =>
      `<tr><td><code>${text(name)}</code></td><td>${text(String(description ?? title ?? ''))}</td></tr>`,
  );
  const problems = Object.entries(PROBLEM_TYPES).map(
    ([status, title]) => `<tr id="problem-${status}"><td>${status}</td><td>${text(title)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text(info.title)} API</title><style>${STYLE}</style></head>
<body><main><h1>${text(info.title)} API, version ${text(info.version)}</h1>
<p>${text(info.description)}</p>
<p>The whole of it as <a href="/api/v1/openapi.json">OpenAPI 3.1</a>. Answers are JSON; where rows make sense also CSV, by the suffix <code>.csv</code> or <code>Accept: text/csv</code>. Every answer to GET has an <code>ETag</code>. Pages of other sites may read, and nothing else. No key is needed.</p>
<h2>Examples</h2>
<ul>${EXAMPLES.map((each) => `<li><a href="/api/v1/${text(each)}"><code>/api/v1/${text(each)}</code></a></li>`).join('')}</ul>
<h2>Questions</h2>
${operations.join('\n')}
<h2>Schemas</h2>
<table><thead><tr><th scope="col">Name</th><th scope="col">What it is</th></tr></thead><tbody>${schemas.join('')}</tbody></table>
<h2>Problems</h2>
<p>Every error is <code>application/problem+json</code> (RFC 9457), with what was found, what was expected and a fix.</p>
<table><thead><tr><th scope="col">Status</th><th scope="col">When</th></tr></thead><tbody>${problems.join('')}</tbody></table>
</main></body></html>
`;
}

function parameterTable(parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return '';
  const rows = parameters.map(({ name, required, description }) => {
    return `<tr><td><code>${text(name)}</code></td><td>${text(description)}${required ? '' : ' (optional)'}</td></tr>`;
  });
  return `<table><thead><tr><th scope="col">Parameter</th><th scope="col">Meaning</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function text(raw: string): string {
  return raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
