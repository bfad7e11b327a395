import { h } from 'preact';
import { partiesOf } from '../agreement/agreement.ts';
import type { Problem } from '../agreement/problem.ts';
import { type Reason, statementsOf } from '../agreement/reason.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import type { Finding } from '../assess/finding.ts';
import type { Statement } from '../record/schema.ts';
import { detail } from '../report/cells.ts';
import { type Told, toldTogether } from '../report/status-text.ts';
import { say } from '../words/language.ts';
import { phrase } from '../words/phrases.ts';
import { capitalised, STATUS_MARKS, stateWords } from '../words/words.ts';
import { inEnglish, ours, told } from './marks.ts';
import { type Html, type Site, unconfirmed } from './site.ts';
import { type BadView, hrefOf, type View } from './view.ts';

/** How answers look on every page: the mark with its word, the sentence, and the reasons down to the source. */

export function agreementHref(
  view: View,
  id: string,
  change: { readonly [key: string]: string | undefined } = {},
): string {
  return hrefOf(view, `/agreements/${encodeURIComponent(id)}`, change);
}

/** The reader's party and reading go along: they are about the same agreement. */
export function provisionHref(view: View, agreement: string, provision: string): string {
  const path = `/agreements/${encodeURIComponent(agreement)}/${encodeURIComponent(provision)}`;
  return hrefOf(view, path, { party: view.party, reading: view.reading });
}

/** With more parties than this they are counted, and named where somebody asks. */
export const CROWD = 6;

/** `✓ met`: never by colour alone. */
export function markOf(site: Site, finding: Finding): Html {
  return [
    h('span', { class: `mark ${finding.status}` }, STATUS_MARKS[finding.status]),
    ` ${answerWords(finding)}${unconfirmed(site, finding) ? '°' : ''}`,
  ];
}

/** `met: 1,515 of 1,550`; where the detail is the status itself, it stands once. */
export function answerWords(finding: Finding): string {
  const { status, measured } = finding;
  const words = say().answers;
  if (measured?.stale) return words.stale(status, measured.value, measured.bound, measured.asOf);
  return words.answer(status, detail(finding));
}

/** `as Russia reads it`, `as China and Russia read it`; the two answers of the law itself keep their own words. */
export function readersWords(readings: readonly string[]): string {
  return say().answers.readers(readings);
}

/** Where the parties of an agreement stand, a sentence for each answer; what is disputed stands under both. */
export function standingSentences(life: readonly Finding[]): string[] {
  const everyone = new Set(life.map((each) => each.party)).size;
  return toldTogether(life).map((each) => standingSentence(each, everyone));
}

function standingSentence({ readings, parties, clause }: Told, everyone: number): string {
  if (parties.length === everyone && readings.length === 0) return `${capitalised(clause)}.`;
  const whom = parties.length === everyone ? undefined : severalStates(parties);
  const readers = readings.length === 0 ? undefined : readersWords(readings);
  return capitalised(say().answers.standing(whom, readers, clause));
}

/** A few by their names, many by their number. */
export function severalStates(codes: readonly string[]): string {
  return say().answers.states(codes, CROWD);
}

/** Names of states: a few in a sentence, many counted and named on demand. */
export function statesOf(codes: readonly string[]): Html {
  if (codes.length === 1 && codes[0] === 'all') return say().answers.together;
  if (codes.length <= CROWD) return severalStates(codes);
  const names = codes.map(stateWords).sort((a, b) => (bare(a) < bare(b) ? -1 : 1));
  return h('details', null, h('summary', null, severalStates(codes)), h('p', { class: 'small' }, names.join(', ')));
}

function bare(name: string): string {
  return name.replace(/^the /, '');
}

// --- reasons

const STATEMENTS = new WeakMap<readonly Statement[], ReadonlyMap<string, Statement>>();

