import type { AgreementFile } from '../agreement/schema.ts';
import type { Finding, FindingKind } from '../assess/finding.ts';
import type { Day } from '../time/day.ts';
import { plural } from '../words/en/grammar.ts';
import { phrase } from '../words/phrases.ts';
import { dayWords, listWords, readingWords } from '../words/words.ts';
import { cellText, detail, type FindingsView, LEGEND, nameOf, paintFinding, shortSubject } from './cells.ts';
import { CROWD, crowdDayText } from './crowd-text.ts';
import { fit, padRight, wrap } from './layout.ts';
import type { Paint } from './paint.ts';

const SECTIONS: readonly (readonly [FindingKind, string])[] = [
  ['limit', 'Limits'],
  ['prohibition', 'Prohibitions'],
  ['duty', 'Duties'],
  ['quota', 'Quotas'],
];

/** One provision, or one instance of a duty, on a day: the findings of every party and reading. */
interface Row {
  readonly name: string;
  readonly cite: string;
  readonly findings: readonly Finding[];
}

const NAME_WIDTH = 40;
/** Longer citations stand on a line of their own. */
const CITE_WIDTH = 8;
const CELL_WIDTH = 19;

/** What held on one day: limits first, what is disputed reading by reading, what nobody knows named and not hidden. */
export function dayText(agreement: AgreementFile, findings: readonly Finding[], day: Day, view: FindingsView): string {
  const { paint } = view;
  if (new Set(findings.map((each) => each.party)).size > CROWD) return crowdDayText(agreement, findings, day, view);
  const lines = [paint.strong(`${agreement.short.toUpperCase()} on ${dayWords(day)}`), ...lifeLines(findings)];
  const columns = columnsOf(findings);
  for (const pair of chunks([...columns.keys()], 2)) {
    for (const [kind, title] of SECTIONS) {
      const rows = rowsOf(findings.filter((each) => each.kind === kind && pair.includes(each.party)));
      const shown = rows.filter((row) => view.all || speaks(row));
      if (shown.length === 0) continue;
      lines.push(
        '',
        paint.strong(
          fit(title, NAME_WIDTH) +
            pair
              .map((party) => padRight(`  ${columns.get(party) ?? party}`, CELL_WIDTH))
              .join('')
              .trimEnd(),
        ),
      );
      for (const alike of Map.groupBy(shown, (row) => cellKey(row, pair)).values())
        lines.push(...alikeLines(alike, pair, view));
    }
  }
  if (!view.all) lines.push(...silentLines(findings, paint));
  return [...lines, '', paint.faint(LEGEND)].join('\n');
}

/** The first of the parties that stand alike in everything, with the names of all of them over its column. */
function columnsOf(findings: readonly Finding[]): Map<string, string> {
  const told = findings.filter((each) => each.kind !== 'lifecycle');
  const alike = Map.groupBy(new Set(findings.map((each) => each.party)), (party) =>
    told
      .filter((each) => each.party === party)
      .map(
        (each) =>
          `${each.id} ${each.subject ?? ''} ${each.disputed ? each.reading : ''} ${each.status} ${detail(each)}`,
      )
      .sort()
      .join('|'),
  );
  // Two parties have a column each: what they have in common is what one looks for.
  const few = [...alike.values()].flat().length <= 2;
  const groups = few ? [...alike.values()].flatMap((parties) => parties.map((party) => [party])) : [...alike.values()];
  return new Map(groups.map((parties) => [parties[0] ?? '', parties.join(' ')]));
}

/** The state of the agreement itself, once where all agree, otherwise reading by reading. */
function lifeLines(findings: readonly Finding[]): string[] {
  const life = findings.filter((each) => each.kind === 'lifecycle');
  const told = new Map<string, string[]>();
  for (const each of life) {
    const text = phrase(each.why().reason);
    const who = each.disputed ? readingWords(each.reading) : '';
    const parties = told.get(`${who}|${text}`) ?? [];
    told.set(`${who}|${text}`, [...parties, each.party]);
  }
  const all = new Set(life.map((each) => each.party)).size;
  return [...told].map(([key, parties]) => {
    const [who = '', text = ''] = key.split('|');
    const whom = parties.length < all ? ` for ${parties.join(', ')}` : '';
    return wrap(who === '' ? `${text}${whom}.` : `≠${whom.slice(4)} ${who}: ${text}.`, '', '  ');
  });
}

function rowsOf(findings: readonly Finding[]): Row[] {
  const rows = Map.groupBy(findings, (each) => `${each.id}|${each.subject ?? ''}`);
  return [...rows.values()].flatMap((those): Row[] => {
    const [first] = those;
    if (!first) return [];
    const name = nameOf(first.id) + (first.subject === undefined ? '' : ` ${shortSubject(first.subject)}`);
    return [{ name, cite: first.provision, findings: those }];
  });
}

/** Whether a row says more than that nothing is known or that nothing is owed. */
function speaks(row: Row): boolean {
  return row.findings.some(
    (each) =>
      ['met', 'breached', 'pending'].includes(each.status) || each.measured !== undefined || each.allowed !== undefined,
  );
}

