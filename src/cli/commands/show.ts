import { findProvisions, provisionsOf } from '../../agreement/agreement.ts';
import { quote } from '../../agreement/problem.ts';
import type { AgreementFile } from '../../agreement/schema.ts';
import { didYouMean } from '../../agreement/suggest.ts';
import { assess } from '../../assess/assess.ts';
import { isUnconfirmed } from '../../assess/confirmed.ts';
import type { Finding } from '../../assess/finding.ts';
import type { TreatyRecord } from '../../record/record.ts';
import { findingJson } from '../../report/finding-json.ts';
import { agreementText, provisionText } from '../../report/show-text.ts';
import { agreementsFor, questionOf, recalledIn, recordFor } from '../library.ts';
import { type Asking, refuse, unwrap } from '../options.ts';
import type { Terminal } from '../terminal.ts';

/** `servanda show`: an agreement, or one provision with all that hangs on it. */
export function showCommand(name: string, written: string | undefined, options: Asking, terminal: Terminal): number {
  const [agreement] = agreementsFor([name]);
  if (!agreement) throw new Error('invariant: one name gives one agreement');
  if (written === undefined) {
    terminal.out(options.json ? JSON.stringify(agreement, null, 2) : agreementText(agreement, terminal.paint));
    return 0;
  }
  const provisions = findProvisions(agreement, written);
  if (provisions.length === 0) {
    const cites = provisionsOf(agreement).map((each) => each.cite);
    refuse(
      `the provision ${quote(written)}`,
      `an article of ${agreement.short} as cited`,
      didYouMean(written, cites) ?? `run: show ${name}`,
    );
  }
  const record = recordFor(options);
  const findings = unwrap(assess(questionOf(agreement, record, options)));
  const isRecalled = recalledIn(record);
  const details = provisions.map((provision) => {
    const its = findings.filter((each) => each.id === provision.id);
    const sources = provision.sources.map((id) => [id, agreement.sources?.[id] ?? record.sources.get(id)] as const);
    return { provision, findings: its, disputes: disputesOf(agreement, record, its), sources };
  });
  if (options.json) {
    const json = details.map(({ provision, findings: its, disputes, sources }) => ({
      agreement: agreement.id,
      ...provision,
      definition: definitionOf(agreement, provision.id),
      disputes,
      findings: its.map((each) => findingJson(each, isRecalled)),
      sources: sources.map(([id, source]) => ({ id, ...source })),
    }));
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

/**
 * Both sides of each dispute: the readings that, taken alone, change what the provision holds for somebody on some day,
 * and those that refuse what these accept.
 */
function disputesOf(agreement: AgreementFile, record: TreatyRecord, findings: readonly Finding[]): string[] {
  const [first] = findings;
  if (!first || !findings.some((each) => each.disputed)) return [];
  const readings = Object.entries(agreement.readings);
  const changing = readings.filter(([reading]) => {
    const told = unwrap(assess({ agreement, record, reading }));
    return told.some((each) => each.id === first.id && each.disputed);
  });
  const accepted = new Set(changing.flatMap(([, reading]) => reading.patch.flatMap((each) => each.accept ?? [])));
  const refusing = readings.filter(([, reading]) =>
    reading.patch.some((each) => each.reject?.some((id) => accepted.has(id))),
  );
  return [...new Set([...changing, ...refusing].map(([id]) => id))];
}

/** The provision as the agreement file has it. */
function definitionOf(agreement: AgreementFile, id: string): unknown {
  return id.split('.').reduce<unknown>((value, key) => {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? (value as Record<string, unknown>)[key]
      : undefined; // An object with that key of its own.
  }, agreement);
}
