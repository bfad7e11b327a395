import type { AgreementFile } from '../agreement/schema.ts';
import type { Finding } from '../assess/finding.ts';
import type { Position } from '../record/schema.ts';
import { type Day, FOREVER } from '../time/day.ts';
import { nameOf } from './cells.ts';
import { columns, wrap } from './layout.ts';
import type { Paint } from './paint.ts';
import { phrase } from './phrases.ts';
import {
  dayWords,
  listWords,
  momentWords,
  numberWords,
  plural,
  readingWords,
  STATUS_MARKS,
  stateWords,
} from './words.ts';

export interface SummaryEntry {
  readonly agreement: AgreementFile;
  /** What holds today. */
  readonly today: readonly Finding[];
  /** The day that the numbers are of: today, or the last day on which the agreement bound. */
  readonly last: Day;
  readonly onLast: readonly Finding[];
}

/** One screen: what binds today, what has ended, the last numbers against the limits, what is disputed, what was said last. */
export function summaryText(
  entries: readonly SummaryEntry[],
  latest: readonly Position[],
  day: Day,
  paint: Paint,
): string {
  const lines = [paint.strong(`SERVANDA · ${dayWords(day)}`)];
  const binding = entries.filter(({ today }) =>
    today.some((each) => each.kind === 'lifecycle' && each.status === 'met'),
  );
  lines.push('', paint.strong('In force'));
  if (binding.length === 0) lines.push(wrap('None of the agreements in the library binds anybody today.', '  '));
  for (const { agreement, today } of binding) lines.push(lifeLine(agreement, today));
  const over = entries.filter((entry) => !binding.includes(entry));
  if (over.length > 0) {
    lines.push('', paint.strong('Over'));
    for (const { agreement, today } of over) lines.push(lifeLine(agreement, today));
  }
  const newest = [...entries].sort((a, b) => b.last - a.last);
  for (const entry of newest) lines.push(...numberLines(entry, paint), ...disputeLines(entry, paint));
  if (latest.length > 0) {
    lines.push('', paint.strong('Last in the record'));
    for (const each of latest)
      lines.push(wrap(`${momentWords(each.on.text)}, ${stateWords(each.by)}: ${each.says}`, '  ', '    '));
  }
  const legend = 'Next: status --on 2019-07-15 · assess new-start --on 2022-03-01 · show inf · --help';
  return [...lines, '', paint.faint(wrap(legend))].join('\n');
}

function lifeLine(agreement: AgreementFile, findings: readonly Finding[]): string {
  const texts = new Set(
    findings
      .filter((each) => each.kind === 'lifecycle')
      .map((each) => `${each.disputed ? `≠ ${readingWords(each.reading)}: ` : ''}${phrase(each.why().reason)}`),
  );
  return wrap(`${agreement.short}: ${[...texts].join('; ')}.`, '  ', '    ');
}

/** The limits that had a number, as value of bound. */
function numberLines({ agreement, onLast, last }: SummaryEntry, paint: Paint): string[] {
  // A ceiling of nothing is a ban; how near one is to it says nothing.
  const numbers = onLast.filter(
    (each) => each.kind === 'limit' && (each.measured?.bound ?? 0) > 0 && each.status !== 'dormant',
  );
  if (numbers.length === 0) return [];
  const rows = numbers.map((each) => {
    const { value, bound, asOf } = each.measured ?? { value: 0, bound: 0 };
    return [
      each.provision,
      nameOf(each.id),
      `${each.party}${each.disputed ? ` ≠ ${each.reading}` : ''}`,
      `${STATUS_MARKS[each.status]} ${numberWords(value)} of ${numberWords(bound)}`,
      asOf === undefined ? '' : `as of ${asOf}`,
    ];
  });
  return [
    '',
    paint.strong(`${agreement.short}: the last declarations against the limits, ${dayWords(last)}`),
    ...columns(rows, '  '),
    ...(numbers.some((each) => each.measured?.stale)
      ? [paint.faint('  ? the last declaration no longer serves, and none has followed')]
      : []),
  ];
}

function disputeLines({ agreement, onLast }: SummaryEntry, paint: Paint): string[] {
  const disputed = onLast.filter((each) => each.disputed && each.kind !== 'limit' && each.status === 'breached');
  if (disputed.length === 0) return [];
  const readings = Map.groupBy(disputed, (each) => each.reading);
  const lines = [...readings].map(([reading, findings]) => {
    const accused = Map.groupBy(findings, (each) => each.party);
    const parts = [...accused].map(([party, those]) => {
      const excused = those.every((each) => each.excused !== undefined) ? ' (excused as countermeasures)' : '';
      return `${plural(those.length, 'provision')} by ${stateWords(party)}${excused}`;
    });
    return wrap(`≠ As ${stateWords(reading)} reads it, broken: ${listWords(parts)}.`, '  ', '    ');
  });
  return ['', paint.strong(`${agreement.short}: disputed then`), ...lines];
}

/** The last day on which the agreement bound anybody, or today. */
export function lastBindingDay(findings: readonly Finding[], today: Day): Day {
  const life = findings.filter((each) => each.kind === 'lifecycle' && each.status !== 'dormant' && each.from <= today);
  const ends = life.map((each) => (each.to === FOREVER ? today : each.to - 1));
  return ends.length === 0 ? today : Math.min(today, Math.max(...ends));
}
