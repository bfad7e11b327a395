import { h } from 'preact';
import type { Finding } from '../assess/finding.ts';
import { nameOf, shortSubject } from '../report/cells.ts';
import { speaking } from '../report/span-text.ts';
import { BEGINNING, FOREVER, formatDay } from '../time/day.ts';
import { dayWords, numberWords } from '../words/words.ts';
import { answerWords, markOf, readersWords, statesOf } from './answers.ts';
import { bareDrawing, drawn, narrowDrawing } from './figure.ts';
import { type Asked, MOST_ROWS } from './provision-asked.ts';
import { type Figure, type Html, unconfirmed } from './site.ts';

export function coursePart(asked: Asked, figure: Figure | undefined): Html {
  const { site, view, findings, provision } = asked;
  if (findings.length === 0 || provision.section === 'judgements') return null;
  const plain = { paint: undefined as never, all: false, isUnconfirmed: (each: Finding) => unconfirmed(site, each) };
  const course = [...speaking(findings, plain)].sort((a, b) => a.from - b.from || a.to - b.to);
  if (course.length === 0)
    return [h('h2', null, 'Over time'), h('p', null, 'The record says nothing of it on any day.')];
  const rows = [
    ...Map.groupBy(
      course,
      (each) =>
        `${each.from}|${each.to}|${answerWords(each)}|${each.disputed ? each.reading : ''}|${each.subject ?? ''}`,
    ).values(),
  ];
  const shown = rows.slice(-MOST_ROWS);
  const subjects = course.some((each) => each.subject !== undefined);
  const disputed = course.some((each) => each.disputed);
  const head = [
    'Days',
    'For whom',
    'Answer',
    ...(disputed ? ['Whose reading'] : []),
    ...(subjects ? ['Instance'] : []),
  ];
  return [
    h('h2', null, 'Over time'),
    figure === undefined
      ? null
      : drawn(
          view,
          figure,
          [bareDrawing(figure), narrowDrawing(figure)],
          'Steps are what was declared, the limit is drawn only while it bound; the table has every figure.',
        ),
    h(
      'div',
      { class: 'scroll', tabIndex: 0, role: 'group', 'aria-label': 'Table of the course over time' },
      h(
        'table',
        { class: 'list' },
        h(
          'caption',
          null,
          shown.length < rows.length
            ? `The last ${shown.length} of ${numberWords(rows.length)} spans; the others are in the data below.`
            : `What held of ${nameOf(provision.id)} over time, as known on ${dayWords(view.known ?? site.today)}.`,
        ),
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
          shown.map((those) => {
            const [first] = those;
            if (!first) return null;
            return h(
              'tr',
              null,
              h('th', { scope: 'row' }, courseDays(first)),
              h('td', null, statesOf([...new Set(those.map((each) => each.party))])),
              h('td', null, markOf(site, first)),
              disputed ? h('td', null, first.disputed ? `≠ ${readersWords([first.reading])}` : 'all readings') : null,
              subjects ? h('td', null, first.subject === undefined ? '' : shortSubject(first.subject)) : null,
            );
          }),
        ),
      ),
    ),
  ];
}

function courseDays({ from, to }: Finding): string {
  const first = from <= BEGINNING ? '…' : formatDay(from);
  return `${first} to ${to >= FOREVER ? '…' : formatDay(to - 1)}`;
}
