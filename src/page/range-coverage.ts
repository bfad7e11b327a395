import { h } from 'preact';
import type { Reason } from '../agreement/reason.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import type { Threshold } from '../agreement/thresholds.ts';
import type { Covering } from '../ask/define.ts';
import type { Asked, Coverage } from '../assess/define.ts';
import { nameOf } from '../report/cells.ts';
import { placeOf } from '../report/summary-text.ts';
import { say } from '../words/language.ts';
import { lowered } from '../words/words.ts';
import { CROWD, provisionHref, readersWords, reasonTree, standingSentences } from './answers.ts';
import type { AgreementLife } from './lives.ts';
import { agreementLink, citeOf, citeWords, inEnglish, ours, recalledMark, told } from './marks.ts';
import type { Html, Site } from './site.ts';
import type { View } from './view.ts';

/** Which definitions cover the missile, and whether what they belong to binds on the day. */

/** A definition with its answer: one for all, or one for each reading. */
interface Defined {
  readonly agreement: AgreementFile;
  readonly term: string;
  readonly answers: readonly Coverage[];
  readonly standing: Standing;
}

/** Where an agreement stands on the day; data alone, since it is remembered for readers of every language. */
export interface Standing {
  readonly inForce: boolean;
  readonly place: ReturnType<typeof placeOf>;
  readonly disputed: boolean;
  readonly life: AgreementLife['life'];
}

export interface Sorted {
  readonly covered: readonly Defined[];
  readonly disputed: readonly Defined[];
  /** Undetermined, and by its range or its payload, or by what goes with these. */
  readonly open: readonly Defined[];
  /** Undetermined by something else: where it is, what it is for. */
  readonly elsewhere: readonly Defined[];
  /** Agreements that reach missiles, and not this one. */
  readonly not: readonly AgreementFile[];
}

export function standingOf({ agreement, life }: AgreementLife): Standing {
  const place = placeOf({ agreement, life });
  return { inForce: place === 'force', place, disputed: life.some((each) => each.disputed), life };
}

/** `In force`, `Over`. */
export function placeWords({ place }: Standing): string {
  return place === undefined ? say().range.standing.none : say().places[place];
}

export function sortCoverage(
  covering: readonly Covering[],
  standings: ReadonlyMap<string, Standing>,
  thresholds: readonly Threshold[],
): Sorted {
  const ranged = new Set(thresholds.map(({ agreement, term }) => `${agreement} ${term}`));
  const all = covering.flatMap(({ agreement, coverage }): Defined[] => {
    const standing = standings.get(agreement.id);
    if (!standing) throw new Error(`invariant: ${agreement.id} stands somewhere`);
    return [...Map.groupBy(coverage, ({ term }) => term)].map(([term, answers]) => ({
      agreement,
      term,
      answers,
      standing,
    }));
  });
  const is =
    (verdict: Coverage['covered']) =>
    (each: Defined): boolean =>
      each.answers.every(({ covered, disputed }) => covered === verdict && !disputed);
  const covered = all.filter(is('yes'));
  const disputed = all.filter(({ answers }) => answers.some((each) => each.disputed));
  const undetermined = all.filter(is('undetermined'));
  const isOpen = ({ agreement, term }: Defined): boolean => ranged.has(`${agreement.id} ${term}`);
  const told = new Set([...covered, ...disputed, ...undetermined].map(({ agreement }) => agreement.id));
  return {
    covered: [...covered].sort(byForce),
    disputed: [...disputed].sort(byForce),
    open: undetermined.filter(isOpen).sort(byForce),
    elsewhere: undetermined.filter((each) => !isOpen(each)).sort(byForce),
    not: covering
      .filter((each) => each.coverage.length > 0 && !told.has(each.agreement.id))
      .map((each) => each.agreement),
  };
}

function byForce(a: Defined, b: Defined): number {
  return Number(b.standing.inForce) - Number(a.standing.inForce) || (a.agreement.short < b.agreement.short ? -1 : 1);
}

/** In words, or the type by its name. */
function missileWords(missile: Asked): string {
  return missile.kind === 'type' ? missile.name : say().range.missile(missile.attributes);
}

/** The answer in a few sentences. */
export function leadSentences({ covered, disputed, open }: Sorted, missile: Asked, view: View): Html[] {
  const { lead } = say().range;
  const named = ({ agreement, answers }: Defined): string =>
    `${agreement.short} (${citeWords(answers[0]?.cite ?? '')})`;
  const bound = covered.filter(({ standing }) => standing.inForce);
  const unbound = covered.filter(({ standing }) => !standing.inForce);
  return [
    lead.bound(missileWords(missile), bound.map(named), view.on),
    ...(unbound.length === 0 ? [] : [lead.unbound(unbound.map(named))]),
    ...disputed.map((each) => lead.disputed(named(each), answersWords(each))),
    ...(open.length === 0 ? [] : [lead.open(open.map(named))]),
  ].map(told);
}

function answersWords({ answers }: Defined): string[] {
  return [...Map.groupBy(answers, ({ covered }) => covered)].map(([covered, those]) =>
    say().range.lead.answer(covered, readersWords(those.map(({ reading }) => reading))),
  );
}

