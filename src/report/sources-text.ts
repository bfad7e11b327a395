import {
  confirmedUnseen,
  isUnopened,
  type RegisterEntry,
  type Resting,
  type Sureness,
  type Tally,
  tally,
} from '../record/register.ts';
import { plural } from '../words/en/grammar.ts';
import { say } from '../words/language.ts';
import { foreign, numberWords } from '../words/words.ts';
import { fit, padRight, WIDTH, wrap } from './layout.ts';
import type { Paint } from './paint.ts';
import { countsOf } from './sources-json.ts';

/** The whole register: how sure the library is, agreement by agreement, and then every source by what rests on it. */
export function sourcesText(entries: readonly RegisterEntry[], sureness: readonly Sureness[], paint: Paint): string {
  const used = entries.filter((each) => each.resting.length > 0);
  const unused = entries.length - used.length;
  const idle = unused === 0 ? '' : `; nothing rests on ${plural(unused, 'of them', 'of them')} (--unused lists them)`;
  return [
    paint.strong('SOURCES'),
    wrap(`${plural(entries.length, 'source')}${idle}. ${gradesWords(entries)}.`),
    '',
    ...surenessLines(sureness, paint),
    '',
    ...doubtLines(entries),
    '',
    paint.strong('Each source, with the provisions, statements and ties that rest on it'),
    ...listLines([...used].sort((a, b) => b.resting.length - a.resting.length)),
  ].join('\n');
}

/** One agreement: what rests on each of its sources, by id. */
export function agreementSourcesText(
  name: string,
  entries: readonly RegisterEntry[],
  sureness: readonly Sureness[],
  paint: Paint,
): string {
  const lines = [
    paint.strong(`${name.toUpperCase()}: SOURCES`),
    '',
    ...surenessLines(sureness, paint),
    '',
    ...doubtLines(entries),
  ];
  for (const { id, source, file, resting } of entries) {
    const own = file === undefined ? '' : ', in the agreement file';
    lines.push(
      '',
      paint.strong(`${id} (${source.grade}${own})`),
      wrap(`${source.publisher}, ${source.title}`, '  '),
      ...(source.url === undefined ? [] : [paint.faint(`  <${source.url}>`)]),
    );
    for (const [what, words] of [
      ['provision', 'Provisions'],
      ['statement', 'Statements'],
      ['tie', 'Ties'],
    ] as const) {
      const these = resting.filter((each) => each.what === what);
      if (these.length > 0) lines.push(wrap(`${words}: ${these.map(marked).join(', ')}`, '  ', '    '));
    }
  }
  return [...lines, '', paint.faint('° recalled: from general knowledge, unconfirmed')].join('\n');
}

/** The sources on which nothing rests. */
export function unusedText(entries: readonly RegisterEntry[], paint: Paint): string {
  if (entries.length === 0) return 'Something rests on every source.';
  return [
    paint.strong(`NOTHING RESTS ON ${plural(entries.length, 'SOURCE', 'SOURCES')}`),
    ...entries.map(({ id, source }) =>
      wrap(`${id} (${source.grade}): ${source.publisher}, ${source.title}`, '  ', '    '),
    ),
  ].join('\n');
}

function marked({ id, confidence }: Resting): string {
  return confidence === 'recalled' ? `${id}°` : id;
}

/** `87 official, 40 specialist, 20 not opened`, the most frequent first. */
export function gradesWords(entries: readonly RegisterEntry[]): string {
  const grades = [...Map.groupBy(entries, (each) => each.source.grade)].sort((a, b) => b[1].length - a[1].length);
  return grades.map(([grade, these]) => say().sources.ofGrade(these.length, gradeWords(grade))).join(', ');
}

/** A grade by its name; one that the record made up stays as it is written. */
export function gradeWords(grade: string): string {
  const { grades } = say().sources;
  return Object.hasOwn(grades, grade) ? grades[grade as keyof typeof grades][0] : grade;
}

/** The longest id of an agreement; two tallies of 19 fill the line. */
const NAME = 40;
const TALLY = 19;

