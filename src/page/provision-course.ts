import { h } from 'preact';
import type { Finding } from '../assess/finding.ts';
import { nameOf } from '../report/cells.ts';
import { speaking } from '../report/span-text.ts';
import { BEGINNING, type Day, FOREVER, formatDay } from '../time/day.ts';
import { say } from '../words/language.ts';
import { answerWords, CROWD, markOf, readersWords, severalStates, statesOf } from './answers.ts';
import { bareDrawing, drawn, narrowDrawing } from './figure.ts';
import { ours } from './marks.ts';
import { type Asked, MOST_ROWS } from './provision-asked.ts';
import { type Figure, type Html, unconfirmed } from './site.ts';

export function coursePart(asked: Asked, figure: Figure | undefined): Html {
  const { site, view, findings, provision } = asked;
  if (findings.length === 0 || provision.section === 'judgements') return null;
  const plain = { paint: undefined as never, all: false, isUnconfirmed: (each: Finding) => unconfirmed(site, each) };
  const course = [...speaking(findings, plain)].sort((a, b) => a.from - b.from || a.to - b.to);
  if (course.length === 0)
    return [h('h2', null, say().provision.course.heading), h('p', null, say().provision.course.silent)];
  const rows = [
    ...Map.groupBy(
      course,
      (each) =>
        `${each.from}|${each.to}|${answerWords(each)}|${each.disputed ? each.reading : ''}|${each.subject ?? ''}`,
    ).values(),
  ];
  const words = say().provision.course;
  const table = (caption: Html, some: readonly Row[]): Html => courseTable(asked, course, caption, some);
  const name = ours(nameOf(provision.id));
  const known = view.known ?? site.today;
  const kept = rows.slice(-MOST_ROWS);
  const near = rows.length <= FEW_ROWS ? rows : around(kept, view.on);
  const others = kept.filter((row) => !near.includes(row));
  const whole: Html =
    kept.length < rows.length ? words.last(kept.length, rows.length) : words.caption<Html>(name, known);
  return [
    h('h2', null, words.heading),
    figure === undefined ? null : drawn(view, figure, [bareDrawing(figure), narrowDrawing(figure)], words.steps),
    table(others.length === 0 ? whole : words.around<Html>(name, view.on, known), near),
    others.length === 0
      ? null
      : h('details', null, h('summary', null, words.others(others.length)), table(whole, others)),
  ];
}

/** The same answer over the same days, for all of those whom it is for. */
type Row = readonly Finding[];

/** In so many rows the names of many states can be unfolded. */
const MOST_NAMED = 4;

function partiesOf(row: Row): string[] {
  return [...new Set(row.map((each) => each.party))];
}

/** As many stand open; of more, those around the day of the page do. */
const FEW_ROWS = 14;
const BEFORE = 3;

/** What holds on the day, or held last before it, with a little of what came before and after. */
function around(rows: readonly Row[], on: Day): readonly Row[] {
  const reaches = (row: Row): boolean => row.some((each) => each.from <= on);
  const holds = (row: Row): boolean => row.some((each) => each.from <= on && on < each.to);
  const now = rows.findIndex(holds);
  const first = now < 0 ? rows.findLastIndex(reaches) : now;
  const last = Math.max(first, rows.findLastIndex(holds));
  return rows.slice(Math.max(0, first - BEFORE), last + 1 + BEFORE).slice(0, FEW_ROWS);
}

function courseTable({ site }: Asked, course: readonly Finding[], caption: Html, rows: readonly Row[]): Html {
  const words = say().provision.course;
  const { columns } = words;
  const said = new Set<string>();
  // Lists of many names, row after row, would make the page heavy: the data have them.
  const crowds = rows.filter((row) => partiesOf(row).length > CROWD).length;
  const whom = (row: Row): Html => (crowds > MOST_NAMED ? severalStates(partiesOf(row)) : statesOf(partiesOf(row)));
  const subjects = course.some((each) => each.subject !== undefined);
  const disputed = course.some((each) => each.disputed);
  const head = [
    columns.days,
    columns.whom,
    columns.answer,
    ...(disputed ? [columns.reading] : []),
    ...(subjects ? [columns.instance] : []),
  ];
  return h(
    'div',
    { class: 'scroll', tabIndex: 0, role: 'group', 'aria-label': words.table },
    h(
      'table',
      { class: 'list' },
      h('caption', null, caption),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          head.map((each) => h('th', { scope: 'col' }, each)),
        ),
      ),
      h(
        'tbody',
        null,
        rows.map((those) => {
          const [first] = those;
          if (!first) return null;
          const applies = said.has(first.party) ? undefined : appliesFrom(course, first);
          if (applies !== undefined) said.add(first.party);
          return h(
            'tr',
            null,
            h('th', { scope: 'row' }, courseDays(first)),
            h('td', null, whom(those)),
            h('td', null, markOf(site, first), applies === undefined ? null : words.applies(applies)),
            disputed ? h('td', null, first.disputed ? `≠ ${readersWords([first.reading])}` : words.allReadings) : null,
            subjects ? h('td', null, instanceOf(first.subject)) : null,
          );
        }),
      ),
    ),
  );
}

/** Of a limit that is agreed and binds nobody yet: from when on it does. */
function appliesFrom(course: readonly Finding[], { kind, status, party, to }: Finding): Day | undefined {
  if (kind !== 'limit' || status !== 'pending') return undefined;
  const bound = course.filter((each) => each.party === party && each.from >= to && each.status !== 'pending');
  return bound.length === 0 ? undefined : Math.min(...bound.map((each) => each.from));
}

function instanceOf(subject: string | undefined): Html {
  if (subject === undefined) return '';
  const [first = '', last] = subject.split('/');
  const text = say().provision.course.instance(first, last);
  return /[A-Za-z]/.test(subject) ? ours(text) : text;
}

function courseDays({ from, to }: Finding): string {
  const first = from <= BEGINNING ? undefined : formatDay(from);
  return say().provision.course.days(first, to >= FOREVER ? undefined : formatDay(to - 1));
}
