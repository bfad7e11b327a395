import Papa from 'papaparse';
import { findProvisions, normaliseCite } from '../../agreement/agreement.ts';
import { quote } from '../../agreement/problem.ts';
import type { AgreementFile } from '../../agreement/schema.ts';
import { assess, partyCodes } from '../../assess/assess.ts';
import type { Finding } from '../../assess/finding.ts';
import { between, onDay } from '../../assess/merge.ts';
import { dayText } from '../../report/day-text.ts';
import { explanationText } from '../../report/explanation-text.ts';
import { type FindingJson, findingJson, type IsRecalled, isUnconfirmed } from '../../report/finding-json.ts';
import { spanText } from '../../report/span-text.ts';
import { formatDay } from '../../time/day.ts';
import { agreementsFor, attributionIn, changesFor, questionOf, recalledIn, recordFor } from '../library.ts';
import { type Asking, refuse, unwrap } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export interface AssessOptions extends Asking {
  readonly provision?: string;
  readonly why?: boolean;
}

/** `servanda assess`: what held, for whom, under whose reading, and why. Gives the exit code. */
export function assessCommand(names: readonly string[], options: AssessOptions, terminal: Terminal): number {
  if (options.on !== undefined && (options.from !== undefined || options.to !== undefined)) {
    refuse('--on with --from or --to', 'either a day or a span');
  }
  if (options.from !== undefined && options.to !== undefined && options.from > options.to) {
    refuse(
      `--from ${formatDay(options.from)} --to ${formatDay(options.to)}`,
      'a span that does not end before it begins',
    );
  }
  const agreements = agreementsFor(names);
  const record = recordFor(options);
  const changes = changesFor(options.patch ?? [], agreements, record);
  checkParty(options.party, agreements);
  const isRecalled = recalledIn(record, changes.statements);
  const told = agreements.map((agreement) => {
    const findings = unwrap(assess(questionOf(agreement, record, options, changes)));
    return { agreement, findings: select(agreement, findings, options) };
  });
  const all = told.flatMap(({ findings }) => findings);

  if (options.json)
    terminal.out(
      JSON.stringify(
        all.map((finding) => findingJson(finding, isRecalled)),
        null,
        2,
      ),
    );
  else if (options.csv) terminal.out(csv(all, isRecalled));
  else if (options.why) {
    const attribute = attributionIn(record, changes.statements);
    terminal.out(all.map((finding) => explanationText(finding, attribute, terminal.paint)).join('\n\n'));
  } else {
    const view = {
      paint: terminal.paint,
      all: options.all === true,
      isUnconfirmed: (finding: Finding) => isUnconfirmed(finding, isRecalled),
    };
    const day = options.on;
    const texts = told.map(({ agreement, findings }) =>
      day === undefined ? spanText(agreement, findings, view) : dayText(agreement, findings, day, view),
    );
    terminal.out(texts.join('\n\n'));
  }
  return failsOn(all, options.failOn ?? []) ? 1 : 0;
}

function select(agreement: AgreementFile, findings: readonly Finding[], options: AssessOptions): Finding[] {
  const { on, from, to, party, provision } = options;
  const wanted = provision === undefined ? undefined : provisionFilter(agreement, findings, provision);
  const inTime = on === undefined ? between(findings, from, to) : onDay(findings, on);
  return inTime.filter(
    (each) => (party === undefined || each.party === party) && (wanted === undefined || wanted(each)),
  );
}

/**
 * The findings that somebody means by an article: those of the provisions cited so, those that cite it themselves (an
 * agreement ends by its exit clause), and what a patch has added under that article.
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
  return refuse(
    `the provision ${quote(written)}`,
    `an article of ${agreement.short} as cited`,
    `run: show ${agreement.id}`,
  );
}

export function checkParty(party: string | undefined, agreements: readonly AgreementFile[]): void {
  if (party === undefined || agreements.length === 0) return;
  const known = [...new Set(agreements.flatMap(partyCodes))];
  if (!known.includes(party)) refuse(`--party ${party}`, `one of ${known.join(', ')}`);
}

export function failsOn(findings: readonly Finding[], words: readonly string[]): boolean {
  return findings.some(
    (finding) =>
      words.includes(finding.status) ||
      (finding.disputed && words.includes('disputed')) ||
      (finding.excused !== undefined && words.includes('excused')),
  );
}

/** One row for each finding; the explanation is left to JSON. */
function csv(findings: readonly Finding[], isRecalled: IsRecalled): string {
  const rows = findings.map((finding) => {
    const { because: _because, measured, evidence, ...rest } = findingJson(finding, isRecalled);
    return {
      ...rest,
      value: measured?.value,
      bound: measured?.bound,
      unit: measured?.unit,
      asOf: measured?.asOf,
      evidence: evidence.join(';'),
    };
  });
  return Papa.unparse(rows, { columns: CSV_COLUMNS, newline: '\n', escapeFormulae: true });
}

const CSV_COLUMNS = [
  ...([
    'agreement',
    'provision',
    'id',
    'kind',
    'party',
    'reading',
    'disputed',
    'subject',
    'from',
    'to',
    'status',
  ] satisfies (keyof FindingJson)[]),
  ...(['excused', 'state', 'due', 'confidence', 'reason', 'evidence'] satisfies (keyof FindingJson)[]),
  'value',
  'bound',
  'unit',
  'asOf',
];