/** A table: of each agreement the provisions and statements that are confirmed, and those that are recalled, in per cent. */
function surenessLines(sureness: readonly Sureness[], paint: Paint): string[] {
  const row = (name: string, provisions: Tally, statements: Tally) =>
    `  ${fit(name, NAME)}${cells(provisions)}${cells(statements)}`.trimEnd();
  const sum = (what: 'provisions' | 'statements'): Tally =>
    sureness.reduce(
      (all, { [what]: each }) => ({
        confirmed: all.confirmed + each.confirmed,
        recalled: all.recalled + each.recalled,
        citeRecalled: all.citeRecalled + each.citeRecalled,
      }),
      { confirmed: 0, recalled: 0, citeRecalled: 0 },
    );
  const total = row('together', sum('provisions'), sum('statements'));
  return [
    paint.strong(`${padRight('How sure', NAME + 2)}${padRight(' Provisions', TALLY)} Statements`),
    paint.faint(`${padRight('', NAME + 2)}${padRight(' confirm. recalled', TALLY)} confirm. recalled`),
    ...sureness
      .filter(({ provisions, statements }) => sizeOf(provisions) + sizeOf(statements) > 0)
      .map(({ agreement, provisions, statements }) =>
        row(agreement ?? 'of no single agreement', provisions, statements),
      ),
    ...(sureness.length > 1 ? [paint.strong(total)] : []),
  ];
}

/** `     98      4   4%`. */
function cells(each: Tally): string {
  const { confirmed, recalled } = each;
  const all = sizeOf(each);
  if (all === 0) return ' '.repeat(TALLY);
  const share = recalled === 0 ? '' : `${Math.max(1, Math.round((100 * recalled) / all))}%`;
  return `${numberWords(confirmed).padStart(7)}${numberWords(recalled).padStart(7)}${share.padStart(5)}`;
}

export function sizeOf({ confirmed, recalled }: Tally): number {
  return confirmed + recalled;
}

/** What is not as sure as it may look. */
function doubtLines(entries: readonly RegisterEntry[]): string[] {
  return doubtWords(entries).map((each) => wrap(each, '', '  '));
}

/** The same, a sentence for each doubt. */
export function doubtWords(entries: readonly RegisterEntry[]): string[] {
  const doubtful = entries.filter(({ source, resting }) => isUnopened(source) && resting.length > 0);
  const unopened = doubtful.filter((each) => each.source.grade === 'not opened');
  const all = [...new Set(entries.flatMap((each) => each.resting))];
  const general = doubtful.filter((each) => each.source.grade === 'none');
  const paragraphs = all.filter((each) => each.citeRecalled).length;
  const unseen = confirmedUnseen(entries);
  const ties = tally(all.filter((each) => each.what === 'tie'));
  const { doubts } = say().sources;
  const words = [
    ...general.map(({ id, source, resting }) => doubts.general(foreign(source.publisher), id, restWords(resting))),
    ...(unopened.length === 0
      ? []
      : [doubts.unopened(unopened.length, restWords([...new Set(unopened.flatMap((each) => each.resting))]))]),
    ...(sizeOf(ties) === 0 ? [] : [doubts.ties(ties.confirmed, ties.recalled)]),
    ...(paragraphs === 0 ? [] : [doubts.paragraphs(paragraphs)]),
    ...(unseen.length === 0 ? [] : [doubts.unseen(unseen.map((each) => each.id))]),
  ];
  return words.length === 0 ? [doubts.none] : words;
}

export function restWords(resting: readonly Resting[]): string {
  const { provisions, statements, ties } = countsOf(resting);
  return say().sources.rests(provisions, statements, ties);
}

/** `    12     3     –  unoda-db  UN Office for Disarmament Affairs, not opened`. */
function listLines(entries: readonly RegisterEntry[]): string[] {
  return entries.map(({ id, source, file, resting }) => {
    const { provisions, statements, ties } = countsOf(resting);
    const numbers = [provisions, statements, ties].map((each) => (each === 0 ? '–' : numberWords(each)).padStart(6));
    const own = file === undefined ? '' : `, in the file of ${file}`;
    const unopened = source.grade === 'not opened' ? ', not opened' : '';
    const words = `${id}  ${source.publisher}${unopened}${own}`;
    return `${numbers.join('')}  ${fit(words, WIDTH - 20).trimEnd()}`;
  });
}
