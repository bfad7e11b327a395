import { findProvisions, type Provision, provisionsOf } from '../agreement/agreement.ts';
import { quote } from '../agreement/problem.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { didYouMean } from '../agreement/suggest.ts';
import { assess } from '../assess/assess.ts';
import type { Finding } from '../assess/finding.ts';
import { readingsAtWork } from '../assess/readings-at-work.ts';
import type { TreatyRecord } from '../record/record.ts';
import type { ProvisionDetail } from '../report/show-text.ts';
import { type Named, refuse, unwrap } from './problems.ts';
import { type Asking, questionOf } from './question.ts';

/** The provisions that somebody means by an article or an id. */
export function provisionsMeant(agreement: AgreementFile, written: string, named: Named): Provision[] {
  const provisions = findProvisions(agreement, written);
  if (provisions.length > 0) return provisions;
  const cites = provisionsOf(agreement).map((each) => each.cite);
  return refuse(
    `the provision ${quote(written)}`,
    `an article of ${agreement.short} as cited`,
    didYouMean(written, cites) ?? `${named('show')} ${agreement.id}`,
  );
}

export function provisionDetails(
  agreement: AgreementFile,
  record: TreatyRecord,
  provisions: readonly Provision[],
  asking: Asking,
): ProvisionDetail[] {
  const about = provisions.map((each) => each.id);
  const findings = unwrap(assess({ ...questionOf(agreement, record, asking), about }));
  return provisions.map((provision) => {
    const its = findings.filter((each) => each.id === provision.id);
    const sources = provision.sources.map((id) => [id, agreement.sources?.[id] ?? record.sources.get(id)] as const);
    return { provision, findings: its, disputes: disputesOf(agreement, record, its), sources };
  });
}

function disputesOf(agreement: AgreementFile, record: TreatyRecord, findings: readonly Finding[]): readonly string[] {
  const [first] = findings;
  if (!first || !findings.some((each) => each.disputed)) return [];
  return unwrap(readingsAtWork(agreement, record, first.id)).get(first.id) ?? [];
}
