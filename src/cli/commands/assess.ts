import { checkSpan, findingsFor } from '../../ask/findings.ts';
import { isUnconfirmed } from '../../assess/confirmed.ts';
import type { Finding } from '../../assess/finding.ts';
import { dayText } from '../../report/day-text.ts';
import { explanationText } from '../../report/explanation-text.ts';
import { findingsCsv } from '../../report/finding-csv.ts';
import { findingJson } from '../../report/finding-json.ts';
import { spanText } from '../../report/span-text.ts';
import { plural } from '../../words/en/grammar.ts';
import { agreementsFor, attributionIn, changesFor, recalledIn, recordFor } from '../library.ts';
import { type Asking, OPTION, refuse } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export interface AssessOptions extends Asking {
  readonly provision?: string;
  readonly why?: boolean;
  readonly svg?: boolean;
}

/** `servanda assess`: what held, for whom, under whose reading, and why. Gives the exit code. */
export async function assessCommand(
  names: readonly string[],
  options: AssessOptions,
  terminal: Terminal,
): Promise<number> {
  checkSpan(options, OPTION);
  // Loaded when asked for: what draws would cost every other command 15 ms.
  const charts = options.svg ? await import('../../ask/charts.ts') : undefined;
  if (charts) {
    const other = (['json', 'csv', 'why'] as const).find((each) => options[each]);
    if (other) refuse(`--svg with --${other}`, 'one form of the answer', 'leave one of them out');
    charts.checkLimitChart(names, options, OPTION);
  }
  const agreements = agreementsFor(names);
  const record = recordFor(options);
  const changes = changesFor(options.patch ?? [], agreements, record);
  const isRecalled = recalledIn(record, changes.statements);
  const told = findingsFor({ agreements, record }, options, changes, OPTION);
  const all = told.flatMap(({ findings }) => findings);

  if (charts) terminal.out(charts.limitSvg(told, options, terminal.today, OPTION).trimEnd());
  else if (options.json)
    terminal.out(
      JSON.stringify(
        all.map((finding) => findingJson(finding, isRecalled)),
        null,
        2,
      ),
    );
  else if (options.csv) terminal.out(findingsCsv(all, isRecalled));
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

/** What somebody is bound by, or that would have bound and has a number to show for it. */
function isAlive(finding: Finding): boolean {
  return finding.status !== 'dormant' || finding.measured !== undefined;
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
