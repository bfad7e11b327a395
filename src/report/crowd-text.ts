import type { AgreementFile } from '../agreement/schema.ts';
import type { Finding, FindingKind } from '../assess/finding.ts';
import { BEGINNING, FOREVER, formatDay } from '../time/day.ts';
import { plural } from '../words/en/grammar.ts';
import { dayWords, numberWords } from '../words/words.ts';
import { cellText, type FindingsView, LEGEND, nameOf, shortSubject } from './cells.ts';
import { wrap } from './layout.ts';
import { crowdLines } from './status-text.ts';

/** With more parties than this a table has no room: those that stand alike are counted together. */
export const CROWD = 6;

const SECTIONS: readonly (readonly [FindingKind, string])[] = [
  ['limit', 'Limits'],
  ['prohibition', 'Prohibitions'],
  ['duty', 'Duties'],
  ['quota', 'Quotas'],
];

/** What held on one day of an agreement of many: each provision once, with how many states it came to what for. */
export function crowdDayText(
  agreement: AgreementFile,
  findings: readonly Finding[],
  day: number,
  view: FindingsView,
): string {
  const { paint } = view;
  const life = findings.filter((each) => each.kind === 'lifecycle');
  const lines = [
    paint.strong(`${agreement.short.toUpperCase()} on ${dayWords(day)}`),
    ...crowdLines(agreement, life).map((line) => line.replace(/^ {2}/, '')),
  ];
  for (const [kind, title] of SECTIONS) {
    const rows = Map.groupBy(
      findings.filter((each) => each.kind === kind),
      (each) => each.id,
    );
    const shown = [...rows.values()].filter((those) => view.all || those.some((each) => each.status !== 'dormant'));
    if (shown.length === 0) continue;
    lines.push('', paint.strong(title));
    for (const those of shown) lines.push(...provisionLines(those, view));
  }
  const questions = new Set(findings.filter((each) => each.kind === 'definition').map((each) => each.id));
  if (questions.size > 0) {
    lines.push('', wrap(`${plural(questions.size, 'question')} for people: ${[...questions].map(nameOf).join(', ')}.`));
  }
  return [...lines, '', paint.faint(LEGEND)].join('\n');
}

function provisionLines(findings: readonly Finding[], view: FindingsView): string[] {
  const [first] = findings;
  if (!first) return [];
  // Each state has its own day for what counts from its own entry into force: these stand together.
  const subjects = new Set(findings.map((each) => each.subject));
  const one = subjects.size === 1 ? first.subject : undefined;
  const subject = one === undefined ? '' : ` ${shortSubject(one)}`;
  const mark = first.recalled ? '°' : '';
  const head = wrap(`${first.provision} · ${nameOf(first.id)}${subject}${mark}`, '  ', '    ');
  return [head, ...outcomeLines(findings, view)];
}

/** `✓ met: 3 states`, those that are few by name. */
function outcomeLines(findings: readonly Finding[], view: FindingsView): string[] {
  const outcomes = Map.groupBy(
    findings,
    (each) => `${cellText(each, view)}${each.disputed ? ` ≠ ${each.reading}` : ''}`,
  );
  return [...outcomes]
    .filter(([, those]) => view.all || those.some((each) => each.status !== 'dormant'))
    .map(([text, those]) => wrap(`${text}: ${statesWords(those)}`, '    ', '      '));
}

function statesWords(findings: readonly Finding[]): string {
  const parties = [...new Set(findings.map((each) => each.party))];
  if (parties.length === 1 && parties[0] === 'all') return 'the parties together';
  return parties.length > CROWD ? `${numberWords(parties.length)} states` : parties.join(', ');
}

/** More courses than this of one provision are counted and not shown. */
const MOST = 12;

/** The course of one provision of an agreement of many: the spans on which states came to the same together. */
export function crowdCourseLines(findings: readonly Finding[], view: FindingsView): string[] {
  const rows = Map.groupBy(
    [...findings].sort((a, b) => a.from - b.from || a.to - b.to),
    (each) =>
      `${each.from <= BEGINNING ? '          ' : formatDay(each.from)} – ${each.to >= FOREVER ? '          ' : formatDay(each.to - 1)}  ${cellText(each, view)}${each.disputed ? ` ≠ ${each.reading}` : ''}`,
  );
  const lines = [...rows].map(([text, those]) => wrap(`${text}: ${statesWords(those)}`, '  ', '      '));
  if (view.all || lines.length <= MOST) return lines;
  const rest = lines.length - MOST;
  return [
    ...lines.slice(0, MOST),
    `  and ${plural(rest, 'other course')} (--party or --on narrows it, --all shows them)`,
  ];
}