/** Duties that stand alike for everybody are named together. A number or a date of its own keeps a row apart. */
function cellKey(row: Row, parties: readonly string[]): string {
  const cells = row.findings
    .filter((each) => parties.includes(each.party))
    .map((each) => `${each.party} ${each.disputed ? each.reading : ''} ${each.status} ${detail(each)}`);
  return row.findings.some((each) => each.measured || each.allowed) ? row.name : cells.sort().join('|');
}

function alikeLines(rows: readonly Row[], parties: readonly string[], view: FindingsView): string[] {
  const [first] = rows;
  if (!first) return [];
  if (rows.length === 1) return rowLines(first, parties, view);
  const names = rows.map((row) => `${row.name}${row.findings.some((each) => each.recalled) ? '°' : ''} [${row.cite}]`);
  return [wrap(names.join('; '), '  ', '    '), ...readingLines(first, parties, view)];
}

function rowLines(row: Row, parties: readonly string[], view: FindingsView): string[] {
  const mark = row.findings.some((each) => each.recalled) ? '°' : '';
  const label = fit(`  ${padRight(row.cite, CITE_WIDTH)}  ${row.name}${mark}`, NAME_WIDTH);
  const head = row.cite.length > CITE_WIDTH ? [`  ${row.cite}${mark}`, fit(`    ${row.name}`, NAME_WIDTH)] : [label];
  const cells = commonCells(row, parties, view);
  const lines = [...head.slice(0, -1), (head.at(-1) ?? '') + cells.trimEnd()];
  return [...lines, ...disputedLines(row, parties, view)].map((line) => line.trimEnd());
}

/** The cells alone, where the names stand above them. */
function readingLines(row: Row, parties: readonly string[], view: FindingsView): string[] {
  const common = row.findings.some((each) => !each.disputed && parties.includes(each.party));
  const first = common ? [`${padRight('', NAME_WIDTH)}${commonCells(row, parties, view)}`.trimEnd()] : [];
  return [...first, ...disputedLines(row, parties, view)];
}

function commonCells(row: Row, parties: readonly string[], view: FindingsView): string {
  const cells = parties.map((party) => {
    const common = row.findings.find((each) => each.party === party && !each.disputed);
    const disputed = row.findings.some((each) => each.party === party && each.disputed);
    return common ? cell(common, view) : view.paint.doubtful(padRight(disputed ? '  ≠' : '', CELL_WIDTH));
  });
  return cells.join('');
}

function disputedLines(row: Row, parties: readonly string[], view: FindingsView): string[] {
  const disputed = row.findings.filter((each) => each.disputed);
  const told = [...new Set(disputed.map((each) => each.reading))];
  // In the order of the parties, so that the same reading always stands in the same place.
  const readings = told.sort((a, b) => parties.indexOf(a) - parties.indexOf(b));
  return readings.map((reading) => {
    const cells = parties.map((party) => {
      const finding = disputed.find((each) => each.party === party && each.reading === reading);
      return finding ? cell(finding, view) : padRight('', CELL_WIDTH);
    });
    return (fit(`    ≠ ${readingWords(reading)}`, NAME_WIDTH) + cells.join('')).trimEnd();
  });
}

/** Padded before it is painted, so that columns stand straight in colour too. */
function cell(finding: Finding, view: FindingsView): string {
  return paintFinding(finding, padRight(`  ${cellText(finding, view)}`, CELL_WIDTH), view.paint);
}

/** The provisions on which nothing can be said, by the reason: counted, named, and where to read more. */
function silentLines(findings: readonly Finding[], paint: Paint): string[] {
  const rows = rowsOf(findings.filter((each) => each.kind !== 'lifecycle')).filter((row) => !speaks(row));
  const groups = Map.groupBy(rows, (row) => groupOf(row));
  return [...groups]
    .flatMap(([title, those]) => {
      const names = [...new Set(those.map((row) => row.name))];
      // Where nothing binds, the line on the agreement itself has said it.
      const listed = title !== JUDGEMENT && !(title === DORMANT && those.length === rows.length);
      const shown = listed ? ` ${names.join(', ')}.` : '';
      return ['', wrap(`${title} (${plural(names.length, 'provision')}):${shown}`.replace(/:$/, '.'), '', '  ')];
    })
    .map((line) => (line === '' ? '' : paint.faint(line)));
}

const DONE = 'Done, but on a day that the record does not give';
const DORMANT = 'Dormant';
const JUDGEMENT = 'Questions that only people can answer; `show` lists them';

function groupOf(row: Row): string {
  if (row.findings.every((each) => each.status === 'dormant')) return DORMANT;
  if (row.findings.every((each) => each.id.startsWith('judgements.'))) return JUDGEMENT;
  if (row.findings.some((each) => each.why().reason.code === 'timing-unknown')) return DONE;
  const dormant = row.findings.filter((each) => each.status === 'dormant' && each.disputed);
  const sleeping = [...new Set(dormant.map((each) => each.reading))];
  if (sleeping.length > 0)
    return `≠ Suspended in the reading of ${listWords(sleeping)}, otherwise the record is silent`;
  return 'The public record is silent on';
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_each, i) => list.slice(i * size, (i + 1) * size));
}
