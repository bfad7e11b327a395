import { findProvisions, normaliseCite, provisionsNamed } from '../agreement/agreement.ts';
import { quote } from '../agreement/problem.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { assess, partyCodes } from '../assess/assess.ts';
import { confirmedOnly } from '../assess/confirmed.ts';
import type { Finding } from '../assess/finding.ts';
import { between, onDay } from '../assess/merge.ts';
import { BEGINNING, FOREVER, formatDay } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { findingsAround } from './around.ts';
import { type Named, refuse, unwrap } from './problems.ts';
import { type Asking, askedOf, type Changes, type Library, questionOf, recalledIn } from './question.ts';

export interface FindingsAsking extends Asking {
  readonly provision?: string;
}

/** Either a day or a span, and one that does not end before it begins. */
export function checkSpan({ on, from, to }: Asking, named: Named): void {
  if (on !== undefined && (from !== undefined || to !== undefined)) {
    refuse(`${named('on')} with ${named('from')} or ${named('to')}`, 'either a day or a span');
  }
  if (from !== undefined && to !== undefined && from > to) {
    refuse(
      `${named('from')} ${formatDay(from)} ${named('to')} ${formatDay(to)}`,
      'a span that does not end before it begins',
    );
  }
}

/** What held, for whom, under whose reading, of each agreement that has an answer. */
export function findingsFor(
  { agreements, record }: Library,
  asking: FindingsAsking,
  changes: Changes,
  named: Named,
): Assessed[] {
  const isRecalled = recalledIn(record, changes.statements);
  const span = spanOf(asking);
  const assessedFor = (only: ReadonlySet<string> | undefined): Assessed[] =>
    agreements.map((agreement) => {
      const question = {
        ...questionOf(agreement, record, askedOf(asking, agreement, agreements), changes),
        ...(only && { only }),
      };
      const { on } = asking;
      const findings = unwrap(
        on === undefined ? assess({ ...question, ...(span && { span }) }) : findingsAround(question, on),
      );
      return { agreement, findings: asking.confirmedOnly ? confirmedOnly(findings, isRecalled) : findings };
    });
  const { party, provision } = asking;
  // Which provision is meant can depend on what is found for others.
  const own = party !== undefined && provision === undefined ? assessedFor(new Set([party])) : undefined;
  const found = own?.some(({ findings }) => findings.some((each) => each.party === party)) === true;
  const assessed = own && found ? own : assessedFor(undefined);
  if (!found) checkParty(party, assessed, named);
  return chosen(assessed, asking, named).map(({ agreement, findings }) => ({
    agreement,
    findings: select(findings, asking),
  }));
}

export interface Assessed {
  readonly agreement: AgreementFile;
  readonly findings: readonly Finding[];
}

/** What is asked about by its article or its name; of several agreements, those that have such a provision. */
function chosen(assessed: readonly Assessed[], { provision }: FindingsAsking, named: Named): readonly Assessed[] {
  if (provision === undefined) return assessed;
  const filtered = assessed.map(({ agreement, findings }) => {
    const means = provisionFilter(agreement, findings, provision);
    return { agreement, findings: findings.filter(means) };
  });
  const some = filtered.filter(({ findings }) => findings.length > 0);
  if (some.length > 0) return some;
  const [only] = assessed;
  const one = assessed.length === 1 && only ? only.agreement : undefined;
  return refuse(
    `the provision ${quote(provision)}`,
    one
      ? `an article of ${one.short} as cited`
      : 'an article as cited, or a word of a name, that one of these agreements has',
    one ? `${named('show')} ${one.id}` : 'name the agreement',
  );
}

function select(findings: readonly Finding[], { on, from, to, party }: FindingsAsking): Finding[] {
  const inTime = on === undefined ? between(findings, from, to) : onDay(findings, on);
  return inTime.filter((each) => party === undefined || each.party === party);
}

/**
 * The findings that somebody means by an article: those of the provisions cited so, those that cite it themselves (an
 * agreement ends by its exit clause), and what a patch has added under that article. Failing that, by words of a name.
 */
function provisionFilter(
  agreement: AgreementFile,
  findings: readonly Finding[],
  written: string,
): (finding: Finding) => boolean {
  const ids = findProvisions(agreement, written).map((each) => each.id);
  const cite = normaliseCite(written);
  const means = (finding: Finding): boolean =>
    ids.includes(finding.id) ||
    normaliseCite(finding.provision) === cite ||
    (finding.kind === 'lifecycle' && ids.some((id) => id.startsWith('lifecycle.')));
  if (findings.some(means)) return means;
  const named = provisionsNamed(agreement, written).map((each) => each.id);
  return (finding) => named.includes(finding.id);
}

function checkParty(party: string | undefined, assessed: readonly Assessed[], named: Named): void {
  const known = new Set(
    assessed.flatMap(({ agreement, findings }) => [...partyCodes(agreement), ...findings.map((each) => each.party)]),
  );
  if (party === undefined || known.has(party)) return;
  const most = [...known].sort();
  refuse(
    `${named('party')} ${party}`,
    most.length > 24 ? 'a state of one of these agreements' : `one of ${most.join(', ')}`,
  );
}

/** The days from one to another that are asked about: what recurs is followed within them. */
function spanOf({ from, to }: FindingsAsking): Interval | undefined {
  if (from === undefined && to === undefined) return undefined;
  return { from: from ?? BEGINNING, to: to === undefined ? FOREVER : to + 1 };
}