export function coverageTable(site: Site, view: View, { covered, disputed, open, elsewhere, not }: Sorted): Html {
  const { heading, caption, columns, none, others, notCovered } = say().range.coverage;
  const shown = [...covered, ...disputed, ...open];
  return [
    h('h2', null, heading),
    shown.length === 0 ? h('p', null, none) : null,
    shown.length === 0
      ? null
      : h(
          'table',
          { class: 'list' },
          h('caption', null, caption),
          h(
            'thead',
            null,
            h(
              'tr',
              null,
              Object.values(columns).map((each) => h('th', { scope: 'col' }, each)),
            ),
          ),
          h(
            'tbody',
            null,
            shown.map((each) => row(site, view, each)),
          ),
        ),
    elsewhere.length === 0
      ? null
      : h(
          'details',
          null,
          h('summary', null, others(elsewhere.length)),
          h(
            'ul',
            null,
            elsewhere.map((each) =>
              h(
                'li',
                null,
                agreementLink(view, each.agreement),
                ': ',
                ours(nameOf(each.term)),
                ' ',
                h('span', { class: 'cite' }, citeOf(each.answers[0]?.cite ?? '')),
                `, ${dependsWords(each)}`,
              ),
            ),
          ),
        ),
    not.length === 0 ? null : h('p', { class: 'small' }, notCovered(not.map(({ short }) => short))),
  ];
}

function row(site: Site, view: View, each: Defined): Html {
  const { columns, why } = say().range.coverage;
  const trees = each.answers.map((answer) => {
    const reasons = answer.why().because ?? [];
    return [answer.disputed ? h('p', null, readersWords([answer.reading])) : null, reasonTree(site, reasons)];
  });
  return h(
    'tr',
    null,
    h('th', { scope: 'row' }, agreementLink(view, each.agreement)),
    h('td', { 'data-of': columns.definition }, definition(view, each)),
    h(
      'td',
      { 'data-of': columns.answer },
      answerWords(each),
      // What it depends on is said already where that is all that is missing.
      isOpen(each) ? null : h('details', { class: 'why' }, h('summary', null, why), trees),
    ),
    h('td', { 'data-of': columns.standing }, standingWords(each.standing)),
  );
}

/** Undetermined under every reading, because what is described leaves something out. */
function isOpen({ answers }: Defined): boolean {
  return answers.every((each) => each.covered === 'undetermined' && missingIn([each.why()]).length > 0);
}

function definition(view: View, { agreement, term, answers: [first] }: Defined): Html {
  return [
    h('a', { href: provisionHref(view, agreement.id, `terms.${term}`), ...inEnglish() }, nameOf(term)),
    recalledMark(first?.recalled ?? false),
    ' ',
    h('span', { class: 'cite' }, citeOf(first?.cite ?? '')),
  ];
}

const CLASSES = { yes: 'met', no: 'dormant', undetermined: 'undetermined' } as const;

function answerWords(each: Defined): Html {
  return each.answers.map(({ covered, disputed, reading }, i) => [
    i > 0 ? h('br', null) : null,
    disputed ? h('span', { class: 'disputed' }, '≠ ') : null,
    h('span', { class: `mark ${CLASSES[covered]}` }, say().range.marks[covered]),
    ` ${disputed ? say().range.lead.answer(covered, readersWords([reading])) : say().range.verdicts[covered]}`,
    covered === 'undetermined' && missingIn([each.answers[i]?.why()]).length > 0 ? [', ', dependsWords(each)] : null,
  ]);
}

/** In sentences, where they are few. */
function standingWords(standing: Standing): Html {
  const { life, disputed } = standing;
  const sentences = standingSentences(life);
  const few = sentences.length <= 2 && new Set(life.map(({ party }) => party)).size <= CROWD;
  const words = few && sentences.length > 0 ? sentences.join(' ') : `${placeWords(standing)}.`;
  return [
    disputed ? h('span', { class: 'disputed' }, `≠ ${say().range.standing.disputed}: `) : null,
    told(disputed ? lowered(words) : words),
  ];
}

function dependsWords({ answers }: Defined): string {
  return say().range.coverage.depends(missingIn(answers.map((each) => each.why())));
}

/** What would have to be known. */
function missingIn(reasons: readonly (Reason | undefined)[]): string[] {
  const names = new Set<string>();
  const walk = (reason: Reason): void => {
    if (reason.code === 'compare' && reason.params.verdict === 'undetermined') names.add(reason.params.attribute);
    for (const each of reason.because ?? []) walk(each);
  };
  for (const each of reasons) if (each) walk(each);
  return [...names];
}

/** The sources of the definitions that are told, and of the statements on which their answers rest. */
export function sourcesOfCoverage({ covered, disputed, open }: Sorted): {
  readonly sources: string[];
  readonly reasons: Reason[];
} {
  const told = [...covered, ...disputed, ...open];
  return {
    sources: told.flatMap(({ agreement, term }) => agreement.terms[term]?.sources ?? []),
    reasons: told.flatMap(({ answers }) => answers.map((each) => each.why())),
  };
}
