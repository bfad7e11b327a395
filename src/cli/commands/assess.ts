import Papa from 'papaparse';
import { findProvisions, normaliseCite, provisionsNamed } from '../../agreement/agreement.ts';
import { quote } from '../../agreement/problem.ts';
import type { AgreementFile } from '../../agreement/schema.ts';
import { assess, partyCodes } from '../../assess/assess.ts';
import { confirmedOnly, type IsRecalled, isUnconfirmed } from '../../assess/confirmed.ts';
import type { Finding } from '../../assess/finding.ts';
import { between, onDay } from '../../assess/merge.ts';
import { dayText } from '../../report/day-text.ts';
import { explanationText } from '../../report/explanation-text.ts';
import { type FindingJson, findingJson } from '../../report/finding-json.ts';
import { spanText } from '../../report/span-text.ts';
import { plural } from '../../report/words.ts';
import { BEGINNING, FOREVER, formatDay } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { agreementsFor, askedOf, attributionIn, changesFor, questionOf, recalledIn, recordFor } from '../library.ts';
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
  const isRecalled = recalledIn(record, changes.statements);
  const span = spanOf(options);
  const assessed = agreements.map((agreement) => {
    const question = {
      ...questionOf(agreement, record, askedOf(options, agreement, agreements), changes),
      ...(span && { span }),
    };
    const findings = unwrap(assess(question));
    return { agreement, findings: options.confirmedOnly ? confirmedOnly(findings, isRecalled) : findings };
  });
  checkParty(options.party, assessed);
  const wanted = chosen(assessed, options);
  const told = wanted.map(({ agreement, findings }) => ({ agreement, findings: select(findings, options) }));
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
    // Of the whole library, what binds nobody on the day is counted and not told.
    const shown = names.length > 0 || options.all ? told : told.filter(({ findings }) => findings.some(isAlive));
    const texts = shown.map(({ agreement, findings }) =>
      day === undefined ? spanText(agreement, findings, view) : dayText(agreement, findings, day, view),
    );
    const rest = told.length - shown.length;
    const left = rest === 0 ? [] : [`${plural(rest, 'agreement')} left out: dormant (--all shows them).`];
    terminal.out([...texts, ...left].join('\n\n'));
  }
  tellWithheld(all, terminal);
  return failsOn(all, options.failOn ?? []) ? 1 : 0;
}

interface Assessed {
  readonly agreement: AgreementFile;
  readonly findings: readonly Finding[];
}

/** What is asked about by its article or its name; of several agreements, those that have such a provision. */
function chosen(assessed: readonly Assessed[], { provision }: AssessOptions): readonly Assessed[] {
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
    one ? `run: show ${one.id}` : 'name the agreement',
  );
}

function select(findings: readonly Finding[], { on, from, to, party }: AssessOptions): Finding[] {
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

/** What somebody is bound by, or that would have bound and has a number to show for it. */
function isAlive(finding: Finding): boolean {
  return finding.status !== 'dormant' || finding.measured !== undefined;
}

function checkParty(
  party: string | undefined,
  assessed: readonly { readonly agreement: AgreementFile; readonly findings: readonly Finding[] }[],
): void {
  const known = new Set(
    assessed.flatMap(({ agreement, findings }) => [...partyCodes(agreement), ...findings.map((each) => each.party)]),
  );
  if (party === undefined || known.has(party)) return;
  const most = [...known].sort();
  refuse(`--party ${party}`, most.length > 24 ? 'a state of one of these agreements' : `one of ${most.join(', ')}`);
}

/** The days asked about: what recurs is followed within them. */
function spanOf({ on, from, to }: AssessOptions): Interval | undefined {
  if (on !== undefined) return { from: on, to: on + 1 };
  if (from === undefined && to === undefined) return undefined;
  return { from: from ?? BEGINNING, to: to === undefined ? FOREVER : to + 1 };
}

/** How much could not be answered from what is confirmed: beside the answer, so that a script still reads JSON. */
export function tellWithheld(findings: readonly Finding[], terminal: Terminal): void {
  const withheld = findings.filter((each) => each.withheld);
  if (withheld.length === 0) return;
  const ids = [...new Set(withheld.map((each) => `${each.agreement} ${each.provision}`))];
  const some = ids.slice(0, 6).join('; ');
  const more = ids.length > 6 ? `; and ${ids.length - 6} more` : '';
  terminal.err(`Not answered from what is confirmed: ${plural(withheld.length, 'finding')}: ${some}${more}\n`);
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
