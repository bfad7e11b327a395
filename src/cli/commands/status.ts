import { confirmedOnly } from '../../assess/confirmed.ts';
import type { LifecycleState } from '../../assess/finding.ts';
import { lifeOn } from '../../assess/standing.ts';
import { statusCsv, statusJson } from '../../report/status-json.ts';
import { statusText } from '../../report/status-text.ts';
import { FOREVER } from '../../time/day.ts';
import { agreementsFor, askedOf, changesFor, questionOf, recalledIn, recordFor } from '../library.ts';
import { type Asking, refuse, unwrap } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { failsOn, tellWithheld } from './assess.ts';

/** What can come to an end: who has only signed, or is out, has nothing that would. */
const HOLDING: readonly LifecycleState[] = [
  'provisional',
  'in-force',
  'notice-running',
  'suspended',
  'suspended-in-part',
];

/** `servanda status`: which agreements bind whom on a day. */
export function statusCommand(options: Asking, terminal: Terminal): number {
  const day = options.on ?? terminal.today;
  const { party, endsBy } = options;
  const agreements = agreementsFor([]);
  const record = recordFor(options);
  const changes = changesFor(options.patch ?? [], agreements, record);
  const isRecalled = recalledIn(record, changes.statements);
  const told = agreements.map((agreement) => {
    const findings = unwrap(
      lifeOn(questionOf(agreement, record, askedOf(options, agreement, agreements), changes), day),
    );
    return { agreement, findings: options.confirmedOnly ? confirmedOnly(findings, isRecalled) : findings };
  });
  const known = new Set(told.flatMap(({ findings }) => findings.map((each) => each.party)));
  if (party !== undefined && !known.has(party)) {
    refuse(`--party ${party}`, 'a state that some agreement in the library names or whose acts the record has');
  }
  const statuses = told.flatMap(({ agreement, findings }) => {
    const life = findings.filter(
      (each) =>
        (party === undefined || each.party === party) &&
        // Before anything happened there is nothing to tell of a state.
        (each.state !== 'unsigned' || party !== undefined) &&
        (endsBy === undefined ||
          (HOLDING.includes(each.state ?? 'unsigned') && each.to < FOREVER && each.to <= endsBy)),
    );
    return life.length > 0 ? [{ agreement, life }] : [];
  });
  const everything = statuses.flatMap(({ life }) => life);
  // What is not confirmed is no state; it is named beside the answer.
  const all = everything.filter((each) => !each.withheld);
  if (options.json) {
    terminal.out(
      JSON.stringify(
        all.map((finding) => statusJson(finding, isRecalled)),
        null,
        2,
      ),
    );
  } else if (options.csv) terminal.out(statusCsv(all, isRecalled));
  else {
    const answered = statuses.map(({ agreement, life }) => ({
      agreement,
      life: life.filter((each) => !each.withheld),
    }));
    terminal.out(
      statusText(
        answered.filter(({ life }) => life.length > 0),
        day,
        terminal.paint,
      ),
    );
  }
  tellWithheld(everything, terminal);
  return failsOn(all, options.failOn ?? []) ? 1 : 0;
}
