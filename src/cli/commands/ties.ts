import { tiedAgreement } from '../../ask/ties.ts';
import type { WholeRecord } from '../../record/record.ts';
import { INSTRUMENTS, tiesOf } from '../../record/ties.ts';
import { tieJson, tiesCsv } from '../../report/ties-json.ts';
import { allTiesText, type TiesView, tiesText } from '../../report/ties-text.ts';
import { agreementIds, loadAgreement } from '../../store/library.ts';
import { recordFor } from '../library.ts';
import { type Asking, unwrap } from '../options.ts';
import type { Terminal } from '../terminal.ts';

/** `servanda ties`: what of an agreement rests on others, what of others on it, and what happens if either is lost. */
export function tiesCommand(written: string | undefined, options: Asking, terminal: Terminal): number {
  const record = recordFor(options);
  const known = agreementIds();
  const agreement = written === undefined ? undefined : agreementNamed(written, record, known);
  const ties =
    agreement === undefined ? record.ties : record.ties.filter((tie) => [tie.from, tie.to].includes(agreement));
  if (options.json) terminal.out(JSON.stringify(ties.map(tieJson), null, 2));
  else if (options.csv) terminal.out(tiesCsv(ties));
  else {
    const names = new Map<string, string>(Object.entries(INSTRUMENTS));
    const view: TiesView = {
      paint: terminal.paint,
      nameOf: (id) => {
        const name = names.get(id) ?? (known.includes(id) ? unwrap(loadAgreement(id, known)).short : id);
        names.set(id, name);
        return name;
      },
      publisherOf: (source) => record.sources.get(source)?.publisher ?? source,
    };
    terminal.out(
      agreement === undefined ? allTiesText(ties, view) : tiesText(agreement, tiesOf(ties, agreement), view),
    );
  }
  return 0;
}

/** Of the library, of the record's ties, another instrument that these name, or of a file of the user's own. */
function agreementNamed(written: string, record: WholeRecord, library: string[]): string {
  if (/\.ya?ml$/.test(written)) return unwrap(loadAgreement(written, library)).id;
  return tiedAgreement(written, record, library, 'run: ties');
}
