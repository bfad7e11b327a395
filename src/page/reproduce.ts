import { clientCall } from './client-call.ts';
import type { Page, Site } from './site.ts';

/** Where `npm start` answers unless it is told otherwise: for pages that do not know where they are. */
const LOCAL = 'http://127.0.0.1:4660';

export interface Reproduction {
  readonly command: string;
  readonly curl?: string;
  readonly typescript?: string;
}

/** The same answer by other ways: on the command line and, where the API has it, over HTTP and in TypeScript. */
export function reproductionOf({ origin = LOCAL }: Site, { command, twins }: Page): Reproduction | undefined {
  if (command === undefined) return undefined;
  const [twin] = twins ?? [];
  const call = twin && clientCall(twin.href);
  return {
    command: `npm run -s servanda -- ${command}`,
    ...(twin && { curl: `curl '${origin}${twin.href.replaceAll("'", '%27')}'` }),
    ...(call !== undefined && {
      typescript: [
        "import { servanda } from './clients/typescript/servanda.ts';",
        '',
        `const answer = await servanda({ base: '${origin}' }).${call};`,
        'console.log(JSON.stringify(answer, null, 2));',
      ].join('\n'),
    }),
  };
}
