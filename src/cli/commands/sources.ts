import { sourcesFor } from '../../ask/sources.ts';
import { sourcesCsv, sourcesJson } from '../../report/sources-json.ts';
import { agreementSourcesText, sourcesText, unusedText } from '../../report/sources-text.ts';
import { agreementsFor, recordFor } from '../library.ts';
import { type Asking, refuse } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export interface SourcesOptions extends Asking {
  readonly agreement?: string;
  readonly unused?: boolean;
}

/** `servanda sources`: what rests on each source, and what is only recalled. */
export function sourcesCommand(options: SourcesOptions, terminal: Terminal): number {
  if (options.agreement !== undefined && options.unused) {
    refuse('--agreement with --unused', 'either one agreement or the sources on which nothing rests');
  }
  const agreements = agreementsFor(options.agreement === undefined ? [] : [options.agreement]);
  const [one] = options.agreement === undefined ? [] : agreements;
  const record = recordFor(options);
  const { entries, sureness } = sourcesFor({ agreements, record }, { one: one?.id, unused: options.unused });
  if (options.json) terminal.out(JSON.stringify(sourcesJson(entries, sureness), null, 2));
  else if (options.csv) terminal.out(sourcesCsv(entries));
  else if (one !== undefined) terminal.out(agreementSourcesText(one.short, entries, sureness, terminal.paint));
  else if (options.unused) terminal.out(unusedText(entries, terminal.paint));
  else terminal.out(sourcesText(entries, sureness, terminal.paint));
  return 0;
}