function statementIn({ record }: Site, id: string): Statement | undefined {
  let byId = STATEMENTS.get(record.statements);
  if (!byId) {
    byId = new Map(record.statements.map((each) => [each.id, each]));
    STATEMENTS.set(record.statements, byId);
  }
  return byId.get(id);
}

/** The whole tree of reasons of a finding: each line with its article, each statement with who published it. */
export function whyOf(site: Site, finding: Finding): Html {
  const { reason, because } = finding.why();
  return h(
    'div',
    { class: 'why' },
    h('p', null, reasonLine(site, reason)),
    reasonTree(site, [...(reason.because ?? []), ...because]),
  );
}

/** Reasons and what they rest on. */
export function reasonTree(site: Site, reasons: readonly Reason[]): Html {
  if (reasons.length === 0) return null;
  return h(
    'ul',
    null,
    reasons.map((each) => branch(site, each, 1)),
  );
}

/** The first levels stand open; what is deeper opens on demand. */
function branch(site: Site, reason: Reason, depth: number): Html {
  const children = reason.because ?? [];
  const line = reasonLine(site, reason);
  if (children.length === 0) return h('li', null, line);
  return h(
    'li',
    null,
    h(
      'details',
      depth < 2 ? { open: true } : null,
      h('summary', null, line),
      h(
        'ul',
        null,
        children.map((each) => branch(site, each, depth + 1)),
      ),
    ),
  );
}

const MOST_STATEMENTS = 4;

function reasonLine(site: Site, reason: Reason): Html {
  const statements = reason.statements ?? [];
  const shown = statements.slice(0, MOST_STATEMENTS);
  const more = statements.length - shown.length;
  return [
    told(phrase(reason)),
    reason.cite === undefined ? null : [' [', ours(reason.cite), ']'],
    shown.length === 0
      ? null
      : h(
          'span',
          { class: 'small faint' },
          ' — ',
          shown.map((id, i) => [i > 0 ? '; ' : null, statementOf(site, id)]),
          more > 0 ? say().answers.others(more) : null,
        ),
  ];
}

/** Who published it, with the way there; which statement of the record it is shows on pointing, and in the data. */
function statementOf(site: Site, id: string): Html {
  const statement = statementIn(site, id);
  if (!statement) return id;
  const publishers = statement.sources.slice(0, 3).map((source, i) => [i > 0 ? ', ' : null, sourceLink(site, source)]);
  return h('span', { title: id }, publishers, statement.confidence === 'recalled' ? ' °' : null);
}

export function sourceLink(site: Site, id: string, agreement?: AgreementFile): Html {
  const source = agreement?.sources?.[id] ?? site.record.sources.get(id);
  if (!source) return id;
  if (source.url === undefined || !/^https?:\/\//.test(source.url)) return ours(source.publisher);
  return h('a', { href: source.url, ...inEnglish() }, source.publisher);
}

/** The sources of the statements that findings rest on. */
export function sourcesBehind(site: Site, findings: readonly Finding[]): string[] {
  return sourcesOfReasons(
    site,
    findings.flatMap((each) => {
      const { reason, because } = each.why();
      return [reason, ...because];
    }),
  );
}

export function sourcesOfReasons(site: Site, reasons: readonly Reason[]): string[] {
  const statements = statementsOf([...reasons]);
  return [...new Set(new Set(statements).values().flatMap((id) => statementIn(site, id)?.sources ?? []))];
}

/** What was asked and cannot be answered, for the page that says so. */
export function badFrom(problems: readonly Problem[], view: View, agreement: AgreementFile): BadView {
  const [first] = problems;
  const { reading, question } = say().notFound.expected;
  if (view.reading === undefined)
    return { key: 'address', found: first?.found ?? '', expected: first?.expected ?? question };
  const parties = partiesOf(agreement).map(({ code }) => code);
  return { key: 'reading', found: view.reading, expected: reading(parties, Object.keys(agreement.readings)) };
}
