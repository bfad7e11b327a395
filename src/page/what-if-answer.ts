import { h } from 'preact';
import type { AgreementFile } from '../agreement/schema.ts';
import type { Change } from '../assess/difference.ts';
import type { FindingKind } from '../assess/finding.ts';
import { categoryOf, INSTRUMENTS, type Tie } from '../record/ties.ts';
import { limitWords } from '../report/provision-words.ts';
import { duesOf, turnOf } from '../report/what-if-text.ts';
import type { Interval } from '../time/interval.ts';
import { whatIfWords } from '../words/what-if.ts';
import { capitalised, foreign } from '../words/words.ts';
import { agreementHref, CROWD, provisionHref, statesOf } from './answers.ts';
import { inEnglish, joined, ours, recalledMark, told } from './marks.ts';
import { agreementById, type Html, type Site } from './site.ts';
import type { View } from './view.ts';
import type { Row } from './what-if-rows.ts';

/** The parts of an answer: what changes most in one table, the rest folded by its kind, deadlines and ties. */

export interface Rows {
  readonly kind: FindingKind;
  readonly rows: readonly Row[];
}

/** What everybody wants to see at once. */
const FIRST: readonly FindingKind[] = ['lifecycle', 'limit'];

interface Usual {
  /** The days that most of the answer is about. */
  readonly days: string;
  readonly span: Interval | undefined;
  /** Those of whom most of it is said. */
  readonly parties: string;
}

/** How many provisions would bind or cease to, and on how many the readings differ. */
export function countWords(changed: readonly Change[]): string[] {
  const words = whatIfWords();
  const turned = Map.groupBy(changed, turnOf);
  const sentences = (['binds', 'no longer binds'] as const).flatMap((turn) => {
    const those = turned.get(turn) ?? [];
    if (those.length === 0) return [];
    const days = {
      from: Math.min(...those.map(({ from }) => from)),
      to: Math.max(...those.map(({ to }) => to)),
    };
    const disputed = those.filter(({ before, after }) => after?.disputed || before?.disputed);
    const [all, apart] = [those, disputed].map((each) => new Set(each.map(({ id }) => id)).size);
    return [words.counted(turn === 'binds' ? 'binds' : 'ceases', all ?? 0, days, apart ?? 0)];
  });
  const others = (turned.get(undefined) ?? []).filter((each) => (each.after ?? each.before)?.kind !== 'lifecycle');
  const otherwise = new Set(others.map(({ id }) => id)).size;
  return otherwise > 0 ? [...sentences, words.otherwise(otherwise)] : sentences;
}

export function answerParts(all: readonly Rows[], agreement: AgreementFile, view: View): Html {
  const words = whatIfWords();
  const usual = usualOf(all);
  const first = all.filter(({ kind }) => FIRST.includes(kind));
  const rest = all.filter(({ kind }) => !FIRST.includes(kind));
  return [
    first.length === 0
      ? null
      : h(
          'section',
          null,
          h('h2', null, words.sides),
          sidesTable(
            first.flatMap(({ rows }) => rows),
            usual,
            agreement,
            view,
          ),
        ),
    rest.length === 0
      ? null
      : h(
          'section',
          null,
          h('h2', null, words.rest),
          rest.map(({ kind, rows }) => {
            const many = new Set(rows.flatMap(({ ids }) => ids.map(({ id }) => id))).size;
            return h(
              'details',
              null,
              h('summary', null, words.kind(words.kinds[kind], many)),
              kind === 'definition'
                ? questions(rows, usual, agreement, view)
                : sidesTable(rows, usual, agreement, view),
            );
          }),
        ),
  ];
}

/** What is said most often need not be said each time. */
function usualOf(all: readonly Rows[]): Usual {
  const parts = all.flatMap(({ rows }) => rows.flatMap((row) => row.parts));
  const spans = new Map(parts.map((part) => [JSON.stringify(part.days), part.days]));
  const days = mostCommon(parts.map((part) => JSON.stringify(part.days)));
  return { days, span: spans.get(days)?.[0], parties: mostCommon(parts.map((part) => part.parties.join())) };
}

function mostCommon(values: readonly string[]): string {
  const [most] = [...Map.groupBy(values, (each) => each)].sort(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? '';
}

function sidesTable(rows: readonly Row[], usual: Usual, agreement: AgreementFile, view: View): Html {
  const words = whatIfWords();
  return h(
    'table',
    { class: 'list sides' },
    h('caption', null, usual.span === undefined ? words.sides : capitalised(words.days(usual.span))),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        [words.provision, words.asItIs, words.asItWouldBe].map((each) => h('th', { scope: 'col' }, each)),
      ),
    ),
    h(
      'tbody',
      null,
      rows.map((row) => rowOf(row, usual, agreement, view)),
    ),
  );
}

/** What only people can answer is no news by itself; the questions are, and stand together where the same is said of them. */
function questions(rows: readonly Row[], usual: Usual, agreement: AgreementFile, view: View): Html {
  const words = whatIfWords();
  return rows.map(({ ids, parts }) => [
    h(
      'dl',
      { class: 'meaning small' },
      [['before', words.asItIs] as const, ['after', words.asItWouldBe] as const].map(([which, title]) => [
        h('dt', null, title),
        h('dd', null, side(which, parts, usual)),
      ]),
    ),
    h(
      'ul',
      null,
      ids.map((each) =>
        h(
          'li',
          null,
          nameOf(each, agreement, view),
          ': ',
          ours(agreement.judgements[each.id.slice('judgements.'.length)]?.asks ?? each.name),
        ),
      ),
    ),
  ]);
}

