import type { AgreementFile } from '../agreement/schema.ts';
import type { Finding } from '../assess/finding.ts';
import { BEGINNING, FOREVER, formatDay } from '../time/day.ts';
import { plural } from '../words/en/grammar.ts';
import { cellText, type FindingsView, nameOf, shortSubject } from './cells.ts';
import { CROWD, crowdCourseLines } from './crowd-text.ts';
import { columns, wrap } from './layout.ts';

/** Findings over time, provision by provision, with a column for each party. */
export function spanText(agreement: AgreementFile, findings: readonly Finding[], view: FindingsView): string {
  const { paint } = view;
  const lines = [paint.strong(agreement.short.toUpperCase())];
  const groups = Map.groupBy(findings, (each) => each.id);
  for (const [id, those] of groups) {
    const told = speaking(those, view);
    const [first] = told;
    if (!first) continue;
    const mark = first.recalled ? '°' : '';
    lines.push('', paint.strong(wrap(`${first.provision} ${nameOf(id)}${mark}`)), ...courseLines(told, view));
  }
  const silent = [...groups.values()].reduce((sum, those) => sum + those.length - speaking(those, view).length, 0);
  const disputed = [...groups.values()].some((those) => speaking(those, view).some((each) => each.disputed));
  const legend = disputed ? ['', paint.faint('≠ disputed: as the one named reads it')] : [];
  return [...lines, ...leftOut(silent, view), ...legend].join('\n');
}

/** The course of one provision: a row for each span, reading and instance. */
export function courseLines(findings: readonly Finding[], view: FindingsView): string[] {
  const parties = [...new Set(findings.map((each) => each.party))];
  if (parties.length > CROWD) return crowdCourseLines(findings, view);
  const alike = alikeParties(findings, parties, view);
  // Two columns fit a line.
  return Array.from({ length: Math.ceil(alike.length / 2) }, (_each, i) => alike.slice(2 * i, 2 * i + 2)).flatMap(
    (pair) => tableLines(findings, pair, view),
  );
}

/** Each column has parties that stand alike: the first of them speaks for all. */
function tableLines(findings: readonly Finding[], pair: readonly (readonly string[])[], view: FindingsView): string[] {
  const firsts = pair.map(([party]) => party);
  const here = findings.filter((each) => firsts.includes(each.party)).sort((a, b) => a.from - b.from || a.to - b.to);
  const rows = Map.groupBy(here, (each) =>
    [days(each), each.disputed ? `≠ ${each.reading}` : '', subjectOf(each)].join('|'),
  );
  const body = [...rows].map(([key, those]) => {
    const [span = '', reading = '', subject = ''] = key.split('|');
    const cells = firsts.map((party) => {
      const finding = those.find((each) => each.party === party);
      return finding ? cellText(finding, view) : '';
    });
    return [span, ...cells, reading, subject];
  });
  const periods = here.some((each) => each.subject?.includes('/'));
  const heads = pair.map((those) => those.join(' '));
  return columns([['', ...heads, '', periods ? 'period to' : ''], ...body], '  ');
}

/** Of more than two parties, those whose course is the same share a column. */
function alikeParties(findings: readonly Finding[], parties: readonly string[], view: FindingsView): string[][] {
  if (parties.length <= 2) return parties.map((party) => [party]);
  const courses = Map.groupBy(parties, (party) =>
    findings
      .filter((each) => each.party === party)
      .map((each) => `${days(each)} ${each.disputed ? each.reading : ''} ${subjectOf(each)} ${cellText(each, view)}`)
      .sort()
      .join('|'),
  );
  return [...courses.values()];
}

/** The findings of one provision without what says nothing; all of them, where even the disputed ones say nothing. */
export function speaking(findings: readonly Finding[], view: FindingsView): readonly Finding[] {
  if (view.all) return findings;
  return findings.some(says) ? findings.filter((each) => each.disputed || says(each)) : [];
}

/** What is neither dormant nor a silence of the record. */
function says(finding: Finding): boolean {
  if (finding.kind === 'lifecycle') return true;
  if (finding.status === 'dormant') return false;
  return finding.status !== 'undetermined' || finding.measured !== undefined;
}

export function leftOut(silent: number, view: FindingsView): string[] {
  if (silent === 0) return [];
  const text = `${plural(silent, 'finding')} left out: dormant, or the record is silent (--all shows them).`;
  return ['', view.paint.faint(wrap(text))];
}

function subjectOf(finding: Finding): string {
  return finding.subject === undefined ? '' : shortSubject(finding.subject).replace(/^to /, '');
}

function days({ from, to }: Finding): string {
  const start = from <= BEGINNING ? '          ' : formatDay(from);
  return `${start} – ${to >= FOREVER ? '' : formatDay(to - 1)}`;
}
