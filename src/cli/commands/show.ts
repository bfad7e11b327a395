import { provisionDetails, provisionsMeant } from '../../ask/provisions.ts';
import { isUnconfirmed } from '../../assess/confirmed.ts';
import type { Finding } from '../../assess/finding.ts';
import { provisionJson } from '../../report/provision-json.ts';
import { agreementText, provisionText } from '../../report/show-text.ts';
import { agreementsFor, recalledIn, recordFor } from '../library.ts';
import { type Asking, OPTION } from '../options.ts';
import type { Terminal } from '../terminal.ts';

/** `servanda show`: an agreement, or one provision with all that hangs on it. */
export function showCommand(name: string, written: string | undefined, options: Asking, terminal: Terminal): number {
  const [agreement] = agreementsFor([name]);
  if (!agreement) throw new Error('invariant: one name gives one agreement');
  if (written === undefined) {
    terminal.out(options.json ? JSON.stringify(agreement, null, 2) : agreementText(agreement, terminal.paint));
    return 0;
  }
  const provisions = provisionsMeant(agreement, written, OPTION);
  const record = recordFor(options);
  const isRecalled = recalledIn(record);
  const details = provisionDetails(agreement, record, provisions, options);
  if (options.json) {
    const json = details.map((detail) => provisionJson(agreement, detail, isRecalled));
    terminal.out(JSON.stringify(json, null, 2));
    return 0;
  }
  const view = {
    paint: terminal.paint,
    all: options.all === true,
    isUnconfirmed: (finding: Finding) => isUnconfirmed(finding, isRecalled),
  };
  terminal.out(details.map((detail) => provisionText(agreement, detail, view)).join('\n\n'));
  return 0;
}