function nameOf({ id, name, cite, recalled }: Row['ids'][number], agreement: AgreementFile, view: View): Html {
  return [
    h('a', { href: provisionHref(view, agreement.id, id), ...inEnglish() }, capitalised(name)),
    recalledMark(recalled),
    ' ',
    h('span', { class: 'cite', ...inEnglish() }, cite),
  ];
}

/**
 * What was the same for all of them is said once; who and when stands beside what would be otherwise. Of many states the
 * names are listed once, on the side that is read first.
 */
function side(which: 'before' | 'after', parts: Row['parts'], usual: Usual): Html {
  const [first] = parts;
  if (first && isAlike(parts, which) && (which === 'before' || (parts.length === 1 && isUsual(first, usual))))
    return lines(first[which]);
  const listed = which === 'after' && !isAlike(parts, 'before');
  return parts.map((part) => h('div', null, whoAndWhen(part, usual, listed), lines(part[which])));
}

function isAlike(parts: Row['parts'], which: 'before' | 'after'): boolean {
  return new Set(parts.map((part) => part[which].join('\n'))).size === 1;
}

function rowOf({ ids, parts }: Row, usual: Usual, agreement: AgreementFile, view: View): Html {
  const words = whatIfWords();
  const life = ids.every(({ id }) => id.startsWith('lifecycle.'));
  const names = ids.map((each) => [nameOf(each, agreement, view), allowedBy(agreement, each.id)]);
  return h(
    'tr',
    null,
    h('th', { scope: 'row' }, life ? words.whole : joined(names, '; ')),
    h('td', { 'data-of': words.asItIs }, side('before', parts, usual)),
    h('td', { 'data-of': words.asItWouldBe }, side('after', parts, usual), whyBelow(parts)),
  );
}

/** The number of a limit, which its answer has no room for. */
function allowedBy({ limits, counts }: AgreementFile, id: string): Html {
  const limit = id.startsWith('limits.') ? limits[id.slice('limits.'.length)] : undefined;
  if (!limit) return null;
  return h('div', { class: 'small faint', ...inEnglish() }, limitWords(limit, counts[limit.count]?.unit ?? ''));
}

function isUsual(part: Row['parts'][number], usual: Usual): boolean {
  return part.parties.join() === usual.parties && JSON.stringify(part.days) === usual.days;
}

function whoAndWhen({ parties, days }: Row['parts'][number], usual: Usual, listed: boolean): Html {
  const words = whatIfWords();
  const many = parties.length > CROWD;
  const who = parties.join() === 'all' ? words.together : many && !listed ? statesOf(parties) : words.forWhom(parties);
  const when = JSON.stringify(days) === usual.days ? null : [', ', words.daysOf(days)];
  return [h('span', { class: 'small faint' }, who, when, ':'), ' '];
}

function lines(those: readonly string[]): Html {
  return those.map((each, i) => [i > 0 ? h('br', null) : null, told(each)]);
}

function whyBelow(parts: Row['parts']): Html {
  const reasons = [...new Set(parts.flatMap(({ why }) => why))];
  if (reasons.length === 0) return null;
  return h(
    'details',
    { class: 'small' },
    h('summary', null, whatIfWords().why),
    reasons.map((each) => h('p', null, told(/[.?!]\u2069?$/.test(each) ? each : `${each}.`))),
  );
}

/** So many days of one deadline are named. */
const MOST_DUES = 4;

export function duesSection(changes: readonly Change[]): Html {
  const words = whatIfWords();
  const byName = new Map<string, string[]>();
  for (const [day, names] of duesOf(changes)) {
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), day]);
  }
  if (byName.size === 0) return null;
  return h(
    'section',
    null,
    h('h2', null, words.dues),
    h(
      'ul',
      null,
      [...byName].map(([name, days]) => {
        const last = days.length > MOST_DUES + 1 ? days.at(-1) : undefined;
        const shown = last === undefined ? days : days.slice(0, MOST_DUES);
        return h(
          'li',
          null,
          h('strong', null, ours(capitalised(name))),
          `: ${words.dueDays(shown, days.length, last)}`,
        );
      }),
    ),
  );
}

export function tiesSection(site: Site, ties: readonly Tie[], agreement: AgreementFile, view: View): Html {
  if (ties.length === 0) return null;
  const words = whatIfWords();
  const nameOf = (id: string): Html => {
    const file = agreementById(site, id);
    return file ? h('a', { href: agreementHref(view, id) }, file.short) : ours(INSTRUMENTS[id] ?? id);
  };
  return h(
    'section',
    null,
    h('h2', null, words.ties(agreement.short)),
    h(
      'ul',
      null,
      ties.map((tie) =>
        h(
          'li',
          null,
          nameOf(tie.from),
          ' (',
          told(foreign(tie.fromProvision)),
          ')',
          recalledMark(tie.confidence === 'recalled'),
          `, ${words.tieKinds[categoryOf(tie)]}: `,
          ours(tie.ifLost),
        ),
      ),
    ),
  );
}
